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
<iframe id="reader" src="{address}" title="The analysis and its map" style="width: 1200px; height: 700px"></iframe>"""


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


@pytest.fixture
def reader(page: Page, address: str, site: tuple[Path, str]) -> FrameLocator:
    """The reader in the other site's page, when both of its views are there."""
    folder, host = site
    words = HOST_PAGE.format(address=f"{address}/?embed=true&amp;place=azerbaijan")
    (folder / "page.html").write_text(words, encoding="utf-8")
    page.goto(host)
    reader = page.frame_locator("#reader")
    reader.locator('[data-passage="route"][data-lit="implied"]').wait_for()
    return reader


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
