"""The lexicon: what loading gives, and what it says of a damaged row."""

import time
from pathlib import Path

import pytest

from components.coding.lexicon import Lexicon, load_lexicon
from components.coding.who import description
from components.ingest.errors import DataError


def test_labels(lexicon: Lexicon) -> None:
    assert lexicon.label("country", "RUS") == "Russia"
    assert lexicon.label("country", "XXX") == "XXX"
    assert lexicon.label("theme", "personal-diplomacy") == "Personal diplomacy"
    assert lexicon.label("leader", "Vladimir Putin") == "Vladimir Putin"


def test_a_person_has_surnames_where_no_short_form_is_given(lexicon: Lexicon) -> None:
    assert lexicon.people["Ursula von der Leyen"].shorts == ["von der Leyen"]
    assert lexicon.people["Kim Jong Un"].shorts == ["Kim"]


DAMAGES = {
    "columns": (
        "blocs.csv",
        "code,fact,value,from,to,basis",
        "code,fact,value",
        "row 1: the columns are code, fact, value;",
    ),
    "cells": ("blocs.csv", "NATO,name,NATO,,,memory", "NATO,name,NATO", "row 8: 3 cells where 6 are needed"),
    "fact": (
        "actors.csv",
        "Hamas,name,",
        "Hamas,nome,",
        "row 2: the fact “nome” is unknown; allowed are name, adjective",
    ),
    "value": ("actors.csv", "Hamas,name,Hamas", "Hamas,name,", "row 2: code “Hamas” and value “” must be filled in"),
    "basis": (
        "actors.csv",
        "Hamas,name,Hamas,,,memory",
        "Hamas,name,Hamas,,,guess",
        "the basis “guess” is unknown; allowed are",
    ),
    "date": (
        "leaders.csv",
        "FRA,2017-05,",
        "FRA,2017-13,",
        "“2017-13” is no date; allowed are YYYY, YYYY-MM, YYYY-MM-DD",
    ),
    "term": (
        "leaders.csv",
        "DEU,2005-11,2021-12",
        "DEU,2005-11,2004",
        "the term ends (2004) before it begins (2005-11)",
    ),
    "office": (
        "leaders.csv",
        ",chancellor,",
        ",kanzler,",
        "“kanzler” of Angela Merkel is no office of the list; allowed are adviser",
    ),
    "label": (
        "countries.csv",
        "RUS,label,Russia,,,memory\n",
        "",
        "RUS has no label: add a row RUS,label,<name>,,,reference",
    ),
    "two labels": ("countries.csv", "RUS,name,Russia,", "RUS,label,Rossiya,", "RUS has two labels, Russia and Rossiya"),
}


@pytest.mark.parametrize("file, whole, damaged, said", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_row_is_named(lexicon_folder: Path, file: str, whole: str, damaged: str, said: str) -> None:
    path = lexicon_folder / file
    text = path.read_text(encoding="utf-8")
    assert whole in text
    path.write_text(text.replace(whole, damaged, 1), encoding="utf-8")
    with pytest.raises(DataError) as problem:
        load_lexicon(lexicon_folder)
    assert str(path) in str(problem.value)
    assert said in str(problem.value)
    assert "\n" not in str(problem.value)


@pytest.mark.parametrize(
    "file", ["countries.csv", "blocs.csv", "actors.csv", "sources.csv", "leaders.csv", "themes.csv"]
)
def test_a_missing_file_is_named(lexicon_folder: Path, file: str) -> None:
    (lexicon_folder / file).unlink()
    with pytest.raises(DataError, match=file):
        load_lexicon(lexicon_folder)


def test_a_file_in_another_encoding_is_named(lexicon_folder: Path) -> None:
    (lexicon_folder / "actors.csv").write_bytes(
        "code,fact,value,from,to,basis\nÉtat,name,État,,,memory\n".encode("latin-1")
    )
    with pytest.raises(DataError, match=r"actors.csv is not UTF-8"):
        load_lexicon(lexicon_folder)


@pytest.mark.parametrize(
    "code, date, expected",
    [
        ("Vladimir Putin", "", "President of Russia, 2000 to 2008 and since 2012"),
        ("Vladimir Putin", "2005", "President of Russia since 2000"),
        ("Donald Trump", "2018-06", "President of the United States since 2017"),
        ("Donald Trump", "2022", "President of the United States, 2017 to 2021"),
        ("Donald Trump", "2025-09", "President of the United States, 2017 to 2021 and since 2025"),
        ("Shinzo Abe", "2021", "Prime minister of Japan, 2012 to 2020"),
        ("Dmitry Peskov", "2014", "Spokesperson for Russia since 2012"),
        ("Emmanuel Macron", "2010", ""),
        ("Nobody Known", "", ""),
    ],
)
def test_who_someone_is_at_the_essays_date(lexicon: Lexicon, code: str, date: str, expected: str) -> None:
    assert description(lexicon, "leader", code, date) == expected


def test_what_a_country_is_called(lexicon: Lexicon) -> None:
    assert description(lexicon, "country", "RUS") == "Russia"
    assert description(lexicon, "bloc", "NATO") == ""


def test_the_shipped_lexicon_loads_quickly() -> None:
    start = time.perf_counter()
    lexicon = load_lexicon()
    assert len(lexicon.forms) > 5000
    assert time.perf_counter() - start < 3
