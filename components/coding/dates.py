"""Days as whole numbers, so that terms and essays dated to a year, a month or a day can be compared.

Enters: ISO 8601 as precise as known ("2018", "2018-06", "2018-06-14", or "" for open). Leaves: `Days`, the first and last day meant.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
FIRST_DAY, LAST_DAY = 0, 99999999
SEVERAL = 20_000
"""Dates that are remembered: all of the lexicon's, and a bound for what readers type."""


MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
DATELINE = re.compile(
    r"[A-Z][A-Za-z.,' -]{1,50}[,(] ?(?:[A-Z][a-z]{2,5}day,? )?"
    r"(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]*)\.? (\d{1,2}),? (\d{4})\b[^.]{0,30}?[-\u2013\u2014]"
)
"""A town and a day before a dash, at the beginning of a report: "ANKARA, Jan 20, 2000 -"."""
ISO_LINE = re.compile(r"[A-Z][A-Z .,'/-]{1,40}[,(]?\s(\d{4}-\d{2}-\d{2})\b")
"""A town in capitals and a day as a number: "BONN 1996-08-22"."""


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days, both ends in it, each as the number YYYYMMDD."""

    first: int = FIRST_DAY
    last: int = LAST_DAY

    def meets(self, other: "Days") -> bool:
        """Whether the two stretches share a day."""
        return self.first <= other.last and other.first <= self.last

    def gap(self, other: "Days") -> int:
        """About how many years lie between the two stretches, 0 where they meet."""
        if self.first > other.last:
            return (self.first - other.last) // 10000 + 1
        if other.first > self.last:
            return (other.first - self.last) // 10000 + 1
        return 0


EVER = Days()


@lru_cache(maxsize=SEVERAL)
def is_date(value: str) -> bool:
    """Whether the value is YYYY, YYYY-MM or YYYY-MM-DD."""
    return DATE.fullmatch(value) is not None


@lru_cache(maxsize=SEVERAL)
def days(start: str, end: str) -> Days:
    """The days from the first day of `start` to the last day of `end`, each as precise as known or "" for open."""
    return Days(
        int(start.replace("-", "").ljust(8, "0")) if start else FIRST_DAY,
        int(end.replace("-", "").ljust(8, "9")) if end else LAST_DAY,
    )


def days_of(date: str) -> Days | None:
    """The days that an essay's date may mean, or None where it is unknown or no date."""
    return days(date, date) if is_date(date) else None


def date_of_line(text: str) -> str:
    """The day in the dateline that a paragraph begins with, as YYYY-MM-DD, or ""."""
    line = DATELINE.match(" ".join(text[:160].split()))
    if line is None:
        iso = ISO_LINE.match(text[:160])
        return iso[1] if iso and is_date(iso[1]) else ""
    month, day, year = line.groups()
    date = f"{year}-{MONTHS.index(month[:3].lower()) + 1:02d}-{int(day):02d}"
    return date if is_date(date) else ""
