"""Which essays the page proposes to lay side by side.

Enters: the session's essays and what was laid out. Leaves: slugs. A new essay is proposed; one that the reader left out stays out. One
essay of the reader's is proposed beside the shipped ones, two or more instead of them.
"""

from collections.abc import Collection, Sequence

import streamlit as st

from components.corpus.essay import Essay
from components.session.own import AT_START, LAID, laid, own_essays

OFFERED = "own-offered"
"""Session key: the slugs that stood there to be chosen when the reader last laid essays out."""


def wished(shipped: Sequence[Essay]) -> tuple[str, ...]:
    """What is proposed."""
    mine = [own.slug for own in own_essays()]
    if LAID in st.session_state:
        new = [slug for slug in mine if slug not in st.session_state.get(OFFERED, ())]
        return (*laid(shipped), *(slug for slug in new if slug not in laid(shipped)))
    beside = len(mine) == 1 or st.session_state.get(AT_START) or all(own.known for own in own_essays())
    return (*(each.slug for each in shipped if beside), *mine)


def offered(chosen: Collection[str], shipped: Sequence[Essay]) -> None:
    """Remember what stood there to be chosen."""
    st.session_state[OFFERED] = (*(each.slug for each in shipped), *(own.slug for own in own_essays()), *chosen)
