"""Correcting and keeping without a browser: what the panel's messages make, the list, the line on every page, a file saved and opened."""

import html
import json
from dataclasses import replace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.corpus.change import Coded, Recoded, Silenced, Spot
from components.corpus.listed import Listed
from components.corpus.own import OwnEssay, OwnParagraph
from components.corpus.saved import Saved, opened, saved_bytes
from components.session.changes import CHANGES, OFF
from components.session.own import ESSAYS, LAID
from components.views.panel import LOST, SLIP
from tests.conftest import ROOT

TEXTS = ("Italy met Angela Merkel.", "The Rowers of Italy came. Merkel waved.")
OWN = OwnEssay(
    "brought-lake", "lake.txt", "text", tuple(OwnParagraph(each, "author") for each in TEXTS), "The lake", date="2018"
)
SAID = {"act": "not", "essay": "brought-lake", "paragraph": 1, "start": 0, "end": 5, "surface": "Italy", "layer": "country",
        "subject": "ITA", "scope": "here", "to_layer": "", "to_name": ""}  # fmt: skip


def panel_page() -> None:
    import streamlit as st

    from components.session.desk import open_desk
    from components.views.own_changes import changes_line
    from components.views.panel import amend
    from components.views.read import read

    desk = open_desk()
    if "said" in st.session_state:
        amend(desk, st.session_state.pop("said"))
        st.rerun()
    st.session_state["mentions"] = [
        (r["paragraph"], r["surface"], r["code"], r["rule"])
        for r in desk.tables.mentions.to_dict("records")
        if r["essay"] == "brought-lake"
    ]
    changes_line()
    read(desk)


def own_page() -> None:
    from components.session.desk import open_desk
    from components.views.own import own_page

    own_page(open_desk())


def page(function: Any, **state: Any) -> AppTest:
    at = AppTest.from_function(function, default_timeout=60)
    at.session_state[ESSAYS] = (OWN,)
    at.session_state[LAID] = (OWN.slug,)
    for key, value in state.items():
        at.session_state[key] = value
    return checked(at.run())


def checked(at: AppTest) -> AppTest:
    assert not at.exception
    assert [fault.value for fault in at.error] == []
    return at


def told(at: AppTest) -> str:
    return "\n".join(html.unescape(element.proto.body) for element in at.get("html"))


def alerts(at: AppTest) -> list[str]:
    bodies = [each.proto.body for each in at.get("html") if "role='alert'" in each.proto.body]
    return [html.unescape(body.split(">", 1)[1].removesuffix("</p>")) for body in bodies]


def press(at: AppTest, label: str) -> AppTest:
    return checked(next(button for button in at.button if button.label == label).click().run())


NO_COUNTRY = (
    "“Ruritania” is no country that the program knows: write its usual English name, or code it as a bloc or region."
)
PLAIN = [
    (1, "Italy", "ITA", "name"),
    (1, "Angela Merkel", "Angela Merkel", "full name"),
    (2, "Italy", "ITA", "name"),
    (2, "Merkel", "Angela Merkel", "surname after full name"),
]


def test_a_correction_recomputes_is_listed_switched_off_and_undone() -> None:
    at = page(panel_page)
    assert at.session_state["mentions"] == PLAIN
    assert "With your" not in told(at)
    at.session_state["said"] = SAID
    checked(at.run())
    assert at.session_state["mentions"] == PLAIN[1:]
    assert "With your 1 change to how these essays are coded." in told(at)
    assert "1. “Italy” is not Italy: The lake, ¶1." in told(at)
    assert "1 mention changed: The lake ¶1" in told(at)
    at = press(at, "See without them")
    assert at.session_state["mentions"] == PLAIN
    assert "Without your 1 change." in told(at)
    at = press(at, "Count them again")
    assert at.session_state["mentions"] == PLAIN[1:]
    at = press(at, "Undo")
    assert at.session_state["mentions"] == PLAIN
    assert "With your" not in told(at)


def test_this_is_one_too_and_someone_else_count_as_the_readers() -> None:
    at = page(panel_page)
    at.session_state["said"] = {**SAID, "act": "too", "paragraph": 2, "start": 26, "end": 36, "surface": "The Rowers", "scope": "here",
                                "to_layer": "actor", "to_name": "The Rowers"}  # fmt: skip
    checked(at.run())
    assert (2, "The Rowers", "The Rowers", "you: this is The Rowers too") in at.session_state["mentions"]
    at.session_state["said"] = {**SAID, "act": "other", "scope": "essay", "to_layer": "actor", "to_name": "the rowers"}
    checked(at.run())
    rules = [(code, rule) for _, surface, code, rule in at.session_state["mentions"] if surface == "Italy"]
    assert rules == [("The Rowers", "you: The Rowers, not Italy")] * 2
    assert len(at.session_state[CHANGES]) == 2


def test_a_pick_whose_last_mention_is_taken_away_is_let_go_without_a_notice() -> None:
    at = page(panel_page)
    at.query_params["pick"] = "ITA"
    at.session_state["said"] = {**SAID, "scope": "essay"}
    checked(at.run())
    assert "pick" not in at.query_params
    assert "which no essay here speaks of" not in told(at)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"essay": "elsewhere"}, LOST),
        ({"act": "burn"}, LOST),
        ({"scope": "world"}, LOST),
        ({"subject": "XXX"}, LOST),
        ({"subject": None}, LOST),
        ({"start": float("nan")}, ""),
        ({"start": -1}, LOST),
        ({"end": 10**40}, LOST),
        ({"end": "5"}, LOST),
        ({"paragraph": 9}, LOST),
        ({"surface": ""}, "No words are given: select them in the text, or type them as it writes them."),
        ({"surface": "x" * 81}, f"“{'x' * 79}…” is too long: 80 characters is the most that is counted."),
        ({"act": "other", "to_layer": "boat", "to_name": "Bob"}, LOST),
        ({"act": "other", "to_layer": "country", "to_name": "Italy"}, "It is counted as Italy already: name someone or something else."),
        ({"act": "other", "to_layer": "country", "to_name": "Ruritania"}, NO_COUNTRY),
        ({"act": "too", "to_layer": "leader", "to_name": "?"}, "“?” is no name: write two letters or more, as the texts write it."),
    ],
)  # fmt: skip
def test_what_the_browser_sends_is_not_trusted(said: dict[str, object], sentence: str) -> None:
    at = page(panel_page)
    at.session_state["said"] = {**SAID, **said}
    checked(at.run())
    assert alerts(at) == ([sentence] if sentence else [])
    assert SLIP not in at.session_state or not at.session_state[SLIP]


def test_the_same_change_is_not_made_twice() -> None:
    change = Coded("brought-lake", "actor", "The Rowers", Spot(0, 0, 0, "The Rowers"), "essay")
    at = page(panel_page, **{CHANGES: (change,)})
    at.session_state["said"] = {
        **SAID,
        "act": "too",
        "surface": "The Rowers",
        "scope": "essay",
        "to_layer": "actor",
        "to_name": "The Rowers",
    }
    checked(at.run())
    assert alerts(at) == ["That change is made already: it is in the list of your changes."]


def test_a_name_is_added_and_a_rule_switched_off_on_the_page() -> None:
    at = page(own_page)
    box = next(each for each in at.selectbox if each.label == "What")
    at = checked(box.set_value("actor").run())
    next(each for each in at.text_input if each.label == "Name").set_value("The Rowers")
    at = press(at, "Add it")
    assert at.session_state[CHANGES] == (Listed("actor", "The Rowers"),)
    assert "Added, a movement: The Rowers." in told(at)
    assert "1 mention changed: The lake ¶2" in told(at)
    assert "name, for countries: 2 mentions" in told(at)
    button = next(each for each in at.button if each.key and each.key.endswith("-country-name"))
    at = checked(button.click().run())
    assert at.session_state[CHANGES][1] == Silenced("country", "name")
    assert "2 mentions changed: The lake ¶1 ¶2" in told(at)


def test_what_cannot_be_added_is_said_and_nothing_changes() -> None:
    at = press(page(own_page), "Add it")
    assert alerts(at) == ["“” is no name: write two letters or more, as the texts write it."]
    assert CHANGES not in at.session_state


CHANGE = Recoded("brought-lake", "country", "ITA", Spot(1, 0, 5, "Italy"))


def upload(at: AppTest, data: bytes, name: str = "mine.sidebyside.json") -> AppTest:
    uploader = next(each for each in at.file_uploader if each.label.startswith("Open a saved file"))
    uploader.set_value([(name, data, "application/json")])
    return checked(at.run())


def test_a_file_is_opened_instead_of_what_is_here() -> None:
    data = saved_bytes(Saved((OWN,), (OWN.slug,), (CHANGE,), True, (("lens", "countries"),), "2026-11-22"))
    other = replace(OWN, slug="brought-other", title="Other", paragraphs=(OwnParagraph("Japan rows.", "author"),))
    at = AppTest.from_function(own_page, default_timeout=60)
    at.session_state[ESSAYS] = (other,)
    at = upload(checked(at.run()), data)
    assert "mine.sidebyside.json holds 1 essay (“The lake”) and 1 change, saved on 22 November 2026." in told(at)
    assert at.session_state[ESSAYS] == (other,)
    at = press(at, "Open it instead of what is here")
    assert at.session_state[ESSAYS] == (OWN,)
    assert at.session_state[LAID] == (OWN.slug,)
    assert at.session_state[CHANGES] == (CHANGE,)
    assert at.query_params["lens"] in ("countries", ["countries"])
    assert "Opened: 1 essay, 1 change." in told(at)


def test_a_file_is_added_to_what_is_here_and_its_changes_go_with_its_essay() -> None:
    data = saved_bytes(Saved((OWN,), (OWN.slug,), (CHANGE,), True))
    other = replace(OWN, title="Other", paragraphs=(OwnParagraph("Japan rows.", "author"),))
    at = AppTest.from_function(own_page, default_timeout=60)
    at.session_state[ESSAYS], at.session_state[LAID] = (other,), (other.slug,)
    at = press(upload(checked(at.run()), data), "Add it to what is here")
    assert at.session_state[ESSAYS] == (other, replace(OWN, slug="brought-the-lake"))
    assert at.session_state[LAID] == (other.slug, "brought-the-lake")
    assert at.session_state[CHANGES] == (replace(CHANGE, essay="brought-the-lake"),)


def test_what_has_no_room_is_told_and_what_is_here_stays() -> None:
    full = tuple(
        replace(OWN, slug=f"brought-{n}", title=f"Lake {n}", paragraphs=(OwnParagraph(f"Japan {n}.", "author"),))
        for n in range(6)
    )
    at = AppTest.from_function(own_page, default_timeout=60)
    at.session_state[ESSAYS] = full
    at = press(upload(checked(at.run()), saved_bytes(Saved((OWN,)))), "Add it to what is here")
    assert alerts(at) == ["“The lake” is left out: six essays are here already; remove one first."]
    assert at.session_state[ESSAYS] == full


def test_a_bad_file_is_told_and_what_is_here_stays() -> None:
    at = upload(page(own_page, **{CHANGES: (CHANGE,)}), b"{")
    assert alerts(at) == [
        "mine.sidebyside.json is no saved file of this page: choose one whose name ends in .sidebyside.json. What is here stays as it is."
    ]
    assert at.session_state[ESSAYS] == (OWN,)
    assert at.session_state[CHANGES] == (CHANGE,)
    assert not [button for button in at.button if button.label.startswith("Open it")]


def test_without_the_texts_the_page_is_the_same_but_for_the_sentences() -> None:
    from components.coding.lexicon import load_lexicon
    from components.corpus.own import essay_of
    from components.corpus.saved import without_text

    bare = without_text(OWN, essay_of(OWN, load_lexicon()))
    (again,) = opened(saved_bytes(Saved((bare,), texts=False)), name="x").essays
    at = page(panel_page, **{ESSAYS: (again,)})
    assert at.session_state["mentions"] == PLAIN
    shown = json.dumps([str(each.proto) for each in at.get("bidi_component")], ensure_ascii=False)
    assert "Its text was not saved." in shown
    assert "waved" not in shown
    at = page(own_page, **{ESSAYS: (again,)})
    assert "Its text was not saved: what was counted in it is here" in told(at)


def test_the_line_stands_on_every_page_and_a_stranger_sees_nothing_of_it() -> None:
    frame = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    change = Recoded("own-goals", "country", "USA", Spot(1, 0, 0, ""), "essay")
    frame.session_state[CHANGES] = (change,)
    checked(frame.run())
    assert "With your 1 change" in told(frame)
    cards = str([each.proto for each in frame.get("bidi_component")])
    assert "with your changes" in cards
    frame.session_state[OFF] = True
    assert "Without your 1 change." in told(checked(frame.run()))
    stranger = checked(AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run())
    assert "your 1 change" not in told(stranger)
    assert "with your changes" not in str([each.proto for each in stranger.get("bidi_component")])
