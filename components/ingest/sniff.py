"""Which format a file is in: by its content first, by its name's ending second.

Enters: bytes and name. Leaves: one of `FORMATS` with a notice where content and ending differ; or `TextError` for what no essay is in.
A file that is one of the five formats under another's ending is read as what it is, and said to be.
"""

import io
import re
import zipfile
from pathlib import PurePath

from components.ingest.errors import TextError
from components.ingest.limits import MOST_PARTS, MOST_UNPACKED
from components.ingest.refusals import refusal

FORMATS = {"text": "plain text", "markdown": "Markdown", "html": "a web page", "docx": "a Word file", "pdf": "a PDF"}
"""Format and what it is called in a sentence."""
ENDINGS = {
    **dict.fromkeys(("", ".txt", ".text"), "text"),
    **dict.fromkeys((".md", ".markdown"), "markdown"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
    ".docx": "docx",
    ".pdf": "pdf",
}
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM6", b"RIFF")
OTHERS = {b"{\\rtf": "a Rich Text file (.rtf)", b"\x1f\x8b": "a gzip archive", b"7z\xbc\xaf": "a 7z archive", b"Rar!": "a RAR archive",
          b"bplist": "a property list (.webarchive)"}  # fmt: skip
ZIPPED = {
    "xl/workbook.xml": "an Excel workbook",
    "ppt/presentation.xml": "a PowerPoint presentation",
    "META-INF/container.xml": "an e-book (.epub)",
    "content.xml": "an OpenDocument file",
    "Index/Document.iwa": "a Pages document",
}
OPENS_LIKE_A_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)*"
    rb"<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])",
    re.I | re.S,
)
MIME_PAGE = re.compile(rb"(?:From|MIME-Version|Content-Type|Snapshot-Content-Location):", re.I)


def format_of(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The format, and the notices about it. Raises `TextError` for what cannot be read."""
    ending = PurePath(name).suffix.lower() if name != "pasted text" else ""
    found = _by_content(data, name)
    named = ENDINGS.get(ending)
    if found is None:
        found = named if named in ("text", "markdown", "html") else "text"
    if named is None and not re.fullmatch(r"\.[a-z]\w{0,9}", ending):
        named = "text"
    if found == named:
        return found, ()
    if named is None:
        return found, (
            f"{name} was read as {FORMATS[found]}: its ending, {ending}, is none of .txt, .md, .html, .docx and .pdf.",
        )
    return found, (f"{name} is {FORMATS[found]} by its content, not {FORMATS[named]}, and was read as one.",)


def _by_content(data: bytes, name: str) -> str | None:
    """docx, pdf or html where the content says so; None where it is left to the ending."""
    if b"%PDF-" in data[:1024] and not OPENS_LIKE_A_PAGE.match(data[:4096]):
        return "pdf"
    if data.startswith(b"PK"):
        return _zipped(data, name)
    if data.startswith(OLE):
        raise _ole(data, name)
    if data.startswith(PICTURES):
        raise refusal("picture", name)
    for opening, what in OTHERS.items():
        if data.startswith(opening):
            raise refusal("other", name, what=what)
    if MIME_PAGE.match(data) and b"multipart/related" in data[:2000]:
        raise refusal("other", name, what="a web archive (.mhtml)")
    return "html" if OPENS_LIKE_A_PAGE.match(_plain_opening(data)) else None


def _plain_opening(data: bytes) -> bytes:
    """The first characters as ASCII, also where they are UTF-16."""
    opening = data[:8192].removeprefix(b"\xef\xbb\xbf")
    return opening.replace(b"\0", b"").lstrip(b"\xff\xfe") if b"\0" in opening else opening


def _zipped(data: bytes, name: str) -> str | None:
    """A zip archive that is a Word file, checked against the limits before anything is unpacked."""
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError):
        raise refusal("damaged", name) from None
    if len(parts) > MOST_PARTS:
        raise refusal("tags", name)
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise refusal("unpacked", name)
    if any(part.flag_bits & 1 for part in parts):
        raise refusal("encrypted", name)
    names = {part.filename for part in parts}
    if any(each.lower().endswith("vbaproject.bin") for each in names) or name.lower().endswith((".docm", ".dotm")):
        raise refusal("macros", name)
    if "[Content_Types].xml" in names and any(each.startswith("word/document") for each in names):
        return "docx"
    what = next((what for part, what in ZIPPED.items() if part in names), "a zip archive")
    raise refusal("other", name, what=what)


def _ole(data: bytes, name: str) -> TextError:
    """Which file of the old Office container it is: an encrypted new one, an old Word file, or another."""
    if _in_utf_16(data, "EncryptedPackage"):
        return refusal("encrypted", name)
    return refusal("old Word" if _in_utf_16(data, "WordDocument") else "old Office", name)


def _in_utf_16(data: bytes, word: str) -> bool:
    return word.encode("utf-16-le") in data
