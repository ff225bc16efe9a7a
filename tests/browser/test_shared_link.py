"""A link that is sent on: a second copy of the app shows the same picture."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import settled
from tests.conftest import copy_of_app, served

pytestmark = pytest.mark.browser
LINKS = (
    "/?lens=countries&measure=count&voice=author&pick=RUS",
    "/?lens=themes&share=touched&essays=one-man-show,own-goals",
)
STILL = 700.0
"""Milliseconds without a change after which a page counts as drawn."""
TRIES = 20


def picture(page: Page, address: str) -> bytes:
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    settled(page)
    page.wait_for_load_state("networkidle")
    before, shown = b"", page.screenshot(animations="disabled")
    for _ in range(TRIES):
        if before == shown:
            break
        page.wait_for_timeout(STILL)
        before, shown = shown, page.screenshot(animations="disabled")
    return shown


def test_a_second_copy_shows_the_same_picture(page: Page, app: str, tmp_path: Path) -> None:
    with served(copy_of_app(tmp_path / "second")) as second:
        for link in LINKS:
            assert picture(page, f"{app}{link}") == picture(page, f"{second}{link}"), link
    assert picture(page, f"{app}{LINKS[0]}") != picture(page, f"{app}/?lens=countries&measure=count&pick=RUS")
