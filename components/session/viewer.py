"""Whether the viewer sits at the machine that runs the app: only then are the texts in its folder shown.

Enters: the peer's address, the request's headers and the page's own address. Leaves: yes or no; any doubt is a no.
"""

import ipaddress
import os
from collections.abc import Mapping
from urllib.parse import urlsplit

FORWARDING = ("forwarded", "via", "x-real-ip", "true-client-ip", "cf-connecting-ip", "fly-client-ip")
SWITCH = "SIDE_BY_SIDE_TEXTS"
"""Environment variable; "off" keeps the folder's texts from everyone, for servers behind a proxy that hides its traces."""


def is_loopback(host: str) -> bool:
    """Whether a host name or address (with or without port) is this machine's own loopback."""
    name = urlsplit(f"//{host}").hostname or ""
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def sits_here(peer: str | None, headers: Mapping[str, str], url: str | None) -> bool:
    """True where peer, Host, Origin and the page's address are all loopback and nothing was forwarded.

    `peer` is None for a loopback peer, as Streamlit gives it. A missing Host is a no; Origin and `url` are checked where sent.
    """
    if os.environ.get(SWITCH, "").lower() == "off":
        return False
    lower = {k.lower(): v for k, v in headers.items()}
    if any(k in FORWARDING or k.startswith("x-forwarded") for k in lower):
        return False
    if peer is not None and not is_loopback(f"[{peer}]" if ":" in peer else peer):
        return False
    origin, page = lower.get("origin", ""), urlsplit(url or "").netloc
    if origin and not is_loopback(urlsplit(origin).netloc):  # "null", too: a page that has no origin of its own
        return False
    return is_loopback(lower.get("host", "")) and (not page or is_loopback(page))
