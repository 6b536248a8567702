"""Nothing leaps while a page loads: what comes later finds its place kept."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import Options
from tests.browser.harness import map_frame

MOST = 0.05  # half of what is held to be good
SIZES = {390: 844, 820: 1180, 1366: 768}
READY = {
    "": "[data-passage]",
    "corridor": "[data-leg]",
    "timeline": "[data-event]",
    "coverage": "[data-cell]",
}
WATCH = """window.leaps = [];
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput, sources } of list.getEntries())
    if (!hadRecentInput) window.leaps.push([value, sources.map(({ node }) => String(node?.className ?? node?.nodeName))]);
}).observe({ type: 'layout-shift', buffered: true });"""

# The fonts are there, and for half a second nothing has leapt.
AT_REST = """async () => {
  await document.fonts.ready;
  for (let before = -1; before !== window.leaps.length; ) {
    before = window.leaps.length;
    await new Promise((done) => setTimeout(done, 500));
  }
}"""


@pytest.fixture
def fresh(contexts: Callable[[Options], BrowserContext]) -> Callable[[int], Page]:
    """Give a page of a width that watches what leaps; a phone is touched."""

    def page_of(width: int) -> Page:
        options = {"viewport": {"width": width, "height": SIZES[width]}, "has_touch": width < 640}
        page = contexts(options).new_page()
        page.set_default_timeout(30_000)
        page.add_init_script(WATCH)
        return page

    return page_of


@pytest.mark.parametrize("width", SIZES)
@pytest.mark.parametrize("path", READY)
def test_nothing_leaps_while_a_page_loads(
    fresh: Callable[[int], Page], address: str, path: str, width: int
) -> None:
    """A machine that is busy may lose a frame; a page that leaps does so each time."""
    leaps = leaps_of(fresh(width), address, path)
    if sum(value for value, _ in leaps) > MOST:
        leaps = leaps_of(fresh(width), address, path)

    assert sum(value for value, _ in leaps) <= MOST, leaps


def leaps_of(page: Page, address: str, path: str) -> list[tuple[float, list[str]]]:
    """Load a page, and return how much has leapt each time, and what."""
    page.goto(f"{address}/{path}")
    page.locator(READY[path]).first.wait_for()
    if path != "coverage":
        require_room_for_the_map(page)
    page.evaluate(AT_REST)
    leaps: list[tuple[float, list[str]]] = page.evaluate("window.leaps")
    page.close()
    return leaps


def require_room_for_the_map(page: Page) -> None:
    map_frame(page).locator(".leaflet-container[data-ready]").wait_for(state="attached")
    box, size = page.locator('iframe[src*="streamlit_folium"]').bounding_box(), page.viewport_size
    assert box
    assert size
    assert box["height"] >= 200
    assert box["y"] < size["height"] / 2
    if (
        size["width"] < 1000
    ):  # beside the text of a tablet held upright it was half sea, and as high as the page
        assert box["width"] > box["height"]
