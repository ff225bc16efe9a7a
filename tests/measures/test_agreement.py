"""Agreement by four measures: worked examples, other implementations, and what must hold for any two essays.

The package `rbo` (0.1.3) asks for numpy below 2 and so cannot stand beside the app: its figures were taken once, in an
environment of its own, as `RankingSimilarity(list(a), list(b)).rbo_ext(p=0.9)`.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, permutations, product

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.spatial.distance import jensenshannon

from components.measures.agreement import (
    COLUMNS,
    LIKENESS,
    agreement,
    agreement_terms,
    agreements,
    jaccard,
    rank_overlap,
    undivided,
    weight_of_top,
)
from components.measures.selection import AGREEMENTS, Selection
from components.measures.sharing import shared_emphasis, shares
from components.measures.tables import Tables

BY_THE_PACKAGE = {
    ("abcde", "abcde"): 1.0,
    ("abcde", "edcba"): 0.7377750000000001,
    ("abc", "xyz"): 0.0,
    ("abcde", "acbxy"): 0.674335,
    ("abcdefghij", "cab"): 0.855,
    ("a", "ba"): 0.45,
    ("hgfedcba", "abcdwxyzuv"): 0.2947294928571429,
}


def amounts(*rankings: str) -> list[np.ndarray]:
    """Rankings without ties as shares over the letters of all of them, the first letter's the largest."""
    letters = sorted(set("".join(rankings)))
    counts = [[len(own) - own.index(x) if x in own else 0 for x in letters] for own in rankings]
    return [shares(np.array(own, float)) for own in counts]


def rbo_ext(one: Sequence[int], other: Sequence[int], p: float = 0.9) -> float:
    """Equation 32 of Webber, Moffat and Zobel (2010), word for word."""
    short, long = sorted([one, other], key=len)
    s, n = len(short), len(long)
    overlap = [len({*short[:d]} & {*long[:d]}) for d in range(n + 1)]
    total = sum(overlap[d] / d * p**d for d in range(1, n + 1))
    total += sum(overlap[s] * (d - s) / (s * d) * p**d for d in range(s + 1, n + 1))
    return (1 - p) / p * total + ((overlap[n] - overlap[s]) / n + overlap[s] / s) * p**n


def rankings(counts: Sequence[int]) -> Iterator[list[int]]:
    """Every ranking of the subjects counted, in all ways to break its ties."""
    order = sorted((k for k, count in enumerate(counts) if count), key=lambda k: -counts[k])
    groups = [list(group) for _, group in groupby(order, key=lambda k: counts[k])]
    for parts in product(*(permutations(group) for group in groups)):
        yield [k for part in parts for k in part]


@pytest.mark.parametrize(("pair", "expected"), BY_THE_PACKAGE.items(), ids=str)
def test_rank_overlap_is_that_of_the_package_rbo(pair: tuple[str, str], expected: float) -> None:
    assert rank_overlap(*amounts(*pair)) == pytest.approx(expected, abs=1e-12)
    assert rbo_ext([*map(ord, pair[0])], [*map(ord, pair[1])]) == pytest.approx(expected, abs=1e-12)


@settings(max_examples=60, deadline=None)
@given(
    a=st.lists(st.integers(0, 3), min_size=5, max_size=5).filter(any),
    b=st.lists(st.integers(0, 3), min_size=5, max_size=5).filter(any),
)
def test_ties_count_as_the_mean_over_every_way_to_break_them(a: list[int], b: list[int]) -> None:
    mean = np.mean([rbo_ext(one, other) for one, other in product(rankings(a), rankings(b))])
    found = rank_overlap(shares(np.array(a, float)), shares(np.array(b, float)))
    assert found == pytest.approx(mean, abs=1e-12)


def test_two_tied_subjects_agree_by_hand() -> None:
    # in half of the four ways to break two ties of two the first ranks agree: (1 − p)/p × (0.5 p + p²) + p²
    tied = np.array([0.5, 0.5])
    assert rank_overlap(tied, tied) == pytest.approx(0.1 / 0.9 * (0.5 * 0.9 + 0.81) + 0.81)


def test_the_first_ten_ranks_weigh_86_per_cent() -> None:
    assert weight_of_top(10) == pytest.approx(0.8556, abs=1e-4)
    assert weight_of_top(1) == pytest.approx(0.1 / 0.9 * np.log(10))


some_counts = st.lists(st.integers(0, 30), min_size=6, max_size=6).filter(any).map(lambda c: np.array(c, float))


@given(p=some_counts, q=some_counts)
def test_divergence_is_the_square_of_scipys_distance_to_base_two(p: np.ndarray, q: np.ndarray) -> None:
    a, b = shares(p), shares(q)
    distance = np.nan_to_num(jensenshannon(a, b, base=2))  # rounding below zero has no root
    assert undivided(a, b) == pytest.approx(1 - distance**2, abs=1e-9)


@given(p=some_counts, q=some_counts, order=st.permutations(range(6)))
@pytest.mark.parametrize("measure", AGREEMENTS)
def test_every_measure_is_symmetric_a_share_and_blind_to_the_order_of_subjects(
    measure: str, p: np.ndarray, q: np.ndarray, order: list[int]
) -> None:
    likeness, a, b = LIKENESS[measure], shares(p), shares(q)
    value = likeness(a, b)
    assert 0 <= value <= 1
    assert likeness(b, a) == pytest.approx(value, abs=1e-12)
    assert likeness(a[order], b[order]) == pytest.approx(value, abs=1e-12)
    apart = likeness(np.append(a, np.zeros(6)), np.append(np.zeros(6), b))
    assert apart == pytest.approx(0, abs=1e-12)


@given(p=some_counts)
@pytest.mark.parametrize("measure", AGREEMENTS)
def test_an_essay_agrees_with_itself_but_for_ties_in_its_ranking(measure: str, p: np.ndarray) -> None:
    if measure == "ranks":
        assume(len(set(p[p > 0])) == (p > 0).sum())
    assert LIKENESS[measure](shares(p), shares(p)) == pytest.approx(1, abs=1e-12)


@given(p=some_counts, q=some_counts)
def test_many_draws_at_once_are_as_one_by_one(p: np.ndarray, q: np.ndarray) -> None:
    a, b = shares(np.stack([p, q, p + q])), shares(np.stack([q, q, p]))
    for likeness in LIKENESS.values():
        assert likeness(a, b) == pytest.approx([float(likeness(*pair)) for pair in zip(a, b, strict=True)], abs=1e-12)


A = [("author", 50, "FRA, FRA, FRA, PER")]
B = [("author", 90, "FRA, USA, USA, USA")]


def test_the_four_measures_of_two_essays(tables: Callable[..., Tables]) -> None:
    # shares a: France 3/4, Peru 1/4; b: France 1/4, United States 3/4. Rankings: France, Peru; United States, France
    table = agreements(tables(a=A, b=B), Selection(lens="countries"))
    assert list(table.columns) == ["measure", *COLUMNS]
    entropy = -sum(x * np.log2(x) for x in (0.5, 0.125, 0.375)) + 0.25 * np.log2(0.25) + 0.75 * np.log2(0.75)
    assert dict(zip(table["measure"], table["value"], strict=True)) == {
        "shared": 0.25,
        "jaccard": pytest.approx(1 / 3),
        "divergence": pytest.approx(1 - entropy),
        "ranks": pytest.approx(0.1 / 0.9 * (0.5 * 0.81) + 0.5 * 0.81),
    }
    assert table["low"].isna().all()  # one paragraph cannot be resampled
    assert set(zip(table["count_a"], table["count_b"], table["enough"], strict=True)) == {(4, 4, False)}


def test_what_a_figure_is_made_of(tables: Callable[..., Tables]) -> None:
    two, selection = tables(a=A, b=B), Selection(lens="countries")
    rows = {
        measure: [
            (r["subject"], r["adds"], r["rank_a"], r["rank_b"])
            for r in agreement_terms(two, selection.but(agreement=measure), "a", "b").to_dict("records")
        ]
        for measure in AGREEMENTS
    }
    assert rows["shared"] == [("FRA", 0.25, "1", "2"), ("USA", 0.0, "", "1"), ("PER", 0.0, "2", "")]
    assert rows["jaccard"] == [("FRA", 1.0, "1", "2"), ("USA", 0.0, "", "1"), ("PER", 0.0, "2", "")]
    assert rows["ranks"] == [("FRA", 0.75, "1", "2"), ("USA", 0.75, "", "1"), ("PER", 0.25, "2", "")]
    assert [row[0] for row in rows["divergence"]] == ["USA", "PER", "FRA"]
    figure = agreement(two, selection.but(agreement="divergence"))["value"].iloc[0]
    assert sum(row[1] for row in rows["divergence"]) == pytest.approx(1 - figure)


def test_tied_subjects_share_their_places(tables: Callable[..., Tables]) -> None:
    two = tables(a=[("author", 50, "FRA, FRA, PER, USA")], b=B)
    terms = agreement_terms(two, Selection(lens="countries", agreement="ranks"), "a", "b")
    assert dict(zip(terms["subject"], terms["rank_a"], strict=True)) == {"FRA": "1", "USA": "2 to 3", "PER": "2 to 3"}


def test_shared_emphasis_is_the_same_figure_in_either_table(three: Tables) -> None:
    for selection in (Selection(), Selection(lens="countries"), Selection(lens="themes", theme_measure="touched")):
        before = shared_emphasis(three, selection).rename(columns={"shared": "value"})
        assert agreement(three, selection).equals(before)
        every = agreements(three, selection)
        assert every[every["measure"] == "shared"].drop(columns="measure").reset_index(drop=True).equals(before)


def test_an_essay_without_emphasis_agrees_by_an_unknown_amount(three: Tables) -> None:
    table = agreements(three, Selection(essays=("alpha", "gamma")))
    assert table["value"].isna().all()
    assert not table["enough"].any()


def test_the_yardstick_of_few_mentions_is_below_one_and_grows(tables: Callable[..., Tables]) -> None:
    def yardsticks(times: int) -> list[float]:
        names = ", ".join(["FRA", "PER", "USA", "USA"] * times)
        return list(agreements(tables(a=[("author", 50, names)], b=[("author", 50, names)]), COUNTRIES)["yardstick"])

    few, many = yardsticks(1), yardsticks(40)
    assert all(0 < one < other <= 1 for one, other in zip(few, many, strict=True))


COUNTRIES = Selection(lens="countries")
names = st.lists(st.sampled_from(["FRA", "PER", "USA"]), max_size=4).map(", ".join)
an_essay = st.lists(st.tuples(st.just("author"), st.integers(1, 80), names), min_size=5, max_size=7)


@settings(max_examples=15, deadline=None)
@given(a=an_essay, b=an_essay)
def test_the_table_is_the_same_in_either_order_and_holds_its_value(
    tables: Callable[..., Tables], a: list, b: list
) -> None:
    made = tables(a=a, b=b)
    figures = ["value", "low", "high", "yardstick"]
    there = agreements(made, COUNTRIES, draws=60)[figures]
    back = agreements(made, COUNTRIES.but(essays=("b", "a")), draws=60)[figures]
    assert there.to_numpy() == pytest.approx(back.to_numpy(), nan_ok=True)
    known = there.dropna()
    assert (known["low"] <= known["value"]).all()
    assert (known["value"] <= known["high"]).all()
    assert known.to_numpy().min(initial=0) >= 0
    assert known.to_numpy().max(initial=0) <= 1


def test_jaccard_by_hand() -> None:
    assert jaccard(np.array([0.5, 0.5, 0.0]), np.array([0.2, 0.0, 0.8])) == pytest.approx(1 / 3)
