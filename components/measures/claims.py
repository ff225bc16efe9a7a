"""What a sentence claims, so that it can be asked again under every other sensible way to count.

Enters: `Readings` and a `Selection`. Leaves: `Reading`, one way to count and what it gives; `Claim`, what must be so for
the sentence to hold; `Verdict`, the claim's answer under one way with the figures that it rests on there.

Every claim is asked first as the reader chose (where its sentence was made, so it holds there), then with one choice
changed (see `alternatives.ways`). A choice that a claim does not rest on has no answer and says why: a sentence on who
is mentioned at all is the same by counts, rates or shares.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from components.measures import findings, phrases
from components.measures.alternatives import Alternative, Readings, ways
from components.measures.grid import Grid
from components.measures.selection import Selection

CHOSEN = "chosen"
"""The dimension of the way that the reader chose."""
AS_CHOSEN = "as chosen here"
MOST_LABELS = 3
"""Subjects that the figures of a claim name."""
COUNTS_MENTIONS = "the sentence is on mentions, whatever they are divided by"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to count: the readings that it is made from, its selection, what it differs in (`CHOSEN` for none), the
    choice in words.
    """

    readings: Readings
    selection: Selection
    dimension: str = CHOSEN
    phrase: str = AS_CHOSEN

    def grid(self, *, intervals: bool = True) -> Grid:
        """The essays' emphasis under this way."""
        return self.readings.grid(self.selection, intervals=intervals)

    def counts(self, subject: str) -> list[int]:
        """The subject's mentions (for a theme paragraphs), essay by essay."""
        return counts_of(self.grid(intervals=False), subject)

    def mentions(self, subject: str) -> str:
        """The subject's counts with their noun."""
        counts = self.counts(subject)
        if self.selection.lens == "themes":
            noun = "paragraph" if counts == [1] else "paragraphs"
            return f"{phrases.listed([f'{c:,}' for c in counts])} {noun}"
        return phrases.mentions(counts)

    def values(self, subject: str) -> str:
        """The subject's values in their unit, essay by essay."""
        grid = self.grid(intervals=False)
        said = phrases.listed(values_of(grid, subject))
        if grid.lens == "themes":
            return f"{said} {phrases.THEME_PHRASES[grid.measure][1]}"
        units = {"rate": "per 1,000 words", "count": "mentions", "paragraphs": "of the paragraphs"}
        return f"{said} {units[grid.measure]}"

    def labels(self, subjects: tuple[str, ...]) -> str:
        """The names of some subjects; of many the first and how many more."""
        grid = self.grid(intervals=False)
        names = [grid.labels[grid.subjects.index(subject)] for subject in subjects if subject in grid.subjects]
        if len(names) > MOST_LABELS + 1:
            names = [*names[:MOST_LABELS], f"{len(names) - MOST_LABELS} more"]
        return phrases.listed(names) or "none"


def counts_of(grid: Grid, subject: str) -> list[int]:
    """A subject's counts, essay by essay; zeros for one that no essay speaks of."""
    k = findings.column(grid, subject)
    return [0] * len(grid.essays) if k is None else [int(c) for c in grid.count[:, k]]


def values_of(grid: Grid, subject: str) -> list[str]:
    """A subject's values, essay by essay, as they are shown; "–" where there is nothing to divide by."""
    k = findings.column(grid, subject)
    values = np.zeros(len(grid.essays)) if k is None else grid.value[:, k]
    return ["–" if np.isnan(v) else phrases.shown(float(v), grid.measure) for v in values]


@dataclass(frozen=True, slots=True)
class Claim:
    """What a sentence says: whether it holds under a reading (None where that cannot be said), the figures there, and
    by dimension why a choice in it does not matter.
    """

    holds: Callable[[Reading], bool | None]
    figures: Callable[[Reading], str]
    apart: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to a claim under one way to count: what it differs in, the choice in words, whether the claim holds
    (None: does not apply), the figures there or the reason, and the selection.
    """

    dimension: str
    choice: str
    holds: bool | None
    figures: str
    selection: Selection


def outcomes(claim: Claim, readings: Readings, selection: Selection) -> list[tuple[Alternative, bool | None]]:
    """Whether a claim holds under every other way to count."""
    return [(way, _outcome(claim, readings, way)) for way in ways(readings, selection)]


def verdicts(claim: Claim, readings: Readings, selection: Selection) -> tuple[Verdict, ...]:
    """The claim as the reader chose to count, then under every other way."""
    own = Reading(readings, selection)
    found = [Verdict(CHOSEN, AS_CHOSEN, claim.holds(own), claim.figures(own), selection)]
    for way, holds in outcomes(claim, readings, selection):
        reason = way.missing or claim.apart.get(way.dimension, "")
        figures = reason or claim.figures(_reading(readings, way))
        found.append(Verdict(way.dimension, way.phrase, holds, figures, way.selection))
    return tuple(found)


def _reading(readings: Readings, way: Alternative) -> Reading:
    """The reading of one way."""
    return Reading(readings, way.selection, way.dimension, way.phrase)


def _outcome(claim: Claim, readings: Readings, way: Alternative) -> bool | None:
    """Whether a claim holds under one way; None where it cannot be asked or does not rest on that choice."""
    if way.missing or way.dimension in claim.apart:
        return None
    return claim.holds(_reading(readings, way))
