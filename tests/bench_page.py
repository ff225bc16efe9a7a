"""How fast the page is, as ratios to an empty Streamlit app in the same run; by hand: `python tests/bench_page.py`.

Prints for both apps the seconds until the title stands (cached browser), for ours until the first chart is drawn and until a
switched lens and a pick are shown; the median of several rounds, and the ratio to the empty app's title and rerun.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.conftest import FLAGS, copy_of_app, served

ROUNDS = 7
EMPTY = "import streamlit as st\nst.title('Empty')\nst.write(st.segmented_control('Lens', ['Leaders', 'Countries'], default='Leaders'))\n"


def seconds(act: Callable[[], object]) -> float:
    """The seconds that one act takes."""
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def rounds_of(page: Any, address: str, title: str, chart: bool) -> dict[str, list[float]]:
    """The times of every round in one app."""
    times: dict[str, list[float]] = {"title": [], "chart": [], "lens": [], "pick": []}
    for number in range(ROUNDS + 1):
        page.goto("about:blank")
        spent = {"title": seconds(lambda: (page.goto(address), page.get_by_role("heading", name=title).wait_for()))}
        if chart:
            spent["chart"] = spent["title"] + seconds(
                lambda: page.locator(".st-key-chart-emphasis svg").first.wait_for()
            )
            page.locator(".st-key-chart-circles svg").first.wait_for()
            spent["lens"] = seconds(
                lambda: (
                    page.get_by_role("radio", name="Countries").click(),
                    page.get_by_role("heading", name="Which countries does each essay dwell on?").wait_for(),
                )
            )
            spent["pick"] = seconds(
                lambda: (
                    page.get_by_role("button", name="Russia, 12 mentions").first.click(),
                    page.get_by_role("heading", name="Passages: Russia").wait_for(),
                )
            )
        else:
            spent["lens"] = seconds(
                lambda: (
                    page.get_by_role("radio", name="Countries").click(),
                    page.get_by_text("Countries", exact=True).nth(1).wait_for(),
                )
            )
        if number:
            for name, value in spent.items():
                times[name].append(value)
    return times


def main() -> None:
    """Measure and print."""
    import shutil

    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two, sync_playwright() as playwright:
        Path(one, "empty.py").write_text(EMPTY, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
        with served(Path(one), "empty.py") as empty, served(copy_of_app(Path(two))) as ours:
            base = rounds_of(browser.new_page(), empty, "Empty", chart=False)
            times = rounds_of(
                browser.new_page(viewport={"width": 1320, "height": 900}),
                ours,
                "Three essays, side by side",
                chart=True,
            )
        browser.close()
    middle = {name: statistics.median(values) for name, values in times.items() if values}
    title, rerun = statistics.median(base["title"]), statistics.median(base["lens"])
    print(f"empty app: title {title:.2f} s, rerun {rerun:.2f} s (median of {ROUNDS})")
    for name, value in middle.items():
        against, what = (title, "title") if name in ("title", "chart") else (rerun, "rerun")
        print(f"ours: {name:5s} {value:.2f} s = {value / against:.1f} × the empty app's {what}")


if __name__ == "__main__":
    main()
