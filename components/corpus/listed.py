"""What a reader adds to the lexicon: a person, a country's nickname, a bloc, a movement, an outlet, a theme with its cues.

Enters: what was typed, and the lexicon. Leaves: `Listed`; the lexicon with such entries in it, in memory alone; and the `Difference`
that it makes in a text. Every phrase is literal: it goes into the automaton as it is, never into a pattern. One cue touches a theme; of
a theme of the reader's, two cues, or one twice, make a main point.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from components.coding.collection import nothing_collected
from components.coding.dates import EVER
from components.coding.facts import Fact
from components.coding.folding import folded
from components.coding.forms import Form
from components.coding.lexicon import OFFICES, Lexicon
from components.coding.mention import LAYERS, Mention, ThemeCoding
from components.coding.people import Person, surname
from components.coding.themes import ThemeLexicon, ThemeRow, theme_lexicon
from components.corpus.essay import Coding
from components.corpus.own import clean
from components.ingest.errors import InputError

Label = Callable[[str, str], str]
LISTED_LAYERS = (*LAYERS, "theme")
NOUNS = {
    "leader": "person",
    "country": "country",
    "bloc": "bloc or region",
    "actor": "movement",
    "source": "cited voice",
    "theme": "theme",
}
MOST_NAMES = 40
LONGEST_NAME = 80
SHORTEST_NAME = 2
ANY, MAIN = 1.0, 3.0
"""Thresholds of a theme of the reader's."""
CUE = 2.0
"""What a cue of the reader's weighs, in thresholds of touching."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of the reader's: layer (`LISTED_LAYERS`), code, names or cues; of a person also an office (or "") and its country."""

    layer: str
    code: str
    names: tuple[str, ...] = ()
    office: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """What the longer lexicon codes otherwise in a text: mentions that go and come, themes of paragraphs as they are then (or None)."""

    gone: tuple[Mention, ...] = ()
    come: tuple[Mention, ...] = ()
    themes: tuple[tuple[tuple[int, str], ThemeCoding | None], ...] = ()


@dataclass(frozen=True)
class LongerLexicon(Lexicon):
    """A lexicon with a reader's entries."""

    base: Lexicon
    listed: tuple[Listed, ...]

    @cached_property
    def themes(self) -> ThemeLexicon:
        """The cues of the themes, the reader's among them."""
        return _longer_themes(self.base.themes, [each for each in self.listed if each.layer == "theme"])


def named(listed: Listed, label: Label) -> str:
    """What the page calls an entry."""
    return listed.code if listed.layer == "theme" else label(listed.layer, listed.code)


def longer(lexicon: Lexicon, listed: Sequence[Listed]) -> LongerLexicon:
    """The lexicon with these entries; the one that is given stays as it is."""
    people, states = dict(lexicon.people), [*lexicon.states]
    for each in listed:
        if each.layer == "leader":
            people[each.code] = _person(each, lexicon.people.get(each.code))
        elif each.layer == "country":
            states += [Form(name, "country", each.code, "name") for name in each.names]
        elif each.layer != "theme":
            states += [Form(name, each.layer, each.code, "name") for name in (each.code, *each.names)]
    made = tuple(dict.fromkeys(states))
    return LongerLexicon(lexicon.labels, people, made, lexicon.ambiguous, lexicon.folder, lexicon, tuple(listed))


def _person(listed: Listed, known: Person | None) -> Person:
    """A person of the reader's, or one of the lexicon's with more names; a single word that the reader gave counts alone."""
    person = Person(listed.code)
    if known:
        person.names, person.shorts = [*known.names], [*known.shorts]
        person.sure, person.offices = dict(known.sure), [*known.offices]
    full = [name for name in listed.names if " " in name]
    person.names += [name for name in full if name not in person.names]
    shorts = [*(name for name in listed.names if " " not in name), *map(surname, full)]
    if not known:
        shorts = [surname(listed.code), *shorts]
    person.shorts += [short for short in dict.fromkeys(shorts) if short not in person.shorts]
    person.sure |= {folded(name): EVER for name in listed.names if " " not in name}
    if listed.office:
        person.offices.append(Fact(listed.code, "office", listed.office, listed.country, "", ""))
    return person


def _longer_themes(themes: ThemeLexicon, listed: Sequence[Listed]) -> ThemeLexicon:
    labels, thresholds = dict(themes.labels), dict(themes.thresholds)
    rows = [*themes.rows]
    for each in listed:
        labels.setdefault(each.code, each.code)
        thresholds.setdefault(each.code, (ANY, MAIN))
        there = {row.phrase for row in rows if row.theme == each.code and row.weight > 0}
        rows += [
            ThemeRow(each.code, cue, CUE * thresholds[each.code][0])
            for cue in dict.fromkeys(each.names)
            if cue not in there
        ]
    with nothing_collected():
        return theme_lexicon(labels, thresholds, rows)


def difference(before: Coding, after: Coding) -> Difference:
    """What differs between two codings of one text."""
    stay = {*before.mentions} & {*after.mentions}
    gone = tuple(mention for mention in before.mentions if mention not in stay)
    come = tuple(mention for mention in after.mentions if mention not in stay)
    old = {(theme.paragraph, theme.theme): theme for theme in before.themes}
    new = {(theme.paragraph, theme.theme): theme for theme in after.themes}
    places = sorted(place for place in {*old, *new} if old.get(place) != new.get(place))
    return Difference(gone, come, tuple((place, new.get(place)) for place in places))


def checked(
    lexicon: Lexicon, layer: str, name: str, others: str | Iterable[str] = (), *, office: str = "", country: str = ""
) -> Listed:
    """An entry from what a reader typed; raises InputError, one sentence, where it cannot be one.

    `others` are other names, nicknames or cues, a list or with ";" or line breaks between.
    """
    if layer not in LISTED_LAYERS:
        raise InputError(f"“{shortened(layer)}” is nothing that is coded: choose {', '.join(NOUNS.values())}.")
    names = tuple(dict.fromkeys(_phrase(each) for each in _parts(others)))
    if len(names) > MOST_NAMES:
        raise InputError(f"{len(names)} names or cues are too many for one entry: {MOST_NAMES} is the most.")
    if layer == "country":
        code = country_code(lexicon, name)
        if not names:
            raise InputError("Give the nickname, as the texts write it: without one there is nothing to look for.")
        return Listed(layer, code, names)
    title = _phrase(name)
    if layer == "theme":
        if not names:
            raise InputError("Give a cue or more, as the texts write them: without one there is nothing to look for.")
        known = {label.casefold(): theme for theme, label in lexicon.themes.labels.items()}
        return Listed(layer, known.get(title.casefold(), title), names)
    if layer != "leader":
        return Listed(layer, title, tuple(each for each in names if each != title))
    if office and office not in OFFICES:
        raise InputError(f"“{shortened(office)}” is no office of the list: choose one, or none.")
    where = country_code(lexicon, country) if country.strip() else ""
    if office and not where:
        raise InputError(f"In which country is {title} {office}? Name it, or choose no office.")
    return Listed(layer, title, tuple(each for each in names if each != title), office, where if office else "")


def country_code(lexicon: Lexicon, name: str) -> str:
    """The code of a country by its name, demonym, capital or code; raises InputError where there is none."""
    asked = clean(name)
    if asked in lexicon.labels:
        return asked
    by_label = {label.casefold(): code for code, label in lexicon.labels.items()}
    code = by_label.get(asked.casefold()) or lexicon.country_of.get(asked)
    if not code:
        raise InputError(
            f"“{shortened(asked)}” is no country that the program knows: write its usual English name, or code it as a bloc or region."
        )
    return code


def code_of(lexicon: Lexicon, layer: str, name: str) -> str:
    """The code of what a reader names on a layer: a country's, one of the lexicon's, else the name itself."""
    if layer == "country":
        return country_code(lexicon, name)
    asked = _phrase(name)
    if layer == "leader":
        return _leader_code(lexicon, asked)
    codes = {form.code.casefold(): form.code for form in lexicon.states if form.layer == layer}
    return codes.get(asked.casefold(), asked)


def _leader_code(lexicon: Lexicon, asked: str) -> str:
    if asked in lexicon.people:
        return asked
    found = [code for code, person in lexicon.people.items() if asked.casefold() in map(str.casefold, person.names)]
    return found[0] if len(found) == 1 else asked


def _parts(others: str | Iterable[str]) -> list[str]:
    parts = others.replace("\n", ";").split(";") if isinstance(others, str) else [*others]
    return [part for part in map(clean, parts) if part]


def _phrase(text: str) -> str:
    phrase = clean(text)
    if len(phrase) < SHORTEST_NAME or not any(sign.isalnum() for sign in phrase):
        raise InputError(f"“{shortened(phrase)}” is no name: write two letters or more, as the texts write it.")
    if len(phrase) > LONGEST_NAME:
        raise InputError(f"“{shortened(phrase)}” is too long for a name: {LONGEST_NAME} characters is the most.")
    if "~" in phrase:
        raise InputError(f"“{shortened(phrase)}” holds the sign ~: write the words as the texts write them.")
    return phrase


def shortened(text: str) -> str:
    """What a sentence repeats of what was typed."""
    shown = clean(text)
    return shown if len(shown) <= LONGEST_NAME else f"{shown[: LONGEST_NAME - 1]}…"
