"""The reader's choices in words."""

from datetime import date

import pytest

from components.measures.selection import Selection
from components.report.choices import choices, in_words, seen, source_line


@pytest.mark.parametrize(
    ("selection", "said"),
    [
        (Selection(), "leaders, mentions per 1,000 words, with names and roles, with headings and block quotations"),
        (
            Selection(lens="themes", voice="author"),
            "themes, share of words in paragraphs where it is a main point, in the author’s own voice",
        ),
        (
            Selection(lens="countries", measure="count", basis="names", coding="program"),
            "countries, mentions, with names only, whole essays, the program’s own coding",
        ),
    ],
)
def test_a_selection_in_one_line(selection: Selection, said: str) -> None:
    assert in_words(selection) == said.replace("with headings and block quotations", "whole essays")


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        ("contrast", "words of two essays per 1,000 words, whole essays"),
        ("connections", "leaders with countries by paragraph, whole essays"),
        ("places", "leaders, mentions, with names and roles, whole essays"),
        ("voice", "leaders, mentions, with names and roles"),
    ],
)
def test_a_figure_says_what_it_shows(figure: str, said: str) -> None:
    assert seen(Selection(), figure) == said


def test_the_source_names_version_and_day() -> None:
    line = source_line(Selection(lens="blocs"), of="0.1.0", on=date(2026, 11, 2))
    assert line.startswith("Side by Side 0.1.0, 2 November 2026: blocs")


def test_every_choice_is_listed() -> None:
    found = dict(choices(Selection(essays=("b",), order="b"), {"a": "A", "b": "B"}, pick="Russia"))
    assert (found["Essays"], found["Order"], found["Picked"]) == ("B", "by “B”", "Russia")
    assert set(found) == {"Essays", "Lens", "Measure", "Counted", "Voice", "Coding", "Order", "Picked"}


def test_changes_of_the_reader_are_said_wherever_something_leaves_the_app() -> None:
    said = ", with 3 changes by who made this"
    assert in_words(Selection(), changes=3) == in_words(Selection()) + said
    assert dict(choices(Selection(), {}, changes=3))["Coding"] == f"corrected by a reader{said}"
    line = source_line(Selection(), of="0.1.0", on=date(2026, 11, 22), changes=3)
    assert line == source_line(Selection(), of="0.1.0", on=date(2026, 11, 22)) + said
