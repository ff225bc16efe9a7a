"""People, companies and dishes with a country's name: each text with the whole table of its countries."""

from collections.abc import Callable

import pytest

Codes = Callable[..., list[str]]

NAMES = {
    "a first name, then alone": ("Kenya Sample won the race. Kenya has trained since May.", []),
    "a first name after kin": ("She farms with her husband, Chad. Their son, Jordan, hauls wood.", []),
    "a first name after a rank": ("The town thanked Army Sgt. India Sample on Sunday.", []),
    "a family name and an age": ("The owner, Gale Ireland, 41, was not at home.", []),
    "a leader's name after a country": ("In Paris François Hollande waited.", ["FRA 'Paris'"]),
    "an office after a country": ("China Vice Premier Wu Yi left.", ["CHN 'China'"]),
    "an article before a country and a title": ("He read the Syria File twice.", ["SYR 'Syria'"]),
    "a brand": ("Thieves took three Canada Goose coats.", []),
    "a company by its last word": ("Shares in American Sample Pipe fell; American troops stayed.", ["USA 'American'"]),
    "a word with a capital inside": ("The American SoftWeld works closed.", []),
    "a public body is no company": ("The Russian Energy Ministry paid.", ["RUS 'Russian'"]),
    "an airline in short": (
        "American Airlines grew. Papers from American, an American lawyer said, were late.",
        ["USA 'American'"],
    ),
    "dishes and breeds": ("Dutch apple pie, Swiss rolls, two Dutch ovens and a German shepherd.", []),
    "a treaty by its place": ("The Lusaka accord held, and so did the Paris climate agreement.", []),
    "a summit by its place": ("The Singapore summit failed.", ["SGP 'Singapore'"]),
    "what is taught is a language": ("She taught French at the college.", []),
}


@pytest.mark.parametrize("text, expected", NAMES.values(), ids=NAMES)
def test_part_of_a_name(codes_of: Codes, text: str, expected: list[str]) -> None:
    assert codes_of(text, "country") == expected
