"""The panel of the reading view, its server side: from what the browser sent to a change of the reader's.

Enters: the desk and {act, essay, paragraph, start, end, surface, layer, subject, scope, to_layer, to_name}, act being "not", "other" or
"too"; nothing of it is trusted. Leaves: a change in the session, or one sentence why there is none.
"""

from collections.abc import Mapping

import streamlit as st

from components.coding.mention import LAYERS
from components.corpus.change import SCOPES, Change, Coded, Recoded, Spot
from components.corpus.essay import Essay
from components.corpus.listed import LONGEST_NAME, code_of, shortened
from components.ingest.errors import InputError
from components.session.changes import add_change
from components.session.desk import Desk

SLIP = "panel-slip"
"""Session key: why the last correction was not taken, "" if it was."""
ACTS = ("not", "other", "too")
LOST = "That correction did not arrive as it should: open the panel again."


def amend(desk: Desk, said: Mapping[str, object]) -> None:
    """Make the change that was asked for, and keep the sentence of one that cannot be made for the page."""
    try:
        add_change(change_of(desk, said))
        st.session_state[SLIP] = ""
    except InputError as fault:
        st.session_state[SLIP] = str(fault)


def change_of(desk: Desk, said: Mapping[str, object]) -> Change:
    """The change that was asked for; raises InputError, one sentence, where it is none."""
    act, scope, surface = (_text(said, name) for name in ("act", "scope", "surface"))
    essay = next((each for each in desk.essays if each.slug == said.get("essay")), None)
    if essay is None or act not in ACTS or scope not in SCOPES:
        raise InputError(LOST)
    if len(surface) > LONGEST_NAME:
        raise InputError(f"“{shortened(surface)}” is too long: {LONGEST_NAME} characters is the most that is counted.")
    if act == "too":
        layer, code = _whom(desk, said)
        return Coded(essay.slug, layer, code, _spot(said, essay, surface, anywhere=scope == "essay"), scope)
    subject = desk.subjects.get(_text(said, "subject"))
    if subject is None:
        raise InputError(LOST)
    if subject.layer == "theme":
        spot = Spot(_whole(said, "paragraph"), 0, 0, "")
        if act == "other" or scope == "written":
            raise InputError(LOST)
        return Recoded(essay.slug, "theme", subject.code, spot, scope)
    spot = _spot(said, essay, surface)
    to_layer, to_code = _whom(desk, said) if act == "other" else ("", "")
    if (to_layer, to_code) == (subject.layer, subject.code):
        raise InputError(f"It is counted as {subject.label} already: name someone or something else.")
    return Recoded(essay.slug, subject.layer, subject.code, spot, scope, to_layer, to_code)


def _whom(desk: Desk, said: Mapping[str, object]) -> tuple[str, str]:
    """Layer and code of whom the reader names: a subject at hand by its label, else as the lexicon knows the name."""
    layer, name = _text(said, "to_layer"), _text(said, "to_name")
    if layer not in LAYERS:
        raise InputError(LOST)
    for each in desk.subjects.values():
        if each.layer == layer and each.label.casefold() == name.strip().casefold():
            return layer, each.code
    return layer, code_of(desk.lexicon, layer, name)


def _spot(said: Mapping[str, object], essay: Essay, surface: str, *, anywhere: bool = False) -> Spot:
    """The place as it is counted from its paragraph's first character."""
    if not surface.strip():
        raise InputError("No words are given: select them in the text, or type them as it writes them.")
    number = _whole(said, "paragraph")
    if anywhere:
        return Spot(0, 0, 0, surface.strip())
    paragraph = next((each for each in essay.paragraphs if each.number == number), None)
    start, end = _whole(said, "start"), _whole(said, "end")
    if paragraph is None or not paragraph.start <= start < end <= paragraph.end:
        raise InputError(LOST)
    return Spot(number, start - paragraph.start, end - paragraph.start, surface)


def _text(said: Mapping[str, object], name: str) -> str:
    value = said.get(name, "")
    return value if isinstance(value, str) else ""


def _whole(said: Mapping[str, object], name: str) -> int:
    value = said.get(name, 0)
    return int(value) if isinstance(value, int | float) and value == value and abs(value) < 1e9 else 0
