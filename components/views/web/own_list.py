"""The reader's essays as a list: title, what each is, and what can be done with it.

Enters: `OwnRow`s. Leaves: nothing; a button calls `on_act(act, slug)` with act "look", "up", "down" or "remove".
"""

from collections.abc import Callable, Sequence
from typing import TypedDict

from components.views.web.element import mount


class OwnRow(TypedDict):
    """An essay: slug, title, a line about it, whether it is the one looked at, and its colour and shape where it is on the page."""

    slug: str
    title: str
    meta: str
    open: bool
    color: str
    shape: str


def own_list(rows: Sequence[OwnRow], *, key: str, on_act: Callable[[str, str], None]) -> None:
    """Draw the list."""
    events = {"act": lambda value: on_act(str(value["act"]), str(value["slug"]))}
    mount("own_list", {"rows": rows}, key=key, events=events)
