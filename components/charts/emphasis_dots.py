"""Emphasis as a dot plot: a row a subject, a mark an essay, hollow at zero, a pale line for the interval.

Enters: the table of `measures.emphasis`. Leaves: `alt.Chart`; a click on a row or mark sets the parameter `pick` to its subject.
"""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from components.charts.theme import EssayMark, config, palette

ROW_HEIGHT, MARK_HEIGHT = 32, 10
"""Pixels of a row at least, and for each essay's mark in it."""


def emphasis_dots(
    table: pd.DataFrame,
    marks: Mapping[str, EssayMark],
    *,
    scheme: str = "light",
    unit: str = "per 1,000 words",
    share: bool = False,
    picked: str = "",
) -> alt.LayerChart:
    """The dot plot of a table with columns essay, subject, label, count, value (≥ 0), low, high, rank.

    `unit` names the axis; `share` formats values of 0 to 1 as per cent; `picked` tints that subject's row.
    """
    p = palette(scheme)
    shown = [m for slug, m in marks.items() if slug in set(table["essay"])]
    rows = table.assign(
        essay_title=table["essay"].map({m.slug: m.title for m in shown}),
        picked=table["subject"] == picked,
    )[["essay_title", "subject", "label", "count", "value", "low", "high", "rank", "picked"]]
    labels = list(rows.sort_values("rank")["label"].drop_duplicates())
    values = ".0%" if share else ",.1~f"
    titles = [m.title for m in shown]
    y = alt.Y("label:N").sort(labels).title(None).axis(labelLimit=190, labelOpacity=0, grid=True, gridColor=p.grid)
    offset = alt.YOffset("essay_title:N").sort(titles).scale(paddingOuter=0.55)
    colour = alt.Color("essay_title:N").scale(domain=titles, range=[m.colour for m in shown])
    shape = alt.Shape("essay_title:N").scale(domain=titles, range=[m.shape for m in shown])
    # an essay of few paragraphs has values without an interval: the scale holds both
    known = rows[["value", "high"]].max().max()
    top = max(1e-9, float(known)) if known == known else 1.0
    right = min(1.02, top * 1.03) if share else top * 1.03
    domain = alt.Scale(domain=[-0.015 * right, right], nice=False)  # a hollow mark at 0 stands clear of the labels
    x = (
        alt.X("value:Q")
        .scale(domain)
        .title(unit)
        .axis(titleAnchor="end", format=values, tickCount=6, tickMinStep=0.01 if share else 1, labelSeparation=6)
    )
    tips = [
        alt.Tooltip("label:N").title("subject"),
        alt.Tooltip("essay_title:N").title("essay"),
        alt.Tooltip("count:Q").title("count"),
        alt.Tooltip("value:Q").title(unit).format(values),
        alt.Tooltip("low:Q").title("interval from").format(values),
        alt.Tooltip("high:Q").title("to").format(values),
    ]
    pick = alt.selection_point(name="pick", fields=["subject"], on="click", clear=False)
    hover = alt.selection_point(name="hover", fields=["subject"], on="pointerover", clear="pointerout", empty=False)
    bands = (
        alt.Chart(rows.drop_duplicates("subject"))
        .mark_bar(color=p.tint, cursor="pointer", cornerRadius=3)
        .encode(
            y=y,
            x=alt.XDatum(-0.015 * right),
            x2=alt.X2Datum(right),
            opacity=alt.when(hover | alt.datum.picked).then(alt.value(1)).otherwise(alt.value(0)),
        )
        .add_params(pick, hover)
    )
    base = alt.Chart(rows).encode(y=y, yOffset=offset)
    intervals = base.mark_rule(strokeWidth=2, opacity=0.38, cursor="pointer").encode(
        x=alt.X("low:Q"), x2="high:Q", color=colour
    )
    points = base.mark_point(size=78, strokeWidth=1.6, opacity=1, cursor="pointer").encode(
        x=x,
        color=colour,
        shape=shape,
        fill=alt.Fill("essay_title:N").scale(domain=titles, range=[m.colour for m in shown]).legend(None),
        fillOpacity=alt.when(alt.datum.count > 0).then(alt.value(1)).otherwise(alt.value(0)),
        tooltip=tips,
    )
    # the names are marks, so that a click on one picks it; the axis keeps their room
    names = (
        alt.Chart(rows.drop_duplicates("subject"))
        .mark_text(align="right", baseline="middle", dx=-7, fontSize=13, limit=190, color=p.ink, cursor="pointer")
        .encode(y=y, x=alt.XDatum(-0.015 * right), text="label:N")
    )
    return (
        alt.layer(bands, intervals, points, names)
        .properties(
            width="container",
            height=max(ROW_HEIGHT, MARK_HEIGHT * len(shown)) * max(1, len(labels)),
            padding={"left": 0, "right": 8, "top": 0, "bottom": 0},
        )
        .configure(**config(scheme))
    )
