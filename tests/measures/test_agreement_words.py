"""What the matrix says in words."""

from collections.abc import Callable

import pytest

from components.measures import phrases
from components.measures.agreement import agreement
from components.measures.agreement_words import agreement_alt, agreement_sentences, agreement_title
from components.measures.describe import sharing_title
from components.measures.selection import AGREEMENTS, Selection
from components.measures.tables import Tables

S = "\u202f"


def essay(*names: str, theme: str = "") -> list[tuple]:
    return [("author", 50, own, theme) for own in names]


A = essay(*["FRA, FRA, USA, PER"] * 6, theme="trade=2")
B = essay(*["FRA, USA, USA, USA"] * 6, theme="peace=2 trade=2")


@pytest.mark.parametrize(
    ("measure", "title", "sentence"),
    [
        (
            "shared",
            f"Both essays have 50{S}% of their emphasis on countries in common",
            f"50{S}% of their emphasis on countries is the same.",
        ),
        (
            "jaccard",
            f"Of the countries of either essay, 67{S}% are in both",
            "Of the 3 countries that either speaks of, both speak of 2.",
        ),
        (
            "divergence",
            f"The two essays’ shares of emphasis on countries are 75{S}% alike",
            f"Knowing only the country that a mention is of leaves 75{S}% of the question open which of the two essays it "
            f"comes from; the same shares would leave 100{S}%, no country in common 0{S}%.",
        ),
        (
            "ranks",
            f"The two rankings of countries are 81{S}% alike",
            f"Down their two rankings, 81{S}% of the countries reached so far are the same on average; the first ten ranks "
            f"decide 86{S}% of it.",
        ),
    ],
    ids=AGREEMENTS,
)
def test_two_essays(tables: Callable[..., Tables], measure: str, title: str, sentence: str) -> None:
    two, selection = tables(a=A, b=B), Selection(lens="countries", agreement=measure)
    table = agreement(two, selection)
    assert agreement_title(two, selection) == title
    assert agreement_sentences(two, selection, table) == {("a", "b"): sentence}


@pytest.mark.parametrize(
    ("choices", "start"),
    [
        ({"theme_measure": "main"}, "Of the 2 themes that are a main point in either, 1 is in both."),
        ({"theme_measure": "touched"}, "Of the 2 themes that either touches, both touch 1."),
        (
            {"lens": "countries", "basis": "names"},
            "Of the 3 countries that either speaks of, both speak of 2, with names only.",
        ),
    ],
)
def test_what_both_speak_of(tables: Callable[..., Tables], choices: dict[str, str], start: str) -> None:
    often = essay(*["FRA, FRA, USA, PER"] * 24, theme="trade=2")
    both = essay(*["FRA, USA, USA, USA"] * 24, theme="peace=2 trade=2")
    two = tables(a=often, b=both)
    selection = Selection(lens="themes", agreement="jaccard").but(**choices)
    assert agreement_sentences(two, selection, agreement(two, selection)) == {("a", "b"): start}


@pytest.mark.parametrize("measure", AGREEMENTS)
def test_too_few_are_said_to_be_too_few(three: Tables, measure: str) -> None:
    selection = Selection(agreement=measure)
    table = agreement(three, selection)
    assert agreement_title(three, selection) == "Too little here to compare the emphasis"
    said = agreement_sentences(three, selection, table)
    assert said["alpha", "beta"] == "Too few to compare: 4 and 2 mentions."
    assert "“Alpha” and “Beta”: too few to compare (4 and 2)." in agreement_alt(three, selection, table)


@pytest.mark.parametrize("measure", AGREEMENTS)
def test_a_title_names_the_pair_that_is_closest_by_every_count(tables: Callable[..., Tables], measure: str) -> None:
    alike = essay(*["FRA, FRA, USA, PER"] * 12)
    far = essay(*["ESP, ESP, ESP, ITA, ITA, FRA"] * 12)
    made = tables(a=alike, b=alike, c=far)
    selection = Selection(lens="countries", agreement=measure)
    assert agreement_title(made, selection).startswith("“A” and “B” ")
    question = agreement_title(tables(a=alike, b=alike, c=alike), selection)
    assert question.endswith("?")


def test_shared_emphasis_keeps_its_words(tables: Callable[..., Tables]) -> None:
    two, selection = tables(a=A, b=B), Selection(lens="countries")
    assert agreement_title(two, selection) == sharing_title(two, selection)


def test_the_alternative_reads_every_pair_beside_its_yardstick(tables: Callable[..., Tables], three: Tables) -> None:
    selection = Selection(lens="countries")
    made = tables(a=A, b=A)
    assert agreement_alt(made, selection, agreement(made, selection)) == (
        f"Matrix of the emphasis on countries that two essays share. “A” and “B”: 100{S}% (100{S}%); "
        f"identical emphasis would show {phrases.percent(agreement(made, selection)['yardstick'].iloc[0])}."
    )
    few = Selection(essays=("alpha", "beta"))
    assert agreement_alt(three, few, agreement(three, few)) == (
        "Matrix of the emphasis on leaders that two essays share. “Alpha” and “Beta”: too few to compare (4 and 2)."
    )


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ({"measure": "count"}, "4 and 2 mentions"),
        ({"measure": "paragraphs"}, "3 and 1 pairs of paragraph and leader"),
        ({"lens": "themes", "theme_measure": "touched"}, "3 and 2 pairs of paragraph and theme"),
    ],
    ids=str,
)
def test_too_few_says_of_what(three: Tables, choices: dict[str, str], said: str) -> None:
    selection = Selection(essays=("alpha", "beta")).but(**choices)
    sentences = agreement_sentences(three, selection, agreement(three, selection))
    assert sentences == {("alpha", "beta"): f"Too few to compare: {said}."}
