"""A chart as a picture that leaves the app: title, line below, the drawings, and where it comes from, on paper.

Enters: `Figure`, what stands under one title on the page, and the line of its source. Leaves: SVG, PNG, the Vega-Lite
specification. A `Pen` draws. All text is in the charts' sans-serif, whose last resort is inside `vl-convert`: on a machine
without fonts a serif would not be drawn at all.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree

import pandas as pd

from components.charts.label_places import text_width
from components.charts.theme import SANS, EssayMark, palette
from components.report.draw import Pen
from components.report.svg import SVG, clean_svg, plain_text, svg_text

WIDTH = 720
"""Pixels that a chart is drawn wide where the page gives it the width that there is."""
MARGIN = 24
TITLE, LINE, PANEL, SMALL = 19, 13, 15, 12
"""Sizes of the title, the line below it, the title of one of several drawings, and the source."""
LEADING = 1.35
KEY, KEY_ROOM = 13, 20
"""Size of the key's text, and pixels for a mark before it."""
SHAPES = {
    "circle": "M50 4a46 46 0 1 0 0 92a46 46 0 1 0 0-92Z",
    "square": "M8 8H92V92H8Z",
    "triangle-up": "M50 6L98 92H2Z",
    "triangle-down": "M50 94L98 8H2Z",
    "diamond": "M50 0L98 50L50 100L2 50Z",
    "cross": "M34 4H66V34H96V66H66V96H34V66H4V34H34Z",
}
"""The essays' marks in a box of 100 × 100, since not every font has them."""
HOLD = 0.86
"""`text_width` estimates from above; drawn text is about this much of it."""
MOST_LINES = 6
LENDS = str.maketrans({"◆": "♦", "✚": "+"})
"""Signs that the font inside `vl-convert` lacks, and those it has in their stead."""
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"


@dataclass(frozen=True, slots=True)
class Drawing:
    """One chart of a figure: its specification, its text alternative, and its own title ("" where it stands alone)."""

    spec: Mapping[str, Any]
    alt: str
    panel: str = ""


@dataclass
class Figure:
    """What stands under one title: `stem` begins its files' names; drawings are added as they are drawn."""

    stem: str
    title: str
    sub: str
    data: pd.DataFrame
    drawings: list[Drawing] = field(default_factory=list)

    @property
    def line(self) -> str:
        """The line below the title without what can only be done on a page."""
        return "; ".join(part for part in self.sub.split("; ") if "click" not in part)


def fixed(spec: Mapping[str, Any], *, width: int = WIDTH) -> dict[str, Any]:
    """The specification with a width of its own where it takes the page's."""
    if spec.get("width") != "container":
        return dict(spec)
    return {**spec, "width": width, "autosize": {"type": "fit-x", "contains": "padding"}}


def drawn_svg(pen: Pen, spec: Mapping[str, Any], *, prefix: str, width: int = WIDTH) -> ElementTree.Element:
    """The chart drawn and cleaned: an `svg` element with width, height and viewBox."""
    return clean_svg(pen.svg(fixed(spec, width=width)), prefix=prefix)


def size_of(drawing: ElementTree.Element) -> tuple[float, float]:
    """Width and height of a drawn chart in pixels."""
    return float(drawing.get("width", 0)), float(drawing.get("height", 0))


def lines_of(text: str, size: float, width: float) -> list[str]:
    """The text in lines that fit the width, at most `MOST_LINES`; a word that is longer than a line is cut."""
    lines = [""]
    for word in plain_text(text).split():
        rest = word
        while rest:
            joined = f"{lines[-1]} {rest}".strip()
            if HOLD * text_width(joined, size) <= width:
                lines[-1], rest = joined, ""
            elif lines[-1]:
                lines.append("")
            else:
                cut = len(rest)
                while cut > 1 and HOLD * text_width(rest[:cut], size) > width:
                    cut -= 1
                lines[-1], rest = rest[:cut], rest[cut:]
                lines.append("")
    if not lines[-1] and len(lines) > 1:
        lines.pop()
    return lines if len(lines) <= MOST_LINES else [*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1]} …"]


def picture_svg(pen: Pen, figure: Figure, source: str, *, scheme: str = "light", key: Sequence[EssayMark] = ()) -> str:
    """The whole picture: title, line below, a key of the essays' marks, every drawing under its own title, the source at
    the foot.
    """
    p = palette(scheme)
    drawings = [drawn_svg(pen, each.spec, prefix=f"d{n}-") for n, each in enumerate(figure.drawings)]
    inner = max([WIDTH, *(size_of(each)[0] for each in drawings)])
    root = ElementTree.Element(f"{{{SVG}}}svg", {"role": "img", "direction": "ltr"})
    paper = ElementTree.SubElement(root, f"{{{SVG}}}rect", {"fill": p.paper})
    named = ElementTree.SubElement(root, f"{{{SVG}}}title")
    named.text = plain_text(figure.title)
    described = ElementTree.SubElement(root, f"{{{SVG}}}desc")
    described.text = plain_text(" ".join(each.alt for each in figure.drawings))
    y = _written(root, figure.title, MARGIN, TITLE, inner, {"fill": p.ink, "font-weight": "bold"})
    y = _written(root, figure.line, y + 2, LINE, inner, {"fill": p.quiet}) + 12
    y = _keyed(root, key, y, inner, p.ink) if key else y
    for each, drawing in zip(figure.drawings, drawings, strict=True):
        if each.panel:
            y = _written(root, each.panel, y + 4, PANEL, inner, {"fill": p.ink, "font-weight": "bold"}) + 4
        drawing.set("x", f"{MARGIN}")
        drawing.set("y", f"{y:g}")
        root.append(drawing)
        y += size_of(drawing)[1] + 12
    y = _written(root, source, y + 2, SMALL, inner, {"fill": p.quiet}) + MARGIN - 6
    wide, high = f"{inner + 2 * MARGIN:g}", f"{y:g}"
    for element in (root, paper):
        element.set("width", wide)
        element.set("height", high)
    root.set("viewBox", f"0 0 {wide} {high}")
    return svg_text(root)


def _written(
    root: ElementTree.Element, text: str, top: float, size: float, width: float, look: Mapping[str, str]
) -> float:
    """Write text from `top` down; gives where it ends."""
    for line in lines_of(text, size, width) if text else []:
        place = {"x": f"{MARGIN}", "y": f"{top + size:g}", "font-family": SANS, "font-size": f"{size}", **look}
        ElementTree.SubElement(root, f"{{{SVG}}}text", place).text = line
        top += size * LEADING
    return top


def _keyed(root: ElementTree.Element, key: Sequence[EssayMark], top: float, width: float, ink: str) -> float:
    """Write the marks with their essays' titles from `top` down; gives where they end."""
    x, high = 0.0, KEY * LEADING + 4
    for mark in key:
        title = lines_of(mark.title, KEY, width - KEY_ROOM)
        named = title[0] if len(title) == 1 else f"{title[0]} …"
        wide = KEY_ROOM + HOLD * text_width(named, KEY)
        if x and x + wide > width:
            x, top = 0.0, top + high
        middle = f"translate({MARGIN + x + 6:g} {top + KEY * 0.62:g}) scale(0.11) translate(-50 -50)"
        look = {"d": SHAPES[mark.shape], "fill": mark.colour, "transform": middle}
        ElementTree.SubElement(root, f"{{{SVG}}}path", look)
        place = {
            "x": f"{MARGIN + x + 18:g}",
            "y": f"{top + KEY:g}",
            "font-family": SANS,
            "font-size": f"{KEY}",
            "fill": ink,
        }
        ElementTree.SubElement(root, f"{{{SVG}}}text", place).text = named
        x += wide + 18
    return top + high + 6


def picture_png(pen: Pen, svg: str) -> bytes:
    """A picture's SVG as PNG."""
    return pen.png(svg.translate(LENDS))


def spec_json(drawing: Drawing, title: str, source: str) -> bytes:
    """The Vega-Lite specification of one drawing as JSON, its data inside, with its title, source and text alternative."""
    heading = f"{title}: {drawing.panel}" if drawing.panel else title
    about = {
        "$schema": SCHEMA,
        "description": drawing.alt,
        "title": {
            "text": lines_of(heading, TITLE, WIDTH),
            "subtitle": lines_of(source, LINE, WIDTH),
            "anchor": "start",
        },
    }
    return json.dumps({**about, **drawing.spec}, ensure_ascii=False, indent=1).encode("utf-8")
