"""Other programs that find countries, for `python -m components.corpus accuracy tests/benchmark --peers`.

Enters: a text. Leaves: (start, end, ISO 3166-1 alpha-3) of every country found. What each can do, and how it is asked:

- flashgeotext 0.5: a list of country names with spans, no demonyms. Its English names are turned into codes by pycountry;
  breakaway regions that have no code are left out, which spares it mistakes. Its cities are left out: it does not say where they lie.
- geotext 0.4: lists of country names, nationalities and cities in the order of the text, but no offsets: each is looked for in the
  text from the last one found on. Measured without its cities and with all of them, each for its country, as it counts them itself.
- pycountry: no finder but the names of ISO 3166-1; a dictionary of these, of the short names that everyone uses (`USUAL`) and of
  the demonyms of `data/lexicon/countries.csv`, longest match first, whole words.
- lexicon: the same with every name, demonym, capital, seat and ambiguous form of `data/lexicon/countries.csv` and no rule at all: it
  shows what the rules add.
"""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

COUNTRIES = Path(__file__).parents[2] / "data" / "lexicon" / "countries.csv"
NEEDS = {
    "flashgeotext": ("flashgeotext", "pycountry"),
    "geotext": ("geotext", "pycountry"),
    "pycountry": ("pycountry",),
    "lexicon": (),
}
USUAL = {
    "Bosnia": "BIH",
    "Brunei": "BRN",
    "Britain": "GBR",
    "Great Britain": "GBR",
    "UK": "GBR",
    "U.K.": "GBR",
    "Cape Verde": "CPV",
    "Czech Republic": "CZE",
    "Democratic Republic of Congo": "COD",
    "Democratic Republic of the Congo": "COD",
    "DR Congo": "COD",
    "East Timor": "TLS",
    "Ivory Coast": "CIV",
    "Kosovo": "XKX",
    "Macedonia": "MKD",
    "Palestine": "PSE",
    "Republic of Congo": "COG",
    "Russia": "RUS",
    "Swaziland": "SWZ",
    "The Bahamas": "BHS",
    "Turkey": "TUR",
    "US": "USA",
    "U.S.": "USA",
    "USA": "USA",
    "United States of America": "USA",
}
"""Short names in everyday English that ISO 3166-1 lacks."""

Found = list[tuple[int, int, str]]


def installed() -> dict[str, Callable[[str], Found]]:
    """The peers that can run here, by name and version."""
    makers = {"flashgeotext": _flashgeotext, "geotext": _geotext, "pycountry": _pycountry, "lexicon": _lexicon}
    peers = {_label(name): make() for name, make in makers.items() if name not in missing()}
    if "geotext" not in missing():
        peers[f"{_label('geotext')} with cities"] = _geotext(cities=True)
    return peers


def missing() -> tuple[str, ...]:
    """The peers that cannot, for want of a package."""
    return tuple(name for name, packages in NEEDS.items() if not all(map(_is_there, packages)))


def _label(name: str) -> str:
    if name == "lexicon":
        return "lexicon without rules"
    return f"{name} {version(name)}" + (" with demonyms" if name == "pycountry" else "")


def _is_there(package: str) -> bool:
    try:
        version(package)
    except PackageNotFoundError:
        return False
    return True


def _flashgeotext() -> Callable[[str], Found]:
    from flashgeotext.geotext import GeoText  # type: ignore[import-not-found, import-untyped, unused-ignore]

    finder = GeoText()

    def found(text: str) -> Found:
        countries = finder.extract(input_text=text, span_info=True)["countries"]
        coded = {name: _code_of(name) for name in countries}
        return [
            (start, end, coded[name])
            for name, meta in countries.items()
            for start, end in meta["span_info"]
            if coded[name]
        ]

    return found


def _geotext(*, cities: bool = False) -> Callable[[str], Found]:
    from geotext import GeoText  # type: ignore[import-not-found, import-untyped, unused-ignore]

    def found(text: str) -> Found:
        places = GeoText(text)
        lists = [(places.countries, places.index.countries), (places.nationalities, places.index.nationalities)]
        lists += [(places.cities, places.index.cities)] if cities else []
        spans: Found = []
        for forms, codes in lists:
            position = 0
            for form in forms:
                start = text.index(form, position)
                position = start + len(form)
                spans.append((start, position, _code_of(codes[form.lower()])))
        return spans

    return found


def _pycountry() -> Callable[[str], Found]:
    import pycountry  # type: ignore[import-not-found, import-untyped, unused-ignore]

    forms = {}
    for country in pycountry.countries:
        for field in ("name", "common_name", "official_name"):
            if name := getattr(country, field, ""):
                forms[name] = country.alpha_3
    forms.update(USUAL)
    forms.update({form: code for fact, form, code in _facts() if fact == "demonym"})
    return _dictionary(forms)


def _lexicon() -> Callable[[str], Found]:
    facts = ("label", "name", "demonym", "capital", "capital?", "seat", "ambiguous")
    return _dictionary({form: code for fact, form, code in _facts() if fact in facts})


def _facts() -> Iterator[tuple[str, str, str]]:
    with COUNTRIES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["code"] != "-":
                yield row["fact"], row["value"], row["code"]


def _dictionary(forms: Mapping[str, str]) -> Callable[[str], Found]:
    """Whole words, longest match first; letters as they are written."""
    longest_first = sorted(forms, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return lambda text: [(match.start(), match.end(), forms[match.group()]) for match in pattern.finditer(text)]


def _code_of(name: str) -> str:
    """The alpha-3 code of a name or alpha-2 code, "" where there is none."""
    import pycountry  # type: ignore[import-not-found, import-untyped, unused-ignore]

    if name in USUAL:
        return USUAL[name]
    try:
        return pycountry.countries.lookup(name).alpha_3
    except LookupError:
        return ""
