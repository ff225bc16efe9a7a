"""Plain text to a Document: offsets, paragraphs, and what is wrong in one sentence."""

from pathlib import Path

import pytest

from components.ingest.errors import TextError
from components.ingest.text import document_from, fingerprint, normalised, read_document


def test_normalising_changes_line_ends_and_removes_marks_only() -> None:
    assert normalised("\ufeffa\r\nb\rc\0d  é\u00a0\t") == "a\nb\ncd  é\u00a0\t"


def test_paragraphs_lie_between_blank_lines() -> None:
    document = document_from("One two.\nThree.\n\n \t\n\n  Four five. \n\nSix.", name="essay", date="2018-06")
    assert [(p.number, p.start, p.end, document.text_of(p)) for p in document.paragraphs] == [
        (1, 0, 15, "One two.\nThree."),
        (2, 23, 33, "Four five."),
        (3, 36, 40, "Six."),
    ]
    assert (document.name, document.date) == ("essay", "2018-06")


def test_a_text_without_blank_lines_is_one_paragraph() -> None:
    assert [(p.start, p.end, p.voice) for p in document_from("One.\nTwo.", name="essay").paragraphs] == [
        (0, 9, "author")
    ]


def test_fingerprint_folds_white_space_and_nothing_else() -> None:
    assert fingerprint("\ufeffOne  two.\r\n\r\nThree. ") == fingerprint("One two. Three.")
    assert fingerprint("One two.") != fingerprint("One Two.")
    assert len(fingerprint("")) == 64


def test_reads_a_file(tmp_path: Path) -> None:
    path = tmp_path / "essay.txt"
    path.write_bytes("\ufeffOne é.\r\n\r\nTwo.".encode())
    document = read_document(path)
    assert (document.name, document.text, len(document.paragraphs)) == (str(path), "One é.\n\nTwo.", 2)


@pytest.mark.parametrize(
    "content, said",
    [
        (None, "is not there: check the path"),
        (b"", "is empty: put the essay's text into it"),
        (b" \n\n\t\n", "is empty: put the essay's text into it"),
        (b"caf\xe9 au lait", "is not UTF-8 text (byte 3): save it as plain text in UTF-8"),
        ("folder", "is a folder: name the text files in it"),
    ],
)
def test_what_is_wrong_is_said_with_the_way_out(tmp_path: Path, content: bytes | str | None, said: str) -> None:
    path = tmp_path / "essay.txt"
    if content == "folder":
        path.mkdir()
    elif isinstance(content, bytes):
        path.write_bytes(content)
    with pytest.raises(TextError) as problem:
        read_document(path)
    assert str(problem.value).startswith(f"{path} {said}")
    assert "\n" not in str(problem.value)


def test_a_name_that_is_no_path_is_said(tmp_path: Path) -> None:
    with pytest.raises(TextError, match="cannot be read"):
        read_document(f"{tmp_path}/a\0b")
