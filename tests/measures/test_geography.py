"""Countries on the globe: the centroids that ship, the table by hand, the plane against its known values."""

import csv
from collections.abc import Callable
from math import cos, hypot, pi, radians, sqrt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.ingest.errors import DataError
from components.measures.geography import (
    COLUMNS,
    MIDDLE,
    Centroid,
    equal_earth,
    load_centroids,
    placed,
    unplaced,
)
from components.measures.selection import Selection
from components.measures.tables import Tables
from tests.conftest import ROOT

WHERE = {"FRA": Centroid(46.6, 2.5), "USA": Centroid(39.5, -99.1), "ATA": Centroid(-82.0, 0.0)}


def test_every_country_of_the_lexicon_has_one_place() -> None:
    with (ROOT / "data" / "lexicon" / "countries.csv").open(encoding="utf-8", newline="") as file:
        codes = {row["code"] for row in csv.DictReader(file)} - {"-"}
    centroids = load_centroids()
    assert set(centroids) == codes
    assert list(centroids) == sorted(centroids)


@pytest.mark.parametrize(
    ("west", "east"),
    [
        *(
            ("PRT", "ESP"),
            ("USA", "FRA"),
            ("FRA", "DEU"),
            ("DEU", "POL"),
            ("ISR", "IRQ"),
            ("IRN", "IND"),
            ("CHN", "JPN"),
        ),
        *(
            ("DDR", "POL"),
            ("YUG", "ROU"),
            ("GBR", "SUN"),
            ("XKX", "TUR"),
            ("CHN", "TWN"),
            ("EGY", "PSE"),
            ("CHL", "ARG"),
        ),
    ],
)
def test_places_stand_as_on_a_globe_from_west_to_east(west: str, east: str) -> None:
    centroids = load_centroids()
    assert centroids[west].longitude < centroids[east].longitude


@pytest.mark.parametrize(
    ("south", "north"),
    [("ITA", "DEU"), ("MEX", "USA"), ("USA", "CAN"), ("KOR", "PRK"), ("RVN", "VDR"), ("ZAF", "KEN"), ("AUS", "IDN")],
)
def test_places_stand_as_on_a_globe_from_south_to_north(south: str, north: str) -> None:
    centroids = load_centroids()
    assert centroids[south].latitude < centroids[north].latitude


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("code,lat\nFRA,1\n", "the columns needed are code, latitude, longitude, basis"),
        ("code,latitude,longitude,basis\nFRA,46,computed\n", "row 2"),
        ("code,latitude,longitude,basis\nFRA,46,2,computed\nFRA,46,2,computed\n", "row 3"),
        ("code,latitude,longitude,basis\nFRA,46,2,guessed\n", "one of computed, placed"),
        ("code,latitude,longitude,basis\nFRA,north,2,computed\n", "an angle is not a number"),
        ("code,latitude,longitude,basis\nFRA,96,2,computed\n", "−90 to 90 degrees"),
        ("code,latitude,longitude,basis\nFRA,nan,2,computed\n", "−90 to 90 degrees"),
    ],
)
def test_a_damaged_file_is_said_to_be(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "centroids.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=said):
        load_centroids(path)
    with pytest.raises(DataError, match="cannot be read"):
        load_centroids(tmp_path / "none.csv")


def test_the_table_by_hand(tables: Callable[..., Tables]) -> None:
    made = tables(
        a=[("author", 60, "FRA, USA, USA:demonym"), ("quotation", 40, "ATA, PER, FRA:metonym")],
        b=[("author", 50, "FRA")],
        c=[("author", 50)],
    )
    selection = Selection(lens="countries")
    found = placed(made, selection, WHERE)
    assert tuple(found.columns) == COLUMNS
    assert list(found.itertuples(index=False, name=None)) == [
        ("a", "USA", "United States", 39.5, -99.1, 2, 20.0),
        ("a", "FRA", "France", 46.6, 2.5, 1, 10.0),
        ("b", "FRA", "France", 46.6, 2.5, 1, 20.0),
    ]
    assert unplaced(made, selection, WHERE) == ("ATA", "Peru")
    assert list(placed(made, selection.but(basis="seats", essays=("a",)), WHERE)["count"]) == [2, 2]
    assert unplaced(made, selection.but(voice="author"), WHERE) == ()
    assert list(placed(made, selection.but(essays=("c",)), WHERE).columns) == list(COLUMNS)


def test_the_plane_at_its_known_places() -> None:
    top = equal_earth(90, MIDDLE)
    assert equal_earth(0, MIDDLE) == (0, 0)
    assert top[0] == pytest.approx(0)
    # the published shape: poles 1.3173 radii off, half the equator 2.7066, so that the ratio is 2.05458
    assert equal_earth(0, MIDDLE + 179.9999)[0] / top[1] == pytest.approx(2.05458, abs=1e-3)


@given(st.floats(-80, 80), st.floats(-180, 180))
def test_the_plane_keeps_areas(latitude: float, longitude: float) -> None:
    step = 1e-4
    x0, y0 = equal_earth(latitude, MIDDLE + (longitude - 1) * 0.9)
    x1, y1 = equal_earth(latitude, MIDDLE + (longitude - 1) * 0.9 + step)
    x2, y2 = equal_earth(latitude + step, MIDDLE + (longitude - 1) * 0.9)
    across = abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0))
    assert across == pytest.approx(radians(step) ** 2 * cos(radians(latitude + step / 2)), rel=1e-3)


@given(st.floats(-80, 80), st.floats(0, 179))
def test_the_plane_is_the_same_to_both_sides(latitude: float, aside: float) -> None:
    east, west = equal_earth(latitude, MIDDLE + aside), equal_earth(latitude, MIDDLE - aside)
    assert (east[0], east[1]) == pytest.approx((-west[0], west[1]))
    assert hypot(*east) <= sqrt(3) * pi
