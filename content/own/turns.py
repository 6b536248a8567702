"""Turns: few texts are read at once, and not many wait, so that neither memory nor processor runs out.

A text takes up to 6 MB while it waits, some 300 MB and seconds of a processor while it is read; threads of
Python share one processor anyhow.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from content.own.limits import OwnTextError
from geodata.words import say

AT_ONCE = 2
MOST_WAITING = 20
BUSY = 503


class Turns:
    """Who is being served, and who waits."""

    def __init__(self, at_once: int = AT_ONCE, most_waiting: int = MOST_WAITING) -> None:
        self._free = asyncio.Semaphore(at_once)
        self._room = at_once + most_waiting
        self._here = 0

    @asynccontextmanager
    async def waiting(self) -> AsyncIterator[None]:
        """Wait in here; raise an ``OwnTextError`` where too many do."""
        if self._here >= self._room:
            raise OwnTextError(say("Many texts are being read right now. Try again in a moment."), BUSY)
        self._here += 1
        try:
            yield
        finally:
            self._here -= 1

    @asynccontextmanager
    async def taken(self) -> AsyncIterator[None]:
        """Have a turn, as soon as there is one."""
        async with self._free:
            yield
