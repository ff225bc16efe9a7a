"""Contrast: two essays, what one says more than the other, and what stands only in one; top to bottom as drawn."""

import pandas as pd
import streamlit as st

from components.charts.contrast_ranks import contrast_ranks
from components.charts.contrast_scatter import SIZE, contrast_scatter
from components.charts.spec import spec_of
from components.charts.theme import EssayMark
from components.corpus.function_words import load_function_words
from components.measures.contrast import (
    alone_in,
    contrast,
    highest_rate,
    more_in,
    only_in,
    pair_of,
    priors_of,
    uses_of,
)
from components.measures.contrast_texts import (
    contrast_alt,
    contrast_clear,
    contrast_title,
    only_sub,
    only_title,
    prior_sentence,
    ranks_alt,
)
from components.measures.selection import Selection
from components.measures.words import word_counts
from components.session.desk import Desk, choose
from components.views.block import cell, drawn, head, pick_in_lens, twin
from components.views.controls import PAIRED, contrast_controls
from components.views.evidence import evidence
from components.views.frame import heading, lede, quiet
from components.views.stage import note, panel_level, staged
from components.views.web.subject_table import Column, Row
from components.views.word_passages import word_evidence
from components.views.wording import plural, signed

TERM = {"words": "Word", "subjects": "Name"}
CLEARLY = {(True, True): "under every prior", (True, False): "under this prior"}
FIELD = "In the field, a mark in an essay’s colour and shape is clearly that essay’s, a dot is not; equal counts stand around one place."
LISTED, SMALLER = 6, 430
"""On the stage: rows of each list, and pixels of a side of the field, so that they are read from the last bench."""
GUIDE = "z is a guide to what stands out in so little text, not a test."


def contrast_page(desk: Desk) -> None:
    """The page."""
    heading("Contrast", level=1)
    lede("Two essays: what one says more than the other, and what stands only in one.")
    pair = pair_of(desk.tables, desk.selection)
    contrast_controls(desk, pair)
    if len(pair) < PAIRED:
        heading("A contrast needs two essays", sub="Switch a second essay on, in the row above.")
        return
    contrast_block(desk)
    _passages(desk, _words(desk))


def _words(desk: Desk) -> pd.DataFrame:
    """Every word of the essays, counted once."""
    return desk.kept("words", lambda: word_counts(desk.essays, load_function_words()), selection=Selection())


def contrast_block(desk: Desk) -> None:
    """The charts and tables of the two essays; nothing where there are not two."""
    pair = pair_of(desk.tables, desk.selection)
    if len(pair) == PAIRED:
        _blocks(desk, _words(desk), (desk.marks[pair[0]], desk.marks[pair[1]]))


def _passages(desk: Desk, words: pd.DataFrame) -> None:
    """The passages of the picked word or name; without a pick, what to do to get them."""
    selection = desk.selection
    if selection.terms == "words" and selection.word:
        word_evidence(desk, words=words)
    elif selection.terms == "words" and not selection.pick:
        heading("Passages", sub="Pick a word: on a chart, or in its table. Its paragraphs appear here.")
    else:
        evidence(desk)


def _pick(desk: Desk, term: str) -> None:
    if desk.selection.terms == "words":
        choose(word="" if term == desk.selection.word else term, pick="")
    else:
        pick_in_lens(desk, term)


def _blocks(desk: Desk, words: pd.DataFrame, marks: tuple[EssayMark, EssayMark]) -> None:
    selection = desk.selection.but(pick="", word="")
    terms = selection.terms
    titles = (marks[0].title, marks[1].title)
    table = desk.kept("contrast", lambda: contrast(desk.tables, words, selection), selection=selection)
    uses = desk.kept("contrast-uses", lambda: uses_of(desk.tables, words, selection), selection=selection)
    picked = desk.selection.word if terms == "words" else desk.selection.pick
    head(
        contrast_title(table, titles, terms),
        f"{contrast_clear(table, terms)} {GUIDE}",
        name="contrast",
        data=table.assign(essay_a=marks[0].slug, essay_b=marks[1].slug, prior_chosen=selection.prior),
        file=f"side-by-side-contrast-{terms}-{marks[0].slug}-{marks[1].slug}.csv",
    )
    if table.empty:
        return
    with st.container(key="contrastrow", horizontal=True, gap="large"):
        with st.container(key="contrastfield"):
            _field(desk, table, marks, picked)
        with st.container(key="contrastlists"):
            for side, mark in zip("ab", marks, strict=True):
                with st.container(key=f"contrastlist-{side}"):
                    _list(desk, table, marks, side=side, mark=mark, picked=picked)
    _twin(desk, table, marks, picked)
    _said(desk, prior_sentence(selection.prior, priors_of(uses, selection.prior)[1], terms))
    if not staged():
        _alone(desk, words, table, marks, picked)


def _said(desk: Desk, prior: str) -> None:
    """What is counted, in the quiet line under the charts."""
    if desk.selection.terms == "subjects":
        counted = (
            "Names are leaders, countries, blocs, movements and cited voices; themes are coded by paragraph and have no "
            "uses to count."
        )
    elif desk.selection.function_words == "without":
        counted = (
            "Function words (“the”, “of”, “it”) are counted but not listed. “’s” is cut: “Japan’s” counts as “Japan”."
        )
    else:
        counted = "Function words (“the”, “of”, “it”) are listed too. “’s” is cut: “Japan’s” counts as “Japan”."
    note(f"{FIELD} {prior} {counted}")


def _field(desk: Desk, table: pd.DataFrame, marks: tuple[EssayMark, EssayMark], picked: str) -> None:
    """The scatter of the two rates."""
    size = SMALLER if staged() else SIZE

    def made() -> dict:
        return spec_of(contrast_scatter(table, *marks, size=size, scheme=desk.scheme, picked=picked))

    drawn(
        desk.kept(f"contrast-field-{size}", made, scheme=desk.scheme),
        name="contrastfield",
        alt=contrast_alt(table, (marks[0].title, marks[1].title), desk.selection.terms),
        on_pick=lambda term: _pick(desk, term),
        fixed=True,
    )


def _list(
    desk: Desk, table: pd.DataFrame, marks: tuple[EssayMark, EssayMark], *, side: str, mark: EssayMark, picked: str
) -> None:
    """What one of the two says more, ranked."""
    rows = more_in(table, side, most=LISTED) if staged() else more_in(table, side)
    heading(f"{mark.glyph} More in {mark.title}", level=panel_level())
    if rows.empty:
        quiet("Nothing that is used often enough.")
        return

    def made() -> dict:
        top = highest_rate(table)
        return spec_of(contrast_ranks(rows, *marks, top=top, scheme=desk.scheme, picked=picked))

    drawn(
        desk.kept(f"contrast-list-{side}-{len(rows)}", made, scheme=desk.scheme),
        name=f"contrastlist-{side}",
        alt=ranks_alt(rows, mark.title, (marks[0].title, marks[1].title)),
        on_pick=lambda term: _pick(desk, term),
        panel=f"More in {mark.title}",
    )


def _twin(desk: Desk, table: pd.DataFrame, marks: tuple[EssayMark, EssayMark], picked: str) -> None:
    """Every term with its figures."""
    columns: list[Column] = [{"label": TERM[desk.selection.terms]}]
    columns += [
        {"label": m.title, "numeric": True, "unit": "per 1,000 (uses)", "color": m.colour, "shape": m.shape}
        for m in marks
    ]
    columns += [
        {"label": "z", "numeric": True, "unit": "a guide"},
        {"label": "Log-odds", "numeric": True, "unit": "with the prior"},
        {"label": "Log ratio", "numeric": True, "unit": "base 2, 0 as ½ use"},
        {"label": "Clear"},
    ]
    rows: list[Row] = [
        {
            "subject": r["term"],
            "label": r["label"],
            "cells": [
                cell(f"{r['rate_a']:.1f} ({r['count_a']})", float(r["rate_a"])),
                cell(f"{r['rate_b']:.1f} ({r['count_b']})", float(r["rate_b"])),
                cell(signed(r["z"]), float(r["z"])),
                cell(signed(r["log_odds"]), float(r["log_odds"])),
                cell(signed(r["log_ratio"], 1), float(r["log_ratio"])),
                cell(CLEARLY.get((r["clear"], r["steady"]), "–"), CLEARLY.get((r["clear"], r["steady"]), "")),
            ],
        }
        for r in table.to_dict("records")
    ]
    twin(
        columns,
        rows,
        name="contrast",
        caption=f"{TERM[desk.selection.terms]}s: rates, log-odds and log ratio; above 0 more in {marks[0].title}",
        picked=picked,
        on_pick=lambda term: _pick(desk, term),
    )


def _alone(
    desk: Desk, words: pd.DataFrame, table: pd.DataFrame, marks: tuple[EssayMark, EssayMark], picked: str
) -> None:
    """What stands in one of the two alone."""
    selection = desk.selection.but(pick="", word="")
    titles = (marks[0].title, marks[1].title)
    counts = desk.kept("contrast-only", lambda: only_in(desk.tables, words, selection), selection=selection)
    heading(only_title(counts, titles, selection.terms), sub=only_sub(counts, titles, selection.terms))
    for side, mark, place in zip("ab", marks, st.columns(2, gap="large"), strict=True):
        own = alone_in(table, side)
        rows: list[Row] = [
            {
                "subject": r["term"],
                "label": r["label"],
                "cells": [
                    cell(f"{r[f'count_{side}']}", float(r[f"count_{side}"])),
                    cell(f"{r[f'rate_{side}']:.1f}", float(r[f"rate_{side}"])),
                ],
            }
            for r in own.to_dict("records")
        ]
        with place:
            twin(
                [
                    {"label": TERM[selection.terms], "color": mark.colour, "shape": mark.shape},
                    {"label": "Uses", "numeric": True},
                    {"label": "Per 1,000 words", "numeric": True},
                ],
                rows,
                name=f"contrast-only-{side}",
                caption=f"{plural(len(rows), TERM[selection.terms].lower())} only in {mark.title}",
                picked=picked,
                on_pick=lambda term: _pick(desk, term),
                shown=True,
                file=f"side-by-side-only-in-{mark.slug}-{selection.terms}",
            )
