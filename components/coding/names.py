"""Leaders by name within one text: in full, with a title, and by surname once the owner is known.

Enters: the passages of a text with the forms found in them, and the lexicon. Leaves: `Named` stretches, each with the rule that decided.
The rules: a full name names its owner; so does a title and a surname where someone of that surname holds or held that office (of the
country named before it); a surname alone names an owner who is named in full or with a title anywhere in the text, the nearest before it
where there are several, or one whose form is unmistakable at the time. A first name that is not the owner's makes it someone else's.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from components.coding.dates import Days
from components.coding.forms import Found
from components.coding.lexicon import Lexicon
from components.coding.offices import ADDRESS, LAST_WORDS, OFFICES_OF, QUALIFIERS, Title, title_before
from components.coding.passage import Passage
from components.coding.people import Person
from components.coding.vocabulary import DAYS_AND_MONTHS, FUNCTION_WORDS, GIVEN_NAMES, NAMED_AFTER, ORDINARY_SURNAMES

HEADS = frozenset(("president", "prime minister", "chancellor", "supreme leader"))
BEFORE_MAY = frozenset(
    "in last this next early late mid since until till by of on through and to from before after during".split()
)


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
        self._order.setdefault(named.code, []).append((named.passage, named.start))

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
        places = self._order.get(code, ())
        before = [p for p in places if p < (passage, start)]
        if before:
            last = max(before)
            return (0, -last[0], -last[1])
        return (1, *min(places)) if places else (2, 0, 0)

    def country_before(self, passage: int, title: Title) -> str:
        """The country whose name, demonym or seat stands right before a title ("the former German Chancellor"), or ""."""
        text, words = self.passages[passage], self.passages[passage].words
        first = title.first
        while first > 0 and words[first - 1].text.lower() in QUALIFIERS and text.gap(first - 1) in (" ", "-"):
            first -= 1
        start = min(words[first].start, title.start)
        for found in self.found[passage]:
            if found.start >= start:
                break
            if text.text[found.end : start] in (" ", "'s ", "' ", "-"):
                for form in found.forms:
                    if form.layer in ("country", "bloc"):
                        return form.code
        return ""


def is_other_person(reading: Reading, passage: Passage, start: int, owners: Iterable[Person] = ()) -> bool:
    """Whether the word before a surname is a first name, and none of the owners'."""
    number = passage.word_before(start)
    if number < 0 and passage.text.endswith(". ", 0, start):
        number = passage.ending.get(start - 2, -1)
        if number >= 0 and len(passage.words[number].text) > 1:
            return False
    if number < 0 or not passage.words[number].is_capitalised:
        return False
    word = passage.words[number]
    lower = word.text.lower()
    if (
        lower in FUNCTION_WORDS
        or lower in ADDRESS
        or lower in LAST_WORDS
        or lower in QUALIFIERS
        or lower in NAMED_AFTER
    ):
        return False
    if any(word.text == name.split()[0] for person in owners for name in person.names):
        return False
    if any(form.layer != "leader" for form in reading.lexicon.forms.owners(word.text)) and lower not in GIVEN_NAMES:
        return False
    if word.opens or passage.is_titled or passage.paragraph.voice == "heading":
        return lower in GIVEN_NAMES or word.text in reading.lexicon.given_names
    return not (word.text.isupper() and len(word.text) > 1)


def full_names(reading: Reading, *, several: bool) -> None:
    """Take the names in full; `several` says whether those that more than one leader bears, by the period, or the others."""
    for number, passage in enumerate(reading.passages):
        end = -1
        for found in reading.found[number]:
            codes = list(dict.fromkeys(f.code for f in found.forms if f.layer == "leader" and f.kind == "full"))
            if not codes or found.start < end or is_part_of_other(reading, number, found):
                continue
            if _is_junior(passage, found) or not reading.is_free(number, found.start, found.end):
                continue
            end = found.end
            if (len(codes) > 1) == several:
                start, title = titled_start(passage, found.start)
                code = codes[0]
                if several:
                    people = [reading.lexicon.people[c] for c in codes]
                    code = most_likely(people, title.offices if title else frozenset(), "", reading.period).code
                rule = "title and name" if title else "full name"
                reading.add(Named(number, start, found.end, code, rule, core=found.start))


def _is_junior(passage: Passage, found: Found) -> bool:
    after = passage.next_word(found.end)
    return after < len(passage.words) and passage.lower(after) in ("jr", "sr") and not found.text.endswith("r.")


def is_part_of_other(reading: Reading, number: int, found: Found) -> bool:
    """Whether the stretch lies inside a longer form that is no leader's: an outlet, a place, or a trap."""
    for other in reading.found[number]:
        if other.start > found.start:
            return False
        if other.end >= found.end and other.end - other.start > found.end - found.start:
            if any(f.layer != "leader" for f in other.forms):
                return True
    return False


def titled_start(passage: Passage, start: int) -> tuple[int, Title | None]:
    """Where a name starts with the titles that touch it, and the title nearest to the name that means an office."""
    nearest: Title | None = None
    while title := title_before(passage, start):
        start = title.start
        if nearest is None or (not nearest.offices and title.offices):
            nearest = title
    return start, nearest


def most_likely(people: Iterable[Person], offices: Iterable[str], country: str, period: Days) -> Person:
    """Of several persons the one in such an office nearest to the period; then as head of a state or government, in any office; the latest."""

    def order(person: Person) -> tuple[int, int, int, int]:
        asked = person.distance(frozenset(offices), country, period)
        high = min((t.held.gap(period) for t in person.terms if t.office in HEADS), default=50)
        any_office = min((t.held.gap(period) for t in person.terms), default=99)
        return (99 if asked is None else asked, high, any_office, -max((t.held.first for t in person.terms), default=0))

    return min(people, key=order)


def surnames(reading: Reading, *, titled: bool) -> None:
    """Take the forms used alone: with a title that means an office first (`titled`), then all others."""
    for number, found, people in _shorts(reading):
        start, title = titled_start(reading.passages[number], found.start)
        named = None
        if titled and title and title.offices:
            named = _titled(reading, number, start, title, found, people)
        elif not titled:
            named = _alone(reading, number, start, title, found, people)
        if named:
            reading.add(named)


def _shorts(reading: Reading) -> Iterator[tuple[int, Found, list[Person]]]:
    """The forms used alone that are still free, with the leaders who bear them."""
    for number in range(len(reading.passages)):
        for found in reading.found[number]:
            codes = dict.fromkeys(f.code for f in found.forms if f.layer == "leader" and f.kind == "short")
            if (
                codes
                and reading.is_free(number, found.start, found.end)
                and not is_part_of_other(reading, number, found)
            ):
                yield number, found, [reading.lexicon.people[c] for c in codes]


def _titled(
    reading: Reading, number: int, start: int, title: Title, found: Found, people: list[Person]
) -> Named | None:
    """A title and a surname: "President Trump", "Japanese Prime Minister Abe"."""
    if _goes_on(reading, number, found, people):
        return None
    country = reading.country_before(number, title)
    fitting = [p for p in people if any(p.terms_as(title.offices, country))]
    if (
        country
        and not fitting
        and (near := [p for p in people if any(p.terms_as(title.offices)) and not p.terms_as(title.offices, country)])
    ):
        fitting = [p for p in near if reading.is_named(p.code)]
    if not fitting:
        return None
    known = [p for p in fitting if reading.is_named(p.code)]
    if known and (len(known) == 1 or not reading.is_dated):
        owner = min(known, key=lambda p: reading.nearness(p.code, number, start))
    else:
        fitting = known or fitting
        owner = most_likely(fitting, title.offices, country, reading.period)
    return Named(number, start, found.end, owner.code, "title and surname", core=found.start)


def _alone(
    reading: Reading, number: int, start: int, title: Title | None, found: Found, people: list[Person]
) -> Named | None:
    """A surname alone, or after Mr. and its like, or after a title that its owner is not known to have."""
    passage = reading.passages[number]
    if not title and is_other_person(reading, passage, found.start):
        return None
    if _goes_on(reading, number, found, people) or (not title and _is_everyday(reading, number, found)):
        return None
    rule = "title and surname" if title else "surname after full name"
    known = [p for p in people if reading.is_named(p.code)]
    if known:
        owner = min(known, key=lambda p: reading.nearness(p.code, number, start))
        return Named(number, start, found.end, owner.code, rule, core=found.start)
    if title and title.offices:
        return None
    sure = [p for p in people if found.text in p.sure]
    if reading.is_dated:
        sure = [p for p in sure if p.sure[found.text].meets(reading.period)]
    if sure:
        owner = most_likely(sure, (), "", reading.period)
        return Named(number, start, found.end, owner.code, "unmistakable alone", core=found.start)
    if (reading.is_dated or reading.is_period_sure) and (owner := _in_office(reading, found, people)):
        return Named(number, start, found.end, owner, "in office at the time", core=found.start)
    return None


def _in_office(reading: Reading, found: Found, people: list[Person]) -> str:
    """The one head of state or government of this surname at the period, of a country that the text names, or ""."""
    lower = found.text.lower()
    if len(lower) < 4 or lower in ORDINARY_SURNAMES or lower in FUNCTION_WORDS or lower in GIVEN_NAMES:
        return ""
    heads = [
        person.code
        for person in people
        if any(t.held.meets(reading.period) and t.country in reading.countries for t in person.terms_as(HEADS))
    ]
    return heads[0] if len(heads) == 1 else ""


def first_names(reading: Reading) -> None:
    """Take a leader's first name and surname where the lexicon lists no such full name: "Joseph R. Biden", or one that two bear."""
    for number, found, people in _shorts(reading):
        if named := _with_first_name(reading, number, found, people):
            reading.add(named)


def _with_first_name(reading: Reading, number: int, found: Found, people: list[Person]) -> Named | None:
    """A first name, up to two middle names or initials, and the surname of a leader."""
    passage = reading.passages[number]
    word = passage.starting.get(found.start, -1)
    for back in (1, 2, 3):
        first = word - back
        if first < 0 or not passage.words[first].is_capitalised or passage.gap(first) not in (" ", ". "):
            return None
        if passage.gap(first) == ". " and len(passage.words[first].text) > 2:
            return None
        fitting = [p for p in people if any(passage.words[first].text == n.split()[0] and " " in n for n in p.names)]
        if fitting:
            owner = most_likely(fitting, (), "", reading.period)
            start, title = titled_start(passage, passage.words[first].start)
            return Named(
                number,
                start,
                found.end,
                owner.code,
                "title and name" if title else "full name",
                core=passage.words[first].start,
            )
    return None


def _goes_on(reading: Reading, number: int, found: Found, people: list[Person]) -> bool:
    """Whether the name goes on after the form and so is another's ("Kim Dae Jung", "Trump Tower")."""
    passage = reading.passages[number]
    after = passage.next_word(found.end)
    if after >= len(passage.words) or passage.text[found.end : passage.words[after].start] not in (" ", "-"):
        return False
    word = passage.words[after]
    lower = word.text.lower()
    if not word.is_capitalised:
        return False
    if lower in NAMED_AFTER:
        return True
    family_first = any(n.split()[0] == found.text and len(n.split()) > 1 for p in people for n in p.names)
    if not family_first or passage.is_titled or lower in FUNCTION_WORDS or lower in OFFICES_OF or lower in LAST_WORDS:
        return False
    return (
        not reading.lexicon.forms.owners(word.text)
        and reading.is_free(number, word.start, word.end)
        and lower != "administration"
    )


def _is_everyday(reading: Reading, number: int, found: Found) -> bool:
    """Whether the form is rather an everyday word, a month, or a country here."""
    passage = reading.passages[number]
    lower = found.text.lower()
    word = passage.starting.get(found.start, -1)
    before, after = passage.lower(word - 1) if word > 0 else "", passage.lower(word + 1) if word >= 0 else ""
    if any(f.kind == "prefix" for f in found.forms) and passage.text.startswith("-", found.end):
        return True
    if any(f.layer in ("country", "bloc") for f in found.forms):
        owned = any(f.layer == "leader" and reading.is_named(f.code) for f in found.forms)
        return not (owned and after in VERBS and before not in LOCATIVE)
    if lower in DAYS_AND_MONTHS and (
        before in BEFORE_MAY or before in DAYS_AND_MONTHS or after[:1].isdigit() or before[:1].isdigit()
    ):
        return True
    if lower in ORDINARY_SURNAMES or lower in FUNCTION_WORDS:
        opens = word >= 0 and passage.words[word].opens
        possessive = passage.text.startswith("'s", found.end)
        plain = lower in FUNCTION_WORDS
        if not plain and any(f.layer == "leader" and reading.is_named(f.code) for f in found.forms):
            return False
        return (opens or passage.is_titled) and not possessive and after not in VERBS
    return False


LOCATIVE = frozenset("in to into from across inside near toward towards within throughout of".split())
VERBS = frozenset(
    "said says told has had was is did does made met also and called announced wants wanted went took warned argued insisted has who "
    "responded replied spoke visited won lost resigned promised signed".split()
)


def terms_of_named(reading: Reading) -> Iterator[Person]:
    """The persons named so far, each once."""
    return (reading.lexicon.people[c] for c in {n.code: None for n in reading.named} if c in reading.lexicon.people)
