"""Titles and text alternatives of Connections."""

from collections.abc import Callable

import pytest

from components.measures.connection_texts import connections_alt, connections_title, times_as_many
from components.measures.connections import matrix
from components.measures.selection import Selection
from components.measures.tables import Tables

PLAIN = [("author", 10)]
MET = [("author", 10, "Ann Lee, FRA")]
BOTH_HERE = MET * 3 + PLAIN * 9
"""Three of twelve paragraphs hold both: four times as many as if independent."""


@pytest.mark.parametrize(
    ("essays", "title"),
    [
        ({"a": BOTH_HERE, "b": PLAIN}, "Ann Lee and France share 3 paragraphs of “A”, 4.0 times as many as if independent"),
        ({"a": MET * 2 + PLAIN * 9, "b": PLAIN}, "Which leaders come with which countries?"),
        ({"a": MET * 3 + PLAIN, "b": MET * 4 + PLAIN}, "Ann Lee and France share the most paragraphs in both essays"),
        ({"a": MET * 3 + PLAIN}, "Ann Lee and France share the most paragraphs in “A”"),
        ({"a": MET * 3 + PLAIN, "b": MET * 2 + PLAIN}, "Which leaders come with which countries?"),
        ({"a": [("author", 10, "Ann Lee, Bo Ray, FRA")] * 3 + PLAIN}, "Which leaders come with which countries?"),
        ({"a": PLAIN}, "No paragraph holds a leader and a country"),
    ],
    ids=["often", "too few", "most in both", "most in one", "most in one of two", "a tie", "nothing"],
)  # fmt: skip
def test_a_title_names_a_pair_only_where_there_is_enough(
    tables: Callable[..., Tables], essays: dict[str, list], title: str
) -> None:
    assert connections_title(tables(**essays), Selection()) == title


@pytest.mark.parametrize(
    "written",
    [
        [("author", 10, "Ann Lee:role, FRA")] * 3 + PLAIN * 9,
        [("quotation", 10, "Ann Lee, FRA")] * 3 + PLAIN * 9,
        [("author", 10, "Ann Lee, FRA:demonym")] * 3 + PLAIN * 9,
    ],
    ids=["roles", "quotations", "demonyms"],
)
def test_what_another_way_to_count_undoes_is_asked(tables: Callable[..., Tables], written: list) -> None:
    assert connections_title(tables(a=written), Selection()) == "Which leaders come with which countries?"


def test_themes_are_named_in_quotation_marks_and_must_hold_as_touched(tables: Callable[..., Tables]) -> None:
    coded = [("author", 10, "Ann Lee", "trade=2")] * 3
    selection = Selection(tie="leaders-themes")
    said = "Ann Lee and “Trade” share 3 paragraphs of “A”, 4.0 times as many as if independent"
    assert connections_title(tables(a=coded + PLAIN * 9), selection) == said
    spread = coded + [("author", 10, "", "trade=1")] * 9
    assert connections_title(tables(a=spread), selection) != said


def test_the_alternative_reads_out_the_counts_and_a_lift_where_there_is_one(tables: Callable[..., Tables]) -> None:
    made = tables(a=[*BOTH_HERE, ("author", 10, "Bo Ray, FRA")], b=PLAIN)
    cells = matrix(made, Selection())
    alts = [connections_alt(made, Selection(), cells[cells["essay"] == essay]) for essay in ("a", "b")]
    assert alts == [
        "Matrix of 2 leaders and 1 country in “A”, by paragraphs that hold both: "
        "Ann Lee with France 3 (3.2× as many as if independent); Bo Ray with France 1.",
        "Matrix of 2 leaders and 1 country in “B”, by paragraphs that hold both: 0 pairs.",
    ]


@pytest.mark.parametrize(("lift", "said"), [(2.0, "2×"), (0.0, "0×"), (2.34, "2.3×"), (10.0, "10×")])
def test_lift_in_words(lift: float, said: str) -> None:
    assert times_as_many(lift) == said
