"""Everything a page needs, laid out once a run: lexicon, essays, tables, the selection and how it is drawn.

Enters: the data folder, the address, the viewer. Leaves: `Desk`. All caching of the app is here: the lexicon and the essays once a
process, tables once a coding, chart specs and derived tables once a choice (bounded). Nothing of one viewer's texts is in a
shared cache: copies from the folder are keyed by what they hold, and only a viewer at this machine gets them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import streamlit as st

from components.charts.theme import EssayMark, essay_marks
from components.coding.lexicon import LEXICON, Lexicon, load_lexicon
from components.corpus.essay import Essay
from components.corpus.load import load_essays
from components.corpus.recognise import with_texts
from components.measures.selection import LAYER_OF, Selection
from components.measures.tables import Tables, tables_of
from components.session.address import params_of, selection_from
from components.session.viewer import sits_here

DATA = Path(__file__).resolve().parents[2] / "data"
TEXTS = DATA / "texts"
SELECTION = "selection"
LENS_OF = {layer: lens for lens, layer in LAYER_OF.items()}
GOTO = "goto"
"""Session key: a paragraph ("own-goals.7") that the reader asked to see in the reading view."""
AT = "at"
"""Session key: the paragraph that the reading view goes to once."""
LAND = "land"
"""Session key: how often the reader asked to be taken to the passages."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a lens or the reading view lists: its name, layer and code."""

    label: str
    layer: str
    code: str


@dataclass(frozen=True)
class Desk:
    """What a page works with. `key` names essays and coding for caches; `notices` are plain sentences for the reader."""

    lexicon: Lexicon
    essays: tuple[Essay, ...]
    tables: Tables
    selection: Selection
    marks: dict[str, EssayMark]
    scheme: str
    key: str
    notices: tuple[str, ...]

    @property
    def chosen(self) -> tuple[Essay, ...]:
        """The essays that are switched on, in the page's order."""
        return tuple(e for e in self.essays if not self.selection.essays or e.slug in self.selection.essays)

    @property
    def chosen_marks(self) -> dict[str, EssayMark]:
        """Marks of the essays that are switched on."""
        return {e.slug: self.marks[e.slug] for e in self.chosen}

    @property
    def subjects(self) -> dict[str, Subject]:
        """Every subject at hand, by id."""
        return _subjects(self.key, self.tables)

    def label(self, subject: str) -> str:
        """The name of a subject by its id; the id itself where no table has it."""
        return self.subjects[subject].label if subject in self.subjects else subject

    def lens_of(self, subject: str) -> str:
        """The lens that lists a subject, "" where none does (blocs, actors and sources)."""
        return LENS_OF.get(self.subjects[subject].layer, "") if subject in self.subjects else ""

    def kept(self, name: str, make: Callable[[], T], *, selection: Selection | None = None, scheme: str = "") -> T:
        """What `make` gives for this choice, made once and kept (bounded); the name tells one thing from another."""
        return _kept(name, self.key, selection or self.selection, scheme, make)


@st.cache_resource(show_spinner=False)
def _lexicon(folder: Path) -> Lexicon:
    return load_lexicon(folder)


@st.cache_resource(show_spinner=False, max_entries=4)
def _shipped(folder: Path) -> tuple[Essay, ...]:
    return load_essays(folder)


@st.cache_resource(show_spinner=False, max_entries=4)
def _with_texts(folder: Path, signature: tuple[tuple[str, int, int], ...]) -> tuple[tuple[Essay, ...], tuple[str, ...]]:  # noqa: ARG001
    return with_texts(_shipped(DATA / "essays"), folder, _lexicon(LEXICON))


@st.cache_resource(show_spinner=False, max_entries=16)
def _tables(key: str, _essays: tuple[Essay, ...], coding: str) -> Tables:  # noqa: ARG001
    return tables_of(_essays, coding=coding, label=_lexicon(LEXICON).label)


@st.cache_resource(show_spinner=False, max_entries=16)
def _subjects(key: str, _tables: Tables) -> dict[str, Subject]:  # noqa: ARG001
    mentions, themes = _tables.mentions, _tables.themes
    rows = [*zip(mentions["subject"], mentions["label"], mentions["layer"], mentions["code"], strict=True)]
    rows += [
        (subject, label, "theme", subject) for subject, label in zip(themes["subject"], themes["label"], strict=True)
    ]
    return {subject: Subject(label, layer, code) for subject, label, layer, code in rows}


@st.cache_resource(show_spinner=False, max_entries=600)
def _kept(name: str, key: str, selection: Selection, scheme: str, _make: Callable[[], Any]) -> Any:  # noqa: ARG001
    return _make()


def _signature(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Names, sizes and times of the texts in the folder, so that an added or changed copy is seen at the next run."""
    if not folder.is_dir():
        return ()
    stats = [(p.name, p.stat()) for p in sorted(folder.glob("*.txt"))]
    return tuple((name, s.st_size, s.st_mtime_ns) for name, s in stats)


def viewer_sits_here() -> bool:
    """Whether this session's viewer is at the machine that runs the app."""
    return sits_here(st.context.ip_address, dict(st.context.headers), st.context.url)


def open_desk() -> Desk:
    """The desk of this run. Raises DataError where a file under `data/` is missing or damaged."""
    lexicon = _lexicon(LEXICON)
    essays = _shipped(DATA / "essays")
    notices: tuple[str, ...] = ()
    signature = _signature(TEXTS) if viewer_sits_here() else ()
    if signature:
        essays, notices = _with_texts(TEXTS, signature)
    coding = st.query_params.get("coding", "corrected")
    key = "|".join((*(f"{e.slug}:{e.fingerprint}:{bool(e.document)}" for e in essays), coding))
    tables = _tables(key, essays, coding if coding in ("corrected", "program") else "corrected")
    selection, ignored = selection_from(
        st.query_params.to_dict(), essays=[e.slug for e in essays], subjects=_subjects(key, tables)
    )
    if selection.coding == "program" and selection.basis == "pronouns":
        selection = selection.but(basis="seats")
        ignored = (*ignored, "The program codes no pronouns: they are counted in the corrected coding only.")
    st.session_state[SELECTION] = selection
    return Desk(
        lexicon=lexicon,
        essays=essays,
        tables=tables,
        selection=selection,
        marks=essay_marks([(e.slug, e.title) for e in essays]),
        scheme="dark" if st.context.theme.type == "dark" else "light",
        key=key,
        notices=(*ignored, *notices),
    )


def land() -> None:
    """Take the reader to the passages when the page is drawn."""
    st.session_state[LAND] = st.session_state.get(LAND, 0) + 1


def choose(**changes: object) -> None:
    """Change the selection and with it the address; parameters of other parts of the page are dropped."""
    selection: Selection = st.session_state.get(SELECTION, Selection())
    st.query_params.from_dict(params_of(selection.but(**changes)))
