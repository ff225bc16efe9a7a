"""A drawing made safe to stand in a file that leaves the app: static SVG, no script, nothing to fetch, ids of its own.

Enters: SVG as text. Leaves: an SVG element. Kept are the elements and attributes that a drawn chart is made of, and no
others; a link or paint that points outside the drawing is dropped, and so is what only a page with script can use.
"""

import re
from xml.etree import ElementTree

from components.ingest.errors import InputError

SVG = "http://www.w3.org/2000/svg"
ELEMENTS = frozenset(
    (
        *("svg", "g", "path", "rect", "line", "circle", "ellipse", "polygon", "polyline", "text", "tspan"),
        *("defs", "clipPath", "linearGradient", "radialGradient", "stop"),
    )
)
ATTRIBUTES = frozenset(
    (
        *("id", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "d", "points", "dx", "dy", "offset"),
        *("width", "height", "viewBox", "transform", "clip-path", "fill", "fill-opacity", "fill-rule", "opacity"),
        *("stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap", "stroke-linejoin"),
        *("stroke-miterlimit", "font-family", "font-size", "font-weight", "font-style", "text-anchor", "direction"),
        *("dominant-baseline", "stop-color", "stop-opacity", "gradientUnits", "gradientTransform"),
    )
)
OWN = re.compile(r"url\(#([\w.:-]+)\)")
UNWRITABLE = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]")
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the direction of all text after them until they are ended, which a title need not do."""


def plain_text(text: str) -> str:
    """Text without the signs that no XML may hold and those that turn the direction of what follows."""
    return TURNING.sub("", UNWRITABLE.sub("", text))


def clean_svg(text: str, *, prefix: str) -> ElementTree.Element:
    """The drawing's element, its ids with `prefix` in front so that two drawings can stand in one file.

    Raises InputError where the text is no SVG or declares a document type.
    """
    if "<!DOCTYPE" in text.upper() or "<!ENTITY" in text.upper():
        raise InputError("A drawing with a document type or entities of its own is not taken; draw the chart again.")
    try:
        drawn = ElementTree.fromstring(UNWRITABLE.sub("", text))
    except ElementTree.ParseError as fault:
        raise InputError(f"A drawing is not well-formed XML ({fault}); draw the chart again.") from fault
    kept = _kept(drawn, prefix)
    if kept is None or kept.tag != f"{{{SVG}}}svg":
        raise InputError("A drawing is no SVG; draw the chart again.")
    return kept


def svg_text(element: ElementTree.Element) -> str:
    """An SVG element as text, in the SVG namespace without a prefix."""
    ElementTree.register_namespace("", SVG)
    return ElementTree.tostring(element, encoding="unicode")


def _kept(element: ElementTree.Element, prefix: str) -> ElementTree.Element | None:
    """The element with what is allowed of it; None where it is not."""
    space, _, name = str(element.tag).rpartition("}")
    if space != f"{{{SVG}" or name not in ELEMENTS:
        return None
    kept = ElementTree.Element(element.tag)
    for attribute, value in element.attrib.items():
        if attribute not in ATTRIBUTES:
            continue
        if attribute == "id":
            value = f"{prefix}{value}"
        elif "url(" in value:
            own = OWN.fullmatch(value.strip())
            if not own:
                continue
            value = f"url(#{prefix}{own[1]})"
        kept.set(attribute, value)
    kept.text = TURNING.sub("", element.text) if element.text else None
    kept.tail = element.tail if element.tail and element.tail.strip() else None
    for child in element:
        own_child = _kept(child, prefix)
        if own_child is not None:
            kept.append(own_child)
    return kept
