"""The report: everything is in it, escaped, with the figures of the measures, and nothing in it runs."""

import html
import re
from datetime import date
from functools import cache
from html.parser import HTMLParser

import pandas as pd
import pytest

from components.charts.theme import EssayMark, essay_marks
from components.coding.lexicon import load_lexicon
from components.corpus.accuracy import load_accuracy
from components.corpus.essay import Essay
from components.corpus.function_words import load_function_words
from components.corpus.load import load_essays
from components.measures.connections import connections
from components.measures.contrast import contrast
from components.measures.emphasis import emphasis
from components.measures.overlap import membership
from components.measures.selection import MAIN_LENSES, Selection
from components.measures.statements import statements
from components.measures.tables import Tables, tables_of
from components.measures.wording import figure, per_cent, plural
from components.measures.words import word_counts
from components.report.compose import report_of
from components.report.draw import Pen, pen
from components.report.html_report import POLICY, html_report
from tests.report.conftest import CRUEL

DAY = date(2026, 11, 22)
MOST = 5_000_000
SECTIONS = [
    *("choices", "notes", "essays", "findings", "emphasis-leaders", "emphasis-countries", "emphasis-themes"),
    *("overlap", "agreement", "places", "voice", "map", "contrast", "connections", "rules", "accuracy", "cite"),
]


class Read(HTMLParser):
    """What stands in a report: its tags, every attribute, its text, the cells of its tables by section."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.sections: list[str] = []
        self.rows: dict[str, list[list[str]]] = {}
        self.text = ""
        self._cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag == "section":
            self.sections.append(str(dict(attrs)["id"]))
        if tag == "tr":
            self.rows.setdefault(self.sections[-1], []).append([])
        if tag in ("td", "th"):
            self._cell = True
            self.rows[self.sections[-1]][-1].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._cell = False

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._cell:
            self.rows[self.sections[-1]][-1][-1] += data


def read(content: str) -> Read:
    found = Read()
    found.feed(content)
    return found


@cache
def shipped_tables() -> dict[str, Tables]:
    lexicon = load_lexicon()
    return {c: tables_of(load_essays(), coding=c, label=lexicon.label) for c in ("corrected", "program")}


SELECTION = Selection(lens="countries")


@pytest.fixture(scope="module")
def shipped() -> str:
    essays = load_essays()
    report = report_of(
        essays,
        shipped_tables(),
        SELECTION,
        essay_marks([(e.slug, e.title) for e in essays]),
        words=word_counts(essays, load_function_words()),
        scores=load_accuracy(),
        on=DAY,
        of="1.2.3",
        notes="Seen in class </section> & <i>discussed</i>.\nTwice.",
    )
    with pen() as made:
        return html_report(report, made)


def test_every_section_is_there_once_and_the_file_is_small(shipped: str) -> None:
    assert read(shipped).sections == SECTIONS
    assert len(shipped.encode("utf-8")) < MOST


def inert(content: str) -> None:
    """Nothing in the file runs, is fetched or leads elsewhere."""
    found = read(content)
    assert f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">' in content
    bad = {"script", "iframe", "object", "embed", "link", "img", "image", "base", "form", "a", "foreignobject", "use"}
    assert not found.tags & bad
    assert [
        name for name, _ in found.attributes if name.startswith("on") or name in ("src", "href", "xlink:href")
    ] == []
    assert [value for _, value in found.attributes if "url(" in value and "url(#" not in value] == []


def test_nothing_in_it_runs(shipped: str) -> None:
    inert(shipped)


@pytest.mark.parametrize("lens", MAIN_LENSES)
def test_the_figures_of_emphasis_are_those_of_the_measure(shipped: str, lens: str) -> None:
    selection = SELECTION.but(lens=lens)
    table = emphasis(shipped_tables()["corrected"], selection)
    _, *rows = read(shipped).rows[f"emphasis-{lens}"]
    noun = "paragraph" if lens == "themes" else "mention"
    wanted = []
    for _, own in table.groupby("rank"):
        cells = [(figure(r["value"], selection), plural(r["count"], noun)) for r in own.to_dict("records")]
        wanted.append((own["label"].iloc[0], cells))
    shown = [(row[0], [(c.split("\n")[0].split(" (")[0], c.split("\n")[1]) for c in row[1:]]) for row in rows]
    assert shown == wanted


def test_the_figures_of_overlap_contrast_and_connections_are_those_of_the_measures(shipped: str) -> None:
    tables, found = shipped_tables()["corrected"], read(shipped)
    slugs = [e.slug for e in load_essays()]
    overlap = membership(tables, SELECTION)
    assert [(row[0], row[2], row[3:]) for row in found.rows["overlap"][1:]] == [
        (r["label"], figure(r["value"], SELECTION), [f"{r[f'count_{slug}']}" for slug in slugs])
        for r in overlap.to_dict("records")
    ]
    words = contrast(tables, word_counts(load_essays(), load_function_words()), SELECTION)
    assert [row[:3] for row in found.rows["contrast"][1:]] == [
        [r["label"], f"{r['rate_a']:.1f} ({r['count_a']})", f"{r['rate_b']:.1f} ({r['count_b']})"]
        for r in words.to_dict("records")
    ]
    first = connections(tables, SELECTION).head(3)
    assert [cell.split(" ")[0] if cell != "–" else "0" for cell in found.rows["connections"][1][1:]] == [
        str(both) for both in first["both"]
    ]


def test_cards_findings_accuracy_notes_and_citation_are_in_it(shipped: str) -> None:
    text = read(shipped).text
    for statement in statements(shipped_tables()["corrected"], SELECTION.but(lens="leaders"), others=shipped_tables()):
        assert statement.text in text
        assert statement.figures in text
        assert statement.caveat in text
    scores = [s for s in load_accuracy() if s.measured_on == "benchmark, held out" and s.layer == "country"]
    assert any(f"{scores[0].f1:.3f}" in row for row in read(shipped).rows["accuracy"])
    assert "Seen in class </section> & <i>discussed</i>.\nTwice." in text
    assert "The Side by Side authors (2026)" in text
    assert "Author not named in the text" in text
    assert per_cent(0.4) in text


@pytest.mark.parametrize(
    "selection",
    [
        Selection(),
        Selection(lens="sources"),
        Selection(lens="themes", theme_measure="touched", pick="trade"),
        Selection(essays=("turned",)),
        Selection(essays=("cruel", "long"), terms="subjects", voice="author", coding="program"),
    ],
    ids=["default", "sources", "themes", "one-essay", "names-of-two"],
)
def test_cruel_titles_stand_as_text_under_every_choice(
    selection: Selection,
    essays: tuple[Essay, ...],
    tables: dict[str, Tables],
    marks: dict[str, EssayMark],
    words: pd.DataFrame,
    drawing_pen: Pen,
) -> None:
    chosen = {slug: mark for slug, mark in marks.items() if not selection.essays or slug in selection.essays}
    report = report_of(
        essays, tables, selection, chosen, words=words, scores=load_accuracy(), on=DAY, of="1.2.3", notes=CRUEL
    )
    content = html_report(report, drawing_pen)
    inert(content)
    assert "\u202e" not in content
    assert html.escape(CRUEL, quote=True) in content
    assert not re.search(r"<b>bold", content)
