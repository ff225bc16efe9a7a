"""Addresses that were published keep their meaning, and no address, however it was typed or cut, breaks codec or page."""

import json
import random
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from components.coding.lexicon import load_lexicon
from components.corpus.load import load_essays
from components.measures.selection import Selection
from components.measures.tables import tables_of
from components.session.address import PARAMETERS, params_of, selection_from

PUBLISHED = json.loads(Path(__file__).with_name("published_addresses.json").read_text(encoding="utf-8"))
SLUGS = ("personalized-diplomacy", "one-man-show", "own-goals")
OTHERS = ("essays", "order", "pick", "pair", "word", "also", "only", "at", "embed", "utm_source")
ODD = ("", "RUS", "donald-trump", "trade", "own-goals", "one-man-show,own-goals", "own-goals,own-goals", ",", "\u202e", "\U0001f9ed",
       "<script>", "'; --", "%00", "a" * 300, "=1+1", "None", "0", "-1", "names,roles", "ＲＵＳ")  # fmt: skip
CODEC_TRIES = 10_000
PAGE_TRIES = 100


def any_address(random_from: random.Random) -> dict[str, str]:
    """A query of known and unknown parameters, with allowed, cut-off and hostile values."""
    params = {}
    for name in random_from.sample((*PARAMETERS, *OTHERS), random_from.randint(1, 7)):
        allowed = PARAMETERS[name][1] if name in PARAMETERS else ()
        value = random_from.choice((*allowed, *allowed, *ODD))
        params[name] = value[: random_from.randint(0, len(value))] if random_from.random() < 0.15 else value
    return params


def drawn_page() -> None:
    import streamlit as st

    from components.session.desk import open_desk
    from components.views.compare import compare
    from components.views.connections import connections_page
    from components.views.contrast import contrast_page
    from components.views.read import read

    pages = {"compare": compare, "connections": connections_page, "contrast": contrast_page, "read": read}
    pages[st.session_state["drawn"]](open_desk())


@pytest.mark.parametrize(("query", "meaning"), PUBLISHED, ids=[query or "bare" for query, _ in PUBLISHED])
def test_a_published_address_keeps_its_meaning(query: str, meaning: dict[str, object]) -> None:
    tables = tables_of(load_essays(), coding="corrected", label=load_lexicon().label)
    subjects = {*tables.mentions["subject"], *tables.themes["subject"]}
    fields = {name: tuple(value) if isinstance(value, list) else value for name, value in meaning.items()}
    found, notices = selection_from(dict(parse_qsl(query)), essays=SLUGS, subjects=subjects, words={"trade"})
    assert (found, notices) == (Selection().but(**fields), ())


def test_any_address_gives_a_selection_that_has_an_address() -> None:
    tries = random.Random(20)
    for _ in range(CODEC_TRIES):
        params = any_address(tries)
        found, notices = selection_from(
            params, essays=SLUGS, subjects={"RUS", "donald-trump", "trade"}, words={"trade"}
        )
        again = selection_from(
            params_of(found), essays=SLUGS, subjects={"RUS", "donald-trump", "trade"}, words={"trade"}
        )
        assert again == (found, ()), params
        assert all(len(notice) < 700 and "\n" not in notice for notice in notices), params


def test_any_address_is_drawn_without_an_exception() -> None:
    tries = random.Random(21)
    for number in range(PAGE_TRIES):
        params = any_address(tries)
        at = AppTest.from_function(drawn_page, default_timeout=60)
        at.session_state["drawn"] = ("read", "contrast", "connections", "compare")[number % 4]
        for name, value in params.items():
            at.query_params[name] = value
        at.run()
        assert not at.exception, params
