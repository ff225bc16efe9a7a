"""The app under an ASGI server: its headers, and that the page lives under them."""

import re

import pytest

from components.ingest.errors import InputError
from components.session.served import ANCESTORS, FIRST_PAGE, frame_ancestors, headers_of, inline_hashes

PAGE = "<html><script>let a = 1;</script><script src='/x.js'></script><script type=\"module\">b()</script></html>"


def policy(headers: dict[str, str]) -> dict[str, str]:
    parts = (part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    return dict(parts)


def test_inline_scripts_are_allowed_by_their_hash() -> None:
    # printf 'let a = 1;' | openssl dgst -sha256 -binary | base64
    assert inline_hashes(PAGE) == (
        " 'sha256-xY6QKfH9PRsQnLz56nj6MBwiK5oHg+im1Jkpdp1x/Ck=' 'sha256-cf242PFc/kb7xD0Qzhsmd9vvRkc+cWFmbi+k+YvtdKc='"
    )
    assert inline_hashes("<p>no script</p>") == ""


def test_the_policy_lets_nothing_in_from_elsewhere() -> None:
    found = policy(headers_of({}, page=PAGE))
    assert found["script-src"].startswith("'self' blob: 'unsafe-eval' 'sha256-")
    assert "'unsafe-inline'" not in found["script-src"]
    assert found["frame-ancestors"] == found["default-src"] == "'self'"
    assert not re.search(r"https?:|\*", " ".join(found.values()))


@pytest.mark.parametrize(
    ("setting", "ancestors", "framed"),
    [
        ("", "'self'", "SAMEORIGIN"),
        ("'none'", "'none'", "DENY"),
        ("https://course.example 'self'", "https://course.example 'self'", None),
        ("https://*.university.example:8443", "https://*.university.example:8443", None),
    ],
)
def test_who_may_frame_the_app_is_a_setting(setting: str, ancestors: str, framed: str | None) -> None:
    headers = headers_of({ANCESTORS: setting}, page=PAGE)
    assert policy(headers)["frame-ancestors"] == ancestors
    assert headers.get("x-frame-options") == framed


@pytest.mark.parametrize("setting", ["course.example; script-src *", "javascript:", "https://a,b"])
def test_a_setting_that_is_no_source_is_refused(setting: str) -> None:
    with pytest.raises(InputError, match=f"{ANCESTORS} holds .* write 'self', 'none', or addresses"):
        frame_ancestors({ANCESTORS: setting})


def test_streamlits_own_first_page_has_scripts_to_allow() -> None:
    assert inline_hashes(FIRST_PAGE.read_text(encoding="utf-8")).startswith(" 'sha256-")
