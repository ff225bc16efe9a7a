"""Every form of the lexicon in one automaton, and where a passage has them.

Enters: `Form` rows, then `Passage`s. Leaves: `Found` stretches in the order of the text, whole words only, each with all that its form may
name. The automaton reports every match and not only the longest, because a longest match may fail at its word boundary and would hide a
shorter one that holds, and because the longest wins inside a layer, not across layers.
"""

from collections.abc import Iterable
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from components.coding.passage import Passage, folded


class Form(NamedTuple):
    """A form as written in the lexicon, and what it names: layer (or "none" for a trap), code, kind."""

    text: str
    layer: str
    code: str
    kind: str


Naming = tuple[str, str, str, str]
"""A form before it is asked for: text as written, layer, code, kind."""


class Sense:
    """All that one form may name: `forms`, and of them what each step of coding asks for, worked out once."""

    __slots__ = ("by_layer", "codes", "forms", "full", "is_elsewhere", "layers", "short", "text", "traps")

    def __init__(self, text: str, forms: tuple[Form, ...]) -> None:
        self.text = text
        self.forms = forms
        self.layers = frozenset(f.layer for f in forms)
        self.is_elsewhere = any(f.layer != "leader" for f in forms)
        self.full = tuple(dict.fromkeys(f.code for f in forms if f.layer == "leader" and f.kind == "full"))
        self.short = tuple(dict.fromkeys(f.code for f in forms if f.layer == "leader" and f.kind == "short"))
        self.by_layer = {layer: tuple(f for f in forms if f.layer == layer) for layer in self.layers - {"none"}}
        self.traps = frozenset(f.code for f in forms if f.layer == "none")


class Found(NamedTuple):
    """A stretch of a passage's folded text that is a form, without its article; what it may name; the layers of longer forms around it."""

    start: int
    end: int
    sense: Sense
    around: frozenset[str]

    @property
    def text(self) -> str:
        """The form as the lexicon has it, folded."""
        return self.sense.text

    @property
    def forms(self) -> tuple[Form, ...]:
        """Everything that the form may name."""
        return self.sense.forms


NOTHING: frozenset[str] = frozenset()
ARTICLES = ("the ", "The ")
ARTICLES_BARE = frozenset(("the", "The"))
CLEAR = frozenset((" ", ",", ";", ":", "(", ")", "!", "?", '"', "-", ""))
"""Beside a form these leave no doubt that it is a whole word."""
NEEDS_ACCENT = frozenset(("Reunion",))
"""Forms that without their accent are everyday words: they count only as written with it."""


class FormTable:
    """The automaton over all forms; equal forms of several owners are one pattern."""

    def __init__(self, forms: Iterable[Naming]) -> None:
        """`forms` are plain tuples in the order of `Form`: there are tens of thousands, and a text asks for a few hundred."""
        owners: dict[str, tuple[Naming, ...]] = {}
        for form in forms:
            text = form[0] if form[0].isascii() else folded(form[0])
            owners[text] = (*owners[text], form) if text in owners else (form,)
        self._index = owners
        self._patterns = list(owners)
        self._longest = max(map(len, owners), default=0)
        self._automaton = AhoCorasick(
            self._patterns or ["\0"], matchkind=MatchKind.Standard, implementation=Implementation.NoncontiguousNFA
        )
        self._asked: dict[str, tuple[Form, ...]] = {}
        self._senses: dict[tuple[int, ...], Sense] = {}
        self._special = frozenset(
            n for n, text in enumerate(self._patterns) if text[:3] in ARTICLES_BARE or text in NEEDS_ACCENT
        )

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
        forms = self._asked.get(text)
        if forms is None:
            if text not in self._index:
                return ()
            forms = self._asked[text] = tuple(Form(text, *naming[1:]) for naming in self._index[text])
        return forms

    def found(self, passage: Passage) -> list[Found]:
        """The forms in a passage, in order of start, the longer one first."""
        stretches: dict[tuple[int, int], tuple[int, ...]] = {}
        for copy in (passage.text, passage.lowered) if passage.lowered else (passage.text,):
            for pattern, start, end in self._automaton.find_matches_as_indexes(copy, overlapping=True):
                # Most matches are told here, without a call: inside a longer word, or between spaces and the like.
                before = copy[start - 1] if start else " "
                if before not in CLEAR and before.isalnum():
                    continue
                if (before not in CLEAR or copy[end : end + 1] not in CLEAR) and not _is_whole(copy, start, end):
                    continue
                if pattern in self._special:
                    if self._lacks_accent(passage, pattern, start, end):
                        continue
                    if copy.startswith(ARTICLES, start):
                        start += 4
                stretch = start, -end
                others = stretches.get(stretch)
                if others is None:
                    stretches[stretch] = (pattern,)
                elif pattern not in others:
                    stretches[stretch] = (*others, pattern)
        found: list[Found] = []
        open_ones: list[Found] = []
        reach = -1
        for (start, minus_end), patterns in sorted(stretches.items()):
            end = -minus_end
            sense = self._senses.get(patterns) or self._sense(patterns)
            if start >= reach:
                open_ones.clear()
                one = Found(start, end, sense, NOTHING)
            else:
                open_ones = [o for o in open_ones if o.end > start]
                around = [o.sense.layers for o in open_ones if o.end >= end]
                one = Found(start, end, sense, NOTHING.union(*around) if around else NOTHING)
            open_ones.append(one)
            reach = max(reach, end)
            found.append(one)
        return found

    def all(self) -> list[Form]:
        """Every form with everything that it may name."""
        return [form for text in self._patterns for form in self.owners(text)]

    def _sense(self, patterns: tuple[int, ...]) -> Sense:
        forms = tuple(form for n in patterns for form in self.owners(self._patterns[n]))
        sense = self._senses[patterns] = Sense(self._patterns[patterns[0]], forms)
        return sense

    def _lacks_accent(self, passage: Passage, pattern: int, start: int, end: int) -> bool:
        if self._patterns[pattern] not in NEEDS_ACCENT:
            return False
        first, last = passage.span(start, end)
        return passage.document.text[first:last].isascii()


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a match is no part of a longer word; a possessive or contracted ending is no part of the word."""
    if start:
        before = text[start - 1]
        if before.isalnum() or (before == "'" and start > 1 and text[start - 2].isalnum()):
            return False
    if end == len(text):
        return True
    after = text[end]
    if after == " ":
        return True
    if after == "'":
        ending = text[end + 1 : end + 4]
        letters = next((n for n, c in enumerate(ending) if not c.isalpha()), len(ending))
        return letters == 0 or ending[:letters] in ("s", "S", "ll", "d", "ve", "re")
    return not after.isalnum() and not (after == "." and text[end - 1 : end].isupper() and _is_initials(text, end))


def _is_initials(text: str, end: int) -> bool:
    """Whether the point after a match joins it to a further initial: "U.S" in "U.S.S.R."."""
    return end + 1 < len(text) and text[end + 1].isupper()
