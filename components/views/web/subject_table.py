"""The table twin of a chart: a row a subject, whose first cell makes the pick; headers sort in the browser.

Enters: columns, rows, a caption, the picked subject. Leaves: nothing; a row's button calls `on_pick(subject)`.
"""

from collections.abc import Callable, Sequence
from typing import NotRequired, TypedDict

from components.views.web.element import mount


class Column(TypedDict):
    """A header: its label; `numeric` aligns right; `unit` stands small under it; an essay's column has its colour and shape."""

    label: str
    numeric: NotRequired[bool]
    unit: NotRequired[str]
    color: NotRequired[str]
    shape: NotRequired[str]


class Cell(TypedDict):
    """What a cell shows, and what it sorts by (None goes last either way)."""

    text: str
    sort: float | str | None


class Row(TypedDict):
    """A subject: id and label (the first column), and a cell for each further column."""

    subject: str
    label: str
    cells: Sequence[Cell]


def subject_table(
    columns: Sequence[Column],
    rows: Sequence[Row],
    *,
    key: str,
    on_pick: Callable[[str], None],
    caption: str,
    picked: str = "",
    open: bool = False,
    summary: str = "Table",
) -> None:
    """Draw the table, folded under its `summary` or shown `open`. `columns[0]` heads the subjects.

    Raises ValueError where a row has not one cell for each further column.
    """
    for row in rows:
        if len(row["cells"]) != len(columns) - 1:
            raise ValueError(f"row {row['subject']!r} has {len(row['cells'])} cells for {len(columns) - 1} columns")
    data = {"columns": columns, "rows": rows, "caption": caption, "picked": picked, "open": open, "summary": summary}
    mount("subject_table", data, key=key, events={"pick": lambda value: on_pick(str(value))})
