"""A reader corrects what was coded, takes one change back, saves all as one file, and finds the same in a fresh session."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Locator, Page, expect

from tests.browser.reader import essay_files
from tests.conftest import SLOW, faults_of

pytestmark = pytest.mark.browser

HARBOUR = b"""# The harbour talks

Chancellor Angela Merkel came to Norway in the week that the harbour froze, and nobody called it a sign.

Merkel asked for gas and for patience. The Falkirk Compact watched, and Norway had plenty of the one.

On the quay the talk was of Poland and of the Falkirk Compact, which had sent a smaller ship and a longer letter.
"""
SELECT = """(row, words) => {
  const said = row.querySelector('.said');
  const at = [...said.childNodes].find((each) => each.textContent.includes(words));
  const text = at.nodeType === Node.TEXT_NODE ? at : at.firstChild;
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(words));
  range.setEnd(text, text.data.indexOf(words) + words.length);
  const root = said.getRootNode();
  const selection = root.getSelection ? root.getSelection() : document.getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}"""


def essay(page: Page) -> Locator:
    return page.get_by_role("region", name="The harbour talks", exact=True)


def changes(page: Page, count: str) -> None:
    expect(page.get_by_role("status").filter(has_text=f"With your {count}")).to_be_visible(timeout=2 * SLOW)


def sees(page: Page) -> None:
    """What the essay must show once it is corrected."""
    expect(essay(page).get_by_role("button", name="Falkirk Compact", exact=True)).to_have_count(2)
    expect(essay(page).get_by_role("button", name="Norway", exact=True)).to_have_count(2)
    expect(essay(page).get_by_title("The Three Rowers (actor)")).to_have_text("Poland")


def test_a_reader_corrects_takes_back_saves_and_finds_it_again(
    page: Page, app: str, chromium: Browser, tmp_path: Path
) -> None:
    page.goto(f"{app}/own")
    file: FilePayload = {"name": "harbour.md", "mimeType": "text/markdown", "buffer": HARBOUR}
    essay_files(page).set_input_files([file])
    expect(page.get_by_role("heading", name="Here: 1 essay of yours")).to_be_visible(timeout=2 * SLOW)
    page.get_by_role("button", name="Lay side by side").click()
    expect(page.get_by_role("heading", name="Four essays, side by side")).to_be_visible(timeout=2 * SLOW)
    page.get_by_role("link", name="Read", exact=True).click()

    essay(page).get_by_role("button", name="Norway", exact=True).first.click()
    page.get_by_role("button", name="not so? correct it").click()
    expect(page.get_by_role("form", name="“Norway” is counted as Norway")).to_contain_text("decided by: name")
    page.get_by_role("button", name="Not Norway").click()
    changes(page, "1 change")
    expect(essay(page).get_by_role("button", name="Norway", exact=True)).to_have_count(1)

    row = essay(page).get_by_role("listitem").filter(has_text="watched")
    row.evaluate(SELECT, "Falkirk Compact")
    page.get_by_role("button", name="count “Falkirk Compact”").click()
    page.get_by_role("combobox", name="What it is").select_option("bloc or region")
    page.get_by_role("combobox", name="Where").select_option("everywhere in this text")
    page.get_by_role("button", name="Count it").click()
    changes(page, "2 changes")
    expect(essay(page).get_by_role("button", name="Falkirk Compact", exact=True)).to_have_count(2)

    essay(page).get_by_role("button", name="Poland", exact=True).click()
    page.get_by_role("button", name="not so? correct it").click()
    page.get_by_role("combobox", name="What it is").select_option("movement")
    page.get_by_role("combobox", name="Name").fill("The Three Rowers")
    page.get_by_role("button", name="Change it").click()
    changes(page, "3 changes")
    page.get_by_text("Your 3 changes", exact=True).click()
    page.get_by_role("button", name="Undo").first.click()
    changes(page, "2 changes")
    sees(page)

    page.get_by_role("link", name="Your essays", exact=True).click()
    expect(page.get_by_role("heading", name="Your changes")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as one file").click()
    assert re.fullmatch(
        r"side-by-side-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.sidebyside\.json", download.value.suggested_filename
    )
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)

    context = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(SLOW)
    fresh = context.new_page()
    faults = faults_of(fresh)
    fresh.goto(f"{app}/own")
    expect(fresh.get_by_text("There is nothing of yours to save yet.")).to_be_visible()
    fresh.get_by_test_id("stFileUploader").filter(has_text="saved file").locator("input[type=file]").set_input_files(
        saved
    )
    expect(
        fresh.get_by_role("status").filter(has_text="holds 1 essay (“The harbour talks”) and 2 changes")
    ).to_be_visible()
    fresh.get_by_role("button", name="Open it", exact=True).click()
    changes(fresh, "2 changes")
    fresh.get_by_role("link", name="Read", exact=True).click()
    sees(fresh)
    fresh.get_by_role("button", name="See without them").click()
    expect(essay(fresh).get_by_title("Poland (country)")).to_have_text("Poland")
    expect(essay(fresh).get_by_role("button", name="Falkirk Compact", exact=True)).to_have_count(0)
    context.close()
    assert faults == []


def test_a_shipped_essay_without_its_text_is_corrected_by_keyboard(page: Page, app: str) -> None:
    page.goto(f"{app}/read?essays=own-goals&pick=RUS")
    expect(page.get_by_role("button", name="Russia: clear the selection")).to_be_visible(timeout=2 * SLOW)
    expect(page.get_by_role("button", name="something is missing")).to_have_count(0)
    opener = page.get_by_role("button", name="not so? correct it")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox", name="Where")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("form")).to_have_count(0)
    opener.focus()
    page.keyboard.press("Enter")
    page.get_by_role("combobox", name="Where").select_option("everywhere in this essay")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    changes(page, "1 change")
    expect(page.get_by_role("region").get_by_role("button", name=re.compile("^Russia"))).to_have_count(0)
