"""The lines of a PDF's pages to paragraphs, by gaps, indents, letter sizes and what repeats from page to page.

Enters: pages of `Line`s in the file's order. Leaves: `Block`s: lines joined, hyphens at line ends undone. Furniture: what repeats at the
head or foot of pages (digits aside), page numbers, small print at head and foot; each once, behind the text. Headings are larger or bolder
than the rest; two lines or more set in from both the margin and what follows are a quotation.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from components.ingest.block import Block
from components.ingest.words import has_words_at_most

EDGE = 2
"""Lines at the head and at the foot of a page among which running heads are looked for."""
REPEATED = 0.4
"""Share of the pages, and at least two, on which a line must stand to be a running head."""
PAGE_NUMBER = re.compile(r"[-–—\s]*(?:page\s+|p\.\s*)?(?:#|[ivxlc]{1,6})(?:\s*(?:of|/)\s*#)?[-–—\s]*", re.I)
LARGER, SMALLER, GAP, INDENT = 1.15, 0.88, 1.3, 0.8
"""Sizes against the body's; a gap against the usual one; an indent in letter sizes."""
FULL = 0.75
"""Of the usual length of a line: a shorter one that closes a sentence ends a paragraph."""
HEADING_WORDS = 24
CLOSED = re.compile(r"[.!?…:]['\"’”»)\]\d]*$")
HYPHEN = re.compile(r"(\w+)[-\u2010]$")
LONGEST_WORD = 80
"""Characters at the end of what is joined in which a broken word is looked for: a long paragraph is not read anew at each line."""
LEADING = re.compile(r"\w+")
KEPT_BEFORE_WORDS = (
    "self well ex half all cross long short high low vice far hard ill two three four five six seven eight nine ten then now much "
    "so post pro anti non semi mid"
)
KEPT_BEFORE = frozenset(KEPT_BEFORE_WORDS.split())
"""Words that keep their hyphen where nothing else in the text tells."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its text, where it starts (points, from the left and the foot), the size of its letters, its weight."""

    text: str
    x: float
    y: float
    size: float
    bold: bool = False


def blocks_of(pages: Sequence[Sequence[Line]]) -> tuple[Block, ...]:
    """The paragraphs of all pages in order, then the furniture."""
    kept, furniture = _without_furniture(pages)
    lines = [line for page in kept for line in page]
    if not lines:
        return furniture
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    body = sizes.most_common(1)[0][0] or 1.0
    kept, notes = _without_small_print(kept, body)
    vocabulary = Counter(word.lower() for line in lines for word in re.findall(r"\w+(?:-\w+)*", line.text))
    margins = [_margin(page) for page in kept]
    all_bold = sum(line.bold for line in lines) > len(lines) / 2
    blocks = []
    for paragraph in _paragraphs(kept, body):
        text = joined([line.text for _, line in paragraph], vocabulary)
        blocks.append(_block(text, paragraph, margins, body, all_bold))
    return (*blocks, *notes, *furniture)


def joined(lines: Sequence[str], vocabulary: Counter[str]) -> str:
    """The lines as one; a hyphen at a line's end stays only where the word has one (so the rest of the text, or its parts, say)."""
    text = ""
    for line in lines:
        before, after = HYPHEN.search(text, max(0, len(text) - LONGEST_WORD)), LEADING.match(line)
        if not before or not after:
            text += (" " if text and not text.endswith("—") else "") + line
            continue
        first, second = before[1], after[0]
        whole, parted = vocabulary[(first + second).lower()], vocabulary[f"{first}-{second}".lower()]
        stays = not second[0].islower() or first[-1].isdigit() or first.lower() in KEPT_BEFORE
        text = text + line if whole < parted or (whole == parted and stays) else text[:-1] + line
    return text


def _without_furniture(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], tuple[Block, ...]]:
    """The pages without running heads and page numbers, and these as blocks."""
    edges = [_edge(page) for page in pages]
    found = Counter(key for edge in edges for key in {_key(page[number].text) for page, number in edge})
    least = max(2, REPEATED * len(pages))
    heads: Counter[str] = Counter()
    shown: dict[str, str] = {}
    numbers, kept = [], []
    for page, edge in zip(pages, edges, strict=True):
        out = set()
        for _, number in edge:
            text = page[number].text
            if PAGE_NUMBER.fullmatch(_key(text)):
                numbers.append(text)
            elif found[_key(text)] >= least:
                heads[_key(text)] += 1
                shown.setdefault(_key(text), text)
            else:
                continue
            out.add(number)
        kept.append([line for number, line in enumerate(page) if number not in out])
    blocks = [
        Block(shown[key], "furniture", why=f"stands at the edge of {count} pages") for key, count in heads.items()
    ]
    if numbers:
        blocks.append(Block(" · ".join(numbers), "furniture", why="page numbers"))
    return kept, tuple(blocks)


def _edge(page: Sequence[Line]) -> list[tuple[Sequence[Line], int]]:
    """The page with the numbers of its topmost and lowest lines."""
    order = sorted(range(len(page)), key=lambda number: -page[number].y)
    return [(page, number) for number in sorted({*order[:EDGE], *order[-EDGE:]})]


def _key(text: str) -> str:
    return re.sub(r"\d+", "#", text).casefold().strip()


def _without_small_print(pages: Sequence[list[Line]], body: float) -> tuple[list[list[Line]], tuple[Block, ...]]:
    """The pages without the small lines at their head and foot, and these as blocks, one for each place."""
    kept, notes = [], []
    for page in pages:
        order = sorted(range(len(page)), key=lambda number: page[number].y)
        out: set[int] = set()
        for edge, called in ((order[::-1], "head"), (order, "foot")):
            body_at = next((place for place, number in enumerate(edge) if page[number].size >= SMALLER * body), 0)
            if small := edge[:body_at]:
                text = " ".join(page[number].text for number in sorted(small))
                notes.append(Block(text, "furniture", why=f"small print at the {called} of a page"))
                out |= set(small)
        kept.append([line for number, line in enumerate(page) if number not in out])
    return kept, tuple(notes)


def _margin(page: Sequence[Line]) -> float:
    """Where most lines of a page start."""
    starts = Counter(round(line.x) for line in page)
    return float(starts.most_common(1)[0][0]) if starts else 0.0


def _paragraphs(pages: Sequence[list[Line]], body: float) -> Iterator[list[tuple[int, Line]]]:
    """Runs of lines (page number, line) that belong together."""
    lines = [(number, line) for number, page in enumerate(pages) for line in page]
    gaps = [
        round(before.y - line.y, 1)
        for (page_before, before), (page, line) in pairwise(lines)
        if page == page_before and 0 < before.y - line.y < 4 * body and abs(before.size - line.size) < 1
    ]
    usual = _usual_gap(gaps) or 1.2 * body
    length = median(len(line.text) for _, line in lines) if lines else 0
    indents = sum(_is_indented(lines, number) for number in range(len(lines)))
    paragraph: list[tuple[int, Line]] = []
    for number, (page, line) in enumerate(lines):
        if paragraph and _parts(lines, number, usual, length, indents >= 3):
            yield paragraph
            paragraph = []
        paragraph.append((page, line))
    if paragraph:
        yield paragraph


def _usual_gap(gaps: Sequence[float]) -> float:
    """The distance of two lines in a paragraph: the smallest that is common."""
    common = [gap for gap, count in Counter(gaps).items() if count >= max(1, len(gaps) / 10)]
    return min(common) if common else (median(gaps) if gaps else 0.0)


def _is_indented(lines: Sequence[tuple[int, Line]], number: int) -> bool:
    """Whether a line starts to the right of the one after it, by an indent's width."""
    if number + 1 >= len(lines):
        return False
    line, after = lines[number][1], lines[number + 1][1]
    return INDENT * line.size < line.x - after.x < 5 * line.size


def _parts(lines: Sequence[tuple[int, Line]], number: int, usual: float, length: float, has_indents: bool) -> bool:
    """Whether a paragraph starts with this line."""
    (page_before, before), (page, line) = lines[number - 1], lines[number]
    if abs(before.size - line.size) > 0.08 * before.size or before.bold != line.bold:
        return not (before.text[-1:].islower() and line.text[:1].islower() and page == page_before)
    closed = CLOSED.search(before.text) is not None
    if page != page_before or line.y > before.y + usual:
        if not closed:
            return False
        return _is_indented(lines, number) or (not has_indents and len(before.text) < 0.92 * length)
    if before.y - line.y > GAP * usual:
        return True
    if _is_indented(lines, number) and (closed or line.x - before.x > INDENT * line.size):
        return True
    if line.x - before.x > 1.5 * line.size or (
        before.x - line.x > 1.5 * line.size and not _is_indented(lines, number - 1)
    ):
        return True
    return closed and len(before.text) < FULL * length and not line.text[:1].islower()


def _block(
    text: str, paragraph: list[tuple[int, Line]], margins: Sequence[float], body: float, all_bold: bool
) -> Block:
    lines = [line for _, line in paragraph]
    if has_words_at_most(text, HEADING_WORDS):
        if min(line.size for line in lines) >= LARGER * body:
            return Block(text, "heading", why="set in larger letters")
        if not all_bold and all(line.bold for line in lines):
            return Block(text, "heading", why="set in bold")
    in_by = [line.x - margins[page] for page, line in paragraph]
    if len(lines) > 1 and min(in_by) > INDENT * body and max(in_by) < 8 * body and max(in_by) - min(in_by) < body:
        return Block(text, "quotation", why="set in from the margin")
    return Block(text)
