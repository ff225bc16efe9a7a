"""Leaders by surname: after a title that tells the office, or alone once the text or the time tells who is meant.

Enters: a `Reading` in which the names in full are taken. Leaves: further `Named` stretches. With a title, whoever of that surname held such
an office (of the country named before it); alone, whoever of it the text names anywhere, the nearest before; else a form that the lexicon
calls unmistakable at the time, or the only head of state or government of that surname then, if the text names the country.
"""

from components.coding.forms import Found
from components.coding.listed import listed
from components.coding.names import HEADS, is_other_person, most_likely, shorts, titled_form
from components.coding.offices import LAST_WORDS, OFFICES_OF, Title, plural_title
from components.coding.people import Namesakes, Person
from components.coding.reading import Named, Reading
from components.coding.vocabulary import DAYS_AND_MONTHS, FUNCTION_WORDS, GIVEN_NAMES, NAMED_AFTER, ORDINARY_SURNAMES

BEFORE_MAY = listed(
    "in last this next early late mid since until till by of on through and to from before after during"
)
LOCATIVE = listed("in to into from across inside near toward towards within throughout of")
GENERATIONS = {**dict.fromkeys(("elder", "older", "first"), True), **dict.fromkeys(("younger", "second"), False)}
"""Words before a surname that two generations bear: whether the elder is meant."""
RULING = HEADS | {"leader", "king"}
VERBS = listed(
    "said says told has had was is did does made met also and called announced wants wanted went took warned argued insisted has who "
    "responded replied spoke visited won lost resigned promised signed"
)


def surnames(reading: Reading, *, titled: bool) -> None:
    """Take the forms used alone: with a title that means an office first (`titled`), then all others."""
    for number, found, bearers in shorts(reading):
        start, title = titled_form(reading.passages[number], found)
        named = None
        if titled and not title:
            title = plural_title(reading.passages[number], found.start)
        if titled and title and title.offices:
            named = _titled(reading, number, start, title, found, bearers)
        elif not titled:
            named = _alone(reading, number, start, title, found, bearers)
        if named:
            reading.add(named)


def _titled(reading: Reading, number: int, start: int, title: Title, found: Found, bearers: Namesakes) -> Named | None:
    """A title and a surname: "President Trump", "Japanese Prime Minister Abe"."""
    if _goes_on(reading, number, found, bearers):
        return None
    people = bearers.people
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
    if elder := _of_generation(reading, number, start, fitting):
        return Named(number, start, found.end, elder, "title and surname, the elder or the younger", core=found.start)
    known = [p for p in fitting if reading.is_named(p.code)]
    if known and (len(known) == 1 or not reading.is_dated):
        owner = min(known, key=lambda p: reading.nearness(p.code, number, start))
    else:
        fitting = known or fitting
        owner = most_likely(fitting, title.offices, country, reading.period)
    return Named(number, start, found.end, owner.code, "title and surname", core=found.start)


def _alone(
    reading: Reading, number: int, start: int, title: Title | None, found: Found, bearers: Namesakes
) -> Named | None:
    """A surname alone, or after Mr. and its like, or after a title that its owner is not known to have."""
    passage = reading.passages[number]
    if not title and is_other_person(reading, passage, found.start):
        return None
    people = bearers.people
    if _goes_on(reading, number, found, bearers) or (not title and _is_everyday(reading, number, found)):
        return None
    rule = "title and surname" if title else "surname after full name"
    if not title and (elder := _of_generation(reading, number, found.start, people)):
        return Named(number, start, found.end, elder, "surname, the elder or the younger", core=found.start)
    known = [p for p in people if reading.is_named(p.code)]
    if len(known) > 1 and reading.is_dated and passage.starting(found.start) == 0:
        known = [p for p in known if p.distance(HEADS, "", reading.period) == 0] or known
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
    if (reading.is_dated or reading.is_period_sure) and (head := _in_office(reading, found, people)):
        return Named(number, start, found.end, head, "in office at the time", core=found.start)
    return None


def _of_generation(reading: Reading, number: int, start: int, people: list[Person]) -> str:
    """Whom "the elder Bush" or "the first President Bush" means: of those named, or else of their country, the earlier; or ""."""
    passage = reading.passages[number]
    before = passage.lower(passage.word_before(start))
    if before not in GENERATIONS:
        return ""
    is_elder = GENERATIONS[before]
    began = sorted(
        (min(t.held.first for t in p.terms), p.code, p)
        for p in people
        if p.terms and any(t.held.first for t in p.terms)
    )
    known = [one for one in began if reading.is_named(one[1])]
    if len(known) == 1:
        countries = {t.country for t in known[0][2].terms}
        kin = [one for one in began if any(t.country in countries and t.office in RULING for t in one[2].terms)]
        known = [one for one in kin if (one < known[0]) == is_elder and one != known[0]][-1 if is_elder else 0 :][
            :1
        ] or known
    elif not known:
        known = [one for one in began if any(t.office in RULING for t in one[2].terms)]
        known = known if len({t.country for one in known for t in one[2].terms if t.office in RULING}) == 1 else []
    return known[0 if is_elder else -1][1] if known else ""


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


def _goes_on(reading: Reading, number: int, found: Found, bearers: Namesakes) -> bool:
    """Whether the name goes on after the form and so is another's ("Kim Dae Jung", "Trump Tower")."""
    passage = reading.passages[number]
    after = found.after
    if after >= len(passage.texts) or passage.text[found.end : passage.starts[after]] not in (" ", "-"):
        return False
    word, lower = passage.texts[after], passage.lowers[after]
    if not passage.is_capitalised(after):
        return False
    if lower in NAMED_AFTER:
        return True
    family_first = found.text in bearers.by_first_name
    if not family_first or passage.is_titled or lower in FUNCTION_WORDS or lower in OFFICES_OF or lower in LAST_WORDS:
        return False
    return (
        not reading.lexicon.forms.owners(word)
        and reading.is_free(number, passage.starts[after], passage.ends[after])
        and lower != "administration"
    )


def _is_everyday(reading: Reading, number: int, found: Found) -> bool:
    """Whether the form is rather an everyday word, a month, or a country here."""
    passage = reading.passages[number]
    lower = found.text.lower()
    word = passage.starting(found.start)
    before, after = passage.lower(word - 1) if word > 0 else "", passage.lower(word + 1) if word >= 0 else ""
    if any(f.kind == "prefix" for f in found.sense.forms) and passage.text.startswith("-", found.end):
        return True
    if any(f.layer in ("country", "bloc") for f in found.sense.forms):
        owned = any(f.layer == "leader" and reading.is_named(f.code) for f in found.sense.forms)
        return not (owned and after in VERBS and before not in LOCATIVE)
    if lower in DAYS_AND_MONTHS and (
        before in BEFORE_MAY or before in DAYS_AND_MONTHS or after[:1].isdigit() or before[:1].isdigit()
    ):
        return True
    if lower in ORDINARY_SURNAMES or lower in FUNCTION_WORDS:
        opens = word >= 0 and passage.opens[word] == 1
        possessive = passage.text.startswith("'s", found.end)
        plain = lower in FUNCTION_WORDS
        if not plain and any(f.layer == "leader" and reading.is_named(f.code) for f in found.sense.forms):
            return False
        return (opens or passage.is_titled) and not possessive and after not in VERBS
    return False
