"""The evidence: a column an essay with the passages that a pick counts, every counted mention at its place.

Enters: `PassageColumn`s. Leaves: nothing; a paragraph number calls `on_open(essay, paragraph)`.
Offsets are the coder's, into the whole text; the element subtracts the paragraph's start.
"""

from collections.abc import Callable, Sequence
from typing import NotRequired, TypedDict

from components.views.web.element import mount


class Mark(TypedDict):
    """One counted mention or cue: offsets, `layer` (leader, country, bloc, actor, source, theme, word), surface, kind, rule."""

    start: int
    end: int
    layer: str
    surface: str
    kind: str
    rule: str


class Passage(TypedDict):
    """A paragraph: number, offsets, voice, source of a quotation or "", gist, text or None, its marks.

    `level` is 1 or 2 for themes; `note` says what else decided.
    """

    paragraph: int
    start: int
    end: int
    voice: str
    source: str
    gist: str
    text: str | None
    marks: Sequence[Mark]
    level: NotRequired[int]
    note: NotRequired[str]


class PassageColumn(TypedDict):
    """An essay: slug, title, colour, shape, a summary ("4 mentions in 2 passages"), its passages; `none` is said where it has none."""

    slug: str
    title: str
    color: str
    shape: str
    summary: str
    passages: Sequence[Passage]
    none: NotRequired[str]


def passages(
    columns: Sequence[PassageColumn], *, key: str, on_open: Callable[[str, int], None], longest: int = 0, land: int = 0
) -> None:
    """Draw the passages; bars are as long as their paragraphs, on one scale, and go on in a further line where one is very long.

    A full bar is never more than `longest`, the characters of the essays' longest paragraph (0: the longest shown).
    When `land` is larger than it was, the page scrolls to the passages.
    """
    events = {"open": lambda value: on_open(str(value["essay"]), int(value["paragraph"]))}
    mount("passages", {"columns": columns, "longest": longest, "land": land}, key=key, events=events)
