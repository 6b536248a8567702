"""Try every link of a saved file in Firefox: ``python3 -m tests.bench.firefox``. Needs Firefox, and no driver.

The file is opened from the disk in windows 1400 and 390 px wide. The mouse selects each place on the map, or its
button there, and each passage by its number; Enter is sent by a script to lines and to what is too small for the
mouse. What lights on the other side must be what the links say. Prints how many were tried, and ends with 1 where
one was wrong.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

from content.edition import Made, Subject, edition, parts_of
from content.library import load_library
from content.links import Link, link_document
from geodata.gazetteer import load_gazetteer
from tests.browser.test_reader import LIT_PASSAGES, LIT_PLACES, POINT_ON_PLACE

BROWSERS = ("firefox-esr", "firefox")
LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
SIZES = ((1400, 900), (390, 844))
LIMIT_S, TRIES = 2, 4
MADE = date(2026, 11, 28)
PAUSE_S = 0.1  # within which a glide of the map begins
READY = "document.querySelector('iframe')?.contentDocument?.querySelector('[data-ready]') && document.querySelector('.reader[data-arrived][data-settled=true]') !== null"
DRAWN = "document.querySelector('.leaflet-container[data-ready]:not([data-unfinished])') !== null"
RAISED = "document.querySelector('.handle[aria-expanded=false]')?.click()"
PRESSED = "new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })"
CENTRE = "(({{ x, y, width, height }}) => [x + width / 2, y + height / 2])({made}.getBoundingClientRect())"
CORNER = "(({ x, y }) => [x, y])(document.querySelector('iframe.map, iframe[src*=folium]').getBoundingClientRect())"


class Firefox:
    """A window of Firefox, told what to do by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/)."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket, self._ids = socket, count(1)
        self.version = self._ask("session.new", capabilities={})["capabilities"]["browserVersion"]
        self.page = self._ask("browsingContext.getTree")["contexts"][0]["context"]

    def _ask(self, method: str, **params: object) -> Any:
        asked = next(self._ids)
        self._socket.send(json.dumps({"id": asked, "method": method, "params": params}))
        while (answer := json.loads(self._socket.recv(LIMIT_S))).get("id") != asked:
            pass
        if answer["type"] == "error":
            raise RuntimeError(f"{method}: {answer['message']}")
        return answer["result"]

    def open(self, address: str, width: int, height: int) -> None:
        """Open an address in a window of a size in pixels."""
        self._ask(
            "browsingContext.setViewport", context=self.page, viewport={"width": width, "height": height}
        )
        self._ask("browsingContext.navigate", context=self.page, url=address, wait="complete")

    @property
    def frame(self) -> str:
        """The frame of the map."""
        return str(
            self._ask("browsingContext.getTree", root=self.page)["contexts"][0]["children"][0]["context"]
        )

    def look(self, script: str, where: str) -> Any:
        """Return what a script says in the page or the frame."""
        asked = f"Promise.resolve({script}).then((said) => JSON.stringify(said ?? null))"
        target = {"context": where}
        answer = self._ask("script.evaluate", expression=asked, target=target, awaitPromise=True)
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def wait(self, script: str, where: str) -> None:
        """Wait until a script says yes."""
        end = time.monotonic() + LIMIT_S
        while not self.look(script, where):
            if time.monotonic() > end:
                raise TimeoutError(script)
            time.sleep(0.02)

    def click(self, x: float, y: float) -> None:
        """Click at a point of the window."""
        steps = [{"type": "pointerMove", "x": round(x), "y": round(y)}]
        steps += [{"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp")]
        actions = [{"type": "pointer", "id": "mouse", "actions": steps}]
        self._ask("input.performActions", context=self.page, actions=actions)


@contextmanager
def firefox() -> Iterator[Firefox]:
    """Start a Firefox of its own, and end it."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found:
        sys.exit("No Firefox is here; on Debian: apt-get install firefox-esr")
    with tempfile.TemporaryDirectory() as profile:
        command = [found, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"]
        with subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        ) as process:
            assert process.stderr
            said = next(filter(None, map(LISTENING.search, process.stderr)))
            try:
                with connect(f"{said[1]}/session", max_size=None) as socket:
                    yield Firefox(socket)
            finally:
                process.terminate()


def select_place(browser: Firefox, place: str) -> None:
    """Click a place on the map, or its button there; a script does it for a line, and what is too small."""
    frame, button = browser.frame, f"document.querySelector('[data-chip=\"{place}\"]')"
    path = f"document.querySelector('path[data-place=\"{place}\"]')"
    if browser.look(f"{button} !== null", frame):
        browser.look(f"{button}.scrollIntoView({{ block: 'nearest', inline: 'center' }})", frame)
        return click_in_frame(browser, browser.look(CENTRE.format(made=button), frame))
    is_area = browser.look(f"{path}.matches(':not(.leg)')", frame)
    if is_area and (point := browser.look(f"({POINT_ON_PLACE})({place!r})", frame)):
        return click_in_frame(browser, point)
    browser.look(f"{path}.dispatchEvent({PRESSED})", frame)
    return None


def click_in_frame(browser: Firefox, point: list[float]) -> None:
    """Click at a point of the map."""
    left, top = browser.look(CORNER, browser.page)
    browser.click(left + point[0], top + point[1])


def select_passage(browser: Firefox, passage: str) -> None:
    """Click the number of a passage, after it was brought into view."""
    number = f"document.querySelector('[data-passage=\"{passage}\"] .number')"
    browser.look(f"{number}.scrollIntoView({{ block: 'start' }})", browser.page)
    browser.click(*browser.look(CENTRE.format(made=number), browser.page))


def select(browser: Firefox, selected: str, how: Callable[[], None]) -> None:
    """Select something, again where the map moved away under the mouse; wait until all is lit and rests."""
    for _ in range(TRIES):
        try:
            how()
            browser.wait(f"location.search === '?{selected}'", browser.page)
            break
        except (RuntimeError, TimeoutError) as error:
            print(f"again: {selected} ({error})")
    time.sleep(PAUSE_S)
    browser.wait(READY, browser.page)
    browser.wait(DRAWN, browser.frame)


def wrong_links(browser: Firefox, links: tuple[Link, ...]) -> Iterator[str]:
    """Yield what was selected and lit other than the links say."""
    for place in dict.fromkeys(link.place for link in links):
        select(browser, f"place={place}", partial(select_place, browser, place))
        expected = {link.passage: link.lit for link in links if link.place == place}
        if (lit := browser.look(f"({LIT_PASSAGES})()", browser.page)) != expected:
            yield f"{place}: {lit}, not {expected}"
    for passage in dict.fromkeys(link.passage for link in links):
        select(browser, f"passage={passage}", partial(select_passage, browser, passage))
        expected = {link.place: link.lit for link in links if link.passage == passage}
        if (lit := browser.look(f"({LIT_PLACES})()", browser.frame)) != expected:
            yield f"{passage}: {lit}, not {expected}"


def main() -> None:
    """Save the first text of the shelf, open it, and print what was found."""
    gazetteer = load_gazetteer()
    library = load_library(gazetteer)
    document = library.documents[0]
    links = link_document(document, gazetteer)
    saved = edition(parts_of(Subject(document, library.notes(document), links, gazetteer)), Made(MADE))
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder, firefox() as browser:
        (file := Path(folder) / "saved.html").write_bytes(saved.content)
        for width, height in SIZES:
            browser.open(file.as_uri(), width, height)
            browser.wait(READY, browser.page)
            browser.look(RAISED, browser.page)
            time.sleep(1)  # the sheet slides up
            browser.wait(DRAWN, browser.frame)
            wrong += [f"{width} px, {each}" for each in wrong_links(browser, links)]
        print(
            f"Firefox {browser.version}: {len(links)} links at {len(SIZES)} sizes, {len(wrong)} wrong",
            *wrong,
            sep="\n",
        )
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
