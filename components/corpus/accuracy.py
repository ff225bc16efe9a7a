"""How well the program alone codes texts, measured against a careful reader's coding of them.

Enters: pairs of codings, of the shipped `Essay`s (no text) or of the benchmark's texts. Leaves: a `Score` a layer, for
the themes together and for each theme; `data/accuracy.csv`, set by set.

A found mention is right when it has the layer and code of a read one and lies on it: at least half of the shorter span
is shared, and at least half of the union too or, for leaders, whose titles may be in or out, both end at the same word.
Each read mention is found once. Pronouns are neither asked for nor counted. Themes: "any" asks for level 1 or 2 of a
theme in a paragraph, "main" for level 2.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from components.coding.mention import KINDS, LAYERS, Mention
from components.corpus.correct import coding_of
from components.corpus.essay import Coding, Essay
from components.corpus.rows import DATA, Row, csv_text, rows_of

HELD_OUT = "benchmark, held out"
DEVELOPMENT = "benchmark, development (tuned on)"
SHIPPED = "three essays (tuned on)"
READERS = "benchmark, held out: second reader against first"
"""What one careful reader makes of another's themes: about the most that can be asked of a program."""
SETS = (HELD_OUT, DEVELOPMENT, SHIPPED)
"""What is measured on, in the order of the table: first the texts that nothing was tuned on."""
LAYER_WORDS = {
    "leader": "Leaders (names and roles)",
    "country": "Countries",
    "bloc": "Blocs and regions",
    "actor": "Armed and political movements",
    "source": "Cited people and outlets",
    "theme-main": "Themes, main points",
    "theme-any": "Themes, main or touched",
}
"""What a reader calls the rows that are not about one theme or one peer."""
ASKED_FOR = tuple(kind for kind in KINDS if kind != "pronoun")
LEVELS = {"theme-main": 2, "theme-any": 1}
SAME_END = 2
LEAST_SHARED = 3
UNDOTTED = str.maketrans("łŁı", "lLi")


@dataclass(frozen=True, slots=True)
class Score:
    """Right, wrong and missed (counts, ≥ 0) on one set of so many texts, for a layer, for all themes ("theme-main",
    "theme-any") or for one theme ("theme-main: trade"); precision, recall and F1 from 0 to 1, and 0 where there is
    nothing to divide by. On the benchmark also "country-names", and peers: "country: geotext 0.4.0".
    """

    measured_on: str
    layer: str
    right: int
    wrong: int
    missed: int
    texts: int = 0

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def accuracy(essays: Sequence[Essay], *, measured_on: str = SHIPPED) -> tuple[Score, ...]:
    """The scores of the program's coding of essays against the corrected one."""
    return scores_of(
        [(coding_of(essay, "corrected"), coding_of(essay, "program")) for essay in essays], measured_on=measured_on
    )


def scores_of(codings: Sequence[tuple[Coding, Coding]], *, measured_on: str) -> tuple[Score, ...]:
    """The scores of pairs (read, found), one pair a text, pooled over the texts: layers, all themes, each theme."""
    themes = sorted({theme.theme for pair in codings for coding in pair for theme in coding.themes})
    asked = [(name, level, "") for name, level in LEVELS.items()]
    asked += [(f"{name}: {theme}", level, theme) for name, level in LEVELS.items() for theme in themes]
    return (
        *(layer_score(codings, layer, measured_on=measured_on) for layer in LAYERS),
        *(
            Score(measured_on, name, *_theme_counts(codings, level, theme), len(codings))
            for name, level, theme in asked
        ),
    )


def layer_score(
    codings: Sequence[tuple[Coding, Coding]],
    layer: str,
    *,
    measured_on: str,
    name: str = "",
    asked_for: Sequence[str] = ASKED_FOR,
) -> Score:
    """The score of one layer under `name` (by default the layer's). Mentions of a kind that is not asked for are neither
    looked for nor right nor wrong.
    """
    counts = [(0, 0, 0)]
    counts += [_mention_counts(_layer(read, layer), _layer(found, layer), asked_for) for read, found in codings]
    right, wrong, missed = (sum(column) for column in zip(*counts, strict=True))
    return Score(measured_on, name or layer, right, wrong, missed, len(codings))


def in_order(scores: Iterable[Score]) -> tuple[Score, ...]:
    """The scores with their sets in the order of the table, sets that it does not know last; else as they come."""
    place = {name: number for number, name in enumerate(SETS)}
    return tuple(sorted(scores, key=lambda score: place.get(score.measured_on, len(SETS))))


def accuracy_csv(scores: Iterable[Score]) -> str:
    """The table as shipped: counts, and shares from 0 to 1 with three decimals."""
    rows = []
    for score in scores:
        shares = (f"{share:.3f}" for share in (score.precision, score.recall, score.f1))
        counts = (score.right, score.wrong, score.missed)
        rows.append((score.measured_on, score.texts, score.layer, *counts, *shares))
    return csv_text("accuracy.csv", rows)


def load_accuracy(path: Path = DATA / "accuracy.csv") -> tuple[Score, ...]:
    """The shipped scores; raises DataError where the file is missing or damaged, or a share does not fit its counts."""
    return tuple(_score_in(row) for row in rows_of(path))


def _score_in(row: Row) -> Score:
    counts = (row.whole(column) for column in ("right", "wrong", "missed", "texts"))
    score = Score(row.text("set"), row.text("layer"), *counts)
    for column, share in (("precision", score.precision), ("recall", score.recall), ("f1", score.f1)):
        if row.cells[column] != f"{share:.3f}":
            raise row.wrong(column, f"{share:.3f}, as the counts of the row give it")
    return score


def _layer(coding: Coding, layer: str) -> list[Mention]:
    return sorted((mention for mention in coding.mentions if mention.layer == layer), key=lambda each: each.start)


def _mention_counts(read: list[Mention], found: list[Mention], asked_for: Sequence[str]) -> tuple[int, int, int]:
    """(right, wrong, missed) of one layer of one text."""
    right = wrong = 0
    open_ones = list(read)
    for mention in found:
        fitting = [
            each for each in open_ones if _lies_on(each, mention) and same_code(each.layer, each.code, mention.code)
        ]
        if fitting:
            best = next((each for each in fitting if each.kind in asked_for), fitting[0])
            open_ones.remove(best)
            right += best.kind in asked_for
        elif mention.kind in asked_for:
            wrong += 1
    return right, wrong, sum(mention.kind in asked_for for mention in open_ones)


def _lies_on(read: Mention, found: Mention) -> bool:
    shared = min(read.end, found.end) - max(read.start, found.start)
    if shared <= 0 or 2 * shared < min(read.end - read.start, found.end - found.start):
        return False
    union = max(read.end, found.end) - min(read.start, found.start)
    if 2 * shared >= union:
        return True
    return read.layer == "leader" and abs(read.end - found.end) <= SAME_END and shared >= LEAST_SHARED


def same_code(layer: str, one: str, other: str) -> bool:
    """Whether two codes mean the same: without accents, dots and hyphens; leaders also with middle names left out and
    first names by their initial, so that a spelling may differ and brothers may not be mixed up.
    """
    a, b = _folded(one), _folded(other)
    if a == b:
        return True
    if layer != "leader" or len(a) < 2 or len(b) < 2 or a[-1] != b[-1] or a[0][0] != b[0][0]:
        return False
    return a[1:-1] == b[1:-1] or not a[1:-1] or not b[1:-1]


def _folded(code: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", code.translate(UNDOTTED)).encode("ascii", "ignore").decode().lower()
    return plain.replace("-", " ").replace(".", " ").replace("'", "").split()


def _theme_counts(codings: Sequence[tuple[Coding, Coding]], level: int, only: str = "") -> tuple[int, int, int]:
    """(right, wrong, missed) over paragraphs and themes, or for one theme."""
    right = wrong = missed = 0
    for pair in codings:
        read, found = (
            {
                (theme.paragraph, theme.theme)
                for theme in coding.themes
                if theme.level >= level and only in ("", theme.theme)
            }
            for coding in pair
        )
        right, wrong, missed = right + len(read & found), wrong + len(found - read), missed + len(read - found)
    return right, wrong, missed
