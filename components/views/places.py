"""Where it comes up: the position strips of Compare. Enters: the desk. Leaves: elements."""

from components.charts.position_strips import position_strips
from components.charts.spec import spec_of
from components.measures.describe import positions_alt, positions_title
from components.measures.position import positions
from components.session.desk import Desk
from components.views.block import cell, drawn, head, pick_in_lens, twin
from components.views.emphasis import emphasis_table
from components.views.web.subject_table import Column, Row
from components.views.wording import LENS_NOUNS, per_cent

LEADING = 3


def strip_subjects(desk: Desk) -> dict[str, str]:
    """The picked subject, or without a pick in this lens the three that lead the emphasis plot; id to label."""
    pick = desk.selection.pick
    if pick and desk.lens_of(pick) == desk.selection.lens:
        return {pick: desk.label(pick)}
    table = emphasis_table(desk)
    rows = table.drop_duplicates("subject").head(LEADING)
    return dict(zip(rows["subject"], rows["label"], strict=True))


def places_block(desk: Desk) -> None:
    """A strip an essay, a tick a mention (for themes a bar a paragraph) at its place in the text."""
    subjects = strip_subjects(desk)
    selection = desk.selection
    if not subjects:
        return
    table = desk.kept("positions", lambda: positions(desk.tables, selection, tuple(subjects)))
    themes = selection.lens == "themes"
    head(
        positions_title(desk.tables, selection, tuple(subjects)),
        "a bar a paragraph, from the first word to the last"
        if themes
        else "a tick a mention, from the first word to the last",
        name="places",
        data=table,
        file=f"side-by-side-places-{LENS_NOUNS[selection.lens]}.csv",
    )

    def made() -> dict:
        drawing = table if themes else table.drop(columns="position_end")
        return spec_of(position_strips(drawing, subjects, desk.chosen_marks, scheme=desk.scheme))

    drawn(
        desk.kept("positions-spec", made, scheme=desk.scheme),
        name="places",
        alt=positions_alt(desk.tables, selection, tuple(subjects)),
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
            cells.append(cell(said or "–", float(len(here))))
        rows.append({"subject": subject, "label": label, "cells": cells})
    twin(
        columns,
        rows,
        name="places",
        caption="Places in per cent of the essay’s words",
        picked=selection.pick,
        on_pick=lambda subject: pick_in_lens(desk, subject),
    )
