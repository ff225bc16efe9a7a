"""`python -m components.coding FILE… [--themes]`: the mentions, or the themes, of texts as CSV.

Enters: paths of UTF-8 texts. Leaves: CSV on standard output (`file,paragraph,start,end,layer,code,kind,surface`, or with `--themes`
`file,paragraph,theme,level,cues`); each problem one plain line on standard error, and exit 2. The other files are coded all the same.
"""

import argparse
import csv
import sys
from collections.abc import Iterator, Sequence

from components.coding.coder import mentions_of
from components.coding.lexicon import Lexicon, load_lexicon
from components.coding.themes import themes_of
from components.ingest.document import Document
from components.ingest.errors import DataError, TextError
from components.ingest.text import read_document

MENTION_COLUMNS = ("file", "paragraph", "start", "end", "layer", "code", "kind", "surface")
THEME_COLUMNS = ("file", "paragraph", "theme", "level", "cues")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the coding of the files named; 0, or 2 where something was wrong."""
    parser = argparse.ArgumentParser(
        prog="python -m components.coding", description="Print the mentions or themes of texts as CSV."
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a text in UTF-8, a blank line between paragraphs")
    parser.add_argument(
        "--themes", action="store_true", help="print the themes of each paragraph instead of the mentions"
    )
    asked = parser.parse_args(arguments)
    try:
        lexicon = load_lexicon()
        _ = asked.themes and lexicon.themes  # read and checked before anything is printed
    except DataError as problem:
        return _told(problem)
    write = csv.writer(sys.stdout, lineterminator="\n")
    write.writerow(THEME_COLUMNS if asked.themes else MENTION_COLUMNS)
    worst = 0
    for path in asked.files:
        try:
            document = read_document(path)
        except TextError as problem:
            worst = _told(problem)
            continue
        if len(document.paragraphs) == 1:
            worst = _told(
                f"{path} has no blank lines, so it counts as one paragraph: put a blank line between paragraphs."
            )
        write.writerows(
            _theme_rows(path, document, lexicon) if asked.themes else _mention_rows(path, document, lexicon)
        )
    return worst


def _told(problem: object) -> int:
    """2, once the problem is told on standard error."""
    sys.stderr.write(f"{problem}\n")
    return 2


def _mention_rows(path: str, document: Document, lexicon: Lexicon) -> Iterator[tuple[object, ...]]:
    for m in mentions_of(document, lexicon):
        yield path, m.paragraph, m.start, m.end, m.layer, m.code, m.kind, m.surface


def _theme_rows(path: str, document: Document, lexicon: Lexicon) -> Iterator[tuple[object, ...]]:
    for coding in themes_of(document, lexicon.themes, mentions_of(document, lexicon)):
        yield path, coding.paragraph, coding.theme, coding.level, "; ".join(cue.phrase for cue in coding.cues)


if __name__ == "__main__":
    sys.exit(main())
