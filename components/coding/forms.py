"""Every form of the lexicon in one automaton, and where a passage has them.

Enters: `Form` rows, then `Passage`s. Leaves: `Found` stretches in the order of the text, whole words only, each with all that its form may
name. The automaton reports every match and not only the longest, because a longest match may fail at its word boundary and would hide a
shorter one that holds, and because the longest wins inside a layer, not across layers.
"""

from collections.abc import Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from components.coding.passage import Passage, folded


class Form(NamedTuple):
    """A form as written in the lexicon, and what it names: layer (or "none" for a trap), code, kind."""

    text: str
    layer: str
    code: str
    kind: str


class Found(NamedTuple):
    """A stretch of a passage's folded text that is a form, without its article, and everything that the form may name."""

    start: int
    end: int
    text: str
    forms: tuple[Form, ...]


ARTICLES = ("the ", "The ")
NEEDS_ACCENT = frozenset(("Reunion",))
"""Forms that without their accent are everyday words: they count only as written with it."""


class FormTable:
    """The automaton over all forms; equal forms of several owners are one pattern."""

    def __init__(self, forms: Sequence[Form]) -> None:
        owners: dict[str, list[Form]] = {}
        for form in forms:
            text = folded(form.text)
            owners.setdefault(text, []).append(form._replace(text=text))
        self._patterns = list(owners)
        self._owners = [tuple(found) for found in owners.values()]
        self._longest = max(map(len, owners), default=0)
        self._automaton = AhoCorasick(
            self._patterns or ["\0"], matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
        )
        self._index = dict(zip(self._patterns, self._owners, strict=True))

    @property
    def longest(self) -> int:
        """The length of the longest form in characters."""
        return self._longest

    def __len__(self) -> int:
        return len(self._patterns)

    def __contains__(self, text: str) -> bool:
        return text in self._index

    def owners(self, text: str) -> tuple[Form, ...]:
        """What a form may name; () where it is none."""
        return self._index.get(text, ())

    def found(self, passage: Passage) -> list[Found]:
        """The forms in a passage, in order of start, the longer one first."""
        stretches: dict[tuple[int, int], dict[int, None]] = {}
        for copy in (passage.text, passage.lowered):
            if copy:
                for pattern, start, end in self._automaton.find_matches_as_indexes(copy, overlapping=True):
                    if _is_whole(copy, start, end) and not self._lacks_accent(passage, pattern, start, end):
                        if copy.startswith(ARTICLES, start):
                            start += 4
                        stretches.setdefault((start, end), {})[pattern] = None
        return [
            Found(start, end, self._patterns[next(iter(ids))], tuple(form for n in ids for form in self._owners[n]))
            for (start, end), ids in sorted(stretches.items(), key=lambda m: (m[0][0], -m[0][1]))
        ]

    def _lacks_accent(self, passage: Passage, pattern: int, start: int, end: int) -> bool:
        if self._patterns[pattern] not in NEEDS_ACCENT:
            return False
        first, last = passage.span(start, end)
        return passage.document.text[first:last].isascii()


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a match is no part of a longer word; a possessive or contracted ending is no part of the word."""
    if start and (text[start - 1].isalnum() or (text[start - 1] == "'" and start > 1 and text[start - 2].isalnum())):
        return False
    if end == len(text):
        return True
    after = text[end]
    if after == "'":
        ending = text[end + 1 : end + 4]
        letters = next((n for n, c in enumerate(ending) if not c.isalpha()), len(ending))
        return letters == 0 or ending[:letters] in ("s", "S", "ll", "d", "ve", "re")
    return not after.isalnum() and not (after == "." and text[end - 1 : end].isupper() and _is_initials(text, end))


def _is_initials(text: str, end: int) -> bool:
    """Whether the point after a match joins it to a further initial: "U.S" in "U.S.S.R."."""
    return end + 1 < len(text) and text[end + 1].isupper()
