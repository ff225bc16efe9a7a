"""The emphasis block of Compare: the dot plot, its table and data. Enters: the desk. Leaves: elements."""

from math import isnan

import pandas as pd

from components.charts.emphasis_dots import emphasis_dots
from components.charts.spec import spec_of
from components.measures.describe import emphasis_alt, emphasis_title
from components.measures.emphasis import emphasis
from components.measures.selection import Selection
from components.report.names import measure_name
from components.session.desk import Desk
from components.views.block import cell, drawn, head, pick_in_lens, twin
from components.views.stage import stage_rows
from components.views.web.subject_table import Column, Row
from components.views.wording import LENS_NOUNS, axis_of, figure, is_share, plural, unit_of

ALL = 16
"""So many rows are drawn; a longer list goes on in the table."""


def emphasis_table(desk: Desk) -> pd.DataFrame:
    """The emphasis of the chosen essays, made once a choice; the pick changes nothing in it."""
    selection = desk.selection.but(pick="")
    return desk.kept("emphasis", lambda: emphasis(desk.tables, selection), selection=selection)


def emphasis_block(desk: Desk) -> None:
    """Title, dot plot and table twin."""
    selection = desk.selection
    table = emphasis_table(desk)
    noun = LENS_NOUNS[selection.lens]
    subjects = table["subject"].nunique()
    most = stage_rows(ALL)
    top = table[table["rank"].isin(sorted(table["rank"].unique())[:most])]
    more = f" The first {most} of {subjects}; all stand in the table." if subjects > most else ""
    head(
        emphasis_title(desk.tables, selection),
        f"{unit_of(selection)}; pale lines: a guide to how little text this is, not a test.{more}",
        name="emphasis",
        data=table,
        file=f"side-by-side-emphasis-{selection.lens}-{measure_name(selection)}.csv",
    )
    if table.empty:
        return

    def made() -> dict:
        chart = emphasis_dots(
            top,
            desk.chosen_marks,
            scheme=desk.scheme,
            unit=axis_of(selection),
            share=is_share(selection),
            picked=selection.pick,
        )
        return spec_of(chart)

    drawn(
        desk.kept(f"emphasis-spec-{most}", made, scheme=desk.scheme),
        name="emphasis",
        alt=emphasis_alt(desk.tables, selection),
        on_pick=lambda subject: pick_in_lens(desk, subject),
    )
    columns: list[Column] = [{"label": noun.capitalize()}]
    columns += [
        {"label": mark.title, "numeric": True, "unit": "", "color": mark.colour, "shape": mark.shape}
        for mark in desk.chosen_marks.values()
    ]
    rows: list[Row] = []
    counted = "paragraph" if selection.lens == "themes" else "mention"
    for subject, own in table.groupby("subject", sort=False):
        by_essay = {r["essay"]: r for r in own.to_dict("records")}
        cells = [by_essay[slug] for slug in desk.chosen_marks]
        rows.append(
            {
                "subject": str(subject),
                "label": str(own["label"].iloc[0]),
                "cells": [
                    cell(
                        f"{figure(r['value'], selection)}{_between(r, selection)}\n{plural(int(r['count']), counted)}",
                        float(r["value"]),
                    )
                    for r in cells
                ],
            }
        )
    twin(
        columns,
        rows,
        name="emphasis",
        caption=f"{unit_of(selection).capitalize()}, with 95 % interval and count",
        picked=selection.pick,
        on_pick=lambda subject: pick_in_lens(desk, subject),
    )


def _between(row: dict, selection: Selection) -> str:
    """The interval in brackets; nothing where there are too few paragraphs for one."""
    if isnan(row["low"]) or isnan(row["high"]):
        return ""
    return f" ({figure(row['low'], selection)} to {figure(row['high'], selection)})"
