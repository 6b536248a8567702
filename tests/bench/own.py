"""Measure a text of one's own: ``python -m tests.bench.own``. From click to lit page, on a warm server.

The texts are the first 1,200 words of the analysis, then 10 and 100 times as many.
"""

import statistics
import time

from playwright.sync_api import Page, sync_playwright

from content.library import load_library
from content.pieces import words_of
from geodata.gazetteer import load_gazetteer
from tests.browser.harness import launched, map_frame, served

ROUNDS = 5
WORDS = 1200
TIMES = (1, 10, 100)


def main() -> None:
    """Measure and print."""
    document = load_library(load_gazetteer()).documents[0]
    words = "\n\n".join(words_of(passage.pieces) for passage in document.passages).split(" ")
    with served() as address, sync_playwright() as playwright:
        browser = launched(playwright)
        page = browser.new_page(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
        page.set_default_timeout(300_000)
        page.goto(f"{address}/own")
        map_frame(page).locator(".leaflet-container[data-ready]").wait_for(state="attached")
        for times in TIMES:
            text = "\n\n".join([" ".join(words[:WORDS])] * times)
            took = [click_to_lit(page, text) for _ in range(ROUNDS if times == 1 else 1)]
            print(f"{len(text.split()):>7,} words: {statistics.median(took):.2f} s (max {max(took):.2f})")


def click_to_lit(page: Page, text: str) -> float:
    """Return the seconds from the click until the reader has lit what it shows."""
    page.fill("#own-text", text)
    began = time.perf_counter()
    page.get_by_role("button", name="Read with the map").click()
    page.locator('.reader[data-settled="true"] .mark').first.wait_for(timeout=300_000)
    took = time.perf_counter() - began
    page.get_by_role("button", name="Edit text").click()
    page.locator("#own-text").wait_for()
    return took


if __name__ == "__main__":
    main()
