"""Three small essays with titles that a file must bear, and everything that is made from them."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd
import pytest

from components.charts.theme import EssayMark, essay_marks
from components.coding.mention import Cue, Mention, ThemeCoding
from components.corpus.essay import Coding, Correction, Essay, EssayParagraph
from components.measures.tables import Tables, tables_of
from components.report.draw import Pen, pen

CRUEL = "=1+1</script><script>alert('x')</script>"
TURNED = "\u202eTurned \U0001f30d \u05e9\u05dc\u05d5\u05dd & <b>bold</b>"
LONG = "Long " * 60
TITLES = (CRUEL, TURNED, LONG.strip())
NAMES = {"FRA": "France", "USA": "United States", "JPN": "Japan", "trade": "Trade", "peace": "Peace"}


def label(_: str, code: str) -> str:
    return NAMES.get(code, code)


def essay(slug: str, title: str, names: tuple[str, ...], date: str) -> Essay:
    """An essay of six paragraphs of 50 words; each name stands once in every paragraph."""
    paragraphs = tuple(
        EssayParagraph(n, 100 * (n - 1), 100 * n - 2, 50, "author", gist=f"Says {n}.") for n in range(1, 7)
    )
    mentions = [
        Mention(
            p.number,
            p.start + 10 * place,
            p.start + 10 * place + 5,
            "country" if len(name) == 3 else "leader",
            name,
            "name",
            name,
            "by hand",
        )
        for p in paragraphs
        for place, name in enumerate(names)
    ]
    themes = tuple(
        ThemeCoding(p.number, "trade", 2, (Cue(p.start, p.start + 5, "tariffs", 1.5),)) for p in paragraphs[:3]
    )
    words = (("author", "harbour", 4), ("author", "tariffs", 3), ("author", "the", 20))
    fixed = Correction("leader", "add", 1, 80, 83, "Ann Lee", "pronoun", 0, "she is meant", "she")
    program = Coding(tuple(sorted(mentions)), themes)
    return Essay(
        slug, title, "unknown", "unknown", date, "invented", "", "f" * 64, paragraphs, program, (fixed,), words
    )


@pytest.fixture(scope="session")
def essays() -> tuple[Essay, ...]:
    return (
        essay("cruel", CRUEL, ("Ann Lee", "FRA", "USA"), "2019-03"),
        essay("turned", TURNED, ("Ann Lee", "=Bo Ray", "FRA"), "2020"),
        replace(essay("long", LONG.strip(), ("Cy Dee", "JPN"), ""), author="A. Writer", outlet="The Post"),
    )


@pytest.fixture(scope="session")
def tables(essays: tuple[Essay, ...]) -> dict[str, Tables]:
    return {coding: tables_of(essays, coding=coding, label=label) for coding in ("corrected", "program")}


@pytest.fixture(scope="session")
def marks(essays: tuple[Essay, ...]) -> dict[str, EssayMark]:
    return essay_marks([(e.slug, e.title) for e in essays])


@pytest.fixture(scope="session")
def words(essays: tuple[Essay, ...]) -> pd.DataFrame:
    rows = [(e.slug, v, w, w, n, w == "the") for e in essays for v, w, n in e.words]
    return pd.DataFrame(rows, columns=["essay", "voice", "word", "label", "count", "function"])


@pytest.fixture(scope="module")
def drawing_pen() -> Iterator[Pen]:
    with pen() as made:
        yield made
