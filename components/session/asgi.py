"""The app for a server of one's own: Streamlit as an ASGI application with the headers of `served`.

Enters: requests. Leaves: `app`, for any ASGI server (`uvicorn components.session.asgi:app`). Texts in the folder are off here unless the
environment says otherwise: a proxy may hide its traces, and they are for `streamlit run` at one's own machine.
"""

import os
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from components.session.served import FIRST_PAGE, SafeHeaders, headers_of
from components.session.viewer import SWITCH

os.environ.setdefault(SWITCH, "off")
app = st.App(
    Path(__file__).resolve().parents[2] / "dashboard.py",
    middleware=[Middleware(SafeHeaders, headers=headers_of(os.environ, page=FIRST_PAGE.read_text(encoding="utf-8")))],
)
