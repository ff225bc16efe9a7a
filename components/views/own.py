"""Your essays: bring them, see what was taken out of each, say whose voice is whose, and lay them side by side; top to bottom as drawn.

Enters: the desk, and what the reader brings. Leaves: elements; what was brought stands in the session (see `session.own`). Nothing is
coded before the reader asks for it. What cannot be taken is said in one sentence, and the other essays stay as they are.
"""

import html
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components.corpus.essay import Essay
from components.ingest.errors import InputError
from components.ingest.extract import PASTED, Extract, extract_of
from components.ingest.limits import CHILDREN, MOST_BYTES, MOST_ESSAYS, MOST_WORDS
from components.session.address import params_of
from components.session.desk import DATA, SELECTION, Desk, lay_out, lexicon_at_hand
from components.session.own import bring, coded, own_essays
from components.views.frame import heading, lede, quiet
from components.views.own_add import add_to_lexicon, rules_here
from components.views.own_changes import your_changes
from components.views.own_keep import keep
from components.views.own_look import OPEN, essays_here, look
from components.views.own_places import offered, wished
from components.views.wording import unmarked

SAMPLES = ("honey-and-the-rules.md", "a-border-for-bees.txt")
"""Two essays of our own that ship to be tried, in `data/samples/`."""
TYPES = ["txt", "md", "markdown", "html", "htm", "docx", "pdf"]
FAULTS = "own-faults"
"""Session key: what could not be taken the last time, a sentence each."""
ROUND = "own-round"
"""Session key: how often the page took something; an uploader and a form under a new number are empty."""
PRIVACY = (
    "Where your text goes: to the machine that runs this app, into its memory, for this session alone. It is not written to "
    "disk, not shown to anyone else, and gone when you close or reload the page."
)
LINKS = (
    "A link cannot carry a text: whoever opens the address of your comparison is told that your essays are not there. To take "
    "them to another machine, save all as one file below, and open it there."
)
SAMPLES_SAID = (
    "Two views of a trade dispute that never took place, written for this page. Nobody corrected how they are coded: that is "
    "what your own essays get, too."
)
LIMITS = (
    f"Up to {MOST_ESSAYS} essays; {MOST_BYTES // 1_000_000} MB a file, {MOST_WORDS:,} words an essay. English; another language "
    "is taken and said to be one."
)


def own_page(desk: Desk, compare: StreamlitPage | None = None) -> None:
    """The page; `compare` is where the essays are laid side by side."""
    heading("Your essays", level=1)
    lede("Bring two to six essays of your own and get the same comparison, beside the shipped ones or instead of them.")
    quiet(PRIVACY)
    _bring(desk.shipped)
    _faults()
    if own_essays():
        essays_here(desk)
        look(desk)
        _lay(desk, compare)
    your_changes(desk)
    add_to_lexicon()
    rules_here(desk)
    keep(desk)
    quiet(LINKS)


def _said(faults: Sequence[str]) -> None:
    st.session_state[FAULTS] = tuple(faults)


def _faults() -> None:
    """What could not be taken, one line each."""
    if faults := st.session_state.get(FAULTS, ()):
        lines = "<br>".join(html.escape(each) for each in faults)
        st.html(f"<p class='sbs-note' role='alert'>{lines}</p>")


def _bring(shipped: Sequence[Essay]) -> None:
    number = st.session_state.get(ROUND, 0)
    with st.container(key="ownbring"):
        left, right = st.columns(2, gap="large")
    with left:
        heading("Bring files", level=3)
        files = st.file_uploader(
            "Essays as .txt, .md, .html, .docx or .pdf; several at once",
            type=TYPES,
            accept_multiple_files=True,
            key=f"own-control-files-{number}",
        )
        quiet(LIMITS)
        if files:
            _take([(file.name, file.getvalue(), "") for file in files], shipped)
        heading("Or try it out", level=3)
        quiet(SAMPLES_SAID)
        if st.button("Try two sample essays", key="own-control-samples"):
            _take([(name, _sample(DATA / "samples" / name), "") for name in SAMPLES], shipped)
    with right:
        heading("Or paste a text", level=3)
        with st.form(f"own-paste-{number}", border=False):
            title = st.text_input("Title, if you like", max_chars=90, key=f"own-control-title-{number}")
            text = st.text_area(
                "Text, with a blank line between paragraphs", height=190, key=f"own-control-text-{number}"
            )
            if st.form_submit_button("Take this text"):
                _take([(PASTED, text.encode("utf-8", "replace"), title)], shipped, keep=True)


def _sample(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise InputError(f"data/samples/{path.name} cannot be read; restore it from the repository.") from None


def _extract(read: "Future[Extract]", _data: bytes, *, name: str) -> Extract:  # noqa: ARG001
    """What another thread has read."""
    return read.result()


def _take(brought: Sequence[tuple[str, bytes, str]], shipped: Sequence[Essay], *, keep: bool = False) -> None:
    """Take every one that can be taken, say why of the others, and draw the page anew with empty fields.

    With `keep` the fields stay filled where nothing could be taken.
    """
    faults: list[str] = []
    first = ""
    bar = st.progress(0.0)
    with ThreadPoolExecutor(CHILDREN) as pool, ExitStack() as left:
        left.callback(pool.shutdown, wait=False, cancel_futures=True)  # a reader who goes leaves no files waiting
        reading = [pool.submit(extract_of, data, name=name) for name, data, _ in brought]
        for place, ((name, data, title), read) in enumerate(zip(brought, reading, strict=True)):
            bar.progress(place / len(brought), text=unmarked(f"Reading {name}, {place + 1} of {len(brought)}"))
            try:
                own = bring(data, name=name, shipped=shipped, title=title, extract=partial(_extract, read))
            except InputError as fault:
                read.cancel()
                faults.append(str(fault))
                continue
            first = first or own.slug
    _said(faults)
    if first:
        st.session_state[OPEN] = first
    if first or not keep:
        st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.rerun()


def _lay(desk: Desk, compare: StreamlitPage | None) -> None:
    """Which essays are laid side by side, and the button that codes them and goes there."""
    heading(
        "Lay them side by side",
        sub="Choose up to six, yours and the shipped ones. Yours are coded now, by the program alone.",
    )
    copied = {own.known for own in own_essays()}
    titles = {each.slug: each.title for each in desk.shipped if each.slug not in copied}
    titles |= {each.slug: each.title for each in own_essays()}
    key = f"own-control-laid-{'-'.join(each.slug for each in own_essays())}"
    if key not in st.session_state:
        st.session_state[key] = [slug for slug in wished(desk.shipped) if slug in titles]
    with st.container(key="ownlay"):
        chosen = st.pills(
            "On the page",
            list(titles),
            selection_mode="multi",
            format_func=lambda slug: unmarked(titles[slug]),
            key=key,
        )
        pressed = st.button("Lay side by side", key="own-control-lay", type="primary")
    if not pressed:
        return
    bar = st.progress(0.0)
    try:
        mine = [own for own in own_essays() if own.slug in chosen]
        offered(chosen, desk.shipped)
        for place, own in enumerate(mine):
            bar.progress(place / len(mine), text=unmarked(f"Coding “{own.title}”, {place + 1} of {len(mine)}"))
            coded(own, desk.shipped, lexicon_at_hand())
        lay_out(chosen)
    except InputError as fault:
        bar.empty()
        st.html(f"<p class='sbs-note' role='alert'>{html.escape(str(fault))}</p>")
        return
    _said(())
    if compare is None:
        st.rerun()
    st.switch_page(compare, query_params=params_of(st.session_state[SELECTION]))
