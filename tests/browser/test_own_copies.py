"""A reader's own copies: shown in full to a viewer at the machine itself, to nobody else, and a copy that differs is said to."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from components.corpus.essay import Essay
from components.measures.selection import KINDS_OF, Selection
from tests.browser.invented import GISTS, TEXTS, TITLES, forwarded, with_invented_essays
from tests.browser.reader import essays, opened, tables
from tests.conftest import copy_of_app, served

pytestmark = pytest.mark.browser

OWN, OTHER, ABSENT = TEXTS
ADDED = " Merkel smiled at the date."
AWAY = "bring your own copies under “Your essays”: nobody else will see them."


@pytest.fixture(scope="module")
def reader_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An app of three invented essays at whose machine a reader has one copy as it was read, and one that differs."""
    folder = tmp_path_factory.mktemp("reader")
    app = with_invented_essays(copy_of_app(folder / "app"), folder / "texts")
    own = app / "data" / "texts"
    own.mkdir()
    (own / "my copy.txt").write_text(TEXTS[OWN].replace(" ", "  ", 3), encoding="utf-8")
    (own / "an older one.txt").write_text(TEXTS[OTHER].rstrip() + ADDED, encoding="utf-8")
    with served(app, options=("--browser.serverAddress=demo.example",)) as address:
        yield address


def column(page: Page, slug: str) -> Locator:
    return page.get_by_role("region", name=TITLES[slug], exact=True)


def test_a_copy_that_was_recognised_is_read_in_full_with_its_names_marked(page: Page, reader_app: str) -> None:
    opened(page, reader_app, path="read")
    for paragraph in TEXTS[OWN].strip().split("\n\n"):
        expect(column(page, OWN)).to_contain_text(paragraph.strip())
    expect(column(page, OWN)).not_to_contain_text(GISTS[0])
    names = column(page, OWN).get_by_role("button")
    expect(names.filter(has_text="Merkel")).to_have_text(["Chancellor Angela Merkel", "Merkel"])
    expect(names.filter(has_text="Norway")).to_have_count(2)
    expect(column(page, ABSENT)).to_contain_text(GISTS[0])
    expect(page.get_by_text("Some texts are not at hand.")).to_be_visible()
    expect(page.get_by_text("data/texts/")).to_be_visible()
    names.filter(has_text="Merkel").last.click()
    expect(column(page, OWN).get_by_role("button", pressed=True)).to_have_count(2)


def test_a_copy_that_differs_is_coded_afresh_and_said_to_differ(page: Page, reader_app: str) -> None:
    opened(page, reader_app, path="read")
    expect(page.get_by_role("status").filter(has_text="coded afresh")).to_contain_text("an older one.txt")
    expect(column(page, OTHER)).to_contain_text("coded afresh by the program")
    expect(column(page, OTHER)).to_contain_text(ADDED.strip())
    expect(column(page, OTHER).get_by_role("button").filter(has_text="Merkel")).to_have_count(2)
    page.get_by_role("link", name="Compare", exact=True).click()
    card = page.get_by_role("article").filter(has=page.get_by_role("heading", name=TITLES[OTHER]))
    expect(card).to_contain_text("your copy, coded by the program alone")
    expect(card.get_by_role("button", name=re.compile("^Angela Merkel, 2 mentions"))).to_be_visible()


@pytest.mark.parametrize("header", ["X-Forwarded-For: 203.0.113.9", "Via: 1.1 gate"])
def test_a_viewer_behind_a_proxy_sees_no_text_and_is_told_why(page: Page, reader_app: str, header: str) -> None:
    heard = frames_of(page)
    with forwarded(reader_app, header) as address:
        opened(page, address, path="read")
        sees_no_text(page, heard)


def test_a_viewer_under_another_host_name_sees_no_text_and_is_told_why(page: Page, reader_app: str) -> None:
    heard = frames_of(page)
    opened(page, reader_app.replace("localhost", "demo.example"), path="read")
    sees_no_text(page, heard)


def test_the_proxy_of_these_tests_hides_nothing_by_itself(page: Page, reader_app: str) -> None:
    heard = frames_of(page)
    with forwarded(reader_app, "X-Nothing: 1") as address:
        opened(page, address, path="read")
        expect(column(page, OWN)).to_contain_text("The harbour froze")
    assert b"The harbour froze" in b"".join(heard)


def frames_of(page: Page) -> list[bytes]:
    """A list that fills with all that the server sends to a page."""
    heard: list[bytes] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: heard.append(_bytes(frame))))
    return heard


def _bytes(frame: str | bytes) -> bytes:
    return frame if isinstance(frame, bytes) else frame.encode()


def sees_no_text(page: Page, heard: list[bytes]) -> None:
    for slug in TEXTS:
        expect(column(page, slug)).to_contain_text(GISTS[0])
        for paragraph in TEXTS[slug].strip().split("\n\n"):
            expect(page.get_by_role("main")).not_to_contain_text(paragraph.strip())
    expect(page.get_by_text(AWAY)).to_be_visible()
    expect(page.get_by_role("main")).not_to_contain_text("older one")
    page.get_by_role("button", name=re.compile("^Angela Merkel")).first.click()
    page.get_by_role("link", name="Compare", exact=True).click()
    expect(page.get_by_role("heading", name="Passages: Angela Merkel")).to_be_visible()
    expect(column(page, OWN)).to_contain_text(GISTS[0])
    sent = b"".join(heard)
    assert GISTS[0].encode() in sent
    assert [line for text in TEXTS.values() for line in re.split(r"\.\s+", text.strip()) if line.encode() in sent] == []


@pytest.mark.skipif("ESSAYS_DIR" not in os.environ, reason="ESSAYS_DIR names no folder with the essays' own texts")
def test_the_shipped_essays_texts_are_recognised_and_every_mention_lies_where_it_was_counted(
    page: Page, tmp_path: Path
) -> None:
    copy = copy_of_app(tmp_path / "app")
    shutil.copytree(os.environ["ESSAYS_DIR"], copy / "data" / "texts")
    with served(copy) as address:
        opened(page, address, Selection(basis="pronouns"), path="read")
        expect(page.get_by_role("status").filter(has_text="copy")).to_have_count(0)
        for essay in essays():
            shown = page.get_by_role("region", name=essay.title, exact=True).get_by_role("listitem")
            paragraphs = shown.filter(has_text=re.compile("^Paragraph"))
            said = [(p.end - p.start) for p in essay.paragraphs if p.voice != "furniture"]
            expect(paragraphs).to_have_count(len(said))
            lengths = paragraphs.evaluate_all("all => all.map(e => [...e.querySelector('p').textContent].length)")
            assert lengths == said
            marked = page.get_by_role("region", name=essay.title, exact=True).locator("p [role=button]")
            assert sorted(set(marked.evaluate_all("all => all.map(e => Number(e.dataset.start))"))) == _starts(essay)


def _starts(essay: Essay) -> list[int]:
    """Where each counted mention begins in a copy, whose paragraphs have one blank line between."""
    rows = tables("corrected").mentions
    own = rows[(rows["essay"] == essay.slug) & rows["kind"].isin(KINDS_OF["pronouns"])]
    moved, begin = {}, 0
    for each in essay.paragraphs:
        moved[each.number] = begin - each.start
        begin += each.end - each.start + 2
    return sorted({start + moved[number] for number, start in zip(own["paragraph"], own["start"], strict=True)})
