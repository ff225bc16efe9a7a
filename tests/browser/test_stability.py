"""A reader asks how firm a sentence is: opens the ways to count it was asked under, and goes on to one of them."""

import re

import pytest
from playwright.sync_api import Page, expect

from components.corpus.essay import CODINGS
from components.measures.quoted_words import voice_findings
from components.measures.selection import Selection
from components.measures.stability import standing
from components.measures.statements import Statement, statements
from components.session.address import params_of
from tests.browser.reader import asked, chart, follows, mark, opened, sees_passages, sideways, table, tables

pytestmark = pytest.mark.browser

PLAIN = Selection()


def shaky() -> Statement:
    """The sentence of the page that fails under most other ways to count."""
    found = statements(tables(PLAIN.coding), PLAIN, others={coding: tables(coding) for coding in CODINGS})
    return max(found, key=lambda s: sum(v.holds is False for v in s.verdicts))


def test_a_shaky_sentence_opens_what_it_fails_under_and_leads_there(page: Page, app: str) -> None:
    statement = shaky()
    way = next(v for v in statement.verdicts if v.holds is False)
    opened(page, app)
    item = page.get_by_role("listitem").filter(has_text=statement.figures)
    button = item.get_by_role("button", name=standing(statement))
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    ways = page.get_by_role("table", name=f"Ways to count: {statement.text}")
    expect(ways.locator("tbody").get_by_role("row")).to_have_count(len(statement.verdicts))
    row = ways.get_by_role("row").filter(has_text=way.choice)
    expect(row).to_contain_text("does not hold")
    expect(row).to_contain_text(way.figures)
    row.get_by_role("button").click()
    there = way.selection.but(lens=statement.lens, pick=statement.pick)
    follows(page, params_of(there))
    sees_passages(page, dict(statement.picks)[statement.pick], there)


def test_a_sentence_on_two_subjects_leads_to_the_second_too(page: Page, app: str) -> None:
    statement = next(s for s in statements(tables(PLAIN.coding), PLAIN) if len(s.picks) > 1)
    subject, label = statement.picks[-1]
    opened(page, app)
    item = page.get_by_role("listitem").filter(has_text=statement.figures)
    item.get_by_role("button", name=f"{label}: show passages").click()
    sees_passages(page, label, PLAIN.but(lens=statement.lens, pick=subject))
    assert asked(page)["pick"] == subject


def test_on_a_phone_the_ways_and_the_chart_of_voice_stay_inside(page: Page, app: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    opened(page, app)
    for button in page.get_by_role("button", name=re.compile(" ways to count$")).all():
        button.click()
    expect(page.get_by_role("table", name=re.compile("^Ways to count: "))).not_to_have_count(0)
    assert sideways(page) == []


def test_voice_shows_who_passes_whom_and_leads_to_the_passages(page: Page, app: str) -> None:
    countries = PLAIN.but(lens="countries")
    found = voice_findings(tables(PLAIN.coding), countries)[0]
    opened(page, app, countries)
    expect(page.get_by_role("heading", name=found.text)).to_be_visible()
    rows = table(page, re.compile("Mentions in the author’s own voice, of all"))
    labels = dict(zip(tables("corrected").mentions["subject"], tables("corrected").mentions["label"], strict=True))
    label = labels[found.subject]
    expect(rows.get_by_role("button", name=label)).to_be_visible()
    mark(chart(page, "Mentions in the author’s own voice"), kind="point", says=label).click()
    sees_passages(page, label, countries.but(pick=found.subject))
