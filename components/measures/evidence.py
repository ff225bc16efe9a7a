"""Evidence: the passages behind a number.

Enters: `Tables` and a `Selection` with a pick. Leaves: a row for each paragraph that the selection counts for the
picked subject:

essay | paragraph | voice | source | gist | words | start | end | count (> 0; over all passages it adds up to the count
that emphasis shows) | level (2 a main point, 1 touched, 0 under the other lenses) | rule (a
reader's reason for a theme, else "") | marks (tuple of (start, end, kind,
surface, rule)) | also_marks (likewise, of the second subject where one is picked, else ())

Under the lens of themes a passage counts once and its marks are the cues: kind "cue", the phrase, and its weight as
the rule. With a second subject only the paragraphs that hold both are left. Zero case: no pick, or one that the selection
counts nowhere, has no rows.
"""

import pandas as pd

from components.measures.chosen import chosen_mentions, chosen_themes
from components.measures.presence import lens_in
from components.measures.selection import Selection
from components.measures.tables import Tables, framed

Mark = tuple[int, int, str, str, str]
Found = dict[tuple[str, int], tuple[int, int, tuple[Mark, ...]]]
"""By essay and paragraph: count, level and marks."""
PASSAGE = ("essay", "paragraph", "voice", "source", "gist", "words", "start", "end")


def passages(tables: Tables, selection: Selection) -> pd.DataFrame:
    """The passages of the picked subject, by essay in the page's order and then by paragraph."""
    found = _found(tables, selection)
    also: Found = {}
    if selection.also:
        second = lens_in(tables, selection.also)
        also = _found(tables, selection.but(lens=second, pick=selection.also)) if second else {}
        found = {key: own for key, own in found.items() if key in also}
    rules = theme_rules(tables, selection) if selection.lens == "themes" else {}
    keys = framed(list(found), ("essay", "paragraph"))
    table = keys.merge(tables.paragraphs[list(PASSAGE)], on=["essay", "paragraph"], how="left")[list(PASSAGE)]
    table["count"] = pd.Series([count for count, _, _ in found.values()], dtype=int)
    table["level"] = pd.Series([level for _, level, _ in found.values()], dtype=int)
    table["rule"] = pd.Series([rules.get(key, "") for key in found], dtype="str")
    table["marks"] = pd.Series([marks for _, _, marks in found.values()], dtype=object)
    table["also_marks"] = pd.Series([also[key][2] if key in also else () for key in found], dtype=object)
    return table


def _found(tables: Tables, selection: Selection) -> Found:
    """The picked subject's paragraphs with their marks."""
    return theme_marks(tables, selection) if selection.lens == "themes" else mention_marks(tables, selection)


def mention_marks(tables: Tables, selection: Selection) -> Found:
    """The picked subject's mentions, level 0."""
    rows = chosen_mentions(tables, selection)
    marks: dict[tuple[str, int], list[Mark]] = {}
    for row in rows[rows["subject"] == selection.pick].to_dict("records"):
        mark = (row["start"], row["end"], row["kind"], row["surface"], row["rule"])
        marks.setdefault((row["essay"], row["paragraph"]), []).append(mark)
    return {key: (len(own), 0, tuple(own)) for key, own in marks.items()}


def theme_marks(tables: Tables, selection: Selection) -> Found:
    """The picked theme's paragraphs, each counted once, with its level and cues."""
    rows = chosen_themes(tables, selection)
    found: Found = {}
    for row in rows[rows["subject"] == selection.pick].to_dict("records"):
        marks = tuple((start, end, "cue", phrase, f"weight {weight:g}") for start, end, phrase, weight in row["cues"])
        found[row["essay"], row["paragraph"]] = (1, row["level"], marks)
    return found


def theme_rules(tables: Tables, selection: Selection) -> dict[tuple[str, int], str]:
    """By essay and paragraph: the reason that a reader gave for the picked theme, "" where the program's coding stands."""
    rows = tables.themes[tables.themes["subject"] == selection.pick]
    return {(r["essay"], r["paragraph"]): r["rule"] for r in rows.to_dict("records")}
