"""What readers come to do on the map and under the further lenses: a circle leads to its passages, so does its table."""

import re

import pytest
from playwright.sync_api import Page, expect

from components.measures.geography import load_centroids, placed
from components.measures.selection import LAYER_OF, Selection
from components.measures.subjects import subject_id
from components.session.address import params_of
from components.views.controls import LENS_LABELS
from tests.browser.reader import (
    EMPHASIS,
    asked,
    chart,
    emphasis_rows,
    essays,
    follows,
    mark,
    opened,
    sees_passages,
    sideways,
    table,
    tables,
)

pytestmark = pytest.mark.browser

COUNTRIES = Selection(lens="countries")
PLACES_ON_MAP = re.compile("where each country stands on the map")


def test_a_circle_of_the_map_leads_to_its_passages(page: Page, app: str) -> None:
    opened(page, app, COUNTRIES)
    where = placed(tables(COUNTRIES.coding), COUNTRIES, load_centroids())
    for essay in essays():
        count = int((where["essay"] == essay.slug).sum())
        drawing = chart(page, f"World map of {count} countries in “{essay.title}”")
        expect(drawing.locator('[role="graphics-symbol"][aria-roledescription="circle"]')).to_have_count(count)
    mark(chart(page, "World map").last, kind="circle", says="country: Qatar").click()
    sees_passages(page, "Qatar", COUNTRIES.but(pick="QAT"))
    assert asked(page) == params_of(COUNTRIES.but(pick="QAT"))


def test_the_table_of_the_map_makes_the_same_pick_on_a_phone(page: Page, app: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    opened(page, app, COUNTRIES)
    assert sideways(page) == []
    rows = table(page, PLACES_ON_MAP)
    expect(rows.get_by_role("row", name=re.compile("^Singapore"))).to_contain_text("1.4° N, 103.8° E")
    rows.get_by_role("button", name="Singapore").click()
    sees_passages(page, "Singapore", COUNTRIES.but(pick="SGP"))


@pytest.mark.parametrize(("lens", "pick"), [("blocs", "NATO"), ("sources", "Tom Nichols")])
def test_a_further_lens_is_chosen_and_leads_to_passages(page: Page, app: str, lens: str, pick: str) -> None:
    opened(page, app)
    page.get_by_role("radiogroup", name="Lens").get_by_role("radio", name=LENS_LABELS[lens], exact=True).click()
    selection = Selection(lens=lens)
    follows(page, params_of(selection))
    rows = table(page, EMPHASIS)
    expect(rows.locator("tbody tr")).to_have_text(emphasis_rows(selection))
    rows.get_by_role("button", name=pick).click()
    sees_passages(page, pick, selection.but(pick=subject_id(LAYER_OF[lens], pick)))
