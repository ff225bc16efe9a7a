"""What a reader takes away: the files of a chart, a link, a report that is opened offline, the data; two readers, each their own."""

import re
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from components.corpus.load import load_essays
from components.measures.selection import Selection
from tests.browser.reader import emphasis_rows, opened, sideways

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

LONG = 60_000.0
FILES = (
    ("PNG, a picture", "png"),
    ("SVG, a drawing", "svg"),
    ("CSV, the data", "csv"),
    ("Vega-Lite, the specification", r"vl\.json"),
)
COUNTRIES = Selection(lens="countries")


def menu(page: Page, name: str) -> Page:
    """Open the menu of a chart and wait until its picture is drawn."""
    page.locator(f".st-key-take-{name}").get_by_role("button").click()
    expect(page.get_by_role("button", name="PNG, a picture")).to_be_visible(timeout=LONG)
    return page


def taken(page: Page, button: str, folder: Path) -> Path:
    """The file that a button hands over."""
    with page.expect_download() as handed:
        page.get_by_role("button", name=button).click()
    path = folder / handed.value.suggested_filename
    handed.value.save_as(path)
    return path


def test_a_chart_is_taken_away_as_picture_drawing_data_and_specification(page: Page, app: str, tmp_path: Path) -> None:
    opened(page, app, COUNTRIES)
    expect(page.get_by_role("button", name="PNG, a picture")).to_have_count(0)
    menu(page, "emphasis")
    stem = "side-by-side-emphasis-countries-per-1000-words"
    for button, ending in FILES:
        path = taken(page, button, tmp_path)
        assert re.fullmatch(rf"{stem}-[0-9a-f]{{8}}\.{ending}", path.name)
        content = path.read_bytes()
        if ending == "png":
            assert content.startswith(b"\x89PNG")
            assert struct.unpack(">I", content[16:20])[0] > 1000
        elif ending == "svg":
            assert b"Side by Side" in content
            assert b"United States" in content
        elif ending == "csv":
            assert content.startswith(b"essay,subject,label,count")


def test_a_link_is_copied_and_where_that_is_refused_it_is_selected(
    page: Page, app: str, context_with_clipboard: BrowserContext
) -> None:
    own = context_with_clipboard.new_page()
    opened(own, app, COUNTRIES.but(voice="author"), path="share")
    field = own.get_by_role("textbox", name="Address of the view")
    expect(field).to_have_value(re.compile(r"/\?.*lens=countries"))
    own.get_by_role("button", name="Copy link").click()
    expect(own.get_by_text("copied", exact=True)).to_be_visible()
    copied = own.evaluate("navigator.clipboard.readText()")
    assert copied == field.input_value()
    opened(page, app)
    page.goto(copied)
    expect(page.get_by_role("radio", name="Countries")).to_be_checked()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    opened(page, app, path="share")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_text("selected: copy it")).to_be_visible()
    assert sideways(page) == []


def test_a_report_opened_offline_asks_for_nothing_and_shows_the_figures(
    page: Page, app: str, chromium: "Browser", tmp_path: Path
) -> None:
    opened(page, app, COUNTRIES, path="share")
    page.get_by_role("button", name="Make the report").click()
    expect(page.get_by_role("button", name="Take the report")).to_be_visible(timeout=LONG)
    path = taken(page, "Take the report", tmp_path)
    context = chromium.new_context(offline=True, viewport={"width": 800, "height": 900})
    report = context.new_page()
    asked: list[str] = []
    told: list[str] = []
    report.on("request", lambda request: asked.append(request.url))
    report.on("console", lambda message: told.append(message.text))
    report.goto(path.as_uri())
    assert asked == [path.as_uri()]
    assert told == []
    assert report.evaluate("document.scripts.length") == 0
    rows = report.locator("#emphasis-countries tbody tr")
    wanted = emphasis_rows(COUNTRIES)
    expect(rows).to_have_count(len(wanted))
    for row, want in zip(rows.all(), wanted, strict=True):
        cells = [" ".join(cell.splitlines()) for cell in row.locator("th, td").all_inner_texts()]
        assert want.match("".join(cells)), (cells, want.pattern)
    for essay in load_essays():
        expect(report.get_by_role("heading", name=essay.title).first).to_be_visible()
    assert report.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_two_readers_who_pack_at_the_same_time_each_get_their_own(
    chromium: "Browser", app: str, tmp_path: Path
) -> None:
    contexts = [chromium.new_context(viewport={"width": 1000, "height": 900}) for _ in range(2)]
    pages = [context.new_page() for context in contexts]
    for page, voice in zip(pages, ("whole", "author"), strict=True):
        page.set_default_timeout(LONG)
        opened(page, app, Selection(voice=voice), path="share")
    for page in pages:
        page.get_by_role("button", name="Pack the data").click()
    files = []
    for number, page in enumerate(pages):
        expect(page.get_by_role("button", name="Take the data")).to_be_visible(timeout=LONG)
        folder = tmp_path / str(number)
        folder.mkdir()
        files.append(taken(page, "Take the data", folder))
    assert files[0].name != files[1].name
    assert files[0].read_bytes() != files[1].read_bytes()
    for context in contexts:
        context.close()


@pytest.fixture
def context_with_clipboard(chromium: "Browser", app: str) -> Iterator[BrowserContext]:
    """A reader who lets the page write to the clipboard."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=app)
    yield context
    context.close()
