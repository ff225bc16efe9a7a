"""Nearest: the paragraphs of the other essays that speak to the same."""

from collections.abc import Callable
from math import log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from components.measures.nearest import COLUMNS, LEAST, MOST, SHARED, likeness, nearest, rarity, reason, weighed
from components.measures.selection import Selection
from components.measures.tables import Tables

A = [
    ("heading", 4, "Ann Lee, PER", "peace=2"),
    ("author", 10, "Ann Lee, Bo Ray, Bo Ray:role", "peace=2 trade=1"),
    ("author", 10, "Ann Lee, FRA"),
]
B = [
    ("author", 10, "Ann Lee, Bo Ray", "peace=2"),
    ("author", 10, "Ann Lee, FRA, USA", "trade=2"),
    ("furniture", 10, "Bo Ray", "peace=2"),
]
"""Four paragraphs count. Ann Lee stands in all of them and weighs 0, the United States in one (ln 4), the others in two (ln 2)."""


def found(table: object) -> list[tuple]:
    return list(table.itertuples(index=False, name=None))  # type: ignore[attr-defined]


def test_the_table_counted_by_hand(tables: Callable[..., Tables]) -> None:
    table = nearest(tables(a=A, b=B), Selection())
    assert list(table.columns) == list(COLUMNS)
    # ¶2 of a: Bo ln 2, peace ln 2, trade (touched) ½ ln 2; ¶1 of b: Bo ln 2, peace ln 2: 2 of 2.5
    # ¶3 of a and ¶2 of b have France alone in common (Ann Lee weighs nothing): one is no reason
    assert found(table) == [
        ("a", 2, "b", 1, pytest.approx(0.8), ("Bo Ray",), ("Peace",), "both: Bo Ray → Peace"),
        ("b", 1, "a", 2, pytest.approx(0.8), ("Bo Ray",), ("Peace",), "both: Bo Ray → Peace"),
    ]


def test_weights_are_rarities_and_what_is_everywhere_weighs_nothing(tables: Callable[..., Tables]) -> None:
    made = weighed(tables(a=A, b=B), Selection())
    assert made.paragraphs == (("a", 2), ("a", 3), ("b", 1), ("b", 2))
    by_label = dict(zip(made.labels, made.weights.T.tolist(), strict=True))
    two = log(2)
    assert by_label == {
        "Ann Lee": [0, 0, 0, 0],
        "Bo Ray": pytest.approx([two, 0, two, 0]),
        "France": pytest.approx([0, two, 0, two]),
        "United States": pytest.approx([0, 0, 0, 2 * two]),
        "Peace": pytest.approx([two, 0, two, 0]),
        "Trade": pytest.approx([two / 2, 0, 0, two]),
    }


def test_a_subject_of_every_paragraph_makes_nothing_alike(tables: Callable[..., Tables]) -> None:
    same = [("author", 10, "Ann Lee, FRA", "trade=2")] * 2
    assert nearest(tables(a=same, b=same), Selection(), least=0.0).empty


@pytest.mark.parametrize(
    ("selection", "pairs"),
    [
        (Selection(voice="author"), [("a", 1, "b", 1), ("b", 1, "a", 1)]),
        (Selection(), [("a", 1, "b", 1), ("a", 2, "b", 1), ("b", 1, "a", 1), ("b", 1, "a", 2)]),
        (Selection(essays=("a",)), []),
        (Selection(basis="names"), [("a", 2, "b", 1), ("b", 1, "a", 2)]),
    ],
    ids=["author", "whole", "one essay", "names"],
)
def test_what_is_chosen_is_compared(tables: Callable[..., Tables], selection: Selection, pairs: list[tuple]) -> None:
    made = tables(
        a=[("author", 10, "FRA:demonym, PER"), ("quotation", 10, "FRA, PER"), ("author", 10)],
        b=[("author", 10, "FRA, PER"), ("author", 10)],
    )
    assert [row[:4] for row in found(nearest(made, selection))] == pairs


def test_at_most_two_of_an_essay_the_nearest_first_and_equal_ones_in_order(tables: Callable[..., Tables]) -> None:
    made = tables(
        a=[("author", 10, "FRA, PER"), ("author", 10)],
        b=[("author", 10, "FRA, PER, USA")] + [("author", 10, "FRA, PER")] * 3 + [("author", 10)],
    )
    table = nearest(made, Selection())
    assert table[table["essay"] == "a"]["other_paragraph"].to_list() == [2, 3]


@pytest.mark.parametrize(
    ("names", "themes", "said"),
    [
        (("Ann Lee", "France"), ("Trade",), "both: Ann Lee, France → Trade"),
        ((), ("Trade", "Peace"), "both: Trade, Peace"),
        (("A", "B", "C", "D", "E"), (), "both: A, B, C and 2 more"),
    ],
)
def test_the_reason_in_words(names: tuple[str, ...], themes: tuple[str, ...], said: str) -> None:
    assert reason(names, themes) == said


amounts = arrays.arrays(float, (2, 5), elements=st.floats(0, 9, allow_subnormal=False))


@given(amounts)
def test_likeness_is_symmetric_bounded_and_one_for_the_same(pair: np.ndarray) -> None:
    a, b = pair
    assert likeness(a, b) == likeness(b, a)
    assert 0 <= likeness(a, b) <= 1
    assert likeness(a, a) == (1 if a.any() else 0)
    assert likeness(a, np.zeros(5)) == 0


@given(arrays.arrays(bool, (6, 4)))
def test_rarity_falls_with_frequency(held: np.ndarray) -> None:
    marks = held.astype(float)
    df, idf = held.sum(axis=0), rarity(marks)
    assert (idf >= 0).all()
    assert (idf[df == 6] == 0).all()
    for i in range(4):
        for j in range(4):
            assert not (0 < df[i] < df[j]) or idf[i] > idf[j]


def test_rarity_of_no_paragraph_is_nothing() -> None:
    assert rarity(np.zeros((0, 2))).tolist() == [0, 0]


paragraph = st.tuples(
    st.just("author"),
    st.just(10),
    st.lists(st.sampled_from(["Ann Lee", "Bo Ray", "FRA", "PER", "USA"]), max_size=4).map(", ".join),
    st.lists(st.sampled_from(["trade=2", "trade=1", "peace=2"]), max_size=2, unique_by=lambda t: t[:5]).map(" ".join),
)
an_essay = st.lists(paragraph, min_size=1, max_size=5)


@settings(max_examples=50, deadline=None)
@given(a=an_essay, b=an_essay, c=an_essay)
def test_neither_the_order_of_essays_nor_one_switched_off_changes_a_pair(
    tables: Callable[..., Tables], a: list, b: list, c: list
) -> None:
    made = tables(a=a, b=b, c=c)
    table = nearest(made, Selection())
    rows = set(found(table))
    assert rows == set(found(nearest(made, Selection(essays=("c", "a", "b")))))
    without = nearest(made, Selection(essays=("a", "b")))
    assert set(found(without)) == {row for row in rows if "c" not in (row[0], row[2])}
    assert ((table["similarity"] >= LEAST) & (table["similarity"] <= 1)).all()
    assert (table["names"].map(len) + table["topics"].map(len) >= SHARED).all()
    assert table.empty or table.groupby(["essay", "paragraph", "other"]).size().max() <= MOST
    by_pair = {(row[0], row[1], row[2], row[3]): row[4] for row in rows}
    for (essay, number, other, there), alike in by_pair.items():
        assert by_pair.get((other, there, essay, number), alike) == pytest.approx(alike)
