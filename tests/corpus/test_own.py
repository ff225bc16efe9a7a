"""A reader's essay: what it is called, its slug, its document, and the same as the program codes it."""

from dataclasses import asdict

import pytest

from components.coding.lexicon import Lexicon
from components.coding.mention import Mention
from components.corpus.essay import Coding, EssayParagraph
from components.corpus.load import load_essays
from components.corpus.own import (
    PREFIX,
    OwnEssay,
    OwnParagraph,
    checked_date,
    clean,
    essay_of,
    field,
    opening,
    own_document,
    own_essay,
    own_slug,
)
from components.ingest.document import Paragraph
from components.ingest.errors import InputError
from components.ingest.extract import PASTED, Extract, ExtractParagraph

LAKE = (
    OwnParagraph("On the lake", "heading", why="set as <h1>"),
    OwnParagraph("Italy met France.", "author"),
    OwnParagraph("France rows.", "quotation", "A guest"),
    OwnParagraph("Share this", "furniture"),
)
OWN = OwnEssay("brought-on-the-lake", "lake.md", "markdown", LAKE, "On the lake", date="2019-01", language="en")


def test_the_document_has_the_paragraphs_with_a_blank_line_between() -> None:
    document = own_document(OWN)
    assert document.text == "On the lake\n\nItaly met France.\n\nFrance rows.\n\nShare this"
    assert document.paragraphs == (
        Paragraph(1, 0, 11, "heading"),
        Paragraph(2, 13, 30, "author"),
        Paragraph(3, 32, 44, "quotation", "A guest"),
        Paragraph(4, 46, 56, "furniture"),
    )
    assert (document.name, document.date) == ("lake.md", "2019-01")


def test_the_essay_is_coded_by_the_program_and_has_no_gists(lexicon: Lexicon) -> None:
    essay = essay_of(OWN, lexicon)
    assert (essay.slug, essay.title, essay.author, essay.outlet) == (OWN.slug, "On the lake", "unknown", "unknown")
    assert (essay.date, essay.date_basis, essay.differs) == ("2019-01", "Dated by its reader.", "")
    assert essay.paragraphs == (
        EssayParagraph(1, 0, 11, 3, "heading"),
        EssayParagraph(2, 13, 30, 3, "author"),
        EssayParagraph(3, 32, 44, 2, "quotation", "A guest"),
        EssayParagraph(4, 46, 56, 2, "furniture"),
    )
    assert isinstance(essay.program, Coding)
    assert essay.program.mentions == (
        Mention(2, 13, 18, "country", "ITA", "name", "Italy", "country name"),
        Mention(2, 23, 29, "country", "FRA", "name", "France", "country name"),
        Mention(3, 32, 38, "country", "FRA", "name", "France", "country name"),
    )
    assert essay.words == (
        ("author", "france", 1),
        ("author", "italy", 1),
        ("author", "met", 1),
        ("heading", "lake", 1),
        ("heading", "on", 1),
        ("heading", "the", 1),
        ("quotation", "france", 1),
        ("quotation", "rows", 1),
    )
    assert essay.document == own_document(OWN)


def test_an_essay_is_all_that_a_saved_file_must_hold() -> None:
    held = asdict(OWN)
    again = OwnEssay(**{**held, "paragraphs": tuple(OwnParagraph(**each) for each in held["paragraphs"])})
    assert again == OWN
    assert hash(again) == hash(OWN)


def extract(name: str = "a_long-walk.txt", **more: object) -> Extract:
    paragraphs = (ExtractParagraph("The first words of a text that goes on", "author"),)
    return Extract(name=name, format="text", paragraphs=paragraphs, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("brought", "given", "title", "basis"),
    [
        (extract(title="A long walk", guesses={"title": "its <title>"}), "", "A long walk", "its <title>"),
        (extract(title="A long walk", guesses={"title": "its <title>"}), "Mine", "Mine", None),
        (extract(), "", "a long walk", "the file’s name"),
        (extract(PASTED), "", "The first words of a text …", "the first words"),
        (extract(PASTED), " Two\nlines\x07 ", "Two lines", None),
        (extract(title="x" * 120), "", "x" * 89 + "…", None),
    ],
)
def test_the_title_is_what_the_reader_or_the_file_says(
    brought: Extract, given: str, title: str, basis: str | None
) -> None:
    own = own_essay(brought, title=given)
    assert (own.title, dict(own.basis).get("title")) == (title, basis)


def test_who_is_quoted_is_one_line_of_bounded_length_whatever_the_file_says() -> None:
    said = ExtractParagraph("It rains.", "quotation", "A\u202e guest \n" + "and more " * 90)
    (paragraph,) = own_essay(Extract("a.html", "html", (said,), title="Rain")).paragraphs
    assert paragraph.source.startswith("A guest and more and more")
    assert (len(paragraph.source), paragraph.text) == (120, "It rains.")


def test_a_guessed_date_that_is_none_is_left_out() -> None:
    assert own_essay(extract(date="last spring")).date == ""
    assert own_essay(extract(date="2020-02")).date == "2020-02"


@pytest.mark.parametrize(
    ("title", "taken", "slug"),
    [
        ("On the Lake", (), "brought-on-the-lake"),
        ("On the Lake", ("brought-on-the-lake", "brought-on-the-lake-2"), "brought-on-the-lake-3"),
        ("Élan & Größe", (), "brought-elan-grosse"),
        ("湖の上", (), "brought-essay"),
        ("x" * 90, (), "brought-" + "x" * 40),
        ("goals", ("brought-goals",), "brought-goals-2"),
    ],
)
def test_a_slug_is_free_and_begins_as_no_shipped_one_may(title: str, taken: tuple[str, ...], slug: str) -> None:
    assert own_slug(title, taken) == slug


@pytest.mark.parametrize("value", ["", "2019", "2019-01", "2019-01-31", " 2019 "])
def test_a_date_is_as_precise_as_it_is_known(value: str) -> None:
    assert checked_date(value) == value.strip()


@pytest.mark.parametrize("value", ["yesterday", "31.1.2019", "2019-13", "19", "٢٠١٩"])
def test_what_is_no_date_is_said_to_be_none(value: str) -> None:
    with pytest.raises(InputError) as fault:
        checked_date(value)
    assert str(fault.value) == f"“{value}” is no date: write 2019, 2019-01 or 2019-01-31, or leave it empty."


def test_what_a_reader_types_is_one_line_of_bounded_length() -> None:
    assert clean("a\tb\n\u202ec\x00") == "a b c"
    assert field("title", "y" * 200) == "y" * 89 + "…"
    assert len(field("author", "y" * 200)) == 120


@pytest.mark.parametrize(
    ("text", "said"),
    [("Italy met France.", "Italy met France."), ("One two\nthree four five", "One two three …"), ("—", "—")],
)
def test_the_first_words_stand_where_there_is_no_gist(text: str, said: str) -> None:
    assert opening(text, 3) == said


def test_no_shipped_essay_has_a_slug_like_a_readers() -> None:
    assert [each.slug for each in load_essays() if each.slug.startswith(PREFIX)] == []
