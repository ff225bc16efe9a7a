"""Who bears an office at a time: of a country, or of those whom the text dwells on.

Enters: a `Reading`, a title, and a country or none. Leaves: a leader's code, or "" where nobody is certain enough.
"""

from components.coding.names import most_likely
from components.coding.offices import HOMES, RULERS, Title
from components.coding.reading import Reading

HOMES_OF_CHANCELLORS = frozenset(("DEU", "AUT"))
EXACT = frozenset(("chancellor", "emir", "sultan", "crown prince", "king", "queen"))
"""Where a country has this very office, no other is meant by the word."""
HOME_SHARE = 1.5
"""So much more likely "the president" is the American one."""
LONG_AGO = 10
"""Years from the period of an undated text after which nobody is meant by an office alone."""
ROUNDING = 1e-9
"""So much may a bound on a weight err."""


def holder_of(reading: Reading, number: int, start: int, title: Title, country: str, *, former: bool) -> str:
    """Who held the office there: of those whom the text names the nearest to the period; else the one nearest to it."""
    if country not in reading.countries and title.phrase not in HOMES:
        return ""
    key = (title.phrase, country, former, reading.period)
    if key not in reading.holding:
        reading.holding[key] = _holders(reading, title, country, former=former)
    holders, likely = reading.holding[key]
    named = [one for one in holders if reading.is_named(one[1])]
    if named:
        distance, best = min(
            named, key=lambda one: (one[0], -reading.times(one[1]), reading.nearness(one[1], number, start))
        )
        if former or distance == 0 or (distance <= LONG_AGO and not reading.is_dated):
            return best
    return likely


def _holders(reading: Reading, title: Title, country: str, *, former: bool) -> tuple[list[tuple[int, str]], str]:
    """The holders of an office with their distance in years from the period, and the likeliest of them or ""."""
    if title.phrase in EXACT and reading.lexicon.holders((title.phrase,), country):
        title = title._replace(offices=frozenset((title.phrase,)))  # elsewhere "chancellor" means a minister of finance
    fitting, period = reading.lexicon.holders(title.offices, country), reading.period
    if title.offices == RULERS:
        leading = [p for p in fitting if any(p.terms_as(("leader", "supreme leader"), country))]
        fitting = leading or fitting
    distances = [(p.distance(title.offices, country, period), p) for p in fitting]
    holders = [(99 if distance is None else distance, p.code) for distance, p in distances]
    if former:
        gone = [any(t.held.last < period.first for t in p.terms_as(title.offices, country)) for p in fitting]
        return [one for one, is_gone in zip(holders, gone, strict=True) if one[0] and is_gone], ""
    if not fitting:
        return [], ""
    offices = (
        ("leader",)
        if title.offices == RULERS and any(any(p.terms_as(("leader",), country)) for p in fitting)
        else title.offices
    )
    if offices == title.offices:
        nearest = min(distance for distance, _ in holders)
        fitting = [p for p, (distance, _) in zip(fitting, holders, strict=True) if distance == nearest]
    best = fitting[0] if len(fitting) == 1 else most_likely(fitting, offices, country, period)
    return holders, best.code if best.distance(title.offices, country, period) in (0, 1) else ""


def dwelt_on(reading: Reading, number: int, title: Title, *, former: bool) -> str:
    """Whoever of that office the text dwells on before this place, or ""; in the United States the president in office."""
    asked = frozenset((title.phrase,)) & title.offices or title.offices
    candidates = _bearers(reading, title, asked=asked, former=former)
    if candidates:
        beside = _countries_beside(reading, number, title)
        here = reading.passages[number].at(title.start)
        best, most = "", 0.0
        for code, likely, countries in candidates:
            share = likely * (
                HOME_SHARE if title.phrase == "president" and "USA" in countries & reading.countries else 1
            )
            at_home = 0 if countries.isdisjoint(beside) else 1
            weight = reading.weight(code, here, above=(most / share - at_home) * (1 - ROUNDING))
            if weight and (weight + at_home) * share > most:
                best, most = code, (weight + at_home) * share
        return best
    if title.phrase == "chancellor" and not former and not HOMES_OF_CHANCELLORS.isdisjoint(reading.countries):
        home = "DEU" if "DEU" in reading.countries else "AUT"
        return holder_of(reading, number, title.start, title, home, former=False)
    if title.phrase == "president" and not former and reading.is_dated and "USA" in reading.countries:
        holders = [
            p
            for p in reading.lexicon.holders(("president",), "USA")
            if p.distance(("president",), "USA", reading.period) == 0
        ]
        return most_likely(holders, ("president",), "USA", reading.period).code if holders else ""
    return ""


def _bearers(
    reading: Reading, title: Title, *, asked: frozenset[str], former: bool
) -> list[tuple[str, float, frozenset[str]]]:
    """Of the leaders named those who may bear the office: with their share of weight, and the countries where they bore it."""
    seen, fitting = reading.bearing.setdefault((title.phrase, former, reading.period), ([0], []))
    leaders = reading.leaders
    for code in leaders[seen[0] :]:
        person = reading.lexicon.people.get(code)
        if person is None:
            if asked & reading.offices_of_strangers.get(code, frozenset()) and not former:
                fitting.append((code, 1, frozenset()))
            continue
        distance = person.distance(asked, "", reading.period)
        if former:
            if any(term.held.last < reading.period.first for term in person.terms_as(asked)) and distance:
                fitting.append((code, 1, frozenset()))
        elif distance is not None and (distance <= 1 or (distance <= LONG_AGO and not reading.is_dated)):
            fitting.append((code, 1 if not distance else 0.3, frozenset(t.country for t in person.terms_as(asked))))
    seen[0] = len(leaders)
    return fitting


def _countries_beside(reading: Reading, number: int, title: Title) -> set[str]:
    """The countries of the leaders named in the same sentence who never held the office themselves."""
    start, end = reading.passages[number].sentence(title.start)
    beside = {named.code for named in reading.names_on(number, start, end)}
    people = [reading.lexicon.people[code] for code in beside if code in reading.lexicon.people]
    return {term.country for p in people if not any(p.terms_as(title.offices)) for term in p.terms}
