"""Charts: the whole of what is drawn is in the table, nothing is fetched, colours come from the theme."""

import json
import re

import pandas as pd
import pytest

from components.charts.emphasis_dots import emphasis_dots
from components.charts.position_strips import position_strips
from components.charts.region_circles import region_circles, short
from components.charts.sharing_matrix import sharing_matrix
from components.charts.spec import spec_of
from components.charts.theme import ESSAY_COLOURS, PALETTES, config, essay_marks

MARKS = essay_marks([("a", "Alpha"), ("b", "Beta"), ("c", "Gamma")])
EMPHASIS = pd.DataFrame(
    [
        {
            "essay": e,
            "subject": s,
            "label": label,
            "count": n,
            "value": float(n),
            "low": 0.0,
            "high": n + 2.0,
            "rank": r,
        }
        for r, (s, label, counts) in enumerate([("RUS", "Russia", (3, 0, 1)), ("QAT", "Qatar", (0, 2, 0))], start=1)
        for e, n in zip("abc", counts, strict=True)
    ]
)
REGIONS = pd.DataFrame(
    [
        {"subject": "RUS", "label": "Russia", "members": ("a", "b", "c"), "value": 3.0},
        {"subject": "QAT", "label": "Qatar", "members": ("c",), "value": 1.0},
        {"subject": "OMN", "label": "Oman", "members": ("a", "b"), "value": 1.0},
    ]
)
SHARING = pd.DataFrame(
    [
        {"essay_a": "a", "essay_b": "b", "shared": 0.5, "low": 0.3, "high": 0.7, "yardstick": 0.8, "enough": True},
        {"essay_a": "a", "essay_b": "c", "shared": 0.1, "low": 0.0, "high": 0.9, "yardstick": 0.6, "enough": False},
    ]
)
POSITIONS = pd.DataFrame(
    [
        {
            "essay": "a",
            "subject": "RUS",
            "label": "Russia",
            "paragraph": 1,
            "position": 0.25,
            "surface": "Russian",
            "kind": "demonym",
        }
    ]
)


def rows_of(spec: dict, key: str) -> list[dict]:
    found: list[dict] = []

    def walk(node: object) -> None:
        if isinstance(node, dict):
            for row in node.get("data", {}).get("values", []) if isinstance(node.get("data"), dict) else []:
                if key in row and row not in found:
                    found.append(row)
            for child in node.values():
                walk(child)
        elif isinstance(node, list):
            for child in node:
                walk(child)

    walk(spec)
    return found


def contrast(one: str, other: str) -> float:
    def luminance(colour: str) -> float:
        channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("colour", ESSAY_COLOURS)
def test_an_essay_mark_keeps_three_to_one(scheme: str, colour: str) -> None:
    assert contrast(colour, PALETTES[scheme].paper) >= 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_keeps_four_and_a_half_to_one(scheme: str) -> None:
    p = PALETTES[scheme]
    assert contrast(p.ink, p.paper) >= 7
    assert contrast(p.quiet, p.paper) >= 4.5
    assert contrast(p.ink, p.tint) >= 4.5


def test_essays_keep_colour_and_shape_by_their_place() -> None:
    assert [(m.colour, m.shape, m.glyph) for m in MARKS.values()] == [
        ("#0072B2", "circle", "●"),
        ("#D55E00", "square", "■"),
        ("#009E73", "triangle-up", "▲"),
    ]


def test_seven_essays_are_refused_with_both_numbers() -> None:
    with pytest.raises(ValueError, match="7 essays: at most 6"):
        essay_marks([(str(i), str(i)) for i in range(7)])


def test_emphasis_draws_every_row_and_orders_subjects_by_rank() -> None:
    spec = spec_of(emphasis_dots(EMPHASIS, MARKS, picked="QAT"))
    drawn = {(r["essay_title"], r["subject"], r["value"]) for r in rows_of(spec, "essay_title")}
    assert drawn == {(MARKS[r["essay"]].title, r["subject"], r["value"]) for r in EMPHASIS.to_dict("records")}
    assert '"sort": ["Russia", "Qatar"]' in json.dumps(spec)
    assert {r["subject"] for r in rows_of(spec, "picked") if r["picked"]} == {"QAT"}


@pytest.mark.parametrize("known", [("a", "b", "c"), ("b", "c"), ()], ids=["all", "two", "none"])
@pytest.mark.parametrize("share", [False, True])
def test_every_value_lies_on_the_axis_also_where_an_essay_has_no_interval(known: tuple, share: bool) -> None:
    scaled = EMPHASIS.assign(
        value=EMPHASIS["value"] / (10 if share else 1), high=EMPHASIS["high"] / (10 if share else 1)
    )
    table = scaled.assign(high=scaled["high"].where(scaled["essay"].isin(known)))
    (points,) = [
        layer
        for layer in spec_of(emphasis_dots(table, MARKS, share=share))["layer"]
        if layer["mark"]["type"] == "point"
    ]
    low, high = points["encoding"]["x"]["scale"]["domain"]
    assert low < 0
    assert table[["value", "high"]].max().max() <= high


def test_circles_hold_every_name_in_its_region() -> None:
    spec = spec_of(region_circles(REGIONS, MARKS))
    assert {r["label"] for r in rows_of(spec, "ybar")} == {"Russia", "Qatar", "Oman"}
    places = {r["label"]: (r["x"], r["y"]) for r in rows_of(spec, "ybar")}
    assert places["Qatar"][1] > places["Russia"][1] > places["Oman"][1]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Institutions and process", "Institutions"),
        ("Palestine (incl. Gaza)", "Palestine"),
        ("Benjamin Netanyahu", "Benjamin Netanyahu"),
        ("Mali and Chad", "Mali and Chad"),
    ],
)
def test_a_long_label_is_cut_at_its_joint(label: str, name: str) -> None:
    assert short(label) == name


def test_a_full_region_says_how_many_more() -> None:
    many = pd.DataFrame(
        [{"subject": f"S{i}", "label": f"State {i:02}", "members": ("b",), "value": float(30 - i)} for i in range(30)]
    )
    labels = [r["label"] for r in rows_of(spec_of(region_circles(many, MARKS)), "ybar")]
    assert labels[0] == "State 00"
    assert labels[-1] == f"+{30 - (len(labels) - 1)} more"


@pytest.mark.parametrize("count", [1, 4])
def test_circles_take_two_or_three_essays(count: int) -> None:
    with pytest.raises(ValueError, match=f"not {count}"):
        region_circles(REGIONS, essay_marks([(s, s) for s in "abcd"[:count]]))


def test_the_matrix_says_too_few_instead_of_a_figure() -> None:
    cells = {r["pair"]: (r["text"], r["small"]) for r in rows_of(spec_of(sharing_matrix(SHARING, MARKS)), "pair")}
    assert cells == {"a~b": ("50 %", "identical: 80 %"), "a~c": ("too few", "to say")}


def test_strips_keep_an_empty_lane_for_every_essay() -> None:
    spec = spec_of(position_strips(POSITIONS, {"RUS": "Russia"}, MARKS))
    assert [r["lane"] for r in rows_of(spec, "start")] == ["RUS|a", "RUS|b", "RUS|c"]
    assert [r["position"] for r in rows_of(spec, "surface")] == [0.25]


def test_texts_stand_at_the_right_end_of_their_strips_and_have_room() -> None:
    ends = {("RUS", "a"): "0.30", ("RUS", "c"): "few"}
    spec = spec_of(position_strips(POSITIONS, {"RUS": "Russia"}, MARKS, ends=ends))
    assert [(r["lane"], r["text"]) for r in rows_of(spec, "text")] == [("RUS|a", "0.30"), ("RUS|c", "few")]
    assert spec["padding"]["right"] > spec["padding"]["left"]
    assert rows_of(spec_of(position_strips(POSITIONS, {"RUS": "Russia"}, MARKS, ends={})), "text") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_comes_from_the_theme_and_nothing_is_fetched(scheme: str) -> None:
    p = PALETTES[scheme]
    allowed = {*ESSAY_COLOURS, p.paper, p.ink, p.quiet, p.grid, p.tint, p.land, p.coast}
    charts = (
        emphasis_dots(EMPHASIS, MARKS, scheme=scheme),
        region_circles(REGIONS, MARKS, scheme=scheme),
        sharing_matrix(SHARING, MARKS, scheme=scheme),
        position_strips(
            POSITIONS, {"RUS": "Russia", "QAT": "Qatar"}, MARKS, scheme=scheme, ends={("RUS", "a"): "0.30"}
        ),
    )
    for chart in charts:
        text = json.dumps(spec_of(chart))
        assert set(re.findall(r"#[0-9A-Fa-f]{6}", text)) <= allowed
        assert "http" not in text
        assert "url" not in text
    assert config(scheme)["background"] == p.paper
