"""Voices guessed from form alone."""

import pytest

from components.ingest.voice import is_furniture, is_heading, voices_of

LONG = "The minister came home late on a rainy evening, and nobody in the old house had waited up for him."


def test_the_voices_of_an_essay() -> None:
    paragraphs = [
        "A house on the hill",
        LONG,
        "What came next",
        "He told the paper:",
        "“I was tired, and it rained.",
        "“So I slept.”",
        LONG,
        "Related Content",
    ]
    assert voices_of(paragraphs) == (
        *("heading", "author", "heading", "author", "quotation", "quotation", "author", "furniture"),
    )


def test_a_list_after_a_colon_is_the_authors() -> None:
    assert voices_of([LONG, "There are two reasons:", "1. It rained.", "First, it rained a lot."])[2:] == (
        "author",
        "author",
    )


def test_a_single_paragraph_is_the_authors() -> None:
    assert voices_of(["A house on the hill"]) == ("author",)


@pytest.mark.parametrize(
    "line",
    [
        "Related Content",
        "Read more: A house",
        "Advertisement",
        "Follow us on Twitter",
        "© 2020 The House",
        "Share this article",
        "Facebook Twitter Email",
        "By Jane Example",
        "By JANE EXAMPLE and John Sample",
        "* * *",
        "June 14, 2018",
        "Photo: A. Sample",
        "Sign up for our newsletter",
        "Copyright 2004 by the House",
        "5 min read",
        "-----------------------------------------------------------",
        "- - - *** - - -",
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    ["By the time he came, it rained.", "More on this can hardly be said of a man who slept through the whole of the war and its end.",
     "Share prices fell.", "Save the whales.", "June was cold.", "Advertisement is the art of lying."],
)  # fmt: skip
def test_sentences_are_no_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "line, first, expected",
    [
        ("A house on the hill", False, True),
        ("Why did he sleep?", True, True),
        ("Why did he sleep?", False, False),
        ("He slept.", True, False),
        ("- a house", False, False),
        ("“So be it”", False, False),
        (LONG.rstrip("."), True, False),
    ],
)
def test_headings(line: str, first: bool, expected: bool) -> None:
    assert is_heading(line, first=first) is expected


@pytest.mark.timeout(5)
def test_a_line_of_dashes_with_words_behind_it_is_told_at_once() -> None:
    assert not is_furniture(f"{'-' * 5000} Page 3")
    assert not is_furniture(f"{'- ' * 5000}Page 3")
