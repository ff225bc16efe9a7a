"""Countries, blocs, actors and sources in short texts, each with its whole table of those layers."""

from collections.abc import Callable

import pytest

Table = Callable[..., list[str]]


def places(table: list[str]) -> list[str]:
    return [row[2:] for row in table if " leader " not in row and " source " not in row]


def sources(table: list[str]) -> list[str]:
    return [row.removeprefix("1 source ").replace(" name ", " ") for row in table if " source " in row]


PLACES = {
    "name, demonym, metonym": (
        "Russia's army met Russian hackers; the Kremlin and Moscow waited.",
        [
            "country RUS name 'Russia'",
            "country RUS demonym 'Russian'",
            "country RUS metonym 'Kremlin'",
            "country RUS metonym 'Moscow'",
        ],
    ),
    "the Guineas": (
        "Guinea-Bissau, Papua New Guinea, Equatorial Guinea and Guinea.",
        [
            "country GNB name 'Guinea-Bissau'",
            "country PNG name 'Papua New Guinea'",
            "country GNQ name 'Equatorial Guinea'",
            "country GIN name 'Guinea'",
        ],
    ),
    "the Congos, Niger and Nigeria": (
        "The Democratic Republic of the Congo, the Republic of the Congo, Nigeria, Niger and Nigerien.",
        [
            "country COD name 'Democratic Republic of the Congo'",
            "country COG name 'Republic of the Congo'",
            "country NGA name 'Nigeria'",
            "country NER name 'Niger'",
        ],
    ),
    "the Koreas": (
        "North Korea and a South Korean after the Korean War.",
        ["country PRK name 'North Korea'", "country KOR demonym 'South Korean'"],
    ),
    "US and us": ("Let us see what the US tells us.", ["country USA name 'US'"]),
    "points": ("The U.S. and U.S.-led talks.", ["country USA name 'U.S.'", "country USA name 'U.S.'"]),
    "hyphens": (
        "US-China talks, pro-Russian and Yemen-based men, a Franco-German plan.",
        [
            "country USA name 'US'",
            "country CHN name 'China'",
            "country RUS demonym 'Russian'",
            "country YEM name 'Yemen'",
            "country FRA demonym 'Franco'",
            "country DEU demonym 'German'",
        ],
    ),
    "names inside other names": (
        "The South China Sea, an American Indian, the Paris climate accord, the Korea University, the University of Iran, "
        "African-American voters, George Washington and the Washington Post.",
        [],
    ),
    "a demonym in a state's institution counts": (
        "The Russian Foreign Ministry and the Iran nuclear deal.",
        ["country RUS demonym 'Russian'", "country IRN name 'Iran'"],
    ),
    "first names and family names": ("Chad Smith, Michael Jordan and Israel Katz met.", []),
    "a capital as a place": (
        "A Washington think tank; the Washington state fair.",
        ["country USA metonym 'Washington'"],
    ),
    "Paris in Texas": ("In Paris, Texas, the mayor slept. The Paris City Council met in Paris.", []),
    "Paris in France": (
        "Paris and Berlin agree. The French left Paris.",
        [
            "country FRA metonym 'Paris'",
            "country DEU metonym 'Berlin'",
            "country FRA demonym 'French'",
            "country FRA metonym 'Paris'",
        ],
    ),
    "Georgia in America": ("Georgia and Florida voted; Atlanta counted.", []),
    "Georgia in the Caucasus": (
        "Georgia feared Russia.",
        ["country GEO name 'Georgia'", "country RUS name 'Russia'"],
    ),
    "a small capital needs its country": ("Georgetown won the game.", []),
    "a small capital beside its country": (
        "Guyana moved; Georgetown cheered.",
        ["country GUY name 'Guyana'", "country GUY metonym 'Georgetown'"],
    ),
    "languages": ("She speaks Russian. He said it in Chinese. A Polish word.", []),
    "tribes": ("An Indian reservation and the Indian army.", ["country IND demonym 'Indian'"]),
    "a bird": ("Turkey sandwiches at Thanksgiving.", []),
    "blocs and actors": (
        "European leaders, the EU and NATO's chief met Houthi rebels, Hamas and the Gulf states in the Middle East.",
        [
            "bloc Europe name 'European'",
            "bloc European Union name 'EU'",
            "bloc NATO name 'NATO'",
            "actor Houthis name 'Houthi rebels'",
            "actor Hamas name 'Hamas'",
            "bloc Persian Gulf states name 'Gulf states'",
            "bloc Middle East name 'Middle East'",
        ],
    ),
    "the Gulf as states and as water": (
        "Allies in the Persian Gulf worry. Ships in the Persian Gulf burn. The Gulf War ended.",
        ["bloc Persian Gulf states name 'Persian Gulf'"],
    ),
    "capitals": (
        "US WARNS IRAN AND TEHRAN\n\nIt rained on all of us.",
        ["country USA name 'US'", "country IRN name 'IRAN'", "country IRN metonym 'TEHRAN'"],
    ),
}


@pytest.mark.parametrize("text, expected", PLACES.values(), ids=PLACES)
def test_places(table_of: Table, text: str, expected: list[str]) -> None:
    assert places(table_of(text)) == expected


def test_a_role_and_its_country_overlap(table_of: Table) -> None:
    assert table_of("The North Korean dictator waited.") == [
        "1 country PRK demonym 'North Korean'",
        "1 leader Kim Jong Un role 'North Korean dictator'",
    ]


SOURCES = {
    "an outlet and its writers": (
        "If the Daily Planet's Lois Lane and Clark Kent are correct, it rained. As Lane writes, it did.",
        ["Daily Planet 'Daily Planet'", "Lois Lane 'Lois Lane'", "Clark Kent 'Clark Kent'", "Lois Lane 'Lane'"],
    ),
    "a verb before and after": (
        "Reuters reported it. “Rain,” said Mona Sample, director at the Center for Weather. Both Max Sample and Tom Example note that.",
        ["Reuters 'Reuters'", "Mona Sample 'Mona Sample'", "Max Sample 'Max Sample'", "Tom Example 'Tom Example'"],
    ),
    "an apposition between": (
        "Ann Example, a professor of rain at a small college, said so. According to Bob Sample, she did.",
        ["Ann Example 'Ann Example'", "Bob Sample 'Bob Sample'"],
    ),
    "an outlet that only stands there": ("The BBC has an old building in the town.", []),
    "an everyday word": (
        "Time is short, and a Guardian angel sings. Time magazine reports it, according to the Guardian.",
        ["Time 'Time'", "The Guardian 'Guardian'"],
    ),
    "institutions, leaders and sentence openings": (
        "White House officials said no. The Supreme Court said yes. Yesterday Donald Trump said maybe.",
        [],
    ),
    "an agency that signs": ("MOSCOW (Reuters) - It rained on Friday.", []),
}


@pytest.mark.parametrize("text, expected", SOURCES.values(), ids=SOURCES)
def test_sources(table_of: Table, text: str, expected: list[str]) -> None:
    assert sources(table_of(text)) == expected


def test_furniture_is_never_coded(table_of: Table) -> None:
    assert table_of("Russia waits, and so does China.\n\nRead more: Putin in China\n\nRelated Content") == [
        "1 country RUS name 'Russia'",
        "1 country CHN name 'China'",
    ]
