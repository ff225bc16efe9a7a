"""A reader of Contrast: chooses the pair, picks a word, reads its paragraphs; and no two labels of the chart meet as drawn."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from components.measures.selection import Selection
from tests.browser.invented import TEXTS, TITLES, with_invented_essays
from tests.browser.reader import asked, chart, choose_option, mark, opened, settled, sideways, table
from tests.conftest import copy_of_app, served

pytestmark = pytest.mark.browser

FIRST, SECOND, THIRD = TEXTS
WORDS = re.compile("rates, log-odds and log ratio")


@pytest.fixture(scope="module")
def reader_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An app of three invented essays, two of whose texts its reader has."""
    folder = tmp_path_factory.mktemp("contrast")
    app = with_invented_essays(copy_of_app(folder / "app"), folder / "texts")
    own = app / "data" / "texts"
    own.mkdir()
    for slug in (FIRST, SECOND):
        (own / f"{slug}.txt").write_text(TEXTS[slug], encoding="utf-8")
    with served(app) as address:
        yield address


def test_a_pair_is_chosen_and_a_word_leads_to_its_paragraphs(page: Page, reader_app: str) -> None:
    opened(page, reader_app, Selection(pair=(THIRD, FIRST)), path="contrast")
    choose_option(page, "First essay", f"■ {TITLES[SECOND]}")
    expect(page.get_by_role("heading", name=f"More in {TITLES[SECOND]}")).to_be_visible()
    table(page, WORDS).get_by_role("button", name="Poland", exact=True).click()
    page.wait_for_url(re.compile("word=poland"), wait_until="commit")
    assert asked(page)["pair"] == f"{SECOND},{FIRST}"
    expect(page.get_by_role("heading", name="Passages: “Poland”")).to_be_visible()
    column = page.get_by_role("region", name=TITLES[SECOND], exact=True)
    expect(column).to_contain_text("2 uses in 2 paragraphs")
    for paragraph in TEXTS[SECOND].strip().split("\n\n")[1:]:
        expect(column).to_contain_text(paragraph)
    expect(column.locator("p .word")).to_have_text(["Poland", "Poland"])
    expect(page.get_by_role("region", name=TITLES[THIRD], exact=True)).to_contain_text("Not in this essay.")
    column.get_by_role("button", name="Read paragraph 3").click()
    expect(page.get_by_role("heading", name="Read them in parallel")).to_be_visible()


def test_a_click_on_the_chart_picks_the_word_and_where_no_text_is_it_says_why(page: Page, app: str) -> None:
    opened(page, app, Selection(pair=("personalized-diplomacy", "own-goals")), path="contrast")
    settled(page)
    drawing = chart(page, "Scatter of")
    boxes = drawing.locator("text[aria-roledescription='text mark'], .mark-text text").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect()).map(b => [b.left, b.top, b.right, b.bottom])"
    )
    assert len(boxes) > 20
    meeting = [(a, b) for n, a in enumerate(boxes) for b in boxes[:n] if _meet(a, b)]
    assert meeting == []
    mark(drawing, kind="text mark", says="national:").click()
    page.wait_for_url(re.compile("word=national"), wait_until="commit")
    expect(page.get_by_text("where it stands is not shipped")).to_be_visible()
    column = page.get_by_role("region", name="Personalized diplomacy", exact=True)
    expect(column).to_contain_text("10 uses; the text is not at hand.")
    page.get_by_role("button", name="Let go").click()
    expect(page.get_by_role("heading", name="Passages", exact=True)).to_be_visible()


def test_on_a_narrow_screen_the_lists_stand_alone(page: Page, app: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    opened(page, app, Selection(terms="subjects"), path="contrast")
    settled(page)
    expect(chart(page, "Scatter of")).to_be_hidden()
    expect(chart(page, "Ranked list, more in “Personalized diplomacy”")).to_be_visible()
    assert sideways(page) == []


def _meet(one: list[float], other: list[float], *, least: float = 1.0) -> bool:
    """Whether two drawn boxes have more than `least` pixels in common both ways."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > least and down > least
