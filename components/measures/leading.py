"""Leading subjects: what each essay speaks of most, for its card.

Enters: `Tables` and a `Selection`. Leaves: at most `top` rows an essay and lens, for the three main lenses at the
selection's basis and voice:

essay | lens | subject | label | count (mentions; for a theme the paragraphs where it is a main point, > 0) | value
(leaders and countries: mentions; themes: share of words in paragraphs where it is a main point, 0 to 1) | rank (from
1; equal values share one) | tied (how many subjects of the same value did not find room, ≥ 0)

Formulas as in `grid`. Equal values stand in order of the alphabet. Zero case: an essay without a mention on a lens has
no row there.
"""

import numpy as np
import pandas as pd

from components.measures.grid import grid_of
from components.measures.selection import MAIN_LENSES, Selection
from components.measures.tables import Tables, framed

COLUMNS = ("essay", "lens", "subject", "label", "count", "value", "rank", "tied")


def leading(tables: Tables, selection: Selection, *, top: int = 3) -> pd.DataFrame:
    """Each chosen essay's `top` subjects on every lens."""
    grids = [
        grid_of(tables, selection.but(lens=lens, measure="count", theme_measure="main"), draws=0)
        for lens in MAIN_LENSES
    ]
    rows = []
    for number, essay in enumerate(grids[0].essays):
        for grid in grids:
            value = np.nan_to_num(grid.value[number]).round(9)
            order = [k for k in np.argsort(-value, kind="stable") if grid.count[number, k]]
            for k in order[:top]:
                rank = 1 + int((value > value[k]).sum())
                tied = sum(value[other] == value[k] for other in order[top:])
                own = (essay, grid.lens, grid.subjects[k], grid.labels[k], grid.count[number, k], grid.value[number, k])
                rows.append((*own, rank, tied))
    return framed(rows, COLUMNS)
