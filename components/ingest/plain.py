"""Plain text to blocks: paragraphs by blank lines, or by lines or indents where there are none.

Enters: the text, decoded. Leaves: `Block`s without voices (`voice.py` guesses them by form), and notices.
"""

import re

from components.ingest.block import Block, tidy

BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
INDENT = re.compile(r"\n(?=(?:\t| {2,}|\u3000)\S)")
WRAPPED = 100
"""Characters: lines that are all shorter, and mostly do not close a sentence, are one paragraph broken by hand."""
CLOSED = re.compile(r"[.!?…:]['\"’”»)\]]*\s*$")
CLOSING_LINES = 0.6
"""Share of the lines that close a sentence from which each line is taken for a paragraph."""


def plain_blocks(text: str, *, name: str) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """The paragraphs of a text and what the reader is told about how they were found."""
    text = tidy(text)
    paragraphs = [stripped for part in BLANK_LINES.split(text) if (stripped := part.strip())]
    if len(paragraphs) != 1 or "\n" not in paragraphs[0]:
        return tuple(Block(paragraph) for paragraph in paragraphs), ()
    body = text.strip("\n")
    lines = [line.strip() for line in body.split("\n") if line.strip()]
    if max(map(len, lines)) > WRAPPED or sum(bool(CLOSED.search(line)) for line in lines) >= CLOSING_LINES * len(lines):
        told = f"{name} has no blank lines, so each of its {len(lines)} lines was taken for a paragraph."
        return tuple(Block(line) for line in lines), (told,)
    indented = [part.strip() for part in INDENT.split(body) if part.strip()]
    if len(indented) > 1:
        told = (
            f"{name} has no blank lines, so each of its {len(indented)} indented lines was taken for a new paragraph."
        )
        return tuple(Block(paragraph) for paragraph in indented), (told,)
    return (Block(paragraphs[0]),), (f"{name} has no blank lines, so it counts as one paragraph.",)
