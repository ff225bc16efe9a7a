"""What a reader has chosen to see: lens, measure, basis, voice, coding, essays, order and pick.

Enters: nothing. Leaves: `Selection`, and for every choice the ids that are allowed, the default first.
"""

from dataclasses import dataclass, replace
from typing import Self

LENSES = ("leaders", "countries", "themes")
MEASURES = ("rate", "count", "paragraphs")
THEME_MEASURES = ("main", "touched", "paragraphs")
BASES = ("names", "roles", "seats", "pronouns")
"""Each basis holds the ones before it: names; + demonyms and roles; + capitals and seats of power; + pronouns."""
KINDS_OF = {
    "names": ("name",),
    "roles": ("name", "demonym", "role"),
    "seats": ("name", "demonym", "role", "metonym"),
    "pronouns": ("name", "demonym", "role", "metonym", "pronoun"),
}
WHOSE = ("whole", "author")
ORDERS = ("total", "difference")
LAYER_OF = {"leaders": "leader", "countries": "country", "themes": "theme"}


@dataclass(frozen=True, slots=True)
class Selection:
    """One view of the essays.

    `measure` is one of `MEASURES` and counts for mentions; `theme_measure` one of `THEME_MEASURES` and counts for themes.
    `essays` are slugs in the order of the page, () for all. `order` is one of `ORDERS` or an essay's slug. `pick` is a subject's
    id or "" for none (see `measures.subjects.subject_id`).
    """

    lens: str = "leaders"
    measure: str = "rate"
    theme_measure: str = "main"
    basis: str = "roles"
    voice: str = "whole"
    coding: str = "corrected"
    essays: tuple[str, ...] = ()
    order: str = "total"
    pick: str = ""

    @property
    def layer(self) -> str:
        """The layer of coding that the lens lists."""
        return LAYER_OF[self.lens]

    def but(self, **changes: object) -> Self:
        """The same selection with some choices changed."""
        return replace(self, **changes)  # type: ignore[arg-type]
