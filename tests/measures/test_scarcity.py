"""Where a lens has too few mentions to compare, the sentence says so with every count."""

from collections.abc import Callable

import pytest

from components.measures.scarcity import scarcity
from components.measures.selection import Selection
from components.measures.tables import Tables

FIVE = "Ann, Ann, Ann, Ann, Ann"


@pytest.mark.parametrize(
    ("essays", "choices", "said"),
    [
        ({"a": FIVE, "b": FIVE, "c": ""}, {}, ""),
        (
            {"a": FIVE, "b": "Ann", "c": ""},
            {},
            "Too few leaders to compare: 5 mentions in “A”, 1 mention in “B”, none in “C”.",
        ),
        ({"a": FIVE, "b": "", "c": ""}, {}, "Too few leaders to compare: 5 mentions in “A”, none in “B” or “C”."),
        ({"a": FIVE}, {}, ""),
        ({"a": "Ann"}, {}, "Too few leaders to rank: 1 mention in “A”."),
        ({"a": FIVE, "b": FIVE}, {"lens": "countries"}, "No country is counted in “A” or “B”."),
        ({"a": FIVE, "b": FIVE}, {"lens": "sources"}, "No cited voice is counted in “A” or “B”."),
        (
            {"a": "Ann:role, Ann, Ann, Ann, Ann", "b": FIVE},
            {"basis": "names"},
            "Too few leaders to compare: 4 mentions in “A”, 5 mentions in “B”.",
        ),
        ({"a": FIVE, "b": ""}, {"essays": ("a",)}, ""),
    ],
)
def test_the_sentence(tables: Callable[..., Tables], essays: dict[str, str], choices: dict, said: str) -> None:
    made = tables(**{slug: [("author", 50, names)] for slug, names in essays.items()})
    assert scarcity(made, Selection(**choices)) == said


def test_themes_are_counted_once_a_paragraph(tables: Callable[..., Tables]) -> None:
    made = tables(a=[("author", 50, "", "trade=2 peace=1")], b=[("author", 50, "", "")])
    said = "Too few themes to compare: 2 pairs of paragraph and theme in “A”, none in “B”."
    assert scarcity(made, Selection(lens="themes", theme_measure="touched")) == said
    assert scarcity(made, Selection(lens="themes")) == said.replace("2 pairs", "1 pair")
