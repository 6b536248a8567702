"""Measure the reader: ``python -m tests.bench.reader``. Real clicks in a real browser, all figures in one run.

Prints the time from touch to lit (from the click's own time stamp until the second frame after the other side is
lit), also with the processor slowed; the longest frame while the whole text scrolls by with the map following; what
the server hears meanwhile; the time from ``streamlit run`` to a usable page, and the bytes of a first visit;
touch to lit in an edition, opened from a disk.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from math import isfinite
from pathlib import Path

from playwright.sync_api import Browser, Frame, Page, sync_playwright

from tests.bench.first_visit import Line, through
from tests.browser.harness import ROOT, frame_of, launched, look_at, open_reader, served

ROUNDS = 100
SLOWED = 4  # times slower than this machine
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
  setTimeout(() => resolve(Infinity), 5000); // the map, which follows the reading, moved away under the click
  lit.observe(document, { subtree: true, attributes: true, attributeFilter: ['data-lit', 'data-chosen'] });
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
            heard: list[object] = []
            page.on("websocket", lambda socket: socket.on("framesent", lambda frame: heard.append(frame)))
            open_reader(page, address)
            frame = frame_of(page)
            heard.clear()
            report("text → map", [mark_to_shape(page, frame, place) for place in rounds(MARKS)])
            report("map → text", [shape_to_passage(page, frame, place) for place in rounds(AREAS)])
            report_frames("scrolling", scroll_through(page))
            with slowed(page):
                times = [mark_to_shape(page, frame, place) for place in rounds(MARKS)]
                report(f"text → map, processor slowed {SLOWED} times", times)
                report_frames(f"scrolling, slowed {SLOWED} times", scroll_through(page))
            print(f"messages to the server meanwhile: {len(heard)}")
            page.close()
        measure_edition(browser)
        browser.close()


def measure_edition(browser: Browser) -> None:
    """Print how large an edition is, how soon it is usable, and how long touch to lit takes there."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "outlook.html"
        command = [sys.executable, "-m", "content", "edition", "outlook", "--out", str(file)]
        subprocess.run(command, check=True, cwd=ROOT)
        page = browser.new_page(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
        begun = time.monotonic()
        open_reader(page, file.as_uri())
        ready_s = time.monotonic() - begun
        print(f"an edition: {file.stat().st_size / 1e6:.2f} MB, usable {ready_s:.1f} s after it is opened")
        frame = frame_of(page)
        report("text → map in an edition", [mark_to_shape(page, frame, place) for place in rounds(MARKS)])
        report("map → text in an edition", [shape_to_passage(page, frame, place) for place in rounds(AREAS)])
        page.close()


def rounds(places: tuple[str, ...]) -> list[str]:
    return [places[number % len(places)] for number in range(ROUNDS)]


def mark_to_shape(page: Page, frame: Frame, place: str) -> float:
    """Click a mention; return the milliseconds until its place is lit on the map."""
    clear(page)
    mark = page.locator(f'.words .mark[data-place="{place}"]').first
    mark.scroll_into_view_if_needed()
    page.evaluate(NOTE_CLICK)
    frame.evaluate(WAIT_FOR_LIT, f'path[data-place="{place}"][data-lit][data-chosen]')
    mark.click()
    return float(frame.evaluate("window.touched")) - float(page.evaluate("window.clicked"))


def shape_to_passage(page: Page, frame: Frame, place: str) -> float:
    """Click a place on the map; return the milliseconds until a passage is lit in the text."""
    clear(page)
    look_at(frame, [44, 58], 4)
    label = frame.locator(f".label.{place}").bounding_box()
    assert label
    frame.evaluate(NOTE_CLICK)
    page.evaluate(WAIT_FOR_LIT, "[data-passage][data-lit]")
    page.mouse.click(label["x"] + label["width"] / 2, label["y"] + label["height"] / 2)
    return float(page.evaluate("window.touched")) - float(frame.evaluate("window.clicked"))


# Scrolls the text from its beginning to its end, a little with every frame; resolves with the frames' milliseconds.
SCROLL_THROUGH = """() => new Promise((resolve) => {
  const text = document.querySelector('.reader .text');
  const frames = [];
  let last;
  text.scrollTop = 0;
  const step = (now) => {
    if (last !== undefined) frames.push(now - last);
    last = now;
    text.scrollTop += 12;
    if (text.scrollTop + text.clientHeight < text.scrollHeight - 1) requestAnimationFrame(step);
    else resolve(frames);
  };
  requestAnimationFrame(step);
})"""


def scroll_through(page: Page) -> list[float]:
    """Scroll through the whole text with the map following; return how long each frame took, in milliseconds."""
    clear(page)
    return [float(frame) for frame in page.evaluate(SCROLL_THROUGH)]


def report_frames(name: str, frames_ms: list[float]) -> None:
    over = sum(frame > 50 for frame in frames_ms)
    print(f"{name}: {len(frames_ms)} frames, longest {max(frames_ms):.0f} ms, {over} longer than 50 ms")


@contextmanager
def slowed(page: Page) -> Iterator[None]:
    """Slow the browser's processor, as on an old phone."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    try:
        yield
    finally:
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": 1})


def clear(page: Page) -> None:
    page.keyboard.press("Escape")
    page.wait_for_timeout(STILL_MS)


def report(name: str, times_ms: list[float]) -> None:
    seen = [time_ms for time_ms in times_ms if isfinite(time_ms)]
    median, ninety_five = statistics.median(seen), statistics.quantiles(seen, n=20)[-1]
    missed = len(times_ms) - len(seen)
    print(
        f"touch to lit, {name}: median {median:.0f} ms, p95 {ninety_five:.0f} ms, n {len(seen)}, missed {missed}"
    )


def measure_start(browser: Browser) -> tuple[float, int]:
    """Return the seconds from starting the server to a usable page, and the bytes of that first visit."""
    begun = time.monotonic()
    line = Line()
    with served() as address, through(address, line) as shown:
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        open_reader(page, shown)
        start_s = time.monotonic() - begun
        page.wait_for_load_state("networkidle")
        page.close()
        return start_s, line.brought


if __name__ == "__main__":
    main()
