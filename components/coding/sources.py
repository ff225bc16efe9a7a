"""People whose words the essay brings in; with the outlets, all its sources.

Enters: a `Reading` in which the leaders are taken. Leaves: `Cited` stretches. A person is a name of two or three capitalised words that is
no leader's, beside a verb of reporting ("said Mona Example,", "Both A. One and B. Two note"), before a quotation that ends in "she said",
or introduced by an outlet ("the Daily Planet's Lois Lane"). Whoever is cited once is a source wherever the text names him or her.
"""

from components.coding.listed import listed
from components.coding.offices import LAST_WORDS
from components.coding.outlets import Cited, as_written, outlets_of, unlisted_outlets
from components.coding.passage import Passage
from components.coding.reading import Reading
from components.coding.strangers import name_run
from components.coding.vocabulary import FUNCTION_WORDS, JOBS, NAMED_AFTER, REPORTING, WRITINGS

AUXILIARIES = listed("has had have also then later once recently rightly famously is are was")


CALLINGS = JOBS | LAST_WORDS | {"police", "the", "former", "fire"}
BEFORE_SURNAME = FUNCTION_WORDS | {"mr", "ms", "mrs", "dr"}
CITED_ELSEWHERE = "cited elsewhere in the text"
PRONOUNS = frozenset(("he", "she"))
WRITTEN = REPORTING | {"written"}


def sources(reading: Reading) -> list[Cited]:
    """The sources in the order of the text."""
    cited: list[Cited] = []
    people: dict[str, str] = {}
    introduced: dict[str, str] = {}
    for number, _passage in enumerate(reading.passages):
        outlets = outlets_of(reading, number)
        outlets += unlisted_outlets(reading, number, outlets)
        cited += outlets
        cited += _people(reading, number, outlets, people, introduced)
    people |= _told_by_surname(reading, {word: code for word, code in introduced.items() if word not in people})
    return sorted(cited + _surnames(reading, people, cited))


def _people(
    reading: Reading, number: int, outlets: list[Cited], people: dict[str, str], known: dict[str, str]
) -> list[Cited]:
    """The people whose words are brought in where they are named in full; `known` takes all names in full by surname."""
    passage = reading.passages[number]
    cited: list[Cited] = []
    introduced = {passage.next_word(o.end) for o in outlets if passage.text.startswith("'", o.end)}
    names = []
    if passage.is_titled or passage.paragraph.voice == "heading":
        return []
    free = 0
    for n in reading.name_words(number):
        last = name_run(reading, number, n, most=3) if n >= free else -1
        if last >= 0 and any(o.start < passage.ends[last] and passage.starts[n] < o.end for o in outlets):
            continue
        if last >= 0 and _is_name(reading, passage, n, last):
            names.append((n, last))
            free = last + 1
    for first, last in names:
        known.setdefault(passage.texts[last], as_written(passage, passage.starts[first], passage.ends[last]))
    pronouns = _told_by_pronoun(reading, number, names)
    for at, (first, last) in enumerate(names):
        rule = ""
        told_of = people.get(passage.texts[last])
        if told_of and told_of.endswith(passage.reading[passage.starts[first] : passage.ends[last]]):
            rule = CITED_ELSEWHERE
        elif first in introduced:
            rule = "introduced by an outlet"
        elif _says(passage, first, last):
            rule = "name and verb of reporting"
        elif first in pronouns:
            rule = "name, then a quotation of him or her"
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
            code = as_written(passage, start, end)
            code = told_of if told_of and rule == CITED_ELSEWHERE else code
            people.setdefault(passage.texts[last], code)
            cited.append(Cited(number, start, end, code, rule))
    return cited


def _told_by_pronoun(reading: Reading, number: int, names: list[tuple[int, int]]) -> set[int]:
    """The first words of the names after which a quotation ends in "she said", where no leader is named between."""
    passage = reading.passages[number]
    told: set[int] = set()
    if not names or '"' not in passage.text:
        return told
    for n in [n for n, word in enumerate(passage.lowers) if word in PRONOUNS]:
        if n and '"' in passage.gap(n - 1) and passage.lower(n + 1) in REPORTING:
            before = [name for name in names if name[1] < n]
            if before and not reading.names_on(number, passage.ends[before[-1][1]], passage.starts[n]):
                told.add(before[-1][0])
    return told


def _told_by_surname(reading: Reading, known: dict[str, str]) -> dict[str, str]:
    """Of the people named in full those whose surname later stands beside a verb of reporting."""
    told: dict[str, str] = {}
    for number, passage in enumerate(reading.passages):
        if known.keys().isdisjoint(passage.names):
            continue
        for n in [n for n in passage.capitals if passage.texts[n] in known]:
            word = passage.texts[n]
            if word in told or not reading.is_free(number, passage.starts[n], passage.ends[n]):
                continue
            before = passage.lower(n - 1) if n and passage.gap(n - 1) == " " and passage.is_capitalised(n - 1) else ""
            if (not before or before in BEFORE_SURNAME) and not passage.is_titled and _says(passage, n, n):
                told[word] = known[word]
    return told


def _is_name(reading: Reading, passage: Passage, first: int, last: int) -> bool:
    """Whether a run of capitalised words is a person's: at a sentence's start its first word must be a given name or no everyday word."""
    if any(f.layer != "leader" for f in reading.lexicon.forms.owners(passage.texts[last])):
        after = passage.lower(last + 1)
        return passage.gap(last) == ", " and (after in ("who", "whose") or (after.isdecimal() and len(after) < 3))
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


def _start_of_name(passage: Passage, last: int, code: str) -> int:
    """The number of the first word of the name in full that ends with word `last`, or `last` where only the surname stands."""
    words = code.replace(".", "").split()
    first = last - len(words) + 1
    return first if len(words) > 1 and first >= 0 and passage.texts[first : last + 1] == words else last


def _surnames(reading: Reading, people: dict[str, str], known: list[Cited]) -> list[Cited]:
    """Later mentions by surname beside a verb of reporting; also in full once more; none on a source that is cited already."""
    cited = []
    stretches: dict[int, list[Cited]] = {}
    for one in known:
        stretches.setdefault(one.passage, []).append(one)
    for number, passage in enumerate(reading.passages):
        if people.keys().isdisjoint(passage.names):
            continue
        taken = bytearray(len(passage.text))
        for one in stretches.get(number, ()):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
        for n in [n for n in passage.capitals if passage.texts[n] in people]:
            word, start, end = passage.texts[n], passage.starts[n], passage.ends[n]
            code = people[word]
            if taken[start] or not reading.is_free(number, start, end):
                continue
            before = passage.word_before(start)
            is_first = code.startswith(f"{passage.texts[before]} ") if before >= 0 else False
            if (
                before >= 0
                and passage.is_capitalised(before)
                and passage.lower(before) not in BEFORE_SURNAME
                and not is_first
            ):
                continue
            after = passage.texts[n + 1] if n + 1 < len(passage.texts) and passage.gap(n) == " " else ""
            if after[:1].isupper() and after.lower() in NAMED_AFTER:
                continue
            first = _start_of_name(passage, n, code)
            if taken[passage.starts[first]]:
                continue
            if first < n:
                cited.append(Cited(number, passage.starts[first], end, code, CITED_ELSEWHERE))
            elif _says(passage, n, n):
                cited.append(Cited(number, start, end, code, "surname and verb of reporting"))
            elif not any(f.layer != "leader" for f in reading.lexicon.forms.owners(word)) and not passage.is_titled:
                cited.append(Cited(number, start, end, code, "surname of a source"))
    return cited
