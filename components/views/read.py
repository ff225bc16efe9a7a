"""Read: the essays in parallel columns, one subject highlighted in all. Enters: the desk. Leaves: elements."""

import html

import pandas as pd
import streamlit as st

from components.coding.who import description
from components.corpus.essay import Essay, EssayParagraph
from components.corpus.own import NOT_SAVED, PREFIX, opening
from components.measures.nearest import nearest
from components.measures.selection import KINDS_OF
from components.session.desk import AT, Desk, Subject, choose, viewer_sits_here
from components.views.controls import reading_controls
from components.views.frame import heading, lede
from components.views.own_changes import changes_list
from components.views.panel import SLIP, amend
from components.views.web.reading import (
    Reading,
    ReadingEssay,
    ReadingNear,
    ReadingParagraph,
    ReadingSubject,
    ReadingTheme,
    reading,
)
from components.views.wording import byline, date_words, plural

WITHOUT = "The essays’ own sentences are not ours to publish: these are our one-sentence gists, with each mention at its place."
BRING = " To read the full text here, bring your copies under “Your essays”, or put them into data/texts/ of the app and reload."
AWAY = " To read the full text here, bring your own copies under “Your essays”: nobody else will see them."


def _pick(desk: Desk, subject: str) -> None:
    choose(pick=subject, lens=desk.lens_of(subject) or desk.selection.lens)


def _note(desk: Desk) -> str:
    if all(e.document for e in desk.chosen):
        return ""
    some = "Some texts are not at hand. " if any(e.document for e in desk.chosen) else ""
    return some + WITHOUT + (BRING if viewer_sits_here() else AWAY)


def _paragraphs(desk: Desk, essay: Essay, alike: pd.DataFrame) -> list[ReadingParagraph]:
    """The paragraphs with what is counted in them: the chosen basis of mentions, and both levels of themes; and with the
    paragraphs of other essays that speak to the same, from the table of `measures.nearest`.
    """
    tables = desk.tables
    kinds = KINDS_OF[desk.selection.basis]
    own_voice = desk.selection.voice == "author"
    mentions = tables.mentions[(tables.mentions["essay"] == essay.slug) & tables.mentions["kind"].isin(kinds)]
    themes = tables.themes[tables.themes["essay"] == essay.slug]
    marked: dict[int, list] = {}
    for r in mentions[["paragraph", "start", "end", "layer", "subject", "label", "kind", "surface", "rule"]].to_dict(
        "records"
    ):
        marked.setdefault(r.pop("paragraph"), []).append(r)
    listed: dict[int, list] = {}
    for r in themes[["paragraph", "subject", "label", "level"]].to_dict("records"):
        listed.setdefault(r["paragraph"], []).append({"id": r["subject"], "label": r["label"], "level": r["level"]})
    near: dict[int, list[ReadingNear]] = {}
    for r in alike[alike["essay"] == essay.slug].to_dict("records"):
        near.setdefault(r["paragraph"], []).append(
            {"essay": r["other"], "paragraph": r["other_paragraph"], "reason": r["reason"]}
        )
    return [
        {
            "number": p.number,
            "start": p.start,
            "end": p.end,
            "voice": p.voice,
            "source": p.source,
            "gist": p.gist or _instead(p, essay),
            "text": essay.document.text[p.start : p.end] if essay.document else None,
            "themes": [] if own_voice and p.voice != "author" else sorted(listed.get(p.number, []), key=_level),
            "mentions": [] if own_voice and p.voice != "author" else marked.get(p.number, []),
            "near": near.get(p.number, []),
        }
        for p in essay.paragraphs
        if p.voice != "furniture"
    ]


def _instead(paragraph: EssayParagraph, essay: Essay) -> str:
    """What stands for a paragraph without a gist: the first words of the text that is at hand."""
    if essay.document:
        return opening(essay.document.text[paragraph.start : paragraph.end])
    if essay.slug.startswith(PREFIX):
        return f"{plural(paragraph.words, 'word')}. {NOT_SAVED}"
    return "Heading" if paragraph.voice == "heading" else ""


def _level(theme: ReadingTheme) -> tuple[int, str]:
    """Main points first, then by name."""
    return -theme["level"], theme["label"]


def _subjects(desk: Desk) -> dict[str, ReadingSubject]:
    """Every subject with who that is at each essay's date; one line where it is the same in all."""
    known: dict[str, ReadingSubject] = {}
    for subject, about in desk.subjects.items():
        who = {e.slug: _who(desk, about, e) for e in desk.chosen}
        lines = set(who.values())
        known[subject] = {"label": about.label, "layer": about.layer, "who": lines.pop() if len(lines) == 1 else who}
    return known


def _who(desk: Desk, about: Subject, essay: Essay) -> str:
    """Who a subject is at the essay's date; nothing where that would only repeat its name."""
    said = description(desk.lexicon, about.layer, about.code, essay.date)
    return "" if said == about.label else said


def _reading_of(desk: Desk) -> tuple[list[ReadingEssay], dict[str, ReadingSubject]]:
    alike = nearest(desk.tables, desk.selection)
    words = dict(zip(desk.tables.essays["essay"], desk.tables.essays["words"], strict=True))
    essays: list[ReadingEssay] = [
        {
            "slug": e.slug,
            "title": e.title,
            "color": desk.marks[e.slug].colour,
            "shape": desk.marks[e.slug].shape,
            "words": int(words[e.slug]),
            "meta": f"{date_words(e.date)} · {byline(e.author, e.outlet)}"
            + (f" · {e.breaks_off}" if e.breaks_off else ""),
            "differs": e.differs,
            "paragraphs": _paragraphs(desk, e, alike),
        }
        for e in desk.chosen
    ]
    return essays, _subjects(desk)


def read(desk: Desk) -> None:
    """The page."""
    heading("Read them in parallel", level=1)
    lede(
        "Choose any name: it is highlighted in all essays at once. Keys j and k step from mention to mention. What is coded wrong or "
        "missed can be corrected: it counts as yours."
    )
    reading_controls(desk)
    choice = desk.selection.but(pick="", also="", lens="leaders", measure="rate", theme_measure="main", order="total")
    essays, subjects = desk.kept("reading", lambda: _reading_of(desk), selection=choice)
    data: Reading = {
        "essays": essays,
        "subjects": subjects,
        "pick": desk.selection.pick,
        "at": st.session_state.pop(AT, "") or st.query_params.get("at", ""),
        "note": _note(desk),
    }
    if slip := st.session_state.pop(SLIP, ""):
        st.html(f"<p class='sbs-note' role='alert'>{html.escape(slip)}</p>")
    if desk.effects:
        with st.expander(f"Your {plural(len(desk.effects), 'change')}"):
            changes_list(desk)
    reading(data, key="reading", on_pick=lambda subject: _pick(desk, subject), on_amend=lambda said: amend(desk, said))
