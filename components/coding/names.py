"""Leaders by their names in full, and what tells whose name it is.

Enters: a `Reading`. Leaves: `Named` stretches for names in full, the titles that touch them included. A form that two leaders bear goes to
the one nearest to the period; a first name before a surname that is not the owner's makes it someone else's.
"""

from collections.abc import Iterable, Iterator

from components.coding.dates import Days
from components.coding.forms import Found
from components.coding.offices import ADDRESS, LAST_WORDS, QUALIFIERS, Title, may_end_title, title_before
from components.coding.passage import Passage
from components.coding.people import Namesakes, Person
from components.coding.reading import Named, Reading
from components.coding.traps import FIRST_NAMES, IN
from components.coding.vocabulary import FUNCTION_WORDS, GIVEN_NAMES, NAMED_AFTER

LEADERS = frozenset(("leader",))
HEADS = frozenset(("president", "prime minister", "chancellor", "supreme leader"))


def is_other_person(reading: Reading, passage: Passage, start: int, owners: Iterable[Person] = ()) -> bool:
    """Whether the word before a surname is a first name, and none of the owners'."""
    number = passage.word_before(start)
    if number < 0 and passage.text.endswith(". ", 0, start):
        number = passage.ending(start - 2)
        if number >= 0 and len(passage.texts[number]) > 1:
            return False
    if number < 0 or not passage.is_capitalised(number):
        return False
    word, lower = passage.texts[number], passage.lowers[number]
    if (
        lower in FUNCTION_WORDS
        or lower in ADDRESS
        or lower in LAST_WORDS
        or lower in QUALIFIERS
        or lower in NAMED_AFTER
    ):
        return False
    if any(word == name.split()[0] for person in owners for name in person.names):
        return False
    if word in FIRST_NAMES and passage.gap(number) == " ":
        return passage.lower(number - 1) not in IN
    if any(form.layer != "leader" for form in reading.lexicon.forms.owners(word)) and lower not in GIVEN_NAMES:
        return False
    if passage.opens[number] or passage.is_titled or passage.paragraph.voice == "heading":
        return lower in GIVEN_NAMES or word in reading.lexicon.given_names
    return not (word.isupper() and len(word) > 1)


def full_names(reading: Reading, *, several: bool) -> None:
    """Take the names in full; `several` says whether those that more than one leader bears, by the period, or the others."""
    if several and not any(len(sense.full) > 1 for sense in reading.senses):
        return
    for number, passage in enumerate(reading.passages):
        end = -1
        for found in reading.found[number]:
            codes = found.sense.full
            if not codes or found.start < end or is_part_of_other(found):
                continue
            if _is_junior(passage, found) or not reading.is_free(number, found.start, found.end):
                continue
            end = found.end
            if (len(codes) > 1) == several:
                start, title = titled_form(passage, found)
                code = codes[0]
                if several:
                    people = [reading.lexicon.people[c] for c in codes]
                    code = most_likely(people, title.offices if title else frozenset(), "", reading.period).code
                rule = "title and name" if title else "full name"
                reading.add(Named(number, start, found.end, code, rule, core=found.start))


def _is_junior(passage: Passage, found: Found) -> bool:
    after = found.after
    return after < len(passage.texts) and passage.lower(after) in ("jr", "sr") and not found.text.endswith("r.")


def is_part_of_other(found: Found) -> bool:
    """Whether the stretch lies inside a longer form that is no leader's: an outlet, a place, or a trap."""
    return bool(found.around) and found.around != LEADERS


def titled_start(passage: Passage, start: int) -> tuple[int, Title | None]:
    """Where a name starts with the titles that touch it, and the title nearest to the name that means an office."""
    nearest: Title | None = None
    while title := title_before(passage, start):
        start = title.start
        if nearest is None or (not nearest.offices and title.offices):
            nearest = title
    return start, nearest


def titled_form(passage: Passage, found: Found) -> tuple[int, Title | None]:
    """The same for a form; most stand after a word that ends no title, and are told here."""
    if found.before < 0:
        if not passage.text.endswith(". ", 0, found.start):
            return found.start, None
    elif not may_end_title(passage.lowers[found.before]):
        return found.start, None
    return titled_start(passage, found.start)


def most_likely(people: Iterable[Person], offices: Iterable[str], country: str, period: Days) -> Person:
    """Of several persons the one in such an office nearest to the period; then as head of a state or government; then in any office."""

    def order(person: Person) -> tuple[int, int, int]:
        high = min((t.held.gap(period) for t in person.terms if t.office in HEADS), default=50)
        any_office = min((t.held.gap(period) for t in person.terms), default=99)
        return high, any_office, -max((t.held.first for t in person.terms), default=0)

    asked = frozenset(offices)
    distances = [(99 if (d := p.distance(asked, country, period)) is None else d, p) for p in people]
    nearest = min(distance for distance, _ in distances)
    tied = [person for distance, person in distances if distance == nearest]
    return tied[0] if len(tied) == 1 else min(tied, key=order)


def shorts(reading: Reading) -> Iterator[tuple[int, Found, Namesakes]]:
    """The forms used alone that are still free, with the leaders who bear them."""
    for number, found in reading.shorts:
        if reading.is_free(number, found.start, found.end):
            yield number, found, reading.lexicon.namesakes(found.sense.short)


def first_names(reading: Reading) -> None:
    """Take a leader's first name and surname where the lexicon lists no such full name: "Joseph R. Biden", or one that two bear."""
    for number, found, bearers in shorts(reading):
        if named := _with_first_name(reading, number, found, bearers):
            reading.add(named)


def _with_first_name(reading: Reading, number: int, found: Found, bearers: Namesakes) -> Named | None:
    """A first name, up to two middle names or initials, and the surname of a leader."""
    passage = reading.passages[number]
    word = passage.starting(found.start)
    for back in (1, 2, 3):
        first = word - back
        if first < 0 or not passage.is_capitalised(first):
            return None
        gap = passage.gap(first)
        if gap != " " and (gap != ". " or len(passage.texts[first]) > 2):
            return None
        if fitting := bearers.by_first_name.get(passage.texts[first]):
            owner = most_likely(fitting, (), "", reading.period)
            start, title = titled_start(passage, passage.starts[first])
            return Named(
                number,
                start,
                found.end,
                owner.code,
                "title and name" if title else "full name",
                core=passage.starts[first],
            )
    return None
