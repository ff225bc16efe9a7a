"""What a reader has chosen to see: lens, measure, basis, voice, coding, essays, order and pick.

Enters: nothing. Leaves: `Selection`, and for every choice the ids that are allowed, the default first.
"""

from dataclasses import dataclass, replace
from typing import Self

MAIN_LENSES = ("leaders", "countries", "themes")
"""The lenses of the cards and of *What stands out*."""
LENSES = (*MAIN_LENSES, "blocs", "actors", "sources")
MEASURES = ("rate", "count", "paragraphs")
THEME_MEASURES = ("main", "touched", "paragraphs")
BASES = ("names", "roles", "seats", "pronouns")
"""Each basis holds the ones before it: names; + demonyms and roles; + capitals and seats of power; + pronouns."""
KINDS_OF = {
    "names": ("name",),
    "roles": ("name", "demonym", "role"),
    "seats": ("name", "demonym", "role", "metonym"),
    "pronouns": ("name", "demonym", "role", "metonym", "pronoun"),
}
WHOSE = ("whole", "author")
ORDERS = ("total", "difference")
AGREEMENTS = ("shared", "jaccard", "divergence", "ranks")
"""How the likeness of two essays is measured: shared emphasis, Jaccard, 1 − Jensen-Shannon, rank-biased overlap."""
TERMS = ("words", "subjects")
"""What Contrast sets against each other."""
PRIORS = ("pooled", "light", "flat")
"""The Dirichlet prior of Contrast: the pooled essays at full weight, at a tenth of it, or the same for every term."""
FUNCTION_WORDS = ("without", "with")
"""Whether Contrast lists function words ("the", "of"); they are counted either way."""
TIES = ("leaders-countries", "leaders-themes", "countries-themes")
"""The two lenses whose subjects Connections pairs: rows and columns."""
CHARTS = ("emphasis", "overlap", "agreement", "places", "voice", "map", "contrast", "connections")
"""What Present shows, one at a time, and what the address asks for alone."""
LAYER_OF = {
    "leaders": "leader",
    "countries": "country",
    "themes": "theme",
    "blocs": "bloc",
    "actors": "actor",
    "sources": "source",
}


@dataclass(frozen=True, slots=True)
class Selection:
    """One view of the essays.

    `measure` is one of `MEASURES` and counts for mentions; `theme_measure` one of `THEME_MEASURES` and counts for themes.
    `essays` are slugs in the order of the page, () for all. `order` is one of `ORDERS` or an essay's slug. `pick` is a subject's
    id or "" for none (see `measures.subjects.subject_id`). `pair` are two slugs, of Contrast and of the open field of the matrix, ()
    for the page's own choice. `agreement`, `terms`, `prior`, `tie`, `chart` and `function_words` are each of
    the tuple of that name above. `word` is a word of an essay as `measures.words` folds it, picked under Contrast, or "".
    `also` is a second subject, picked with the first under Connections: the passages are those of both; "" for none.
    """

    lens: str = "leaders"
    measure: str = "rate"
    theme_measure: str = "main"
    basis: str = "roles"
    voice: str = "whole"
    coding: str = "corrected"
    essays: tuple[str, ...] = ()
    order: str = "total"
    pick: str = ""
    agreement: str = "shared"
    pair: tuple[str, ...] = ()
    terms: str = "words"
    prior: str = "pooled"
    tie: str = "leaders-countries"
    chart: str = "emphasis"
    function_words: str = "without"
    word: str = ""
    also: str = ""

    @property
    def layer(self) -> str:
        """The layer of coding that the lens lists."""
        return LAYER_OF[self.lens]

    def but(self, **changes: object) -> Self:
        """The same selection with some choices changed."""
        return replace(self, **changes)  # type: ignore[arg-type]
