"""Emphasis: how much of each essay goes to each subject.

Enters: `Tables` and a `Selection`. Leaves: a table with a row for every chosen essay × every subject that one of them
speaks of:

essay | subject | label | count (mentions; for a theme paragraphs, ≥ 0) | passages (paragraphs that hold it) |
denominator (words, or paragraphs under that measure; under "count" the words, by which nothing is divided) | value |
low | high (95 %) | total (Σ value) | difference (largest − smallest value, of the essays that have words) | rank (from
1, one a subject)

`value` is mentions per 1,000 words (rate), mentions (count), or a share from 0 to 1 (paragraphs, main, touched).
Formulas and zero cases stand in `grid`, the interval's in `intervals`. Rate: the usual normalised frequency of corpus
linguistics (Biber, Conrad and Reppen 1998).
"""

import numpy as np
import pandas as pd

from components.measures.grid import grid_of, long
from components.measures.intervals import DRAWS, SEED
from components.measures.selection import Selection
from components.measures.tables import Tables

COLUMNS = (
    "essay",
    "subject",
    "label",
    "count",
    "passages",
    "denominator",
    "value",
    "low",
    "high",
    "total",
    "difference",
    "rank",
)


def emphasis(tables: Tables, selection: Selection, *, draws: int = DRAWS, seed: int = SEED) -> pd.DataFrame:
    """Every chosen essay's emphasis on every subject, zeros too, ordered by rank and then as the essays are.

    Rank 1 has the largest total, difference, or value in the essay that the selection orders by (by total where that
    essay is not chosen); equal ones stand by total, by mentions, and then by the alphabet.
    """
    grid = grid_of(tables, selection, draws=draws, seed=seed)
    known = np.nan_to_num(grid.value)
    total = known.sum(axis=0)
    # every subject has a value in some essay; one without words is neither the largest nor the smallest
    difference = np.nanmax(grid.value, axis=0) - np.nanmin(grid.value, axis=0) if len(grid.essays) else total
    by = difference if selection.order == "difference" else total
    if selection.order in grid.essays:
        by = known[grid.essays.index(selection.order)]
    # lexsort takes its main key last; columns are in order of the alphabet and the sort is stable
    order = np.lexsort((-grid.count.sum(axis=0), -total.round(9), -by.round(9)))
    rank = np.empty(len(order), int)
    rank[order] = np.arange(1, len(order) + 1)
    table = long(grid)
    essays = len(grid.essays)
    table["total"], table["difference"], table["rank"] = (np.repeat(x, essays) for x in (total, difference, rank))
    return table.sort_values("rank", kind="stable", ignore_index=True)[list(COLUMNS)]
