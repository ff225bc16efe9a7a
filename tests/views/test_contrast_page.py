"""The page Contrast drawn without a browser, with its choices: no exception, the measures' titles, and what to do where it cannot speak."""

import html
import re
from functools import cache

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from components.coding.lexicon import load_lexicon
from components.corpus.function_words import load_function_words
from components.corpus.load import load_essays
from components.measures.contrast import contrast, only_in
from components.measures.contrast_texts import contrast_alt, contrast_title, only_title
from components.measures.selection import BASES, FUNCTION_WORDS, PRIORS, TERMS, WHOSE, Selection
from components.measures.tables import Tables, tables_of
from components.measures.words import word_counts
from components.session.address import params_of

SLUGS = ("personalized-diplomacy", "one-man-show", "own-goals")


def page() -> None:
    from components.session.desk import open_desk
    from components.views.contrast import contrast_page
    from components.views.frame import notices

    desk = open_desk()
    notices(desk)
    contrast_page(desk)


def drawn(selection: Selection | None = None, **params: str) -> AppTest:
    at = AppTest.from_function(page, default_timeout=60)
    for name, value in {**params_of(selection or Selection()), **params}.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    assert [fault.value for fault in at.error] == []
    return at


def texts(at: AppTest) -> str:
    return html.unescape("\n".join(element.proto.body for element in at.get("html")))


def headings(at: AppTest, level: int) -> list[str]:
    return re.findall(rf"<h{level}>(.*?)</h{level}>", texts(at))


@cache
def data() -> tuple[Tables, pd.DataFrame]:
    essays = load_essays()
    return tables_of(essays, coding="corrected", label=load_lexicon().label), word_counts(essays, load_function_words())


VIEWS = [
    *(Selection(terms=terms, prior=prior) for terms in TERMS for prior in PRIORS),
    *(Selection(terms=terms, voice=WHOSE[1], pair=SLUGS[1:]) for terms in TERMS),
    Selection(terms="subjects", basis=BASES[-1], pair=SLUGS[::2]),
    Selection(function_words=FUNCTION_WORDS[1], pair=SLUGS[::2]),
    Selection(essays=SLUGS[1:]),
]


@pytest.mark.parametrize("selection", VIEWS, ids=lambda s: "-".join(params_of(s).values()) or "default")
def test_it_is_drawn_with_every_choice_under_the_measures_titles(selection: Selection) -> None:
    at = drawn(selection)
    table = contrast(*data(), selection)
    known = {essay.slug: essay.title for essay in load_essays()}
    pair = selection.pair or (selection.essays or SLUGS)[:2]
    titles = (known[pair[0]], known[pair[1]])
    assert headings(at, 1) == ["Contrast"]
    assert headings(at, 2) == [
        contrast_title(table, titles, selection.terms),
        only_title(only_in(*data(), selection), titles, selection.terms),
        "Passages",
    ]
    assert [re.sub(r"^\W+", "", title) for title in headings(at, 3)] == [f"More in {title}" for title in titles]
    charts = [element.proto.alt for element in at.get("vega_lite_chart")]
    assert charts[0] == contrast_alt(table, titles, selection.terms)
    assert "Prior: " in texts(at)
    assert "α₀ = " in texts(at)


def test_the_pair_is_chosen_in_two_boxes_and_swapped() -> None:
    at = drawn()
    at.selectbox(key="control-pair-1").set_value(SLUGS[2]).run()
    assert at.query_params["pair"] == f"{SLUGS[0]},{SLUGS[2]}"
    at.button(key="swap-pair").click().run()
    assert at.query_params["pair"] == f"{SLUGS[2]},{SLUGS[0]}"
    # the essay of the other place: the two change places
    at.selectbox(key="control-pair-0").set_value(SLUGS[0]).run()
    assert at.query_params["pair"] == f"{SLUGS[0]},{SLUGS[2]}"
    at.selectbox(key="control-pair-1").set_value(SLUGS[1]).run()
    assert "pair" not in at.query_params


@pytest.mark.parametrize("slug", SLUGS)
def test_with_one_essay_it_says_what_to_do(slug: str) -> None:
    at = drawn(Selection(essays=(slug,)))
    assert headings(at, 2) == ["A contrast needs two essays"]
    assert "Switch a second essay on" in texts(at)
    assert not at.get("vega_lite_chart")


def test_a_picked_word_without_its_texts_says_why_and_what_to_do() -> None:
    at = drawn(Selection(word="national"))
    assert headings(at, 2)[-1] == "Passages: “national”"
    assert "where it stands is not shipped" in texts(at)
    assert "own copies" in texts(at)
    at.button(key="unpick").click().run()
    assert "word" not in at.query_params
    assert headings(at, 2)[-1] == "Passages"


def test_a_picked_name_has_its_passages() -> None:
    assert headings(drawn(Selection(pick="RUS", lens="countries")), 2)[-1] == "Passages: Russia"
    names = drawn(Selection(pick="RUS", lens="countries", terms="subjects", word="national"))
    assert headings(names, 2)[-1] == "Passages: Russia"


def test_an_unknown_word_is_said() -> None:
    at = drawn(word="zyzzyva")
    assert "The address asks for the word “zyzzyva”, which no essay here uses: ignored." in texts(at)
    assert headings(at, 2)[-1] == "Passages"
