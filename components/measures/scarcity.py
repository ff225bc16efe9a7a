"""Whether a lens has enough mentions to compare, and the sentence that says where it has not.

Enters: `Tables` and a `Selection`. Leaves: one plain sentence with every count, or "" where there is enough.

Rule: an essay has enough of a lens from `findings.DWELLS` mentions on (of a theme's lens: paragraphs × themes); a
comparison needs two essays that have enough, one essay alone needs it itself. Zero case: essays without a mention are
named apart from those with few.
"""

from components.measures import phrases
from components.measures.chosen import chosen_essays, chosen_mentions, chosen_themes, titles_of
from components.measures.findings import DWELLS
from components.measures.selection import Selection
from components.measures.tables import Tables


def counts(tables: Tables, selection: Selection) -> dict[str, int]:
    """How much each chosen essay has on the lens, by slug in the page's order."""
    themes = selection.lens == "themes"
    rows = chosen_themes(tables, selection) if themes else chosen_mentions(tables, selection)
    found = rows["essay"].value_counts()
    return {slug: int(found.get(slug, 0)) for slug in chosen_essays(tables, selection)}


def scarcity(tables: Tables, selection: Selection) -> str:
    """What to say where the lens has too few mentions to compare (or, of one essay, to rank); else ""."""
    counted = counts(tables, selection)
    enough = [slug for slug, count in counted.items() if count >= DWELLS]
    if not counted or len(enough) >= min(2, len(counted)):
        return ""
    titles, nouns = titles_of(tables), phrases.NOUNS[selection.lens][1]
    what = phrases.pair_nouns("themes") if selection.lens == "themes" else ("mention", "mentions")
    some = [f"{phrases.counted(n, *what)} in {phrases.titled(titles[slug])}" for slug, n in counted.items() if n]
    none = [phrases.titled(titles[slug]) for slug, n in counted.items() if not n]
    if not some:
        return f"No {phrases.NOUNS[selection.lens][0]} is counted in {phrases.listed(none, 'or')}."
    parts = [*some, *([f"none in {phrases.listed(none, 'or')}"] if none else [])]
    return f"Too few {nouns} to {'compare' if len(counted) > 1 else 'rank'}: {', '.join(parts)}."
