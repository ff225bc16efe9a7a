"""Countries, blocs and actors in a text.

Enters: a `Reading` in which the leaders are taken. Leaves: `Place` stretches. The longest form wins inside a layer, traps ("South China
Sea") among them; a form inside a leader's name, an outlet, a bloc or an actor names no country; then each form that the lexicon calls
ambiguous must pass the tests below, and any form may be part of a proper title, a town in America or a language.
"""

from functools import cached_property
from typing import NamedTuple

from components.coding import traps
from components.coding.christened import part_of_name
from components.coding.forms import PLACES, REGIONS, Form, Found
from components.coding.passage import Passage
from components.coding.reading import Reading
from components.coding.surroundings import is_airline, is_language, is_titled, is_treaty, is_water
from components.coding.towns import Towns
from components.coding.union import Union

OTHERS = ("bloc", "actor", "source")
KIND_OF = {
    "name": "name",
    "demonym": "demonym",
    "prefix": "demonym",
    "capital": "metonym",
    "capital?": "metonym",
    "seat": "metonym",
    "adjective": "name",
}
UNION = "European Union"
UNION_TOO = frozenset(("Brussels", "Commission"))
"""Forms that mean the union in a text about it."""
RULE_OF = {
    "name": "name",
    "demonym": "demonym",
    "capital": "capital",
    "seat": "seat of power",
    "adjective": "adjective",
}


OF_A_GEORGIA = traps.GEORGIA_THE_COUNTRY | traps.GEORGIA_THE_STATE


class Place(NamedTuple):
    """A stretch that names a country, bloc or actor: number of the passage, offsets in its folded text, layer, code, kind, rule."""

    passage: int
    start: int
    end: int
    layer: str
    code: str
    kind: str
    rule: str


class Places:
    """The places of one text; what the whole text says decides what its ambiguous forms mean."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._ambiguous = reading.lexicon.ambiguous
        self._support = self._forms_by_code()
        self._is_supported: dict[Form, bool] = {}
        self._towns = Towns(reading, self._supported)
        self._persons: set[str] = set()
        self._union = Union(reading)

    def all(self) -> list[Place]:
        """The countries, blocs and actors in the order of the text, layers mixed."""
        return [place for number in range(len(self.reading.passages)) for place in self._in_passage(number)]

    def _in_passage(self, number: int) -> list[Place]:
        places: list[Place] = []
        passage, ends = self.reading.passages[number], [-1] * len(REGIONS)
        for found in self.reading.found[number]:
            start = found.start
            for n, forms in found.sense.regions:
                if start < ends[n]:
                    continue
                ends[n] = found.end
                layer = REGIONS[n]
                if not forms or self._is_part_of_other(number, layer, found):
                    continue
                form = self._form_meant(forms) if len(forms) > 1 else forms[0]
                if rule := self._rule(number, passage, found, form):
                    kind = "metonym" if layer == "bloc" and form.text == "Brussels" else KIND_OF[form.kind]
                    places.append(Place(number, start, found.end, layer, form.code, kind, rule))
        return places

    def _form_meant(self, forms: tuple[Form, ...]) -> Form:
        """Of several codes for one form, the one that the text names otherwise the most; a name goes before a seat."""
        return max(forms, key=lambda f: (self._supported(f), f.kind in ("name", "demonym")))

    def _is_part_of_other(self, number: int, layer: str, found: Found) -> bool:
        """Whether the form lies inside a leader's name, or inside a longer form of another layer."""
        named = self.reading.name_at(number, found.start)
        if named is not None and named.kind == "name":
            return True
        if layer != "country":
            return layer == "bloc" and "actor" in found.around
        return not found.around.isdisjoint(OTHERS)

    def _rule(self, number: int, passage: Passage, found: Found, form: Form) -> str:
        """The rule by which the form counts, or "" where it names something else."""
        kind = form.kind
        if kind == "prefix":
            return (
                "prefix"
                if passage.text.startswith("-", found.end) and passage.text[found.end + 1 : found.end + 2].isupper()
                else ""
            )
        if form.text in UNION_TOO and (form.layer == "country" or form.code == UNION):
            is_union = self._union.is_meant(passage, found)
            if form.layer == "bloc":
                return "the European Union in context" if is_union else ""
            if is_union:
                return ""
        if form.layer == "country" and self._is_no_country(number, passage, found, form):
            return ""
        if kind == "demonym" and is_language(passage, found):
            return ""
        if form.layer == "actor" and found.text in self._spelled_out:
            return ""
        if kind == "capital?":
            return "capital of a country in the text" if self._supported(form) else ""
        if (form.layer, form.code, form.text) not in self._ambiguous:
            if form.code == "Persian Gulf states" and found.text.endswith("Gulf") and is_water(passage, found):
                return ""
            return RULE_OF[kind]
        if form.layer == "country":
            return RULE_OF[kind] if self._means_country(number, passage, found, form) else ""
        after = passage.lower(found.after) if passage.text.startswith(" ", found.end) else ""
        if after in traps.STATELY or self._supported(form):
            return f"{RULE_OF[kind]} in context"
        if form.code == "West":
            abroad = sum(1 for code in self._support if len(code) == 3 and code != "USA")
            return "name in context" if abroad else ""
        return ""

    def _is_no_country(self, number: int, passage: Passage, found: Found, form: Form) -> bool:
        """Whether the form of a country is part of something else's name: a treaty, an airline, a title, a town, a person, a company."""
        kind = form.kind
        if kind in ("capital", "capital?") and is_treaty(passage, found):
            return True
        if kind == "demonym" and found.text in self._airlines and is_airline(passage, found):
            return True
        if is_titled(passage, found) or (kind in PLACES and self._towns.holds(passage, found, form)):
            return True
        return self._is_christened(number, passage, found, form)

    def _means_country(self, number: int, passage: Passage, found: Found, form: Form) -> bool:
        after, before = found.after, found.before
        following = passage.lower(after) if passage.text[found.end : found.end + 1] == " " else ""
        if found.text == "Georgia" and passage.text.endswith("the other ", 0, found.start) and self._towns.is_local:
            return True
        if found.text == "Georgia":
            beside = {
                passage.lower(after),
                passage.lower(after + 1),
                passage.lower(found.word - 1),
                passage.lower(found.word - 2),
            }
            return not beside & traps.SPELLED_STATES and self._is_caucasian(number)
        if found.text == "Turkey" and (self._is_bird or not traps.TURKEY_THE_BIRD.isdisjoint(passage.lowers)):
            return self._supported(form)
        if found.text.startswith("Indian") and (
            following in traps.INDIAN_OF_AMERICA or passage.lower(before) in ("native", "cleveland")
        ):
            return False
        if form.kind == "demonym" or found.text in traps.STANDS_ALONE:
            return not (found.text == "Washington" and following == "state")
        return self._supported(form)

    def _is_christened(self, number: int, passage: Passage, found: Found, form: Form) -> bool:
        """Whether the form is part of a person's or a company's name, or the first name of someone named so before."""
        what = part_of_name(self.reading, number, found, form, is_local=self._towns.is_local)
        if what in ("first name", "family name"):
            self._persons.add(found.text)
        if what:
            return True
        if found.text not in self._persons or form.kind == "demonym":
            return False
        return not self._supported(form) and passage.lower(found.before) not in traps.LOCATIVE

    @cached_property
    def _airlines(self) -> frozenset[str]:
        """The first words of the airlines in the text: "American" of "American Airlines"."""
        names = (sense.text.split() for sense in self.reading.senses if "country" in sense.traps)
        return frozenset(words[0] for words in names if words[-1] in ("Airlines", "Airways", "Airline"))

    @cached_property
    def _spelled_out(self) -> frozenset[str]:
        """The initials of what the text spells out and what is no movement: "IRA" where it has "Inflation Reduction Act"."""
        names = (sense.text.split() for sense in self.reading.senses if "actor" in sense.traps)
        return frozenset("".join(word[0] for word in words).upper() for words in names if len(words) > 2)

    @cached_property
    def _is_bird(self) -> bool:
        """Whether the text speaks of turkeys in small letters."""
        return any("turkey" in passage.texts or "turkeys" in passage.texts for passage in self.reading.passages)

    def _is_caucasian(self, number: int) -> bool:
        """Georgia is the country unless the paragraph, or else the text, speaks more of the American South."""
        return (_more(self.reading.passages[number].lowers) or self._more_in_all) >= 0

    @cached_property
    def _more_in_all(self) -> int:
        return sum(_more(passage.lowers) for passage in self.reading.passages)

    def _forms_by_code(self) -> dict[str, set[str]]:
        """For each code the unambiguous forms by which the text names it."""
        forms: dict[str, set[str]] = {}
        for sense in self.reading.senses:
            for form in sense.forms:
                if form.layer in REGIONS and form.kind not in ("capital?", "prefix"):
                    forms.setdefault(form.code, set()).add(sense.text)
        return forms

    def _supported(self, form: Form) -> bool:
        """Whether the text names the same country, bloc or actor by another form that is plainer than this one."""
        known = self._is_supported.get(form)
        if known is None:
            others = self._support.get(form.code, set()) - {form.text}
            known = self._is_supported[form] = any(
                (form.layer, form.code, text) not in self._ambiguous or text in traps.STANDS_ALONE for text in others
            )
        return known


def _more(words: list[str]) -> int:
    """How many more words there are of Georgia the country than of the state."""
    telling = [word for word in words if word in OF_A_GEORGIA]
    return sum((w in traps.GEORGIA_THE_COUNTRY) - (w in traps.GEORGIA_THE_STATE) for w in telling)
