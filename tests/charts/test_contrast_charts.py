"""The charts of Contrast: every term is drawn, labels do not collide, sides have their essay's colour and shape."""

from itertools import combinations, pairwise

import pandas as pd
import pytest

from components.charts.contrast_ranks import contrast_ranks
from components.charts.contrast_scatter import (
    CLOSE,
    MARGIN,
    RADIUS,
    SIZE,
    contrast_scatter,
    diagonal_label,
    place_of,
    scattered,
    seeded,
    ticks_of,
)
from components.charts.label_places import Box
from components.charts.spec import spec_of
from components.charts.theme import PALETTES, essay_marks
from components.coding.lexicon import load_lexicon
from components.corpus.function_words import load_function_words
from components.corpus.load import load_essays
from components.measures.contrast import contrast, more_in
from components.measures.selection import FUNCTION_WORDS, PRIORS, TERMS, Selection
from components.measures.tables import tables_of
from components.measures.words import word_counts

MARKS = tuple(essay_marks([("a", "Alpha"), ("b", "Beta")]).values())
ESSAYS = load_essays()
TABLES = tables_of(ESSAYS, coding="corrected", label=load_lexicon().label)
WORDS = word_counts(ESSAYS, load_function_words())
PAIRS = list(combinations([essay.slug for essay in ESSAYS], 2))
COLUMNS = ("term", "label", "count_a", "count_b", "rate_a", "rate_b", "z", "clear")
TABLE = pd.DataFrame(
    [
        ("pact", "pact", 9, 0, 9.0, 0.0, 2.5, True),
        ("ship", "ship", 4, 4, 4.0, 4.0, 0.0, False),
        ("oath", "oath", 4, 4, 4.0, 4.0, 0.0, False),
        ("coal", "coal", 0, 16, 0.0, 16.0, -3.0, True),
    ],
    columns=list(COLUMNS),
)


def test_places_are_square_roots_of_rates_with_seeds_where_terms_meet() -> None:
    drawn = scattered(TABLE)
    own = {row["subject"]: row for row in drawn.to_dict("records")}
    assert list(own) == ["coal", "pact", "oath", "ship"]
    assert (own["coal"]["x"], own["coal"]["y"]) == (MARGIN, MARGIN)
    assert own["pact"]["x"] == pytest.approx(MARGIN + (SIZE - 2 * MARGIN) * 0.75, abs=1e-3)
    middle = MARGIN + (SIZE - 2 * MARGIN) / 2
    assert (own["oath"]["x"], own["oath"]["y"]) == (middle, SIZE - middle)
    x, y = own["ship"]["x"], own["ship"]["y"]
    assert RADIUS < ((x - middle) ** 2 + (y - SIZE + middle) ** 2) ** 0.5 < 3 * RADIUS
    assert drawn["side"].to_list() == ["b", "a", "", ""]
    assert drawn["left"].notna().all()


def test_seeds_do_not_hide_each_other() -> None:
    spread = seeded([(100.0, 100.0)] * 30)
    apart = [((a - c) ** 2 + (b - d) ** 2) ** 0.5 for (a, b), (c, d) in combinations(spread, 2)]
    assert min(apart) > 2 * (26 / 3.14) ** 0.5


@pytest.mark.parametrize("top", [1.0, 12.0, 47.0, 800.0])
def test_ticks_begin_at_nothing_and_stand_apart(top: float) -> None:
    places = [place for place, _ in ticks_of(top)]
    assert ticks_of(top)[0] == (place_of(0, top), 0)
    assert min((b - a for a, b in pairwise(places)), default=CLOSE) >= CLOSE


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
@pytest.mark.parametrize("terms", TERMS)
@pytest.mark.parametrize("function_words", FUNCTION_WORDS)
@pytest.mark.parametrize("prior", PRIORS)
def test_no_two_labels_of_the_shipped_essays_meet(
    pair: tuple[str, ...], terms: str, function_words: str, prior: str
) -> None:
    selection = Selection(pair=pair, terms=terms, function_words=function_words, prior=prior)
    table = contrast(TABLES, WORDS, selection)
    drawn = scattered(table)
    assert sorted(drawn["subject"]) == sorted(table["term"])
    sides = drawn.loc[drawn["left"].notna(), ["left", "top", "right", "bottom"]]
    boxes = [Box(*own) for own in sides.itertuples(index=False, name=None)]
    line = diagonal_label(drawn)
    assert len(boxes) >= min(10, len(drawn) // 2)
    assert not [pair for pair in combinations([*boxes, *([line] if line else [])], 2) if pair[0].meets(pair[1])]
    assert all(box.within(Box(0, 0, SIZE, SIZE)) for box in boxes)
    dots = [Box(x, y, x, y).grown(RADIUS) for x, y in zip(drawn["x"], drawn["y"], strict=True)]
    assert not [box for box in boxes if any(box.meets(dot) for dot in dots)]


def test_what_is_clear_or_picked_is_labelled_first() -> None:
    table = contrast(TABLES, WORDS, Selection(pair=PAIRS[1]))
    drawn = scattered(table, picked=str(table["term"].iloc[30]))
    assert drawn["subject"].iloc[0] == table["term"].iloc[30]
    assert drawn["side"].iloc[1] != ""
    assert drawn["left"].iloc[:2].notna().all()


@pytest.mark.parametrize("scheme", PALETTES)
def test_a_scatter_holds_every_term_and_fetches_nothing(scheme: str) -> None:
    spec = spec_of(contrast_scatter(TABLE, *MARKS, scheme=scheme, picked="oath"))
    (points,) = [layer for layer in spec["layer"] if layer["mark"]["type"] == "point"]
    rows = points["data"]["values"]
    assert {row["subject"] for row in rows} == set(TABLE["term"])
    assert rows[0]["says"] == "oath: 4.0 per 1,000 words in Alpha, 4.0 in Beta; z 0.0"
    assert points["encoding"]["color"]["scale"]["range"] == [*(m.colour for m in MARKS), PALETTES[scheme].quiet]
    assert points["encoding"]["shape"]["scale"]["range"] == [*(m.shape for m in MARKS), "circle"]
    assert "url" not in str(spec)


def test_a_ranked_list_has_its_rows_in_order_and_two_marks_each() -> None:
    spec = spec_of(contrast_ranks(more_in(TABLE.assign(log_ratio=0.0), "a"), *MARKS, top=16.0))
    (points,) = [layer for layer in spec["layer"] if layer["mark"]["type"] == "point"]
    assert [(row["subject"], row["essay"], row["rate"]) for row in points["data"]["values"]] == [
        ("pact", "Alpha", 9.0),
        ("pact", "Beta", 0.0),
    ]
    assert spec["width"] == "container"


def test_an_empty_table_is_drawn_empty() -> None:
    assert spec_of(contrast_scatter(TABLE.head(0), *MARKS))["layer"]
    assert spec_of(contrast_ranks(TABLE.head(0), *MARKS, top=1.0))["layer"]
