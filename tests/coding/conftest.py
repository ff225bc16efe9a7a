"""A small lexicon, so that every expected table can be checked by eye."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from components.coding.coder import mentions_of
from components.coding.lexicon import LEXICON, Lexicon, load_lexicon
from components.ingest.text import document_from

COLUMNS = ("code", "fact", "value", "from", "to", "basis")
LEADER_COLUMNS = ("code", "fact", "value", "country", "from", "to", "basis")
COUNTRIES = """
CHN label China; CHN name China; CHN demonym Chinese; CHN capital Beijing
COD label DR Congo; COD name Democratic Republic of the Congo; COG label Congo; COG name Republic of the Congo
DEU label Germany; DEU name Germany; DEU demonym German; DEU demonym Germans; DEU capital Berlin; DEU ambiguous Berlin
EST label Estonia; EST name Estonia; EST demonym Estonian
FRA label France; FRA name France; FRA demonym French; FRA capital Paris; FRA ambiguous Paris; FRA prefix Franco
GEO label Georgia; GEO name Georgia; GEO demonym Georgian; GEO ambiguous Georgia; GEO capital Tbilisi
GIN label Guinea; GIN name Guinea; GIN ambiguous Guinea; GNB label Guinea-Bissau; GNB name Guinea-Bissau
GNQ label Equatorial Guinea; GNQ name Equatorial Guinea; PNG label Papua New Guinea; PNG name Papua New Guinea
GUY label Guyana; GUY name Guyana; GUY capital? Georgetown; GUY ambiguous Georgetown
IND label India; IND name India; IND demonym Indian; IND ambiguous Indian
IRN label Iran; IRN name Iran; IRN demonym Iranian; IRN capital Tehran
ISR label Israel; ISR name Israel; ISR demonym Israeli; ISR demonym Israelis; ISR ambiguous Israel
ITA label Italy; ITA name Italy; ITA capital Rome; ITA ambiguous Rome
JOR label Jordan; JOR name Jordan; JOR demonym Jordanian; JOR ambiguous Jordan; JOR capital Amman
JPN label Japan; JPN name Japan; JPN demonym Japanese; JPN capital Tokyo
KOR label South Korea; KOR name South Korea; KOR demonym South Korean
NER label Niger; NER name Niger; NER ambiguous Niger; NGA label Nigeria; NGA name Nigeria
POL label Poland; POL name Poland; POL demonym Polish; POL ambiguous Polish; POL capital Warsaw
PRK label North Korea; PRK name North Korea; PRK demonym North Korean
QAT label Qatar; QAT name Qatar; QAT demonym Qataris; QAT capital Doha
RUS label Russia; RUS name Russia; RUS demonym Russian; RUS capital Moscow; RUS seat Kremlin; RUS demonym Russians
TCD label Chad; TCD name Chad; TCD ambiguous Chad
TUR label Turkey; TUR name Turkey; TUR demonym Turkish; TUR ambiguous Turkey
USA label United States; USA name United States; USA name U.S.; USA name US; USA name America; USA demonym American
USA demonym Americans; USA capital Washington; USA ambiguous Washington; USA seat White House
YEM label Yemen; YEM name Yemen
- not South China Sea; - not American Indian; - not Paris climate accord; - not Washington Post; - not African-American
- not Korean War; - not George Washington
"""
BLOCS = """
European Union name EU; European Union name European Union; Europe name Europe; Europe adjective European
Middle East name Middle East; NATO name NATO; Persian Gulf states name Gulf states
Persian Gulf states name Persian Gulf; Persian Gulf states name the Gulf; Persian Gulf states ambiguous the Gulf; - not the Gulf War
"""
ACTORS = "Hamas name Hamas; Houthis name Houthis; Houthis name Houthi rebels; Houthis adjective Houthi"
SOURCES = """
BBC name BBC; Daily Planet name Daily Planet; Reuters name Reuters; Time name Time; Time ambiguous Time
Washington Post name Washington Post; The Guardian name Guardian; The Guardian name the Guardian; The Guardian ambiguous Guardian
"""
LEADERS = """
Angela Merkel office chancellor DEU 2005-11 2021-12; Angela Merkel sure Merkel
Barack Obama office president USA 2009-01-20 2017-01-20; Barack Obama sure Obama; Barack Obama name Barack H. Obama
Bill Clinton office president USA 1993-01 2001-01; Hillary Clinton office secretary of state USA 2009-01 2013-02
Donald Trump office president USA 2017-01-20 2021-01-20; Donald Trump office president USA 2025-01-20; Donald Trump sure Trump
Donald Tusk office prime minister POL 2007-11 2014-09; Donald Tusk office prime minister POL 2023-12
Dmitry Peskov office spokesperson RUS 2012; Dmitry Peskov name Dmitri Peskov
Emmanuel Macron office president FRA 2017-05
George H. W. Bush office president USA 1989-01 1993-01; George W. Bush office president USA 2001-01 2009-01
Jim Jordan office legislator USA 2007
Kim Jong Un office supreme leader PRK 2011-12; Kim Jong Un office leader PRK 2011-12; Kim Jong Un short Kim
Israel Katz office foreign minister ISR 2019 2020
Joe Biden office president USA 2021-01-20 2025-01-20; Joe Biden sure Biden
Radosław Sikorski office foreign minister POL 2023-12
Recep Tayyip Erdoğan office president TUR 2014-08; Recep Tayyip Erdoğan name Tayyip Erdogan
Shinzo Abe office prime minister JPN 2012-12 2020-09
Stephen Biegun office envoy USA 2018-08 2021-01
Ursula von der Leyen office commission president EU 2019-12
Theresa May office prime minister GBR 2016-07 2019-07
Vladimir Putin office president RUS 2000-05 2008-05; Vladimir Putin office president RUS 2012-05
Vladimir Putin office leader RUS 2000; Vladimir Putin sure Putin
Xi Jinping office president CHN 2013-03; Xi Jinping short Xi
"""
FACTS = (
    "label",
    "name",
    "demonym",
    "capital?",
    "capital",
    "seat",
    "prefix",
    "ambiguous",
    "not",
    "adjective",
    "office",
    "short",
    "sure",
)


def facts(rows: str, columns: tuple[str, ...]) -> list[list[str]]:
    """Rows of a lexicon file from "CODE fact value; …", where an office also has a country and one or two dates."""
    table = []
    for row in filter(None, (part.strip() for line in rows.strip().split("\n") for part in line.split(";"))):
        words = row.split(" ")
        at = next(n for n, word in enumerate(words) if n and word in FACTS)
        code, fact, rest = " ".join(words[:at]), words[at], words[at + 1 :]
        dates: list[str] = []
        while fact == "office" and rest[-1][0].isdigit():
            dates.insert(0, rest.pop())
        country = [rest.pop() if fact == "office" else ""] if "country" in columns else []
        table.append([code, fact, " ".join(rest), *country, *([*dates, "", ""])[:2], "memory"])
    return sorted(table)


def write_lexicon(folder: Path) -> Path:
    """The small lexicon as files."""
    files = {"countries": COUNTRIES, "blocs": BLOCS, "actors": ACTORS, "sources": SOURCES, "leaders": LEADERS}
    for name, rows in files.items():
        columns = LEADER_COLUMNS if name == "leaders" else COLUMNS
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([columns, *facts(rows, columns)])
    shutil.copy(LEXICON / "themes.csv", folder / "themes.csv")
    return folder


@pytest.fixture
def lexicon_folder(tmp_path: Path) -> Path:
    return write_lexicon(tmp_path)


@pytest.fixture(scope="session")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    return load_lexicon(write_lexicon(tmp_path_factory.mktemp("lexicon")))


@pytest.fixture(scope="session")
def whole_lexicon() -> Lexicon:
    """The lexicon that the project ships."""
    return load_lexicon()


@pytest.fixture(scope="session")
def codes_of(whole_lexicon: Lexicon) -> Callable[..., list[str]]:
    """What the shipped lexicon finds in a text on some layers, one line each: code and surface."""

    def codes(text: str, *layers: str, date: str = "") -> list[str]:
        mentions = mentions_of(document_from(text, name="text", date=date), whole_lexicon)
        return [f"{m.code} {m.surface!r}" for m in mentions if m.layer in layers]

    return codes


@pytest.fixture(scope="session")
def table_of(lexicon: Lexicon) -> Callable[..., list[str]]:
    """The mentions of a text, one line each: paragraph, layer, code, kind, surface."""

    def table(text: str, date: str = "") -> list[str]:
        document = document_from(text, name="text", date=date)
        mentions = mentions_of(document, lexicon)
        assert all(document.text[m.start : m.end] == m.surface for m in mentions)
        assert all(m.rule and m.rule[0].islower() for m in mentions)
        return [f"{m.paragraph} {m.layer} {m.code} {m.kind} {m.surface!r}" for m in mentions]

    return table
