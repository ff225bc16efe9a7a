"""Outlets whose words the essay brings in.

Enters: a `Reading` and the number of a passage. Leaves: `Cited` stretches. An outlet of the lexicon counts where a word of reporting stands
within reach ("Reuters reported", "according to the Guardian", "the Wall Street Journal's"); one that is an everyday word too needs it right
beside, and so does one that only its last word gives away ("told the Sample Gazette"). An agency that signs a report is none.
"""

from typing import NamedTuple

from components.coding.forms import NOTHING, Found, Sense
from components.coding.listed import listed
from components.coding.names import is_part_of_other
from components.coding.passage import Passage
from components.coding.reading import Reading
from components.coding.strangers import name_run
from components.coding.vocabulary import FUNCTION_WORDS, REPORTING, WRITINGS

REACH = 6
OUTLETS = frozenset(("source", "none"))


OUTLET_ENDS = listed(
    "Times Post Herald Tribune Journal Gazette Star News Chronicle Observer Telegraph Mail Globe Courier Dispatch Examiner Register "
    "Sentinel Inquirer Standard Independent Weekly Daily Radio TV Television Presse Zeitung Rundschau Tageblatt Blatt Republic Ledger"
)
"""The last words of outlets' names."""
LONGEST_OUTLET = 3
UNLISTED = Sense("", ())
TOLD = REPORTING | WRITINGS
PUBLISHED = TOLD | {"published"}
REPORTING_AT_LARGE = REPORTING - {"put", "puts", "found", "calls", "call", "called", "asked", "ask"}


class Cited(NamedTuple):
    """A stretch that names a source: number of the passage, offsets in its folded text, code, rule."""

    passage: int
    start: int
    end: int
    code: str
    rule: str


def outlets_of(reading: Reading, number: int) -> list[Cited]:
    """The outlets of the lexicon whose words a passage brings in."""
    passage, cited, end = reading.passages[number], [], -1
    for found in reading.found[number]:
        sense = found.sense
        if not sense.is_source or found.start < end:
            continue
        end = found.end
        form = sense.by_layer["source"][0] if "source" in sense.by_layer else None
        if (
            form is None
            or "source" in sense.traps
            or form.kind == "platform"
            or not reading.is_free(number, found.start, found.end)
        ):
            continue
        if any(f.layer not in ("source", "none") for f in found.sense.forms) or (
            is_part_of_other(found) and found.around & OUTLETS
        ):
            continue
        ambiguous = ("source", form.code, form.text) in reading.lexicon.ambiguous
        if _is_dateline(passage, found) or not _is_reporting(reading, number, found, near=ambiguous):
            continue
        cited.append(Cited(number, found.start, found.end, form.code, "outlet"))
    return cited


def unlisted_outlets(reading: Reading, number: int, outlets: list[Cited]) -> list[Cited]:
    """Capitalised words that end like an outlet's name, right beside a word of reporting: "told the Sample Gazette"."""
    passage = reading.passages[number]
    if passage.is_titled or OUTLET_ENDS.isdisjoint(passage.names):
        return []
    cited: list[Cited] = []
    for last in [n for n in passage.capitals if passage.texts[n] in OUTLET_ENDS]:
        first = last
        while (
            first
            and last - first < LONGEST_OUTLET
            and passage.gap(first - 1) == " "
            and passage.is_capitalised(first - 1)
        ):
            if passage.lowers[first - 1] in FUNCTION_WORDS or passage.opens[first]:
                break
            first -= 1
        start, end = passage.starts[first], passage.ends[last]
        if (
            first == last
            or any(o.start < end and start < o.end for o in outlets)
            or not reading.is_free(number, start, end)
        ):
            continue
        if any(f.sense.traps & {"source"} or "source" in f.sense.layers for f in reading.starting_at(number, start)):
            continue
        if _is_reporting(reading, number, Found(start, end, UNLISTED, NOTHING, "", -1, first, last + 1), near=True):
            cited.append(Cited(number, start, end, as_written(passage, start, end), "outlet by its last word"))
    return cited


def _is_dateline(passage: Passage, found: Found) -> bool:
    """Whether an agency signs here: "MOSCOW (Reuters) -" at the start of a paragraph."""
    return found.start < 40 and passage.text[: found.start].endswith("(") and passage.text.startswith(")", found.end)


def _is_reporting(reading: Reading, number: int, found: Found, *, near: bool) -> bool:
    passage = reading.passages[number]
    first, last = found.word, found.after
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


def as_written(passage: Passage, start: int, end: int) -> str:
    """A stretch of the folded text as the document has it, in single spaces."""
    first, last = passage.span(start, end)
    return " ".join(passage.document.text[first:last].split())
