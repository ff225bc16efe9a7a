"""The UpSet plot, and the matrix of more than three essays."""

import json
import re
from itertools import combinations

import pandas as pd
import pytest

from components.charts.sharing_matrix import sharing_matrix
from components.charts.spec import spec_of
from components.charts.theme import ESSAY_COLOURS, PALETTES, essay_marks
from components.charts.upset import ROW, ROWS, upset

MARKS = essay_marks([(slug, f"Essay {slug}") for slug in "abcd"])
TABLE = pd.DataFrame(
    [
        {"region": "d", "members": ("d",), "subjects": 3, "labels": ("Oman", "Peru", "Mali")},
        {"region": "a~c", "members": ("a", "c"), "subjects": 1, "labels": ("Qatar",)},
    ]
)


def rows_of(spec: dict, column: str) -> list[dict]:
    """The rows of every distinct inline table that has the column."""
    found: dict[str, list[dict]] = {}

    def walk(at: object) -> None:
        if isinstance(at, dict):
            values = at.get("values")
            if isinstance(values, list) and values and isinstance(values[0], dict) and column in values[0]:
                found[json.dumps(values)] = values
            for inner in at.values():
                walk(inner)
        elif isinstance(at, list):
            for inner in at:
                walk(inner)

    walk(spec)
    return [row for values in found.values() for row in values]


def test_a_row_says_its_essays_its_number_and_its_names() -> None:
    rows = rows_of(spec_of(upset(TABLE, MARKS, opened="a~c")), "names")
    assert [(r["region"], r["essays"], r["subjects"], r["names"], r["opened"]) for r in rows] == [
        ("d", "Essay d", 3, "Oman, Peru, Mali", False),
        ("a~c", "Essay a and Essay c", 1, "Qatar", True),
    ]


def test_marks_stand_where_an_essay_belongs_and_dots_where_not() -> None:
    marks = {(r["title"], r["line"]): r["member"] for r in rows_of(spec_of(upset(TABLE, MARKS)), "member")}
    lines = sorted({line for _, line in marks})
    assert len(lines) == 2
    assert lines[1] - lines[0] == ROW
    members = {title for (title, line), member in marks.items() if member and line == lines[1]}
    assert members == {"Essay a", "Essay c"}


def test_more_regions_than_are_drawn_leave_the_smallest_to_the_table() -> None:
    marks = essay_marks([(slug, slug) for slug in "abcdef"])
    every = [members for size in range(1, 7) for members in combinations("abcdef", size)]
    many = pd.DataFrame(
        [{"region": "~".join(m), "members": m, "subjects": 90 - i, "labels": ("x",)} for i, m in enumerate(every)]
    )
    rows = rows_of(spec_of(upset(many, marks)), "names")
    assert [r["region"] for r in rows] == list(many["region"][:ROWS])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_are_the_themes_and_a_title_is_only_text(scheme: str) -> None:
    p = PALETTES[scheme]
    marks = essay_marks([("a", 'A "quoted" \\ title'), ("b", "' ? alert(1) :"), ("c", "C"), ("d", "D")])
    pairs = pd.DataFrame(
        [
            {"essay_a": a, "essay_b": b, "value": 0.5, "low": 0.4, "high": 0.6, "yardstick": 0.8, "enough": a == "a"}
            for a, b in combinations("abcd", 2)
        ]
    )
    matrix = spec_of(sharing_matrix(pairs, marks, scheme=scheme, value="value", opened="a~b"))
    for spec in (spec_of(upset(TABLE, marks, scheme=scheme)), matrix):
        text = json.dumps(spec)
        assert set(re.findall(r"#[0-9A-Fa-f]{6}", text)) <= {*ESSAY_COLOURS, p.paper, p.ink, p.quiet, p.grid, p.tint}
    cells = {r["pair"]: (r["text"], r["small"], r["opened"]) for r in rows_of(matrix, "pair")}
    assert cells["a~b"] == ("50", "(80)", True)
    assert cells["b~c"] == ("–", "", False)
