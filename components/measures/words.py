"""The words of the essays as a table, and where a word stands in the texts that are at hand.

Enters: essays and the function words. Leaves: `word_counts`, a row an essay × voice × word:

essay | voice | word (folded) | label (as the page writes it) | count (≥ 1) | function (bool)

and `word_passages`, a row for each paragraph with the word, of the essays whose text is at hand:

essay | paragraph | voice | source | gist | start | end | count (≥ 1) | marks (tuple of (start, end, surface))

Folding: lower case, straight apostrophes, and without a final "'s", so that "Japan" and "Japan's" are one word; nothing
else is cut ("treaty" and "treaties" are two). A label is written with capitals where the names that are coded in the
essays account for more than half of the word's uses ("Japan"), and letters between points as an abbreviation ("U.S.").
Furniture never counts.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

import pandas as pd

from components.corpus.essay import Essay
from components.ingest.words import WORD, words
from components.measures.tables import framed

COLUMNS = ("essay", "voice", "word", "label", "count", "function")
PASSAGES = ("essay", "paragraph", "voice", "source", "gist", "start", "end", "count", "marks")
LONGEST_WORD = 40
"""Characters of the longest word that an address may ask for."""
ABBREVIATION = re.compile(r"[a-z](\.[a-z])+")
NAMING = ("name", "demonym", "metonym")


def folded(word: str) -> str:
    """A word in the form that it is counted under."""
    return word.lower().replace("’", "'").removesuffix("'s")


def is_word(word: str) -> bool:
    """Whether a folded text is one word that an address may ask for."""
    return len(word) <= LONGEST_WORD and bool(WORD.fullmatch(word))


def word_counts(essays: Sequence[Essay], function_words: Collection[str]) -> pd.DataFrame:
    """Every essay's words by voice, in order of essays, voices and the alphabet."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for essay in essays:
        for voice, word, count in essay.words:
            counts[essay.slug, voice, folded(word)] += count
    labels = _labels(essays, counts)
    order = {essay.slug: place for place, essay in enumerate(essays)}
    rows = [
        (essay, voice, word, labels[word], count)
        for (essay, voice, word), count in sorted(counts.items(), key=lambda row: (order[row[0][0]], row[0]))
    ]
    table = framed(rows, COLUMNS[:-1])
    table["function"] = table["word"].isin(list(function_words))
    return table


def words_used(essays: Iterable[Essay]) -> frozenset[str]:
    """Every word of the essays, folded."""
    return frozenset(folded(word) for essay in essays for _, word, _ in essay.words)


def word_uses(
    table: pd.DataFrame, word: str, essays: Iterable[str], *, voice: str = "whole"
) -> tuple[str, dict[str, int]]:
    """The label of a folded word, and how often each of some essays uses it, from the table of `word_counts`."""
    own = table[table["word"] == word]
    label = str(own["label"].iloc[0]) if len(own) else word
    if voice == "author":
        own = own[own["voice"] == "author"]
    return label, {essay: int(own.loc[own["essay"] == essay, "count"].sum()) for essay in essays}


def word_passages(essays: Iterable[Essay], word: str, *, voice: str = "whole") -> pd.DataFrame:
    """The paragraphs with a folded word, in the essays' order; essays without a text have none."""
    rows: list[tuple] = []
    for essay in essays:
        text = essay.document.text if essay.document else ""
        for p in essay.paragraphs if essay.document else ():
            if p.voice == "furniture" or (voice == "author" and p.voice != "author"):
                continue
            marks = tuple(_uses(text, p.start, p.end, word))
            if marks:
                about = (essay.slug, p.number, p.voice, p.source, p.gist, p.start, p.end)
                rows.append((*about, len(marks), marks))
    table = framed([row[:-1] for row in rows], PASSAGES[:-1])
    table["marks"] = pd.Series([row[-1] for row in rows], dtype=object)
    return table


def _uses(text: str, start: int, end: int, word: str) -> Iterator[tuple[int, int, str]]:
    """Where a folded word stands in a stretch of a text."""
    for found in WORD.finditer(text, start, end):
        if folded(found[0]) == word:
            yield found.start(), found.end(), found[0]


def _labels(essays: Sequence[Essay], counts: Counter[tuple[str, str, str]]) -> dict[str, str]:
    """How the page writes each folded word."""
    uses: Counter[str] = Counter()
    for (_, _, word), count in counts.items():
        uses[word] += count
    written: dict[str, Counter[str]] = {}
    for essay in essays:
        for mention in essay.program.mentions:
            if mention.kind in NAMING:
                for token in words(mention.surface):
                    written.setdefault(folded(token), Counter())[_bare(token)] += 1
    return {word: _label(word, total, written.get(word, Counter())) for word, total in uses.items()}


def _bare(token: str) -> str:
    """A word as it is written, without a final "'s"."""
    return token[: len(folded(token))]


def _label(word: str, total: int, written: Counter[str]) -> str:
    if ABBREVIATION.fullmatch(word):
        return f"{word.upper()}."
    if not written or 2 * written.total() <= total:
        return word
    return min(written, key=lambda form: (-written[form], form))
