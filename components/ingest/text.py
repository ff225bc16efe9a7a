"""Plain text to a `Document`: normalised as the codebook says, cut into paragraphs at blank lines, voices guessed.

Enters: a text, or the path of a UTF-8 file. Leaves: `Document`; or `TextError`, one sentence with the way out.
"""

import hashlib
import re
from pathlib import Path

from components.ingest.document import Document, Paragraph
from components.ingest.errors import TextError
from components.ingest.voice import voices_of

BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


def normalised(text: str) -> str:
    """The text without byte-order mark and NUL, and with LF line ends; nothing else is changed."""
    return text.removeprefix("\ufeff").replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


def fingerprint(text: str) -> str:
    """SHA-256 in hex of the normalised text with whitespace folded, so that line ends and blank lines make no difference."""
    return hashlib.sha256(" ".join(normalised(text).split()).encode("utf-8", "surrogatepass")).hexdigest()


def document_from(text: str, *, name: str, date: str = "") -> Document:
    """The document of a text; `date` is ISO 8601 as precise as known, or "".

    Raises `TextError` where the text holds no words.
    """
    text = normalised(text)
    spans = _paragraph_spans(text)
    if not spans:
        raise TextError(f"{name} is empty: put the essay's text into it, with a blank line between paragraphs.")
    voices = voices_of([text[start:end] for start, end in spans])
    paragraphs = (
        Paragraph(number, start, end, voice)
        for number, ((start, end), voice) in enumerate(zip(spans, voices, strict=True), start=1)
    )
    return Document(name, text, tuple(paragraphs), date)


def read_document(path: Path | str, *, date: str = "") -> Document:
    """The document in a UTF-8 text file, named by its path as given.

    Raises `TextError` where the file is missing, is no file, cannot be read, is not UTF-8, or is empty.
    """
    name = str(path)
    try:
        raw = Path(path).read_bytes()
    except FileNotFoundError:
        raise TextError(f"{name} is not there: check the path and the spelling of the file's name.") from None
    except IsADirectoryError:
        raise TextError(
            f"{name} is a folder: name the text files in it, for example {name.rstrip('/')}/*.txt."
        ) from None
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        raise TextError(f"{name} cannot be read ({reason}): check that it is a file that you may read.") from None
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as problem:
        raise TextError(
            f"{name} is not UTF-8 text (byte {problem.start}): save it as plain text in UTF-8 and try again."
        ) from None
    return document_from(text, name=name, date=date)


def _paragraph_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of each run of text between blank lines, without the white space around it."""
    spans, start = [], 0
    cuts = [(m.start(), m.end()) for m in BLANK_LINES.finditer(text)]
    for cut, after in [*cuts, (len(text), len(text))]:
        run = text[start:cut]
        if body := run.strip():
            lead = start + len(run) - len(run.lstrip())
            spans.append((lead, lead + len(body)))
        start = after
    return spans
