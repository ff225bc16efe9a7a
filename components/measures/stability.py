"""Stability: which sentences of *What stands out* survive other sensible ways to count.

Enters: the essays' tables under each coding and a `Selection`. Leaves: a row for every sentence and way to count, the
chosen one first:

statement (its text) | dimension (chosen, basis, measure, voice or coding) | choice (in words) | holds (true, false, or
missing where it does not apply) | figures (under that choice, or why it does not apply)

The rows are the very answers from which a sentence's caveat is made (see `claims`), so that no row says what its
sentence keeps silent about. Zero case: no sentences, no rows.
"""

from collections.abc import Mapping

import pandas as pd

from components.measures.intervals import DRAWS, SEED
from components.measures.selection import Selection
from components.measures.statements import Statement, statements
from components.measures.tables import Tables

COLUMNS = ("statement", "dimension", "choice", "holds", "figures")


def stability(
    tables_by_coding: Mapping[str, Tables], selection: Selection, *, draws: int = DRAWS, seed: int = SEED
) -> pd.DataFrame:
    """The answers of every sentence. Raises KeyError where the selection's coding has no tables."""
    tables = tables_by_coding[selection.coding]
    return stability_table(statements(tables, selection, others=tables_by_coding, draws=draws, seed=seed))


def stability_table(found: tuple[Statement, ...]) -> pd.DataFrame:
    """The answers of sentences that are at hand."""
    rows = [(s.text, v.dimension, v.choice, v.holds, v.figures) for s in found for v in s.verdicts]
    types = dict.fromkeys(COLUMNS, "str") | {"holds": "boolean"}
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(types)


def held(statement: Statement) -> float:
    """The share of the ways to count, of those that apply, under which a sentence holds: 0 to 1."""
    asked = _asked(statement)
    return sum(asked) / len(asked)


def standing(statement: Statement) -> str:
    """In how many ways a sentence holds: "holds under 5 of 7 ways to count"."""
    asked = _asked(statement)
    if len(asked) == 1:
        return "no other way to count applies"
    if all(asked):
        return f"holds under {'both' if len(asked) == 2 else f'all {len(asked)}'} ways to count"
    return f"holds under {sum(asked)} of {len(asked)} ways to count"


def _asked(statement: Statement) -> list[bool]:
    """The answers of the ways that apply; the chosen one always does."""
    return [verdict.holds for verdict in statement.verdicts if verdict.holds is not None]
