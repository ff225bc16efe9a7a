"""Contrast as a scatter: every term at its rate in the one essay (across) and in the other (up), both on square-root scales.

Enters: the table of `measures.contrast`, the marks of the two essays. Leaves: `alt.LayerChart` of a fixed size; a click on
a point or a label sets the parameter `pick` to its term (field `subject`).

Below the diagonal of equal rates a term is said more in the first essay, above it in the second. Terms that are clearly
one essay's have its colour and shape, the others are quiet dots. Terms with the same counts stand around their common
place like seeds in a sunflower, so that each can be chosen. Places are computed here in pixels, so that what was tested
not to collide is what is drawn.
"""

from collections import Counter
from collections.abc import Sequence
from math import cos, pi, sin, sqrt

import altair as alt
import pandas as pd

from components.charts.label_places import HEIGHT, Box, has_leader, label_places, text_width
from components.charts.theme import EssayMark, config, palette

SIZE = 560
"""Pixels of a side of the field."""
MARGIN = 22
"""Pixels between the field's edge and a rate of 0, room for the seeds at the axes."""
RADIUS = 5.0
FONT = 13.5
QUIET = 12
EQUAL = "equal rates"
"""What the diagonal is called, and in what size."""
SEEDS = 6.8
"""Pixels between two seeds."""
GOLDEN = pi * (3 - sqrt(5))
TICKS = (0, 1, 2, 5, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500, 1000)
CLOSE = 26
"""Pixels that two ticks of an axis stand apart at least."""


def place_of(rate: float, top: float, size: int = SIZE) -> float:
    """How far from the field's edge a rate stands, in pixels, where `top` is the largest rate drawn."""
    return MARGIN + (size - 2 * MARGIN) * sqrt(max(0.0, rate) / top)


def seeded(places: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The places with those that are equal spread around the common one; the first stays in its middle."""
    met: Counter[tuple[float, float]] = Counter()
    spread = []
    for x, y in places:
        seed = met[x, y]
        met[x, y] += 1
        out, turn = SEEDS * 1.55 * sqrt(seed), seed * GOLDEN
        spread.append((x + out * cos(turn), y + out * sin(turn)))
    return spread


def scattered(table: pd.DataFrame, *, size: int = SIZE, picked: str = "") -> pd.DataFrame:
    """Every term with its place and, where there is room, its label's box, the weightiest first:

    subject | label | x | y (pixels from the left and from the top) | left | top | right | bottom (of the label; NaN where
    it has none) | count_a | count_b | rate_a | rate_b | z | side ("a", "b" where clear, else "")
    """
    weighed = table.assign(
        picked_=table["term"] != picked, weight_=-table["z"].abs(), times_=-table["count_a"] - table["count_b"]
    )
    rows = weighed.sort_values(["picked_", "weight_", "times_", "label"], kind="stable").reset_index(drop=True)
    top = max([1.0, *rows["rate_a"], *rows["rate_b"]])
    exact = [
        (place_of(a, top, size), size - place_of(b, top, size))
        for a, b in zip(rows["rate_a"], rows["rate_b"], strict=True)
    ]
    places = seeded([(round(x, 3), round(y, 3)) for x, y in exact])
    frame = Box(0, 0, size, size)
    diagonal = [Box(at, size - at, at, size - at).grown(2) for at in range(0, size, 4)]
    boxes = label_places(places, list(rows["label"]), frame=frame, size=FONT, radius=RADIUS, taken=diagonal)
    drawn = rows[["term", "label", "count_a", "count_b", "rate_a", "rate_b", "z"]].rename(columns={"term": "subject"})
    drawn["x"], drawn["y"] = [x for x, _ in places], [y for _, y in places]
    for side in ("left", "top", "right", "bottom"):
        drawn[side] = [getattr(box, side) if box else float("nan") for box in boxes]
    clear = rows["clear"].astype(bool)
    drawn["side"] = ["" if not c else "a" if z > 0 else "b" for c, z in zip(clear, rows["z"], strict=True)]
    return drawn


def diagonal_label(rows: pd.DataFrame, size: int = SIZE) -> Box | None:
    """Where the diagonal says what it is: the highest place right below it that no point and no label takes."""
    dots = [Box(x, y, x, y).grown(RADIUS) for x, y in zip(rows["x"], rows["y"], strict=True)]
    sides = rows.loc[rows["left"].notna(), ["left", "top", "right", "bottom"]]
    full = dots + [Box(*own) for own in sides.itertuples(index=False, name=None)]
    wide, high = text_width(EQUAL, QUIET), HEIGHT * QUIET
    for along in range(size - int(wide) - 12, size // 4, -6):
        box = Box(along + 10, size - along, along + 10 + wide, size - along + high)
        if not any(box.meets(other) for other in full):
            return box
    return None


def ticks_of(top: float, size: int = SIZE) -> list[tuple[float, float]]:
    """The ticks of an axis that ends at a rate of `top`: (place in pixels, rate), far enough apart to be read."""
    found: list[tuple[float, float]] = []
    for rate in (tick for tick in TICKS if tick <= top):
        place = place_of(rate, top, size)
        if not found or place - found[-1][0] >= CLOSE:
            found.append((place, float(rate)))
    return found


def contrast_scatter(
    table: pd.DataFrame,
    first: EssayMark,
    second: EssayMark,
    *,
    size: int = SIZE,
    scheme: str = "light",
    picked: str = "",
) -> alt.LayerChart:
    """The scatter of a table of `measures.contrast`, `size` pixels a side; `picked` is a term that is drawn in ink with its
    label.
    """
    p = palette(scheme)
    rows = scattered(table, size=size, picked=picked)
    top = max([1.0, *rows["rate_a"], *rows["rate_b"]])
    rows["says"] = [
        f"{r.label}: {r.rate_a:.1f} per 1,000 words in {first.title}, {r.rate_b:.1f} in {second.title}; z {r.z:.1f}"
        for r in rows.itertuples()
    ]
    rows["up"] = size - rows["y"]
    rows["essay"] = rows["side"].map({"a": first.title, "b": second.title, "": "neither clearly"})
    rows["picked"] = rows["subject"] == picked
    scale = alt.Scale(domain=[0, size], nice=False, zero=True)
    ticks = ticks_of(top, size)
    named = " : ".join(f"abs(datum.value - {place:.3f}) < 0.5 ? '{rate:g}'" for place, rate in ticks) + " : ''"
    axis = alt.Axis(
        values=[place for place, _ in ticks], labelExpr=named, grid=True, gridColor=p.grid, titleAnchor="middle"
    )
    across = alt.X("x:Q").scale(scale).axis(axis).title(f"{first.glyph} {first.title}, per 1,000 words")
    upward = alt.Y("up:Q").scale(scale).axis(axis).title(f"{second.glyph} {second.title}, per 1,000 words")
    titles = [first.title, second.title, "neither clearly"]
    pick = alt.selection_point(name="pick", fields=["subject"], on="click", clear=False)
    line = pd.DataFrame({"x": [0, size], "up": [0, size]})
    diagonal = alt.Chart(line).mark_line(color=p.quiet, strokeWidth=1, strokeDash=[4, 4]).encode(x=across, y=upward)
    colours = [first.colour, second.colour, p.quiet]
    tips = [
        alt.Tooltip("label:N").title("term"),
        alt.Tooltip("rate_a:Q").title(first.title).format(".1f"),
        alt.Tooltip("rate_b:Q").title(second.title).format(".1f"),
        alt.Tooltip("z:Q").title("z, a guide").format(".2f"),
    ]
    points = (
        alt.Chart(rows)
        .mark_point(filled=True, opacity=1, cursor="pointer")
        .encode(
            x=across,
            y=upward,
            color=alt.Color("essay:N").scale(domain=titles, range=colours).legend(None),
            shape=alt.Shape("essay:N").scale(domain=titles, range=[first.shape, second.shape, "circle"]).legend(None),
            size=alt.when(alt.datum.side == "").then(alt.value(26)).otherwise(alt.value(74)),
            stroke=alt.when(alt.datum.picked).then(alt.value(p.ink)).otherwise(alt.value("transparent")),
            strokeWidth=alt.value(2.5),
            tooltip=tips,
            description="says:N",
        )
        .add_params(pick)
    )
    labelled = rows[rows["left"].notna()].assign(middle=lambda t: size - (t["top"] + t["bottom"]) / 2)
    strong = (labelled["side"] != "") | labelled["picked"]
    names = [
        alt.Chart(own)
        .mark_text(
            align="left",
            baseline="middle",
            fontSize=FONT,
            fontWeight="bold" if bold else "normal",
            color=p.ink,
            cursor="pointer",
        )
        .encode(
            x=alt.X("left:Q").scale(scale),
            y=alt.Y("middle:Q").scale(scale),
            text="label:N",
            description="says:N",
            tooltip=tips,
        )
        for bold, own in ((True, labelled[strong]), (False, labelled[~strong]))
        if len(own)
    ]
    layers = [diagonal, *_leaders(labelled, p.quiet, size), points, *names]
    box = diagonal_label(rows, size)
    if box:
        said = pd.DataFrame([{"x": box.left, "up": size - (box.top + box.bottom) / 2}])
        same = alt.Chart(said).mark_text(text=EQUAL, align="left", baseline="middle", fontSize=QUIET, color=p.quiet)
        layers.append(same.encode(x="x:Q", y="up:Q"))
    return alt.layer(*layers).properties(width=size, height=size).configure(**config(scheme))


def _leaders(labelled: pd.DataFrame, colour: str, size: int) -> list[alt.Chart]:
    """A thin line from a point to each label that stands apart from it; no chart where there is none."""
    rows = []
    sides = labelled[["left", "top", "right", "bottom", "x", "y"]].astype(float).to_numpy().tolist()
    for left, top, right, bottom, x, y in sides:
        box = Box(left, top, right, bottom)
        if has_leader((x, y), box, RADIUS):
            to_x, to_y = box.nearest(x, y)
            rows.append({"x": x, "up": size - y, "to_x": to_x, "to_up": size - to_y})
    if not rows:
        return []
    lines = alt.Chart(pd.DataFrame(rows)).mark_rule(strokeWidth=0.8, color=colour, aria=False)
    return [lines.encode(x="x:Q", y="up:Q", x2="to_x", y2="to_up")]
