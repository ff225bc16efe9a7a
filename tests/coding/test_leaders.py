"""Leaders in short texts, each with its whole table of leader mentions."""

from collections.abc import Callable

import pytest

from components.coding.coder import mentions_of
from components.coding.lexicon import Lexicon
from components.ingest.text import document_from

Table = Callable[..., list[str]]


def leaders(table: list[str]) -> list[str]:
    return [row.replace(" leader ", " ", 1) for row in table if " leader " in row]


NAMES = {
    "full name, then surname": (
        "Vladimir Putin met Angela Merkel. Putin’s aides waved; Merkel’s did not.",
        [
            "1 Vladimir Putin name 'Vladimir Putin'",
            "1 Angela Merkel name 'Angela Merkel'",
            "1 Vladimir Putin name 'Putin'",
            "1 Angela Merkel name 'Merkel'",
        ],
    ),
    "surname before the full name": (
        "Tusk came first. Later Donald Tusk left.",
        ["1 Donald Tusk name 'Tusk'", "1 Donald Tusk name 'Donald Tusk'"],
    ),
    "a surname whose owner is nowhere named": ("The Clinton plan failed, said an old man.", []),
    "a title that touches the name belongs to it": (
        "President Vladimir Putin and German Chancellor Angela Merkel met president Trump and Mr. Obama.",
        [
            "1 Vladimir Putin name 'President Vladimir Putin'",
            "1 Angela Merkel name 'Chancellor Angela Merkel'",
            "1 Donald Trump name 'president Trump'",
            "1 Barack Obama name 'Mr. Obama'",
        ],
    ),
    "country, office and surname pick who is never named in full": (
        "Japanese Prime Minister Abe smiled. Abe bowed.",
        ["1 Shinzo Abe name 'Prime Minister Abe'", "1 Shinzo Abe name 'Abe'"],
    ),
    "an office that the bearer of the surname never held": ("President Abe of the chess club smiled.", []),
    "the demonym stands outside, the spokesman's title inside": (
        "Kremlin spokesman Dmitri Peskov spoke.",
        ["1 Dmitry Peskov name 'spokesman Dmitri Peskov'"],
    ),
    "attributive uses": (
        "The Trump administration sells Trump-branded golf, hates Obama deals, and joined the Obama-Xi summit of Xi Jinping.",
        [
            "1 Donald Trump name 'Trump'",
            "1 Donald Trump name 'Trump'",
            "1 Barack Obama name 'Obama'",
            "1 Barack Obama name 'Obama'",
            "1 Xi Jinping name 'Xi'",
            "1 Xi Jinping name 'Xi Jinping'",
        ],
    ),
    "two Donalds": (
        "Donald Trump called Donald Tusk. Tusk hung up on Trump.",
        [
            "1 Donald Trump name 'Donald Trump'",
            "1 Donald Tusk name 'Donald Tusk'",
            "1 Donald Tusk name 'Tusk'",
            "1 Donald Trump name 'Trump'",
        ],
    ),
    "a surname of two goes to the one named last": (
        "Bill Clinton spoke. Clinton left. Hillary Clinton spoke. Clinton left.",
        [
            "1 Bill Clinton name 'Bill Clinton'",
            "1 Bill Clinton name 'Clinton'",
            "1 Hillary Clinton name 'Hillary Clinton'",
            "1 Hillary Clinton name 'Clinton'",
        ],
    ),
    "a relative's first name makes another person": (
        "Melania Trump waved as Trump spoke; Hunter Biden did not see Trump Tower.",
        ["1 Donald Trump name 'Trump'"],
    ),
    "another family name first": (
        "Kim Dae Example won, and Kim Jong-un smiled at Kim's portrait in Xi'an.",
        ["1 Kim Jong Un name 'Kim Jong-un'", "1 Kim Jong Un name 'Kim'"],
    ),
    "initials and particles": (
        "Donald J. Trump met Ursula von der Leyen. Von der Leyen frowned.",
        [
            "1 Donald Trump name 'Donald J. Trump'",
            "1 Ursula von der Leyen name 'Ursula von der Leyen'",
            "1 Ursula von der Leyen name 'Von der Leyen'",
        ],
    ),
    "the month is not the minister": (
        "In May Theresa May resigned. On May 24 Mrs. May wept.",
        ["1 Theresa May name 'Theresa May'", "1 Theresa May name 'Mrs. May'"],
    ),
    "line breaks, hard spaces and accents": (
        "Vladimir\nPutin met Radoslaw\u00a0Sikorski and Tayyip Erdogan.",
        [
            "1 Vladimir Putin name 'Vladimir\\nPutin'",
            "1 Radosław Sikorski name 'Radoslaw\\xa0Sikorski'",
            "1 Recep Tayyip Erdoğan name 'Tayyip Erdogan'",
        ],
    ),
    "a first name that is a country": (
        "Israel Katz spoke in Israel, and Katz left.",
        ["1 Israel Katz name 'Israel Katz'", "1 Israel Katz name 'Katz'"],
    ),
    "a surname that is a country": (
        "Jim Jordan voted. Jordan said no. In Jordan it rained.",
        ["1 Jim Jordan name 'Jim Jordan'", "1 Jim Jordan name 'Jordan'"],
    ),
    "capitals": (
        "TRUMP MEETS XI JINPING\n\nThe talks went well, all said.",
        ["1 Donald Trump name 'TRUMP'", "1 Xi Jinping name 'XI JINPING'"],
    ),
}


@pytest.mark.parametrize("text, expected", NAMES.values(), ids=NAMES)
def test_names(table_of: Table, text: str, expected: list[str]) -> None:
    assert leaders(table_of(text)) == expected


UNKNOWN = {
    "title and name, then the surname": (
        "Foreign Minister Jane Example met Merkel. Example said little; Ms. Example left.",
        [
            "1 Jane Example name 'Foreign Minister Jane Example'",
            "1 Angela Merkel name 'Merkel'",
            "1 Jane Example name 'Example'",
            "1 Jane Example name 'Ms. Example'",
        ],
    ),
    "name and office": (
        "Jane Example, the Estonian prime minister, met the mayor of Smallville, Clark Sample, on Friday.",
        ["1 Jane Example name 'Jane Example'", "1 Clark Sample name 'Clark Sample'"],
    ),
    "offices outside politics": (
        "University President Mark Sample and company spokesman Bob Sample met Coach Ann Sample.",
        [],
    ),
}


@pytest.mark.parametrize("text, expected", UNKNOWN.values(), ids=UNKNOWN)
def test_leaders_whom_the_lexicon_does_not_know(table_of: Table, text: str, expected: list[str]) -> None:
    assert leaders(table_of(text)) == expected


ROLES = {
    "the president is the one whom the text dwells on": (
        "Trump met Putin. Trump left. The president’s job is hard, and that the president tweets is odd.",
        [
            "1 Donald Trump name 'Trump'",
            "1 Vladimir Putin name 'Putin'",
            "1 Donald Trump name 'Trump'",
            "1 Donald Trump role 'president'",
            "1 Donald Trump role 'president'",
        ],
    ),
    "country and office": (
        "The French president met the North Korean dictator, Russia’s strongman leader and the president of China.",
        [
            "1 Emmanuel Macron role 'French president'",
            "1 Kim Jong Un role 'North Korean dictator'",
            "1 Vladimir Putin role 'Russia’s strongman leader'",
            "1 Xi Jinping role 'president of China'",
        ],
    ),
    "the office over time, plurals, and what is indefinite": (
        "Trump knows: the Constitution never meant the president to rule alone. A president listens. Presidents or prime ministers "
        "go. It was never left to the president. A French president would not. Chinese leaders would.",
        ["1 Donald Trump name 'Trump'"],
    ),
    "appositions and predicates only repeat a name": (
        "Kim Jong Un, the North Korean dictator, met the Russian president, Vladimir Putin. Putin is the Russian president.",
        ["1 Kim Jong Un name 'Kim Jong Un'", "1 Vladimir Putin name 'Vladimir Putin'", "1 Vladimir Putin name 'Putin'"],
    ),
    "an aside that says more": (
        "They saw Stephen Biegun (the special envoy she chose) once.",
        ["1 Stephen Biegun name 'Stephen Biegun'", "1 Stephen Biegun role 'special envoy'"],
    ),
    "the office of nobody in the text": ("The chancellor slept; the president of the club did not.", []),
}


@pytest.mark.parametrize("text, expected", ROLES.values(), ids=ROLES)
def test_roles(table_of: Table, text: str, expected: list[str]) -> None:
    assert leaders(table_of(text, "2018-10")) == expected


@pytest.mark.parametrize(
    "date, code",
    [("1992", "George H. W. Bush"), ("2004-06-01", "George W. Bush"), ("2008", "George W. Bush")],
)
def test_the_date_picks_between_two_of_a_name(table_of: Table, date: str, code: str) -> None:
    assert leaders(table_of("President Bush spoke. Bush left.", date)) == [
        f"1 {code} name 'President Bush'",
        f"1 {code} name 'Bush'",
    ]


def test_without_a_date_the_others_in_the_text_tell_the_time(table_of: Table) -> None:
    assert leaders(
        table_of("Bill Clinton met the Russian president. Barack Obama and Angela Merkel met the French president.")
    ) == [
        "1 Bill Clinton name 'Bill Clinton'",
        "1 Vladimir Putin role 'Russian president'",
        "1 Barack Obama name 'Barack Obama'",
        "1 Angela Merkel name 'Angela Merkel'",
        "1 Emmanuel Macron role 'French president'",
    ]


def test_rules_are_told(lexicon: Lexicon) -> None:
    text = "President Donald Trump met Xi Jinping. Xi left. President Putin came, and the president waved at Obama."
    mentions = mentions_of(document_from(text, name="text"), lexicon)
    assert [(m.surface, m.rule) for m in mentions if m.layer == "leader"] == [
        ("President Donald Trump", "title and name"),
        ("Xi Jinping", "full name"),
        ("Xi", "surname after full name"),
        ("President Putin", "title and surname"),
        ("president", "role: president in office"),
        ("Obama", "unmistakable alone"),
    ]


def test_the_president_of_those_in_the_sentence(table_of: Table) -> None:
    text = "Emmanuel Macron spoke. Jim Jordan met the president. Bill Clinton left. Presidents Putin and Bush stayed."
    assert leaders(table_of(text))[1:] == [
        "1 Jim Jordan name 'Jim Jordan'",
        "1 Bill Clinton role 'president'",
        "1 Bill Clinton name 'Bill Clinton'",
        "1 Vladimir Putin name 'Putin'",
        "1 George W. Bush name 'Bush'",
    ]
