"""Letters and marks made plain, so that a name is found however it is written.

Enters: a text. Leaves: its folded copy: every run of white space (line breaks and non-breaking spaces too) one space, curly quotation marks
straight, letters plain ("ş" is "s"), soft hyphens and accents apart dropped, and words parted at the end of a line joined.
"""

import re
import unicodedata

PLAIN = {
    **dict.fromkeys(map(ord, "‘’ʼ´`′ʻ"), "'"),
    **dict.fromkeys(map(ord, "“”„«»″"), '"'),
    **dict.fromkeys(map(ord, "‐‑"), "-"),
    **dict(zip(map(ord, "łŁøØđĐıħĦ"), "lLoOdDihH", strict=True)),
    **dict.fromkeys(range(0x300, 0x370)),
    **dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff")),
}
MARKS = "\u0300-\u036f"
ASCII = re.compile(r"[\x00-\x7f]+")
SPACE, SPACES = re.compile(r"\s"), re.compile(r"\s\s")
BROKEN = re.compile(r"(?<=[^\W\d_])-[ \t]*\n[ \t]*(?=[^\W\d_])")
"""A word parted at the end of a line."""
KEEPS_HYPHEN = re.compile(
    r"(?:based|led|backed|born|style|wide|era|controlled|held|owned|made|trained|sponsored|occupied|friendly|like|long|general|elect|"
    r"designate|ruled|run|dominated|speaking|educated|brokered|mediated|built|supplied|funded|imposed|installed|supported|in|to|old|"
    r"year|day|month|week|and|or)\b"
)
"""What follows a hyphen that belongs to the word itself, not to the end of the line."""
DROPPED = re.compile(rf"[\u00ad\u200b-\u200d\u2060\ufeff{MARKS}]")


def _fold_letters() -> dict[int, str]:
    """Each accented Latin letter as its plain one."""
    table = {}
    for point in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        plain = unicodedata.normalize("NFD", chr(point))[0]
        if plain != chr(point) and plain.isascii():
            table[point] = plain
    return table


FOLD: dict[int, str | None] = {**_fold_letters(), **PLAIN}
UNEVEN = re.compile(rf"\s{{2,}}|[^\S ]|[\u00ad\u200b-\u200d\u2060\ufeff{MARKS}]")
ODD = re.compile(f"{BROKEN.pattern}|{UNEVEN.pattern}")
"""What is no single space: broken words ("Ger-|man" loses the hyphen, "Guinea-|Bissau" keeps it), white space, dropped characters."""


def folded(text: str) -> str:
    """The text as forms are compared: plain letters and marks, single spaces."""
    if text.isascii() and "  " not in text and "\n" not in text:
        return text
    return " ".join(text.translate(FOLD).split()) if UNEVEN.search(text) else text.translate(FOLD)


def is_uneven(raw: str) -> bool:
    """Whether folding moves characters of a text: white space other than single spaces, or something dropped."""
    if raw.isprintable() and "  " not in raw and (raw.isascii() or not DROPPED.search(raw)):
        return False  # nearly all paragraphs; the rest look closer
    return bool(SPACES.search(raw) or DROPPED.search(raw) or BROKEN.search(raw))


def evenly_folded(text: str) -> str:
    """The text with plain letters and marks, each character in its place; what has no plain form stays."""
    if text.isascii():
        return text
    for character in set(ASCII.sub("", text)):
        if plain := FOLD.get(ord(character)):
            text = text.replace(character, plain)
    return text


def unevenly_folded(raw: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the offset in the raw text."""
    evenly, last = evenly_folded(raw), 0
    pieces = [""]
    offsets: list[int] = []
    for odd in (*ODD.finditer(raw), None):
        start = odd.start() if odd else len(raw)
        if pieces[-1].endswith(" ") and evenly.startswith(" ", last, start):
            last += 1
        if last < start:
            pieces.append(evenly[last:start])
            offsets.extend(range(last, start))
        if odd is None:
            break
        last = odd.end()
        if raw[start] == "-":
            kept = raw[last].isupper() or KEEPS_HYPHEN.match(raw, last) is not None
        else:
            kept = raw[start].isspace() and not pieces[-1].endswith(" ")
        if kept:
            pieces.append("-" if raw[start] == "-" else " ")
            offsets.append(start)
    return "".join(pieces), offsets
