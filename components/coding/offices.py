"""How English names offices: titles that stand before a name, and offices that stand for a person.

Enters: a passage and the number of a word. Leaves: `Title`, the longest phrase of office that ends or begins there, with the offices of
`leaders.csv` that it may mean. Titles of address (Mr., Sir) mean none; soldiers' and scholars' titles only ever name a known leader.
"""

from typing import NamedTuple

from components.coding.listed import listed
from components.coding.passage import Passage

HEADS_OF_STATE = frozenset(("president", "king", "queen", "emir", "sultan", "leader", "supreme leader"))
CHIEFS = frozenset(("prime minister", "premier", "chancellor"))
RULERS = HEADS_OF_STATE | CHIEFS | {"general secretary", "movement leader", "crown prince"}
MINISTERS = frozenset(
    f"{of} minister" for of in ("foreign", "defence", "finance", "interior", "trade", "deputy prime")
) | {"minister"}
LAWMAKERS = frozenset(("legislator", "senator", "speaker", "party leader", "opposition leader"))
ADVISERS = frozenset(("adviser", "national security adviser", "spokesperson", "envoy", "minister"))
SOLDIERS = frozenset(("military chief", "intelligence chief", "defence minister", "leader", "president")) | {
    "secretary of defense",
    "secretary of state",
}
GROUPS = {
    "@rulers": RULERS,
    "@ministers": MINISTERS,
    "@lawmakers": LAWMAKERS,
    "@soldiers": SOLDIERS,
    "@advisers": ADVISERS,
}
OFFICES = """
president = president, president-elect, commander in chief, commander-in-chief
vice president = vice president, vice-president, vice president-elect
prime minister, premier = prime minister, premier, pm, prime minister-designate, taoiseach
deputy prime minister = deputy prime minister, vice premier, deputy premier
chancellor, finance minister = chancellor
finance minister = chancellor of the exchequer, finance minister, finance secretary, minister of finance
foreign minister = foreign minister, foreign secretary, minister of foreign affairs, foreign affairs minister, minister for foreign
    affairs
foreign minister, high representative = external affairs minister, foreign policy chief
high representative = high representative
secretary of state, foreign minister = secretary of state
defence minister = defense minister, defence minister, minister of defense, minister of defence, defence secretary
secretary of defense, defence minister = defense secretary, secretary of defense, pentagon chief, secretary of war, war secretary
treasury secretary = treasury secretary, secretary of the treasury
interior minister = interior minister, home secretary, minister of the interior
trade minister, minister = trade minister, trade representative, commerce secretary, secretary of commerce, trade secretary
attorney general = attorney general
national security adviser = national security adviser, national security advisor
@ministers = minister, oil minister, energy minister, energy secretary, education secretary, health minister, justice minister
@ministers = economy minister, culture minister, information minister, cabinet minister, prosecutor general
minister = secretary of homeland security, homeland security secretary, labor secretary, health secretary, interior secretary
secretary of state, secretary of defense, treasury secretary, minister = secretary
minister, foreign minister = deputy foreign minister, deputy secretary of state, undersecretary of state, under secretary of state
minister = assistant secretary of state, deputy defense secretary, deputy secretary of defense, deputy minister
secretary-general, general secretary = secretary-general, secretary general
general secretary, party leader = general secretary, party chief, party secretary, communist party chief
king = king, his majesty king
queen = queen
emir, crown prince, prime minister, president, prince, movement leader = emir, amir, sheikh, sheik
sultan = sultan
crown prince, prince = crown prince
prince, crown prince, foreign minister, intelligence chief, ambassador = prince, princess
supreme leader, movement leader, leader = supreme leader, ayatollah, grand ayatollah
@rulers = dictator, strongman, autocrat, despot, strongman leader, ruler, tyrant, autocratic leader, leader, boss, paramount leader,
    chief
@rulers = authoritarian leader, head of state, head of government
party leader, leader, legislator, senator, general secretary, military chief = chairman, chair, party leader, majority leader, minority
    leader, whip
opposition leader, party leader = opposition leader, leader of the opposition
speaker, legislator = speaker, house speaker, speaker of the house
senator, party leader = senator, sen, senate majority leader, senate minority leader
governor, trade minister, envoy, @lawmakers = representative, rep, congressman, congresswoman, lawmaker, deputy, mp, legislator,
    delegate
governor = governor, gov, lieutenant governor, lt gov
mayor = mayor
ambassador, envoy = ambassador
envoy, ambassador, minister, trade minister = envoy, special envoy, peace envoy, special representative, negotiator, chief negotiator,
    mediator, special presidential envoy, presidential envoy
spokesperson = spokesman, spokeswoman, spokesperson, press secretary, chief spokesman, presidential spokesman,
    presidential spokeswoman
@advisers = adviser, advisor, chief of staff, counselor, strategist, senior adviser, senior advisor, top adviser, aide
intelligence chief = cia director, director of national intelligence, fbi director, spy chief, intelligence chief, cia chief
intelligence chief, director-general, adviser, minister = director, director-general, director general
managing director = managing director
central bank governor = fed chairman, fed chair, federal reserve chairman, federal reserve chair, central bank governor
commission president, president = commission president
council president, president = council president
movement leader, leader, military chief = warlord, militant leader, rebel leader, guerrilla leader, militia leader, insurgent leader
movement leader, envoy, adviser, national security adviser, @soldiers = general, gen, admiral, adm, colonel, col, marshal, field
    marshal, major general, lieutenant general, commander, army chief, lt gen, maj gen, air marshal
"""
"""Offices of `leaders.csv` (or @ and a group of them) = the phrases that may mean them."""


PORTFOLIOS = listed(
    "farm transport transportation tourism agriculture environment housing health labor labour education economy economics industry "
    "development planning immigration migration fisheries energy oil petroleum mining water sports culture communications "
    "telecommunications railways railway aviation commerce business employment social veterans science technology technology research "
    "budget tax security intelligence police justice information welfare youth reconstruction integration europe budget infrastructure "
    "state interior homeland"
)
"""What a minister or secretary without an office of his own in `leaders.csv` is for."""


def _offices() -> dict[str, frozenset[str]]:
    """Each phrase of office, in small letters, with the offices that it may mean."""
    phrases = {f"{of} {rank}": frozenset(("minister",)) for of in PORTFOLIOS for rank in ("minister", "secretary")}
    phrases |= {f"{rank} of {of}": frozenset(("minister",)) for of in PORTFOLIOS for rank in ("minister", "secretary")}
    phrases |= {f"veterans affairs {rank}": frozenset(("minister",)) for rank in ("minister", "secretary")}
    phrases |= {
        f"deputy {of} minister": MINISTERS for of in ("finance", "interior", "defense", "defence", "justice", "trade")
    }
    for line in OFFICES.replace("\n    ", " ").strip().split("\n"):
        offices, _, names = line.partition(" = ")
        meant = frozenset(office for part in offices.split(", ") for office in GROUPS.get(part, (part,)))
        phrases.update(dict.fromkeys(names.split(", "), meant))
    return phrases


OFFICES_OF = _offices()
LONGEST = max(len(phrase.split()) for phrase in OFFICES_OF)
ADDRESS = listed(
    "mr mrs ms miss dr sir lord lady dame madame herr frau monsieur comrade professor prof mister candidate"
)
# Titles that make an unknown name a leader's; the others are worn by too many who hold no political office.
TELLING = (
    frozenset(
        phrase
        for phrase, offices in OFFICES_OF.items()
        if offices
        & (
            HEADS_OF_STATE
            | CHIEFS
            | MINISTERS
            | LAWMAKERS
            | {
                "vice president",
                "secretary of state",
                "secretary of defense",
                "governor",
                "mayor",
                "envoy",
                "treasury secretary",
                "national security adviser",
                "high representative",
                "attorney general",
                "secretary-general",
                "spokesperson",
            }
        )
    )
    - listed(
        "chairman chair deputy secretary director general gen admiral adm colonel col marshal commander leader boss chief ruler "
        "prince princess representative whip delegate sheikh sheik negotiator mediator aide adviser advisor strategist counselor "
        "tyrant mp"
    )
    - frozenset(
        (
            "chief of staff",
            "chief negotiator",
            "party chief",
            "field marshal",
            "major general",
            "lieutenant general",
            "lt gen",
            "maj gen",
        )
    )
)
# Of these, those worn outside politics too: they need a state's name or demonym before them.
NEEDS_STATE = frozenset(
    (
        "president",
        "ambassador",
        "chancellor",
        "governor",
        "minister",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "king",
        "queen",
        "speaker",
        "premier",
        "prince",
    )
)
# Words that may stand between a demonym and an office, or before an office in a title.
QUALIFIERS = listed(
    "former then ex late current new acting interim outgoing incoming future ousted deposed exiled embattled longtime veteran "
    "powerful special senior"
)
HOMES = {"taoiseach": "IRL"}
"""Offices that only one country has."""
LAST_WORDS = frozenset(phrase.split()[-1] for phrase in OFFICES_OF)
TAILS = frozenset(
    phrase.split(" ", n)[-1] for phrase in OFFICES_OF for n in range(1, LONGEST) if phrase.count(" ") >= n
)
"""What a longer phrase of office may end in."""
ENDINGS = LAST_WORDS | ADDRESS


class Title(NamedTuple):
    """A phrase of office: offsets in the folded text, the numbers of its first and last word, the phrase, the offices it may mean."""

    start: int
    end: int
    first: int
    last: int
    phrase: str
    offices: frozenset[str]


def may_end_title(word: str) -> bool:
    """Whether a word in small letters may be the last of a phrase of office or address."""
    return word in ENDINGS or word.startswith(("ex-", "then-"))


def title_ending(passage: Passage, last: int) -> Title | None:
    """The longest phrase of office or address that ends with word `last`."""
    if not may_end_title(passage.lowers[last]):
        return None
    best, phrase = None, ""
    for first in range(last, max(-1, last - LONGEST), -1):
        if first < last and passage.gap(first).lstrip(".") not in (" ", "-"):
            break
        phrase = f"{passage.lowers[first]} {phrase}".rstrip()
        if phrase in OFFICES_OF or (first == last and phrase in ADDRESS):
            best = Title(
                passage.starts[first], passage.ends[last], first, last, phrase, OFFICES_OF.get(phrase, frozenset())
            )
        elif first == last and phrase.startswith(("ex-", "then-")) and phrase.partition("-")[2] in OFFICES_OF:
            start = passage.starts[first] + phrase.index("-") + 1
            bare = phrase.partition("-")[2]
            best = Title(start, passage.ends[last], first, last, bare, OFFICES_OF[bare])
        if phrase not in TAILS:
            break
    return best


def offices_in(passage: Passage) -> list[Title]:
    """The phrases of office in a passage, each in its full length ("secretary of state", and not its "secretary")."""
    found = []
    for n in [n for n, word in enumerate(passage.lowers) if word in LAST_WORDS]:
        title = title_ending(passage, n)
        if title and title.offices and not _goes_further(passage, n):
            found.append(title)
    return found


def _goes_further(passage: Passage, n: int) -> bool:
    """Whether the phrase of office that ends with a word goes on with the next one or two."""
    for last in range(n + 1, min(n + 3, len(passage.lowers))):
        longer = title_ending(passage, last)
        if longer and longer.first <= n:
            return True
    return False


def title_before(passage: Passage, offset: int) -> Title | None:
    """The phrase of office that touches what starts at the offset: only a space, or a point and a space, between."""
    last = passage.word_before(offset)
    if last < 0 and passage.text.endswith(". ", 0, offset):
        last = passage.ending(offset - 2)
        if last >= 0 and passage.lower(last) not in (
            "mr",
            "mrs",
            "ms",
            "dr",
            "prof",
            "sen",
            "rep",
            "gov",
            "gen",
            "adm",
            "col",
            "lt",
        ):
            return None
    return title_ending(passage, last) if last >= 0 else None


def plural_title(passage: Passage, offset: int) -> Title | None:
    """The office of several names ("Presidents Reagan and Bush"), for the first or the second of them."""
    number = passage.next_word(offset)
    for back in (1, 3, 4):
        last = number - back
        if last < 0 or (back > 1 and passage.lower(number - 1) != "and"):
            break
        phrase = passage.lowers[last][:-1]
        if passage.texts[last].endswith("s") and phrase in OFFICES_OF and passage.gap(last) == " ":
            return Title(passage.starts[last], passage.ends[last], last, last, phrase, OFFICES_OF[phrase])
    return None
