"""The further charts of a report: voice, map, contrast, connections. Enters: `Desktop`. Leaves: `Section`s, as in `sections`."""

from collections.abc import Iterable

import pandas as pd

from components.charts.contrast_ranks import contrast_ranks
from components.charts.contrast_scatter import contrast_scatter
from components.charts.country_map import country_map
from components.charts.land import land, with_land
from components.charts.spec import spec_of
from components.charts.theme import EssayMark
from components.charts.tie_matrix import tie_matrix
from components.charts.voice_bars import voice_bars
from components.measures.connection_texts import connections_alt, connections_title, times_as_many
from components.measures.connections import connections, lenses_of, matrix
from components.measures.contrast import contrast, highest_rate, more_in, pair_of
from components.measures.contrast_texts import contrast_alt, contrast_clear, contrast_title, ranks_alt
from components.measures.describe import map_alt, map_title
from components.measures.geography import load_centroids, placed, unplaced
from components.measures.phrases import NOUNS, listed
from components.measures.quoted import quoted
from components.measures.quoted_words import voice_alt, voice_findings, voice_title, voice_told
from components.measures.selection import Selection
from components.measures.wording import NOTHING, axis_of, figure, is_share, plural, signed, unit_of
from components.report.picture import Drawing
from components.report.sections import (
    SEVERAL,
    Desktop,
    ReportTable,
    Section,
    agreement_section,
    drawing,
    emphasis_sections,
    overlap_section,
    places_section,
)

MAP_HEIGHT = 300
QUOTED = 5
"""Subjects of an essay that the chart of voices draws, besides those of a finding."""
TERMS = {"words": "Word", "subjects": "Name"}
LAND = "Outline of the land: Natural Earth, public domain, without borders; the map takes no position on borders."
GUIDE = "z is a guide to what stands out in so little text, not a test."
PAIRS = 60
"""Pairs of a table of connections; the data package has all."""


def sections(at: Desktop) -> tuple[Section, ...]:
    """Every section that applies, in order."""
    makers = (
        *(emphasis_sections, overlap_section, agreement_section, places_section),
        *(voice_section, map_section, contrast_section, connections_section),
    )
    return tuple(section for made in makers for section in made(at))


def voice_section(at: Desktop) -> Iterable[Section]:
    """What changes when block quotations go, where something does."""
    own = at.counted
    selection = Selection(lens=own.lens, basis=own.basis, coding=own.coding, essays=own.essays)
    found = voice_findings(at.tables, selection)
    if not found:
        return
    table = quoted(at.tables, selection)
    shown: dict[str, pd.DataFrame] = {}
    for slug in (slug for slug in at.marks if any(f.essay == slug for f in found)):
        rows = table[table["essay"] == slug]
        told = {s for f in found if f.essay == slug for s in (f.subject, f.passed)}
        first = rows["count"].rank(ascending=False, method="first") <= QUOTED
        shown[slug] = rows[first | rows["subject"].isin(told)]
    largest = max(float(rows["count"].max()) for rows in shown.values())
    drawings = tuple(
        drawing(
            voice_bars(
                rows,
                at.marks[slug],
                largest=largest,
                told={s for f in found if f.essay == slug for s in (f.subject, f.passed)},
            ),
            voice_alt(rows, at.marks[slug].title),
            at.marks[slug].title,
        )
        for slug, rows in shown.items()
    )
    tables = tuple(
        ReportTable(
            f"Mentions in “{at.marks[slug].title}”, by voice",
            (NOUNS[selection.lens][1].capitalize(), "The author’s own voice", "All", "Block quotations"),
            tuple(
                (r["label"], f"{r['author']:,}", f"{r['count']:,}", f"{r['quotation']:,}")
                for r in table[table["essay"] == slug].to_dict("records")
            ),
        )
        for slug in shown
    )
    yield Section("voice", voice_title(found), voice_told(found), drawings, tables)


def map_section(at: Desktop) -> Iterable[Section]:
    """A map an essay, on one scale; nothing where no country has a place."""
    selection = at.counted.but(lens="countries")
    table = placed(at.tables, selection, load_centroids())
    if table.empty:
        return
    off = unplaced(at.tables, selection, load_centroids())
    outline, largest = land(), float(table["value"].max())
    drawings = []
    for slug, mark in at.marks.items():
        own = table[table["essay"] == slug]
        if own.empty:
            continue
        chart = country_map(
            own, mark, largest=largest, unit=axis_of(selection), share=is_share(selection), height=MAP_HEIGHT
        )
        spec = with_land(spec_of(chart), outline)
        drawings.append(Drawing(spec, map_alt(at.tables, selection, own), mark.title))
    rows = []
    for _, own in table.groupby("subject", sort=False):
        by_essay = {r["essay"]: r for r in own.to_dict("records")}
        cells = (
            f"{figure(by_essay[slug]['value'], selection)}\n{plural(by_essay[slug]['count'], 'mention')}"
            if slug in by_essay
            else NOTHING
            for slug in at.marks
        )
        rows.append((str(own["label"].iloc[0]), *cells))
    yield Section(
        "map",
        map_title(at.tables, selection),
        f"area of a circle: {unit_of(selection)}, on one scale in all maps",
        tuple(drawings),
        (
            ReportTable(
                unit_of(selection).capitalize(), ("Countries", *(m.title for m in at.marks.values())), tuple(rows)
            ),
        ),
        LAND + (f" Not on the map: {listed(off)}." if off else ""),
    )


def contrast_section(at: Desktop) -> Iterable[Section]:
    """The pair of the address, else the first two: the field and both ranked lists."""
    selection = at.counted
    pair = pair_of(at.tables, selection)
    if len(pair) < SEVERAL:
        return
    table = contrast(at.tables, at.words, selection)
    if table.empty:
        return
    first, second = (at.marks[slug] for slug in pair)
    titles = (first.title, second.title)
    drawings = [drawing(contrast_scatter(table, first, second), contrast_alt(table, titles, selection.terms))]
    for side, mark in zip("ab", (first, second), strict=True):
        rows = more_in(table, side)
        if not rows.empty:
            chart = contrast_ranks(rows, first, second, top=highest_rate(table))
            drawings.append(drawing(chart, ranks_alt(rows, mark.title, titles), f"More in {mark.title}"))
    yield Section(
        "contrast",
        contrast_title(table, titles, selection.terms),
        f"{contrast_clear(table, selection.terms)} {GUIDE}",
        tuple(drawings),
        (_contrast_table(table, first, second, selection.terms),),
        key=(first, second),
    )


def _contrast_table(table: pd.DataFrame, first: EssayMark, second: EssayMark, terms: str) -> ReportTable:
    """Every term with its figures."""
    rows = tuple(
        (
            r["label"],
            f"{r['rate_a']:.1f} ({r['count_a']})",
            f"{r['rate_b']:.1f} ({r['count_b']})",
            signed(r["z"]),
            signed(r["log_odds"]),
            signed(r["log_ratio"], 1),
        )
        for r in table.to_dict("records")
    )
    heads = (TERMS[terms], first.title, second.title, "z", "Log-odds", "Log ratio")
    return ReportTable(f"Per 1,000 words (uses); above 0 more in “{first.title}”", heads, rows)


def connections_section(at: Desktop) -> Iterable[Section]:
    """A matrix an essay."""
    selection = at.counted
    table = connections(at.tables, selection)
    if table.empty:
        return
    cells = matrix(at.tables, selection)
    nouns = tuple(NOUNS[lens][0] for lens in lenses_of(selection.tie))
    drawings = []
    for slug, mark in at.marks.items():
        own = cells[cells["essay"] == slug]
        chart = tie_matrix(own, mark, most=int(cells["both"].max()), nouns=nouns)
        drawings.append(drawing(chart, connections_alt(at.tables, selection, own), mark.title))
    rows = [
        (f"{own['row_label'].iloc[0]} with {own['column_label'].iloc[0]}", *(_tie(r) for r in own.to_dict("records")))
        for _, own in table.groupby(["row", "column"], sort=False)
    ]
    left = len(rows) - PAIRS
    yield Section(
        "connections",
        connections_title(at.tables, selection),
        "each figure: the paragraphs that hold both",
        tuple(drawings),
        (
            ReportTable(
                "Paragraphs that hold both, the paragraphs with each, and the lift where there is enough to tell one",
                ("Pair", *(m.title for m in at.marks.values())),
                tuple(rows[:PAIRS]),
            ),
        ),
        f"{left} further pairs stand in the data." if left > 0 else "",
    )


def _tie(row: dict) -> str:
    """A cell of the table of connections."""
    if not row["both"] and not row["enough"]:
        return NOTHING
    lift = f", lift {times_as_many(row['lift'])}" if row["enough"] else ""
    return f"{plural(row['both'], 'paragraph')}\nof {row['row_paragraphs']} and {row['column_paragraphs']}{lift}"
