"""The European Union by the name of its seat or of its commission.

Enters: a `Reading` and a form "Brussels" or "Commission". Leaves: whether it means the union here. The text must be about the union: by
another name of it, by who has held office there, or by words like "Brexit". Brussels is the union where it acts or is dealt with
("Brussels wants", "against Brussels", "they say in Brussels"); it is the city in a dateline, as the place of a meeting, a journey or an
attack, and where Belgium stands in the sentence. "The Commission" is the union's unless the text tells of another.
"""

from functools import cached_property

from components.coding import traps
from components.coding.forms import Found
from components.coding.listed import listed
from components.coding.passage import Passage
from components.coding.reading import Reading

UNION = "European Union"
OF_THE_UNION = listed(
    "brexit brexiteer brexiteers eurozone schengen eurocrats eurocrat eurosceptic eurosceptics euroscepticism grexit bremain lisbon "
    "maastricht"
)
TALKING = listed(
    "say says said think thinks thought officials bureaucrats technocrats eurocrats diplomats mandarins institutions commission "
    "commissioners lobbyists policymakers elites elite colleagues partners masters power powers decided decisions made written drafted "
    "nobody everybody everyone anyone someone few many believe worry fear know hope mood nerves friends allies rules"
)
JOURNEY = listed(
    "flew fly flies flying went go goes going travelled traveled travels travel travelling traveling trip journey came come comes back "
    "returned return returns returning visit visits visited drove train trains moved move invited summoned"
)
ABOUT = listed("near outside around at downtown central visited visit visiting reached left leaving toured")
SCENE = listed(
    "airport attack attacks bombing bombings bombers bomber metro suburb suburbs police residents street streets restaurant hotel "
    "summit meeting conference headquarters home apartment neighborhood neighbourhood district station terror terrorist terrorists"
)
LEADING = frozenset(("european", "eu", "barroso", "juncker", "prodi", "santer", "delors", "leyen", "brussels"))


class Union:
    """What one text calls the European Union."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def is_meant(self, passage: Passage, found: Found) -> bool:
        """Whether the form means the union here."""
        if not self.is_told_of:
            return False
        return self._is_commission(passage, found) if found.text == "Commission" else self._is_brussels(passage, found)

    @cached_property
    def is_told_of(self) -> bool:
        """Whether the text is about the union."""
        for sense in self.reading.senses:
            if any(
                f.code == UNION and f.text not in ("Brussels", "Commission") for f in sense.by_layer.get("bloc", ())
            ):
                return True
        if any(term.country == UNION for person in self.reading.people_named() for term in person.terms):
            return True
        return any(not OF_THE_UNION.isdisjoint(passage.lowers) for passage in self.reading.passages)

    @cached_property
    def _has_other_commission(self) -> bool:
        for passage in self.reading.passages:
            if "Commission" not in passage.names:
                continue
            for n in [n for n in passage.capitals if passage.texts[n] == "Commission"]:
                before = (
                    passage.lowers[n - 1]
                    if n and passage.is_capitalised(n - 1) and passage.gap(n - 1) == " "
                    else "the"
                )
                if before not in LEADING and before != "the":
                    return True
                if passage.lower(n + 1) in ("on", "for") and passage.gap(n) == " ":
                    return True
        return False

    def _is_commission(self, passage: Passage, found: Found) -> bool:
        word = passage.starting(found.start)
        if word < 0 or passage.is_titled or self._has_other_commission:
            return False
        before = passage.lower(word - 1)
        if passage.text.startswith("-", found.end):
            return False
        return before in ("the", "this") or passage.lower(word + 1) in (
            "president",
            "vice-president",
            "officials",
            "official",
            "spokesman",
        )

    def _is_brussels(self, passage: Passage, found: Found) -> bool:
        word = passage.starting(found.start)
        after = passage.text[found.end : found.end + 2]
        if word < 0 or (
            word == 0 and (after[:1] in (",", "(") or after[1:].isdigit() or after in (" (", " -", " –", " —"))
        ):
            return False
        if after[:1] == " " and passage.lower(word + 1) in traps.TITLED and passage.is_capitalised(word + 1):
            return False
        start, end = passage.sentence(found.start)
        if self._has_belgium(passage, start, end):
            return False
        back = word - 1
        before = passage.lower(back) if back >= 0 and passage.gap(back) == " " else ""
        following = passage.lower(word + 1) if after[:1] == " " else ""
        if before in ABOUT or following in SCENE:
            return False
        first = max(passage.next_word(start), back - 3)
        near = {passage.lower(n) for n in range(first, max(back, first))}
        if before == "in":
            return not near.isdisjoint(TALKING)
        if before in ("to", "from"):
            return near.isdisjoint(JOURNEY)
        return True

    def _has_belgium(self, passage: Passage, start: int, end: int) -> bool:
        words = range(passage.next_word(start), passage.next_word(end))
        return any(passage.lowers[n] in ("belgian", "belgium", "belgians", "flanders", "wallonia") for n in words)
