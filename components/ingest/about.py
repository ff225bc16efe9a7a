"""Title, author, outlet and date as the first lines of a text say them.

Enters: the paragraphs in order with their voices. Leaves: field -> (value, basis in words). Only what is written there: "By …" is a
byline, a line that is nothing but a date is the date, a dateline opens the first paragraph of the author's.
"""

import re
from collections.abc import Sequence

from components.ingest.block import folded

FIELDS = ("title", "author", "outlet", "date")
FIRST = 8
"""Paragraphs at the head of a text that may say what it is."""
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTH = r"(?P<month>(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\.?"
DATES = (
    re.compile(r"(?P<year>\d{4})-(?P<number>\d{2})(?:-(?P<day>\d{2}))?(?!\d)"),
    re.compile(rf"\b{MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>[12]\d{{3}})\b", re.I),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {MONTH},? (?P<year>[12]\d{{3}})\b", re.I),
    re.compile(rf"\b{MONTH},? (?P<year>[12]\d{{3}})\b", re.I),
)
NAME = r"[A-ZÀ-Þ][\w.'’-]*(?: (?:and |de |van |von |der |al-|bin |la )*[A-ZÀ-Þ][\w.'’-]*)+"
BYLINE = re.compile(rf"(?:By|BY|by|Written by) (?P<author>{NAME}(?:, {NAME})*)(?:\s*[|,–—•·]\s*(?P<rest>.+))?\.?")
DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]{2,40}(?:, (?P<date>[^—–(]{3,24}?))? ?(?:\((?P<outlet>[A-Z][\w .&'’-]{1,40})\) ?)?[—–-]{1,2} "
)
DATE_WORDS = 9
TITLE_WORDS = 30
QUOTED = 60
"""Characters of a line that a guess rests on, as it is quoted."""


def iso_date(text: str) -> str:
    """The first date in a text as YYYY-MM-DD or YYYY-MM, or ""."""
    for pattern in DATES:
        for match in pattern.finditer(text):
            found = match.groupdict()
            month = int(found["number"]) if found.get("number") else _month(found.get("month") or "")
            day = int(found["day"]) if found.get("day") else 0
            if 1 <= month <= 12 and day <= 31:
                return f"{found['year']}-{month:02}" + (f"-{day:02}" if day else "")
    return ""


def about_first_lines(paragraphs: Sequence[tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """What the first paragraphs (text, voice) say about the essay: field -> (value, basis)."""
    about: dict[str, tuple[str, str]] = {}
    for text, voice in paragraphs[:FIRST]:
        line = folded(text)
        if byline := BYLINE.fullmatch(line):
            about.setdefault("author", (byline["author"], _basis(line)))
            rest = byline["rest"] or ""
            if dated := iso_date(rest):
                about.setdefault("date", (dated, _basis(line)))
            elif rest and len(rest.split()) < DATE_WORDS and rest[0].isupper():
                about.setdefault("outlet", (rest.strip(), _basis(line)))
        elif len(line.split()) < DATE_WORDS and voice in ("furniture", "heading") and (dated := iso_date(line)):
            about.setdefault("date", (dated, _basis(line)))
        elif voice == "heading" and len(line.split()) <= TITLE_WORDS:
            about.setdefault("title", (line, "the first heading"))
        elif voice == "author":
            about |= {key: found for key, found in _dateline(line).items() if key not in about}
            break
    return about


def _basis(line: str) -> str:
    """The line as the ground of a guess, cut where it is long: it goes into the data, where no text goes."""
    return f"the line “{line}”" if len(line) <= QUOTED else f"the line “{line[:QUOTED].rstrip()} …”"


def _dateline(line: str) -> dict[str, tuple[str, str]]:
    match = DATELINE.match(line)
    if not match:
        return {}
    basis = f"the dateline “{match[0].strip(' —–-')}”"
    found = {"date": iso_date(match["date"] or ""), "outlet": match["outlet"] or ""}
    return {key: (value, basis) for key, value in found.items() if value}


def _month(word: str) -> int:
    """1 to 12, or 0 where the word only begins like a month ("marching")."""
    word = word.lower()
    if word == "sept":
        return 9
    return next((n for n, month in enumerate(MONTHS, start=1) if word in (month, month[:3])), 0)
