"""Rules on a grid, at the edges of their thresholds."""

from typing import Any

import numpy as np
import pytest

from components.measures import findings
from components.measures.apart_candidates import mostly
from components.measures.grid import Grid

NAN = float("nan")


def grid(count: Any, *, value: Any = None, low: Any = None, high: Any = None, lens: str = "leaders") -> Grid:
    """A grid of essays a, b, … and subjects s0, s1, …; an interval that is not given is shut around its value."""
    counts = np.array(count, float)
    values = counts if value is None else np.array(value, float)
    return Grid(
        lens,
        "main" if lens == "themes" else "rate",
        tuple("abcdef"[: len(counts)]),
        tuple(f"s{k}" for k in range(counts.shape[1])),
        tuple(f"Subject {k}" for k in range(counts.shape[1])),
        np.full(counts.shape, 100.0),
        counts,
        counts,
        values,
        values if low is None else np.array(low, float),
        values if high is None else np.array(high, float),
    )


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        ([[5, 4], [9, 2]], "s0"),
        ([[4, 1], [9, 2]], ""),  # under five mentions in one essay
        ([[5, 5], [9, 2]], ""),  # two are first
        ([[5, 4], [2, 9]], ""),  # another leads there
        ([[5], [5]], "s0"),
    ],
)
def test_first_in_all(count: list, expected: str) -> None:
    assert findings.first_in_all(grid(count)) == expected


@pytest.mark.parametrize(("share", "expected"), [(0.5, "s0"), (0.49, "")])
def test_a_theme_is_first_from_half_of_the_words(share: float, expected: str) -> None:
    assert findings.first_in_all(grid([[3, 1]], value=[[share, 0.1]], lens="themes")) == expected


@pytest.mark.parametrize(("low", "expected"), [(4.1, "s0"), (4.0, ""), (NAN, "")])
def test_a_leader_lies_above_every_other_interval(low: float, expected: str) -> None:
    assert findings.leads_all(grid([[9, 2]], low=[[low, 0]], high=[[12, 4.0]])) == expected


def test_shared_by_all_has_most_mentions_first() -> None:
    assert findings.shared_by_all(grid([[1, 2, 3], [1, 4, 0]])) == ("s1", "s0")


@pytest.mark.parametrize(
    ("count", "expected"),
    [([[5, 6], [0, 0]], ("s1", "s0")), ([[4, 6], [0, 0]], ("s1",)), ([[5, 6], [0, 1]], ("s0",))],
)
def test_alone(count: list, expected: tuple) -> None:
    assert findings.alone(grid(count), 0) == expected


@pytest.mark.parametrize(
    ("value", "count", "high", "expected"),
    [
        (0.5, 0, 0.2, ((0,), (1,))),
        (0.49, 0, 0.2, ((), ())),
        (0.5, 1, 0.2, ((), ())),  # not absent
        (0.5, 0, 0.3, ((), ())),  # the intervals meet
    ],
)
def test_dominates(value: float, count: int, high: float, expected: tuple) -> None:
    own = grid([[4], [count]], value=[[value], [0]], low=[[0.3], [0]], high=[[0.8], [high]], lens="themes")
    assert findings.dominates(own, "s0") == expected
    assert findings.dominates(own, "nothing") == ((), ())


def test_an_essay_without_words_does_not_lack_a_theme() -> None:
    own = grid([[4], [0]], value=[[0.9], [NAN]], low=[[0.8], [NAN]], high=[[1], [NAN]], lens="themes")
    assert findings.dominates(own, "s0") == ((), ())


@pytest.mark.parametrize(
    ("count", "low", "expected"), [(5, 3.1, (1, 0)), (4, 3.1, None), (5, 3.0, None), (5, NAN, None)]
)
def test_extremes(count: int, low: float, expected: tuple | None) -> None:
    own = grid([[1], [count]], value=[[1], [6]], low=[[0], [low]], high=[[3], [9]])
    assert findings.extremes(own, "s0") == expected
    assert findings.gap(own, "s0") == pytest.approx(0.1 / 6 if expected else 0)


@pytest.mark.parametrize(("passages", "expected"), [(3, (0, 1)), (2, None)])
def test_a_theme_differs_from_three_paragraphs_on(passages: int, expected: tuple | None) -> None:
    own = grid([[passages], [0]], value=[[0.4], [0]], low=[[0.3], [0]], high=[[0.6], [0.2]], lens="themes")
    assert findings.extremes(own, "s0") == expected


def test_speaks_most() -> None:
    assert findings.speaks_most(grid([[1], [3]]), "s0") == "b"
    assert findings.speaks_most(grid([[3], [3]]), "s0") == ""
    assert findings.speaks_most(grid([[0], [0]]), "s0") == ""
    assert findings.speaks_most(grid([[1], [3]]), "nothing") == ""


def test_dwelt_by_all() -> None:
    assert findings.dwelt_by_all(grid([[5, 4, 9], [5, 9, 5]])) == ("s2", "s0")


@pytest.mark.parametrize(
    ("quoted", "total", "expected"), [(3, 5, True), (2, 4, False), (4, 4, False), (59, 100, False), (60, 100, True)]
)
def test_mostly_quoted(quoted: int, total: int, expected: bool) -> None:
    assert mostly(quoted, total) is expected


def test_nothing_is_found_in_an_empty_grid() -> None:
    empty = grid(np.zeros((0, 0)))
    assert findings.first_in_all(empty) == findings.leads_all(empty) == ""
    assert findings.shared_by_all(empty) == ()
    assert findings.extremes(empty, "s0") is None
