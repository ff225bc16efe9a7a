"""How far a figure could move with so little text: 95 % intervals by resampling paragraphs.

Enters: an essay's paragraphs as numbers. Leaves: a lower and an upper end. A guide to how little text this is, not a
test.

The bootstrap (Efron 1979, percentile interval): draw as many paragraphs as the essay has, with replacement, `DRAWS`
times, and take the figures at 2.5 % and 97.5 %. Whole paragraphs are drawn because mentions of one subject clump in
them. The draws depend on the essay and a fixed seed alone, so that an essay's interval is the same beside any other.
Both ends are moved, if need be, to hold the figure itself.

Zero case: what was never seen has no spread to draw from; the upper end is three divided by the trials (the rule of
three, Hanley and Lippman-Hand 1983: words for mentions, paragraphs for what is coded by paragraph), and a share of 1
ends three trials' worth below it likewise. Fewer than `MIN_PARAGRAPHS` paragraphs cannot be resampled: both ends are
missing (NaN).
"""

from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

DRAWS = 2000
SEED = 1979
LEVEL = 0.95
MIN_PARAGRAPHS = 5
RULE_OF_THREE = 3.0

Numbers = NDArray[np.float64]
Counts = NDArray[np.uint16]


@lru_cache(maxsize=16)
def paragraph_draws(essay: str, paragraphs: int, *, draws: int = DRAWS, seed: int = SEED) -> Counts:
    """How often each paragraph was drawn: an array of `draws` × `paragraphs`, each row summing to `paragraphs`; read
    only, and of small numbers, since it is kept.
    """
    if not paragraphs:
        return np.zeros((draws, 0), np.uint16)
    random = np.random.default_rng([seed, crc32(essay.encode())])
    weights = random.multinomial(paragraphs, np.full(paragraphs, 1 / paragraphs), size=draws).astype(np.uint16)
    weights.flags.writeable = False
    return weights


def ends(drawn: Numbers) -> tuple[Numbers, Numbers]:
    """The lower and upper end of each column of drawn figures, as many left out above as below."""
    ordered = np.sort(drawn, axis=0)
    tail = int((1 - LEVEL) / 2 * len(ordered))
    return ordered[tail], ordered[-1 - tail]


def ratio_interval(weights: Counts, numerators: Numbers, denominators: Numbers | None) -> tuple[Numbers, Numbers]:
    """The ends of Σ numerators / Σ denominators for each column of `numerators` (paragraphs × subjects).

    Without denominators the sums themselves; draws whose denominator is 0 say nothing and are left out.
    """
    if len(numerators) < MIN_PARAGRAPHS:
        missing = np.full(numerators.shape[1], np.nan)
        return missing, missing.copy()
    drawn = weights @ numerators
    if denominators is not None:
        divisor = weights @ denominators
        drawn, divisor = drawn[divisor > 0], divisor[divisor > 0]
        drawn = drawn / divisor[:, None]
    if not len(drawn):
        missing = np.full(numerators.shape[1], np.nan)
        return missing, missing.copy()
    return ends(drawn)


def apart(low: float, high: float) -> bool:
    """Whether an interval that begins at `low` lies wholly above one that ends at `high`; a missing end is never
    apart.
    """
    return bool(low > high)
