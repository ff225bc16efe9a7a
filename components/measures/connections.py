"""Connections: which subjects of two lenses come in the same paragraph, essay by essay.

Enters: `Tables` and a `Selection`, whose `tie` names the lens of the rows and that of the columns. Leaves: a row a chosen
essay × pair that shares a paragraph in one of them (zeros too):

essay | row | row_label | column | column_label | both (paragraphs with both, ≥ 0) | row_paragraphs | column_paragraphs
(with each, ≥ 0) | paragraphs (of the essay in the chosen voice) | expected | lift | enough

Formula, over the paragraphs of the chosen voice (headings stand in the whole essay, furniture never): with r and c the
paragraphs of each and n all of them, expected = r·c / n, how many would hold both if the two were placed independently,
and lift = both / expected (Brin, Motwani, Ullman and Tsur 1997; 1 as expected, 2 twice as often). Lift says much about
little: two subjects of one paragraph each that meet once have a lift of n. It is told only where `enough`: both or
expected is at least `ENOUGH` paragraphs. Zero case: where a subject is in no paragraph of the essay, expected is 0 and
lift is missing (NaN). How often two come in one paragraph says nothing of what the essay says about them.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import product

import numpy as np
import pandas as pd

from components.measures.chosen import chosen_essays, chosen_paragraphs
from components.measures.presence import present
from components.measures.selection import Selection
from components.measures.tables import Tables, framed

ENOUGH = 3
"""Paragraphs with both, or expected to have both, from which lift is told."""
OFTEN, SELDOM = 2.0, 0.5
"""A lift from which two come together markedly more often than if independent, and one up to which more seldom."""
DRAWN = 10
"""Rows and columns of a matrix, at most; the table has the rest."""
BETWEEN = "~"
"""Joins the two ids of a pair."""
COLUMNS = (
    *("essay", "row", "row_label", "column", "column_label", "both", "row_paragraphs", "column_paragraphs"),
    *("paragraphs", "expected", "lift", "enough"),
)


def lenses_of(tie: str) -> tuple[str, str]:
    """The lenses of a tie: "leaders-themes" has leaders as rows and themes as columns."""
    rows, _, columns = tie.partition("-")
    return rows, columns


def lift_of(both: float, row: float, column: float, paragraphs: float) -> float:
    """Lift: both · n / (r · c), 1 as if independent; missing (NaN) where a subject is in no paragraph."""
    return both * paragraphs / (row * column) if row and column else float("nan")


def connections(tables: Tables, selection: Selection) -> pd.DataFrame:
    """The table; pairs by their paragraphs in all essays, then by the alphabet, and each in the essays' order."""
    rows, columns = (present(tables, selection, lens) for lens in lenses_of(selection.tie))
    met = _met(rows, columns)
    times = Counter(zip(met["subject"], met["subject_column"], strict=True))
    labels = _labels(rows) | _labels(columns)
    order = sorted(times, key=lambda pair: (-times[pair], *(labels[subject].casefold() for subject in pair)))
    return _counted(tables, selection, rows, columns, order)


def matrix(tables: Tables, selection: Selection, *, most: int = DRAWN) -> pd.DataFrame:
    """The part that is drawn, in the same columns: the leading rows × the leading columns, every cell of every essay."""
    rows, columns = (present(tables, selection, lens) for lens in lenses_of(selection.tie))
    table = connections(tables, selection)
    cells = product(leading(table, "row", most=most), leading(table, "column", most=most))
    return _counted(tables, selection, rows, columns, [*cells])


def leading(table: pd.DataFrame, side: str, *, most: int = DRAWN) -> dict[str, str]:
    """The subjects of one side ("row" or "column") with the most paragraphs shared with all of the other side, in all
    essays: id to label, the first first, equal ones by the alphabet.
    """
    found = table.groupby([side, f"{side}_label"], sort=False)["both"].sum().reset_index()
    found["folded"] = found[f"{side}_label"].str.casefold()
    found = found.sort_values(["both", "folded"], ascending=[False, True], kind="stable").head(most)
    return dict(zip(found[side], found[f"{side}_label"], strict=True))


def marked(lift: float, enough: bool) -> str:
    """Whether a pair comes together markedly "more" or "less" often than if independent; "" where neither is clear."""
    if not enough or np.isnan(lift):
        return ""
    return "more" if lift >= OFTEN else "less" if lift <= SELDOM else ""


def _met(rows: pd.DataFrame, columns: pd.DataFrame) -> pd.DataFrame:
    """A row a paragraph × pair in it."""
    return rows.merge(columns, on=["essay", "paragraph"], suffixes=("", "_column"))


def _labels(rows: pd.DataFrame) -> dict[str, str]:
    """Subjects by id."""
    return dict(zip(rows["subject"], rows["label"], strict=True))


def _counted(
    tables: Tables, selection: Selection, rows: pd.DataFrame, columns: pd.DataFrame, pairs: Sequence[tuple[str, str]]
) -> pd.DataFrame:
    """The table of these pairs, in their order and then the essays'."""
    paragraphs = chosen_paragraphs(tables, selection)["essay"].value_counts().to_dict()
    both = _met(rows, columns).groupby(["essay", "subject", "subject_column"]).size().to_dict()
    alone_row, alone_column = (own.groupby(["essay", "subject"]).size().to_dict() for own in (rows, columns))
    label_row, label_column = _labels(rows), _labels(columns)
    found = []
    for (row, column), essay in product(pairs, chosen_essays(tables, selection)):
        together, n = both.get((essay, row, column), 0), paragraphs.get(essay, 0)
        r, c = alone_row.get((essay, row), 0), alone_column.get((essay, column), 0)
        expected = r * c / n if n else 0.0
        names = (row, label_row[row], column, label_column[column])
        enough = max(together, expected) >= ENOUGH
        found.append((essay, *names, together, r, c, n, expected, lift_of(together, r, c, n), enough))
    return framed(found, COLUMNS)
