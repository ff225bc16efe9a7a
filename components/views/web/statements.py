"""What stands out: computed sentences in columns under a rule, each with its figures, its caveat and a way to its passages.

Enters: `StatementLine`s. Leaves: nothing; a subject that a sentence names, or "passages" where it names none, calls
`on_pick(lens, subject)`. A line in the sentence's column says under how many ways to count it holds and opens them; one
of them calls `on_count(statement, way)` with their places in the lists.
"""

from collections.abc import Callable, Sequence
from typing import Literal, TypedDict

from components.views.web.element import mount


class StatementPart(TypedDict):
    """A run of a sentence's text and the subject that it names ("" for none)."""

    text: str
    subject: str


class Way(TypedDict):
    """A way to count, whether the sentence holds under it ("none": does not apply), and the figures or the reason."""

    choice: str
    holds: Literal["yes", "no", "none"]
    figures: str


class StatementLine(TypedDict):
    """A sentence, whole and in parts; figures and caveat ("" for none); the lens of its subjects, and the subject whose
    passages bear it out where no part names one ("" for no link); under how many ways to count it holds, in words and as
    a share (0 to 1), and those ways (none: nothing to open).
    """

    text: str
    parts: Sequence[StatementPart]
    figures: str
    caveat: str
    lens: str
    subject: str
    standing: str
    held: float
    ways: Sequence[Way]


def statements(
    lines: Sequence[StatementLine],
    *,
    key: str,
    on_pick: Callable[[str, str], None],
    on_count: Callable[[int, int], None],
) -> None:
    """Draw the sentences in as many columns as fit."""
    events = {
        "pick": lambda value: on_pick(str(value["lens"]), str(value["subject"])),
        "count": lambda value: on_count(int(value["statement"]), int(value["way"])),
    }
    mount("statements", {"statements": lines}, key=key, events=events)
