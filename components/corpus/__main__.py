"""`python -m components.corpus`: the shipped essays as data, and how well the program codes.

`build TEXTS [--data DIR]` writes the shipped tables from the essays' texts. `accuracy BENCHMARK [--peers] [--readme FILE]
[--data DIR]` measures the program on the benchmark, and its peers where they are installed, and rewrites their rows of
`accuracy.csv`; with `--readme` also what the README says of it. Rows of sets and peers that were not measured are kept.
Exit 2 and one plain line on standard error where something is wrong.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from components.coding.lexicon import load_lexicon
from components.corpus.accuracy import Score, accuracy_csv, in_order
from components.corpus.basis import lexicon_basis
from components.corpus.benchmark import (
    benchmark_accuracy,
    load_benchmark,
    load_peers,
    peer_accuracy,
    peer_of,
    readers_accuracy,
)
from components.corpus.build import build, kept_accuracy, write
from components.corpus.published import readme_block, with_block
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
    command.set_defaults(run=_build)
    measure = commands.add_parser("accuracy", help="measure the program on a benchmark; write data/accuracy.csv")
    measure.add_argument("benchmark", metavar="BENCHMARK", type=Path, help="folder with texts/ and gold/")
    measure.add_argument("--peers", action="store_true", help="measure the other programs that are installed, too")
    measure.add_argument("--readme", metavar="FILE", type=Path, help="write the accuracy into this README, too")
    measure.set_defaults(run=_accuracy)
    for each in (command, measure):
        each.add_argument("--data", metavar="DIR", type=Path, default=DATA, help="the folder of essays/ and lexicon/")
    chosen = parser.parse_args(arguments)
    try:
        chosen.run(chosen)
    except InputError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


def _build(chosen: argparse.Namespace) -> None:
    for essay in build(chosen.texts, chosen.data):
        words = sum(paragraph.words for paragraph in essay.paragraphs)
        sys.stdout.write(f"{shown(chosen.data / 'essays' / essay.slug)}: {words:,} words, ")
        sys.stdout.write(f"{len(essay.program.mentions)} mentions, {len(essay.corrections)} corrections\n")
    sys.stdout.write(f"{shown(chosen.data / 'accuracy.csv')}\n")


def _accuracy(chosen: argparse.Namespace) -> None:
    table = chosen.data / "accuracy.csv"
    before = kept_accuracy(table)
    lexicon = load_lexicon(chosen.data / "lexicon")
    texts = load_benchmark(chosen.benchmark, lexicon)
    measured = benchmark_accuracy(texts, lexicon) + readers_accuracy(chosen.benchmark, texts, lexicon)
    if chosen.peers:
        peers, missing = load_peers(chosen.benchmark / "peers.py")
        measured += peer_accuracy(texts, peers)
        for name in missing:
            sys.stdout.write(f"{name} is not installed, its rows are kept: pip install -e '.[peers]'\n")
    scores = in_order((*measured, *_kept(before, measured)))
    readme = (
        with_block(chosen.readme, readme_block(scores, lexicon_basis(chosen.data / "lexicon"))) if chosen.readme else ""
    )
    write(table, accuracy_csv(scores))
    if chosen.readme:
        write(chosen.readme, readme)
    for score in measured:
        shares = f"precision {score.precision:.3f} recall {score.recall:.3f} F1 {score.f1:.3f}"
        counts = f"({score.right} right, {score.wrong} wrong, {score.missed} missed)"
        sys.stdout.write(f"{score.measured_on}: {score.layer:30s} {shares}  {counts}\n")
    sys.stdout.write("".join(f"{shown(path)}\n" for path in (table, chosen.readme) if path))


def _kept(before: Sequence[Score], measured: Sequence[Score]) -> tuple[Score, ...]:
    """The rows of sets that were not measured, and in a measured set those of peers that were not."""
    sets = {score.measured_on for score in measured}
    peers = {peer_of(score.layer) for score in measured} | {""}
    return tuple(score for score in before if score.measured_on not in sets or peer_of(score.layer) not in peers)


if __name__ == "__main__":
    sys.exit(main())
