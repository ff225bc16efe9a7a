"""What a reader of one format leaves: blocks of text in order, and what the file says about itself.

Enters: nothing. Leaves: `Block`, `Taken`, and `tidy`, the characters that every format's text is rid of.
"""

import re
from dataclasses import dataclass, field

LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
LINE_ENDS = re.compile("\r\n?|[\x0c\x85\u2028]|\u2029")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph as the file has it; `voice` is "" where markup and layout say nothing, `why` the reason in words."""

    text: str
    voice: str = ""
    source: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """All that was taken out of a file. `about` and `weak` map a field to (value, basis in words).

    What `about` says goes before the essay's first lines, what `weak` says after them.
    """

    blocks: tuple[Block, ...]
    about: dict[str, tuple[str, str]] = field(default_factory=dict)
    weak: dict[str, tuple[str, str]] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    encoding: str = ""
    encodings: tuple[str, ...] = ()


def tidy(text: str) -> str:
    """The text with LF line ends and ligatures spelt out, without control characters, lone surrogates (no text can be written
    with one), soft hyphens and zero-width spaces.
    """
    text = LINE_ENDS.sub("\n", text)
    return UNSEEN.sub("", CONTROLS.sub("", text)).translate(LIGATURES)


def controls_in(text: str) -> int:
    """How many control characters `tidy` takes out, ≥ 0."""
    return sum(1 for _ in CONTROLS.finditer(text))


def folded(text: str) -> str:
    """The text on one line, white space folded."""
    return " ".join(text.split())
