"""Headers: what a browser may do with an answer: run scripts, show it in a frame, tell other sites of it.

Scripts come from this server alone. Streamlit writes one into its page, which is allowed by its sum, loads
those of components from Blob addresses, and reads its messages with a piece of WebAssembly. Only the frame
of the map may evaluate text: that is how st_folium draws. Streamlit and Leaflet write styles into
the page.
"""

import base64
import hashlib
import os
import re
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

from starlette.types import ASGIApp, Message, Receive, Scope, Send

SETTING = "FRAME_ANCESTORS"
NOWHERE = "none"
ORIGIN = re.compile(r"(https?://)?(\*\.)?[a-z0-9.-]+(:(\d+|\*))?|\[[0-9a-f:]+\](:\d+)?", re.IGNORECASE)
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
FRAME = "/component/"  # st_folium
SHARED = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; script-src 'self'"
)
FEATURES = (
    "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "hid",
    "magnetometer", "microphone", "midi", "payment", "serial", "usb",
)  # fmt: skip
ALWAYS = {"x-content-type-options": "nosniff", "referrer-policy": "same-origin"}
NO_PAGE = {"content-security-policy": "default-src 'none'"}  # a script or table that is opened by itself
Headers = list[tuple[bytes, bytes]]


class SettingError(ValueError):
    """A setting cannot be used; the message says what it may be."""


class SafetyHeaders:
    """Middleware that adds to every answer what a browser may do with it."""

    def __init__(self, app: ASGIApp, ancestors: str) -> None:
        self.app = app
        sums = " ".join(sums_of_scripts(page_of_streamlit()))
        permissions = {"permissions-policy": ", ".join(f"{feature}=()" for feature in FEATURES)}
        page = f"{SHARED} blob: 'wasm-unsafe-eval' {sums}{ancestors}"
        frame = f"{SHARED} 'unsafe-inline' 'unsafe-eval'{ancestors}"
        self.page = written({"content-security-policy": page, **permissions, **ALWAYS})
        self.frame = written({"content-security-policy": frame, **permissions, **ALWAYS})
        self.no_page = written({**NO_PAGE, **ALWAYS})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the app answer, and add to the head of its answer."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)

        async def send_on(message: Message) -> None:
            if message["type"] == "http.response.start":
                # a new list: what stands in the message may be kept, and sent again
                message = {**message, "headers": self.added(scope["path"], message["headers"])}
            await send(message)

        return await self.app(scope, receive, send_on)

    def added(self, path: str, headers: Iterable[tuple[bytes, bytes]]) -> Headers:
        """Return the headers of an answer with those that are ours in place of its own."""
        kept = list(headers)
        ours = (self.frame if FRAME in path else self.page) if is_page(path, kept) else self.no_page
        names = {name for name, _ in ours}
        return [header for header in kept if header[0] not in names] + ours


def is_page(path: str, headers: Headers) -> bool:
    """Say whether an answer is a page, or says that the page that a browser has is still good."""
    kind = dict(headers).get(b"content-type")
    if kind is not None:
        return kind.startswith(b"text/html")
    name = path.rpartition("/")[2]
    return "." not in name or name.endswith(".html")


def written(headers: dict[str, str]) -> Headers:
    """Write headers as a server sends them."""
    return [(name.encode(), value.encode()) for name, value in headers.items()]


def frame_ancestors() -> str:
    """Return who may frame the pages, as the setting has it, for a policy; nothing where anybody may.

    The pages may always frame their own map.

    Raises
    ------
    SettingError
        If an entry is neither an origin nor ``none``.
    """
    entries = os.environ.get(SETTING, "").split()
    if not entries:
        return ""
    allowed = [entry for entry in entries if entry.lower() != NOWHERE]
    if wrong := [entry for entry in allowed if not ORIGIN.fullmatch(entry)]:
        raise SettingError(
            f"{SETTING}: {wrong[0]!r} is no origin; give origins separated by spaces, such as "
            f"https://example.org https://*.example.org, or {NOWHERE}; unset, any site may embed"
        )
    return "; frame-ancestors " + " ".join(["'self'", *allowed])


def sums_of_scripts(page: str) -> list[str]:
    """Return the sums by which a policy allows the scripts that are written into a page."""
    return [sum_of(script) for script in INLINE_SCRIPT.findall(page)]


def sum_of(script: str) -> str:
    """Return the sum by which a policy allows a script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def page_of_streamlit() -> str:
    """Read the page that Streamlit sends for every address."""
    found = find_spec("streamlit")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("streamlit")
    return (Path(found.origin).parent / "static" / "index.html").read_text(encoding="utf-8")
