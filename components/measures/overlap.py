"""Overlap: which essays speak of a subject at all.

Enters: `Tables` and a `Selection`. Leaves: `regions`, a row a subject:

subject | label | members (slugs of the essays that speak of it, in the page's order) | size (how many) | value (mean
emphasis over the chosen essays that have words, zeros included, in the measure's unit) | count (mentions, or paragraphs of a theme, in
all of them, > 0)

`membership`, the same with the count in each essay, a column `count_<slug>` each;

`region_counts`, a row a combination of essays: members | size | subjects (how many lie in that region and no other,
≥ 0);

and `intersections`, a row a combination that has a subject, the largest number of subjects first: region (the slugs
joined by "~") | members | size | subjects (> 0) | labels (of the subjects, the most emphasised first).

Formula: a subject lies in the region of exactly the essays where its count is at least 1. Zero case: a region without
a subject is listed with 0 (by `intersections` not at all). Source: Venn 1880; Lex, Gehlenborg, Strobelt, Vuillemot and
Pfister 2014 for the list of exclusive intersections.
"""

from itertools import combinations

import numpy as np
import pandas as pd

from components.measures.chosen import chosen_essays
from components.measures.grid import grid_of
from components.measures.selection import Selection
from components.measures.tables import Tables, framed

REGIONS = ("subject", "label", "members", "size", "value", "count")
REGION_COUNTS = ("members", "size", "subjects")
INTERSECTIONS = ("region", "members", "size", "subjects", "labels")
BETWEEN = "~"
"""Joins the slugs of a region to its id."""


def regions(tables: Tables, selection: Selection) -> pd.DataFrame:
    """Every subject that a chosen essay speaks of with the essays that do; most shared first, then by region, then by
    emphasis.
    """
    grid = grid_of(tables, selection, draws=0)
    places = [tuple(int(row) for row in np.flatnonzero(grid.count[:, k])) for k in range(len(grid.subjects))]
    mean = [float(np.nanmean(grid.value[:, k])) for k in range(len(grid.subjects))]
    order = sorted(range(len(places)), key=lambda k: (-len(places[k]), places[k], -round(mean[k], 9), k))
    rows = [
        (
            grid.subjects[k],
            grid.labels[k],
            tuple(grid.essays[row] for row in places[k]),
            len(places[k]),
            mean[k],
            int(grid.count[:, k].sum()),
        )
        for k in order
    ]
    return framed(rows, REGIONS)


def region_counts(tables: Tables, selection: Selection) -> pd.DataFrame:
    """How many subjects every combination of chosen essays has to itself, the largest combination first."""
    essays = chosen_essays(tables, selection)
    found = regions(tables, selection)["members"].value_counts().to_dict()
    every = [members for size in range(len(essays), 0, -1) for members in combinations(essays, size)]
    return framed([(members, len(members), found.get(members, 0)) for members in every], REGION_COUNTS)


def membership(tables: Tables, selection: Selection) -> pd.DataFrame:
    """The rows of `regions`, with how often each chosen essay speaks of the subject (paragraphs for a theme)."""
    grid = grid_of(tables, selection, draws=0)
    table = regions(tables, selection)
    column = {subject: k for k, subject in enumerate(grid.subjects)}
    for row, essay in enumerate(grid.essays):
        table[f"count_{essay}"] = [int(grid.count[row, column[subject]]) for subject in table["subject"]]
    return table


def intersections(tables: Tables, selection: Selection) -> pd.DataFrame:
    """How many and which subjects lie in every region that is not empty; the larger combination first where the
    numbers are the same.
    """
    table = regions(tables, selection)
    labels: dict[tuple[str, ...], list[str]] = {}
    for members, label in zip(table["members"], table["label"], strict=True):
        labels.setdefault(members, []).append(label)
    rows = [(BETWEEN.join(m), m, len(m), len(own), tuple(own)) for m, own in labels.items()]
    return framed(sorted(rows, key=lambda row: (-row[3], -row[2])), INTERSECTIONS)
