"""Contrast as ranked lists: a row a term, the two essays' rates as two marks with a line between them.

Enters: rows of the table of `measures.contrast`, one side's, in order. Leaves: `alt.LayerChart`; a click on a row sets the
parameter `pick` to its term (field `subject`). Rows that are not clear stand in the quiet colour.
"""

import altair as alt
import pandas as pd

from components.charts.theme import FIT, EssayMark, config, palette

ROW_HEIGHT = 26
NAMES = 132
"""Pixels kept for the terms' names."""


def contrast_ranks(
    rows: pd.DataFrame,
    first: EssayMark,
    second: EssayMark,
    *,
    top: float,
    scheme: str = "light",
    picked: str = "",
) -> alt.LayerChart:
    """The list of some rows (term, label, rate_a, rate_b, count_a, count_b, z, clear), on an axis that ends at a rate of
    `top`, so that two lists can be read on one scale.
    """
    p = palette(scheme)
    drawn = rows[["term", "label", "rate_a", "rate_b", "count_a", "count_b", "z", "clear"]].rename(
        columns={"term": "subject"}
    )
    drawn = drawn.assign(row=[str(n) for n in range(len(drawn))], picked=drawn["subject"] == picked)
    order = list(drawn["row"])
    marks = (first, second)
    long = pd.concat(
        [
            drawn[["row", "subject", "label", "z"]].assign(essay=mark.title, rate=drawn[rate], count=drawn[count])
            for mark, rate, count in zip(marks, ("rate_a", "rate_b"), ("count_a", "count_b"), strict=True)
        ]
    )
    right = max(1e-9, top) * 1.04
    scale = alt.Scale(domain=[-0.02 * right, right], nice=False)
    y = alt.Y("row:O").sort(order).title(None).axis(labels=False, minExtent=NAMES, grid=True, gridColor=p.grid)
    x = alt.X("rate:Q").scale(scale).title("per 1,000 words").axis(titleAnchor="end", tickCount=5, format=",.1~f")
    titles = [mark.title for mark in marks]
    colour = alt.Color("essay:N").scale(domain=titles, range=[m.colour for m in marks]).legend(None)
    pick = alt.selection_point(name="pick", fields=["subject"], on="click", clear=False)
    hover = alt.selection_point(name="hover", fields=["subject"], on="pointerover", clear="pointerout", empty=False)
    bands = (
        alt.Chart(drawn)
        .mark_bar(color=p.tint, cursor="pointer", cornerRadius=3)
        .encode(
            y=y,
            x=alt.XDatum(-0.02 * right),
            x2=alt.X2Datum(right),
            opacity=alt.when(hover | alt.datum.picked).then(alt.value(1)).otherwise(alt.value(0)),
        )
        .add_params(pick, hover)
    )
    spans = alt.Chart(drawn).mark_rule(strokeWidth=1.6, color=p.quiet, opacity=0.75, cursor="pointer")
    spans = spans.encode(y=y, x=alt.X("rate_a:Q"), x2="rate_b:Q")
    points = (
        alt.Chart(long)
        .mark_point(size=74, strokeWidth=1.6, opacity=1, cursor="pointer")
        .encode(
            y=y,
            x=x,
            color=colour,
            fill=alt.Fill("essay:N").scale(domain=titles, range=[m.colour for m in marks]).legend(None),
            fillOpacity=alt.when(alt.datum.count > 0).then(alt.value(1)).otherwise(alt.value(0)),
            shape=alt.Shape("essay:N").scale(domain=titles, range=[m.shape for m in marks]).legend(None),
            tooltip=[
                alt.Tooltip("label:N").title("term"),
                alt.Tooltip("essay:N").title("essay"),
                alt.Tooltip("count:Q").title("uses"),
                alt.Tooltip("rate:Q").title("per 1,000 words").format(".1f"),
                alt.Tooltip("z:Q").title("z, a guide").format(".2f"),
            ],
        )
    )
    names = [
        alt.Chart(own)
        .mark_text(
            align="right",
            baseline="middle",
            dx=-7,
            fontSize=13,
            limit=NAMES - 8,
            fontWeight="bold" if bold else "normal",
            color=p.ink if bold else p.quiet,
            cursor="pointer",
        )
        .encode(y=y, x=alt.XDatum(-0.02 * right), text="label:N")
        for bold, own in ((True, drawn[drawn["clear"]]), (False, drawn[~drawn["clear"]]))
        if len(own)
    ]
    return (
        alt.layer(bands, spans, points, *names)
        .properties(width="container", autosize=FIT, height=ROW_HEIGHT * max(1, len(drawn)))
        .configure(**config(scheme))
    )
