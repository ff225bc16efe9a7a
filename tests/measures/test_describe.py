"""Titles and text alternatives."""

from collections.abc import Callable

import pandas as pd
import pytest

from components.measures import phrases
from components.measures.describe import (
    closest,
    emphasis_alt,
    emphasis_title,
    map_alt,
    map_title,
    positions_alt,
    positions_title,
    regions_alt,
    regions_title,
    sharing_title,
    spread_alt,
)
from components.measures.dispersion import dispersion
from components.measures.geography import load_centroids, placed
from components.measures.selection import Selection
from components.measures.tables import Tables

S = "\u202f"


def paragraphs(*names: str, words: int = 50) -> list[tuple]:
    return [("author", words, own) for own in names]


def test_titles_ask_where_too_little_is_known(three: Tables) -> None:
    assert emphasis_title(three, Selection()) == "Which leaders does each essay dwell on?"
    assert emphasis_title(three, Selection(essays=("alpha",))) == "Which leaders does the essay dwell on?"
    assert emphasis_title(three, Selection(essays=("gamma",))) == "No leader is counted here"
    assert emphasis_title(three, Selection(essays=("nowhere",))) == "No essay is chosen"


def test_a_title_states_who_leads_every_essay_by_every_count(tables: Callable[..., Tables]) -> None:
    often = paragraphs(*["USA, USA"] * 6, "PER")
    assert emphasis_title(tables(a=often, b=often), Selection(lens="countries")) == (
        "The United States leads in both essays"
    )
    adjectives = paragraphs(*["USA:demonym, USA:demonym"] * 6, "PER")
    assert emphasis_title(tables(a=often, b=adjectives), Selection(lens="countries")) == (
        "Which countries does each essay dwell on?"
    )


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ({}, "No leader in all three essays, one in exactly two, one in only one"),
        ({"essays": ("alpha", "beta")}, "One leader in both essays, one in only one"),
        ({"essays": ("alpha", "gamma")}, "No leader in both essays, two in only one"),
        ({"essays": ("alpha",)}, "Which leaders does the essay speak of?"),
        ({"essays": ("gamma", "beta"), "lens": "countries"}, "No country is counted here"),
        (
            {"lens": "themes", "theme_measure": "touched"},
            "No theme in all three essays, two in exactly two, none in only one",
        ),
        ({"essays": ("nowhere",)}, "No essay is chosen"),
    ],
)
def test_regions_title(three: Tables, choices: dict, expected: str) -> None:
    assert regions_title(three, Selection(**choices)) == expected


def test_the_regions_of_many_essays_leave_out_what_is_empty(tables: Callable[..., Tables]) -> None:
    made = tables(**dict.fromkeys("abcde", paragraphs("FRA")), f=paragraphs("FRA, PER"))
    said = regions_title(made, Selection(lens="countries"))
    assert said == "One country in all six essays, one in only one"
    pair = tables(a=paragraphs("FRA, PER"), b=paragraphs("FRA, PER"), c=paragraphs("FRA"), d=paragraphs("FRA"))
    assert regions_title(pair, Selection(lens="countries")) == (
        "One country in all four essays, one in exactly two, none in only one"
    )


def test_one_alone_leads_nobody(tables: Callable[..., Tables]) -> None:
    alone = paragraphs(*["USA, USA"] * 6)
    assert emphasis_title(tables(a=alone, b=alone), Selection(lens="countries")).endswith("?")


def test_text_alternatives(three: Tables) -> None:
    assert emphasis_alt(three, Selection()) == (
        "Dot plot of 2 leaders in 3 essays: mentions per 1,000 words. "
        "Bo Ray: Alpha 5.0, Beta 20, Gamma 0. Ann Lee: Alpha 15, Beta 0, Gamma 0."
    )
    assert regions_alt(three, Selection()) == (
        "Circles of 2 leaders in 3 essays. Only in “Alpha” and “Beta”: Bo Ray. Only in “Alpha”: Ann Lee."
    )
    assert positions_alt(three, Selection(), ["bo-ray"]) == (
        "A strip an essay, a tick a mention, from the first word to the last. "
        f"Bo Ray: Alpha at 50{S}%, Beta at 0{S}% and 6{S}%, Gamma nowhere."
    )


def test_sharing_titles(tables: Callable[..., Tables], three: Tables) -> None:
    countries = Selection(lens="countries")
    half, other = paragraphs(*["FRA, FRA, FRA, PER"] * 6), paragraphs(*["FRA, PER, PER, PER"] * 6)
    assert sharing_title(tables(a=half, b=other), countries) == (
        f"Both essays have 50{S}% of their emphasis on countries in common"
    )
    assert sharing_title(tables(a=half, b=half, c=paragraphs(*["USA, USA, USA, USA"] * 6)), countries) == (
        "“A” and “B” have more of their emphasis on countries in common than any other two essays"
    )
    assert sharing_title(tables(a=half, b=other, c=half[:3]), countries) == (
        "How much of their emphasis on countries is the same?"
    )
    assert sharing_title(three, Selection()) == "Too little here to compare the emphasis"
    assert sharing_title(three, Selection(essays=("alpha",))) == "How much of their emphasis on leaders is the same?"


@pytest.mark.parametrize(("high", "expected"), [(0.59, ("a", "b")), (0.6, ())])
def test_the_closest_pair_lies_above_every_other(high: float, expected: tuple) -> None:
    rows = [("a", "b", 0.7, 0.6, 0.8, True), ("a", "c", 0.5, 0.4, high, True)]
    table = pd.DataFrame(rows, columns=["essay_a", "essay_b", "shared", "low", "high", "enough"])
    assert closest(table) == expected


@pytest.mark.parametrize(
    ("subjects", "expected"),
    [
        (["ann-lee"], "Where Ann Lee comes up"),
        (["ann-lee", "bo-ray"], "Where Ann Lee and Bo Ray come up"),
        ([], "Where the leaders come up"),
        (["nobody"], "Where the leaders come up"),
    ],
)
def test_positions_title(three: Tables, subjects: list[str], expected: str) -> None:
    assert positions_title(three, Selection(), subjects) == expected


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (0, "0"),
        (0.001, "under 1"),
        (0.005, "under 1"),
        (0.006, "1"),
        (0.5, "50"),
        (0.994, "99"),
        (0.995, "over 99"),
        (1, "100"),
    ],
)
def test_percent(share: float, expected: str) -> None:
    assert phrases.percent(share) == f"{expected}{S}%"


NAMES = [
    *(
        (name, "blocs")
        for name in ("NATO", "European Union", "Middle East", "Western Europe", "League of Nations", "G7")
    ),
    ("the West", "blocs"),
    *((name, "actors") for name in ("Hamas", "Houthis", "Free Syrian Army")),
    *((name, "sources") for name in ("The Guardian", "Wall Street Journal", "BBC", "Reuters", "Ann Lee")),
]


def test_phrases() -> None:
    assert [phrases.number(n) for n in (0, 1, 13, 20, 21)] == ["no", "one", "thirteen", "twenty", "21"]
    assert [phrases.times(n) for n in (0, 1, 2, 3)] == ["never", "once", "twice", "3 times"]
    assert [phrases.listed(names) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert [phrases.rate(v) for v in (0, 2.44, 9.94, 9.95, 28.4)] == ["0", "2.4", "9.9", "10", "28"]
    assert phrases.percents([0.62, 0.72]) == f"62 to 72{S}%"
    assert phrases.percents([0.62, float("nan")]) == f"62{S}%"
    assert phrases.named("Palestine (incl. Gaza)", "countries") == "Palestine (incl. Gaza)"
    assert phrases.named("United Arab Emirates", "countries") == "the United Arab Emirates"
    assert phrases.named("Trade", "themes") == "“Trade”"
    assert phrases.listed([phrases.named(name, lens) for name, lens in NAMES]) == (
        "NATO, the European Union, the Middle East, Western Europe, the League of Nations, the G7, the West, Hamas, "
        "the Houthis, the Free Syrian Army, The Guardian, the Wall Street Journal, the BBC, Reuters and Ann Lee"
    )
    assert (phrases.every(2), phrases.every(5)) == ("both essays", "all five essays")
    assert (phrases.others(2), phrases.others(3)) == ("the other essay", "the other two essays")


OTHERS = {
    "blocs": ("NATO@bloc", "Which blocs or regions does each essay dwell on?", "One bloc or region in both essays"),
    "actors": ("Hamas@actor", "Which movements does each essay dwell on?", "One movement in both essays"),
    "sources": ("BBC@source", "Which cited voices does each essay dwell on?", "One cited voice in both essays"),
}


@pytest.mark.parametrize("lens", OTHERS)
def test_blocs_movements_and_voices_are_titled_like_leaders(tables: Callable[..., Tables], lens: str) -> None:
    name, asked, counted = OTHERS[lens]
    selection = Selection(lens=lens)
    made = tables(a=paragraphs(f"{name}, Ann"), b=paragraphs(f"{name}, {name}", "FRA"))
    assert emphasis_title(made, selection) == asked
    assert regions_title(made, selection) == f"{counted}, none in only one"
    assert sharing_title(made, selection) == "Too little here to compare the emphasis"
    assert emphasis_title(made, selection.but(basis="pronouns", voice="author")) == asked
    label = name.partition("@")[0]
    assert f"{label}: A 20, B 20." in emphasis_alt(made, selection)


def test_maps_and_dispersion_in_words(tables: Callable[..., Tables]) -> None:
    made = tables(a=paragraphs("FRA, FRA, FRA, USA", "FRA, FRA"), b=paragraphs("PER"))
    selection = Selection(lens="countries")
    assert map_title(made, selection) == "Where in the world are the countries that each essay names?"
    assert map_title(made, selection.but(essays=("a",))) == "Where in the world are the countries that the essay names?"
    table = placed(made, selection, load_centroids())
    assert map_alt(made, selection, table[table["essay"] == "a"]) == (
        "World map of 2 countries in “A”, mentions per 1,000 words: France 50 and United States 10."
    )
    # 3 and 2 of 5 mentions in halves of the text: off by a tenth, and half of that at most
    spread = dispersion(made, selection, ["FRA", "PER"])
    assert spread_alt(made, spread) == (f"Unevenness (DPnorm, 0 to 1). France: A 0.20, first at 0{S}% in paragraph 1.")
    assert spread_alt(made, dispersion(made, selection, ["PER"])) == ""
