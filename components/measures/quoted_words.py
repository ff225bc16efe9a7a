"""What the block on voice says: its title, its other findings, its text alternative.

Enters: `Tables` and a `Selection`. Leaves: `Found`s, each a sentence with its figures and the bases under which it is
not found, and the texts made from them.

Rule: a title states a finding that every basis shows which counts other kinds on the lens; one that a basis does not
show is told below with that basis, and the title asks the chart's question. A pair that changes places comes before a
subject that stands mostly in quotations.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from components.measures import phrases
from components.measures.alternatives import alternatives, caveat_of
from components.measures.chosen import titles_of
from components.measures.quoted import mostly_quoted, passing, quoted
from components.measures.selection import Selection
from components.measures.tables import Tables

QUESTION = "What changes when block quotations go?"
TOLD = 3
"""Findings that the block tells in words, the title's included."""

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Found:
    """One finding: its essay, the subject and the one that it passes ("" for none), the sentence without its full stop,
    the figures, and what it does not hold under ("" for nothing).
    """

    essay: str
    subject: str
    passed: str
    text: str
    figures: str
    caveat: str


def voice_findings(tables: Tables, selection: Selection) -> tuple[Found, ...]:
    """What changes in the chosen essays when quotations go, those that hold on every basis first."""
    table, titles = quoted(tables, selection), titles_of(tables)
    tried = [way for way in alternatives(tables, selection) if way.dimension == "basis"]
    there = [(way.phrase, keys_of(quoted(tables, way.selection))) for way in tried]

    def caveat(key: Key) -> str:
        return caveat_of([phrase for phrase, keys in there if key not in keys], len(there))

    found = []
    for row in passing(table).to_dict("records"):
        name, other = phrases.named(row["label"], selection.lens), phrases.named(row["other_label"], selection.lens)
        text = f"In the author’s own voice, {name} passes {other} in {phrases.titled(titles[row['essay']])}"
        figures = (
            f"{row['author']} mentions against {row['other_author']}, "
            f"in the whole essay {row['count']} against {row['other_count']}"
        )
        key = (row["essay"], row["subject"], row["other"])
        found.append(Found(*key, text, figures, caveat(key)))
    for row in mostly_quoted(table).to_dict("records"):
        name = phrases.named(row["label"], selection.lens)
        title = phrases.titled(titles[row["essay"]])
        text = f"In {title}, most mentions of {name} stand in block quotations"
        key = (row["essay"], row["subject"], "")
        found.append(Found(*key, text, f"{row['quotation']} of {row['count']}", caveat(key)))
    return tuple(sorted(found, key=lambda f: bool(f.caveat)))


def keys_of(table: pd.DataFrame) -> set[Key]:
    """The findings of a table: essay, subject, and the subject that it passes ("" for none)."""
    pairs = passing(table)
    return {*zip(pairs["essay"], pairs["subject"], pairs["other"], strict=True)} | {
        (essay, subject, "") for essay, subject in mostly_quoted(table)[["essay", "subject"]].itertuples(index=False)
    }


def voice_title(found: Sequence[Found]) -> str:
    """The first finding where it holds on every basis, else the question."""
    return found[0].text if found and not found[0].caveat else QUESTION


def voice_told(found: Sequence[Found]) -> str:
    """The title's figures, and the other findings with theirs."""
    told = []
    for place, finding in enumerate(found[:TOLD]):
        figures = "; ".join(part for part in (finding.figures, finding.caveat) if part)
        told.append(
            f"{phrases.opening(figures)}." if not place and not finding.caveat else f"{finding.text}: {figures}."
        )
    left = len(found) - TOLD
    return " ".join([*told, f"{left} more in the table."] if left > 0 else told)


def voice_alt(own: pd.DataFrame, title: str) -> str:
    """What one essay's chart shows: each subject's mentions in the author's own voice, of those in the whole essay."""
    rows = [f"{row['label']} {row['author']} of {row['count']}" for row in own.to_dict("records")]
    return f"Mentions in the author’s own voice, of all in {phrases.titled(title)}: {', '.join(rows)}."
