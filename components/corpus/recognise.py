"""A copy of a shipped essay, recognised by its words.

Enters: a reader's essay and the shipped ones, whose texts are not at hand. Leaves: the shipped essay that it is a copy of, and the
reader's essay cut into that essay's paragraphs where the words are the same.

A shipped paragraph is found by the print of its folded words (see `folded`), wherever the copy breaks its lines and whatever marks it
prints; a paragraph too short for a print is taken where it exactly fills the gap between found ones. A text is a copy where the
paragraphs found are half of its words or more (so a copy may end early), or where it and an essay share more than half of the
longer one's words (so a copy may differ a little everywhere).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from components.corpus.essay import UNKNOWN, Essay, EssayParagraph
from components.corpus.folded import FoldedWord, Prints, folded_words, is_short, size_of
from components.corpus.own import OwnEssay, OwnParagraph, own_document
from components.corpus.program import counted_words
from components.ingest.document import Document

BROKEN = re.compile(r"(?<=\w)- (?=\w)")
FOUND = 0.5
"""Of a text's words, the share that found paragraphs hold, from which it is a copy."""
RESEMBLING = 0.5
"""Of the words of the longer of the two, the share that both have, above which a text is a version of an essay."""


@dataclass(frozen=True, slots=True)
class Found:
    """A paragraph of a shipped essay in a copy: its number, and the folded words of the copy that it is, `end` exclusive."""

    number: int
    first: int
    end: int


def as_copy(own: OwnEssay, essays: Sequence[Essay]) -> OwnEssay:
    """The reader's essay as a copy of the shipped essay that it is a copy of, or as it is where it is none.

    Paragraphs with the same words get the shipped one's voice and source; title, author, outlet and date are the shipped ones'.
    """
    document = own_document(own)
    longest = max((sum(size_of(each.print) for each in essay.paragraphs) for essay in essays), default=0)
    if len(document.text.split()) * min(FOUND, RESEMBLING) > longest:
        return own  # too long for a copy of any, so that it need not be searched
    words = folded_words(document.text)
    found = {essay.slug: found_paragraphs(words, essay) for essay in essays}
    essay = _copied(document, words, essays, found)
    if essay is None:
        return own
    unknown = {UNKNOWN: ""}
    return replace(
        own,
        paragraphs=tuple(_paragraphs(own, document, words, essay, found[essay.slug])),
        title=essay.title,
        author=unknown.get(essay.author, essay.author),
        outlet=unknown.get(essay.outlet, essay.outlet),
        date=essay.date,
        basis=(),
        known=essay.slug,
    )


def found_paragraphs(words: Sequence[FoldedWord], essay: Essay) -> tuple[Found, ...]:
    """The essay's paragraphs that stand in a text, in order."""
    prints = Prints([each.word for each in words])
    found: list[Found] = []
    reached, waiting = 0, list[EssayParagraph]()
    for paragraph in essay.paragraphs:
        place = prints.place_of(paragraph.print, start=reached)
        if place >= 0:
            found += _filling(waiting, reached, place)
            found.append(Found(paragraph.number, place, place + size_of(paragraph.print)))
            reached, waiting = found[-1].end, []
        else:
            waiting.append(paragraph)
    if reached:
        found += _filling(waiting, reached, len(words))
    return tuple(found)


def resembled_essay(document: Document, essays: Sequence[Essay]) -> Essay | None:
    """The essay that shares most with a text, where that is more than `RESEMBLING` of the longer one's words."""
    copy = _word_counts(counted_words(document))
    shared = {essay.slug: _shared(copy, _word_counts(essay.words)) for essay in essays}
    nearest = max(essays, key=lambda essay: shared[essay.slug], default=None)
    return nearest if nearest is not None and shared[nearest.slug] > RESEMBLING else None


def _copied(
    document: Document, words: Sequence[FoldedWord], essays: Sequence[Essay], found: dict[str, tuple[Found, ...]]
) -> Essay | None:
    held = {slug: sum(each.end - each.first for each in own) for slug, own in found.items()}
    most = max(essays, key=lambda essay: held[essay.slug], default=None)
    if most is not None and words and held[most.slug] >= FOUND * len(words):
        return most
    return resembled_essay(document, essays)


def _filling(waiting: Sequence[EssayParagraph], first: int, end: int) -> Iterator[Found]:
    """The short paragraphs that exactly fill a gap between found ones; none where a longer one is missing there."""
    sizes = [size_of(each.print) for each in waiting]
    if sum(sizes) != end - first or not all(is_short(each.print) for each in waiting):
        return
    for each, size in zip(waiting, sizes, strict=True):
        yield Found(each.number, first, first + size)
        first += size


def _paragraphs(
    own: OwnEssay, document: Document, words: Sequence[FoldedWord], essay: Essay, found: Sequence[Found]
) -> Iterator[OwnParagraph]:
    """The copy's text cut at the found paragraphs, what lies between them as the copy has it."""
    text, reached = document.text, 0
    for each in found:
        start, end = words[each.first].start, words[each.end - 1].end
        while start > reached and not text[start - 1].isspace():
            start -= 1
        limit = words[each.end].start if each.end < len(words) else len(text)
        while end < limit and not text[end].isspace():
            end += 1
        yield from _between(own, document, reached, start)
        shipped = essay.paragraphs[each.number - 1]
        why = f"the words of paragraph {each.number} of “{essay.title}”"
        said = _as_long(text[start:end], shipped.end - shipped.start)
        yield OwnParagraph(said, shipped.voice, shipped.source, why, each.number)
        reached = end
    yield from _between(own, document, reached, len(text))


def _as_long(text: str, length: int) -> str:
    """A paragraph on one line; where a line was broken behind a hyphen and that makes it as long as it was, joined there."""
    line = " ".join(text.split())
    joined = BROKEN.sub("-", line)
    return joined if len(joined) == length != len(line) else line


def _between(own: OwnEssay, document: Document, start: int, end: int) -> Iterator[OwnParagraph]:
    for paragraph, each in zip(document.paragraphs, own.paragraphs, strict=True):
        part = document.text[max(start, paragraph.start) : min(end, paragraph.end)]
        if folded_words(part):
            yield replace(each, text=part.strip())


def _word_counts(words: Sequence[tuple[str, str, int]]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for _, word, count in words:
        counts[word] += count
    return counts


def _shared(one: Counter[str], other: Counter[str]) -> float:
    """Of the words of the longer one, the share that both have, 0 to 1."""
    return (one & other).total() / max(one.total(), other.total(), 1)
