"""Evidence: the passages that a pick counts, a column an essay. Enters: the desk with a pick. Leaves: elements."""

import html

import streamlit as st

from components.coding.who import description
from components.corpus.essay import Essay
from components.measures.evidence import passages
from components.session.desk import GOTO, LAND, Desk, choose, land
from components.views.frame import heading
from components.views.web.passages import Passage, PassageColumn
from components.views.web.passages import passages as drawn_passages
from components.views.wording import plural

KIND_WORDS = {
    "names": "names only",
    "roles": "names, demonyms and roles",
    "seats": "names, demonyms, roles, capitals and seats of power",
    "pronouns": "names, demonyms, roles, capitals, seats of power and pronouns",
}


def _open(essay: str, paragraph: int) -> None:
    st.session_state[GOTO] = f"{essay}.{paragraph}"


def _sub(desk: Desk, theme: bool) -> str:
    voice = "" if desk.selection.voice == "whole" else ", the author’s own voice only"
    counted = "paragraphs by their cues, or by a reader" if theme else KIND_WORDS[desk.selection.basis]
    if theme and desk.selection.coding == "program":
        counted = "paragraphs by their cues"
    texts = "full text where a copy is at hand, else " if any(e.document for e in desk.chosen) else ""
    return f"Counted: {counted}{voice}. Shown: {texts}our one-sentence gist of each paragraph, with each mention at its place."


def evidence(desk: Desk) -> None:
    """The passages of the pick in every chosen essay; without a pick, what to do to get them."""
    selection = desk.selection
    if not selection.pick:
        heading("Passages", sub="Pick a name: in a card, on a chart, or in a chart’s table. Its passages appear here.")
        return
    lens = desk.lens_of(selection.pick)
    label = desk.label(selection.pick)
    if not lens:
        heading(
            f"Passages: {label}",
            sub="Not a leader, country or theme: its passages stand in the reading view, under Read.",
        )
        return
    chosen = selection.but(lens=lens)
    table = desk.kept("passages", lambda: passages(desk.tables, chosen), selection=chosen)
    theme = lens == "themes"
    heading(f"Passages: {label}", sub=_sub(desk, theme))
    columns: list[PassageColumn] = []
    counts: dict[str, int] = {}
    for essay in desk.chosen:
        own = table[table["essay"] == essay.slug]
        count = counts[essay.slug] = int(own["count"].sum())
        noun = "paragraph" if theme else "mention"
        mark = desk.marks[essay.slug]
        column: PassageColumn = {
            "slug": essay.slug,
            "title": essay.title,
            "color": mark.colour,
            "shape": mark.shape,
            "summary": plural(count, noun) if theme else f"{plural(count, noun)} in {plural(len(own), 'passage')}",
            "passages": [_passage(row, essay, desk.subjects[selection.pick].layer) for row in own.to_dict("records")],
            "none": _none(desk, essay.slug) if theme else "No mention in this essay.",
        }
        columns.append(column)
    _pick_bar(desk, counts, "paragraph" if theme else "mention")
    longest = int((desk.tables.paragraphs["end"] - desk.tables.paragraphs["start"]).max())
    drawn_passages(columns, key="passages", on_open=_open, longest=longest, land=st.session_state.get(LAND, 0))


def _none(desk: Desk, slug: str) -> str:
    """What an essay without a counted paragraph says of a theme: where it is touched all the same."""
    themes = desk.tables.themes
    touched = themes[(themes["essay"] == slug) & (themes["subject"] == desk.selection.pick) & (themes["level"] == 1)]
    if touched.empty or desk.selection.theme_measure != "main":
        return "In no paragraph of this essay."
    where = " ".join(f"¶{number}" for number in touched["paragraph"])
    return f"A main point of no paragraph of this essay; touched in {where}."


def _passage(row: dict, essay: Essay, layer: str) -> Passage:
    text = essay.document.text[row["start"] : row["end"]] if essay.document else None
    passage: Passage = {
        "paragraph": row["paragraph"],
        "start": row["start"],
        "end": row["end"],
        "voice": row["voice"],
        "source": row["source"],
        "gist": row["gist"],
        "text": text,
        "marks": [
            {"start": start, "end": end, "layer": layer, "surface": surface, "kind": kind, "rule": rule}
            for start, end, kind, surface, rule in row["marks"]
        ],
    }
    if row["level"]:
        passage["level"] = row["level"]
    if row["rule"]:
        passage["note"] = row["rule"]
    return passage


def _pick_bar(desk: Desk, counts: dict[str, int], noun: str) -> None:
    """What is picked, at the foot of the window: its name, who that is, its count in each essay, the way there and out."""
    subject = desk.subjects[desk.selection.pick]
    dates = [e.date for e in desk.chosen if e.date]
    who = (
        description(desk.lexicon, subject.layer, subject.code, max(dates) if dates else "")
        if subject.layer == "leader"
        else ""
    )
    marks = "".join(
        f"<span><span aria-hidden='true'>{desk.marks[slug].glyph}</span> "
        f"<span class='sbs-title'>{html.escape(desk.marks[slug].title)}</span> {count}</span>"
        for slug, count in counts.items()
    )
    said = f"<span class='sbs-sub'>{html.escape(who)}</span>" if who else ""
    with st.container(key="pickbar", horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(width="stretch"):
            st.html(
                f"<div class='sbs-picked' role='status'><b>{html.escape(subject.label)}</b>{said}{marks}"
                f"<span class='sbs-sub'>{noun}s</span></div>"
            )
        st.button("Show passages", key="show-passages", on_click=land)
        st.button("Let go", key="unpick", on_click=choose, kwargs={"pick": ""})
