"""The matrix of Compare: how alike each two essays are by the measure that the reader chooses, and what a figure is made of.

Enters: the desk. Leaves: elements; the measure and the open pair stand in the address, so that a link opens them.
"""

import html

import pandas as pd
import streamlit as st

from components.charts.sharing_matrix import TITLED, sharing_matrix
from components.charts.spec import spec_of
from components.measures.agreement import agreement_terms, agreements
from components.measures.agreement_words import agreement_alt, agreement_sentences, agreement_title
from components.measures.selection import AGREEMENTS, Selection
from components.session.desk import Desk, choose
from components.views.block import cell, drawn, head, pick_in_lens, twin
from components.views.stage import staged
from components.views.web.subject_table import Cell, Column, Row
from components.views.wording import LENS_NOUNS, NOTHING, per_cent, plural

TWO = 2
PAIR = "pair"
"""The chart's parameter: the slugs of a field, joined by `BETWEEN`."""
BETWEEN = "~"
CONTROL = "control-agreement"
LABELS = {
    "shared": "Emphasis",
    "jaccard": "Subjects (Jaccard)",
    "divergence": "Shares (1 − JSD)",
    "ranks": "Rankings (RBO)",
}
SHORT = {"shared": "Same emphasis", "jaccard": "Same subjects", "divergence": "Like shares", "ranks": "Like rankings"}
SAID = {
    "shared": "shared emphasis: how much of it is the same",
    "jaccard": "Jaccard: subjects in both essays, as a share of those in either",
    "divergence": "1 − the Jensen-Shannon divergence of their shares of emphasis",
    "ranks": "rank-biased overlap of their rankings: the first ranks weigh most, ties are averaged",
}
ADDS = {"shared": "Shared", "jaccard": "In both", "divergence": "Tells apart", "ranks": "Ranks"}
"""Heads of what a subject adds to the figure of an open pair."""
MADE = {
    "shared": "what the two share",
    "jaccard": "whether both speak of it",
    "divergence": "how much of the question which essay a mention is from it answers",
    "ranks": "its rank in each",
}
"""What the last column of an open pair says."""


def plain(selection: Selection) -> Selection:
    """What the figures depend on: the selection without its picks and its choices of chart."""
    return Selection(
        lens=selection.lens,
        measure=selection.measure,
        theme_measure=selection.theme_measure,
        basis=selection.basis,
        voice=selection.voice,
        coding=selection.coding,
        essays=selection.essays,
    )


def open_pair(desk: Desk) -> tuple[str, str] | None:
    """The pair of the address in the page's order, where both its essays are switched on."""
    pair = tuple(slug for slug in desk.chosen_marks if slug in desk.selection.pair)
    return (pair[0], pair[1]) if len(pair) == TWO else None


def _choose_pair(desk: Desk, pair: str) -> None:
    a, _, b = pair.partition(BETWEEN)
    choose(pair=() if open_pair(desk) == (a, b) else (a, b))


def _set_agreement() -> None:
    choose(agreement=st.session_state[CONTROL])


def matrix_block(desk: Desk) -> None:
    """How alike each two essays are, beside what identical emphasis would show."""
    if len(desk.chosen) < TWO:
        return
    counted = plain(desk.selection)
    measure = desk.selection.agreement
    selection = counted.but(agreement=measure)
    every = desk.kept("agreements", lambda: agreements(desk.tables, counted), selection=counted)
    table = every[every["measure"] == measure].drop(columns="measure").reset_index(drop=True)
    identical = "what two essays with the same emphasis would show at these counts"
    fields = (
        f"“identical”: {identical}" if len(desk.chosen) <= TITLED else f"per cent, in brackets {identical}; – too few"
    )
    head(
        desk.kept("agreement-title", lambda: agreement_title(desk.tables, selection), selection=selection),
        f"{SAID[measure]}; {fields}" + ("" if staged() else "; a click on a figure says what it is made of"),
        name="sharing",
        data=every,
        file=f"side-by-side-agreement-{selection.lens}.csv",
    )
    if not staged():
        _control(measure)
    sentences = desk.kept(
        "agreement-sentences", lambda: agreement_sentences(desk.tables, selection, table), selection=selection
    )
    _sentence(desk, table, sentences)
    opened = BETWEEN.join(open_pair(desk) or ())

    def made() -> dict:
        chart = sharing_matrix(
            table, desk.chosen_marks, scheme=desk.scheme, value="value", called=SHORT[measure].lower(), opened=opened
        )
        return spec_of(chart)

    drawn(
        desk.kept(f"agreement-spec-{opened}", made, selection=selection, scheme=desk.scheme),
        name="sharing",
        alt=desk.kept("agreement-alt", lambda: agreement_alt(desk.tables, selection, table), selection=selection),
        parameter=PAIR,
        on_pick=lambda pair: _choose_pair(desk, pair),
    )
    _twin(desk, every, sentences)
    _pair_terms(desk, selection)


def _control(measure: str) -> None:
    """The choice of the measure."""
    st.session_state[CONTROL] = measure
    with st.container(key="agreementcontrol"):
        st.segmented_control(
            "Agreement by",
            AGREEMENTS,
            format_func=LABELS.__getitem__,
            key=CONTROL,
            required=True,
            on_change=_set_agreement,
        )


def _sentence(desk: Desk, table: pd.DataFrame, sentences: dict[tuple[str, str], str]) -> None:
    """What the figure of the open pair means, or that of the pair most alike; where nothing is enough, of the first."""
    rows = table[table["enough"]] if table["enough"].any() else table.head(1)
    most = rows.sort_values("value", ascending=False, kind="stable").iloc[0]
    pair = open_pair(desk) or (most["essay_a"], most["essay_b"])
    titles = " and ".join(f"{desk.marks[slug].glyph} {desk.marks[slug].title}" for slug in pair)
    st.html(f"<p class='sbs-said'><strong>{html.escape(titles)}:</strong> {html.escape(sentences[pair])}</p>")


def _twin(desk: Desk, every: pd.DataFrame, sentences: dict[tuple[str, str], str]) -> None:
    """All four measures, a row a pair, with the sentence of the chosen one."""
    rows: list[Row] = []
    for a, b in sentences:
        own = every[(every["essay_a"] == a) & (every["essay_b"] == b)]
        by_measure = {r["measure"]: r for r in own.to_dict("records")}
        first = by_measure[AGREEMENTS[0]]
        rows.append(
            {
                "subject": f"{a}{BETWEEN}{b}",
                "label": f"{desk.marks[a].title} and {desk.marks[b].title}",
                "cells": [
                    *(_figure(by_measure[m]) for m in AGREEMENTS),
                    cell(f"{first['count_a']:,} and {first['count_b']:,}", float(first["count_a"] + first["count_b"])),
                    cell(sentences[a, b], sentences[a, b]),
                ],
            }
        )
    figures: list[Column] = [{"label": SHORT[m], "numeric": True, "unit": "95 %; identical"} for m in AGREEMENTS]
    twin(
        [{"label": "Essays"}, *figures, {"label": "Counted", "numeric": True}, {"label": "In words"}],
        rows,
        name="sharing",
        caption=f"Agreement on {LENS_NOUNS[desk.selection.lens]}, by four measures; “identical”: two essays with the same emphasis",
        picked=BETWEEN.join(open_pair(desk) or ()),
        on_pick=lambda chosen: _choose_pair(desk, chosen),
    )


def _figure(row: dict) -> Cell:
    """A figure with its interval and yardstick, a line each."""
    if not row["enough"]:
        return cell("too few", None)
    between = NOTHING if row["low"] != row["low"] else f"{per_cent(row['low'])} to {per_cent(row['high'])}"
    lines = f"{per_cent(row['value'])}\n{between}\nidentical {per_cent(row['yardstick'])}"
    return cell(lines, float(row["value"]))


def _pair_terms(desk: Desk, selection: Selection) -> None:
    """What a figure of the matrix is made of: each subject's shares in the two essays, a step from its passages."""
    pair = open_pair(desk)
    if not pair:
        return
    a, b = pair
    terms = agreement_terms(desk.tables, selection, a, b)
    rows: list[Row] = []
    for r in terms.to_dict("records"):
        shares = [cell(per_cent(r[c]), float(r[c])) for c in ("share_a", "share_b")]
        rows.append({"subject": r["subject"], "label": r["label"], "cells": [*shares, _added(r, selection)]})
    first, second = desk.marks[a], desk.marks[b]
    twin(
        [
            {"label": LENS_NOUNS[selection.lens].capitalize()},
            {"label": first.title, "numeric": True, "color": first.colour, "shape": first.shape},
            {"label": second.title, "numeric": True, "color": second.colour, "shape": second.shape},
            {"label": ADDS[selection.agreement], "numeric": True},
        ],
        rows,
        name="pair",
        caption=f"Made of {plural(len(rows), 'subject')}: share of each essay’s emphasis, and {MADE[selection.agreement]}",
        picked=desk.selection.pick,
        on_pick=lambda subject: pick_in_lens(desk, subject),
        shown=True,
        file=f"side-by-side-{selection.agreement}-{a}-{b}-{selection.lens}",
    )


def _added(row: dict, selection: Selection) -> Cell:
    """What a subject adds, as the measure says it."""
    if selection.agreement == "ranks":
        return cell(f"{row['rank_a'] or NOTHING} | {row['rank_b'] or NOTHING}", float(row["adds"]))
    if selection.agreement == "jaccard":
        return cell("yes" if row["adds"] else "no", float(row["adds"]))
    return cell(per_cent(row["adds"]), float(row["adds"]))
