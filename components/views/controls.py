"""The slim row of controls: lens, measure, basis, voice, coding, order and essays; each writes the address and nothing else.

Enters: the desk. Leaves: elements; the selection changes through `session.choose`.
"""

import streamlit as st

from components.corpus.essay import CODINGS
from components.measures.selection import BASES, LENSES, MEASURES, ORDERS, THEME_MEASURES, WHOSE
from components.session.desk import Desk, choose

LENS_LABELS = {"leaders": "Leaders", "countries": "Countries", "themes": "Themes"}
MEASURE_LABELS = {"rate": "per 1,000 words", "count": "count", "paragraphs": "% of paragraphs"}
THEME_LABELS = {"main": "words, main point", "touched": "words, touched", "paragraphs": "paragraphs"}
BASIS_LABELS = {
    "names": "names only",
    "roles": "names and roles",
    "seats": "+ capitals and seats",
    "pronouns": "+ pronouns (by hand)",
}
VOICE_LABELS = {"whole": "whole essay", "author": "author's own"}
CODING_LABELS = {"corrected": "corrected by a reader", "program": "the program's own"}
WIDTHS = {"basis": 200, "voice": 150, "order": 190, "coding": 200}
"""Pixels of each select box, by its field."""
ORDER_LABELS = {"total": "total", "difference": "difference"}


def _set(field: str, widget: str) -> None:
    value = st.session_state[widget]
    if value is not None:
        choose(**{field: value})


def _set_lens() -> None:
    choose(lens=st.session_state["control-lens"], pick="")


def _set_essays(slugs: tuple[str, ...]) -> None:
    chosen = tuple(s for s in slugs if s in st.session_state["control-essays"])
    choose(essays=() if len(chosen) in (0, len(slugs)) else chosen)


def controls(desk: Desk) -> None:
    """The row above the charts. What does not apply to a lens is not shown."""
    selection = desk.selection
    state = st.session_state
    themes = selection.lens == "themes"
    state["control-lens"] = selection.lens
    with st.container(key="controls", horizontal=True, gap="medium", vertical_alignment="bottom"):
        st.segmented_control(
            "Lens", LENSES, format_func=LENS_LABELS.__getitem__, key="control-lens", required=True, on_change=_set_lens
        )
        field, choices, labels = (
            ("theme_measure", THEME_MEASURES, THEME_LABELS) if themes else ("measure", MEASURES, MEASURE_LABELS)
        )
        widget = f"control-{field}"
        state[widget] = getattr(selection, field)
        st.segmented_control(
            "Share of" if themes else "Measure",
            choices,
            format_func=labels.__getitem__,
            key=widget,
            required=True,
            on_change=_set,
            args=(field, widget),
        )
        if not themes:
            _basis(desk, "Counted")
        _select("voice", "Voice", WHOSE, VOICE_LABELS, desk)
        orders = {**ORDER_LABELS, **{e.slug: e.title for e in desk.essays}}
        _select("order", "Order by", (*ORDERS, *(e.slug for e in desk.essays)), orders, desk)
        _select("coding", "Coding", CODINGS, CODING_LABELS, desk)
        _essays(desk)


def reading_controls(desk: Desk) -> None:
    """The row above the reading view: what is marked, by which coding, in which essays."""
    with st.container(key="controls", horizontal=True, gap="medium", vertical_alignment="bottom"):
        _basis(desk, "Marked")
        _select("voice", "Voice", WHOSE, VOICE_LABELS, desk)
        _select("coding", "Coding", CODINGS, CODING_LABELS, desk)
        _essays(desk)


def _basis(desk: Desk, label: str) -> None:
    """What counts as a mention. The program codes no pronouns, so its own coding does not offer them."""
    choices = BASES if desk.selection.coding == "corrected" else tuple(b for b in BASES if b != "pronouns")
    labels = {**BASIS_LABELS, "roles": "names and demonyms"} if desk.selection.lens == "countries" else BASIS_LABELS
    _select("basis", label, choices, labels, desk)


def _essays(desk: Desk) -> None:
    slugs = tuple(e.slug for e in desk.essays)
    st.session_state["control-essays"] = [e.slug for e in desk.chosen]
    st.pills(
        "Essays",
        slugs,
        selection_mode="multi",
        format_func=lambda s: f"{desk.marks[s].glyph} {desk.marks[s].title}",
        key="control-essays",
        on_change=_set_essays,
        args=(slugs,),
    )


def _select(field: str, label: str, choices: tuple[str, ...], labels: dict[str, str], desk: Desk) -> None:
    widget = f"control-{field}"
    st.session_state[widget] = getattr(desk.selection, field)
    st.selectbox(
        label,
        choices,
        format_func=labels.__getitem__,
        key=widget,
        on_change=_set,
        args=(field, widget),
        width=WIDTHS.get(field, 160),
    )
