"""Emphasis as arrays: essays in rows, subjects in columns.

Enters: `Tables` and a `Selection`. Leaves: `Grid`, from which every table and sentence on emphasis is made, and
`Counted`, an essay's paragraphs × subjects, from which shares are resampled.

Formulas, over the paragraphs of the chosen voice (furniture never counts, headings do in the whole essay):

- rate: 1,000 × mentions / words · count: mentions · paragraphs: paragraphs with a mention / paragraphs
- themes: main: words of paragraphs where it is a main point / words · touched: the same where it is at least
  touched · paragraphs: paragraphs where it is at least touched / paragraphs

Zero case: an essay without a mention has the value 0 and the interval from 0 to the rule of three's end (see
`intervals`). An essay without words in the chosen voice has nothing to divide by: its value is missing (NaN), its
count 0.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from components.measures.chosen import chosen_essays, chosen_mentions, chosen_paragraphs, chosen_themes, measure_of
from components.measures.intervals import DRAWS, RULE_OF_THREE, SEED, Numbers, paragraph_draws, ratio_interval
from components.measures.selection import Selection
from components.measures.tables import Tables

PER = 1000.0
"""Words that a rate is counted on."""


@dataclass(frozen=True, eq=False)
class Counted:
    """One essay's paragraphs (rows) × subjects (columns) in the chosen voice.

    `marks`: what is counted (mentions; for a theme 1 where it counts); `numerators` and `denominators`: what the
    measure divides.
    """

    essay: str
    words: Numbers
    marks: Numbers
    numerators: Numbers
    denominators: Numbers


@dataclass(frozen=True, eq=False)
class Grid:
    """Emphasis of E essays on K subjects, subjects in order of the alphabet of their labels; arrays are E × K."""

    lens: str
    measure: str
    essays: tuple[str, ...]
    subjects: tuple[str, ...]
    labels: tuple[str, ...]
    denominator: Numbers
    count: Numbers
    passages: Numbers
    value: Numbers
    low: Numbers
    high: Numbers


def counted_of(tables: Tables, selection: Selection) -> tuple[dict[str, str], tuple[Counted, ...]]:
    """The subjects (id to label) that a chosen essay speaks of, and each chosen essay's counts."""
    themes = selection.lens == "themes"
    rows = chosen_themes(tables, selection) if themes else chosen_mentions(tables, selection)
    labels = dict(zip(rows["subject"], rows["label"], strict=True))
    subjects = dict(sorted(labels.items(), key=lambda named: (named[1].casefold(), named[0])))
    column = {subject: number for number, subject in enumerate(subjects)}
    words: dict[str, dict[int, float]] = {essay: {} for essay in chosen_essays(tables, selection)}
    paragraphs = chosen_paragraphs(tables, selection)
    for essay, number, length in zip(paragraphs["essay"], paragraphs["paragraph"], paragraphs["words"], strict=True):
        words[essay][number] = float(length)
    row = {essay: {number: place for place, number in enumerate(own)} for essay, own in words.items()}
    marks = {essay: np.zeros((len(own), len(subjects))) for essay, own in words.items()}
    for essay, number, subject in zip(rows["essay"], rows["paragraph"], rows["subject"], strict=True):
        marks[essay][row[essay][number], column[subject]] += 1
    measure = measure_of(selection)
    return subjects, tuple(
        _counted(essay, np.array([*words[essay].values()]), marks[essay], measure) for essay in words
    )


def _counted(essay: str, words: Numbers, marks: Numbers, measure: str) -> Counted:
    """One essay's counts under a measure."""
    present = (marks > 0).astype(float)
    if measure in ("main", "touched"):
        return Counted(essay, words, marks, present * words[:, None], words)
    if measure == "paragraphs":
        return Counted(essay, words, marks, present, np.ones(len(words)))
    return Counted(essay, words, marks, marks, words)


def grid_of(tables: Tables, selection: Selection, *, draws: int = DRAWS, seed: int = SEED) -> Grid:
    """Counts, values and intervals of every chosen essay × every subject that one of them speaks of; `draws` 0 leaves
    intervals out.
    """
    subjects, counted = counted_of(tables, selection)
    measure = measure_of(selection)
    shape = (len(counted), len(subjects))
    denominator, count, passages, value, low, high = (np.zeros(shape) for _ in range(6))
    for row, essay in enumerate(counted):
        total = essay.denominators.sum()
        denominator[row] = total
        count[row] = essay.marks.sum(axis=0)
        passages[row] = (essay.marks > 0).sum(axis=0)
        scale = PER if measure == "rate" else 1.0
        sums = essay.numerators.sum(axis=0)
        if not total:
            value[row] = low[row] = high[row] = np.nan
            continue
        value[row] = sums if measure == "count" else scale * sums / total
        if not draws:
            low[row] = high[row] = np.nan
            continue
        weights = paragraph_draws(essay.essay, len(essay.words), draws=draws, seed=seed)
        divisors = None if measure == "count" else essay.denominators
        lower, upper = ratio_interval(weights, essay.numerators, divisors)
        lower, upper = np.minimum(scale * lower, value[row]), np.maximum(scale * upper, value[row])
        if measure in ("rate", "count"):
            never = RULE_OF_THREE * (PER / total if measure == "rate" else 1.0)
        else:
            never = min(1.0, RULE_OF_THREE / len(essay.words))
            always = value[row] >= 1
            lower, upper = np.where(always, 1 - never, lower), np.where(always, 1.0, upper)
        low[row] = np.where(count[row] == 0, 0.0, lower)
        high[row] = np.where(count[row] == 0, never, upper)
    return Grid(
        selection.lens,
        measure,
        tuple(essay.essay for essay in counted),
        tuple(subjects),
        tuple(subjects.values()),
        denominator,
        count,
        passages,
        value,
        low,
        high,
    )


def long(grid: Grid) -> pd.DataFrame:
    """The grid as a table, a row an essay × subject, subject by subject."""
    essays, subjects = len(grid.essays), len(grid.subjects)
    columns = {
        "essay": list(grid.essays) * subjects,
        "subject": [subject for subject in grid.subjects for _ in range(essays)],
        "label": [label for label in grid.labels for _ in range(essays)],
        "count": grid.count.T.ravel().astype(int),
        "passages": grid.passages.T.ravel().astype(int),
        "denominator": grid.denominator.T.ravel().astype(int),
        "value": grid.value.T.ravel(),
        "low": grid.low.T.ravel(),
        "high": grid.high.T.ravel(),
    }
    return pd.DataFrame(columns).astype({"essay": "str", "subject": "str", "label": "str"})
