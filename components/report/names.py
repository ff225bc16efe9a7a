"""Names of the files that leave the app: what they hold, in words, and eight signs of a fingerprint of their content.

Enters: parts of a name, the content. Leaves: "side-by-side-emphasis-countries-per-1000-words-1a2b3c4d.svg". The fingerprint keeps
apart two files of one name that differ: Streamlit tells large downloads apart by name, length and three samples only, so
two readers at once could be handed the same one.
"""

import hashlib
import re
import unicodedata

from components.measures.chosen import measure_of
from components.measures.selection import Selection

START = "side-by-side"
SIGNS = 8
"""Hex digits of the content's SHA-256 in a name."""
LONGEST = 120
"""Signs of a name without its fingerprint and ending, at most."""
MEASURES = {
    "rate": "per-1000-words",
    "count": "mentions",
    "paragraphs": "share-of-paragraphs",
    "main": "share-of-words",
    "touched": "share-of-words-touched",
}


def measure_name(selection: Selection) -> str:
    """The selection's measure as a file's name says it."""
    return MEASURES[measure_of(selection)]


def file_name(stem: str, content: bytes, ending: str) -> str:
    """The name of a file: its stem in plain letters, digits and hyphens, the content's fingerprint, its ending."""
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    short = re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST].strip("-") or START
    named = short if short.startswith(START) else f"{START}-{short}"
    return f"{named}-{file_signs(content)}.{ending}"


def file_signs(content: bytes) -> str:
    """The fingerprint of a content in a file's name."""
    return hashlib.sha256(content).hexdigest()[:SIGNS]
