"""A reader of Connections picks a pair and reads its paragraphs; in Read, goes to what speaks to the same and comes back."""

import re

import pytest
from playwright.sync_api import Page, expect

from components.measures.connections import connections
from components.measures.evidence import passages
from components.measures.nearest import nearest
from components.measures.selection import Selection
from components.session.address import params_of
from tests.browser.reader import asked, chart, essays, focused, follows, mark, opened, settled, sideways, table, tables

pytestmark = pytest.mark.browser

PAIRS = re.compile("Paragraphs that hold both")
PAIR = Selection(pick="kim-jong-un", also="PRK")


def sees_pair(page: Page, selection: Selection) -> None:
    """The passages of both stand on the page, as many as the measures count."""
    expect(page.get_by_role("heading", name="Passages: Kim Jong Un with North Korea")).to_be_visible()
    found = passages(tables(selection.coding), selection)
    for essay in essays():
        count = int((found["essay"] == essay.slug).sum())
        column = page.get_by_role("region", name=essay.title, exact=True)
        expect(column.get_by_role("button", name=re.compile("^Read paragraph"))).to_have_count(count)


def test_a_cell_leads_to_the_passages_of_both_and_letting_go_keeps_the_keyboard(page: Page, app: str) -> None:
    opened(page, app, path="connections")
    settled(page)
    own = connections(tables("corrected"), Selection())
    own = own[(own["row"] == PAIR.pick) & (own["column"] == PAIR.also) & (own["both"] > 0)]
    titles = {essay.slug: essay.title for essay in essays()}
    drawing = chart(page, "Matrix of").and_(page.locator(f'[aria-label*="“{titles[own["essay"].iloc[0]]}”"]'))
    mark(drawing, kind="rect mark", says="leader: Kim Jong Un; country: North Korea").click()
    sees_pair(page, PAIR)
    follows(page, params_of(PAIR))
    page.get_by_role("button", name="Let go").press("Enter")
    expect(page.get_by_role("heading", name="Passages", exact=True)).to_be_visible()
    assert asked(page) == {}
    page.wait_for_function("() => document.activeElement !== document.body")
    assert "Kim Jong Un" in focused(page)


def test_the_table_makes_the_same_pick_on_a_phone(page: Page, app: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    opened(page, app, path="connections")
    settled(page)
    assert sideways(page) == []
    table(page, PAIRS).get_by_role("button", name="Kim Jong Un with North Korea").press("Enter")
    sees_pair(page, PAIR)
    assert sideways(page) == []


@pytest.mark.parametrize("width", [1280, 320])
def test_what_speaks_to_the_same_is_one_jump_away_and_so_is_the_way_back(page: Page, app: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    opened(page, app, path="read")
    alike = nearest(tables("corrected"), Selection())
    titles = {essay.slug: essay.title for essay in essays()}
    first = alike.iloc[0]
    here = page.get_by_role("region", name=titles[first["essay"]], exact=True)
    there = page.get_by_role("region", name=titles[first["other"]], exact=True)
    near = here.locator(f'.paragraph[data-number="{first["paragraph"]}"] .near')
    near.get_by_role("button", name=re.compile("speaks to the same")).press("Enter")
    own = alike[(alike["essay"] == first["essay"]) & (alike["paragraph"] == first["paragraph"])]
    expect(near.locator("li p")).to_have_text(own["reason"].to_list())
    place = f"{titles[first['other']]} ¶{first['other_paragraph']}"
    near.get_by_role("button", name=place, exact=True).press("Enter")
    arrived = there.locator(".arrived")
    expect(arrived).to_have_attribute("data-number", str(first["other_paragraph"]))
    expect(arrived).to_be_in_viewport()
    assert focused(page) == f"Back to {titles[first['essay']]} ¶{first['paragraph']}"
    assert sideways(page) == []
    page.keyboard.press("Enter")
    expect(near).to_be_in_viewport()
    assert focused(page) == place
    expect(page.get_by_role("button", name=re.compile("^Back to"))).to_have_count(0)
