"""Nothing of a drawing runs or is fetched once it has left the app."""

import pytest

from components.ingest.errors import InputError
from components.report.svg import clean_svg, plain_text, svg_text

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="10">'


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<rect width="1" onload="alert(1)"/>',
        '<image href="http://example.org/x.png"/>',
        '<image xlink:href="data:image/svg+xml,x"/>',
        '<a href="http://example.org"><text>x</text></a>',
        '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">x</div></foreignObject>',
        '<use href="http://example.org/#x"/>',
        '<rect fill="url(http://example.org/#x)"/>',
        '<rect style="fill: url(http://example.org)"/>',
        "<style>@import 'http://example.org'</style>",
        '<animate attributeName="href" to="javascript:alert(1)"/>',
    ],
)
def test_what_runs_or_is_fetched_is_dropped(inside: str) -> None:
    kept = svg_text(clean_svg(f"{HEAD}{inside}<g/></svg>", prefix="a-"))
    for sign in ("script", "onload", "href", "example.org", "foreignObject", "style", "alert", "animate"):
        assert sign not in kept
    assert "<g" in kept


def test_ids_are_a_drawings_own() -> None:
    drawn = f'{HEAD}<clipPath id="clip0"><rect/></clipPath><g clip-path="url(#clip0)"/></svg>'
    kept = svg_text(clean_svg(drawn, prefix="map-0-"))
    assert 'id="map-0-clip0"' in kept
    assert 'clip-path="url(#map-0-clip0)"' in kept


@pytest.mark.parametrize(
    "drawn", ["<html/>", "no xml", f'<!DOCTYPE svg [<!ENTITY x "y">]>{HEAD}<text>&x;</text></svg>']
)
def test_what_is_no_drawing_is_refused_in_one_sentence(drawn: str) -> None:
    with pytest.raises(InputError, match="draw the chart again"):
        clean_svg(drawn, prefix="")


def test_text_loses_what_turns_or_cannot_be_written() -> None:
    assert plain_text("a\x00\u202eb\u2069c\ud800 d\u200f") == "abc d\u200f"
