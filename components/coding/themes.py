"""Document to themes: which of the codebook's sixteen themes each paragraph touches, and on what evidence.

Enters: a `Document` and a `ThemeLexicon`, read from `themes.csv`. Leaves: `ThemeCoding`, one a paragraph and theme, level 2 (a main
point) or 1 (touched), with the cues that fired. Headings and furniture get none.

The table. `theme,fact,value,weight`, where fact is `label` (the theme's name), `any` and `main` (the thresholds, as weight), `cue` (a
phrase that speaks for the theme, weight > 0), `against` (one that speaks against it, weight < 0) or `not` (one that contains a cue
but says nothing of the theme: "trade unions" under trade; no weight). A trailing `~` on a word stands for its regular
endings: `tariff~` is also "tariffs", `provoke~` also "provoked", "provoking"; `~~` after the last word stands for any ending:
`diploma~~` is "diplomat", "diplomatic", "diplomacy". One phrase may serve several themes.

Matching. Literal, whole words, on a copy of the same length: lower case, curly apostrophes straight, hyphens and line breaks as
spaces ("cease-fire" is "cease fire"). Within a theme the longest match wins and nothing inside or across it counts again.

Score of a paragraph for a theme, S = (Σ w · (2 − 2^(1−n))) / max(SHORTEST, words / 60)^LENGTH_POWER, over the distinct rows that fired,
w the row's weight and n how often it fired: the first time counts w, the second w/2, the third w/4. Long paragraphs touch more by
chance, so theirs is divided; in short ones a cue says more, down to 30 words. Zero cues, zero score. Weights are log-odds, learned
from paragraphs coded by hand.

Level 1 where S ≥ `any`, level 2 where S ≥ `main`, but only for the MAIN_AT_MOST themes that exceed their `main` by most: a paragraph
has one to three main points, the others are touched. Where no theme reaches its `main`, the one that comes nearest is the main point
if it is touched and misses by no more than NEARLY: most paragraphs have one.
"""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from ahocorasick_rs import AhoCorasick

from components.coding.mention import Cue, Mention, ThemeCoding
from components.ingest.document import Document
from components.ingest.errors import DataError
from components.ingest.words import word_count

THEMES = (
    "personal-diplomacy", "institutions", "national-interest", "alliances", "adversaries", "agreements", "trade",
    "sanctions-energy", "negotiation", "military", "nuclear", "credibility", "setbacks", "democracy", "continuity",
    "rhetoric",
)  # fmt: skip
FACTS = ("against", "any", "cue", "label", "main", "not")
COLUMNS = ["theme", "fact", "value", "weight"]
VOICES_CODED = ("author", "quotation")
PLAIN_WORDS = 60
LENGTH_POWER = 0.3
SHORTEST = 0.5
NEARLY = 1.5
MAIN_AT_MOST = 3
STEM = "~~"
FOLDED = (*((mark, "'") for mark in "’‘"), *((mark, " ") for mark in "-‐‑\n\t\u00a0"))


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """One phrase of the table: the theme it speaks for, the phrase as the table has it, its weight (0 for `not`)."""

    theme: str
    phrase: str
    weight: float


@dataclass(frozen=True, slots=True)
class ThemeLexicon:
    """The table, ready to match: labels in the codebook's order, thresholds (any, main), rows, and by form of a phrase the
    indexes of the rows that it stands for as whole words (`forms`) and with any ending (`stems`).
    """

    labels: dict[str, str]
    thresholds: dict[str, tuple[float, float]]
    rows: tuple[ThemeRow, ...]
    forms: tuple[tuple[int, ...], ...]
    stems: tuple[tuple[int, ...], ...]
    automaton: AhoCorasick


def folded(text: str) -> str:
    """The text as cues are matched in it: lower case, plain apostrophes, hyphens and line breaks as spaces, same length."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    for mark, plain in FOLDED:
        if mark in lower:
            lower = lower.replace(mark, plain)
    return lower


def inflections(word: str) -> tuple[str, ...]:
    """The regular forms of a word, itself first: "deny" gives deny, denies, denied, denying; some may be no words."""
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return (word, word[:-1] + "ies", word[:-1] + "ied", word + "ing")
    if word.endswith("e"):
        return (word, word + "s", word + "d", word[:-1] + "ing")
    plural = word + "es" if word.endswith(("s", "x", "z", "ch", "sh", "o")) else word + "s"
    return (word, plural, word + "ed", word + "ing")


def phrase_forms(phrase: str) -> tuple[str, ...]:
    """The folded phrases that a table's phrase stands for: each word marked `~` in its regular forms; a stem as it is."""
    return _forms_of_folded(folded(phrase))


def load_themes(path: Path) -> ThemeLexicon:
    """The theme lexicon in a table as above; raises DataError, naming the row, where the table is missing or damaged."""
    labels: dict[str, str] = {}
    limits: dict[tuple[str, str], float] = {}
    rows: list[ThemeRow] = []
    seen: dict[tuple[str, str], int] = {}
    for number, theme, fact, value, weight in _table_rows(path):
        if fact == "label":
            name = key = "label"
            labels[theme] = value
        elif fact in ("any", "main"):
            name = key = fact
            limits[theme, fact] = weight
        else:
            name, phrase = "phrase", folded(value)
            key = f"phrase {phrase}"
            rows.append(ThemeRow(theme, value, weight))
        if (theme, key) in seen:
            raise DataError(
                f"{path.name}, row {number}: {theme} already has this {name} in row {seen[theme, key]} ({value!r}); keep one of them."
            )
        seen[theme, key] = number
    for theme in THEMES:
        for fact in ("label", "any", "main"):
            if (theme, fact) not in seen:
                raise DataError(f"{path.name}: {theme} has no {fact!r} row; add one.")
        if limits[theme, "main"] < limits[theme, "any"]:
            raise DataError(
                f"{path.name}: {theme} has a main threshold below its any threshold; raise main or lower any."
            )
    thresholds = {theme: (limits[theme, "any"], limits[theme, "main"]) for theme in THEMES}
    return theme_lexicon({theme: labels[theme] for theme in THEMES}, thresholds, rows)


def theme_lexicon(
    labels: dict[str, str], thresholds: dict[str, tuple[float, float]], rows: Sequence[ThemeRow]
) -> ThemeLexicon:
    """The table's rows, ready to match."""
    forms: dict[str, list[int]] = defaultdict(list)
    stems: dict[str, list[int]] = defaultdict(list)
    for index, row in enumerate(rows):
        phrase = folded(row.phrase)
        kept = stems if phrase.endswith(STEM) else forms
        for form in _forms_of_folded(phrase):
            kept[form].append(index)
    patterns = list(dict.fromkeys((*forms, *stems)))
    return ThemeLexicon(
        labels=labels,
        thresholds=thresholds,
        rows=tuple(rows),
        forms=tuple(tuple(forms.get(pattern, ())) for pattern in patterns),
        stems=tuple(tuple(stems.get(pattern, ())) for pattern in patterns),
        automaton=AhoCorasick(patterns),
    )


def themes_of(document: Document, themes: ThemeLexicon, mentions: Sequence[Mention] = ()) -> tuple[ThemeCoding, ...]:
    """The themes of a document's paragraphs, level 1 and 2 only, by paragraph and then theme.

    `mentions` are accepted for callers that have them; the present rules read cues alone, so that themes do not hang on names.
    """
    del mentions
    found: list[ThemeCoding] = []
    for paragraph in document.paragraphs:
        if paragraph.voice not in VOICES_CODED:
            continue
        text = document.text_of(paragraph)
        cues = cues_of(text, themes)
        words = word_count(text) if cues else 0
        scores = {theme: score(hits, themes.rows, words=words) for theme, hits in cues.items()}
        for theme, level in levels(scores, themes.thresholds).items():
            evidence = sorted(
                Cue(paragraph.start + start, paragraph.start + end, text[start:end], themes.rows[index].weight)
                for start, end, index in cues[theme]
                if themes.rows[index].weight
            )
            found.append(ThemeCoding(paragraph.number, theme, level, tuple(evidence)))
    return tuple(sorted(found, key=lambda coding: (coding.paragraph, coding.theme)))


def cues_of(text: str, themes: ThemeLexicon) -> dict[str, list[tuple[int, int, int]]]:
    """For each theme with a match in the text: (start, end, index into `themes.rows`), longest first, none overlapping."""
    copy = folded(text)
    matches: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for form, start, end in themes.automaton.find_matches_as_indexes(copy, overlapping=True):
        if copy[start - 1 : start].isalnum():
            continue
        whole = not copy[end : end + 1].isalnum()
        for index in themes.forms[form] if whole else ():
            matches[themes.rows[index].theme].append((start, end, index))
        for index in themes.stems[form]:
            matches[themes.rows[index].theme].append((start, end if whole else _word_end(copy, end), index))
    return {theme: _longest(hits, len(copy)) for theme, hits in matches.items()}


def score(hits: Sequence[tuple[int, int, int]], rows: Sequence[ThemeRow], *, words: int) -> float:
    """S of the formula above for one theme's hits in a paragraph of so many words; 0.0 without hits."""
    fired = Counter(index for _start, _end, index in hits)
    raw = sum(rows[index].weight * (2 - 2 ** (1 - times)) for index, times in fired.items())
    return raw / max(SHORTEST, words / PLAIN_WORDS) ** LENGTH_POWER


def levels(scores: dict[str, float], thresholds: dict[str, tuple[float, float]]) -> dict[str, int]:
    """The level of each theme whose score reaches its `any` threshold: 2 or 1 by the rule above."""
    margins = {theme: value - thresholds[theme][1] for theme, value in scores.items() if value >= thresholds[theme][0]}
    ranked = sorted(margins.values(), reverse=True)[:MAIN_AT_MOST]
    bar = max(-NEARLY, ranked[-1], min(0.0, ranked[0])) if ranked else 0.0
    return {theme: 2 if margin >= bar else 1 for theme, margin in margins.items()}


def _forms_of_folded(phrase: str) -> tuple[str, ...]:
    """The forms of a phrase that is folded already."""
    words = phrase.removesuffix(STEM).split()
    if not any(word.endswith("~") for word in words):
        return (" ".join(words),)
    options = [inflections(word[:-1]) if word.endswith("~") else (word,) for word in words]
    return tuple(dict.fromkeys(" ".join(choice) for choice in product(*options)))


def _word_end(text: str, end: int) -> int:
    """Where the word ends that goes on at `end`."""
    while text[end : end + 1].isalnum():
        end += 1
    return end


def _longest(hits: list[tuple[int, int, int]], size: int) -> list[tuple[int, int, int]]:
    """The longest of overlapping hits in a text of that size, the earlier of equals."""
    kept: list[tuple[int, int, int]] = []
    taken = bytearray(size)
    for start, end, index in sorted(hits, key=lambda hit: (hit[0] - hit[1], hit)):
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\x01" * (end - start)
            kept.append((start, end, index))
    return kept


def _table_rows(path: Path) -> Iterator[tuple[int, str, str, str, float]]:
    """Each row of the table with its line number, checked by itself."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path} cannot be read as UTF-8 text ({error}); restore the file.") from error
    reader, name = csv.reader(text.splitlines()), path.name
    if next(reader, []) != COLUMNS:
        raise DataError(f"{path.name}, row 1: the columns must be {','.join(COLUMNS)}; restore this first line.")
    for row in reader:
        where = f"{name}, row {reader.line_num}"
        if len(row) != len(COLUMNS):
            raise DataError(
                f"{where}: {len(row)} values where {len(COLUMNS)} belong; quote a value that holds a comma."
            )
        theme, fact, value, weight = row
        if theme not in THEMES:
            raise DataError(f"{where}: theme {theme!r} is not in the codebook; use one of {', '.join(THEMES)}.")
        if fact not in FACTS:
            raise DataError(f"{where}: fact {fact!r} is unknown; use one of {', '.join(FACTS)}.")
        if fact in ("any", "main"):
            if value:
                raise DataError(f"{where}: a threshold stands as weight; leave value empty where it says {value!r}.")
        elif not value.strip(" ~-"):
            raise DataError(f"{where}: {fact} needs a value; write the {'name' if fact == 'label' else 'phrase'}.")
        yield reader.line_num, theme, fact, value, _weight(weight, fact, where)


def _weight(weight: str, fact: str, where: str) -> float:
    """The weight as a number of the sign that the fact asks for; 0.0 where it must be empty and is."""
    if fact in ("label", "not"):
        if weight:
            raise DataError(f"{where}: {fact} carries no weight; leave it empty where it says {weight!r}.")
        return 0.0
    try:
        number = float(weight)
    except ValueError:
        raise DataError(f"{where}: weight {weight!r} is no number; write one such as 2 or -1.5.") from None
    if fact == "against" and not -10 <= number < 0:
        raise DataError(f"{where}: weight {weight} of an against phrase must be from -10 to below 0.")
    if fact != "against" and not 0 < number <= 10:
        raise DataError(f"{where}: weight {weight} of {fact} must be above 0 and at most 10.")
    return number
