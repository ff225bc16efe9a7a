"""Leaders whom the lexicon does not know, found by a title of political office and a name in full.

Enters: a `Reading` in which the known full names are taken. Leaves: further `Named` stretches, coded by the name as written; then the
surname alone ("Foreign Minister Jane Example … Example said"). A title that is worn outside politics too needs a state before it. A name
that only spells a known leader otherwise ("Dmitri" for "Dmitry") is that leader's.
"""

from components.coding.listed import listed
from components.coding.names import is_other_person, titled_start
from components.coding.offices import NEEDS_STATE, OFFICES_OF, QUALIFIERS, TELLING, Title
from components.coding.passage import Passage
from components.coding.people import PARTICLES, surname
from components.coding.reading import Named, Reading
from components.coding.vocabulary import GIVEN_NAMES, NAMES_TOO

PRIVATE = listed(
    "university college company club board union bank chamber association class student fraternity school society hospital "
    "corporation firm foundation network studio league team institute group faculty church band"
)
STATE_ORGANS = listed(
    "government ministry department pentagon kremlin house military army presidential palace state congressional senate party "
    "opposition rebel nato union un commission security council foreign defense defence administration"
)


def strangers(reading: Reading) -> None:
    """Take the leaders that the lexicon does not know, in full and then by surname."""
    for number, offices in enumerate(reading.offices):
        for title in offices:
            if title.phrase in TELLING:
                _after_title(reading, number, title)
                _before_title(reading, number, title)
    if reading.strangers:
        _again(reading)


def name_run(reading: Reading, number: int, first: int, *, most: int = 4) -> int:
    """The number of the last word of the personal name that begins with word `first`, or -1: two to four capitalised words."""
    passage = reading.passages[number]
    last, words = first, passage.texts
    if first + 1 >= len(words) or not (words[first + 1][0].isupper() or words[first + 1] in PARTICLES):
        return -1
    if passage.text[passage.ends[first]] not in " ." or not _may_name(reading, number, first):
        return -1
    while last + 1 < len(words) and last + 1 - first < most:
        gap = passage.gap(last)
        if gap != " " and not (gap == ". " and len(passage.texts[last]) == 1):
            break
        if passage.text.startswith("'", passage.ends[last]):
            break
        given = (
            passage.lowers[first] in GIVEN_NAMES
            and passage.lowers[last + 1] in NAMES_TOO
            and passage.is_capitalised(last + 1)
        )
        if (
            not given
            and not _may_name(reading, number, last + 1)
            and not (
                passage.texts[last + 1] in PARTICLES and last + 2 < len(words) and passage.is_capitalised(last + 2)
            )
        ):
            break
        last += 1
    while last > first and not passage.is_capitalised(last):
        last -= 1
    return last if last > first and len(passage.texts[last]) > 1 else -1


def _may_name(reading: Reading, number: int, n: int) -> bool:
    """Whether a word may be part of a personal name and lies in none that is taken."""
    passage = reading.passages[number]
    return reading.may_name(passage.texts[n]) and reading.is_free(number, passage.starts[n], passage.ends[n])


def _after_title(reading: Reading, number: int, title: Title) -> None:
    passage, first = reading.passages[number], title.last + 1
    if first >= len(passage.texts) or passage.gap(title.last) not in (" ", ". "):
        return
    if passage.gap(title.last) == ". " and title.phrase not in ("sen", "rep", "gov", "lt gov"):
        return
    last = name_run(reading, number, first)
    if last < 0 or not _is_of_state(reading, number, title):
        return
    start = passage.starts[first]
    _take(reading, number, start, passage.ends[last], title, "title and name")


def _before_title(reading: Reading, number: int, title: Title) -> None:
    """ "Jane Example, the Estonian foreign minister", "the mayor of Paris, Jane Example,": the name beyond the comma."""
    passage = reading.passages[number]
    _after_comma(reading, number, title)
    first = title.first
    while first > 0 and title.first - first < 6 and passage.gap(first - 1) in (" ", "'s ", "-"):
        first -= 1
    if first < 2 or passage.gap(first - 1) != ", " or (first == title.first and passage.is_capitalised(first)):
        return
    if not _is_of_state(reading, number, title):
        return
    for back in (3, 2, 1):
        start = first - 1 - back
        if start >= 0 and name_run(reading, number, start) == first - 1 and not (passage.opens[start] and back > 2):
            _take(reading, number, passage.starts[start], passage.ends[first - 1], title, "name and office")
            return


def _after_comma(reading: Reading, number: int, title: Title) -> None:
    """A name between commas after the office: "the Estonian foreign minister, Jane Example, said"."""
    passage, last = reading.passages[number], title.last
    if last + 1 < len(passage.texts) and passage.lower(last + 1) == "of" and passage.gap(last) == " ":
        while last + 1 < len(passage.texts) and passage.gap(last) == " " and last - title.last < 5:
            last += 1
    if last + 1 >= len(passage.texts) or passage.gap(last) != ", ":
        return
    end = name_run(reading, number, last + 1, most=3)
    if end >= 0 and passage.gap(end)[:1] in (",", ".", ";", ")") and _is_of_state(reading, number, title):
        _take(reading, number, passage.starts[last + 1], passage.ends[end], title, "name and office")


def _is_of_state(reading: Reading, number: int, title: Title) -> bool:
    """Whether the office is political: by its name, by a state or its organ before it, or as a capitalised title on its own."""
    if title.phrase not in NEEDS_STATE or reading.country_before(number, title):
        return True
    passage, first = reading.passages[number], title.first
    while first > 0 and passage.lower(first - 1) in QUALIFIERS:
        first -= 1
    before = passage.lower(first - 1) if first > 0 and passage.gap(first - 1) in (" ", "'s ") else ""
    if before in STATE_ORGANS:
        return True
    if before in PRIVATE:
        return False
    capital = passage.is_capitalised(title.first) and title.phrase in (
        "president",
        "chancellor",
        "king",
        "queen",
        "premier",
        "prince",
    )
    return capital and not (before and passage.is_capitalised(first - 1) and not passage.opens[first - 1])


def _take(reading: Reading, number: int, start: int, end: int, title: Title, rule: str) -> None:
    passage = reading.passages[number]
    name = passage.text[start:end] if passage.reading is not passage.text else _as_written(passage, start, end)
    last_name = surname(passage.reading[start:end])
    code = reading.strangers.get(last_name, "")
    if code and code.split()[0] != name.split()[0]:
        code = ""
    if not code:
        code = _known_by(reading, passage.reading[start:end], last_name, title) or name
    begin, _ = titled_start(passage, start)
    reading.add(Named(number, begin, end, code, rule, core=start))
    if code not in reading.lexicon.people:
        reading.strangers.setdefault(last_name, code)
        reading.offices_of_strangers.setdefault(code, title.offices)


def _as_written(passage: Passage, start: int, end: int) -> str:
    first, last = passage.span(start, end)
    return " ".join(passage.document.text[first:last].split())


def _known_by(reading: Reading, name: str, last_name: str, title: Title) -> str:
    """A leader of this surname and office whose first name begins alike, or ""."""
    for form in reading.lexicon.forms.owners(last_name):
        if form.layer == "leader":
            person = reading.lexicon.people[form.code]
            if any(n[0] == name[0] and n[:2] == name[:2] for n in person.names) and any(person.terms_as(title.offices)):
                return person.code
    return ""


def _again(reading: Reading) -> None:
    """Take later and earlier mentions of these leaders: in full, with a title, or by surname."""
    for number, passage in enumerate(reading.passages):
        if reading.strangers.keys().isdisjoint(passage.names):
            continue
        for n in [n for n in passage.capitals if passage.texts[n] in reading.strangers]:
            word = passage.texts[n]
            code = reading.strangers[word]
            if not reading.is_free(number, passage.starts[n], passage.ends[n]) or word in OFFICES_OF:
                continue
            start, rule = passage.starts[n], "surname after full name"
            full = code.split()
            if n >= len(full) - 1 and passage.texts[n - len(full) + 1 : n + 1] == full:
                start, rule = passage.starts[n - len(full) + 1], "full name"
            elif is_other_person(reading, passage, start):
                continue
            begin, title = titled_start(passage, start)
            if title:
                rule = "title and name" if rule == "full name" else "title and surname"
            reading.add(Named(number, begin, passage.ends[n], code, rule, core=start))
