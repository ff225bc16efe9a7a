"""A chart as it stands on the page: title, what it shows, the drawing, its table twin, and its data to take away.

Enters: a spec made before, and what its twin lists. Leaves: elements; a click on a mark and a button of the twin make the same pick.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from components.report.csv import csv_bytes
from components.session.desk import Desk, choose
from components.views.frame import heading
from components.views.web.subject_table import Cell, Column, Row, subject_table


def pick_in_lens(desk: Desk, subject: str) -> None:
    """Pick a subject under the lens that lists it; picking the picked one again lets it go."""
    if subject == desk.selection.pick and desk.lens_of(subject) in ("", desk.selection.lens):
        choose(pick="")
    elif subject:
        choose(pick=subject, lens=desk.lens_of(subject) or desk.selection.lens)


def head(title: str, sub: str, *, name: str, data: pd.DataFrame, file: str) -> None:
    """The title with its quiet line, and the data as CSV at its right."""
    with st.container(key=f"charthead-{name}", horizontal=True, vertical_alignment="top", gap="small"):
        with st.container(width="stretch"):
            heading(title, sub=sub)
        st.download_button(
            "CSV",
            csv_bytes(data),
            file_name=file,
            mime="text/csv",
            type="tertiary",
            key=f"csv-{name}",
            on_click="ignore",
        )


def drawn(
    spec: Mapping[str, Any],
    *,
    name: str,
    alt: str,
    parameter: str = "pick",
    on_pick: Callable[[str], None],
    fixed: bool = False,
) -> None:
    """The chart; a click on a mark hands the mark's subject (or pair) to `on_pick`. A `fixed` one keeps its proportions."""
    key = f"chart-{name}"

    def clicked() -> None:
        chosen = st.session_state[key].selection.get(parameter) or []
        value = chosen[0].get("subject", chosen[0].get("pair", "")) if chosen else ""
        if value:
            on_pick(str(value))

    if not fixed:  # room is kept while the chart loads, so that nothing below it moves under the reader's hand
        st.html(f"<style>.st-key-chart-{name}-box {{ min-height: {float(spec['height']):.0f}px; }}</style>")
    with st.container(key=f"chart-{name}-box"):
        st.vega_lite_chart(
            spec=dict(spec),
            theme=None,
            key=key,
            on_select=clicked,
            selection_mode=[parameter],
            alt=alt,
            width="content" if fixed else "stretch",
        )


def twin(
    columns: Sequence[Column],
    rows: Sequence[Row],
    *,
    name: str,
    caption: str,
    picked: str,
    on_pick: Callable[[str], None],
    shown: bool = False,
) -> None:
    """The chart's table: the same subjects, the same figures, the same picks, for keyboard and screen reader."""
    subject_table(columns, rows, key=f"table-{name}", on_pick=on_pick, caption=caption, picked=picked, open=shown)


def cell(text: str, sort: float | str | None) -> Cell:
    """A cell of a table twin."""
    return {"text": text, "sort": sort}
