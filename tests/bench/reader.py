"""Measure the reader: ``python -m tests.bench.reader``. Real clicks in a real browser, all figures in one run.

Prints the time from touch to lit (from the click's own time stamp until the second frame after the other side is
lit), from ``streamlit run`` to a usable page, and the bytes that a first visit brings over the wire.
"""

import socket
import socketserver
import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Frame, Page, sync_playwright

from tests.browser.harness import launched, open_reader, served

ROUNDS = 100
STILL_MS = 400  # between clicks, so that the map has come to rest
MARKS = ("geneva", "france", "ukraine", "caspian-sea", "germany", "china")
AREAS = ("kazakhstan", "uzbekistan", "turkmenistan", "iran", "azerbaijan", "caspian-sea")

# Resolves with the milliseconds from a click until two frames after the element carries data-lit. The time stamps of
# two documents count from different origins: both are made absolute.
WAIT_FOR_LIT = """(selector) => { window.touched = new Promise((resolve) => {
  const lit = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    lit.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())));
  });
  lit.observe(document, { subtree: true, attributes: true, attributeFilter: ['data-lit'] });
}); }"""
NOTE_CLICK = """addEventListener('click', (event) => {
  window.clicked = performance.timeOrigin + event.timeStamp;
}, { capture: true })"""


def main() -> None:
    """Measure everything once and print it."""
    with sync_playwright() as playwright:
        browser = launched(playwright)
        start_s, address_bytes = measure_start(browser)
        print(
            f"from streamlit run to a usable page: {start_s:.1f} s; a first visit: {address_bytes / 1e6:.2f} MB"
        )
        with served() as address:
            page = browser.new_page(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
            open_reader(page, address)
            frame = next(frame for frame in page.frames if "streamlit_folium" in frame.url)
            report("text → map", [mark_to_shape(page, frame, place) for place in rounds(MARKS)])
            report("map → text", [shape_to_passage(page, frame, place) for place in rounds(AREAS)])
        browser.close()


def rounds(places: tuple[str, ...]) -> list[str]:
    return [places[number % len(places)] for number in range(ROUNDS)]


def mark_to_shape(page: Page, frame: Frame, place: str) -> float:
    """Click a mention; return the milliseconds until its place is lit on the map."""
    clear(page)
    mark = page.locator(f'.words .mark[data-place="{place}"]').first
    mark.scroll_into_view_if_needed()
    page.evaluate(NOTE_CLICK)
    frame.evaluate(WAIT_FOR_LIT, f'path[data-place="{place}"][data-lit]')
    mark.click()
    return float(frame.evaluate("window.touched")) - float(page.evaluate("window.clicked"))


def shape_to_passage(page: Page, frame: Frame, place: str) -> float:
    """Click a place on the map; return the milliseconds until a passage is lit in the text."""
    clear(page)
    frame.evaluate("() => { map.setView([44, 58], 4, { animate: false }); }")
    label = frame.locator(f".label.{place}").bounding_box()
    assert label
    frame.evaluate(NOTE_CLICK)
    page.evaluate(WAIT_FOR_LIT, "[data-passage][data-lit]")
    page.mouse.click(label["x"] + label["width"] / 2, label["y"] + label["height"] / 2)
    return float(page.evaluate("window.touched")) - float(frame.evaluate("window.clicked"))


def clear(page: Page) -> None:
    page.keyboard.press("Escape")
    page.wait_for_timeout(STILL_MS)


def report(name: str, times_ms: list[float]) -> None:
    ninety_five = statistics.quantiles(times_ms, n=20)[-1]
    print(
        f"touch to lit, {name}: median {statistics.median(times_ms):.0f} ms, p95 {ninety_five:.0f} ms, n {len(times_ms)}"
    )


def measure_start(browser: Browser) -> tuple[float, int]:
    """Return the seconds from starting the server to a usable page, and the bytes of that first visit."""
    begun = time.monotonic()
    with served() as address, counted(address) as (through, brought):
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        open_reader(page, through)
        start_s = time.monotonic() - begun
        page.wait_for_load_state("networkidle")
        page.close()
        return start_s, sum(brought)


@contextmanager
def counted(address: str) -> Iterator[tuple[str, list[int]]]:
    """Stand between browser and server; count the bytes that the server sends, sockets and all."""
    brought: list[int] = []
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), relay(urlsplit(address).port or 0, brought))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", brought
    finally:
        server.shutdown()
        server.server_close()


def relay(port: int, brought: list[int]) -> type[socketserver.BaseRequestHandler]:
    class Relay(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with socket.create_connection(("127.0.0.1", port)) as upstream:
                asking = threading.Thread(target=pass_on, args=(self.request, upstream, []), daemon=True)
                asking.start()
                pass_on(upstream, self.request, brought)

    return Relay


def pass_on(here: socket.socket, there: socket.socket, counts: list[int]) -> None:
    try:
        while chunk := here.recv(65_536):
            counts.append(len(chunk))
            there.sendall(chunk)
        there.shutdown(socket.SHUT_WR)
    except OSError:  # either side has hung up
        return


if __name__ == "__main__":
    main()
