"""A paragraph as the coder reads it: a folded copy in which forms can be found, its words, and where each character came from.

Enters: a `Document` and one of its `Paragraph`s. Leaves: `Passage`. Folding makes every run of white space (line breaks and non-breaking
spaces too) one space, curly quotation marks straight, and letters plain ("ş" is "s"), and drops soft hyphens; `at` leads back to offsets in
the document. Words in capitals ("TRUMP MEETS XI") have a second copy, `lowered`, with capitals at the start only.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left
from itertools import accumulate

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
SPACE, SPACES = re.compile(r"\s"), re.compile(r"\s\s")
BROKEN = re.compile(r"(?<=[^\W\d_])-[ \t]*\n[ \t]*(?=[^\W\d_])")
"""A word parted at the end of a line."""
KEEPS_HYPHEN = re.compile(
    r"(?:based|led|backed|born|style|wide|era|controlled|held|owned|made|trained|sponsored|occupied|friendly|like|long|general|elect|"
    r"designate|ruled|run|dominated|speaking|educated|brokered|mediated|built|supplied|funded|imposed|installed|supported|in|to|old|"
    r"year|day|month|week|and|or)\b"
)
"""What follows a hyphen that belongs to the word itself, not to the end of the line."""
DROPPED = re.compile(rf"[\u00ad\u200b-\u200d\u2060\ufeff{MARKS}]")
PIECES = re.compile(r"([^\W_]+(?:(?:[-&]|'(?!(?:s|S|ll|d|ve|re)\b))[^\W_]+)*)((?:'(?:s|S|ll|d|ve|re)\b)?)")
"""Splits a text into gap, word, possessive or contracted ending, gap, …"""
PLAIN_PIECES = re.compile(PIECES.pattern.replace(r"[^\W_]", "[A-Za-z0-9]"))
"""The same for a text in ASCII, faster."""
JOINING_GAPS = frozenset((" ", ", ", "-", "; ", " - ", " – ", " — ", " (", ") "))
"""The usual gaps inside a sentence."""
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


class Lowers(dict[str, str]):
    """Words in small letters, each kept once: a text repeats most of its words."""

    def __missing__(self, word: str) -> str:
        lower = self[word] = word.lower()
        return lower


class Passage:
    """One paragraph folded, with its words.

    The words stand in parallel lists, because a text has far more of them than names: `texts`, `lowers` (in small letters), `starts` and
    `ends` (offsets in the folded text), `opens` (whether a word opens a sentence). `is_titled` says that most are capitalised.
    """

    def __init__(
        self, document: Document, paragraph: Paragraph, evenly: str = "", lowers: "Lowers | None" = None
    ) -> None:
        """`evenly` is the document's text with each letter and mark plain, `lowers` its words in small letters: once for all paragraphs."""
        self.paragraph = paragraph
        self.document = document
        raw = document.text_of(paragraph)
        plain = evenly[paragraph.start : paragraph.end] if evenly else evenly_folded(raw)
        self._first = paragraph.start
        self._offsets: list[int] | None = None
        if " ".join(raw.split()) != raw or (not raw.isascii() and DROPPED.search(raw)):
            if SPACES.search(raw) or DROPPED.search(raw) or BROKEN.search(raw):
                plain, self._offsets = _unevenly_folded(raw)
            else:
                plain = SPACE.sub(" ", plain)
        self.text = plain
        splits = PLAIN_PIECES if plain.isascii() else PIECES
        pieces = splits.split(plain)
        edges = list(accumulate(map(len, pieces)))
        self.lowered = _lowered(plain, pieces[1::3], edges[0:-1:3]) if _is_loud(pieces[1::3]) else ""
        self.reading = self.lowered or plain
        if self.lowered:
            pieces = splits.split(self.lowered)
            edges = list(accumulate(map(len, pieces)))
        self.texts = pieces[1::3]
        self.starts = array("I", edges[0:-1:3])
        self.ends = array("I", edges[1::3])
        self.lowers = list(map((lowers if lowers is not None else Lowers()).__getitem__, self.texts))
        self.opens = _openings(pieces)
        self.is_titled = len(self.texts) < 25 and not raw.rstrip("\"'”’").endswith(".") and _is_titled(self.texts)

    def is_capitalised(self, number: int) -> bool:
        """Whether a word begins with a capital letter."""
        return self.texts[number][0].isupper()

    def starting(self, offset: int) -> int:
        """The number of the word that starts at the offset, or -1."""
        number = bisect_left(self.starts, offset)
        return number if number < len(self.starts) and self.starts[number] == offset else -1

    def ending(self, offset: int) -> int:
        """The number of the word that ends at the offset, or -1."""
        number = bisect_left(self.ends, offset)
        return number if number < len(self.ends) and self.ends[number] == offset else -1

    def at(self, offset: int) -> int:
        """The document's offset of an offset in the folded text."""
        return self._first + (offset if self._offsets is None else self._offsets[offset])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The document's offsets of a stretch of the folded text."""
        if self._offsets is None:
            return self._first + start, self._first + end
        return self.at(start), self.at(end - 1) + 1

    def word_before(self, offset: int) -> int:
        """The number of the word that ends right before the offset or one space before it, or -1."""
        if offset > 0 and self.text[offset - 1] == " ":
            found = self.ending(offset - 1)
            if found >= 0:
                return found
        return self.ending(offset)

    def gap(self, number: int) -> str:
        """What stands between word `number` and the next one; all the rest after the last."""
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return self.text[self.ends[number] : end]

    def next_word(self, offset: int) -> int:
        """The number of the first word that starts at or after the offset, or the number of words."""
        return bisect_left(self.starts, offset)

    def lower(self, number: int) -> str:
        """The word in small letters; "" outside the passage."""
        return self.lowers[number] if 0 <= number < len(self.lowers) else ""

    def sentence(self, offset: int) -> tuple[int, int]:
        """Offsets of the sentence around an offset, in the folded text; of an endless one what is near."""
        at = self.next_word(offset + 1) - 1
        first = at = max(0, at)
        while first > max(0, at - FAR) and not self.opens[first]:
            first -= 1
        last = at + 1
        while last < min(len(self.texts), at + FAR) and not self.opens[last]:
            last += 1
        start = self.starts[first] if self.texts else 0
        return start, self.starts[last] if last < len(self.texts) else len(self.text)


def passages_of(document: Document) -> list[Passage]:
    """The passages of a document in order, furniture left out."""
    evenly, lowers = evenly_folded(document.text), Lowers()
    return [Passage(document, p, evenly, lowers) for p in document.paragraphs if p.voice != "furniture"]


def evenly_folded(text: str) -> str:
    """The text with plain letters and marks, each character in its place; what has no plain form stays."""
    if text.isascii():
        return text
    for character in set(text):
        if plain := FOLD.get(ord(character)):
            text = text.replace(character, plain)
    return text


def _unevenly_folded(raw: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the offset in the raw text."""
    characters: list[str] = []
    offsets: list[int] = []
    parted = _parted(raw)
    for offset, character in enumerate(raw):
        if offset in parted:
            continue
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


def _parted(raw: str) -> set[int]:
    """The offsets of line breaks inside words, with the hyphen where it only marks the break: "Ger-|many", but "Guinea-|Bissau"."""
    parted: set[int] = set()
    for broken in BROKEN.finditer(raw) if "-" in raw else ():
        ends = broken.end()
        hyphen = raw[ends].isupper() or KEEPS_HYPHEN.match(raw, ends) is not None
        parted.update(range(broken.start() + hyphen, ends))
    return parted


def _lowered(text: str, words: list[str], starts: list[int]) -> str:
    """The text with words in capitals written as names are; short ones only beside a long one."""
    loud = [n for n, w in enumerate(words) if w.isupper() and len(w) > 1 and w.isalpha()]
    long = {n for n in loud if len(words[n]) > 3}
    pieces, last = [], 0
    for n in loud:
        if n in long or n - 1 in long or n + 1 in long:
            word, start = words[n], starts[n]
            plain = word.lower() if word in SMALL_WORDS else word[0] + word[1:].lower()
            pieces += [text[last:start], plain if len(plain) == len(word) else word]
            last = start + len(word)
    return "".join(pieces) + text[last:]


def _is_loud(words: list[str]) -> bool:
    """Whether a word of four letters and more is in capitals."""
    return any(len(w) > 3 and w.isalpha() for w in words if w.isupper())


def _is_titled(words: list[str]) -> bool:
    """Whether most of the longer words after the first are capitalised."""
    long = [w for w in words[1:] if len(w) > 3]
    return len(long) > 1 and sum(w[0].isupper() for w in long) > 0.7 * len(long)


def _openings(pieces: list[str]) -> list[bool]:
    """For each word whether it opens a sentence: after . ! ? and closing marks, at the start, and after an opening quotation mark."""
    opens = [False] * (len(pieces) // 3)
    if opens:
        opens[0] = True
        for number, gap in enumerate(pieces[3:-1:3], start=1):
            if gap not in JOINING_GAPS:
                opens[number] = _parts(pieces[3 * number - 1] + gap, pieces[3 * number - 2])
    return opens


def _parts(gap: str, before: str) -> bool:
    """Whether a sentence ends in the gap after a word; a point after an initial or an abbreviation ends none."""
    if " " not in gap:
        return False
    if "." in gap:
        return "..." in gap or not (
            gap.startswith(". ") and (before in ABBREVIATED or (len(before) == 1 and before.isupper()))
        )
    return any(mark in gap for mark in "!?…") or ' "' in gap or ": " in gap
