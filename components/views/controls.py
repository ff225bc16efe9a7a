"""The slim row of controls: lens, measure, basis, voice, coding, order and essays; each writes the address and nothing else.

Enters: the desk. Leaves: elements; the selection changes through `session.choose`.
"""

import streamlit as st

from components.corpus.essay import CODINGS
from components.measures.phrases import BASIS_PHRASES
from components.measures.selection import (
    BASES,
    FUNCTION_WORDS,
    LENSES,
    MEASURES,
    ORDERS,
    PRIORS,
    TERMS,
    THEME_MEASURES,
    TIES,
    WHOSE,
)
from components.session.desk import Desk, choose
from components.views.wording import unmarked

LENS_LABELS = {
    "leaders": "Leaders",
    "countries": "Countries",
    "themes": "Themes",
    "blocs": "Blocs and regions",
    "actors": "Movements",
    "sources": "Cited voices",
}
MEASURE_LABELS = {"rate": "per 1,000 words", "count": "count", "paragraphs": "% of paragraphs"}
THEME_LABELS = {"main": "words, main point", "touched": "words, touched", "paragraphs": "paragraphs"}
BASIS_LABELS = {
    "names": "names only",
    "roles": "names and roles",
    "seats": "+ capitals and seats",
    "pronouns": "+ pronouns (by hand)",
}
BLOC_LABELS = {"with names only": "names only", "with seats of power": "+ seats of power"}
VOICE_LABELS = {"whole": "whole essay", "author": "author's own"}
CODING_LABELS = {"corrected": "corrected by a reader", "program": "the program's own"}
TERM_LABELS = {"words": "Words", "subjects": "Names"}
PRIOR_LABELS = {"pooled": "shared mix", "light": "a tenth of it", "flat": "half a use each"}
FUNCTION_LABELS = {"without": "left out", "with": "listed"}
TIE_LABELS = {
    "leaders-countries": "Leaders and countries",
    "leaders-themes": "Leaders and themes",
    "countries-themes": "Countries and themes",
}
DEPTH_LABELS = {"main": "main points", "touched": "touched"}
PAIRED = 2
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
        if not themes and len(set(BASIS_PHRASES[selection.lens].values())) > 1:
            _basis(desk, "Counted", selection.lens)
        _select("voice", "Voice", WHOSE, VOICE_LABELS, desk)
        orders = {**ORDER_LABELS, **{e.slug: e.title for e in desk.essays}}
        _select("order", "Order by", (*ORDERS, *(e.slug for e in desk.essays)), orders, desk)
        _coding(desk)
        _essays(desk)


def reading_controls(desk: Desk) -> None:
    """The row above the reading view: what is marked, by which coding, in which essays."""
    with st.container(key="controls", horizontal=True, gap="medium", vertical_alignment="bottom"):
        _basis(desk, "Marked", "countries" if desk.selection.lens == "countries" else "")
        _select("voice", "Voice", WHOSE, VOICE_LABELS, desk)
        _coding(desk)
        _essays(desk)


def _set_pair(pair: tuple[str, ...], place: int, widget: str, default: tuple[str, ...]) -> None:
    """Put an essay in one place of the pair; one that stands in the other place changes places with it."""
    slug = st.session_state[widget]
    other = pair[place] if slug == pair[1 - place] else pair[1 - place]
    chosen = (slug, other) if place == 0 else (other, slug)
    choose(pair=() if chosen == default else chosen)


def contrast_controls(desk: Desk, pair: tuple[str, ...]) -> None:
    """The row above Contrast: which two essays, words or names, the prior, what is counted."""
    slugs = tuple(e.slug for e in desk.chosen)
    words = desk.selection.terms == "words"
    with st.container(key="controls", horizontal=True, gap="medium", vertical_alignment="bottom"):
        if len(pair) == PAIRED:
            for place, label in enumerate(("First essay", "Second essay")):
                widget = f"control-pair-{place}"
                st.session_state[widget] = pair[place]
                st.selectbox(
                    label,
                    slugs,
                    format_func=lambda s: f"{desk.marks[s].glyph} {desk.marks[s].title}",
                    key=widget,
                    on_change=_set_pair,
                    args=(pair, place, widget, slugs[:PAIRED]),
                    width=220,
                )
                if not place:
                    swapped = pair[::-1]
                    change = {"pair": () if swapped == slugs[:PAIRED] else swapped}
                    st.button("⇄ Swap", key="swap-pair", on_click=choose, kwargs=change)
            st.session_state["control-terms"] = desk.selection.terms
            st.segmented_control(
                "Compare",
                TERMS,
                format_func=TERM_LABELS.__getitem__,
                key="control-terms",
                required=True,
                on_change=_set,
                args=("terms", "control-terms"),
            )
            _select("prior", "Prior", PRIORS, PRIOR_LABELS, desk)
            if words:
                _select("function_words", "Function words", FUNCTION_WORDS, FUNCTION_LABELS, desk)
            else:
                _basis(desk, "Counted")
            _select("voice", "Voice", WHOSE, VOICE_LABELS, desk)
            if not words:
                _coding(desk)
        _essays(desk)


def connection_controls(desk: Desk) -> None:
    """The row above Connections: which two lenses, what is counted."""
    themes = desk.selection.tie.endswith("themes")
    with st.container(key="controls", horizontal=True, gap="medium", vertical_alignment="bottom"):
        st.session_state["control-tie"] = desk.selection.tie
        st.segmented_control(
            "Which with which",
            TIES,
            format_func=TIE_LABELS.__getitem__,
            key="control-tie",
            required=True,
            on_change=_set,
            args=("tie", "control-tie"),
        )
        if themes:
            st.session_state["control-depth"] = "main" if desk.selection.theme_measure == "main" else "touched"
            st.segmented_control(
                "Themes as",
                tuple(DEPTH_LABELS),
                format_func=DEPTH_LABELS.__getitem__,
                key="control-depth",
                required=True,
                on_change=_set,
                args=("theme_measure", "control-depth"),
            )
        _basis(desk, "Counted", "countries" if desk.selection.tie == "countries-themes" else "")
        _select("voice", "Voice", WHOSE, VOICE_LABELS, desk)
        _coding(desk)
        _essays(desk)


def _coding(desk: Desk) -> None:
    """Whose coding counts, where a reader corrected any."""
    if any(e.corrections for e in desk.essays) or desk.selection.coding != CODINGS[0]:
        _select("coding", "Coding", CODINGS, CODING_LABELS, desk)


def _basis(desk: Desk, label: str, lens: str = "") -> None:
    """What counts as a mention. The program codes no pronouns, so its own coding does not offer them; blocs have a name and
    a seat alone, and of the bases that count the same there, one is offered.
    """
    by_hand = any(c.kind == "pronoun" for e in desk.essays for c in e.corrections)
    offered = desk.selection.coding == "corrected" and (by_hand or desk.selection.basis == "pronouns")
    choices = BASES if offered else tuple(b for b in BASES if b != "pronouns")
    labels = BASIS_LABELS
    if lens == "countries":
        labels = {**BASIS_LABELS, "roles": "names and demonyms"}
    elif lens == "blocs":
        counting, basis = BASIS_PHRASES[lens], desk.selection.basis
        same = [b for b in choices if counting[b] == counting[basis]]
        choices = tuple(b for b in choices if b == basis or (b not in same and b in ("roles", "seats")))
        labels = {b: BLOC_LABELS[counting[b]] for b in choices}
    _select("basis", label, choices, labels, desk)


def _essays(desk: Desk) -> None:
    slugs = tuple(e.slug for e in desk.essays)
    st.session_state["control-essays"] = [e.slug for e in desk.chosen]
    st.pills(
        "Essays",
        slugs,
        selection_mode="multi",
        format_func=lambda s: f"{desk.marks[s].glyph} {unmarked(desk.marks[s].title)}",
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
