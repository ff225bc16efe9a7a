"""Compare, the first page: cards, what stands out, the controls, emphasis, overlap, places, evidence; top to bottom as drawn."""

import streamlit as st

from components.session.desk import Desk
from components.views.controls import controls
from components.views.emphasis import emphasis_block
from components.views.evidence import evidence
from components.views.frame import heading, lede
from components.views.overlap import circles_block, matrix_block
from components.views.places import places_block
from components.views.summary import cards, stands_out

NUMBERS = {1: "One essay", 2: "Two essays", 3: "Three essays", 4: "Four essays", 5: "Five essays", 6: "Six essays"}


def compare(desk: Desk) -> None:
    """The page."""
    heading(NUMBERS[len(desk.chosen)] + (", side by side" if len(desk.chosen) > 1 else ""), level=1)
    lede(
        "Which leaders, countries and themes each dwells on, where they overlap, where they part. All three shipped essays "
        "criticise one president; the counts say what they speak of, not who is right."
    )
    cards(desk)
    stands_out(desk)
    controls(desk)
    left, right = st.columns(2, gap="large")
    with left:
        emphasis_block(desk)
    if len(desk.chosen) > 1:
        with right:
            circles_block(desk)
        left, right = st.columns(2, gap="large")
        with left:
            matrix_block(desk)
    with right:
        places_block(desk)
    evidence(desk)
