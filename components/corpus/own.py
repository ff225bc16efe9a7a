"""An essay that a reader brought, and the same as the measures see it.

Enters: what was taken out of a file or a pasted text, as the reader left it. Leaves: `OwnEssay`, which holds everything that a saved
file must hold, and of it an `Essay` coded by the program. No gists are made: the text itself is at hand.
"""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from components.coding.dates import is_date
from components.coding.lexicon import Lexicon
from components.corpus.essay import UNKNOWN, Coding, Correction, Essay, EssayParagraph
from components.corpus.program import counted_paragraphs, counted_words, program_coding
from components.ingest.document import Document, Paragraph
from components.ingest.errors import InputError
from components.ingest.extract import PASTED, Extract
from components.ingest.text import fingerprint
from components.ingest.words import WORD

PREFIX = "brought-"
"""What the slug of every essay of a reader's begins with, and that of no shipped one."""
NOT_SAVED = "Its text was not saved."
"""What stands for a paragraph that was kept without its text."""
LONGEST_SLUG = 40
LONGEST_TITLE = 90
LONGEST_FIELD = 120
OPENING = 14
"""Words of a paragraph that stand for it where a shipped essay's gist would."""


@dataclass(frozen=True, slots=True)
class OwnParagraph:
    """A paragraph: its text, whose voice it is, the source of a quotation, why that voice was guessed; `lent` is the number of
    the paragraph of a shipped essay that has the same words, 0 for none.
    """

    text: str
    voice: str
    source: str = ""
    why: str = ""
    lent: int = 0


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of an essay whose text was not saved: its fingerprint, its paragraphs counted, the program's coding, its words."""

    fingerprint: str
    paragraphs: tuple[EssayParagraph, ...]
    coding: Coding
    words: tuple[tuple[str, str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class OwnEssay:
    """One essay of a reader's: the file it came from, its paragraphs, what is said of it, and what the reader changed.

    `date` is ISO 8601 as precise as known, or ""; author and outlet are "" where unknown. `basis` says for a guessed field what
    the guess rests on. `known` is the slug of the shipped essay that this is a copy of, or "". `encodings` are other readings of
    the bytes that make sense. `corrections` are the reader's, on the program's coding of this text. `kept` is None where the text is
    at hand; else the paragraphs have none.
    """

    slug: str
    name: str
    format: str
    paragraphs: tuple[OwnParagraph, ...]
    title: str
    author: str = ""
    outlet: str = ""
    date: str = ""
    basis: tuple[tuple[str, str], ...] = ()
    encoding: str = ""
    encodings: tuple[str, ...] = ()
    language: str = ""
    notices: tuple[str, ...] = ()
    known: str = ""
    corrections: tuple[Correction, ...] = ()
    kept: Kept | None = None


def own_essay(extract: Extract, *, title: str = "", taken: Collection[str] = ()) -> OwnEssay:
    """The essay of an extract as it is first shown to its reader; `taken` are the slugs that it must not get."""
    paragraphs = tuple(
        OwnParagraph(each.text, each.voice, field("source", each.source), each.why) for each in extract.paragraphs
    )
    basis = dict(extract.guesses)
    name = clean(title) or clean(extract.title)
    if not name:
        heading = next((each for each in paragraphs if each.voice == "heading"), None)
        name = clean(heading.text) if heading else ""
        basis["title"] = "the first heading"
    if not name:
        name = clean(opening(paragraphs[0].text, 6)) if extract.name == PASTED else _stem(extract.name)
        basis["title"] = "the first words" if extract.name == PASTED else "the file’s name"
    if title:
        basis.pop("title", None)
    return OwnEssay(
        slug=own_slug(name, taken),
        name=extract.name,
        format=extract.format,
        paragraphs=paragraphs,
        title=_cut(name, LONGEST_TITLE),
        author=_cut(clean(extract.author), LONGEST_FIELD),
        outlet=_cut(clean(extract.outlet), LONGEST_FIELD),
        date=extract.date if is_date(extract.date) else "",
        basis=tuple(sorted(basis.items())),
        encoding=extract.encoding,
        encodings=tuple(extract.encodings),
        language=extract.language,
        notices=tuple(extract.notices),
    )


def own_document(own: OwnEssay) -> Document:
    """The text as the coder sees it: the paragraphs in order with a blank line between."""
    paragraphs, start = [], 0
    for number, each in enumerate(own.paragraphs, 1):
        paragraphs.append(Paragraph(number, start, start + len(each.text), each.voice, each.source))
        start += len(each.text) + 2
    return Document(own.name, "\n\n".join(each.text for each in own.paragraphs), tuple(paragraphs), own.date)


def essay_of(own: OwnEssay, lexicon: Lexicon) -> Essay:
    """The essay as the program codes it, with the reader's corrections beside it."""
    document = own_document(own)
    kept = own.kept or Kept(
        fingerprint(document.text),
        counted_paragraphs(document),
        program_coding(document, lexicon),
        counted_words(document),
    )
    return Essay(
        slug=own.slug,
        title=own.title,
        author=own.author or UNKNOWN,
        outlet=own.outlet or UNKNOWN,
        date=own.date,
        date_basis=_date_basis(own),
        breaks_off="",
        fingerprint=kept.fingerprint,
        paragraphs=kept.paragraphs,
        program=kept.coding,
        corrections=own.corrections,
        words=kept.words,
        document=None if own.kept else document,
    )


def own_print(own: OwnEssay) -> str:
    """The fingerprint of the text, at hand or not."""
    return own.kept.fingerprint if own.kept else fingerprint(own_document(own).text)


def checked_date(value: str) -> str:
    """A date as a reader may type it: YYYY, YYYY-MM, YYYY-MM-DD or nothing; raises InputError for anything else."""
    value = value.strip()
    if value and not is_date(value):
        raise InputError(
            f"“{_cut(clean(value), 40)}” is no date: write 2019, 2019-01 or 2019-01-31, or leave it empty."
        )
    return value


def clean(text: str) -> str:
    """One line of a title or name: no control characters, one blank between words."""
    return " ".join("".join(" " if unicodedata.category(c)[0] == "C" else c for c in text).split())


def field(name: str, value: str) -> str:
    """What a reader typed as title, author or outlet, cleaned and no longer than it may be."""
    return _cut(clean(value), LONGEST_TITLE if name == "title" else LONGEST_FIELD)


def opening(text: str, words: int = OPENING) -> str:
    """The first words of a text, with an ellipsis where it goes on."""
    ends: list[int] = []
    for found in WORD.finditer(text):
        if len(ends) == words:
            return f"{' '.join(text[: ends[-1]].split())} …"
        ends.append(found.end())
    return " ".join(text.split())


def own_slug(title: str, taken: Collection[str]) -> str:
    """The slug of an essay: its title's letters and digits behind `PREFIX`, with a number where that is taken."""
    apart = unicodedata.normalize("NFKD", title.casefold())
    plain = re.sub(r"[^a-z0-9]+", "-", apart.encode("ascii", "ignore").decode()).strip("-")
    stem = PREFIX + (plain[:LONGEST_SLUG].strip("-") or "essay")
    slug, copy = stem, 2
    while slug in taken:
        slug, copy = f"{stem}-{copy}", copy + 1
    return slug


def _date_basis(own: OwnEssay) -> str:
    if not own.date:
        return "No date is given."
    guessed = dict(own.basis).get("date")
    return f"Dated from {guessed}." if guessed else "Dated by its reader."


def _stem(name: str) -> str:
    stem = name.rpartition(".")[0] or name
    return clean(re.sub(r"[_-]+", " ", stem)) or "Untitled"


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
