"""The headers that a public page should carry, as ASGI middleware.

Enters: HTTP requests. Leaves: their answers with the headers; see `asgi` for the application. `streamlit run dashboard.py` does not
pass through here.

Streamlit itself sends no Content-Security-Policy. What this one allows and why: `'unsafe-eval'`, because Vega compiles the
expressions of a chart; `blob:` scripts, because Streamlit mounts the page's own elements so; the inline scripts of Streamlit's own
first page, each by its hash, which is computed at start and so follows Streamlit's versions; inline styles, because Streamlit's and
ours are inline. Nothing is loaded from another host.
"""

import base64
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.ingest.errors import InputError

ANCESTORS = "SIDE_BY_SIDE_FRAME_ANCESTORS"
"""Environment variable: who may show the app in a frame, as CSP writes it ("'self'" if unset; "https://course.example")."""
SOURCE = re.compile(r"'self'|'none'|\*|(?:https?:|https?://[\w*.-]+(?::\d+|:\*)?)")
INLINE = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(?P<body>.*?)</script>", re.DOTALL)
FIRST_PAGE = Path(st.__file__).parent / "static" / "index.html"
CLOSED = ("/_stcore/metrics", "/_stcore/script-health-check")
"""Streamlit's own pages about the server, which are nobody's business outside."""
POLICY = {
    "default-src": "'self'",
    "script-src": "'self' blob: 'unsafe-eval'{inline}",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
}


def frame_ancestors(environment: Mapping[str, str]) -> str:
    """Who may frame the app; raises InputError where the setting is not a list of sources as CSP writes them."""
    asked = environment.get(ANCESTORS, "").split() or ["'self'"]
    wrong = [source for source in asked if not SOURCE.fullmatch(source)]
    if wrong:
        raise InputError(
            f"{ANCESTORS} holds “{wrong[0]}”, which is no source of a Content-Security-Policy: write 'self', 'none', or "
            "addresses such as https://course.example, with blanks between."
        )
    return " ".join(asked)


def inline_hashes(page: str) -> str:
    """The inline scripts of a page as CSP allows them, each by its SHA-256, with a blank before each; "" where there are none."""
    bodies = (script["body"] for script in INLINE.finditer(page))
    digests = (base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() for body in bodies)
    return "".join(f" 'sha256-{digest}'" for digest in digests)


def headers_of(environment: Mapping[str, str], *, page: str) -> dict[str, str]:
    """The headers of every answer, by name; `page` is the HTML that Streamlit answers first."""
    ancestors = frame_ancestors(environment)
    policy = {**POLICY, "frame-ancestors": ancestors}
    policy["script-src"] = policy["script-src"].format(inline=inline_hashes(page))
    headers = {
        "content-security-policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "x-content-type-options": "nosniff",
        "referrer-policy": "strict-origin-when-cross-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=()",
        "cross-origin-opener-policy": "same-origin",
    }
    framed = {"'self'": "SAMEORIGIN", "'none'": "DENY"}.get(ancestors)
    return headers | ({"x-frame-options": framed} if framed else {})


class SafeHeaders:
    """ASGI middleware: the headers on every answer, and Streamlit's own server pages closed."""

    def __init__(self, app: ASGIApp, headers: Mapping[str, str]) -> None:
        self.app = app
        self.headers = headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; websockets pass as they are."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                sent = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    sent[name] = value
            await send(message)

        if scope["path"].rstrip("/").endswith(CLOSED):
            await PlainTextResponse("Not found", status_code=404)(scope, receive, with_headers)
            return
        await self.app(scope, receive, with_headers)
