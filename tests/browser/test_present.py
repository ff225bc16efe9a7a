"""What readers do with one chart at a time: walk through all with the keys, leave, show one in a frame of a course page."""

import contextlib
import http.server
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from components.measures.selection import CHARTS, Selection
from components.session.address import params_of
from components.views.gallery import GALLERY
from tests.browser.reader import asked, follows, opened, settled, sideways

pytestmark = pytest.mark.browser

CHOSEN = Selection(lens="countries", basis="names", pick="RUS")
LARGE = 18
"""Pixels of the smallest text of a chart on a projector."""
SMALLEST = """() => {
  const seen = [...document.querySelectorAll('.st-key-stage svg.marks text')].filter((t) => t.textContent.trim());
  const zoom = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--stage-zoom'));
  const sizes = seen.map((t) => parseFloat(getComputedStyle(t).fontSize) * t.getCTM().a * zoom).filter(Boolean);
  const foot = document.querySelector('.st-key-stage').getBoundingClientRect().bottom;
  return {size: Math.min(...sizes), foot, window: innerHeight};
}"""


def shows(page: Page, chart: str) -> None:
    """The chart stands on the stage, and the bar says which of how many it is."""
    place = CHARTS.index(chart) + 1
    expect(page.get_by_role("navigation", name="Present")).to_contain_text(
        f"Chart {place} of {len(CHARTS)}{GALLERY[chart].label}"
    )
    follows(page, params_of(CHOSEN.but(chart=chart)))
    expect(page.locator(".curtain")).to_have_count(0)
    settled(page)


def test_the_keys_walk_through_all_charts_and_escape_leaves_with_the_selection(page: Page, app: str) -> None:
    page.set_viewport_size({"width": 1920, "height": 1080})
    opened(page, app, CHOSEN, path="present")
    shows(page, CHARTS[0])
    titles = []
    for chart in CHARTS:
        shows(page, chart)
        titles.append(page.get_by_role("heading", level=1).inner_text())
        assert sideways(page) == []
        page.wait_for_function(f"({SMALLEST})().foot <= innerHeight")
        assert page.evaluate(SMALLEST)["size"] >= LARGE
        page.keyboard.press("PageDown" if chart == CHARTS[1] else "ArrowRight")
    assert len(set(titles)) == len(CHARTS)
    shows(page, CHARTS[-1])
    page.keyboard.press("ArrowLeft")
    shows(page, CHARTS[-2])
    page.keyboard.press("Home")
    shows(page, CHARTS[0])
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="Passages: Russia")).to_be_visible()
    assert asked(page) == params_of(CHOSEN)
    assert page.title() == "Compare · Side by Side"


def test_the_next_chart_comes_without_an_empty_page_between(page: Page, app: str) -> None:
    opened(page, app, CHOSEN, path="present")
    shows(page, CHARTS[0])
    page.evaluate(
        """() => {
          window.empty = 0;
          const look = () => {
            const drawn = [...document.querySelectorAll('svg.marks')].some((e) => e.getBoundingClientRect().height > 40);
            if (!drawn) window.empty += 1;
            requestAnimationFrame(look);
          };
          look();
        }"""
    )
    for chart in CHARTS[1:4]:
        page.keyboard.press("ArrowRight")
        shows(page, chart)
    assert page.evaluate("() => window.empty") == 0


def test_a_chart_stands_alone_in_a_frame_of_another_site(page: Page, app: str, tmp_path: Path) -> None:
    address = f"{app}/?only=emphasis&lens=countries&embed=true"
    (tmp_path / "favicon.ico").write_bytes(b"")
    frame = f"<iframe src='{address}' width='600' height='400' style='border:0' title='Countries'></iframe>"
    (tmp_path / "course.html").write_text(f"<!doctype html><title>Course</title><body>{frame}", encoding="utf-8")
    with site(tmp_path) as course:
        page.goto(f"{course}/course.html")
        inside = page.frame_locator("iframe")
        expect(inside.get_by_role("heading", level=1)).to_be_visible()
        expect(inside.locator('[role="graphics-document"] svg')).to_be_visible()
        expect(inside.get_by_role("button")).to_have_count(0)
        expect(inside.get_by_role("link", name="Side by Side: countries")).to_be_in_viewport(ratio=1)
        (own,) = [each for each in page.frames if each.url.startswith(app)]
        own.wait_for_function(
            """() => [document.documentElement, document.querySelector('[data-testid=stMain]')].every(
                 (e) => e.scrollHeight <= e.clientHeight && e.scrollWidth <= e.clientWidth)"""
        )
        with page.context.expect_page() as opening:
            inside.get_by_role("link", name="Side by Side: countries").click()
        full = opening.value
        expect(full.get_by_role("heading", name="Passages")).to_be_visible()
        assert asked(full) == {"lens": "countries"}


@contextlib.contextmanager
def site(folder: Path) -> Iterator[str]:
    """Another origin that serves a folder."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
