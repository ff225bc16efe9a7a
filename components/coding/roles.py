"""Offices and descriptions that mean one person in their place: "the president", "the North Korean dictator", "Russia's strongman leader".

Enters: a `Reading` in which the names are taken. Leaves: further `Named` stretches of kind "role". An office counts where it is definite
and no name follows at once: with a country it means whoever held it there at the period, first among those whom the text names; without
one, whoever of that office the text dwells on before this place. Plural, indefinite, generic ("the Constitution … the president") and
predicate uses, and appositions that only repeat a name, count for nobody.
"""

from components.coding.bearers import dwelt_on, holder_of
from components.coding.listed import listed
from components.coding.offices import HOMES, Title
from components.coding.passage import Passage
from components.coding.reading import Named, Reading

DESCRIBING = listed(
    "strongman autocratic authoritarian reclusive young longtime veteran embattled ruthless brutal despotic communist islamist "
    "conservative populist nationalist new current ailing elderly late hard-line hardline reformist supreme erratic own"
)
FORMER = listed("former ex late ousted deposed exiled")
TO_COME = listed("next future any every no some each another a an what which whatever whichever new")
ORDINALS = listed("first second third fourth last only")
DEFINITE = listed("the this our current incumbent sitting")
COPULAS = listed(
    "is was be been being become became becomes becoming as elected named appointed remain remained remains called named"
)
# Descriptions that without a country may mean anyone.
NEEDS_COUNTRY = listed(
    "leader ruler boss head of state dictator strongman autocrat despot tyrant chairman chair director secretary minister general "
    "commander speaker deputy representative delegate prince king queen governor senator congressman congresswoman lawmaker mp "
    "legislator aide whip adviser advisor counselor strategist spokesman spokeswoman spokesperson negotiator mediator mayor colonel "
    "admiral marshal premier"
)
NEVER_ALONE = listed(
    "chairman chair director deputy representative delegate aide whip senator congressman congresswoman lawmaker mp legislator "
    "adviser advisor strategist counselor general gen colonel col admiral adm sen rep gov marshal commander minister mayor governor "
    "ambassador negotiator official chief sheikh sheik prince princess diplomat lieutenant secretary boss"
)
EMPOWERING = listed(
    "requires require required allows allow allowed empowers empower authorizes authorises permits permit obliges lets gives give "
    "grants grant gave granted bars forbids elect elects electing choose chooses choosing"
)
LAWS = listed("law laws act statute congress system amendment article resolution legislation voters code powers")
GENERIC = listed("constitution constitutional framers founders founding federalist statute statutory")
NEVER_MEANT = listed("never ever always traditionally historically normally typically usually generally")
NOT_WITHOUT_COUNTRY = (NEVER_ALONE | NEEDS_COUNTRY) - {"king", "queen", "dictator"}
BEFORE_OFFICE = DESCRIBING | FORMER | TO_COME - {"a", "an", "the"}
BEFORE_COUNTRY = FORMER | TO_COME - {"a", "an"} | DESCRIBING - {"own"}
SPOKEN_OF = listed(
    "secretary spokesman spokeswoman spokesperson minister governor senator mayor ambassador envoy congressman congresswoman"
)
JUST_BEFORE = 400
"""So many characters back whoever "the spokesman" is was named."""
SEATS = frozenset(("capital", "seat"))
NO_COUNTRY = "-"
"""The office is of something that is no country: nobody is meant."""


def roles(reading: Reading) -> None:
    """Take the roles that mean one person."""
    for number, passage in enumerate(reading.passages):
        for title in reading.offices[number]:
            n = title.last
            if reading.is_free(number, passage.starts[n], passage.ends[n]) and (named := _role(reading, number, title)):
                reading.add(named)


def _role(reading: Reading, number: int, title: Title) -> Named | None:
    passage = reading.passages[number]
    if _is_before_name(reading, number, title):
        return None
    start, first, country, qualifiers = _with_country(reading, number, title)
    end, country = (title.end, country) if country else _of_country(reading, number, title)
    before = passage.lower(first - 1) if first > 0 and passage.gap(first - 1) == " " else ""
    if (before in TO_COME or qualifiers & TO_COME) and before not in DEFINITE:
        return None
    if before in ORDINALS:
        return None
    if before and before not in DEFINITE and passage.lower(first - 1) in COPULAS:
        return None
    if before in DEFINITE and first > 1 and passage.gap(first - 2) == " " and passage.lower(first - 2) in COPULAS:
        return None
    if not country and before not in DEFINITE:
        return None
    country = country or HOMES.get(title.phrase, "")
    if not country and before == "the" and title.phrase in SPOKEN_OF and title.first == title.last and not qualifiers:
        code = _named_just_before(reading, number, title)
        return Named(number, start, end, code, f"role: {title.phrase} named just before", "role") if code else None
    if title.phrase in NOT_WITHOUT_COUNTRY and not country:
        return None
    if title.phrase in NEVER_ALONE:
        return None
    if _repeats_name(reading, number, start if before not in DEFINITE else passage.starts[first - 1], end):
        return None
    if country:
        person = holder_of(reading, number, start, title, country, former=bool(qualifiers & FORMER))
        return (
            Named(
                number,
                start,
                end,
                person,
                f"role: {title.phrase} of {reading.lexicon.label('country', country)}",
                "role",
            )
            if person
            else None
        )
    if _is_generic(passage, title):
        return None
    code = dwelt_on(reading, number, title, former=bool(qualifiers & FORMER))
    rule = "role: president in office" if title.phrase == "president" else f"role: {title.phrase} named in the text"
    if qualifiers & FORMER:
        rule = f"role: former {title.phrase} named in the text"
    return Named(number, start, end, code, rule, "role") if code else None


def _named_just_before(reading: Reading, number: int, title: Title) -> str:
    """Whoever of that office is named last, and not far, before it in the paragraph; "" where nobody is."""
    named = reading.names_on(number, max(0, title.start - JUST_BEFORE), title.start)
    asked = frozenset((title.phrase,)) & title.offices or title.offices
    for one in sorted(named, key=lambda one: -one.start):
        person = reading.lexicon.people.get(one.code)
        if person is None:
            fits = bool(asked & reading.offices_of_strangers.get(one.code, frozenset()))
        else:
            fits = person.distance(asked, "", reading.period) in (0, 1)
        if fits:
            return one.code
    return ""


def _is_before_name(reading: Reading, number: int, title: Title) -> bool:
    """Whether a leader's name follows at once, or after a comma ("the Russian president, Vladimir Putin,")."""
    passage = reading.passages[number]
    after = title.last + 1
    if after >= len(passage.texts):
        return False
    gap, start = passage.gap(title.last), passage.starts[after]
    if gap in (" ", ", ", ". ") and reading.name_at(number, start) and not (gap == ". " and passage.opens[after]):
        named = reading.name_at(number, start)
        if gap == " ":
            return True
        # After a comma the name repeats the role only where it is full or closed by a comma itself.
        return (
            named is not None
            and (" " in passage.text[named.start : named.end])
            and passage.text[named.end : named.end + 1] in (",", ".", ";", ")")
        )
    return gap == " " and passage.is_capitalised(after) and not passage.is_titled and passage.is_capitalised(title.last)


def _with_country(reading: Reading, number: int, title: Title) -> tuple[int, int, str, frozenset[str]]:
    """Where the role starts, its first word's number, the country before it, and the qualifiers between."""
    passage, first, qualifiers = reading.passages[number], title.first, set()
    start = title.start
    while first > 0 and passage.gap(first - 1) in (" ", "-", ", ") and passage.lower(first - 1) in BEFORE_OFFICE:
        if passage.gap(first - 1) == ", " and passage.lower(first - 1) not in DESCRIBING:
            break
        first -= 1
        qualifiers.add(passage.lower(first))
    if start > passage.starts[title.first]:
        qualifiers.add("former")
    at = passage.starts[first] if first < title.first else passage.starts[title.first]
    found = _country_ending(reading, number, at)
    if found:
        code = found[1]
        word = passage.next_word(found[0])
        further = word
        while further > 0 and passage.gap(further - 1) in (" ", "-") and passage.lower(further - 1) in BEFORE_COUNTRY:
            further -= 1
            qualifiers.add(passage.lower(further))
        return found[0], further, code, frozenset(qualifiers)
    own = first if first < title.first and qualifiers - FORMER else title.first
    begins = passage.starts[own] if own < title.first else start
    return begins, first, "", frozenset(qualifiers)


def _country_ending(reading: Reading, number: int, offset: int) -> tuple[int, str] | None:
    passage = reading.passages[number]
    best: tuple[int, str] | None = None
    for found in reading.ending_near(number, offset):
        if passage.text[found.end : offset] in (" ", "'s ", "' ") and (best is None or found.start < best[0]):
            for form in found.sense.forms:
                if form.layer == "country":
                    best = (found.start, form.code)
                    break
    return best


def _of_country(reading: Reading, number: int, title: Title) -> tuple[int, str]:
    """The end of "president of (the) X" and X, where X is a country; else the title's end."""
    passage, after = reading.passages[number], title.last + 1
    if after + 1 >= len(passage.texts) or passage.lower(after) not in ("of", "in") or passage.gap(title.last) != " ":
        return title.end, ""
    if passage.lower(after) == "in":
        here = reading.starting_at(number, passage.starts[after + 1])
        return title.end, next(
            (f.code for one in here for f in one.sense.forms if f.layer == "country" and f.kind in SEATS), ""
        )
    after += 2 if passage.lower(after + 1) == "the" else 1
    if after < len(passage.texts):
        start = passage.starts[after]
        for found in reading.starting_at(number, start):
            codes = [f.code for f in found.sense.forms if f.layer == "country" and f.kind != "demonym"]
            if codes:
                return found.end, codes[0]
    return title.end, NO_COUNTRY


def _repeats_name(reading: Reading, number: int, start: int, end: int) -> bool:
    """Whether the role stands after a name and a comma, and so only repeats it."""
    text = reading.passages[number].text
    comma = start - (2 if text[start - 1 : start] == " " else 1)
    if comma < 1 or text[comma] != ",":
        return False
    named = reading.name_at(number, comma - 1)
    if named is None or named.kind != "name":
        return False
    return text[end : end + 1] in (",", ".", ";", ")", "'", "") or text[end : end + 1] == " "


def _is_generic(passage: Passage, title: Title) -> bool:
    """Whether the sentence speaks of the office over time and not of the one who holds it."""
    first, last = passage.sentence_words(title.start)
    if any(passage.lower(n) in GENERIC for n in range(first, last)):
        return True
    if passage.lower(title.first - 2) in EMPOWERING and any(passage.lower(n) in LAWS for n in range(first, last)):
        return True
    n = title.first - 1
    while n >= first and passage.gap(n) in (" ", "'s "):
        if passage.lower(n) in NEVER_MEANT:
            return True
        n -= 1
    return passage.lower(title.first - 2) in ("every", "any", "office") or (
        passage.lower(title.first - 2) == "of"
        and passage.lower(title.first - 3) in ("office", "powers", "power", "institution")
    )
