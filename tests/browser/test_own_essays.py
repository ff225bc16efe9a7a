"""A reader's own essays: uploaded, looked at before they are coded, corrected in voice, laid side by side, and seen by nobody else."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.reader import essay_files, settled, sideways
from tests.conftest import SLOW

pytestmark = pytest.mark.browser

HARBOUR = """# The harbour talks

Chancellor Angela Merkel came to Norway in the week that the harbour froze, and nobody called it a sign.

Merkel asked for gas and for patience. Norway had plenty of the one and was short of the other.

> On the quay the talk was of Poland, which had sent a smaller ship and a longer letter.
"""
LETTERS = """<html><head><title>The winter letters</title><script>document.title = "run"</script></head><body><article>
<h1>The winter letters</h1>
<p>A letter from Emmanuel Macron reached Warsaw with the first snow; it spoke of France and of trust.</p>
<p>Poland answered in two lines. Macron, it is said, read them aloud to Angela Merkel.</p>
<blockquote>What France wanted was a treaty. What Poland wanted was a date.</blockquote></article></body></html>
"""
FILES = [
    {"name": "harbour.md", "mimeType": "text/markdown", "buffer": HARBOUR.encode()},
    {"name": "broken.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 and nothing more"},
    {"name": "letters.html", "mimeType": "text/html", "buffer": LETTERS.encode()},
]


def bring(page: Page, app: str) -> None:
    """Open the page and upload the three files at once."""
    page.goto(f"{app}/own")
    essay_files(page).set_input_files(FILES)  # type: ignore[arg-type]
    expect(page.get_by_role("heading", name="Here: 2 essays of yours")).to_be_visible(timeout=2 * SLOW)


def paragraph(page: Page, number: int) -> Locator:
    """The select box of a paragraph's voice."""
    return page.get_by_role("combobox", name=f"Voice of paragraph {number}", exact=True)


def laid(page: Page) -> None:
    page.get_by_role("button", name="Lay side by side").click()
    expect(page.get_by_role("heading", name="Two essays, side by side")).to_be_visible(timeout=2 * SLOW)
    settled(page)


def card(page: Page, title: str) -> Locator:
    return page.get_by_role("article").filter(has=page.get_by_role("heading", name=title))


def test_essays_are_uploaded_looked_at_and_laid_side_by_side(page: Page, app: str) -> None:
    bring(page, app)
    expect(page.get_by_role("alert")).to_contain_text("broken.pdf")
    expect(page.get_by_role("heading", name="What was taken out: The harbour talks")).to_be_visible()
    expect(paragraph(page, 1)).to_have_value("heading")
    expect(paragraph(page, 4)).to_have_value("quotation")
    paragraph(page, 4).select_option("author")
    expect(page.get_by_role("group", name="Show paragraphs")).to_contain_text(re.compile("Author’s own 3"))
    expect(page.get_by_text("as you say")).to_be_visible()
    page.get_by_label("Date").fill("2018-02")
    page.get_by_label("Date").press("Enter")
    page.get_by_role("button", name="Look at The winter letters").click()
    expect(page.get_by_role("heading", name="What was taken out: The winter letters")).to_be_visible()
    expect(paragraph(page, 4)).to_have_value("quotation")
    laid(page)
    expect(page).to_have_url(re.compile("essays=brought-the-harbour-talks"))
    first, second = card(page, "The harbour talks"), card(page, "The winter letters")
    expect(first).to_contain_text("February 2018")
    expect(first).to_contain_text("no block quotations")
    expect(first).to_contain_text("yours; coded by the program alone")
    expect(second).to_contain_text("date unknown")
    expect(second).to_contain_text("is block quotation")
    expect(page.get_by_text("criticise one president")).to_have_count(0)
    second.get_by_role("button", name=re.compile("^Emmanuel Macron, 2 mentions")).click()
    column = page.get_by_role("region", name="The winter letters", exact=True)
    expect(column).to_contain_text("read them aloud to Angela Merkel")
    page.get_by_role("link", name="Read", exact=True).click()
    expect(page.get_by_role("region", name="The harbour talks", exact=True)).to_contain_text("nobody called it a sign")


def test_nobody_else_sees_them_and_their_address_says_so(page: Page, app: str, chromium: Browser) -> None:
    bring(page, app)
    laid(page)
    other = chromium.new_context().new_page()
    heard: list[bytes] = []
    other.on(
        "websocket",
        lambda socket: socket.on(
            "framereceived", lambda frame: heard.append(frame if isinstance(frame, bytes) else frame.encode())
        ),
    )
    other.goto(page.url)
    expect(other.get_by_role("heading", name="Three essays, side by side")).to_be_visible()
    expect(other.get_by_role("status").filter(has_text="their maker brought")).to_contain_text(
        "brought-the-winter-letters"
    )
    other.goto(f"{app}/own")
    expect(other.get_by_role("heading", name="Your essays", level=1)).to_be_visible()
    expect(other.get_by_role("heading", name=re.compile("^Here:"))).to_have_count(0)
    sent = b"".join(heard)
    assert b"Your essays" in sent
    assert [text for text in ("called it a sign", "winter letters", "read them aloud") if text.encode() in sent] == []
    other.context.close()


def test_the_page_reads_on_a_phone_and_by_keyboard(page: Page, app: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{app}/own")
    page.get_by_role("button", name="Try two sample essays").click()
    expect(page.get_by_role("heading", name="Here: 2 essays of yours")).to_be_visible(timeout=2 * SLOW)
    expect(paragraph(page, 1)).to_be_visible()
    assert sideways(page) == []
    paragraph(page, 2).focus()
    page.keyboard.press("a")
    expect(paragraph(page, 2)).to_have_value("author")
    expect(paragraph(page, 2)).to_be_focused()
    page.get_by_role("button", name="Remove A border for bees").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Here: 1 essay of yours")).to_be_visible()
