"""Titles and text alternatives of Connections.

Enters: `Tables` and a `Selection`. Leaves: one plain phrase as a title, plain sentences as a text alternative.

Rule: a title names a pair only where what it says of it holds under every other sensible way to count (the other bases,
the other voice, themes as main points and as touched): that the pair comes together markedly more often than if
independent in an essay, or else that it shares the most paragraphs, at least `ENOUGH`, in every essay. Else the title
asks the chart's question.
"""

import pandas as pd

from components.measures import phrases
from components.measures.alternatives import alternatives
from components.measures.chosen import chosen_essays, titles_of
from components.measures.connections import ENOUGH, connections, lenses_of, marked
from components.measures.selection import Selection
from components.measures.tables import Tables

READ_OUT = 5
"""Pairs that a text alternative reads out; the table twin has them all."""
Tie = tuple[str, str]
Found = tuple[str, str, str]
"""Essay, row and column."""


def connections_title(tables: Tables, selection: Selection) -> str:
    """What comes together markedly often, what most often everywhere, else the question."""
    essays = chosen_essays(tables, selection)
    rows, columns = (phrases.NOUNS[lens][1] for lens in lenses_of(selection.tie))
    if not essays:
        return "No essay is chosen"
    table = connections(tables, selection)
    if table.empty:
        return f"No paragraph holds a {phrases.NOUNS[lenses_of(selection.tie)[0]][0]} and a {phrases.NOUNS[lenses_of(selection.tie)[1]][0]}"
    others = [connections(tables, other) for other in ways(tables, selection)]
    for found in often(table):
        if all(found in often(other) for other in others):
            return _often_title(tables, selection, table, found)
    pair = most_everywhere(table)
    if pair and all(most_everywhere(other) == pair for other in others):
        where = phrases.every(len(essays)) if len(essays) > 1 else phrases.titled(titles_of(tables)[essays[0]])
        return phrases.opening(f"{_pair(table, pair, selection)} share the most paragraphs in {where}")
    return f"Which {rows} come with which {columns}?"


def ways(tables: Tables, selection: Selection) -> tuple[Selection, ...]:
    """The other ways to count a tie, each differing in one choice."""
    found = (
        alternative.selection.but(lens=selection.lens, coding=selection.coding)
        for lens in lenses_of(selection.tie)
        for alternative in alternatives(tables, selection.but(lens=lens))
    )
    return tuple(other for other in dict.fromkeys(found) if other != selection)


def often(table: pd.DataFrame) -> list[Found]:
    """Essay, row and column of every pair that comes together markedly often, those with most paragraphs first."""
    told = table[table["enough"] & (table["both"] >= ENOUGH)]
    told = told[[marked(lift, True) == "more" for lift in told["lift"]]] if len(told) else told
    told = told.sort_values(["both", "lift"], ascending=False, kind="stable")
    return list(zip(told["essay"], told["row"], told["column"], strict=True))


def most_everywhere(table: pd.DataFrame) -> Tie | None:
    """The pair that shares more paragraphs than any other in every essay, at least `ENOUGH`; None where there is none."""
    firsts: set[Tie] = set()
    for _, own in table.groupby("essay"):
        top = own[own["both"] == own["both"].max()]
        if len(top) != 1 or top["both"].iloc[0] < ENOUGH:
            return None
        firsts.add((top["row"].iloc[0], top["column"].iloc[0]))
    return firsts.pop() if len(firsts) == 1 else None


def connections_alt(tables: Tables, selection: Selection, cells: pd.DataFrame) -> str:
    """What one essay's matrix shows: its extent, and the pairs with most paragraphs in words."""
    title = phrases.titled(titles_of(tables)[cells["essay"].iloc[0]])
    rows, columns = (phrases.NOUNS[lens] for lens in lenses_of(selection.tie))
    extent = (
        f"Matrix of {phrases.counted(cells['row'].nunique(), *rows)} and "
        f"{phrases.counted(cells['column'].nunique(), *columns)} in {title}, by paragraphs that hold both"
    )
    met = cells[cells["both"] > 0].sort_values("both", ascending=False, kind="stable")
    if met.empty:
        return f"{extent}: 0 pairs."
    said = [f"{r['row_label']} with {r['column_label']} {_told(r)}" for r in met.head(READ_OUT).to_dict("records")]
    left = len(met) - READ_OUT
    return f"{extent}: {'; '.join(said)}{f'; {left} more in the table' if left > 0 else ''}."


def times_as_many(lift: float) -> str:
    """A lift as the page writes it: "2.3×", "0×"."""
    return f"{lift:.1f}".removesuffix(".0") + "×"


def _told(row: dict) -> str:
    """A count, with its lift where there is enough to tell one."""
    return (
        f"{row['both']} ({times_as_many(row['lift'])} as many as if independent)" if row["enough"] else f"{row['both']}"
    )


def _pair(table: pd.DataFrame, pair: Tie, selection: Selection) -> str:
    """Both names in a sentence."""
    row = table[(table["row"] == pair[0]) & (table["column"] == pair[1])].iloc[0]
    lenses = lenses_of(selection.tie)
    return f"{phrases.named(row['row_label'], lenses[0])} and {phrases.named(row['column_label'], lenses[1])}"


def _often_title(tables: Tables, selection: Selection, table: pd.DataFrame, found: Found) -> str:
    """A pair that comes together markedly often, with its figures."""
    essay, *pair = found
    of_pair = (table["essay"] == essay) & (table["row"] == pair[0]) & (table["column"] == pair[1])
    row = table[of_pair].iloc[0]
    where = phrases.titled(titles_of(tables)[essay])
    shared = phrases.counted(row["both"], "paragraph")
    return phrases.opening(
        f"{_pair(table, (pair[0], pair[1]), selection)} share {shared} of {where}, "
        f"{row['lift']:.1f} times as many as if independent"
    )
