"""One part of a saved file, read with every value checked.

Enters: what JSON gave, from a file that anybody may have written. Leaves: texts, whole numbers, numbers, flags and further parts, each of
the type and size that was asked for; or `InputError`, one sentence that names the file, the place in it, what stands there and the way out.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any, NoReturn

from components.ingest.errors import InputError

MOST_SAVED = 20_000_000
"""Bytes of a saved file: six essays of the longest, with room."""
MOST_SIGNS = {b"{": 400_000, b"[": 600_000, b",": 3_000_000}
"""Records, lists and commas in a saved file: so many hold what is counted in six long essays; a bomb has more."""
LONGEST_SHOWN = 40
REMEDY = "save it again where it came from, or take another copy"
WHOLE = 10**9


@dataclass(frozen=True, slots=True)
class Part:
    """A record of the file; `where` names it in a sentence: "essays, 2, paragraphs, 7"."""

    file: str
    where: str
    fields: Mapping[str, Any]

    def fault(self, name: str, what: str) -> NoReturn:
        """Raise the sentence for a field."""
        place = f"{self.where}, {name}" if self.where else name
        raise InputError(f"{self.file} is damaged at “{place}”: {what}; {REMEDY}. What is here stays as it is.")

    def text(self, name: str, most: int, *, least: int = 0) -> str:
        """A text of so many characters."""
        value = self.fields.get(name, "")
        if not isinstance(value, str):
            self.fault(name, f"a text belongs there, not {_kind(value)}")
        if not least <= len(value) <= most:
            self.fault(name, f"{len(value):,} characters where {least:,} to {most:,} may stand")
        if any("\ud800" <= sign <= "\udfff" for sign in value):
            self.fault(name, "it holds half a character")
        return value

    def one_of(self, name: str, allowed: Collection[str]) -> str:
        """A text that is one of a few."""
        value = self.text(name, 200)
        if value not in allowed:
            self.fault(name, f"“{shown(value)}” is none of {', '.join(each or 'nothing' for each in allowed)}")
        return value

    def whole(self, name: str, most: int = WHOLE, *, least: int = 0) -> int:
        """A whole number from `least` to `most`."""
        value = self.fields.get(name, 0)
        if isinstance(value, bool) or not isinstance(value, int):
            self.fault(name, f"a whole number belongs there, not {_kind(value)}")
        if not least <= value <= most:
            self.fault(name, f"the number must be {least:,} to {most:,}")
        return value

    def number(self, name: str, most: float) -> float:
        """A number no further from 0 than `most`."""
        value = self.fields.get(name, 0.0)
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.fault(name, f"a number belongs there, not {_kind(value)}")
        if not isfinite(value) or abs(value) > most:
            self.fault(name, f"the number must be {-most:,} to {most:,}")
        return float(value)

    def flag(self, name: str, *, default: bool) -> bool:
        """True or false."""
        value = self.fields.get(name, default)
        if not isinstance(value, bool):
            self.fault(name, f"true or false belongs there, not {_kind(value)}")
        return value

    def entries(self, name: str, most: int) -> list[Any]:
        """A list, not longer than `most`."""
        value = self.fields.get(name, [])
        if not isinstance(value, list):
            self.fault(name, f"a list belongs there, not {_kind(value)}")
        if len(value) > most:
            self.fault(name, f"{len(value):,} entries where {most:,} is the most")
        return value

    def parts(self, name: str, most: int) -> list["Part"]:
        """A list of records."""
        found = []
        for number, value in enumerate(self.entries(name, most), 1):
            if not isinstance(value, dict):
                self.fault(f"{name}, {number}", f"a record belongs there, not {_kind(value)}")
            found.append(Part(self.file, self._below(f"{name}, {number}"), value))
        return found

    def part(self, name: str) -> "Part":
        """A record; an empty one where there is none."""
        value = self.fields.get(name, {})
        if not isinstance(value, dict):
            self.fault(name, f"a record belongs there, not {_kind(value)}")
        return Part(self.file, self._below(name), value)

    def texts(self, name: str, most: int, longest: int) -> tuple[str, ...]:
        """A list of texts."""
        values = self.entries(name, most)
        listed = Part(self.file, self._below(name), {str(n): value for n, value in enumerate(values, 1)})
        return tuple(listed.text(str(n), longest) for n in range(1, len(values) + 1))

    def _below(self, name: str) -> str:
        return f"{self.where}, {name}" if self.where else name


def read_json(data: bytes, *, file: str) -> Part:
    """The whole file as one record; raises InputError for what is too large, no JSON, cut off, or nested without end."""
    if len(data) > MOST_SAVED:
        raise InputError(
            f"{file} has {len(data) / 1e6:.1f} MB, and a saved file has {MOST_SAVED // 1_000_000} MB at most: it is left out. "
            "What is here stays as it is."
        )
    if any(data.count(sign) > most for sign, most in MOST_SIGNS.items()):
        raise InputError(
            f"{file} holds more entries than a saved file can: it is left out. What is here stays as it is."
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise not_ours(file) from None
    begins = text.lstrip()[:1] == "{"
    try:
        value = json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as fault:
        if begins and '"format"' in text[:200] and "side-by-side" in text[:200]:
            raise InputError(
                f"{file} is cut off or damaged at character {fault.pos + 1:,} of {len(text):,}: {REMEDY}. What is here stays as it is."
            ) from None
        raise not_ours(file) from None
    except RecursionError:
        raise InputError(
            f"{file} is nested deeper than any saved file: it is left out. What is here stays as it is."
        ) from None
    except ValueError:
        raise InputError(
            f"{file} holds a number that is none, or one too large to read: {REMEDY}. What is here stays as it is."
        ) from None
    if not isinstance(value, dict):
        raise not_ours(file)
    return Part(file, "", value)


def is_openable(data: bytes) -> bool:
    """Whether a file is small enough to be opened again."""
    return len(data) <= MOST_SAVED and all(data.count(sign) <= most for sign, most in MOST_SIGNS.items())


def not_ours(file: str) -> InputError:
    """The sentence for a file that this page did not save."""
    return InputError(
        f"{file} is no saved file of this page: choose one whose name ends in .sidebyside.json. What is here stays as it is."
    )


def shown(value: str) -> str:
    """What a sentence repeats of a file's value."""
    plain = "".join(sign for sign in value if sign.isprintable())
    return plain if len(plain) <= LONGEST_SHOWN else f"{plain[: LONGEST_SHOWN - 1]}…"


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _kind(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true or false"
    names = {str: "a text", int: "a number", float: "a number", list: "a list", dict: "a record"}
    return names.get(type(value), "that")
