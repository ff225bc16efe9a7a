"""One chart at a time, without a browser: every chart under every lens, on Present and alone, and what does not apply."""

import html
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from components.coding.lexicon import load_lexicon
from components.corpus.load import load_essays
from components.measures.describe import emphasis_alt, emphasis_title
from components.measures.quoted_words import voice_findings
from components.measures.selection import CHARTS, LENSES, Selection
from components.measures.tables import Tables, tables_of
from components.session.address import only_from, params_of
from components.views.gallery import GALLERY
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def three() -> Tables:
    return tables_of(load_essays(), coding="corrected", label=load_lexicon().label)


def present_page() -> None:
    from components.session.desk import open_desk
    from components.views.present import present

    present(open_desk(), home=None)  # type: ignore[arg-type]


def drawn(*, alone: str = "", **params: str) -> AppTest:
    """Present, or a chart alone, after one run without an exception or a fault."""
    at = AppTest.from_file(str(ROOT / "dashboard.py")) if alone else AppTest.from_function(present_page)
    at.default_timeout = 60
    for name, value in {**params, **({"only": alone} if alone else {})}.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    assert [fault.value for fault in at.error] == []
    return at


def bodies(at: AppTest) -> list[str]:
    return [html.unescape(element.proto.body) for element in at.get("html")]


def titles(at: AppTest) -> list[str]:
    return [found for body in bodies(at) for found in re.findall(r"<h1>(.*?)</h1>", body)]


def alts(at: AppTest) -> list[str]:
    return [element.proto.alt for element in at.get("vega_lite_chart")]


def elements(at: AppTest) -> list[str]:
    return [element.proto.component_name.removeprefix("side_by_side_") for element in at.get("bidi_component")]


def says_something(found: Tables, chart: str, lens: str) -> bool:
    """Voice has a finding or nothing to say; the others always have a chart with three essays."""
    return chart != "voice" or bool(voice_findings(found, Selection(lens=lens)))


def test_every_name_has_a_chart() -> None:
    assert tuple(GALLERY) == CHARTS


@pytest.mark.parametrize("lens", LENSES)
@pytest.mark.parametrize("chart", CHARTS)
def test_present_shows_each_chart_under_each_lens(three: Tables, chart: str, lens: str) -> None:
    at = drawn(chart=chart, lens=lens)
    assert len(titles(at)) == 1
    assert bool(alts(at)) == says_something(three, chart, lens)
    assert [alt for alt in alts(at) if not re.search(r"\d", alt)] == []
    found = elements(at)
    assert found[0] == "podium"
    assert ("subject_table" in found) == bool(alts(at))
    assert [w for w in (*at.selectbox, *at.segmented_control, *at.button) if w] == []


@pytest.mark.parametrize("lens", LENSES)
@pytest.mark.parametrize("chart", CHARTS)
def test_a_chart_stands_alone_under_each_lens(three: Tables, chart: str, lens: str) -> None:
    at = drawn(alone=chart, lens=lens)
    assert len(titles(at)) == 1
    assert bool(alts(at)) == says_something(three, chart, lens)
    assert elements(at) == ["podium"]
    assert [w for w in (*at.selectbox, *at.segmented_control, *at.button, *at.get("page_link")) if w] == []
    (source,) = [body for body in bodies(at) if "Side by Side:" in body]
    (address,) = re.findall(r"href='\.(.*?)'", source)
    where = urlsplit(address)
    asked = {name: values[0] for name, values in parse_qs(where.query).items()}
    seen = "countries" if chart == "map" else lens
    assert where.path.strip("/") == GALLERY[chart].path
    assert asked == params_of(Selection(lens=seen))
    assert "target='_blank'" in source


def test_the_same_title_and_alternative_as_on_the_page(three: Tables) -> None:
    selection = Selection(lens="countries", voice="author", essays=("one-man-show", "own-goals"), chart="emphasis")
    for at in (drawn(**params_of(selection)), drawn(alone="emphasis", **params_of(selection))):
        assert titles(at) == [html.unescape(emphasis_title(three, selection))]
        assert alts(at) == [emphasis_alt(three, selection)]


@pytest.mark.parametrize("chart", ["overlap", "agreement", "contrast"])
def test_what_compares_says_why_not_with_one_essay(chart: str) -> None:
    for at in (drawn(chart=chart, essays="own-goals"), drawn(alone=chart, essays="own-goals")):
        assert alts(at) == []
        assert [body for body in bodies(at) if "It takes two essays; one is switched on." in body] != []


def walk_page() -> None:
    import streamlit as st

    from components.session.desk import open_desk
    from components.views.gallery import shown

    st.text(" ".join(shown(open_desk())))


@pytest.mark.parametrize(
    ("params", "left_out"),
    [
        ({}, []),
        ({"lens": "themes"}, ["voice"]),
        ({"essays": "own-goals"}, ["overlap", "agreement", "contrast"]),
        ({"essays": "one-man-show"}, ["overlap", "agreement", "voice", "contrast"]),
    ],
    ids=str,
)
def test_what_does_not_apply_is_left_out_of_the_walk(params: dict[str, str], left_out: list[str]) -> None:
    at = AppTest.from_function(walk_page, default_timeout=60)
    for name, value in params.items():
        at.query_params[name] = value
    at.run()
    assert at.text[0].value.split() == [name for name in CHARTS if name not in left_out]


def test_the_open_pair_and_the_measure_of_the_address_are_kept() -> None:
    at = drawn(chart="agreement", agreement="jaccard", pair="one-man-show,own-goals")
    assert [body for body in bodies(at) if "One-man show and ▲ Own-goals:" in body] != []


@pytest.mark.parametrize("asked", ["pie", "<b>emphasis</b>", "Emphasis"])
def test_an_unknown_chart_is_ignored_and_said(asked: str) -> None:
    at = drawn(alone=asked)
    (notice,) = [body for body in bodies(at) if "sbs-note" in body and "role='status'" in body]
    assert f"“{asked}”" in notice
    assert "ignored" in notice
    assert len(at.segmented_control) > 0
    assert only_from({"only": "emphasis"}) == ("emphasis", ())
    assert only_from({}) == ("", ())
