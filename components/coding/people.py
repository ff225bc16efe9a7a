"""The leaders of the lexicon: names, forms used alone, offices and terms, and who of several is meant at a time.

Enters: facts of `leaders.csv`. Leaves: `Person`, `Term`, and the person that a title, a country and a period pick.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from components.coding.dates import EVER, Days, days
from components.coding.facts import Fact
from components.coding.folding import folded
from components.coding.listed import listed

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


class Person:
    """One leader: `names` in full, `shorts` used alone, `sure` forms unmistakable alone with their days, `offices` as facts, `terms`."""

    __slots__ = ("_terms", "code", "names", "offices", "shorts", "sure")

    def __init__(self, code: str) -> None:
        self.code = code
        self.names = [code.partition(" (")[0]]
        self.shorts: list[str] = []
        self.sure: dict[str, Days] = {}
        self.offices: list[Fact] = []
        self._terms: list[Term] | None = None

    @property
    def terms(self) -> list[Term]:
        """The offices held, worked out when first asked for: most texts ask for a few leaders' only."""
        if self._terms is None:
            self._terms = [Term(f.value, f.country, days(f.start, f.end), f.start, f.end) for f in self.offices]
        return self._terms

    def terms_as(self, offices: Collection[str], country: str = "") -> Iterator[Term]:
        """The terms in one of the offices, in one country where it is given."""
        return (t for t in self.terms if t.office in offices and (not country or t.country == country))

    def distance(self, offices: Collection[str], country: str, period: Days) -> int | None:
        """Years from the period to the nearest such term, 0 in office; a term still to come is twice as far. None: never."""
        nearest: int | None = None
        for term in self.terms:
            if term.office in offices and (not country or term.country == country):
                gap = term.held.gap(period)
                if gap and term.held.first > period.last:
                    gap *= 2
                if nearest is None or gap < nearest:
                    nearest = gap
        return nearest


class Namesakes(NamedTuple):
    """Leaders who bear one form: all of them, and those with a name of two words and more by its first word."""

    people: list[Person]
    by_first_name: dict[str, list[Person]]


def namesakes(people: list[Person]) -> Namesakes:
    """The leaders and, by the first word of each longer name, whose name begins so."""
    by_first_name: dict[str, list[Person]] = {}
    for person in people:
        for first in dict.fromkeys(name.split()[0] for name in person.names if " " in name):
            by_first_name.setdefault(first, []).append(person)
    return Namesakes(people, by_first_name)


def people_of(facts: Iterable[Fact]) -> dict[str, Person]:
    """The persons by code, in the order of the facts."""
    people: dict[str, Person] = {}
    for fact in facts:
        code, kind, value, _country, start, end = fact
        person = people.get(code)
        if person is None:
            person = people[code] = Person(code)
        if kind == "office":
            person.offices.append(fact)
        elif kind == "short":
            person.shorts.append(value)
        elif kind == "sure":
            person.sure[folded(value)] = days(start, end) if start or end else EVER
        elif value != code:
            person.names.append(value)
    for person in people.values():
        if not person.shorts:
            names = person.names
            person.shorts = [surname(names[0])] if len(names) == 1 else list(dict.fromkeys(map(surname, names)))
    return people


def surname(name: str) -> str:
    """The last word of a name, with the particles before it ("von der Leyen") and without "Jr."."""
    parts = name.split()
    if len(parts) == 2 and parts[1] not in SUFFIXES and not parts[1].endswith(","):
        return parts[1]
    while len(parts) > 1 and parts[-1].rstrip(",") in SUFFIXES:
        parts.pop()
    start = len(parts) - 1
    while start > 1 and parts[start - 1] in PARTICLES:
        start -= 1
    return " ".join(parts[start:]).rstrip(",")


def spellings(name: str) -> tuple[str, ...]:
    """The name and the usual variants of its hyphens: "Kim Jong Un" is "Kim Jong-un", "Bashar al-Assad" is "Bashar Assad"."""
    if "l-" not in name and not name[:1].islower():
        return (name,)  # nearly all of them
    variants = [name]
    for particle in ("al-", "el-"):
        if f" {particle}" in name:
            instead = (f" {particle[:-1]} ", f" {particle.capitalize()}", " ")
            variants += [name.replace(f" {particle}", other) for other in instead]
    if name[:1].islower():
        variants.append(name[:1].upper() + name[1:])
    return tuple(variants)


def hyphenings(name: str) -> Iterator[str]:
    """For a name with its family name first: the given names apart, joined, and joined with a small letter."""
    family, *given = name.replace("-", " ").split()
    if len(given) == 2:
        first, second = given
        yield f"{family} {first} {second.capitalize()}"
        yield f"{family} {first}-{second.capitalize()}"
        yield f"{family} {first}-{second.lower()}"
