"""What stands out, and the block on voice, as the page gets them: the sentences and answers of the measures."""

import html
import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.corpus.essay import CODINGS
from components.measures.quoted_words import voice_findings, voice_told
from components.measures.selection import LENSES, Selection
from components.measures.stability import standing
from components.measures.statements import statements
from components.session.address import params_of
from tests.views.test_pages import SLUGS, drawn, headings, tables


def sent(at: AppTest) -> list[dict[str, Any]]:
    """The sentences as the page hands them to their element."""
    (element,) = [e for e in at.get("bidi_component") if e.proto.component_name.endswith("statements")]
    return json.loads(element.proto.json)["statements"]


@pytest.mark.parametrize(
    "selection",
    [
        Selection(),
        Selection(coding="program"),
        Selection(voice="author", basis="names"),
        Selection(basis="pronouns", measure="count", essays=SLUGS[1:]),
    ],
    ids=lambda s: "-".join(params_of(s).values()) or "default",
)
def test_every_sentence_comes_with_its_parts_and_the_ways_it_was_asked_under(selection: Selection) -> None:
    coded = {coding: tables(coding) for coding in CODINGS}
    found = statements(coded[selection.coding], selection, others=coded)
    lines = sent(drawn(**params_of(selection)))
    assert [(line["text"], line["figures"], line["caveat"]) for line in lines] == [
        (s.text, s.figures, s.caveat) for s in found
    ]
    for line, statement in zip(lines, found, strict=True):
        assert line["standing"] == standing(statement)
        assert [(p["text"], p["subject"]) for p in line["parts"]] == list(statement.parts)
        assert bool(line["subject"]) != any(p["subject"] for p in line["parts"])
        assert [(way["choice"], way["holds"], way["figures"]) for way in line["ways"]] == [
            (v.choice, {True: "yes", False: "no", None: "none"}[v.holds], v.figures) for v in statement.verdicts
        ]


def test_one_essay_has_no_sentences() -> None:
    at = drawn(essays=SLUGS[0])
    assert [e for e in at.get("bidi_component") if e.proto.component_name.endswith("statements")] == []


@pytest.mark.parametrize("lens", LENSES)
@pytest.mark.parametrize("essays", [(), SLUGS[:2]], ids=["all", "two"])
def test_voice_is_drawn_only_where_leaving_quotations_out_changes_something(lens: str, essays: tuple) -> None:
    selection = Selection(lens=lens, essays=essays)
    found = voice_findings(tables("corrected"), selection)
    at = drawn(**params_of(selection))
    keys = [element.proto.id for element in at.get("vega_lite_chart") if "chart-voice-" in element.proto.id]
    assert len(keys) == len({finding.essay for finding in found})
    bodies = [html.unescape(element.proto.body) for element in at.get("html")]
    told = [body for body in bodies if "The mark stands at the mentions in the author’s own voice" in body]
    assert len(told) == bool(found)
    if found:
        assert voice_told(found) in told[0]
        assert found[0].caveat or found[0].text in headings(at, 2)
    assert not found or (lens != "themes" and not essays)  # the first two essays hold no block quotation
