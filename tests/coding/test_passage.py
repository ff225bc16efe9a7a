"""Folding, words and the automaton: what is found where."""

import pytest

from components.coding.folding import folded
from components.coding.forms import Form, FormTable
from components.coding.passage import Passage
from components.ingest.text import document_from


def passage(text: str) -> Passage:
    document = document_from(text, name="text")
    return Passage(document, document.paragraphs[0])


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Radosław", "Radoslaw"),
        ("Erdoğan’s", "Erdogan's"),
        ("New\u00a0\nYork", "New York"),
        ("e\u0301tat", "etat"),
        ("co\u00adop", "coop"),
    ],
)
def test_folding(text: str, expected: str) -> None:
    assert folded(text) == expected


def test_offsets_lead_back_to_the_text() -> None:
    text = "Über  Radosław \n  Sikorski"
    one = passage(text)
    assert one.text == "Uber Radoslaw Sikorski"
    start = one.text.index("Radoslaw")
    first, last = one.span(start, len(one.text))
    assert text[first:last] == "Radosław \n  Sikorski"


def test_sentences_open_after_their_ends_and_not_after_abbreviations() -> None:
    one = passage("Mr. A. Sample of the U.S. army came. He said: “So.” Then (no) rain…")
    assert [w for w, opens in zip(one.texts, one.opens, strict=True) if opens] == ["Mr", "He", "So", "Then"]


FORMS = [
    Form("Guinea", "country", "GIN", "name"),
    Form("Guinea-Bissau", "country", "GNB", "name"),
    Form("Niger", "country", "NER", "name"),
    Form("the Gulf", "bloc", "Gulf", "name"),
    Form("US", "country", "USA", "name"),
    Form("Réunion", "country", "REU", "name"),
]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Guinea-Bissau's", ["Guinea-Bissau", "Guinea"]),
        ("Nigeria and Nigerien", []),
        ("Niger’s and Niger'll", ["Niger", "Niger"]),
        ("O'Niger and Niger'ou", []),
        ("across the Gulf", ["Gulf"]),
        ("us and US", ["US"]),
        ("NIGER RIVER", ["NIGER"]),
        ("Reunion on Réunion", ["Reunion"]),
    ],
)
def test_whole_words_only_and_articles_left_out(text: str, expected: list[str]) -> None:
    one = passage(text)
    assert [one.text[f.start : f.end] for f in FormTable(FORMS).found(one)] == expected
