"""The map of Compare, under the lens of countries: circles on a plain outline of the land. Enters: the desk. Leaves: elements."""

import html

import pandas as pd
import streamlit as st

from components.charts.country_map import HEIGHT, country_map
from components.charts.land import land, with_land
from components.charts.spec import spec_of
from components.measures.describe import map_alt, map_title
from components.measures.geography import load_centroids, placed, unplaced
from components.measures.phrases import listed
from components.report.names import measure_name
from components.session.desk import Desk
from components.views.block import cell, drawn, head, pick_in_lens, twin
from components.views.stage import panel_title
from components.views.web.subject_table import Column, Row
from components.views.wording import NOTHING, axis_of, degrees, figure, is_share, plural, unit_of

LENS = "countries"
A_ROW = 3
"""Maps side by side."""
HIGHER = 200
"""Pixels of a map where one or two stand in a row."""
SOURCE = (
    "Outline of the land: Natural Earth, public domain, simplified, without Antarctica. The map takes no position on borders: it "
    "draws none. A circle stands in the middle of a country’s land and is never smaller than can be seen."
)


def map_block(desk: Desk) -> None:
    """A map an essay, on one scale; nothing under the other lenses or where no country is counted."""
    selection = desk.selection
    if selection.lens != LENS:
        return
    counted = selection.but(pick="")
    table = desk.kept("map", lambda: placed(desk.tables, counted, load_centroids()), selection=counted)
    off = desk.kept("map-off", lambda: unplaced(desk.tables, counted, load_centroids()), selection=counted)
    if table.empty and not off:
        return
    head(
        map_title(desk.tables, counted),
        f"area of a circle: {unit_of(selection)}, on one scale in all maps",
        name="map",
        data=table,
        file=f"side-by-side-map-{measure_name(selection)}.csv",
    )
    marks = list(desk.chosen_marks.values())
    for start in range(0, len(marks), A_ROW):
        across = A_ROW if len(marks) >= A_ROW else 2
        for column, mark in zip(st.columns(across, gap="medium"), marks[start : start + A_ROW], strict=False):
            with column, st.container(gap=None):
                _one(desk, table, mark.slug, height=HEIGHT if across == A_ROW else HIGHER)
    missing = f" Not on the map: {listed(off)}." if off else ""
    st.html(f"<p class='sbs-sub'>{html.escape(SOURCE + missing)}</p>")
    _map_twin(desk, table)


def _one(desk: Desk, table: pd.DataFrame, slug: str, *, height: int) -> None:
    """One essay's map under its title, or one sentence where it names no country."""
    mark, selection = desk.marks[slug], desk.selection
    own = table[table["essay"] == slug]
    panel_title(mark)
    if own.empty:
        st.html("<p class='sbs-sub'>No country is counted in this essay.</p>")
        return

    def made() -> dict:
        chart = country_map(
            own,
            mark,
            largest=float(table["value"].max()),
            unit=axis_of(selection),
            share=is_share(selection),
            scheme=desk.scheme,
            picked=selection.pick,
            height=height,
        )
        return with_land(spec_of(chart), land())

    drawn(
        desk.kept(f"map-spec-{slug}", made, scheme=desk.scheme),
        name=f"map-{slug}",
        alt=map_alt(desk.tables, selection, own),
        on_pick=lambda subject: pick_in_lens(desk, subject),
        panel=mark.title,
    )


def _map_twin(desk: Desk, table: pd.DataFrame) -> None:
    """The maps as one table: a row a country, its place, its figure in each essay."""
    columns: list[Column] = [{"label": "Countries"}, {"label": "At"}]
    columns += [
        {"label": mark.title, "numeric": True, "unit": "", "color": mark.colour, "shape": mark.shape}
        for mark in desk.chosen_marks.values()
    ]
    rows: list[Row] = []
    for subject, own in table.groupby("subject", sort=False):
        by_essay = {r["essay"]: r for r in own.to_dict("records")}
        first = own.iloc[0]
        cells = [cell(degrees(first["latitude"], first["longitude"]), float(first["latitude"]))]
        for slug in desk.chosen_marks:
            r = by_essay.get(slug)
            said = f"{figure(r['value'], desk.selection)}\n{plural(r['count'], 'mention')}" if r else NOTHING
            cells.append(cell(said, float(r["value"]) if r else 0.0))
        rows.append({"subject": str(subject), "label": first["label"], "cells": cells})
    twin(
        columns,
        rows,
        name="map",
        caption=f"{unit_of(desk.selection).capitalize()}, and where each country stands on the map",
        picked=desk.selection.pick,
        on_pick=lambda subject: pick_in_lens(desk, subject),
    )
