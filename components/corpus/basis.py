"""What the lexicon rests on: how many of its facts were checked against a work of reference, how many stand from memory.

Enters: the folder of the lexicon. Leaves: a `Basis` a file, in order of their names.
"""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from components.corpus.rows import DATA, text_of


@dataclass(frozen=True, slots=True)
class Basis:
    """A file of the lexicon: its facts (rows, ≥ 0) and how many have the basis "reference" and "memory". Cues of themes
    have no basis: they are weights, not facts about the world.
    """

    name: str
    facts: int
    reference: int
    memory: int


def lexicon_basis(folder: Path = DATA / "lexicon") -> tuple[Basis, ...]:
    """The files of the lexicon; raises DataError where one cannot be read."""
    return tuple(_basis_of(path) for path in sorted(folder.glob("*.csv")))


def _basis_of(path: Path) -> Basis:
    rows = list(csv.DictReader(io.StringIO(text_of(path), newline="")))
    given = [row.get("basis") for row in rows]
    return Basis(path.name, len(rows), given.count("reference"), given.count("memory"))


def basis_sentence(files: tuple[Basis, ...]) -> str:
    """Both counts in one sentence."""
    reference, memory = (sum(getattr(each, what) for each in files) for what in ("reference", "memory"))
    cues = sum(each.facts for each in files if each.name == "themes.csv")
    return (
        f"Of the {reference + memory:,} facts about names in the lexicon {_were(reference)} checked against a work of "
        f"reference and {_were(memory)} written from memory (column `basis`; the cues and thresholds of themes.csv, "
        f"{cues:,} in all, have none)."
    )


def _were(count: int) -> str:
    return f"{count:,} was" if count == 1 else f"{count:,} were"
