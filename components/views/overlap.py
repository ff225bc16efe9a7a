"""The overlap blocks of Compare: circles with names, the list by region, and the matrix of shared emphasis.

Enters: the desk. Leaves: elements; two or three essays are drawn as circles, more as the list alone.
"""

import pandas as pd
import streamlit as st

from components.charts.region_circles import region_circles
from components.charts.sharing_matrix import sharing_matrix
from components.charts.spec import spec_of
from components.measures.describe import regions_alt, regions_title, sharing_alt, sharing_title
from components.measures.overlap import regions
from components.measures.sharing import shared_emphasis, shared_terms
from components.session.desk import Desk
from components.views.block import cell, drawn, head, pick_in_lens, twin
from components.views.web.subject_table import Row
from components.views.wording import LENS_NOUNS, figure, per_cent, plural, unit_of

CIRCLES = (2, 3)
PAIR = "pair"


def _region_words(desk: Desk, members: tuple[str, ...]) -> str:
    """The region as the table names it: "all three", or the titles of its essays."""
    if len(members) == len(desk.chosen) > 1:
        return {2: "both", 3: "all three"}.get(len(members), f"all {len(members)}")
    return " and ".join(desk.marks[m].title for m in members) + (" only" if len(members) == 1 else "")


def circles_block(desk: Desk) -> None:
    """Who is shared by all, by two, or stands alone; one essay has nothing to overlap with."""
    if len(desk.chosen) < min(CIRCLES):
        return
    selection = desk.selection.but(pick="")
    table = desk.kept("regions", lambda: regions(desk.tables, selection), selection=selection)
    noun = LENS_NOUNS[selection.lens]
    head(
        regions_title(desk.tables, selection),
        f"each name stands with the essays that speak of it; the bar below it: {unit_of(selection)}, mean of the essays",
        name="regions",
        data=table,
        file=f"side-by-side-overlap-{noun}.csv",
    )
    if table.empty:
        return
    if len(desk.chosen) in CIRCLES:

        def made() -> dict:
            return spec_of(region_circles(table, desk.chosen_marks, scheme=desk.scheme, picked=desk.selection.pick))

        with st.container(key="circlesbox"):
            drawn(
                desk.kept("regions-spec", made, scheme=desk.scheme),
                name="circles",
                alt=regions_alt(desk.tables, selection),
                on_pick=lambda subject: pick_in_lens(desk, subject),
                fixed=True,
            )
            _region_twin(desk, table, name="regions", shown=False)
        with st.container(key="regionlist"):
            _region_list(desk, table)
    else:
        _region_twin(desk, table, name="regions", shown=True)


def _region_twin(desk: Desk, table: pd.DataFrame, *, name: str, shown: bool) -> None:
    noun = LENS_NOUNS[desk.selection.lens]
    rows: list[Row] = [
        {
            "subject": r["subject"],
            "label": r["label"],
            "cells": [
                cell(_region_words(desk, r["members"]), float(i)),
                cell(figure(r["value"], desk.selection), float(r["value"])),
            ],
        }
        for i, r in enumerate(table.to_dict("records"))
    ]
    twin(
        [
            {"label": noun.capitalize()},
            {"label": "In"},
            {"label": "Mean", "numeric": True, "unit": unit_of(desk.selection)},
        ],
        rows,
        name=name,
        caption=f"{noun.capitalize()} by the essays that speak of them",
        picked=desk.selection.pick,
        on_pick=lambda subject: pick_in_lens(desk, subject),
        shown=shown,
    )


def _region_list(desk: Desk, table: pd.DataFrame) -> None:
    """The same by region for a narrow screen, where circles do not fit: each name with the marks of its essays."""
    noun = LENS_NOUNS[desk.selection.lens]
    rows: list[Row] = [
        {
            "subject": r["subject"],
            "label": r["label"],
            "cells": [cell(" ".join(desk.marks[m].glyph for m in r["members"]), float(i))],
        }
        for i, r in enumerate(table.to_dict("records"))
    ]
    key = ", ".join(f"{m.glyph} {m.title}" for m in desk.chosen_marks.values())
    twin(
        [{"label": noun.capitalize()}, {"label": "In"}],
        rows,
        name="regionlist",
        caption=f"{noun.capitalize()} by the essays that speak of them: {key}",
        picked=desk.selection.pick,
        on_pick=lambda subject: pick_in_lens(desk, subject),
        shown=True,
    )


def _open_pair(pair: str) -> None:
    st.session_state[PAIR] = "" if st.session_state.get(PAIR) == pair else pair


def matrix_block(desk: Desk) -> None:
    """How much of their emphasis each two essays share, beside what identical emphasis would show."""
    if len(desk.chosen) < min(CIRCLES):
        return
    selection = desk.selection.but(pick="")
    table = desk.kept("sharing", lambda: shared_emphasis(desk.tables, selection), selection=selection)
    noun = LENS_NOUNS[selection.lens]
    head(
        sharing_title(desk.tables, selection),
        "“identical”: what two essays with the same emphasis would show at these counts; a click on a figure says what it is made of",
        name="sharing",
        data=table,
        file=f"side-by-side-shared-emphasis-{noun}.csv",
    )

    def made() -> dict:
        return spec_of(sharing_matrix(table, desk.chosen_marks, scheme=desk.scheme))

    drawn(
        desk.kept("sharing-spec", made, selection=selection, scheme=desk.scheme),
        name="sharing",
        alt=sharing_alt(desk.tables, selection),
        parameter=PAIR,
        on_pick=_open_pair,
    )
    rows: list[Row] = []
    for r in table.to_dict("records"):
        a, b = desk.marks[r["essay_a"]].title, desk.marks[r["essay_b"]].title
        said = (
            f"{per_cent(r['shared'])} ({per_cent(r['low'])} to {per_cent(r['high'])})"
            if r["enough"]
            else "too few to compare"
        )
        rows.append(
            {
                "subject": f"{r['essay_a']}~{r['essay_b']}",
                "label": f"{a} and {b}",
                "cells": [
                    cell(said, float(r["shared"]) if r["enough"] else None),
                    cell(
                        per_cent(r["yardstick"]) if r["enough"] else "–", float(r["yardstick"]) if r["enough"] else None
                    ),
                    cell(f"{r['count_a']:,.0f} and {r['count_b']:,.0f}", float(r["count_a"])),
                ],
            }
        )
    twin(
        [
            {"label": "Essays"},
            {"label": "Same emphasis", "numeric": True, "unit": "95 % interval"},
            {"label": "Identical would show", "numeric": True},
            {"label": "Counted", "numeric": True},
        ],
        rows,
        name="sharing",
        caption=f"Shared emphasis on {noun}",
        picked=st.session_state.get(PAIR, ""),
        on_pick=_open_pair,
    )
    _pair_terms(desk)


def _pair_terms(desk: Desk) -> None:
    """What a figure of the matrix is made of: each subject's shares in the two essays, a step from its passages."""
    a, _, b = st.session_state.get(PAIR, "").partition("~")
    if a not in desk.chosen_marks or b not in desk.chosen_marks:
        return
    selection = desk.selection.but(pick="")
    terms = shared_terms(desk.tables, selection, a, b)
    rows: list[Row] = [
        {
            "subject": r["subject"],
            "label": r["label"],
            "cells": [cell(per_cent(r[c]), float(r[c])) for c in ("share_a", "share_b", "shared")],
        }
        for r in terms.to_dict("records")
    ]
    first, second = desk.marks[a], desk.marks[b]
    twin(
        [
            {"label": LENS_NOUNS[selection.lens].capitalize()},
            {"label": first.title, "numeric": True, "color": first.colour, "shape": first.shape},
            {"label": second.title, "numeric": True, "color": second.colour, "shape": second.shape},
            {"label": "Shared", "numeric": True},
        ],
        rows,
        name="pair",
        caption=f"Made of {plural(len(rows), 'subject')}: share of each essay’s emphasis, and what the two share",
        picked=desk.selection.pick,
        on_pick=lambda subject: pick_in_lens(desk, subject),
        shown=True,
    )
