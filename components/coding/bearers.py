"""Who bears an office at a time: of a country, or of those whom the text dwells on.

Enters: a `Reading`, a title, and a country or none. Leaves: a leader's code, or "" where nobody is certain enough.
"""

from components.coding.names import most_likely
from components.coding.offices import RULERS, Title
from components.coding.people import Person
from components.coding.reading import Reading


def holder_of(reading: Reading, number: int, start: int, title: Title, country: str, *, former: bool) -> str:
    """Who held the office there: of those whom the text names the nearest to the period; else the one nearest to it."""
    if country not in reading.countries:
        return ""
    fitting = reading.lexicon.holders(title.offices, country)
    if title.offices == RULERS:
        leading = [p for p in fitting if any(p.terms_as(("leader", "supreme leader"), country))]
        fitting = leading or fitting
    named = [p for p in fitting if reading.is_named(p.code)]

    def order(person: Person) -> tuple[int, tuple[int, int, int]]:
        distance = person.distance(title.offices, country, reading.period)
        return (99 if distance is None else distance, reading.nearness(person.code, number, start))

    if former:
        named = [
            p
            for p in named
            if order(p)[0] and any(t.held.last < reading.period.first for t in p.terms_as(title.offices, country))
        ]
    if named:
        best = min(named, key=order)
        if former or order(best)[0] == 0 or not reading.is_dated:
            return best.code
    if former or not fitting:
        return ""
    offices = (
        ("leader",)
        if title.offices == RULERS and any(any(p.terms_as(("leader",), country)) for p in fitting)
        else title.offices
    )
    best = most_likely(fitting, offices, country, reading.period)
    return best.code if best.distance(title.offices, country, reading.period) in (0, 1) else ""


def dwelt_on(reading: Reading, number: int, title: Title, *, former: bool) -> str:
    """Whoever of that office the text dwells on before this place, or ""; in the United States the president in office."""
    asked = frozenset((title.phrase,)) & title.offices or title.offices
    beside = _countries_beside(reading, number, title)
    fitting = {}
    for code, weight in reading.weights(number, title.start).items():
        person = reading.lexicon.people.get(code)
        if person is None:
            if asked & reading.offices_of_strangers.get(code, frozenset()) and not former:
                fitting[code] = weight
            continue
        distance = person.distance(asked, "", reading.period)
        if former:
            if any(term.held.last < reading.period.first for term in person.terms_as(asked)) and distance:
                fitting[code] = weight
        elif distance is not None and (distance <= 1 or not reading.is_dated):
            at_home = any(term.country in beside for term in person.terms_as(asked))
            fitting[code] = (weight + at_home) * (1 if not distance else 0.3)
    if fitting:
        return max(fitting, key=lambda code: fitting[code])
    if title.phrase == "president" and not former and reading.is_dated and "USA" in reading.countries:
        holders = [
            p
            for p in reading.lexicon.holders(("president",), "USA")
            if p.distance(("president",), "USA", reading.period) == 0
        ]
        return most_likely(holders, ("president",), "USA", reading.period).code if holders else ""
    return ""


def _countries_beside(reading: Reading, number: int, title: Title) -> set[str]:
    """The countries of the leaders named in the same sentence who never held the office themselves."""
    start, end = reading.passages[number].sentence(title.start)
    beside = {named.code for offset in range(start, end) if (named := reading.name_at(number, offset))}
    people = [reading.lexicon.people[code] for code in beside if code in reading.lexicon.people]
    return {term.country for p in people if not any(p.terms_as(title.offices)) for term in p.terms}
