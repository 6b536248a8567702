"""Memory: what a crowd needed goes back to the system when it has left.

The C library keeps what Python gives back to it, in pieces between those in use: after 200 readers 25 MB.
"""

import asyncio
import ctypes
from collections.abc import Callable

from starlette.types import ASGIApp, Receive, Scope, Send

AFTER_S = 20.0  # at most so often; it takes a thread some hundredths of a second


def trim_of_library() -> Callable[[int], int] | None:
    """Return what gives memory back, where the library of the system can: that of most Linux systems."""
    try:
        trim: Callable[[int], int] = ctypes.CDLL("libc.so.6").malloc_trim
    except (OSError, AttributeError):
        return None
    return trim


class GivesBack:
    """Middleware that gives memory back a while after a reader has left."""

    def __init__(self, app: ASGIApp, trim: Callable[[int], int] | None, after_s: float = AFTER_S) -> None:
        self.app = app
        self.trim = trim
        self.after_s = after_s
        self.due = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the app answer; when a socket has closed, see to what it leaves."""
        try:
            await self.app(scope, receive, send)
        finally:
            if scope["type"] == "websocket" and self.trim and not self.due:
                self.due = True
                asyncio.get_running_loop().call_later(self.after_s, self.give_back)

    def give_back(self) -> None:
        """Give memory back in a thread: readers who are there need not wait for it."""
        self.due = False
        if self.trim:
            asyncio.get_running_loop().run_in_executor(None, self.trim, 0)
