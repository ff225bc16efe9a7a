"""Shared emphasis as a matrix of pairs: the share in large type, what identical emphasis would show beneath it.

Enters: the table of `measures.shared_emphasis`. Leaves: `alt.LayerChart`; a click on a cell sets the parameter `pair`.
"""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from components.charts.theme import FIT, EssayMark, config, palette

WRAPPED = "slice(split(datum.label, ' '), 0, 3)"
"""A title's first three words, a line each."""


def sharing_matrix(table: pd.DataFrame, marks: Mapping[str, EssayMark], *, scheme: str = "light") -> alt.LayerChart:
    """The matrix of a table with columns essay_a, essay_b, shared (0 to 1), low, high, yardstick (0 to 1), enough (bool).

    Each pair stands once, above the diagonal. Pairs with too few mentions say so instead of a figure.
    """
    p = palette(scheme)
    order = [m.title for m in marks.values()]
    rows = pd.DataFrame(
        {
            "a": table["essay_a"].map({s: m.title for s, m in marks.items()}),
            "b": table["essay_b"].map({s: m.title for s, m in marks.items()}),
            "pair": table["essay_a"] + "~" + table["essay_b"],
            "shared": table["shared"].where(table["enough"]),
            "text": [
                f"{s:.0%}".replace("%", " %") if e else "too few"
                for s, e in zip(table["shared"], table["enough"], strict=True)
            ],
            "small": [
                f"identical: {y:.0%}".replace("%", " %") if e else "to say"
                for y, e in zip(table["yardstick"], table["enough"], strict=True)
            ],
            "low": table["low"],
            "high": table["high"],
            "yardstick": table["yardstick"],
        }
    )
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
                alt.Tooltip("shared:Q").title("same emphasis").format(".0%"),
                alt.Tooltip("low:Q").title("interval from").format(".0%"),
                alt.Tooltip("high:Q").title("to").format(".0%"),
                alt.Tooltip("yardstick:Q").title("identical emphasis would show").format(".0%"),
            ],
        )
        .add_params(pick)
    )
    large = base.mark_text(fontSize=19, fontWeight="bold", dy=-8, color=p.ink).encode(text="text:N")
    small = base.mark_text(fontSize=11.5, dy=14, color=p.ink).encode(text="small:N")
    return (
        alt.layer(cells, large, small)
        .properties(width="container", autosize=FIT, height=74 * max(1, len(order) - 1))
        .configure(**config(scheme))
    )
