"""Keep: everything of the reader's as one file, and such a file opened again. Enters: the desk. Leaves: elements.

Opening asks whether the file comes instead of what is here or beside it; until that is answered, and where the file cannot be read,
everything stays as it is.
"""

import html
from datetime import date

import streamlit as st

from components.corpus.saved import ENDING, Saved, opened
from components.corpus.saved_part import MOST_SAVED, is_openable
from components.ingest.errors import InputError
from components.report.names import file_signs
from components.session.changes import changes
from components.session.desk import Desk, lay_out, lexicon_at_hand
from components.session.keeping import open_saved, saved_here
from components.session.own import laid, own_essays
from components.views.frame import heading, quiet
from components.views.wording import date_words, plural

ASKED = "keep-asked"
"""Session key: name and content of the file that waits for an answer."""
SAID = "keep-said"
"""Session key: what came of the last opening, a sentence each, and whether they are faults."""
ROUND = "keep-round"
"""Session key: how often a file was taken; an uploader under a new number is empty."""
KEPT = "Your essays as you left them, their titles and voices, your changes, and this view, in one file. Nothing is written to disk here."
BARE = (
    "Without the texts the file holds what was counted: the names as written, the themes, how often each word stands, and how long "
    "each paragraph is. Copies of the shipped essays are left out; the shipped ones stand for them."
)
TOO_LARGE = f"All of it is more than the {MOST_SAVED // 1_000_000} MB that a saved file may have: remove an essay, or turn the switch."


def keep(desk: Desk) -> None:
    """The section of the page Your essays."""
    heading("Keep it, and open it again")
    quiet(KEPT)
    _said()
    with st.container(key="ownkeep"):
        left, right = st.columns(2, gap="large")
    with left:
        if own_essays() or changes():
            _save(desk)
        else:
            quiet("There is nothing of yours to save yet.")
    with right:
        _open(desk)


def _save(desk: Desk) -> None:
    texts = st.toggle("With the texts", value=True, key="keep-control-texts")
    if not texts:
        quiet(BARE)
    day = date.today().isoformat()
    content = saved_here(desk.selection, shipped=desk.shipped, lexicon=lexicon_at_hand(), texts=texts, day=day)
    if not is_openable(content):
        quiet(TOO_LARGE)
        return
    st.download_button(
        "Save as one file",
        content,
        file_name=f"side-by-side-{day}-{file_signs(content)}.{ENDING}",
        mime="application/json",
        key="keep-save",
        on_click="ignore",
    )
    quiet(f"{plural(len(own_essays()), 'essay')}, {plural(len(changes()), 'change')}; {len(content) / 1000:,.0f} KB")


def _open(desk: Desk) -> None:
    number = st.session_state.get(ROUND, 0)
    file = st.file_uploader(
        f"Open a saved file (.{ENDING})",
        type=["json"],
        key=f"keep-control-file-{number}",
        max_upload_size=MOST_SAVED // 1_000_000,
    )
    if file is not None:
        _take(file.name, file.getvalue())
    if ASKED not in st.session_state:
        return
    name, saved = st.session_state[ASKED]
    st.html(f"<p class='sbs-said' role='status'>{html.escape(_holds(name, saved))}</p>")
    something = bool(own_essays() or changes())
    with st.container(horizontal=True, gap="small"):
        if st.button("Open it instead of what is here" if something else "Open it", key="keep-replace", type="primary"):
            _put(desk, saved, instead=True)
        if something and st.button("Add it to what is here", key="keep-add"):
            _put(desk, saved, instead=False)
        if st.button("Leave it", key="keep-leave"):
            del st.session_state[ASKED]
            st.rerun()


def _take(name: str, data: bytes) -> None:
    """Read a file that was brought, and draw the page anew with an empty field."""
    st.session_state.pop(ASKED, None)
    try:
        st.session_state[ASKED] = (name, opened(data, name=name))
        st.session_state.pop(SAID, None)
    except InputError as fault:
        st.session_state[SAID] = ((str(fault),), True)
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.rerun()


def _holds(name: str, saved: Saved) -> str:
    """What a file that waits for an answer holds."""
    essays = plural(len(saved.essays), "essay") + ("" if saved.texts or not saved.essays else " without texts")
    day = f", saved on {date_words(saved.day)}" if saved.day else ""
    titles = f" ({', '.join(f'“{each.title}”' for each in saved.essays)})" if saved.essays else ""
    return f"{name} holds {essays}{titles} and {plural(len(saved.changes), 'change')}{day}."


def _put(desk: Desk, saved: Saved, *, instead: bool) -> None:
    try:
        address, faults = open_saved(saved, shipped=desk.shipped, instead=instead)
    except InputError as fault:
        st.session_state[SAID] = ((str(fault),), True)
        st.rerun()
    del st.session_state[ASKED]
    done = f"Opened: {plural(len(saved.essays), 'essay')}, {plural(len(saved.changes), 'change')}."
    st.session_state[SAID] = (faults, True) if faults else ((done,), False)
    if instead:
        st.query_params.from_dict(address)
    else:
        lay_out(laid(desk.shipped))
    st.rerun()


def _said() -> None:
    """What came of the last opening."""
    lines, faulty = st.session_state.get(SAID, ((), False))
    if lines:
        body = "<br>".join(html.escape(each) for each in lines)
        st.html(f"<p class='sbs-note' role='{'alert' if faulty else 'status'}'>{body}</p>")
