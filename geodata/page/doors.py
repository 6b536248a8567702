"""Doors: what no page asks for is refused before Streamlit sees it.

Pages change nothing on the server: they ask by GET, and run by the socket. At some addresses a page of ours
may send a text to be read; what other sites send there is refused. Streamlit takes files from anybody with
a session, whether or not a page has a place for them. It closes sockets that come from pages of other sites,
but first asks another host what address this machine has, while all readers wait.
"""

from collections.abc import Iterable
from urllib.parse import urlsplit

import streamlit as st
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

ASKING = ("GET", "HEAD")
UPLOADS = "/_stcore/upload_file"
NO_FILES = "No page here takes files.\n"
ONLY_ASKED = "Pages here are only read: ask by GET.\n"
OTHER_SITE = "Texts are read for pages of this site alone.\n"
NEAR = {"localhost", "127.0.0.1", "0.0.0.0"}  # noqa: S104 (names that a page may have, as in Streamlit)
AGAINST_POLICY = 1008


class Doors:
    """Middleware that refuses files, methods that change, and sockets from pages of other sites."""

    def __init__(self, app: ASGIApp, takes: Iterable[str] = ()) -> None:
        self.app = app
        self.takes = tuple(takes)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or let the app answer."""
        if scope["type"] == "websocket" and not is_welcome(Headers(scope=scope)):
            await receive()
            return await send({"type": "websocket.close", "code": AGAINST_POLICY})
        refused = self.refusal(scope) if scope["type"] == "http" else None
        return await (refused or self.app)(scope, receive, send)

    def refusal(self, scope: Scope) -> PlainTextResponse | None:
        """Return the answer to what no page of ours asks for, or sends."""
        if scope["method"] != "POST" or UPLOADS in scope["path"] or not scope["path"].endswith(self.takes):
            return refusal(scope["method"], scope["path"])
        return None if is_welcome(Headers(scope=scope)) else PlainTextResponse(OTHER_SITE, 403)


def refusal(method: str, path: str) -> PlainTextResponse | None:
    """Return the answer to what no page asks for."""
    if UPLOADS in path:
        return PlainTextResponse(NO_FILES, 404)
    if method not in ASKING:
        return PlainTextResponse(ONLY_ASKED, 405, {"Allow": ", ".join(ASKING)})
    return None


def is_welcome(headers: Headers) -> bool:
    """Say whether a socket comes from a page of ours, of this machine or of an origin that is listed.

    Browsers always say where a page is from; who says nothing is no browser, and carries nobody's cookies.
    """
    origin = headers.get("origin")
    if origin is None or not st.get_option("server.enableCORS"):
        return True
    try:
        asked = urlsplit(origin)
    except ValueError:  # a bracket that is not closed
        return False
    return asked.netloc == headers.get("host") or asked.hostname in NEAR | listed()


def listed() -> set[str | None]:
    """Return the names of the hosts that the settings of Streamlit trust."""
    origins = [urlsplit(origin.strip()).hostname for origin in st.get_option("server.corsAllowedOrigins")]
    return {st.get_option("browser.serverAddress"), *origins} - {None}
