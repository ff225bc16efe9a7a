"""One essay in five formats, and what is taken out of each."""

import time

import pytest

from components.coding.coder import mentions_of
from components.coding.lexicon import load_lexicon
from components.ingest.document import Document, Paragraph
from components.ingest.errors import TextError
from components.ingest.extract import Extract, ExtractParagraph, document_of, extract_of, extract_of_pasted
from components.ingest.limits import MOST_BYTES
from components.ingest.text import document_from
from tests.ingest.made_files import ESSAY, TEXTS, VOICES, as_markdown, as_page, as_pdf, as_text, as_word

FILES = {
    "essay.txt": as_text, "essay.md": as_markdown, "essay.html": as_page, "essay.docx": as_word, "essay.pdf": as_pdf,
    "short.pdf": lambda: as_pdf(high=120),
}  # fmt: skip


def rows_of(document: Document) -> list[tuple[object, ...]]:
    mentions = mentions_of(document, load_lexicon())
    return [(m.paragraph, m.start, m.end, m.layer, m.code, m.kind, m.surface) for m in mentions]


@pytest.mark.parametrize("name", FILES)
def test_every_format_gives_the_same_paragraphs_and_mentions(name: str) -> None:
    extract = extract_of(FILES[name](), name=name)
    kept = [each for each in extract.paragraphs if each.voice != "furniture"]
    assert [each.text for each in kept] == list(TEXTS)
    assert [each.voice for each in kept] == list(VOICES)
    assert all(each.why for each in extract.paragraphs)
    assert (extract.title, extract.language) == (TEXTS[0], "en")
    expected = rows_of(document_from(as_text().decode(), name="essay", date="2018-06"))
    assert rows_of(document_of(extract, date="2018-06")) == expected
    assert {("leader", "Vladimir Putin"), ("country", "FRA"), ("bloc", "NATO")} <= {
        (row[3], row[4]) for row in expected
    }


def test_the_format_is_named() -> None:
    assert [extract_of(FILES[name](), name=name).format for name in list(FILES)[:5]] == [
        "text",
        "markdown",
        "html",
        "docx",
        "pdf",
    ]


def test_what_a_pdf_prints_on_every_page_is_furniture() -> None:
    extract = extract_of(as_pdf(high=120), name="essay.pdf")
    assert [(each.text, each.why) for each in extract.paragraphs if each.voice == "furniture"] == [
        ("A review made for tests", "stands at the edge of 2 pages"),
        ("1 · 2", "page numbers"),
    ]


def test_a_document_of_an_extract_has_right_offsets() -> None:
    paragraphs = (
        ExtractParagraph("A title", "heading"),
        ExtractParagraph(" One.\n \nTwo. ", "quotation", "J. Sample"),
        ExtractParagraph("\n", "author"),
        ExtractParagraph("Three.", "author"),
    )
    document = document_of(Extract("essay", "text", paragraphs, date="2018"))
    assert (document.text, document.date) == ("A title\n\nOne.\nTwo.\n\nThree.", "2018")
    assert document.paragraphs == (
        Paragraph(1, 0, 7, "heading"),
        Paragraph(2, 9, 18, "quotation", "J. Sample"),
        Paragraph(3, 20, 26, "author"),
    )
    assert document_of(Extract("essay", "text", paragraphs, date="2018"), date="").date == ""


def test_pasted_text_is_plain_text_whatever_it_looks_like() -> None:
    extract = extract_of_pasted("<!doctype html><p>The minister came home late.\n\nIt rained.")
    assert (extract.name, extract.format, len(extract.paragraphs), extract.encodings) == ("pasted text", "text", 2, ())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (" \n", "pasted text is empty: put the essay's text into it, with a blank line between paragraphs."),
        ("— … !", "pasted text holds no words: bring a file that has the essay's text in it."),
        ("word " * 200_001, "pasted text has 200,001 words, and an essay may have at most 200,000: bring a part of it."),
        ("é" * (MOST_BYTES // 2) + "a", "pasted text has 5,000,001 bytes, and a file may have at most 5,000,000: save the essay's text "
                                       "alone as .txt and bring that."),
    ],
)  # fmt: skip
def test_the_limits_of_pasted_text(text: str, said: str) -> None:
    with pytest.raises(TextError) as problem:
        extract_of_pasted(text)
    assert str(problem.value) == said


def test_a_paragraph_of_100_000_words_is_read() -> None:
    extract = extract_of(b"The minister came home late on that rainy evening in Rome. " * 10_000, name="essay.txt")
    assert [len(each.text.split()) for each in extract.paragraphs] == [110_000]


def test_a_text_in_another_language_is_said_to_be() -> None:
    text = "Der Minister kam spät am Abend nach Hause, und niemand im alten Haus hatte auf ihn gewartet."
    extract = extract_of(text.encode(), name="essay.txt")
    assert extract.language == "de"
    assert extract.notices == (
        "essay.txt seems to be in German, not in English: the program knows names and themes as English has them, and will find few.",
    )


def test_control_characters_are_left_out_and_told() -> None:
    extract = extract_of(
        "The minister\x07 came home late\x1b\u200b, and it rai\u00adned.\x00".encode(), name="essay.txt"
    )
    assert extract.paragraphs[0].text == "The minister came home late, and it rained."
    assert extract.notices == ("3 control characters were left out of essay.txt.",)


@pytest.mark.parametrize(
    ("name", "made", "form", "notice"),
    [
        ("essay.txt", as_pdf, "pdf", "essay.txt is a PDF by its content, not plain text, and was read as one."),
        ("essay.pdf", as_text, "text", "essay.pdf is plain text by its content, not a PDF, and was read as one."),
        ("essay.docx", as_page, "html", "essay.docx is a web page by its content, not a Word file, and was read as one."),
        ("essay.doc", as_word, "docx", "essay.doc was read as a Word file: its ending, .doc, is none of .txt, .md, .html, .docx and .pdf."),
        ("essay", as_text, "text", None),
        ("essay v1. final", as_text, "text", None),
    ],
)  # fmt: skip
def test_a_wrong_ending_is_told_and_the_content_read(name: str, made: object, form: str, notice: str | None) -> None:
    extract = extract_of(made(), name=name)  # type: ignore[operator]
    assert (extract.format, extract.notices) == (form, (notice,) if notice else ())
    assert [each.text for each in extract.paragraphs if each.voice != "furniture"] == [text for _, text in ESSAY]


def test_a_page_that_begins_with_many_comments_is_read_at_once() -> None:
    start = time.monotonic()
    assert extract_of(b"<!-- note -->" * 40 + b"<p>The minister came home late.</p>", name="a.html").format == "html"
    assert time.monotonic() - start < 10
