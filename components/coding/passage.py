"""A paragraph as the coder reads it: a folded copy in which forms can be found, its words, and where each character came from.

Enters: a `Document` and one of its `Paragraph`s. Leaves: `Passage`, whose `at` leads back from offsets in the folded copy (see
`folding.py`) to the document's. Words in capitals ("TRUMP MEETS XI") have a second copy, `lowered`, with capitals at the start only.
"""

import re
from array import array
from bisect import bisect_left
from itertools import accumulate

from components.coding.folding import SPACE, evenly_folded, is_uneven, unevenly_folded
from components.coding.listed import listed
from components.ingest.document import Document, Paragraph

FAR = 150
"""A sentence is read this many words to each side at most."""
PIECES = re.compile(r"([^\W_]++(?:(?:[-&]|'(?!(?:s|S|ll|d|ve|re)\b))[^\W_]++)*+)((?:'(?:s|S|ll|d|ve|re)\b)?+)")
"""Splits a text into gap, word, possessive or contracted ending, gap, …; quantifiers that never go back make it a quarter faster."""
PLAIN_PIECES = re.compile(PIECES.pattern.replace(r"[^\W_]", "[A-Za-z0-9]"))
RUNS = re.compile(r"([A-Za-z0-9][A-Za-z0-9'&-]*+)")
"""Splits a text in ASCII into gap, run of letters and marks inside or at the end of words, gap, …"""
JOINING_GAPS = frozenset((" ", ", ", "-", "; ", " - ", " – ", " — ", " (", ") "))
"""The usual gaps inside a sentence."""
ABBREVIATED = listed(
    "Mr Mrs Ms Dr Prof Sen Rep Gov Gen Lt Col Adm Capt Sgt Maj Rev Hon St Jr Sr No vs Jan Feb Mar Apr Aug Sept Oct Nov Dec"
)
SMALL_WORDS = listed("A AN AND AS AT BUT BY FOR FROM IN INTO IS IT NOR OF ON OR THE TO VS WITH")


class Lowers(dict[str, str]):
    """Words in small letters, each worked out once; of them those that hold a capital, and those of four capitals and more (`loud`).

    `runs` are the runs of letters and marks that hold a mark, with the one word that each is; "" where it is several.
    """

    def __init__(self) -> None:
        self.capitals: set[str] = set()
        self.loud: set[str] = set()
        self.runs: dict[str, str] = {}

    def __missing__(self, word: str) -> str:
        lower = self[word] = word.lower()
        if lower != word:
            self.capitals.add(word)
            if len(word) > 3 and word.isupper() and word.isalpha():
                self.loud.add(word)
        return lower


class Passage:
    """One paragraph folded, with its words.

    The words stand in parallel lists, because a text has far more of them than names: `texts`, `lowers` (in small letters), `starts` and
    `ends` (offsets in the folded text), `opens` (1 where a word opens a sentence, else 0); `capitals` are the numbers of the words that
    hold a capital, and `names` these words, each once. `is_titled` says that most are capitalised.
    """

    def __init__(
        self, document: Document, paragraph: Paragraph, evenly: str = "", lowers: "Lowers | None" = None
    ) -> None:
        """`evenly` is the document's text with each letter and mark plain, `lowers` its words in small letters: once for all paragraphs."""
        self.paragraph = paragraph
        self.document = document
        raw = document.text[paragraph.start : paragraph.end]
        plain = evenly[paragraph.start : paragraph.end] if evenly else evenly_folded(raw)
        self._first = paragraph.start
        self._offsets: list[int] | None = None
        if is_uneven(raw):
            plain, self._offsets = unevenly_folded(raw)
        elif not raw.isprintable():
            plain = SPACE.sub(" ", plain)
        self.text = self.reading = plain
        lowers = Lowers() if lowers is None else lowers
        self.texts, self.starts, self.ends, gaps = _words(plain, lowers.runs)
        self.lowers = list(map(lowers.__getitem__, self.texts))
        self.lowered = ""
        if lowers.loud and not lowers.loud.isdisjoint(self.texts):
            self.lowered, self.texts = _lowered(plain, self.texts, self.starts)
            self.reading = self.lowered
            self.lowers = list(map(lowers.__getitem__, self.texts))
        capitals = lowers.capitals
        self.capitals = [n for n, word in enumerate(self.texts) if word in capitals]
        self.names = frozenset([self.texts[n] for n in self.capitals])
        self.opens = self._openings(gaps)
        self.is_titled = len(self.texts) < 25 and not raw.rstrip("\"'”’").endswith(".") and _is_titled(self.texts)

    def _openings(self, gaps: list[str]) -> bytearray:
        """For each word whether it opens a sentence: at the start, after . ! ? and closing marks, and after an opening quotation mark."""
        opens = bytearray(len(self.texts))
        if opens:
            opens[0] = 1
            for n in [n for n, gap in enumerate(gaps[1:-1], start=1) if gap not in JOINING_GAPS]:
                opens[n] = _parts(self.text[self.ends[n - 1] : self.starts[n]], self.texts[n - 1])
        return opens

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
        number = bisect_left(self.starts, offset) - 1
        if number < 0:
            return -1
        gap = offset - self.ends[number]
        return number if gap == 0 or (gap == 1 and self.text[offset - 1] == " ") else -1

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
        first, last = self.sentence_words(offset)
        start = self.starts[first] if self.texts else 0
        return start, self.starts[last] if last < len(self.texts) else len(self.text)

    def sentence_words(self, offset: int) -> tuple[int, int]:
        """The numbers of the first word of the sentence around an offset, and of the first word after it; near, as `sentence`."""
        at = max(0, bisect_left(self.starts, offset + 1) - 1)
        first = self.opens.rfind(1, max(0, at - FAR), at + 1)
        last = self.opens.find(1, at + 1, at + FAR)
        return first if first >= 0 else max(0, at - FAR), last if last >= 0 else max(
            at + 1, min(len(self.texts), at + FAR)
        )


def passages_of(document: Document) -> list[Passage]:
    """The passages of a document in order, furniture left out."""
    evenly, lowers = evenly_folded(document.text), Lowers()
    return [Passage(document, p, evenly, lowers) for p in document.paragraphs if p.voice != "furniture"]


def _lowered(text: str, words: list[str], starts: "array[int]") -> tuple[str, list[str]]:
    """The text and its words with those in capitals written as names are; short ones only beside a long one."""
    loud = [n for n, w in enumerate(words) if w.isupper() and len(w) > 1 and w.isalpha()]
    long = {n for n in loud if len(words[n]) > 3}
    lowered, last = words.copy(), 0
    pieces: list[str] = []
    for n in loud:
        if n in long or n - 1 in long or n + 1 in long:
            word, start = words[n], starts[n]
            plain = word.lower() if word in SMALL_WORDS else word[0] + word[1:].lower()
            if len(plain) == len(word):
                lowered[n] = plain
                pieces += text[last:start], plain
                last = start + len(word)
    return "".join(pieces) + text[last:], lowered


def _is_titled(words: list[str]) -> bool:
    """Whether most of the longer words after the first are capitalised."""
    long = [w for w in words[1:] if len(w) > 3]
    return len(long) > 1 and sum(w[0].isupper() for w in long) > 0.7 * len(long)


def _words(plain: str, known: dict[str, str]) -> tuple[list[str], "array[int]", "array[int]", list[str]]:
    """The words of a folded text, where they start and end, and the gaps before, between and after them.

    A text in ASCII is cut at its runs of letters and marks, which are twice as fast to find; hardly any of them is several words.
    """
    if not plain.isascii() or "_" in plain:
        return _words_one_by_one(plain)
    pieces = RUNS.split(plain)
    words = pieces[1::2]
    edges = list(accumulate(map(len, pieces)))
    starts, ends = array("I", edges[0:-1:2]), array("I", edges[1::2])
    if "'" in plain or "-" in plain or "&" in plain:
        for n in [n for n, run in enumerate(words) if not run.isalnum()]:
            run = words[n]
            word = known.get(run)
            if word is None:
                inside = PLAIN_PIECES.split(run)
                word = known[run] = inside[1] if len(inside) == 4 else ""
            if not word:
                return _words_one_by_one(plain)
            words[n] = word
            ends[n] = starts[n] + len(word)
    return words, starts, ends, pieces[0::2]


def _words_one_by_one(plain: str) -> tuple[list[str], "array[int]", "array[int]", list[str]]:
    """The same for any text."""
    pieces = PIECES.split(plain)
    edges = list(accumulate(map(len, pieces)))
    return pieces[1::3], array("I", edges[0:-1:3]), array("I", edges[1::3]), pieces[0::3]


def _parts(gap: str, before: str) -> bool:
    """Whether a sentence ends in the gap after a word; a point after an initial or an abbreviation ends none."""
    if " " not in gap:
        return False
    if "." in gap:
        return "..." in gap or not (
            gap.startswith(". ") and (before in ABBREVIATED or (len(before) == 1 and before.isupper()))
        )
    return any(mark in gap for mark in "!?…") or ' "' in gap or ": " in gap
