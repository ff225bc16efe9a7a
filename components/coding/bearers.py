"""Who bears an office at a time: of a country, or of those whom the text dwells on.

Enters: a `Reading`, a title, and a country or none. Leaves: a leader's code, or "" where nobody is certain enough.
"""

from components.coding.names import most_likely
from components.coding.offices import RULERS, Title
from components.coding.reading import Reading

ROUNDING = 1e-9
"""So much may a bound on a weight err."""


def holder_of(reading: Reading, number: int, start: int, title: Title, country: str, *, former: bool) -> str:
    """Who held the office there: of those whom the text names the nearest to the period; else the one nearest to it."""
    if country not in reading.countries:
        return ""
    key = (title.phrase, title.offices, country, former, reading.period, len(reading.leaders))
    if key not in reading.holding:
        reading.holding[key] = _holders(reading, title, country, former=former)
    named, likely = reading.holding[key]
    if named:
        distance, best = min(named, key=lambda one: (one[0], reading.nearness(one[1], number, start)))
        if former or distance == 0 or not reading.is_dated:
            return best
    return likely


def _holders(reading: Reading, title: Title, country: str, *, former: bool) -> tuple[list[tuple[int, str]], str]:
    """The holders of an office whom the text names, with their distance in years from the period, and the likeliest of all or ""."""
    fitting = reading.lexicon.holders(title.offices, country)
    if title.offices == RULERS:
        leading = [p for p in fitting if any(p.terms_as(("leader", "supreme leader"), country))]
        fitting = leading or fitting
    named = []
    for person in fitting:
        if reading.is_named(person.code):
            distance = person.distance(title.offices, country, reading.period)
            named.append((99 if distance is None else distance, person.code))
    if former:
        before = reading.period.first
        people = reading.lexicon.people
        return [
            (d, c)
            for d, c in named
            if d and any(t.held.last < before for t in people[c].terms_as(title.offices, country))
        ], ""
    if not fitting:
        return named, ""
    offices = (
        ("leader",)
        if title.offices == RULERS and any(any(p.terms_as(("leader",), country)) for p in fitting)
        else title.offices
    )
    best = most_likely(fitting, offices, country, reading.period)
    return named, best.code if best.distance(title.offices, country, reading.period) in (0, 1) else ""


def dwelt_on(reading: Reading, number: int, title: Title, *, former: bool) -> str:
    """Whoever of that office the text dwells on before this place, or ""; in the United States the president in office."""
    key = (title.phrase, former, reading.period, len(reading.leaders))
    if key not in reading.bearing:
        reading.bearing[key] = _bearers(reading, title, former=former)
    candidates = reading.bearing[key]
    if candidates:
        beside = _countries_beside(reading, number, title)
        here = reading.passages[number].at(title.start)
        best, most = "", 0.0
        for code, share, countries in candidates:
            at_home = 0 if countries.isdisjoint(beside) else 1
            weight = reading.weight(code, here, above=(most / share - at_home) * (1 - ROUNDING))
            if weight and (weight + at_home) * share > most:
                best, most = code, (weight + at_home) * share
        return best
    if title.phrase == "president" and not former and reading.is_dated and "USA" in reading.countries:
        holders = [
            p
            for p in reading.lexicon.holders(("president",), "USA")
            if p.distance(("president",), "USA", reading.period) == 0
        ]
        return most_likely(holders, ("president",), "USA", reading.period).code if holders else ""
    return ""


def _bearers(reading: Reading, title: Title, *, former: bool) -> list[tuple[str, float, frozenset[str]]]:
    """Of the leaders named those who may bear the office: with their share of weight, and the countries where they bore it."""
    asked = frozenset((title.phrase,)) & title.offices or title.offices
    fitting: list[tuple[str, float, frozenset[str]]] = []
    for code in reading.leaders:
        person = reading.lexicon.people.get(code)
        if person is None:
            if asked & reading.offices_of_strangers.get(code, frozenset()) and not former:
                fitting.append((code, 1, frozenset()))
            continue
        distance = person.distance(asked, "", reading.period)
        if former:
            if any(term.held.last < reading.period.first for term in person.terms_as(asked)) and distance:
                fitting.append((code, 1, frozenset()))
        elif distance is not None and (distance <= 1 or not reading.is_dated):
            fitting.append((code, 1 if not distance else 0.3, frozenset(t.country for t in person.terms_as(asked))))
    return fitting


def _countries_beside(reading: Reading, number: int, title: Title) -> set[str]:
    """The countries of the leaders named in the same sentence who never held the office themselves."""
    start, end = reading.passages[number].sentence(title.start)
    beside = {named.code for named in reading.names_on(number, start, end)}
    people = [reading.lexicon.people[code] for code in beside if code in reading.lexicon.people]
    return {term.country for p in people if not any(p.terms_as(title.offices)) for term in p.terms}
