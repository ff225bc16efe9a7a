"""One text while it is being read: its passages, the forms found in them, and the leaders named so far.

Enters: passages and the lexicon. Leaves: `Reading`, which the steps of coding fill one after the other with `Named` stretches.
"""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from components.coding.dates import Days
from components.coding.forms import Found, Sense
from components.coding.lexicon import Lexicon
from components.coding.offices import LAST_WORDS, QUALIFIERS, Title, offices_in
from components.coding.passage import Passage
from components.coding.people import Person
from components.coding.vocabulary import NO_NAME

LEADERS = frozenset(("leader",))
RECENT = 30
"""How many namings of a leader before a place are weighed."""
REACH = 300
"""At this many characters back a naming weighs half."""
NAMED_LATER = 0.05


class Named(NamedTuple):
    """A stretch that names a leader: number of the passage, offsets in its folded text, code, kind, rule."""

    passage: int
    start: int
    end: int
    code: str
    rule: str
    kind: str = "name"
    core: int = -1


class NameWords(dict[str, bool]):
    """Whether a word may be part of a personal name, worked out once for each word."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def __missing__(self, word: str) -> bool:
        may = self[word] = (
            word[0].isupper()
            and (word.lower() not in NO_NAME or word == "Park")
            and word.lower() not in LAST_WORDS
            and not (word.isupper() and len(word) > 2)
            and not any(c.isdigit() for c in word)
            and not any(
                f.layer in ("source", "actor", "bloc") or f.kind in ("demonym", "seat")
                for f in self.lexicon.forms.owners(word)
            )
        )
        return may


@dataclass
class Reading:
    """One text being read: its passages, the forms found in each, the lexicon, the period, and the leaders named so far."""

    lexicon: Lexicon
    passages: list[Passage]
    found: list[list[Found]]
    period: Days
    is_dated: bool = False
    is_period_sure: bool = False
    named: list[Named] = field(default_factory=list)
    strangers: dict[str, str] = field(default_factory=dict)
    """Leaders that the lexicon does not know: the code by the surname."""
    offices_of_strangers: dict[str, frozenset[str]] = field(default_factory=dict)
    _taken: dict[int, "array[int]"] = field(default_factory=dict)
    """For each passage with a name, and each of its characters, the number of the name on it from 1, or 0."""
    _order: dict[str, list[int]] = field(default_factory=dict)
    """For each leader the document's offsets at which it is named, in order."""
    _covered: dict[int, bytearray] = field(default_factory=dict)
    """For each passage with a name, and each of its characters, 1 where a name lies on it."""
    bearing: dict[tuple[str, bool, Days], tuple[list[int], list[tuple[str, float, frozenset[str]]]]] = field(
        default_factory=dict
    )
    """Who of those named may bear an office, and how many of them have been asked (worked out in `bearers.py`)."""
    holding: dict[tuple[str, str, bool, Days], tuple[list[tuple[int, str]], str]] = field(default_factory=dict)
    """Who held an office of a country, with their distance from the period, and whoever is likeliest (`bearers.py`)."""
    leaders: list[str] = field(default_factory=list)
    """The codes of the leaders named so far, in the order in which they were first taken."""

    def add(self, named: Named) -> None:
        """Take a stretch as a mention; it takes its characters."""
        self.named.append(named)
        taken = self._taken.get(named.passage)
        if taken is None:
            length = len(self.passages[named.passage].text)
            taken = self._taken[named.passage] = array("I", bytes(4 * length))
            self._covered[named.passage] = bytearray(length)
        first = named.core if named.core >= 0 else named.start
        taken[first : named.end] = array("I", (len(self.named),)) * (named.end - first)
        self._covered[named.passage][first : named.end] = b"\1" * (named.end - first)
        if named.code not in self._order:
            self._order[named.code] = []
            self.leaders.append(named.code)
        insort(self._order[named.code], self.passages[named.passage].at(named.start))

    @cached_property
    def senses(self) -> tuple[Sense, ...]:
        """What the forms of the text may name, each once, in the order of the text."""
        return tuple(dict.fromkeys(one.sense for found in self.found for one in found))

    @cached_property
    def countries(self) -> frozenset[str]:
        """The codes of all countries that a form of the text may name."""
        return frozenset[str]().union(*(sense.countries for sense in self.senses))

    @cached_property
    def offices(self) -> list[list[Title]]:
        """For each passage its phrases of office."""
        return [offices_in(passage) for passage in self.passages]

    @cached_property
    def shorts(self) -> list[tuple[int, Found]]:
        """The forms used alone that are in no longer form of another layer, with the numbers of their passages."""
        return [
            (number, found)
            for number, forms in enumerate(self.found)
            for found in forms
            if found.sense.short and (not found.around or found.around == LEADERS)
        ]

    def name_words(self, passage: int) -> list[int]:
        """The numbers of the words of a passage that may be part of a personal name."""
        names, words = self._names, self.passages[passage]
        return [n for n in words.capitals if names[words.texts[n]]]

    def may_name(self, word: str) -> bool:
        """Whether a word may be part of a personal name: capitalised, no everyday word, and nothing that the lexicon knows otherwise."""
        return self._names[word]

    @cached_property
    def _names(self) -> "NameWords":
        return NameWords(self.lexicon)

    def is_free(self, passage: int, start: int, end: int) -> bool:
        """Whether no name lies on any of these characters."""
        covered = self._covered.get(passage)
        return covered is None or covered.find(1, start, end) < 0

    def name_at(self, passage: int, offset: int) -> Named | None:
        """The leader's name on a character."""
        taken = self._taken.get(passage)
        if taken is None or not 0 <= offset < len(taken) or not taken[offset]:
            return None
        return self.named[taken[offset] - 1]

    def names_on(self, passage: int, start: int, end: int) -> list[Named]:
        """The leaders' names on a stretch, in the order in which they were taken."""
        taken = self._taken.get(passage)
        return [] if taken is None else [self.named[n - 1] for n in sorted(set(taken[start:end])) if n]

    def is_named(self, code: str) -> bool:
        """Whether the text names this leader somewhere."""
        return code in self._order

    def times(self, code: str) -> int:
        """How often the text names this leader."""
        return len(self._order.get(code, ()))

    def nearness(self, code: str, passage: int, start: int) -> tuple[int, int]:
        """A key that is smallest for the leader named last before this place, then for the one named first after it."""
        offsets = self._order.get(code)
        if not offsets:
            return 2, 0
        after = bisect_left(offsets, self.passages[passage].at(start))
        return (0, -offsets[after - 1]) if after else (1, offsets[0])

    def weight(self, code: str, here: int, *, above: float = 0.0) -> float:
        """How much the text dwells on a leader before this offset of the document: each naming weighs less the further back it stands.

        0.0 where it cannot be above the bound that is given.
        """
        offsets = self._order[code]
        after = bisect_left(offsets, here)
        if not after:
            return NAMED_LATER
        if above and min(after, RECENT) / (1 + (here - offsets[after - 1]) / REACH) < above:
            return 0.0
        return sum([1 / (1 + (here - offset) / REACH) for offset in offsets[max(0, after - RECENT) : after]])

    def country_before(self, passage: int, title: Title) -> str:
        """The country whose name, demonym or seat stands right before a title ("the former German Chancellor"), or ""."""
        text = self.passages[passage]
        first = title.first
        while first > 0 and text.lowers[first - 1] in QUALIFIERS and text.gap(first - 1) in (" ", "-"):
            first -= 1
        start = min(text.starts[first], title.start)
        for found in self.ending_near(passage, start):
            if text.text[found.end : start] in (" ", "'s ", "' ", "-"):
                for form in found.sense.forms:
                    if form.layer in ("country", "bloc"):
                        return form.code
        return ""

    def ending_near(self, passage: int, offset: int) -> Iterator[Found]:
        """The forms that end up to four characters before the offset, in the order of the text."""
        found = self.found[passage]
        first = bisect_left(found, (offset - self.lexicon.forms.longest - 4,))
        for n in range(first, bisect_left(found, (offset,))):
            if offset - 4 <= found[n].end < offset:
                yield found[n]

    def starting_at(self, passage: int, offset: int) -> Iterator[Found]:
        """The forms that start at the offset, the longest first."""
        found = self.found[passage]
        n = bisect_left(found, (offset,))
        while n < len(found) and found[n].start == offset:
            yield found[n]
            n += 1

    def starting_within(self, passage: Passage, start: int, end: int) -> list[Found]:
        """The forms of a passage that start on a stretch."""
        found = self.found[self._numbers[passage.paragraph.number]]
        return found[bisect_left(found, (start,)) : bisect_left(found, (end,))]

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {passage.paragraph.number: number for number, passage in enumerate(self.passages)}

    def people_named(self) -> Iterator[Person]:
        """The leaders of the lexicon that are named so far, each once."""
        return (self.lexicon.people[code] for code in self._order if code in self.lexicon.people)
