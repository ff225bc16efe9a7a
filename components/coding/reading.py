"""One text while it is being read: its passages, the forms found in them, and the leaders named so far.

Enters: passages and the lexicon. Leaves: `Reading`, which the steps of coding fill one after the other with `Named` stretches.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter

from components.coding.dates import Days
from components.coding.forms import Found
from components.coding.lexicon import Lexicon
from components.coding.offices import QUALIFIERS, Title
from components.coding.passage import Passage
from components.coding.people import Person

START = attrgetter("start")
RECENT = 30
"""How many namings of a leader before a place are weighed."""
REACH = 300
"""At this many characters back a naming weighs half."""
NAMED_LATER = 0.05


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch that names a leader: number of the passage, offsets in its folded text, code, kind, rule."""

    passage: int
    start: int
    end: int
    code: str
    rule: str
    kind: str = "name"
    core: int = -1


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
    _taken: dict[int, dict[int, Named]] = field(default_factory=dict)
    _order: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def add(self, named: Named) -> None:
        """Take a stretch as a mention; it takes its characters."""
        self.named.append(named)
        taken = self._taken.setdefault(named.passage, {})
        for offset in range(named.core if named.core >= 0 else named.start, named.end):
            taken[offset] = named
        insort(self._order.setdefault(named.code, []), (named.passage, named.start))

    @cached_property
    def countries(self) -> frozenset[str]:
        """The codes of all countries that a form of the text may name."""
        return frozenset(f.code for found in self.found for one in found for f in one.forms if f.layer == "country")

    def is_free(self, passage: int, start: int, end: int) -> bool:
        """Whether no name lies on any of these characters."""
        taken = self._taken.get(passage)
        return not taken or not any(offset in taken for offset in range(start, end))

    def name_at(self, passage: int, offset: int) -> Named | None:
        """The leader's name on a character."""
        return self._taken.get(passage, {}).get(offset)

    def is_named(self, code: str) -> bool:
        """Whether the text names this leader somewhere."""
        return code in self._order

    def nearness(self, code: str, passage: int, start: int) -> tuple[int, int, int]:
        """A key that is smallest for the leader named last before this place, then for the one named first after it."""
        places = self._order.get(code)
        if not places:
            return 2, 0, 0
        after = bisect_left(places, (passage, start))
        if after:
            return 0, -places[after - 1][0], -places[after - 1][1]
        return 1, *places[0]

    def weights(self, passage: int, start: int) -> dict[str, float]:
        """How much the text dwells on each leader before this place: each naming weighs less the further back it stands."""
        here = self.passages[passage].at(start)
        weights = {}
        for code, places in self._order.items():
            after = bisect_left(places, (passage, start))
            distances = (here - self.passages[p].at(s) for p, s in places[max(0, after - RECENT) : after])
            weights[code] = sum(1 / (1 + distance / REACH) for distance in distances) or NAMED_LATER
        return weights

    def country_before(self, passage: int, title: Title) -> str:
        """The country whose name, demonym or seat stands right before a title ("the former German Chancellor"), or ""."""
        text, words = self.passages[passage], self.passages[passage].words
        first = title.first
        while first > 0 and words[first - 1].text.lower() in QUALIFIERS and text.gap(first - 1) in (" ", "-"):
            first -= 1
        start = min(words[first].start, title.start)
        for found in self.ending_near(passage, start):
            if text.text[found.end : start] in (" ", "'s ", "' ", "-"):
                for form in found.forms:
                    if form.layer in ("country", "bloc"):
                        return form.code
        return ""

    def ending_near(self, passage: int, offset: int) -> Iterator[Found]:
        """The forms that end up to four characters before the offset, in the order of the text."""
        found = self.found[passage]
        for n in range(*self._window(passage, offset)):
            if offset - 4 <= found[n].end < offset:
                yield found[n]

    def starting_at(self, passage: int, offset: int) -> Iterator[Found]:
        """The forms that start at the offset, the longest first."""
        found = self.found[passage]
        n = bisect_left(found, offset, key=START)
        while n < len(found) and found[n].start == offset:
            yield found[n]
            n += 1

    def longer_than(self, passage: int, one: Found) -> Iterator[Found]:
        """The longer forms that a form is part of."""
        found = self.found[passage]
        for n in range(*self._window(passage, one.start + 1)):
            if found[n].end >= one.end and found[n].end - found[n].start > one.end - one.start:
                yield found[n]

    def _window(self, passage: int, offset: int) -> tuple[int, int]:
        """First and last number of the forms that start before the offset and may reach it."""
        found = self.found[passage]
        least = offset - self.lexicon.forms.longest - 4
        return bisect_left(found, least, key=START), bisect_left(found, offset, key=START)

    def people_named(self) -> Iterator[Person]:
        """The leaders of the lexicon that are named so far, each once."""
        return (self.lexicon.people[code] for code in self._order if code in self.lexicon.people)
