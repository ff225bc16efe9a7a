"""Towns in America that bear a country's or a capital's name: each text with the whole table of its countries."""

from collections.abc import Callable

import pytest

Codes = Callable[..., list[str]]

TOWNS = {
    "a state follows, and then in the whole text": ("POLAND, Ohio - The mill is shut.\n\nNobody in Poland minds.", []),
    "the country beside its own adjective": (
        "LEBANON, Tenn. - The fair opens Friday.\n\nLebanon and its Lebanese cooks sent olives.",
        ["LBN 'Lebanon'", "LBN 'Lebanese'"],
    ),
    "the other one of that name": (
        "PARIS, Tenn. - The tower here is of wood. The mayor has been to the other Paris twice.",
        ["FRA 'Paris'"],
    ),
    "the other Georgia": (
        "ATLANTA, Ga. - Georgia voted. The senator has seen the other Georgia once.",
        ["GEO 'Georgia'"],
    ),
    "a state of two words": ("MADRID, N.M. - The tavern shut. Madrid wept.", []),
    "trade with the country": (
        "CHINA, Maine - Selectmen in China bought a plow. Maine exports lobsters to China.",
        ["CHN 'China'"],
    ),
    "a list before its state": (
        "BETHEL, Maine - The road runs to Norway, Naples, Sweden and Poland without leaving Maine. Sweden has a diner.",
        [],
    ),
    "a town's people and offices in local news": (
        "CAMDEN, Ark. - A Cuba man was fined. The mayor of Peru was not. Residents of downtown Moscow slept.",
        [],
    ),
    "a score, a team": (
        "The high school gym was full, and the school board cheered.\n\nMexico 56-41 was the score. Peru's girls rested.",
        [],
    ),
    "a capital of a country that local news does not name": (
        "MARION, Ohio - The game at Vienna is off, the county council and the school board said.",
        [],
    ),
    "a capital of a country that it does name": (
        "MARION, Ohio - Her cousin from France flew home to Paris.",
        ["FRA 'France'", "FRA 'Paris'"],
    ),
    "a quarter of another town": ("She grew up in Little Havana and near Fort Jordan.", []),
    "the state of Washington": ("Farmers near Spokane, Washington, want rain.", []),
    "places of news that is not local": (
        "VIENNA, June 3, 2008 (Reuters) - Talks resumed. A Moscow source said that Lima and Athens agreed.",
        ["AUT 'VIENNA'", "RUS 'Moscow'", "PER 'Lima'", "GRC 'Athens'"],
    ),
    "streets, clubs and inns": ("The China Grove depot and the Berlin Inn stand near the Peru Baptist church.", []),
}


@pytest.mark.parametrize("text, expected", TOWNS.values(), ids=TOWNS)
def test_towns(codes_of: Codes, text: str, expected: list[str]) -> None:
    assert codes_of(text, "country") == expected
