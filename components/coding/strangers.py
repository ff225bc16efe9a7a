"""Leaders whom the lexicon does not know, found by a title of political office and a name in full.

Enters: a `Reading` in which the known full names are taken. Leaves: further `Named` stretches, coded by the name as written; then the
surname alone ("Foreign Minister Jane Example … Example said"). A title that is worn outside politics too needs a state before it. A name
that only spells a known leader otherwise ("Dmitri" for "Dmitry") is that leader's.
"""

from components.coding.listed import listed
from components.coding.names import is_other_person, titled_start
from components.coding.offices import LAST_WORDS, NEEDS_STATE, OFFICES_OF, QUALIFIERS, TELLING, Title, title_ending
from components.coding.passage import Passage
from components.coding.people import PARTICLES, surname
from components.coding.reading import Named, Reading
from components.coding.vocabulary import GIVEN_NAMES, NAMES_TOO, NO_NAME

PRIVATE = listed(
    "university college company club board union bank chamber association class student fraternity school society hospital "
    "corporation firm foundation network studio league team institute group faculty church band"
)
STATE_ORGANS = listed(
    "government ministry department pentagon kremlin house military army presidential palace state congressional senate party "
    "opposition rebel nato union un security council foreign defense defence administration"
)


def strangers(reading: Reading) -> None:
    """Take the leaders that the lexicon does not know, in full and then by surname."""
    for number, passage in enumerate(reading.passages):
        for n, word in enumerate(passage.words):
            if word.text.lower() not in LAST_WORDS:
                continue
            title = title_ending(passage, n)
            if title and title.phrase in TELLING and not _goes_further(passage, n):
                _after_title(reading, number, title)
                _before_title(reading, number, title)
    if reading.strangers:
        _again(reading)


def name_run(reading: Reading, number: int, first: int, *, most: int = 4) -> int:
    """The number of the last word of the personal name that begins with word `first`, or -1: two to four capitalised words."""
    passage = reading.passages[number]
    last, words = first, passage.words
    if not _may_name(reading, number, first):
        return -1
    while last + 1 < len(words) and last + 1 - first < most:
        gap = passage.gap(last)
        if gap != " " and not (gap == ". " and len(words[last].text) == 1):
            break
        if passage.text.startswith("'", words[last].end):
            break
        given = (
            words[first].text.lower() in GIVEN_NAMES
            and words[last + 1].text.lower() in NAMES_TOO
            and words[last + 1].is_capitalised
        )
        if (
            not given
            and not _may_name(reading, number, last + 1)
            and not (words[last + 1].text in PARTICLES and last + 2 < len(words) and words[last + 2].is_capitalised)
        ):
            break
        last += 1
    while last > first and not words[last].is_capitalised:
        last -= 1
    return last if last > first and len(words[last].text) > 1 else -1


def _may_name(reading: Reading, number: int, n: int) -> bool:
    """Whether a word may be part of a personal name: capitalised, no everyday word, and nothing that the lexicon knows otherwise."""
    word = reading.passages[number].words[n]
    text = word.text
    if (
        not word.is_capitalised
        or text.lower() in NO_NAME
        or text.lower() in LAST_WORDS
        or (text.isupper() and len(text) > 2)
    ):
        return False
    if any(c.isdigit() for c in text):
        return False
    if any(
        f.layer in ("source", "actor", "bloc") or f.kind in ("demonym", "seat")
        for f in reading.lexicon.forms.owners(text)
    ):
        return False
    return reading.is_free(number, word.start, word.end)


def _goes_further(passage: Passage, n: int) -> bool:
    """Whether the phrase of office goes on with the next word ("secretary" in "secretary of state")."""
    longer = title_ending(passage, n + 2) if n + 2 < len(passage.words) else None
    if longer and longer.first <= n and longer.last > n:
        return True
    longer = title_ending(passage, n + 1) if n + 1 < len(passage.words) else None
    return bool(longer and longer.first <= n)


def _after_title(reading: Reading, number: int, title: Title) -> None:
    passage, first = reading.passages[number], title.last + 1
    if first >= len(passage.words) or passage.gap(title.last) not in (" ", ". "):
        return
    if passage.gap(title.last) == ". " and title.phrase not in ("sen", "rep", "gov"):
        return
    last = name_run(reading, number, first)
    if last < 0 or not _is_of_state(reading, number, title):
        return
    start = passage.words[first].start
    _take(reading, number, start, passage.words[last].end, title, "title and name")


def _before_title(reading: Reading, number: int, title: Title) -> None:
    """ "Jane Example, the Estonian foreign minister", "the mayor of Paris, Jane Example,": the name beyond the comma."""
    passage = reading.passages[number]
    _after_comma(reading, number, title)
    first = title.first
    while first > 0 and title.first - first < 6 and passage.gap(first - 1) in (" ", "'s ", "-"):
        first -= 1
    if first < 2 or passage.gap(first - 1) != ", " or (first == title.first and passage.words[first].is_capitalised):
        return
    if not _is_of_state(reading, number, title):
        return
    for back in (3, 2, 1):
        start = first - 1 - back
        if (
            start >= 0
            and name_run(reading, number, start) == first - 1
            and not (passage.words[start].opens and back > 2)
        ):
            _take(reading, number, passage.words[start].start, passage.words[first - 1].end, title, "name and office")
            return


def _after_comma(reading: Reading, number: int, title: Title) -> None:
    """A name between commas after the office: "the Estonian foreign minister, Jane Example, said"."""
    passage, last = reading.passages[number], title.last
    if last + 1 < len(passage.words) and passage.lower(last + 1) == "of" and passage.gap(last) == " ":
        while last + 1 < len(passage.words) and passage.gap(last) == " " and last - title.last < 5:
            last += 1
    if last + 1 >= len(passage.words) or passage.gap(last) != ", ":
        return
    end = name_run(reading, number, last + 1, most=3)
    if end >= 0 and passage.gap(end)[:1] in (",", ".", ";", ")") and _is_of_state(reading, number, title):
        _take(reading, number, passage.words[last + 1].start, passage.words[end].end, title, "name and office")


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
    capital = passage.words[title.first].is_capitalised and title.phrase in (
        "president",
        "chancellor",
        "king",
        "queen",
        "premier",
        "prince",
    )
    return capital and not (before and passage.words[first - 1].is_capitalised and not passage.words[first - 1].opens)


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
        for n, word in enumerate(passage.words):
            code = reading.strangers.get(word.text)
            if code is None or not reading.is_free(number, word.start, word.end) or word.text in OFFICES_OF:
                continue
            start, rule = word.start, "surname after full name"
            full = code.split()
            if n >= len(full) - 1 and [w.text for w in passage.words[n - len(full) + 1 : n + 1]] == full:
                start, rule = passage.words[n - len(full) + 1].start, "full name"
            elif is_other_person(reading, passage, word.start):
                continue
            begin, title = titled_start(passage, start)
            if title:
                rule = "title and name" if rule == "full name" else "title and surname"
            reading.add(Named(number, begin, word.end, code, rule, core=start))
