"""How English names offices: titles that stand before a name, and offices that stand for a person.

Enters: a passage and the number of a word. Leaves: `Title`, the longest phrase of office that ends or begins there, with the offices of
`leaders.csv` that it may mean. Titles of address (Mr., Sir) mean none; soldiers' and scholars' titles only ever name a known leader.
"""

from typing import NamedTuple

from components.coding.passage import Passage

HEADS_OF_STATE = frozenset(("president", "king", "queen", "emir", "sultan", "leader", "supreme leader"))
CHIEFS = frozenset(("prime minister", "premier", "chancellor"))
RULERS = frozenset(("leader",)) | HEADS_OF_STATE | CHIEFS | {"general secretary", "movement leader", "crown prince"}
MINISTERS = frozenset(
    (
        "minister",
        "foreign minister",
        "defence minister",
        "finance minister",
        "interior minister",
        "trade minister",
        "deputy prime minister",
    )
)
LAWMAKERS = frozenset(("legislator", "senator", "speaker", "party leader", "opposition leader"))
SOLDIERS = frozenset(
    (
        "military chief",
        "defence minister",
        "secretary of defense",
        "leader",
        "president",
        "intelligence chief",
        "secretary of state",
    )
)
ADVISERS = frozenset(("adviser", "national security adviser", "spokesperson", "envoy", "minister"))


def _offices() -> dict[str, frozenset[str]]:
    """Each phrase of office, in small letters, with the offices that it may mean."""
    phrases: dict[str, frozenset[str]] = {}

    def put(names: str, *offices: str) -> None:
        for name in names.split(","):
            phrases[name.strip()] = frozenset(offices)

    put("president,president-elect,commander in chief,commander-in-chief", "president")
    put("vice president,vice-president,vice president-elect", "vice president")
    put("prime minister,premier,pm,prime minister-designate,taoiseach", "prime minister", "premier")
    put("deputy prime minister,vice premier,deputy premier", "deputy prime minister")
    put("chancellor", "chancellor", "finance minister")
    put("chancellor of the exchequer,finance minister,finance secretary,minister of finance", "finance minister")
    put(
        "foreign minister,foreign secretary,minister of foreign affairs,foreign affairs minister,minister for foreign affairs",
        "foreign minister",
    )
    put("external affairs minister,foreign policy chief", "foreign minister", "high representative")
    put("high representative", "high representative")
    put("secretary of state", "secretary of state", "foreign minister")
    put(
        "defense minister,defence minister,minister of defense,minister of defence,defence secretary",
        "defence minister",
    )
    put(
        "defense secretary,secretary of defense,pentagon chief,secretary of war,war secretary",
        "secretary of defense",
        "defence minister",
    )
    put("treasury secretary,secretary of the treasury", "treasury secretary")
    put("interior minister,home secretary,minister of the interior", "interior minister")
    put(
        "trade minister,trade representative,commerce secretary,secretary of commerce,trade secretary",
        "trade minister",
        "minister",
    )
    put("attorney general", "attorney general")
    put("national security adviser,national security advisor", "national security adviser")
    put(
        "minister,oil minister,energy minister,energy secretary,education secretary,health minister,justice minister",
        *MINISTERS,
    )
    put("economy minister,culture minister,information minister,cabinet minister,prosecutor general", *MINISTERS)
    put(
        "secretary of homeland security,homeland security secretary,labor secretary,health secretary,interior secretary",
        "minister",
    )
    put("secretary", "secretary of state", "secretary of defense", "treasury secretary", "minister")
    put(
        "deputy foreign minister,deputy secretary of state,undersecretary of state,under secretary of state",
        "minister",
        "foreign minister",
    )
    put("assistant secretary of state,deputy defense secretary,deputy secretary of defense,deputy minister", "minister")
    put("secretary-general,secretary general", "secretary-general", "general secretary")
    put("general secretary,party chief,party secretary,communist party chief", "general secretary", "party leader")
    put("king,his majesty king", "king")
    put("queen", "queen")
    put("emir,amir,sheikh,sheik", "emir", "crown prince", "prime minister", "president", "prince", "movement leader")
    put("sultan", "sultan")
    put("crown prince", "crown prince", "prince")
    put("prince,princess", "prince", "crown prince", "foreign minister", "intelligence chief", "ambassador")
    put("supreme leader,ayatollah,grand ayatollah", "supreme leader", "movement leader", "leader")
    put(
        "dictator,strongman,autocrat,despot,strongman leader,ruler,tyrant,autocratic leader,leader,boss,paramount leader,chief",
        *RULERS,
    )
    put("authoritarian leader,head of state,head of government", *RULERS)
    put(
        "chairman,chair,party leader,majority leader,minority leader,whip",
        "party leader",
        "leader",
        "legislator",
        "senator",
        "general secretary",
        "military chief",
    )
    put("opposition leader,leader of the opposition", "opposition leader", "party leader")
    put("speaker,house speaker,speaker of the house", "speaker", "legislator")
    put("senator,sen,senate majority leader,senate minority leader", "senator", "party leader")
    put(
        "representative,rep,congressman,congresswoman,lawmaker,deputy,mp,legislator,delegate",
        *LAWMAKERS,
        "governor",
        "trade minister",
        "envoy",
    )
    put("governor,gov,lieutenant governor,lt gov", "governor")
    put("mayor", "mayor")
    put("ambassador", "ambassador", "envoy")
    put(
        "envoy,special envoy,peace envoy,special representative,negotiator,chief negotiator,mediator,special presidential envoy,presidential envoy",
        "envoy",
        "ambassador",
        "minister",
        "trade minister",
    )
    put("spokesman,spokeswoman,spokesperson,press secretary,chief spokesman", "spokesperson")
    put("adviser,advisor,chief of staff,counselor,strategist,senior adviser,senior advisor,top adviser,aide", *ADVISERS)
    put(
        "cia director,director of national intelligence,fbi director,spy chief,intelligence chief,cia chief",
        "intelligence chief",
    )
    put("director,director-general,director general", "intelligence chief", "director-general", "adviser", "minister")
    put("managing director", "managing director")
    put(
        "fed chairman,fed chair,federal reserve chairman,federal reserve chair,central bank governor",
        "central bank governor",
    )
    put("commission president", "commission president", "president")
    put("council president", "council president", "president")
    put(
        "warlord,militant leader,rebel leader,guerrilla leader,militia leader,insurgent leader",
        "movement leader",
        "leader",
        "military chief",
    )
    put(
        "general,gen,admiral,adm,colonel,col,marshal,field marshal,major general,lieutenant general,commander,army chief,lt gen,maj gen,air marshal",
        *SOLDIERS,
        "movement leader",
        "envoy",
        "adviser",
        "national security adviser",
    )
    return phrases


OFFICES_OF = _offices()
LONGEST = max(len(phrase.split()) for phrase in OFFICES_OF)
ADDRESS = frozenset(
    "mr mrs ms miss dr sir lord lady dame madame herr frau monsieur comrade professor prof mister candidate".split()
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
    - frozenset(
        "chairman chair deputy secretary director general gen admiral adm colonel col marshal commander leader boss chief ruler prince princess "
        "representative whip delegate sheikh sheik negotiator mediator aide adviser advisor strategist counselor tyrant mp".split()
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
QUALIFIERS = frozenset(
    "former then ex late current new acting interim outgoing incoming future ousted deposed exiled embattled longtime veteran powerful special senior".split()
)
LAST_WORDS = frozenset(phrase.split()[-1] for phrase in OFFICES_OF)


class Title(NamedTuple):
    """A phrase of office: offsets in the folded text, the numbers of its first and last word, the phrase, the offices it may mean."""

    start: int
    end: int
    first: int
    last: int
    phrase: str
    offices: frozenset[str]


def title_ending(passage: Passage, last: int) -> Title | None:
    """The longest phrase of office or address that ends with word `last`."""
    best, words, phrase = None, passage.words, ""
    for first in range(last, max(-1, last - LONGEST), -1):
        if first < last and passage.gap(first).lstrip(".") not in (" ", "-"):
            break
        phrase = f"{words[first].text.lower()} {phrase}".rstrip()
        if phrase in OFFICES_OF or (first == last and phrase in ADDRESS):
            best = Title(words[first].start, words[last].end, first, last, phrase, OFFICES_OF.get(phrase, frozenset()))
        elif first == last and phrase.startswith(("ex-", "then-")) and phrase.partition("-")[2] in OFFICES_OF:
            start = words[first].start + phrase.index("-") + 1
            bare = phrase.partition("-")[2]
            best = Title(start, words[last].end, first, last, bare, OFFICES_OF[bare])
    return best


def title_before(passage: Passage, offset: int) -> Title | None:
    """The phrase of office that touches what starts at the offset: only a space, or a point and a space, between."""
    last = passage.word_before(offset)
    if last < 0 and passage.text.endswith(". ", 0, offset):
        last = passage.ending.get(offset - 2, -1)
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
