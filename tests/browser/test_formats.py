"""One essay in every format, dropped on the page: whatever the file, the same names are counted."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import essay_files, settled
from tests.conftest import SLOW
from tests.ingest.made_files import TEXTS, as_markdown, as_page, as_pdf, as_text, as_word

pytestmark = pytest.mark.browser
FILES = {
    "essay.txt": as_text, "essay.md": as_markdown, "essay.html": as_page, "essay.docx": as_word, "essay.pdf": as_pdf,
}  # fmt: skip
DATE = "2018-06"


def counted(page: Page, app: str, name: str, content: bytes) -> list[str]:
    """What the card and the tables of Compare say of one uploaded file."""
    page.goto(f"{app}/own")
    essay_files(page).set_input_files({"name": name, "mimeType": "", "buffer": content})
    expect(page.get_by_role("heading", name="Here: 1 essay of yours")).to_be_visible(timeout=2 * SLOW)
    page.get_by_label("Date", exact=True).fill(DATE)
    page.get_by_label("Date", exact=True).press("Enter")
    expect(page.get_by_role("button", name=re.compile("Lay .*"))).to_be_enabled()
    page.get_by_role("button", name=re.compile("Lay .*")).click()
    expect(page.get_by_role("heading", name="Four essays, side by side", level=1)).to_be_visible(timeout=2 * SLOW)
    settled(page)
    card = page.get_by_role("article").filter(has=page.get_by_role("heading", name=TEXTS[0]))
    tables = [table.inner_text() for table in page.get_by_role("table", include_hidden=True).all()]
    return [card.inner_text(), *tables]


def test_one_of_each_format_gives_the_same_counts(page: Page, app: str) -> None:
    first, *others = (counted(page, app, name, made()) for name, made in FILES.items())
    assert re.search(r"Vladimir Putin\s+2", first[0])
    assert [other for other in others if other != first] == []
