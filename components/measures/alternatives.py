"""Other sensible ways to count what a sentence says, to see whether it still holds.

Enters: `Tables`, under one coding or under each, and a `Selection`. Leaves: `Alternative`, a selection with one choice
changed and a phrase for the change; `Readings`, the grids of emphasis under any of them, made once each; and
`caveat_of`, what the failing ones say.

`ways` are all of them: every other basis that counts other kinds on the lens, the other measures, the other voice, the
other coding. One that cannot be asked stands among them with the reason: pronouns, coded by hand, where not every
chosen essay has some; a coding that says the same on the lens. `alternatives` are those that a chart's title is asked
under: other bases and the other voice, and for themes main points against touched.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from components.measures.chosen import chosen_essays, chosen_mentions, chosen_themes, measure_of
from components.measures.grid import Grid, grid_of
from components.measures.intervals import DRAWS, SEED
from components.measures.phrases import BASIS_PHRASES, MEASURE_PHRASES, VOICE_PHRASES, listed
from components.measures.selection import BASES, MEASURES, THEME_MEASURES, WHOSE, Selection
from components.measures.tables import Tables

Holds = Callable[[Grid], bool]

DIMENSIONS = ("basis", "measure", "voice", "coding")
"""What a way to count may differ in."""
CODING_PHRASES = {"corrected": "by the coding that a reader corrected", "program": "by the program’s own coding"}
NAMED_FAILURES = 3
"""Choices under which a sentence fails that its caveat names; of more it gives the number."""
COUNTED = {
    "essays": ["essay", "title"],
    "paragraphs": ["essay", "paragraph", "words", "voice"],
    "mentions": ["essay", "paragraph", "voice", "layer", "subject", "label", "kind"],
    "themes": ["essay", "paragraph", "voice", "subject", "label", "level"],
}
"""The columns of each table that counting reads."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """A selection that differs in one choice (of `DIMENSIONS`), that choice in words ("with pronouns counted"), and why
    nothing can be asked of it, "" where it can.
    """

    selection: Selection
    phrase: str
    dimension: str
    missing: str = ""


@dataclass(slots=True)
class Readings:
    """Grids of emphasis by selection, made when first asked for; one with intervals serves for one without.

    `others` are the tables under each coding by its name; without them `tables` serves for any.
    """

    tables: Tables
    draws: int = DRAWS
    seed: int = SEED
    others: Mapping[str, Tables] = field(default_factory=dict)
    made: dict[tuple[Selection, int], Grid] = field(default_factory=dict)
    counted: dict[str, Tables] = field(default_factory=dict)
    asked: dict[Selection, tuple[Alternative, ...]] = field(default_factory=dict)

    def under(self, selection: Selection) -> Tables:
        """The tables under the selection's coding, with the columns that counting reads."""
        coding = selection.coding if self.others else ""
        if coding not in self.counted:
            tables = self.others.get(coding, self.tables)
            # plain Python strings: so few rows are filtered and read faster than as Arrow arrays
            kept = {name: getattr(tables, name)[columns].astype(object) for name, columns in COUNTED.items()}
            self.counted[coding] = Tables(**kept)
        return self.counted[coding]

    def grid(self, selection: Selection, *, intervals: bool = True) -> Grid:
        """The grid of one selection."""
        plain = selection.but(pick="", order="total")
        draws = self.draws if intervals else 0
        found = self.made.get((plain, self.draws)) or self.made.get((plain, draws))
        if found is None:
            found = self.made[plain, draws] = grid_of(self.under(plain), plain, draws=draws, seed=self.seed)
        return found


def pronouns_coded(tables: Tables, selection: Selection) -> bool:
    """Whether every chosen essay has a pronoun coded, so that counting pronouns compares like with like."""
    essays = tables.mentions.loc[tables.mentions["kind"] == "pronoun", "essay"]
    return set(chosen_essays(tables, selection)) <= set(essays)


def ways(readings: Readings, selection: Selection) -> tuple[Alternative, ...]:
    """Every other way to count on the selection's lens, by dimension; those that cannot be asked say why."""
    if selection not in readings.asked:
        readings.asked[selection] = tuple(_asked(readings, selection, way) for way in _ways(readings, selection))
    return readings.asked[selection]


def _ways(readings: Readings, selection: Selection) -> list[Alternative]:
    """Every other way to count, whether or not it can be asked."""
    themes = selection.lens == "themes"
    found = []
    if not themes:
        counting = BASIS_PHRASES[selection.lens]
        bases: dict[str, str] = {}
        for basis in BASES:
            bases.setdefault(counting[basis], basis)
        bases.pop(counting[selection.basis])
        found = [Alternative(selection.but(basis=basis), phrase, "basis") for phrase, basis in bases.items()]
    name, measures = ("theme_measure", THEME_MEASURES) if themes else ("measure", MEASURES)
    found += [
        Alternative(selection.but(**{name: m}), MEASURE_PHRASES[m], "measure")
        for m in measures
        if m != measure_of(selection)
    ]
    found += [Alternative(selection.but(voice=v), VOICE_PHRASES[v], "voice") for v in WHOSE if v != selection.voice]
    found += [
        Alternative(selection.but(coding=c), CODING_PHRASES[c], "coding")
        for c in readings.others
        if c != selection.coding
    ]
    return found


def _asked(readings: Readings, selection: Selection, way: Alternative) -> Alternative:
    """The way, with the reason why it cannot be asked if there is one."""
    missing = ""
    coded = readings.others.get(way.selection.coding, readings.tables)
    if counts_pronouns(way.selection) and not pronouns_coded(coded, selection):
        missing = "not every essay has its pronouns coded"
    elif way.dimension == "coding":
        rows_of = chosen_themes if selection.lens == "themes" else chosen_mentions
        here, there = readings.under(selection), readings.under(way.selection)
        if rows_of(there, selection).equals(rows_of(here, selection)):
            missing = "both codings count the same here"
    return Alternative(way.selection, way.phrase, way.dimension, missing)


def counts_pronouns(selection: Selection) -> bool:
    """Whether pronouns are counted on the selection's lens."""
    counting = BASIS_PHRASES.get(selection.lens, {})
    return selection.basis == "pronouns" and counting.get("pronouns") != counting.get("seats")


def alternatives(tables: Tables, selection: Selection) -> tuple[Alternative, ...]:
    """The other ways to count that a title is asked under."""
    main = ("main", "touched")
    return tuple(
        way
        for way in ways(Readings(tables), selection)
        if not way.missing
        and (way.dimension != "measure" or (selection.lens == "themes" and way.selection.theme_measure in main))
    )


def failing(readings: Readings, tried: tuple[Alternative, ...], holds: Holds, *, intervals: bool) -> list[str]:
    """The phrases of the alternatives under which a finding does not hold."""
    return [a.phrase for a in tried if not holds(readings.grid(a.selection, intervals=intervals))]


def caveat_of(phrases: list[str], asked: int) -> str:
    """What fails, as one clause: "does not hold with names only or in the author's own voice"; of more than
    `NAMED_FAILURES` how many of those asked; "" where nothing does.
    """
    if len(phrases) > NAMED_FAILURES:
        return f"does not hold under {len(phrases)} of {asked} other ways to count"
    return f"does not hold {listed(phrases, 'or')}" if phrases else ""
