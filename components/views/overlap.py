"""Overlap on Compare: who is shared by all, by some, or stands alone, as circles or as an UpSet plot, and as a table.

Enters: the desk. Leaves: elements; two or three essays are drawn as circles with the names in them (on a phone as a list), four and
more as an UpSet plot whose rows open the names of their region.
"""

import pandas as pd
import streamlit as st

from components.charts.region_circles import region_circles
from components.charts.spec import spec_of
from components.charts.upset import ROWS, upset
from components.measures import phrases
from components.measures.describe import regions_alt, regions_title
from components.measures.overlap import BETWEEN, intersections, membership
from components.measures.selection import Selection
from components.session.desk import Desk
from components.views.agreement import plain
from components.views.block import cell, drawn, head, pick_in_lens, twin
from components.views.stage import stage_rows, staged
from components.views.web.subject_table import Column, Row
from components.views.wording import LENS_NOUNS, figure, unit_of

CIRCLES = (2, 3)
REGION = "region"
"""The chart's parameter: the slugs of a region, joined by `BETWEEN`."""
OPEN = "open-region"
"""Session key: the region whose names are listed."""


def _region_words(desk: Desk, members: tuple[str, ...]) -> str:
    """The region as the table names it: "all three", or the titles of its essays."""
    if len(members) == len(desk.chosen) > 1:
        return {2: "both"}.get(len(members), f"all {phrases.number(len(members))}")
    return phrases.listed([desk.marks[m].title for m in members]) + (" only" if len(members) == 1 else "")


def circles_block(desk: Desk) -> None:
    """Who is shared by all, by two, or stands alone; one essay has nothing to overlap with."""
    if len(desk.chosen) < min(CIRCLES):
        return
    selection = plain(desk.selection)
    table = desk.kept("membership", lambda: membership(desk.tables, selection), selection=selection)
    drawn_as_circles = len(desk.chosen) in CIRCLES
    sub = (
        f"each name stands with the essays that speak of it; the bar below it: {unit_of(selection)}, mean of the essays"
        if drawn_as_circles
        else f"each bar counts the {LENS_NOUNS[selection.lens]} that exactly the marked essays speak of"
        + ("" if staged() else "; a click on it lists them")
    )
    head(
        regions_title(desk.tables, selection),
        sub,
        name="regions",
        data=table,
        file=f"side-by-side-overlap-{selection.lens}.csv",
    )
    if table.empty:
        return
    if drawn_as_circles:
        _circles(desk, table, selection)
        with st.container(key="regionlist"):
            _region_list(desk, table)
        _subjects(desk, table, region="")
    else:
        found = desk.kept("intersections", lambda: intersections(desk.tables, selection), selection=selection)
        region = st.session_state.get(OPEN, "")
        region = region if region in set(found["region"]) else ""
        _upset(desk, found, selection, region)
        _subjects(desk, table, region=region)


def _circles(desk: Desk, table: pd.DataFrame, selection: Selection) -> None:
    """The circles of two or three essays."""

    def made() -> dict:
        return spec_of(region_circles(table, desk.chosen_marks, scheme=desk.scheme, picked=desk.selection.pick))

    with st.container(key="circlesbox"):
        drawn(
            desk.kept("regions-spec", made, selection=selection.but(pick=desk.selection.pick), scheme=desk.scheme),
            name="circles",
            alt=regions_alt(desk.tables, selection),
            on_pick=lambda subject: pick_in_lens(desk, subject),
            fixed=True,
        )


def _open_region(region: str) -> None:
    """List the names of a region; opening the open one again closes it."""
    st.session_state[OPEN] = "" if st.session_state.get(OPEN) == region else region


def _upset(desk: Desk, table: pd.DataFrame, selection: Selection, region: str) -> None:
    """The UpSet plot of four essays or more, and its table."""

    def made() -> dict:
        return spec_of(upset(table.head(most), desk.chosen_marks, scheme=desk.scheme, opened=region))

    noun, most = LENS_NOUNS[selection.lens], stage_rows(ROWS)
    drawn(
        desk.kept(f"upset-spec-{most}-{region}", made, selection=selection, scheme=desk.scheme),
        name="upset",
        alt=regions_alt(desk.tables, selection),
        parameter=REGION,
        on_pick=_open_region,
    )
    rows: list[Row] = [
        {
            "subject": r["region"],
            "label": _region_words(desk, r["members"]),
            "cells": [cell(f"{r['subjects']:,}", float(r["subjects"])), cell(", ".join(r["labels"]), r["labels"][0])],
        }
        for r in table.to_dict("records")
    ]
    more = f"; the largest {most} are drawn" if len(rows) > most else ""
    twin(
        [{"label": "In"}, {"label": noun.capitalize(), "numeric": True}, {"label": "Which"}],
        rows,
        name="upset",
        caption=f"How many {noun} exactly these essays speak of{more}",
        picked=region,
        on_pick=_open_region,
        summary="Table of the bars",
    )


def _subjects(desk: Desk, table: pd.DataFrame, *, region: str) -> None:
    """Who is shared by all, by some, by one: every subject, or those of one region."""
    noun = LENS_NOUNS[desk.selection.lens]
    members = tuple(region.split(BETWEEN)) if region else ()
    shown = table[[own == members for own in table["members"]]] if region else table
    order = {own: float(i) for i, own in enumerate(dict.fromkeys(table["members"]))}
    essays: list[Column] = [
        {"label": m.title, "numeric": True, "color": m.colour, "shape": m.shape} for m in desk.chosen_marks.values()
    ]
    which: list[Column] = [] if region else [{"label": "Essays", "numeric": True}, {"label": "Which"}]
    rows: list[Row] = []
    for r in shown.to_dict("records"):
        glyphs = " ".join(desk.marks[m].glyph for m in r["members"])
        cells = [] if region else [cell(str(r["size"]), float(r["size"])), cell(glyphs, order[r["members"]])]
        cells.append(cell(figure(r["value"], desk.selection), float(r["value"])))
        cells += [cell(f"{r[f'count_{slug}']:,}", float(r[f"count_{slug}"])) for slug in desk.chosen_marks]
        rows.append({"subject": r["subject"], "label": r["label"], "cells": cells})
    counted = "paragraphs" if desk.selection.lens == "themes" else "mentions"
    where = f": {_region_words(desk, members)}" if region else ""
    if region:
        st.button(f"All {noun}", key="all-regions", type="tertiary", on_click=_open_region, args=(region,))
    twin(
        [
            {"label": noun.capitalize()},
            *which,
            {"label": "Mean", "numeric": True, "unit": unit_of(desk.selection)},
            *essays,
        ],
        rows,
        name="regions",
        caption=f"{noun.capitalize()} by the essays that speak of them{where}; under each essay its {counted}",
        picked=desk.selection.pick,
        on_pick=lambda subject: pick_in_lens(desk, subject),
        shown=bool(region),
        summary="Table" if len(desk.chosen) in CIRCLES else f"Table of the {noun}",
    )


def _region_list(desk: Desk, table: pd.DataFrame) -> None:
    """The same by region for a narrow screen, where circles do not fit: each name with the marks of its essays."""
    noun = LENS_NOUNS[desk.selection.lens]
    rows: list[Row] = [
        {
            "subject": r["subject"],
            "label": r["label"],
            "cells": [cell(" ".join(desk.marks[m].glyph for m in r["members"]), float(i))],
        }
        for i, r in enumerate(table.to_dict("records"))
    ]
    key = ", ".join(f"{m.glyph} {m.title}" for m in desk.chosen_marks.values())
    twin(
        [{"label": noun.capitalize()}, {"label": "In"}],
        rows,
        name="regionlist",
        caption=f"{noun.capitalize()} by the essays that speak of them: {key}",
        picked=desk.selection.pick,
        on_pick=lambda subject: pick_in_lens(desk, subject),
        shown=True,
        stays=True,
    )
