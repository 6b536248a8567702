"""The reader within a page of another site: a foreign origin, which may neither be read nor be told of."""

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Page, expect

HOST_PAGE = """<!doctype html><html lang="en"><title>Another site</title><link rel="icon" href="data:,">
<div style="height: {above}px"></div>
<iframe id="reader" src="{address}" title="The analysis and its map" style="width: {width}px; height: 700px"></iframe>
<div style="height: {above}px"></div>"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder that is served, and its address: another port is another origin."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield tmp_path, f"http://127.0.0.1:{server.server_port}/page.html"
        server.shutdown()


def open_host(
    page: Page, address: str, site: tuple[Path, str], above: int = 0, width: int = 1200
) -> FrameLocator:
    """Open the other site's page, the reader in it, and wait until both views are there."""
    folder, host = site
    embedded = f"{address}/?embed=true&amp;place=azerbaijan"
    words = HOST_PAGE.format(address=embedded, above=above, width=width)
    (folder / "page.html").write_text(words, encoding="utf-8")
    page.goto(host)
    reader = page.frame_locator("#reader")
    reader.locator('[data-passage="route"][data-lit="implied"]').wait_for(state="attached")
    return reader


@pytest.fixture
def reader(page: Page, address: str, site: tuple[Path, str]) -> FrameLocator:
    return open_host(page, address, site)


def test_reader_is_linked_both_ways_in_another_site(page: Page, reader: FrameLocator) -> None:
    map_ = reader.frame_locator('iframe[src*="streamlit_folium"]')
    expect(map_.locator('path[data-place="azerbaijan"]')).to_have_attribute("data-lit", "implied")
    reader.locator('[data-passage="geneva"] .words [data-place="geneva"]').click()
    expect(map_.locator('path[data-place="geneva"]')).to_have_attribute("data-chosen", "")
    map_.locator(".chip", has_text="OSCE").click()
    expect(reader.locator('[data-passage="decree"]')).to_have_attribute("data-lit", "named")
    page.frames[1].wait_for_url(re.compile(r"embed=true&place=osce$"))  # the address follows the light


def test_embedded_reader_has_no_header_and_its_pages_stay_embedded(page: Page, reader: FrameLocator) -> None:
    expect(reader.get_by_test_id("stTopNav")).to_have_count(0)
    expect(reader.locator(".languages")).to_have_count(0)
    reader.get_by_role("link", name="Timeline").click()
    reader.locator("[data-event]").first.wait_for()

    assert page.frames[1].url.endswith("/timeline?embed=true")
    expect(reader.get_by_test_id("stTopNav")).to_have_count(0)


@pytest.mark.parametrize("width", [1200, 390])
def test_embed_never_scrolls_its_host(page: Page, address: str, site: tuple[Path, str], width: int) -> None:
    """Who reads an article, and sees 60 pixels of what is embedded there, stays where he is."""
    reader = open_host(page, address, site, above=2500, width=width)
    page.evaluate("scrollTo(0, 1660)")  # of 900 pixels in view, the last 60
    reader.locator('.reader[data-settled="true"]').wait_for()
    reader.get_by_role("button", name="Next mention (n)").dispatch_event("click")
    expect(reader.locator(".position").first).to_have_text(re.compile("^2 of"))
    for key in ("n", "p", "m", "/", "i", "?", "b", "t"):
        page.frames[1].evaluate(PRESS, key)
    reader.locator('[data-passage="berlin"] .number').dispatch_event("click")
    reader.locator('[data-passage="berlin"][data-lit]').wait_for(state="attached")
    page.frames[1].evaluate("() => new Promise((seen) => setTimeout(seen, 50))")

    assert page.evaluate("scrollY") == 1660


PRESS = "(key) => window.dispatchEvent(new CustomEvent('reader:key', { detail: { key } }))"


def test_embed_leaves_no_steps_in_the_history_of_its_host(page: Page, reader: FrameLocator) -> None:
    """Back leaves the article, as a reader of an article expects."""
    steps = page.evaluate("history.length")
    for passage in ("berlin", "geneva", "decree"):
        reader.locator(f'[data-passage="{passage}"] .number').click()
        page.frames[1].wait_for_url(re.compile(f"passage={passage}$"))

    assert page.evaluate("history.length") == steps


def test_wheel_scrolls_the_article_until_the_map_is_clicked(
    page: Page, address: str, site: tuple[Path, str]
) -> None:
    reader = open_host(page, address, site, above=300)
    inner = reader.frame_locator('iframe[src*="streamlit_folium"]')
    inner.locator(".leaflet-container[data-ready]:not([data-unfinished])").wait_for()
    frame = next(frame for frame in page.frames if "streamlit_folium" in frame.url)
    frame.evaluate("() => addEventListener('wheel', (event) => (window.turned = event), true)")
    zoom, at = frame.evaluate("map.getZoom()"), page.evaluate("scrollY")
    page.mouse.move(900, 500)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -240)
    frame.wait_for_function("(zoom) => map.getZoom() > zoom", arg=zoom)
    assert frame.evaluate("window.turned.defaultPrevented")
    page.keyboard.up("Control")

    page.mouse.click(900, 500)
    page.mouse.wheel(0, 240)
    frame.wait_for_function("() => window.turned.deltaY > 0 && window.turned.defaultPrevented")

    page.mouse.move(900, 5)  # the map is left, and entered again
    page.mouse.move(900, 500)
    page.mouse.wheel(0, 120)
    page.wait_for_function("(at) => scrollY > at", arg=at)
    expect(inner.locator(".quiet-words")).to_be_visible()
    assert not frame.evaluate("window.turned.defaultPrevented")
