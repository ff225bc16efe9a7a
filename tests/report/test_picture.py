"""A chart leaves the app as a picture that says what it is and where it is from."""

import json
import struct
from xml.etree import ElementTree

import pandas as pd
import pytest

from components.charts.emphasis_dots import emphasis_dots
from components.charts.spec import spec_of
from components.charts.theme import EssayMark, palette
from components.ingest.errors import InputError
from components.measures.emphasis import emphasis
from components.measures.selection import Selection
from components.measures.tables import Tables
from components.report.draw import Pen, pen
from components.report.picture import (
    MOST_LINES,
    WIDTH,
    Drawing,
    Figure,
    fixed,
    lines_of,
    picture_png,
    picture_svg,
    spec_json,
)
from tests.report.conftest import CRUEL

SOURCE = "Side by Side 0.1.0, 22 November 2026: leaders"


@pytest.fixture
def figure(tables: dict[str, Tables], marks: dict[str, EssayMark]) -> Figure:
    table = emphasis(tables["program"], Selection())
    spec = spec_of(emphasis_dots(table, marks))
    return Figure(
        "side-by-side-emphasis",
        f"Who? “{CRUEL}”",
        "mentions; a click on it lists them",
        table,
        [Drawing(spec, "Alt.", "Panel")],
    )


def written(svg: str) -> list[str]:
    return [e.text or "" for e in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def test_a_picture_has_title_panel_source_key_and_paper(
    drawing_pen: Pen, figure: Figure, marks: dict[str, EssayMark]
) -> None:
    svg = picture_svg(drawing_pen, figure, SOURCE, key=tuple(marks.values()))
    texts = written(svg)
    assert " ".join(texts[:2]).startswith("Who? “=1+1</script>")
    assert "mentions" in texts
    assert "Panel" in texts
    assert texts[-1] == SOURCE
    assert "<script" not in svg
    assert palette("light").paper in svg
    root = ElementTree.fromstring(svg)
    assert float(root.get("width", 0)) >= WIDTH
    assert (root.findtext("{http://www.w3.org/2000/svg}desc")) == "Alt."


def test_a_png_is_twice_as_large(drawing_pen: Pen, figure: Figure) -> None:
    svg = picture_svg(drawing_pen, figure, SOURCE)
    png = picture_png(drawing_pen, svg)
    root = ElementTree.fromstring(svg)
    width, height = struct.unpack(">II", png[16:24])
    assert png.startswith(b"\x89PNG")
    assert (width, height) == (round(2 * float(root.get("width", 0))), round(2 * float(root.get("height", 0)))) or (
        abs(height - 2 * float(root.get("height", 0))) <= 2
    )


def test_a_chart_that_asks_for_an_address_gets_nothing(drawing_pen: Pen) -> None:
    spec = {"data": {"url": "http://127.0.0.1:9/x.csv"}, "mark": "point", "encoding": {"x": {"field": "a"}}}
    with pytest.raises(InputError, match="could not be drawn"):
        drawing_pen.svg(spec)
    assert drawing_pen.svg({"data": {"values": []}, "mark": "point"}).startswith("<svg")


def test_a_figure_with_nothing_in_it_is_a_title_and_a_source(drawing_pen: Pen) -> None:
    svg = picture_svg(drawing_pen, Figure("x", "Nothing", "", pd.DataFrame()), SOURCE)
    assert written(svg) == ["Nothing", SOURCE]


def test_the_specification_says_title_and_source_and_holds_its_data(figure: Figure) -> None:
    spec = json.loads(spec_json(figure.drawings[0], figure.title, SOURCE))
    assert spec["title"]["subtitle"] == [SOURCE]
    assert "v6" in spec["$schema"]
    assert '"url"' not in json.dumps(spec)


def test_a_width_is_given_where_the_page_gives_it() -> None:
    assert fixed({"width": "container"})["width"] == WIDTH
    assert fixed({"width": 300}) == {"width": 300}


@pytest.mark.parametrize(
    ("text", "lines"),
    [("", [""]), ("one two", ["one two"]), ("word " * 9, ["word word word", "word word word", "word word word"])],
)
def test_text_is_broken_into_lines(text: str, lines: list[str]) -> None:
    assert lines_of(text, 10, 75) == lines


def test_a_word_longer_than_a_line_is_cut_and_too_many_lines_end() -> None:
    lines = lines_of("x" * 1000, 10, 100)
    assert len(lines) == MOST_LINES
    assert lines[-1].endswith(" …")


@pytest.mark.parametrize("spec", [{"mark": "no mark"}, {"mark": "point", "title": "half \ud800"}])
def test_what_cannot_be_drawn_is_said_without_the_words_of_a_library(drawing_pen: Pen, spec: dict[str, object]) -> None:
    with pytest.raises(InputError) as fault:
        drawing_pen.svg(spec)
    assert str(fault.value) == "The picture could not be drawn. Try again, or take the data instead."


def test_a_pen_whose_time_is_up_says_so_and_ends() -> None:
    large = {"mark": "point", "data": {"values": [{"a": "long " * 100_000}] * 20}}
    with pytest.raises(InputError, match="could not be drawn"), pen(patience=0.01) as short:
        short.svg(large)
