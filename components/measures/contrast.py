"""Contrast: what one of two essays says more than the other, word by word or subject by subject.

Enters: `Tables`, the words (`words.word_counts`) and a `Selection`. Leaves: `contrast`, a row for every term that the two
essays use at least `LEAST` times together, the most telling of the first essay on top and of the second at the bottom:

term (a word, or a subject's id) | label | layer ("word", or the subject's) | count_a | count_b (≥ 0) | rate_a | rate_b
(per 1,000 words of the essay in the chosen voice) | prior (α of the term, > 0) | log_odds (natural logarithm; above 0
the first says it more) | z | log_ratio (base 2) | only ("a", "b" or "") | clear (|z| ≥ `CLEAR`) | steady (clear to the
same side under every prior)

Formula, with y uses of a term among n words, its prior α, and α₀ the sum of all α (Monroe, Colaresi and Quinn 2008):

    δ = ln[(y_a + α) / (n_a + α₀ − y_a − α)] − ln[(y_b + α) / (n_b + α₀ − y_b − α)]
    σ² = 1 / (y_a + α) + 1 / (y_b + α)          z = δ / σ

Priors. "pooled": α₀ is the mean number of words of the two essays and α is the term's share of both essays' words
times α₀; it adds to each essay one more essay of usual length in which both speak alike, so that a difference must
stand out against what the two have in common. "light": a tenth of that. "flat": `HALF` a use for every term, so that
common and rare terms are held to the same.

Log ratio (Hardie 2014): log2 of rate_a / rate_b; a count of 0 is taken as `HALF` a use there and nowhere else.

Denominator: all words of the essay in the chosen voice, furniture left out; function words count there also where they
are not listed. A subject's mention is one use, as in the rates of emphasis. Zero case: an essay without words in the
chosen voice, or without a second one, gives an empty table. z is a guide: words are not independent of each other.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from components.measures.chosen import chosen_essays
from components.measures.grid import PER
from components.measures.intervals import Numbers
from components.measures.selection import KINDS_OF, PRIORS, Selection
from components.measures.tables import Tables

LEAST = 3
"""Uses in both essays together, below which a term is not set against the other essay."""
CLEAR = 1.96
"""|z| from which a term is named as clearly one essay's."""
RANKED = 10
"""Terms of a ranked list."""
HALF = 0.5
LIGHT = 0.1
WORD = "word"
"""The layer of a term that is a word."""
TWO = 2
COLUMNS = (
    *("term", "label", "layer", "count_a", "count_b", "rate_a", "rate_b"),
    *("prior", "log_odds", "z", "log_ratio", "only", "clear", "steady"),
)


@dataclass(frozen=True, eq=False)
class Uses:
    """Two essays' uses of every term: `terms` has term | label | layer | count_a | count_b | listed; `totals` are the words
    of each essay.
    """

    terms: pd.DataFrame
    totals: tuple[float, float]


def pair_of(tables: Tables, selection: Selection) -> tuple[str, ...]:
    """The two essays set against each other: the selection's pair as far as it is chosen, filled up with the first
    chosen ones; fewer than two where fewer are chosen.
    """
    chosen = chosen_essays(tables, selection)
    kept = [slug for slug in selection.pair if slug in chosen]
    return tuple([*kept, *(slug for slug in chosen if slug not in kept)][:TWO])


def uses_of(tables: Tables, words: pd.DataFrame, selection: Selection) -> Uses:
    """What the two essays say how often, in the chosen voice (and for subjects the chosen basis); needs a pair of two."""
    a, b = pair_of(tables, selection)
    own = words[words["essay"].isin([a, b])]
    if selection.voice == "author":
        own = own[own["voice"] == "author"]
    total = own.groupby("essay")["count"].sum()
    totals = (float(total.get(a, 0)), float(total.get(b, 0)))
    if selection.terms == "words":
        counts = _counted(own.rename(columns={"word": "term"}), "count", ["term", "label", "function"], a, b)
        counts["layer"] = WORD
        counts["listed"] = ~counts["function"].astype(bool) | (selection.function_words == "with")
    else:
        rows = tables.mentions[tables.mentions["essay"].isin([a, b])]
        rows = rows[rows["kind"].isin(KINDS_OF[selection.basis])]
        if selection.voice == "author":
            rows = rows[rows["voice"] == "author"]
        rows = rows.assign(term=rows["subject"], uses=1)
        counts = _counted(rows, "uses", ["term", "label", "layer"], a, b)
        counts["listed"] = True
    return Uses(counts[["term", "label", "layer", "count_a", "count_b", "listed"]], totals)


def _counted(rows: pd.DataFrame, count: str, by: list[str], a: str, b: str) -> pd.DataFrame:
    """A row a term, in order of its id: uses in the first and in the second essay."""
    table = rows.pivot_table(index=by, columns="essay", values=count, aggfunc="sum", fill_value=0)
    table = table.reindex(columns=[a, b], fill_value=0).set_axis(["count_a", "count_b"], axis=1)
    return table.astype(int).reset_index()


def priors_of(uses: Uses, prior: str) -> tuple[Numbers, float]:
    """α of every term, and α₀, under one of `PRIORS`."""
    total = sum(uses.totals)
    if prior == "flat":
        rest = uses.terms[["count_a", "count_b"]].to_numpy().sum() < total
        return np.full(len(uses.terms), HALF), HALF * (len(uses.terms) + int(rest))
    weight = total / TWO * (LIGHT if prior == "light" else 1.0)
    both = uses.terms["count_a"].to_numpy(float) + uses.terms["count_b"].to_numpy(float)
    return weight * both / total, weight


def log_odds(
    count_a: Numbers, count_b: Numbers, *, totals: tuple[float, float], prior: Numbers, weight: float
) -> tuple[Numbers, Numbers]:
    """δ and z of every term; `weight` is α₀. Where a term is all that there is, there are no odds: both are 0."""
    a, b = count_a + prior, count_b + prior
    rest_a, rest_b = totals[0] + weight - a, totals[1] + weight - b
    known = (rest_a > 0) & (rest_b > 0)
    one, other = np.where(known, rest_a, 1.0), np.where(known, rest_b, 1.0)
    delta = np.where(known, np.log(a / one) - np.log(b / other), 0.0)
    return delta, delta / np.sqrt(1 / a + 1 / b)


def log_ratio(count_a: Numbers, count_b: Numbers, totals: tuple[float, float]) -> Numbers:
    """log2 of the ratio of the two rates, a count of 0 taken as `HALF`."""
    a, b = np.where(count_a == 0, HALF, count_a), np.where(count_b == 0, HALF, count_b)
    return np.log2(a / totals[0]) - np.log2(b / totals[1])


def contrast(tables: Tables, words: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """The terms of the two essays, from the most telling of the first to the most telling of the second; terms with the
    same z stand by log ratio and then by the alphabet.
    """
    if len(pair_of(tables, selection)) < TWO:
        return _typed(pd.DataFrame(columns=list(COLUMNS)))
    uses = uses_of(tables, words, selection)
    if not all(uses.totals):
        return _typed(pd.DataFrame(columns=list(COLUMNS)))
    table = uses.terms
    a, b = table["count_a"].to_numpy(float), table["count_b"].to_numpy(float)
    found = {}
    for prior in PRIORS:
        alphas, weight = priors_of(uses, prior)
        found[prior] = (alphas, *log_odds(a, b, totals=uses.totals, prior=alphas, weight=weight))
    alphas, delta, z = found[selection.prior]
    every = np.array([own for _, _, own in found.values()])
    table = table.assign(
        rate_a=PER * a / uses.totals[0],
        rate_b=PER * b / uses.totals[1],
        prior=alphas,
        log_odds=delta,
        z=z,
        log_ratio=log_ratio(a, b, uses.totals),
        only=np.where(b == 0, "a", np.where(a == 0, "b", "")),
        clear=np.abs(z) >= CLEAR,
        steady=np.logical_or((every >= CLEAR).all(axis=0), (every <= -CLEAR).all(axis=0)),
    )
    table = table[table["listed"] & (table["count_a"] + table["count_b"] >= LEAST)]
    return _typed(_ranked(table, 1))


def _ranked(table: pd.DataFrame, sign: int) -> pd.DataFrame:
    """Rows from the most telling of the first essay (sign 1) or of the second (−1) down; what says the same stands by
    log ratio and then by the alphabet.
    """
    by = table.assign(
        _z=-sign * table["z"].round(9), _ratio=-sign * table["log_ratio"].round(9), _name=table["label"].str.casefold()
    )
    return table.loc[by.sort_values(["_z", "_ratio", "_name", "term"], kind="stable").index]


def more_in(table: pd.DataFrame, side: str, *, most: int = RANKED) -> pd.DataFrame:
    """The most telling terms of one side ("a" or "b") of the table of `contrast`, the first the most telling."""
    own = table[table["z"] > 0] if side == "a" else _ranked(table[table["z"] < 0], -1)
    return own.head(most).reset_index(drop=True)


def alone_in(table: pd.DataFrame, side: str) -> pd.DataFrame:
    """The terms of the table of `contrast` that stand in one essay alone, the most used first."""
    own = table[table["only"] == side]
    return own.sort_values(f"count_{side}", ascending=False, kind="stable", ignore_index=True)


def highest_rate(table: pd.DataFrame) -> float:
    """The largest rate of either essay in the two ranked lists, so that both stand on one scale; 1 where they are empty."""
    listed = pd.concat([more_in(table, "a"), more_in(table, "b")])
    return max([0.0, *listed["rate_a"], *listed["rate_b"]]) or 1.0


def only_in(tables: Tables, words: pd.DataFrame, selection: Selection) -> tuple[tuple[int, int], tuple[int, int]]:
    """For each essay: how many listed terms stand in it alone, and how many of them at least `LEAST` times."""
    if len(pair_of(tables, selection)) < TWO:
        return (0, 0), (0, 0)
    uses = uses_of(tables, words, selection)
    terms = uses.terms[uses.terms["listed"]]
    found = []
    for own, other in (("count_a", "count_b"), ("count_b", "count_a")):
        alone = terms.loc[terms[other] == 0, own]
        found.append((len(alone), int((alone >= LEAST).sum())))
    return found[0], found[1]


def _typed(table: pd.DataFrame) -> pd.DataFrame:
    types: dict[str, Any] = dict.fromkeys(("term", "label", "layer", "only"), "str")
    types |= dict.fromkeys(("count_a", "count_b"), int) | dict.fromkeys(("clear", "steady"), bool)
    types |= dict.fromkeys(("rate_a", "rate_b", "prior", "log_odds", "z", "log_ratio"), float)
    return table[list(COLUMNS)].astype(types).reset_index(drop=True)
