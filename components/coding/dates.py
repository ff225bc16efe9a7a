"""Days as whole numbers, so that terms and essays dated to a year, a month or a day can be compared.

Enters: ISO 8601 as precise as known ("2018", "2018-06", "2018-06-14", or "" for open). Leaves: `Days`, the first and last day meant.
"""

import re
from dataclasses import dataclass
from functools import cache

DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
FIRST_DAY, LAST_DAY = 0, 99999999


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
        return max(0, (self.first - other.last) // 10000, (other.first - self.last) // 10000) + (not self.meets(other))


EVER = Days()


@cache
def is_date(value: str) -> bool:
    """Whether the value is YYYY, YYYY-MM or YYYY-MM-DD."""
    return DATE.fullmatch(value) is not None


@cache
def days(start: str, end: str) -> Days:
    """The days from the first day of `start` to the last day of `end`, each as precise as known or "" for open."""
    return Days(
        int(start.replace("-", "").ljust(8, "0")) if start else FIRST_DAY,
        int(end.replace("-", "").ljust(8, "9")) if end else LAST_DAY,
    )


def days_of(date: str) -> Days | None:
    """The days that an essay's date may mean, or None where it is unknown or no date."""
    return days(date, date) if is_date(date) else None
