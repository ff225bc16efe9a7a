"""The paragraphs of a picked word, a column an essay, where its text is at hand. Enters: the desk. Leaves: elements."""

import pandas as pd
import streamlit as st

from components.corpus.essay import Essay
from components.corpus.own import opening
from components.measures.words import word_passages, word_uses
from components.session.desk import LAND, Desk, viewer_sits_here
from components.views.evidence import open_paragraph, pick_bar
from components.views.frame import heading
from components.views.read import AWAY, BRING
from components.views.web.passages import Passage, PassageColumn
from components.views.web.passages import passages as drawn_passages
from components.views.wording import plural

SHOWN = "Every paragraph with the word, in lower or upper case and with or without “’s”"
WITHOUT = "The word was counted; where it stands is not shipped, for the essays’ own sentences are not ours to publish."


def word_evidence(desk: Desk, *, words: pd.DataFrame) -> None:
    """The picked word's paragraphs in every chosen essay, the word marked; one line says why where there is no text."""
    word = desk.selection.word
    label, counts = word_uses(words, word, [e.slug for e in desk.chosen], voice=desk.selection.voice)
    absent = [e for e in desk.chosen if not e.document and counts[e.slug]]
    own = ", in the author’s own voice" if desk.selection.voice == "author" else ""
    way = WITHOUT + (BRING if viewer_sits_here() else AWAY) if absent else f"{SHOWN}{own}."
    heading(f"Passages: “{label}”", sub=way)
    found = word_passages(desk.chosen, word, voice=desk.selection.voice)
    columns: list[PassageColumn] = []
    for essay in desk.chosen:
        rows = found[found["essay"] == essay.slug].to_dict("records")
        mark = desk.marks[essay.slug]
        columns.append(
            {
                "slug": essay.slug,
                "title": essay.title,
                "color": mark.colour,
                "shape": mark.shape,
                "summary": f"{plural(counts[essay.slug], 'use')} in {plural(len(rows), 'paragraph')}",
                "passages": [_passage(row, essay) for row in rows],
                "none": _none(counts[essay.slug]),
            }
        )
    pick_bar(desk, f"“{label}”", "", counts, "use", field="word")
    longest = int((desk.tables.paragraphs["end"] - desk.tables.paragraphs["start"]).max())
    drawn_passages(
        columns, key="word-passages", on_open=open_paragraph, longest=longest, land=st.session_state.get(LAND, 0)
    )


def _none(count: int) -> str:
    """What an essay says that has no paragraph to show."""
    return f"{plural(count, 'use')}; the text is not at hand." if count else "Not in this essay."


def _passage(row: dict, essay: Essay) -> Passage:
    return {
        "paragraph": row["paragraph"],
        "start": row["start"],
        "end": row["end"],
        "voice": row["voice"],
        "source": row["source"],
        "gist": row["gist"] or opening(essay.document.text[row["start"] : row["end"]] if essay.document else ""),
        "text": essay.document.text[row["start"] : row["end"]] if essay.document else None,
        "marks": [
            {"start": start, "end": end, "layer": "word", "surface": surface, "kind": "", "rule": "as the text has it"}
            for start, end, surface in row["marks"]
        ],
    }
