"""People and outlets whose words the essay brings in.

Enters: a `Reading` in which the leaders are taken. Leaves: `Cited` stretches. An outlet counts where a word of reporting stands within
reach ("Reuters reported", "according to the Guardian", "the Wall Street Journal's"); one that is an everyday word too needs it right
beside. A person is a name of two or three capitalised words that is no leader's, beside a verb of reporting ("said Mona Example,", "Both
A. One and B. Two note"), or introduced by an outlet ("the Daily Planet's Lois Lane"); then the surname beside such a verb.
"""

from typing import NamedTuple

from components.coding.forms import Found
from components.coding.listed import listed
from components.coding.names import is_part_of_other
from components.coding.offices import LAST_WORDS
from components.coding.passage import Passage
from components.coding.reading import Reading
from components.coding.strangers import name_run
from components.coding.vocabulary import FUNCTION_WORDS, JOBS, REPORTING, WRITINGS

REACH = 6
OUTLETS = frozenset(("source", "none"))
AUXILIARIES = listed("has had have also then later once recently rightly famously is are was")


CALLINGS = JOBS | LAST_WORDS | {"police", "the", "former", "fire"}
BEFORE_SURNAME = FUNCTION_WORDS | {"mr", "ms", "mrs", "dr"}
TOLD = REPORTING | WRITINGS
PUBLISHED = TOLD | {"published"}
WRITTEN = REPORTING | {"written"}
REPORTING_AT_LARGE = REPORTING - {"put", "puts", "found", "calls", "call", "called", "asked", "ask"}


class Cited(NamedTuple):
    """A stretch that names a source: number of the passage, offsets in its folded text, code, rule."""

    passage: int
    start: int
    end: int
    code: str
    rule: str


def sources(reading: Reading) -> list[Cited]:
    """The sources in the order of the text."""
    cited: list[Cited] = []
    people: dict[str, str] = {}
    for number, _passage in enumerate(reading.passages):
        outlets = _outlets(reading, number)
        cited += outlets
        cited += _people(reading, number, outlets, people)
    cited += _surnames(reading, people, {(c.passage, n) for c in cited for n in range(c.start, c.end)})
    return sorted(cited)


def _outlets(reading: Reading, number: int) -> list[Cited]:
    passage, cited, end = reading.passages[number], [], -1
    for found in reading.found[number]:
        sense = found.sense
        form = sense.by_layer["source"][0] if "source" in sense.by_layer else None
        trap = "source" in sense.traps
        if found.start < end or (form is None and not trap):
            continue
        end = found.end
        if form is None or trap or form.kind == "platform" or not reading.is_free(number, found.start, found.end):
            continue
        if any(f.layer not in ("source", "none") for f in found.forms) or (
            is_part_of_other(found) and found.around & OUTLETS
        ):
            continue
        ambiguous = ("source", form.code, form.text) in reading.lexicon.ambiguous
        if _is_dateline(passage, found) or not _is_reporting(reading, number, found, near=ambiguous):
            continue
        cited.append(Cited(number, found.start, found.end, form.code, "outlet"))
    return cited


def _is_dateline(passage: Passage, found: Found) -> bool:
    """Whether an agency signs here: "MOSCOW (Reuters) -" at the start of a paragraph."""
    return found.start < 40 and passage.text[: found.start].endswith("(") and passage.text.startswith(")", found.end)


def _is_reporting(reading: Reading, number: int, found: Found, *, near: bool) -> bool:
    passage = reading.passages[number]
    first, last = passage.next_word(found.start), passage.next_word(found.end)
    if passage.lower(last) in ("magazine", "newspaper", "daily", "weekly", "agency"):
        last += 1
    if passage.text.startswith("'", found.end):
        person = name_run(reading, number, last) if last < len(passage.texts) else -1
        if person >= 0 or passage.lower(last) in WRITINGS or passage.lower(last + 1) in WRITINGS:
            return True
    if passage.lower(last) in TOLD:
        return True
    back = first - 1 if passage.lower(first - 1) != "the" else first - 2
    if passage.lower(back) == "to" and passage.lower(back - 1) == "according":
        return True
    told = passage.lower(back)
    if told in ("told", "tells", "quoted", "in", "by", "for", "with", "at") and (
        told in ("told", "tells") or passage.lower(back - 1) in PUBLISHED
    ):
        return True
    if near:
        return False
    start, end = passage.sentence(found.start)
    reach = range(max(passage.next_word(start), first - REACH), min(passage.next_word(end), last + REACH))
    words = {passage.lower(n) for n in reach}
    return bool(words & REPORTING_AT_LARGE or words & WRITINGS or "according" in words)


def _people(reading: Reading, number: int, outlets: list[Cited], people: dict[str, str]) -> list[Cited]:
    passage = reading.passages[number]
    cited: list[Cited] = []
    introduced = {passage.next_word(o.end) for o in outlets if passage.text.startswith("'", o.end)}
    names = []
    if passage.is_titled or passage.paragraph.voice == "heading":
        return []
    free = 0
    for n in reading.name_words(number):
        last = name_run(reading, number, n, most=3) if n >= free else -1
        if last >= 0 and _is_name(reading, passage, n, last):
            names.append((n, last))
            free = last + 1
    for at, (first, last) in enumerate(names):
        rule = ""
        if first in introduced:
            rule = "introduced by an outlet"
        elif _says(passage, first, last):
            rule = "name and verb of reporting"
        elif (
            at
            and names[at - 1][1] + 2 == first
            and passage.lower(first - 1) == "and"
            and cited
            and cited[-1].end == passage.ends[names[at - 1][1]]
        ) or (
            at + 1 < len(names)
            and names[at + 1][0] == last + 2
            and passage.lower(last + 1) == "and"
            and _says(passage, *names[at + 1])
        ):
            rule = "named with another source"
        if rule:
            start, end = passage.starts[first], passage.ends[last]
            begin, finish = passage.span(start, end)
            code = " ".join(passage.document.text[begin:finish].split())
            people.setdefault(passage.texts[last], code)
            cited.append(Cited(number, start, end, code, rule))
    return cited


def _is_name(reading: Reading, passage: Passage, first: int, last: int) -> bool:
    """Whether a run of capitalised words is a person's: at a sentence's start its first word must be a given name or no everyday word."""
    if any(f.layer != "leader" for f in reading.lexicon.forms.owners(passage.texts[last])):
        return False
    text = passage.reading[passage.starts[first] : passage.ends[last]]
    return not any(f.layer != "leader" for f in reading.lexicon.forms.owners(text))


def _says(passage: Passage, first: int, last: int) -> bool:
    """Whether the name stands right beside a verb of reporting, an apposition between commas left out."""
    after = last + 1
    gap = passage.gap(last)
    if passage.text.startswith("'", passage.ends[last]):
        return passage.lower(after) in WRITINGS or passage.lower(after + 1) in WRITINGS
    if gap == ", " and _is_reporting_at(passage, after):
        return True
    if gap.startswith(", "):
        for n in range(after, min(after + 25, len(passage.texts) - 1)):
            if passage.gap(n).startswith(",") and not passage.opens[n + 1] and _is_reporting_at(passage, n + 1):
                return True
            if passage.opens[n] and n > after:
                break
    elif gap == " " and _is_reporting_at(passage, after):
        return True
    back = first - 1
    while back >= 0 and passage.gap(back) in (" ", ". ") and passage.lower(back) in CALLINGS:
        back -= 1
    if back < 0 or passage.gap(back) not in (" ", ", "):
        return False
    verb = passage.lower(back)
    if verb == "by":
        return passage.lower(back - 1) in WRITTEN
    if verb == "to":
        return passage.lower(back - 1) == "according"
    return (
        passage.gap(back) == " "
        and verb in REPORTING
        and verb
        not in (
            "told",
            "tell",
            "tells",
            "asked",
            "called",
            "call",
            "calls",
            "found",
            "put",
            "describes",
            "described",
            "believes",
            "quoted",
        )
    ) or (verb in ("quoting", "quotes", "quoted") and passage.gap(back) == " ")


def _is_reporting_at(passage: Passage, n: int) -> bool:
    if passage.lower(n) in AUXILIARIES:
        n += 1
    return passage.lower(n) in REPORTING


def _surnames(reading: Reading, people: dict[str, str], taken: set[tuple[int, int]]) -> list[Cited]:
    """Later mentions by surname beside a verb of reporting; also in full once more."""
    cited = []
    for number, passage in enumerate(reading.passages):
        if people.keys().isdisjoint(passage.texts):
            continue
        for n, word in enumerate(passage.texts):
            code = people.get(word)
            if code is None:
                continue
            start, end = passage.starts[n], passage.ends[n]
            if (number, start) in taken or not reading.is_free(number, start, end):
                continue
            before = passage.word_before(start)
            if before >= 0 and passage.is_capitalised(before) and passage.lower(before) not in BEFORE_SURNAME:
                continue
            if _says(passage, n, n):
                cited.append(Cited(number, start, end, code, "surname and verb of reporting"))
    return cited
