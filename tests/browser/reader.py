"""What a reader sees and does on the page, by role and name, and what the measures say that it must show."""

import contextlib
import re
from collections.abc import Mapping
from functools import cache
from urllib.parse import parse_qs, urlencode, urlsplit

import pandas as pd
from playwright.sync_api import Locator, Page, TimeoutError, expect

from components.coding.lexicon import load_lexicon
from components.corpus.essay import Essay
from components.corpus.load import load_essays
from components.measures.emphasis import emphasis
from components.measures.evidence import passages
from components.measures.selection import Selection
from components.measures.tables import Tables, tables_of
from components.session.address import params_of
from components.views.wording import figure, plural

EMPHASIS = re.compile("interval and count")
"""Part of the caption of the emphasis chart's table; the others are `REGIONS`, `SHARING`, `PAIR` and `PLACES`."""
REGIONS = re.compile("by the essays that speak of them")
SHARING = re.compile("^Agreement on")
PAIR = re.compile("share of each essay")
PLACES = re.compile("Places in per cent")


@cache
def essays() -> tuple[Essay, ...]:
    return load_essays()


@cache
def tables(coding: str) -> Tables:
    return tables_of(essays(), coding=coding, label=load_lexicon().label)


def opened(page: Page, app: str, selection: Selection | None = None, *, path: str = "", more: str = "") -> Page:
    """A page of the app at a selection, once its last element stands."""
    query = urlencode(params_of(selection)) if selection else ""
    page.goto(f"{app}/{path}?{query}{more}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    if not path:
        expect(page.get_by_role("heading", name=re.compile("^Passages"))).to_be_visible()
        settled(page)
    return page


def asked(page: Page) -> dict[str, str]:
    """The parameters of the address."""
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def follows(page: Page, params: Mapping[str, str]) -> None:
    """Wait until the address has exactly these parameters, in any order, and the page has answered."""

    def reached(url: str) -> bool:
        return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()} == dict(params)

    page.wait_for_url(reached, wait_until="commit")
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()


def table(page: Page, caption: re.Pattern[str]) -> Locator:
    """The table with that caption, unfolded where it is folded. The list for narrow screens is left out."""
    page.get_by_role("table", name=caption, include_hidden=True).first.wait_for(state="attached")
    folded = page.locator("details").filter(has=page.get_by_role("table", name=caption, include_hidden=True))
    if folded.count() and folded.first.get_attribute("open") is None:
        folded.first.locator("summary").click()
    return page.get_by_role("table", name=caption).first


def chart(page: Page, alternative: str) -> Locator:
    """The drawing whose text alternative begins so."""
    return page.locator(f'[role="graphics-document"][aria-label^="{alternative}"]')


def mark(drawing: Locator, *, kind: str, says: str) -> Locator:
    """The first drawn mark of a kind whose label says so."""
    return drawing.locator(f'[role="graphics-symbol"][aria-roledescription="{kind}"][aria-label*="{says}"]').first


def settled(page: Page) -> None:
    """Wait until every chart of the page is drawn and nothing moves any more."""
    expect(page.locator('[role="graphics-document"] svg')).not_to_have_count(0)
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()


def essay_files(page: Page) -> Locator:
    """The field of Your essays that takes files; the page has another one for what was saved."""
    return page.get_by_test_id("stFileUploader").filter(has_text="Essays as").locator("input[type=file]")


def choose_option(page: Page, control: str, option: str, *, tries: int = 5) -> None:
    """Open a select box and take an option. The list shuts when the page scrolls, so the box is brought into view first."""
    box = page.get_by_role("combobox", name=control)
    wanted = page.get_by_role("option", name=option, exact=True)
    for _ in range(tries):
        box.scroll_into_view_if_needed()
        box.click()
        with contextlib.suppress(TimeoutError):
            wanted.wait_for(timeout=2000)
            break
    wanted.click()


def emphasis_rows(selection: Selection) -> list[re.Pattern[str]]:
    """Each row of the emphasis table as the measures give it: label, then figure and count in each essay."""
    found = emphasis(tables(selection.coding), selection, draws=0)
    noun = "paragraph" if selection.lens == "themes" else "mention"
    rows = []
    for _, own in found.groupby("rank"):
        cells = [
            rf"{re.escape(figure(row['value'], selection))}( \([^)]*\))?[,\s]+{re.escape(plural(row['count'], noun))}"
            for row in own.to_dict("records")
        ]
        rows.append(re.compile(f"^{re.escape(str(own['label'].iloc[0]))}{''.join(cells)}$"))
    return rows


def passages_of(selection: Selection) -> pd.DataFrame:
    """The passages that the page must show for a selection's pick."""
    return passages(tables(selection.coding), selection)


def sees_passages(page: Page, label: str, selection: Selection) -> None:
    """The passages of a pick stand on the page: a column an essay, with the counts that the measures give."""
    expect(page.get_by_role("heading", name=f"Passages: {label}")).to_be_visible()
    found = passages_of(selection)
    shown = [e for e in essays() if not selection.essays or e.slug in selection.essays]
    for essay in shown:
        own = found[found["essay"] == essay.slug]
        column = page.get_by_role("region", name=essay.title, exact=True)
        count = int(own["count"].sum())
        said = plural(count, "paragraph")
        if selection.lens != "themes":
            said = f"{plural(count, 'mention')} in {plural(len(own), 'passage')}"
        expect(column).to_contain_text(said if count else re.compile("no (mention|paragraph)", re.IGNORECASE))
        expect(column.get_by_role("button", name=re.compile("^Read paragraph"))).to_have_count(len(own))


def sideways(page: Page) -> list[str]:
    """What makes a page scroll sideways or cannot be reached without doing so: controls outside the window's width.

    What stands in a pane of its own that scrolls is reached by scrolling the pane.
    """
    return page.evaluate(
        """() => {
          const found = [];
          const pane = (e) => {
            for (let at = e.parentElement || e.getRootNode().host; at; at = at.parentElement || at.getRootNode().host) {
              if (at.getAttribute?.('role') === 'main' || at === document.body) return false;
              if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true;
            }
            return false;
          };
          const walk = (root) => {
            for (const e of root.querySelectorAll('*')) {
              if (e.shadowRoot) walk(e.shadowRoot);
              const box = e.getBoundingClientRect();
              if (!box.width || !box.height || getComputedStyle(e).visibility === 'hidden' || pane(e)) continue;
              const acts = e.matches('a[href], button, input, select, summary, h1, h2, h3, [role=button], [role=radio]');
              const unseen = e.closest('[aria-hidden=true]') || getComputedStyle(e).position === 'fixed' || e.closest('[href="#stMain"]');
              if (acts && !unseen && (box.left < -1 || box.right > innerWidth + 1))
                found.push(`${e.tagName} ${e.getAttribute('aria-label') || e.textContent}: ${box.left} to ${box.right}`);
            }
          };
          walk(document);
          const main = document.querySelector('[data-testid=stMain]') || document.querySelector('main');
          for (const e of [document.documentElement, main]) {
            if (e.scrollWidth > e.clientWidth) found.push(`${e.tagName} is ${e.scrollWidth} wide in ${e.clientWidth}`);
          }
          return found;
        }"""
    )


def focused(page: Page) -> str:
    """The accessible name, as far as label or text give one, of what has the keyboard's focus."""
    return page.evaluate(
        """() => {
          let at = document.activeElement;
          while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
          return at ? at.getAttribute('aria-label') || at.textContent : '';
        }"""
    )
