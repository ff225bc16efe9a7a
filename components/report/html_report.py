"""The report: one HTML file for print and mail, with all charts drawn and every figure as text.

Enters: `Report`, what stands in it. Leaves: HTML as text. Nothing in it runs and nothing is fetched: no script, drawings inline, and a
Content-Security-Policy of its own. Every text is escaped; signs that turn the direction of what follows are left out.
There is no PDF: a browser prints this file on A4, with text that can be selected, which no light PDF library does as well.
"""

import html
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from components.corpus.accuracy import HELD_OUT, LAYER_WORDS, Score
from components.corpus.published import held_out_sentence, layers_of
from components.measures.wording import date_words
from components.report.citation import NAME, Citation
from components.report.draw import Pen
from components.report.picture import drawn_svg
from components.report.sections import ReportTable, Section
from components.report.svg import plain_text, svg_text

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
STYLE = (Path(__file__).with_name("report.css")).read_text(encoding="utf-8")
LONGEST_NOTES = 20_000
"""Signs of the reader's notes, at most."""
RULES = (
    "A mention is a stretch of text that names a leader, a country, a bloc, a movement or a cited source; the longest match wins, and "
    "a name inside a name never counts twice.",
    "A surname counts once its owner is named in full or with a title in the same text, or is unmistakable at the essay’s date.",
    "Rates are mentions per 1,000 words of the text in the chosen voice. Page furniture never counts.",
    "A theme is coded by paragraph: phrases that speak for it are weighed against a threshold; it is a main point or touched.",
    "An essay without a mention is a zero and is drawn as one.",
    "Intervals are 95 %, by resampling paragraphs: a guide to how little text this is, not a test. There are no p-values: words are not "
    "independent of each other, and these essays are no sample of anything.",
    "The counts say what an essay speaks of, not that it is so. No stance and no sentiment is computed.",
)


@dataclass(frozen=True, slots=True)
class CardGroup:
    """A lens of a card: its heading, and its leading subjects with their figures."""

    heading: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """An essay as the report shows it: title, colour, mark, lines of what is known of it, and its leading subjects."""

    title: str
    colour: str
    glyph: str
    lines: tuple[str, ...]
    groups: tuple[CardGroup, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A computed sentence with its figures, what limits it, and under how many ways to count it holds."""

    text: str
    figures: str
    caveat: str
    standing: str


@dataclass(frozen=True)
class Report:
    """Everything that stands in a report."""

    on: date
    version: str
    said: str
    cards: tuple[Card, ...]
    choices: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...]
    sections: tuple[Section, ...]
    scores: tuple[Score, ...]
    citation: Citation
    notes: str = ""
    limits: tuple[str, ...] = ()


def text(said: str) -> str:
    """Text as HTML that is no markup and turns nothing after it."""
    return html.escape(plain_text(said), quote=True)


def html_report(report: Report, pen: Pen) -> str:
    """The whole file. Raises InputError where a chart cannot be drawn."""
    title = f"{NAME}: {', '.join(card.title for card in report.cards)}"
    parts = [
        _opening(report),
        _notes(report.notes),
        _cards(report.cards),
        _findings(report.findings),
        *(_section(section, pen) for section in report.sections),
        _rules(report.limits),
        _accuracy(report.scores),
        _citation(report.citation),
    ]
    return (
        "<!DOCTYPE html>\n<html lang='en' dir='ltr'><head><meta charset='utf-8'>"
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        "<meta name='viewport' content='width=device-width, initial-scale=1'><meta name='referrer' content='no-referrer'>"
        f"<title>{text(title)}</title><style>{STYLE}</style></head><body>\n"
        + "\n".join(part for part in parts if part)
        + f"\n<footer class='small'>{NAME} {text(report.version)}, {date_words(report.on.isoformat())}. To keep it as PDF, print "
        "this page from the browser.</footer></body></html>\n"
    )


def _opening(report: Report) -> str:
    rows = "".join(f"<dt>{text(name)}</dt><dd><bdi>{text(said)}</bdi></dd>" for name, said in report.choices)
    return (
        f"<header><h1>{NAME}</h1><p class='sub'>A report of {date_words(report.on.isoformat())}, version "
        f"{text(report.version)}: {text(report.said)}.</p></header>"
        f"<section id='choices'><h2>What was chosen</h2><dl>{rows}</dl></section>"
    )


def _notes(notes: str) -> str:
    if not notes.strip():
        return ""
    return f"<section id='notes'><h2>Notes</h2><p class='notes' dir='auto'>{text(notes[:LONGEST_NOTES].strip())}</p></section>"


def _cards(cards: Sequence[Card]) -> str:
    drawn = []
    for card in cards:
        lines = "".join(f"<div class='small'>{text(line)}</div>" for line in card.lines)
        groups = ""
        for group in card.groups:
            rows = "".join(f"<li><span>{text(a)}</span><span>{text(b)}</span></li>" for a, b in group.rows)
            groups += f"<h4>{text(group.heading)}</h4><ul>{rows or '<li>none</li>'}</ul>"
        drawn.append(
            f"<li class='card' style='--essay: {text(card.colour)}'><h3><span style='color: {text(card.colour)}' "
            f"aria-hidden='true'>{text(card.glyph)}</span> <bdi>{text(card.title)}</bdi></h3>{lines}{groups}</li>"
        )
    return f"<section id='essays'><h2>The essays</h2><ul class='cards'>{''.join(drawn)}</ul></section>"


def _findings(findings: Sequence[Finding]) -> str:
    if not findings:
        return ""
    drawn = "".join(
        f"<li><p class='said'>{text(f.text)}</p><div class='small'>"
        f"{text(' · '.join(part for part in (f.figures, f.caveat, f.standing) if part))}</div></li>"
        for f in findings
    )
    return f"<section id='findings'><h2>What stands out</h2><ol class='findings'>{drawn}</ol></section>"


def _section(section: Section, pen: Pen) -> str:
    drawn = []
    for number, each in enumerate(section.drawings):
        svg = drawn_svg(pen, each.spec, prefix=f"{section.name}-{number}-")
        svg.set("role", "img")
        svg.set("aria-label", plain_text(each.alt))
        panel = f"<figcaption><h3><bdi>{text(each.panel)}</bdi></h3></figcaption>" if each.panel else ""
        drawn.append(f"<figure>{panel}{svg_text(svg)}</figure>")
    key = "".join(
        f"<span><span style='color: {text(mark.colour)}' aria-hidden='true'>{text(mark.glyph)}</span> "
        f"<bdi>{text(mark.title)}</bdi></span>"
        for mark in section.key
    )
    drawn = [f"<p class='key'>{key}</p>", *drawn] if key else drawn
    note = f"<p class='small'>{text(section.note)}</p>" if section.note else ""
    return (
        f"<section class='chart' id='{text(section.name)}'><h2>{text(section.title)}</h2><p class='sub'>{text(section.sub)}</p>"
        f"{''.join(drawn)}{''.join(_table(table) for table in section.tables)}{note}</section>"
    )


def _table(table: ReportTable) -> str:
    heads = "".join(f"<th scope='col'><bdi>{text(head)}</bdi></th>" for head in table.heads)
    rows = "".join(
        f"<tr><th scope='row'>{text(row[0])}</th>{''.join(f'<td>{text(cell)}</td>' for cell in row[1:])}</tr>"
        for row in table.rows
    )
    return (
        f"<div class='table'><table><caption>{text(table.caption)}</caption><thead><tr>{heads}</tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )


def _rules(limits: Sequence[str]) -> str:
    rules = "".join(f"<li>{text(rule)}</li>" for rule in (*RULES, *limits))
    return f"<section id='rules'><h2>How it is counted, in short</h2><ul>{rules}</ul></section>"


def _accuracy(scores: Sequence[Score]) -> str:
    table = ReportTable(
        f"{HELD_OUT}; F1 is the harmonic mean of precision and recall",
        ("Layer", "Precision", "Recall", "F1", "Right", "Wrong", "Missed"),
        tuple(
            (
                LAYER_WORDS[s.layer],
                *(f"{share:.3f}" for share in (s.precision, s.recall, s.f1)),
                *(f"{count:,}" for count in (s.right, s.wrong, s.missed)),
            )
            for s in layers_of(scores, HELD_OUT)
        ),
    )
    return (
        "<section id='accuracy'><h2>Accuracy</h2><p class='sub'>of the program’s own coding, before any correction. "
        f"{text(held_out_sentence(scores))}</p>{_table(table)}</section>"
    )


def _citation(citation: Citation) -> str:
    essays = "".join(f"<li>{text(line)}</li>" for line in citation.essays)
    return (
        f"<section id='cite'><h2>How to cite</h2><p>{text(citation.plain)}</p><pre>{text(citation.bibtex)}</pre>"
        f"<h3>The essays that were compared</h3><ul>{essays}</ul></section>"
    )
