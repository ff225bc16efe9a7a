"""Agreement: how alike the emphasis of two essays is, by four measures.

Enters: `Tables` and a `Selection`, whose `agreement` says which. Leaves: `agreement`, a row a pair of essays:

essay_a | essay_b | value (0 to 1) | low | high (95 %) | yardstick (0 to 1) | count_a | count_b (what it rests on, ≥ 0)
| enough (both counts at least `ENOUGH`)

`agreements`, the same by every measure, with the column measure in front; and `agreement_terms`, the subjects that a
figure is made of.

Formulas, with p and q the two essays' shares of emphasis over the subjects of the lens:

- shared: S = Σ min(p, q), see `sharing`: how much of the emphasis is the same.
- jaccard: subjects that both speak of / subjects that either speaks of, at least one mention each (Jaccard 1912): which
  subjects, however often.
- divergence: 1 − JSD, the divergence (not its root, the distance) of Jensen and Shannon to base 2 (Lin 1991):
  JSD = H((p + q) / 2) − (H(p) + H(q)) / 2. A mention taken from either essay by the toss of a coin answers JSD of the
  question which of the two it is from; 1 − JSD stays open.
- ranks: rank-biased overlap, extrapolated (RBO_EXT, equation 32 of Webber, Moffat and Zobel 2010), with the persistence
  p = `PERSISTENCE`, of the two rankings by emphasis; a subject that an essay never speaks of is not in its ranking.
  Ties count as the mean over every way to break them, each list for itself (RBO^a of Corsi and Urbano 2024): at depth d
  a subject of a tied group that begins after b others and has g members stands in the list by (d − b) / g, held to 0
  and 1. So a ranking with ties agrees with itself by less than 1.

Interval and yardstick are those of `sharing`, on the same draws. Fewer subjects are met in resampled paragraphs than in
the essay: the intervals lean to the low side. Zero case: an essay without emphasis agrees by an unknown amount (NaN).
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from components.measures.intervals import DRAWS, SEED, Numbers
from components.measures.selection import AGREEMENTS, Selection
from components.measures.sharing import Likeness, compared, shared, shared_terms
from components.measures.tables import Tables, framed

PERSISTENCE = 0.9
"""The chance that a reader of two rankings goes on from one rank to the next."""
COLUMNS = ("essay_a", "essay_b", "value", "low", "high", "yardstick", "count_a", "count_b", "enough")


def jaccard(p: Numbers, q: Numbers) -> Numbers:
    """Subjects with a share in both, by subjects with a share in either, along the last axis; 0 to 1."""
    return ((p > 0) & (q > 0)).sum(axis=-1) / ((p > 0) | (q > 0)).sum(axis=-1)


def undivided(p: Numbers, q: Numbers) -> Numbers:
    """1 − the Jensen-Shannon divergence to base 2, along the last axis; 0 (nothing in common) to 1 (the same shares)."""
    return np.clip(1 - _entropy((p + q) / 2) + (_entropy(p) + _entropy(q)) / 2, 0.0, 1.0)


def _entropy(p: Numbers) -> Numbers:
    """Shannon's entropy in bits, along the last axis."""
    return -(p * np.log2(p, out=np.zeros_like(p), where=p > 0)).sum(axis=-1)


def rank_overlap(p: Numbers, q: Numbers, *, persistence: float = PERSISTENCE) -> Numbers:
    """Rank-biased overlap of the rankings by p and by q, along the last axis; 0 to 1.

    RBO_EXT is linear in the overlap X_d at each depth d, so the mean over ties needs only the mean overlap: the sum over
    the subjects in both lists of (the share of the subject in one list to depth d) × (that in the other). With w_d what
    X_d weighs, each such product is a polynomial of d between the depths where a tied group begins or ends, and running
    sums of w_d, d·w_d and d²·w_d add it up.
    """
    weights = _weights(p, q, persistence)
    depths = np.arange(weights.shape[-1], dtype=float)
    sums = [np.cumsum(weights * depths**power, axis=-1) for power in range(3)]
    (before_a, size_a), (before_b, size_b) = _groups(p), _groups(q)
    last_a, last_b = before_a + size_a, before_b + size_b
    begin, end = np.maximum(before_a, before_b), np.maximum(last_a, last_b)
    middle = np.maximum(begin, np.minimum(last_a, last_b))
    before, size = (np.where(last_a >= last_b, a, b) for a, b in ((before_a, before_b), (size_a, size_b)))

    def between(power: int, first: Numbers, last: Numbers) -> Numbers:
        upto = [np.take_along_axis(sums[power], at.astype(int), axis=-1) for at in (first, last)]
        return upto[1] - upto[0]

    both = between(2, begin, middle) - (before_a + before_b) * between(1, begin, middle)
    both = (both + before_a * before_b * between(0, begin, middle)) / (size_a * size_b)
    one = (between(1, middle, end) - before * between(0, middle, end)) / size
    rest = sums[0][..., -1:] - np.take_along_axis(sums[0], end.astype(int), axis=-1)
    return np.clip(((both + one + rest) * ((p > 0) & (q > 0))).sum(axis=-1), 0.0, 1.0)


def _groups(p: Numbers) -> tuple[Numbers, Numbers]:
    """For each subject how many stand before its tied group, and how many are in the group."""
    mine, others = p[..., :, None], p[..., None, :]
    return (others > mine).sum(axis=-1), (others == mine).sum(axis=-1)


def _weights(p: Numbers, q: Numbers, persistence: float) -> Numbers:
    """What the overlap at each depth from 0 on weighs in RBO_EXT, given how long the two lists are."""
    lengths = np.stack([(p > 0).sum(axis=-1), (q > 0).sum(axis=-1)])
    short, long = lengths.min(axis=0)[..., None], lengths.max(axis=0)[..., None]
    depths = np.broadcast_to(np.arange(p.shape[-1] + 1), (*p.shape[:-1], p.shape[-1] + 1))
    decay = np.where(depths > 0, persistence ** np.maximum(depths, 1), 0.0) * (depths <= long)
    share = (1 - persistence) / persistence * decay / np.maximum(depths, 1)
    beyond = (share * (depths - short) * (depths > short)).sum(axis=-1, keepdims=True) / short
    last = persistence**long
    at_long, at_short = (depths == long) * last / long, (depths == short) * (beyond + last * (1 / short - 1 / long))
    return share + at_long + at_short


LIKENESS: Mapping[str, Likeness] = {
    "shared": shared,
    "jaccard": jaccard,
    "divergence": undivided,
    "ranks": rank_overlap,
}


def agreement(tables: Tables, selection: Selection, *, draws: int = DRAWS, seed: int = SEED) -> pd.DataFrame:
    """How alike every pair of chosen essays is by `selection.agreement`, each pair once in the page's order."""
    found = compared(tables, selection, (LIKENESS[selection.agreement],), draws=draws, seed=seed)
    return framed([row for (row,) in found], COLUMNS)


def agreements(tables: Tables, selection: Selection, *, draws: int = DRAWS, seed: int = SEED) -> pd.DataFrame:
    """The same by every measure, pair by pair: measure (of `AGREEMENTS`) | the columns of `agreement`."""
    found = compared(tables, selection, [LIKENESS[m] for m in AGREEMENTS], draws=draws, seed=seed)
    rows = [(measure, *row) for pair in found for measure, row in zip(AGREEMENTS, pair, strict=True)]
    return framed(rows, ("measure", *COLUMNS))


def agreement_terms(tables: Tables, selection: Selection, a: str, b: str) -> pd.DataFrame:
    """What each subject adds to the figure of two essays: the rows and columns of `shared_terms`, and

    adds | rank_a | rank_b (places in the rankings, "2 to 4" in a tie, "" where not in it)

    adds is by the selection's agreement: the shared share (0 to 1); whether it is in both (0 or 1); how much of the
    question which essay a mention is from it answers (its part of JSD, 0 to 1); for rankings the larger share. The row
    that adds most comes first.
    """
    table = shared_terms(tables, selection, a, b)
    p, q = table["share_a"].to_numpy(), table["share_b"].to_numpy()
    if selection.agreement == "jaccard":
        adds = ((p > 0) & (q > 0)).astype(float)
    elif selection.agreement == "divergence":
        middle = (p + q) / 2
        logs = [np.log2(each / middle, out=np.zeros_like(each), where=each > 0) for each in (p, q)]
        adds = np.maximum(0.0, (p * logs[0] + q * logs[1]) / 2)
    else:
        adds = np.fmax(p, q) if selection.agreement == "ranks" else table["shared"].to_numpy()
    table = table.assign(adds=adds, rank_a=_places(p), rank_b=_places(q))
    return table.sort_values("adds", ascending=False, kind="stable").reset_index(drop=True)


def _places(p: Numbers) -> list[str]:
    """The place of each subject in the ranking by p: "1", in a tie "2 to 4", without a share ""."""
    before, size = _groups(p)
    places = zip((before + 1).tolist(), (before + size).tolist(), p.tolist(), strict=True)
    return [
        "" if not share > 0 else str(first) if first == last else f"{first} to {last}" for first, last, share in places
    ]


def weight_of_top(ranks: int, *, persistence: float = PERSISTENCE) -> float:
    """How much of rank-biased overlap the first ranks decide, 0 to 1 (equation 21 of Webber, Moffat and Zobel 2010)."""
    p, d = persistence, ranks
    left = np.log(1 / (1 - p)) - sum(p**i / i for i in range(1, d))
    return float(1 - p ** (d - 1) + (1 - p) / p * d * left)
