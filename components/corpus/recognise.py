"""A reader's own copies of the essays, recognised.

Enters: the shipped essays and a folder of .txt files. Leaves: the essays with their texts where a copy is at hand, and
a plain sentence for every file that could not be used as the text that was coded. Nothing in the folder raises an
error.

A copy with an essay's fingerprint (the same characters but for white space) is that essay's text; its white space is
laid out as the coded text had it, so that every offset holds. A copy that shares more than half of its words with an
essay, and the essay with it, is another version of it and is coded afresh. Anything else is left out.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from components.coding.lexicon import Lexicon
from components.corpus.essay import Essay, EssayParagraph
from components.corpus.program import as_described, counted_paragraphs, counted_words, program_coding
from components.ingest.document import Document, Paragraph
from components.ingest.errors import TextError
from components.ingest.text import fingerprint, read_document

RESEMBLING = 0.5
"""Of the words of the longer of the two, the share that both have, above which a copy is a version of an essay."""


def with_texts(essays: Sequence[Essay], folder: Path, lexicon: Lexicon) -> tuple[tuple[Essay, ...], tuple[str, ...]]:
    """The essays, each with its text where the folder has a copy, and a sentence for each file that needs one."""
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".txt")
    except OSError:
        return tuple(essays), ()
    documents, notices = _readable(files)
    known: dict[str, Essay] = {}
    differing: list[Document] = []
    for document in documents:
        essay = next((each for each in essays if each.fingerprint == fingerprint(document.text)), None)
        laid_out = laid_out_as(document, essay) if essay else None
        if essay is None or laid_out is None:
            differing.append(document)
        elif essay.slug in known:
            notices.append(_second(document, essay, known[essay.slug]))
        else:
            known[essay.slug] = replace(essay, document=laid_out)
    for document in differing:
        essay = resembled_essay(document, essays)
        if essay is None:
            notices.append(
                f"{document.name} is left out: it is none of the essays on this page, and shares too few words with each "
                "to be a version of one."
            )
        elif essay.slug in known:
            notices.append(_second(document, essay, known[essay.slug]))
        else:
            known[essay.slug] = coded_afresh(essay, document, lexicon)
            notices.append(known[essay.slug].differs)
    return tuple(known.get(essay.slug, essay) for essay in essays), tuple(notices)


def laid_out_as(document: Document, essay: Essay) -> Document | None:
    """The copy with the white space of the text that was coded, or None where its words do not fill the paragraphs."""
    spans = [(paragraph.start, paragraph.end) for paragraph in essay.paragraphs]
    as_brought = document.text if [(each.start, each.end) for each in document.paragraphs] == spans else None
    for text in (as_brought, _filled(document.text.split(), spans)):
        if text is not None and all(text[each.start : each.end] == each.surface for each in essay.program.mentions):
            paragraphs = tuple(Paragraph(each.number, each.start, each.end) for each in essay.paragraphs)
            laid_out = Document(document.name, text, paragraphs)
            return as_described(laid_out, essay.paragraphs, date=essay.date)
    return None


def _filled(words: list[str], spans: list[tuple[int, int]]) -> str | None:
    """The words laid into the spans, one blank between two, line breaks between spans; None where they do not fit."""
    text, place = "", 0
    for start, end in spans:
        text += "\n" * (start - len(text))
        first = place
        length = -1
        while place < len(words) and length < end - start:
            length += 1 + len(words[place])
            place += 1
        if length != end - start:
            return None
        text += " ".join(words[first:place])
    return text if place == len(words) else None


def resembled_essay(document: Document, essays: Sequence[Essay]) -> Essay | None:
    """The essay that shares most with a text, where that is more than `RESEMBLING` of the longer one's words."""
    copy = _word_counts(counted_words(document))
    shared = {essay.slug: _shared(copy, _word_counts(essay.words)) for essay in essays}
    nearest = max(essays, key=lambda essay: shared[essay.slug], default=None)
    return nearest if nearest is not None and shared[nearest.slug] > RESEMBLING else None


def coded_afresh(essay: Essay, document: Document, lexicon: Lexicon) -> Essay:
    """The essay as the program codes it from a copy that differs: no corrections, no gists, and `differs` says so."""
    document = replace(document, date=essay.date)
    paragraphs = counted_paragraphs(document)
    return replace(
        essay,
        breaks_off="",
        fingerprint=fingerprint(document.text),
        paragraphs=paragraphs,
        program=program_coding(document, lexicon),
        corrections=(),
        words=counted_words(document),
        document=document,
        differs=(
            f"The copy of “{essay.title}” in {document.name} is not the text that was read for this page "
            f"({_size(paragraphs)} against {_size(essay.paragraphs)}): it is coded afresh by the program, without "
            "a reader's corrections and gists."
        ),
    )


def _readable(files: Sequence[Path]) -> tuple[list[Document], list[str]]:
    documents, notices = [], []
    for path in files:
        try:
            documents.append(replace(read_document(path), name=path.name))
        except (TextError, OSError) as error:
            notices.append(f"Left out: {str(error).replace(str(path), path.name)}")
    return documents, notices


def _second(document: Document, essay: Essay, known: Essay) -> str:
    taken = known.document.name if known.document else ""
    return f"{document.name} is left out: {taken} is taken for “{essay.title}” already."


def _word_counts(words: Sequence[tuple[str, str, int]]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for _, word, count in words:
        counts[word] += count
    return counts


def _shared(one: Counter[str], other: Counter[str]) -> float:
    """Of the words of the longer one, the share that both have, 0 to 1."""
    return (one & other).total() / max(one.total(), other.total(), 1)


def _size(paragraphs: Sequence[EssayParagraph]) -> str:
    words = sum(paragraph.words for paragraph in paragraphs if paragraph.voice != "furniture")
    return f"{words:,} words in {len(paragraphs)} paragraphs"
