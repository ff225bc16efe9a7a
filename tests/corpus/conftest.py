"""A tiny essay with its text, and a tiny coder that finds two countries and one theme in it."""

import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from components.coding.lexicon import Lexicon
from components.coding.mention import Cue, Mention, ThemeCoding
from components.corpus import build, program
from components.ingest.document import Document
from components.ingest.text import fingerprint

TEXT = "On the lake\n\nItaly met France. Italy smiled.\n\nA guest said:\n\nFrance waits for Rome.\n\nRelated Content\n"
ABOUT = """title = "On the lake"
author = "unknown"
outlet = "unknown"
date = "2019-01"
date_basis = "Dated from the frost on the lake."
breaks_off = ""
fingerprint = "{fingerprint}"

[[paragraph]]
number = 1
voice = "heading"
source = ""
gist = ""

[[paragraph]]
number = 2
voice = "author"
source = ""
gist = "Tells of two states that met on a lake, one of them glad of it."

[[paragraph]]
number = 3
voice = "author"
source = ""
gist = "Brings in a guest."

[[paragraph]]
number = 4
voice = "quotation"
source = "A guest"
gist = "Quotes the guest on who is waiting for whom."

[[paragraph]]
number = 5
voice = "furniture"
source = ""
gist = ""
"""
COUNTRIES = {"Italy": "ITA", "France": "FRA"}


def tiny_mentions(document: Document, lexicon: Lexicon) -> tuple[Mention, ...]:
    assert lexicon is not None
    return tuple(
        Mention(
            each.number, found.start(), found.end(), "country", COUNTRIES[found[0]], "name", found[0], "country name"
        )
        for each in document.paragraphs
        if each.voice != "furniture"
        for found in re.compile("Italy|France").finditer(document.text, each.start, each.end)
    )


def tiny_themes(document: Document, themes: object, mentions: object = ()) -> tuple[ThemeCoding, ...]:
    assert themes is None
    assert isinstance(mentions, tuple)
    return tuple(
        ThemeCoding(each.number, "negotiation", 2, (Cue(found.start(), found.end(), found[0], 2.0),))
        for each in document.paragraphs
        if each.voice in ("author", "quotation")
        for found in re.compile("met|waits").finditer(document.text, each.start, each.end)
    )


@pytest.fixture(autouse=True)
def tiny_coder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "mentions_of", tiny_mentions)
    monkeypatch.setattr(program, "themes_of", tiny_themes)


@pytest.fixture
def lexicon() -> Lexicon:
    return cast(Lexicon, SimpleNamespace(themes=None))


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with the essay's text."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "lake.txt").write_text(TEXT, encoding="utf-8", newline="\n")
    return folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder where the essay is described and nothing is built."""
    folder = tmp_path / "data"
    (folder / "essays" / "lake").mkdir(parents=True)
    about = ABOUT.format(fingerprint=fingerprint(TEXT))
    (folder / "essays" / "lake" / "about.toml").write_text(about, encoding="utf-8", newline="\n")
    return folder


@pytest.fixture
def built(texts: Path, data: Path, lexicon: Lexicon) -> Path:
    """The essay's folder after a build."""
    build.build(texts, data, lexicon=lexicon)
    return data / "essays" / "lake"


@pytest.fixture
def corrected(built: Path) -> Callable[..., Path]:
    """Writes corrections.csv from rows, and returns the essay's folder."""

    def write(*rows: str) -> Path:
        header = "layer,action,paragraph,start,end,code,kind,surface,level,reason"
        (built / "corrections.csv").write_text("\n".join((header, *rows)) + "\n", encoding="utf-8", newline="\n")
        return built

    return write
