"""Position: where in each essay a subject comes up.

Enters: `Tables`, a `Selection`, and ids of subjects. Leaves: a row a mention, or under the lens of themes a row a
paragraph:

essay | subject | label | paragraph | position (0 to 1) | position_end (the paragraph's end for a theme, else the
position) | surface | kind (of the mention; "main" or "touched" for a theme) | rule (for a theme the cues, joined by ";
")

Formula: words before the place / words of the text without furniture, also where only the author's voice is counted: a
place is a place in the whole text. Zero case: an essay without a mention has no row. Source: the lexical dispersion
plot, as in Bird, Klein and Loper 2009.
"""

from collections.abc import Sequence

import pandas as pd

from components.measures.chosen import chosen_mentions, chosen_themes
from components.measures.selection import Selection
from components.measures.tables import Tables

COLUMNS = ("essay", "subject", "label", "paragraph", "position", "position_end", "surface", "kind", "rule")


def positions(tables: Tables, selection: Selection, subjects: Sequence[str]) -> pd.DataFrame:
    """The places of the given subjects, in their order, then by essay and position; unknown subjects have none."""
    if selection.lens == "themes":
        places = tables.paragraphs[["essay", "paragraph", "position", "position_end"]]
        rows = chosen_themes(tables, selection).merge(places, on=["essay", "paragraph"], how="left")
        rows["surface"] = ""
        rows["kind"] = rows["level"].map({1: "touched", 2: "main"}).astype("str")
        rows["rule"] = pd.Series([phrases(cues) for cues in rows["cues"]], index=rows.index, dtype="str")
    else:
        rows = chosen_mentions(tables, selection)
        rows["position_end"] = rows["position"]
    order = {subject: place for place, subject in enumerate(dict.fromkeys(subjects))}
    place = rows["subject"].map(order)
    kept = rows[place.notna()].iloc[place.dropna().argsort(kind="stable")]
    return kept[list(COLUMNS)].reset_index(drop=True)


def phrases(cues: Sequence[tuple]) -> str:
    """The phrases of a theme's cues, each once, in the order of the text."""
    return "; ".join(dict.fromkeys(phrase for _, _, phrase, _ in cues))
