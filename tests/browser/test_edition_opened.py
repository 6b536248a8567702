"""An edition in a real browser: opened from a disk, with no network, it is the reader with all its links."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from content.edition import Made, Subject, edition, parts_of
from content.library import Library
from content.links import Link
from geodata.gazetteer import Gazetteer
from tests.browser.harness import frame_of, map_frame, open_reader, raise_map, settle
from tests.browser.test_axe import AXE, RUN
from tests.browser.test_reader import LIT_PASSAGES, LIT_PLACES, click_place, find_place

DESK = {"viewport": {"width": 1400, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
SIZES = pytest.mark.parametrize("page", [DESK, PHONE], indirect=True, ids=["desk", "phone"])
SOME = 80  # one link of so many: the same scripts as in the app, where each is tried, make them


@pytest.fixture(scope="module")
def address(
    library: Library, gazetteer: Gazetteer, links: tuple[Link, ...], tmp_path_factory: pytest.TempPathFactory
) -> str:
    """The address of a file on this disk."""
    document = library.documents[0]
    parts = parts_of(Subject(document, library.notes(document), links, gazetteer))
    file: Path = tmp_path_factory.mktemp("edition") / "outlook.html"
    file.write_bytes(edition(parts, Made(date(2026, 11, 28))).content)
    return file.as_uri()


@pytest.fixture(autouse=True)
def no_network(page: Page) -> None:
    def refuse(route: Route) -> None:
        is_of_this_disk = route.request.url.startswith(("file:", "data:", "blob:", "about:"))
        route.continue_() if is_of_this_disk else route.abort()

    page.route("**/*", refuse)


def choose_place(page: Page, place: str) -> None:
    """Choose a place on the map, or where the map is too small for it by search."""
    try:
        click_place(page, place)
    except AssertionError:
        find_place(frame_of(page), place)


def choose_place_by_key(page: Page, place: str) -> None:
    """Choose a place where the keyboard stands on it, or where the map does not draw it by search."""
    stop = frame_of(page).locator(f'[data-chip="{place}"], path[data-place="{place}"]').last
    if not stop.count():
        return find_place(frame_of(page), place)
    stop.focus()
    return page.keyboard.press("Enter")


def choose_passage(page: Page, passage: str) -> None:
    """Choose a passage by its number."""
    page.locator(f'[data-passage="{passage}"] .number').click()


def choose_passage_by_key(page: Page, passage: str) -> None:
    """Choose a passage where the keyboard stands on its number."""
    page.locator(f'[data-passage="{passage}"] .number').focus()
    page.keyboard.press("Enter")


BY_MOUSE, BY_KEY = (choose_place, choose_passage), (choose_place_by_key, choose_passage_by_key)
WAYS = pytest.mark.parametrize("by", [BY_MOUSE, BY_KEY], ids=["mouse", "keyboard"])
Choose = Callable[[Page, str], None]


def both_sides_light(
    page: Page, links: Sequence[Link], chosen: Sequence[Link], by: tuple[Choose, Choose]
) -> None:
    """Choose each place and each passage of some links, and look at all that lights on the other side."""
    choose_the_place, choose_the_passage = by
    raise_map(page)
    for place in dict.fromkeys(link.place for link in chosen):
        choose_the_place(page, place)
        settle(page)
        expected = {link.passage: link.lit for link in links if link.place == place}
        assert page.evaluate(LIT_PASSAGES) == expected, place
    for passage in dict.fromkeys(link.passage for link in chosen):
        choose_the_passage(page, passage)
        settle(page)
        assert frame_of(page).evaluate(LIT_PLACES) == {
            link.place: link.lit for link in links if link.passage == passage
        }, passage


@SIZES
@WAYS
def test_links_light_both_sides_from_a_disk(
    page: Page, address: str, links: Sequence[Link], by: tuple[Choose, Choose]
) -> None:
    open_reader(page, address)
    both_sides_light(page, links, links[::SOME], by)


@pytest.mark.long
@SIZES
@WAYS
def test_every_link_lights_both_sides_from_a_disk(
    page: Page, address: str, links: Sequence[Link], by: tuple[Choose, Choose]
) -> None:
    open_reader(page, address)
    both_sides_light(page, links, links, by)


@SIZES
def test_mention_region_search_and_notes_by_keyboard(page: Page, address: str) -> None:
    """All that the mouse can do, the keyboard can; the address of the file follows."""
    open_reader(page, address)
    page.locator('[data-passage="berlin"] .words [data-place="france"] >> nth=0').focus()
    page.keyboard.press("Enter")
    expect(map_frame(page).locator('path[data-place="france"]')).to_have_attribute("data-lit", "named")
    expect(page).to_have_url(f"{address}?place=france")
    map_frame(page).locator('[role="button"][tabindex="0"]').focus()
    page.keyboard.press("ArrowRight")
    chosen = frame_of(page).evaluate("document.activeElement.dataset.place")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}?place={chosen}")
    page.keyboard.press("/")
    page.keyboard.type("azerb")
    page.keyboard.press("Enter")
    expect(page.locator(".card h2")).to_contain_text("Azerbaijan")
    note = page.locator('[data-passage="hub"] .record summary').first
    note.focus()
    page.keyboard.press("Enter")
    expect(page.locator('[data-passage="hub"] .note').first).to_be_visible()


@pytest.mark.parametrize("asked", ["?passage=berlin", "#passage-berlin"])
def test_link_into_the_file_opens_what_it_names(page: Page, address: str, asked: str) -> None:
    open_reader(page, f"{address}{asked}")

    assert page.evaluate(LIT_PASSAGES) == {"berlin": "named"}
    expect(page).to_have_url(f"{address}?passage=berlin")


def test_what_other_pages_have_stands_after_the_text(page: Page, address: str) -> None:
    open_reader(page, f"{address}?place=azerbaijan")
    page.get_by_role("tab", name="Legs").click()
    page.locator(".card .panel:not([hidden]) a").first.click()
    expect(page.locator("tr:target")).to_be_in_viewport()
    expect(page.locator("tr:target th")).to_contain_text("–")
    page.locator("#timeline a.mark").first.click()

    expect(page.locator(".card h2")).to_be_in_viewport()


@SIZES
def test_axe_finds_nothing_serious(page: Page, address: str) -> None:
    open_reader(page, f"{address}?place=azerbaijan")
    raise_map(page)
    for frame in page.frames:
        frame.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
        frame.evaluate(AXE)
        assert frame.evaluate(RUN) == [], frame.url


@SIZES
def test_nothing_runs_off_the_page(page: Page, address: str) -> None:
    open_reader(page, address)
    for frame in ("document.documentElement", "document.querySelector('.stMain')"):
        assert page.evaluate(f"{frame}.scrollWidth - {frame}.clientWidth") <= 0


@pytest.mark.parametrize("page", [{**DESK, "java_script_enabled": False}], indirect=True)
def test_without_scripts_text_and_map_are_there(page: Page, address: str) -> None:
    page.goto(f"{address}#passage-berlin")

    expect(page.locator("#passage-berlin")).to_be_in_viewport()
    expect(page.locator("figure svg")).to_be_visible()
    page.locator("#passage-berlin a.mark").first.click()
    expect(page.locator("li:target")).to_be_in_viewport()
    page.locator("li:target a").first.click()
    expect(page.locator(".passages :target")).to_be_in_viewport()
