"""The first screen: what this is, of when and whose, ways in; on a phone the first words, too."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from content.library import Library
from tests.browser.harness import open_reader, settle
from tests.browser.test_reading import HEIGHT, PHONE

PAGES = ["", "corridor", "timeline", "coverage"]
FIRST_WORDS = "[data-passage] .words"
DISPUTED = {"overstated", "sources disagree"}


def box(made: Locator) -> dict[str, float]:
    found = made.bounding_box()
    assert found
    return {side: found[side] for side in ("x", "y", "width", "height")}


@pytest.mark.parametrize("page", [{}, PHONE], indirect=True, ids=["desktop", "phone"])
def test_titles_have_one_size_on_all_pages(page: Page, address: str) -> None:
    sizes = set()
    for path in PAGES:
        page.goto(f"{address}/{path}")
        sizes.add(page.locator("h1").first.evaluate("(made) => getComputedStyle(made).fontSize"))

    assert len(sizes) == 1
    assert 22 <= float(sizes.pop().removesuffix("px")) <= 32


def test_head_says_of_when_whose_and_how_well_checked(page: Page, address: str, library: Library) -> None:
    open_reader(page, address)
    facts = page.locator("header .facts")

    assert library.documents[0].is_date_assumed
    for said in ("(date assumed)", "retold from The Times of Central Asia", "sources", "last checked"):
        expect(facts).to_contain_text(said)


def test_lines_of_the_text_are_short_enough_to_read(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1920, "height": 1080})
    open_reader(page, address)
    longest = page.locator(FIRST_WORDS).evaluate_all(
        """(all) => Math.max(...all.map((made) => {
          const digit = Object.assign(document.createElement("span"), { textContent: "0".repeat(70) });
          digit.style.cssText = "position: absolute; visibility: hidden; white-space: nowrap";
          made.append(digit);
          const of = made.clientWidth / digit.offsetWidth;
          digit.remove();
          return of;
        }))"""
    )

    assert 0.9 < longest < 1.02


def test_ways_in_lead_to_route_to_what_is_disputed_and_to_the_search(
    page: Page, address: str, library: Library
) -> None:
    open_reader(page, address)
    ways = page.locator(".ways")
    assert len({box(each)["y"] for each in ways.locator(".chip").all()}) == 1, "one row"
    expect(ways.get_by_role("link", name="Follow the route")).to_have_attribute(
        "href", re.compile(r"^\./corridor")
    )
    ways.get_by_role("button", name="Find a country").click()
    expect(page.get_by_role("combobox", name="Search everything")).to_be_focused()
    ways.get_by_role("button", name="Disputed claims").click()
    settle(page)

    document = library.documents[0]
    disputed = {to for note in library.notes(document) if note.verdict in DISPUTED for to in note.about}
    first = next(passage.id for passage in document.passages if passage.id in disputed)
    expect(page.locator(f'[data-passage="{first}"]')).to_be_in_viewport()
    expect(page).to_have_url(re.compile("verdict=disputed"))


@pytest.mark.parametrize("page", [PHONE], indirect=True, ids=["phone"])
def test_first_words_and_a_live_map_are_above_the_fold_of_a_phone(page: Page, address: str) -> None:
    open_reader(page, address)
    heading, preview = page.locator(".reader h1"), page.get_by_role("button", name="Enlarge map")
    words, handle = page.locator(FIRST_WORDS).first, page.locator(".handle")

    assert box(heading)["y"] < box(preview)["y"] < box(words)["y"] + 48 < box(handle)["y"] < HEIGHT
    frame, window = box(page.locator("iframe")), box(preview)
    assert abs(frame["y"] - window["y"]) <= 2
    assert (frame["height"], window["height"]) == (200, 200)
    preview.tap()
    expect(page.get_by_role("button", name="Close map")).to_be_visible()
    assert box(page.locator("iframe"))["height"] > 200


@pytest.mark.parametrize("asked", ["place=georgia", "passage=sanctions"])
def test_opening_the_citations_moves_no_button(page: Page, address: str, asked: str) -> None:
    open_reader(page, f"{address}/?{asked}")
    copy = page.get_by_role("button", name="Copy link").first
    before = box(copy)
    page.locator(".cite summary").first.click()
    expect(page.locator(".citation").first).to_be_visible()

    assert box(copy) == before


def test_keyboard_shortcuts_are_at_the_foot(page: Page, address: str) -> None:
    open_reader(page, address)

    assert box(page.locator(".key-list"))["y"] > box(page.locator(FIRST_WORDS).last)["y"]
