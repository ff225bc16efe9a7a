"""Texts in the folder show to a viewer at the machine only; any trace of a way through elsewhere is a no."""

import pytest

from components.session.viewer import SWITCH, is_loopback, sits_here

HOME = {"Host": "localhost:8501", "Origin": "http://localhost:8501"}


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8501", "127.0.0.1:80", "127.8.8.8", "[::1]:8501", "app.localhost"]
)
def test_loopback_hosts(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", ["", "example.org", "192.168.1.4:8501", "localhost.example.org", "0.0.0.0", "[2001:db8::1]"]
)
def test_other_hosts(host: str) -> None:
    assert not is_loopback(host)


@pytest.mark.parametrize("peer", [None, "127.0.0.1", "::1"])
def test_a_viewer_at_the_machine(peer: str | None) -> None:
    assert sits_here(peer, HOME, "http://localhost:8501/read")


@pytest.mark.parametrize(
    ("peer", "headers", "url"),
    [
        ("192.168.1.4", HOME, None),
        ("2001:db8::1", HOME, None),
        (None, {}, None),
        (None, {"Host": "demo.example.org"}, None),
        (None, {**HOME, "X-Forwarded-For": "203.0.113.9"}, None),
        (None, {**HOME, "x-forwarded-proto": "https"}, None),
        (None, {**HOME, "Forwarded": "for=203.0.113.9"}, None),
        (None, {**HOME, "Via": "1.1 proxy"}, None),
        (None, {**HOME, "X-Real-Ip": "203.0.113.9"}, None),
        (None, {**HOME, "Origin": "https://demo.example.org"}, None),
        (None, {**HOME, "Origin": "null"}, None),
        (None, HOME, "https://demo.example.org/read"),
    ],
)
def test_a_viewer_elsewhere(peer: str | None, headers: dict[str, str], url: str | None) -> None:
    assert not sits_here(peer, headers, url)


def test_the_switch_closes_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SWITCH, "off")
    assert not sits_here(None, HOME, None)
