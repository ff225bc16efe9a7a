"""The podium: the slim bar of Present, its keys, and the measure of the stage that fits the drawing to the window.

Enters: the charts to step through (none where one stands alone), which is shown, and the width that it is laid out for.
Leaves: nothing; a step calls `on_step(chart)`, leaving calls `on_leave()`.
"""

from collections.abc import Callable, Sequence
from typing import TypedDict

from components.views.web.element import mount


class Slide(TypedDict):
    """A chart to step to: its id and its name."""

    id: str
    label: str


def podium(
    slides: Sequence[Slide],
    *,
    at: str,
    wide: int,
    key: str,
    on_step: Callable[[str], None] = lambda _: None,
    on_leave: Callable[[], None] = lambda: None,
) -> None:
    """Mount the bar above the stage; it scales what stands in the container `stage` to the window."""
    events = {"step": lambda value: on_step(str(value)), "leave": lambda _: on_leave()}
    mount("podium", {"slides": slides, "at": at, "wide": wide}, key=key, events=events)
