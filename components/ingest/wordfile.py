"""A Word file (.docx) to blocks: paragraphs in order, tables' cells among them, each with the voice that its style gives it.

Enters: the bytes of a checked archive. Leaves: `Taken`. Left out: headers, footers, notes and comments, deleted and hidden text,
instructions of fields. Styles called Title or Heading are headings, Quote and Block Text quotations, Caption and tables of contents
furniture; a paragraph set in by a centimetre that is no list's is a quotation by its layout.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from components.ingest.block import Block, Taken, folded, tidy
from components.ingest.limits import MOST_TAGS
from components.ingest.refusals import refusal

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
LEFT_OUT = frozenset((f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}pPr", f"{W}p", FALLBACK))
STYLES = (
    ("heading", ("title", "subtitle", "heading")),
    ("quotation", ("quote", "intense quote", "block text", "block quotation", "quotations", "block quote")),
    (
        "furniture",
        ("caption", "header", "footer", "toc", "table of contents", "footnote", "endnote", "byline", "dateline"),
    ),
    ("author", ("list",)),
)
SET_IN = 560
"""Twentieths of a point: a centimetre."""
LONGEST_STYLE = 60
"""Characters of a style's name that are told."""
PIECE = 1 << 20
PROGRAMS = ("python-docx", "Word Document", "Unknown", "Author", "User")
"""What programs write into a file's properties where nobody did."""


def word_taken(data: bytes, *, name: str) -> Taken:
    """The blocks of a Word file and what its properties say. Raises `TextError` where it is damaged or too large."""
    _check_parts(data, name)
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import LxmlError

    try:
        file = docx.Document(io.BytesIO(data))
        styles = {style.style_id: (style.name or "") for style in file.styles}
        blocks = tuple(_blocks(file.element.body, styles))
        properties = file.core_properties
        weak = {
            "title": (properties.title or "", "the Word file's properties"),
            "author": (properties.author or "", "the Word file's properties"),
            "date": (str(properties.created or "")[:10], "the day on which the Word file was made"),
        }
    except (
        LxmlError,
        PackageNotFoundError,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        AttributeError,
        OSError,
    ) as problem:
        said = str(problem).lower()
        reason = "tags" if "depth" in said else "characters" if "huge" in said else "damaged"
        raise refusal(reason, name) from problem
    styled = next((block.text for block in blocks if block.why == "styled as “Title”"), "")
    about = {"title": (styled, "the paragraph styled as “Title”")} if styled else {}
    return Taken(blocks, about, {key: found for key, found in weak.items() if found[0] and found[0] not in PROGRAMS})


def _check_parts(data: bytes, name: str) -> None:
    """Unpack each part piece by piece, count its tags, and keep nothing: what is damaged or a bomb ends here."""
    tags = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part in archive.infolist():
                with archive.open(part) as stream:
                    while piece := stream.read(PIECE):
                        tags += piece.count(b"<") if part.filename.endswith((".xml", ".rels")) else 0
                        if tags > MOST_TAGS:
                            raise refusal("tags", name)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
        ArithmeticError,
    ) as problem:
        raise refusal("damaged", name) from problem


def _blocks(body: Any, styles: dict[str, str]) -> Iterator[Block]:
    for paragraph in body.iter(f"{W}p"):
        if any(above.tag in (FALLBACK, f"{W}del") for above in paragraph.iterancestors()):
            continue
        text = tidy("".join(_texts(paragraph)))
        voice, why = _voice(paragraph, styles)
        for part in text.split("\n\n"):
            if line := "\n".join(each for each in map(folded, part.split("\n")) if each):
                yield Block(line, voice, why=why)


def _texts(element: Any) -> Iterator[str]:
    """The characters of a paragraph's runs, without those of a paragraph inside it (a text box)."""
    stack = list(reversed(element))
    while stack:
        each = stack.pop()
        if each.tag in LEFT_OUT or (each.tag == f"{W}r" and _hidden(each)):
            continue
        if each.tag == f"{W}t":
            yield each.text or ""
        elif each.tag in (f"{W}br", f"{W}cr"):
            yield "\n"
        elif each.tag in (f"{W}tab", f"{W}ptab"):
            yield " "
        elif each.tag == f"{W}noBreakHyphen":
            yield "-"
        else:
            stack.extend(reversed(each))


def _hidden(run: Any) -> bool:
    vanish = run.find(f"{W}rPr/{W}vanish")
    return vanish is not None and vanish.get(f"{W}val") not in ("0", "false")


def _voice(paragraph: Any, styles: dict[str, str]) -> tuple[str, str]:
    """Voice and reason by style, list, table and margin; ("", "") where they say nothing."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    called = styles.get(style.get(f"{W}val", ""), style.get(f"{W}val", "")) if style is not None else ""
    for voice, names in STYLES:
        if called.lower().startswith(names):
            return voice, f"styled as “{called[:LONGEST_STYLE]}”"
    if paragraph.find(f"{W}pPr/{W}numPr") is not None:
        return "author", "an entry of a list"
    if any(above.tag == f"{W}tc" for above in paragraph.iterancestors()):
        return "author", "a cell of a table"
    margin = paragraph.find(f"{W}pPr/{W}ind")
    if margin is not None:
        left = margin.get(f"{W}left") or margin.get(f"{W}start") or "0"
        if left.isdigit() and int(left) >= SET_IN and margin.get(f"{W}hanging") is None:
            return "quotation", "set in from the margin"
    return "", ""
