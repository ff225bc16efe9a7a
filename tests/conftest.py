"""What several tests stand on: a copy of the app being served, and a headless Chromium to read it with."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("dashboard.py", "components", "data", ".streamlit")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP demo.example 127.0.0.1",
)
PATIENCE = 90.0
SLOW = 15_000.0
"""Milliseconds that a browser test waits for what must appear, on a busy machine."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that drives a browser gets a second try on a busy machine; the summary names each that took it."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=1))


def copy_of_app(folder: Path) -> Path:
    """The app's own files without any reader's texts, in a folder where a test may damage them."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__", "texts"))
        else:
            shutil.copy2(source, folder / part)
    return folder


@contextlib.contextmanager
def served(
    folder: Path,
    script: str = "dashboard.py",
    env: dict[str, str] | None = None,
    options: tuple[str, ...] = (),
    *,
    asgi: str = "",
) -> Iterator[str]:
    """The address of an app that is being served from a folder until the block ends; `options` go to the server.

    With `asgi` ("module:app") a production server serves that application instead of Streamlit's own command.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.headless=true", f"--server.port={port}"]
    command += ["--server.address=127.0.0.1", "--server.fileWatcherType=none", *options]
    if asgi:
        command = [sys.executable, "-m", "uvicorn", asgi, "--host=127.0.0.1", f"--port={port}", "--log-level=warning"]
    log = folder / "server.log"
    with log.open("wb") as out:
        server = subprocess.Popen(
            command,
            cwd=folder,
            stdout=out,
            stderr=out,
            env={**os.environ, **(env or {})},
        )
        try:
            address = f"http://localhost:{port}"
            deadline = time.monotonic() + PATIENCE
            while True:
                with contextlib.suppress(urllib.error.URLError, ConnectionError):
                    urllib.request.urlopen(f"{address}/_stcore/health", timeout=2).close()
                    break
                if server.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError(f"the app did not start:\n{log.read_text(errors='replace')}")
                time.sleep(0.1)
            yield address
        finally:
            server.terminate()
            try:
                server.wait(timeout=10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


@pytest.fixture(scope="session")
def chromium() -> "Iterator[Browser]":
    """A headless Chromium. Without one the test is skipped with a reason, and fails where CI is set."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        reason = "no Chromium on this machine: install the package chromium to run the browser tests"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=SLOW)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app as it ships, without any reader's texts."""
    with served(copy_of_app(tmp_path_factory.mktemp("app"))) as address:
        yield address


@pytest.fixture
def page(chromium: "Browser") -> "Iterator[Page]":
    """A page of its own with nothing remembered. What our code logs as an error while a test reads it fails the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(SLOW)
    page = context.new_page()
    faults = faults_of(page)
    yield page
    context.close()
    assert faults == []


def faults_of(page: "Page") -> list[str]:
    """A list that fills with what the page throws or logs as an error.

    Streamlit looks for its own server below a page's path first; that these two files are not there is no fault of ours.
    """
    faults: list[str] = []

    def logged(message: "ConsoleMessage") -> None:
        if message.type == "error" and "/_stcore/" not in message.location.get("url", ""):
            faults.append(message.text)

    page.on("console", logged)
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    return faults
