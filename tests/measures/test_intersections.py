"""Regions of four essays: what the UpSet plot and the table of who is shared stand on."""

from collections.abc import Callable
from itertools import combinations

import pytest

from components.coding.lexicon import load_lexicon
from components.corpus.load import load_essays
from components.measures.overlap import INTERSECTIONS, REGIONS, intersections, membership, region_counts
from components.measures.selection import LENSES, Selection
from components.measures.sharing import ENOUGH
from components.measures.tables import Tables, tables_of
from tests.conftest import copy_of_app
from tests.own_essays import with_own_essays

COUNTRIES = Selection(lens="countries")


@pytest.fixture(scope="module")
def four(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """The tables of our own four essays."""
    app = with_own_essays(copy_of_app(tmp_path_factory.mktemp("four") / "app"))
    return tables_of(load_essays(app / "data" / "essays"), coding="corrected", label=load_lexicon().label)


@pytest.fixture(scope="module")
def by_hand(tables: Callable[..., Tables]) -> Tables:
    """Four essays: France in all, Peru in a and b, the United States in c; d has nothing of its own."""
    return tables(
        a=[("author", 100, "FRA, FRA, PER")],
        b=[("author", 100, "FRA, PER, PER")],
        c=[("author", 100, "FRA, USA")],
        d=[("author", 100, "FRA")],
    )


def test_the_larger_region_first_and_none_that_is_empty(by_hand: Tables) -> None:
    table = intersections(by_hand, COUNTRIES)
    assert list(table.columns) == list(INTERSECTIONS)
    assert list(table.itertuples(index=False, name=None)) == [
        ("a~b~c~d", ("a", "b", "c", "d"), 4, 1, ("France",)),
        ("a~b", ("a", "b"), 2, 1, ("Peru",)),
        ("c", ("c",), 1, 1, ("United States",)),
    ]


def test_membership_counts_each_essay(by_hand: Tables) -> None:
    table = membership(by_hand, COUNTRIES)
    assert list(table.columns) == [*REGIONS, "count_a", "count_b", "count_c", "count_d"]
    assert list(table.drop(columns=["label", "members"]).itertuples(index=False, name=None)) == [
        ("FRA", 4, 12.5, 5, 2, 1, 1, 1),
        ("PER", 2, 7.5, 3, 1, 2, 0, 0),
        ("USA", 1, 2.5, 1, 0, 0, 1, 0),
    ]


@pytest.mark.parametrize("lens", LENSES)
def test_the_counts_are_those_of_sets(four: Tables, lens: str) -> None:
    selection = Selection(lens=lens)
    rows = four.themes[four.themes["level"] == 2] if lens == "themes" else four.mentions
    if lens != "themes":
        rows = rows[(rows["layer"] == selection.layer) & rows["kind"].isin(["name", "demonym", "role"])]
    essays = list(four.essays["essay"])
    sets = {essay: set(rows.loc[rows["essay"] == essay, "label"]) for essay in essays}
    expected = {}
    for size in range(1, len(essays) + 1):
        for members in combinations(essays, size):
            inside = set.intersection(*(sets[m] for m in members))
            outside = set().union(*(sets[e] for e in essays if e not in members))
            if inside - outside:
                expected[members] = inside - outside
    table = intersections(four, selection)
    assert {m: set(labels) for m, labels in zip(table["members"], table["labels"], strict=True)} == expected
    assert list(table["subjects"]) == sorted((len(names) for names in expected.values()), reverse=True)
    counts = region_counts(four, selection)
    assert len(counts) == 2 ** len(essays) - 1
    assert counts["subjects"].sum() == table["subjects"].sum() == len(membership(four, selection))


def test_the_order_of_essays_changes_no_region(four: Tables) -> None:
    turned = tuple(reversed(list(four.essays["essay"])))
    here, there = (intersections(four, COUNTRIES.but(essays=essays)) for essays in ((), turned))
    as_sets = [
        {frozenset(m): set(labels) for m, labels in zip(t["members"], t["labels"], strict=True)} for t in (here, there)
    ]
    assert as_sets[0] == as_sets[1]


def test_the_essays_are_long_enough_to_compare(four: Tables) -> None:
    assert (four.essays["paragraphs"] >= 6).all()
    mentions = four.mentions[four.mentions["layer"] == "country"].groupby("essay").size()
    assert (mentions >= ENOUGH).all()
