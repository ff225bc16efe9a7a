"""The shipped leaders: columns, order, offices, dates, and the leaders that any reader expects."""

import csv
import itertools
from collections import Counter, defaultdict

import pytest

from components.coding.dates import is_date
from components.coding.lexicon import LEADER_COLUMNS, LEADER_FACTS, LEXICON, OFFICES, load_lexicon

PATH = LEXICON / "leaders.csv"
TEXT = PATH.read_text(encoding="utf-8")
ROWS = list(csv.DictReader(TEXT.splitlines()))
LEXICON_LOADED = load_lexicon()


def test_columns_and_line_ends() -> None:
    assert tuple(ROWS[0]) == LEADER_COLUMNS
    assert "\r" not in TEXT
    assert TEXT.endswith("\n")


def test_facts_offices_and_dates_are_the_allowed_ones() -> None:
    assert {row["fact"] for row in ROWS} <= set(LEADER_FACTS)
    assert {row["value"] for row in ROWS if row["fact"] == "office"} <= OFFICES
    assert [row for row in ROWS for date in (row["from"], row["to"]) if date and not is_date(date)] == []
    assert [row for row in ROWS if row["from"] and row["to"] and row["to"] < row["from"][: len(row["to"])]] == []
    assert {row["basis"] for row in ROWS} <= {"reference", "memory"}


def test_rows_are_sorted_and_each_stands_once() -> None:
    keys = [(row["code"], row["fact"], row["value"], row["country"], row["from"], row["to"]) for row in ROWS]
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert [a for a, b in itertools.pairwise(keys) if a[:2] > b[:2]] == []


def test_only_offices_have_a_country() -> None:
    assert [row for row in ROWS if row["country"] and row["fact"] != "office"] == []


def test_every_leader_has_an_office() -> None:
    facts = defaultdict(set)
    for row in ROWS:
        facts[row["code"]].add(row["fact"])
    assert [code for code, has in facts.items() if "office" not in has] == []


@pytest.mark.parametrize(
    "office, country, date, code",
    [
        ("president", "USA", "1998", "Bill Clinton"),
        ("president", "USA", "2003", "George W. Bush"),
        ("president", "USA", "2018-06", "Donald Trump"),
        ("president", "USA", "2022", "Joe Biden"),
        ("president", "RUS", "2018", "Vladimir Putin"),
        ("chancellor", "DEU", "2018", "Angela Merkel"),
        ("prime minister", "JPN", "2018", "Shinzo Abe"),
        ("prime minister", "CAN", "2018", "Justin Trudeau"),
        ("prime minister", "ISR", "2025-09", "Benjamin Netanyahu"),
        ("president", "FRA", "2016", "François Hollande"),
    ],
)
def test_who_held_the_high_offices(office: str, country: str, date: str, code: str) -> None:
    from components.coding.dates import days_of

    period = days_of(date)
    assert period is not None
    holders = [
        p.code for p in LEXICON_LOADED.holders((office,), country) if p.distance((office,), country, period) == 0
    ]
    assert holders == [code]
