"""What the program alone says of one text: its paragraphs counted, its mentions and themes coded, its words counted.

Enters: a `Document` and the lexicon. Leaves: paragraphs, `Coding` and word counts as an `Essay` holds them.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from components.coding.coder import mentions_of
from components.coding.lexicon import Lexicon
from components.coding.themes import themes_of
from components.corpus.about import AboutParagraph
from components.corpus.essay import Coding, EssayParagraph
from components.ingest.document import Document
from components.ingest.words import word_count, words


def program_coding(document: Document, lexicon: Lexicon) -> Coding:
    """The program's mentions and themes, in the order of the text."""
    mentions = tuple(sorted(mentions_of(document, lexicon)))
    themes = themes_of(document, lexicon.themes, mentions)
    return Coding(mentions, tuple(sorted(themes, key=lambda theme: (theme.paragraph, theme.theme))))


def counted_paragraphs(document: Document, described: Sequence[AboutParagraph] = ()) -> tuple[EssayParagraph, ...]:
    """Every paragraph with its words, and the gist of each that is described."""
    gists = {paragraph.number: paragraph.gist for paragraph in described}
    return tuple(
        EssayParagraph(
            paragraph.number,
            paragraph.start,
            paragraph.end,
            word_count(document.text_of(paragraph)),
            paragraph.voice,
            paragraph.source,
            gists.get(paragraph.number, ""),
        )
        for paragraph in document.paragraphs
    )


def counted_words(document: Document) -> tuple[tuple[str, str, int], ...]:
    """(voice, word, count), sorted so that no order of the text is left: lower case, straight apostrophes, furniture
    left out.
    """
    counts = Counter(
        (paragraph.voice, word.lower().replace("’", "'"))
        for paragraph in document.paragraphs
        if paragraph.voice != "furniture"
        for word in words(document.text_of(paragraph))
    )
    return tuple((voice, word, count) for (voice, word), count in sorted(counts.items()))


def as_described(document: Document, described: Sequence[AboutParagraph | EssayParagraph], *, date: str) -> Document:
    """The document with a reader's voices in place of the guessed ones, and its date; every paragraph is described."""
    paragraphs = tuple(
        replace(paragraph, voice=each.voice, source=each.source)
        for paragraph, each in zip(document.paragraphs, described, strict=True)
    )
    return replace(document, paragraphs=paragraphs, date=date)
