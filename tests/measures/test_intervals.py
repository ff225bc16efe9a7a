"""Resampling paragraphs."""

import numpy as np
import pytest

from components.measures.intervals import (
    DRAWS,
    MIN_PARAGRAPHS,
    apart,
    ends,
    paragraph_draws,
    ratio_interval,
)


def test_the_same_essay_is_drawn_the_same_way_each_time() -> None:
    first = paragraph_draws("alpha", 6).copy()
    paragraph_draws.cache_clear()
    assert (paragraph_draws("alpha", 6) == first).all()
    assert (paragraph_draws("beta", 6) != first).any()


def test_each_draw_has_as_many_paragraphs_as_the_essay() -> None:
    assert paragraph_draws("alpha", 7).shape == (DRAWS, 7)
    assert (paragraph_draws("alpha", 7).sum(axis=1) == 7).all()


def test_the_ends_leave_out_as_many_draws_above_as_below() -> None:
    low, high = ends(np.arange(200.0)[:, None])
    assert (low[0], high[0]) == (5.0, 194.0)


def test_interval_is_the_percentiles_of_the_ratio_draw_by_draw() -> None:
    weights = paragraph_draws("alpha", 6)
    mentions, words = np.array([[3.0], [0], [1], [0], [2], [0]]), np.array([50.0, 40, 30, 60, 20, 10])
    ratios = sorted(sum(w * m[0] for w, m in zip(d, mentions, strict=True)) / (d @ words) for d in weights)
    low, high = ratio_interval(weights, mentions, words)
    assert (low[0], high[0]) == pytest.approx((ratios[50], ratios[-51]))


def test_without_denominators_the_sums_themselves() -> None:
    weights = paragraph_draws("alpha", 5)
    low, high = ratio_interval(weights, np.ones((5, 1)), None)
    assert (low[0], high[0]) == (5.0, 5.0)


@pytest.mark.parametrize(("paragraphs", "missing"), [(MIN_PARAGRAPHS - 1, True), (MIN_PARAGRAPHS, False)])
def test_few_paragraphs_have_no_interval(paragraphs: int, missing: bool) -> None:
    weights = paragraph_draws("alpha", paragraphs)
    low, high = ratio_interval(weights, np.ones((paragraphs, 1)), np.full(paragraphs, 10.0))
    assert (np.isnan(low[0]), np.isnan(high[0])) == (missing, missing)


def test_draws_without_words_say_nothing() -> None:
    weights = paragraph_draws("alpha", 5)
    words = np.array([10.0, 0, 0, 0, 0])
    low, high = ratio_interval(weights, np.array([[1.0], [0], [0], [0], [0]]), words)
    assert (low[0], high[0]) == pytest.approx((0.1, 0.1))
    assert np.isnan(ratio_interval(weights, np.ones((5, 1)), np.zeros(5))[0][0])


@pytest.mark.parametrize(("low", "high", "expected"), [(2.1, 2.0, True), (2.0, 2.0, False), (float("nan"), 2.0, False)])
def test_apart(low: float, high: float, expected: bool) -> None:
    assert apart(low, high) is expected
