"""The app under a production ASGI server with its headers: everything that a reader does still works there."""

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import essay_files
from tests.conftest import copy_of_app, served

pytestmark = pytest.mark.browser
ESSAY = b"""The pond treaty

Angela Merkel met Emmanuel Macron in Berlin, and France was content.

Germany kept the ducks. Macron kept the reeds.
"""


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = copy_of_app(tmp_path_factory.mktemp("public"))
    env = {"SIDE_BY_SIDE_FRAME_ANCESTORS": "'self' https://course.example"}
    with served(folder, env=env, asgi="components.session.asgi:app") as address:
        yield address


def headers_at(address: str) -> Message:
    with urllib.request.urlopen(address, timeout=20) as answer:
        return answer.headers


def test_every_answer_carries_the_headers(public: str) -> None:
    with urllib.request.urlopen(public, timeout=20) as answer:
        script = re.search(r'src="\./(static/js/[^"]+)"', answer.read().decode())
    assert script
    for path in ("", "read", script[1], "_stcore/health"):
        headers = headers_at(f"{public}/{path}")
        assert "frame-ancestors 'self' https://course.example" in headers["content-security-policy"]
        assert "unsafe-inline" not in re.search(r"script-src [^;]*", headers["content-security-policy"])[0]  # type: ignore[index]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
        assert headers["x-frame-options"] is None
    assert "immutable" in headers_at(f"{public}/{script[1]}")["cache-control"]


def test_the_servers_own_figures_are_closed(public: str) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"{public}/_stcore/metrics", timeout=20)


def test_pages_elements_charts_and_uploads_work_under_them(public: str, page: Page) -> None:
    sockets: list[str] = []
    page.on("websocket", lambda socket: sockets.append(socket.url))
    page.goto(f"{public}/read?pick=RUS")
    column = page.get_by_role("region", name="Own-goals", exact=True)
    expect(column).to_contain_text("12 mentions")
    assert [socket for socket in sockets if socket.endswith("/_stcore/stream")]
    page.get_by_role("link", name="Compare", exact=True).click()
    expect(page.locator("[data-testid='stVegaLiteChart'] svg").first).to_be_visible()
    page.get_by_role("link", name="Your essays", exact=True).click()
    essay_files(page).set_input_files({"name": "pond.txt", "mimeType": "text/plain", "buffer": ESSAY})
    expect(page.get_by_role("heading", name=re.compile("What was taken out: The pond treaty"))).to_be_visible()
