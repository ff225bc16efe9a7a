"""The place lexicon (countries, blocs, actors, outlets): its rows are well formed, and every country of the world is in it.

What a fact says:
`label` what the page calls the code; `name`, `demonym`, `adjective`, `capital`, `seat` forms that name it;
`capital?` a capital whose name more often is a person, another town or an everyday word: it needs the country nearby;
`prefix` a form that stands before a hyphen ("Franco" in "Franco-German");
`ambiguous` a form of the same code that is a personal name, another place or an everyday word too: the words around it decide;
`not` (code "-") a phrase that contains a form of its own layer and names none there. It says nothing about other layers.
"""

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "data" / "lexicon"
COLUMNS = ["code", "fact", "value", "from", "to", "basis"]
FACTS = {
    "countries.csv": {"label", "name", "demonym", "capital", "capital?", "seat", "prefix", "ambiguous", "not"},
    "blocs.csv": {"name", "adjective", "ambiguous", "not"},
    "actors.csv": {"name", "adjective", "ambiguous", "not"},
    "sources.csv": {"name", "ambiguous", "not"},
}
FORMS = {"name", "demonym", "capital", "capital?", "seat", "prefix", "adjective"}


def codes_in(text: str) -> frozenset[str]:
    """The codes of a text, which are set apart by blanks."""
    return frozenset(text.split())


ISO_3166_1 = codes_in(
    "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL "
    "BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM "
    "DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY "
    "HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY "
    "LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM "
    "NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU "
    "SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON "
    "TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE"
)
BEYOND_ISO_3166_1 = {
    "XKX": "Kosovo, by usage",
    "ANT": "Netherlands Antilles, ISO 3166-3",
    "CSK": "Czechoslovakia, ISO 3166-3",
    "DDR": "East Germany, ISO 3166-3",
    "SCG": "Serbia and Montenegro, ISO 3166-3",
    "SUN": "Soviet Union, ISO 3166-3",
    "VDR": "North Vietnam, ISO 3166-3",
    "YMD": "South Yemen, ISO 3166-3",
    "YUG": "Yugoslavia, ISO 3166-3",
    "AUH": "Austria-Hungary, Correlates of War",
    "RVN": "South Vietnam, Correlates of War",
    "XOT": "Ottoman Empire, from the range that ISO leaves to users",
    "XPR": "Prussia, from the range that ISO leaves to users",
}
WITHOUT_DEMONYM = codes_in("ATA ATF BLM BVT DMA HMD JEY MAF MNP SGS SJM SPM UMI VAT")
"""Uninhabited, or the people's name is another country's ("Dominican") or hardly written."""
WITHOUT_CAPITAL = codes_in("ATA ATF BVT DJI GIB HKG HMD IOT LUX MAC MCO NFK SGP SGS SMR SPM STP TKL UMI VAT")
"""City states, capitals called like the country, and territories without one."""
SHARED_FORMS: dict[tuple[str, str], str] = {}
"""(file, form) that belongs to two codes, with the reason: none so far."""


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def values(name: str, *facts: str) -> dict[str, set[str]]:
    """The values of some facts by code."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows(name):
        if row["fact"] in facts:
            found[row["code"]].add(row["value"])
    return found


def contained(phrase: str, forms: set[str]) -> Iterator[str]:
    """The forms that stand in a phrase as whole words."""
    for start in (m.start() for m in re.finditer(r"(?<!\w)\w", phrase)):
        for end in (m.end() for m in re.finditer(r"[\w.)+](?!\w)", phrase)):
            if phrase[start:end] in forms:
                yield phrase[start:end]


files = pytest.mark.parametrize("name", sorted(FACTS))


@files
def test_a_file_is_plain_utf_8_with_lf_and_no_mark(name: str) -> None:
    raw = (FOLDER / name).read_bytes()
    text = raw.decode("utf-8")
    assert b"\r" not in raw
    assert not text.startswith("\ufeff")
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert text == unicodedata.normalize("NFC", text)


@files
def test_columns_and_facts_are_the_known_ones(name: str) -> None:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == COLUMNS
    assert {row["fact"] for row in rows(name)} == FACTS[name]
    assert {row["basis"] for row in rows(name)} <= {"reference", "memory"}


@files
def test_rows_are_sorted_and_none_stands_twice(name: str) -> None:
    keys = [(row["code"], row["fact"], row["value"]) for row in rows(name)]
    assert keys == sorted(set(keys))


@files
def test_cells_are_filled_and_trimmed_and_apostrophes_straight(name: str) -> None:
    for row in rows(name):
        assert row["code"] and row["value"], row
        assert all(" ".join(cell.split()) == cell for cell in row.values()), row
        assert not set(row["value"]) & set("’‘“”\u00a0"), row


@files
def test_dates_are_years_or_days_and_end_after_they_begin(name: str) -> None:
    for row in rows(name):
        for date in (row["from"], row["to"]):
            assert re.fullmatch(r"(\d{4}(-\d\d(-\d\d)?)?)?", date), row
        assert not row["to"] or row["from"] <= row["to"], row


@files
def test_not_goes_with_a_dash_and_only_it(name: str) -> None:
    for row in rows(name):
        assert (row["fact"] == "not") == (row["code"] == "-"), row


@files
def test_no_form_names_two_codes_or_is_two_kinds(name: str) -> None:
    owners = defaultdict(list)
    for row in rows(name):
        if row["fact"] in FORMS | {"not"}:
            owners[row["value"]].append((row["code"], row["fact"]))
    shared = {(name, form): found for form, found in owners.items() if len(found) > 1}
    assert set(shared) == {key for key in SHARED_FORMS if key[0] == name}, shared


@files
def test_an_ambiguous_word_is_a_form_of_its_code(name: str) -> None:
    forms = values(name, *FORMS)
    for code, words in values(name, "ambiguous").items():
        assert words <= forms[code], (code, words - forms[code])


@pytest.mark.parametrize("name", ["countries.csv", "blocs.csv"])
def test_a_trap_contains_a_form_of_its_layer(name: str) -> None:
    forms = set().union(*values(name, *FORMS).values())
    idle = [phrase for phrase in values(name, "not")["-"] if not any(contained(phrase, forms))]
    assert idle == []


@pytest.mark.parametrize("name", ["blocs.csv", "actors.csv", "sources.csv"])
def test_a_code_is_a_name_that_can_be_read(name: str) -> None:
    assert not [row for row in rows(name) if row["code"] != "-" and not re.search(r"\w", row["code"])]
    assert set(values(name, *FORMS)) == {row["code"] for row in rows(name)} - {"-"}


def test_every_country_of_the_world_is_there_and_no_unknown_code() -> None:
    codes = {row["code"] for row in rows("countries.csv")} - {"-"}
    assert len(ISO_3166_1) == 249
    assert codes == ISO_3166_1 | set(BEYOND_ISO_3166_1)


def test_every_country_has_one_label_and_no_two_the_same() -> None:
    labels = [(row["code"], row["value"]) for row in rows("countries.csv") if row["fact"] == "label"]
    assert len({code for code, _ in labels}) == len(labels) == len({label for _, label in labels})
    assert {code for code, _ in labels} == ISO_3166_1 | set(BEYOND_ISO_3166_1)
    assert {"RUS": "Russia", "PRK": "North Korea", "PSE": "Palestine (incl. Gaza)"}.items() <= dict(labels).items()


def test_a_label_is_a_name_too() -> None:
    names = values("countries.csv", "name")
    odd = {code for code, labels in values("countries.csv", "label").items() if not labels <= names[code]}
    assert odd == {"PSE", "SCG"}  # "Serbia and Montenegro" mostly means two countries


def test_every_country_has_name_demonym_and_capital_or_stands_on_a_list() -> None:
    assert set(values("countries.csv", "name")) >= ISO_3166_1
    assert ISO_3166_1 - set(values("countries.csv", "demonym")) == WITHOUT_DEMONYM
    assert ISO_3166_1 - set(values("countries.csv", "capital", "capital?")) == WITHOUT_CAPITAL


@pytest.mark.parametrize(
    ("form", "code", "fact"),
    [
        ("U.S.", "USA", "name"),
        ("America", "USA", "name"),
        ("White House", "USA", "seat"),
        ("Washington", "USA", "capital"),
        ("Britain", "GBR", "name"),
        ("Briton", "GBR", "demonym"),
        ("Downing Street", "GBR", "seat"),
        ("Kremlin", "RUS", "seat"),
        ("Kiev", "UKR", "capital"),
        ("Kyiv", "UKR", "capital"),
        ("Quai d'Orsay", "FRA", "seat"),
        ("Zhongnanhai", "CHN", "seat"),
        ("Blue House", "KOR", "seat"),
        ("Gaza", "PSE", "name"),
        ("West Bank", "PSE", "name"),
        ("Ramallah", "PSE", "capital"),
        ("Tel Aviv", "ISR", "seat"),
        ("Côte d'Ivoire", "CIV", "name"),
        ("Türkiye", "TUR", "name"),
        ("Burma", "MMR", "name"),
        ("Zaire", "COD", "name"),
        ("Congo-Brazzaville", "COG", "name"),
        ("Guinea-Bissau", "GNB", "name"),
        ("Equatorial Guinea", "GNQ", "name"),
        ("Papua New Guinea", "PNG", "name"),
        ("Nigerien", "NER", "demonym"),
        ("Nigerian", "NGA", "demonym"),
        ("North Koreans", "PRK", "demonym"),
        ("Soviet", "SUN", "demonym"),
        ("East German", "DDR", "demonym"),
        ("Georgetown", "GUY", "capital?"),
        ("Victoria", "SYC", "capital?"),
        ("Georgia", "GEO", "ambiguous"),
        ("Jordan", "JOR", "ambiguous"),
        ("South China Sea", "-", "not"),
        ("Paris climate accord", "-", "not"),
        ("American Airlines", "-", "not"),
        ("New Mexico", "-", "not"),
        ("Northern Ireland", "-", "not"),
    ],
)
def test_a_form_names_its_country(form: str, code: str, fact: str) -> None:
    found = {(row["code"], row["fact"]) for row in rows("countries.csv") if row["value"] == form}
    assert (code, fact) in found


@pytest.mark.parametrize(
    "word",
    [
        *(
            "Korea",
            "Korean",
            "Koreans",
            "Pentagon",
            "Congress",
            "State Department",
            "Bundestag",
            "Foreign Office",
            "Oval Office",
        ),
        *(
            "Kurdistan",
            "Chechnya",
            "Crimea",
            "Texas",
            "Scotland",
            "Bavaria",
            "Persian",
            "Arab",
            "Mumbai",
            "Istanbul",
            "Geneva",
        ),
    ],
)
def test_what_is_no_state_names_no_country(word: str) -> None:
    assert word not in set().union(*values("countries.csv", *FORMS).values())


@pytest.mark.parametrize(
    ("name", "form", "code"),
    [
        ("blocs.csv", "E.U.", "European Union"),
        ("blocs.csv", "European Commission", "European Union"),
        ("blocs.csv", "Europeans", "Europe"),
        ("blocs.csv", "Gulf monarchies", "Persian Gulf states"),
        ("blocs.csv", "Mideast", "Middle East"),
        ("blocs.csv", "Security Council", "United Nations"),
        ("blocs.csv", "AUKUS", "AUKUS"),
        ("actors.csv", "Houthi rebels", "Houthis"),
        ("actors.csv", "Hizbullah", "Hezbollah"),
        ("actors.csv", "Daesh", "Islamic State"),
        ("actors.csv", "Al Qaeda", "al-Qaeda"),
        ("sources.csv", "the Guardian", "The Guardian"),
        ("sources.csv", "AFP", "Agence France-Presse"),
        ("sources.csv", "Ha'aretz", "Haaretz"),
    ],
)
def test_a_form_names_its_code(name: str, form: str, code: str) -> None:
    assert [row["code"] for row in rows(name) if row["value"] == form and row["fact"] in FORMS] == [code]


@pytest.mark.parametrize("pact", ["NAFTA", "USMCA", "TPP", "Trans-Pacific Partnership", "JCPOA", "New START", "AfCFTA"])
def test_a_pact_is_no_bloc(pact: str) -> None:
    assert pact not in set().union(*values("blocs.csv", *FORMS).values())
