"""What stands out: three or four plain sentences on the essays, computed, each with its figures and its limits.

Enters: `Tables` and a `Selection`, of which basis, voice, coding, essays and measures count; the three main lenses are
looked at. Leaves:
`Statement`s, those that say most first; fewer than `FEWEST` only where the essays give no more, none without essays.

Rule: of all candidates (see `candidates`) the best of each lens comes first, then those with the highest score, as
long as no lens has more than `A_LENS` sentences, no kind of sentence comes more than `A_KIND` times, and no subject
twice; where that leaves fewer than
`FEWEST`, the next best are added.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from components.measures.alternatives import Readings
from components.measures.candidates import Candidate, candidates
from components.measures.chosen import titles_of
from components.measures.claims import Verdict, verdicts
from components.measures.intervals import DRAWS, SEED
from components.measures.parts import Part, named_parts
from components.measures.phrases import titled
from components.measures.selection import MAIN_LENSES, Selection
from components.measures.tables import Tables

MOST = 4
FEWEST = 3
A_LENS = 2
A_KIND = 2


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence.

    `figures` are the numbers that it rests on, never ""; `parts` are the text again, with the subjects of `lens` that it
    names; `picks` (id and label) lead to its passages, the first is what it is about; `caveat` says what reverses or
    limits it and is "" where every other way to count that was tried says the same; `verdicts` are those answers.
    """

    text: str
    figures: str
    lens: str
    picks: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    caveat: str
    verdicts: tuple[Verdict, ...]

    @property
    def pick(self) -> str:
        """The subject that the sentence is about."""
        return self.picks[0][0]


def statements(
    tables: Tables,
    selection: Selection,
    *,
    others: Mapping[str, Tables] = MappingProxyType({}),
    draws: int = DRAWS,
    seed: int = SEED,
) -> tuple[Statement, ...]:
    """The sentences for the chosen essays, at most `MOST`; `others` are the tables under each coding, to ask again."""
    readings = Readings(tables, draws, seed, others)
    by_lens = [candidates(readings, selection.but(lens=lens)) for lens in MAIN_LENSES]
    ordered = sorted((c for found in by_lens for c in found), key=lambda c: -c.score)
    best = {max(found, key=lambda c: c.score).text for found in by_lens if found}
    taken: list[Candidate] = []
    for candidate in sorted(ordered, key=lambda c: c.text not in best):
        if len(taken) < MOST and _fits(candidate, taken):
            taken.append(candidate)
    for candidate in ordered:
        if len(taken) < FEWEST and not _repeats(candidate, taken):
            taken.append(candidate)
    taken.sort(key=lambda c: -c.score)
    titles = [titled(title) for title in titles_of(tables).values()]
    return tuple(_statement(readings, selection, candidate, titles) for candidate in taken)


def _statement(readings: Readings, selection: Selection, candidate: Candidate, titles: list[str]) -> Statement:
    """The sentence of a candidate, with the answers to its claim."""
    named = dict(zip(candidate.picks, candidate.labels, strict=True))
    return Statement(
        candidate.text,
        candidate.figures,
        candidate.lens,
        tuple(named.items()),
        named_parts(candidate.text, named, titles),
        candidate.caveat,
        verdicts(candidate.claim, readings, selection.but(lens=candidate.lens)),
    )


def _repeats(candidate: Candidate, taken: list[Candidate]) -> bool:
    """Whether its subject is spoken of already."""
    return any((candidate.lens, candidate.pick) == (other.lens, other.pick) for other in taken)


def _fits(candidate: Candidate, taken: list[Candidate]) -> bool:
    """Whether there is room for one more of its lens and kind, and its subject is new."""
    a_lens = sum(other.lens == candidate.lens for other in taken)
    a_kind = sum(other.kind == candidate.kind for other in taken)
    return a_lens < A_LENS and a_kind < A_KIND and not _repeats(candidate, taken)
