"""Measure a first visit: ``python -m tests.bench.first_visit``. The app beside an empty Streamlit page, in one run.

Prints when the frame is drawn that first shows the text, and the map, as seconds and as ratios to the moment at which
``st.write("hello")`` of an empty page with the same settings can be read, on this machine and over a slow line; then
what goes over the wire, by kind. Both servers are warm, the browser's cache is empty each time.
"""

import socket
import socketserver
import statistics
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.clients import empty_page, serving
from tests.browser.harness import launched, map_frame

ROUNDS = 7
SLOW_ROUNDS = 3
SLOW_BYTES_PER_S = 1_600_000 / 8
SLOW_ROUND_TRIP_S = 0.15
KINDS = {  # by what an address has in it; the first that fits
    "/static/media/": "fonts",
    "/sent/": "scripts and content of the app",
    "/leaflet/": "Leaflet",
    "/component/": "st_folium",
    "/static/": "scripts and styles of Streamlit",
}
WORDS = "[data-passage] .words, .stMarkdown p"
LAND = 'path[data-place="kazakhstan"]'
FRAMES = f"""
  if (window === top) {{
    window.seen = {{}};
    const now = () => performance.timeOrigin + performance.now();
    const inFrames = (path) => [...document.querySelectorAll("iframe")].some((each) => each.contentDocument?.querySelector(path));
    const look = () => {{
      if (document.querySelector({WORDS!r})) seen.words ??= now();
      if (inFrames({LAND!r})) seen.land ??= now();
      if (!seen.land) requestAnimationFrame(look);
    }};
    requestAnimationFrame(look);
  }}
"""  # looks before each frame is drawn what it will show; asking from outside would wait for the map's work


@dataclass
class Line:
    """What a line lets through, and what has gone through it."""

    bytes_per_s: float = float("inf")
    round_trip_s: float = 0
    brought: int = 0
    _free_at: float = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def bring(self, size: int) -> None:
        """Wait as long as so many bytes take, behind those that are on their way."""
        with self._lock:
            self.brought += size
            self._free_at = max(self._free_at, time.monotonic()) + size / self.bytes_per_s
            wait_s = self._free_at - time.monotonic()
        time.sleep(max(wait_s, 0))


def main() -> None:
    """Measure everything once and print it."""
    with sync_playwright() as playwright, serving() as app, empty_page() as empty:
        browser = launched(playwright)
        addresses = app.address, empty.address
        report("this machine", *times(browser, *addresses, ROUNDS, Line))
        slow = lambda: Line(SLOW_BYTES_PER_S, SLOW_ROUND_TRIP_S)  # noqa: E731
        report("1.6 Mbit/s, 150 ms", *times(browser, *addresses, SLOW_ROUNDS, slow))
        report_bytes("app", browser, app.address)
        report_bytes("empty page", browser, empty.address)
        browser.close()


def times(
    browser: Browser, app: str, empty: str, rounds: int, line: type[Line] | object
) -> tuple[list[float], ...]:
    """Return the seconds until hello, until the text and until the map, in turns."""
    hello, text, drawn = [], [], []
    for _ in range(rounds + 1):
        hello.append(visit(browser, empty, line())[0])  # type: ignore[operator]
        seconds = visit(browser, app, line())  # type: ignore[operator]
        text.append(seconds[0])
        drawn.append(seconds[1])
    return hello[1:], text[1:], drawn[1:]  # the first of each warms the server


def visit(browser: Browser, address: str, line: Line) -> tuple[float, float]:
    """Open a page with an empty cache; return the seconds until its words, and until its map."""
    with through(address, line) as shown:
        page = browser.new_context(viewport={"width": 1400, "height": 900}).new_page()
        page.set_default_timeout(60_000)
        page.add_init_script(FRAMES)
        begun = time.time()
        page.goto(shown, wait_until="commit")
        words = page.locator(WORDS).first
        words.wait_for()
        if words.text_content() != "hello":
            map_frame(page).locator(LAND).wait_for(state="attached")
        seconds = tuple(at / 1000 - begun for at in seen(page))
        page.context.close()
    return seconds[0], seconds[1]


def seen(page: Page) -> list[float]:
    """Return the moments of the frames that first showed the words and the map (0 where there is none)."""
    return page.evaluate("() => [seen.words, seen.land ?? 0]")  # type: ignore[no-any-return]


def report(where: str, hello: list[float], text: list[float], drawn: list[float]) -> None:
    base, text_s, map_s = map(statistics.median, (hello, text, drawn))
    print(
        f"{where}: hello after {base:.2f} s; text after {text_s:.2f} s ({text_s / base:.2f} ×), "
        f"map after {map_s:.2f} s ({map_s / base:.2f} ×); n {len(hello)}"
    )


def report_bytes(name: str, browser: Browser, address: str) -> None:
    """Print the bytes of a first visit: all that the server sends, and the files among them by kind."""
    line = Line()
    with through(address, line) as shown:
        page = browser.new_context(viewport={"width": 1400, "height": 900}).new_page()
        devtools = page.context.new_cdp_session(page)
        devtools.send("Network.enable")
        kinds: dict[str, str] = {}
        sizes: Counter[str] = Counter()
        devtools.on(
            "Network.responseReceived",
            lambda told: kinds.update({told["requestId"]: kind_of(told["response"]["url"])}),
        )
        devtools.on(
            "Network.loadingFinished",
            lambda told: sizes.update({kinds.get(told["requestId"], "page"): told["encodedDataLength"]}),
        )
        page.goto(shown)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(1500)
        page.context.close()
    rest = line.brought - sum(sizes.values())
    rows = ", ".join(f"{kind} {size / 1000:.0f} kB" for kind, size in sizes.most_common())
    print(f"{name}: {line.brought / 1e6:.2f} MB; {rows}, socket {rest / 1000:.0f} kB")


def kind_of(url: str) -> str:
    path = urlsplit(url).path
    return next((kind for part, kind in KINDS.items() if part in path), "page")


@contextmanager
def through(address: str, line: Line) -> Iterator[str]:
    """Stand between browser and server, sockets and all, as a line that is that fast."""
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), relay(urlsplit(address).port or 0, line))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def relay(port: int, line: Line) -> type[socketserver.BaseRequestHandler]:
    class Relay(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            time.sleep(line.round_trip_s)  # a connection takes a way there and back before it is used
            with socket.create_connection(("127.0.0.1", port)) as upstream:
                threading.Thread(target=ask, args=(self.request, upstream, line), daemon=True).start()
                bring(upstream, self.request, line)

    return Relay


def ask(here: socket.socket, there: socket.socket, line: Line) -> None:
    pass_on(here, there, lambda _: time.sleep(line.round_trip_s))


def bring(here: socket.socket, there: socket.socket, line: Line) -> None:
    pass_on(here, there, line.bring)


def pass_on(here: socket.socket, there: socket.socket, wait: object) -> None:
    try:
        while chunk := here.recv(16_384):
            wait(len(chunk))  # type: ignore[operator]
            there.sendall(chunk)
        there.shutdown(socket.SHUT_WR)
    except OSError:  # either side has hung up
        return


if __name__ == "__main__":
    main()
