"""The reading view: essays in parallel columns, paragraph by paragraph, one subject highlighted in all of them at once.

Enters: `Reading`. Leaves: nothing; choosing a subject calls `on_pick(subject)`, clearing it `on_pick("")`; a correction calls
`on_amend(said)` (see `views.panel`), where corrections are asked for. The highlight, the search
and the steps from mention to mention happen in the browser; the callback is there so that the address can follow.
Offsets are the coder's: characters as Python counts them, into the whole text. Theme ids are subjects too, and need an entry there.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NotRequired, TypedDict

from components.views.web.element import mount


class ReadingTheme(TypedDict):
    """A theme of a paragraph: id, label, level (2 a main point, 1 touched)."""

    id: str
    label: str
    level: int


class ReadingMention(TypedDict):
    """A mention: offsets, layer, subject id, label, kind, surface as written, and the rule that decided."""

    start: int
    end: int
    layer: str
    subject: str
    label: str
    kind: str
    surface: str
    rule: str


class ReadingNear(TypedDict):
    """A paragraph of another essay that speaks to the same: the essay's slug, its number, the reason in words."""

    essay: str
    paragraph: int
    reason: str


class ReadingParagraph(TypedDict):
    """A paragraph: number, offsets, voice, source of a quotation or "", gist, its text or None, themes, mentions in order.

    `near` are the paragraphs of other essays that speak to the same.
    """

    number: int
    start: int
    end: int
    voice: str
    source: str
    gist: str
    text: str | None
    themes: Sequence[ReadingTheme]
    mentions: Sequence[ReadingMention]
    near: NotRequired[Sequence[ReadingNear]]


class ReadingEssay(TypedDict):
    """An essay: slug, title, colour, shape, words, a line about it, one sentence where a copy differs or "", its paragraphs."""

    slug: str
    title: str
    color: str
    shape: str
    words: int
    meta: str
    differs: str
    paragraphs: Sequence[ReadingParagraph]


class ReadingSubject(TypedDict):
    """A subject: label, layer, and who that is: one line for all essays, or a line for each essay's slug, or ""."""

    label: str
    layer: str
    who: str | Mapping[str, str]


class Reading(TypedDict):
    """Essays; subjects by id; the subject picked or ""; a place to go to once ("own-goals.7") or ""; a note above the columns or ""."""

    essays: Sequence[ReadingEssay]
    subjects: Mapping[str, ReadingSubject]
    pick: str
    at: str
    note: str


def reading(
    data: Reading,
    *,
    key: str,
    on_pick: Callable[[str], None],
    on_amend: Callable[[Mapping[str, object]], None] | None = None,
) -> None:
    """Draw the reading view. A pick that no essay knows is drawn as none. Without `on_amend` nothing can be corrected."""
    events: dict[str, Callable[[Any], None]] = {"pick": lambda value: on_pick(str(value))}
    if on_amend:
        events["amend"] = on_amend
    mount("reading", {**data, "amendable": bool(on_amend)}, key=key, events=events)
