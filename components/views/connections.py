"""Connections: which subjects of two lenses come in the same paragraph; a matrix an essay, their table, the passages.

Enters: the desk. Leaves: elements; a click on a cell and a button of the table pick the pair, and picking it again lets it go.
"""

import pandas as pd
import streamlit as st

from components.charts.spec import spec_of
from components.charts.tie_matrix import tie_matrix
from components.measures.connection_texts import connections_alt, connections_title, times_as_many
from components.measures.connections import BETWEEN, DRAWN, ENOUGH, OFTEN, SELDOM, connections, lenses_of, matrix
from components.measures.phrases import NOUNS, number
from components.session.desk import Desk, choose
from components.views.block import cell, drawn, head, twin
from components.views.controls import connection_controls
from components.views.evidence import evidence
from components.views.frame import heading, lede
from components.views.stage import note, panel_title, staged
from components.views.web.subject_table import Column, Row
from components.views.wording import NOTHING, plural

A_ROW = 3
"""Matrices side by side."""
FEWER = 8
"""Rows and columns on the stage, so that they are read from the last bench."""
CAUTION = (
    "Lift is how often two come together, divided by how often they would if placed independently. In essays of so few "
    f"paragraphs it swings widely: it is told only from {number(ENOUGH)} paragraphs with both, or expected to have both, and is no test."
)


def connections_page(desk: Desk) -> None:
    """The page."""
    heading("Connections", level=1)
    lede("Which leaders, countries and themes come in the same paragraph, essay by essay.")
    connection_controls(desk)
    ties_block(desk)
    evidence(desk)


def ties_block(desk: Desk) -> None:
    """The matrices, small multiples in one order, and their table."""
    selection = desk.selection.but(pick="", also="")
    table = desk.kept("connections", lambda: connections(desk.tables, selection), selection=selection)
    rows, columns = (NOUNS[lens][1] for lens in lenses_of(selection.tie))
    most = FEWER if staged() else DRAWN
    head(
        desk.kept("connections-title", lambda: connections_title(desk.tables, selection), selection=selection),
        f"each figure: the paragraphs that hold both; at most {number(most)} {rows} and {columns}, those that meet most, in one order; "
        f"a line above a figure: together at least {OFTEN:g} times as often as if independent, below it: at most {SELDOM:g} times",
        name="connections",
        data=table,
        file=f"side-by-side-connections-{selection.tie}.csv",
    )
    if table.empty:
        return
    cells = desk.kept(
        f"connections-matrix-{most}", lambda: matrix(desk.tables, selection, most=most), selection=selection
    )
    marks = list(desk.chosen_marks.values())
    for start in range(0, len(marks), A_ROW):
        across = A_ROW if len(marks) >= A_ROW else 2
        for column, mark in zip(st.columns(across, gap="medium"), marks[start : start + A_ROW], strict=False):
            with column, st.container(gap=None):
                _one(desk, cells, mark.slug)
    note(CAUTION)
    _ties_twin(desk, table)


def _picked(desk: Desk) -> str:
    """The picked pair as the table and the matrices name it."""
    return f"{desk.selection.pick}{BETWEEN}{desk.selection.also}" if desk.selection.also else ""


def _pick_pair(desk: Desk, pair: str) -> None:
    """Pick both subjects; picking the picked pair again lets it go."""
    row, _, column = pair.partition(BETWEEN)
    if pair == _picked(desk):
        choose(pick="")
    else:
        choose(pick=row, also=column, lens=desk.lens_of(row) or desk.selection.lens)


def _one(desk: Desk, cells: pd.DataFrame, slug: str) -> None:
    """One essay's matrix under its title."""
    mark, selection = desk.marks[slug], desk.selection
    own = cells[cells["essay"] == slug]
    panel_title(mark)
    nouns = tuple(NOUNS[lens][0] for lens in lenses_of(selection.tie))

    def made() -> dict:
        most = int(cells["both"].max())
        return spec_of(tie_matrix(own, mark, most=most, nouns=nouns, scheme=desk.scheme, picked=_picked(desk)))

    drawn(
        desk.kept(f"connections-spec-{slug}-{cells['row'].nunique()}", made, scheme=desk.scheme),
        name=f"connections-{slug}",
        alt=connections_alt(desk.tables, selection, own),
        parameter="pair",
        on_pick=lambda pair: _pick_pair(desk, pair),
        panel=mark.title,
    )


def _ties_twin(desk: Desk, table: pd.DataFrame) -> None:
    """Every pair that meets: its paragraphs in each essay, the lift below where there is enough to tell one."""
    columns: list[Column] = [{"label": "Pair"}]
    columns += [
        {"label": m.title, "numeric": True, "color": m.colour, "shape": m.shape} for m in desk.chosen_marks.values()
    ]
    rows: list[Row] = []
    for (row, column), own in table.groupby(["row", "column"], sort=False):
        first = own.iloc[0]
        cells = [cell(_told(r), float(r["both"])) for r in own.to_dict("records")]
        label = f"{first['row_label']} with {first['column_label']}"
        rows.append({"subject": f"{row}{BETWEEN}{column}", "label": label, "cells": cells})
    twin(
        columns,
        rows,
        name="connections",
        caption="Paragraphs that hold both, the paragraphs with each, and the lift where there is enough to tell one",
        picked=_picked(desk),
        on_pick=lambda pair: _pick_pair(desk, pair),
    )


def _told(row: dict) -> str:
    """A cell: the paragraphs with both, then those with each, and the lift."""
    if not row["both"] and not row["enough"]:
        return NOTHING
    lift = f", lift {times_as_many(row['lift'])}" if row["enough"] else ""
    return f"{plural(row['both'], 'paragraph')}\nof {row['row_paragraphs']} and {row['column_paragraphs']}{lift}"
