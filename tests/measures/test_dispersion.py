"""Dispersion by hand, against the formula of the papers written out, and within its bounds."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.measures.dispersion import COLUMNS, deviation, dispersion, normed
from components.measures.selection import Selection
from components.measures.tables import Tables

NAN = float("nan")
EVEN = [("author", 40, "Ann, Ann"), ("author", 40, "Ann, Ann"), ("author", 20, "Ann")]
"""Mentions as the words lie: 2, 2, 1 in 40, 40, 20 words."""
HEAPED = [
    ("heading", 10, "Bo"),
    ("author", 50, "Ann"),
    ("quotation", 20),
    ("author", 20, "Ann, Ann, Ann, Ann, Ann:role"),
]


def naive(counts: list[int], words: list[int]) -> tuple[float, float]:
    """DP and DPnorm as the papers write them: expected and observed shares, part by part."""
    expected = [w / sum(words) for w in words]
    observed = [c / sum(counts) for c in counts]
    dp = sum(abs(o - e) for o, e in zip(observed, expected, strict=True)) / 2
    return dp, dp / (1 - min(expected))


def test_the_whole_table_by_hand(tables: Callable[..., Tables]) -> None:
    made = tables(even=EVEN, heaped=HEAPED, few=[("author", 50, "Ann, Ann, Ann, Ann"), ("author", 50)])
    found = dispersion(made, Selection(), ["ann", "bo", "nobody"])
    assert tuple(found.columns) == COLUMNS
    # heaped: words 10, 50, 20, 20 of 100; mentions 0, 1, 0, 5 of 6
    dp = (0.1 + (0.5 - 1 / 6) + 0.2 + (5 / 6 - 0.2)) / 2
    expected = [
        ("even", "ann", "Ann", 5, 3, 0.0, 0.0, 0.0, 1, True),
        ("heaped", "ann", "Ann", 6, 4, pytest.approx(dp), pytest.approx(dp / 0.9), pytest.approx(0.1), 2, True),
        ("few", "ann", "Ann", 4, 2, NAN, NAN, NAN, 0, False),
        ("even", "bo", "Bo", 0, 3, NAN, NAN, NAN, 0, False),
        ("heaped", "bo", "Bo", 1, 4, NAN, NAN, NAN, 0, False),
        ("few", "bo", "Bo", 0, 2, NAN, NAN, NAN, 0, False),
    ]
    rows = [tuple(None if cell != cell else cell for cell in row) for row in found.itertuples(index=False, name=None)]
    assert rows == [tuple(None if cell != cell else cell for cell in row) for row in expected]


def test_basis_and_voice_decide_what_is_spread_over_what(tables: Callable[..., Tables]) -> None:
    made = tables(heaped=HEAPED)
    names = dispersion(made, Selection(basis="names", voice="author"), ["ann"]).iloc[0]
    dp = abs(1 / 5 - 50 / 70)  # words 50 and 20, mentions 1 and 4: both parts are off by as much
    assert (names["count"], names["parts"]) == (5, 2)
    assert (names["dp"], names["dpnorm"]) == (pytest.approx(dp), pytest.approx(dp / (1 - 20 / 70)))
    assert names["first"] == pytest.approx(0.1)  # a place in the whole text, heading and quotation too


@pytest.mark.parametrize(
    "draft", [[("author", 30, "Ann, Ann, Ann, Ann, Ann")], [("author", 0, "Ann, Ann, Ann, Ann, Ann")]]
)
def test_a_single_part_has_nothing_to_spread_over(tables: Callable[..., Tables], draft: list[tuple]) -> None:
    row = dispersion(tables(one=draft), Selection(), ["ann"]).iloc[0]
    assert np.isnan(row["dp"])
    assert np.isnan(row["dpnorm"])
    assert (row["enough"], row["paragraph"]) == (True, 1)


def test_themes_have_no_dispersion(three: Tables) -> None:
    found = dispersion(three, Selection(lens="themes"), ["trade"])
    assert (tuple(found.columns), len(found)) == (COLUMNS, 0)
    assert len(dispersion(three, Selection(), [])) == 0


PARTS = st.lists(st.tuples(st.integers(0, 9), st.integers(1, 300)), min_size=2, max_size=12).filter(
    lambda parts: sum(count for count, _ in parts) > 0
)


def arrays(parts: list[tuple[int, int]]) -> tuple[np.ndarray, np.ndarray]:
    return np.array([float(c) for c, _ in parts]), np.array([float(w) for _, w in parts])


@given(PARTS)
def test_the_formula_agrees_with_the_papers(parts: list[tuple[int, int]]) -> None:
    counts, words = arrays(parts)
    dp = deviation(counts, words)
    assert (dp, normed(dp, words)) == pytest.approx(naive([c for c, _ in parts], [w for _, w in parts]))


@given(PARTS, st.randoms(use_true_random=False))
def test_bounds_identity_and_order(parts: list[tuple[int, int]], random: object) -> None:
    counts, words = arrays(parts)
    dp = deviation(counts, words)
    assert 0 <= dp <= normed(dp, words) <= 1
    assert deviation(words * 3, words) == pytest.approx(0)
    shuffled = list(parts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert deviation(*arrays(shuffled)) == pytest.approx(dp)


@given(PARTS)
def test_all_in_the_shortest_part_is_one(parts: list[tuple[int, int]]) -> None:
    _, words = arrays(parts)
    heaped = np.zeros(len(words))
    heaped[words.argmin()] = 5
    assert normed(deviation(heaped, words), words) == pytest.approx(1)
