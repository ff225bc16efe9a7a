"""How figures, dates and names are written."""

import pytest

from components.measures.selection import Selection
from components.views.wording import (
    axis_of,
    byline,
    date_words,
    decimals,
    degrees,
    figure,
    is_share,
    per_cent,
    plural,
    unit_of,
)

THEMES = Selection(lens="themes")


@pytest.mark.parametrize(
    ("value", "selection", "said"),
    [
        (10.44, Selection(), "10.4"),
        (0.0, Selection(), "0.0"),
        (17.0, Selection(measure="count"), "17"),
        (0.5, Selection(measure="paragraphs"), "50\u202f%"),
        (0.844, THEMES, "84\u202f%"),
        (float("nan"), Selection(), "–"),
        (float("nan"), THEMES, "–"),
    ],
)
def test_a_figure_has_the_form_of_its_measure(value: float, selection: Selection, said: str) -> None:
    assert figure(value, selection) == said


@pytest.mark.parametrize(
    ("selection", "unit", "axis", "share"),
    [
        (Selection(), "mentions per 1,000 words", "per 1,000 words", False),
        (Selection(measure="count"), "mentions", "mentions", False),
        (Selection(measure="paragraphs"), "share of paragraphs", "% of paragraphs", True),
        (THEMES, "share of words in paragraphs where it is a main point", "% of words", True),
        (
            THEMES.but(theme_measure="touched", measure="count"),
            "share of words in paragraphs that touch it",
            "% of words",
            True,
        ),
    ],
)
def test_a_measure_has_its_unit(selection: Selection, unit: str, axis: str, share: bool) -> None:
    assert (unit_of(selection), axis_of(selection), is_share(selection)) == (unit, axis, share)


@pytest.mark.parametrize(
    ("date", "said"),
    [("2018-06", "June 2018"), ("2019-01-31", "31 January 2019"), ("2025", "2025"), ("", "date unknown")],
)
def test_a_date_is_as_precise_as_known(date: str, said: str) -> None:
    assert date_words(date) == said


@pytest.mark.parametrize(
    ("author", "outlet", "said"),
    [
        ("unknown", "unknown", "author and outlet unknown"),
        ("unknown", "The Gazette", "The Gazette, author unknown"),
        ("A. Writer", "unknown", "A. Writer"),
        ("A. Writer", "The Gazette", "A. Writer, The Gazette"),
    ],
)
def test_unnamed_authors_stay_unnamed(author: str, outlet: str, said: str) -> None:
    assert byline(author, outlet) == said


def test_one_is_singular() -> None:
    assert (plural(1, "mention"), plural(0, "mention"), plural(1200, "mention")) == (
        "1 mention",
        "0 mentions",
        "1,200 mentions",
    )


def test_per_cent_of_nothing_is_a_dash() -> None:
    assert per_cent(float("nan")) == "–"
    assert (per_cent(0.0), per_cent(0.001), per_cent(0.999)) == ("0\u202f%", "under 1\u202f%", "over 99\u202f%")


def test_a_place_in_degrees_and_a_figure_that_is_no_share() -> None:
    assert degrees(39.5, -99.1) == "39.5° N, 99.1° W"
    assert degrees(-33.04, 151) == "33.0° S, 151.0° E"
    assert (decimals(0.305), decimals(float("nan"))) == ("0.30", "–")
