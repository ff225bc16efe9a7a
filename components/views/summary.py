"""The top of Compare: a card an essay, and what stands out. Enters: the desk. Leaves: elements; every figure leads to its passages."""

from components.corpus.essay import Essay
from components.measures.leading import leading
from components.measures.selection import Selection
from components.measures.statements import statements
from components.measures.voices import quoted_share
from components.session.desk import Desk, choose, land
from components.views.frame import heading
from components.views.web.cards import Card, CardGroup, CardRow, essay_cards
from components.views.web.statements import statements as drawn_statements
from components.views.wording import byline, date_words, per_cent, plural

HEADINGS = {"leaders": "Leaders, mentions", "countries": "Countries, mentions", "themes": "Themes, % of words"}
SEVERAL = 2


def _pick(lens: str, subject: str) -> None:
    choose(lens=lens, pick=subject)
    land()


def _meta(essay: Essay, words: int, quoted: float) -> list[str]:
    voice = "no block quotations" if quoted == 0 else f"{per_cent(quoted)} is block quotation"
    length = f"{words:,} words, breaks off" if essay.breaks_off else f"{words:,} words"
    lines = [f"{date_words(essay.date)} · {byline(essay.author, essay.outlet)}", f"{length} · {voice}"]
    return [*lines, "your copy, coded by the program alone"] if essay.differs else lines


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
    return f"{row['value']:.0%}".rstrip("%") if row["lens"] == "themes" else f"{row['count']:,}"


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


def stands_out(desk: Desk) -> None:
    """Three or four computed sentences, each with its figures, what limits it, and its passages."""
    if len(desk.chosen) < SEVERAL:
        return
    heading("What stands out")
    basis = desk.selection.but(pick="", order="total", lens="leaders")
    found = desk.kept("statements", lambda: statements(desk.tables, basis), selection=basis)
    drawn_statements(
        [{"text": s.text, "figures": s.figures, "caveat": s.caveat, "lens": s.lens, "subject": s.pick} for s in found],
        key="statements",
        on_pick=_pick,
    )
