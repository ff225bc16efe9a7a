"""Words as they are compared between two copies of a text: letters and digits alone, whatever the print made of the rest.

Enters: a text. Leaves: its folded words with their places, and the print of a run of them. Quotation marks, apostrophes, hyphens,
dashes, ligatures, capitals and white space make no difference; a word more, less or other does.

The print of a run of n words is "n-" and, as 16 hex digits, Σ h(wᵢ) · Bⁿ⁻ⁱ mod P, with h the first 8 bytes of BLAKE2b of a word
(Karp and Rabin 1987), so that the prints of all runs of one length in a text take one step each. No word can be read out of it; of a
run of fewer than `LEAST` words the print is "n" alone, so that a short line cannot be guessed from it either.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

LEAST = 20
"""Words of the shortest run that is known by its words."""
MODULUS = (1 << 61) - 1
BASE = 1_000_003
PART = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
MARKS = re.compile(r"[^\w]|_")
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class FoldedWord:
    """A word folded, and where it stands in the text as written."""

    word: str
    start: int
    end: int


def folded_word(word: str) -> str:
    """A word without case, marks and ligatures."""
    return MARKS.sub("", unicodedata.normalize("NFKC", word)).casefold()


def folded_words(text: str, start: int = 0, end: int | None = None) -> list[FoldedWord]:
    """The folded words of a stretch of a text, in order; the parts of a hyphenated word are words."""
    bounds = (start, len(text) if end is None else end)
    plain = text.replace(SOFT_HYPHEN, "'").replace("‘", "'")
    found = ((folded_word(m[0]), m.start(), m.end()) for m in PART.finditer(plain, *bounds))
    return [FoldedWord(*each) for each in found if each[0]]


def print_of(words: Sequence[str]) -> str:
    """The print of a run of folded words."""
    if len(words) < LEAST:
        return f"{len(words)}"
    value = 0
    for word in words:
        value = (value * BASE + _number(word)) % MODULUS
    return f"{len(words)}-{value:016x}"


def print_of_text(text: str, start: int = 0, end: int | None = None) -> str:
    """The print of a stretch of a text."""
    return print_of([each.word for each in folded_words(text, start, end)])


def size_of(print_: str) -> int:
    """How many folded words a print is of."""
    return int(print_.partition("-")[0] or 0)


def is_short(print_: str) -> bool:
    """Whether a print says the number of words alone."""
    return "-" not in print_


class Prints:
    """The prints of every run of a text's folded words."""

    def __init__(self, words: Sequence[str]) -> None:
        self.size = len(words)
        self._before = [0]
        self._power = [1]
        for word in words:
            self._before.append((self._before[-1] * BASE + _number(word)) % MODULUS)
            self._power.append(self._power[-1] * BASE % MODULUS)

    def place_of(self, print_: str, *, start: int = 0) -> int:
        """The first place from `start` on of a run with the print; -1 where there is none, and for a short print."""
        length = size_of(print_)
        if is_short(print_) or length > self.size:
            return -1
        wanted, power, before = int(print_.partition("-")[2], 16), self._power[length], self._before
        for place in range(start, self.size - length + 1):
            if (before[place + length] - before[place] * power) % MODULUS == wanted:
                return place
        return -1


def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()) % MODULUS
