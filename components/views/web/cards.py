"""The cards: one an essay, in columns (stacked on a phone), each with its leading leaders, countries and themes as small bars.

Enters: `Card`s in the page's order. Leaves: nothing; a row that is chosen calls `on_pick(lens, subject)`.
"""

from collections.abc import Callable, Sequence
from typing import NotRequired, TypedDict

from components.views.web.element import mount


class CardRow(TypedDict):
    """One subject: its id and label, the number shown, the same in words ("17 mentions"), and the bar's length 0 to 1."""

    subject: str
    label: str
    number: str
    says: str
    bar: float


class CardGroup(TypedDict):
    """Up to three rows under a heading ("Main themes, % of words"); `lens` goes with the pick; `none` is said
    without rows, `more` after them.
    """

    lens: str
    heading: str
    none: str
    rows: Sequence[CardRow]
    more: NotRequired[str]


class Card(TypedDict):
    """An essay: slug, title, colour and mark shape, the small lines under its title, and its groups."""

    slug: str
    title: str
    color: str
    shape: str
    meta: Sequence[str]
    groups: Sequence[CardGroup]


def essay_cards(cards: Sequence[Card], *, key: str, on_pick: Callable[[str, str], None]) -> None:
    """Draw the cards; every row is a button named like "Donald Trump, 17 mentions, One-man show: show passages"."""
    events = {"pick": lambda value: on_pick(str(value["lens"]), str(value["subject"]))}
    mount("cards", {"cards": cards}, key=key, events=events)
