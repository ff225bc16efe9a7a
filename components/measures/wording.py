"""How figures, dates and units are written, on the page and in what leaves it. Enters: numbers, ids. Leaves: short text in English.

Per cent are written with a narrow no-break space ("84 %"), rates with one decimal, as the captions do.
"""

import calendar
from math import isnan

from components.measures.chosen import measure_of
from components.measures.phrases import NOUNS, UNITS, counted, percent
from components.measures.selection import Selection

LENS_NOUNS = {lens: many for lens, (_, many) in NOUNS.items()}
NOTHING = "–"
AXES = {
    "rate": "per 1,000 words",
    "count": "mentions",
    "paragraphs": "% of paragraphs",
    "main": "% of words",
    "touched": "% of words",
}
"""Short names of the units, for an axis that may be narrow; the line under a chart's title has the long ones."""
SHARES = ("paragraphs", "main", "touched")


def unit_of(selection: Selection) -> str:
    """The unit of the selection's measure, in full."""
    return UNITS[measure_of(selection)]


def axis_of(selection: Selection) -> str:
    """The unit of the selection's measure, as a narrow axis says it."""
    return AXES[measure_of(selection)]


def is_share(selection: Selection) -> bool:
    """Whether the selection's measure runs from 0 to 1."""
    return measure_of(selection) in SHARES


def per_cent(share: float) -> str:
    """A share of 0 to 1 as whole per cent; a dash where there is nothing to say."""
    return NOTHING if isnan(share) else percent(share)


def decimals(value: float) -> str:
    """A figure of 0 to 1 that is no share, with two decimals; a dash where there is nothing to say."""
    return NOTHING if isnan(value) else f"{value:.2f}"


def figure(value: float, selection: Selection) -> str:
    """A value of emphasis in its unit: "84 %", "17", "10.4"; a dash where there are no words to count in."""
    if isnan(value):
        return NOTHING
    if is_share(selection):
        return per_cent(value)
    return f"{value:,.0f}" if measure_of(selection) == "count" else f"{value:,.1f}"


def signed(value: float, digits: int = 2) -> str:
    """A number with its sign: "+2.53", "−1.66", "0.00"."""
    said = f"{abs(value):.{digits}f}"
    if not float(said):
        return said
    return f"−{said}" if value < 0 else f"+{said}"


def degrees(latitude: float, longitude: float) -> str:
    """A place in degrees: "39.5° N, 99.1° W"."""
    north, east = "N" if latitude >= 0 else "S", "E" if longitude >= 0 else "W"
    return f"{abs(latitude):.1f}° {north}, {abs(longitude):.1f}° {east}"


def plural(count: int, noun: str) -> str:
    """ "1 mention", "4 mentions"."""
    return counted(count, noun)


def date_words(date: str) -> str:
    """An ISO date, as precise as known, in words: "June 2018"; "date unknown" for an empty one."""
    parts = date.split("-")
    if not parts[0]:
        return "date unknown"
    month = f"{calendar.month_name[int(parts[1])]} " if len(parts) > 1 else ""
    day = f"{int(parts[2])} " if len(parts) > 2 else ""
    return f"{day}{month}{parts[0]}"


def byline(author: str, outlet: str) -> str:
    """Who wrote it and where, as far as the text itself says."""
    if author == "unknown" and outlet == "unknown":
        return "author and outlet unknown"
    if author == "unknown":
        return f"{outlet}, author unknown"
    return author if outlet == "unknown" else f"{author}, {outlet}"


def unmarked(text: str) -> str:
    """Text with nothing in it that Markdown would act on: a title is a reader's, and may hold anything."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>#|~$!" else c for c in text)
