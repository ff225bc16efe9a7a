"""Every page with essays at the edge of what can be counted: few paragraphs, quotations alone, no name, no theme."""

import html
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.corpus.build import build
from components.measures.selection import AGREEMENTS, LENSES, TERMS, TIES, WHOSE
from components.session import desk
from tests.browser.invented import TEXTS, about
from tests.conftest import ROOT, copy_of_app

QUOTED, WHOLE, *_ = TEXTS
BARE = "one-line"
"""An essay that names nobody."""


@pytest.fixture(scope="module")
def edges(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of an app with four essays: one of quotations alone, one of one line without a name."""
    app = copy_of_app(tmp_path_factory.mktemp("edges") / "app")
    essays, texts = app / "data" / "essays", app / "texts"
    texts.mkdir()
    for old in essays.iterdir():
        for file in old.iterdir():
            file.unlink()
        old.rmdir()
    written = {slug: about(slug, month=month) for month, slug in enumerate(TEXTS, 1)}
    written[QUOTED] = written[QUOTED].replace('voice = "author"', 'voice = "quotation"')
    line = "The rain fell on the pier and on the boats, and nobody came.\n"
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(TEXTS, BARE, line)
        patch.setattr("tests.browser.invented.TITLES", {**dict.fromkeys(TEXTS, ""), BARE: "One line"})
        written[BARE] = about(BARE, month=9)
        for slug, text in TEXTS.items():
            (texts / f"{slug}.txt").write_text(text, encoding="utf-8")
            (essays / slug).mkdir()
            (essays / slug / "about.toml").write_text(written[slug], encoding="utf-8")
    build(texts, app / "data")
    return app / "data"


def contrast_view() -> None:
    from components.session.desk import open_desk
    from components.views.contrast import contrast_page

    contrast_page(open_desk())


def connections_view() -> None:
    from components.session.desk import open_desk
    from components.views.connections import connections_page

    connections_page(open_desk())


def read_view() -> None:
    from components.session.desk import open_desk
    from components.views.read import read

    read(open_desk())


def drawn(data: Path, patch: pytest.MonkeyPatch, page: Callable[[], None] | None = None, **params: str) -> str:
    """What a page says in its own HTML, after one run without an exception or a fault."""
    patch.setattr(desk, "DATA", data)
    at = AppTest.from_function(page) if page else AppTest.from_file(str(ROOT / "dashboard.py"))
    at.default_timeout = 60
    for name, value in params.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    assert [fault.value for fault in at.error] == []
    said = html.unescape(" ".join(element.proto.body for element in at.get("html")))
    said += " ".join(element.proto.alt for element in at.get("vega_lite_chart"))
    assert "nan" not in said.lower().split()
    return said


@pytest.mark.parametrize("voice", WHOSE)
@pytest.mark.parametrize("lens", LENSES)
def test_compare_is_drawn(edges: Path, monkeypatch: pytest.MonkeyPatch, lens: str, voice: str) -> None:
    said = drawn(edges, monkeypatch, lens=lens, voice=voice, pair=f"{QUOTED},{WHOLE}")
    assert "<h1>Four essays, side by side</h1>" in said


@pytest.mark.parametrize("measure", AGREEMENTS)
@pytest.mark.parametrize("essays", [(QUOTED, BARE), (WHOLE, BARE), (BARE,)], ids=len)
def test_two_and_one_of_them_are_compared(
    edges: Path, monkeypatch: pytest.MonkeyPatch, essays: tuple[str, ...], measure: str
) -> None:
    chosen = ",".join(essays)
    drawn(edges, monkeypatch, essays=chosen, pair=chosen, agreement=measure, voice="author", measure="paragraphs")


@pytest.mark.parametrize("voice", WHOSE)
@pytest.mark.parametrize("terms", TERMS)
@pytest.mark.parametrize("pair", [(QUOTED, WHOLE), (WHOLE, BARE)], ids="-".join)
def test_contrast_is_drawn(
    edges: Path, monkeypatch: pytest.MonkeyPatch, pair: tuple[str, str], terms: str, voice: str
) -> None:
    drawn(edges, monkeypatch, contrast_view, pair=",".join(pair), terms=terms, voice=voice)


@pytest.mark.parametrize("voice", WHOSE)
@pytest.mark.parametrize("tie", TIES)
def test_connections_are_drawn(edges: Path, monkeypatch: pytest.MonkeyPatch, tie: str, voice: str) -> None:
    drawn(edges, monkeypatch, connections_view, tie=tie, voice=voice)


@pytest.mark.parametrize("voice", WHOSE)
def test_read_is_drawn(edges: Path, monkeypatch: pytest.MonkeyPatch, voice: str) -> None:
    drawn(edges, monkeypatch, read_view, voice=voice)
