"""How to cite: the program with its version and the day, the essays as what they are, the view that was seen.

Enters: version, day, essays, address. Leaves: plain text and BibTeX. An author or outlet that the text itself does not name stays
unnamed; a title is what we call an essay and is said to be so.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version
from pathlib import Path

from components.corpus.essay import Essay
from components.measures.wording import date_words
from components.report.svg import plain_text

PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"
PACKAGE = "side-by-side"
NAME = "Side by Side"
SUBTITLE = "essays laid next to each other"
AUTHORS = "The Side by Side authors"
UNKNOWN = "unknown"
SPECIAL = re.compile(r"[\\{}#$%&_~^]")
WRITTEN = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


@dataclass(frozen=True, slots=True)
class Citation:
    """The same reference twice: as a sentence and as BibTeX; `essays` has a line for each essay that was compared."""

    plain: str
    bibtex: str
    essays: tuple[str, ...]


def version(project: Path = PROJECT) -> str:
    """The program's version, from `pyproject.toml` where it is at hand, else from what is installed; else "unknown"."""
    try:
        return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])
    except (OSError, ValueError, KeyError):
        try:
            return installed_version(PACKAGE)
        except PackageNotFoundError:
            return UNKNOWN


def citation(essays: Sequence[Essay], *, on: date, of: str, address: str = "") -> Citation:
    """How to cite the version `of` the program, seen `on` that day at `address` ("" where it has none that others reach)."""
    day = date_words(on.isoformat())
    seen = f" {address}, seen {day}." if address else f" Seen {day}."
    plain = f"{AUTHORS} ({on.year}). {NAME}: {SUBTITLE} (version {of}) [Computer software].{seen}"
    fields = {
        "author": f"{{{AUTHORS}}}",
        "title": f"{{{NAME}}}: {SUBTITLE}",
        "version": _tex(of),
        "year": str(on.year),
        "note": f"Seen {day}",
        "url": address,
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    bibtex = "@software{side_by_side,\n" + ",\n".join(lines) + "\n}"
    return Citation(plain, bibtex, tuple(essay_line(essay) for essay in essays))


def essay_line(essay: Essay) -> str:
    """An essay as it may be named: who wrote it and where as far as the text says, what we call it, its date and basis."""
    author = "Author not named in the text" if essay.author in ("", UNKNOWN) else essay.author
    outlet = "outlet not named in the text" if essay.outlet in ("", UNKNOWN) else essay.outlet
    dated = f"dated {date_words(essay.date)}" if essay.date else "undated"
    breaks = " The text at hand breaks off before its end." if essay.breaks_off else ""
    return plain_text(f"{author} ({dated}). “{essay.title}” (the name it has here), {outlet}.{breaks}")


def _tex(text: str) -> str:
    """Text with TeX's own signs escaped."""
    return SPECIAL.sub(lambda found: WRITTEN.get(found[0], f"\\{found[0]}"), text)
