"""Essays as four tables, the one conversion to pandas.

Enters: essays, which coding of them counts, and how a code is labelled. Leaves: `Tables`. Furniture stands in none of
them.

`essays`: essay (slug) | title | date | words (≥ 0) | author_words (words of the paragraphs in the author's own voice)
| paragraphs
`paragraphs`: essay | paragraph | start | end | words | voice | source | gist | position | position_end (0 to 1, share
of words)
`mentions`: essay | paragraph | voice | start | end | layer | code | subject | label | kind | surface | rule | position
(0 to 1)
`themes`: essay | paragraph | voice | words | subject | label | level (1 touched, 2 a main point) | cues (tuple of
(start, end, phrase, weight)) | rule ("" or a reader's reason)

A position is the words before a place divided by the words of the text. Inside a paragraph, whose words are not
shipped, it grows with the characters; a text without words has its places at 0.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.corpus.correct import coding_of
from components.corpus.essay import Coding, Essay, EssayParagraph
from components.ingest.errors import DataError
from components.measures.selection import LAYER_OF
from components.measures.subjects import subject_ids

Label = Callable[[str, str], str]
"""From layer and code to what the page calls the subject."""

ESSAYS = ("essay", "title", "date", "words", "author_words", "paragraphs")
PARAGRAPHS = ("essay", "paragraph", "start", "end", "words", "voice", "source", "gist", "position", "position_end")
MENTIONS = (
    "essay",
    "paragraph",
    "voice",
    "start",
    "end",
    "layer",
    "code",
    "subject",
    "label",
    "kind",
    "surface",
    "rule",
    "position",
)
THEMES = ("essay", "paragraph", "voice", "words", "subject", "label", "level", "cues", "rule")
_WHOLE = (
    *("words", "author_words", "paragraphs", "paragraph", "start", "end", "level", "count", "rank", "tied", "size"),
    *("subjects", "count_a", "count_b", "both", "row_paragraphs", "column_paragraphs", "other_paragraph"),
)
_REAL = ("position", "position_end", "value", "shared", "low", "high", "yardstick", "expected", "lift", "similarity")
_TYPES: dict[str, Any] = {
    "cues": object,
    "members": object,
    "labels": object,
    "names": object,
    "topics": object,
    "enough": bool,
}
_TYPES |= dict.fromkeys(_WHOLE, int) | dict.fromkeys(_REAL, float)


@dataclass(frozen=True, eq=False)
class Tables:
    """The essays as tables; the module's docstring lists their columns."""

    essays: pd.DataFrame
    paragraphs: pd.DataFrame
    mentions: pd.DataFrame
    themes: pd.DataFrame


def tables_of(essays: Iterable[Essay], *, coding: str, label: Label) -> Tables:
    """The essays' tables under one coding ("corrected" or "program").

    Raises DataError where a mention or theme stands in a paragraph that its essay does not have.
    """
    about: list[tuple] = []
    paragraphs: list[tuple] = []
    mentions: list[tuple] = []
    themes: list[tuple] = []
    codings = [(essay, coding_of(essay, coding)) for essay in essays]
    ids = _ids(coding for _, coding in codings)
    for essay, counted in codings:
        kept = [p for p in essay.paragraphs if p.voice != "furniture"]
        total = sum(p.words for p in kept)
        author_words = sum(p.words for p in kept if p.voice == "author")
        about.append((essay.slug, essay.title, essay.date, total, author_words, len(kept)))
        places = _places(kept, total)
        for p in kept:
            begin, finish = places[p.number]
            about_it = (essay.slug, p.number, p.start, p.end, p.words, p.voice, p.source, p.gist)
            paragraphs.append((*about_it, begin, finish))
        by_number = {p.number: p for p in essay.paragraphs}
        for m in sorted(counted.mentions):
            p = _paragraph(essay, by_number, m.paragraph)
            if p.voice == "furniture":
                continue
            subject, name = ids[m.layer, m.code], label(m.layer, m.code)
            begin, finish = places[p.number]
            place = begin + (finish - begin) * min(1.0, max(0, m.start - p.start) / max(1, p.end - p.start))
            row = (essay.slug, p.number, p.voice, m.start, m.end, m.layer, m.code, subject, name, m.kind, m.surface)
            mentions.append((*row, m.rule, place))
        for t in sorted(counted.themes, key=lambda t: (t.paragraph, t.theme)):
            p = _paragraph(essay, by_number, t.paragraph)
            if p.voice == "furniture" or t.level < 1:
                continue
            cues = tuple((c.start, c.end, c.phrase, c.weight) for c in t.cues)
            theme = (ids["theme", t.theme], label("theme", t.theme))
            themes.append((essay.slug, p.number, p.voice, p.words, *theme, t.level, cues, t.rule))
    return Tables(
        essays=framed(about, ESSAYS),
        paragraphs=framed(paragraphs, PARAGRAPHS),
        mentions=framed(mentions, MENTIONS),
        themes=framed(themes, THEMES),
    )


def framed(rows: list[tuple], columns: Sequence[str]) -> pd.DataFrame:
    """Rows as a table whose columns have the types of their names, also where there are no rows."""
    table = pd.DataFrame(rows, columns=list(columns))
    for name in columns:
        table[name] = table[name].astype(_TYPES.get(name, "str"))
    return table


def _ids(codings: Iterable[Coding]) -> dict[tuple[str, str], str]:
    """The id of every (layer, code) that is coded."""
    codes: dict[str, set[str]] = {"theme": set()}
    for coding in codings:
        for mention in coding.mentions:
            codes.setdefault(mention.layer, set()).add(mention.code)
        codes["theme"].update(theme.theme for theme in coding.themes)
    ids: dict[tuple[str, str], str] = {}
    for layer in sorted(codes, key=[*LAYER_OF.values()].index):
        found = subject_ids(layer, codes[layer], elsewhere=set(ids.values()))
        ids |= {(layer, code): own for code, own in found.items()}
    return ids


def _places(paragraphs: list[EssayParagraph], total: int) -> dict[int, tuple[float, float]]:
    """Where each paragraph begins and ends, 0 to 1."""
    places: dict[int, tuple[float, float]] = {}
    before = 0
    for p in paragraphs:
        places[p.number] = (before / total, (before + p.words) / total) if total else (0.0, 0.0)
        before += p.words
    return places


def _paragraph(essay: Essay, by_number: dict[int, EssayParagraph], number: int) -> EssayParagraph:
    """The paragraph of that number."""
    if number not in by_number:
        raise DataError(
            f"{essay.slug}: a mention or theme stands in paragraph {number}, but the essay has paragraphs 1 to "
            f"{max(by_number, default=0)}; build the essay's folder again."
        )
    return by_number[number]
