"""A paragraph as the coder reads it: a folded copy in which forms can be found, its words, and where each character came from.

Enters: a `Document` and one of its `Paragraph`s. Leaves: `Passage`. Folding makes every run of white space (line breaks and non-breaking
spaces too) one space, curly quotation marks straight, and letters plain ("ş" is "s"), and drops soft hyphens; `at` leads back to offsets in
the document. Words in capitals ("TRUMP MEETS XI") have a second copy, `lowered`, with capitals at the start only.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from components.coding.listed import listed
from components.ingest.document import Document, Paragraph

PLAIN = {
    **dict.fromkeys(map(ord, "‘’ʼ´`′ʻ"), "'"),
    **dict.fromkeys(map(ord, "“”„«»″"), '"'),
    **dict.fromkeys(map(ord, "‐‑"), "-"),
    **dict(zip(map(ord, "łŁøØđĐıħĦ"), "lLoOdDihH", strict=True)),
    **dict.fromkeys(range(0x300, 0x370)),
    **dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff")),
}
FAR = 150
"""A sentence is read this many words to each side at most."""
MARKS = "\u0300-\u036f"
WORD = re.compile(r"([^\W_]+(?:(?:[-&]|'(?!(?:s|S|ll|d|ve|re)\b))[^\W_]+)*)(?:'(?:s|S|ll|d|ve|re)\b)?")
ABBREVIATED = listed(
    "Mr Mrs Ms Dr Prof Sen Rep Gov Gen Lt Col Adm Capt Sgt Maj Rev Hon St Jr Sr No vs Jan Feb Mar Apr Aug Sept Oct Nov Dec"
)
SMALL_WORDS = listed("A AN AND AS AT BUT BY FOR FROM IN INTO IS IT NOR OF ON OR THE TO VS WITH")


def _fold_letters() -> dict[int, str]:
    """Each accented Latin letter as its plain one."""
    table = {}
    for point in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        plain = unicodedata.normalize("NFD", chr(point))[0]
        if plain != chr(point) and plain.isascii():
            table[point] = plain
    return table


FOLD: dict[int, str | None] = {**_fold_letters(), **PLAIN}
UNEVEN = re.compile(rf"\s{{2,}}|[^\S ]|[\u00ad\u200b-\u200d\u2060\ufeff{MARKS}]")


def folded(text: str) -> str:
    """The text as forms are compared: plain letters and marks, single spaces."""
    if text.isascii() and "  " not in text and "\n" not in text:
        return text
    return " ".join(text.translate(FOLD).split()) if UNEVEN.search(text) else text.translate(FOLD)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a passage: offsets in the folded text, the word, and whether it opens a sentence."""

    start: int
    end: int
    text: str
    opens: bool

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


class Passage:
    """One paragraph folded, with its words; `in_capitals_of_title` says that most of its words are capitalised."""

    def __init__(self, document: Document, paragraph: Paragraph) -> None:
        self.paragraph = paragraph
        self.document = document
        raw = document.text_of(paragraph)
        self._offsets: list[int] | None = None
        if UNEVEN.search(raw):
            self.text, self._offsets = _unevenly_folded(raw)
        else:
            self.text = raw.translate(FOLD)
        self.lowered = _lowered(self.text)
        self.reading = self.lowered or self.text
        self.words: list[Word] = list(_words(self.reading))
        self.starting = {word.start: n for n, word in enumerate(self.words)}
        self.ending = {word.end: n for n, word in enumerate(self.words)}
        long = [w for w in self.words[1:] if len(w.text) > 3]
        self.is_titled = (
            not raw.rstrip("\"'”’").endswith(".")
            and len(long) > 1
            and sum(w.is_capitalised for w in long) > 0.7 * len(long)
            and len(self.words) < 25
        )

    def at(self, offset: int) -> int:
        """The document's offset of an offset in the folded text."""
        return self.paragraph.start + (offset if self._offsets is None else self._offsets[offset])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The document's offsets of a stretch of the folded text."""
        return self.at(start), self.at(end - 1) + 1

    def word_before(self, offset: int, *, across: str = " ") -> int:
        """The number of the word that ends right before the offset (one of the gaps `across` between), or -1."""
        for gap in (across, "") if across else ("",):
            if self.text.endswith(gap, 0, offset):
                found = self.ending.get(offset - len(gap), -1)
                if found >= 0:
                    return found
        return -1

    def gap(self, number: int) -> str:
        """What stands between word `number` and the next one; all the rest after the last."""
        end = self.words[number + 1].start if number + 1 < len(self.words) else len(self.text)
        return self.text[self.words[number].end : end]

    def next_word(self, offset: int) -> int:
        """The number of the first word that starts at or after the offset, or the number of words."""
        low, high = 0, len(self.words)
        while low < high:
            middle = (low + high) // 2
            if self.words[middle].start < offset:
                low = middle + 1
            else:
                high = middle
        return low

    def lower(self, number: int) -> str:
        """The word in small letters; "" outside the passage."""
        return self.words[number].text.lower() if 0 <= number < len(self.words) else ""

    def sentence(self, offset: int) -> tuple[int, int]:
        """Offsets of the sentence around an offset, in the folded text; of an endless one what is near."""
        at = self.next_word(offset + 1) - 1
        first = at = max(0, at)
        while first > max(0, at - FAR) and not self.words[first].opens:
            first -= 1
        last = at + 1
        while last < min(len(self.words), at + FAR) and not self.words[last].opens:
            last += 1
        start = self.words[first].start if self.words else 0
        return start, self.words[last].start if last < len(self.words) else len(self.text)


def _unevenly_folded(raw: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the offset in the raw text."""
    characters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(raw):
        plain = FOLD.get(ord(character), character)
        if plain is None:
            continue
        if character.isspace():
            if characters and characters[-1] == " ":
                continue
            plain = " "
        characters.append(plain)
        offsets.append(offset)
    return "".join(characters), offsets


def _lowered(text: str) -> str:
    """The text with words in capitals written as names are, or "" where it has none of four letters and more."""
    words = [(m.start(1), m.end(1), m[1]) for m in WORD.finditer(text)]
    loud = [len(w) > 1 and w.isupper() and w.isalpha() for _, _, w in words]
    if not any(is_loud and len(w[2]) > 3 for is_loud, w in zip(loud, words, strict=True)):
        return ""
    pieces, last = [], 0
    for n, (start, end, word) in enumerate(words):
        near = (n > 0 and loud[n - 1] and len(words[n - 1][2]) > 3) or (
            n + 1 < len(words) and loud[n + 1] and len(words[n + 1][2]) > 3
        )
        if loud[n] and (len(word) > 3 or near):
            plain = word.lower() if word in SMALL_WORDS else word[0] + word[1:].lower()
            pieces += [text[last:start], plain if len(plain) == len(word) else word]
            last = end
    return "".join(pieces) + text[last:]


def _words(text: str) -> Iterator[Word]:
    """The words in order; one opens a sentence after . ! ? and closing marks, at the start, and after an opening quotation mark."""
    end, before = 0, ""
    for match in WORD.finditer(text):
        gap = text[end : match.start(1)]
        opens = not before or _parts(gap, before)
        yield Word(match.start(1), match.end(1), match[1], opens)
        end, before = match.end(1), match[1]


def _parts(gap: str, before: str) -> bool:
    """Whether a sentence ends in the gap after a word; a point after an initial or an abbreviation ends none."""
    if " " not in gap:
        return False
    if "." in gap:
        return "..." in gap or not (
            gap.startswith(". ") and (before in ABBREVIATED or (len(before) == 1 and before.isupper()))
        )
    return any(mark in gap for mark in "!?…") or ' "' in gap or ": " in gap
