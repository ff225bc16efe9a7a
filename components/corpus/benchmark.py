"""The benchmark: short texts that were written for it, coded by hand, and how well the program and its peers code them.

Enters: a folder with `texts/<name>.txt`, `gold/<name>.mentions.csv` and `gold/themes.csv`, and for peers `peers.py`;
`gold/themes.first.csv` and `gold/themes.second.csv`, where they are, are two readings that were made apart from each other, and
`themes.csv` is what a third reader, who did not know whose was whose, decided where they differ.
Leaves: `BenchmarkText`s, and `Score`s a set. The first part of a name says the set: "a-" and "c-" are held out, "b-" is
the development set. Texts are coded as on the command line: voices guessed, no date given.
"""

import importlib.util
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from components.coding.lexicon import Lexicon
from components.coding.mention import KINDS, LAYERS, Mention, ThemeCoding
from components.corpus.accuracy import DEVELOPMENT, HELD_OUT, LEVELS, READERS, Score, layer_score, scores_of
from components.corpus.essay import Coding
from components.corpus.program import program_coding
from components.corpus.rows import Row, rows_of, shown
from components.ingest.document import Document
from components.ingest.errors import DataError, TextError
from components.ingest.text import read_document

SET_OF = {"a": HELD_OUT, "b": DEVELOPMENT, "c": HELD_OUT}
MENTION_COLUMNS = ("start", "end", "layer", "code", "kind")
THEME_COLUMNS = ("essay", "paragraph", "theme", "level")
NAMES_ONLY = "country-names"
"""The countries again with only names asked for: what a list of country names can be expected to find."""
READINGS = ("first", "second")
PEER_LAYERS = ("country", NAMES_ONLY)

Peer = Callable[[str], Sequence[tuple[int, int, str]]]
"""What finds countries in a text: start, end, ISO 3166-1 alpha-3."""


@dataclass(frozen=True, slots=True)
class BenchmarkText:
    """One text of the benchmark with its set and the reader's coding of it."""

    name: str
    measured_on: str
    document: Document
    read: Coding


def load_benchmark(folder: Path, lexicon: Lexicon) -> tuple[BenchmarkText, ...]:
    """The texts by name; raises TextError where a text or the folder cannot be read, DataError where the coding is
    missing or does not fit its text.
    """
    paths = sorted((folder / "texts").glob("*.txt"))
    if not paths:
        raise TextError(
            f"{shown(folder)} holds no texts; name the folder of the benchmark, with texts/NAME.txt and gold/ in it."
        )
    documents = {path.stem: read_document(path) for path in paths}
    for path in (folder / "gold").glob("*.mentions.csv"):
        if path.name.removesuffix(".mentions.csv") not in documents:
            raise DataError(
                f"{shown(path)} is the coding of no text in {shown(folder / 'texts')}; bring it or delete the coding."
            )
    themes = _themes_read(folder / "gold" / "themes.csv", documents, lexicon)
    return tuple(
        BenchmarkText(
            name,
            _set_of(folder / "texts" / f"{name}.txt"),
            document,
            Coding(_mentions_read(folder / "gold" / f"{name}.mentions.csv", document), themes.get(name, ())),
        )
        for name, document in documents.items()
    )


def benchmark_accuracy(texts: Sequence[BenchmarkText], lexicon: Lexicon) -> tuple[Score, ...]:
    """The scores of the program on every set, the held-out one first; last of a set the countries by name only."""
    scores: list[Score] = []
    for name in (HELD_OUT, DEVELOPMENT):
        pairs = [(text.read, program_coding(text.document, lexicon)) for text in texts if text.measured_on == name]
        if pairs:
            scores += (*scores_of(pairs, measured_on=name), _names_only(pairs, name, NAMES_ONLY))
    return tuple(scores)


def peer_accuracy(texts: Sequence[BenchmarkText], peers: Mapping[str, Peer]) -> tuple[Score, ...]:
    """The scores of other programs on the countries of the held-out texts: all mentions, then names only."""
    held_out = [text for text in texts if text.measured_on == HELD_OUT]
    scores = []
    for name, peer in peers.items():
        pairs = [(text.read, _found_by(peer, text.document)) for text in held_out]
        scores.append(layer_score(pairs, "country", measured_on=HELD_OUT, name=f"country: {name}"))
        scores.append(_names_only(pairs, HELD_OUT, f"{NAMES_ONLY}: {name}"))
    return tuple(scores)


def readers_accuracy(folder: Path, texts: Sequence[BenchmarkText], lexicon: Lexicon) -> tuple[Score, ...]:
    """How well a second reader's themes of the held-out texts meet the first one's; nothing where a reading is missing."""
    documents = {text.name: text.document for text in texts}
    paths = [folder / "gold" / f"themes.{which}.csv" for which in READINGS]
    if not all(path.is_file() for path in paths):
        return ()
    first, second = (_themes_read(path, documents, lexicon) for path in paths)
    held_out = [text.name for text in texts if text.measured_on == HELD_OUT]
    pairs = [(Coding((), first.get(name, ())), Coding((), second.get(name, ()))) for name in held_out]
    return tuple(score for score in scores_of(pairs, measured_on=READERS) if score.layer.partition(":")[0] in LEVELS)


def peer_of(layer: str) -> str:
    """Which peer a row is about, without its version ("geotext" of "country: geotext 0.4.0"); "" if about none."""
    kind, _, name = layer.partition(": ")
    return name.split()[0] if kind in PEER_LAYERS and name else ""


def load_peers(path: Path) -> tuple[dict[str, Peer], tuple[str, ...]]:
    """The peers that are installed, by name and version, and the names of those that are not, as the module at `path`
    gives them; raises DataError where there is no such module.
    """
    spec = importlib.util.spec_from_file_location("benchmark_peers", path) if path.is_file() else None
    if spec is None or spec.loader is None:
        raise DataError(f"{shown(path)} is missing; restore it from the repository or leave --peers out.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.installed(), module.missing()


def _names_only(pairs: Sequence[tuple[Coding, Coding]], measured_on: str, name: str) -> Score:
    """Only names asked for; what is found where another form was read is passed over, all else that is found counts."""
    as_names = [(read, Coding(tuple(replace(m, kind="name") for m in found.mentions), ())) for read, found in pairs]
    return layer_score(as_names, "country", measured_on=measured_on, name=name, asked_for=("name",))


def _found_by(peer: Peer, document: Document) -> Coding:
    found = sorted(set(peer(document.text)))
    return Coding(tuple(_mention(document, *each, layer="country", kind="name") for each in found), ())


def _mention(document: Document, start: int, end: int, code: str, *, layer: str, kind: str) -> Mention:
    number = next((each.number for each in document.paragraphs if each.start <= start < each.end), 0)
    return Mention(number, start, end, layer, code, kind, document.text[start:end])


def _set_of(path: Path) -> str:
    kind = path.stem.partition("-")[0]
    if kind not in SET_OF:
        raise TextError(
            f"{shown(path)} belongs to no set, allowed are names that begin with "
            f"{', '.join(f'{each}-' for each in SET_OF)}; rename the text and its coding."
        )
    return SET_OF[kind]


def _mentions_read(path: Path, document: Document) -> tuple[Mention, ...]:
    mentions = []
    for row in rows_of(path, MENTION_COLUMNS):
        start, end = row.whole("start"), row.whole("end", least=1)
        if not start < end <= len(document.text):
            raise row.wrong("end", f"from {start + 1} to {len(document.text)}, the length of the text")
        layer, kind = row.choice("layer", LAYERS), row.choice("kind", KINDS)
        mentions.append(_mention(document, start, end, row.text("code"), layer=layer, kind=kind))
    return tuple(mentions)


def _themes_read(path: Path, documents: Mapping[str, Document], lexicon: Lexicon) -> dict[str, tuple[ThemeCoding, ...]]:
    themes: dict[str, tuple[ThemeCoding, ...]] = {}
    for row in rows_of(path, THEME_COLUMNS):
        name = row.choice("essay", tuple(documents))
        themes[name] = (*themes.get(name, ()), _theme_read(row, documents[name], lexicon))
    return themes


def _theme_read(row: Row, document: Document, lexicon: Lexicon) -> ThemeCoding:
    paragraph = row.whole("paragraph", least=1)
    if paragraph > len(document.paragraphs):
        raise row.wrong("paragraph", f"a number from 1 to {len(document.paragraphs)}")
    return ThemeCoding(
        paragraph, row.choice("theme", tuple(lexicon.themes.labels)), int(row.choice("level", ("1", "2")))
    )
