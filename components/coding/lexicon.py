"""The lexicon: what the coder knows of countries, blocs, actors, leaders, outlets and themes.

Enters: the CSV files under `data/lexicon/`, one fact a row. Leaves: `Lexicon`. Loading checks every row, those of the themes when they
are first asked for; the automaton that finds the forms is built at first use and kept with the lexicon, so whoever codes several texts
keeps one lexicon.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from components.coding.collection import nothing_collected
from components.coding.facts import REMEDY, Fact, facts_of
from components.coding.folding import folded
from components.coding.forms import Form, FormTable, Naming
from components.coding.offices import LAST_WORDS
from components.coding.people import Namesakes, Person, hyphenings, namesakes, people_of, spellings
from components.coding.themes import ThemeLexicon, load_themes
from components.coding.vocabulary import NO_NAME
from components.ingest.errors import DataError

LEXICON = Path(__file__).resolve().parents[2] / "data" / "lexicon"
COLUMNS = ("code", "fact", "value", "from", "to", "basis")
LEADER_COLUMNS = ("code", "fact", "value", "country", "from", "to", "basis")
COUNTRY_FACTS = ("label", "name", "demonym", "capital", "capital?", "seat", "prefix", "ambiguous", "not")
REGION_FACTS = ("name", "adjective", "ambiguous", "not")
SOURCE_FACTS = ("name", "ambiguous", "platform", "not")
LEADER_FACTS = ("name", "short", "sure", "office")
OFFICES = frozenset(
    (
        *(
            "president",
            "vice president",
            "prime minister",
            "deputy prime minister",
            "chancellor",
            "king",
            "queen",
            "emir",
        ),
        *("sultan", "crown prince", "prince", "supreme leader", "leader", "premier", "general secretary"),
        *("foreign minister", "defence minister", "finance minister", "interior minister", "trade minister"),
        *("secretary of state", "secretary of defense", "treasury secretary", "attorney general"),
        *("national security adviser", "envoy", "ambassador", "spokesperson", "speaker", "senator", "legislator"),
        *("party leader", "governor", "mayor", "central bank governor", "intelligence chief", "military chief"),
        *("secretary-general", "high representative", "commission president", "council president", "director-general"),
        *("managing director", "movement leader", "adviser", "minister", "opposition leader"),
    )
)


@dataclass(frozen=True)
class Lexicon:
    """Labels of countries by code, leaders by code, the forms of the other layers, which of them are ambiguous, and where the files are."""

    labels: dict[str, str]
    people: dict[str, Person]
    states: tuple[Form, ...]
    ambiguous: frozenset[tuple[str, str, str]]
    folder: Path

    @cached_property
    def themes(self) -> ThemeLexicon:
        """The cues of the themes; raises `DataError` where a row of theirs is damaged."""
        return load_themes(self.folder / "themes.csv")

    def label(self, layer: str, code: str) -> str:
        """What the page calls a code: "Russia" for RUS, "Personal diplomacy" for a theme, else the code itself."""
        if layer == "country":
            return self.labels.get(code, code)
        if layer == "theme":
            return self.themes.labels.get(code, code)
        return code

    @cached_property
    def forms(self) -> FormTable:
        """Every form of every layer in one automaton."""
        with nothing_collected():
            return FormTable((*self.states, *_leader_forms(self.people.values())))

    @cached_property
    def country_of(self) -> dict[str, str]:
        """The code of each country name, demonym, capital and seat, where it names one country only."""
        found: dict[str, set[str]] = {}
        for form in self.states:
            if form.layer == "country":
                found.setdefault(form.text, set()).add(form.code)
        return {text: next(iter(codes)) for text, codes in found.items() if len(codes) == 1}

    def holders(self, offices: Collection[str], country: str) -> list[Person]:
        """Everyone who held one of the offices in a country, in the order of the lexicon's codes."""
        asked = frozenset(offices), country
        people = self._asked.get(asked)
        if people is None:
            codes = {code for office in offices for code in self._holders.get((office, country), ())}
            people = self._asked[asked] = [self.people[code] for code in sorted(codes)]
        return people

    def namesakes(self, codes: tuple[str, ...]) -> Namesakes:
        """The leaders of these codes, and by the first words of their names."""
        found = self._namesakes.get(codes)
        if found is None:
            found = self._namesakes[codes] = namesakes([self.people[code] for code in codes])
        return found

    @cached_property
    def _asked(self) -> dict[tuple[frozenset[str], str], list[Person]]:
        return {}

    @cached_property
    def _namesakes(self) -> dict[tuple[str, ...], Namesakes]:
        return {}

    @cached_property
    def horizon(self) -> int:
        """The latest year in which a term of the lexicon begins."""
        starts = (office.start for person in self.people.values() for office in person.offices)
        return int(max(starts, default="")[:4] or 0)

    @cached_property
    def _holders(self) -> dict[tuple[str, str], list[str]]:
        holders: dict[tuple[str, str], list[str]] = {}
        for person in self.people.values():
            for office in person.offices:
                holders.setdefault((office.value, office.country), []).append(person.code)
        return holders

    @cached_property
    def given_names(self) -> frozenset[str]:
        """First words of the leaders' names, where a name has its family name last."""
        firsts = {
            name.split()[0]
            for p in self.people.values()
            for name in p.names
            if " " in name and name.split()[0] not in p.shorts
        }
        return frozenset(first for first in firsts if first.lower() not in NO_NAME and first.lower() not in LAST_WORDS)


def load_lexicon(folder: Path = LEXICON) -> Lexicon:
    """The lexicon in a folder.

    Raises `DataError` where a file is missing or a row is damaged; its message names file, row, value and remedy.
    """
    with nothing_collected():
        return _loaded(Path(folder))


def _loaded(folder: Path) -> Lexicon:
    countries = facts_of(folder / "countries.csv", columns=COLUMNS, allowed=COUNTRY_FACTS)
    regions = {
        layer: facts_of(folder / f"{layer}s.csv", columns=COLUMNS, allowed=REGION_FACTS) for layer in ("bloc", "actor")
    }
    sources = facts_of(folder / "sources.csv", columns=COLUMNS, allowed=SOURCE_FACTS)
    leaders = facts_of(folder / "leaders.csv", columns=LEADER_COLUMNS, allowed=LEADER_FACTS)
    for fact in leaders:
        if fact.fact == "office" and fact.value not in OFFICES:
            raise DataError(
                f"{folder / 'leaders.csv'}: “{fact.value}” of {fact.code} is no office of the list; allowed are "
                f"{', '.join(sorted(OFFICES))}: {REMEDY}."
            )
    states = [*_forms("country", countries)]
    for layer, facts in (*regions.items(), ("source", sources)):
        states += _forms(layer, facts)
    ambiguous = frozenset(
        (layer, fact.code, folded(fact.value))
        for layer, facts in (("country", countries), *regions.items(), ("source", sources))
        for fact in facts
        if fact.fact == "ambiguous"
    )
    labels = _labels(folder / "countries.csv", countries)
    if not (folder / "themes.csv").is_file():
        raise DataError(f"{folder / 'themes.csv'} is missing: bring it back with git, or install the project again.")
    return Lexicon(labels, people_of(leaders), tuple(states), ambiguous, folder)


def _labels(path: Path, countries: Iterable[Fact]) -> dict[str, str]:
    labels: dict[str, str] = {}
    for fact in countries:
        if (fact.fact == "not") != (fact.code == "-"):
            raise DataError(
                f"{path}: “{fact.value}” has the code {fact.code} and the fact {fact.fact}; “not” goes with “-”: {REMEDY}."
            )
        if fact.fact == "label":
            if fact.code in labels:
                raise DataError(f"{path}: {fact.code} has two labels, {labels[fact.code]} and {fact.value}: {REMEDY}.")
            labels[fact.code] = fact.value
    for fact in countries:
        if fact.code not in labels and fact.code != "-":
            raise DataError(f"{path}: {fact.code} has no label: add a row {fact.code},label,<name>,,,reference.")
    return labels


def _forms(layer: str, facts: Iterable[Fact]) -> list[Form]:
    """The forms of a layer that is no leader; labels are names, and so are the codes of blocs, actors and outlets."""
    forms: dict[Form, None] = {}
    for fact in facts:
        if layer != "country" and fact.code != "-" and "(" not in fact.code:
            forms.setdefault(Form(fact.code, layer, fact.code, "name"))
        if fact.fact == "not":
            forms[Form(fact.value, "none", layer, "not")] = None
        elif fact.fact not in ("label", "ambiguous"):
            forms[Form(fact.value, layer, fact.code, fact.fact)] = None
    return list(forms)


def _leader_forms(people: Iterable[Person]) -> list[Naming]:
    forms: list[Naming] = []
    for person in people:
        code, names, shorts = person.code, person.names, person.shorts
        own: dict[tuple[str, str], None] = {}
        for name in names:
            for spelling in spellings(name):
                own[spelling, "full" if " " in spelling else "short"] = None
            if name.count(" ") + name.count("-") == 2 and name.split()[0] in {short.split()[0] for short in shorts}:
                for spelling in hyphenings(name):
                    own[spelling, "full"] = None
        for short in (*shorts, *person.sure) if person.sure else shorts:
            for spelling in spellings(short):
                if " " not in spelling or spelling not in names:
                    own[spelling, "short"] = None
        forms += [(text, "leader", code, kind) for text, kind in own]
    return forms
