"""Compare, the first page: cards, what stands out, the controls, emphasis, overlap, places, evidence; top to bottom as drawn."""

import streamlit as st

from components.session.desk import Desk
from components.views.agreement import matrix_block
from components.views.alone import alone
from components.views.controls import controls
from components.views.emphasis import emphasis_block
from components.views.evidence import evidence
from components.views.frame import heading, lede
from components.views.map import map_block
from components.views.overlap import circles_block
from components.views.places import places_block
from components.views.summary import cards, stands_out, too_few
from components.views.voice import voice_block

NUMBERS = {1: "One essay", 2: "Two essays", 3: "Three essays", 4: "Four essays", 5: "Five essays", 6: "Six essays"}


DWELLS = "Which leaders, countries and themes each dwells on, where they overlap, where they part."
SHIPPED = "All three shipped essays criticise one president; the"
COUNTS = " counts say what they speak of, not who is right."
ALONE = "Which leaders, countries and themes it dwells on, and where in it. The counts say what it speaks of, not whether it is right."


def _are_shipped(desk: Desk) -> bool:
    """Whether exactly the shipped essays are shown."""
    return [each.slug for each in desk.chosen] == [each.slug for each in desk.shipped]


def compare(desk: Desk) -> None:
    """The page; one chart of it where the address asks for it alone."""
    if desk.only:
        alone(desk)
        return
    heading(NUMBERS[len(desk.chosen)] + (", side by side" if len(desk.chosen) > 1 else ""), level=1)
    several = f"{DWELLS} {SHIPPED if _are_shipped(desk) else 'The'}{COUNTS}"
    lede(several if len(desk.chosen) > 1 else ALONE)
    cards(desk)
    stands_out(desk)
    controls(desk)
    too_few(desk)
    left, right = st.columns(2, gap="large")
    with left:
        emphasis_block(desk)
        voice_block(desk)
    if len(desk.chosen) > 1:
        with right:
            circles_block(desk)
        left, right = st.columns(2, gap="large")
        with left:
            matrix_block(desk)
    with right:
        places_block(desk)
    map_block(desk)
    evidence(desk)
