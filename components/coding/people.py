"""The leaders of the lexicon: names, forms used alone, offices and terms, and who of several is meant at a time.

Enters: facts of `leaders.csv`. Leaves: `Person`, `Term`, and the person that a title, a country and a period pick.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from components.coding.dates import EVER, Days, days
from components.coding.facts import Fact
from components.coding.listed import listed
from components.coding.passage import folded

PARTICLES = listed("von van der den de del della di da das do dos du la le bin ibn ben al el ter ten zu af av e y abu")
SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "V", "VI"))


@dataclass(frozen=True, slots=True)
class Term:
    """An office in a country (ISO alpha-3) or bloc, over the days that it was held."""

    office: str
    country: str
    held: Days
    start: str = ""
    end: str = ""


@dataclass(slots=True)
class Person:
    """One leader: `names` in full, `shorts` used alone, `sure` forms unmistakable alone with their days, and terms."""

    code: str
    names: list[str] = field(default_factory=list)
    shorts: list[str] = field(default_factory=list)
    sure: dict[str, Days] = field(default_factory=dict)
    terms: list[Term] = field(default_factory=list)

    def terms_as(self, offices: Collection[str], country: str = "") -> Iterator[Term]:
        """The terms in one of the offices, in one country where it is given."""
        return (t for t in self.terms if t.office in offices and (not country or t.country == country))

    def distance(self, offices: Collection[str], country: str, period: Days) -> int | None:
        """Years from the period to the nearest such term, 0 in office; a term still to come is twice as far. None: never."""
        gaps = [t.held.gap(period) * (2 if t.held.first > period.last else 1) for t in self.terms_as(offices, country)]
        return min(gaps, default=None)


def people_of(facts: Iterable[Fact]) -> dict[str, Person]:
    """The persons by code, in the order of the facts."""
    people: dict[str, Person] = {}
    for code, fact, value, country, start, end in facts:
        person = people.get(code)
        if person is None:
            person = people[code] = Person(code, [code.partition(" (")[0]])
        if fact == "office":
            person.terms.append(Term(value, country, days(start, end), start, end))
        elif fact == "short":
            person.shorts.append(value)
        elif fact == "sure":
            person.sure[folded(value)] = days(start, end) if start or end else EVER
        elif value != code:
            person.names.append(value)
    for person in people.values():
        if not person.shorts:
            person.shorts = list(dict.fromkeys(surname(name) for name in person.names))
    return people


def surname(name: str) -> str:
    """The last word of a name, with the particles before it ("von der Leyen") and without "Jr."."""
    parts = name.split()
    while len(parts) > 1 and parts[-1].rstrip(",") in SUFFIXES:
        parts.pop()
    start = len(parts) - 1
    while start > 1 and parts[start - 1] in PARTICLES:
        start -= 1
    return " ".join(parts[start:]).rstrip(",")


def spellings(name: str) -> Iterator[str]:
    """The name and the usual variants of its hyphens: "Kim Jong Un" is "Kim Jong-un", "Bashar al-Assad" is "Bashar Assad"."""
    yield name
    if " al-" in name or " el-" in name:
        for particle in ("al-", "el-"):
            if f" {particle}" in name:
                yield name.replace(f" {particle}", f" {particle[:-1]} ")
                yield name.replace(f" {particle}", f" {particle.capitalize()}")
                yield name.replace(f" {particle}", " ")
    if name[:1].islower():
        yield name[:1].upper() + name[1:]


def hyphenings(name: str) -> Iterator[str]:
    """For a name with its family name first: the given names apart, joined, and joined with a small letter."""
    family, *given = name.replace("-", " ").split()
    if len(given) == 2:
        first, second = given
        yield f"{family} {first} {second.capitalize()}"
        yield f"{family} {first}-{second.capitalize()}"
        yield f"{family} {first}-{second.lower()}"
