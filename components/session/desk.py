"""Everything a page needs, laid out once a run: lexicon, essays, tables, the selection and how it is drawn.

Enters: the data folder, the address, the viewer, the reader's own essays. Leaves: `Desk`. The app's caching is here: the lexicon and
the shipped essays once a process, tables once a coding, chart specs and derived tables once a choice (bounded). Nothing that is
made of a reader's text is in a cache of the process: it is kept in that reader's session (see `kept`).
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import streamlit as st

from components.charts.theme import EssayMark, essay_marks
from components.coding.lexicon import LEXICON, Lexicon, load_lexicon
from components.corpus.changes import Effect
from components.corpus.essay import CODINGS, Essay
from components.corpus.load import load_essays
from components.corpus.own import PREFIX
from components.measures.selection import LAYER_OF, ORDERS, Selection
from components.measures.tables import Tables, tables_of
from components.measures.words import words_used
from components.session.address import only_from, params_of, selection_from
from components.session.changes import JUST, with_changes
from components.session.folder import take_folder
from components.session.kept import kept_here
from components.session.own import laid, laid_out, lay, places_of, remove
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
    """What a page works with. `key` names essays and coding for caches; `notices` are plain sentences for the reader.

    `shipped` are the essays that ship, on the page or not; `private` says that a reader's text is among `essays`, or a
    reader's changes; `effects` are what each change did, whether they count or not. `only` is the chart that the address asks for
    alone, "" for none.
    """

    lexicon: Lexicon
    essays: tuple[Essay, ...]
    tables: Tables
    selection: Selection
    marks: dict[str, EssayMark]
    scheme: str
    key: str
    notices: tuple[str, ...]
    shipped: tuple[Essay, ...] = ()
    private: bool = field(default=False)
    only: str = ""
    effects: tuple[Effect, ...] = ()

    @property
    def chosen(self) -> tuple[Essay, ...]:
        """The essays that are switched on, in the page's order."""
        return tuple(e for e in self.essays if not self.selection.essays or e.slug in self.selection.essays)

    @property
    def counted_changes(self) -> int:
        """How many changes of the reader's count on this page."""
        return len(self.effects) if any(e.changed for e in self.essays) else 0

    @property
    def chosen_marks(self) -> dict[str, EssayMark]:
        """Marks of the essays that are switched on."""
        return {e.slug: self.marks[e.slug] for e in self.chosen}

    @property
    def tables_by_coding(self) -> dict[str, Tables]:
        """The essays' tables under each coding."""
        same = self.key.rpartition("|")[0]
        return {
            coding: self.tables
            if coding == self.selection.coding
            else _tables_of(f"{same}|{coding}", self.essays, coding, self.lexicon, private=self.private)
            for coding in CODINGS
        }

    @property
    def subjects(self) -> dict[str, Subject]:
        """Every subject at hand, by id."""
        return _subjects_of(self.key, self.tables, private=self.private)

    def label(self, subject: str) -> str:
        """The name of a subject by its id; the id itself where no table has it."""
        return self.subjects[subject].label if subject in self.subjects else subject

    def lens_of(self, subject: str) -> str:
        """The lens that lists a subject, "" where no essay here speaks of it."""
        return LENS_OF.get(self.subjects[subject].layer, "") if subject in self.subjects else ""

    def kept(self, name: str, make: Callable[[], T], *, selection: Selection | None = None, scheme: str = "") -> T:
        """What `make` gives for this choice, made once and kept (bounded); the name tells one thing from another."""
        if self.private:
            return kept_here((name, self.key, selection or self.selection, scheme), make)
        return _kept(name, self.key, selection or self.selection, scheme, make)


@st.cache_resource(show_spinner=False)
def _lexicon(folder: Path) -> Lexicon:
    return load_lexicon(folder)


def lexicon_at_hand() -> Lexicon:
    """The lexicon that ships, without a reader's entries."""
    return _lexicon(LEXICON)


@st.cache_resource(show_spinner=False, max_entries=4)
def _shipped(folder: Path) -> tuple[Essay, ...]:
    return load_essays(folder)


@st.cache_resource(show_spinner=False, max_entries=16)
def _tables(key: str, _essays: tuple[Essay, ...], coding: str) -> Tables:  # noqa: ARG001
    return tables_of(_essays, coding=coding, label=_lexicon(LEXICON).label)


@st.cache_resource(show_spinner=False, max_entries=16)
def _subjects(key: str, _tables: Tables) -> dict[str, Subject]:  # noqa: ARG001
    return subjects_in(_tables)


def subjects_in(tables: Tables) -> dict[str, Subject]:
    """Every subject of the tables, by id."""
    mentions, themes = tables.mentions, tables.themes
    rows = [*zip(mentions["subject"], mentions["label"], mentions["layer"], mentions["code"], strict=True)]
    rows += [
        (subject, label, "theme", subject) for subject, label in zip(themes["subject"], themes["label"], strict=True)
    ]
    return {subject: Subject(label, layer, code) for subject, label, layer, code in rows}


def _tables_of(key: str, essays: tuple[Essay, ...], coding: str, lexicon: Lexicon, *, private: bool) -> Tables:
    """The essays' tables under a coding, from the session's store where a reader's text is among them."""
    if not private:
        return _tables(key, essays, coding)
    return kept_here(("tables", key), lambda: tables_of(essays, coding=coding, label=lexicon.label))


def _subjects_of(key: str, tables: Tables, *, private: bool) -> dict[str, Subject]:
    """Every subject of the tables, from the session's store where a reader's text is behind them."""
    return kept_here(("subjects", key), lambda: subjects_in(tables)) if private else _subjects(key, tables)


@st.cache_resource(show_spinner=False, max_entries=600)
def _kept(name: str, key: str, selection: Selection, scheme: str, _make: Callable[[], Any]) -> Any:  # noqa: ARG001
    return _make()


def viewer_sits_here() -> bool:
    """Whether this session's viewer is at the machine that runs the app."""
    return sits_here(st.context.ip_address, dict(st.context.headers), st.context.url)


def open_desk() -> Desk:
    """The desk of this run. Raises DataError where a file under `data/` is missing or damaged."""
    lexicon, shipped = _lexicon(LEXICON), _shipped(DATA / "essays")
    notices = take_folder(TEXTS, shipped) if viewer_sits_here() else ()
    essays, own = laid_out(shipped, lexicon)
    here = "|".join((*(f"{e.slug}:{e.fingerprint}:{bool(e.document)}" for e in essays), own))
    amended = with_changes(essays, here, lexicon)
    essays = amended.essays
    private = bool(own or amended.key)
    notices = (*notices, *(each.differs for each in essays if each.differs))
    coding = st.query_params.get("coding", CODINGS[0])
    key = "|".join((here, amended.key, coding)) if amended.key else f"{here}|{coding}"
    tables = _tables_of(key, essays, coding if coding in CODINGS else CODINGS[0], amended.lexicon, private=private)
    if st.session_state.pop(JUST, False):
        _let_go(_subjects_of(key, tables, private=private))
    selection, ignored = selection_from(
        st.query_params.to_dict(),
        essays=[e.slug for e in essays],
        subjects=_subjects_of(key, tables, private=private),
        words=kept_here(("words", key), lambda: words_used(essays)) if private else words_used(essays),
    )
    if not selection.essays and any(each.slug.startswith(PREFIX) for each in essays):
        selection = selection.but(essays=tuple(each.slug for each in essays))
    if selection.coding == "program" and selection.basis == "pronouns":
        selection = selection.but(basis="seats")
        ignored = (*ignored, "The program codes no pronouns: they are counted in the corrected coding only.")
    only, unknown = only_from(st.query_params.to_dict())
    if selection.basis == "pronouns":
        ignored = (*ignored, *_without_pronouns(essays))
    st.session_state[SELECTION] = selection
    return Desk(
        lexicon=amended.lexicon,
        essays=essays,
        tables=tables,
        selection=selection,
        marks=essay_marks([(e.slug, e.title) for e in essays]),
        scheme="dark" if st.context.theme.type == "dark" else "light",
        key=key,
        notices=(*ignored, *unknown, *notices),
        only=only,
        shipped=shipped,
        private=private,
        effects=amended.effects,
    )


def _let_go(subjects: Collection[str]) -> None:
    """Drop what the address picks where a change of the reader's took the last mention of it."""
    for name in ("pick", "also"):
        if st.query_params.get(name, "") and st.query_params[name] not in subjects:
            del st.query_params[name]


def _without_pronouns(essays: tuple[Essay, ...]) -> tuple[str, ...]:
    """The sentence that says where no pronoun was coded, for they are coded by hand."""
    none = [f"“{e.title}”" for e in essays if not any(c.kind == "pronoun" for c in e.corrections)]
    if not none:
        return ()
    return (f"Pronouns are coded by hand: none {'is' if len(none) == 1 else 'are'} counted in {', '.join(none)}.",)


def land() -> None:
    """Take the reader to the passages when the page is drawn."""
    st.session_state[LAND] = st.session_state.get(LAND, 0) + 1


def choose(**changes: object) -> None:
    """Change the selection and with it the address; parameters of other parts of the page are dropped.

    A new pick lets go of the second subject, unless it comes with one.
    """
    selection: Selection = st.session_state.get(SELECTION, Selection())
    if "pick" in changes:
        changes = {"also": "", **changes}
    st.query_params.from_dict(params_of(selection.but(**changes)))


def lay_out(slugs: Collection[str]) -> None:
    """Put these essays on the page, shipped ones and the reader's; raises InputError for none and for too many."""
    lay(slugs, _shipped(DATA / "essays"))
    _begin_anew()


def take_away(slug: str) -> None:
    """Let go of one of the reader's essays."""
    remove(slug)
    _begin_anew()


def _begin_anew() -> None:
    """Keep of the selection what does not name an essay or what stands in one; name the essays where one is the reader's, so
    that the address says that it asks for more than what ships.
    """
    shipped = _shipped(DATA / "essays")
    old: Selection = st.session_state.get(SELECTION, Selection())
    order = old.order if old.order in ORDERS else ORDERS[0]
    here = places_of(laid(shipped), shipped)
    named = here if any(slug.startswith(PREFIX) for slug in here) else ()
    fresh = old.but(essays=named, pair=(), order=order, pick="", also="", word="")
    st.session_state[SELECTION] = fresh
    st.query_params.from_dict(params_of(fresh))
