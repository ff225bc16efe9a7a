"""What is made of a reader's own texts, kept in that reader's session alone.

Enters: what tells one thing from another, and how to make it. Leaves: the thing, made once and kept while there is room. Nothing of
it is in a cache of the process, and nothing on disk: it goes when the session goes.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeVar

import streamlit as st

STORE = "kept-here"
"""Session key of the store."""
MOST = 300
"""So many things are kept; the one that was not asked for the longest goes first."""
T = TypeVar("T")


def kept_here(what: Hashable, make: Callable[[], T]) -> T:
    """What `make` gives, from this session's store where it is there."""
    store: OrderedDict[Hashable, T] = st.session_state.setdefault(STORE, OrderedDict())
    if what in store:
        store.move_to_end(what)
        return store[what]
    made = store[what] = make()
    while len(store) > MOST:
        store.popitem(last=False)
    return made


def forget() -> None:
    """Let go of everything that was made, as when a text is removed."""
    st.session_state.pop(STORE, None)
