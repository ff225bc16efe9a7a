"""A PDF to blocks: its pages' lines as pypdf finds them, and what its properties say.

Enters: the bytes. Leaves: `Taken`; or `TextError` for a file that is encrypted, damaged, runs in a circle, has too many pages or holds
pictures alone. `pdf_layout.py` makes paragraphs of the lines.
"""

import io
import math
from typing import Any

from components.ingest.block import Taken, tidy
from components.ingest.errors import TextError
from components.ingest.limits import MOST_CHARACTERS, MOST_PAGES, MOST_UNPACKED
from components.ingest.pdf_layout import Line, blocks_of
from components.ingest.refusals import refusal

SAME_LINE = 0.45
"""Of the size of the letters: how far a line's pieces may stand above or below each other."""
BOLD = ("bold", "black", "heavy", "demi")
PROGRAM_TITLES = ("microsoft word -", "untitled", "untitled document")
CAPPED = (
    "zlib_maximum_output_length",
    "lzw_maximum_output_length",
    "run_length_maximum_output_length",
    "array_based_stream_maximum_output_length",
)
"""What of pypdf's settings the limit on unpacked size replaces."""

UNPACKING = ("decompress", "decod", "output", "length")
"""Words in what pypdf says when a stream unpacks to more."""


def pdf_taken(data: bytes, *, name: str) -> Taken:
    """The blocks of a PDF and what its properties say."""
    import pypdf
    from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError

    caps: dict[str, Any] = dict.fromkeys(CAPPED, MOST_UNPACKED)
    try:
        with pypdf.apply_configuration(None, **caps):
            return _taken(pypdf.PdfReader(io.BytesIO(data)), name)
    except TextError:
        raise
    except (FileNotDecryptedError, DependencyError):
        raise refusal("encrypted", name) from None
    except RecursionError:
        raise refusal("circular", name) from None
    except LimitReachedError as problem:
        said = str(problem).lower()
        reason = "circular" if "cycl" in said else "unpacked" if any(word in said for word in UNPACKING) else "tags"
        raise refusal(reason, name) from problem
    except (PyPdfError, ValueError, LookupError, TypeError, AttributeError, OSError, ArithmeticError) as problem:
        raise refusal("circular" if "cycl" in str(problem) else "damaged", name) from problem


def _taken(reader: Any, name: str) -> Taken:
    if reader.is_encrypted and not reader.decrypt(""):
        raise refusal("encrypted", name)
    root = reader.trailer["/Root"].get_object()
    said = root["/Pages"].get_object().get("/Count", 0)
    if (isinstance(said, int) and said > MOST_PAGES) or len(reader.pages) > MOST_PAGES:
        raise refusal("pages", name)
    if not len(reader.pages):
        raise refusal("damaged", name)
    pages, characters = [], 0
    for page in reader.pages:
        pages.append(_lines(page))
        characters += sum(len(line.text) for line in pages[-1])
        if characters > MOST_CHARACTERS:
            raise refusal("characters", name)
    if not any(pages):
        raise refusal("pictures" if any(map(_has_picture, reader.pages)) else "wordless", name)
    return Taken(blocks_of(pages), weak=_properties(reader))


def _lines(page: Any) -> list[Line]:
    """The lines of a page in the order in which the file writes them, each with its place, size and weight."""
    lines: list[Line] = []
    open_line: list[Any] = []

    def close() -> None:
        if open_line and (text := tidy("".join(open_line[4])).strip()):
            x, y, size, bold, _ = open_line
            lines.append(Line(" ".join(text.split()), x, y, size, bold))
        open_line.clear()

    def piece(text: str, matrix: list[float], inner: list[float], font: Any, size: float) -> None:
        if not text.strip():
            if "\n" in text:
                close()
            elif open_line:
                open_line[4].append(text)
            return
        x = inner[4] * matrix[0] + inner[5] * matrix[2] + matrix[4]
        y = inner[4] * matrix[1] + inner[5] * matrix[3] + matrix[5]
        size = abs(size) * math.hypot(inner[2], inner[3]) * math.hypot(matrix[2], matrix[3]) or 1.0
        bold = any(each in str((font or {}).get("/BaseFont", "")).lower() for each in BOLD)
        for number, part in enumerate(text.split("\n")):
            if number or (open_line and abs(open_line[1] - y) > SAME_LINE * max(size, open_line[2])):
                close()
            if not part.strip():
                continue
            if open_line:
                open_line[3] = open_line[3] and bold
                open_line[4].append(part)
            else:
                open_line.extend((x, y, size, bold, [part]))

    page.extract_text(visitor_text=piece)
    close()
    return lines


def _has_picture(page: Any) -> bool:
    resources = page.get("/Resources")
    drawn = resources.get_object().get("/XObject") if resources else None
    return bool(
        drawn and any(each.get_object().get("/Subtype") in ("/Image", "/Form") for each in drawn.get_object().values())
    )


def _properties(reader: Any) -> dict[str, tuple[str, str]]:
    told = reader.metadata or {}
    title, author, made = (str(told.get(key) or "").strip() for key in ("/Title", "/Author", "/CreationDate"))
    made = made.removeprefix("D:")[:8]
    found = {
        "title": (title if not title.lower().startswith(PROGRAM_TITLES) else "", "the PDF's properties"),
        "author": (author, "the PDF's properties"),
        "date": (
            f"{made[:4]}-{made[4:6]}-{made[6:]}" if made.isdigit() and len(made) == 8 else "",
            "the day on which the PDF was made",
        ),
    }
    return {field: (value, basis) for field, (value, basis) in found.items() if value}
