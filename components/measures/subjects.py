"""Ids of subjects: what stands in an address and joins one table to another.

Enters: the layer and code of a mention. Leaves: an id. A country's or theme's id is its code ("RUS", "alliances"); any
other is the slug of its code ("vladimir-putin").
"""

import re
import unicodedata
from collections.abc import Collection, Iterable
from zlib import crc32

OWN_IDS = ("country", "theme")
"""Layers whose codes are ids already."""
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"} | {"ð": "d"}
)
"""Latin letters that Unicode does not take apart into a base letter and a mark."""


def slug(name: str) -> str:
    """A name in lower-case ASCII letters and digits joined by hyphens; a name with neither gets its checksum."""
    apart = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    plain = re.sub(r"['’.]", "", "".join(sign for sign in apart if not unicodedata.combining(sign)))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or f"x{crc32(name.encode()):08x}"


def subject_id(layer: str, code: str) -> str:
    """The id of one subject, by its layer and code."""
    return code if layer in OWN_IDS else slug(code)


def subject_ids(layer: str, codes: Iterable[str], *, elsewhere: Collection[str] = ()) -> dict[str, str]:
    """The ids of all codes of one layer; of codes with one slug, the second in order of the alphabet gets "-2".

    An id that another layer has `elsewhere` gets the layer behind it: a minister who is also a cited voice is picked
    as "ann-lee" or as "ann-lee-source".
    """
    ids: dict[str, str] = {}
    taken = set(elsewhere)
    for code in sorted(set(codes)):
        wished = subject_id(layer, code)
        wished += f"-{layer}" if wished in elsewhere else ""
        own, copy = wished, 2
        while own in taken:
            own, copy = f"{wished}-{copy}", copy + 1
        taken.add(own)
        ids[code] = own
    return ids
