"""Where subjects come up: a strip an essay, a tick a mention at its place in the text; for themes a bar a paragraph.

Enters: the table of `measures.positions`. Leaves: `alt.LayerChart`; a click on a tick or strip sets the parameter `pick`.
"""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from components.charts.theme import FIT, EssayMark, config, palette

STRIP_HEIGHT = 26
END_ROOM = 30
"""Pixels for the text at the right end of a strip."""


def position_strips(
    table: pd.DataFrame,
    subjects: Mapping[str, str],
    marks: Mapping[str, EssayMark],
    *,
    scheme: str = "light",
    ends: Mapping[tuple[str, str], str] | None = None,
) -> alt.LayerChart:
    """Strips of `subjects` (id to label, in order) in the essays of `marks`, from a table with columns essay, subject, label,
    paragraph, position (0 to 1), surface, and for themes position_end.

    An essay in which a subject does not come up keeps its empty strip. `ends` are short texts by subject and essay that
    stand at the right end of their strips.
    """
    p = palette(scheme)
    several = len(subjects) > 1
    lanes: list[dict[str, object]] = []
    for subject, label in subjects.items():
        if several:
            lanes.append(
                {"lane": f"{subject}|", "subject": subject, "label": label, "title": label, "start": 0.0, "end": 0.0}
            )
        lanes.extend(
            {
                "lane": f"{subject}|{m.slug}",
                "subject": subject,
                "label": label,
                "title": m.title,
                "start": 0.0,
                "end": 1.0,
            }
            for m in marks.values()
        )
    strips = pd.DataFrame(lanes, columns=["lane", "subject", "label", "title", "start", "end"])
    order = list(strips["lane"])
    names = {str(r["lane"]): str(r["title"]) for r in lanes}
    label_expr = " ".join(f"datum.value === {_quoted(k)} ? {_quoted(v)} :" for k, v in names.items()) + " datum.value"
    y = (
        alt.Y("lane:N")
        .sort(order)
        .title(None)
        .scale(paddingInner=0.3, paddingOuter=0.1)
        .axis(labelExpr=label_expr, labelLimit=170, grid=False)
    )
    if several:
        y = y.axis(
            labelExpr=label_expr,
            labelLimit=170,
            grid=False,
            labelFontWeight=alt.ExprRef("indexof(datum.value, '|') === length(datum.value) - 1 ? 'bold' : 'normal'"),
        )
    x = (
        alt.X("position:Q")
        .scale(domain=[0, 1], nice=False)
        .title("place in the essay")
        .axis(format=".0%", values=[0, 0.25, 0.5, 0.75, 1], grid=False, labelFlush=True)
    )
    ticks = table[table["essay"].isin(marks)].assign(
        lane=table["subject"] + "|" + table["essay"],
        essay_title=table["essay"].map({s: m.title for s, m in marks.items()}),
    )
    spans = "position_end" in ticks.columns
    keep = ["lane", "essay_title", "subject", "label", "paragraph", "position", "surface"] + (
        ["position_end"] if spans else []
    )
    ticks = ticks.reindex(columns=keep)
    colour = (
        alt.Color("essay_title:N")
        .scale(domain=[m.title for m in marks.values()], range=[m.colour for m in marks.values()])
        .legend(None)
    )
    pick = alt.selection_point(name="pick", fields=["subject"], on="click", clear=False)
    ground = (
        alt.Chart(strips)
        .mark_bar(color=p.grid, opacity=0.75, cursor="pointer", cornerRadius=2, aria=False)
        .encode(y=y, x=alt.X("start:Q"), x2="end:Q")
        .add_params(pick)
    )
    tips = [
        alt.Tooltip("label:N").title("subject"),
        alt.Tooltip("essay_title:N").title("essay"),
        alt.Tooltip("paragraph:Q").title("paragraph"),
        *([] if spans else [alt.Tooltip("surface:N").title("form")]),
        alt.Tooltip("position:Q").title("place").format(".0%"),
    ]
    base = alt.Chart(ticks).encode(y=y, x=x, color=colour, tooltip=tips)
    drawn = (
        base.mark_bar(cursor="pointer", opacity=0.75).encode(x2="position_end:Q")
        if spans
        else base.mark_tick(thickness=2.5, size=STRIP_HEIGHT * 0.68, cursor="pointer", opacity=1)
    )
    layers: list[alt.Chart] = [ground, drawn]
    right = 0
    if ends:
        said = pd.DataFrame([{"lane": f"{s}|{e}", "subject": s, "text": text} for (s, e), text in ends.items()])
        right = END_ROOM
        layers.append(
            alt.Chart(said)
            .mark_text(align="right", baseline="middle", dx=END_ROOM, fontSize=12, color=p.quiet)
            .encode(y=y, x=alt.XDatum(1), text="text:N")
        )
    return (
        alt.layer(*layers)
        .properties(
            width="container",
            autosize=FIT,
            height=STRIP_HEIGHT * max(1, len(order)),
            padding={"left": 5, "right": right or 5, "top": 5, "bottom": 5},
        )
        .configure(**config(scheme))
    )


def _quoted(text: str) -> str:
    """A Vega expression's string literal: single quotes, with quotes and backslashes escaped."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
