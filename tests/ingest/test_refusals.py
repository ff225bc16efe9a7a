"""What cannot be taken, each with its own sentence; and what it costs the program that asked."""

import random
import sys
import time
import zipfile
from collections.abc import Callable

import psutil
import pytest

from components.ingest import extract as extracting
from components.ingest.errors import TextError
from components.ingest.extract import extract_of
from components.ingest.limits import MEMORY
from tests.ingest import made_files as made

AS_TEXT = "save the essay's text alone as .txt and bring that."
DAMAGED = "is cut off or damaged: fetch or save it again, and bring the whole file."
ENCRYPTED = "is encrypted: open it with its password, save a copy without one, and bring that."
MACROS = "holds macros, which are programs: save it as .docx without macros and bring that."
BINARY = "is neither text nor a Word file nor a PDF: bring the essay as .txt, .md, .html, .docx or .pdf."
WORDLESS = "holds no words: bring a file that has the essay's text in it."
UNPACKED = f"unpacks to more than 50 MB, which no essay needs, and was not read: {AS_TEXT}"
TOO_MANY = f"is built of too many parts to be an essay, and was not read: {AS_TEXT}"
OTHER = "and no essay in a form that can be read: save the text as .docx or .txt and bring that."
ODD_BYTES = random.Random(1).randbytes(60_000)
MOST_GROWTH = 50_000_000
"""Bytes by which the program that asks may grow while a child reads a bomb."""


def word(text: str) -> bytes:
    return made.package(f"{made.WORD_OPENING}<w:p><w:r><w:t>{text}</w:t></w:r></w:p>{made.WORD_END}")


BAD: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "empty": ("a.txt", lambda: b"", "is empty: put the essay's text into it, with a blank line between paragraphs."),
    "blank": ("a.docx", lambda: b" \r\n", "is empty: put the essay's text into it, with a blank line between paragraphs."),
    "without words": ("a.txt", lambda: b"* * *\n\n!", WORDLESS),
    "a page without words": ("a.html", lambda: b"<html><body><p></p><script>let words = 1</script>", WORDLESS),
    "a PDF without words": ("a.pdf", made.blank_pdf, WORDLESS),
    "scanned PDF": ("a.pdf", made.scanned_pdf,
                    "holds only pictures of pages and no text: run text recognition (OCR) over it, or paste the text."),
    "a picture": ("a.txt", lambda: b"\x89PNG\r\n\x1a\n" + bytes(90),
                  "is a picture and no text: run text recognition (OCR) over it, or paste the text."),
    "encrypted PDF": ("a.pdf", made.encrypted_pdf, ENCRYPTED),
    "encrypted Word file": ("a.docx", lambda: made.old_office("EncryptedPackage"), ENCRYPTED),
    "truncated zip": ("a.docx", lambda: made.as_word()[:20_000], DAMAGED),
    "truncated PDF": ("a.pdf", lambda: made.as_pdf()[:700], DAMAGED),
    "no XML": ("a.docx", lambda: made.package("<w:document"), DAMAGED),
    "no PDF": ("a.pdf", lambda: b"%PDF-1.7\nnothing more", DAMAGED),
    "macros": ("a.docx", lambda: made.package("", more={"word/vbaProject.bin": b"x"}), MACROS),
    "named as with macros": ("a.docm", made.as_word, MACROS),
    "old Word file": ("a.doc", lambda: made.old_office("WordDocument"),
                      "is a Word file of the kind before 2007 (.doc): save it as .docx or .txt and bring that."),
    "old Excel file": ("a.xls", lambda: made.old_office("Workbook"),
                       "is an Office file and no Word document: save the essay as .docx or .txt and bring that."),
    "Rich Text": ("a.rtf", lambda: b"{\\rtf1 The minister.}", f"is a Rich Text file (.rtf) {OTHER}"),
    "workbook": ("a.docx", lambda: made.zipped({"xl/workbook.xml": b"x"}), f"is an Excel workbook {OTHER}"),
    "zip": ("a.zip", lambda: made.zipped({"a.txt": b"The minister."}), f"is a zip archive {OTHER}"),
    "binary": ("a.txt", lambda: bytes(range(256)) * 40, BINARY),
    "odd bytes as a page": ("a.html", lambda: ODD_BYTES, BINARY),
    "5 MB + 1": ("a.txt", lambda: b"a " * 2_500_000 + b"b",
                 f"has 5,000,001 bytes, and a file may have at most 5,000,000: {AS_TEXT}"),
    "200,001 words": ("a.md", lambda: b"word " * 200_001, "has 200,001 words, and an essay may have at most 200,000: bring a part of it."),
    "5,001 paragraphs": ("a.txt", lambda: b"word\n\n" * 5_001,
                         "has 5,001 paragraphs, and an essay may have at most 5,000: bring a part of it."),
    "zip bomb": ("a.docx", made.bomb_zip, UNPACKED),
    "zip bomb of valid shape": ("a.docx", lambda: word("word " * 12_000_000), UNPACKED),
    "zip bomb that lies": ("a.docx", made.lying_zip, DAMAGED),
    "one long text": ("a.docx", lambda: word("word " * 8_000_000),
                      "has more than 5,000,000 characters of text, the most that an essay may have: bring a part of it."),
    "tiny elements": ("a.docx", lambda: made.many_elements(8_000_000), TOO_MANY),
    "deep elements": ("a.docx", lambda: made.package(made.WORD_OPENING + "<w:p>" * 9000 + "</w:p>" * 9000 + made.WORD_END), TOO_MANY),
    "many parts": ("a.docx", lambda: made.package("", more={f"word/{n}.xml": b"x" for n in range(2_001)}), TOO_MANY),
    "tags": ("a.html", lambda: b"<html>" + b"<i>" * 1_000_001 + b"word", TOO_MANY),
    "10,000 pages": ("a.pdf", lambda: made.many_pages(10_000),
                     "has more than 600 pages, the most that a PDF may have: bring the essay's pages alone."),
    "circular PDF": ("a.pdf", made.circular_pdf,
                     "is a PDF whose pages run in a circle: print it to a new PDF and bring that, or paste the text."),
    "PDF bomb": ("a.pdf", lambda: made.bomb_pdf(300_000_000), UNPACKED),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_bad_input_has_its_own_sentence_and_costs_little(case: str) -> None:
    name, make, said = BAD[case]
    data = make()
    before = psutil.Process().memory_info().rss
    with pytest.raises(TextError) as problem:
        extract_of(data, name=name)
    assert str(problem.value) == f"{name} {said}"
    assert psutil.Process().memory_info().rss - before < MOST_GROWTH


def test_the_bombs_are_as_small_as_they_should_be() -> None:
    assert len(made.bomb_zip()) < 60_000
    assert len(made.many_elements(8_000_000)) < 596_000
    with zipfile.ZipFile(made.io.BytesIO(made.bomb_zip())) as archive:
        assert sum(part.file_size for part in archive.infolist()) > 1_000_000_000


def code_in_child(monkeypatch: pytest.MonkeyPatch, code: str, *, seconds: int = 20) -> str:
    """What is said of a file whose child runs other code."""
    monkeypatch.setattr(extracting, "CHILD", ("-c", code))
    monkeypatch.setattr(extracting, "SECONDS", seconds)
    with pytest.raises(TextError) as problem:
        extract_of(b"The minister.", name="a.txt")
    return str(problem.value)


def test_a_child_that_hangs_is_killed_with_all_that_it_started(monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(61)']); time.sleep(61)"
    start = time.monotonic()
    said = code_in_child(monkeypatch, code, seconds=2)
    assert said == f"a.txt was given up after 20 seconds of reading: {AS_TEXT}"
    assert time.monotonic() - start < 20
    time.sleep(0.2)
    every = psutil.process_iter(["cmdline"])  # an orphan is no child of this process any more
    assert not [each for each in every if "sleep(61)" in " ".join(each.info["cmdline"] or [])]


def test_a_child_that_does_not_read_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "CHILD", ("-c", "import time; time.sleep(60)"))
    monkeypatch.setattr(extracting, "SECONDS", 1)
    with pytest.raises(TextError, match="was given up after"):
        extract_of(b"a " * 2_000_000, name="a.txt")


def test_a_page_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "SECONDS", 3)
    with pytest.raises(TextError, match=r"a\.html was given up after 20 seconds"):
        extract_of(b"<html>" + b"<div>" * 900_000 + b"word", name="a.html")


@pytest.mark.parametrize("call", ["bytes(10**9)", "[bytearray(10**7) for _ in range(200)]"])
def test_a_child_that_takes_too_much_memory_ends(monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    code = (
        "from components.ingest import child\n"
        "child.limit_itself(seconds=20, memory=300_000_000)\n"
        f"try:\n    {call}\nexcept MemoryError:\n    child.os._exit(child.TOO_MUCH_MEMORY)"
    )
    assert code_in_child(monkeypatch, code) == (
        f"a.txt was given up, since reading it took more than 768 MB of memory: {AS_TEXT}"
    )


def test_the_watching_thread_needs_no_limit_on_address_space(monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "import resource, time\nfrom components.ingest import child\nresource.setrlimit = lambda *_: None\n"
        "child.limit_itself(seconds=20, memory=200_000_000)\nheld = []\n"
        "while True:\n    held.append(b'a' * 10**7)\n    time.sleep(0.01)"
    )
    assert "took more than 768 MB of memory" in code_in_child(monkeypatch, code)


def test_a_child_that_breaks_off_or_floods(monkeypatch: pytest.MonkeyPatch) -> None:
    said = code_in_child(monkeypatch, "import os; os.abort()")
    assert said == f"a.txt could not be read, since the program that reads it broke off: {AS_TEXT}"
    before = psutil.Process().memory_info().rss
    monkeypatch.setattr(extracting, "MOST_ANSWER", 1_000_000)
    flood = "import sys\nwhile True: sys.stdout.write('a' * 10**6)"
    assert "took more than 768 MB of memory" in code_in_child(monkeypatch, flood)
    assert psutil.Process().memory_info().rss - before < MOST_GROWTH


def test_the_program_that_asks_imports_no_parser() -> None:
    import subprocess

    code = "import sys, components.ingest.extract; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=extracting.ROOT
    ).stdout.split()
    assert not {"docx", "lxml", "pypdf", "selectolax", "markdown_it", "charset_normalizer"} & set(loaded)


def test_a_server_that_holds_much_memory_reads_files_all_the_same() -> None:
    held = bytearray(MEMORY + 50_000_000)
    held[::4096] = b"x" * len(held[::4096])
    assert extract_of(b"The minister came home late, and nobody waited.", name="a.txt").format == "text"
    assert len(held) > MEMORY
