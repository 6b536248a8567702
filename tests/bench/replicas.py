"""Try several replicas behind nginx: ``python -m tests.bench.replicas``; ends with 1 where a reader is lost.

Runs nginx with the configuration that stands in ``.github/DEPLOY.md``, and three replicas, all on loopback:

1. What one replica has sent, another answers for that has shown nobody a page.
2. Readers are spread; then the replica of one who reads in a browser is killed. The page reads on, connects to another
   replica, and shows other pages. Sockets of the other readers come back, too.
3. The replica that was killed is started again, and readers come to it.
"""

import argparse
import asyncio
import os
import re
import signal
import sys
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager
from typing import Any, Self, TypeVar

import websockets
from playwright.sync_api import Page, expect, sync_playwright

from tests.bench.clients import Served, fetched, run
from tests.bench.crowd import sessions_of
from tests.bench.proxy import nginx
from tests.browser.harness import ROOT, frame_of, free_port, launched, open_reader, server, settle

REPLICAS = 3
LIMIT_S = 60
AGAIN_S = 0.5
AWAY = '[data-test-connection-state]:not([data-test-connection-state="CONNECTED"])'
REST_MS = 6000  # for so long nginx sends nobody to a replica that failed
SENT = re.compile(rb"sent/[0-9a-f]{24}\.js(?:on)?")
T = TypeVar("T")
SECRET = {"STREAMLIT_SERVER_COOKIE_SECRET": "the same on every replica of this trial"}
BLOCK = re.compile(r"```nginx\n(.*?)```", re.DOTALL)


def main() -> None:
    """Try all three and print what became of each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--readers", type=int, default=30, help="how many read beside the one in a browser")
    given = parser.parse_args()
    ports = [free_port() for _ in range(REPLICAS)]
    with ExitStack() as stack, proxy(ports) as address, Beside() as beside, sync_playwright() as playwright:
        replicas = [replica(stack, port) for port in ports]
        held = [told("what one has sent, another answers for", beside.wait(answered(*replicas[:2])))]
        browser = launched(playwright)
        page = browser.new_page(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
        open_reader(page, f"{address}/?place=azerbaijan")
        mine = next(each for each in replicas if beside.wait(sessions_of(each)))
        crowd = Crowd(address, given.readers)
        reading = beside.begin(crowd.read())
        held.append(told("a replica is killed", killed(page, mine, replicas, crowd, beside)))
        again = replica(stack, mine.host[1])
        held.append(told("it is started again", started(page, address, again, beside)))
        browser.close()
        reading.cancel()
    sys.exit(not all(held))


class Beside:
    """Clients that run in a thread of their own, beside the browser."""

    def __enter__(self) -> Self:
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.loop.call_soon_threadsafe(self.loop.stop)

    def begin(self, work: Coroutine[Any, Any, T]) -> "Future[T]":
        return asyncio.run_coroutine_threadsafe(work, self.loop)

    def wait(self, work: Coroutine[Any, Any, T]) -> T:
        return self.begin(work).result(LIMIT_S)


class Crowd:
    """Readers with a socket each, who connect again when theirs is closed, as a page does."""

    def __init__(self, address: str, readers: int) -> None:
        self.address = address
        self.readers = readers
        self.here = 0
        self.lost = 0  # connections that were closed under a reader
        self.back_after_s: list[float] = []

    async def read(self) -> None:
        await asyncio.gather(*(self.reader(f"reader-{number}") for number in range(self.readers)))

    async def reader(self, cookie: str) -> None:
        """Read for ever."""
        gone_at = 0.0
        while True:
            try:
                async with socket(self.address, cookie) as connection:
                    await run(connection, "")
                    self.here += 1
                    self.back_after_s += [time.monotonic() - gone_at] if gone_at else []
                    await connection.wait_closed()
                    self.here -= 1
                    self.lost += 1
                    gone_at = time.monotonic()
            except (OSError, websockets.WebSocketException):
                await asyncio.sleep(AGAIN_S)


def replica(stack: ExitStack, port: int) -> Served:
    address, process = stack.enter_context(server(port=port, env=os.environ | SECRET))
    return Served(address, process.pid)


@contextmanager
def proxy(ports: list[int]) -> Iterator[str]:
    """Run nginx as ``DEPLOY.md`` has it, with other ports; give its address."""
    found = BLOCK.search((ROOT / ".github/DEPLOY.md").read_text(encoding="utf-8"))
    block, here = found[1] if found else "", free_port()
    for written, port in zip((8080, 8501, 8502, 8503), (here, *ports), strict=True):
        block = block.replace(f"127.0.0.1:{written}", f"127.0.0.1:{port}")
    with nginx(block):
        yield f"http://127.0.0.1:{here}"


def told(words: str, found: tuple[bool, str]) -> bool:
    """Print what was tried and found; say whether it held."""
    held, figures = found
    print(f"{words}: {figures}: {'held' if held else 'NOT held'}", flush=True)
    return held


def socket(address: str, cookie: str = "") -> websockets.connect:
    """Open a socket as a page does that has this cookie."""
    return websockets.connect(
        f"{address.replace('http', 'ws')}/_stcore/stream", origin=websockets.Origin(address), max_size=None,
        subprotocols=[websockets.Subprotocol("streamlit")], additional_headers={"Cookie": f"replica={cookie}"},
    )  # fmt: skip


async def answered(one: Served, other: Served) -> tuple[bool, str]:
    """Visit pages of one replica, and ask the other for all that it sent."""
    sent: dict[bytes, None] = {}
    for page in ("coverage", "own", "corridor", ""):
        async with socket(one.address) as connection:
            sent |= dict.fromkeys(SENT.findall(await run(connection, page, "text=since&lang=kk")))
    waited = []
    for name in sent:
        begun = time.monotonic()
        await fetched(other, f"/{name.decode()}")
        waited.append(time.monotonic() - begun)
    return bool(sent), f"{len(sent)} addresses, the slowest after {max(waited):.1f} s"


def killed(
    page: Page, mine: Served, replicas: list[Served], crowd: Crowd, beside: Beside
) -> tuple[bool, str]:
    """Kill the replica of the reader in the browser, who selects something else at once."""
    frame_of(page).evaluate("window.tag = 'the same map'")
    wait_for(lambda: crowd.here == crowd.readers)
    spread = [beside.wait(sessions_of(each)) for each in replicas]
    os.kill(mine.process, signal.SIGKILL)
    begun = time.monotonic()
    page.locator('[data-passage="geneva"] .words [data-place="geneva"]').click()
    settle(page)
    reads_s = time.monotonic() - begun
    wait_for(lambda: crowd.lost and crowd.here == crowd.readers)
    page.locator(AWAY).wait_for(state="detached")
    expect(page.get_by_role("dialog")).to_have_count(0)
    connected_s = time.monotonic() - begun
    is_same = frame_of(page).evaluate("window.tag") == "the same map"
    page.get_by_role("link", name="Corridor", exact=True).first.click()
    page.locator("[data-leg]").first.wait_for()
    figures = (
        f"sessions {spread}; a mention was lit {reads_s:.1f} s after the kill, the map was {'kept' if is_same else 'lost'}, "
        f"the page connected within {connected_s:.1f} s and showed another page; {len(crowd.back_after_s)} of {crowd.lost} "
        f"others who lost their socket were back, the slowest after {max(crowd.back_after_s):.1f} s"
    )
    return is_same, figures


def started(page: Page, address: str, again: Served, beside: Beside) -> tuple[bool, str]:
    """Load the page of the reader anew: by the cookie it is served by its replica again."""
    page.wait_for_timeout(REST_MS)
    open_reader(page, f"{address}/?place=azerbaijan")
    sessions = beside.wait(sessions_of(again))
    return sessions == 1, f"{sessions} session on it after a reload"


def wait_for(holds: Callable[[], object]) -> None:
    """Wait until something holds, or raise."""
    begun = time.monotonic()
    while not holds():
        if time.monotonic() - begun > LIMIT_S:
            raise TimeoutError("readers did not come back")
        time.sleep(0.1)


if __name__ == "__main__":
    main()
