"""Every colour, mark shape and font of the charts, for light and dark paper.

Enters: a scheme's name and the essays' slugs. Leaves: `Palette`, `EssayMark`, and the Vega-Lite config that all charts share.
The first three essay colours are those of Okabe and Ito (2008), told apart by people with colour-vision deficiency; each essay
has a shape of its own besides, so no chart depends on colour. All marks keep a contrast of 3:1 against both papers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

SANS = "Source Sans, Source Sans Pro, Liberation Sans, Arial, sans-serif"

FIT = alt.AutoSizeParams(type="fit-x", contains="padding")
"""Charts take the width that there is; their height is that of their rows, with the axes besides."""

ESSAY_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#9467BD", "#8A7A12", "#6B7785")
ESSAY_SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")
GLYPHS = {"circle": "●", "square": "■", "triangle-up": "▲", "diamond": "◆", "cross": "✚", "triangle-down": "▼"}


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one paper: background, text, quieter text, gridlines, the tint of a picked row, a map's land and coast."""

    paper: str
    ink: str
    quiet: str
    grid: str
    tint: str
    land: str
    coast: str


PALETTES = {
    "light": Palette(
        paper="#FCFBF7",
        ink="#1B1B1A",
        quiet="#5F5C55",
        grid="#E7E3D9",
        tint="#EFEADC",
        land="#F4F1E8",
        coast="#D3CCBC",
    ),
    "dark": Palette(
        paper="#16181B",
        ink="#ECE9E2",
        quiet="#A9A59B",
        grid="#2E3236",
        tint="#2A2D31",
        land="#1F2226",
        coast="#41464C",
    ),
}


@dataclass(frozen=True, slots=True)
class EssayMark:
    """How an essay is drawn wherever it is drawn: its title, colour and shape (Vega symbol name)."""

    slug: str
    title: str
    colour: str
    shape: str

    @property
    def glyph(self) -> str:
        """The shape as a character, for text that cannot hold a drawing."""
        return GLYPHS[self.shape]


def palette(scheme: str) -> Palette:
    """The palette of "light" or "dark"; anything else is drawn on light paper."""
    return PALETTES.get(scheme, PALETTES["light"])


def essay_marks(titles: Sequence[tuple[str, str]]) -> dict[str, EssayMark]:
    """Mark of each essay by slug, from (slug, title) pairs in the page's order.

    The order of *all* loaded essays decides, so that an essay keeps its colour when another is switched off. Raises ValueError
    for more than six, the most that can be told apart here.
    """
    if len(titles) > len(ESSAY_COLOURS):
        raise ValueError(f"{len(titles)} essays: at most {len(ESSAY_COLOURS)} can be told apart by colour and shape")
    return {
        slug: EssayMark(slug, title, colour, shape)
        for (slug, title), colour, shape in zip(titles, ESSAY_COLOURS, ESSAY_SHAPES, strict=False)
    }


def config(scheme: str) -> dict[str, Any]:
    """The Vega-Lite `config` of a chart on this paper: quiet axes, faint gridlines, no frame."""
    p = palette(scheme)
    return {
        "background": p.paper,
        "font": SANS,
        "view": {"stroke": None},
        "axis": {
            "labelColor": p.ink,
            "labelFontSize": 13,
            "titleColor": p.quiet,
            "titleFontSize": 13,
            "titleFontWeight": "normal",
            "titlePadding": 8,
            "gridColor": p.grid,
            "domain": False,
            "ticks": False,
            "labelPadding": 6,
        },
        "legend": {
            "labelColor": p.ink,
            "labelFontSize": 13,
            "titleColor": p.quiet,
            "symbolSize": 90,
            "symbolStrokeWidth": 1.5,
            "orient": "top",
            "title": None,
            "offset": 6,
            "columnPadding": 16,
        },
        "text": {"color": p.ink, "fontSize": 13, "font": SANS},
    }
