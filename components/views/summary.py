"""The top of Compare: a card an essay, and what stands out. Enters: the desk. Leaves: elements; every figure leads to its passages."""

import html

import streamlit as st

from components.corpus.changes import is_changed
from components.corpus.essay import Essay
from components.corpus.own import PREFIX
from components.measures.leading import leading
from components.measures.phrases import SPACE
from components.measures.scarcity import scarcity
from components.measures.selection import Selection
from components.measures.stability import held, standing
from components.measures.statements import Statement, statements
from components.measures.voices import quoted_share
from components.session.desk import Desk, choose, land
from components.views.frame import heading
from components.views.web.cards import Card, CardGroup, CardRow, essay_cards
from components.views.web.statements import StatementLine
from components.views.web.statements import statements as drawn_statements
from components.views.wording import byline, date_words, per_cent, plural

HEADINGS = {"leaders": "Leaders, mentions", "countries": "Countries, mentions", "themes": "Themes, % of words"}
SEVERAL = 2
OWN_CODED = "yours; coded by the program alone"
COPY_CODED = "your copy, coded by the program alone"
COUNTED_BY = ("basis", "measure", "theme_measure", "voice", "coding")
"""The choices that a way to count may change."""


def _pick(lens: str, subject: str, **changes: str) -> None:
    choose(lens=lens, pick=subject, **changes)
    land()


def _meta(essay: Essay, words: int, quoted: float) -> list[str]:
    voice = "no block quotations" if quoted == 0 else f"{per_cent(quoted)} is block quotation"
    length = f"{words:,} words, breaks off" if essay.breaks_off else f"{words:,} words"
    lines = [f"{date_words(essay.date)} · {byline(essay.author, essay.outlet)}", f"{length} · {voice}"]
    if essay.slug.startswith(PREFIX):
        return [*lines, "yours; coded by the program, corrected by you" if is_changed(essay) else OWN_CODED]
    if is_changed(essay):
        lines.append("with your changes")
    if not essay.differs:
        return lines
    lent = any(each.gist for each in essay.paragraphs)
    return [*lines, "your copy, which differs from the text that was read" if lent else COPY_CODED]


def cards(desk: Desk) -> None:
    """The cards: title, date, words, how much is quoted, and the three leading leaders, countries and themes."""
    basis = Selection(basis=desk.selection.basis, voice=desk.selection.voice, coding=desk.selection.coding)
    table = desk.kept("leading", lambda: leading(desk.tables, basis), selection=basis)
    quoted = desk.kept("quoted", lambda: quoted_share(desk.tables), selection=Selection(coding=desk.selection.coding))
    words = dict(zip(desk.tables.essays["essay"], desk.tables.essays["words"], strict=True))
    drawn: list[Card] = []
    for essay in desk.chosen:
        own = table[table["essay"] == essay.slug].to_dict("records")
        groups: list[CardGroup] = []
        for lens, title in HEADINGS.items():
            groups.append(
                {
                    "lens": lens,
                    "heading": title,
                    "none": "none",
                    "rows": [_card_row(r, own) for r in own if r["lens"] == lens],
                    "more": _tied([r for r in own if r["lens"] == lens]),
                }
            )
        mark = desk.marks[essay.slug]
        drawn.append(
            {
                "slug": essay.slug,
                "title": essay.title,
                "color": mark.colour,
                "shape": mark.shape,
                "meta": _meta(essay, int(words[essay.slug]), quoted[essay.slug]),
                "groups": groups,
            }
        )
    essay_cards(drawn, key="cards", on_pick=_pick)


def _tied(rows: list[dict]) -> str:
    """What is left out beside the last row though it is as large: "and 1 more with 2"; "" for nothing."""
    if not rows or not rows[-1]["tied"]:
        return ""
    last = rows[-1]
    return f"and {last['tied']} more with {_number(last)}"


def _number(row: dict) -> str:
    return per_cent(row["value"]).removesuffix(f"{SPACE}%") if row["lens"] == "themes" else f"{row['count']:,}"


def _card_row(row: dict, own: list[dict]) -> CardRow:
    """A subject of a card; its bar is as long as its value is of the card's largest on the lens."""
    top = max(r["value"] for r in own if r["lens"] == row["lens"])
    theme = row["lens"] == "themes"
    return {
        "subject": row["subject"],
        "label": row["label"],
        "number": _number(row),
        "says": f"{per_cent(row['value'])} of words" if theme else plural(int(row["count"]), "mention"),
        "bar": row["value"] / top,
    }


def too_few(desk: Desk) -> None:
    """One sentence where the lens has too few mentions to compare."""
    selection = desk.selection.but(pick="", order="total")
    sentence = desk.kept("scarcity", lambda: scarcity(desk.tables, selection), selection=selection)
    if sentence:
        st.html(f"<p class='sbs-few'>{html.escape(sentence)}</p>")


def stands_out(desk: Desk) -> None:
    """Three or four computed sentences, each with its figures, what limits it, its passages, and the ways to count that it
    was asked under.
    """
    if len(desk.chosen) < SEVERAL:
        return
    heading("What stands out")
    counted = {f: getattr(desk.selection, f) for f in (*COUNTED_BY, "essays")}
    basis = Selection(**counted)
    found = desk.kept(
        "statements", lambda: statements(desk.tables, basis, others=desk.tables_by_coding), selection=basis
    )

    def count(statement: int, way: int) -> None:
        """Count as one of the ways does, and show the passages of the statement's subject."""
        verdict = found[statement].verdicts[way]
        _pick(found[statement].lens, found[statement].pick, **{f: getattr(verdict.selection, f) for f in COUNTED_BY})

    drawn_statements([_line(s) for s in found], key="statements", on_pick=_pick, on_count=count)


def _line(found: Statement) -> StatementLine:
    """A sentence as its element takes it."""
    named = any(subject for _, subject in found.parts)
    answers = {True: "yes", False: "no", None: "none"}
    return {
        "text": found.text,
        "parts": [{"text": text, "subject": subject} for text, subject in found.parts],
        "figures": found.figures,
        "caveat": found.caveat,
        "lens": found.lens,
        "subject": "" if named else found.pick,
        "standing": standing(found),
        "held": held(found),
        "ways": [
            {"choice": v.choice, "holds": answers[v.holds], "figures": v.figures}  # type: ignore[typeddict-item]
            for v in found.verdicts
        ],
    }
