"""Geography: where on the globe the countries stand that each essay speaks of.

Enters: `data/map/centroids.csv`, `Tables`, a `Selection` of the countries lens. Leaves: `Centroid`s by code;
`placed`, a row a country that an essay speaks of:

essay | subject | label | latitude (degrees north) | longitude (degrees east) | count (mentions, > 0) | value (in the
measure's unit, > 0)

largest first an essay; `unplaced`, the labels of the countries that the map has no room for; `equal_earth`, the plane.

Rule: a country stands at one point, the middle of its largest stretches of land; a state that is no more stands where it
was. Values are those of `emphasis`. Zero case: a country that an essay does not mention has no row there. The plane is
Equal Earth (Šavrič, Patterson and Jenny 2018), which keeps areas, cut in the Bering Strait.
"""

import csv
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

import pandas as pd

from components.ingest.errors import DataError
from components.measures.chosen import chosen_essays
from components.measures.grid import grid_of, long
from components.measures.selection import Selection
from components.measures.tables import Tables

CENTROIDS = Path(__file__).resolve().parents[2] / "data" / "map" / "centroids.csv"
HEADER = ["code", "latitude", "longitude", "basis"]
BASES = ("computed", "placed")
"""From the outlines of Natural Earth, or by hand where they have none or their middle lies in the open sea."""
SOUTH, NORTH = -58.0, 84.0
"""The map ends south of Cape Horn: Antarctica is not drawn."""
MIDDLE = 11.0
"""The meridian in the middle of the map, in degrees east: its edge runs through the Bering Strait."""
COLUMNS = ("essay", "subject", "label", "latitude", "longitude", "count", "value")
_A = (1.340264, -0.081106, 0.000893, 0.003796)


@dataclass(frozen=True, slots=True)
class Centroid:
    """Where a country stands, in degrees north and east."""

    latitude: float
    longitude: float


def load_centroids(path: Path = CENTROIDS) -> dict[str, Centroid]:
    """The centroid of every country code. Raises `DataError` where the file is missing or a row of it is damaged."""
    remedy = "mend the row, or bring the file back with git"
    try:
        rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines(), strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise DataError(f"{path} cannot be read ({type(fault).__name__}): bring it back with git.") from fault
    if not rows or rows[0] != HEADER:
        raise DataError(f"{path}, row 1: the columns needed are {', '.join(HEADER)}: {remedy}.")
    found: dict[str, Centroid] = {}
    for number, row in enumerate(rows[1:], start=2):
        said = f"{path}, row {number} ({', '.join(row)})"
        if len(row) != len(HEADER) or not row[0] or row[0] in found or row[-1] not in BASES:
            raise DataError(f"{said}: needed are a new code, two angles and one of {', '.join(BASES)}: {remedy}.")
        try:
            latitude, longitude = float(row[1]), float(row[2])
        except ValueError:
            raise DataError(f"{said}: an angle is not a number: {remedy}.") from None
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            raise DataError(f"{said}: allowed are −90 to 90 degrees north and −180 to 180 east: {remedy}.")
        found[row[0]] = Centroid(latitude, longitude)
    return found


def placed(tables: Tables, selection: Selection, centroids: dict[str, Centroid]) -> pd.DataFrame:
    """The countries that the chosen essays speak of, each at its centroid; those without one on the map are left out."""
    table = _counted(tables, selection)
    table = table[table["subject"].isin([code for code, centroid in centroids.items() if _on_map(centroid)])]
    here = [centroids[code] for code in table["subject"]]
    table = table.assign(latitude=[c.latitude for c in here], longitude=[c.longitude for c in here])
    order = {slug: place for place, slug in enumerate(chosen_essays(tables, selection))}
    keyed = table.assign(place=table["essay"].map(order).astype(int), size=-table["value"].round(9))
    keyed = keyed.sort_values(["place", "size"], kind="stable", ignore_index=True)
    return keyed[list(COLUMNS)].astype({"latitude": float, "longitude": float})


def unplaced(tables: Tables, selection: Selection, centroids: dict[str, Centroid]) -> tuple[str, ...]:
    """The labels of the countries that are spoken of and have no place on the map, by the alphabet."""
    table = _counted(tables, selection).drop_duplicates("subject")
    rows = zip(table["subject"], table["label"], strict=True)
    return tuple(sorted(label for code, label in rows if not _on_map(centroids.get(code))))


def equal_earth(latitude: float, longitude: float) -> tuple[float, float]:
    """A place on the plane: x and y in radii of the globe, x from the middle meridian, y from the equator."""
    turned = radians((longitude - MIDDLE + 180) % 360 - 180)
    t = asin(sqrt(3) / 2 * sin(radians(latitude)))
    t2 = t * t
    t6 = t2**3
    stretch = _A[0] + 3 * _A[1] * t2 + t6 * (7 * _A[2] + 9 * _A[3] * t2)
    return 2 * sqrt(3) / 3 * turned * cos(t) / stretch, t * (_A[0] + _A[1] * t2 + t6 * (_A[2] + _A[3] * t2))


def _on_map(centroid: Centroid | None) -> bool:
    return centroid is not None and SOUTH < centroid.latitude < NORTH


def _counted(tables: Tables, selection: Selection) -> pd.DataFrame:
    """Count and value of every country in every essay that speaks of it."""
    table = long(grid_of(tables, selection.but(lens="countries"), draws=0))
    return table[table["count"] > 0][["essay", "subject", "label", "count", "value"]]
