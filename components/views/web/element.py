"""An element of the page: its script and style read from beside this module, mounted with data, its events handed to callbacks.

Enters: the element's name, plain data, one callback an event. Leaves: nothing; a callback gets what the browser sent, before the
page runs again. Data may hold numpy scalars (they become plain numbers) but no NaN: the browser could not read it.
"""

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

ASSETS = Path(__file__).parent
SCRIPTS = {
    "cards": ("house.js", "cards.js"),
    "statements": ("house.js", "statements.js"),
    "subject_table": ("house.js", "subject_table.js"),
    "passages": ("house.js", "marks.js", "passages.js"),
    "extract": ("house.js", "extract.js"),
    "own_list": ("house.js", "own_list.js"),
    "released": ("house.js", "released.js"),
    "podium": ("house.js", "podium.js"),
    "copy_link": ("house.js", "copy_link.js"),
    "reading": (
        "house.js",
        "marks.js",
        "reading_view.js",
        "reading_place.js",
        "reading_pick.js",
        "reading_search.js",
        "reading_near.js",
        "reading_panel.js",
        "reading.js",
    ),
}
"""The scripts of each element, in order; the last one exports the function that Streamlit calls."""
STYLES = {
    "cards": ("house.css", "cards.css"),
    "statements": ("house.css", "statements.css"),
    "subject_table": ("house.css", "subject_table.css"),
    "passages": ("house.css", "marks.css", "passages.css"),
    "extract": ("house.css", "extract.css"),
    "own_list": ("house.css", "own_list.css"),
    "released": ("house.css",),
    "podium": ("house.css", "podium.css"),
    "copy_link": ("house.css", "copy_link.css"),
    "reading": ("house.css", "marks.css", "reading.css", "reading_panel.css"),
}


def joined_assets(files: tuple[str, ...]) -> str:
    """The named files beside this module, one after the other."""
    return "\n".join((ASSETS / file).read_text(encoding="utf-8") for file in files)


@cache
def renderer(name: str) -> Callable[..., Any]:
    """Streamlit's renderer for an element, registered once a process; KeyError for a name that is not in `SCRIPTS`."""
    script, style = joined_assets(SCRIPTS[name]), joined_assets(STYLES[name])
    return st.components.v2.component(f"side_by_side_{name}", js=script, css=style)


def plain(data: Mapping[str, Any]) -> Any:
    """The data as JSON knows it: tuples as lists, numpy scalars as numbers. Raises ValueError for NaN and infinity."""
    return json.loads(json.dumps(data, default=lambda value: value.item(), allow_nan=False))


def mount(name: str, data: Mapping[str, Any], *, key: str, events: Mapping[str, Callable[[Any], None]]) -> None:
    """Draw an element and call `events[event](value)` when the browser sends that event."""

    def heard(event: str) -> Callable[[], None]:
        def hand_over() -> None:
            value = getattr(st.session_state.get(key), event, None)
            if value is not None:
                events[event](value)

        return hand_over

    callbacks = {f"on_{event}_change": heard(event) for event in events}
    renderer(name)(data=plain(data), key=key, **callbacks)
