"""Presence: which subjects each paragraph holds, once each, whatever the lens.

Enters: `Tables`, a `Selection`, a lens. Leaves: `present`, a row a paragraph × subject:

essay | paragraph | subject | label | level (2 a main point, 1 touched, 0 for what is mentioned)

A subject is in a paragraph where the chosen basis, voice and coding count it there; a theme where it is at the level
that the theme measure asks for. Zero case: nothing counted, no rows.
"""

import pandas as pd

from components.measures.chosen import chosen_mentions, chosen_themes
from components.measures.selection import LAYER_OF, Selection
from components.measures.tables import Tables

PRESENT = ["essay", "paragraph", "subject", "label", "level"]


def present(tables: Tables, selection: Selection, lens: str) -> pd.DataFrame:
    """The paragraphs of the lens's subjects, in order of the chosen essays and the text."""
    own = selection.but(lens=lens)
    rows = chosen_themes(tables, own) if lens == "themes" else chosen_mentions(tables, own).assign(level=0)
    return rows[PRESENT].drop_duplicates(["essay", "paragraph", "subject"], ignore_index=True)


def lens_in(tables: Tables, subject: str) -> str:
    """The lens that lists a subject, "" where no essay speaks of it."""
    if (tables.themes["subject"] == subject).any():
        return "themes"
    layers = tables.mentions.loc[tables.mentions["subject"] == subject, "layer"]
    return next((lens for lens, layer in LAYER_OF.items() if not layers.empty and layer == layers.iloc[0]), "")
