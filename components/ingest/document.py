"""A text as the coder sees it: normalised characters, numbered paragraphs, and whose voice each paragraph is.

Enters: nothing. Leaves: `Document`, `Paragraph`. Offsets are 0-based character offsets into `Document.text`, `end` exclusive.
"""

from dataclasses import dataclass

VOICES = ("author", "heading", "quotation", "furniture")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: `number` from 1, `start` and `end` offsets, `voice` (one of `VOICES`), `source` of a quotation or ""."""

    number: int
    start: int
    end: int
    voice: str = "author"
    source: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A normalised text with its paragraphs in order; `date` is ISO 8601, as precise as known ("2018-06"), or ""."""

    name: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    date: str = ""

    def text_of(self, paragraph: Paragraph) -> str:
        """The characters of one paragraph."""
        return self.text[paragraph.start : paragraph.end]
