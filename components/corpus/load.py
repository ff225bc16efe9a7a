"""The shipped essays, read and checked.

Enters: `data/essays/`, a folder an essay. Leaves: `Essay`s in order of date, without their texts; or `DataError`, one
sentence that names file, row, value, what is allowed and the way out. Nothing is mended and nothing is guessed.
"""

import re
from pathlib import Path

from components.coding.mention import KINDS, LAYERS, Cue, Mention, ThemeCoding
from components.corpus.about import About, load_about
from components.corpus.correct import ACTIONS, CORRECTED_LAYERS, coding_of
from components.corpus.essay import Coding, Correction, Essay, EssayParagraph
from components.corpus.rows import DATA, Row, damage, rows_of, shown
from components.ingest.document import VOICES
from components.ingest.errors import DataError

ESSAYS = DATA / "essays"
SPAN = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")
PRINT = re.compile(r"[0-9]{1,9}(-[0-9a-f]{16})?")
WEIGHT = re.compile(r"-?[0-9]{1,6}(\.[0-9]{1,6})?")


def load_essays(folder: Path = ESSAYS) -> tuple[Essay, ...]:
    """Every essay of a folder, by date and then by slug; raises DataError where a file is missing or damaged."""
    folders = essay_folders(folder)
    return tuple(sorted((load_essay(each) for each in folders), key=lambda essay: (essay.date, essay.slug)))


def essay_folders(folder: Path) -> list[Path]:
    """The essays' folders, sorted by slug; raises DataError where there is none."""
    inside = sorted(folder.iterdir()) if folder.is_dir() else []
    folders = [each for each in inside if each.is_dir() and not each.name.startswith(".")]
    if not folders:
        raise DataError(f"{shown(folder)} holds no essay's folder; restore it from the repository.")
    return folders


def load_essay(folder: Path) -> Essay:
    """One essay from its folder; raises DataError where a file is missing or damaged, or a correction has nothing to
    correct.
    """
    about = load_about(folder / "about.toml")
    paragraphs = _paragraphs(folder / "paragraphs.csv", about)
    essay = Essay(
        slug=folder.name,
        title=about.title,
        author=about.author,
        outlet=about.outlet,
        date=about.date,
        date_basis=about.date_basis,
        breaks_off=about.breaks_off,
        fingerprint=about.fingerprint,
        paragraphs=paragraphs,
        program=Coding(_mentions(folder / "mentions.csv", paragraphs), _themes(folder / "themes.csv", paragraphs)),
        corrections=_corrections(folder / "corrections.csv", paragraphs),
        words=_words(folder / "words.csv"),
    )
    coding_of(essay, "corrected")
    return essay


def _paragraphs(path: Path, about: About) -> tuple[EssayParagraph, ...]:
    rows = rows_of(path)
    if len(rows) != len(about.paragraphs):
        raise damage(path, f" has {len(rows)} paragraphs, allowed is {len(about.paragraphs)} as in about.toml")
    paragraphs: list[EssayParagraph] = []
    reached = 0
    for row, described in zip(rows, about.paragraphs, strict=True):
        if row.whole("paragraph") != described.number:
            raise row.wrong("paragraph", str(described.number))
        start = row.whole("start", least=reached)
        reached = row.whole("end", least=start + 1)
        words = row.whole("words")
        about_it = (described.voice, described.source, described.gist)
        paragraphs.append(EssayParagraph(described.number, start, reached, words, *about_it, _print(row)))
    return tuple(paragraphs)


def _print(row: Row) -> str:
    if not PRINT.fullmatch(row.cells["print"]):
        raise row.wrong("print", "a number of words, or one with 16 digits from 0 to f behind a hyphen")
    return row.cells["print"]


def _paragraph_at(row: Row, paragraphs: tuple[EssayParagraph, ...]) -> EssayParagraph:
    number = row.whole("paragraph")
    if not 1 <= number <= len(paragraphs):
        raise row.wrong("paragraph", f"1 to {len(paragraphs)}")
    return paragraphs[number - 1]


def _span(row: Row, paragraph: EssayParagraph) -> tuple[int, int]:
    start, end = row.whole("start"), row.whole("end")
    if not paragraph.start <= start < paragraph.end:
        raise row.wrong("start", f"{paragraph.start} to {paragraph.end - 1}, inside paragraph {paragraph.number}")
    if not start < end <= paragraph.end:
        raise row.wrong("end", f"{start + 1} to {paragraph.end}, inside paragraph {paragraph.number}")
    return start, end


def _surface(row: Row, start: int, end: int) -> str:
    surface = row.text("surface")
    if len(surface) != end - start:
        raise row.wrong("surface", f"a text of {end - start} characters, as long as its span")
    return surface


def _mentions(path: Path, paragraphs: tuple[EssayParagraph, ...]) -> tuple[Mention, ...]:
    mentions: dict[tuple[str, int, int], Mention] = {}
    for row in rows_of(path):
        paragraph = _paragraph_at(row, paragraphs)
        start, end = _span(row, paragraph)
        layer, code, kind = row.choice("layer", LAYERS), row.text("code"), row.choice("kind", KINDS)
        if (layer, start, end) in mentions:
            raise row.wrong("start", "one mention a layer and span")
        surface, rule = _surface(row, start, end), row.cells["rule"]
        mentions[layer, start, end] = Mention(paragraph.number, start, end, layer, code, kind, surface, rule)
    return tuple(sorted(mentions.values()))


def _themes(path: Path, paragraphs: tuple[EssayParagraph, ...]) -> tuple[ThemeCoding, ...]:
    themes: dict[tuple[int, str], ThemeCoding] = {}
    for row in rows_of(path):
        paragraph, theme = _paragraph_at(row, paragraphs), row.text("theme")
        if (paragraph.number, theme) in themes:
            raise row.wrong("theme", "each theme once a paragraph")
        level = int(row.choice("level", ("1", "2")))
        themes[paragraph.number, theme] = ThemeCoding(paragraph.number, theme, level, _cues(row, paragraph))
    return tuple(sorted(themes.values(), key=lambda each: (each.paragraph, each.theme)))


def _cues(row: Row, paragraph: EssayParagraph) -> tuple[Cue, ...]:
    phrases, offsets, weights = (row.parts(column) for column in ("cues", "offsets", "weights"))
    for column, parts in (("offsets", offsets), ("weights", weights)):
        if len(parts) != len(phrases):
            raise row.wrong(column, f"{len(phrases)} parts, as many as cues")
    cues = []
    for phrase, offset, weight in zip(phrases, offsets, weights, strict=True):
        span = SPAN.fullmatch(offset)
        start, end = (int(span[1]), int(span[2])) if span else (0, 0)
        if not paragraph.start <= start < end <= paragraph.end:
            raise row.wrong("offsets", f"spans START-END inside paragraph {paragraph.number}")
        if not WEIGHT.fullmatch(weight):
            raise row.wrong("weights", "numbers such as 1, 0.5 or -1")
        cues.append(Cue(start, end, phrase, float(weight)))
    return tuple(cues)


def _corrections(path: Path, paragraphs: tuple[EssayParagraph, ...]) -> tuple[Correction, ...]:
    corrections = []
    for row in rows_of(path):
        layer, action = row.choice("layer", CORRECTED_LAYERS), row.choice("action", ACTIONS)
        paragraph, code, reason = _paragraph_at(row, paragraphs), row.text("code"), row.text("reason")
        start = end = level = 0
        kind = surface = ""
        if layer == "theme":
            level = int(row.choice("level", ("0",) if action == "remove" else ("1", "2")))
        else:
            start, end = _span(row, paragraph)
            kind, surface = row.choice("kind", KINDS), _surface(row, start, end)
        corrections.append(Correction(layer, action, paragraph.number, start, end, code, kind, level, reason, surface))
    return tuple(corrections)


def _words(path: Path) -> tuple[tuple[str, str, int], ...]:
    words: dict[tuple[str, str], int] = {}
    for row in rows_of(path):
        voice, word = row.choice("voice", VOICES), row.text("word")
        if (voice, word) in words:
            raise row.wrong("word", "each word once a voice")
        words[voice, word] = row.whole("count", least=1)
    return tuple((voice, word, count) for (voice, word), count in sorted(words.items()))
