"""Voice on Compare: what changes when block quotations go; drawn only where something does. Enters: the desk. Leaves: elements."""

import pandas as pd
import streamlit as st

from components.charts.spec import spec_of
from components.charts.voice_bars import voice_bars
from components.measures.quoted import quoted
from components.measures.quoted_words import Found, voice_alt, voice_findings, voice_title, voice_told
from components.measures.selection import Selection
from components.session.desk import Desk
from components.views.block import cell, drawn, head, pick_in_lens, twin
from components.views.stage import panel_title
from components.views.web.subject_table import Column, Row
from components.views.wording import LENS_NOUNS, NOTHING, plural

DRAWN = 5
"""Subjects of an essay that are drawn, besides those that a finding is about."""


def _counted(desk: Desk) -> Selection:
    """What the findings depend on."""
    chosen = desk.selection
    return Selection(lens=chosen.lens, basis=chosen.basis, coding=chosen.coding, essays=chosen.essays)


def voice_found(desk: Desk) -> tuple[Found, ...]:
    """What would be told otherwise without block quotations."""
    selection = _counted(desk)
    return desk.kept("voice", lambda: voice_findings(desk.tables, selection), selection=selection)


def voice_block(desk: Desk) -> None:
    """The findings, a chart for each essay that has one, and the table; nothing where quotations change nothing."""
    selection, found = _counted(desk), voice_found(desk)
    if not found:
        return
    table = desk.kept("voice-table", lambda: quoted(desk.tables, selection), selection=selection)
    head(
        voice_title(found),
        f"{voice_told(found)} The mark stands at the mentions in the author’s own voice; the line runs on to those in the "
        "whole essay, with headings and block quotations.",
        name="voice",
        data=table,
        file=f"side-by-side-voice-{selection.lens}.csv",
    )
    shown = {f.essay: _drawn_rows(table, f.essay, found) for f in found}
    largest = max(float(own["count"].max()) for own in shown.values())
    for essay in (e.slug for e in desk.chosen if e.slug in shown):
        with st.container(gap=None):
            _one(desk, shown[essay], essay, found, largest=largest)
    _voice_twin(desk, table[table["essay"].isin(shown)])


def _drawn_rows(table: pd.DataFrame, essay: str, found: tuple[Found, ...]) -> pd.DataFrame:
    """The first rows of an essay, and those that a finding is about."""
    own = table[table["essay"] == essay]
    told = {subject for f in found if f.essay == essay for subject in (f.subject, f.passed)}
    return own[(own["count"].rank(ascending=False, method="first") <= DRAWN) | own["subject"].isin(told)]


def _one(desk: Desk, own: pd.DataFrame, essay: str, found: tuple[Found, ...], *, largest: float) -> None:
    """One essay's chart under its title."""
    mark, selection = desk.marks[essay], desk.selection
    told = {subject for f in found if f.essay == essay for subject in (f.subject, f.passed)}
    panel_title(mark)

    def made() -> dict:
        chart = voice_bars(own, mark, scheme=desk.scheme, largest=largest, told=told, picked=selection.pick)
        return spec_of(chart)

    drawn(
        desk.kept(f"voice-spec-{essay}", made, scheme=desk.scheme),
        name=f"voice-{essay}",
        alt=voice_alt(own, mark.title),
        on_pick=lambda subject: pick_in_lens(desk, subject),
        panel=mark.title,
    )


def _voice_twin(desk: Desk, table: pd.DataFrame) -> None:
    """The table: a row a subject, its mentions by voice in each essay that is drawn."""
    slugs = [e.slug for e in desk.chosen if e.slug in set(table["essay"])]
    columns: list[Column] = [{"label": LENS_NOUNS[desk.selection.lens].capitalize()}]
    columns += [
        {
            "label": desk.marks[s].title,
            "numeric": True,
            "unit": "",
            "color": desk.marks[s].colour,
            "shape": desk.marks[s].shape,
        }
        for s in slugs
    ]
    rows: list[Row] = []
    for subject, own in table.groupby("subject", sort=False):
        by_essay = {r["essay"]: r for r in own.to_dict("records")}
        cells = []
        for slug in slugs:
            r = by_essay.get(slug)
            said = f"{r['author']} of {plural(r['count'], 'mention')}\n{r['quotation']} quoted" if r else NOTHING
            cells.append(cell(said, float(r["author"]) if r else 0.0))
        rows.append({"subject": str(subject), "label": str(own["label"].iloc[0]), "cells": cells})
    twin(
        columns,
        rows,
        name="voice",
        caption="Mentions in the author’s own voice, of all, and in block quotations",
        picked=desk.selection.pick,
        on_pick=lambda subject: pick_in_lens(desk, subject),
    )
