"""The page Share and cite, drawn without a browser: choices in words, files made on demand, how to cite."""

import html
import io
import json
import zipfile
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from components.corpus.load import load_essays
from components.measures.selection import CHARTS, LENSES, Selection
from components.report.choices import choices
from components.report.citation import citation, essay_line, version
from components.views.share import MADE, PAGES

TITLES = {essay.slug: essay.title for essay in load_essays()}


def share_page() -> None:
    from components.session.desk import open_desk
    from components.views.share import share

    share(open_desk())


def drawn(**params: str) -> AppTest:
    at = AppTest.from_function(share_page)
    at.default_timeout = 120
    for name, value in params.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    return at


def said(at: AppTest) -> str:
    return html.unescape("".join(element.proto.body for element in at.get("html")))


def links(at: AppTest) -> list[dict]:
    return [json.loads(element.proto.json) for element in at.get("bidi_component")]


@pytest.mark.parametrize("lens", LENSES)
def test_the_choices_are_said_in_words(lens: str) -> None:
    at = drawn(lens=lens)
    body = said(at)
    for name, words in choices(Selection(lens=lens), TITLES):
        assert f"<dt>{name}</dt><dd><bdi>{words}</bdi></dd>" in body


def test_the_link_and_the_frame_carry_the_selection() -> None:
    at = drawn(lens="countries", pick="RUS", voice="author")
    link, frame = links(at)
    assert (link["path"], link["markup"]) == ("", False)
    assert "lens=countries" in link["query"]
    assert "pick=RUS" in link["query"]
    assert "voice=author" in frame["query"]
    assert frame["query"].endswith("only=emphasis&embed=true")
    assert frame["markup"]
    assert frame["before"].startswith('<iframe title="Side by Side: ')


def test_a_page_and_a_chart_can_be_chosen() -> None:
    at = drawn()
    at.selectbox(key="share-page").select("read").run()
    at.selectbox(key="share-chart").select(CHARTS[-1]).run()
    assert not at.exception
    link, frame = links(at)
    assert link["path"] == "read"
    assert f"only={CHARTS[-1]}" in frame["query"]
    assert [str(option) for option in at.selectbox(key="share-page").options] == [*PAGES.values()]


def test_how_to_cite_names_version_and_essays() -> None:
    at = drawn(essays="own-goals")
    body = said(at)
    assert f"(version {version()})" in body
    assert essay_line(next(e for e in load_essays() if e.slug == "own-goals")) in body
    assert "One-man show" not in body
    assert at.code[0].value.startswith("@software{side_by_side,")
    assert citation((), on=date.today(), of=version()).bibtex == at.code[0].value


def test_the_data_are_packed_when_asked_for_and_let_go_when_a_choice_changes() -> None:
    at = drawn(lens="leaders")
    assert not at.get("download_button")
    at.button(key="make-data").click().run()
    assert not at.exception
    _, name, content = at.session_state[MADE]["data"]
    assert name.startswith("side-by-side-data-")
    assert "datapackage.json" in zipfile.ZipFile(io.BytesIO(content)).namelist()
    assert len(at.get("download_button")) == 1
    at.query_params["lens"] = "themes"
    at.run()
    assert not at.get("download_button")


def test_the_report_holds_the_readers_notes() -> None:
    at = drawn(lens="countries", essays="own-goals")
    at.text_area(key="report-notes").input("For Monday </script>").run()
    at.button(key="make-report").click().run()
    assert not at.exception
    _, name, content = at.session_state[MADE]["report"]
    assert name.startswith("side-by-side-report-countries-")
    assert name.endswith(".html")
    assert b"For Monday &lt;/script&gt;" in content
