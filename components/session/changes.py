"""The reader's changes to how essays are coded: in this session's memory, nowhere else.

Enters: a change, or which one is undone, and whether they count. Leaves: the essays of the page with them, and what each did. The
texts are coded with the reader's own entries once an entry (see `corpus.listed`); what else a change asks for costs little.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from components.coding.lexicon import Lexicon
from components.corpus.changes import Change, Effect, applied
from components.corpus.essay import Essay
from components.corpus.listed import Difference, Listed, LongerLexicon, difference, longer
from components.corpus.own import PREFIX
from components.corpus.program import program_coding
from components.ingest.errors import InputError
from components.session.kept import kept_here

CHANGES = "own-changes"
"""Session key: the changes, in the order they were made."""
OFF = "own-changes-off"
"""Session key: True while the reader looks without them."""
LEXICON = "own-lexicon"
"""Session key: the reader's entries and the lexicon with them; one is kept, for each is large."""
JUST = "own-changed-just-now"
"""Session key: True in the run after a change, when a pick may be gone without being a fault of the address."""
MOST_CHANGES = 500


@dataclass(frozen=True, slots=True)
class Amended:
    """The essays of the page with the reader's changes where they count, what each change did, the lexicon that names people, and
    a key that is another whenever what counts is ("" where nothing of the reader's does).
    """

    essays: tuple[Essay, ...]
    effects: tuple[Effect, ...]
    lexicon: Lexicon
    key: str = ""


def changes() -> tuple[Change, ...]:
    """The reader's changes, in the order they were made."""
    return st.session_state.get(CHANGES, ())


def are_on() -> bool:
    """Whether the changes count."""
    return not st.session_state.get(OFF, False)


def add_change(change: Change) -> None:
    """Make a change; it counts from now on. Raises InputError for one that is made already, or one too many."""
    made = changes()
    if change in made:
        raise InputError("That change is made already: it is in the list of your changes.")
    if len(made) >= MOST_CHANGES:
        raise InputError(f"{MOST_CHANGES} changes are made, the most that are kept: undo one first.")
    put_changes((*made, change))
    st.session_state[OFF] = False


def put_changes(made: Sequence[Change]) -> None:
    """Have these changes and no others."""
    st.session_state[CHANGES] = tuple(made)
    st.session_state[JUST] = True


def undo(number: int) -> None:
    """Take back the change of that place in the list; nothing happens where there is none."""
    made = changes()
    if 0 <= number < len(made):
        put_changes((*made[:number], *made[number + 1 :]))


def switch(*, on: bool) -> None:
    """Have the changes count, or look without them."""
    st.session_state[OFF] = not on
    st.session_state[JUST] = True


def with_changes(essays: tuple[Essay, ...], key: str, lexicon: Lexicon) -> Amended:
    """The essays with the reader's changes; `key` is another whenever the essays are."""
    made = changes()
    if not made:
        return Amended(essays, (), lexicon)
    listed = tuple(each for each in made if isinstance(each, Listed))
    more = _longer(lexicon, listed)

    def amended() -> tuple[tuple[Essay, ...], tuple[Effect, ...]]:
        differences = {
            each.slug: _difference(each, lexicon, more, listed) for each in essays if listed and each.document
        }
        return applied(essays, made, label=more.label, differences=differences)

    changed, effects = kept_here(("changed", key, made), amended)
    if not are_on():
        return Amended(essays, effects, lexicon)
    return Amended(changed, effects, more, hashlib.sha256(repr(made).encode()).hexdigest()[:16])


def _longer(lexicon: Lexicon, listed: tuple[Listed, ...]) -> Lexicon:
    """The lexicon with the reader's entries, made once while they stay the same."""
    if not listed:
        st.session_state.pop(LEXICON, None)
        return lexicon
    kept: tuple[tuple[Listed, ...], LongerLexicon] | None = st.session_state.get(LEXICON)
    if kept is None or kept[0] != listed:
        kept = st.session_state[LEXICON] = (listed, longer(lexicon, listed))
    return kept[1]


def _difference(essay: Essay, lexicon: Lexicon, more: Lexicon, listed: tuple[Listed, ...]) -> Difference:
    """What the longer lexicon codes otherwise in an essay, made once while text and entries stay the same."""
    document = essay.document
    assert document is not None

    def made() -> Difference:
        plain = essay.program if essay.slug.startswith(PREFIX) else program_coding(document, lexicon)
        return difference(plain, program_coding(document, more))

    return kept_here(("difference", document, listed), made)
