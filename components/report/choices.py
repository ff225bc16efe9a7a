"""The reader's choices in words, for what leaves the app: a list of them, and one line with the source.

Enters: a `Selection`, the essays' titles, labels. Leaves: text.
"""

from collections.abc import Mapping
from datetime import date

from components.measures.chosen import measure_of
from components.measures.connections import lenses_of
from components.measures.phrases import BASIS_PHRASES, NOUNS, VOICE_PHRASES, listed
from components.measures.selection import Selection
from components.measures.wording import UNITS, date_words, plural
from components.report.citation import NAME

CODINGS = {"corrected": "corrected by a reader", "program": "the program’s own"}
BASES = {
    "names": "names only",
    "roles": "names, demonyms and roles",
    "seats": "names, demonyms, roles, capitals and seats of power",
    "pronouns": "names, demonyms, roles, capitals, seats of power and, by hand, pronouns",
}
VOICES = {"whole": "whole essays, headings and block quotations too", "author": "the author’s own paragraphs only"}
SHORT_VOICES = {"whole": "whole essays", "author": VOICE_PHRASES["author"]}
TERMS = {"words": "words", "subjects": "names"}
ORDERS = {"total": "by total", "difference": "by difference"}


def choices(
    selection: Selection, titles: Mapping[str, str], *, pick: str = "", changes: int = 0
) -> tuple[tuple[str, str], ...]:
    """Every choice that counts: what is chosen, and how; `titles` are all essays' by slug, `pick` the picked name, `changes` how
    many changes to the coding its reader made on top.
    """
    essays = selection.essays or tuple(titles)
    shown = [
        ("Essays", listed([titles.get(slug, slug) for slug in essays])),
        ("Lens", NOUNS[selection.lens][1]),
        ("Measure", UNITS[measure_of(selection)]),
        ("Counted", "paragraphs by theme" if selection.lens == "themes" else BASES[selection.basis]),
        ("Voice", VOICES[selection.voice]),
        ("Coding", CODINGS[selection.coding] + _changed(changes)),
        ("Order", ORDERS.get(selection.order) or f"by “{titles.get(selection.order, selection.order)}”"),
    ]
    return (*shown, ("Picked", pick)) if pick else tuple(shown)


def _changed(changes: int) -> str:
    return f", with {plural(changes, 'change')} by who made this" if changes else ""


def in_words(selection: Selection, *, changes: int = 0) -> str:
    """The selection in one line: "countries, mentions per 1,000 words, with names and demonyms, whole essays"."""
    parts = [NOUNS[selection.lens][1], UNITS[measure_of(selection)]]
    if selection.lens != "themes":
        parts.append(BASIS_PHRASES[selection.lens][selection.basis])
    parts.append(SHORT_VOICES[selection.voice])
    if selection.coding == "program":
        parts.append("the program’s own coding")
    return ", ".join(parts) + _changed(changes)


def seen(selection: Selection, figure: str = "") -> str:
    """What a figure shows, in one line; `figure` is its name at its title on the page, "" for the selection as it is."""
    voice = SHORT_VOICES[selection.voice]
    if figure == "contrast":
        return f"{TERMS[selection.terms]} of two essays per 1,000 words, {voice}"
    if figure == "connections":
        rows, columns = (NOUNS[lens][1] for lens in lenses_of(selection.tie))
        return f"{rows} with {columns} by paragraph, {voice}"
    if figure in ("places", "voice") and selection.lens != "themes":
        basis = BASIS_PHRASES[selection.lens][selection.basis]
        return f"{NOUNS[selection.lens][1]}, mentions, {basis}{'' if figure == 'voice' else f', {voice}'}"
    return in_words(selection)


def source_line(selection: Selection, *, of: str, on: date, figure: str = "", changes: int = 0) -> str:
    """Where a picture comes from: "Side by Side 0.1.0, 22 November 2026: countries, …"."""
    return f"{NAME} {of}, {date_words(on.isoformat())}: {seen(selection, figure)}{_changed(changes)}"
