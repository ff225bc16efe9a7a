"""Overlap as circles whose regions hold the names themselves, with the count of each region and a small bar for emphasis.

Enters: the table of `measures.regions` for two or three essays. Leaves: `alt.LayerChart` of a fixed size (it scales as a picture);
a click on a name sets the parameter `pick`. Regions too small for their names say "+3 more"; the table twin lists all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import altair as alt
import pandas as pd

from components.charts.theme import EssayMark, config, palette

WIDTH, RADIUS = 620, 205
HEIGHTS = {2: 450, 3: 600}
"""Pixels, by how many circles there are."""
LINE = 22
BAR = 44
LONG = 17
"""Characters that fit a region."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where a region's names stand: centre, lines that fit in a column, columns, and the column's width, in pixels."""

    x: float
    y: float
    lines: int
    columns: int = 1
    width: float = 130.0


_THREE = {
    (0,): Room(125, 165, 8, 1),
    (1,): Room(495, 165, 8, 1),
    (2,): Room(310, 492, 6, 2, 152),
    (0, 1): Room(310, 146, 4),
    (0, 2): Room(186, 345, 3, 1, 110),
    (1, 2): Room(434, 345, 3, 1, 110),
    (0, 1, 2): Room(310, 272, 6),
}
_TWO = {(0,): Room(120, 235, 13), (1,): Room(500, 235, 13), (0, 1): Room(310, 235, 11)}
_CENTRES = {2: ((205, 235), (415, 235)), 3: ((205, 215), (415, 215), (310, 390))}
_TITLES = {2: ((120, 4), (500, 4)), 3: ((120, -2), (500, -2), (310, 606))}


def _placed(table: pd.DataFrame, slugs: Sequence[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Names at their places (subject, label, x, y, value, bar) and the count of each region (text, x, y)."""
    rooms = _TWO if len(slugs) == 2 else _THREE
    names: list[dict[str, object]] = []
    counts: list[dict[str, object]] = []
    largest = max(float(table["value"].max()), 1e-9) if len(table) else 1.0
    for key, room in rooms.items():
        members = tuple(slugs[i] for i in key)
        inside = table[[tuple(m) == members for m in table["members"]]].sort_values(
            ["value", "label"], ascending=[False, True]
        )
        if inside.empty:
            continue
        fits = room.lines * room.columns
        shown = inside.head(fits if len(inside) <= fits else fits - 1)
        entries = [(str(r["subject"]), str(r["label"]), float(r["value"])) for r in shown.to_dict("records")]
        if len(shown) < len(inside):
            entries.append(("", f"+{len(inside) - len(shown)} more", 0.0))
        columns = room.columns if len(entries) > room.lines else 1
        top = room.y - (-(-len(entries) // columns) - 1) * LINE / 2
        for i, (subject, label, value) in enumerate(entries):
            across = min(columns, len(entries) - i // columns * columns)
            x = room.x + (i % columns - (across - 1) / 2) * room.width
            y = top + (i // columns) * LINE
            bar = BAR * value / largest
            names.append(
                {
                    "subject": subject,
                    "label": label,
                    "name": short(label),
                    "x": x,
                    "y": y,
                    "bar0": x - bar / 2,
                    "bar1": x + bar / 2,
                    "ybar": y + 9.5,
                    "value": value,
                }
            )
        counts.append({"text": str(len(inside)), "x": room.x, "y": top - 24})
    return pd.DataFrame(
        names, columns=["subject", "label", "name", "x", "y", "bar0", "bar1", "ybar", "value"]
    ), pd.DataFrame(counts, columns=["text", "x", "y"])


def short(label: str) -> str:
    """A label that fits a region: a long one is cut before its " and " or " ("; the tooltip and the table keep it whole."""
    if len(label) <= LONG:
        return label
    for joint in (" and ", " ("):
        label = label.split(joint)[0]
    return label


def region_circles(
    table: pd.DataFrame, marks: Mapping[str, EssayMark], *, scheme: str = "light", picked: str = ""
) -> alt.LayerChart:
    """Circles of two or three essays from a table with columns subject, label, members (tuple of slugs), value (mean emphasis).

    `marks` holds the essays in the page's order. Raises ValueError for any other number of essays: four and more are no circles.
    """
    slugs = list(marks)
    if len(slugs) not in _CENTRES:
        raise ValueError(f"circles take two or three essays, not {len(slugs)}")
    p, height = palette(scheme), HEIGHTS[len(slugs)]
    names, counts = _placed(table, slugs)
    names = names.assign(picked=(names["subject"] == picked) & (names["subject"] != ""))
    x = alt.X("x:Q").scale(domain=[0, WIDTH], nice=False).axis(None)
    y = alt.Y("y:Q").scale(domain=[height + 15, -15], nice=False).axis(None)
    circles = pd.DataFrame(
        [
            {"x": cx, "y": cy, "tx": tx, "ty": ty, "title": m.title, "head": f"{m.glyph} {m.title}"}
            for (cx, cy), (tx, ty), m in zip(_CENTRES[len(slugs)], _TITLES[len(slugs)], marks.values(), strict=True)
        ]
    )
    scale = alt.Scale(domain=[m.title for m in marks.values()], range=[m.colour for m in marks.values()])
    ring = (
        alt.Chart(circles)
        .mark_point(shape="circle", size=3.14159265 * RADIUS**2, strokeWidth=2.5, fillOpacity=0.1, opacity=1)
        .encode(
            x=x,
            y=y,
            color=alt.Color("title:N").scale(scale).legend(None),
            fill=alt.Fill("title:N").scale(scale).legend(None),
        )
    )
    heads = (
        alt.Chart(circles)
        .mark_text(fontSize=17, fontWeight="bold", color=p.ink, baseline="middle")
        .encode(
            x=alt.X("tx:Q").scale(domain=[0, WIDTH], nice=False).axis(None),
            y=alt.Y("ty:Q").scale(domain=[height + 15, -15], nice=False).axis(None),
            text="head:N",
        )
    )
    totals = alt.Chart(counts).mark_text(fontSize=14, color=p.quiet).encode(x=x, y=y, text="text:N")
    pick = alt.selection_point(name="pick", fields=["subject"], on="click", clear=False)
    hover = alt.selection_point(name="hover", fields=["subject"], on="pointerover", clear="pointerout", empty=False)
    bars = (
        alt.Chart(names)
        .mark_rule(strokeWidth=2, color=p.quiet, opacity=0.7)
        .encode(
            x=alt.X("bar0:Q").scale(domain=[0, WIDTH], nice=False).axis(None),
            x2="bar1:Q",
            y=alt.Y("ybar:Q").scale(domain=[height + 15, -15], nice=False).axis(None),
        )
    )
    labels = (
        alt.Chart(names)
        .mark_text(
            fontSize=15.5,
            baseline="middle",
            cursor="pointer",
            color=p.ink,
            limit=165,
            fontWeight=alt.ExprRef("datum.picked ? 'bold' : 'normal'"),
        )
        .encode(
            x=x,
            y=y,
            text="name:N",
            opacity=alt.when(hover).then(alt.value(0.6)).otherwise(alt.value(1)),
            tooltip=[alt.Tooltip("label:N").title("subject")],
        )
        .add_params(pick, hover)
    )
    return (
        alt.layer(ring, heads, totals, bars, labels)
        .properties(width=WIDTH, height=height + 30)
        .configure(**config(scheme))
    )
