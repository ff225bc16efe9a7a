"""The browser elements, driven on a small made-up page (`web_demo.py`): what is drawn, chosen, sent back, and kept."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.conftest import ROOT, served

pytestmark = pytest.mark.browser

DEMO = Path(__file__).with_name("web_demo.py")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    options = ("--browser.gatherUsageStats=false",)
    with served(
        tmp_path_factory.mktemp("demo"), script=str(DEMO), env={"PYTHONPATH": str(ROOT)}, options=options
    ) as address:
        yield address


@pytest.fixture
def page(page: Page) -> Page:
    page.set_viewport_size({"width": 1200, "height": 900})
    return page


def opened(page: Page, address: str, query: str = "") -> Page:
    page.goto(f"{address}/{query}")
    for name in ("cards", "statements", "subject-table", "passages", "reading"):
        page.locator(f".house.{name}").wait_for()
    return page


def heard(page: Page, expected: str) -> None:
    expect(page.get_by_test_id("stText")).to_contain_text(expected)


def reading(page: Page) -> Locator:
    return page.locator(".house.reading")


def test_card_rows_are_named_and_send_lens_and_subject(page: Page, address: str) -> None:
    opened(page, address)
    page.get_by_role("button", name="Anna, 17 mentions, Harbour lights: show passages").click()
    heard(page, "['cards', 'leaders', 'anna']")


def test_a_subject_that_a_statement_names_leads_to_its_passages(page: Page, address: str) -> None:
    opened(page, address)
    page.locator(".statements").get_by_role("button", name="Anna: show passages").click()
    heard(page, "['statements', 'leaders', 'anna']")


def test_a_statement_that_names_no_subject_has_a_link(page: Page, address: str) -> None:
    opened(page, address)
    links = page.locator(".statements").get_by_role("button", name=re.compile("^passages: "))
    expect(links).to_have_count(1)
    links.click()
    heard(page, "['statements', 'leaders', 'nowak']")


def test_the_ways_to_count_open_under_their_statement_and_send_their_place(page: Page, address: str) -> None:
    opened(page, address)
    standing = page.get_by_role("button", name="holds under 1 of 2 ways to count")
    expect(standing).to_have_attribute("aria-expanded", "false")
    standing.focus()
    page.keyboard.press("Enter")
    expect(standing).to_have_attribute("aria-expanded", "true")
    ways = page.get_by_role("table", name="Ways to count: Anna is named by two.")
    rows = ways.get_by_role("row")
    expect(rows).to_have_count(4)
    expect(rows.nth(2)).to_contain_text("does not hold")
    expect(rows.nth(3).get_by_role("button")).to_have_count(0)
    rows.nth(2).get_by_role("button", name=re.compile("^with names only")).click()
    heard(page, "['count', 0, 1]")
    expect(standing).to_have_attribute("aria-expanded", "true")
    standing.click()
    expect(ways).to_have_count(0)


def test_table_has_caption_and_scopes_and_sorts_with_blanks_last(page: Page, address: str) -> None:
    opened(page, address)
    table = page.get_by_role("table", name="Mentions of leaders")
    rows = table.locator("tbody th")
    header = table.get_by_role("columnheader", name="The tide tables")
    header.get_by_role("button").click()
    expect(header).to_have_attribute("aria-sort", "descending")
    assert [text[:5] for text in rows.all_inner_texts()] == ["Łukas", "Anna", "<img "]
    header.get_by_role("button").click()
    expect(header).to_have_attribute("aria-sort", "ascending")
    assert [text[:5] for text in rows.all_inner_texts()] == ["Anna", "Łukas", "<img "]
    assert table.locator("thead th:not([scope=col]), tbody th:not([scope=row])").count() == 0


def test_table_marks_the_pick_and_keeps_its_order_when_the_page_runs_again(page: Page, address: str) -> None:
    opened(page, address)
    table = page.get_by_role("table", name="Mentions of leaders")
    expect(table.locator("tr.on th")).to_have_text("Łukasz Nowak")
    table.get_by_role("button", name="Leader").first.click()
    table.get_by_role("button", name="Anna").press("Enter")
    heard(page, "['table', 'anna']")
    expect(table.locator("th[aria-sort]")).to_contain_text("Leader")
    expect(table.get_by_role("button", name="Anna")).to_be_focused()


def test_passages_tick_every_counted_mention_and_open_their_paragraph(page: Page, address: str) -> None:
    opened(page, address)
    tides = page.locator(".passages section[aria-label='The tide tables']")
    expect(tides.locator("ol > li")).to_have_count(2)
    expect(tides.locator("ol > li").first.locator(".tick")).to_have_count(2)
    expect(page.locator(".passages section[aria-label='Nine lanterns']")).to_contain_text("No mention in this essay.")
    tides.locator("summary").first.click()
    expect(tides.locator(".rules").first).to_contain_text("Nowak name: named in full")
    tides.get_by_role("button", name="Read paragraph 3 of The tide tables").click()
    heard(page, "['passages', 'tides', 3]")
    expect(tides.locator("details").first).to_have_attribute("open", "")


def test_a_name_is_highlighted_in_every_column_and_its_choice_sent(page: Page, address: str) -> None:
    opened(page, address)
    view = reading(page)
    view.get_by_role("button", name="Anna", exact=True).first.click()
    expect(view.locator(".chip.on")).to_have_text(["Anna", "Anna", "Anna"])
    expect(view.locator(".paragraph.on .number")).to_have_text(["Paragraph ¶1", "Paragraph ¶5", "Paragraph ¶1"])
    expect(view.locator(".count")).to_have_text(["2 mentions, ¶1 ¶5", "1 mention, ¶1", "not in this essay"])
    expect(view.locator(".who")).to_have_text("Queen of Norway since 2001")
    heard(page, "['reading', 'anna']")
    expect(view.locator(".chip.on")).to_have_count(3)
    view.get_by_role("button", name="Anna: clear the selection").click()
    expect(view.locator(".chip.on")).to_have_count(0)
    heard(page, "['reading', '']")


@pytest.mark.parametrize(("pick", "places"), [("anna", 3), ("nobody", 0), ("trust", 6)])
def test_the_servers_pick_is_drawn_and_an_unknown_one_is_none(page: Page, address: str, pick: str, places: int) -> None:
    opened(page, address, f"?pick={pick}")
    expect(reading(page).locator(".paragraph")).to_have_count(12)
    expect(reading(page).locator(".paragraph.on")).to_have_count(places)


def test_the_last_of_two_quick_choices_stays(page: Page, address: str) -> None:
    opened(page, address)
    view = reading(page)
    names = view.locator(".chip", has_text="Anna").first, view.locator(".chip", has_text="Poland").first
    for name in names:
        name.evaluate("e => e.click()")
    heard(page, "'POL']")
    expect(view.locator(".chosen-name")).to_contain_text("Poland")
    expect(view.locator(".chip.on")).to_have_text(["Poland", "Poland", "Poland"])


def test_who_someone_is_stands_in_each_essay_where_it_differs(page: Page, address: str) -> None:
    opened(page, address)
    view = reading(page)
    view.get_by_role("button", name="Łukasz Nowak ×2").click()
    expect(view.locator(".about")).to_have_text(["President of Poland", "Mayor", ""])


def test_keys_step_through_mentions_but_not_while_typing(page: Page, address: str) -> None:
    opened(page, address)
    view = reading(page)
    view.get_by_role("button", name="Norway", exact=False).first.click()
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(view.locator(".position")).to_have_text("3 of 3")
    expect(view.locator(".live")).to_have_text("3 of 3, Harbour lights ¶1")
    page.keyboard.press("k")
    expect(view.locator(".position")).to_have_text("2 of 3")
    view.get_by_role("searchbox").press_sequentially("jk")
    expect(view.locator(".position")).to_have_text("2 of 3")


def test_a_theme_tints_its_paragraphs(page: Page, address: str) -> None:
    opened(page, address)
    view = reading(page)
    view.get_by_role("button", name="Trust").first.click()
    expect(view.locator(".count").first).to_have_text("main point in ¶1, touched in ¶3 ¶5")
    expect(view.locator(".column").first.locator(".paragraph.on")).to_have_count(3)


def test_search_folds_case_and_accents_and_counts_hits(page: Page, address: str) -> None:
    opened(page, address, "?text=1")
    view = reading(page)
    field = view.get_by_role("searchbox")
    field.fill("LUKASZ")
    expect(view.locator(".hits")).to_have_text(["1 hit", "0 hits", "0 hits"])
    expect(view.locator(".said .hit")).to_have_text("Łukasz")
    field.fill("cafe")
    field.press("Enter")
    expect(view.locator(".found")).to_have_text("1 of 4")
    expect(view.locator(".live")).to_have_text("1 of 4, Nine lanterns ¶2")
    field.press("Escape")
    expect(view.locator(".said .hit")).to_have_count(0)


def test_without_texts_search_reads_gists_and_names(page: Page, address: str) -> None:
    opened(page, address)
    view = reading(page)
    view.get_by_role("searchbox").fill("nordic")
    expect(view.locator(".chip.hit")).to_have_count(1)
    view.get_by_role("searchbox").fill("in one line")
    expect(view.locator(".hits")).to_have_text(["5 hits", "4 hits", "3 hits"])


def test_full_text_marks_layers_by_form_and_reaches_both_of_two_that_overlap(page: Page, address: str) -> None:
    opened(page, address, "?text=1")
    view = reading(page)
    eighth = view.locator("section[data-essay=lanterns] .paragraph").nth(2)
    expect(eighth.locator(".name.leader")).to_have_text(["minister of ", "Poland"])
    inner = eighth.locator(".name.country")
    expect(inner).to_have_text("Poland")
    inner.click()
    expect(view.locator(".chosen-name")).to_contain_text("Poland")
    inner.click()
    expect(view.locator(".chosen-name")).to_contain_text("The minister")


def test_quotation_and_heading_say_whose_voice_they_are(page: Page, address: str) -> None:
    opened(page, address, "?text=1")
    view = reading(page)
    expect(view.locator(".paragraph.quotation .voice")).to_have_text("quoted: Quay Gazette")
    weight = view.locator(".paragraph.heading .said").evaluate("e => getComputedStyle(e).fontWeight")
    assert int(weight) >= 600


def test_an_address_leads_to_its_paragraph(page: Page, address: str) -> None:
    opened(page, address, "?text=1&at=tides.4")
    expect(reading(page).locator(".arrived .number")).to_have_text("Paragraph ¶4")
    expect(reading(page).locator(".arrived")).to_be_in_viewport()


def test_map_moves_by_keyboard_and_says_where_it_is(page: Page, address: str) -> None:
    opened(page, address, "?text=1")
    place = reading(page).get_by_role("slider", name="Place in The tide tables")
    place.focus()
    place.press("End")
    expect(reading(page).locator("section[data-essay=tides] .paragraph").last).to_be_in_viewport()
    expect(place).to_have_attribute("aria-valuetext", "paragraph 5 of 5")


def test_a_phone_shows_one_essay_and_a_switch(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    opened(page, address)
    view = reading(page)
    expect(view.locator(".column:visible")).to_have_count(1)
    view.get_by_role("group", name="Essay shown").get_by_role("button", name="Harbour lights").click()
    expect(view.locator(".column:visible")).to_have_attribute("data-essay", "harbour")
    sideways = page.get_by_test_id("stMain").evaluate("e => e.scrollWidth - e.clientWidth")
    assert sideways == 0


def test_data_never_becomes_markup(page: Page, address: str) -> None:
    for query in ("", "?text=1"):
        opened(page, address, query)
        assert page.locator(".house img").count() == 0
        expect(reading(page).get_by_text("<img src=x onerror").first).to_be_attached()
        assert page.title() == "Elements"


@pytest.mark.parametrize("query", ["", "?text=1"])
def test_targets_are_large_enough_and_text_no_smaller_than_14_px(page: Page, address: str, query: str) -> None:
    opened(page, address, query)
    small = page.locator(".house button:visible").evaluate_all(
        "all => all.filter(e => e.getBoundingClientRect().height < 23.9).map(e => e.outerHTML)"
    )
    assert small == []
    tiny = page.locator(".house *:visible").evaluate_all(
        "all => all.filter(e => !(e instanceof SVGElement) && parseFloat(getComputedStyle(e).fontSize) < 14)"
        ".map(e => e.outerHTML)"
    )
    assert tiny == []


@pytest.mark.parametrize("query", ["", "?text=1"])
def test_automatic_accessibility_checks_find_nothing(page: Page, address: str, query: str) -> None:
    opened(page, address, query)
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}).response["violations"]
    ours = {
        violation["id"]: node["html"]
        for violation in found
        for node in violation["nodes"]
        if any(isinstance(part, list) for part in node["target"])
    }
    assert ours == {}
