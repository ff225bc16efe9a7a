"""What only a reader can say of an essay: title, author, outlet, date and its basis, voice and gist of each paragraph.

Enters: `about.toml` of an essay's folder. Leaves: `About`, or `DataError`, one sentence with file, key, value, what is
allowed, way out.
"""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from components.corpus.rows import damage, text_of
from components.ingest.document import VOICES

KEYS = ("title", "author", "outlet", "date", "date_basis", "breaks_off", "fingerprint")
MAY_BE_EMPTY = ("breaks_off",)
PARAGRAPH_KEYS = ("number", "voice", "source", "gist")
DATE = re.compile(r"\d{4}(-\d{2}){0,2}")
FINGERPRINT = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class AboutParagraph:
    """A paragraph as its reader describes it: number from 1, voice, source of a quotation, gist ("" in headings and
    furniture).
    """

    number: int
    voice: str
    source: str
    gist: str


@dataclass(frozen=True, slots=True)
class About:
    """What `about.toml` says; the fields are those of `Essay`."""

    title: str
    author: str
    outlet: str
    date: str
    date_basis: str
    breaks_off: str
    fingerprint: str
    paragraphs: tuple[AboutParagraph, ...]


def load_about(path: Path) -> About:
    """`about.toml` read and checked; raises DataError where it is missing or damaged."""
    try:
        table = tomllib.loads(text_of(path))
    except tomllib.TOMLDecodeError as error:
        raise damage(path, f" is not TOML ({error})") from None
    strings = {key: _string(path, table, key, where="") for key in KEYS}
    for key in KEYS:
        if key not in MAY_BE_EMPTY and not strings[key].strip():
            raise damage(path, f": {key} is “{strings[key]}”, allowed is any text that is not blank")
    if not _is_date(strings["date"]):
        raise damage(path, f": date is “{strings['date']}”, allowed is a date such as 2019, 2019-01 or 2019-01-31")
    if not FINGERPRINT.fullmatch(strings["fingerprint"]):
        raise damage(path, f": fingerprint is “{strings['fingerprint']}”, allowed is 64 digits from 0 to f")
    tables = table.get("paragraph")
    if not isinstance(tables, list) or not tables or not all(isinstance(each, dict) for each in tables):
        raise damage(path, " has no [[paragraph]] tables, allowed is one for each paragraph of the text")
    return About(**strings, paragraphs=tuple(_paragraph(path, each, number) for number, each in enumerate(tables, 1)))


def _paragraph(path: Path, table: dict[str, object], number: int) -> AboutParagraph:
    where = f", paragraph {number}"
    if table.get("number") != number or isinstance(table.get("number"), bool):
        raise damage(path, f"{where}: number is “{table.get('number', '')}”, allowed is {number}")
    voice, source, gist = (_string(path, table, key, where=where) for key in PARAGRAPH_KEYS[1:])
    if voice not in VOICES:
        raise damage(path, f"{where}: voice is “{voice}”, allowed is {', '.join(VOICES)}")
    return AboutParagraph(number, voice, source, gist)


def _string(path: Path, table: dict[str, object], key: str, *, where: str) -> str:
    value = table.get(key)
    if value is None:
        raise damage(path, f"{where}: {key} is missing, allowed is a text")
    if not isinstance(value, str):
        raise damage(path, f"{where}: {key} is “{value}”, allowed is a text between quotation marks")
    return value


def _is_date(value: str) -> bool:
    """Whether a value is ISO 8601 as precise as known: year, month or day."""
    if not DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value + "-01-01"[len(value) - 4 :] if len(value) < 10 else value)
    except ValueError:
        return False
    return True
