"""The records that coding leaves: mentions of subjects in the text, and themes of paragraphs.

A `Mention` says that the characters `start` to `end` (exclusive, 0-based, into the document's text) name `code` on `layer`.
"""

from dataclasses import dataclass

LAYERS = ("leader", "country", "bloc", "actor", "source")
KINDS = ("name", "role", "demonym", "metonym", "pronoun")


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """One mention: paragraph from 1, offsets, layer (`LAYERS`), code, kind (`KINDS`), surface as written, rule that decided."""

    paragraph: int
    start: int
    end: int
    layer: str
    code: str
    kind: str
    surface: str
    rule: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Cue:
    """A phrase that spoke for a theme: offsets into the text, the phrase as written, its weight (> 0 for, < 0 against)."""

    start: int
    end: int
    phrase: str
    weight: float


@dataclass(frozen=True, slots=True)
class ThemeCoding:
    """A theme of one paragraph: level 2 a main point, 1 touched; the cues that fired are its evidence.

    `rule` is "" for the program's own coding, "reader: <reason>" where a careful reader added it or changed its level, "you: …" where
    whoever looks at the page did.
    """

    paragraph: int
    theme: str
    level: int
    cues: tuple[Cue, ...] = ()
    rule: str = ""
