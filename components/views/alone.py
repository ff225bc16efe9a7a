"""One chart alone, for a frame in another page: title, chart, and a line that says what is counted and opens the full view.

Enters: the desk, whose `only` names the chart. Leaves: elements, none of them a control.
"""

import html
from urllib.parse import urlencode

import streamlit as st

from components.measures.connections import lenses_of
from components.measures.phrases import NOUNS
from components.measures.selection import Selection
from components.report.choices import SHORT_VOICES, in_words
from components.session.address import params_of
from components.session.desk import Desk
from components.views.controls import TERM_LABELS
from components.views.gallery import GALLERY, exhibit, full_view
from components.views.web.podium import podium


def alone(desk: Desk) -> None:
    """The page of `?only=…`."""
    podium([], at=desk.only, wide=GALLERY[desk.only].wide, key="podium")
    exhibit(desk, desk.only, alone=True)
    path, selection = full_view(desk, desk.only)
    query = urlencode(params_of(selection))
    with st.container(key="alonesource"):
        st.html(
            f"<p class='sbs-sub'><a href='./{path}{'?' if query else ''}{html.escape(query)}' target='_blank' "
            f"rel='noopener'>Side by Side: {html.escape(what_is_seen(desk, selection))}, and how it is counted</a></p>"
        )


def what_is_seen(desk: Desk, selection: Selection) -> str:
    """What is listed and what counts, in a few words."""
    if desk.only == "connections":
        rows, columns = (NOUNS[lens][1] for lens in lenses_of(selection.tie))
        return f"{rows} with {columns} by paragraph, {SHORT_VOICES[selection.voice]}"
    if desk.only == "contrast":
        terms = TERM_LABELS[selection.terms].lower()
        return f"{terms} of two essays per 1,000 words, {SHORT_VOICES[selection.voice]}"
    return in_words(selection)
