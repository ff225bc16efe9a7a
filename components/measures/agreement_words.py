"""How alike two essays are, in words: the matrix's title, its text alternative, and a sentence a pair.

Enters: `Tables` and a `Selection`, whose `agreement` says which measure. Leaves: plain phrases and sentences with their
figures. A title states which pair is closest only where its interval lies above every other's under every sensible way
to count that is tried, as `describe` does; else it asks.
"""

import numpy as np
import pandas as pd

from components.measures import phrases
from components.measures.agreement import agreement, weight_of_top
from components.measures.alternatives import alternatives
from components.measures.chosen import measure_of, titles_of
from components.measures.describe import closest, sharing_title
from components.measures.grid import counted_of
from components.measures.intervals import Numbers
from components.measures.selection import Selection
from components.measures.sharing import rests_on
from components.measures.tables import Tables

TOP = 10
"""The ranks whose weight a sentence on rankings tells."""
QUESTIONS = {
    "jaccard": "How many of the {many} are the same?",
    "divergence": "How alike are the shares of their emphasis on {many}?",
    "ranks": "How alike are their rankings of {many}?",
}
FINDINGS = {
    "jaccard": "{pair} are closest in which {many} they speak of",
    "divergence": "{pair} are closest in their shares of emphasis on {many}",
    "ranks": "{pair} are closest in their rankings of {many}",
}
OF_TWO = {
    "jaccard": "Of the {many} of either essay, {value} are in both",
    "divergence": "The two essays’ shares of emphasis on {many} are {value} alike",
    "ranks": "The two rankings of {many} are {value} alike",
}
SHOWN = {
    "shared": "the emphasis on {many} that two essays share",
    "jaccard": "the {many} in both of two essays, by those in either",
    "divergence": "how alike two essays’ shares of emphasis on {many} are",
    "ranks": "how alike two essays’ rankings of {many} are",
}


def agreement_title(tables: Tables, selection: Selection) -> str:
    """The figure of two essays, or the pair whose interval lies above every other, else the question."""
    measure, many = selection.agreement, phrases.NOUNS[selection.lens][1]
    if measure == "shared":
        return sharing_title(tables, selection)
    table = agreement(tables, selection)
    if len(table) and not table["enough"].any():
        return "Too little here to compare the emphasis"
    if len(table) == 1:
        return OF_TWO[measure].format(many=many, value=phrases.percent(table["value"].iloc[0]))
    pair = _closest(table)
    if pair and all(_closest(agreement(tables, a.selection)) == pair for a in alternatives(tables, selection)):
        titles = titles_of(tables)
        names = phrases.listed([phrases.titled(titles[essay]) for essay in pair])
        return FINDINGS[measure].format(many=many, pair=names)
    return QUESTIONS[measure].format(many=many)


def _closest(table: pd.DataFrame) -> tuple[str, ...]:
    return closest(table.rename(columns={"value": "shared"}))


def agreement_alt(tables: Tables, selection: Selection, table: pd.DataFrame) -> str:
    """What the matrix of `table` (of `agreement`) shows, pair by pair, each beside its yardstick."""
    titles = titles_of(tables)
    rows = []
    for row in table.to_dict("records"):
        pair = phrases.listed([phrases.titled(titles[row[side]]) for side in ("essay_a", "essay_b")])
        if not row["enough"]:
            rows.append(f"{pair}: too few to compare ({row['count_a']} and {row['count_b']}).")
            continue
        interval = "" if np.isnan(row["low"]) else f" ({phrases.percents([row['low'], row['high']])})"
        identical = phrases.percent(row["yardstick"])
        rows.append(f"{pair}: {phrases.percent(row['value'])}{interval}; identical emphasis would show {identical}.")
    what = SHOWN[selection.agreement].format(many=phrases.NOUNS[selection.lens][1])
    return " ".join([f"Matrix of {what}.", *rows])


def agreement_sentences(tables: Tables, selection: Selection, table: pd.DataFrame) -> dict[tuple[str, str], str]:
    """What the figure of each pair of `table` (of `agreement`) means, in one sentence with its figures."""
    _, counted = counted_of(tables, selection)
    marks = {essay.essay: essay.marks.sum(axis=0) for essay in counted}
    said = {}
    for row in table.to_dict("records"):
        pair = (row["essay_a"], row["essay_b"])
        if row["enough"]:
            said[pair] = _sentence(selection, float(row["value"]), marks[pair[0]], marks[pair[1]])
        else:
            said[pair] = f"Too few to compare: {row['count_a']:,} and {row['count_b']:,} {rests_on(selection)[1]}."
    return said


def _sentence(selection: Selection, value: float, a: Numbers, b: Numbers) -> str:
    """The sentence of one pair from its figure and what each essay counts of every subject."""
    one, many = phrases.NOUNS[selection.lens]
    figure, limits = phrases.percent(value), phrases.limits(selection)
    if selection.agreement == "jaccard":
        either, both = int(((a > 0) | (b > 0)).sum()), int(((a > 0) & (b > 0)).sum())
        if selection.lens != "themes":
            said = f"that either speaks of, both speak of {_or_none(both)}"
        elif measure_of(selection) == "main":
            said = f"that {_is(either)} a main point in either, {_or_none(both)} {_is(both)} in both"
        else:
            said = f"that either touches, both touch {_or_none(both)}"
        return f"Of the {phrases.counted(either, one, many)} {said}{limits}."
    if selection.agreement == "divergence":
        known = f"the {one} of a passage" if selection.lens == "themes" else f"the {one} that a mention is of"
        return (
            f"Knowing only {known} leaves {figure} of the question open which of the two essays it comes from{limits}; "
            f"the same shares would leave {phrases.percent(1.0)}, no {one} in common {phrases.percent(0.0)}."
        )
    if selection.agreement == "ranks":
        top = phrases.percent(weight_of_top(TOP))
        return (
            f"Down their two rankings, {figure} of the {many} reached so far are the same on average{limits}; "
            f"the first {phrases.number(TOP)} ranks decide {top} of it."
        )
    return f"{figure} of their emphasis on {many} is the same{limits}."


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


def _or_none(count: int) -> str:
    return str(count) if count else "none"
