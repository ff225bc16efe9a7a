"""What is left without quotations: a row a subject, the essay's mark at the author's own mentions, a line on to all of them.

Enters: one essay's rows of `measures.quoted`. Leaves: `alt.LayerChart`; a click on a row or mark sets the parameter `pick`.
"""

from collections.abc import Collection

import altair as alt
import pandas as pd

from components.charts.theme import EssayMark, config, palette

ROW_HEIGHT = 30
END_ROOM = 56
"""Pixels for the figures at the right end of the longest line."""


def voice_bars(
    table: pd.DataFrame,
    mark: EssayMark,
    *,
    scheme: str = "light",
    largest: float = 0,
    told: Collection[str] = (),
    picked: str = "",
) -> alt.LayerChart:
    """The chart of a table with columns subject, label, count (> 0), author (≥ 0), in the order of its rows.

    `largest` is the end of the scale, the largest count where it is less; the subjects that are `told` stand out; `picked`
    tints that subject's row.
    """
    p = palette(scheme)
    rows = table[["subject", "label", "count", "author", "quotation"]].assign(
        told=table["subject"].isin(told),
        picked=table["subject"] == picked,
        says=[f"{own} of {count}" for own, count in zip(table["author"], table["count"], strict=True)],
    )
    end = max(float(rows["count"].max()), largest)
    y = alt.Y("label:N").sort(list(rows["label"])).title(None)
    y = y.axis(labelLimit=190, labelOpacity=0, grid=True, gridColor=p.grid)
    begin = -0.015 * end
    x = (
        alt.X("author:Q")
        .scale(domain=[begin, end * 1.03], nice=False)
        .title("mentions")
        .axis(titleAnchor="end", format="d", tickCount=6, tickMinStep=1, labelOverlap="parity")
    )
    tips = [
        alt.Tooltip("label:N").title("subject"),
        alt.Tooltip("author:Q").title("author’s own voice"),
        alt.Tooltip("quotation:Q").title("in block quotations"),
        alt.Tooltip("count:Q").title("whole essay"),
    ]
    pick = alt.selection_point(name="pick", fields=["subject"], on="click", clear=False)
    hover = alt.selection_point(name="hover", fields=["subject"], on="pointerover", clear="pointerout", empty=False)
    base = alt.Chart(rows).encode(y=y)
    bands = (
        base.mark_bar(color=p.tint, cursor="pointer", cornerRadius=3, aria=False)
        .encode(
            x=alt.XDatum(begin),
            x2=alt.X2Datum(end * 1.03),
            opacity=alt.when(hover | alt.datum.picked).then(alt.value(1)).otherwise(alt.value(0)),
        )
        .add_params(pick, hover)
    )
    lost = base.mark_rule(strokeWidth=2.5, opacity=0.45, color=mark.colour, cursor="pointer", aria=False).encode(
        x=x, x2="count:Q"
    )
    whole = base.mark_tick(thickness=2.5, size=14, color=mark.colour, cursor="pointer", aria=False).encode(x="count:Q")
    own = base.mark_point(
        size=86, strokeWidth=1.6, opacity=1, color=mark.colour, fill=mark.colour, shape=mark.shape, cursor="pointer"
    ).encode(x=x, tooltip=tips, fillOpacity=alt.when(alt.datum.author > 0).then(alt.value(1)).otherwise(alt.value(0)))
    ink = alt.when(alt.datum.told).then(alt.value(p.ink)).otherwise(alt.value(p.quiet))
    names = base.mark_text(align="right", baseline="middle", dx=-7, fontSize=13, limit=190, cursor="pointer").encode(
        x=alt.XDatum(begin), text="label:N", color=ink
    )
    figures = base.mark_text(align="left", baseline="middle", dx=9, fontSize=12, cursor="pointer", aria=False).encode(
        x="count:Q", text="says:N", color=ink
    )
    return (
        alt.layer(bands, lost, whole, own, names, figures)
        .properties(
            width="container",
            height=ROW_HEIGHT * max(1, len(rows)),
            padding={"left": 0, "right": END_ROOM, "top": 0, "bottom": 0},
        )
        .configure(**config(scheme))
    )
