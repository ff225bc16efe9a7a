"""From a document to its mentions.

Enters: a `Document` and the `Lexicon`. Leaves: `Mention`s in the order of the text, each with the rule that decided. The steps: find every
form; take leaders by full name, title and surname, unknown leaders, surnames; estimate the period where the date is unknown; take roles;
then countries, blocs, actors and sources. Furniture is not read. The cost grows with the text's length alone.
"""

from collections import Counter
from collections.abc import Iterable

from components.coding.dates import Days, date_of_line, days_of
from components.coding.lexicon import Lexicon
from components.coding.mention import Mention
from components.coding.names import first_names, full_names
from components.coding.passage import Passage, passages_of
from components.coding.people import Person
from components.coding.places import Places
from components.coding.reading import Reading
from components.coding.roles import roles
from components.coding.sources import sources
from components.coding.strangers import strangers
from components.coding.surnames import surnames
from components.ingest.document import Document
from components.ingest.words import words

HIGH_OFFICES = frozenset(
    ("president", "prime minister", "chancellor", "leader", "king", "supreme leader", "secretary of state")
)
FIRST_YEAR = 1900
Stretch = tuple[int, int, int, str, str, str, str]
"""Number of the passage, offsets in its folded text, layer, code, kind, rule."""


def mentions_of(document: Document, lexicon: Lexicon) -> tuple[Mention, ...]:
    """The mentions of leaders, countries, blocs, actors and sources in a document, in the order of the text."""
    passages = passages_of(document)
    found = [lexicon.forms.found(passage) for passage in passages]
    date = days_of(document.date or _date_of_line(document))
    reading = Reading(lexicon, passages, found, date or Days(), is_dated=date is not None)
    full_names(reading, several=False)
    if date is None:
        reading.period = period_of(reading.people_named(), document.text, horizon=lexicon.horizon)
        reading.is_period_sure = len(reading.named) > 1
    full_names(reading, several=True)
    first_names(reading)
    surnames(reading, titled=True)
    strangers(reading)
    surnames(reading, titled=False)
    if date is None:
        reading.period = period_of(reading.people_named(), document.text, horizon=lexicon.horizon)
    roles(reading)
    stretches: list[Stretch] = [(n.passage, n.start, n.end, "leader", n.code, n.kind, n.rule) for n in reading.named]
    stretches += Places(reading).all()
    stretches += [(c.passage, c.start, c.end, "source", c.code, "name", c.rule) for c in sources(reading)]
    return _mentions(document, passages, stretches)


def _mentions(document: Document, passages: list[Passage], stretches: list[Stretch]) -> tuple[Mention, ...]:
    """The stretches as mentions in the order of the text; they are put in order as plain tuples, before the records are made."""
    fields, text = [], document.text
    for number, start, end, layer, code, kind, rule in stretches:
        passage = passages[number]
        first, last = passage.span(start, end)
        fields.append((passage.paragraph.number, first, last, layer, code, kind, text[first:last], rule))
    fields.sort()
    return tuple([Mention(*mention) for mention in fields])


def _date_of_line(document: Document) -> str:
    """The day in a dateline of one of the first paragraphs, or ""."""
    lines = (date_of_line(document.text_of(paragraph)) for paragraph in document.paragraphs[:3])
    return next(filter(None, lines), "")


def period_of(people: Iterable[Person], text: str, *, horizon: int) -> Days:
    """The years in which most of the named leaders held high office, up to the year `horizon`; all days where nobody did.

    The latest year that the text itself writes is a lower bound, unless more than one of those leaders was out of office by then.
    """
    years: Counter[int] = Counter()
    for person in people:
        high: set[int] = set()
        held: set[int] = set()
        for term in person.terms:
            if term.held.first:
                span = range(term.held.first // 10000, min(term.held.last // 10000, horizon) + 1)
                (high if term.office in HIGH_OFFICES else held).update(span)
        years.update(dict.fromkeys(high, 2) | dict.fromkeys(held - high, 1))
    if not years:
        return Days()
    written = (int(word) for word in words(text) if len(word) == 4 and word.isdecimal())
    bound = max((year for year in written if FIRST_YEAR < year <= horizon), default=FIRST_YEAR)
    most = max(years.values())
    after = max((count for year, count in years.items() if year >= bound), default=0)
    if after >= most - 2 and after:
        most, years = after, Counter({year: count for year, count in years.items() if year >= bound})
    last = max(year for year, count in years.items() if count == most)
    first = last
    while years[first - 1] == most:
        first -= 1
    return Days(first * 10000, last * 10000 + 9999)
