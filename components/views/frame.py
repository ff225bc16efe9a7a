"""What every page stands in: head of the document, house style, masthead, notices, and the one plain sentence for a fault.

Enters: the pages and the desk. Leaves: elements on the page.
"""

import html
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components.charts.theme import palette
from components.ingest.errors import InputError
from components.measures.wording import unmarked
from components.session.address import params_of
from components.session.desk import AT, DATA, GOTO, SELECTION, Desk

HERE = Path(__file__).parent
ICON = HERE / "web" / "icon.svg"
CSS = (HERE / "house.css").read_text(encoding="utf-8")
EMBEDDED = """
.st-key-masthead [data-testid="stPageLink"] a { padding: 0.2rem 0.1rem; border-bottom-width: 2px; }
.st-key-masthead [data-testid="stPageLink"] a p { font-size: 0.85rem; }
.stApp .block-container { padding-top: 0.3rem; }
"""
"""Inside a page that has a head of its own, ours is small."""
PRESENT = "present"
"""The path of the page for the projector."""
SHOWN = "page"
"""Session key: the address path of the page shown last."""


def head() -> None:
    """Title, icon and style of the document; the first call of a run."""
    st.set_page_config(page_title="Side by Side", page_icon=str(ICON), layout="wide", initial_sidebar_state="collapsed")
    paper = palette("dark" if st.context.theme.type == "dark" else "light").paper
    quieter = EMBEDDED if st.context.is_embedded else ""
    st.html(
        f"<style>{CSS} {quieter} .st-key-pickbar {{ background: {paper}; }} "
        f"[data-testid='stBaseButton-primary'] p {{ color: {paper}; }}</style>"
    )


def _said(fault: InputError) -> str:
    """The fault's sentence without the path of the machine that serves the page, and with nothing that Markdown acts on."""
    return unmarked(str(fault).replace(f"{DATA.parent}/", ""))


@contextmanager
def plain_faults() -> Iterator[None]:
    """Say what is wrong in one plain sentence where data or code fails; never a traceback on the page."""
    try:
        yield
    except InputError as fault:
        st.error(_said(fault))
        st.stop()
    except Exception as fault:
        if type(fault).__module__.startswith("streamlit.runtime"):
            raise
        logging.getLogger(__name__).exception("a page failed")
        st.error(
            "This page could not be drawn. Reload it; if it stays so, open the first page without anything after the address."
        )
        st.stop()


def _address_kept(page: StreamlitPage) -> None:
    """Carry the selection from page to page: Streamlit drops the address's parameters when the page changes."""
    before = st.session_state.get(SHOWN)
    if before is not None and before != page.url_path and not st.query_params and SELECTION in st.session_state:
        st.query_params.from_dict(params_of(st.session_state[SELECTION]))
    st.session_state[SHOWN] = page.url_path


def navigation(pages: Sequence[StreamlitPage]) -> StreamlitPage:
    """The page that the address asks for, its parameters kept."""
    page = st.navigation(list(pages), position="hidden")
    st.set_page_config(page_title=f"{page.title} · Side by Side")
    _address_kept(page)
    return page


def follow(reading: StreamlitPage, desk: Desk) -> None:
    """Go to the paragraph that the reader asked for, if one was asked for, in the reading view."""
    place = st.session_state.pop(GOTO, "")
    if place:
        st.session_state[AT] = place
        st.switch_page(reading, query_params=params_of(desk.selection))


def is_bare(here: StreamlitPage, desk: Desk) -> bool:
    """Whether the page is one chart: for the projector, or alone for a frame."""
    return here.url_path == PRESENT or bool(desk.only and not here.url_path)


def masthead(pages: Sequence[StreamlitPage], here: StreamlitPage, desk: Desk) -> None:
    """The slim row of pages on top; every link carries the selection. A chart alone has none, nor has the projector."""
    if is_bare(here, desk):
        return
    with st.container(key="masthead", horizontal=True, gap="medium"):
        for page in pages:
            with st.container(key="here" if page.url_path == here.url_path else f"to-{page.url_path}", width="content"):
                st.page_link(page, label=page.title, query_params=params_of(desk.selection))


def notices(desk: Desk) -> None:
    """What was ignored or found, one plain line each."""
    if desk.notices:
        lines = "<br>".join(html.escape(sentence) for sentence in desk.notices)
        st.html(f"<p class='sbs-note' role='status'>{lines}</p>")


def heading(title: str, *, sub: str = "", level: int = 2) -> None:
    """A title in the house's serif with a quiet line below; both are plain text."""
    below = f"<p class='sbs-sub'>{html.escape(sub)}</p>" if sub else ""
    st.html(f"<h{level}>{html.escape(title)}</h{level}>{below}")


def lede(text: str) -> None:
    """The sentence under a page's title; plain text."""
    st.html(f"<p class='sbs-lede'>{html.escape(text)}</p>")


def quiet(text: str) -> None:
    """A line of small print; plain text."""
    st.html(f"<p class='sbs-sub'>{html.escape(text)}</p>")


def page_of(view: Callable[[], None], *, title: str, path: str, default: bool = False) -> StreamlitPage:
    """A page from a function."""
    return st.Page(view, title=title, url_path=path, default=default)
