"""What can be taken away of each chart: picture, drawing, data and specification, in one quiet menu at its title.

Enters: figures, as `block` opens and fills them while the page is drawn. Leaves: a menu a figure, empty until it is opened, so
that nothing is drawn or written that nobody asked for; the open one is filled when the page stands.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.ingest.errors import InputError
from components.measures.contrast import pair_of
from components.report.choices import source_line
from components.report.citation import version
from components.report.csv import csv_bytes
from components.report.draw import pen
from components.report.names import file_name
from components.report.picture import Drawing, Figure, picture_png, picture_svg, spec_json
from components.session.desk import Desk
from components.views.frame import quiet

FIGURES = "figures"
"""Session key: the figures of this run by name, each with its menu, in the order of the page."""

KEYED = ("emphasis", "contrast")
"""Figures whose marks are named on the page, outside the drawing: their picture has a key."""


def figure_menu(name: str, *, title: str, sub: str, data: pd.DataFrame, file: str) -> None:
    """The menu of a figure that begins here; what is drawn next belongs to it."""
    menu = st.popover("Take away", type="tertiary", key=f"take-{name}", on_change="rerun")
    figures = st.session_state.setdefault(FIGURES, {})
    figures.pop(name, None)
    figures[name] = (Figure(file.removesuffix(".csv"), title, sub, data), menu)


def add_drawing(spec: Mapping[str, Any], alt: str, panel: str = "") -> None:
    """Add a chart to the figure begun last; nothing happens where none is."""
    figures = st.session_state.get(FIGURES)
    if figures:
        figure, _ = figures[next(reversed(figures))]
        figure.drawings.append(Drawing(spec, alt, panel))


@contextmanager
def taking(desk: Desk) -> Iterator[None]:
    """Draw a page within; then its open menu is filled."""
    st.session_state[FIGURES] = {}
    yield
    for name, (figure, menu) in st.session_state[FIGURES].items():
        if menu.open:
            _fill(desk, name, figure, menu)
    st.session_state[FIGURES] = {}


def _fill(desk: Desk, name: str, figure: Figure, menu: DeltaGenerator) -> None:
    """The files of a figure; data and specification first, since a picture takes a moment to draw."""
    source = source_line(desk.selection, of=version(), on=date.today(), figure=name, changes=desk.counted_changes)
    with menu:
        pictures, rest = st.container(gap=None), st.container(gap=None)
    with rest:
        _file("CSV, the data", csv_bytes(figure.data), figure.stem, "csv", "text/csv", name)
        for number, drawing in enumerate(figure.drawings):
            label = f"Vega-Lite, {drawing.panel}" if drawing.panel else "Vega-Lite, the specification"
            stem = f"{figure.stem}-{drawing.panel}" if drawing.panel else figure.stem
            content = spec_json(drawing, figure.title, source)
            _file(label, content, stem, "vl.json", "application/json", f"{name}-{number}")
    if not figure.drawings:
        return
    slugs = pair_of(desk.tables, desk.selection) if name == "contrast" else tuple(desk.chosen_marks)
    key = tuple(desk.marks[slug] for slug in slugs) if name in KEYED else ()
    with pictures:
        with st.spinner("Drawing…"):
            try:
                with pen() as drawing_pen:
                    svg = picture_svg(drawing_pen, figure, source, scheme=desk.scheme, key=key)
                    png = picture_png(drawing_pen, svg)
            except InputError as fault:
                quiet(str(fault))
                return
        _file("PNG, a picture", png, figure.stem, "png", "image/png", name)
        _file("SVG, a drawing", svg.encode("utf-8"), figure.stem, "svg", "image/svg+xml", name)


def _file(label: str, content: bytes, stem: str, ending: str, mime: str, key: str) -> None:
    """A button that hands over one file."""
    st.download_button(
        label,
        content,
        file_name=file_name(stem, content, ending),
        mime=mime,
        type="tertiary",
        key=f"take-{ending}-{key}",
        on_click="ignore",
    )


def table_file(label: str, table: pd.DataFrame, stem: str) -> None:
    """A quiet button that hands over one table as CSV."""
    _file(label, csv_bytes(table), stem, "csv", "text/csv", stem)
