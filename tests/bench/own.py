"""Measure a text of one's own: ``python -m tests.bench.own``. On a warm server, from click to lit page, and from a
correction to the page that shows it.

The texts are the first 1,200 words of the analysis, then as many times that as it takes to come to 20,000, 120,000
and the limit.
"""

import statistics
import time

from playwright.sync_api import Page, sync_playwright

from content.library import load_library
from content.own.limits import MOST_WORDS
from content.pieces import words_of
from geodata.gazetteer import load_gazetteer
from tests.browser.harness import launched, map_frame, served

ROUNDS = 5
WORDS = 1200
LONGER = (20_000, 120_000, MOST_WORDS)
CORRECT = """async (at) => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const count = document.querySelector(".own-left summary");
  document.querySelectorAll(".reader .words .mark")[10 + at].click();
  while (!document.querySelector(".own-mark")) await frame();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = count.textContent;
  const began = performance.now();
  [...document.querySelectorAll(".own-mark button")].find((made) => made.textContent === "Unlink").click();
  while (count.textContent === before) await frame();
  await frame();
  return (performance.now() - began) / 1000;
}"""


def main() -> None:
    """Measure and print."""
    document = load_library(load_gazetteer()).documents[0]
    words = "\n\n".join(words_of(passage.pieces) for passage in document.passages).split()
    once = " ".join(words[:WORDS])
    with served() as address, sync_playwright() as playwright:
        browser = launched(playwright)
        page = browser.new_page(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
        page.set_default_timeout(300_000)
        page.goto(f"{address}/own")
        map_frame(page).locator(".leaflet-container[data-ready]").wait_for(state="attached")
        for number in (WORDS, *LONGER):
            measure(page, "\n\n".join([once] * (number // WORDS)), ROUNDS if number == WORDS else 1)


def measure(page: Page, text: str, rounds: int) -> None:
    """Measure one text, and print what it took: the median of several rounds."""
    took = [click_to_lit(page, text) for _ in range(rounds)]
    corrected = [page.evaluate(CORRECT, at) for at in range(ROUNDS)]
    page.get_by_role("button", name="Edit text").click()
    read, change = (f"{statistics.median(each):.2f} s (max {max(each):.2f})" for each in (took, corrected))
    print(f"{len(text.split()):>7,} words: read in {read}, corrected in {change}", flush=True)


def click_to_lit(page: Page, text: str) -> float:
    """Return the seconds from the click until the reader has lit what it shows."""
    if not page.locator("#own-text").is_visible():
        page.get_by_role("button", name="Edit text").click()
    page.locator("#own-text").wait_for()
    page.fill("#own-text", text)
    began = time.perf_counter()
    page.get_by_role("button", name="Read with the map").click()
    page.locator('.reader[data-settled="true"] .mark').first.wait_for(timeout=300_000)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
