"""`data/essays/` and `data/accuracy.csv`, made from the texts.

Enters: a folder with `<slug>.txt` for every folder under `data/essays/`, and there `about.toml` and `corrections.csv`.
Leaves: in every such folder paragraphs.csv, mentions.csv, themes.csv and words.csv, and the program's accuracy: the
same bytes for the same texts. A text that is not the one that `about.toml` describes is refused before anything is
written.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from components.coding.lexicon import Lexicon, load_lexicon
from components.corpus.about import About, load_about
from components.corpus.accuracy import SHIPPED, Score, accuracy, accuracy_csv, in_order, load_accuracy
from components.corpus.essay import Coding, Essay
from components.corpus.folded import print_of_text
from components.corpus.load import essay_folders, load_essays
from components.corpus.program import as_described, counted_paragraphs, counted_words, program_coding
from components.corpus.rows import DATA, JOINT, csv_text, shown
from components.ingest.document import Document
from components.ingest.errors import DataError, TextError
from components.ingest.text import fingerprint, read_document


def build(texts: Path, data: Path = DATA, *, lexicon: Lexicon | None = None) -> tuple[Essay, ...]:
    """Write what can be counted in the texts, and return the essays as they load.

    Raises TextError where a text is missing, unreadable or not the one described, DataError where a file under `data`
    is damaged or a correction no longer fits the program's coding (the tables are written by then, so that it can be
    mended).
    """
    if not texts.is_dir():
        raise TextError(f"{texts} is no folder; name the folder that holds the essays' texts.")
    lexicon = load_lexicon(data / "lexicon") if lexicon is None else lexicon
    others = kept_accuracy(data / "accuracy.csv", but=(SHIPPED,))
    described = [(folder, *_described(texts, folder)) for folder in essay_folders(data / "essays")]
    for folder, about, document in described:
        for name, table in tables_of_text(document, about, lexicon):
            write(folder / name, table)
        if not (folder / "corrections.csv").exists():
            write(folder / "corrections.csv", csv_text("corrections.csv", ()))
    essays = load_essays(data / "essays")
    write(data / "accuracy.csv", accuracy_csv(in_order((*others, *accuracy(essays)))))
    return essays


def kept_accuracy(path: Path, *, but: Sequence[str] = ()) -> tuple[Score, ...]:
    """The scores in the table, but those of some sets, which a new measurement keeps; none where there is no table yet."""
    return tuple(score for score in load_accuracy(path) if score.measured_on not in but) if path.exists() else ()


def tables_of_text(document: Document, about: About, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """(file name, what it holds) for every table that the program makes of one text."""
    coding = program_coding(document, lexicon)
    paragraphs = counted_paragraphs(document, about.paragraphs)
    prints = (print_of_text(document.text, each.start, each.end) for each in paragraphs)
    counted = (
        (each.number, each.start, each.end, each.words, own) for each, own in zip(paragraphs, prints, strict=True)
    )
    yield "paragraphs.csv", csv_text("paragraphs.csv", counted)
    yield "mentions.csv", mentions_csv(coding)
    yield "themes.csv", themes_csv(coding)
    yield "words.csv", csv_text("words.csv", counted_words(document))


def mentions_csv(coding: Coding) -> str:
    """The mentions of a coding as shipped."""
    return csv_text(
        "mentions.csv",
        (
            (each.paragraph, each.start, each.end, each.layer, each.code, each.kind, each.surface, each.rule)
            for each in coding.mentions
        ),
    )


def themes_csv(coding: Coding) -> str:
    """The themes of a coding as shipped, with the cues that fired, their offsets and weights."""
    return csv_text(
        "themes.csv",
        (
            (
                each.paragraph,
                each.theme,
                each.level,
                JOINT.join(cue.phrase.replace(JOINT, " ") for cue in each.cues),
                JOINT.join(f"{cue.start}-{cue.end}" for cue in each.cues),
                JOINT.join(f"{cue.weight:g}" for cue in each.cues),
            )
            for each in coding.themes
        ),
    )


def _described(texts: Path, folder: Path) -> tuple[About, Document]:
    about = load_about(folder / "about.toml")
    path = texts / f"{folder.name}.txt"
    document = read_document(path)
    found = fingerprint(document.text)
    if found != about.fingerprint:
        raise TextError(
            f"{path} is not the text that {shown(folder / 'about.toml')} describes: its fingerprint is {found}, "
            f"allowed is {about.fingerprint}; bring the text that was read, or read this one and describe it there."
        )
    if len(document.paragraphs) != len(about.paragraphs):
        raise DataError(
            f"{shown(folder / 'about.toml')} describes {len(about.paragraphs)} paragraphs, allowed is "
            f"{len(document.paragraphs)} as in {path}; separate the text's paragraphs by blank lines as they were read."
        )
    return about, as_described(document, about.paragraphs, date=about.date)


def write(path: Path, text: str) -> None:
    """Write a file as it is to be; raises DataError where that cannot be done."""
    try:
        path.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise DataError(f"{shown(path)} cannot be written ({error.strerror}); make its folder writable.") from None
