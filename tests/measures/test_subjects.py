"""Ids of subjects."""

import csv
from pathlib import Path

import pytest

from components.measures.subjects import slug, subject_id, subject_ids

LEXICON = Path(__file__).parents[2] / "data" / "lexicon"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Vladimir Putin", "vladimir-putin"),
        ("Radosław Sikorski", "radoslaw-sikorski"),
        ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
        ("Ursula von der Leyen", "ursula-von-der-leyen"),
        ("John D. O’Neil", "john-d-oneil"),
        ("Lars Løkke Rasmussen", "lars-lokke-rasmussen"),
        ("  U.S.–Gulf states ", "us-gulf-states"),
        ("习近平", "xaafbbfcc"),
    ],
)
def test_slug(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_countries_and_themes_keep_their_codes() -> None:
    assert subject_id("country", "RUS") == "RUS"
    assert subject_id("theme", "sanctions-energy") == "sanctions-energy"
    assert subject_id("leader", "Xi Jinping") == "xi-jinping"


def test_of_two_codes_with_one_slug_the_second_gets_a_number() -> None:
    assert subject_ids("leader", ["Jose Diaz", "José Díaz", "Ann Lee"]) == {
        "Ann Lee": "ann-lee",
        "Jose Diaz": "jose-diaz",
        "José Díaz": "jose-diaz-2",
    }


def test_an_id_of_another_layer_gets_its_own_layer_behind_it() -> None:
    leaders = subject_ids("leader", ["Ann Lee", "Bo Ray"])
    assert subject_ids("source", ["Ann Lee", "The Post"], elsewhere=leaders.values()) == {
        "Ann Lee": "ann-lee-source",
        "The Post": "the-post",
    }
    assert subject_ids("source", ["Ann Lee"], elsewhere={"ann-lee", "ann-lee-source"}) == {
        "Ann Lee": "ann-lee-source-2"
    }


@pytest.mark.parametrize("layer", ["leaders", "blocs", "actors", "sources"])
def test_no_two_codes_of_the_lexicon_share_an_id(layer: str) -> None:
    path = LEXICON / f"{layer}.csv"
    if not path.exists():
        pytest.skip(f"no {path.name}")
    with path.open(encoding="utf-8", newline="") as file:
        codes = {row["code"] for row in csv.DictReader(file)} - {"-"}
    assert len({slug(code) for code in codes}) == len(codes)
