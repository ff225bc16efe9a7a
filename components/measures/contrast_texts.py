"""Titles and text alternatives of Contrast.

Enters: the table of `contrast` and the two titles. Leaves: plain phrases and sentences with their figures.

Rule: a title names only terms that are clear (|z| ≥ `CLEAR`) under every prior and used `NAMED_LEAST` times in both essays
together, at most `NAMED` a side; where there is none it asks the page's question.
"""

import pandas as pd

from components.measures import phrases
from components.measures.contrast import CLEAR, LEAST, WORD, more_in
from components.measures.selection import LAYER_OF

NAMED = 2
"""Terms that a title names a side."""
NAMED_LEAST = 5
"""Uses in both essays together that a named term must have, as elsewhere on the page."""
READ_OUT = 5
"""Terms a side that a text alternative reads out; the table twin has them all."""
NOUNS = {"words": ("word", "words"), "subjects": ("name", "names")}


def contrast_title(table: pd.DataFrame, titles: tuple[str, str], terms: str) -> str:
    """What each essay says clearly more than the other, else the question."""
    one, other = (phrases.titled(title) for title in titles)
    if table.empty:
        return f"Too few {NOUNS[terms][1]} to set the two against each other"
    sure = table[table["steady"] & (table["count_a"] + table["count_b"] >= NAMED_LEAST)]
    more_a, more_b = (_named(more_in(sure, side, most=NAMED)) for side in "ab")
    if more_a and more_b:
        return f"{one} says {more_a} more, {other} {more_b}"
    if more_a:
        return f"{one} says {more_a} more than {other}"
    if more_b:
        return f"{other} says {more_b} more than {one}"
    return f"Which {NOUNS[terms][1]} does each of the two say more?"


def contrast_clear(table: pd.DataFrame, terms: str) -> str:
    """How many terms are clear, in one sentence; what to make of none."""
    clear, every = int(table["clear"].sum()), phrases.counted(len(table), *NOUNS[terms])
    if table.empty:
        return f"No {NOUNS[terms][0]} is used {phrases.number(LEAST)} times in both together."
    if not clear:
        return f"None of {every} is clearly one essay’s (z of {CLEAR} or more): with so little text, read the order with care."
    steady = int(table["steady"].sum())
    said = f"{clear} of {every} {'is' if clear == 1 else 'are'} clearly one essay’s (z of {CLEAR} or more)"
    if steady == clear:
        return f"{said}, whichever prior is chosen."
    return f"{said}; {phrases.number(steady) if steady else 'none'} under every prior that can be chosen."


def contrast_alt(table: pd.DataFrame, titles: tuple[str, str], terms: str) -> str:
    """What the scatter shows: its extent, and the most telling terms of each side with their uses."""
    one, other = (phrases.titled(title) for title in titles)
    parts = [
        f"Scatter of {phrases.counted(len(table), *NOUNS[terms])} by rate per 1,000 words: {one} across, {other} up."
    ]
    for title, side in ((one, "a"), (other, "b")):
        parts.append(f"More in {title}: {_read_out(more_in(table, side, most=READ_OUT))}.")
    return " ".join(parts)


def ranks_alt(rows: pd.DataFrame, title: str, titles: tuple[str, str]) -> str:
    """What one ranked list shows, every row."""
    said = [
        f"{label} {phrases.rate(a)} and {phrases.rate(b)}"
        for label, a, b in zip(rows["label"], rows["rate_a"], rows["rate_b"], strict=True)
    ]
    one, other = (phrases.titled(each) for each in titles)
    listed = "; ".join(said) or "none"
    return f"Ranked list, more in {phrases.titled(title)}, per 1,000 words in {one} and {other}: {listed}."


def only_title(counts: tuple[tuple[int, int], tuple[int, int]], titles: tuple[str, str], terms: str) -> str:
    """How many terms with `LEAST` uses or more stand in one essay alone."""
    (_, in_a), (_, in_b) = counts
    one, other = (phrases.titled(title) for title in titles)
    singular, plural = NOUNS[terms]
    first = f"{phrases.number(in_a)} {singular if in_a in (0, 1) else plural}"
    second = phrases.number(in_b) if in_b else "none"
    return phrases.opening(f"{first} of {phrases.number(LEAST)} uses or more only in {one}, {second} only in {other}")


def only_sub(counts: tuple[tuple[int, int], tuple[int, int]], titles: tuple[str, str], terms: str) -> str:
    """The same for terms that are used at all."""
    (in_a, _), (in_b, _) = counts
    one, other = (phrases.titled(title) for title in titles)
    return (
        f"However seldom: {phrases.counted(in_a, *NOUNS[terms])} only in {one}, {in_b:,} only in {other}; "
        "in texts this short most of these are chance."
    )


def _named(rows: pd.DataFrame) -> str:
    return phrases.listed([_shown(r.label, r.layer) for r in rows.itertuples()])


def _shown(label: object, layer: object) -> str:
    """A word in quotation marks, a name with the article that it takes."""
    if layer == WORD:
        return f"“{label}”"
    return phrases.named(str(label), next(lens for lens, own in LAYER_OF.items() if own == layer))


def _read_out(rows: pd.DataFrame) -> str:
    said = [f"{r.label} ({r.count_a} and {r.count_b} uses)" for r in rows.itertuples()]
    return ", ".join(said) or "none"


def prior_sentence(prior: str, weight: float, terms: str) -> str:
    """What the prior adds, in one sentence with its figure (α₀)."""
    noun = NOUNS[terms][0]
    if prior == "flat":
        return f"Prior: half a use of every {noun} is added to each essay (α₀ = {weight:,.0f})."
    many = "as many as the two have on average" if prior == "pooled" else "a tenth of what the two have on average"
    return (
        f"Prior: {weight:,.0f} words in the mix that both essays share are added to each (α₀ = {weight:,.0f}, {many}), "
        f"so that a {noun} must stand out against what they have in common."
    )
