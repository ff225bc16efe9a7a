"""What readers come to do, one test a task, on the page as it ships: by role, name and address, with the measures' own figures."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, WebSocketRoute, expect

from components.corpus.essay import CODINGS
from components.measures.leading import leading
from components.measures.selection import Selection
from components.measures.sharing import shared_emphasis
from components.measures.statements import statements
from components.measures.subjects import subject_id
from components.session.address import params_of
from components.views import controls
from components.views.wording import per_cent, plural
from tests.browser.reader import (
    EMPHASIS,
    PAIR,
    PLACES,
    REGIONS,
    SHARING,
    asked,
    chart,
    choose_option,
    emphasis_rows,
    essays,
    focused,
    follows,
    mark,
    opened,
    passages_of,
    sees_passages,
    table,
    tables,
)

pytestmark = pytest.mark.browser

PLAIN = Selection()
PUTIN = subject_id("leader", "Vladimir Putin")
KIM = subject_id("leader", "Kim Jong Un")
NETANYAHU = subject_id("leader", "Benjamin Netanyahu")


def test_who_dominates_each_essay_stands_on_its_card(page: Page, app: str) -> None:
    opened(page, app)
    top = leading(tables(PLAIN.coding), PLAIN)
    for essay in essays():
        card = page.get_by_role("article").filter(has=page.get_by_role("heading", name=essay.title))
        own = top[top["essay"] == essay.slug].to_dict("records")
        said = [f"{row['label']}, {_card_figure(row)}, {essay.title}: show passages" for row in own]
        rows = card.get_by_role("button")
        assert [row.get_attribute("aria-label") for row in rows.all()] == said


def _card_figure(row: dict) -> str:
    return f"{per_cent(row['value'])} of words" if row["lens"] == "themes" else plural(row["count"], "mention")


CHOICES: list[tuple[str, str, str, dict[str, object], Selection]] = [
    ("radio", "Lens", controls.LENS_LABELS["countries"], {"lens": "countries"}, PLAIN),
    ("radio", "Lens", controls.LENS_LABELS["themes"], {"lens": "themes"}, PLAIN),
    ("radio", "Measure", controls.MEASURE_LABELS["count"], {"measure": "count"}, PLAIN),
    ("radio", "Share of", controls.THEME_LABELS["touched"], {"theme_measure": "touched"}, Selection(lens="themes")),
    ("select", "Counted", controls.BASIS_LABELS["pronouns"], {"basis": "pronouns"}, PLAIN),
    ("select", "Voice", controls.VOICE_LABELS["author"], {"voice": "author"}, PLAIN),
    ("select", "Order by", "Own-goals", {"order": "own-goals"}, Selection(lens="countries")),
    ("select", "Coding", controls.CODING_LABELS["program"], {"coding": CODINGS[1]}, Selection(lens="themes")),
    ("pill", "Essays", "One-man show", {"essays": ("personalized-diplomacy", "own-goals")}, PLAIN),
]


@pytest.mark.parametrize(
    ("kind", "control", "choice", "changes", "before"),
    CHOICES,
    ids=["-".join(map(str, c[3].values())) for c in CHOICES],
)
def test_a_choice_changes_the_address_and_the_figures(
    page: Page, app: str, kind: str, control: str, choice: str, changes: dict[str, object], before: Selection
) -> None:
    opened(page, app, before)
    after = before.but(**changes)
    rows = table(page, EMPHASIS).locator("tbody tr")
    expect(rows).to_have_text(emphasis_rows(before))
    assert [r.pattern for r in emphasis_rows(after)] != [r.pattern for r in emphasis_rows(before)]
    if kind == "radio":
        page.get_by_role("radiogroup", name=control).get_by_role("radio", name=choice, exact=True).click()
    elif kind == "select":
        choose_option(page, control, choice)
    else:
        page.get_by_role("toolbar", name=control).get_by_role("button", name=choice).click()
    follows(page, params_of(after))
    expect(rows).to_have_text(emphasis_rows(after))


Route = list[Callable[[Page], Locator]]
ROUTES: dict[str, tuple[str, Selection, Route]] = {
    "card": (
        "Vladimir Putin",
        PLAIN.but(pick=PUTIN),
        [lambda page: page.get_by_role("button", name=re.compile("^Vladimir Putin, 4 mentions, One-man show"))],
    ),
    "mark of the emphasis chart": (
        "Vladimir Putin",
        PLAIN.but(pick=PUTIN),
        [lambda page: mark(chart(page, "Dot plot"), kind="point", says="subject: Vladimir Putin")],
    ),
    "hollow mark at zero": (
        "Benjamin Netanyahu",
        PLAIN.but(pick=NETANYAHU),
        [
            lambda page: mark(
                chart(page, "Dot plot"),
                kind="point",
                says="per 1,000 words: 0; label: Benjamin Netanyahu; essay_title: One-man",
            )
        ],
    ),
    "row of the emphasis table": (
        "Kim Jong Un",
        PLAIN.but(pick=KIM),
        [
            lambda page: page.locator("summary").first,
            lambda page: page.get_by_role("table", name=EMPHASIS).get_by_role("button", name="Kim Jong Un"),
        ],
    ),
    "name in the circles": (
        "Kim Jong Un",
        PLAIN.but(pick=KIM),
        [lambda page: mark(chart(page, "Circles"), kind="text mark", says="subject: Kim Jong Un")],
    ),
    "cell of the matrix": (
        "Vladimir Putin",
        PLAIN.but(pick=PUTIN, pair=("one-man-show", "own-goals")),
        [
            lambda page: mark(chart(page, "Matrix"), kind="rect mark", says="essay: One-man show; and: Own-goals"),
            lambda page: page.get_by_role("table", name=PAIR).get_by_role("button", name="Vladimir Putin"),
        ],
    ),
    "tick of a strip": (
        "Benjamin Netanyahu",
        PLAIN.but(pick=NETANYAHU),
        [lambda page: mark(chart(page, "A strip an essay"), kind="tick", says="subject: Benjamin Netanyahu")],
    ),
    "country of a card, under the lens of leaders": (
        "Russia",
        PLAIN.but(lens="countries", pick="RUS"),
        [lambda page: page.get_by_role("button", name=re.compile("^Russia, .* Own-goals: show passages"))],
    ),
    "which countries do all three mention": (
        "Russia",
        PLAIN.but(lens="countries", pick="RUS"),
        [
            lambda page: page.get_by_role("radiogroup", name="Lens").get_by_role("radio", name="Countries"),
            lambda page: mark(chart(page, "Circles"), kind="text mark", says="subject: Russia"),
        ],
    ),
    "theme of a card": (
        "Alliances and partners",
        PLAIN.but(lens="themes", pick="alliances"),
        [lambda page: page.get_by_role("button", name=re.compile("^Alliances and partners, .* Own-goals"))],
    ),
}


@pytest.mark.parametrize("route", ROUTES)
def test_a_number_leads_in_two_clicks_to_what_it_counts(page: Page, app: str, route: str) -> None:
    label, selection, clicks = ROUTES[route]
    assert len(clicks) <= 2
    opened(page, app)
    for target in clicks:
        target(page).click()
    sees_passages(page, label, selection)
    follows(page, params_of(selection))


def test_a_statement_leads_to_its_passages(page: Page, app: str) -> None:
    opened(page, app)
    found = statements(tables(PLAIN.coding), PLAIN, others={coding: tables(coding) for coding in CODINGS})
    last = found[-1]
    label = dict(last.picks)[last.pick]
    page.get_by_role("listitem").filter(has_text=last.figures).get_by_role("button", name=label).click()
    selection = PLAIN.but(lens=last.lens, pick=last.pick)
    follows(page, params_of(selection))
    expect(page.get_by_role("heading", name=re.compile("^Passages: "))).to_be_visible()
    counted = passages_of(selection)
    expect(page.get_by_role("button", name=re.compile("^Read paragraph"))).to_have_count(len(counted))


def test_the_matrix_says_what_the_measures_give(page: Page, app: str) -> None:
    opened(page, app)
    rows = [
        re.compile(
            f"{re.escape(per_cent(row['shared']))}\\s.*identical {re.escape(per_cent(row['yardstick']))}", re.DOTALL
        )
        for row in shared_emphasis(tables(PLAIN.coding), PLAIN, draws=2000).to_dict("records")
    ]
    expect(table(page, SHARING).locator("tbody tr")).to_have_text(rows)


def test_a_paragraph_of_the_passages_opens_in_the_reading_view(page: Page, app: str) -> None:
    selection = PLAIN.but(pick=NETANYAHU)
    opened(page, app, selection)
    last = passages_of(selection).query("essay == 'own-goals'").iloc[-1]
    page.get_by_role("button", name=f"Read paragraph {last['paragraph']} of Own-goals").click()
    expect(page.get_by_role("heading", name="Read them in parallel")).to_be_visible()
    expect(page).to_have_url(re.compile(rf"/read\?.*pick={NETANYAHU}"))
    paragraph = page.get_by_role("region", name="Own-goals", exact=True).get_by_text(last["gist"])
    expect(paragraph).to_be_in_viewport()
    shown = page.get_by_role("region", name="Own-goals", exact=True).get_by_role("button", name="Benjamin Netanyahu")
    expect(shown.first).to_have_attribute("aria-pressed", "true")


def test_an_address_leads_to_a_paragraph_of_the_reading_view(page: Page, app: str) -> None:
    last = [p for p in essays()[-1].paragraphs if p.gist][-1]
    opened(page, app, PLAIN, path="read", more=f"at={essays()[-1].slug}.{last.number}")
    expect(page.get_by_text(last.gist)).to_be_in_viewport()


def test_a_leader_chosen_in_the_reading_view_shows_in_all_columns_before_the_server_hears(page: Page, app: str) -> None:
    held: list[str | bytes] = []
    holding = False

    def between(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        socket.on_message(lambda message: held.append(message) if holding else server.send(message))
        release.append(server)

    release: list[WebSocketRoute] = []
    page.route_web_socket(re.compile("_stcore/stream"), between)
    opened(page, app, path="read")
    columns = [page.get_by_role("region", name=e.title, exact=True) for e in essays()]
    name = re.compile("^Vladimir Putin")
    holding = True
    columns[0].get_by_role("button", name=name).first.click()
    for column in columns:
        buttons = column.get_by_role("button", name=name)
        expect(column.get_by_role("button", name=name, pressed=True)).to_have_count(buttons.count())
        assert buttons.count() > 0
    assert asked(page) == {}
    holding = False
    for message in held:
        release[-1].send(message)
    follows(page, {"pick": PUTIN})
    for column in columns:
        expect(column.get_by_role("button", name=name, pressed=True).first).to_be_visible()


def test_keys_step_from_mention_to_mention_and_a_click_lets_go(page: Page, app: str) -> None:
    opened(page, app, PLAIN.but(pick=PUTIN), path="read")
    found = passages_of(PLAIN.but(pick=PUTIN))
    count = int(found["count"].sum())
    expect(page.get_by_text(f"{count} mentions", exact=True)).to_be_visible()
    page.keyboard.press("j")
    expect(page.get_by_text(f"1 of {count}", exact=True)).to_be_visible()
    page.keyboard.press("j")
    expect(page.get_by_text(f"2 of {count}", exact=True)).to_be_visible()
    page.keyboard.press("k")
    first, title = found.iloc[0], {e.slug: e.title for e in essays()}
    expect(page.get_by_text(f"1 of {count}, {title[first['essay']]} ¶{first['paragraph']}")).to_be_attached()
    expect(page.get_by_text(first["gist"])).to_be_in_viewport()
    page.get_by_role("button", name="Vladimir Putin: clear the selection").click()
    expect(
        page.get_by_role("main").get_by_role("button", name=re.compile("^Vladimir Putin"), pressed=True)
    ).to_have_count(0)
    follows(page, {})


def test_a_word_is_searched_in_all_essays_and_stepped_through(page: Page, app: str) -> None:
    opened(page, app, path="read")
    hits = {}
    for essay in essays():
        names = {(m.paragraph, m.code) for m in _shown_mentions(essay.slug)}
        gists = sum(p.gist.lower().count("merkel") for p in essay.paragraphs if p.voice != "furniture")
        hits[essay.title] = gists + sum("merkel" in code.lower() for _, code in names)
    total = sum(hits.values())
    assert total > 1
    field = page.get_by_role("searchbox")
    field.fill("MERKEL")
    for title, count in hits.items():
        expect(page.get_by_role("region", name=title, exact=True).get_by_role("heading")).to_contain_text(
            plural(count, "hit")
        )
    field.press("Enter")
    field.press("Enter")
    expect(page.get_by_text(f"2 of {total}", exact=True)).to_be_visible()
    field.press("Escape")
    expect(page.get_by_text(f"2 of {total}", exact=True)).to_have_count(0)


def _shown_mentions(slug: str) -> list:
    rows = tables(PLAIN.coding).mentions
    return list(rows[(rows["essay"] == slug) & rows["kind"].isin(("name", "demonym", "role"))].itertuples())


def test_an_address_that_is_sent_on_shows_the_same_view(page: Page, app: str) -> None:
    selection = Selection(
        lens="countries",
        measure="count",
        basis="seats",
        voice="author",
        coding="program",
        order="own-goals",
        pick="RUS",
    )
    opened(page, app, selection)
    captions = (EMPHASIS, REGIONS, SHARING, PLACES)
    before = [table(page, caption).inner_text() for caption in captions]
    sees_passages(page, "Russia", selection)
    page.reload()
    sees_passages(page, "Russia", selection)
    assert [table(page, caption).inner_text() for caption in captions] == before
    assert asked(page) == params_of(selection)


def test_the_browsers_back_button_goes_back_a_choice(page: Page, app: str) -> None:
    opened(page, app)
    page.get_by_role("radio", name="Countries").click()
    follows(page, {"lens": "countries"})
    after = PLAIN.but(lens="countries")
    expect(table(page, EMPHASIS).locator("tbody tr")).to_have_text(emphasis_rows(after))
    page.go_back()
    follows(page, {})
    expect(table(page, EMPHASIS).locator("tbody tr")).to_have_text(emphasis_rows(PLAIN))
    page.go_forward()
    follows(page, {"lens": "countries"})
    expect(table(page, EMPHASIS).locator("tbody tr")).to_have_text(emphasis_rows(after))


def test_the_selection_goes_along_from_page_to_page(page: Page, app: str) -> None:
    selection = PLAIN.but(lens="countries", basis="seats", pick="RUS")
    opened(page, app, selection)
    for title, first in (
        ("Read", "Read them in parallel"),
        ("How it is counted", "How it is counted"),
        ("Compare", "Three essays, side by side"),
    ):
        page.get_by_role("link", name=title, exact=True).click()
        expect(page.get_by_role("heading", level=1, name=first)).to_be_visible()
        follows(page, params_of(selection))
    sees_passages(page, "Russia", selection)


def test_what_an_address_asks_for_in_vain_is_said_and_left_out(page: Page, app: str) -> None:
    opened(page, app, more="lens=planets&pick=nobody&essays=own-goals,lost&order=size&measure=kilos&colour=red")
    for value in ("planets", "nobody", "lost", "size", "kilos"):
        expect(page.get_by_role("status").filter(has_text=f"“{value}”")).to_contain_text("ignored")
    expect(page.get_by_role("alert")).to_have_count(0)
    only = PLAIN.but(essays=("own-goals",))
    expect(table(page, EMPHASIS).locator("tbody tr")).to_have_text(emphasis_rows(only))


def test_a_pick_is_made_with_the_keyboard_alone(page: Page, app: str) -> None:
    opened(page, app)
    _tab_to(page, "Table")
    page.keyboard.press("Enter")
    expect(page.get_by_role("table", name=EMPHASIS)).to_be_visible()
    _tab_to(page, "Vladimir Putin")
    page.keyboard.press("Enter")
    sees_passages(page, "Vladimir Putin", PLAIN.but(pick=PUTIN))


def _tab_to(page: Page, name: str, *, most: int = 120) -> None:
    for _ in range(most):
        page.keyboard.press("Tab")
        if focused(page) == name:
            return
    raise AssertionError(f"{most} times Tab did not reach “{name}”")
