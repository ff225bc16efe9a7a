"""Evidence: the passages that a pick counts, a column an essay. Enters: the desk with a pick. Leaves: elements."""

import html

import streamlit as st

from components.coding.who import description
from components.corpus.essay import Essay
from components.corpus.own import NOT_SAVED, PREFIX, opening
from components.measures.evidence import passages
from components.measures.phrases import BASIS_PHRASES
from components.session.desk import GOTO, LAND, SELECTION, Desk, choose, land
from components.views.frame import heading
from components.views.web.passages import Passage, PassageColumn
from components.views.web.passages import passages as drawn_passages
from components.views.web.released import released
from components.views.wording import plural

KIND_WORDS = {
    "names": "names only",
    "roles": "names, demonyms and roles",
    "seats": "names, demonyms, roles, capitals and seats of power",
    "pronouns": "names, demonyms, roles, capitals, seats of power and pronouns",
}

BOTH = "Paragraphs that hold both."
RELEASED = "released"
"""Session key: what was let go just now."""


def open_paragraph(essay: str, paragraph: int) -> None:
    """Ask for a paragraph in the reading view."""
    st.session_state[GOTO] = f"{essay}.{paragraph}"


def _kinds(basis: str, lens: str) -> str:
    """What counts as a mention on a lens: blocs have names and a seat, movements and voices names alone."""
    if BASIS_PHRASES[lens][basis] == BASIS_PHRASES[lens]["names"]:
        return KIND_WORDS["names"]
    return "names and seats of power" if lens == "blocs" else KIND_WORDS[basis]


def _sub(desk: Desk, lens: str) -> str:
    theme = lens == "themes"
    voice = "" if desk.selection.voice == "whole" else ", the author’s own voice only"
    counted = "paragraphs by their cues, or by a reader" if theme else _kinds(desk.selection.basis, lens)
    if theme and desk.selection.coding == "program":
        counted = "paragraphs by their cues"
    if desk.selection.also and not theme and desk.lens_of(desk.selection.also) == "themes":
        counted += "; themes by their cues" + ("" if desk.selection.coding == "program" else ", or by a reader")
    if all(e.document for e in desk.chosen):
        return f"Counted: {counted}{voice}. Shown: the text of each paragraph, with each mention at its place."
    texts = "full text where a copy is at hand, else " if any(e.document for e in desk.chosen) else ""
    return f"Counted: {counted}{voice}. Shown: {texts}our one-sentence gist of each paragraph, with each mention at its place."


def evidence(desk: Desk) -> None:
    """The passages of the pick in every chosen essay; without a pick, what to do to get them."""
    selection = desk.selection
    gone = st.session_state.pop(RELEASED, "")
    if not selection.pick:
        heading("Passages", sub="Pick a name: in a card, on a chart, or in a chart’s table. Its passages appear here.")
        if gone:
            released(gone, f"{desk.label(gone)} let go. Nothing is picked.", key="let-go")
        return
    lens = desk.lens_of(selection.pick)
    label = desk.label(selection.pick)
    chosen = selection.but(lens=lens)
    table = desk.kept("passages", lambda: passages(desk.tables, chosen), selection=chosen)
    theme = lens == "themes"
    if selection.also:
        label = f"{label} with {desk.label(selection.also)}"
    heading(f"Passages: {label}", sub=_sub(desk, lens) if not selection.also else f"{BOTH} {_sub(desk, lens)}")
    columns: list[PassageColumn] = []
    counts: dict[str, int] = {}
    for essay in desk.chosen:
        own = table[table["essay"] == essay.slug]
        count = counts[essay.slug] = len(own) if selection.also else int(own["count"].sum())
        noun = "paragraph" if theme else "mention"
        mark = desk.marks[essay.slug]
        column: PassageColumn = {
            "slug": essay.slug,
            "title": essay.title,
            "color": mark.colour,
            "shape": mark.shape,
            "summary": _summary(desk, count, noun, len(own)),
            "passages": [_passage(row, essay, desk) for row in own.to_dict("records")],
            "none": _none(desk, essay.slug),
        }
        columns.append(column)
    _pick_bar(desk, label, counts, "paragraph" if theme or selection.also else "mention")
    longest = int((desk.tables.paragraphs["end"] - desk.tables.paragraphs["start"]).max())
    drawn_passages(columns, key="passages", on_open=open_paragraph, longest=longest, land=st.session_state.get(LAND, 0))


def _summary(desk: Desk, count: int, noun: str, found: int) -> str:
    """How much stands below an essay's title."""
    if desk.selection.also:
        return f"{plural(found, 'paragraph')} with both"
    return plural(count, noun) if noun == "paragraph" else f"{plural(count, noun)} in {plural(found, 'passage')}"


def _none(desk: Desk, slug: str) -> str:
    """What an essay without a counted paragraph says; of a theme, where it is touched all the same."""
    if desk.selection.also:
        return "No paragraph of this essay holds both."
    if desk.lens_of(desk.selection.pick) != "themes":
        return "No mention in this essay."
    themes = desk.tables.themes
    touched = themes[(themes["essay"] == slug) & (themes["subject"] == desk.selection.pick) & (themes["level"] == 1)]
    if touched.empty or desk.selection.theme_measure != "main":
        return "In no paragraph of this essay."
    where = " ".join(f"¶{number}" for number in touched["paragraph"])
    return f"A main point of no paragraph of this essay; touched in {where}."


def _passage(row: dict, essay: Essay, desk: Desk) -> Passage:
    marked = ((desk.selection.pick, row["marks"]), (desk.selection.also, row["also_marks"]))
    text = essay.document.text[row["start"] : row["end"]] if essay.document else None
    passage: Passage = {
        "paragraph": row["paragraph"],
        "start": row["start"],
        "end": row["end"],
        "voice": row["voice"],
        "source": row["source"],
        "gist": row["gist"] or opening(text or "") or (NOT_SAVED if essay.slug.startswith(PREFIX) else ""),
        "text": text,
        "marks": [
            {
                "start": start,
                "end": end,
                "layer": desk.subjects[subject].layer,
                "surface": surface,
                "kind": kind,
                "rule": rule,
            }
            for subject, marks in marked
            for start, end, kind, surface, rule in marks
        ],
    }
    if row["level"]:
        passage["level"] = row["level"]
    if row["rule"]:
        passage["note"] = row["rule"]
    return passage


def _pick_bar(desk: Desk, label: str, counts: dict[str, int], noun: str) -> None:
    """The pick's bar: its name or those of a pair, who that is, its count in each essay."""
    subject = desk.subjects[desk.selection.pick]
    dates = [e.date for e in desk.chosen if e.date]
    who = (
        description(desk.lexicon, subject.layer, subject.code, max(dates) if dates else "")
        if subject.layer == "leader" and not desk.selection.also
        else ""
    )
    pick_bar(desk, label, who, counts, noun, field="pick")


def pick_bar(desk: Desk, label: str, who: str, counts: dict[str, int], noun: str, *, field: str) -> None:
    """What is picked, at the foot of the window: its name, who that is, its count in each essay, the way there and out;
    `field` of the selection holds it.
    """
    marks = "".join(
        f"<span><span aria-hidden='true'>{desk.marks[slug].glyph}</span> "
        f"<span class='sbs-title'>{html.escape(desk.marks[slug].title)}</span> {count}</span>"
        for slug, count in counts.items()
    )
    said = f"<span class='sbs-sub'>{html.escape(who)}</span>" if who else ""
    with st.container(key="pickbar", horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(width="stretch"):
            st.html(
                f"<div class='sbs-picked' role='status'><b>{html.escape(label)}</b>{said}{marks}"
                f"<span class='sbs-sub'>{noun}s</span></div>"
            )
        st.button("Show passages", key="show-passages", on_click=land)
        st.button("Let go", key="unpick", on_click=_let_go, args=(field,))


def _let_go(field: str) -> None:
    """Let the pick go, and remember it: the bar that had the keyboard's focus goes with it."""
    selection = st.session_state.get(SELECTION)
    st.session_state[RELEASED] = getattr(selection, field, "")
    choose(**{field: ""})
