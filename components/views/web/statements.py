"""What stands out: computed sentences in columns under a rule, each with its figures, its caveat and a way to its passages.

Enters: `StatementLine`s. Leaves: nothing; "passages" calls `on_pick(lens, subject)`.
"""

from collections.abc import Callable, Sequence
from typing import TypedDict

from components.views.web.element import mount


class StatementLine(TypedDict):
    """A sentence; figures and caveat ("" for none); the lens and subject whose passages bear it out ("" for no link)."""

    text: str
    figures: str
    caveat: str
    lens: str
    subject: str


def statements(lines: Sequence[StatementLine], *, key: str, on_pick: Callable[[str, str], None]) -> None:
    """Draw the sentences in as many columns as fit."""
    events = {"pick": lambda value: on_pick(str(value["lens"]), str(value["subject"]))}
    mount("statements", {"statements": lines}, key=key, events=events)
