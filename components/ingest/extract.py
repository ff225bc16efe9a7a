"""What was taken out of a file, paragraph by paragraph, for a reader to look at and correct before it is coded.

Enters: bytes and a name, or pasted text. Leaves: `Extract`, or `TextError` with one plain sentence; and `document_of`, the Document of
an extract. The file is parsed in a child process (`child.py`) that can be killed: it has a limit on memory and time, gets the bytes by a
pipe and answers in JSON. This module imports no parser, so that the program that shows the page never holds one.
"""

import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from components.ingest.document import Document, Paragraph
from components.ingest.errors import TextError
from components.ingest.limits import CHILDREN, MEMORY, MOST_BYTES, MOST_CHARACTERS, SECONDS
from components.ingest.refusals import refusal

ROOT = Path(__file__).resolve().parents[2]
CHILD = ("-m", "components.ingest.child")
PASTED = "pasted text"
MOST_ANSWER = 8 * MOST_CHARACTERS
"""Bytes of a child's answer after which it is taken for a bomb."""
TOO_MUCH_MEMORY = 77
"""Exit code of the child when it ends itself."""
HANDED_ON = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR", "LANG", "LC_ALL")
SLOTS = threading.BoundedSemaphore(CHILDREN)


@dataclass(frozen=True, slots=True)
class ExtractParagraph:
    """One paragraph as taken out: its text, its voice as guessed, the source of a quotation, and why the voice, in words."""

    text: str
    voice: str
    source: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Extract:
    """What was taken out of one file. `format` is a key of `FORMATS`; `guesses` maps title, author, outlet or date to its basis.

    `encoding` is a codec of `ENCODINGS`, "" for Word files and PDFs; `encodings` are other plausible ones; `language` is ISO 639-1,
    "und" where it is none that is known here, "" where there is too little text.
    """

    name: str
    format: str
    paragraphs: tuple[ExtractParagraph, ...]
    title: str = ""
    author: str = ""
    outlet: str = ""
    date: str = ""
    guesses: dict[str, str] = field(default_factory=dict)
    encoding: str = ""
    encodings: tuple[str, ...] = ()
    language: str = ""
    notices: tuple[str, ...] = ()


def extract_of(data: bytes, *, name: str, encoding: str = "") -> Extract:
    """What is in a file; `encoding` is the reader's choice for a text format, "" to have it guessed.

    Raises `TextError`, one sentence, where the file is no essay that can be read within the limits (`SENTENCES` has them all).
    """
    if not data.strip():
        raise refusal("empty", name)
    if len(data) > MOST_BYTES:
        raise refusal("bytes", name, size=len(data))
    with SLOTS:
        answer = _answer(data, name, encoding)
    if "refused" in answer:
        raise TextError(answer["refused"])
    paragraphs = tuple(ExtractParagraph(**each) for each in answer.pop("paragraphs"))
    encodings, notices = (tuple(answer.pop(key)) for key in ("encodings", "notices"))
    return Extract(paragraphs=paragraphs, encodings=encodings, notices=notices, **answer)


def extract_of_pasted(text: str) -> Extract:
    """What is in a pasted text: always plain text, called "pasted text", under the same limits."""
    return extract_of(text.encode("utf-8", "replace"), name=PASTED, encoding="utf-8")


def document_of(extract: Extract, *, date: str | None = None) -> Document:
    """The Document of an extract: paragraphs with a blank line between, voices and sources kept.

    Blank lines inside a paragraph are folded; a paragraph without text is left out. `date` is the extract's unless another is given.
    """
    paragraphs: list[Paragraph] = []
    texts: list[str] = []
    start = 0
    for each in extract.paragraphs:
        text = re.sub(r"\n\s*\n\s*", "\n", each.text.strip())
        if text:
            paragraphs.append(Paragraph(len(paragraphs) + 1, start, start + len(text), each.voice, each.source))
            texts.append(text)
            start += len(text) + 2
    return Document(extract.name, "\n\n".join(texts), tuple(paragraphs), extract.date if date is None else date)


def _answer(data: bytes, name: str, encoding: str) -> dict[str, Any]:
    """What the child says of the file. Raises `TextError` where it broke off."""
    asked = json.dumps({"name": name, "encoding": encoding, "seconds": SECONDS, "memory": MEMORY}).encode() + b"\n"
    code, said, late = _child([sys.executable, *CHILD], asked + data)
    if late or code == -getattr(signal, "SIGXCPU", 24):
        raise refusal("seconds", name)
    if code in (TOO_MUCH_MEMORY, -getattr(signal, "SIGKILL", 9)) or len(said) > MOST_ANSWER:
        raise refusal("memory", name)
    try:
        return json.loads(said)
    except ValueError:
        raise refusal("broken off", name) from None


def _child(command: Sequence[str], sent: bytes) -> tuple[int, bytes, bool]:
    """Exit code and output of a process that gets the bytes, and whether it was killed for the time it took."""
    environment = {key: os.environ[key] for key in HANDED_ON if key in os.environ}
    environment |= {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    late = threading.Event()
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:

        def end() -> None:
            late.set()
            _kill(process)

        clock = threading.Timer(SECONDS, end)
        clock.start()
        try:
            assert process.stdin is not None and process.stdout is not None
            try:
                process.stdin.write(sent)
                process.stdin.close()
            except OSError:
                pass
            said = process.stdout.read(MOST_ANSWER + 1)
            if len(said) > MOST_ANSWER:
                _kill(process)
            return process.wait(), said, late.is_set()
        finally:
            clock.cancel()
            _kill(process)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the child and all that it may have started."""
    if process.poll() is not None:
        return
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (AttributeError, ProcessLookupError, PermissionError):
        process.kill()
