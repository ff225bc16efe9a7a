"""What a reader adds to the lexicon, and the program's rules that a reader switches off: two quiet parts of the page Your essays.

Enters: the desk, what is typed and chosen. Leaves: elements; a change goes into the session at once, what cannot be one is said.
"""

import html

import streamlit as st

from components.coding.lexicon import OFFICES
from components.corpus.change import Silenced
from components.corpus.changes import rules_of
from components.corpus.listed import NOUNS, checked
from components.ingest.errors import InputError
from components.session.changes import add_change, changes
from components.session.desk import Desk, lexicon_at_hand
from components.views.frame import quiet
from components.views.own_changes import plural_noun
from components.views.wording import plural

SLIP = "add-slip"
"""Session key: why the last addition was not taken, "" if it was."""
ROUND = "add-round"
"""Session key: how many additions were taken; a form under a new number is empty."""
KINDS = {**NOUNS, "country": "country’s nickname", "theme": "theme with its cues"}
NAME = {"country": "Country, by its usual name", "theme": "Theme, a new one or one of ours"}
OTHERS = {
    "leader": "Other names it goes by, with “;” between",
    "country": "Nicknames as the texts write them, with “;” between",
    "theme": "Cues: phrases that speak for it, with “;” between",
}
LITERAL = (
    "Names are looked for as they are written, in the texts at hand. A person’s surname counts once the full name stands in the text; "
    "a single word among the other names counts by itself. One cue touches a theme."
)
RULES = "What the program decided by in these essays. A rule that is switched off decides nothing in them; corrections by hand stay."


def add_to_lexicon() -> None:
    """The form that adds a person, a nickname, a bloc, a movement, a cited voice, or a theme."""
    slip = st.session_state.pop(SLIP, "")
    with st.expander("Add a name, a nickname or a theme", expanded=bool(slip)):
        quiet(LITERAL)
        if slip:
            st.html(f"<p class='sbs-note' role='alert'>{html.escape(slip)}</p>")
        layer = st.selectbox("What", list(KINDS), format_func=KINDS.__getitem__, key="add-control-layer", width=260)
        number = st.session_state.get(ROUND, 0)
        with st.form(f"add-{layer}-{number}", border=False):
            name = st.text_input(NAME.get(layer, "Name"), max_chars=80, key=f"add-control-name-{layer}-{number}")
            others = st.text_input(
                OTHERS.get(layer, "Other names, with “;” between"),
                max_chars=1000,
                key=f"add-control-others-{layer}-{number}",
            )
            office = country = ""
            if layer == "leader":
                left, right = st.columns(2)
                key = f"{layer}-{number}"
                office = left.selectbox(
                    "Office, if any",
                    ["", *sorted(OFFICES)],
                    format_func=lambda each: each or "none",
                    key=f"add-control-office-{key}",
                )
                country = right.text_input("Its country", max_chars=80, key=f"add-control-country-{key}")
            pressed = st.form_submit_button("Add it")
    if pressed:
        _add(layer, name, others, office, country)


def _add(layer: str, name: str, others: str, office: str, country: str) -> None:
    try:
        add_change(checked(lexicon_at_hand(), layer, name, others, office=office, country=country))
        st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    except InputError as fault:
        st.session_state[SLIP] = str(fault)
    st.rerun()


def rules_here(desk: Desk) -> None:
    """The rules that decided in these essays, each with its count and the button that switches it off."""
    off = {(each.layer, each.rule) for each in changes() if isinstance(each, Silenced)}
    rules = {key: count for key, count in rules_of(desk.essays).items() if key not in off}
    with st.expander(f"Switch a rule off ({plural(len(rules), 'rule')} decided here)"):
        quiet(RULES)
        for number, ((layer, rule), count) in enumerate(rules.items()):
            with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
                said = f"{html.escape(rule)}, for {plural_noun(layer)}: {plural(count, 'mention')}"
                st.html(f"<p class='sbs-said'>{said}</p>")
                st.button(
                    "Switch off",
                    key=f"rule-{number}-{layer}-{rule}",
                    type="tertiary",
                    help=f"{rule}, for {plural_noun(layer)}",
                    on_click=_silence,
                    args=(layer, rule),
                )


def _silence(layer: str, rule: str) -> None:
    try:
        add_change(Silenced(layer, rule))
    except InputError as fault:
        st.session_state[SLIP] = str(fault)
