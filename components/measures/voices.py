"""Voices: how much of each essay is the author's own and how much is quotation.

Enters: `Tables`. Leaves: a row an essay and voice that it has:

essay | voice (author, heading or quotation) | words (> 0) | share (of the essay's words without furniture, 0 to 1)

Formula: words of the voice's paragraphs / words of all paragraphs. Inline quotations stay in the author's paragraph.
Zero case: a voice that an essay does not have has no row; an essay without words has none at all.
"""

import pandas as pd

from components.measures.tables import Tables


def voice_shares(tables: Tables) -> pd.DataFrame:
    """The share of every voice in every essay, essays and voices in order of their names."""
    table = tables.paragraphs.groupby(["essay", "voice"], as_index=False)["words"].sum()
    table = table[table["words"] > 0].reset_index(drop=True)
    table["share"] = table["words"] / table.groupby("essay")["words"].transform("sum")
    return table


def quoted_share(tables: Tables) -> dict[str, float]:
    """The share of block quotations in each essay's words, 0 where it has none."""
    shares = voice_shares(tables)
    quoted = shares[shares["voice"] == "quotation"].set_index("essay")["share"].to_dict()
    return {str(essay): float(quoted.get(essay, 0.0)) for essay in tables.essays["essay"]}
