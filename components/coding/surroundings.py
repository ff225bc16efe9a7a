"""What the words around a form tell of it: a proper title, a language, a water, a town in America.

Enters: a `Passage` and a `Found` form in it. Leaves: yes or no.
"""

from components.coding import traps
from components.coding.forms import Found
from components.coding.passage import Passage

ENDING = frozenset((".", ",", ";", "", "?", "!", ")", '"'))
"""What may stand right after a clause that ends in the name of a language."""
AFTER_A_LANGUAGE = frozenset(("and", "or", "to", "as", "with", "at", "for"))


def is_titled(passage: Passage, found: Found) -> bool:
    """Whether the form is part of a proper title: "Korea University", "University of Denmark"."""
    if passage.is_titled:
        return False
    end, start = found.end, found.start
    if passage.text.startswith(" ", end) and passage.reading[end + 1 : end + 2].isupper() and _goes_on(passage, found):
        return True
    # What stands before matters only after "of" and "for", with or without "the".
    if start < 3 or passage.text[start - 1 if passage.text[start - 1] != " " else start - 2] not in "efrEFR":
        return False
    before = found.before
    if before > 0 and passage.lower(before) == "the":
        before -= 1
    if before < 1 or passage.texts[before] not in ("of", "for"):
        return False
    head = before - 1
    return passage.is_capitalised(head) and passage.lowers[head] in traps.TITLED_OF and passage.gap(before - 1) == " "


def _goes_on(passage: Passage, found: Found) -> bool:
    """Whether capitalised words right after a form lead to the name of an institution, a paper or a street."""
    at, last = found.after, found.end
    for n in range(at, min(at + 5, len(passage.texts))):
        word, lower = passage.texts[n], passage.lowers[n]
        if passage.text[last : passage.starts[n]] != " " or not (
            word[0].isupper() or (word in traps.JOINING and n > at)
        ):
            return False
        if lower in traps.TITLED and word.isalpha() and word[0].isupper():
            return True
        if n == at and lower in traps.OF_A_PLACE:
            return True
        last = passage.ends[n]
    return False


def is_language(passage: Passage, found: Found) -> bool:
    """Whether a demonym is a language: "speaks Russian", "said in Chinese.", "Russian-language"."""
    gap, following = passage.text[found.end : found.end + 1], passage.lower(found.after)
    if gap in (" ", "-") and following in traps.OF_A_LANGUAGE:
        return True
    if gap == "-" and passage.text.startswith("-language", found.end):
        return True
    ends = gap in ENDING or following in AFTER_A_LANGUAGE
    before = found.before if ends else -1
    if before >= 0 and passage.lowers[before] == "fluent":
        before -= 1
    if before < 0:
        return False
    return passage.lowers[before] in traps.SPEAKING or (passage.texts[before] in ("in", "into") and gap != " ")


def is_treaty(passage: Passage, found: Found) -> bool:
    """Whether a capital only tells where a treaty was made: "the Lusaka accord", "the Minsk peace agreements"."""
    after = found.after
    if passage.text[found.end : found.end + 1] != " ":
        return False
    if passage.lower(after) in traps.OF_A_TREATY and passage.text.startswith(" ", passage.ends[after]):
        after += 1
    return passage.lower(after) in traps.TREATIES


def is_airline(passage: Passage, found: Found) -> bool:
    """Whether a demonym stands alone like a name, in a text that has the airline in full: "papers from American"."""
    before, after = found.before, found.after
    if passage.lower(before) in ("a", "an", "the", "every", "one"):
        return False
    gap = passage.text[found.end : found.end + 1]
    return gap in (",", ".", ";", "'", "", ")") or (gap == " " and passage.lower(after) in traps.AFTER_A_COMPANY)


def is_water(passage: Passage, found: Found) -> bool:
    """Whether ships or their like stand right before, so that "the Persian Gulf" is a sea."""
    before = found.word
    near = {passage.lower(n) for n in range(max(0, before - 4), before)}
    return bool(near & traps.OF_WATER)


def state_follows(passage: Passage, found: Found) -> bool:
    """Whether a comma and a state or province in America follow: "Paris, Texas"."""
    after = found.after
    if after >= len(passage.texts) or passage.text[found.end : passage.starts[after]] != ", ":
        return False
    if passage.text[found.end + 2 : found.end + 6] in traps.INITIALS_OF_STATES:
        return True
    word = passage.texts[after]
    if word in ("New", "North", "South", "West", "Rhode"):
        return passage.lower(after + 1) in (
            "york",
            "jersey",
            "hampshire",
            "mexico",
            "carolina",
            "dakota",
            "virginia",
            "island",
        )
    if word == "Georgia":
        return found.text in ("Athens", "Rome", "Cairo", "Vienna", "Dublin", "Jamaica")
    return word in traps.US_STATES
