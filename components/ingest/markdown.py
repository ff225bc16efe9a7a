"""Markdown to blocks: rendered to HTML and read as a page is, so that both formats have one set of rules.

Enters: the text, decoded. Leaves: `Taken`; a block of `key: value` lines between two lines of three hyphens at the top says what the
essay is.
"""

import re

from components.ingest.about import iso_date
from components.ingest.block import Taken, tidy
from components.ingest.webpage import page_taken

FRONT = re.compile(r"\A---[^\S\n]*\n(.{0,10000}?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.S)
KEYS = {"title": "title", "author": "author", "authors": "author", "by": "author", "outlet": "outlet", "publication": "outlet",
        "publisher": "outlet", "source": "outlet", "date": "date", "published": "date"}  # fmt: skip


def markdown_taken(text: str) -> Taken:
    """The blocks of a Markdown text and what its front matter says."""
    from markdown_it import MarkdownIt

    text = tidy(text)
    about: dict[str, tuple[str, str]] = {}
    if front := FRONT.match(text):
        about = _about(front[1])
        text = text[front.end() :]
    page = page_taken(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))
    return Taken(page.blocks, about)


def _about(lines: str) -> dict[str, tuple[str, str]]:
    about: dict[str, tuple[str, str]] = {}
    for line in lines.split("\n"):
        key, colon, value = line.partition(":")
        field, value = KEYS.get(key.strip().lower(), ""), value.strip().strip("\"'[]")
        if colon and field and (value := iso_date(value) if field == "date" else value):
            about.setdefault(field, (value, f"the file's own “{key.strip()}”"))
    return about
