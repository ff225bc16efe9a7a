"""Words as a table, and where they stand in a text."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from components.corpus.essay import Essay, EssayParagraph
from components.corpus.program import counted_words
from components.ingest.text import document_from
from components.measures.words import (
    COLUMNS,
    LONGEST_WORD,
    folded,
    is_word,
    word_counts,
    word_passages,
    word_uses,
    words_used,
)

TEXT = "Peru’s treaty\n\nThe treaty of PERU, and Peru again.\n\nNo perusal of treaties.\n"


def with_words(essay: Essay, *words: tuple[str, str, int]) -> Essay:
    return replace(essay, words=words)


@pytest.mark.parametrize(
    ("written", "form"),
    [("Peru’s", "peru"), ("peru's", "peru"), ("U.S", "u.s"), ("treaties", "treaties"), ("s", "s"), ("it's", "it")],
)
def test_folding(written: str, form: str) -> None:
    assert folded(written) == form


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("one-on-one", True),
        ("u.s", True),
        ("don't", True),
        ("", False),
        ("two words", False),
        ("<b>", False),
        ("-", False),
        ("x" * LONGEST_WORD, True),
        ("x" * (LONGEST_WORD + 1), False),
    ],
)
def test_what_an_address_may_ask_for(text: str, allowed: bool) -> None:
    assert is_word(text) == allowed


def test_words_are_folded_labelled_and_told_from_function_words(written: Callable[..., Essay]) -> None:
    essay = with_words(
        written("a", ("author", 9, "PER, PER:demonym, U.S, The Post:role")),
        ("author", "per", 1),
        ("author", "per's", 2),
        ("author", "the", 4),
        ("heading", "per", 1),
        ("heading", "u.s", 1),
    )
    table = word_counts([essay], {"the"})
    assert list(table.columns) == list(COLUMNS)
    # "PER" is named twice in four uses: not more than half of them
    assert list(table.itertuples(index=False, name=None)) == [
        ("a", "author", "per", "per", 3, False),
        ("a", "author", "the", "the", 4, True),
        ("a", "heading", "per", "per", 1, False),
        ("a", "heading", "u.s", "U.S.", 1, False),
    ]


def test_a_word_that_names_in_most_of_its_uses_has_its_capital(written: Callable[..., Essay]) -> None:
    essay = with_words(
        written("a", ("author", 9, "Ann Lee, Ann Lee:role")), ("author", "ann", 1), ("author", "lee's", 3)
    )
    assert word_counts([essay], ())["label"].to_list() == ["Ann", "lee"]
    assert words_used([essay]) == {"ann", "lee"}


def test_the_uses_of_a_word_by_essay_and_voice(written: Callable[..., Essay]) -> None:
    a = with_words(written("a"), ("author", "pact", 2), ("quotation", "pact", 3))
    table = word_counts([a, with_words(written("b"), ("author", "pact", 1))], ())
    assert word_uses(table, "pact", ["a", "b", "c"]) == ("pact", {"a": 5, "b": 1, "c": 0})
    assert word_uses(table, "pact", ["b", "a"], voice="author") == ("pact", {"b": 1, "a": 2})
    assert word_uses(table, "none", ["a"]) == ("none", {"a": 0})


@pytest.fixture
def read() -> Essay:
    """An essay with its text at hand: a heading and two paragraphs."""
    document = document_from(TEXT, name="read")
    voices = ("heading", "author", "author")
    document = replace(
        document, paragraphs=tuple(replace(p, voice=v) for p, v in zip(document.paragraphs, voices, strict=True))
    )
    paragraphs = tuple(EssayParagraph(p.number, p.start, p.end, 3, p.voice, "", "Says.") for p in document.paragraphs)
    essay = Essay("a", "A", "", "", "", "", "", "", paragraphs, program=None)  # type: ignore[arg-type]
    return replace(essay, words=counted_words(document), document=document)


def test_the_paragraphs_of_a_word_with_its_places(read: Essay) -> None:
    table = word_passages([read], "peru")
    assert table[["essay", "paragraph", "voice", "count"]].values.tolist() == [
        ["a", 1, "heading", 1],
        ["a", 2, "author", 2],
    ]
    assert [surface for marks in table["marks"] for _, _, surface in marks] == ["Peru’s", "PERU", "Peru"]
    assert all(TEXT[start:end] == surface for marks in table["marks"] for start, end, surface in marks)
    assert word_passages([read], "peru", voice="author")["paragraph"].to_list() == [2]


def test_as_many_places_as_were_counted(read: Essay) -> None:
    for word in words_used([read]):
        counted = sum(count for _, written, count in read.words if folded(written) == word)
        assert word_passages([read], word)["count"].sum() == counted


def test_an_essay_without_its_text_has_no_places(read: Essay) -> None:
    table = word_passages([replace(read, document=None)], "peru")
    assert table.empty
    assert list(table.columns) == list(word_passages([read], "peru").columns)
