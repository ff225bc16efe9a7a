"""Overlap of four essays or more as an UpSet plot: a row a region, its essays as marks, its size as a bar, its names below.

Enters: the table of `measures.intersections`. Leaves: `alt.LayerChart`; a click on a row sets the parameter `region`. The plot of Lex,
Gehlenborg, Strobelt, Vuillemot and Pfister (2014), turned so that regions are rows: names then read across, and a narrow screen holds
it. Above the columns of marks stand the essays' titles, a line each. Names that do not fit end in "…"; the table has them all.
"""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from components.charts.theme import FIT, EssayMark, config, palette
from components.measures.phrases import listed

ROWS = 16
"""So many regions are drawn, the largest; the table goes on."""
ROW, TITLE, COLUMN = 46, 21, 22
"""Pixels: a region's row, an essay's title, an essay's column of marks."""
LINE, NAMES = 15, 33
"""Pixels from the top of a row to the middle of its bar and of its names."""
THICK = 11
END = 30
"""Pixels kept at the right for the number beside the longest bar."""


def upset(
    table: pd.DataFrame, marks: Mapping[str, EssayMark], *, scheme: str = "light", opened: str = ""
) -> alt.LayerChart:
    """The plot of a table with columns region, members (tuple of slugs), subjects (> 0), labels (tuple), in its order.

    `marks` holds the essays in the page's order; `opened` is the region whose row is tinted.
    """
    p = palette(scheme)
    slugs = list(marks)
    top, left = TITLE * len(slugs) + 8, COLUMN * len(slugs) + 10
    drawn = table.head(ROWS)
    height = top + ROW * max(1, len(drawn))
    rows = pd.DataFrame(
        {
            "region": drawn["region"],
            "essays": [listed([marks[m].title for m in members]) for members in drawn["members"]],
            "subjects": drawn["subjects"],
            "names": [", ".join(labels) for labels in drawn["labels"]],
            "y0": [float(top + ROW * i) for i in range(len(drawn))],
            "opened": drawn["region"] == opened,
        }
    )
    rows = rows.assign(
        y1=rows["y0"] + ROW - 3, bar0=rows["y0"] + LINE - THICK / 2, bar1=rows["y0"] + LINE + THICK / 2,
        line=rows["y0"] + LINE, below=rows["y0"] + NAMES,
    )  # fmt: skip
    dots = pd.DataFrame(
        [
            {"title": m.title, "slot": slot, "line": y0 + LINE, "member": slug in members}
            for members, y0 in zip(drawn["members"], rows["y0"], strict=True)
            for slot, (slug, m) in enumerate(marks.items())
        ],
        columns=["title", "slot", "line", "member"],
    )
    spans = dots[dots["member"]].groupby("line")["slot"].agg(["min", "max"]).reset_index()
    heads = pd.DataFrame(
        {
            "title": [m.title for m in marks.values()],
            "slot": range(len(slugs)),
            "line": [TITLE * (i + 0.5) for i in range(len(slugs))],
            "foot": float(height - ROW + NAMES),
        }
    )
    y_scale = alt.Scale(domain=[0, height], range=[0, height], nice=False, zero=False)
    slots = alt.Scale(domain=[-0.5, len(slugs) - 0.5], range=[0, COLUMN * len(slugs)], nice=False, zero=False)
    lengths = alt.Scale(
        domain=[0, max(1, int(drawn["subjects"].max() if len(drawn) else 1))],
        range=[left, alt.ExprRef(f"width - {END}")],
        nice=False,
    )
    titles = [m.title for m in marks.values()]
    colour = alt.Color("title:N").scale(domain=titles, range=[m.colour for m in marks.values()]).legend(None)
    shape = alt.Shape("title:N").scale(domain=titles, range=[m.shape for m in marks.values()]).legend(None)

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q").scale(y_scale).axis(None)

    slot = alt.X("slot:Q").scale(slots).axis(None)
    pick = alt.selection_point(name="region", fields=["region"], on="click", clear=False)
    hover = alt.selection_point(name="hover", fields=["region"], on="pointerover", clear="pointerout", empty=False)
    tips = [
        alt.Tooltip("essays:N").title("only in"),
        alt.Tooltip("subjects:Q").title("how many"),
        alt.Tooltip("names:N").title("which"),
    ]
    base = alt.Chart(rows)
    bands = (
        base.mark_rect(color=p.tint, cornerRadius=3, cursor="pointer")
        .encode(
            y=y("y0"),
            y2="y1:Q",
            x=alt.value(0),
            x2=alt.value("width"),
            opacity=alt.when(hover | alt.datum.opened).then(alt.value(1)).otherwise(alt.value(0)),
            tooltip=tips,
        )
        .add_params(pick, hover)
    )
    guides = (
        alt.Chart(heads).mark_rule(color=p.grid, strokeWidth=1.5, aria=False).encode(x=slot, y=y("line"), y2="foot:Q")
    )
    essays = alt.Chart(heads).encode(y=y("line"))
    glyphs = essays.mark_point(size=85, filled=True, opacity=1, aria=False).encode(x=slot, color=colour, shape=shape)
    names = essays.mark_text(
        align="left", baseline="middle", dx=12, fontSize=13, color=p.ink, limit=alt.ExprRef("width - 40")
    ).encode(x=slot, text="title:N")
    joints = (
        alt.Chart(spans)
        .mark_rule(color=p.quiet, strokeWidth=2, aria=False)
        .encode(x=alt.X("min:Q").scale(slots).axis(None), x2="max:Q", y=y("line"))
    )
    empty = (
        alt.Chart(dots[~dots["member"]])
        .mark_point(shape="circle", size=26, filled=True, color=p.grid, opacity=1, aria=False)
        .encode(x=slot, y=y("line"))
    )
    full = (
        alt.Chart(dots[dots["member"]])
        .mark_point(size=95, filled=True, opacity=1, aria=False)
        .encode(x=slot, y=y("line"), color=colour, shape=shape)
    )
    length = alt.X("subjects:Q").scale(lengths).axis(None)
    bars = base.mark_rect(color=p.quiet, cursor="pointer", cornerRadius=2, aria=False).encode(
        x=length, x2=alt.X2Datum(0), y=y("bar0"), y2="bar1:Q", tooltip=tips
    )
    numbers = base.mark_text(align="left", baseline="middle", dx=6, fontSize=13, color=p.ink, aria=False).encode(
        x=length, y=y("line"), text="subjects:Q"
    )
    lists = base.mark_text(
        align="left",
        baseline="middle",
        fontSize=13,
        color=p.ink,
        cursor="pointer",
        limit=alt.ExprRef(f"width - {left}"),
        aria=False,
    ).encode(x=alt.value(left), y=y("below"), text="names:N", tooltip=tips)
    return (
        alt.layer(
            bands,
            alt.layer(guides, glyphs, names, empty, joints, full),
            alt.layer(bars, numbers),
            lists,
        )
        .resolve_scale(x="independent")
        .properties(width="container", autosize=FIT, height=height)
        .configure(**config(scheme))
    )
