"""A chart as it stands on the page: title, what it shows, the drawing, its table twin, and its data to take away.

Enters: a spec made before, and what its twin lists. Leaves: elements; a click on a mark and a button of the twin make the same pick.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from math import isnan
from typing import Any

import pandas as pd
import streamlit as st

from components.session.desk import Desk, choose
from components.views.frame import heading
from components.views.stage import stage_title, staged
from components.views.take_away import add_drawing, figure_menu, table_file
from components.views.web.subject_table import Cell, Column, Row, subject_table


def pick_in_lens(desk: Desk, subject: str) -> None:
    """Pick a subject under the lens that lists it; picking the picked one again lets it go."""
    if subject == desk.selection.pick and desk.lens_of(subject) in ("", desk.selection.lens):
        choose(pick="")
    elif subject:
        choose(pick=subject, lens=desk.lens_of(subject) or desk.selection.lens)


def head(title: str, sub: str, *, name: str, data: pd.DataFrame, file: str) -> None:
    """The title with its quiet line, and at its right what can be taken away; `file` is the name of its data."""
    on_stage = staged()
    if on_stage:
        stage_title(on_stage, title, sub)
        return
    with st.container(key=f"charthead-{name}", horizontal=True, vertical_alignment="top", gap="small"):
        with st.container(width="stretch"):
            heading(title, sub=sub)
        figure_menu(name, title=title, sub=sub, data=data, file=file)


def drawn(
    spec: Mapping[str, Any],
    *,
    name: str,
    alt: str,
    parameter: str = "pick",
    on_pick: Callable[[str], None],
    fixed: bool = False,
    panel: str = "",
) -> None:
    """The chart; a click on a mark hands the mark's subject (or pair or region) to `on_pick`. A `fixed` one keeps its
    proportions; `panel` is the title of one of several under one head, as a picture of them writes it.
    """
    key = f"chart-{name}"
    on_stage = staged()
    if not on_stage:
        add_drawing(spec, alt, panel)
    picks = not (on_stage and on_stage.alone)

    def clicked() -> None:
        chosen = st.session_state[key].selection.get(parameter) or []
        value = next((chosen[0][f] for f in ("subject", "pair", "region") if f in chosen[0]), "") if chosen else ""
        if value:
            on_pick(str(value))

    if not fixed:  # room is kept while the chart loads, so that nothing below it moves under the reader's hand
        st.html(f"<style>.st-key-chart-{name}-box {{ min-height: {float(spec['height']):.0f}px; }}</style>")
    with st.container(key=f"chart-{name}-box"):
        st.vega_lite_chart(
            spec=dict(spec),
            theme=None,
            key=key,
            on_select=clicked if picks else "ignore",
            selection_mode=[parameter] if picks else (),
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
    summary: str = "Table",
    file: str = "",
    stays: bool = False,
) -> None:
    """The chart's table: the same subjects, the same figures, the same picks, for keyboard and screen reader. With a
    `file` it can be taken away as CSV; the table of a head's own data goes with the head. On the stage it stands closed, below the
    chart; in a frame there is none. One that `stays` is all that a phone draws.
    """
    on_stage = staged()
    if on_stage:
        if not on_stage.alone:
            with nullcontext() if stays else on_stage.below:
                subject_table(
                    columns,
                    rows,
                    key=f"table-{name}",
                    on_pick=on_pick,
                    caption=caption,
                    picked=picked,
                    open=stays and shown,
                    summary=summary,
                )
        return
    subject_table(
        columns, rows, key=f"table-{name}", on_pick=on_pick, caption=caption, picked=picked, open=shown, summary=summary
    )
    if file:
        table_file("Table as CSV", _as_data(columns, rows), file)


def _as_data(columns: Sequence[Column], rows: Sequence[Row]) -> pd.DataFrame:
    """The table as it is shown, lines of a cell one after the other."""
    shown = [[row["label"], *(each["text"].replace("\n", "; ") for each in row["cells"])] for row in rows]
    return pd.DataFrame(shown, columns=[column["label"] for column in columns])


def cell(text: str, sort: float | str | None) -> Cell:
    """A cell of a table twin; what is unknown (NaN) has no place in an order."""
    return {"text": text, "sort": None if isinstance(sort, float) and isnan(sort) else sort}
