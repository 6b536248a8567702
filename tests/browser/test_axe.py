"""Every page looked at by axe-core: light, dark, in contrast themes, on a phone, at 400 %; page and map each for itself."""

from importlib.resources import files

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Options
from tests.browser.harness import map_frame, raise_map, wait_until_arrived

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
# The rest of a frame is looked at in the frame.
RUN = """async () => (await axe.run(document, { iframes: false, resultTypes: ['violations'] })).violations
  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
  .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 150)} (${any[0]?.message ?? ''})`))"""

FEW = ["?place=russia,eu", "corridor", "timeline", "coverage?cell=azerbaijan.partners", "own"]
PAGES = ["", "?place=china", "?passage=sanctions&lang=ru", *FEW]
DESK, PHONE, LOW = (
    {"width": width, "height": height} for width, height in ((1400, 900), (390, 844), (320, 256))
)
VIEWS: dict[str, tuple[Options, list[str]]] = {
    "light": ({"viewport": DESK, "color_scheme": "light"}, PAGES),
    "dark": ({"viewport": DESK, "color_scheme": "dark"}, PAGES),
    "phone": ({"viewport": PHONE, "color_scheme": "light"}, PAGES),
    "contrast": ({"viewport": DESK, "color_scheme": "light", "forced_colors": "active"}, FEW[:2]),
    "dark-contrast": ({"viewport": DESK, "color_scheme": "dark", "forced_colors": "active"}, FEW[:1]),
    "400-percent": ({"viewport": LOW, "color_scheme": "light"}, FEW),
}


@pytest.mark.parametrize(("page", "paths"), VIEWS.values(), indirect=["page"], ids=VIEWS)
def test_axe_finds_nothing_serious_on_any_page(page: Page, address: str, paths: list[str]) -> None:
    """Contrast, names of controls and frames, roles and their parts; with all that is folded unfolded."""
    for path in paths:
        page.goto(f"{address}/{path}")
        page.locator("[data-passage], [data-leg], [data-event], [data-cell], .own form").first.wait_for()
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
