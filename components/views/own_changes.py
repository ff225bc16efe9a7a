"""The reader's changes: the line on every page, and the list with what each did, to be undone one by one.

Enters: the desk. Leaves: elements.
"""

import html

import streamlit as st

from components.coding.lexicon import Lexicon
from components.corpus.change import Change, Coded, Recoded, Silenced
from components.corpus.changes import Effect
from components.corpus.listed import NOUNS
from components.session.changes import are_on, changes, switch, undo
from components.session.desk import Desk
from components.views.frame import heading, quiet
from components.views.wording import plural, unmarked

MOST_PLACES = 8
SCOPED = {"here": "here", "written": "wherever it is written so", "essay": "everywhere in it"}


def changes_line() -> None:
    """One line on every page: how many changes of the reader's count, and the switch to see without them."""
    made = changes()
    if not made:
        return
    count = plural(len(made), "change")
    with st.container(key="changesline", horizontal=True, gap="small", vertical_alignment="center"):
        counted, not_counted = f"With your {count} to how these essays are coded.", f"Without your {count}."
        said = counted if are_on() else not_counted
        st.html(f"<p class='sbs-said' role='status'>{said}</p>", width="content")
        st.button(
            "See without them" if are_on() else "Count them again",
            key="changes-switch",
            type="tertiary",
            on_click=switch,
            kwargs={"on": not are_on()},
        )


def changes_list(desk: Desk) -> None:
    """Every change: what, where, how many mentions it changed, and the button that takes it back."""
    for number, effect in enumerate(desk.effects):
        with st.container(key=f"change-{number}", horizontal=True, gap="medium", vertical_alignment="top"):
            st.html(
                f"<p class='sbs-said'>{number + 1}. {html.escape(said_of(effect.change, desk))}</p>"
                f"<p class='sbs-sub'>{html.escape(outcome(effect, desk))}</p>"
            )
            st.button(
                "Undo",
                key=f"undo-{number}",
                help=unmarked(f"Take back: {said_of(effect.change, desk)}"),
                on_click=undo,
                args=(number,),
            )


def your_changes(desk: Desk) -> None:
    """The section of the page Your essays."""
    heading("Your changes")
    if not desk.effects:
        quiet(
            "None yet. Under Read, choose a name that is not who the page takes it for, or select words that it missed; "
            "or add a name, a nickname or a theme below."
        )
        return
    quiet(
        "They count as yours, on top of the coding that is chosen, in this session alone; switch them off at the top of any page."
    )
    changes_list(desk)


def said_of(change: Change, desk: Desk) -> str:
    """A change in a sentence."""
    lexicon = desk.lexicon
    if isinstance(change, Silenced):
        return f"Rule switched off: {change.rule}, for {plural_noun(change.layer)}."
    if isinstance(change, (Recoded, Coded)):
        title = _title(change.essay, desk)
        label = lexicon.label(change.layer, change.code)
        where = f"{title}, ¶{change.spot.paragraph}" if change.scope == "here" else f"{title}, {SCOPED[change.scope]}"
        noun = NOUNS[change.layer]
        if isinstance(change, Coded):
            whom = f"{label} too ({noun})" if label != change.spot.surface else f"a {noun}"
            return f"“{change.spot.surface}” is {whom}: {where}."
        what = f"“{change.spot.surface}”" if change.spot.surface and change.scope != "essay" else label
        if not change.to_code:
            said = f"{what} is not {label}" if what != label else f"not {label}"
            return f"{said[0].upper()}{said[1:]}: {where}."
        new = lexicon.label(change.to_layer, change.to_code)
        return f"{what} is {new} ({NOUNS[change.to_layer]}), not {label}: {where}."
    label = change.code if change.layer == "theme" else lexicon.label(change.layer, change.code)
    names = f": {', '.join(change.names)}" if change.names else ""
    office = f", {change.office} of {lexicon.label('country', change.country)}" if change.office else ""
    return f"Added, a {NOUNS[change.layer]}: {_theme(lexicon, label)}{office}{names}."


def _theme(lexicon: Lexicon, label: str) -> str:
    return lexicon.themes.labels.get(label, label)


def plural_noun(layer: str) -> str:
    """The layer's noun in the plural: "people", "countries"."""
    return {
        "leader": "people",
        "country": "countries",
        "bloc": "blocs and regions",
        "actor": "movements",
        "source": "cited voices",
    }.get(layer, layer)


def outcome(effect: Effect, desk: Desk) -> str:
    """What a change did: how many, and where; or why nothing."""
    if effect.said:
        return effect.said
    theme = isinstance(effect.change, (Recoded, Coded)) and effect.change.layer == "theme"
    noun = "paragraph" if theme else "mention"
    by_essay: dict[str, list[int]] = {}
    for slug, paragraph in effect.places:
        by_essay.setdefault(slug, []).append(paragraph)
    where = []
    for slug, numbers in by_essay.items():
        listed = " ".join(f"¶{number}" for number in numbers[:MOST_PLACES])
        more = f" and {len(numbers) - MOST_PLACES} more" if len(numbers) > MOST_PLACES else ""
        where.append(f"{_title(slug, desk)} {listed}{more}")
    return f"{plural(effect.count, noun)} changed: {'; '.join(where)}"


def _title(slug: str, desk: Desk) -> str:
    return next((each.title for each in (*desk.essays, *desk.shipped) if each.slug == slug), slug)
