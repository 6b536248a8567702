"""Measure what stays after hours of readers who come and go: ``python -m tests.bench.soak 60`` (minutes).

In the first forty seconds of each minute readers arrive at a gentle pace: at all pages, texts and languages. They step
back and forward, take a text home, have a text of their own read; some leave in the middle of a run. At the end of the
minute nobody is there, and memory, open files and sessions of the server are counted.

Prints a line a minute and ends with 1 where memory or open files are, after the first ten minutes, ever more than a
tenth above what they were then (of each five minutes the middle), or a reader was turned away.
"""

import argparse
import asyncio
import json
import random
import statistics
import sys
import time
from collections.abc import Awaitable
from dataclasses import dataclass, field
from itertools import product

from tests.bench.clients import Served, ask, begin, requests_of, run, sent, serving, session, visit
from tests.bench.crowd import sessions_of

PAGES = ("", "corridor", "timeline", "coverage", "own")
QUERIES = ("", "lang=kk", "lang=ru", "text=since", "place=azerbaijan", "text=nowhere&place=<b>")
FORMATS = ("marked", "text", "csv", "geojson", "annotations", "places")
ARRIVE_S, MINUTE_S = 40, 60
STAY_S = 6
WARM_MINUTES = 10
SPAN = 5  # minutes of which the middle is taken
MOST_GROWTH = 1.1
OWN = "Ships leave Aktau for Baku. Kazakhstan and the European Union met in Astana.\n\n" * 40


@dataclass
class Soaked:
    """What was counted at the end of each minute, when nobody was there."""

    memory_mb: list[float] = field(default_factory=list)
    files: list[float] = field(default_factory=list)
    visits: int = 0
    errors: list[str] = field(default_factory=list)


def main() -> None:
    """Let readers come and go, and print what stays."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("minutes", type=int, help="how long; more than ten")
    parser.add_argument("--readers", type=int, default=20, help="how many in a minute")
    given = parser.parse_args()
    with serving() as app:
        recorded = {page: requests_of(app.address, page) for page in PAGES}
        held = asyncio.run(soak(app, recorded, given.minutes, given.readers))
    sys.exit(not held)


async def soak(app: Served, recorded: dict[str, list[str]], minutes: int, readers: int) -> bool:
    """Let readers come each minute, count at its end, and say whether nothing grew."""
    soaked, kinds = Soaked(), list(product(PAGES, QUERIES))
    random.Random(18).shuffle(kinds)  # noqa: S311 (nobody need guess it)
    begun, busy = time.monotonic(), app.processor_s()
    for minute in range(minutes):
        arriving = (reader(app, recorded, kinds, minute * readers + number) for number in range(readers))
        paced = (after(ARRIVE_S * number / readers, each) for number, each in enumerate(arriving))
        ended = await asyncio.gather(*paced, return_exceptions=True)
        soaked.visits += len(ended)
        soaked.errors += [repr(each) for each in ended if each is not None]
        await asyncio.sleep(max(0, begun + MINUTE_S * (minute + 1) - time.monotonic()))
        await count(app, minute + 1, soaked)
    share = (app.processor_s() - busy) / (time.monotonic() - begun)
    print(
        f"{soaked.visits} readers, {len(soaked.errors)} errors {soaked.errors[:3]}; {share:.0%} of a processor"
    )
    grown = [grew("memory, MB", soaked.memory_mb), grew("open files", soaked.files)]
    return not any(grown) and not soaked.errors


async def after(seconds: float, visiting: Awaitable[None]) -> None:
    await asyncio.sleep(seconds)
    await visiting


async def reader(
    app: Served, recorded: dict[str, list[str]], kinds: list[tuple[str, str]], number: int
) -> None:
    """Visit a page, step back and forward, and do one of the things that readers do."""
    page, query = kinds[number % len(kinds)]
    await visit(app, page, recorded[page], query)
    async with session(app) as connection:
        await run(connection, page, query)
        await asyncio.sleep(STAY_S / 2)
        await run(connection, PAGES[number % len(PAGES)], query)
        await asyncio.sleep(STAY_S / 2)
        await begin(connection, page, query)  # and leaves while it runs
    if number % 3 == 0:
        await ask(app, f"/export/outlook.{FORMATS[number // 3 % len(FORMATS)]}")
    if page == "own":
        await read_own(app, number)


async def read_own(app: Served, number: int) -> None:
    """Have a text read that nobody else has."""
    own = {
        "title": f"Text {number}",
        "date": "2024-01-01",
        "text": f"{OWN}\n\nNumber {number}.",
        "decisions": [],
    }
    await sent(app, "/own/read", json.dumps(own).encode())
    await sent(app, "/own/export?format=marked", json.dumps(own).encode())


async def count(app: Served, minute: int, soaked: Soaked) -> None:
    """Count what the server holds, and print it."""
    soaked.memory_mb.append(app.memory_mb())
    soaked.files.append(app.open_files())
    sessions = await sessions_of(app)
    print(
        f"minute {minute}: {soaked.memory_mb[-1]:.0f} MB, {soaked.files[-1]:.0f} open files, {sessions} sessions, "
        f"{soaked.visits} readers, {len(soaked.errors)} errors",
        flush=True,
    )


def grew(what: str, counted: list[float]) -> bool:
    """Print whether something is, in any five minutes, a tenth above what it was after the first ten minutes."""
    warm = statistics.median(counted[WARM_MINUTES - SPAN : WARM_MINUTES])
    later = [statistics.median(counted[at : at + SPAN]) for at in range(WARM_MINUTES, len(counted), SPAN)]
    if not later:
        print(f"{what}: ten minutes or less say nothing")
        return False
    most, grows = max(later) / warm, max(later) > MOST_GROWTH * warm
    print(
        f"{what}: {warm:.0f} after {WARM_MINUTES} minutes, then {min(later):.0f} to {max(later):.0f} "
        f"(at most × {most:.2f}), {later[-1]:.0f} at the end: {'NOT held' if grows else 'held'}"
    )
    return grows


if __name__ == "__main__":
    main()
