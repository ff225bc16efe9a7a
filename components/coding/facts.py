"""Lexicon files, one fact a row, read and checked.

Enters: a CSV file under `data/lexicon/`. Leaves: `Fact` rows; or `DataError`, which names the file, the row, the value and the way out.
"""

import csv
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from itertools import repeat
from pathlib import Path
from typing import NamedTuple

from components.coding.dates import is_date
from components.ingest.errors import DataError

BASES = ("reference", "memory")
REMEDY = "mend the row, or bring the file back with git"


class Fact(NamedTuple):
    """One fact about one code: `value`, the `country` it is true in (offices only), from and to, and on what basis."""

    code: str
    fact: str
    value: str
    country: str
    start: str
    end: str


def facts_of(path: Path, *, columns: Sequence[str], allowed: Collection[str]) -> list[Fact]:
    """The facts of one file, in its order.

    Raises `DataError` where the file is missing, is not UTF-8, has other columns, or has a row with a missing cell, an unknown fact,
    a code or value that is empty or has white space around it, a date that is none, or a term that ends before it begins.
    """
    rows = list(_rows(path))
    header = rows.pop(0) if rows else []
    if header != list(columns):
        raise DataError(
            f"{path}, row 1: the columns are {', '.join(header) or 'missing'}; needed are {', '.join(columns)}: {REMEDY}."
        )
    if any(len(row) != len(columns) for row in rows):
        _raise_fault(path, rows, columns=columns, allowed=allowed)
        rows = [row for row in rows if row]
    cells = dict(zip(columns, zip(*rows, strict=True), strict=True)) if rows else dict.fromkeys(columns, ())
    if not _is_sound(cells, allowed=allowed):
        _raise_fault(path, rows, columns=columns, allowed=allowed)
    countries = cells.get("country", repeat(""))
    fields = zip(cells["code"], cells["fact"], cells["value"], countries, cells["from"], cells["to"], strict=False)
    return list(map(partial(tuple.__new__, Fact), fields))


def _is_sound(cells: Mapping[str, Sequence[str]], *, allowed: Collection[str]) -> bool:
    """Whether every column holds what it may; whole columns at once, because there are tens of thousands of rows and hardly a fault."""
    codes, values = set(cells["code"]), cells["value"]
    return (
        set(allowed).issuperset(cells["fact"])
        and set(BASES).issuperset(cells["basis"])
        and "" not in codes
        and "" not in values
        and all(code == code.strip() for code in codes)
        and tuple(map(str.strip, values)) == values
        and all(_is_term(start, end) for start, end in set(zip(cells["from"], cells["to"], strict=True)))
    )


def _is_term(start: str, end: str) -> bool:
    """Whether both ends are dates or open, and in their order."""
    if (start and not is_date(start)) or (end and not is_date(end)):
        return False
    return not (start and end and end < start[: len(end)])


def _raise_fault(
    path: Path, rows: Sequence[Sequence[str]], *, columns: Sequence[str], allowed: Collection[str]
) -> None:
    """Raise `DataError` for the first row with a fault; an empty row is none."""
    for number, row in enumerate(rows, start=2):
        if not row:
            continue
        if len(row) != len(columns):
            raise DataError(
                f"{path}, row {number}: {len(row)} cells where {len(columns)} are needed ({', '.join(row)}): {REMEDY}."
            )
        cell = dict(zip(columns, row, strict=True))
        code, fact, value, start, end = (cell[name] for name in ("code", "fact", "value", "from", "to"))
        if fact not in allowed:
            raise DataError(
                f"{path}, row {number}: the fact “{fact}” is unknown; allowed are {', '.join(allowed)}: {REMEDY}."
            )
        if not value or value != value.strip() or not code or code != code.strip():
            raise DataError(
                f"{path}, row {number}: code “{code}” and value “{value}” must be filled in, without spaces around: {REMEDY}."
            )
        for date in (start, end):
            if date and not is_date(date):
                raise DataError(
                    f"{path}, row {number}: “{date}” is no date; allowed are YYYY, YYYY-MM, YYYY-MM-DD or nothing: {REMEDY}."
                )
        if not _is_term(start, end):
            raise DataError(f"{path}, row {number}: the term ends ({end}) before it begins ({start}): {REMEDY}.")
        if cell["basis"] not in BASES:
            raise DataError(
                f"{path}, row {number}: the basis “{cell['basis']}” is unknown; allowed are {', '.join(BASES)}: {REMEDY}."
            )


def _rows(path: Path) -> Iterator[list[str]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.reader(file, strict=True)
    except FileNotFoundError:
        raise DataError(f"{path} is missing: bring it back with git, or install the project again.") from None
    except UnicodeDecodeError as problem:
        raise DataError(
            f"{path} is not UTF-8 (byte {problem.start}): save it in UTF-8, or bring it back with git."
        ) from None
    except csv.Error as problem:
        raise DataError(f"{path} is no CSV that can be read ({problem}): {REMEDY}.") from None
    except OSError as problem:
        raise DataError(
            f"{path} cannot be read ({problem.strerror}): check that it is a file that you may read."
        ) from None
