"""Offices, datelines, generations and people cited, with the lexicon that ships: each text with its whole table."""

from collections.abc import Callable

import pytest

from components.coding.dates import date_of_line

Codes = Callable[..., list[str]]

LEADERS = {
    "a secretary or minister of anything": (
        "Transportation Secretary Jane Example and Tourism Minister John Sample met. Example left.",
        [
            "Jane Example 'Transportation Secretary Jane Example'",
            "John Sample 'Tourism Minister John Sample'",
            "Jane Example 'Example'",
        ],
    ),
    "a lieutenant governor, a mayor, a representative": (
        "Lt. Gov. Jane Example, Mayor Ann Sample and Rep. Bob Instance voted.",
        ["Jane Example 'Lt. Gov. Jane Example'", "Ann Sample 'Mayor Ann Sample'", "Bob Instance 'Rep. Bob Instance'"],
    ),
    "a spokesman named just before": (
        "Presidential spokesman Park Sam-ple said no. The spokesman bowed.",
        ["Park Sam-ple 'Presidential spokesman Park Sam-ple'", "Park Sam-ple 'spokesman'"],
    ),
    "the elder of two": (
        "Bashar al-Assad sleeps as the elder Assad slept.",
        ["Bashar al-Assad 'Bashar al-Assad'", "Hafez al-Assad 'Assad'"],
    ),
    "an office that one country has": ("The Taoiseach went home.", ["Enda Kenny 'Taoiseach'"]),
    "a chancellor of now and not of long ago": (
        "Konrad Adenauer is dead. In Berlin the chancellor waited for François Hollande.",
        ["Konrad Adenauer 'Konrad Adenauer'", "Angela Merkel 'chancellor'", "François Hollande 'François Hollande'"],
    ),
    "an office that has a like elsewhere": (
        "Wolfgang Schäuble frowned at the German chancellor and the emir of Kuwait.",
        [
            "Wolfgang Schäuble 'Wolfgang Schäuble'",
            "Angela Merkel 'German chancellor'",
            "Sabah al-Ahmad al-Jaber al-Sabah 'emir of Kuwait'",
        ],
    ),
    "the first to hold an office": ("She is the first French president to ski.", []),
    "where an office is held": ("The president in Kyiv waited.", ["Petro Poroshenko 'president'"]),
}


@pytest.mark.parametrize("text, expected", LEADERS.values(), ids=LEADERS)
def test_leaders(codes_of: Codes, text: str, expected: list[str]) -> None:
    assert codes_of(text, "leader", date="2016-08") == expected


def test_a_dateline_tells_the_time(codes_of: Codes) -> None:
    text = "ACCRA, March 2, 2001 (Reuters) - The French president came. President Bush did not."
    assert codes_of(text, "leader") == ["Jacques Chirac 'French president'", "George W. Bush 'President Bush'"]


@pytest.mark.parametrize(
    "line, expected",
    [
        ("SEOUL, June 12, 2000 - Rain fell.", "2000-06-12"),
        ("LYON, France, Sept. 3, 1998 (AP) — Rain fell.", "1998-09-03"),
        ("BONN 1996-08-22 Rain fell.", "1996-08-22"),
        ("MOSCOW, Aug 24 - Rain fell.", ""),
        ("On May 25, 2017, it rained - a lot.", ""),
        ("ROME, Feb 99, 2001 - Rain fell.", ""),
    ],
)
def test_datelines(line: str, expected: str) -> None:
    assert date_of_line(line) == expected


SOURCES = {
    "an ordinary person wherever named": (
        "Lena Sample farms here. “It is dry,” said Sample, who has goats. Sample hopes for rain.",
        ["Lena Sample 'Lena Sample'", "Lena Sample 'Sample'", "Lena Sample 'Sample'"],
    ),
    "a calling before the name": ("Trainer Ron Sample said no.", ["Ron Sample 'Ron Sample'"]),
    "quoted by a pronoun": ("Rita Sample, 81, has a hat. “It is mine,” she said.", ["Rita Sample 'Rita Sample'"]),
    "a leader quoted by a pronoun": ("Rita Sample met Angela Merkel. “It rains,” she said.", []),
    "an outlet that no list has": (
        "It rained, the mayor told the Sample Gazette, and the Sample Gazette told us. The Smallville Star has a red roof.",
        ["Sample Gazette 'Sample Gazette'", "Sample Gazette 'Sample Gazette'"],
    ),
    "a family name that is a country": (
        "Maureen Ireland, who keeps the books, said so.",
        ["Maureen Ireland 'Maureen Ireland'"],
    ),
}


@pytest.mark.parametrize("text, expected", SOURCES.values(), ids=SOURCES)
def test_sources(codes_of: Codes, text: str, expected: list[str]) -> None:
    assert codes_of(text, "source") == expected


BROKEN = {
    "a word parted at the line's end": (
        "The Hun-\ngarian law and Ger-\nmany's.",
        ["HUN 'Hun-\\ngarian'", "DEU 'Ger-\\nmany'"],
    ),
    "a hyphen of its own": ("In Guinea-\nBissau the Yemen-\nbased men met.", ["GNB 'Guinea-\\nBissau'", "YEM 'Yemen'"]),
}


@pytest.mark.parametrize("text, expected", BROKEN.values(), ids=BROKEN)
def test_line_breaks(codes_of: Codes, text: str, expected: list[str]) -> None:
    assert codes_of(text, "country") == expected
