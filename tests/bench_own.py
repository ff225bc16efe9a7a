"""How long six essays of 5,000 words take from drop to drawn Compare; by hand: `python tests/bench_own.py`.

Prints seconds, the median of several rounds, each in a new session, beside the rerun of an empty Streamlit app in the same run:
files dropped until all six are listed; “Lay side by side” until Compare's title, then its first chart, then its last line stand.
"""

import random
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.bench_page import EMPTY, rounds_of, seconds
from tests.browser.reader import essay_files
from tests.conftest import FLAGS, ROOT, copy_of_app, served

ROUNDS = 5
WORDS = 5_000
ESSAYS = 6


def essay(number: int) -> bytes:
    """An essay of so many words, put together from the paragraphs of our own essays in an order of its own."""
    texts = sorted((ROOT / "tests" / "essays").glob("*.txt"))
    paragraphs = [p for path in texts for p in path.read_text(encoding="utf-8").strip().split("\n\n")]
    dice = random.Random(number)
    chosen: list[str] = []
    while sum(len(p.split()) for p in chosen) < WORDS:
        chosen.append(dice.choice(paragraphs))
    return "\n\n".join([f"Essay number {number}", *chosen]).encode()


def round_of(browser: Any, address: str, files: list[dict[str, object]]) -> dict[str, float]:
    """The seconds of each step in a new session."""
    context = browser.new_context(viewport={"width": 1320, "height": 900})
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.goto(f"{address}/own")
    page.get_by_role("heading", name="Your essays", level=1).wait_for()
    spent = {
        "read": seconds(
            lambda: (
                essay_files(page).set_input_files(files),  # type: ignore[arg-type, func-returns-value]
                page.get_by_role("heading", name=f"Here: {ESSAYS} essays of yours").wait_for(),
                page.get_by_role("button", name="Lay side by side").wait_for(),
            )
        ),
        "title": seconds(
            lambda: (
                page.get_by_role("button", name="Lay side by side").click(),
                page.get_by_role("heading", name="Six essays, side by side").wait_for(),
            )
        ),
        "chart": seconds(lambda: page.locator(".st-key-chart-emphasis svg").first.wait_for()),
        "all": seconds(
            lambda: (
                page.get_by_role("heading", name="Passages", exact=True).wait_for(),
                page.locator('[data-test-script-state="notRunning"]').wait_for(state="attached"),
            )
        ),
    }
    context.close()
    return spent


def main() -> None:
    """Measure and print."""
    import shutil

    from playwright.sync_api import sync_playwright

    files: list[dict[str, object]] = [
        {"name": f"essay-{n}.txt", "mimeType": "text/plain", "buffer": essay(n)} for n in range(ESSAYS)
    ]
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two, sync_playwright() as playwright:
        Path(one, "empty.py").write_text(EMPTY, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
        with served(Path(one), "empty.py") as empty, served(copy_of_app(Path(two))) as ours:
            base = rounds_of(browser.new_page(), empty, "Empty", chart=False)
            times = [round_of(browser, ours, files) for _ in range(ROUNDS + 1)][1:]
        browser.close()
    rerun = statistics.median(base["lens"])
    print(f"empty app: rerun {rerun:.2f} s; ours, {ESSAYS} essays of {WORDS:,} words, median of {ROUNDS}:")
    for name in times[0]:
        print(f"  {name:5s} {statistics.median(each[name] for each in times):.2f} s")
    whole = statistics.median(sum(each.values()) for each in times)
    print(f"  drop to drawn Compare {whole:.2f} s = {whole / rerun:.0f} × the empty app's rerun")


if __name__ == "__main__":
    main()
