"""The shipped themes.csv: sixteen themes of the codebook, one fact a row, sorted, unique, weights in range."""

import csv
import re
from pathlib import Path

import pytest

from components.coding.themes import FACTS, THEMES, folded, load_themes

TABLE = Path(__file__).parents[2] / "data" / "lexicon" / "themes.csv"
PHRASE = re.compile(
    r"[\w'&./-]+~?(?: [\w'&./-]+~?)*(?<!~)~{0,2}"
)  # letters, digits and plain marks: no phrase is a pattern
LABELS = {
    "personal-diplomacy": "Personal diplomacy",
    "institutions": "Institutions and process",
    "national-interest": "National interest and strategy",
    "alliances": "Alliances and partners",
    "adversaries": "Adversaries and autocrats",
    "agreements": "Agreements and withdrawals",
    "trade": "Trade and economy",
    "sanctions-energy": "Sanctions and energy",
    "negotiation": "Summits and negotiation",
    "military": "War and military force",
    "nuclear": "Nuclear weapons",
    "credibility": "Credibility and follow-through",
    "setbacks": "Setbacks and repair",
    "democracy": "Democracy and limits on power",
    "continuity": "Precedent and continuity",
    "rhetoric": "Public words",
}


@pytest.fixture(scope="module")
def rows() -> list[tuple[str, ...]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [tuple(row) for row in csv.reader(file)]


def test_labels_and_their_order_are_the_codebook_s() -> None:
    assert list(load_themes(TABLE).labels.items()) == list(LABELS.items())
    assert tuple(LABELS) == THEMES


def test_rows_are_sorted_and_end_in_line_feeds(rows: list[tuple[str, ...]]) -> None:
    assert rows[0] == ("theme", "fact", "value", "weight")
    assert rows[1:] == sorted(rows[1:])
    assert b"\r" not in TABLE.read_bytes()


def test_every_phrase_of_a_theme_stands_once(rows: list[tuple[str, ...]]) -> None:
    seen = [(theme, folded(value)) for theme, fact, value, _weight in rows[1:] if fact in ("cue", "against", "not")]
    assert len(seen) == len(set(seen))


def test_phrases_are_lower_case_and_trimmed(rows: list[tuple[str, ...]]) -> None:
    untidy = [
        row for row in rows[1:] if row[1] in ("cue", "against", "not") and row[2] != " ".join(row[2].lower().split())
    ]
    assert untidy == []


def test_marks_stand_only_at_the_end_of_a_word(rows: list[tuple[str, ...]]) -> None:
    values = [value for _theme, fact, value, _weight in rows[1:] if fact in ("cue", "against", "not")]
    assert [value for value in values if not PHRASE.fullmatch(value)] == []


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_has_its_facts_and_weights_in_range(rows: list[tuple[str, ...]], theme: str) -> None:
    mine = [row for row in rows[1:] if row[0] == theme]
    facts = [fact for _theme, fact, _value, _weight in mine]
    assert {fact: facts.count(fact) for fact in ("label", "any", "main")} == {"label": 1, "any": 1, "main": 1}
    assert set(facts) <= set(FACTS)
    assert facts.count("cue") >= 60
    assert all(0.2 <= float(weight) <= 5 for _theme, fact, _value, weight in mine if fact == "cue")
    assert all(0.5 <= float(weight) <= 6 for _theme, fact, _value, weight in mine if fact in ("any", "main"))
    assert all(-2 <= float(weight) < 0 for _theme, fact, _value, weight in mine if fact == "against")
    assert all(weight == "" for _theme, fact, _value, weight in mine if fact in ("label", "not"))
