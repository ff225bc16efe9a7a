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
from components.measures.agreement import PERSISTENCE, weight_of_top
from components.measures.agreement_words import TOP
from components.measures.connections import ENOUGH as TIE_ENOUGH
from components.measures.connections import OFTEN, SELDOM
from components.measures.contrast import CLEAR, HALF, LEAST, LIGHT
from components.measures.contrast_texts import NAMED_LEAST
from components.measures.findings import DWELLS, QUOTED
from components.measures.intervals import DRAWS, MIN_PARAGRAPHS
from components.measures.nearest import LEAST as NEAR_LEAST
from components.measures.nearest import SHARED, TOUCHED
from components.measures.quoted import FIRST as VOICE_FIRST
from components.measures.sharing import ENOUGH
from components.session.desk import DATA, Desk
from components.views.frame import heading, lede
from components.views.take_away import table_file
from components.views.wording import per_cent, plural, unmarked

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


FORMULAS = (
    ("per 1,000 words", "1,000 × mentions ÷ words of the text in the chosen voice", "the usual rate of corpus work"),
    (
        "share of paragraphs",
        "paragraphs with at least one mention ÷ paragraphs in the chosen voice",
        "document frequency, with the paragraph as the unit",
    ),
    (
        "share of words (themes)",
        "words of the paragraphs where the theme is a main point (or touched) ÷ words in the chosen voice",
        "as the line above, weighed by length",
    ),
    (
        "interval",
        f"95 %: the 2.5th and 97.5th percentile of {DRAWS:,} resamplings of the essay’s paragraphs, with a fixed seed; "
        f"at a count of 0 the upper end is 3 ÷ words, for shares of paragraphs and for themes 3 ÷ paragraphs; "
        f"no interval under {MIN_PARAGRAPHS} paragraphs",
        "Efron 1979; Hanley and Lippman-Hand 1983",
    ),
    (
        "position",
        "words before the mention ÷ words of the text",
        "the lexical dispersion plot; Bird, Klein and Loper 2009",
    ),
    (
        "dispersion (DPnorm)",
        "with s the share of the words that each paragraph holds and v its share of the subject’s mentions: "
        "½ Σ |v − s| ÷ (1 − min s), 0 where mentions lie as the words do, 1 where all lie in the shortest paragraph; "
        f"it and the first mention only from {DWELLS} mentions on, and not for themes, which are coded by paragraph",
        "Gries 2008; Lijffijt and Gries 2012",
    ),
    (
        "map",
        "the area of a circle ÷ that of the largest on any of the maps = value ÷ the largest value, but never too small to be seen; "
        "a country stands at the middle of its largest stretches of land; the projection keeps areas",
        "Equal Earth: Šavrič, Patterson and Jenny 2018; land: Natural Earth, public domain, without borders",
    ),
    (
        "too few to compare",
        f"a lens with under {DWELLS} mentions (for themes: paragraphs × themes) in all essays but one says so above its charts",
        "a threshold of ours",
    ),
    (
        "shared emphasis",
        "each essay’s emphasis as shares p and q of its own total: S = Σ min(p, q), from 0 to 1",
        "1 − the dissimilarity of Bray and Curtis 1957, on shares",
    ),
    (
        "its yardstick",
        "the mean S of two essays that both draw from the pooled shares, at these essays’ counts; "
        f"below {ENOUGH} mentions (for themes and shares of paragraphs: paragraphs) in either essay no figure is given",
        "resampling; likewise for the three below",
    ),
    (
        "same subjects (Jaccard)",
        "subjects that both essays speak of ÷ subjects that either speaks of, however often",
        "Jaccard 1912",
    ),
    (
        "like shares (1 − JSD)",
        "1 − the Jensen-Shannon divergence (not its root, the distance) of p and q to base 2: JSD = H((p + q) ÷ 2) − "
        "(H(p) + H(q)) ÷ 2, with H the entropy in bits",
        "Lin 1991",
    ),
    (
        "like rankings (RBO)",
        f"rank-biased overlap of the two rankings by emphasis, extrapolated, with persistence {PERSISTENCE}: the overlap to each "
        f"depth d weighs {PERSISTENCE} to the power d, so the first {TOP} ranks decide {per_cent(weight_of_top(TOP))}; tied "
        "subjects count as the mean over every way to break the ties",
        "Webber, Moffat and Zobel 2010, equation 32; ties: variant a of Corsi and Urbano 2024",
    ),
    (
        "regions",
        "a subject lies in the region of exactly those essays that speak of it at least once; the bars of four essays or more "
        "count the subjects of each region",
        "Venn 1880; UpSet, Lex and others 2014",
    ),
    (
        "ways to count (What stands out)",
        "every sentence is asked again with one choice changed: other kinds of mention (pronouns only where every chosen essay has "
        "them coded), counts, rates or shares of paragraphs, with or without headings and quotations, the program’s coding or the "
        "corrected one; a choice that the sentence does not rest on is left out, and where it fails the sentence says so",
        "a rule of ours, after the specification curve of Simonsohn, Simmons and Nelson 2020",
    ),
    (
        "voice (whole essay against the author’s own)",
        f"told where at least {per_cent(QUOTED)} of at least {DWELLS} mentions of a subject stand in block quotations, or where "
        f"among an essay’s first {VOICE_FIRST} subjects of {DWELLS} mentions or more one passes another when they go",
        "a threshold of ours",
    ),
    (
        "log-odds (Contrast)",
        "ln[(y₁ + α) ÷ (n₁ + α₀ − y₁ − α)] − the same of the other essay, with y uses among n words, α the prior of the "
        "word and α₀ the sum of all α; z is this divided by √(1 ÷ (y₁ + α) + 1 ÷ (y₂ + α))",
        "Monroe, Colaresi and Quinn 2008, log-odds ratio with an informative Dirichlet prior",
    ),
    (
        "its prior",
        "“shared mix”: α₀ is the mean number of words of the two essays, α the word’s share of both together times α₀; "
        f"“a tenth of it”: {LIGHT:g} of that; “half a use each”: {HALF:g} for every word. "
        f"A word is clearly one essay’s where z is {CLEAR} or more either way, and is listed from {LEAST} uses in both together; "
        f"a title names it where that holds under all three priors and it has {NAMED_LEAST} uses",
        "as above; the choice of α₀ is ours: the prior weighs as much as one more essay in which both speak alike",
    ),
    (
        "log ratio (Contrast)",
        f"log₂ of the ratio of the two rates; a count of 0 is taken as {HALF:g}",
        "Hardie 2014",
    ),
    (
        "connections, lift",
        "with r and c the paragraphs that hold each of two subjects, n all paragraphs in the chosen voice and b those with both: "
        f"lift = b · n ÷ (r · c), 1 as if placed independently; told where b or r · c ÷ n is at least {TIE_ENOUGH}, marked from "
        f"{OFTEN:g} and up to {SELDOM:g}",
        "Brin, Motwani, Ullman and Tsur 1997; the thresholds are ours",
    ),
    (
        "speaks to the same",
        "each leader, country and theme of a paragraph weighs ln(N ÷ df), with N the paragraphs of all essays and df those that "
        f"hold it (a theme that is touched: {TOUCHED:g} of it); likeness of two paragraphs = Σ min ÷ Σ max of their weights; said "
        f"from {NEAR_LEAST:g} on where at least {SHARED} weighing subjects are in both",
        "idf: Spärck Jones 1972; weighted Jaccard: Ruzicka 1958; the thresholds are ours",
    ),
)

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
