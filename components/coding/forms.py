"""Every form of the lexicon in one automaton, and where a passage has them.

Enters: `Form` rows, then `Passage`s. Leaves: `Found` stretches in the order of the text, whole words only, each with all that its form may
name. The automaton reports every match and not only the longest, because a longest match may fail at its word boundary and would hide a
shorter one that holds, and because the longest wins inside a layer, not across layers.
"""

from bisect import bisect_left
from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from components.coding.folding import folded
from components.coding.passage import Passage


class Form(NamedTuple):
    """A form as written in the lexicon, and what it names: layer (or "none" for a trap), code, kind."""

    text: str
    layer: str
    code: str
    kind: str


Naming = tuple[str, str, str, str]
"""A form before it is asked for: text as written, layer, code, kind."""


REGIONS = ("country", "bloc", "actor")
PLACES = frozenset(("name", "capital", "capital?"))


class Sense:
    """All that one form may name: `forms`, and of them what each step of coding asks for, worked out once.

    `regions` are the numbers of the layers of `REGIONS` that it belongs to, with its forms there, none where a trap holds it;
    `countries` the codes of its countries; `places` those of its forms that stand on a map; `is_source` says that it is an outlet's, or a
    trap of one's.
    """

    __slots__ = (
        "by_layer",
        "countries",
        "forms",
        "full",
        "is_source",
        "layers",
        "places",
        "regions",
        "short",
        "text",
        "traps",
    )

    def __init__(self, text: str, forms: tuple[Form, ...]) -> None:
        self.text = text
        self.forms = forms
        self.layers = frozenset(f.layer for f in forms)
        self.full = tuple(dict.fromkeys(f.code for f in forms if f.layer == "leader" and f.kind == "full"))
        self.short = tuple(dict.fromkeys(f.code for f in forms if f.layer == "leader" and f.kind == "short"))
        self.by_layer = {layer: tuple(f for f in forms if f.layer == layer) for layer in self.layers - {"none"}}
        self.traps = frozenset(f.code for f in forms if f.layer == "none")
        self.regions = tuple(
            (n, () if layer in self.traps else self.by_layer.get(layer, ()))
            for n, layer in enumerate(REGIONS)
            if layer in self.traps or layer in self.layers
        )
        self.is_source = "source" in self.layers or "source" in self.traps
        self.countries = frozenset(f.code for f in self.by_layer.get("country", ()))
        self.places = tuple(f for f in self.by_layer.get("country", ()) if f.kind in PLACES)


class Found(NamedTuple):
    """A stretch of a passage's folded text that is a form, without its article; what it may name; the layers of longer forms around it.

    `text` is the form as the lexicon has it, folded; `before` the number of the word that touches it, or -1 (see `Passage.word_before`),
    `word` that of the first word at or after its start, `after` that of the first at or after its end.
    """

    start: int
    end: int
    sense: Sense
    around: frozenset[str]
    text: str
    before: int
    word: int
    after: int


NOTHING: frozenset[str] = frozenset()
ARTICLES = ("the ", "The ")
ARTICLES_BARE = frozenset(("the", "The"))
CLEAR = frozenset((" ", ",", ";", ":", "(", ")", "!", "?", '"', "-"))
"""Beside a form these leave no doubt that it is a whole word."""
STRETCH = itemgetter(0, 1)
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
            self._patterns or ["\0"], matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
        )
        self._asked: dict[str, tuple[Form, ...]] = {}
        self._senses: dict[tuple[int, ...], Sense] = {}
        self._single: list[Sense | None] = [None] * len(self._patterns)
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
        stretches: list[tuple[int, int, int]] = []
        special = self._special
        for copy in (passage.text, passage.lowered) if passage.lowered else (passage.text,):
            edged = copy + " "  # so that there is a character before and after every match
            for pattern, start, end in self._automaton.find_matches_as_indexes(copy, overlapping=True):
                # Most matches are told here, without a call: inside a longer word, or between spaces and the like.
                before = edged[start - 1]
                if before not in CLEAR and before.isalnum():
                    continue
                if (before not in CLEAR or edged[end] not in CLEAR) and not _is_whole(copy, start, end):
                    continue
                if pattern in special:
                    if self._lacks_accent(passage, pattern, start, end):
                        continue
                    if copy.startswith(ARTICLES, start):
                        start += 4
                stretches.append((start, -end, pattern))
        if passage.lowered:
            stretches = list(dict.fromkeys(stretches))
        return self._senses_on(passage, stretches)

    def _senses_on(self, passage: Passage, stretches: list[tuple[int, int, int]]) -> list[Found]:
        """The forms on stretches (start, minus end, pattern), those on the same stretch as one."""
        text, starts, ends = passage.text, passage.starts, passage.ends
        found: list[Found] = []
        open_ones: list[Found] = []
        reach = -1
        ordered = sorted(stretches, key=STRETCH)
        n, last = 0, len(ordered)
        while n < last:
            start, minus_end, pattern = ordered[n]
            n += 1
            if n < last and ordered[n][0] == start and ordered[n][1] == minus_end:
                patterns = [pattern]
                while n < last and ordered[n][:2] == (start, minus_end):
                    patterns.append(ordered[n][2])
                    n += 1
                sense = self._sense(tuple(patterns))
            else:
                sense = self._single[pattern] or self._sense((pattern,))
            end = -minus_end
            around = NOTHING
            if start < reach:
                open_ones = [o for o in open_ones if o.end > start]
                layers = [o.sense.layers for o in open_ones if o.end >= end]
                if layers:
                    around = NOTHING.union(*layers)
            else:
                open_ones = []
            before = word = bisect_left(starts, start)
            if word:
                gap = start - ends[word - 1]
                before = word - 1 if gap == 0 or (gap == 1 and text[start - 1] == " ") else -1
            else:
                before = -1
            fields = start, end, sense, around, sense.text, before, word, bisect_left(starts, end)
            one = tuple.__new__(Found, fields)  # a call less than Found(…), on every name of a text
            open_ones.append(one)
            if end > reach:
                reach = end
            found.append(one)
        return found

    def all(self) -> list[Form]:
        """Every form with everything that it may name."""
        return [form for text in self._patterns for form in self.owners(text)]

    def _sense(self, patterns: tuple[int, ...]) -> Sense:
        """What the forms with these numbers may name together."""
        sense = self._senses.get(patterns)
        if sense is None:
            forms = tuple(form for n in patterns for form in self.owners(self._patterns[n]))
            sense = self._senses[patterns] = Sense(self._patterns[patterns[0]], forms)
            if len(patterns) == 1:
                self._single[patterns[0]] = sense
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
