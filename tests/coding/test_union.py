"""Brussels and the Commission as the European Union: each text with the whole table of its countries and blocs."""

from collections.abc import Callable

import pytest

Codes = Callable[..., list[str]]

UNION = {
    "it acts": ("The EU is split. Brussels wants quotas.", ["European Union 'EU'", "European Union 'Brussels'"]),
    "it is dealt with": (
        "Brexit is a quarrel with Brussels, and not with the officials in Brussels alone.",
        ["European Union 'Brussels'", "European Union 'Brussels'"],
    ),
    "a dateline": ("BRUSSELS, June 3, 2015 - The EU met.", ["BEL 'BRUSSELS'", "European Union 'EU'"]),
    "a meeting, a journey, an attack": (
        "The EU met in Brussels. She flew to Brussels after the Brussels attacks.",
        ["European Union 'EU'", "BEL 'Brussels'", "BEL 'Brussels'", "BEL 'Brussels'"],
    ),
    "the Belgian government": (
        "The EU waited while the Belgian minister said that Brussels would pay.",
        ["European Union 'EU'", "BEL 'Belgian'", "BEL 'Brussels'"],
    ),
    "a text about something else": ("Brussels has good beer.", ["BEL 'Brussels'"]),
    "the Commission": (
        "Jean-Claude Juncker smiled. The Commission will write again; the Commission president may not.",
        ["European Union 'Commission'", "European Union 'Commission'"],
    ),
    "another commission": (
        "The EU and the Federal Sample Commission differ. The Commission voted.",
        ["European Union 'EU'"],
    ),
}


@pytest.mark.parametrize("text, expected", UNION.values(), ids=UNION)
def test_union(codes_of: Codes, text: str, expected: list[str]) -> None:
    assert codes_of(text, "country", "bloc") == expected
