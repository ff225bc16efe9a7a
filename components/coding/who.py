"""Who a leader is, in one line that is true at an essay's date.

Enters: the lexicon, a layer and a code, and the essay's date or "". Leaves: "President of Russia, 2000 to 2008 and since 2012", or "" where
the lexicon knows nothing that held by then. The highest office is told, and the one held at the date where that is another. Nothing later
than the date is told: a term that runs on past it is "since" its beginning.
"""

from collections.abc import Sequence

from components.coding.dates import LAST_DAY, days_of
from components.coding.lexicon import Lexicon
from components.coding.people import Term

RANKS = (
    *(
        "supreme leader",
        "president",
        "chancellor",
        "prime minister",
        "premier",
        "king",
        "queen",
        "emir",
        "sultan",
        "crown prince",
    ),
    *(
        "secretary-general",
        "commission president",
        "council president",
        "high representative",
        "general secretary",
        "movement leader",
    ),
    *("leader", "vice president", "secretary of state", "foreign minister", "secretary of defense", "defence minister"),
    *(
        "treasury secretary",
        "finance minister",
        "deputy prime minister",
        "national security adviser",
        "attorney general",
    ),
    *(
        "interior minister",
        "trade minister",
        "speaker",
        "central bank governor",
        "managing director",
        "director-general",
    ),
    *(
        "opposition leader",
        "party leader",
        "intelligence chief",
        "military chief",
        "prince",
        "minister",
        "governor",
        "senator",
        "envoy",
    ),
    *("ambassador", "spokesperson", "legislator", "mayor", "adviser"),
)
PREPOSITIONS = {
    "spokesperson": "for",
    **dict.fromkeys(
        ("senator", "legislator", "governor", "mayor", "party leader", "opposition leader", "adviser"), "in"
    ),
}
WITH_ARTICLE = (
    "United ",
    "Netherlands",
    "Philippines",
    "Bahamas",
    "Gambia",
    "Maldives",
    "Czech Republic",
    "Soviet Union",
    "Dominican Republic",
)
TAKES_ARTICLE = (
    "Democratic Republic of",
    "Republic of",
    "Central African Republic",
    "Comoros",
    "Seychelles",
    "European Union",
)


def description(lexicon: Lexicon, layer: str, code: str, date: str = "") -> str:
    """What the lexicon says of a leader at the essay's date, or of a country its label; "" where it says nothing."""
    if layer != "leader":
        label = lexicon.label(layer, code)
        return label if label != code else ""
    person = lexicon.people.get(code)
    if person is None:
        return ""
    known = days_of(date)
    last = known.last if known else LAST_DAY
    terms = [t for t in person.terms if t.held.first <= last and t.office in RANKS]
    if not terms:
        return ""
    highest = min(terms, key=lambda t: (RANKS.index(t.office), -t.held.first))
    told = [_office(lexicon, terms, highest, last)]
    held = [t for t in terms if t.held.last >= last]
    if held and not any((t.office, t.country) == (highest.office, highest.country) for t in held):
        now = min(held, key=lambda t: (RANKS.index(t.office), -t.held.first))
        if now.office != "leader":
            told.append(_office(lexicon, terms, now, last))
    return "; ".join(told)


def _office(lexicon: Lexicon, terms: Sequence[Term], one: Term, last: int) -> str:
    """An office with its country and all its terms: "President of Russia, 2000 to 2008 and since 2012"."""
    same = sorted((t for t in terms if (t.office, t.country) == (one.office, one.country)), key=lambda t: t.held.first)
    place = lexicon.label("country", one.country)
    if place.startswith(WITH_ARTICLE + TAKES_ARTICLE):
        place = f"the {place}"
    name = one.office[0].upper() + one.office[1:]
    where = f" {PREPOSITIONS.get(one.office, 'of')} {place}" if place else ""
    return f"{name}{where}{_years(same, last)}"


def _years(terms: Sequence[Term], last: int) -> str:
    """The years of terms in order, adjoining ones joined; ", 2000 to 2008 and since 2012", or "" where none is known."""
    stretches: list[list[str]] = []
    for term in terms:
        start, end = term.start[:4], "" if term.held.last >= last else term.end[:4]
        if stretches and stretches[-1][1] and start and stretches[-1][1] >= start:
            stretches[-1][1] = end
        else:
            stretches.append([start, end])
    told = []
    for start, end in stretches:
        if not start:
            told += [f"until {end}"] if end else []
        elif not end:
            told.append(f"since {start}")
        else:
            told.append(start if start == end else f"{start} to {end}")
    if not told:
        return ""
    joined = " and ".join(filter(None, (", ".join(told[:-1]), told[-1])))
    if len(told) == 1 and told[0].startswith("since"):
        return f" {joined}"
    return f", {joined}"
