"""The page for every reader: on a phone, light and dark, without seeing the charts, by automatic accessibility checks."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from components.measures.selection import Selection
from tests.browser.reader import EMPHASIS, REGIONS, chart, essays, opened, sees_passages, sideways, table
from tests.conftest import SLOW, faults_of

pytestmark = pytest.mark.browser

CHARTS = ("Dot plot", "Circles", "Matrix", "A strip an essay")
PATHS = ("", "read", "contrast", "connections", "counted")
PICKED = Selection(lens="countries", pick="RUS")


@pytest.mark.parametrize("path", PATHS)
def test_nothing_scrolls_sideways_on_a_phone(page: Page, app: str, path: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    opened(page, app, PICKED, path=path)
    if not path:
        sees_passages(page, "Russia", PICKED)
        table(page, EMPHASIS)
        expect(page.get_by_role("table", name=REGIONS).get_by_role("button", name="Russia")).to_be_visible()
    if path == "read":
        shown = page.get_by_role("group", name="Essay shown")
        for essay in essays():
            shown.get_by_role("button", name=essay.title).click()
            expect(page.get_by_role("region", name=essay.title, exact=True)).to_be_visible()
    assert sideways(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_charts_are_drawn_light_and_dark(chromium: Browser, app: str, scheme: str) -> None:
    context = chromium.new_context(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    context.set_default_timeout(SLOW)
    page = context.new_page()
    faults = faults_of(page)
    opened(page, app)
    for name in CHARTS:
        expect(chart(page, name).locator("svg")).to_be_visible()
        paper = chart(page, name).locator("svg").evaluate("e => getComputedStyle(e).backgroundColor")
        red, green, blue = map(int, re.findall(r"\d+", paper)[:3])
        assert (red + green + blue < 3 * 128) is (scheme == "dark"), f"{name} on {paper}"
    context.close()
    assert faults == []


def test_every_chart_says_its_figures_to_a_screen_reader(page: Page, app: str) -> None:
    opened(page, app)
    for name in CHARTS:
        expect(chart(page, name)).to_be_visible()
        said = chart(page, name).get_attribute("aria-label") or ""
        assert all(essay.title in said for essay in essays()), said
        assert len(re.findall(r"\d+", said)) >= (1 if name == "Circles" else len(essays())), said


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_automatic_checks_find_nothing_serious(chromium: Browser, app: str, path: str, scheme: str) -> None:
    context = chromium.new_context(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    context.set_default_timeout(SLOW)
    page = context.new_page()
    opened(page, app, PICKED, path=path)
    if not path:
        sees_passages(page, "Russia", PICKED)
        for name in CHARTS:
            expect(chart(page, name).locator("svg")).to_be_visible()
        table(page, EMPHASIS)
    found = Axe().run(page).response["violations"]
    serious = {
        f"{violation['id']}: {node['html'][:200]}"
        for violation in found
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    }
    context.close()
    assert serious == set()
