"""Titles and text alternatives of the charts.

Enters: `Tables` and a `Selection` (for positions also the subjects' ids). Leaves: one plain phrase as a title, plain
sentences as a text alternative.

Rule: a title states a finding only where the thresholds of `findings` allow it under every sensible way to count that
is tried (see `alternatives`), else it asks the chart's question. How many subjects lie in each region is counted, not
estimated, and always told.
"""

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd

from components.measures import findings, phrases
from components.measures.alternatives import Readings, alternatives, failing
from components.measures.chosen import chosen_essays, measure_of, titles_of
from components.measures.emphasis import emphasis
from components.measures.intervals import apart
from components.measures.overlap import region_counts, regions
from components.measures.position import positions
from components.measures.selection import Selection
from components.measures.sharing import shared_emphasis
from components.measures.tables import Tables

ROWS = 5
"""Subjects that a text alternative reads out; the table twin has them all."""
PLACES = 6
"""Places that a text alternative reads out one by one."""
CIRCLES = 3
"""Essays that are drawn as circles, at most."""
NAMED = 3
"""Subjects that a title names."""


def emphasis_title(tables: Tables, selection: Selection) -> str:
    """The finding that one subject leads in every essay, else the question."""
    readings = Readings(tables)
    grid = readings.grid(selection)
    nouns = phrases.NOUNS[selection.lens]
    if not grid.essays:
        return "No essay is chosen"
    if not grid.subjects:
        return f"No {nouns[0]} is counted here"
    subject = findings.leads_all(grid) if len(grid.subjects) > 1 else ""
    tried = alternatives(tables, selection)
    if subject and not failing(readings, tried, lambda g: findings.leads_all(g) == subject, intervals=True):
        name = phrases.named(grid.labels[grid.subjects.index(subject)], grid.lens)
        where = (
            phrases.titled(titles_of(tables)[grid.essays[0]])
            if len(grid.essays) == 1
            else phrases.every(len(grid.essays))
        )
        return phrases.opening(f"{name} leads in {where}")
    return f"Which {nouns[1]} does {'the' if len(grid.essays) == 1 else 'each'} essay dwell on?"


def emphasis_alt(tables: Tables, selection: Selection) -> str:
    """What the dot plot shows: its extent, and the first rows in words."""
    table = emphasis(tables, selection, draws=0)
    titles, measure = titles_of(tables), measure_of(selection)
    rows = []
    for _, own in list(table.groupby("rank"))[:ROWS]:
        values = zip(own["essay"], own["value"], strict=True)
        said = _by_essay((titles[essay], _shown(value, measure)) for essay, value in values)
        rows.append(f"{own['label'].iloc[0]}: {said}.")
    return " ".join(
        [f"Dot plot of {_extent(table, tables, selection)}: {phrases.UNITS[measure]}.", *rows, *_more(table)]
    )


def regions_title(tables: Tables, selection: Selection) -> str:
    """How many subjects all essays share, how many some do, how many stand alone; of many essays, what none share is left out."""
    essays = chosen_essays(tables, selection)
    one, many = phrases.NOUNS[selection.lens]
    if len(essays) < 2:
        return f"Which {many} does the essay speak of?" if essays else "No essay is chosen"
    counts = region_counts(tables, selection).groupby("size")["subjects"].sum().to_dict()
    if not sum(counts.values()):
        return f"No {one} is counted here"
    everyone = counts[len(essays)]
    parts = [f"{phrases.number(everyone)} {one if everyone in (0, 1) else many} in {phrases.every(len(essays))}"]
    parts += [
        f"{_or_none(counts[size])} in exactly {phrases.number(size)}"
        for size in range(len(essays) - 1, 1, -1)
        if counts[size] or len(essays) <= CIRCLES
    ]
    return phrases.opening(", ".join([*parts, f"{_or_none(counts[1])} in only one"]))


def regions_alt(tables: Tables, selection: Selection) -> str:
    """What the circles (or the UpSet plot) hold, region by region, every name."""
    table, titles = regions(tables, selection), titles_of(tables)
    essays = chosen_essays(tables, selection)
    rows = []
    for members in dict.fromkeys(table["members"]):
        labels = table.loc[[other == members for other in table["members"]], "label"]
        names = [phrases.titled(label) if selection.lens == "themes" else label for label in labels]
        everyone = len(members) == len(essays) > 1
        where = f"In {phrases.every(len(essays))}" if everyone else f"Only in {_titles(members, titles)}"
        rows.append(f"{where}: {phrases.listed(names)}.")
    drawing = "Circles" if len(essays) <= CIRCLES else "UpSet plot"
    return " ".join([f"{drawing} of {_extent(table, tables, selection)}.", *rows])


def sharing_title(tables: Tables, selection: Selection) -> str:
    """The share of two essays, or the pair whose interval lies above every other, else the question."""
    question = f"How much of their emphasis on {phrases.NOUNS[selection.lens][1]} is the same?"
    titles = titles_of(tables)
    table = shared_emphasis(tables, selection)
    if not len(table):
        return question
    if not table["enough"].any():
        return "Too little here to compare the emphasis"
    if not table["enough"].all():
        return question
    if len(table) == 1:
        share = phrases.percent(table["shared"].iloc[0])
        return f"Both essays have {share} of their emphasis on {phrases.NOUNS[selection.lens][1]} in common"
    pair = closest(table)
    tried = alternatives(tables, selection)
    if not pair or any(closest(shared_emphasis(tables, other.selection)) != pair for other in tried):
        return question
    many = phrases.NOUNS[selection.lens][1]
    return f"{_titles(pair, titles)} have more of their emphasis on {many} in common than any other two essays"


def closest(table: pd.DataFrame) -> tuple[str, ...]:
    """The pair of essays that shares most, where its interval lies above all others' and all have enough; else ()."""
    if table.empty or not table["enough"].all():
        return ()
    first = int(table["shared"].to_numpy().argmax())
    others = np.delete(table["high"].to_numpy(), first)
    row = table.iloc[first]
    return (row["essay_a"], row["essay_b"]) if all(apart(row["low"], high) for high in others) else ()


def positions_title(tables: Tables, selection: Selection, subjects: Sequence[str]) -> str:
    """Where which subjects come up; more than three go by the name of their lens."""
    labels = list(_labels(tables, selection, subjects).values())
    if not 0 < len(labels) <= NAMED:
        return f"Where the {phrases.NOUNS[selection.lens][1]} come up"
    names = [phrases.named(label, selection.lens) for label in labels]
    return f"Where {phrases.listed(names)} {'comes' if len(names) == 1 else 'come'} up"


def positions_alt(tables: Tables, selection: Selection, subjects: Sequence[str]) -> str:
    """What the strips show: each subject's places in each essay, in per cent of its words."""
    table, titles = positions(tables, selection, subjects), titles_of(tables)
    essays = chosen_essays(tables, selection)
    tick = "a bar a paragraph" if selection.lens == "themes" else "a tick a mention"
    rows = []
    for subject, label in _labels(tables, selection, subjects).items():
        own = table[table["subject"] == subject]
        places = ((titles[e], _places(list(own.loc[own["essay"] == e, "position"]))) for e in essays)
        rows.append(f"{label}: {_by_essay(places)}.")
    return " ".join([f"A strip an essay, {tick}, from the first word to the last.", *rows])


def map_title(tables: Tables, selection: Selection) -> str:
    """The map's question; a finding on who leads stands over the dot plot already."""
    one = len(chosen_essays(tables, selection)) == 1
    return f"Where in the world are the countries that {'the' if one else 'each'} essay names?"


def map_alt(tables: Tables, selection: Selection, own: pd.DataFrame) -> str:
    """What one essay's map shows: how many circles, and the largest of them in figures."""
    measure = measure_of(selection)
    largest = phrases.listed([f"{r['label']} {_shown(r['value'], measure)}" for r in own.to_dict("records")[:ROWS]])
    left = len(own) - ROWS
    title = phrases.titled(titles_of(tables)[own["essay"].iloc[0]])
    more = f"; {left} more in the table" if left > 0 else ""
    return f"World map of {phrases.counted(len(own), 'country', 'countries')} in {title}, {phrases.UNITS[measure]}: {largest}{more}."


def spread_alt(tables: Tables, spread: pd.DataFrame) -> str:
    """How unevenly each subject lies in each essay that mentions it enough, from the table of `dispersion`; "" for none."""
    titles = titles_of(tables)
    rows = []
    for label, own in spread[spread["dpnorm"].notna()].groupby("label", sort=False):
        figures = zip(own["essay"], own["dpnorm"], own["first"], own["paragraph"], strict=True)
        said = ((titles[e], f"{d:.2f}, first at {phrases.percent(f)} in paragraph {p}") for e, d, f, p in figures)
        rows.append(f"{label}: {_by_essay(said)}.")
    return " ".join(["Unevenness (DPnorm, 0 to 1).", *rows]) if rows else ""


def _labels(tables: Tables, selection: Selection, subjects: Sequence[str]) -> dict[str, str]:
    """The labels of those subjects that the lens knows."""
    rows = tables.themes if selection.lens == "themes" else tables.mentions[tables.mentions["layer"] == selection.layer]
    known = dict(zip(rows["subject"], rows["label"], strict=True))
    return {subject: known[subject] for subject in dict.fromkeys(subjects) if subject in known}


def _extent(table: pd.DataFrame, tables: Tables, selection: Selection) -> str:
    """How much a chart shows: "16 leaders in 3 essays"."""
    essays = len(chosen_essays(tables, selection))
    subjects = phrases.counted(table["subject"].nunique(), *phrases.NOUNS[selection.lens])
    return f"{subjects} in {phrases.counted(essays, 'essay')}"


def _more(table: pd.DataFrame) -> list[str]:
    """What the rows read out leave to the table."""
    left = table["subject"].nunique() - ROWS
    return [f"{left} more in the table."] if left > 0 else []


def _by_essay(parts: Iterable[tuple[str, str]]) -> str:
    """Title and figure of each essay in one row."""
    return ", ".join(f"{title} {figure}" for title, figure in parts)


def _titles(essays: Iterable[str], titles: dict[str, str]) -> str:
    """The titles of some essays in one row."""
    return phrases.listed([phrases.titled(titles[essay]) for essay in essays])


def _shown(value: float, measure: str) -> str:
    """A value in its measure's form, "nothing to count" where there are no words."""
    return "nothing to count" if np.isnan(value) else phrases.shown(value, measure)


def _or_none(count: int) -> str:
    """A count in words, "none" for none."""
    return phrases.number(count) if count else "none"


def _places(places: list[float]) -> str:
    """Places in per cent, or how many and from where to where."""
    if not places:
        return "nowhere"
    if len(places) <= PLACES:
        return f"at {phrases.listed([phrases.percent(place) for place in places])}"
    return f"{len(places)} times from {phrases.percent(places[0])} to {phrases.percent(places[-1])}"
