"""Present, for the projector: one chart at a time, as large as the window, stepped through with the arrow keys.

Enters: the desk. Leaves: elements; the chart stands in the address, the rest of the selection stays as it is.
"""

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components.measures.selection import CHARTS, Selection
from components.session.address import params_of
from components.session.desk import Desk, choose
from components.views.gallery import GALLERY, exhibit, shown
from components.views.web.podium import podium

LEFT = "left"
"""Session key: the reader asked to leave."""


def _step(chart: str) -> None:
    if chart in CHARTS:
        choose(chart=chart)


def _leave() -> None:
    st.session_state[LEFT] = True


def present(desk: Desk, *, home: StreamlitPage) -> None:
    """The page; `home` is where leaving leads, with the selection."""
    if st.session_state.pop(LEFT, False):
        st.switch_page(home, query_params=params_of(desk.selection.but(chart=Selection().chart)))
    here = desk.selection.chart
    apply = shown(desk)
    walk = [name for name in CHARTS if name == here or name in apply]
    podium(
        [{"id": name, "label": GALLERY[name].label} for name in walk],
        at=here,
        wide=GALLERY[here].wide,
        key="podium",
        on_step=_step,
        on_leave=_leave,
    )
    exhibit(desk, here)
