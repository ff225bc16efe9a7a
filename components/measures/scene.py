"""What a sentence is made from: the essays' grid on one lens, names and figures as they read, and the candidate itself.

Enters: `Readings` and a `Selection`. Leaves: `Scene`, which every rule of `shared_candidates` and `apart_candidates`
reads, and `Candidate`, a sentence with its figures, its claim, its caveat, and how much it says.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from components.measures import phrases
from components.measures.alternatives import Readings, caveat_of
from components.measures.chosen import titles_of
from components.measures.claims import Claim, counts_of, outcomes, values_of
from components.measures.grid import Grid
from components.measures.selection import Selection

WEIGHTS = {
    "depends": 1.0,
    "contrast": 1.0,
    "shared": 0.9,
    "alone": 0.85,
    "differs": 0.8,
    "quoted": 0.75,
    "leads": 0.5,
    "sharing": 0.4,
    "too few": 0.2,
}
"""How much a kind of sentence says at its strongest; strength and caveats take off from it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sentence: its kind, text, figures, lens, the subjects whose passages it leads to (the first is what it is
    about), their labels, what it claims, its caveat, and its score (0 to 1).
    """

    kind: str
    text: str
    figures: str
    lens: str
    picks: tuple[str, ...]
    labels: tuple[str, ...]
    claim: Claim
    caveat: str
    score: float

    @property
    def pick(self) -> str:
        """The subject that the sentence is about."""
        return self.picks[0]


@dataclass(frozen=True, slots=True)
class Scene:
    """What every rule reads: the readings, the selection, its own grid and the titles in the grid's order."""

    readings: Readings
    selection: Selection
    grid: Grid
    titles: tuple[str, ...]

    def label(self, subject: str) -> str:
        """A subject's label."""
        return self.grid.labels[self.grid.subjects.index(subject)]

    def name(self, subject: str) -> str:
        """A subject as a sentence names it."""
        return phrases.named(self.label(subject), self.grid.lens)

    def counts(self, subject: str, grid: Grid | None = None) -> list[int]:
        """The subject's counts, essay by essay."""
        return counts_of(grid or self.grid, subject)

    def values(self, subject: str, grid: Grid | None = None) -> list[str]:
        """The subject's values, essay by essay, as they are shown; "–" where there is nothing to divide by."""
        return values_of(grid or self.grid, subject)

    def figures(self, subject: str) -> str:
        """Counts of mentions, or a theme's shares, with what they count."""
        if self.grid.lens == "themes":
            return f"{phrases.listed(self.values(subject))} {phrases.THEME_PHRASES[self.grid.measure][1]}"
        return phrases.mentions(self.counts(subject))

    def candidate(
        self,
        kind: str,
        text: str,
        figures: str,
        picks: Sequence[str],
        claim: Claim,
        *,
        strength: float = 1.0,
        limit: str = "",
    ) -> Candidate:
        """A candidate whose score falls with its strength and with the share of other ways to count under which its
        claim fails; the caveat says which.
        """
        asked = [(way, holds) for way, holds in outcomes(claim, self.readings, self.selection) if holds is not None]
        fails = [way.phrase for way, holds in asked if not holds]
        score = WEIGHTS[kind] * (0.5 + 0.5 * strength) * (1 - 0.5 * len(fails) / max(1, len(asked)))
        caveat = "; ".join(part for part in (limit, caveat_of(fails, len(asked))) if part)
        own = figures + phrases.limits(self.selection)
        labels = tuple(self.label(subject) for subject in picks)
        return Candidate(
            kind, phrases.opening(text), own, self.selection.lens, tuple(picks), labels, claim, caveat, score
        )


def scene_of(readings: Readings, selection: Selection) -> Scene:
    """The scene of the selection's lens."""
    grid = readings.grid(selection)
    titles = titles_of(readings.tables)
    return Scene(readings, selection, grid, tuple(phrases.titled(titles[slug]) for slug in grid.essays))
