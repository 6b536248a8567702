"""Every page looked at by axe-core, in light, in dark and on a phone, page and map each for itself."""

from importlib.resources import files

import pytest
from playwright.sync_api import Page

from tests.browser.harness import map_frame, raise_map, wait_until_arrived

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
# The rest of a frame is looked at in the frame.
RUN = """async () => (await axe.run(document, { iframes: false, resultTypes: ['violations'] })).violations
  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
  .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 150)} (${any[0]?.message ?? ''})`))"""

VIEWS = [
    {"viewport": {"width": width, "height": height}, "color_scheme": scheme}
    for width, height, scheme in ((1400, 900, "light"), (1400, 900, "dark"), (390, 844, "light"))
]
PAGES = [
    "",
    "?place=china",
    "?place=russia,eu",
    "?passage=sanctions&lang=ru",
    "corridor",
    "timeline",
    "coverage?cell=azerbaijan.partners",
]


@pytest.mark.parametrize(
    "page", VIEWS, indirect=True, ids=lambda view: f"{view['viewport']['width']}-{view['color_scheme']}"
)
def test_axe_finds_nothing_serious_on_any_page(page: Page, address: str) -> None:
    """Contrast, names of controls and frames, roles and their parts; with all that is folded unfolded."""
    for path in PAGES:
        page.goto(f"{address}/{path}")
        page.locator("[data-passage], [data-leg], [data-event], [data-cell]").first.wait_for()
        if not path.startswith("coverage"):
            map_frame(page).locator("path.leg").first.wait_for(state="attached")
        if path.partition("?")[0] == "":
            wait_until_arrived(page)
            raise_map(page)
            page.keyboard.press("i")
        for frame in page.frames:
            frame.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
            frame.evaluate(AXE)
            assert frame.evaluate(RUN) == [], (path, frame.name)
