"""The tables of an essay's folder as rows: their columns, reading them with every value checked, and their bytes.

Enters: a CSV file (UTF-8, one header, LF). Leaves: `Row`s whose cells are read as text, whole numbers or one of a fixed
set; or `DataError`, one sentence with file, row (the header is row 1), value, what is allowed and the way out.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from components.ingest.errors import DataError

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
COLUMNS = {
    "paragraphs.csv": ("paragraph", "start", "end", "words", "print"),
    "mentions.csv": ("paragraph", "start", "end", "layer", "code", "kind", "surface", "rule"),
    "themes.csv": ("paragraph", "theme", "level", "cues", "offsets", "weights"),
    "words.csv": ("voice", "word", "count"),
    "corrections.csv": ("layer", "action", "paragraph", "start", "end", "code", "kind", "surface", "level", "reason"),
    "accuracy.csv": ("set", "texts", "layer", "right", "wrong", "missed", "precision", "recall", "f1"),
}
READ_BY_HAND = ("about.toml", "corrections.csv")
"""What only a reader can say: `build` reads these files and cannot make them again."""
MADE_BY_BUILD = tuple(name for name in COLUMNS if name not in (*READ_BY_HAND, "accuracy.csv"))
"""What `build` makes as a whole; of the accuracy it makes the essays' part."""
JOINT = "; "
"""Between the parts of one cell: the cues of a theme, their offsets, their weights."""
WHOLE = re.compile(r"[0-9]{1,9}")


def shown(path: Path) -> str:
    """How a message names a file: from the project's folder where it lies in there, else as given."""
    return (path.relative_to(ROOT) if path.is_relative_to(ROOT) else path).as_posix()


def remedy(path: Path) -> str:
    """The way out for a damaged file."""
    if path.name in MADE_BY_BUILD:
        return "restore it from the repository or run `python -m components.corpus build TEXTS`"
    return "restore it from the repository"


def damage(path: Path, what: str) -> DataError:
    """The error for a file that cannot be used, with its way out."""
    return DataError(f"{shown(path)}{what}; {remedy(path)}.")


def text_of(path: Path) -> str:
    """What a file holds; raises DataError where it is missing, unreadable or not UTF-8."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise damage(path, " is missing") from None
    except UnicodeDecodeError as error:
        raise damage(path, f" is not UTF-8 text (byte {error.start + 1} is not allowed)") from None
    except OSError as error:
        raise damage(path, f" cannot be read ({error.strerror or 'unknown cause'})") from None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its file, its number (the header is row 1), its cells by column."""

    path: Path
    number: int
    cells: dict[str, str]

    def wrong(self, column: str, allowed: str) -> DataError:
        """The error for a value that is not allowed."""
        value = self.cells.get(column, "")
        return damage(self.path, f", row {self.number}: {column} is “{value}”, allowed is {allowed}")

    def text(self, column: str) -> str:
        """A cell that must not be blank."""
        if not self.cells[column].strip():
            raise self.wrong(column, "any text that is not blank")
        return self.cells[column]

    def whole(self, column: str, *, least: int = 0) -> int:
        """A whole number, `least` or more."""
        value = self.cells[column]
        if not WHOLE.fullmatch(value) or int(value) < least:
            raise self.wrong(column, f"a whole number from {least} on")
        return int(value)

    def choice(self, column: str, allowed: Sequence[str]) -> str:
        """One of a fixed set."""
        if self.cells[column] not in allowed:
            raise self.wrong(column, ", ".join(allowed))
        return self.cells[column]

    def parts(self, column: str) -> list[str]:
        """The parts of a joined cell; none where it is empty."""
        return self.cells[column].split(JOINT) if self.cells[column] else []


def rows_of(path: Path, columns: Sequence[str] = ()) -> list[Row]:
    """The rows of a table with these columns, else those of `COLUMNS`; raises DataError where the file, its header or a
    row's length is damaged.
    """
    columns = tuple(columns) or COLUMNS[path.name]
    try:
        lines = list(csv.reader(io.StringIO(text_of(path), newline=""), strict=True))
    except csv.Error as error:
        raise damage(path, f" is not a CSV table ({error})") from None
    header = lines[0] if lines else []
    if tuple(header) != columns:
        raise damage(path, f", row 1: the columns are “{','.join(header)}”, allowed is {','.join(columns)}")
    for number, line in enumerate(lines[1:], 2):
        if len(line) != len(columns):
            raise damage(path, f", row {number} has {len(line)} values, allowed is {len(columns)}")
    return [Row(path, number, dict(zip(columns, line, strict=True))) for number, line in enumerate(lines[1:], 2)]


def csv_text(name: str, rows: Iterable[Sequence[object]]) -> str:
    """A table of `COLUMNS` as it is written: header, then the rows in the order given, LF at every end."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS[name])
    writer.writerows(rows)
    return out.getvalue()
