"""How it is counted: the rules, the formulas with their sources, the measured accuracy, the limits, the data.

Enters: the desk and `data/accuracy.csv`, `data/codebook.md`. Leaves: elements. Every figure on the page is computed or read.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import pandas as pd
import streamlit as st

from components.corpus.accuracy import LAYER_WORDS, READERS, SETS, SHIPPED, Score, load_accuracy
from components.corpus.basis import basis_sentence, lexicon_basis
from components.corpus.published import (
    HOW_MADE,
    PEERS_SAID,
    held_out_sentence,
    layers_of,
    peers_table,
    readers_sentence,
    themes_of_set,
)
from components.ingest.errors import DataError
from components.session.desk import DATA, Desk
from components.views.formulas import FORMULAS
from components.views.frame import heading, lede
from components.views.take_away import table_file
from components.views.wording import plural, unmarked

RULES = """
- **What is counted.** A *mention* is a stretch of text that names a leader, a country, a bloc, a movement or a cited source. Longest
  match wins inside a layer; layers may overlap (in “the Ruritanian dictator” a leader lies over a country). A nested name never counts
  twice. The codes say what an essay speaks of; no stance and no sentiment is computed.
- **Names within one text.** A surname counts once its owner is named in full, or with a title, in the same text, or is unmistakable
  at the essay’s date. Roles (“the president”) count where, in their place, they mean one named person.
- **Basis.** *Names only*; *names and roles* adds demonyms (“Russian”) and roles; the next adds capitals and seats of power
  (“the Kremlin”); the last adds pronouns, coded by hand in the shipped essays. Dropping the
  pronouns turns around which of the shipped essays speaks most of the president.
- **Voice.** A paragraph is the author’s own, a heading, a block quotation or page furniture. Furniture never counts. *Author’s own*
  drops headings and block quotations from the counts and from the words they are divided by; quotations inside a sentence stay in.
- **Themes** are coded by paragraph: phrases that speak for a theme are weighed against a threshold; the phrases that fired are the
  evidence. Where a reader added a theme or changed its level,
  the reason stands beside the passage. Level 2 is a main point of the paragraph, level 1 is touched.
- **Zeros are data.** An essay that never names a subject is drawn at zero with a hollow mark, and listed.
"""


AFTER = """
The interval is a guide to how little text an essay is, not a test: words are not independent of each other, and these essays are no
sample of anything. No p-values are given.
"""


def _formulas() -> str:
    return "\n".join(f"- **{what}:** {how}. *{source}*" for what, how, source in FORMULAS) + "\n" + AFTER


LIMITS = """
- The program finds names, not meaning: “the president” in a sentence about the office over time can be taken for a person, and a
  country in an unusual proper name can be missed or counted.
- Pronouns are coded by hand in the shipped essays only. In a reader’s own essays, and where a copy differs from ours, they are
  not counted.
- A main point is a judgement. Two careful readers disagree about some paragraphs, and so do the program and its correction.
- One of the shipped texts breaks off before its end; its last paragraphs are not there to be counted.
- The gists are ours. They are there to find a passage again, not to replace it.
"""


def _accuracy_block() -> None:
    heading(
        "Accuracy",
        sub="of the program’s own coding, before any correction; F1 is the harmonic mean of precision and recall",
    )
    scores = load_accuracy(DATA / "accuracy.csv")
    held_out, *tuned_on = SETS
    st.markdown(f"**{held_out_sentence(scores)}**")
    st.markdown(_score_table(held_out, layers_of(scores, held_out)))
    st.markdown(f"{HOW_MADE} {readers_sentence(scores)}".strip())
    st.markdown("**Countries, beside other programs on the same texts**")
    st.markdown(peers_table(scores))
    st.markdown(PEERS_SAID)
    st.markdown(
        "**The coder was tuned on the texts below.** Its lexicon and its rules were mended until they agreed with the reading "
        f"of them, and a 1.000 says no more than that. The {SHIPPED.partition(' (')[0]} are those that ship; the page shows "
        "their corrected coding."
    )
    for name in tuned_on:
        st.markdown(_score_table(name, layers_of(scores, name)))
    with st.expander("Theme by theme"):
        for name in SETS:
            st.markdown(_score_table(name, themes_of_set(scores, name)))
        st.markdown(_score_table(READERS, layers_of(scores, READERS)))
        st.markdown(_score_table(READERS, themes_of_set(scores, READERS)))
    table = pd.DataFrame([{**asdict(s), "precision": s.precision, "recall": s.recall, "f1": s.f1} for s in scores])
    table_file("Accuracy as CSV", table, "side-by-side-accuracy")


def _score_table(measured_on: str, scores: Sequence[Score]) -> str:
    """The scores of one set; its name heads the first column."""
    lines = [
        f"| {measured_on} | precision | recall | F1 | right | wrong | missed |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    lines += [
        f"| {LAYER_WORDS.get(s.layer, s.layer)} | {s.precision:.3f} | {s.recall:.3f} | {s.f1:.3f} "
        f"| {s.right} | {s.wrong} | {s.missed} |"
        for s in scores
    ]
    return "\n".join(lines)


def _corrections_block(desk: Desk) -> None:
    heading(
        "What a reader corrected",
        sub="the page shows the corrected coding; the control “Coding” shows the program’s own",
    )
    lines = ["| essay | mentions by the program | added | of these pronouns | removed | changed | themes changed |"]
    lines.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for essay in desk.essays:
        counts = Counter("theme" if c.layer == "theme" else c.action for c in essay.corrections)
        pronouns = sum(c.kind == "pronoun" and c.action == "add" for c in essay.corrections)
        lines.append(
            f"| {unmarked(essay.title)} | {len(essay.program.mentions)} | {counts['add']} | {pronouns} | {counts['remove']} "
            f"| {counts['change']} | {counts['theme']} |"
        )
    st.markdown("\n".join(lines))


def _data_block(desk: Desk) -> None:
    heading(
        "The data",
        sub="what is shipped can be counted; the essays’ own sentences are not ours to publish, and are not in it",
    )
    files = lexicon_basis(DATA / "lexicon")
    lines = ["| lexicon | facts | checked against a reference | from memory |", "| --- | ---: | ---: | ---: |"]
    for f in files:
        based = f"{f.reference:,} | {f.memory:,}" if f.reference + f.memory else "– | –"
        lines.append(f"| {f.name} | {f.facts:,} | {based} |")
    st.markdown("\n".join(lines))
    st.markdown(basis_sentence(files))
    for essay in desk.essays:
        basis = f"{essay.title}: {essay.date_basis}" + (f" {essay.breaks_off}" if essay.breaks_off else "")
        st.markdown(f"- {unmarked(basis)} ({plural(len(essay.paragraphs), 'paragraph')})")


def _codebook(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise DataError(
            f"data/{path.name} cannot be read ({type(fault).__name__}); restore it from the repository and reload the page."
        ) from fault


def counted(desk: Desk) -> None:
    """The page."""
    heading("How it is counted", level=1)
    lede("The rules, the formulas with their sources, how often the program is right, and what it cannot do.")
    with st.container(key="prose"):
        heading("The rules in short")
        st.markdown(RULES)
        heading("Formulas")
        st.markdown(_formulas())
        _accuracy_block()
        _corrections_block(desk)
        heading("Limits")
        st.markdown(LIMITS)
        _data_block(desk)
        with st.expander("The whole codebook: what is a leader, a country, a theme"):
            st.markdown(_codebook(DATA / "codebook.md"))
