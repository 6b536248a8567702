"""Measure what a crowd waits and leaves behind: ``python -m tests.bench.crowd``; ends with 1 where a promise fails.

1. Readers arrive within ten seconds, at the reader's page and, in the same run, at an empty Streamlit page: nobody
   is turned away, and the slowest twentieth waits at most twice as long as at the empty page.
2. Readers leave in the middle of a run: their sessions end, and the server comes to rest.
3. Readers come and go: within five minutes memory is again within a fifth of what it was before.
4. Readers stay, each with a page open: what memory that takes.
"""

import argparse
import asyncio
import os
import re
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack

from tests.bench.clients import Served, begin, empty_page, fetched, requests_of, run, serving, session, visit

PAGES = ("", "corridor", "timeline", "coverage")
WITHIN_S = 10
LIMIT_S = 120
MOST_TIMES = 2.0  # the wait at an empty page
LEFT_BEHIND = 1.2  # times the memory before
BACK_WITHIN_S = 300
AT_REST = 0.02  # of a processor
LOOK_S = 2
WARM_UP = 20
SESSIONS = re.compile(rb"^active_sessions (\d+)", re.MULTILINE)


def main() -> None:
    """Measure everything once and print it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--readers", type=int, nargs="*", default=[10, 50, 100], help="sizes of the crowds")
    parser.add_argument("--staying", type=int, default=300, help="how many have a page open at once")
    parser.add_argument("--leaving", type=int, default=200, help="how many come and go")
    given = parser.parse_args()
    print(f"load of the machine before: {os.getloadavg()[0]:.1f}")
    with serving() as app, empty_page() as empty:
        recorded, nothing = requests_of(app.address, ""), requests_of(empty.address, "")
        held = asyncio.run(
            measure(given.readers, given.leaving, given.staying, (app, recorded), (empty, nothing))
        )
    sys.exit(not held)


Visited = tuple[Served, list[str]]


async def measure(crowds: list[int], leaving: int, staying: int, app: Visited, empty: Visited) -> bool:
    """Measure all four; say whether every promise held."""
    await crowd(WARM_UP, *empty)
    await crowd(WARM_UP, *app)
    before = app[0].memory_mb()
    held = [await waits(readers, app, empty) for readers in crowds]
    held += [await leave(leaving, app[0]), await come_and_go(leaving, before, app)]
    await stay(staying, app[0])
    return all(held)


async def stay(readers: int, app: Served) -> None:
    """Print how much memory readers take who have a page open."""
    before = app.memory_mb()
    async with AsyncExitStack() as stack:
        for number in range(readers):
            connection = await stack.enter_async_context(session(app))
            await run(connection, PAGES[number % len(PAGES)])
        memory = app.memory_mb()
    each = 1024 * (memory - before) / readers
    print(
        f"{readers} readers have a page open: {before:.0f} MB before, {memory:.0f} MB with them, {each:.0f} kB each"
    )


async def waits(readers: int, app: Visited, empty: Visited) -> bool:
    """Print what readers wait who arrive within ten seconds, on the reader's page and on the empty one."""
    worst, failed = {}, 0
    for name, visited in (("empty", empty), ("reader", app)):
        waited, errors, highest = await crowd(readers, *visited)
        failed += errors
        worst[name] = statistics.quantiles(waited, n=20)[-1] if len(waited) > 1 else float("inf")
        print(
            f"{readers} readers, {name}: {len(waited)} served, {errors} errors, median "
            f"{statistics.median(waited or [0]):.2f} s, p95 {worst[name]:.2f} s; at most {highest:.0f} MB"
        )
    times = worst["reader"] / worst["empty"]
    return told(
        f"{readers} readers: p95 is {times:.2f} × that of the empty page", not failed and times <= MOST_TIMES
    )


async def leave(readers: int, app: Served) -> bool:
    """Print how long the server works for readers who left while their page ran."""
    for _ in range(readers):
        async with session(app) as connection:
            await begin(connection, "")

    async def is_at_rest() -> bool:
        return not await sessions_of(app) and await busy(app) < AT_REST

    rested, passed = await waited_for(is_at_rest, LIMIT_S)
    words = f"{readers} readers left in the middle of a run: after {passed:.0f} s"
    return told(f"{words} {await sessions_of(app)} sessions are open and {await busy(app):.0%} busy", rested)


async def come_and_go(readers: int, before: float, app: Visited) -> bool:
    """Print how memory comes back after a crowd; what it was before is that after the first visits."""
    _, errors, highest = await crowd(readers, *app)

    async def is_as_before() -> bool:
        return app[0].memory_mb() <= LEFT_BEHIND * before and not await sessions_of(app[0])

    back, passed = await waited_for(is_as_before, BACK_WITHIN_S)
    words = (
        f"{readers} readers came and went, {errors} errors: memory {before:.0f} MB before, {highest:.0f} at most, "
        f"{app[0].memory_mb():.0f} after {passed:.0f} s; {await sessions_of(app[0])} sessions are open"
    )
    return told(words, back and not errors)


async def waited_for(holds: Callable[[], Awaitable[bool]], limit_s: int) -> tuple[bool, float]:
    """Look again and again whether something holds; return whether it did in time, and the seconds."""
    begun = time.monotonic()
    while time.monotonic() - begun < limit_s:
        if await holds():
            return True, time.monotonic() - begun
        await asyncio.sleep(LOOK_S)
    return False, time.monotonic() - begun


async def busy(server: Served) -> float:
    """Return how much of a processor a server uses."""
    before = server.processor_s()
    await asyncio.sleep(LOOK_S)
    return (server.processor_s() - before) / LOOK_S


def told(words: str, holds: bool) -> bool:
    """Print a promise, and whether it held."""
    print(f"{words}: {'held' if holds else 'NOT held'}")
    return holds


async def sessions_of(server: Served) -> int:
    """Return how many sessions are open, as Streamlit counts them."""
    found = SESSIONS.search(await fetched(server, "/_stcore/metrics?families=active_sessions"))
    return int(found[1]) if found else -1


async def crowd(readers: int, server: Served, requests: list[str]) -> tuple[list[float], int, float]:
    """Let readers arrive evenly; return the seconds each waited, the number of errors, the highest memory."""
    highest = server.memory_mb()

    async def arrive(number: int) -> float:
        nonlocal highest
        await asyncio.sleep(WITHIN_S * number / readers)
        begun = time.monotonic()
        await asyncio.wait_for(visit(server, "", requests), LIMIT_S)
        highest = max(highest, server.memory_mb())
        return time.monotonic() - begun

    ended = await asyncio.gather(*(arrive(number) for number in range(readers)), return_exceptions=True)
    waited = [each for each in ended if isinstance(each, float)]
    return waited, readers - len(waited), highest


if __name__ == "__main__":
    main()
