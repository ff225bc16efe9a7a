"""Towns in America that bear the name of a country or a capital, by what the whole text says.

Enters: a `Reading`. Leaves: `Towns`: whether the text is local news, and which names it gives to towns. A name is a town's where a state
follows it, where a town's own affairs do ("Paris City Council"; in local news also "the mayor of Peru", "a Lebanon man"), or where it
stands in one list with a town or before a state ("Norway, Paris and Naples without leaving Maine"); and then in the whole text, but not in
a paragraph that names the country otherwise.
"""

from collections.abc import Callable
from functools import cached_property

from components.coding import traps
from components.coding.forms import Form, Found
from components.coding.passage import Passage
from components.coding.reading import Reading
from components.coding.surroundings import state_follows

LISTING = frozenset((", ", ", and ", " and ", " or ", ", or "))
OPENING = 80
"""A state within so many characters of the beginning makes the text local news."""
LONGEST_NAME = 24
AHEAD = 8
"""So many words after a list of towns its state may stand."""


class Towns:
    """The towns of one text."""

    def __init__(self, reading: Reading, is_supported: Callable[[Form], bool]) -> None:
        """`is_supported` says whether the text names a country by another form that is plainer."""
        self.reading = reading
        self._is_supported = is_supported
        self._sentences: dict[tuple[int, int, int], tuple[bool, dict[str, set[str]]]] = {}

    def holds(self, passage: Passage, found: Found, form: Form) -> bool:
        """Whether the form, one of `PLACES`, names a town here."""
        if passage.text.endswith("the other ", 0, found.start):
            return False
        if passage.text.startswith(",", found.end) and state_follows(passage, found):
            return True
        if found.text == "Washington" and self._is_state_of_washington(passage, found):
            return True
        if found.before >= 0 and (_is_quarter(passage, found) or (self.is_local and _has_compass(passage, found))):
            return True
        if self.is_local and found.text in traps.ALSO_TOWNS and form.kind != "name" and not self._is_supported(form):
            first = max(0, found.word - 3)
            return traps.AWAY.isdisjoint(passage.lowers[first : first + 3])
        if found.text not in self.names:
            return False
        if not self.is_local:
            return not self._forms_here[passage.paragraph.number].get(form.code, set()) - {found.text}
        is_foreign, named = self._sentence(passage, *passage.sentence_words(found.start))
        return not (form.kind == "name" and is_foreign) and not named.get(form.code, set()) - {found.text}

    def _sentence(self, passage: Passage, first: int, last: int) -> tuple[bool, dict[str, set[str]]]:
        """Of a sentence whether it has a word of foreign affairs, and by code the forms of each country in it."""
        key = passage.paragraph.number, first, last
        told = self._sentences.get(key)
        if told is None:
            named: dict[str, set[str]] = {}
            end = passage.starts[last] if last < len(passage.starts) else len(passage.text)
            for one in self.reading.starting_within(passage, passage.starts[first], end):
                for code in one.sense.countries:
                    named.setdefault(code, set()).add(one.text)
            told = self._sentences[key] = not traps.FOREIGN.isdisjoint(passage.lowers[first:last]), named
        return told

    @cached_property
    def is_local(self) -> bool:
        """Whether the text is American local news: it begins with a town and its state, or has two signs of county and council."""
        signs = 0
        for number, passage in enumerate(self.reading.passages):
            if not traps.LOCAL_SIGNS.isdisjoint(passage.lowers):
                signs += sum(
                    1
                    for n, word in enumerate(passage.lowers)
                    if (word in traps.LOCAL_SIGNS and n and (passage.lowers[n - 1], word) in traps.LOCAL_PAIRS)
                    or (
                        word in ("county", "township")
                        and n
                        and passage.is_capitalised(n)
                        and passage.is_capitalised(n - 1)
                    )
                )
            if number < 3 and any(f", {state}" in passage.text[:OPENING] for state in traps.INITIALS_OF_STATES):
                signs += 2
            signs += not traps.STATES_OF_PARTIES.isdisjoint(passage.texts)
            if not traps.STATES_OF_DATELINES.isdisjoint(passage.texts):
                for n, word in enumerate(passage.texts):
                    if (
                        word in traps.STATES_OF_DATELINES
                        and n
                        and passage.gap(n - 1) == ", "
                        and passage.is_capitalised(n - 1)
                    ):
                        signs += 2 if number < 3 and passage.starts[n] < OPENING else 1
            if signs > 1:
                return True
        return False

    @cached_property
    def names(self) -> frozenset[str]:
        """The names that the text gives to towns."""
        towns: set[str] = set()
        lists: list[list[Found]] = []
        for passage, forms in zip(self.reading.passages, self.reading.found, strict=True):
            if passage.is_titled:
                continue
            row: list[Found] = []
            for found in forms:
                places = found.sense.places
                if not places or found.text == "Washington" or (row and found.start < row[-1].end):
                    continue
                if row and not _is_listing(passage.text[row[-1].end : found.start]):
                    self._close(row, lists, towns, passage)
                    row = []
                row.append(found)
                if self._is_town_here(passage, found, places[0]):
                    towns.add(found.text)
            self._close(row, lists, towns, passage)
        for row in lists:
            if self.is_local and not towns.isdisjoint(found.text for found in row):
                towns.update(found.text for found in row)
        return frozenset(towns)

    def _close(self, row: list[Found], lists: list[list[Found]], towns: set[str], passage: Passage) -> None:
        if len(row) > 1:
            lists.append(row)
            if len(row) > 2 and self.is_local and _state_ahead(passage, row[-1].end):
                towns.update(found.text for found in row)

    def _is_town_here(self, passage: Passage, found: Found, form: Form) -> bool:
        gap = passage.text[found.end : found.end + 1]
        if gap == "," and state_follows(passage, found):
            return True
        after = found.after
        following = passage.lower(after) if gap == " " else ""
        if following in traps.CIVIC and passage.is_capitalised(after) and not self._is_supported(form):
            return True
        if not self.is_local or self._is_supported(form):
            return False
        if following in traps.CIVIC or following in traps.TOWNSPEOPLE:
            return True
        before = found.before
        if gap == "," and passage.lower(after) in traps.COMPASS and passage.lower(after + 1) == "of":
            return True
        if following and passage.lower(before) == "a" and not passage.is_capitalised(after):
            return True
        if gap == " " and passage.lower(after).replace("-", "").isdecimal() and "-" in passage.lower(after):
            return True
        if passage.text.startswith("'s ", found.end) and passage.lower(after) in traps.TEAMS:
            return True
        return passage.lower(before) in ("downtown", "uptown") or (
            passage.lower(before) == "of" and passage.lower(before - 1) in traps.HEADS_OF_TOWNS
        )

    def _is_state_of_washington(self, passage: Passage, found: Found) -> bool:
        """Whether a town and a comma stand before "Washington": "Walla Walla, Washington"."""
        if not passage.text.endswith(", ", 0, found.start):
            return False
        town = passage.ending(found.start - 2)
        if town < 1 or passage.text[found.end : found.end + 1] not in (",", ".", ""):
            return False
        word = passage.texts[town]
        if word.lower() in traps.WASHINGTON_TOWNS:
            return True
        return self.is_local and self.reading.may_name(word) and not self.reading.lexicon.forms.owners(word)

    @cached_property
    def _forms_here(self) -> dict[int, dict[str, set[str]]]:
        """For each paragraph's number the forms of each country in it."""
        here: dict[int, dict[str, set[str]]] = {}
        for passage, found in zip(self.reading.passages, self.reading.found, strict=True):
            forms = here.setdefault(passage.paragraph.number, {})
            for one in found:
                for form in one.sense.forms:
                    if form.layer == "country":
                        forms.setdefault(form.code, set()).add(one.text)
        return here


def _is_listing(gap: str) -> bool:
    """Whether only commas, "and", and at most one more capitalised name stand between two places."""
    if gap in LISTING:
        return True
    if not gap.startswith(", ") or len(gap) > LONGEST_NAME:
        return False
    name, _, rest = gap[2:].partition(", ")
    return f", {rest}" in LISTING and name.isalpha() and name[0].isupper()


def _state_ahead(passage: Passage, end: int) -> bool:
    """Whether a state is named soon after, in the same sentence."""
    first = passage.next_word(end)
    for n in range(first, min(first + AHEAD, len(passage.texts))):
        if passage.opens[n]:
            return False
        if passage.lowers[n] in traps.SPELLED_STATES or passage.texts[n] == "Georgia":
            return True
    return False


def _has_compass(passage: Passage, found: Found) -> bool:
    """Whether a capitalised "South" or its like stands before, so that the two words name a town or a quarter."""
    before = found.before
    return before >= 0 and passage.texts[before] in traps.COMPASS_OF_TOWNS and not passage.opens[before]


def _is_quarter(passage: Passage, found: Found) -> bool:
    """Whether "Little", "Fort" or their like stands before: "Little Havana"."""
    before = found.before
    return before > 0 and passage.texts[before] in traps.OF_QUARTERS and not passage.opens[before]
