"""What a reader does with overlap: choose how likeness is measured, send a figure on, and open a bar of four essays."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import REGIONS, SHARING, asked, chart, follows, mark, settled, sideways, table
from tests.conftest import copy_of_app, served
from tests.own_essays import DATES, TITLES, with_own_essays

pytestmark = pytest.mark.browser

COUNTRIES = {"lens": "countries"}


@pytest.fixture(scope="module")
def four(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app with our own four essays."""
    with served(with_own_essays(copy_of_app(tmp_path_factory.mktemp("four") / "app"))) as address:
        yield address


def test_a_reader_chooses_the_measure_and_sends_the_open_figure_on(page: Page, app: str) -> None:
    page.goto(f"{app}/?essays=one-man-show,own-goals")
    page.get_by_role("radio", name="Subjects (Jaccard)").click()
    expect(page.locator(".sbs-said")).to_contain_text("leaders that either speaks of, both speak of")
    settled(page)
    mark(chart(page, "Matrix"), kind="rect mark", says="essay: One-man show; and: Own-goals").click()
    expect(page.get_by_role("table", name=re.compile("^Made of"))).to_be_visible()
    link, wanted = page.url, asked(page)
    assert (wanted["agreement"], wanted["pair"]) == ("jaccard", "one-man-show,own-goals")
    page.goto("about:blank")
    page.goto(link)
    made_of = page.get_by_role("table", name=re.compile("^Made of"))
    expect(made_of.get_by_role("row", name=re.compile("Vladimir Putin.*yes"))).to_be_visible()
    row = table(page, SHARING).get_by_role("button", name="One-man show and Own-goals")
    expect(row).to_have_attribute("aria-pressed", "true")
    row.click()
    expect(made_of).to_have_count(0)
    follows(page, {name: value for name, value in wanted.items() if name != "pair"})


def test_a_bar_of_four_essays_lists_its_names_and_a_name_its_passages(page: Page, four: str) -> None:
    page.goto(f"{four}/?lens=countries")
    settled(page)
    mark(
        chart(page, "UpSet plot"), kind="rect mark", says="only in: The cold line and The long table; how many: 6"
    ).click()
    names = page.get_by_role("table", name=REGIONS).get_by_role("button")
    expect(names.filter(has_text="Germany")).to_be_visible()
    names.filter(has_text="Germany").click()
    follows(page, {**COUNTRIES, "pick": "DEU"})
    for slug in DATES:
        column = page.get_by_role("region", name=TITLES[slug], exact=True)
        speaks = slug in ("the-cold-line", "the-long-table")
        expect(column).to_contain_text(re.compile(r"\d mentions? in" if speaks else "No mention in this essay"))


def test_four_essays_fit_a_phone_and_need_no_mouse(page: Page, four: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{four}/?lens=countries&pair=the-cold-line,the-long-table")
    settled(page)
    bars = table(page, re.compile("^How many countries"))
    bar = bars.get_by_role("button", name="The long table only")
    bar.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("table", name=REGIONS).get_by_role("button", name="Mexico")).to_be_visible()
    assert sideways(page) == []
