"""The outline of the land that the map is drawn on.

Enters: `data/map/land.json`, the world's land as one GeoJSON MultiPolygon (Natural Earth 1:110m, public domain;
simplified, without Antarctica). Leaves: a GeoJSON feature, and map specifications that hold it. It has no borders: no
country is drawn, only land.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from components.ingest.errors import DataError

LAND = Path(__file__).resolve().parents[2] / "data" / "map" / "land.json"


NAME = "land"
"""What a map's chart calls the data that `with_land` fills in."""


def land(path: Path = LAND) -> dict[str, Any]:
    """The land as a GeoJSON feature. Raises `DataError` where the file is missing or holds something else."""
    try:
        outline = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        raise DataError(f"{path} cannot be read ({type(fault).__name__}): bring it back with git.") from fault
    if not isinstance(outline, dict) or outline.get("type") != "MultiPolygon" or not outline.get("coordinates"):
        raise DataError(f"{path}: needed is one GeoJSON MultiPolygon: bring the file back with git.")
    return {"type": "Feature", "properties": {}, "geometry": outline}


def with_land(spec: Mapping[str, Any], outline: Mapping[str, Any]) -> dict[str, Any]:
    """A map's specification with the outline in the place that its chart names.

    It goes in afterwards because a chart checks all that it holds against a schema, which takes ten times as long as the rest.
    """
    layers = [
        {**layer, "data": {"values": [outline]}} if layer["data"] == {"name": NAME} else layer
        for layer in spec["layer"]
    ]
    return {**spec, "layer": layers}
