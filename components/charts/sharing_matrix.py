"""Two essays' agreement as a matrix of pairs: the figure in large type, what identical emphasis would show beneath it.

Enters: the table of `measures.agreement` (or of `measures.shared_emphasis`). Leaves: `alt.LayerChart`; a click on a cell sets the
parameter `pair`. Two or three essays stand with their titles at both sides; more with their marks above the columns, their titles at
the rows, and bare numbers (in per cent, what identical emphasis would show in brackets).
"""

import json
from collections.abc import Mapping
from textwrap import wrap

import altair as alt
import pandas as pd

from components.charts.theme import FIT, EssayMark, config, palette

WRAPPED = "slice(split(datum.label, ' '), 0, 3)"
"""A title's first three words, a line each."""
TITLED = 3
"""So many essays have their titles at both sides."""
LINE = 17
"""Characters of a title in one line of a label."""


def sharing_matrix(
    table: pd.DataFrame,
    marks: Mapping[str, EssayMark],
    *,
    scheme: str = "light",
    value: str = "shared",
    called: str = "same emphasis",
    opened: str = "",
) -> alt.LayerChart:
    """The matrix of a table with columns essay_a, essay_b, `value` (0 to 1), low, high, yardstick (0 to 1), enough (bool).

    Each pair stands once. Pairs with too few mentions say so instead of a figure. `called` names the figure in the tooltip;
    `opened` is the pair whose cell is framed.
    """
    p = palette(scheme)
    crowded = len(marks) > TITLED
    order = [m.title for m in marks.values()]
    shown = "{:.0f}" if crowded else "{:.0f} %"
    below = "({:.0f})" if crowded else "identical: {:.0f} %"
    rows = pd.DataFrame(
        {
            "a": table["essay_a"].map({s: m.title for s, m in marks.items()}),
            "b": table["essay_b"].map({s: m.title for s, m in marks.items()}),
            "pair": table["essay_a"] + "~" + table["essay_b"],
            "opened": table["essay_a"] + "~" + table["essay_b"] == opened,
            "shared": table[value].where(table["enough"]),
            "text": [
                shown.format(100 * s) if e else "–" if crowded else "too few"
                for s, e in zip(table[value], table["enough"], strict=True)
            ],
            "small": [
                below.format(100 * y) if e else "" if crowded else "to say"
                for y, e in zip(table["yardstick"], table["enough"], strict=True)
            ],
            "low": table["low"],
            "high": table["high"],
            "yardstick": table["yardstick"],
        }
    )
    if crowded:
        glyphs = {m.title: [m.glyph] for m in marks.values()}
        x = alt.X("a:N").sort(order[:-1]).title(None).scale(domain=order[:-1])
        x = x.axis(orient="top", labelAngle=0, labelFontSize=16, labelExpr=_by_title(glyphs), grid=False)
        lines = {m.title: wrap(f"{m.glyph} {m.title}", LINE, max_lines=2, placeholder=" …") for m in marks.values()}
        y = alt.Y("b:N").sort(order).title(None).scale(domain=order).axis(labelExpr=_by_title(lines), grid=False)
    else:
        x = alt.X("b:N").sort(order[1:]).title(None).axis(orient="top", labelAngle=0, labelLimit=130, grid=False)
        y = alt.Y("a:N").sort(order[:-1]).title(None).axis(labelLimit=130, grid=False, labelExpr=WRAPPED)
    pick = alt.selection_point(name="pair", fields=["pair"], on="click", clear=False)
    base = alt.Chart(rows).encode(x=x, y=y)
    cells = (
        base.mark_rect(cornerRadius=6, color=p.ink, cursor="pointer", stroke=p.paper, strokeWidth=4)
        .encode(
            fillOpacity=alt.FillOpacity("shared:Q").scale(domain=[0, 1], range=[0.03, 0.42]).legend(None),
            tooltip=[
                alt.Tooltip("a:N").title("essay"),
                alt.Tooltip("b:N").title("and"),
                alt.Tooltip("shared:Q").title(called).format(".0%"),
                alt.Tooltip("low:Q").title("interval from").format(".0%"),
                alt.Tooltip("high:Q").title("to").format(".0%"),
                alt.Tooltip("yardstick:Q").title("identical emphasis would show").format(".0%"),
            ],
        )
        .add_params(pick)
    )
    frame = base.transform_filter(alt.datum.opened).mark_rect(
        filled=False, stroke=p.ink, strokeWidth=2, cornerRadius=5, cursor="pointer", aria=False
    )
    large = base.mark_text(fontSize=16 if crowded else 19, fontWeight="bold", dy=-8, color=p.ink).encode(text="text:N")
    small = base.mark_text(fontSize=11.5, dy=10 if crowded else 14, color=p.ink).encode(text="small:N")
    height = 46 * len(order) if crowded else 74 * max(1, len(order) - 1)
    return (
        alt.layer(cells, frame, large, small)
        .properties(width="container", autosize=FIT, height=height)
        .configure(**config(scheme))
    )


def _by_title(labels: Mapping[str, list[str]]) -> str:
    """A Vega expression that gives a title's label, a list of lines."""
    return (
        " ".join(f"datum.value === {json.dumps(t)} ? {json.dumps(lines)} :" for t, lines in labels.items())
        + " datum.value"
    )
