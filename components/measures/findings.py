"""What could be said of the essays, as rules on a grid of emphasis.

Enters: a `Grid` (essays × subjects). Leaves: the subjects or essays of which something holds. Each rule is pure, so
that the same rule is asked again under every other sensible way to count (see `alternatives`). Zero case: a grid
without essays or subjects holds nothing.

Thresholds (the design's "Rules of counting"): an essay *dwells on* a subject from `DWELLS` mentions; a *difference*
needs intervals that do not meet; a theme *dominates* from `DOMINATES` of the words (or paragraphs); a subject is
*mostly quoted* from `QUOTED` of at least `DWELLS` mentions; a subject *leads* an essay where its interval lies above
all others' there; a theme needs `THEME_PASSAGES` paragraphs before a difference in it is told.
"""

import numpy as np

from components.measures.grid import Grid
from components.measures.intervals import apart

DWELLS = 5
DOMINATES = 0.5
QUOTED = 0.6
THEME_PASSAGES = 3


def column(grid: Grid, subject: str) -> int | None:
    """The subject's column, None where no essay speaks of it."""
    return grid.subjects.index(subject) if subject in grid.subjects else None


def first(grid: Grid, row: int) -> str:
    """The subject with the most emphasis in one essay, from the thresholds on; "" where none or two are first."""
    if not grid.subjects:
        return ""
    value = np.nan_to_num(grid.value[row])
    k = int(value.argmax())
    enough = value[k] >= DOMINATES if grid.lens == "themes" else grid.count[row, k] >= DWELLS
    return grid.subjects[k] if enough and (value == value[k]).sum() == 1 else ""


def first_in_all(grid: Grid) -> str:
    """The subject that is first in every essay, else ""."""
    found = {first(grid, row) for row in range(len(grid.essays))}
    return found.pop() if len(found) == 1 else ""


def leads_all(grid: Grid) -> str:
    """The subject that is first in every essay with an interval above that of any other subject there, else ""."""
    k = column(grid, first_in_all(grid))
    if k is None:
        return ""
    clear = all(
        apart(grid.low[row, k], high) for row in range(len(grid.essays)) for high in np.delete(grid.high[row], k)
    )
    return grid.subjects[k] if clear else ""


def shared_by_all(grid: Grid) -> tuple[str, ...]:
    """The subjects that every essay speaks of, those with most mentions first."""
    inside = [k for k in range(len(grid.subjects)) if len(grid.essays) and (grid.count[:, k] > 0).all()]
    return tuple(grid.subjects[k] for k in sorted(inside, key=lambda k: -grid.count[:, k].sum()))


def alone(grid: Grid, row: int) -> tuple[str, ...]:
    """The subjects that one essay dwells on and no other mentions, those with most mentions first."""
    elsewhere = np.delete(grid.count, row, axis=0).sum(axis=0)
    own = [k for k in range(len(grid.subjects)) if grid.count[row, k] >= DWELLS and not elsewhere[k]]
    return tuple(grid.subjects[k] for k in sorted(own, key=lambda k: -grid.count[row, k]))


def dominates(grid: Grid, subject: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The essays that a theme dominates and those that lack it; both empty unless every one of the first lies apart
    from the second.
    """
    k = column(grid, subject)
    if k is None:
        return (), ()
    high = tuple(int(row) for row in np.flatnonzero(np.nan_to_num(grid.value[:, k]) >= DOMINATES))
    none = tuple(int(row) for row in np.flatnonzero((grid.count[:, k] == 0) & ~np.isnan(grid.value[:, k])))
    clear = all(apart(grid.low[a, k], grid.high[b, k]) for a in high for b in none)
    return (high, none) if high and none and clear else ((), ())


def extremes(grid: Grid, subject: str) -> tuple[int, int] | None:
    """The essays with most and least emphasis on a subject, where their intervals do not meet and the first has
    enough; else None.
    """
    k = column(grid, subject)
    if k is None or len(grid.essays) < 2 or np.isnan(grid.value[:, k]).all():
        return None
    most, least = int(np.nanargmax(grid.value[:, k])), int(np.nanargmin(grid.value[:, k]))
    enough = THEME_PASSAGES if grid.lens == "themes" else DWELLS
    if grid.count[most, k] < enough or not apart(grid.low[most, k], grid.high[least, k]):
        return None
    return most, least


def gap(grid: Grid, subject: str) -> float:
    """How far apart the extremes' intervals lie, as a share of the larger value, 0 to 1."""
    ends, k = extremes(grid, subject), column(grid, subject)
    if ends is None or k is None:
        return 0.0
    most, least = ends
    return float((grid.low[most, k] - grid.high[least, k]) / grid.value[most, k])


def speaks_most(grid: Grid, subject: str) -> str:
    """The essay with the most emphasis on a subject; "" where two have the same or none has any."""
    k = column(grid, subject)
    if k is None:
        return ""
    value = np.nan_to_num(grid.value[:, k])
    first = int(value.argmax())
    single = (value == value[first]).sum() == 1
    return grid.essays[first] if single and value[first] > 0 else ""


def dwelt_by_all(grid: Grid) -> tuple[str, ...]:
    """The subjects that every essay dwells on, those with most mentions first."""
    shared = shared_by_all(grid)
    return tuple(s for s in shared if grid.count[:, grid.subjects.index(s)].min() >= DWELLS)
