"""What is left of each subject when quotations go."""

from collections.abc import Callable

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.measures.quoted import COLUMNS, FIRST, mostly_quoted, passing, quoted
from components.measures.quoted_words import QUESTION, voice_alt, voice_findings, voice_title, voice_told
from components.measures.selection import Selection
from components.measures.tables import Tables

COUNTRIES = Selection(lens="countries")
TURNED = [
    ("heading", 5, "USA"),
    ("author", 90, "USA, USA, FRA, FRA, FRA, FRA"),
    ("quotation", 60, "USA, USA, USA, FRA, PER:demonym, PER:demonym, PER:demonym"),
    ("author", 20, "PER:demonym, PER:demonym"),
    ("furniture", 20, "USA, USA, USA"),
]


def rows(table: pd.DataFrame) -> list[tuple]:
    return list(table.itertuples(index=False, name=None))


def test_a_whole_table_by_hand(tables: Callable[..., Tables]) -> None:
    table = quoted(tables(a=TURNED, b=[("author", 50, "FRA")], c=[("author", 50)]), COUNTRIES)
    assert list(table.columns) == list(COLUMNS)
    assert rows(table) == [
        ("a", "USA", "United States", 6, 2, 3, 1, 1, 2),
        ("a", "FRA", "France", 5, 4, 1, 0, 2, 1),
        ("a", "PER", "Peru", 5, 2, 3, 0, 2, 2),
        ("b", "FRA", "France", 1, 1, 0, 0, 1, 1),
    ]
    assert rows(passing(table)) == [("a", "FRA", "France", 5, 4, "USA", "United States", 6, 2)]
    assert rows(mostly_quoted(table)) == [("a", "PER", "Peru", 5, 2, 3, 0, 2, 2)]


def test_a_subject_without_a_word_of_the_authors_own_has_no_rank_there(three: Tables) -> None:
    assert rows(quoted(three, Selection())) == [
        ("alpha", "ann-lee", "Ann Lee", 3, 2, 0, 1, 1, 1),
        ("alpha", "bo-ray", "Bo Ray", 1, 0, 1, 0, 2, 0),
        ("beta", "bo-ray", "Bo Ray", 2, 2, 0, 0, 1, 1),
    ]
    assert quoted(three, Selection(lens="themes")).empty


def test_the_voice_and_measure_that_are_chosen_change_nothing(tables: Callable[..., Tables]) -> None:
    made = tables(a=TURNED)
    chosen = COUNTRIES.but(voice="author", measure="paragraphs")
    pd.testing.assert_frame_equal(quoted(made, chosen), quoted(made, COUNTRIES))


@pytest.mark.parametrize(
    ("own", "says"),
    [
        ("USA, USA, FRA, FRA, FRA, FRA", 1),
        ("USA, USA, USA, FRA, FRA, FRA", 0),  # level in the author's own voice
        ("USA, USA, FRA, FRA, FRA", 0),  # four of them are too few
    ],
)
def test_passing_needs_more_and_five_mentions(tables: Callable[..., Tables], own: str, says: int) -> None:
    made = tables(a=[("author", 50, own), ("quotation", 50, "USA, USA, USA, USA" + ", FRA" * (own.count("FRA") == 4))])
    assert len(passing(quoted(made, COUNTRIES))) == says


def test_what_only_headings_change_is_no_finding(tables: Callable[..., Tables]) -> None:
    made = tables(a=[("author", 50, "USA, USA, FRA, FRA, FRA, FRA, FRA"), ("heading", 9, "USA, USA, USA, USA")])
    assert passing(quoted(made, COUNTRIES)).empty
    assert voice_findings(made, COUNTRIES) == ()


def test_the_block_says_what_holds_on_every_basis_first(tables: Callable[..., Tables]) -> None:
    found = voice_findings(tables(a=TURNED), COUNTRIES)
    assert [(f.essay, f.subject, f.passed, f.text, f.figures, f.caveat) for f in found] == [
        (
            "a",
            "FRA",
            "USA",
            "In the author’s own voice, France passes the United States in “A”",
            "4 mentions against 2, in the whole essay 5 against 6",
            "",
        ),
        (
            "a",
            "PER",
            "",
            "In “A”, most mentions of Peru stand in block quotations",
            "3 of 5",
            "does not hold with names only",
        ),
    ]
    assert voice_title(found) == found[0].text
    assert voice_told(found) == (
        "4 mentions against 2, in the whole essay 5 against 6. In “A”, most mentions of Peru stand in block quotations: "
        "3 of 5; does not hold with names only."
    )
    assert voice_title(found[1:]) == QUESTION
    assert voice_told(found[1:]).startswith("In “A”, most mentions of Peru")
    assert voice_told(found * 3).endswith(" 3 more in the table.")


def test_the_alternative_reads_every_row(tables: Callable[..., Tables]) -> None:
    own = quoted(tables(a=TURNED), COUNTRIES)
    assert voice_alt(own, "A") == (
        "Mentions in the author’s own voice, of all in “A”: United States 2 of 6, France 4 of 5, Peru 2 of 5."
    )


names = st.lists(st.sampled_from(["FRA", "PER", "USA", "USA:demonym"]), max_size=7).map(", ".join)
paragraph = st.tuples(st.sampled_from(["author", "quotation", "heading", "furniture"]), st.integers(1, 90), names)
essays = st.lists(st.lists(paragraph, min_size=1, max_size=8), min_size=1, max_size=4)


@settings(max_examples=80, deadline=None)
@given(many=essays)
def test_parts_sum_and_findings_are_true_of_the_mentions(tables: Callable[..., Tables], many: list) -> None:
    made = tables(**{"abcd"[k]: own for k, own in enumerate(many)})
    table = quoted(made, COUNTRIES)
    mentions = made.mentions
    assert table["count"].sum() == len(mentions)
    assert (table["author"] + table["quotation"] + table["heading"] == table["count"]).all()
    own_voice = mentions[mentions["voice"] == "author"]
    for row in passing(table).to_dict("records"):
        whole, own = (rows[rows["essay"] == row["essay"]]["subject"].value_counts() for rows in (mentions, own_voice))
        assert whole[row["other"]] > whole[row["subject"]] >= 5
        assert own[row["subject"]] > own.get(row["other"], 0)
        assert (whole > whole[row["subject"]]).sum() < FIRST
    for row in mostly_quoted(table).to_dict("records"):
        here = mentions[(mentions["essay"] == row["essay"]) & (mentions["subject"] == row["subject"])]
        assert len(here) >= 5
        assert (here["voice"] == "quotation").mean() >= 0.6
