"""Where it comes up: the position strips of Compare. Enters: the desk. Leaves: elements."""

import pandas as pd

from components.charts.position_strips import position_strips
from components.charts.spec import spec_of
from components.measures.describe import positions_alt, positions_title, spread_alt
from components.measures.dispersion import ENOUGH, dispersion
from components.measures.phrases import number
from components.measures.position import positions
from components.session.desk import Desk
from components.views.block import cell, drawn, head, pick_in_lens, twin
from components.views.emphasis import emphasis_table
from components.views.stage import staged
from components.views.web.subject_table import Column, Row
from components.views.wording import LENS_NOUNS, NOTHING, decimals, per_cent, plural

LEADING = 3
STRIPS = 14
"""So many strips and titles fit the stage; with more, they would be too small to read from the last bench."""
FEW = "few"
UNEVEN = f"how unevenly they lie (DPnorm, 0 to 1; “few”: under {number(ENOUGH)} mentions)"


def strip_subjects(desk: Desk) -> dict[str, str]:
    """The picked subject, or without a pick in this lens the three that lead the emphasis plot; id to label."""
    pick = desk.selection.pick
    if pick and desk.lens_of(pick) == desk.selection.lens:
        return {pick: desk.label(pick)}
    table = emphasis_table(desk)
    most = min(LEADING, STRIPS // (len(desk.chosen) + 1)) if staged() else LEADING
    rows = table.drop_duplicates("subject").head(most)
    return dict(zip(rows["subject"], rows["label"], strict=True))


def _ends(spread: pd.DataFrame) -> dict[tuple[str, str], str]:
    """What stands at the right end of each strip with a mention; nothing at all where none has enough for a figure."""
    if not spread["dpnorm"].notna().any():
        return {}
    rows = spread[spread["count"] > 0].to_dict("records")
    return {(r["subject"], r["essay"]): decimals(r["dpnorm"]) if r["enough"] else FEW for r in rows}


def _lies(row: dict) -> str:
    """How a subject lies in an essay, as the table's second line says it."""
    if not row["count"]:
        return "no mention"
    if not row["enough"]:
        return f"{plural(row['count'], 'mention')}, too few for more"
    return f"{decimals(row['dpnorm'])}, first at {per_cent(row['first'])} (¶{row['paragraph']})"


def places_block(desk: Desk) -> None:
    """A strip an essay, a tick a mention (for themes a bar a paragraph) at its place in the text."""
    subjects = strip_subjects(desk)
    selection = desk.selection
    if not subjects:
        return
    table = desk.kept(f"positions-{len(subjects)}", lambda: positions(desk.tables, selection, tuple(subjects)))
    spread = desk.kept(f"dispersion-{len(subjects)}", lambda: dispersion(desk.tables, selection, tuple(subjects)))
    ends = _ends(spread)
    themes = selection.lens == "themes"
    head(
        positions_title(desk.tables, selection, tuple(subjects)),
        ("a bar a paragraph" if themes else "a tick a mention")
        + ", from the first word to the last"
        + (f"; at the right: {UNEVEN}" if any(text != FEW for text in ends.values()) else ""),
        name="places",
        data=table,
        file=f"side-by-side-places-{selection.lens}.csv",
    )

    def made() -> dict:
        drawing = table if themes else table.drop(columns="position_end")
        return spec_of(position_strips(drawing, subjects, desk.chosen_marks, scheme=desk.scheme, ends=ends))

    drawn(
        desk.kept(f"positions-spec-{len(subjects)}", made, scheme=desk.scheme),
        name="places",
        alt=f"{positions_alt(desk.tables, selection, tuple(subjects))} {spread_alt(desk.tables, spread)}".strip(),
        on_pick=lambda subject: pick_in_lens(desk, subject),
    )
    columns: list[Column] = [{"label": LENS_NOUNS[selection.lens].capitalize()}]
    columns += [{"label": m.title, "color": m.colour, "shape": m.shape} for m in desk.chosen_marks.values()]
    rows: list[Row] = []
    for subject, label in subjects.items():
        own = table[table["subject"] == subject]
        cells = []
        for slug in desk.chosen_marks:
            here = own[own["essay"] == slug]
            said = ", ".join(per_cent(p) for p in here["position"])
            lies = spread[(spread["subject"] == subject) & (spread["essay"] == slug)].to_dict("records")
            cells.append(cell("\n".join([said or NOTHING, *(_lies(row) for row in lies)]), float(len(here))))
        rows.append({"subject": subject, "label": label, "cells": cells})
    twin(
        columns,
        rows,
        name="places",
        caption="Places in per cent of the essay’s words"
        + ("" if themes else f"; below them, from {number(ENOUGH)} mentions on, DPnorm and the first mention"),
        picked=selection.pick,
        on_pick=lambda subject: pick_in_lens(desk, subject),
    )
