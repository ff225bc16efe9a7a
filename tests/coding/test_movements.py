"""Movements and blocs of the shipped lexicon: every usual name of them, and what only looks like one."""

from collections.abc import Callable

import pytest

ACTORS = {
    "Chetniks shelled the road.": ["Chetniks 'Chetniks'"],
    "The Ustashe were gone by then.": ["Ustashe 'Ustashe'"],
    "A captain of the HVO in the Croatian Defence Council's office.": [
        "Croatian Defence Council 'HVO'",
        "Croatian Defence Council 'Croatian Defence Council'",
    ],
    "The K.L.A. and the LDK argued.": ["Kosovo Liberation Army 'K.L.A.'"],
    "Provisional IRA men talked to the UDA.": [
        "Irish Republican Army 'Provisional IRA'",
        "Ulster Defence Association 'UDA'",
    ],
    "Basque separatists and ETA laid down arms.": ["ETA 'Basque separatists'", "ETA 'ETA'"],
    "The contras fought the Sandinistas.": ["Contras 'contras'", "Sandinistas 'Sandinistas'"],
    "Farc commanders met FARC rebels.": ["FARC 'Farc'", "FARC 'FARC'"],
    "Sendero Luminoso, the Shining Path.": ["Shining Path 'Sendero Luminoso'", "Shining Path 'Shining Path'"],
    "Al-Nusra became Jabhat Fateh al-Sham.": ["Nusra Front 'Al-Nusra'", "Nusra Front 'Jabhat Fateh al-Sham'"],
    "The TPLF, or Tigray People's Liberation Front.": [
        "Tigray People's Liberation Front 'TPLF'",
        "Tigray People's Liberation Front 'Tigray People's Liberation Front'",
    ],
    "The Janjaweed became the Rapid Support Forces, the RSF.": [
        "Janjaweed 'Janjaweed'",
        "Rapid Support Forces 'Rapid Support Forces'",
        "Rapid Support Forces 'RSF'",
    ],
    "The Interahamwe and other Hutu militias fled.": ["Interahamwe 'Interahamwe'", "Interahamwe 'Hutu militias'"],
    "M23 and the Mai-Mai and the Lord's Resistance Army.": [
        "M23 'M23'",
        "Mai-Mai 'Mai-Mai'",
        "Lord's Resistance Army 'Lord's Resistance Army'",
    ],
    "JNIM, Boko Haram and the Shebab.": [
        "Jama'at Nusrat al-Islam wal-Muslimin 'JNIM'",
        "Boko Haram 'Boko Haram'",
        "al-Shabaab 'Shebab'",
    ],
    "UNITA and FLEC in Luanda.": ["UNITA 'UNITA'", "Front for the Liberation of the Enclave of Cabinda 'FLEC'"],
    "Falintil faced the Aitarak militia.": ["Falintil 'Falintil'", "Aitarak 'Aitarak'"],
    "LTTE, the Tamil Tigers.": ["Tamil Tigers 'LTTE'", "Tamil Tigers 'Tamil Tigers'"],
    "Naxalite bands and the Jamaat-e-Islami.": ["Naxalites 'Naxalite'", "Jamaat-e-Islami 'Jamaat-e-Islami'"],
    "Polisario and the gilets jaunes have little in common.": [
        "Polisario Front 'Polisario'",
        "Yellow Vests 'gilets jaunes'",
    ],
    "The Popular Mobilization Forces (the Hashd al-Shaabi).": [
        "Popular Mobilization Forces 'Popular Mobilization Forces'",
        "Popular Mobilization Forces 'Hashd al-Shaabi'",
    ],
}
NO_ACTORS = [
    "She put the money into a Roth IRA and two IRA accounts.",
    "The Inflation Reduction Act passed; the IRA pays for batteries.",
    "The revised ETA of the ferry is noon.",
    "They danced in Contra Costa county.",
    "The union signed a service level agreement, an SLA that nobody read.",
    "Red shirts were sold out.",
    "The GAM said nothing.",
    "A group of rebels and separatists met some militants.",
]


@pytest.mark.parametrize("text, expected", ACTORS.items(), ids=ACTORS)
def test_movements_by_every_usual_name(codes_of: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert [line.replace('"', "'") for line in codes_of(text, "actor")] == expected


@pytest.mark.parametrize("text", NO_ACTORS)
def test_what_is_no_movement(codes_of: Callable[..., list[str]], text: str) -> None:
    assert codes_of(text, "actor") == []


@pytest.mark.parametrize("text, code", [("The Syrian rebels left.", "SYR"), ("Colombian guerrillas met.", "COL")])
def test_a_country_beside_rebels_without_a_name_stays_a_country(
    codes_of: Callable[..., list[str]], text: str, code: str
) -> None:
    assert [line.split()[0] for line in codes_of(text, "actor", "country")] == [code]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("The G-7, the G20 and the Quad.", ["G7 'G-7'", "G20 'G20'", "Quad 'Quad'"]),
        ("UNPROFOR gave way to IFOR and KFOR.", ["UNPROFOR 'UNPROFOR'", "IFOR 'IFOR'", "KFOR 'KFOR'"]),
        ("ISAF and UNMOVIC reported.", ["ISAF 'ISAF'", "UNMOVIC 'UNMOVIC'"]),
        ("ECOWAS sent Ecomog.", ["ECOWAS 'ECOWAS'", "ECOMOG 'Ecomog'"]),
        (
            "The Balkans, the Baltics and the Sahel.",
            ["Balkans 'Balkans'", "Baltic states 'Baltics'", "Sahel 'Sahel'"],
        ),
        ("The Visegrad Four and Mercosur.", ["Visegrad Group 'Visegrad Four'", "Mercosur 'Mercosur'"]),
        ("The G.C.C., OPEC+ and the Arab League.", ["Gulf Cooperation Council 'G.C.C.'", "OPEC 'OPEC+'", "Arab League 'Arab League'"]),
        ("The Peace and Security Council met.", ["African Union 'Peace and Security Council'"]),
        ("A string quartet, a group of four.", []),
    ],
)  # fmt: skip
def test_blocs(codes_of: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert codes_of(text, "bloc") == expected
