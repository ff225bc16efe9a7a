"""Shared emphasis: how much of two essays' emphasis is the same.

Enters: `Tables` and a `Selection`. Leaves: `shared_emphasis`, a row a pair of essays, and `shared_terms`, the subjects
that make it up.

Formula: with p and q the two essays' shares of emphasis over the subjects of the lens, S = Σ min(p, q), from 0 (no
subject in common) to 1 (the same shares); it is 1 − the dissimilarity of Bray and Curtis (1957) on shares, the
percentage similarity of Renkonen (1938). Denominator: what each essay gives to all subjects of the lens: mentions
(rate and count have the same shares), paragraph × subject pairs under "paragraphs", words × themes for themes.
Interval: both essays' paragraphs resampled, 95 %; draws without any emphasis are left out. Resampled shares scatter
and so agree less than the essays: the interval leans to the low side. Yardstick: the mean S of two essays that both
draw from the pooled shares at these counts (`DRAWS` pairs of multinomial draws); what identical emphasis would show
with so few mentions. Mentions of one subject clump, so the true yardstick lies somewhat lower. Zero case: an essay
without emphasis has no shares; S, its interval and the yardstick are missing (NaN).
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from zlib import crc32

import numpy as np
import pandas as pd

from components.measures.chosen import measure_of
from components.measures.grid import Counted, counted_of
from components.measures.intervals import DRAWS, MIN_PARAGRAPHS, SEED, Numbers, ends, paragraph_draws
from components.measures.phrases import pair_nouns
from components.measures.selection import Selection
from components.measures.tables import Tables, framed

ENOUGH = 20
"""What `rests_on` counts in each essay, below which there is too little to compare."""
Likeness = Callable[[Numbers, Numbers], Numbers]
"""From two essays' shares (along the last axis) to how alike they are, 0 to 1; the same in either order."""
COLUMNS = ("essay_a", "essay_b", "shared", "low", "high", "yardstick", "count_a", "count_b", "enough")


def shares(amounts: Numbers) -> Numbers:
    """Each row divided by its sum; a row of zeros is missing (NaN)."""
    sums = amounts.sum(axis=-1, keepdims=True)
    return np.divide(amounts, sums, out=np.full(amounts.shape, np.nan), where=sums > 0)


def shared(p: Numbers, q: Numbers) -> Numbers:
    """S = Σ min(p, q) along the last axis, 0 to 1."""
    return np.minimum(1.0, np.minimum(p, q).sum(axis=-1))


def shared_emphasis(tables: Tables, selection: Selection, *, draws: int = DRAWS, seed: int = SEED) -> pd.DataFrame:
    """S of every pair of chosen essays, each pair once in the page's order.

    essay_a | essay_b | shared (0 to 1) | low | high (95 %) | yardstick (0 to 1) | count_a | count_b (what S rests on,
    ≥ 0) | enough (both counts at least `ENOUGH`)
    """
    return framed([row for (row,) in compared(tables, selection, (shared,), draws=draws, seed=seed)], COLUMNS)


def compared(
    tables: Tables, selection: Selection, likenesses: Sequence[Likeness], *, draws: int, seed: int
) -> list[tuple[tuple, ...]]:
    """For every pair of chosen essays a row with the columns of `shared_emphasis` by each likeness of two essays' shares;
    all rest on the same draws.
    """
    _, counted = counted_of(tables, selection)
    drawn = {essay.essay: _drawn_shares(essay, draws, seed) for essay in counted}
    return [_pair(a, b, drawn, likenesses, draws, seed) for a, b in combinations(counted, 2)]


def shared_terms(tables: Tables, selection: Selection, a: str, b: str) -> pd.DataFrame:
    """What each subject adds to S of two essays, the largest first.

    subject | label | share_a | share_b | shared (all 0 to 1)

    Subjects of neither essay are left out; shares of an essay without emphasis, or of one that is not chosen, are
    missing (NaN).
    """
    labels, counted = counted_of(tables, selection)
    amounts = {essay.essay: essay.numerators.sum(axis=0) for essay in counted}
    none = np.zeros(len(labels))
    p, q = shares(amounts.get(a, none)), shares(amounts.get(b, none))
    table = pd.DataFrame({"subject": list(labels), "label": list(labels.values()), "share_a": p, "share_b": q})
    table["shared"] = np.minimum(p, q)
    table["larger"] = np.fmax(p, q)
    table = table[table["larger"] > 0].sort_values(["shared", "larger"], ascending=False, kind="stable")
    return table.astype({"subject": "str", "label": "str"}).drop(columns="larger").reset_index(drop=True)


def _drawn_shares(essay: Counted, draws: int, seed: int) -> Numbers:
    """The essay's shares in every draw of its paragraphs."""
    return shares(paragraph_draws(essay.essay, len(essay.words), draws=draws, seed=seed) @ essay.numerators)


def _pair(
    a: Counted, b: Counted, drawn: Mapping[str, Numbers], likenesses: Sequence[Likeness], draws: int, seed: int
) -> tuple[tuple, ...]:
    """The rows of one pair, a likeness each."""
    total_a, total_b = a.numerators.sum(axis=0), b.numerators.sum(axis=0)
    count_a, count_b = (int((x.marks > 0).sum() if _by_paragraph(x) else x.marks.sum()) for x in (a, b))
    missing = (a.essay, b.essay, np.nan, np.nan, np.nan, np.nan, count_a, count_b, False)
    if not count_a or not count_b or not total_a.sum() or not total_b.sum():
        return (missing,) * len(likenesses)
    either = total_a + total_b > 0  # subjects of neither essay add nothing to any likeness
    total_a, total_b = total_a[either], total_b[either]
    p, q = drawn[a.essay][:, either], drawn[b.essay][:, either]
    known = ~np.isnan(p).any(axis=1) & ~np.isnan(q).any(axis=1)
    p, q = p[known], q[known]
    resampled = len(p) and min(len(a.words), len(b.words)) >= MIN_PARAGRAPHS
    counts = {a.essay: count_a, b.essay: count_b}
    pool = pooled_draws(counts, shares(total_a + total_b), draws=draws, seed=seed)
    rows = []
    for likeness in likenesses:
        value = float(likeness(shares(total_a), shares(total_b)))
        low = high = np.nan
        if resampled:
            lower, upper = ends(likeness(p, q))
            low, high = min(float(lower), value), max(float(upper), value)
        yardstick = float(likeness(*pool).mean())
        enough = min(count_a, count_b) >= ENOUGH
        rows.append((a.essay, b.essay, value, low, high, yardstick, count_a, count_b, enough))
    return tuple(rows)


def rests_on(selection: Selection) -> tuple[str, str]:
    """What the counts of a comparison are, one and many: mentions, or a subject once a paragraph."""
    if measure_of(selection) in ("rate", "count"):
        return "mention", "mentions"
    return pair_nouns(selection.lens)


def _by_paragraph(essay: Counted) -> bool:
    """Whether a paragraph counts once a subject."""
    return essay.numerators is not essay.marks


def pooled_draws(
    counts: Mapping[str, int], pooled: Numbers, *, draws: int = DRAWS, seed: int = SEED
) -> tuple[Numbers, Numbers]:
    """The shares of two essays that draw so many mentions each from the same pooled shares, draw by draw, the same in
    either order.
    """
    slugs = sorted(counts)
    random = np.random.default_rng([seed, *(crc32(slug.encode()) for slug in slugs)])
    p, q = (random.multinomial(counts[slug], pooled, size=draws) / counts[slug] for slug in slugs)
    return p, q


def expected(counts: Mapping[str, int], pooled: Numbers, *, draws: int = DRAWS, seed: int = SEED) -> float:
    """The mean S of two essays that draw so many mentions each from the same pooled shares, 0 to 1, the same in either
    order.
    """
    return float(shared(*pooled_draws(counts, pooled, draws=draws, seed=seed)).mean())
