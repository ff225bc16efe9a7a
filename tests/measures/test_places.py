"""Position, evidence, leading subjects, and regions, whole tables."""

from collections.abc import Callable

import pandas as pd
import pytest

from components.measures.evidence import passages
from components.measures.leading import leading
from components.measures.overlap import region_counts, regions
from components.measures.position import positions
from components.measures.selection import Selection
from components.measures.tables import Tables


def rows(table: pd.DataFrame, *columns: str) -> list[tuple]:
    return list(table[list(columns) or list(table.columns)].itertuples(index=False, name=None))


def test_positions_in_order_of_the_subjects_given(three: Tables) -> None:
    table = positions(three, Selection(), ["bo-ray", "ann-lee", "nobody"]).round(4)
    assert rows(table) == [
        ("alpha", "bo-ray", "Bo Ray", 3, 0.5, 0.5, "Bo Ray", "name", "by hand"),
        ("beta", "bo-ray", "Bo Ray", 1, 0.0, 0.0, "Bo Ray", "name", "by hand"),
        ("beta", "bo-ray", "Bo Ray", 1, 0.06, 0.06, "Bo Ray", "name", "by hand"),
        ("alpha", "ann-lee", "Ann Lee", 1, 0.0, 0.0, "Ann Lee", "name", "by hand"),
        ("alpha", "ann-lee", "Ann Lee", 2, 0.02, 0.02, "Ann Lee", "name", "by hand"),
        ("alpha", "ann-lee", "Ann Lee", 2, 0.068, 0.068, "Ann Lee", "role", "by hand"),
    ]


def test_a_place_in_the_authors_voice_is_a_place_in_the_whole_text(three: Tables) -> None:
    table = positions(three, Selection(lens="countries", basis="seats", voice="author"), ["FRA"])
    assert rows(table.round(4), "paragraph", "position") == [(2, 0.116), (4, 0.775)]


def test_themes_take_up_paragraphs(three: Tables) -> None:
    table = positions(three, Selection(lens="themes", theme_measure="touched"), ["trade"])
    assert rows(table) == [
        ("alpha", "trade", "Trade", 2, 0.02, 0.5, "", "main", "trade cue"),
        ("alpha", "trade", "Trade", 3, 0.5, 0.75, "", "touched", "trade cue"),
        ("beta", "trade", "Trade", 1, 0.0, 0.6, "", "touched", "trade cue"),
    ]


def test_no_subjects_have_no_places(three: Tables) -> None:
    assert rows(positions(three, Selection(), [])) == []
    assert rows(positions(three, Selection(lens="themes"), [])) == []


def test_passages_carry_their_mentions(three: Tables) -> None:
    assert rows(passages(three, Selection(pick="ann-lee"))) == [
        ("alpha", 1, "heading", "", "Says 1.", 4, 0, 100, 1, 0, "", ((0, 5, "name", "Ann Lee", "by hand"),), ()),
        (
            *("alpha", 2, "author", "", "Says 2.", 96, 100, 200, 2, 0, ""),
            ((100, 105, "name", "Ann Lee", "by hand"), (110, 115, "role", "Ann Lee", "by hand")),
            (),
        ),
    ]


def test_passages_of_a_pair_hold_both_and_carry_the_marks_of_both(three: Tables) -> None:
    pair = Selection(pick="ann-lee", also="FRA")
    assert rows(passages(three, pair), "essay", "paragraph", "count", "marks", "also_marks") == [
        (
            *("alpha", 2, 2),
            ((100, 105, "name", "Ann Lee", "by hand"), (110, 115, "role", "Ann Lee", "by hand")),
            ((120, 125, "name", "FRA", "by hand"),),
        ),
    ]
    with_theme = pair.but(also="trade", theme_measure="touched", pick="bo-ray")
    assert rows(passages(three, with_theme), "essay", "paragraph", "also_marks") == [
        ("alpha", 3, ((200, 204, "cue", "trade cue", "weight 1.5"),)),
        ("beta", 1, ((0, 4, "cue", "trade cue", "weight 1.5"),)),
    ]
    assert rows(passages(three, pair.but(also="nobody"))) == []


def test_passages_of_a_theme_carry_level_and_cues(three: Tables) -> None:
    table = passages(three, Selection(lens="themes", theme_measure="touched", pick="trade"))
    assert rows(table, "essay", "paragraph", "source", "count", "level", "marks") == [
        ("alpha", 2, "", 1, 2, ((100, 104, "cue", "trade cue", "weight 1.5"),)),
        ("alpha", 3, "The Post", 1, 1, ((200, 204, "cue", "trade cue", "weight 1.5"),)),
        ("beta", 1, "", 1, 1, ((0, 4, "cue", "trade cue", "weight 1.5"),)),
    ]


@pytest.mark.parametrize("pick", ["", "nobody", "FRA"])
def test_a_pick_that_the_lens_does_not_count_has_no_passages(three: Tables, pick: str) -> None:
    assert rows(passages(three, Selection(pick=pick))) == []


def test_leading_subjects_of_every_lens(three: Tables) -> None:
    assert rows(leading(three, Selection())) == [
        ("alpha", "leaders", "ann-lee", "Ann Lee", 3, 3.0, 1, 0),
        ("alpha", "leaders", "bo-ray", "Bo Ray", 1, 1.0, 2, 0),
        ("alpha", "countries", "FRA", "France", 2, 2.0, 1, 0),
        ("alpha", "themes", "trade", "Trade", 1, 0.48, 1, 0),
        ("alpha", "themes", "peace", "Peace", 1, 0.25, 2, 0),
        ("beta", "leaders", "bo-ray", "Bo Ray", 2, 2.0, 1, 0),
        ("beta", "themes", "peace", "Peace", 1, 0.6, 1, 0),
    ]


def test_leading_subjects_say_who_is_tied_with_the_last(tables: Callable[..., Tables]) -> None:
    one = tables(a=[("author", 9, "Dee, Ann, Cat, Bo, Bo, Eve")])
    assert rows(leading(one, Selection(measure="rate")), "subject", "count", "rank", "tied") == [
        ("bo", 2, 1, 0),
        ("ann", 1, 2, 2),
        ("cat", 1, 2, 2),
    ]
    assert rows(leading(one, Selection(), top=1), "subject", "tied") == [("bo", 0)]


def test_regions(three: Tables) -> None:
    assert rows(regions(three, Selection())) == [
        ("bo-ray", "Bo Ray", ("alpha", "beta"), 2, pytest.approx(25 / 3), 3),
        ("ann-lee", "Ann Lee", ("alpha",), 1, 5.0, 3),
    ]


def test_the_mean_of_a_region_leaves_out_an_essay_without_words(tables: Callable[..., Tables]) -> None:
    made = tables(a=[("author", 100, "FRA")], b=[("quotation", 100, "FRA")], c=[("author", 100)])
    selection = Selection(lens="countries", voice="author")
    assert rows(regions(made, selection)) == [("FRA", "France", ("a",), 1, 5.0, 1)]


def test_region_counts_list_empty_regions(three: Tables) -> None:
    assert rows(region_counts(three, Selection())) == [
        (("alpha", "beta", "gamma"), 3, 0),
        (("alpha", "beta"), 2, 1),
        (("alpha", "gamma"), 2, 0),
        (("beta", "gamma"), 2, 0),
        (("alpha",), 1, 1),
        (("beta",), 1, 0),
        (("gamma",), 1, 0),
    ]


def test_no_essays_have_no_regions(three: Tables) -> None:
    assert rows(regions(three, Selection(essays=("nowhere",)))) == []
    assert rows(region_counts(three, Selection(essays=("nowhere",)))) == []
