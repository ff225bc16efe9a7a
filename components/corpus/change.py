"""The changes that a reader can make to how essays are coded, as records that a saved file can hold.

Enters: nothing. Leaves: `Change`: this is not that, this is one too, a rule switched off, or an entry added (see `listed`). Places are
counted from the paragraph's first character, so that they hold in a copy whose paragraphs stand further apart.
"""

from dataclasses import dataclass

from components.corpus.listed import Listed

YOURS = "you: "
"""What the rule of every mention begins with that a reader's change made."""
SCOPES = ("here", "written", "essay")
"""One place; wherever it is written so; everywhere in the essay."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in an essay: paragraph from 1, offsets from that paragraph's first character, and what is written there.

    For a theme the offsets are 0 and nothing is written; for a phrase to be found everywhere the paragraph is 0.
    """

    paragraph: int
    start: int
    end: int
    surface: str


@dataclass(frozen=True, slots=True)
class Recoded:
    """This is not `code`: at the spot, wherever it is written so, or in the whole essay; it is `to_code` instead, or nothing ("")."""

    essay: str
    layer: str
    code: str
    spot: Spot
    scope: str = "here"
    to_layer: str = ""
    to_code: str = ""


@dataclass(frozen=True, slots=True)
class Coded:
    """This is one too: the words at the spot are `code`, or wherever the essay writes them."""

    essay: str
    layer: str
    code: str
    spot: Spot
    scope: str = "here"


@dataclass(frozen=True, slots=True)
class Silenced:
    """A rule of the program's that no longer decides, in any essay; `rule` is a family (see `family`)."""

    layer: str
    rule: str


Change = Recoded | Coded | Silenced | Listed


def family(rule: str) -> str:
    """The rule without what it says of the one case: "role: president in office" is of the family "role"."""
    return rule.partition(":")[0]
