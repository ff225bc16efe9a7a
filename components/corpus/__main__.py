"""`python -m components.corpus build TEXTS [--data DIR]`: write the shipped tables from the texts.

Prints a line an essay and one for the accuracy. Exit 2 and one plain line on standard error where something is wrong.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from components.corpus.build import build
from components.corpus.rows import DATA, shown
from components.ingest.errors import InputError


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0, or 2 on bad input."""
    parser = _Parser(prog="python -m components.corpus", description="The shipped essays as data.")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("build", help="write data/essays/ and data/accuracy.csv from the essays' texts")
    command.add_argument("texts", metavar="TEXTS", type=Path, help="folder with a text <slug>.txt for every essay")
    command.add_argument("--data", metavar="DIR", type=Path, default=DATA, help="the folder of essays/ and lexicon/")
    chosen = parser.parse_args(arguments)
    try:
        essays = build(chosen.texts, chosen.data)
    except InputError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    for essay in essays:
        words = sum(paragraph.words for paragraph in essay.paragraphs)
        sys.stdout.write(f"{shown(chosen.data / 'essays' / essay.slug)}: {words:,} words, ")
        sys.stdout.write(f"{len(essay.program.mentions)} mentions, {len(essay.corrections)} corrections\n")
    sys.stdout.write(f"{shown(chosen.data / 'accuracy.csv')}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
