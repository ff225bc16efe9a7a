"""Evidence: the passages that a pick counts, a column an essay. Enters: the desk with a pick. Leaves: elements."""

import streamlit as st

from components.coding.who import description
from components.corpus.essay import Essay
from components.measures.evidence import passages
from components.session.desk import GOTO, Desk, choose
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
    counted = "paragraphs by their cues" if theme else KIND_WORDS[desk.selection.basis]
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
    _who(desk)
    columns: list[PassageColumn] = []
    for essay in desk.chosen:
        own = table[table["essay"] == essay.slug]
        count = int(own["count"].sum())
        noun = "paragraph" if theme else "mention"
        mark = desk.marks[essay.slug]
        column: PassageColumn = {
            "slug": essay.slug,
            "title": essay.title,
            "color": mark.colour,
            "shape": mark.shape,
            "summary": plural(count, noun) if theme else f"{plural(count, noun)} in {plural(len(own), 'passage')}",
            "passages": [_passage(row, essay, desk.subjects[selection.pick].layer) for row in own.to_dict("records")],
            "none": "No paragraph of this essay." if theme else "No mention in this essay.",
        }
        columns.append(column)
    longest = int((desk.tables.paragraphs["end"] - desk.tables.paragraphs["start"]).max())
    drawn_passages(columns, key="passages", on_open=_open, longest=longest)


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
    return passage


def _who(desk: Desk) -> None:
    """Who the picked leader is, as of the latest essay that is shown; and the way to let go."""
    subject = desk.subjects[desk.selection.pick]
    dates = [e.date for e in desk.chosen if e.date]
    said = (
        description(desk.lexicon, subject.layer, subject.code, max(dates) if dates else "")
        if subject.layer == "leader"
        else ""
    )
    with st.container(key="picked", horizontal=True, vertical_alignment="center", gap="small"):
        st.button(f"{subject.label} ×", key="unpick", on_click=choose, kwargs={"pick": ""}, help="Let go of this pick")
        if said:
            st.caption(said)
