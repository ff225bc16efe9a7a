"""Files for the tests, made by code: one essay of our own in five formats, and what breaks a reader of files."""

import copy
import html
import io
import struct
import zipfile
import zlib
from collections.abc import Sequence

from fpdf import FPDF

ESSAY = (
    ("heading", "Who waits at the table"),
    ("author", "President Vladimir Putin met Chancellor Angela Merkel in Berlin on a wet Tuesday, and the two of them spoke for "
               "four hours about gas, about Ukraine and about a bridge that neither of them wished to pay for."),
    ("author", "The White House was not asked. Donald Trump learnt of the dinner from a newspaper, as the aides of a president often "
               "do, and Moscow let it be known that it saw no reason to telephone."),
    ("heading", "What the hosts wanted"),
    ("author", "German officials had one wish, which Merkel put into a single sentence when the coffee came:"),
    ("quotation", "We would like to know what Russia wants before the winter, and we would like to know it from Russia."),
    ("author", "Putin smiled at that. NATO, he said, had promised much in its time, and Kyiv had believed all of it; the European Union "
               "would learn what such belief is worth when the pipes run cold."),
    ("author", "Nobody at the table thought of France. Emmanuel Macron thought of little else, and rang Washington twice before the "
               "plates were cleared away."),
)  # fmt: skip
"""Voice and text of each paragraph of an essay written for these tests."""
TEXTS = tuple(text for _, text in ESSAY)
VOICES = tuple(voice for voice, _ in ESSAY)
CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
WORD_OPENING = '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
WORD_END = "</w:body></w:document>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def as_text() -> bytes:
    return "\n\n".join(TEXTS).encode()


def as_markdown() -> bytes:
    marks = {"heading": "## ", "quotation": "> "}
    return "\n\n".join(marks.get(voice, "") + text for voice, text in ESSAY).encode()


def as_page(*, head: str = "", before: str = "", after: str = "") -> bytes:
    tags = {"heading": "h2", "quotation": "blockquote"}
    body = "\n".join(f"<{tags.get(voice, 'p')}>{html.escape(text)}</{tags.get(voice, 'p')}>" for voice, text in ESSAY)
    return (
        f"<!doctype html><html><head>{head}</head><body>{before}<article>{body}</article>{after}</body></html>".encode()
    )


def as_word() -> bytes:
    import docx

    file = docx.Document()
    styles = {"heading": "Heading 1", "quotation": "Quote", "author": "Normal"}
    for voice, text in ESSAY:
        file.add_paragraph(text, style=styles[voice])
    return saved(file)


def saved(file: object) -> bytes:
    out = io.BytesIO()
    file.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


class Print(FPDF):
    """A PDF whose pages carry a running head and a number."""

    def header(self) -> None:
        self.set_font("Times", size=9)
        self.cell(0, 8, "A review made for tests", align="C")
        self.ln(12)

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Times", size=9)
        self.cell(0, 8, str(self.page_no()), align="C")


def as_pdf(
    paragraphs: Sequence[tuple[str, str]] = ESSAY, *, gap: float = 3, size: float = 11, high: float = 297
) -> bytes:
    file = Print(format=(150, high))
    file.add_page()
    for voice, text in paragraphs:
        file.set_font("Times", "B" if voice == "heading" else "", size + 3 if voice == "heading" else size)
        file.set_left_margin(35 if voice == "quotation" else 20)
        file.set_x(35 if voice == "quotation" else 20)
        file.multi_cell(90 if voice == "quotation" else 110, 5.5, text, align="L")
        file.ln(gap)
    return bytes(file.output())


def written_pdf(objects: Sequence[bytes], *, root: int = 1, trailer: bytes = b"") -> bytes:
    """A PDF of numbered objects, written by hand."""
    out = bytearray(b"%PDF-1.5\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        root,
        trailer,
        start,
    )
    return bytes(out)


def stream(data: bytes, extra: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n" % (len(data), extra) + data + b"\nendstream"


def many_pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(count))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>"
    return written_pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids),
            *[page] * count,
        ]
    )


def circular_pdf() -> bytes:
    return written_pdf([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Pages /Parent 2 0 R /Count 1 /Kids [2 0 R] >>",
    ])  # fmt: skip


def scanned_pdf() -> bytes:
    picture = stream(zlib.compress(bytes(64)), b"/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray "
                                               b"/BitsPerComponent 8 /Filter /FlateDecode")  # fmt: skip
    return written_pdf([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 5 0 R /Resources << /XObject << /I 4 0 R >> >> >>",
        picture,
        stream(b"q 300 0 0 300 0 0 cm /I Do Q"),
    ])  # fmt: skip


def blank_pdf() -> bytes:
    return many_pages(2)


def bomb_pdf(size: int) -> bytes:
    """A page whose content unpacks to so many bytes of drawing."""
    content = zlib.compress(b"BT /F 9 Tf (a) Tj ET " * (size // 21), 9)
    return written_pdf([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R "
            b"/Resources << /Font << /F 5 0 R >> >> >>",
        stream(content, b"/Filter /FlateDecode"),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ])  # fmt: skip


def encrypted_pdf() -> bytes:
    import pypdf

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(as_pdf()))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def package(
    document: str | bytes, *, more: dict[str, bytes] | None = None, method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """A Word file of the least parts; `document` is its document.xml."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", document)
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return out.getvalue()


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def bomb_zip(size: int = 50_000_000, parts: int = 21) -> bytes:
    """A Word file of some 50 KB that unpacks to a gigabyte: many parts of its directory point to the same packed bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", bytes(size))
        for number in range(1, parts):
            again = copy.copy(archive.filelist[2])
            again.filename = f"word/part{number}.xml"
            archive.filelist.append(again)
    return out.getvalue()


def lying_zip() -> bytes:
    """A bomb that says it is small: the sizes in its directory are overwritten with 1,000."""
    data = bytearray(package(WORD_OPENING + " " * 80_000_000 + WORD_END))
    for opening, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        start = 0
        while (start := data.find(opening, start)) >= 0:
            if struct.unpack_from("<I", data, start + place)[0] > 1_000_000:
                struct.pack_into("<I", data, start + place, 1_000)
            start += 4
    return bytes(data)


def many_elements(count: int) -> bytes:
    """A Word file of valid shape that holds so many empty elements."""
    return package(WORD_OPENING + "<w:p/>" * count + WORD_END)


def old_office(word: str) -> bytes:
    return OLE + bytes(504) + word.encode("utf-16-le") + bytes(1000)
