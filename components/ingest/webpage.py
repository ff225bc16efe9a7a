"""A web page to blocks: what a reader would see, in order, each paragraph with the voice that its markup gives it.

Enters: HTML, decoded. Leaves: `Block`s, and what the page's head says about title, author, outlet and date. Nothing is run or fetched:
scripts, styles, form fields and hidden parts are left out. Voices: h1 to h6 are headings; a blockquote is a quotation, its cite or footer
the source; nav, aside, footer, figure and captions, elements classed as share lines and the like, and all outside the page's
article are furniture, one block for each such element.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from components.ingest.block import Block, Taken, folded, tidy
from components.ingest.page_head import about_page
from components.ingest.words import word_count

DROPPED_WORDS = "script style template noscript svg math iframe object embed canvas audio video head select button input textarea option"
DROPPED = frozenset(DROPPED_WORDS.split())
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
FURNITURE = frozenset(("nav", "aside", "footer", "figure", "figcaption", "form", "dialog", "menu"))
ROLES = frozenset(("navigation", "banner", "contentinfo", "complementary", "search", "dialog"))
INLINE_WORDS = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong "
    "sub sup time tt u var wbr img"
)
INLINE = frozenset(INLINE_WORDS.split())
CLASSED = re.compile(
    r"(?:^|[\s_-])(?:related|recommend(?:ed|ations)?|newsletter|share|sharing|social|sidebar|comments?|advert(?:isement)?|ad|ads|promo|"
    r"breadcrumbs?|cookies?|byline|dateline|caption|pullquote|toc|skip|subscribe)(?:$|[\s_-])",
    re.I,
)
CLASSABLE = frozenset(("div", "section", "ul", "ol", "p", "span", "table"))
ARTICLE_SHARE = 0.25
"""Share of the page's characters that an <article> or <main> needs to be taken for the essay."""
KEPT_SHARE = 0.3
"""Share of the words below which what the classes say is not believed."""
ROW = "a row of a table"
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
ATTRIBUTION = re.compile(r"^[\s—–-]+|[\s,.;:]+$")


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the page a piece of text stands: the voice and reason it gives, and the element that makes it one block."""

    voice: str = ""
    why: str = ""
    element: int = 0
    quote: int = 0
    attribution: bool = False


def page_taken(html: str) -> Taken:
    """The blocks of a page and what its head says."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(html)
    about = about_page(tree)
    blocks = tuple(_blocks(tree.body, _article(tree), classes=True)) if tree.body else ()
    if _kept(blocks) < KEPT_SHARE * sum(word_count(block.text) for block in blocks):
        plainer = tuple(_blocks(tree.body, _article(tree), classes=False))
        blocks = plainer if _kept(plainer) > _kept(blocks) else blocks
    return Taken(blocks, about)


def _kept(blocks: tuple[Block, ...]) -> int:
    return sum(word_count(block.text) for block in blocks if block.voice != "furniture")


def _article(tree: Any) -> Any:
    """The element that holds the essay, or None where the page marks none."""
    most = ARTICLE_SHARE * len(tree.body.text())
    for selector in ("[itemprop=articleBody]", "article", "main, [role=main]"):
        found = [(len(node.text()), -number, node) for number, node in enumerate(tree.css(selector)[:200])]
        if found and max(found, key=lambda each: each[:2])[0] >= max(1, most):
            node = max(found, key=lambda each: each[:2])[2]
            return _wider(node) if selector.startswith("[itemprop") else node
    return None


def _wider(node: Any) -> Any:
    """The article around an article's body, so that its heading and byline are inside too."""
    outer = node.parent
    while outer is not None and outer.tag not in ("article", "main", "body", "html"):
        outer = outer.parent
    return outer if outer is not None and outer.tag in ("article", "main") else node


def _blocks(body: Any, article: Any, *, classes: bool) -> Iterator[Block]:
    """The page's blocks: runs of inline text within one place, those of one piece of furniture or one cut together."""
    inside = article.mem_id if article is not None else None
    outside = Place("furniture", f"outside the page's <{article.tag}>", -1) if article is not None else Place()
    run: list[str] = []
    waiting: list[tuple[str, Place]] = []
    for text, place in _pieces(body, outside, inside, classes):
        if text is not None:
            run.append(text)
            continue
        for paragraph in _paragraphs("".join(run)):
            if waiting and not _together(waiting[-1][1], place):
                yield from _told(waiting)
                waiting = []
            waiting.append((paragraph, place))
        run = []
    yield from _told(waiting)


def _pieces(body: Any, outside: Place, inside: int | None, classes: bool) -> Iterator[tuple[str | None, Place]]:
    """Text with its place, in document order; None for the text closes what stands before it, at the place given."""
    node, place, places = body, outside, []
    while True:
        if node.tag == "-text":
            yield node.text_content or "", place
        elif node.tag == "br":
            yield "\n", place
        descends = False
        if node.child is not None and node.tag not in DROPPED and not _hidden(node):
            if node.tag not in INLINE:
                yield None, place
            elif node.tag == "q":
                yield "“", place
            places.append(place)
            place = Place() if inside is not None and node.mem_id == inside else _place(node, place, classes)
            node, descends = node.child, True
        while not descends:
            if node.mem_id == body.mem_id:
                yield None, place
                return
            if node.next is not None:
                if node.tag in ("hr", "table", "img"):
                    yield None, place
                node = node.next
                break
            node = node.parent
            if node.tag not in INLINE:
                yield None, place
            place = places.pop()
            if node.tag == "q":
                yield "”", place


def _place(node: Any, place: Place, classes: bool) -> Place:
    """The place of what an element holds."""
    tag = node.tag
    if tag in INLINE and tag not in ("cite", "span"):
        return place
    if place.quote and tag in ("cite", "footer", "figcaption"):
        return replace(place, attribution=True)
    if place.voice == "furniture" and tag != "h1":
        return place
    if tag in HEADINGS and (place.voice != "furniture" or place.element == -1):
        return Place("heading", f"set as <{tag}>", node.mem_id)
    if tag == "blockquote":
        return Place("quotation", "set as <blockquote>", node.mem_id, quote=node.mem_id)
    attributes = node.attributes
    role = (attributes.get("role") or "").lower()
    if (tag in FURNITURE and not (tag == "figure" and node.css_first("blockquote"))) or role in ROLES:
        return Place("furniture", f"in the page's <{tag}>", node.mem_id)
    if classes and tag in CLASSABLE and place.voice != "quotation":
        named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        if found := CLASSED.search(named):
            return Place("furniture", f"in a part of the page called “{found[0].strip(' _-').lower()}”", node.mem_id)
    if tag in ("li", "dd", "dt") and not place.voice:
        return Place("author", "an entry of a list", node.mem_id)
    if tag == "tr" and not place.voice and node.css_first("p, div, table, blockquote") is None:
        return Place("author", ROW, node.mem_id)
    return place


def _hidden(node: Any) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or bool(HIDDEN.search(attributes.get("style") or ""))


def _paragraphs(run: str) -> Iterator[str]:
    """The paragraphs of a run of inline text: two line breaks, or a blank line, part them; other white space is folded."""
    for part in re.split(r"\n[^\S\n]*\n\s*", tidy(run)):
        if line := folded(part):
            yield line


def _together(before: Place, place: Place) -> bool:
    if before.voice == "furniture" or before.why == ROW:
        return place.voice == before.voice and before.element == place.element
    return bool(before.quote) and before.quote == place.quote


def _told(waiting: list[tuple[str, Place]]) -> Iterator[Block]:
    """The blocks of what belongs together: furniture as one, a quotation with its source."""
    if not waiting:
        return
    place = waiting[0][1]
    if place.voice == "furniture" or place.why == ROW:
        yield Block(
            (" | " if place.why == ROW else " · ").join(text for text, _ in waiting), place.voice, why=place.why
        )
        return
    source = next((ATTRIBUTION.sub("", text) for text, each in waiting if each.attribution), "")
    for text, each in waiting:
        yield Block(text, each.voice, source if each.quote else "", each.why)
