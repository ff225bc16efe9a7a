"""Three invented essays, described and built as the shipped ones are, and a stand-in for a proxy before the app."""

import contextlib
import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from components.corpus.build import build
from components.ingest.text import document_from, fingerprint

TEXTS = {
    "harbour-talks": (
        "The harbour froze in the week that Chancellor Angela Merkel came to Norway, and nobody called it a sign.\n\n"
        "Merkel asked for gas and for patience. Norway had plenty of the one and was short of the other.\n\n"
        "On the quay the talk was of Poland, which had sent a smaller ship and a longer letter.\n"
    ),
    "winter-letters": (
        "A letter from Emmanuel Macron reached Warsaw with the first snow; it spoke of France and of trust.\n\n"
        "Poland answered in two lines. Macron, it is said, read them aloud to Angela Merkel.\n\n"
        "What France wanted was a treaty. What Poland wanted was a date.\n"
    ),
    "lantern-night": (
        "Japan hung its lanterns early, for Shinzo Abe had promised the guests from Canada a clear night.\n\n"
        "Abe kept the promise, the clouds did not.\n"
    ),
}
TITLES = {slug: slug.replace("-", " ").capitalize() for slug in TEXTS}
GISTS = ("Sets the scene and names the guests.", "Tells what each side wanted.", "Closes on what others made of it.")


def about(slug: str, *, month: int) -> str:
    """What a reader would write into an invented essay's about.toml."""
    document = document_from(TEXTS[slug], name=slug)
    head = {
        "title": TITLES[slug],
        "author": "unknown",
        "outlet": "unknown",
        "date": f"2018-{month:02}",
        "date_basis": "Invented for a test.",
        "breaks_off": "",
        "fingerprint": fingerprint(document.text),
    }
    lines = [f'{key} = "{value}"' for key, value in head.items()]
    for paragraph, gist in zip(document.paragraphs, GISTS, strict=False):
        lines += [
            "",
            "[[paragraph]]",
            f"number = {paragraph.number}",
            'voice = "author"',
            'source = ""',
            f'gist = "{gist}"',
        ]
    return "\n".join(lines) + "\n"


def with_invented_essays(app: Path, texts: Path) -> Path:
    """A copy of the app whose essays are the invented ones, built from their texts in another folder."""
    shutil.rmtree(app / "data" / "essays")
    texts.mkdir(parents=True)
    for month, (slug, text) in enumerate(TEXTS.items(), 1):
        (texts / f"{slug}.txt").write_text(text, encoding="utf-8")
        folder = app / "data" / "essays" / slug
        folder.mkdir(parents=True)
        (folder / "about.toml").write_text(about(slug, month=month), encoding="utf-8")
    build(texts, app / "data")
    return app


@contextlib.contextmanager
def forwarded(address: str, header: str) -> Iterator[str]:
    """The address of a proxy on this machine that adds a header to the first request of every connection."""
    target = urlsplit(address).port
    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=_accept, args=(listening, target, header), daemon=True).start()
        yield f"http://localhost:{listening.getsockname()[1]}"


def _accept(listening: socket.socket, target: int | None, header: str) -> None:
    while True:
        try:
            near, _ = listening.accept()
        except OSError:
            return
        far = socket.create_connection(("127.0.0.1", target or 0))
        threading.Thread(target=_pass_on, args=(near, far, f"\r\n{header}\r\n".encode()), daemon=True).start()
        threading.Thread(target=_pass_on, args=(far, near, b""), daemon=True).start()


def _pass_on(source: socket.socket, sink: socket.socket, line: bytes) -> None:
    with contextlib.suppress(OSError):
        while chunk := source.recv(65536):
            sink.sendall(chunk.replace(b"\r\n", line, 1) if line else chunk)
            line = b""
    for end in (source, sink):
        with contextlib.suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()
