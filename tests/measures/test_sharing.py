"""Shared emphasis."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.measures.selection import Selection
from components.measures.sharing import COLUMNS, ENOUGH, expected, shared, shared_emphasis, shared_terms, shares
from components.measures.tables import Tables

counts = st.lists(st.integers(0, 40), min_size=4, max_size=4).filter(any).map(lambda c: np.array(c, float))


def test_s_of_one_half(tables: Callable[..., Tables]) -> None:
    # a: France 3/4, Peru 1/4; b: France 1/4, United States 3/4
    two = tables(a=[("author", 50, "FRA, FRA, FRA, PER")], b=[("author", 90, "FRA, USA, USA, USA")])
    table = shared_emphasis(two, Selection(lens="countries"))
    assert list(table.columns) == list(COLUMNS)
    (row,) = table.to_dict("records")
    assert (row["essay_a"], row["essay_b"], row["shared"]) == ("a", "b", 0.25)
    assert (row["count_a"], row["count_b"], row["enough"]) == (4, 4, False)
    assert 0.25 < row["yardstick"] < 1
    terms = shared_terms(two, Selection(lens="countries"), "a", "b")
    assert list(terms.itertuples(index=False, name=None)) == [
        ("FRA", "France", 0.75, 0.25, 0.25),
        ("USA", "United States", 0.0, 0.75, 0.0),
        ("PER", "Peru", 0.25, 0.0, 0.0),
    ]


def test_an_essay_without_emphasis_shares_nothing_that_is_known(three: Tables) -> None:
    table = shared_emphasis(three, Selection())
    assert list(zip(table["essay_a"], table["essay_b"], strict=True)) == [
        ("alpha", "beta"),
        ("alpha", "gamma"),
        ("beta", "gamma"),
    ]
    assert table["shared"].to_list() == [0.25, pytest.approx(np.nan, nan_ok=True), pytest.approx(np.nan, nan_ok=True)]
    assert table["enough"].to_list() == [False, False, False]
    assert list(shared_terms(three, Selection(), "alpha", "gamma")["share_a"]) == [0.75, 0.25]


def test_paragraphs_count_a_subject_once_each(three: Tables) -> None:
    row = shared_emphasis(three, Selection(measure="paragraphs", essays=("alpha", "beta"))).to_dict("records")[0]
    assert (row["shared"], row["count_a"], row["count_b"]) == (pytest.approx(1 / 3), 3, 1)


def test_themes_share_words(three: Tables) -> None:
    selection = Selection(lens="themes", essays=("alpha", "beta"))
    row = shared_emphasis(three, selection).to_dict("records")[0]
    assert (row["shared"], row["count_a"], row["count_b"]) == (pytest.approx(50 / 146), 2, 1)


@pytest.mark.parametrize(("mentions", "enough"), [(ENOUGH - 1, False), (ENOUGH, True)])
def test_too_few_under_twenty(tables: Callable[..., Tables], mentions: int, enough: bool) -> None:
    two = tables(a=[("author", 50, ", ".join(["FRA"] * mentions))], b=[("author", 50, ", ".join(["FRA"] * 30))])
    row = shared_emphasis(two, Selection(lens="countries")).to_dict("records")[0]
    assert (row["enough"], row["shared"], row["yardstick"]) == (enough, 1.0, 1.0)


def test_one_essay_has_no_pair(three: Tables) -> None:
    assert shared_emphasis(three, Selection(essays=("alpha",))).empty


def test_yardstick_of_one_mention_each_is_the_chance_to_meet() -> None:
    pooled = np.array([0.5, 0.5])
    assert expected({"a": 1, "b": 1}, pooled) == pytest.approx(0.5, abs=0.04)
    assert expected({"a": 4000, "b": 4000}, pooled) > 0.97


@given(p=counts, q=counts)
def test_s_is_symmetric_and_a_share(p: np.ndarray, q: np.ndarray) -> None:
    a, b = shares(p), shares(q)
    assert shared(a, b) == shared(b, a)
    assert 0 <= shared(a, b) <= 1
    assert shared(a, a) == pytest.approx(1)
    assert shared(shares(p), shares(p * 7)) == pytest.approx(1)


names = st.lists(st.sampled_from(["FRA", "PER", "USA"]), max_size=4).map(", ".join)
an_essay = st.lists(st.tuples(st.just("author"), st.integers(1, 80), names), min_size=5, max_size=7)


@settings(max_examples=25, deadline=None)
@given(a=an_essay, b=an_essay)
def test_the_table_is_the_same_in_either_order_and_holds_its_value(
    tables: Callable[..., Tables], a: list, b: list
) -> None:
    made = tables(a=a, b=b)
    selection = Selection(lens="countries")
    (row,) = shared_emphasis(made, selection, draws=60).to_dict("records")
    (turned,) = shared_emphasis(made, selection.but(essays=("b", "a")), draws=60).to_dict("records")
    figures = ("shared", "low", "high", "yardstick")
    assert [row[f] for f in figures] == pytest.approx([turned[f] for f in figures], nan_ok=True)
    if row["count_a"] and row["count_b"]:
        assert 0 <= row["low"] <= row["shared"] <= row["high"] <= 1
        assert 0 <= row["yardstick"] <= 1
