"""What a web page says of itself in its head: title, author, outlet, date.

Enters: the parsed page. Leaves: field -> (value, basis in words). In order: JSON-LD of an article, OpenGraph and other meta elements,
the first h1, `<time>`, `<title>` without the outlet's name behind it.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from components.ingest.about import iso_date
from components.ingest.block import folded, tidy

METAS = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title"),
    "author": ("author", "article:author", "dc.creator", "parsely-author", "citation_author"),
    "outlet": ("og:site_name", "publisher", "application-name", "dc.publisher", "citation_journal_title"),
    "date": (
        "article:published_time",
        "date",
        "pubdate",
        "dc.date",
        "dc.date.issued",
        "datepublished",
        "citation_date",
    ),
}
LONGEST = 300
MOST_JSON = 500_000


def about_page(tree: Any) -> dict[str, tuple[str, str]]:
    """What the page says about the essay on it."""
    about: dict[str, tuple[str, str]] = {}
    for field, value, basis in (*_linked(tree), *_metas(tree), *_elements(tree)):
        value = folded(tidy(value))[:LONGEST]
        if field == "date":
            value = iso_date(value)
        if field == "author":
            value = re.sub(r"^by\s+", "", value, flags=re.I)
        if value and not value.startswith(("http://", "https://")):
            about.setdefault(field, (value, basis))
    title, basis = about.get("title", ("", ""))
    outlet = about.get("outlet", ("", ""))[0]
    if outlet and (bare := re.sub(rf"\s*[|–—·:-]\s*{re.escape(outlet)}$", "", title)):
        about["title"] = (bare, basis)
    return about


def _metas(tree: Any) -> Iterator[tuple[str, str, str]]:
    given: dict[str, str] = {}
    for node in tree.css("meta")[:500]:
        attributes = node.attributes
        key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        given.setdefault(key.lower(), attributes.get("content") or "")
    for field, keys in METAS.items():
        for key in keys:
            if given.get(key):
                yield field, given[key], f"the page's “{key}”"


def _elements(tree: Any) -> Iterator[tuple[str, str, str]]:
    if (node := tree.css_first("article h1") or tree.css_first("h1")) is not None:
        yield "title", node.text(), "the page's <h1>"
    if (node := tree.css_first("title")) is not None:
        yield "title", node.text(), "the page's <title>"
    if (node := tree.css_first("[rel=author], [itemprop=author]")) is not None:
        yield "author", node.text(), "the page's link to its author"
    if (node := tree.css_first("article time") or tree.css_first("time")) is not None:
        yield "date", node.attributes.get("datetime") or node.text(), "the page's <time>"


def _linked(tree: Any) -> Iterator[tuple[str, str, str]]:
    """What the JSON-LD of an article says."""
    for script in tree.css("script")[:200]:
        if (script.attributes.get("type") or "").lower() != "application/ld+json":
            continue
        text = script.text()
        if len(text) > MOST_JSON:
            continue
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            continue
        for article in _articles(found):
            yield "title", _name(article.get("headline")), "the page's data for search engines"
            yield "author", _name(article.get("author")), "the page's data for search engines"
            yield "outlet", _name(article.get("publisher")), "the page's data for search engines"
            yield "date", _name(article.get("datePublished")), "the page's data for search engines"


def _articles(found: Any) -> list[dict[str, Any]]:
    among = found if isinstance(found, list) else found.get("@graph", [found]) if isinstance(found, dict) else []
    kinds = (
        [(str(each.get("@type", "")), each) for each in among if isinstance(each, dict)]
        if isinstance(among, list)
        else []
    )
    return [each for kind, each in kinds if re.search("Article|BlogPosting|Report|Review", kind)]


def _name(value: Any) -> str:
    """The name in a JSON-LD value: a string, an object with a name, or a list of them."""
    if isinstance(value, list):
        return " and ".join(name for each in value[:4] if (name := _name(each)))
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else ""
