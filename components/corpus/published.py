"""The measured accuracy as the README and the page say it: sentences and tables in Markdown, every figure computed.

Enters: the scores of `data/accuracy.csv` and what the lexicon rests on. Leaves: Markdown; a README with its block anew.
"""

from collections.abc import Sequence
from pathlib import Path
from textwrap import fill

from components.corpus.accuracy import DEVELOPMENT, HELD_OUT, LAYER_WORDS, READERS, SHIPPED, Score
from components.corpus.basis import Basis, basis_sentence
from components.corpus.benchmark import NAMES_ONLY, peer_of
from components.corpus.rows import shown
from components.ingest.errors import DataError

FROM, TO = "<!-- accuracy: from here", "<!-- accuracy: to here -->"
OURS = "Side by Side"
WIDTH = 130
"""How long a line of prose in the README is at most."""
HOW_MADE = (
    "Texts and codes come from the same hands that wrote the codebook’s rules down; names were coded twice, by one reader, and "
    "movements and cited sources are so few that their figures say little. Nobody who tuned the coder read the held-out texts, but "
    "their pooled figures were seen on the way, and how some movements are called was settled with the help of those counts."
)
PEERS_SAID = (
    "The other programs look names up and decide nothing by context. flashgeotext and geotext bring their own lists. "
    "flashgeotext knows no demonyms (“Russian”), and its cities are left out, since it does not say where they lie. geotext "
    "gives no places, so its finds are looked up in the text again; “with cities” counts each of its cities for its country, "
    "as geotext does. “pycountry” is the names in that package, the usual short ones it lacks, and the demonyms of this "
    "lexicon; “lexicon without rules” is every form of this project’s own countries, looked up and no more. Under “names "
    "only” demonyms and capitals are not asked for, and whatever is found where no country is meant is wrong all the same."
)
TUNED_ON = "the coder was tuned on them, so they say what it can repeat, not what it can do"


def held_out_sentence(scores: Sequence[Score]) -> str:
    """What the held-out set is, with the number of its texts."""
    texts = next((score.texts for score in scores if score.measured_on == HELD_OUT), 0)
    return (
        f"On {texts} text{'' if texts == 1 else 's'} that nothing was tuned on: invented op-eds, speeches, news and local "
        "news, 1991 to 2026, built to be hard."
    )


def readers_sentence(scores: Sequence[Score]) -> str:
    """How far two readers agree on the themes of the held-out texts; "" where that was not measured."""
    f1 = {score.layer: score.f1 for score in scores if score.measured_on == READERS}
    if not f1:
        return ""
    return (
        "Themes were read by two readers apart from each other, and a third, who did not know whose reading was whose, decided "
        f"where they differ. The second agrees with the first at an F1 of {f1['theme-main']:.3f} on main points and "
        f"{f1['theme-any']:.3f} on main or touched: about the most that can be asked of a program. All three readers were "
        "language models under one codebook, so people may agree less."
    )


def layers_of(scores: Sequence[Score], measured_on: str) -> tuple[Score, ...]:
    """The rows of one set for layers and all themes together."""
    return tuple(score for score in scores if score.measured_on == measured_on and score.layer in LAYER_WORDS)


def themes_of_set(scores: Sequence[Score], measured_on: str) -> tuple[Score, ...]:
    """The rows of one set for one theme each."""
    return tuple(
        score
        for score in scores
        if score.measured_on == measured_on and score.layer.startswith("theme-") and ":" in score.layer
    )


def peers_table(scores: Sequence[Score]) -> str:
    """Countries on the held-out texts: this program, then its peers by F1; all mentions, and names only."""
    held_out = {score.layer: score for score in scores if score.measured_on == HELD_OUT}
    peers = sorted(
        (layer.partition(": ")[2] for layer in held_out if peer_of(layer) and not layer.startswith(NAMES_ONLY)),
        key=lambda name: -held_out[f"country: {name}"].f1,
    )
    lines = [
        "| countries, held out | precision | recall | F1 | names only: precision | recall | F1 |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name in (OURS, *peers):
        whole, names = (
            held_out.get(layer if name == OURS else f"{layer}: {name}") for layer in ("country", NAMES_ONLY)
        )
        lines.append(f"| {name} | {_shares(whole)} | {_shares(names)} |")
    return "\n".join(lines)


def readme_block(scores: Sequence[Score], lexicon: tuple[Basis, ...]) -> str:
    """What stands in the README between its two marks."""
    f1 = {(score.measured_on, score.layer): f"{score.f1:.3f}" for score in scores}
    lines = [
        "| layer | held out: precision | recall | F1 | development: F1 | three essays: F1 |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    lines += [
        f"| {LAYER_WORDS[score.layer]} | {_shares(score)} | "
        + " | ".join(f1.get((other, score.layer), "–") for other in (DEVELOPMENT, SHIPPED))
        + " |"
        for score in layers_of(scores, HELD_OUT)
    ]
    beside = f"The development texts and the three essays stand beside it: {TUNED_ON}."
    return "\n\n".join(
        (
            _wrapped(f"{held_out_sentence(scores)} {beside}"),
            "\n".join(lines),
            _wrapped(f"{HOW_MADE} {readers_sentence(scores)}".strip()),
            peers_table(scores),
            _wrapped(PEERS_SAID),
            _wrapped(basis_sentence(lexicon)),
        )
    )


def with_block(path: Path, block: str) -> str:
    """The text of a README with the block anew; raises DataError where it cannot be read or lacks its marks."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise DataError(f"{shown(path)} cannot be read ({type(fault).__name__}); name a README in UTF-8.") from None
    before, mark, rest = text.partition(FROM)
    comment, end_of_comment, _ = rest.partition("-->\n")
    _, end, after = rest.partition(TO)
    if not (mark and end_of_comment and end):
        raise DataError(f"{shown(path)} has no place for the accuracy; put it between “{FROM} -->” and “{TO}”.")
    return f"{before}{mark}{comment}{end_of_comment}\n{block}\n\n{end}{after}"


def _wrapped(paragraph: str) -> str:
    return fill(paragraph, WIDTH, break_long_words=False, break_on_hyphens=False)


def _shares(score: Score | None) -> str:
    return f"{score.precision:.3f} | {score.recall:.3f} | {score.f1:.3f}" if score else "– | – | –"
