"""The charts of a report, each with its title, its line, its drawings and its table, as the pages show them.

Enters: `Desktop`, the tables, selection, marks and words at hand. Leaves: `Section`s, in the order of the pages: emphasis under the
three main lenses and the chosen one, overlap, agreement, places, voice, map, contrast, connections. What does not apply (one essay, no
country, no finding) is left out. No figure is worked out here: they are those of the measures, written as the page does.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isnan

import altair as alt
import pandas as pd

from components.charts.emphasis_dots import emphasis_dots
from components.charts.position_strips import position_strips
from components.charts.region_circles import region_circles
from components.charts.sharing_matrix import sharing_matrix
from components.charts.spec import spec_of
from components.charts.theme import EssayMark
from components.charts.upset import upset
from components.measures.agreement import agreements
from components.measures.agreement_words import agreement_alt, agreement_sentences, agreement_title
from components.measures.describe import (
    emphasis_alt,
    emphasis_title,
    positions_alt,
    positions_title,
    regions_alt,
    regions_title,
)
from components.measures.emphasis import emphasis
from components.measures.overlap import intersections, membership
from components.measures.phrases import listed
from components.measures.position import positions
from components.measures.selection import AGREEMENTS, MAIN_LENSES, Selection
from components.measures.tables import Tables
from components.measures.wording import LENS_NOUNS, NOTHING, axis_of, figure, is_share, per_cent, plural, unit_of
from components.report.picture import Drawing

ROWS = 16
"""Rows of a dot plot; the table has all."""
LEADING = 3
CIRCLES = (2, 3)
SEVERAL = 2
CALLED = {
    "shared": "Same emphasis",
    "jaccard": "Same subjects (Jaccard)",
    "divergence": "Like shares (1 − JSD)",
    "ranks": "Like rankings (RBO)",
}


@dataclass(frozen=True, eq=False)
class Desktop:
    """What a report is made from; `marks` are those of the chosen essays, `words` as `measures.words` counts them."""

    tables: Tables
    selection: Selection
    marks: Mapping[str, EssayMark]
    words: pd.DataFrame

    @property
    def counted(self) -> Selection:
        """The selection without its picks."""
        return self.selection.but(pick="", also="", word="")


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table as text: caption, heads, rows; the first cell of a row names it."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A chart of the report; `name` is what the address calls it, `key` the marks that the drawing does not name."""

    name: str
    title: str
    sub: str
    drawings: tuple[Drawing, ...]
    tables: tuple[ReportTable, ...] = ()
    note: str = ""
    key: tuple[EssayMark, ...] = ()


def drawing(chart: alt.TopLevelMixin, text_alternative: str, panel: str = "") -> Drawing:
    """A chart as a drawing."""
    return Drawing(spec_of(chart), text_alternative, panel)


def emphasis_sections(at: Desktop) -> Iterable[Section]:
    """The dot plot of each main lens, and of the chosen one; none where nothing is counted."""
    lenses = (*MAIN_LENSES, *(lens for lens in (at.selection.lens,) if lens not in MAIN_LENSES))
    for lens in lenses:
        selection = at.counted.but(lens=lens)
        table = emphasis(at.tables, selection)
        if table.empty:
            continue
        top = table[table["rank"].isin(sorted(table["rank"].unique())[:ROWS])]
        chart = emphasis_dots(top, at.marks, unit=axis_of(selection), share=is_share(selection))
        subjects = table["subject"].nunique()
        more = f" The first {ROWS} of {subjects} are drawn." if subjects > ROWS else ""
        yield Section(
            f"emphasis-{lens}",
            emphasis_title(at.tables, selection),
            f"{unit_of(selection)}; pale lines: a guide to how little text this is, not a test.{more}",
            (drawing(chart, emphasis_alt(at.tables, selection)),),
            (_emphasis_table(at, table, selection),),
            key=tuple(at.marks.values()),
        )


def _emphasis_table(at: Desktop, table: pd.DataFrame, selection: Selection) -> ReportTable:
    counted = "paragraph" if selection.lens == "themes" else "mention"
    rows = []
    for _, own in table.groupby("subject", sort=False):
        by_essay = {r["essay"]: r for r in own.to_dict("records")}
        cells = [
            f"{figure(r['value'], selection)}{_between(r, selection)}\n{plural(int(r['count']), counted)}"
            for r in (by_essay[slug] for slug in at.marks)
        ]
        rows.append((str(own["label"].iloc[0]), *cells))
    heads = (LENS_NOUNS[selection.lens].capitalize(), *(m.title for m in at.marks.values()))
    return ReportTable(f"{unit_of(selection).capitalize()}, with 95 % interval and count", heads, tuple(rows))


def _between(row: dict, selection: Selection) -> str:
    """The interval in brackets; nothing where there are too few paragraphs for one."""
    if isnan(row["low"]) or isnan(row["high"]):
        return ""
    return f" ({figure(row['low'], selection)} to {figure(row['high'], selection)})"


def overlap_section(at: Desktop) -> Iterable[Section]:
    """Circles of two or three essays, an UpSet plot of more."""
    selection = at.counted
    table = membership(at.tables, selection)
    if len(at.marks) < SEVERAL or table.empty:
        return
    circles = len(at.marks) in CIRCLES
    chart = region_circles(table, at.marks) if circles else upset(intersections(at.tables, selection), at.marks)
    noun = LENS_NOUNS[selection.lens]
    counted = "paragraphs" if selection.lens == "themes" else "mentions"
    rows = tuple(
        (
            r["label"],
            listed([at.marks[slug].title for slug in r["members"]]),
            figure(r["value"], selection),
            *(f"{r[f'count_{slug}']:,}" for slug in at.marks),
        )
        for r in table.to_dict("records")
    )
    yield Section(
        "overlap",
        regions_title(at.tables, selection),
        f"each name stands with the essays that speak of it; {unit_of(selection)}, mean of the essays"
        if circles
        else f"each bar counts the {noun} that exactly the marked essays speak of",
        (drawing(chart, regions_alt(at.tables, selection)),),
        (
            ReportTable(
                f"{noun.capitalize()} by the essays that speak of them; under each essay its {counted}",
                (noun.capitalize(), "Spoken of in", "Mean", *(m.title for m in at.marks.values())),
                rows,
            ),
        ),
    )


def agreement_section(at: Desktop) -> Iterable[Section]:
    """The matrix of the chosen measure, and all four as a table."""
    if len(at.marks) < SEVERAL:
        return
    selection = at.counted
    every = agreements(at.tables, selection)
    table = every[every["measure"] == selection.agreement].drop(columns="measure").reset_index(drop=True)
    sentences = agreement_sentences(at.tables, selection, table)
    chart = sharing_matrix(table, at.marks, value="value", called=CALLED[selection.agreement].split(" (")[0].lower())
    rows = []
    for (a, b), sentence in sentences.items():
        own = every[(every["essay_a"] == a) & (every["essay_b"] == b)]
        by_measure = {r["measure"]: r for r in own.to_dict("records")}
        pair = f"{at.marks[a].title} and {at.marks[b].title}"
        rows.append((pair, *(_likeness(by_measure[m]) for m in AGREEMENTS), sentence))
    yield Section(
        "agreement",
        agreement_title(at.tables, selection),
        f"{CALLED[selection.agreement].lower()}; “identical”: what two essays with the same emphasis would show at these counts",
        (drawing(chart, agreement_alt(at.tables, selection, table)),),
        (
            ReportTable(
                f"Agreement on {LENS_NOUNS[selection.lens]}, by four measures, with 95 % interval",
                ("Essays", *(CALLED[m] for m in AGREEMENTS), "In words"),
                tuple(rows),
            ),
        ),
    )


def _likeness(row: dict) -> str:
    """A figure of agreement with its interval and yardstick, a line each."""
    if not row["enough"]:
        return "too few"
    between = NOTHING if isnan(row["low"]) else f"{per_cent(row['low'])} to {per_cent(row['high'])}"
    return f"{per_cent(row['value'])}\n{between}\nidentical {per_cent(row['yardstick'])}"


def places_section(at: Desktop) -> Iterable[Section]:
    """The strips of the picked subject, else of the three that lead."""
    selection = at.counted
    table = emphasis(at.tables, selection, draws=0).drop_duplicates("subject")
    labels = dict(zip(table["subject"], table["label"], strict=True))
    pick = at.selection.pick
    subjects = {pick: labels[pick]} if pick in labels else dict(list(labels.items())[:LEADING])
    if not subjects:
        return
    found = positions(at.tables, selection, tuple(subjects))
    themes = selection.lens == "themes"
    chart = position_strips(found if themes else found.drop(columns="position_end"), subjects, at.marks)
    rows = []
    for subject, label in subjects.items():
        own = found[found["subject"] == subject]
        cells = (", ".join(per_cent(p) for p in own[own["essay"] == slug]["position"]) or NOTHING for slug in at.marks)
        rows.append((label, *cells))
    yield Section(
        "places",
        positions_title(at.tables, selection, tuple(subjects)),
        ("a bar a paragraph" if themes else "a tick a mention") + ", from the first word to the last",
        (drawing(chart, positions_alt(at.tables, selection, tuple(subjects))),),
        (
            ReportTable(
                "Places in per cent of the essay’s words",
                (LENS_NOUNS[selection.lens].capitalize(), *(m.title for m in at.marks.values())),
                tuple(rows),
            ),
        ),
    )
