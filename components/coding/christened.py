"""People, companies and things that a country's name is part of.

Enters: a `Reading` and a `Found` form of a country. Leaves: which kind of name it is part of, or "". A person's first name ("Kenya Dawes",
"her husband, Chad") or family name ("Maureen Ireland, who"), a company or brand ("Canada Goose", "American SpiralWeld Pipe"), a dish or a
breed ("Dutch apple pie"). A leader's name after a country ("In Paris François Hollande") makes no person of the country.
"""

from components.coding import traps
from components.coding.forms import Form, Found
from components.coding.offices import LAST_WORDS
from components.coding.passage import Passage
from components.coding.reading import Reading
from components.coding.vocabulary import FUNCTION_WORDS, GIVEN_NAMES, NO_NAME

CHAIN = 5
OLDEST = 3
"""An age has fewer digits than this."""


def part_of_name(reading: Reading, number: int, found: Found, form: Form, *, is_local: bool = False) -> str:
    """ "first name", "family name", "company" or "thing" where the form is part of one, else ""."""
    passage = reading.passages[number]
    before, after = found.before, found.after
    if before < 0 and passage.text.endswith(", ", 0, found.start):
        before = passage.ending(found.start - 2)
    gap = passage.text[found.end : passage.starts[after]] if after < len(passage.texts) else ""
    if gap == " " and passage.lowers[after] in traps.DISHES:
        return "thing"
    if passage.is_titled:
        return "family name" if _is_family_name(reading, passage, before) and form.kind != "demonym" else ""
    if gap == " " and passage.is_capitalised(after) and _is_company(passage, after, form):
        return "company"
    if found.text in traps.FIRST_NAMES and gap != " " and passage.lower(before) in traps.KIN:
        return "first name"
    if form.kind == "demonym" and is_local and gap == " " and _is_lone_name(reading, number, before, after):
        return "company"
    if form.kind == "demonym":
        is_named = before >= 0 and (
            passage.lowers[before] in GIVEN_NAMES
            or (is_local and _is_unknown(reading, number, before) and not passage.opens[before])
        )
        is_surname = found.text in traps.SURNAMES_TOO and is_named
        return "family name" if is_surname and gap != " " else ""
    if _is_family_name(reading, passage, before):
        return "family name"
    is_told_of = gap == ", " and _is_told_of(passage, after)
    if is_told_of and _is_unknown(reading, number, before) and passage.gap(before) == " ":
        return "family name"
    if found.text in traps.FIRST_NAMES:
        if is_told_of and passage.lower(before) not in traps.IN | {"of"}:
            return "first name"
        if (
            gap == " "
            and passage.is_capitalised(after)
            and passage.gap(after) == ", "
            and _is_told_of(passage, after + 1)
        ):
            return "first name"
    if gap != " " or not passage.is_capitalised(after) or passage.lowers[after] in NO_NAME:
        return ""
    end = passage.ends[after]
    if not reading.is_free(number, passage.starts[after], end) or passage.texts[after].isupper():
        return ""
    if any(f.layer != "leader" for f in reading.lexicon.forms.owners(passage.texts[after])):
        return ""
    if found.text in traps.FIRST_NAMES and not _is_office(passage, after):
        return "first name"
    is_placed = passage.lower(before) in traps.IN or passage.lower(before) == "the" or _is_office(passage, after)
    return "company" if form.kind == "name" and not is_placed and reading.may_name(passage.texts[after]) else ""


def _is_family_name(reading: Reading, passage: Passage, before: int) -> bool:
    """Whether a common first name stands right before ("Michael Jordan")."""
    if before < 0 or not passage.is_capitalised(before) or passage.gap(before) != " ":
        return False
    word, lower = passage.texts[before], passage.lowers[before]
    if lower in FUNCTION_WORDS or not (lower in GIVEN_NAMES or word in reading.lexicon.given_names):
        return False
    return not reading.lexicon.forms.owners(word)


def _is_unknown(reading: Reading, number: int, n: int) -> bool:
    return n >= 0 and reading.may_name(reading.passages[number].texts[n])


def _is_lone_name(reading: Reading, number: int, before: int, after: int) -> bool:
    """Whether a single unknown capitalised word follows, and no article stands before: "American Woodmark, which"."""
    passage = reading.passages[number]
    if passage.lower(before) in ("a", "an", "the") or not _is_unknown(reading, number, after):
        return False
    ends = passage.ends[after]
    is_last = passage.gap(after) != " " or not (after + 1 < len(passage.texts) and passage.is_capitalised(after + 1))
    known = reading.lexicon.forms.owners(passage.texts[after])
    return is_last and not known and reading.is_free(number, passage.starts[after], ends)


def _is_office(passage: Passage, after: int) -> bool:
    """Whether a capitalised office begins here: "China Vice Premier"."""
    return passage.lower(after) in LAST_WORDS or (passage.gap(after) == " " and passage.lower(after + 1) in LAST_WORDS)


def _is_told_of(passage: Passage, after: int) -> bool:
    """Whether "who" or an age follows a comma: then a person is named."""
    if passage.lower(after) in ("who", "whose"):
        return True
    word = passage.lower(after)
    return word.isdecimal() and len(word) < OLDEST and passage.gap(after)[:1] in (",", ".")


def _is_company(passage: Passage, at: int, form: Form) -> bool:
    """Whether capitalised words follow that end in a word of business, or begin with one that holds a capital inside."""
    word = passage.texts[at]
    if any(c.isupper() for c in word[1:]) and any(c.islower() for c in word) and word.isalpha():
        return not word.startswith(("Mc", "Mac", "De", "Le", "La", "Van", "Di", "Du", "Fitz", "Al"))
    last = at
    while (
        last + 1 < len(passage.texts)
        and last - at < CHAIN
        and passage.gap(last) == " "
        and passage.is_capitalised(last + 1)
    ):
        last += 1
    return passage.lowers[last] in traps.BUSINESS and (last > at or form.kind in ("demonym", "name"))
