"""The reader's essays as a list, and what was taken out of the one looked at: fields, encoding, paragraphs with their voices.

Enters: the desk and the session's essays. Leaves: elements; every change is the reader's and goes into the session at once.
"""

import html
from collections.abc import Callable

import streamlit as st

from components.corpus.own import OwnEssay
from components.ingest.encodings import ENCODINGS, encoding_label
from components.ingest.errors import InputError
from components.ingest.sniff import FORMATS
from components.ingest.words import word_count
from components.session.desk import Desk, take_away
from components.session.kept import kept_here
from components.session.own import ABOUT, BYTES, laid, move, own_essay_of, own_essays, reread, say, voice
from components.views.frame import heading, quiet
from components.views.web.extract import ExtractRow, extract_rows
from components.views.web.own_list import OwnRow, own_list
from components.views.wording import plural

OPEN = "own-open"
"""Session key: the slug of the essay looked at."""
SLIP = "own-slip"
"""Session key: why the last change was not taken, "" if it was."""
VOICES = {"author": "Author’s own", "heading": "Heading", "quotation": "Quotation", "furniture": "Page furniture"}
FIELDS = {"title": "Title", "author": "Author", "outlet": "Outlet", "date": "Date"}
DATE_HINT = "2019, 2019-01 or 2019-01-31"
UNDATED = "Without a date the program estimates the years from the names in the text."


def opened() -> OwnEssay | None:
    """The essay looked at, the first where none is."""
    essays = own_essays()
    return own_essay_of(st.session_state.get(OPEN, "")) or (essays[0] if essays else None)


def _words(own: OwnEssay) -> int:
    return kept_here(("own words", own), lambda: sum(word_count(each.text) for each in own.paragraphs))


def _meta(own: OwnEssay, desk: Desk) -> str:
    parts = [own.name, f"{plural(_words(own), 'word')} in {plural(len(own.paragraphs), 'paragraph')}"]
    if own.known:
        parts.append(f"a copy of “{_shipped_title(own, desk)}”")
    parts.append("on the page" if own.slug in laid(desk.shipped) else "not on the page yet")
    return " · ".join(parts)


def _shipped_title(own: OwnEssay, desk: Desk) -> str:
    return next((each.title for each in desk.shipped if each.slug == own.known), own.title)


def essays_here(desk: Desk) -> None:
    """The list, in the reader's order."""
    essays = own_essays()
    heading(f"Here: {plural(len(essays), 'essay')} of yours")
    shown = opened()
    rows: list[OwnRow] = []
    for own in essays:
        mark = desk.marks.get(own.known or own.slug) if own.slug in laid(desk.shipped) else None
        rows.append(
            {
                "slug": own.slug,
                "title": own.title,
                "meta": _meta(own, desk),
                "open": own is shown,
                "color": mark.colour if mark else "",
                "shape": mark.shape if mark else "",
            }
        )
    own_list(rows, key="own-list", on_act=_act)


def _act(act: str, slug: str) -> None:
    if act == "remove":
        take_away(slug)
    elif act in ("up", "down"):
        move(slug, -1 if act == "up" else 1)
    else:
        st.session_state[OPEN] = slug


def look(desk: Desk) -> None:
    """What was taken out of the essay looked at, before it is coded."""
    own = opened()
    if own is None:
        return
    heading(
        f"What was taken out: {own.title}",
        sub="Look before it is counted: whose voice each paragraph is, and what is known of the essay. Change what is wrong.",
    )
    about = f"{own.name}, {FORMATS.get(own.format, own.format)}."
    if own.known:
        about += (
            f" Recognised by its words as a copy of “{_shipped_title(own, desk)}”: it takes that essay’s place on the page, and is "
            "lent gists, voices and corrections where its paragraphs have the same words."
        )
    notes = "".join(f"<br>{html.escape(each)}" for each in own.notices)
    st.html(f"<p class='sbs-said'>{html.escape(about)}{notes}</p>")
    _fields(own)
    _encoding(own, desk)
    if slip := st.session_state.pop(SLIP, ""):
        st.html(f"<p class='sbs-note' role='alert'>{html.escape(slip)}</p>")
    if own.kept:
        quiet("Its text was not saved: what was counted in it is here, and stays as it was counted.")
        return
    rows: list[ExtractRow] = [
        {
            "number": number,
            "text": each.text,
            "voice": each.voice,
            "source": each.source,
            "why": each.why if each.why == "as you say" or each.voice != "author" or each.lent else "",
        }
        for number, each in enumerate(own.paragraphs, 1)
    ]
    extract_rows(
        rows,
        key=f"own-extract-{own.slug}",
        title=own.title,
        voices=VOICES,
        on_voice=lambda *said: _voice(own.slug, *said),
    )


def _voice(slug: str, number: int, chosen: str, source: str) -> None:
    _tried(lambda: voice(slug, number, chosen, source=source))


def _tried(change: Callable[[], None]) -> None:
    """Make a change, and keep the sentence of one that cannot be made for the page."""
    try:
        change()
    except InputError as fault:
        st.session_state[SLIP] = str(fault)


def _say(slug: str, what: str, widget: str) -> None:
    _tried(lambda: say(slug, what, st.session_state[widget]))


def _fields(own: OwnEssay) -> None:
    """Title, author, outlet and date, each with what its guess rests on."""
    basis = dict(own.basis)
    with st.container(key="ownfields"):
        for place, what in zip(st.columns((3, 2, 2, 2), gap="medium"), ABOUT, strict=True):
            widget = f"own-control-{what}-{own.slug}"
            st.session_state[widget] = getattr(own, what)
            with place, st.container(gap=None):
                st.text_input(
                    FIELDS[what],
                    key=widget,
                    placeholder=DATE_HINT if what == "date" else "unknown",
                    max_chars=10 if what == "date" else 120,
                    on_change=_say,
                    args=(own.slug, what, widget),
                )
                if getattr(own, what) and what in basis:
                    quiet(f"guessed from {basis[what]}")
                elif what == "date" and not own.date:
                    quiet(UNDATED)


def _encoding(own: OwnEssay, desk: Desk) -> None:
    """The encoding that a plain text was read in, by name, and the others to choose from; the plausible ones first."""
    if not own.encoding or own.slug not in st.session_state.get(BYTES, {}):
        return
    widget = f"own-control-encoding-{own.slug}"
    st.session_state[widget] = own.encoding
    choices = list(dict.fromkeys((own.encoding, *own.encodings, *ENCODINGS)))
    st.selectbox(
        "Read as",
        choices,
        format_func=encoding_label,
        key=widget,
        on_change=_reread,
        args=(own.slug, widget, desk),
        width=300,
        help="If letters with accents look wrong, choose another encoding: the text is taken out anew.",
    )


def _reread(slug: str, widget: str, desk: Desk) -> None:
    chosen = st.session_state[widget]
    _tried(lambda: reread(slug, chosen, shipped=desk.shipped))
