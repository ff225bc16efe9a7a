"""Voice: what is left of each subject in the author's own words, when block quotations and headings go.

Enters: `Tables` and a `Selection`, whose voice and measure do not matter. Leaves: `quoted`, a row for every chosen essay
and each subject that it mentions on the lens, those with most mentions first:

essay | subject | label | count (mentions in the whole essay, > 0) | author | quotation | heading (their parts by voice,
≥ 0, together the count) | rank (by count, from 1) | rank_author (by `author`; 0 for one that the author's own voice
never mentions; equal ones share the better rank)

and what stands out in it: `mostly_quoted`, the subjects of which at least `QUOTED` of at least `DWELLS` mentions stand in
block quotations, and `passing`, the pairs that change places: among an essay's first `FIRST` subjects, both with at
least `DWELLS` mentions, one has fewer than the other in the whole essay and more in the author's own voice, and the
other stands in block quotations at least once.

Inside one essay an order by mentions is the order by rate, as both are divided by the same words. Themes are coded by
paragraph and not by mention: they have no rows. Zero case: an essay without a mention has none either.
"""

import numpy as np
import pandas as pd

from components.measures import findings
from components.measures.chosen import chosen_essays, chosen_mentions
from components.measures.selection import Selection
from components.measures.tables import Tables

FIRST = 3
"""Subjects of an essay whose order is looked at."""
VOICES = ("author", "quotation", "heading")
COLUMNS = ("essay", "subject", "label", "count", *VOICES, "rank", "rank_author")


def mostly(inside: int, total: int) -> bool:
    """Whether a subject stands mostly in quotations: `QUOTED` of at least `DWELLS` mentions."""
    return total >= findings.DWELLS and inside / total >= findings.QUOTED


def quotations(tables: Tables, selection: Selection) -> dict[tuple[str, str], tuple[int, int]]:
    """By essay and subject: mentions in block quotations, and all, in the selection's voice."""
    rows = chosen_mentions(tables, selection)
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for essay, subject, voice in zip(rows["essay"], rows["subject"], rows["voice"], strict=True):
        inside, total = found.get((essay, subject), (0, 0))
        found[essay, subject] = (inside + (voice == "quotation"), total + 1)
    return found


def quoted(tables: Tables, selection: Selection) -> pd.DataFrame:
    """Every subject's mentions by voice in every chosen essay."""
    mentions = chosen_mentions(tables, selection.but(voice="whole"))
    labels = dict(zip(mentions["subject"], mentions["label"], strict=True))
    counted: dict[tuple[str, str], dict[str, int]] = {}
    for essay, subject, voice in zip(mentions["essay"], mentions["subject"], mentions["voice"], strict=True):
        counted.setdefault((essay, subject), dict.fromkeys(VOICES, 0))[voice] += 1
    rows: list[tuple] = []
    for essay in chosen_essays(tables, selection):
        own = {subject: by_voice for (where, subject), by_voice in counted.items() if where == essay}
        whole = {subject: sum(by_voice.values()) for subject, by_voice in own.items()}
        author = {subject: by_voice["author"] for subject, by_voice in own.items() if by_voice["author"]}
        for subject in sorted(own, key=lambda s: (-whole[s], labels[s].casefold())):
            ranks = (_rank(whole, subject), _rank(author, subject))
            parts = (own[subject][voice] for voice in VOICES)
            rows.append((essay, subject, labels[subject], whole[subject], *parts, *ranks))
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    return table.astype({name: "str" if name in COLUMNS[:3] else int for name in COLUMNS})


def _rank(counts: dict[str, int], subject: str) -> int:
    """The place of a subject by its count, from 1; 0 for one that is not counted."""
    return 1 + sum(c > counts[subject] for c in counts.values()) if subject in counts else 0


def mostly_quoted(table: pd.DataFrame) -> pd.DataFrame:
    """The rows whose subject stands mostly in block quotations, those with most of its mentions there first."""
    pairs = zip(table["quotation"], table["count"], strict=True)
    kept = np.array([mostly(inside, total) for inside, total in pairs], dtype=bool)
    return table[kept].sort_values("quotation", ascending=False, kind="stable", ignore_index=True)


def passing(table: pd.DataFrame) -> pd.DataFrame:
    """The pairs that change places when quotations go.

    essay | subject | label | count | author (of the one that passes) | other | other_label | other_count | other_author
    """
    rows = []
    for essay, own in table.groupby("essay", sort=False):
        first = [r for r in own.to_dict("records")[:FIRST] if r["count"] >= findings.DWELLS]
        for place, high in enumerate(first):
            for low in first[place + 1 :]:
                if low["count"] < high["count"] and low["author"] > high["author"] and high["quotation"]:
                    one = (low["subject"], low["label"], low["count"], low["author"])
                    rows.append((essay, *one, high["subject"], high["label"], high["count"], high["author"]))
    names = ["essay", "subject", "label", "count", "author", "other", "other_label", "other_count", "other_author"]
    return pd.DataFrame(rows, columns=names)
