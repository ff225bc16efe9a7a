"""An essay as the measures see it: what is known of it, its paragraphs, and both codings of it.

Enters: what `load` reads under `data/essays/<slug>/`, or what is coded from a text. Leaves: `Essay`.
"""

from dataclasses import dataclass

from components.coding.mention import Mention, ThemeCoding
from components.ingest.document import Document

CODINGS = ("corrected", "program")
UNKNOWN = "unknown"
"""Author or outlet where the text itself does not say."""


@dataclass(frozen=True, slots=True)
class EssayParagraph:
    """A paragraph without its text: number from 1, offsets, words (≥ 0), voice, source of a quotation, our gist, and the
    print of its words (see `corpus.folded`; "" where it is not kept), by which a copy of it is known.
    """

    number: int
    start: int
    end: int
    words: int
    voice: str
    source: str = ""
    gist: str = ""
    print: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """One change by a careful reader.

    `action` is "add", "remove" or "change" ("change" replaces code and kind of the mention of that layer at that span,
    or the level of that theme in that paragraph). For themes `layer` is "theme", `code` the theme's id, `level` 0 to 2,
    and offsets are 0. `surface` is the mention as written ("" for themes), so that an added mention can be named where
    no text is at hand.
    """

    layer: str
    action: str
    paragraph: int
    start: int
    end: int
    code: str
    kind: str
    level: int
    reason: str
    surface: str = ""


@dataclass(frozen=True, slots=True)
class Coding:
    """One coding of an essay, in the order of the text."""

    mentions: tuple[Mention, ...]
    themes: tuple[ThemeCoding, ...]


@dataclass(frozen=True, slots=True)
class Essay:
    """One essay: about it, paragraphs, the program's coding, corrections, word counts, and the text where at hand.

    `date` is ISO 8601 as precise as known; `words` holds (voice, word in lower case, count); `document` is None where
    no copy of the text is at hand; `differs` is one sentence where a reader's copy is not the text that was coded
    before, else "". `changed` holds both codings by name as the reader's own changes leave them, () where there are none.
    """

    slug: str
    title: str
    author: str
    outlet: str
    date: str
    date_basis: str
    breaks_off: str
    fingerprint: str
    paragraphs: tuple[EssayParagraph, ...]
    program: Coding
    corrections: tuple[Correction, ...] = ()
    words: tuple[tuple[str, str, int], ...] = ()
    document: Document | None = None
    differs: str = ""
    changed: tuple[tuple[str, Coding], ...] = ()
