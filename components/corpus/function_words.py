"""Function words: the articles, pronouns, prepositions and auxiliaries that a list of telling words leaves out.

Enters: `data/function_words.csv` (word, class). Leaves: the words; or `DataError`.
"""

from pathlib import Path

from components.corpus.rows import DATA, rows_of
from components.ingest.words import WORD

FILE = DATA / "function_words.csv"
CLASSES = (
    *("article", "auxiliary", "conjunction", "contraction"),
    *("determiner", "particle", "preposition", "pronoun"),
)


def load_function_words(path: Path = FILE) -> frozenset[str]:
    """The function words in lower case; raises DataError where the file is missing or damaged or names a word twice."""
    words: set[str] = set()
    for row in rows_of(path, ("word", "class")):
        word = row.text("word")
        row.choice("class", CLASSES)
        if not WORD.fullmatch(word) or word != word.lower():
            raise row.wrong("word", "one word in lower case")
        if word in words:
            raise row.wrong("word", "each word once")
        words.add(word)
    return frozenset(words)
