"""The rows of the tables that a selection counts.

Enters: `Tables` and a `Selection`. Leaves: rows, in the selection's order of essays and then in the order of the text.

The author's own voice keeps only paragraphs whose voice is "author" (no headings, no block quotations), in the
mentions as well as in the words that they are divided by. A basis keeps its kinds of mention. A theme counts where it
is a main point (level 2) under the measure "main", and where it is at least touched under the others.
"""

import numpy as np
import pandas as pd

from components.measures.selection import KINDS_OF, Selection
from components.measures.tables import Tables


def measure_of(selection: Selection) -> str:
    """The measure that the selection's lens is shown by."""
    return selection.theme_measure if selection.lens == "themes" else selection.measure


def chosen_essays(tables: Tables, selection: Selection) -> tuple[str, ...]:
    """The slugs of the chosen essays in the selection's order, all of them where it names none; unknown ones are left
    out.
    """
    known = tuple(tables.essays["essay"])
    return tuple(slug for slug in selection.essays if slug in known) if selection.essays else known


def titles_of(tables: Tables) -> dict[str, str]:
    """Every essay's title by its slug."""
    return dict(zip(tables.essays["essay"], tables.essays["title"], strict=True))


def chosen_paragraphs(tables: Tables, selection: Selection) -> pd.DataFrame:
    """The rows of `tables.paragraphs` in the chosen essays and voice."""
    return _chosen(tables.paragraphs, tables, selection, True)


def chosen_mentions(tables: Tables, selection: Selection) -> pd.DataFrame:
    """The rows of `tables.mentions` on the lens's layer, in the chosen essays, voice and basis; none under the lens of
    themes.
    """
    mentions = tables.mentions
    counted = (mentions["layer"] == selection.layer) & mentions["kind"].isin(KINDS_OF[selection.basis])
    return _chosen(mentions, tables, selection, counted)


def chosen_themes(tables: Tables, selection: Selection) -> pd.DataFrame:
    """The rows of `tables.themes` in the chosen essays and voice, at the level that the theme measure asks for."""
    least = 2 if selection.theme_measure == "main" else 1
    return _chosen(tables.themes, tables, selection, tables.themes["level"] >= least)


def _chosen(rows: pd.DataFrame, tables: Tables, selection: Selection, counted: pd.Series | bool) -> pd.DataFrame:
    """The counted rows of the chosen essays and voice, essay by essay in the selection's order."""
    order = {slug: place for place, slug in enumerate(chosen_essays(tables, selection))}
    wanted = rows["essay"].isin(list(order)) & counted
    if selection.voice == "author":
        wanted &= rows["voice"] == "author"
    kept = rows[wanted]
    places = [order[essay] for essay in kept["essay"]]
    if places != sorted(places):
        kept = kept.iloc[np.argsort(places, kind="stable")]
    return kept.reset_index(drop=True)
