"""What is here as a saved file, and a saved file as what is here.

Enters: the session's essays, changes, what is laid out and the selection; or a `Saved`. Leaves: the file's bytes, made once while all of
that stays the same; or the session with the file's essays and changes in it, and one sentence for each thing that had no room. Nothing is
written to disk.
"""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components.coding.lexicon import Lexicon
from components.corpus.change import Change, Coded, Recoded
from components.corpus.essay import Essay
from components.corpus.saved import Saved, saved_bytes, without_text
from components.ingest.errors import InputError
from components.measures.selection import Selection
from components.session.address import params_of
from components.session.changes import CHANGES, MOST_CHANGES, are_on, changes, put_changes, switch
from components.session.kept import forget, kept_here
from components.session.own import AT_START, BYTES, ESSAYS, LAID, coded, laid, lay, own_essays, restored

HELD = (ESSAYS, BYTES, LAID, AT_START, CHANGES)
"""Session keys that a file's opening changes, and that stand again where it fails."""


def saved_here(selection: Selection, *, shipped: Sequence[Essay], lexicon: Lexicon, texts: bool, day: str) -> bytes:
    """The file of what is here. Without texts a copy of a shipped essay is left out: the shipped one stands for it."""
    essays = own_essays()
    slugs = laid(shipped)
    address = tuple(sorted(params_of(selection).items()))
    what = ("saved", essays, slugs, changes(), are_on(), address, texts, day)

    def made() -> bytes:
        kept, on_page = essays, slugs
        if not texts:
            kept = tuple(
                own if own.kept else without_text(own, coded(own, shipped, lexicon)[0])
                for own in essays
                if not own.known
            )
            known = {own.slug: own.known for own in essays if own.known}
            on_page = tuple(dict.fromkeys(known.get(slug, slug) for slug in slugs))
        return saved_bytes(Saved(kept, on_page, changes(), are_on(), address, day, texts))

    return kept_here(what, made)


def open_saved(saved: Saved, *, shipped: Sequence[Essay], instead: bool) -> tuple[dict[str, str], tuple[str, ...]]:
    """Put a file's essays and changes here, instead of what is here or beside it; the address to go to, and what had no room.

    Raises InputError, and leaves everything as it is, where nothing of the file can be put here.
    """
    before = {key: st.session_state[key] for key in HELD if key in st.session_state}
    try:
        return _opened(saved, shipped, instead=instead)
    except InputError:
        for key in HELD:
            st.session_state.pop(key, None)
        st.session_state.update(before)
        raise


def _opened(saved: Saved, shipped: Sequence[Essay], *, instead: bool) -> tuple[dict[str, str], tuple[str, ...]]:
    before = () if instead else laid(shipped)
    if instead:
        for key in HELD:
            st.session_state.pop(key, None)
        forget()
    slugs: dict[str, str] = {}
    faults: list[str] = []
    for own in saved.essays:
        try:
            slugs[own.slug] = restored(own, shipped=shipped).slug
        except InputError as fault:
            faults.append(str(fault))
    if saved.essays and not slugs and not saved.changes:
        raise InputError(faults[0])
    moved = tuple(_moved(change, slugs) for change in saved.changes)
    new = tuple(change for change in moved if change not in changes())
    room = MOST_CHANGES - len(changes())
    if len(new) > room:
        faults.append(f"{len(new) - room} changes are left out: {MOST_CHANGES} are the most that are kept.")
    put_changes((*changes(), *new[:room]))
    if instead or new:
        switch(on=saved.counted)
    here = {each.slug for each in shipped}
    wished = [*before, *(slugs.get(slug, slug) for slug in saved.laid if slug in slugs or (instead and slug in here))]
    if wished:
        try:
            lay(wished, shipped)
        except InputError as fault:
            faults.append(f"Not all is laid out: {str(fault)[0].lower()}{str(fault)[1:]}")
    address = dict(saved.address) if instead else {}
    for name in ("essays", "pair", "order"):
        if name in address:
            address[name] = ",".join(slugs.get(slug, slug) for slug in address[name].split(","))
    return address, tuple(faults)


def _moved(change: Change, slugs: dict[str, str]) -> Change:
    """The change at the slug that its essay has here."""
    return (
        replace(change, essay=slugs.get(change.essay, change.essay)) if isinstance(change, Recoded | Coded) else change
    )
