"""The map: every circle at its size, names that touch nothing, land without borders, nothing fetched."""

import json
import re
from itertools import combinations, pairwise
from math import cos, pi, radians, sqrt
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.charts.country_map import (
    ACROSS,
    HEIGHT,
    LARGEST,
    NAMED,
    SMALLEST,
    WIDTHS,
    Spot,
    area,
    at,
    box,
    country_map,
    named_circles,
    scale,
)
from components.charts.land import LAND, land, with_land
from components.charts.spec import spec_of
from components.charts.theme import ESSAY_COLOURS, PALETTES, essay_marks
from components.ingest.errors import DataError
from components.measures.geography import NORTH, SOUTH, equal_earth, load_centroids

MARK = essay_marks([("a", "Alpha")])["a"]
MOST_BYTES = 60_000
WIDE = (
    *("USA", "CAN", "MEX", "BRA", "ARG", "PER", "RUS", "CHN", "IND", "IRN", "IRQ", "SAU", "TUR", "EGY", "DZA", "NGA"),
    *("ZAF", "COD", "AUS", "MNG", "KAZ", "FRA", "DEU", "POL", "UKR", "SWE"),
)
ROWS = pd.DataFrame(
    [("USA", "United States", 39.5, -99.1, 8, 8.0), ("QAT", "Qatar", 25.3, 51.2, 1, 0.01)],
    columns=["subject", "label", "latitude", "longitude", "count", "value"],
)


def drawn(scheme: str = "light", picked: str = "") -> dict:
    chart = country_map(ROWS, MARK, largest=16.0, unit="per 1,000 words", scheme=scheme, picked=picked)
    return with_land(spec_of(chart), land())


def circles(spec: dict) -> list[dict]:
    (layer,) = [own for own in spec["layer"] if own["mark"]["type"] == "circle"]
    return layer["data"]["values"]


def test_a_circle_is_as_large_as_its_value_on_the_scale_of_all_maps_and_never_too_small() -> None:
    assert {r["subject"]: r["size"] for r in circles(drawn())} == {"USA": LARGEST / 2, "QAT": SMALLEST}
    assert area(0.0, 0.0) == SMALLEST


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_land_is_one_outline_and_nothing_is_fetched(scheme: str) -> None:
    spec = drawn(scheme)
    shapes = [layer for layer in spec["layer"] if layer["mark"]["type"] == "geoshape"]
    assert [len(layer["data"]["values"]) for layer in shapes] == [1]
    text = json.dumps(spec)
    p = PALETTES[scheme]
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", text)) <= {MARK.colour, p.paper, p.ink, p.quiet, p.grid, p.land, p.coast}
    assert "http" not in text
    assert "url" not in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("colour", ESSAY_COLOURS)
def test_circles_stand_out_from_the_land(colour: str, scheme: str) -> None:
    def light(hexed: str) -> float:
        parts = [int(hexed[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    low, high = sorted((light(colour), light(PALETTES[scheme].land)))
    assert (high + 0.05) / (low + 0.05) >= 3


def test_a_picked_country_is_marked_and_named_first() -> None:
    assert [r["subject"] for r in circles(drawn(picked="QAT")) if r["picked"]] == ["QAT"]
    names = [
        layer["data"]["values"][0]["label"] for layer in drawn(picked="QAT")["layer"] if layer["mark"]["type"] == "text"
    ]
    assert set(names) == {"Qatar", "United States"}


SPOTS = st.lists(
    st.tuples(st.sampled_from(sorted(load_centroids())), st.floats(0.01, 1), st.integers(3, 22)), max_size=25
)


@settings(max_examples=60, deadline=None)
@given(SPOTS)
def test_names_touch_no_circle_no_name_and_no_edge_at_any_width(made: list[tuple[str, float, int]]) -> None:
    where = load_centroids()
    unique = {code: (value, length) for code, value, length in made if SOUTH < where[code].latitude < NORTH}
    spots = [
        Spot(code, "m" * length, *equal_earth(where[code].latitude, where[code].longitude), sqrt(area(value, 1) / pi))
        for code, (value, length) in sorted(unique.items(), key=lambda own: -own[1][0])
    ]
    sides = named_circles(spots)
    assert len(sides) <= NAMED
    by_code = {spot.subject: spot for spot in spots}
    for width in (*WIDTHS, 1000):
        boxes = [box(by_code[code], side, width, HEIGHT) for code, side in sides.items()]
        assert all(b[0] >= 0 and b[1] >= 0 and b[2] <= width and b[3] <= HEIGHT for b in boxes)
        assert not any(a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a, b in combinations(boxes, 2))
        for spot in spots:
            x, y = at(spot, width, HEIGHT)
            assert not any(b[0] < x < b[2] and b[1] < y < b[3] for b in boxes)


def test_the_map_fills_the_width_that_there_is_until_its_height_is_full() -> None:
    assert scale(280, HEIGHT) == pytest.approx(280 / ACROSS)
    assert scale(2000, HEIGHT) == scale(3000, HEIGHT)
    assert scale(max(WIDTHS), HEIGHT) == scale(2000, HEIGHT)


def test_the_land_that_ships_is_small_closed_and_without_antarctica() -> None:
    assert LAND.stat().st_size < MOST_BYTES
    polygons = land()["geometry"]["coordinates"]
    rings = [ring for polygon in polygons for ring in polygon]
    assert all(ring[0] == ring[-1] and len(ring) >= 4 for ring in rings)
    assert all(-180 <= x <= 180 and SOUTH < y < 84 for ring in rings for x, y in ring)


def test_wide_countries_stand_on_the_land_that_is_drawn() -> None:
    polygons = land()["geometry"]["coordinates"]
    where = load_centroids()
    aside = [
        code for code in WIDE if not any(_inside(p[0], where[code].longitude, where[code].latitude) for p in polygons)
    ]
    assert aside == []


def test_every_country_stands_on_the_land_or_close_to_a_coast_but_for_far_islands() -> None:
    rings = [ring for polygon in land()["geometry"]["coordinates"] for ring in polygon]
    outlines = [(polygon[0]) for polygon in land()["geometry"]["coordinates"]]
    places = [p for p in load_centroids().values() if p.latitude > SOUTH]
    off = [
        p
        for p in places
        if not any(_inside(o, p.longitude, p.latitude) for o in outlines)
        and min(
            (x - p.longitude) ** 2 * cos(radians(p.latitude)) ** 2 + (y - p.latitude) ** 2 for r in rings for x, y in r
        )
        > 16
    ]
    assert len(off) < len(places) / 4


def _inside(ring: list[list[float]], x: float, y: float) -> bool:
    """Whether a point lies inside a ring, by the rays that cross it."""
    inside = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


@pytest.mark.parametrize("text", ["", "{}", '{"type": "Point", "coordinates": [1, 2]}', "[1]"])
def test_a_damaged_outline_is_said_to_be(tmp_path: Path, text: str) -> None:
    path = tmp_path / "land.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match="bring"):
        land(path)
