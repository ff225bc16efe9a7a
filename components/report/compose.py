"""A report put together from what is at hand: cards, findings, sections, accuracy, citation.

Enters: essays, tables under both codings, selection, marks, words, notes, day. Leaves: `Report`.
"""

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from components.charts.theme import EssayMark
from components.corpus.accuracy import Score
from components.corpus.essay import Essay
from components.measures.leading import leading
from components.measures.phrases import listed
from components.measures.selection import MAIN_LENSES, Selection
from components.measures.stability import standing
from components.measures.statements import statements
from components.measures.tables import Tables
from components.measures.voices import quoted_share
from components.measures.wording import byline, date_words, per_cent, plural
from components.report.choices import choices, in_words
from components.report.citation import citation
from components.report.html_report import Card, CardGroup, Finding, Report
from components.report.more_sections import sections
from components.report.sections import SEVERAL, Desktop

HEADINGS = {"leaders": "Leaders, mentions", "countries": "Countries, mentions", "themes": "Themes, % of words"}


def report_of(
    essays: Sequence[Essay],
    tables_by_coding: Mapping[str, Tables],
    selection: Selection,
    marks: Mapping[str, EssayMark],
    *,
    words: pd.DataFrame,
    scores: Sequence[Score],
    on: date,
    of: str,
    address: str = "",
    notes: str = "",
    pick: str = "",
    changes: int = 0,
) -> Report:
    """The report on the essays in `marks`, those that are chosen; `pick` is the picked subject's name, `address` where the
    page can be seen ("" for nowhere), `changes` how many changes to the coding its reader made.
    """
    tables = tables_by_coding[selection.coding]
    shown = [essay for essay in essays if essay.slug in marks]
    at = Desktop(tables, selection, marks, words)
    breaking = [essay.title for essay in shown if essay.breaks_off]
    limits = (f"The text at hand of {listed(breaking)} breaks off before its end.",) if breaking else ()
    return Report(
        on=on,
        version=of,
        said=in_words(selection, changes=changes),
        cards=tuple(_cards(shown, tables, selection, marks)),
        choices=choices(
            selection.but(essays=tuple(marks)), {e.slug: e.title for e in essays}, pick=pick, changes=changes
        ),
        findings=_findings(tables_by_coding, selection, len(shown)),
        sections=sections(at),
        scores=tuple(scores),
        citation=citation(shown, on=on, of=of, address=address),
        notes=notes,
        limits=limits,
    )


def _cards(essays: Sequence[Essay], tables: Tables, selection: Selection, marks: Mapping[str, EssayMark]) -> list[Card]:
    """A card an essay, with the figures of the page's."""
    table = leading(tables, selection)
    quoted = quoted_share(tables)
    words = dict(zip(tables.essays["essay"], tables.essays["words"], strict=True))
    cards = []
    for essay in essays:
        own = table[table["essay"] == essay.slug]
        mark, share = marks[essay.slug], quoted[essay.slug]
        voice = "no block quotations" if share == 0 else f"{per_cent(share)} is block quotation"
        groups = []
        for lens in MAIN_LENSES:
            rows = own[own["lens"] == lens].to_dict("records")
            figures = (per_cent(r["value"]) if lens == "themes" else plural(int(r["count"]), "mention") for r in rows)
            groups.append(CardGroup(HEADINGS[lens], tuple(zip((r["label"] for r in rows), figures, strict=True))))
        lines = (
            f"{date_words(essay.date)} · {byline(essay.author, essay.outlet)}",
            f"{words[essay.slug]:,} words · {voice}",
        )
        cards.append(Card(essay.title, mark.colour, mark.glyph, lines, tuple(groups)))
    return cards


def _findings(tables_by_coding: Mapping[str, Tables], selection: Selection, essays: int) -> tuple[Finding, ...]:
    """The sentences of *What stands out*; none for one essay."""
    if essays < SEVERAL:
        return ()
    basis = selection.but(pick="", order="total", lens="leaders")
    found = statements(tables_by_coding[selection.coding], basis, others=tables_by_coding)
    return tuple(Finding(s.text, s.figures, s.caveat, standing(s)) for s in found)
