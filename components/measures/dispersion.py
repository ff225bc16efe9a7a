"""Dispersion: how evenly a subject's mentions lie over an essay, and where it first comes up.

Enters: `Tables`, a `Selection` of a lens of mentions, and ids of subjects. Leaves: a row an essay × subject, in the order
of the subjects and then of the essays:

essay | subject | label | count (mentions, ≥ 0) | parts (paragraphs with words, ≥ 0) | dp | dpnorm (0 as even as the
paragraphs allow, 1 all in the shortest) | first (0 to 1, place of the first mention) | paragraph (its number, 0 for
none) | enough (count at least `ENOUGH`)

Formula, over the paragraphs of the chosen voice: with s the share of the words that each paragraph holds and v the
share of the mentions, DP = ½ Σ |v − s| (Gries 2008); DPnorm = DP / (1 − min s) (Lijffijt and Gries 2012), so that 1 can
be reached. The first mention's place is one in the whole text, as in `position`. Zero case: under `ENOUGH` mentions dp,
dpnorm and first are missing (NaN) and the paragraph 0, for a few mentions lie unevenly whatever the essay does; with a
single paragraph there is nothing to spread over and dp and dpnorm are missing. A theme is coded by paragraph, once or
not: it has no dispersion, and under that lens the table is empty.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from components.measures.chosen import chosen_mentions
from components.measures.findings import DWELLS as ENOUGH
from components.measures.grid import counted_of
from components.measures.intervals import Numbers
from components.measures.selection import Selection
from components.measures.tables import Tables, framed

COLUMNS = ("essay", "subject", "label", "count", "parts", "dp", "dpnorm", "first", "paragraph", "enough")


def deviation(counts: Numbers, words: Numbers) -> float:
    """DP of mentions by part, 0 to 1; missing (NaN) without a mention or a word."""
    if not counts.sum() or not words.sum():
        return float("nan")
    return float(np.abs(counts / counts.sum() - words / words.sum()).sum() / 2)


def normed(dp: float, words: Numbers) -> float:
    """DPnorm, 0 to 1, from DP and the parts' words; missing (NaN) for a single part. A part without words is none."""
    shares = words[words > 0] / words.sum() if words.sum() else words[:0]
    if len(shares) < 2:
        return float("nan")
    return min(1.0, dp / (1 - float(shares.min())))


def dispersion(tables: Tables, selection: Selection, subjects: Sequence[str]) -> pd.DataFrame:
    """Evenness and first place of the given subjects in every chosen essay; unknown subjects have no row."""
    if selection.lens == "themes":
        return _typed([])
    labels, counted = counted_of(tables, selection)
    firsts = chosen_mentions(tables, selection).drop_duplicates(["essay", "subject"])
    first = {(r["essay"], r["subject"]): (r["position"], r["paragraph"]) for r in firsts.to_dict("records")}
    column = {subject: number for number, subject in enumerate(labels)}
    rows: list[tuple] = []
    for subject in dict.fromkeys(subjects):
        if subject not in column:
            continue
        for essay in counted:
            marks = essay.marks[:, column[subject]]
            count, parts = int(marks.sum()), int((essay.words > 0).sum())
            own = (essay.essay, subject, labels[subject], count, parts)
            if count < ENOUGH:
                rows.append((*own, np.nan, np.nan, np.nan, 0, False))
                continue
            dp = deviation(marks, essay.words) if parts > 1 else float("nan")
            rows.append((*own, dp, normed(dp, essay.words), *first[essay.essay, subject], True))
    return _typed(rows)


def _typed(rows: list[tuple]) -> pd.DataFrame:
    """The rows as a table with numbers where numbers belong, also where there are none."""
    table = framed(rows, COLUMNS)
    return table.astype({"parts": int, "dp": float, "dpnorm": float, "first": float})
