"""Lexicon files, one fact a row, read and checked.

Enters: a CSV file under `data/lexicon/`. Leaves: `Fact` rows; or `DataError`, which names the file, the row, the value and the way out.
"""

import csv
from collections.abc import Collection, Iterator, Sequence
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
    rows = _rows(path)
    header = next(rows, [])
    if header != list(columns):
        raise DataError(
            f"{path}, row 1: the columns are {', '.join(header) or 'missing'}; needed are {', '.join(columns)}: {REMEDY}."
        )
    has_country = "country" in columns
    facts, width = [], len(columns)
    known, last = frozenset(allowed), ""
    for number, row in enumerate(rows, start=2):
        if len(row) != width:
            if not row:
                continue
            raise DataError(
                f"{path}, row {number}: {len(row)} cells where {width} are needed ({', '.join(row)}): {REMEDY}."
            )
        if has_country:
            code, fact, value, country, start, end, basis = row
        else:
            code, fact, value, start, end, basis = row
            country = ""
        if fact not in known:
            raise DataError(
                f"{path}, row {number}: the fact “{fact}” is unknown; allowed are {', '.join(allowed)}: {REMEDY}."
            )
        if not value or value != value.strip() or (code != last and (not code or code != code.strip())):
            raise DataError(
                f"{path}, row {number}: code “{code}” and value “{value}” must be filled in, without spaces around: {REMEDY}."
            )
        last = code
        if (start and not is_date(start)) or (end and not is_date(end)):
            date = end if not start or is_date(start) else start
            raise DataError(
                f"{path}, row {number}: “{date}” is no date; allowed are YYYY, YYYY-MM, YYYY-MM-DD or nothing: {REMEDY}."
            )
        if start and end and end < start[: len(end)]:
            raise DataError(f"{path}, row {number}: the term ends ({end}) before it begins ({start}): {REMEDY}.")
        if basis not in BASES:
            raise DataError(
                f"{path}, row {number}: the basis “{basis}” is unknown; allowed are {', '.join(BASES)}: {REMEDY}."
            )
        facts.append(Fact(code, fact, value, country, start, end))
    return facts


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
