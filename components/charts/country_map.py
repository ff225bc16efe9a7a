"""One essay's countries as circles on a plain outline of the land; the area of a circle is its value.

Enters: the rows of `measures.geography.placed` for one essay, and the largest value of all maps that are compared.
Leaves: `alt.LayerChart`; a click on a circle sets the parameter `pick` to its country. The land is one tone with a
coast: no borders, no state is filled. The few largest circles are named, where a name touches no circle, no other name and
no edge at any width that a map may have (see `named_circles`).
"""

from collections.abc import Sequence
from math import pi, sqrt
from typing import Literal, NamedTuple

import altair as alt
import pandas as pd

from components.charts.land import NAME
from components.charts.theme import FIT, EssayMark, config, palette
from components.measures.geography import MIDDLE, NORTH, SOUTH, equal_earth

HEIGHT = 165
ABOVE = 6
"""Pixels left free above the land, for the names of northern countries."""
LARGEST, SMALLEST = 520.0, 18.0
"""Area in square pixels of the largest circle, and of the smallest that is drawn: what is counted is seen."""
WIDTHS = (280, 300, 320, 345, 370, 400, 430, 460, 490)
"""Widths in pixels at which the names are tried; on a wider one the map grows no further."""
NAMED = 5
FONT = 12
ALIGN: dict[str, Literal["left", "center", "right"]] = {
    "right": "left",
    "left": "right",
    "above": "center",
    "below": "center",
}
"""How a name is set on each side of its circle; the order in which the sides are tried."""
_LETTER = 6.8
"""Pixels that a letter takes at most, on average."""
_GAP = 3.0
TOP, BOTTOM = equal_earth(NORTH, MIDDLE)[1], equal_earth(SOUTH, MIDDLE)[1]
ACROSS = 2 * equal_earth(0, MIDDLE + 179.999)[0]

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


class Spot(NamedTuple):
    """A circle on the plane: its country, place in radii of the globe, and radius in pixels."""

    subject: str
    label: str
    x: float
    y: float
    radius: float


def area(value: float, largest: float) -> float:
    """The area in square pixels of a circle, in proportion to its value, never smaller than can be seen."""
    return max(SMALLEST, LARGEST * value / largest) if largest > 0 else SMALLEST


def scale(width: float, height: float) -> float:
    """Pixels a radius of the globe takes where the map fits into this room, from its top left corner."""
    return min(width / ACROSS, (height - ABOVE) / (TOP - BOTTOM))


def at(spot: Spot, width: float, height: float) -> tuple[float, float]:
    """Where a circle stands in pixels, from the top left."""
    k = scale(width, height)
    return k * (ACROSS / 2 + spot.x), ABOVE + k * (TOP - spot.y)


def box(spot: Spot, side: str, width: float, height: float) -> Box:
    """The room that a circle's name takes on one side of it."""
    x, y = at(spot, width, height)
    length, off = _LETTER * len(spot.label), spot.radius + _GAP
    if side in ("left", "right"):
        left = x + off if side == "right" else x - off - length
        return left, y - FONT * 0.6, left + length, y + FONT * 0.6
    middle = y - off - FONT * 0.6 if side == "above" else y + off + FONT * 0.6
    return x - length / 2, middle - FONT * 0.6, x + length / 2, middle + FONT * 0.6


def named_circles(spots: Sequence[Spot], *, height: float = HEIGHT, first: str = "") -> dict[str, str]:
    """The countries whose names are drawn, each with the side of its circle, at most `NAMED`.

    `spots` stand largest first; `first` is named before them. A name is left out where it fits on no side.
    """
    taken: dict[str, str] = {}
    boxes: list[list[Box]] = [[] for _ in WIDTHS]
    for spot in sorted(spots, key=lambda s: s.subject != first):
        if len(taken) == NAMED:
            break
        for side in ALIGN:
            tried = [box(spot, side, width, height) for width in WIDTHS]
            if all(
                _free(own, spots, [*others], width, height)
                for own, others, width in zip(tried, boxes, WIDTHS, strict=True)
            ):
                taken[spot.subject] = side
                for own, others in zip(tried, boxes, strict=True):
                    others.append(own)
                break
    return taken


def _free(own: Box, spots: Sequence[Spot], others: Sequence[Box], width: float, height: float) -> bool:
    """Whether a name lies inside the map and meets no circle and no other name."""
    left, top, right, bottom = own
    if left < 0 or top < 0 or right > width or bottom > height:
        return False
    if any(left < b[2] and b[0] < right and top < b[3] and b[1] < bottom for b in others):
        return False
    for spot in spots:
        x, y = at(spot, width, height)
        across, down = max(left - x, 0, x - right), max(top - y, 0, y - bottom)
        if across * across + down * down < spot.radius**2:
            return False
    return True


def country_map(
    table: pd.DataFrame,
    mark: EssayMark,
    *,
    largest: float,
    unit: str,
    share: bool = False,
    scheme: str = "light",
    picked: str = "",
    height: int = HEIGHT,
) -> alt.LayerChart:
    """The map of a table with columns subject, label, latitude, longitude, count and value (> 0), largest first.

    The land stands in it by name alone; `land.with_land` puts it into the finished specification.
    `largest` is the value of the largest circle of all maps on this scale; `unit` and `share` are those of the values.
    """
    p = palette(scheme)
    rows = table.assign(size=[area(value, largest) for value in table["value"]], picked=table["subject"] == picked)
    rows = rows[["subject", "label", "latitude", "longitude", "count", "value", "size", "picked"]]
    spots = [
        Spot(r["subject"], r["label"], *equal_earth(r["latitude"], r["longitude"]), sqrt(r["size"] / pi))
        for r in rows.to_dict("records")
    ]
    values = ".0%" if share else ",.1~f"
    ground = alt.Chart(alt.NamedData(name=NAME)).mark_geoshape(
        fill=p.land, stroke=p.coast, strokeWidth=0.7, strokeJoin="round", aria=False
    )
    pick = alt.selection_point(name="pick", fields=["subject"], on="click", clear=False)
    place = {"longitude": "longitude:Q", "latitude": "latitude:Q"}
    circles = (
        alt.Chart(rows)
        .mark_circle(
            fill=mark.colour, fillOpacity=0.62, stroke=mark.colour, strokeWidth=1.2, opacity=1, cursor="pointer"
        )
        .encode(
            **place,
            size=alt.Size("size:Q").scale(None).legend(None),
            stroke=alt.when(alt.datum.picked).then(alt.value(p.ink)).otherwise(alt.value(mark.colour)),
            strokeWidth=alt.when(alt.datum.picked).then(alt.value(2.4)).otherwise(alt.value(1.2)),
            tooltip=[
                alt.Tooltip("label:N").title("country"),
                alt.Tooltip("count:Q").title("mentions"),
                alt.Tooltip("value:Q").title(unit).format(values),
            ],
        )
        .add_params(pick)
    )
    layers: list[alt.Chart] = [ground, circles]
    sides = named_circles(spots, height=height, first=picked)
    for spot in spots:
        if spot.subject not in sides:
            continue
        side, off = sides[spot.subject], spot.radius + _GAP
        text = alt.Chart(rows[rows["subject"] == spot.subject]).mark_text(
            fontSize=FONT,
            color=p.ink,
            cursor="pointer",
            align=ALIGN[side],
            baseline="middle",
            dx={"right": off, "left": -off}.get(side, 0),
            dy={"above": -off - FONT * 0.6, "below": off + FONT * 0.6}.get(side, 0),
        )
        layers.append(text.encode(**place, text="label:N"))
    k = f"min(width / {ACROSS:.5f}, (height - {ABOVE}) / {TOP - BOTTOM:.5f})"
    return (
        alt.layer(*layers)
        .project(
            type="equalEarth",
            rotate=[-MIDDLE, 0, 0],
            scale=alt.ExprRef(k),
            translate=alt.ExprRef(f"[{k} * {ACROSS / 2:.5f}, {ABOVE} + {k} * {TOP:.5f}]"),
        )
        .properties(
            width="container", height=height, autosize=FIT, padding={"left": 0, "right": 0, "top": 0, "bottom": 0}
        )
        .configure(**config(scheme))
    )
