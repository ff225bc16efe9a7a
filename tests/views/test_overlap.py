"""Overlap and agreement on the first page: the four measures, an open pair, four essays, and one that is switched off."""

import html
import json
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.coding.lexicon import load_lexicon
from components.corpus.load import load_essays
from components.measures.agreement import agreement, agreement_terms
from components.measures.agreement_words import agreement_sentences, agreement_title
from components.measures.describe import regions_alt, regions_title
from components.measures.selection import AGREEMENTS, Selection
from components.measures.tables import Tables, tables_of
from components.session import desk
from tests.conftest import ROOT, copy_of_app
from tests.own_essays import with_own_essays

PAIR = ("one-man-show", "own-goals")


@pytest.fixture(scope="module")
def three() -> Tables:
    return tables_of(load_essays(), coding="corrected", label=load_lexicon().label)


@pytest.fixture(scope="module")
def four(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a copy of the app with our own four essays."""
    return with_own_essays(copy_of_app(tmp_path_factory.mktemp("four") / "app")) / "data"


def page(state: dict[str, str] | None = None, **params: str) -> AppTest:
    """The first page after one run, without an exception or a fault."""
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for name, value in params.items():
        at.query_params[name] = value
    for name, value in (state or {}).items():
        at.session_state[name] = value
    at.run()
    assert not at.exception
    assert [fault.value for fault in at.error] == []
    return at


def texts(at: AppTest, pattern: str) -> list[str]:
    """What the page's own HTML says between tags that match."""
    return [html.unescape(found) for element in at.get("html") for found in re.findall(pattern, element.proto.body)]


def tables(at: AppTest) -> dict[str, dict]:
    """The table twins by the first words of their caption."""
    found = [json.loads(e.proto.json) for e in at.get("bidi_component") if "subject_table" in e.proto.component_name]
    return {table["caption"]: table for table in found}


def twin(at: AppTest, caption: str) -> dict:
    (table,) = [table for name, table in tables(at).items() if name.startswith(caption)]
    return table


@pytest.mark.parametrize("measure", AGREEMENTS)
def test_the_address_chooses_the_measure_and_the_sentence_says_its_figure(three: Tables, measure: str) -> None:
    selection = Selection(agreement=measure)
    at = page(agreement=measure, pair=",".join(PAIR))
    assert agreement_title(three, selection) in texts(at, "<h2>(.*?)</h2>")
    sentence = agreement_sentences(three, selection, agreement(three, selection))[PAIR]
    assert texts(at, "<p class='sbs-said'><strong>.*?</strong>(.*?)</p>") == [f" {sentence}"]
    (control,) = [group for group in at.button_group if group.label == "Agreement by"]
    assert control.value == measure


def test_all_four_measures_stand_in_the_table_and_the_open_pair_says_what_it_is_made_of() -> None:
    at = page(pair="own-goals,one-man-show")
    rows = twin(at, "Agreement on")
    assert rows["picked"] == "one-man-show~own-goals"
    assert len(rows["columns"]) == len(AGREEMENTS) + 3
    assert len(rows["rows"]) == 3
    assert len(twin(at, "Made of")["rows"]) == 12
    assert not [name for name in tables(page()) if name.startswith("Made of")]


@pytest.mark.parametrize("measure", AGREEMENTS)
def test_a_pair_opens_also_where_one_of_the_two_has_nothing_on_the_lens(three: Tables, measure: str) -> None:
    selection = Selection(lens="blocs", agreement=measure)
    terms = agreement_terms(three, selection, *PAIR)
    assert terms["share_a"].isna().all()
    rows = twin(page(lens="blocs", agreement=measure, pair=",".join(PAIR)), "Made of")["rows"]
    assert [row["subject"] for row in rows] == list(terms["subject"]) != []
    assert {(row["cells"][0]["text"], row["cells"][0]["sort"]) for row in rows} == {("–", None)}


def test_a_pair_with_an_essay_that_is_switched_off_stays_shut() -> None:
    at = page(pair=",".join(PAIR), essays="personalized-diplomacy,own-goals")
    assert not [name for name in tables(at) if name.startswith("Made of")]


def test_three_essays_are_circles_with_the_whole_table_below() -> None:
    at = page(lens="countries")
    table = twin(at, "Countries by the essays that speak of them; ")
    assert [column["label"] for column in table["columns"]][:4] == ["Countries", "Essays", "Which", "Mean"]
    assert len(table["columns"]) == 4 + 3


def test_four_essays_are_bars_that_open_their_names(monkeypatch: pytest.MonkeyPatch, four: Path) -> None:
    monkeypatch.setattr(desk, "DATA", four)
    found = tables_of(load_essays(four / "essays"), coding="corrected", label=load_lexicon().label)
    selection = Selection(lens="countries")
    at = page(lens="countries")
    assert regions_title(found, selection) in texts(at, "<h2>(.*?)</h2>")
    alts = [element.proto.alt for element in at.get("vega_lite_chart")]
    assert regions_alt(found, selection) in alts
    assert alts[1].startswith("UpSet plot of 39 countries in 4 essays.")
    bars = twin(at, "How many countries")["rows"]
    assert [(bar["subject"], bar["cells"][0]["text"]) for bar in bars][:2] == [
        ("three-straits", "10"),
        ("a-seat-for-africa", "9"),
    ]
    opened = page({"open-region": "a-seat-for-africa~three-straits"}, lens="countries")
    table = twin(opened, "Countries by the essays that speak of them: ")
    assert [row["label"] for row in table["rows"]] == ["China"]
    (back,) = [button for button in opened.button if button.label == "All countries"]
    back.click().run()
    assert len(twin(opened, "Countries by the essays that speak of them; ")["rows"]) == 39
