"""What a word is, once for every count: a run of letters and digits, with inner apostrophes, hyphens and points.

"Trump's", "one-on-one", "U.S" and "1,000" (as "1", "000") show the rule; a leading or trailing mark is no part of a word.
"""

import re
from itertools import islice

WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*")


def words(text: str) -> list[str]:
    """The words of a text in order, as written."""
    return WORD.findall(text)


def word_count(text: str) -> int:
    """How many words a text has, ≥ 0."""
    return sum(1 for _ in WORD.finditer(text))


def has_words_at_most(text: str, most: int) -> bool:
    """Whether a text has no more than so many words; a long one is not read to its end."""
    return next(islice(WORD.finditer(text), most, None), None) is None
