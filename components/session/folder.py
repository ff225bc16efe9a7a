"""The texts in the app's own folder `data/texts/`, taken as the reader's essays at start.

Enters: the folder and the shipped essays, for a viewer who sits at the machine itself (the caller sees to that). Leaves: the session's
essays with the folder's among them, and one plain sentence for each file that could not be taken. A file that changed is read again,
one that is gone goes; one that the reader removed stays away until it changes.
"""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from components.corpus.essay import Essay
from components.ingest.errors import InputError
from components.ingest.extract import Extract, extract_of
from components.ingest.limits import MOST_BYTES, MOST_ESSAYS
from components.ingest.refusals import refusal
from components.session.own import AT_START, LAID, bring, laid, own_essay_of, places_of, remove

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".pdf")
SEEN = "own-folder"
"""Session key: by file name, its size and time, the slug it was taken under ("" if not), and the sentence why not ("" if so)."""
Seen = dict[str, tuple[tuple[int, int], str, str]]


@st.cache_resource(show_spinner=False, max_entries=16)
def _extract(path: Path, stamp: tuple[int, int]) -> Extract:
    """A file of the machine's own folder, read once a process: every viewer who gets here may read it."""
    if stamp[0] > MOST_BYTES:
        raise refusal("bytes", path.name, size=stamp[0])
    return extract_of(path.read_bytes(), name=path.name)


def files_in(folder: Path) -> dict[str, tuple[Path, tuple[int, int]]]:
    """The texts of a folder by name, each with size and time; none where there is no such folder. Links that lead nowhere, folders
    and pipes are no texts.
    """
    try:
        paths = sorted(
            path
            for path in folder.iterdir()
            if path.suffix.lower() in SUFFIXES and not path.name.startswith(".") and path.is_file()
        )
        return {path.name: (path, (path.stat().st_size, path.stat().st_mtime_ns)) for path in paths}
    except OSError:
        return {}


def take_folder(folder: Path, shipped: Sequence[Essay]) -> tuple[str, ...]:
    """Bring the session's essays up to date with the folder, and return what could not be taken, a sentence each."""
    files = files_in(folder)
    seen: Seen = st.session_state.setdefault(SEEN, {})
    for name, (stamp, slug, _) in [*seen.items()]:
        if name not in files or files[name][1] != stamp:
            del seen[name]
            if own_essay_of(slug):
                remove(slug)
    for name, (path, stamp) in files.items():
        if name not in seen:
            seen[name] = (stamp, *_taken(path, stamp, shipped))
    return tuple(why for _, _, why in seen.values() if why)


def _taken(path: Path, stamp: tuple[int, int], shipped: Sequence[Essay]) -> tuple[str, str]:
    """The slug that a file is taken under, and the sentence for the reader, one of them ""."""
    try:
        own = bring(b"", name=path.name, shipped=shipped, extract=lambda *_, **__: _extract(path, stamp))
    except InputError as fault:
        said = str(fault)
        return "", said if said.startswith(path.name) else f"Left out: {said}"
    except OSError as fault:
        return "", f"{path.name} is left out: it cannot be read ({fault.strerror or 'unknown cause'})."
    if LAID in st.session_state:
        return own.slug, ""
    wished = (*laid(shipped), own.slug)
    if len(places_of(wished, shipped)) > MOST_ESSAYS:
        return own.slug, f"{path.name} is here but not laid out, for six essays are; choose under “Your essays”."
    st.session_state[AT_START] = (*st.session_state.get(AT_START, ()), own.slug)
    return own.slug, ""
