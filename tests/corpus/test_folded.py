"""Folded words and their prints: what makes no difference between two copies, and what does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.corpus.folded import LEAST, Prints, folded_words, is_short, print_of, print_of_text, size_of


def folded(text: str) -> list[str]:
    return [each.word for each in folded_words(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Japan’s long-promised U.S. visit", ["japans", "long", "promised", "us", "visit"]),
        ("Japan's long\u2011promised U.S. visit", ["japans", "long", "promised", "us", "visit"]),
        ("so--it goes — on", ["so", "it", "goes", "on"]),
        ("the o\ufb03ce of\u00a0a fi\u00adne Weiß", ["the", "office", "of", "a", "fine", "weiss"]),
        ("_under_ 1,000 … !", ["under", "1", "000"]),
        ("", []),
    ],
)
def test_marks_make_no_difference(text: str, words: list[str]) -> None:
    assert folded(text) == words


def test_a_word_keeps_its_place_in_the_text() -> None:
    text = "  “Ja\u00adpan’s”, too"
    assert [text[each.start : each.end] for each in folded_words(text)] == ["Ja\u00adpan’s", "too"]


def test_a_short_run_says_its_number_of_words_alone() -> None:
    assert print_of_text("On the lake") == "3"
    assert print_of(["a"] * (LEAST - 1)) == "19"
    assert (is_short("19"), size_of("19"), is_short(print_of(["a"] * LEAST)), size_of("53-02f9ac5d3f5374c2")) == (
        True,
        19,
        False,
        53,
    )


words = st.lists(st.sampled_from(["sea", "ice", "port", "oar", "net"]), min_size=LEAST, max_size=60)


@given(words, words, words)
def test_a_run_is_found_wherever_it_stands(before: list[str], run: list[str], after: list[str]) -> None:
    whole = [*before, *run, *after]
    place = Prints(whole).place_of(print_of(run))
    assert 0 <= place <= len(before)
    assert whole[place : place + len(run)] == run


@given(words, words)
def test_a_run_that_is_not_there_is_not_found(text: list[str], run: list[str]) -> None:
    strange = [*run[:-1], "lantern"]
    assert Prints(text).place_of(print_of(strange)) == -1
    assert Prints(text).place_of("7") == -1
