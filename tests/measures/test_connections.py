"""Connections: which subjects come in the same paragraph."""

import random
from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.measures.connections import (
    COLUMNS,
    DRAWN,
    ENOUGH,
    connections,
    leading,
    lenses_of,
    lift_of,
    marked,
    matrix,
)
from components.measures.presence import lens_in
from components.measures.selection import TIES, Selection
from components.measures.tables import Tables

# a: Ann with France in 3 of 8 paragraphs, alone in a fourth; France with Bo; Peru by itself
A = [
    *[("author", 10, "Ann Lee, Ann Lee, FRA", "trade=2")] * 3,
    ("author", 10, "Ann Lee"),
    ("author", 10, "Bo Ray, FRA", "peace=2 trade=1"),
    ("author", 10, "PER"),
    ("heading", 2),
    ("quotation", 10, "Ann Lee:role, PER:demonym"),
    ("furniture", 10, "Bo Ray, PER", "peace=2"),
]
B = [("author", 10, "Bo Ray, FRA"), ("author", 10, "Ann Lee, USA")]


def rows(table: pd.DataFrame, *columns: str) -> list[tuple]:
    return list(table[list(columns)].itertuples(index=False, name=None))


def figures(table: pd.DataFrame) -> list[tuple]:
    wanted = ("essay", "row", "column", "both", "row_paragraphs", "column_paragraphs", "paragraphs", "expected", "lift")
    return rows(table.fillna({"lift": -1.0}), *wanted, "enough")


def test_the_table_counted_by_hand(tables: Callable[..., Tables]) -> None:
    table = connections(tables(a=A, b=B), Selection())
    assert list(table.columns) == list(COLUMNS)
    assert figures(table) == [
        ("a", "ann-lee", "FRA", 3, 5, 4, 8, 2.5, 1.2, True),
        ("b", "ann-lee", "FRA", 0, 1, 1, 2, 0.5, 0.0, False),
        ("a", "bo-ray", "FRA", 1, 1, 4, 8, 0.5, 2.0, False),
        ("b", "bo-ray", "FRA", 1, 1, 1, 2, 0.5, 2.0, False),
        ("a", "ann-lee", "PER", 1, 5, 2, 8, 1.25, 0.8, False),
        ("b", "ann-lee", "PER", 0, 1, 0, 2, 0.0, -1.0, False),
        ("a", "ann-lee", "USA", 0, 5, 0, 8, 0.0, -1.0, False),
        ("b", "ann-lee", "USA", 1, 1, 1, 2, 0.5, 2.0, False),
    ]
    assert rows(table.head(1), "row_label", "column_label") == [("Ann Lee", "France")]


@pytest.mark.parametrize(
    ("selection", "pairs"),
    [
        (
            Selection(voice="author"),
            [("ann-lee", "FRA", 3, 4, 4, 6), ("bo-ray", "FRA", 1, 1, 4, 6)],
        ),
        (
            Selection(basis="names"),
            [("ann-lee", "FRA", 3, 4, 4, 8), ("bo-ray", "FRA", 1, 1, 4, 8)],
        ),
        (
            Selection(tie="leaders-themes"),
            [("ann-lee", "trade", 3, 5, 3, 8), ("bo-ray", "peace", 1, 1, 1, 8)],
        ),
        (
            Selection(tie="countries-themes", theme_measure="touched"),
            [("FRA", "trade", 4, 4, 4, 8), ("FRA", "peace", 1, 4, 1, 8)],
        ),
    ],
    ids=["author", "names", "main points", "touched"],
)
def test_what_is_chosen_is_counted(tables: Callable[..., Tables], selection: Selection, pairs: list[tuple]) -> None:
    table = connections(tables(a=A), selection)
    wanted = ("row", "column", "both", "row_paragraphs", "column_paragraphs", "paragraphs")
    assert rows(table, *wanted) == pairs


def test_where_nothing_meets_there_is_an_empty_table(three: Tables) -> None:
    none = Selection(essays=("gamma",))
    for table in (connections(three, none), matrix(three, none)):
        assert (list(table.columns), len(table)) == (list(COLUMNS), 0)


def test_the_matrix_has_every_cell_in_one_order(tables: Callable[..., Tables]) -> None:
    made = tables(a=A, b=B)
    cells = matrix(made, Selection(), most=2)
    # Ann meets in 5 paragraphs, Bo in 2; France in 5; Peru and the United States in 1 each, by the alphabet
    assert rows(cells, "essay", "row", "column", "both") == [
        ("a", "ann-lee", "FRA", 3),
        ("b", "ann-lee", "FRA", 0),
        ("a", "ann-lee", "PER", 1),
        ("b", "ann-lee", "PER", 0),
        ("a", "bo-ray", "FRA", 1),
        ("b", "bo-ray", "FRA", 1),
        ("a", "bo-ray", "PER", 0),
        ("b", "bo-ray", "PER", 0),
    ]
    assert rows(cells.tail(2), "row_paragraphs", "column_paragraphs", "paragraphs") == [(1, 2, 8), (1, 0, 2)]
    assert leading(connections(made, Selection()), "row") == {"ann-lee": "Ann Lee", "bo-ray": "Bo Ray"}


@pytest.mark.parametrize(
    ("lift", "enough", "said"),
    [
        (2.0, True, "more"),
        (1.99, True, ""),
        (0.5, True, "less"),
        (0.51, True, ""),
        (0.0, True, "less"),
        (9.0, False, ""),
        (0.0, False, ""),
        (np.nan, True, ""),
    ],
)
def test_what_is_marked(lift: float, enough: bool, said: str) -> None:
    assert marked(lift, enough) == said


@pytest.mark.parametrize(("together", "enough"), [(ENOUGH - 1, False), (ENOUGH, True)])
def test_lift_is_told_from_three_paragraphs(tables: Callable[..., Tables], together: int, enough: bool) -> None:
    made = tables(a=[("author", 10, "Ann Lee, FRA")] * together + [("author", 10)] * 9)
    assert connections(made, Selection())["enough"].to_list() == [enough]


def test_a_pair_that_ought_to_meet_and_never_does_is_told(tables: Callable[..., Tables]) -> None:
    apart = [("author", 10, "Ann Lee")] * 6 + [("author", 10, "FRA")] * 6
    made = tables(a=apart, b=[("author", 10, "Ann Lee, FRA")])
    assert rows(connections(made, Selection()), "essay", "both", "expected", "lift", "enough") == [
        ("a", 0, 3.0, 0.0, True),
        ("b", 1, 1.0, 1.0, False),
    ]


def test_the_lens_of_a_subject(three: Tables) -> None:
    found = [lens_in(three, subject) for subject in ("ann-lee", "FRA", "trade", "nobody")]
    assert found == ["leaders", "countries", "themes", ""]


def test_the_lenses_of_every_tie() -> None:
    assert [lenses_of(tie) for tie in TIES] == [
        ("leaders", "countries"),
        ("leaders", "themes"),
        ("countries", "themes"),
    ]


paragraph = st.tuples(
    st.sampled_from(["author", "author", "quotation", "heading"]),
    st.just(10),
    st.lists(st.sampled_from(["Ann Lee", "Bo Ray", "FRA", "PER", "USA:demonym"]), max_size=5).map(", ".join),
    st.lists(st.sampled_from(["trade=2", "trade=1", "peace=2"]), max_size=2, unique_by=lambda t: t[:5]).map(" ".join),
)
an_essay = st.lists(paragraph, min_size=1, max_size=8)
selections = st.builds(
    Selection,
    tie=st.sampled_from(TIES),
    voice=st.sampled_from(["whole", "author"]),
    theme_measure=st.sampled_from(["main", "touched"]),
)


@settings(max_examples=60, deadline=None)
@given(a=an_essay, b=an_essay, selection=selections)
def test_an_independent_crosstab_gives_the_same(
    tables: Callable[..., Tables], a: list, b: list, selection: Selection
) -> None:
    table = connections(tables(a=a, b=b), selection)
    for essay, written in (("a", a), ("b", b)):
        kept = [p for p in written if selection.voice == "whole" or p[0] == "author"]
        own = table[table["essay"] == essay]
        lenses = lenses_of(selection.tie)
        pairs = [
            (n, row, column)
            for n, p in enumerate(kept)
            for row in _listed(p, lenses[0], selection)
            for column in _listed(p, lenses[1], selection)
        ]
        cross = pd.crosstab([r for _, r, _ in pairs], [c for _, _, c in pairs]) if pairs else pd.DataFrame()
        for r in own.to_dict("records"):
            known = r["row"] in cross.index and r["column"] in cross.columns
            assert r["both"] == (cross.loc[r["row"], r["column"]] if known else 0)
            assert r["row_paragraphs"] == sum(r["row"] in _listed(p, lenses[0], selection) for p in kept)
            assert r["column_paragraphs"] == sum(r["column"] in _listed(p, lenses[1], selection) for p in kept)
            assert r["paragraphs"] == len(kept)
        assert int(own["both"].sum()) == len(pairs)


def _listed(written: tuple, lens: str, selection: Selection) -> set[str]:
    """The subjects of a paragraph as it is written, read without the program."""
    if lens == "themes":
        coded = [theme.split("=") for theme in written[3].split()]
        return {theme for theme, level in coded if selection.theme_measure == "touched" or level == "2"}
    names = {name.strip().partition(":")[0] for name in written[2].split(",") if name.strip()}
    countries = {name for name in names if name.isupper()}
    return countries if lens == "countries" else {name.lower().replace(" ", "-") for name in names - countries}


@settings(max_examples=60, deadline=None)
@given(a=an_essay, b=an_essay, selection=selections)
def test_bounds_identities_and_any_order_of_essays(
    tables: Callable[..., Tables], a: list, b: list, selection: Selection
) -> None:
    made = tables(a=a, b=b)
    table = connections(made, selection)
    assert (table["both"] <= table[["row_paragraphs", "column_paragraphs"]].min(axis=1)).all()
    assert (table[["row_paragraphs", "column_paragraphs"]].max(axis=1) <= table["paragraphs"]).all()
    least = table["row_paragraphs"] + table["column_paragraphs"] - table["paragraphs"]
    assert (table["both"] >= least).all()
    known = table[table["lift"].notna()]
    assert (known["lift"] * known["expected"]).to_list() == pytest.approx(known["both"].to_list())
    assert (table["lift"].isna() == (table["expected"] == 0)).all()
    key = ["essay", "row", "column"]
    turned = connections(made, selection.but(essays=("b", "a")))
    one, other = (frame.sort_values(key, ignore_index=True) for frame in (table, turned))
    pd.testing.assert_frame_equal(one, other)
    cells = matrix(made, selection)
    assert len(cells) == 2 * cells["row"].nunique() * cells["column"].nunique()
    assert max(cells["row"].nunique(), cells["column"].nunique()) <= DRAWN


@given(n=st.integers(1, 60), seed=st.integers(0, 99))
def test_lift_is_the_same_either_way_round_and_one_for_what_is_everywhere(n: int, seed: int) -> None:
    chance = random.Random(seed)
    row, column = chance.randint(1, n), chance.randint(1, n)
    both = chance.randint(max(0, row + column - n), min(row, column))
    assert lift_of(both, row, column, n) == pytest.approx(lift_of(both, column, row, n))
    assert lift_of(row, row, n, n) == pytest.approx(1)
    assert 0 <= lift_of(both, row, column, n) <= n
