"""Numbers, names and choices as the page's sentences write them.

Enters: numbers, titles, labels, choices. Leaves: phrases. Counts up to twenty are words in running text and digits in
figures; shares are whole percentages with a narrow no-break space; a rate keeps one decimal under ten.
"""

from collections.abc import Iterable, Sequence

from components.measures.selection import BASES, Selection

SPACE = "\u202f"
"""Keeps a number and its sign on one line."""
_TEENS = ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"]
_ONES = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
NUMBERS = (*_ONES, *_TEENS)
NOUNS = {
    "leaders": ("leader", "leaders"),
    "countries": ("country", "countries"),
    "themes": ("theme", "themes"),
    "blocs": ("bloc or region", "blocs or regions"),
    "actors": ("movement", "movements"),
    "sources": ("cited voice", "cited voices"),
}
WITH_THE = ("Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia", "Comoros", "Seychelles")
"""Countries that take an article, beside those that say what kind of state they are."""
STATE_WORDS = ("States", "Kingdom", "Emirates", "Republic", "Union", "Islands", "Territories")
TAKES_THE = {
    "blocs": (
        *(
            "Union",
            "Nations",
            "Bank",
            "Fund",
            "League",
            "Community",
            "Council",
            "Organization",
            "Organisation",
            "Group",
        ),
        *("Association", "Alliance", "Forum", "Court", "Justice", "Pact", "Treaty", "Initiative", "Movement", "Agency"),
        *("East", "North", "South", "West", "states", "countries", "world", "bloc", "region", "powers", "Peninsula"),
        *("Americas", "Balkans", "Caribbean", "Caucasus", "Levant", "Maghreb", "Sahel", "Islands", "Quad", "Cross"),
        *("Eurozone", "Resistance", "Indo-Pacific", "Asia-Pacific", "States", "Horn", "G7", "G8", "G20", "G77", "E3"),
        *("IAEA", "OECD", "OPCW", "OSCE", "UNHCR", "UNDP", "P5", "P5+1", "Entente", "Triangle", "Programme"),
    ),
    "actors": (
        *("Houthis", "Taliban", "Mujahideen", "Contras", "Sandinistas", "Zapatistas", "Naxalites", "Zetas", "PLO"),
        *("Peshmerga", "Army", "Front", "Movement", "movement", "Party", "Brotherhood", "State", "Forces", "Group"),
        *(
            "Congress",
            "Council",
            "Organization",
            "network",
            "cartel",
            "Cartel",
            "Rouge",
            "Tigers",
            "Brigades",
            "Alliance",
        ),
        *("separatists", "militia", "Jihad", "Union", "League", "Battalion", "Panthers", "Faction", "Cong", "Minh"),
    ),
    "sources": (
        *("Times", "Journal", "Post", "Tribune", "Herald", "Globe", "Telegraph", "Mail", "Chronicle", "Monitor"),
        *("Press", "Sun", "Star", "Examiner", "Inquirer", "Standard", "Nation", "Spectator", "BBC", "CBC"),
        *("Corporation", "Center", "Agency", "Group"),
    ),
}
"""The last words of names (or before "of") that take an article, a lens each; people, initials and most acronyms take none."""
UNITS = {
    "rate": "mentions per 1,000 words",
    "count": "mentions",
    "paragraphs": "share of paragraphs",
    "main": "share of words in paragraphs where it is a main point",
    "touched": "share of words in paragraphs that touch it",
}
THEME_PHRASES = {
    "main": ("is a main point in", "of the words"),
    "touched": ("comes up in", "of the words"),
    "paragraphs": ("comes up in", "of the paragraphs"),
}
"""How a theme's share reads: the verb before it, what it is a share of."""
BASIS_PHRASES = {
    "leaders": {"names": "with names only", "roles": "with names and roles", "seats": "with names and roles"},
    "countries": {
        "names": "with names only",
        "roles": "with names and demonyms",
        "seats": "with capitals and seats of power",
    },
    "blocs": {"names": "with names only", "roles": "with names only", "seats": "with seats of power"},
    "actors": dict.fromkeys(BASES, "with names only"),
    "sources": dict.fromkeys(BASES, "with names only"),
}
"""What each basis counts on a lens; bases with one phrase count the same. Movements and voices have names alone."""
BASIS_PHRASES["leaders"]["pronouns"] = "with pronouns counted"
BASIS_PHRASES["countries"]["pronouns"] = BASIS_PHRASES["countries"]["seats"]
BASIS_PHRASES["blocs"]["pronouns"] = BASIS_PHRASES["blocs"]["seats"]
VOICE_PHRASES = {"whole": "with headings and quotations counted", "author": "in the author’s own voice"}
MEASURE_PHRASES = {
    "rate": "per 1,000 words",
    "count": "by plain count",
    "paragraphs": "by share of paragraphs",
    "main": "where only main points count",
    "touched": "where paragraphs that only touch it count too",
}


def number(count: int) -> str:
    """A count in words up to twenty, "no" for none, else in digits."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else f"{count:,}"


def counted(count: int, singular: str, plural: str = "") -> str:
    """A count in digits with its noun: "1 mention", "0 mentions"."""
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"


def pair_nouns(lens: str) -> tuple[str, str]:
    """What is counted where a paragraph counts once a subject, one and many: "pair of paragraph and theme"."""
    return tuple(f"{pair} of paragraph and {NOUNS[lens][0]}" for pair in ("pair", "pairs"))  # type: ignore[return-value]


def mentions(counts: Sequence[int]) -> str:
    """Counts essay by essay with their noun: "2, 4 and 3 mentions"."""
    return f"{listed([f'{count:,}' for count in counts])} {'mention' if tuple(counts) == (1,) else 'mentions'}"


def times(count: int) -> str:
    """How often: "never", "once", "twice", "13 times"."""
    return ("never", "once", "twice")[count] if count < 3 else f"{count:,} times"


def percent(share: float) -> str:
    """A share from 0 to 1 as a whole percentage; one that is not 0 or 1 never reads as if it were."""
    if 0 < share <= 0.005:
        return f"under 1{SPACE}%"
    if 0.995 <= share < 1:
        return f"over 99{SPACE}%"
    return f"{share * 100:.0f}{SPACE}%"


def percents(shares: Iterable[float]) -> str:
    """The range of some shares: "62 to 72 %", or "62 %" where they read alike."""
    known = [share for share in shares if share == share]
    low, high = percent(min(known)), percent(max(known))
    return low if low == high else f"{low.removesuffix(f'{SPACE}%')} to {high}"


def rate(value: float) -> str:
    """A rate: "28", "7.3", "0"."""
    return f"{value:,.0f}" if value >= 9.95 or value == 0 else f"{value:.1f}"


def shown(value: float, measure: str) -> str:
    """A value in its measure's form."""
    if measure == "rate":
        return rate(value)
    return f"{value:,.0f}" if measure == "count" else percent(value)


def listed(phrases: Sequence[str], last: str = "and") -> str:
    """Phrases in one row: "a", "a and b", "a, b and c"."""
    if len(phrases) < 2:
        return "".join(phrases)
    return f"{', '.join(phrases[:-1])} {last} {phrases[-1]}"


def titled(title: str) -> str:
    """An essay's title inside a sentence."""
    return f"“{title}”"


def named(label: str, lens: str) -> str:
    """A subject inside a sentence: with its article where it takes one, a theme in quotation marks."""
    if lens == "themes":
        return f"“{label}”"
    plain = label.split(" (")[0]
    if lens == "countries":
        article = plain in WITH_THE or plain.endswith(STATE_WORDS)
    else:
        ends = TAKES_THE.get(lens, ())
        article = any(part.split(" ")[-1] in ends for part in (plain, plain.split(" of ")[0]))
    return f"the {label}" if article and not label.startswith(("the ", "The ")) else label


def opening(sentence: str) -> str:
    """A sentence with its first letter in upper case."""
    return sentence[:1].upper() + sentence[1:]


def every(essays: int) -> str:
    """All of the essays: "both essays", "all three essays"."""
    return {1: "the essay", 2: "both essays"}.get(essays, f"all {number(essays)} essays")


def others(essays: int) -> str:
    """The essays besides the one spoken of: "the other essay", "the other two essays"."""
    return "the other essay" if essays == 2 else f"the other {number(essays - 1)} essays"


def limits(selection: Selection) -> str:
    """What is counted where it is not the default, to stand behind figures: ", with names only"; else ""."""
    own = [VOICE_PHRASES["author"]] if selection.voice == "author" else []
    if (
        selection.lens != "themes"
        and BASIS_PHRASES[selection.lens][selection.basis] != BASIS_PHRASES[selection.lens][Selection().basis]
    ):
        own.insert(0, BASIS_PHRASES[selection.lens][selection.basis])
    return "".join(f", {phrase}" for phrase in own)
