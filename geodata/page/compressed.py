"""Compression: files that stay the same while the server runs are compressed once, not at every visit.

Streamlit sends its own scripts as they are, 2.9 MB at a first visit; to compress them anew for each reader
would cost more than all the rest of a visit. A file is the same whatever is asked behind its path. Who asks
for other paths again and again drives out what was asked for longest ago, and fills no memory.
"""

import gzip
from collections import OrderedDict
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CONSTANT = ("/static/", "/component/")  # Streamlit's own, those of the project and those of st_folium
KINDS = ("text/", "application/javascript", "application/json", "image/svg+xml")
LEAST_BYTES = 500
MOST_BYTES = 8_000_000  # larger files go through as they are
MOST_KEPT = 400
MOST_KEPT_BYTES = 20_000_000  # a first visit asks for 1 MB
A_WHILE = "public, max-age=600"  # where Streamlit says nothing of how long a file holds
ASKED_ANEW = ("range", "if-none-match", "if-modified-since")  # for parts, and for what may have changed


@dataclass(frozen=True)
class Kept:
    """An answer, compressed."""

    start: Message
    body: bytes


class CompressedOnce:
    """Middleware that answers for constant files from memory once it has compressed them."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.kept: OrderedDict[str, Kept] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory, or let the app answer and keep that."""
        if not _may_be_kept(scope):
            return await self.app(scope, receive, send)
        path = scope["path"]
        if path not in self.kept:
            answer = Answer()
            await self.app(scope, receive, answer.hear)
            kept = answer.compressed()
            if kept is None:
                return await answer.repeat(send)
            self.keep(path, kept)
        self.kept.move_to_end(path)
        kept = self.kept[path]
        await send(kept.start)
        await send({"type": "http.response.body", "body": kept.body})
        return None

    def keep(self, path: str, kept: Kept) -> None:
        """Keep an answer, and let go what was asked for longest ago."""
        self.kept[path] = kept
        while (
            len(self.kept) > MOST_KEPT or sum(len(each.body) for each in self.kept.values()) > MOST_KEPT_BYTES
        ):
            self.kept.popitem(last=False)


class Answer:
    """What the app answers, heard to its end before it is passed on."""

    def __init__(self) -> None:
        self.start: Message = {}
        self.parts: list[bytes] = []

    async def hear(self, message: Message) -> None:
        """Take a message of the app."""
        if message["type"] == "http.response.start":
            self.start = message
        elif message["type"] == "http.response.body":
            self.parts.append(message.get("body", b""))

    def compressed(self) -> Kept | None:
        """Return the answer compressed, or nothing where it is no file worth it."""
        headers = Headers(raw=self.start["headers"])
        size = sum(map(len, self.parts))
        is_text = headers.get("content-type", "").startswith(KINDS)
        if self.start["status"] != 200 or "content-encoding" in headers or not is_text:
            return None
        if not LEAST_BYTES <= size <= MOST_BYTES:
            return None
        body = gzip.compress(b"".join(self.parts), compresslevel=9, mtime=0)
        changed = MutableHeaders(raw=list(self.start["headers"]))
        changed["content-encoding"], changed["content-length"] = "gzip", str(len(body))
        changed.add_vary_header("Accept-Encoding")
        changed.setdefault("cache-control", A_WHILE)
        return Kept({**self.start, "headers": changed.raw}, body)

    async def repeat(self, send: Send) -> None:
        """Pass the answer on as it was."""
        await send(self.start)
        await send({"type": "http.response.body", "body": b"".join(self.parts)})


def _may_be_kept(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    headers = Headers(scope=scope)
    accepts = "gzip" in headers.get("accept-encoding", "")
    return (
        accepts
        and any(part in scope["path"] for part in CONSTANT)
        and not any(h in headers for h in ASKED_ANEW)
    )
