"""Other sensible ways to count what a sentence says, to see whether it still holds.

Enters: `Tables` and a `Selection`. Leaves: `Alternative`, a selection with one choice changed and a phrase for the
change; `Readings`, the grids of emphasis under any of them, made once each; and `caveat_of`, what the failing ones
say.

For leaders and countries: every other basis that counts other kinds on that lens, the other voice, and, where a
sentence rests on it, the other measures. For themes: the other voice, and main points against touched. Pronouns are
coded by hand: they are tried only where every chosen essay has some.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from components.measures.chosen import chosen_essays, measure_of
from components.measures.grid import Grid, grid_of
from components.measures.intervals import DRAWS, SEED
from components.measures.phrases import BASIS_PHRASES, MEASURE_PHRASES, VOICE_PHRASES, listed
from components.measures.selection import BASES, MEASURES, WHOSE, Selection
from components.measures.tables import Tables

Holds = Callable[[Grid], bool]


@dataclass(frozen=True, slots=True)
class Alternative:
    """A selection that differs in one choice, and that choice in words ("with pronouns counted")."""

    selection: Selection
    phrase: str


@dataclass(slots=True)
class Readings:
    """Grids of emphasis by selection, made when first asked for; one with intervals serves for one without."""

    tables: Tables
    draws: int = DRAWS
    seed: int = SEED
    made: dict[tuple[Selection, int], Grid] = field(default_factory=dict)

    def grid(self, selection: Selection, *, intervals: bool = True) -> Grid:
        """The grid of one selection."""
        plain = selection.but(pick="", order="total")
        draws = self.draws if intervals else 0
        found = self.made.get((plain, self.draws)) or self.made.get((plain, draws))
        if found is None:
            found = self.made[plain, draws] = grid_of(self.tables, plain, draws=draws, seed=self.seed)
        return found


def pronouns_coded(tables: Tables, selection: Selection) -> bool:
    """Whether every chosen essay has a pronoun coded, so that counting pronouns compares like with like."""
    essays = tables.mentions.loc[tables.mentions["kind"] == "pronoun", "essay"]
    return set(chosen_essays(tables, selection)) <= set(essays)


def alternatives(tables: Tables, selection: Selection, *, measures: bool = False) -> tuple[Alternative, ...]:
    """The other ways to count on the selection's lens; the other measures of mentions too where `measures`."""
    voices = [Alternative(selection.but(voice=v), VOICE_PHRASES[v]) for v in WHOSE if v != selection.voice]
    measure = measure_of(selection)
    if selection.lens == "themes":
        other = "touched" if measure == "main" else "main"
        return (*voices, Alternative(selection.but(theme_measure=other), MEASURE_PHRASES[other]))
    counting = BASIS_PHRASES[selection.lens]
    bases = {counting[b]: b for b in reversed(BASES) if b != "pronouns" or pronouns_coded(tables, selection)}
    bases.pop(counting[selection.basis], None)
    found = [Alternative(selection.but(basis=basis), phrase) for phrase, basis in bases.items()]
    if measures:
        found += [Alternative(selection.but(measure=m), MEASURE_PHRASES[m]) for m in MEASURES if m != measure]
    return (*found, *voices)


def failing(readings: Readings, tried: tuple[Alternative, ...], holds: Holds, *, intervals: bool) -> list[str]:
    """The phrases of the alternatives under which a finding does not hold."""
    return [a.phrase for a in tried if not holds(readings.grid(a.selection, intervals=intervals))]


def caveat_of(phrases: list[str]) -> str:
    """What fails, as one clause: "does not hold with names only or in the author's own voice"; "" where nothing does."""
    return f"does not hold {listed(phrases, 'or')}" if phrases else ""
