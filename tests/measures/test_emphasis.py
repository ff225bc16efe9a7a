"""Emphasis, counted by hand under every basis, voice and measure."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.measures.emphasis import COLUMNS, emphasis
from components.measures.selection import Selection
from components.measures.tables import Tables

NONE = float("nan")


def test_whole_table(three: Tables) -> None:
    table = emphasis(three, Selection())
    assert list(table.columns) == list(COLUMNS)
    expected = [
        # essay subject label count passages denominator value low high total difference rank
        ("alpha", "bo-ray", "Bo Ray", 1, 1, 200, 5.0, NONE, NONE, 25.0, 20.0, 1),
        ("beta", "bo-ray", "Bo Ray", 2, 1, 100, 20.0, NONE, NONE, 25.0, 20.0, 1),
        ("gamma", "bo-ray", "Bo Ray", 0, 0, 50, 0.0, 0.0, 60.0, 25.0, 20.0, 1),
        ("alpha", "ann-lee", "Ann Lee", 3, 2, 200, 15.0, NONE, NONE, 15.0, 15.0, 2),
        ("beta", "ann-lee", "Ann Lee", 0, 0, 100, 0.0, 0.0, 30.0, 15.0, 15.0, 2),
        ("gamma", "ann-lee", "Ann Lee", 0, 0, 50, 0.0, 0.0, 60.0, 15.0, 15.0, 2),
    ]
    found = list(table.itertuples(index=False, name=None))
    for row, wanted in zip(found, expected, strict=True):
        assert row[:6] == wanted[:6]
        assert row[6:] == pytest.approx(wanted[6:], nan_ok=True)


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ({"basis": "names"}, {"ann-lee": [2, 0, 0], "bo-ray": [1, 2, 0]}),
        ({"basis": "roles"}, {"ann-lee": [3, 0, 0], "bo-ray": [1, 2, 0]}),
        ({"basis": "seats"}, {"ann-lee": [3, 0, 0], "bo-ray": [1, 2, 0]}),
        ({"basis": "pronouns"}, {"ann-lee": [4, 0, 0], "bo-ray": [1, 2, 0]}),
        ({"voice": "author"}, {"ann-lee": [2, 0, 0], "bo-ray": [0, 2, 0]}),
        ({"voice": "author", "basis": "pronouns"}, {"ann-lee": [3, 0, 0], "bo-ray": [0, 2, 0]}),
        ({"lens": "countries", "basis": "names"}, {"FRA": [1, 0, 0]}),
        ({"lens": "countries"}, {"FRA": [2, 0, 0]}),
        ({"lens": "countries", "basis": "seats"}, {"FRA": [3, 0, 0]}),
        ({"lens": "countries", "basis": "seats", "voice": "author"}, {"FRA": [2, 0, 0]}),
        ({"essays": ("gamma", "alpha")}, {"ann-lee": [0, 3], "bo-ray": [0, 1]}),
        ({"essays": ("beta", "nowhere")}, {"bo-ray": [2]}),
        ({"essays": ("gamma",)}, {}),
        ({"essays": ("nowhere",)}, {}),
        ({"lens": "themes"}, {"peace": [1, 1, 0], "trade": [1, 0, 0]}),
        ({"lens": "themes", "theme_measure": "touched"}, {"peace": [1, 1, 0], "trade": [2, 1, 0]}),
    ],
)
def test_counts(three: Tables, choices: dict, expected: dict) -> None:
    table = emphasis(three, Selection(**choices), draws=20)
    assert {s: list(own["count"]) for s, own in table.groupby("subject")} == expected


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ({"measure": "count"}, {"ann-lee": [3, 0, 0], "bo-ray": [1, 2, 0]}),
        ({"measure": "paragraphs"}, {"ann-lee": [0.5, 0, 0], "bo-ray": [0.25, 0.5, 0]}),
        ({"measure": "paragraphs", "voice": "author"}, {"ann-lee": [0.5, 0, 0], "bo-ray": [0, 0.5, 0]}),
        ({"voice": "author"}, {"ann-lee": [2000 / 146, 0, 0], "bo-ray": [0, 20, 0]}),
        ({"lens": "themes"}, {"peace": [0.25, 0.6, 0], "trade": [0.48, 0, 0]}),
        ({"lens": "themes", "voice": "author"}, {"peace": [50 / 146, 0.6, 0], "trade": [96 / 146, 0, 0]}),
        ({"lens": "themes", "theme_measure": "touched"}, {"peace": [0.25, 0.6, 0], "trade": [0.73, 0.6, 0]}),
        ({"lens": "themes", "theme_measure": "paragraphs"}, {"peace": [0.25, 0.5, 0], "trade": [0.5, 0.5, 0]}),
    ],
)
def test_values(three: Tables, choices: dict, expected: dict) -> None:
    table = emphasis(three, Selection(**choices), draws=20)
    assert {s: list(own["value"]) for s, own in table.groupby("subject")} == {
        subject: pytest.approx(values) for subject, values in expected.items()
    }


@pytest.mark.parametrize(
    ("choices", "high"),
    [
        ({"measure": "rate"}, 60.0),
        ({"measure": "count"}, 3.0),
        ({"measure": "paragraphs"}, 1.0),
        ({"lens": "themes"}, 1.0),
    ],
)
def test_a_zero_reaches_up_to_three_divided_by_the_trials(three: Tables, choices: dict, high: float) -> None:
    table = emphasis(three, Selection(**choices))
    own = table[table["essay"] == "gamma"]
    assert list(own["low"]) == [0.0] * len(own)
    assert list(own["high"]) == [high] * len(own)


def test_an_essay_without_words_in_the_voice_is_missing_and_not_zero(tables: Callable[..., Tables]) -> None:
    both = tables(a=[("quotation", 10, "Ann Lee")], b=[("author", 10, "Ann Lee")])
    table = emphasis(both, Selection(voice="author"))
    assert list(table["count"]) == [0, 1]
    assert np.isnan(table["value"][0])
    assert np.isnan(table["high"][0])
    assert table["total"][0] == pytest.approx(100.0)
    assert list(table["difference"]) == [0.0, 0.0]  # of the one essay that has words


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("total", ["both", "much", "once"]),
        ("difference", ["much", "both", "once"]),
        ("b", ["both", "once", "much"]),
        ("a", ["much", "both", "once"]),
        ("nowhere", ["both", "much", "once"]),
    ],
)
def test_order(tables: Callable[..., Tables], order: str, expected: list[str]) -> None:
    two = tables(
        a=[("author", 100, "Much, Much, Much, Much, Both, Both, Both")], b=[("author", 100, "Both, Both, Once")]
    )
    table = emphasis(two, Selection(order=order))
    assert list(dict.fromkeys(table["subject"])) == expected
    assert list(table["rank"]) == [1, 1, 2, 2, 3, 3]


def test_equal_totals_stand_by_mentions_and_then_by_the_alphabet(tables: Callable[..., Tables]) -> None:
    two = tables(a=[("author", 100, "Zoe, Cat")], b=[("author", 200, "Ann, Ann")])
    assert list(dict.fromkeys(emphasis(two, Selection())["label"])) == ["Ann", "Cat", "Zoe"]


names = st.lists(st.sampled_from(["Ann Lee", "Bo Ray", "Ann Lee:role", "FRA", "PER", "USA:demonym"]), max_size=5)
coded = st.sampled_from(["", "trade=2", "trade=1 peace=2", "peace=1"])
voices = st.sampled_from(["author", "author", "author", "quotation", "heading", "furniture"])
paragraph = st.tuples(voices, st.integers(0, 90), names.map(", ".join), coded)
an_essay = st.lists(paragraph, min_size=1, max_size=8)
choices = st.builds(
    Selection,
    lens=st.sampled_from(["leaders", "countries", "themes"]),
    measure=st.sampled_from(["rate", "count", "paragraphs"]),
    theme_measure=st.sampled_from(["main", "touched", "paragraphs"]),
    voice=st.sampled_from(["whole", "author"]),
)


@settings(max_examples=40, deadline=None)
@given(a=an_essay, b=an_essay, selection=choices)
def test_emphasis_does_not_depend_on_the_order_of_essays_and_lies_in_its_interval(
    tables: Callable[..., Tables], a: list, b: list, selection: Selection
) -> None:
    table = emphasis(tables(a=a, b=b), selection, draws=60)
    turned = emphasis(tables(b=b, a=a), selection, draws=60)
    key = ["subject", "essay"]
    assert table.sort_values(key, ignore_index=True).equals(turned.sort_values(key, ignore_index=True))
    known = table.dropna()
    assert (known["low"] >= 0).all()
    assert (known["low"] <= known["value"]).all()
    assert (known["value"] <= known["high"]).all()
    if selection.lens == "themes" or selection.measure == "paragraphs":
        assert (known["high"] <= 1).all()
