"""Nearest: which paragraphs of the other essays speak to the same as this one.

Enters: `Tables` and a `Selection`. Leaves: a row a paragraph × paragraph of another chosen essay that is near it, at most
`MOST` an other essay, the nearest first:

essay | paragraph | other | other_paragraph | similarity (0 to 1) | names (labels of the leaders and countries in both, the
rarest first) | topics (labels of the themes in both, likewise) | reason

Formula: a paragraph weighs each leader, country and theme in it (by the chosen basis, voice and coding) by its rarity,
idf = ln(N / df), with N the paragraphs and df those that hold the subject, over all essays at hand, so that what stands
in every paragraph weighs 0 (Spärck Jones 1972); a theme that is only touched weighs half. The likeness of two paragraphs
is weighted Jaccard, Σ min / Σ max of their weights (Ruzicka 1958): the same in either order, 1 for paragraphs with the same
subjects. Headings and furniture are left out. Threshold: at least `LEAST` alike, and with at least `SHARED` subjects in
both that weigh anything, so that one name in common is no reason. Zero case: a paragraph whose subjects weigh nothing
is near none.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from components.measures.chosen import chosen_essays, chosen_paragraphs
from components.measures.intervals import Numbers
from components.measures.presence import present
from components.measures.selection import MAIN_LENSES, Selection
from components.measures.tables import Tables, framed

LEAST = 0.2
"""Likeness under which nothing is said."""
SHARED = 2
"""Subjects with a weight that both paragraphs must hold."""
MOST = 2
"""Paragraphs of one other essay that are named."""
TOUCHED = 0.5
"""What a theme that is touched weighs, of its idf."""
NAMED = 3
"""Names, and themes, that a reason tells."""
COLUMNS = ("essay", "paragraph", "other", "other_paragraph", "similarity", "names", "topics", "reason")


@dataclass(frozen=True, eq=False)
class Weighed:
    """Paragraphs (rows) × subjects (columns): what each weighs; the paragraphs, and each subject's label and lens."""

    paragraphs: tuple[tuple[str, int], ...]
    labels: tuple[str, ...]
    lenses: tuple[str, ...]
    weights: Numbers


def weighed(tables: Tables, selection: Selection) -> Weighed:
    """Every paragraph of all essays in the chosen voice, headings left out, with the weights of its subjects."""
    every = selection.but(essays=(), theme_measure="touched")
    kept = chosen_paragraphs(tables, every)
    kept = kept[kept["voice"] != "heading"]
    keys = tuple(zip(kept["essay"], kept["paragraph"], strict=True))
    row = {key: place for place, key in enumerate(keys)}
    column: dict[str, int] = {}
    labels: list[str] = []
    lenses: list[str] = []
    marks: list[tuple[int, int, float]] = []
    for lens in MAIN_LENSES:
        for r in present(tables, every, lens).sort_values(["label", "subject"], kind="stable").to_dict("records"):
            key = (r["essay"], r["paragraph"])
            if key not in row:
                continue
            if r["subject"] not in column:
                column[r["subject"]] = len(column)
                labels.append(r["label"])
                lenses.append(lens)
            marks.append((row[key], column[r["subject"]], TOUCHED if r["level"] == 1 else 1.0))
    weights = np.zeros((len(keys), len(column)))
    for place, subject, strength in marks:
        weights[place, subject] = strength
    return Weighed(keys, tuple(labels), tuple(lenses), weights * rarity(weights))


def rarity(marks: Numbers) -> Numbers:
    """The idf of each column, ln(N / df) ≥ 0; 0 where no paragraph holds it."""
    held = (marks > 0).sum(axis=0)
    return np.log(max(1, len(marks)) / np.where(held, held, max(1, len(marks))))


def likeness(a: Numbers, b: Numbers) -> Numbers:
    """Weighted Jaccard along the last axis, Σ min / Σ max, 0 to 1; 0 where neither weighs anything."""
    larger = np.maximum(a, b).sum(axis=-1)
    return np.divide(np.minimum(a, b).sum(axis=-1), larger, out=np.zeros_like(larger), where=larger > 0)


def nearest(tables: Tables, selection: Selection, *, least: float = LEAST, most: int = MOST) -> pd.DataFrame:
    """The table, in order of the chosen essays and the text; of equally near paragraphs the earlier one comes first."""
    found = weighed(tables, selection)
    order = chosen_essays(tables, selection)
    places: dict[str, list[int]] = {essay: [] for essay in order}
    for place, (essay, _) in enumerate(found.paragraphs):
        if essay in places:
            places[essay].append(place)
    rows = []
    for essay in order:
        for place in places[essay]:
            for other in order:
                if other != essay:
                    rows += _near(found, place, places[other], least, most)
    return framed(rows, COLUMNS)


def _near(found: Weighed, place: int, others: list[int], least: float, most: int) -> list[tuple]:
    """The rows of one paragraph and one other essay."""
    own, theirs = found.weights[place], found.weights[others]
    alike = likeness(own, theirs)
    together = ((theirs > 0) & (own > 0)).sum(axis=1)
    near = [i for i in np.argsort(-alike.round(9), kind="stable") if alike[i] >= least and together[i] >= SHARED]
    rows = []
    for i in near[:most]:
        names, themes = _in_both(found, np.minimum(own, theirs[i]))
        told = (float(alike[i]), names, themes, reason(names, themes))
        rows.append((*found.paragraphs[place], *found.paragraphs[others[i]], *told))
    return rows


def _in_both(found: Weighed, shared: Numbers) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Labels of the names and of the themes that both hold, what weighs most first, equal ones by the alphabet."""
    both = sorted(np.flatnonzero(shared), key=lambda c: (-shared[c].round(9), found.labels[c].casefold()))
    names = tuple(found.labels[c] for c in both if found.lenses[c] != "themes")
    return names, tuple(found.labels[c] for c in both if found.lenses[c] == "themes")


def reason(names: tuple[str, ...], themes: tuple[str, ...]) -> str:
    """Why two paragraphs are near, in words: "both: Kim Jong Un, North Korea → Agreements and withdrawals"."""
    return "both: " + " → ".join(_some(labels) for labels in (names, themes) if labels)


def _some(labels: tuple[str, ...]) -> str:
    """The first labels, and how many more."""
    left = len(labels) - NAMED
    return ", ".join(labels[:NAMED]) + (f" and {left} more" if left > 0 else "")
