"""On a phone the pages stand in a bar at the foot, and nothing there is without a name."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.harness import open_reader
from tests.browser.test_reading import HEIGHT, PHONE, WIDTH

PAGES = {
    "Text": "",
    "Corridor": "corridor",
    "Timeline": "timeline",
    "Coverage": "coverage",
    "Your text": "own",
}
THUMB = 44  # pixels that a finger needs


@pytest.mark.parametrize("page", [PHONE], indirect=True, ids=["phone"])
@pytest.mark.parametrize("path", PAGES.values())
def test_bar_has_all_pages_on_every_page(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    bar = page.locator(".st-key-pages")
    for name in PAGES:
        box = bar.get_by_role("link", name=name, exact=True).bounding_box()
        assert box
        assert box["height"] >= THUMB
        assert HEIGHT - 56 <= box["y"] < box["y"] + box["height"] <= HEIGHT
        assert box["x"] + box["width"] <= WIDTH
    for language in page.locator(".languages a").all():
        box = language.bounding_box()
        assert box
        assert box["y"] + box["height"] <= HEIGHT / 4
        assert min(box["width"], box["height"]) >= THUMB - 8
    expect(page.locator(".stAppHeader")).to_be_hidden()
    for button in page.get_by_role("button").all():
        if button.is_visible():
            labels = button.evaluate("(made) => made.labels?.length")
            assert button.inner_text().strip() or button.get_attribute("aria-label") or labels


@pytest.mark.parametrize("page", [PHONE], indirect=True, ids=["phone"])
def test_bar_leads_from_page_to_page_in_the_language_of_the_reader(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?lang=ru")
    page.locator(".st-key-pages").get_by_role("link", name="Хронология").tap()
    expect(page.locator(".timeline ol li").first).to_be_visible()
    expect(page).to_have_url(re.compile(r"/timeline\?lang=ru"))
    page.locator(".st-key-pages").get_by_role("link", name="Текст", exact=True).tap()
    expect(page.locator(".reader .passage").first).to_be_visible()


def test_bar_is_not_there_where_the_header_has_the_pages(page: Page, address: str) -> None:
    open_reader(page, address)

    expect(page.locator(".st-key-pages")).to_be_hidden()
    expect(page.locator(".stAppHeader").get_by_role("link", name="Corridor")).to_be_visible()
