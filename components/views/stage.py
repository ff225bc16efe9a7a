"""The stage: one chart alone and as large as its window, on Present and in a frame of another page.

Enters: what draws a block, as on its page. Leaves: elements; the block's title stands large above the chart, the drawing is
scaled to the window as a whole (so nothing in it is drawn twice), and its tables stand closed below the fold. Alone in a
frame there is nothing to pick and no table.
"""

import html
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.charts.theme import EssayMark
from components.views.frame import heading, quiet

ROWS, FRAMED = 10, 8
"""So many rows of a list are drawn on the stage, and in a frame; with more, they would be too small to read from the last bench."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a block's parts go: title, drawing, tables; `alone` where it stands in a frame."""

    top: DeltaGenerator
    body: DeltaGenerator
    below: DeltaGenerator
    alone: bool


_STAGE: ContextVar[Stage | None] = ContextVar("stage", default=None)


def staged() -> Stage | None:
    """The stage that is being drawn on; None on the pages."""
    return _STAGE.get()


def stage_rows(most: int) -> int:
    """How many rows a chart draws: `most` on its page, fewer on the stage."""
    made = staged()
    return min(most, FRAMED if made.alone else ROWS) if made else most


@contextmanager
def stage(*, alone: bool = False, beside: bool = False) -> Iterator[Stage]:
    """A stage until the block ends; `beside` puts the title at the left of a drawing as high as it is wide."""
    with st.container(key="stagebeside" if beside else "stagehall"):
        top = st.container(key="stagetop", gap=None)
        with st.container(key="stageroom", gap=None):
            body = st.container(key="stage")
    below = st.container(key="stagebelow")
    made = Stage(top=top, body=body, below=below, alone=alone)
    token = _STAGE.set(made)
    try:
        with body:
            yield made
    finally:
        _STAGE.reset(token)


def stage_title(made: Stage, title: str, sub: str) -> None:
    """The title and its quiet line."""
    with made.top:
        heading(title, sub=sub, level=1)


def panel_level() -> int:
    """The level of the heading of one of several drawings: below the title, which is the page's on the stage."""
    return 2 if staged() else 3


def panel_title(mark: EssayMark) -> None:
    """The essay whose drawing stands below."""
    glyph = f"<span style='color:{mark.colour}' aria-hidden='true'>{mark.glyph}</span>"
    level = panel_level()
    st.html(f"<h{level} class='sbs-panel'>{glyph} {html.escape(mark.title)}</h{level}>")


def note(text: str) -> None:
    """Small print under a drawing; on the stage it stands with the tables, in a frame the full view has it."""
    made = staged()
    if not made:
        quiet(text)
    elif not made.alone:
        with made.below:
            quiet(text)


def _key_to(marks: Iterable[EssayMark]) -> str:
    """Each essay's mark and title in one line."""
    said = [
        f"<span><span style='color:{m.colour}' aria-hidden='true'>{m.glyph}</span> {html.escape(m.title)}</span>"
        for m in marks
    ]
    return f"<p class='sbs-key'>{' '.join(said)}</p>"


def on_stage(
    draw: Callable[[], None], *, why_not: str, title: str, alone: bool, beside: bool, key: Iterable[EssayMark] = ()
) -> None:
    """A block on the stage; where it does not apply, one sentence says why. `key` are essays that the drawing does not name."""
    with stage(alone=alone, beside=beside) as made:
        if why_not:
            stage_title(made, title, why_not)
        else:
            draw()
            if key:
                with made.top:
                    st.html(_key_to(key))
