"""A served app and a real browser, for tests and benchmarks."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Error, Frame, FrameLocator, Page, Playwright

ROOT = Path(__file__).parent.parent.parent
BROWSERS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)
START_LIMIT_S = 30
SAID_LIMIT_S = 15
NO_BROWSER = (
    "No browser for the tests of the page. Install Chromium or Google Chrome (on Debian: apt-get install "
    "chromium), or let Playwright fetch one: python3 -m playwright install chromium"
)


class NoBrowserError(RuntimeError):
    """No Chromium is here and none could be fetched; the message says what to do."""


@contextmanager
def served(folder: Path = ROOT) -> Iterator[str]:
    """Serve the app as the README says, on a free port; give its address once it answers."""
    with server(folder) as (address, _):
        yield address


@contextmanager
def server(
    folder: Path = ROOT, base: str = "", port: int = 0, python: str = sys.executable,
    before: tuple[str, ...] = (), env: dict[str, str] | None = None,
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:  # fmt: skip
    """Serve an app; give its address once it answers, and its process.

    ``base`` is the path that the pages stand under, ``before`` what stands before the command.
    """
    port = port or free_port()
    command = [*before, python, "-m", "streamlit", "run", "app.py", "--server.headless=true"]
    command += [f"--server.port={port}", "--server.address=127.0.0.1", f"--server.baseUrlPath={base}"]
    with subprocess.Popen(
        command, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            address = f"http://127.0.0.1:{port}{base}"
            wait_for(address)
            yield address, process
        finally:
            process.terminate()


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str) -> None:
    """Wait until the server says that it is well."""
    end = time.monotonic() + START_LIMIT_S
    while time.monotonic() < end:
        try:
            with urlopen(f"{address}/_stcore/health") as answer:  # noqa: S310 (an address on this machine)
                if answer.status == 200:
                    return
        except (URLError, ConnectionError):
            time.sleep(0.05)
    raise TimeoutError(f"the app did not answer at {address} within {START_LIMIT_S} s")


def launched(playwright: Playwright, more: tuple[str, ...] = ()) -> Browser:
    """Start a Chromium found on the machine, else one that Playwright has or can fetch."""
    found, flags = next(filter(None, map(shutil.which, BROWSERS)), None), [*FLAGS, *more]
    if found:
        return playwright.chromium.launch(executable_path=found, args=flags)
    try:
        return playwright.chromium.launch(args=flags)
    except Error:
        install = [sys.executable, "-m", "playwright", "install", "chromium"]
        if subprocess.run(install, check=False, env={**os.environ, "CI": "1"}).returncode:
            raise NoBrowserError(NO_BROWSER) from None
        return playwright.chromium.launch(args=flags)


def map_frame(page: Page) -> FrameLocator:
    """The frame of the map, in the app or in an edition."""
    return page.frame_locator('iframe[src*="streamlit_folium"], iframe.map')


def frame_of(page: Page) -> Frame:
    """The frame of the map, to run scripts in."""
    return next(
        frame for frame in page.frames if "streamlit_folium" in frame.url or frame.url == "about:srcdoc"
    )


def open_reader(page: Page, address: str) -> None:
    """Open an address and wait until both views are there and linked."""
    page.goto(address)
    map_frame(page).locator(".leaflet-container[data-ready]").wait_for(state="attached")
    page.locator("[data-passage]").first.wait_for()
    wait_until_arrived(page)


def wait_until_arrived(page: Page) -> None:
    """Wait until the reader shows what the address asks for."""
    page.locator(".reader[data-arrived]").wait_for()
    settle(page)


def settle(page: Page) -> None:
    """Wait until all that follows a choice is there: what lights at once is seen first."""
    page.locator('.reader[data-settled="true"]').wait_for()


def settle_map(page: Page) -> None:
    """Wait until names and view of the map have followed the light."""
    map_frame(page).locator(".leaflet-container:not([data-unfinished])").wait_for(state="attached")


def look_at(frame: Frame, at: list[float], zoom: float) -> None:
    """Show another view of the map, and wait until its names stand where they stand in it."""
    frame.evaluate(
        """async ([at, zoom]) => {
          map.setView(at, zoom, { animate: false });
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }""",
        [at, zoom],
    )


def wait_until(page: Page, script: str, given: object = None) -> None:
    """Wait until a script of the page says so; its policy keeps Playwright from waiting in the page itself."""
    end = time.monotonic() + SAID_LIMIT_S
    while not page.evaluate(script, given):
        if time.monotonic() > end:
            raise TimeoutError(script)
        page.wait_for_timeout(20)


def raise_map(page: Page) -> None:
    """Open the map where it is a sheet that lies below the page."""
    handle = page.get_by_role("button", name="Map", exact=True)
    if handle.is_visible():
        handle.click()
        page.locator("iframe").wait_for(state="visible")


def overlap(a: dict[str, float], b: dict[str, float]) -> bool:
    """Say whether two boxes, as ``getBoundingClientRect`` gives them, share ground."""
    return (
        a["left"] < b["right"]
        and b["left"] < a["right"]
        and a["top"] < b["bottom"]
        and b["top"] < a["bottom"]
    )
