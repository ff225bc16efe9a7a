"""Connections of one essay as a matrix: a row and a column a subject, in each cell how many paragraphs hold both.

Enters: one essay's rows of `measures.connections.matrix`. Leaves: `alt.LayerChart`; a click on a cell sets the parameter
`pair` to both ids. The tint grows with the count, on one scale in all essays; the figure stands on it. A line along the top of
a cell says that two come together markedly more often than if independent, one along the foot more seldom. A pair that never
meets is a dot.
"""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from components.charts.theme import FIT, EssayMark, config, palette
from components.measures.connections import BETWEEN, marked

CELL = 27
"""Pixels a row."""
LABEL = 260
"""Pixels of the longest label that is written out."""


def tie_matrix(
    cells: pd.DataFrame,
    mark: EssayMark,
    *,
    most: int,
    nouns: Sequence[str],
    scheme: str = "light",
    picked: str = "",
) -> alt.LayerChart:
    """The matrix of one essay; `most` is the largest count in any essay, `nouns` name what rows and columns list, `picked`
    is the pair whose cell is framed.
    """
    p = palette(scheme)
    told = [f"{lift:.1f}" if enough and lift == lift else "too few to say" for lift, enough in _lifts(cells)]
    rows = pd.DataFrame(
        {
            "row": cells["row_label"],
            "column": cells["column_label"],
            "pair": cells["row"] + BETWEEN + cells["column"],
            "both": cells["both"],
            "text": [str(n) if n else "·" for n in cells["both"]],
            "alone_row": cells["row_paragraphs"],
            "alone_column": cells["column_paragraphs"],
            "expected": cells["expected"].round(1),
            "lift": told,
            "marked": [marked(lift, enough) for lift, enough in _lifts(cells)],
        }
    )
    rows["picked"] = rows["pair"] == picked
    order = {side: list(dict.fromkeys(rows[side])) for side in ("row", "column")}
    x = alt.X("column:N").sort(order["column"]).title(None).scale(paddingInner=0.06, paddingOuter=0.03)
    x = x.axis(orient="top", labelAngle=-90, labelAlign="left", labelBaseline="middle", labelLimit=LABEL, grid=False)
    y = alt.Y("row:N").sort(order["row"]).title(None).scale(paddingInner=0.06, paddingOuter=0.03)
    y = y.axis(labelLimit=LABEL, grid=False)
    base = alt.Chart(rows).encode(x=x, y=y)
    pick = alt.selection_point(name="pair", fields=["pair"], on="click", clear=False)
    fields = (
        ("row", nouns[0]),
        ("column", nouns[1]),
        ("both", "paragraphs with both"),
        ("alone_row", "with the first"),
        ("alone_column", "with the second"),
        ("expected", "with both, if independent"),
        ("lift", "lift"),
    )
    tinted = (
        base.transform_filter(alt.datum.both > 0)
        .mark_rect(color=mark.colour, cornerRadius=3, cursor="pointer")
        .encode(
            fillOpacity=alt.FillOpacity("both:Q").scale(domain=[0, max(1, most)], range=[0.14, 0.62]).legend(None),
            tooltip=[alt.Tooltip(field).title(title) for field, title in fields],
        )
        .add_params(pick)
    )
    frame = base.transform_filter(alt.datum.picked).mark_rect(
        filled=False, stroke=p.ink, strokeWidth=2, cornerRadius=3, cursor="pointer", aria=False
    )
    counts = base.transform_filter(alt.datum.both > 0).mark_text(fontSize=13, color=p.ink, aria=False)
    nothing = base.transform_filter(alt.datum.both == 0).mark_text(fontSize=13, color=p.quiet, aria=False)
    layers = [tinted, frame, counts.encode(text="text:N"), nothing.encode(text="text:N")]
    for said, place in (("more", -0.5), ("less", 0.5)):
        line = base.transform_filter(alt.datum.marked == said)
        away = (CELL - 8) * place
        layers.append(
            line.mark_tick(orient="horizontal", thickness=2.5, bandSize=14, color=p.ink, yOffset=away, aria=False)
        )
    return (
        alt.layer(*layers)
        .properties(width="container", autosize=FIT, height=CELL * len(order["row"]))
        .configure(**config(scheme))
        .configure_axis(**{**config(scheme)["axis"], "labelFontSize": 12.5, "labelPadding": 5})
    )


def _lifts(cells: pd.DataFrame) -> list[tuple[float, bool]]:
    """Each cell's lift, and whether there is enough to tell it."""
    return list(zip(cells["lift"], cells["enough"], strict=True))
