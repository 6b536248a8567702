"""A text of one's own, from the first letter to the shelf: with the mouse, and with the keyboard alone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.harness import frame_of, map_frame, served, settle
from tests.hostile import copy_app

TITLE = "A <b>title</b> of {{ 1 + 1 }}"
TEXT = "Kazakhstan and Uzbekistan met in Samarkand.\n\n<img src=x onerror=alert(1)> Then Paris replied."
MARK = ".reader .words .mark"
MOST_TABS = 60


def open_own(page: Page, address: str) -> None:
    page.goto(f"{address}/own")
    page.locator("#own-text").wait_for()
    map_frame(page).locator(".leaflet-container[data-ready]").wait_for(state="attached")


def reads(page: Page, linked: str) -> None:
    """Wait until the desk says how much is linked."""
    expect(page.locator(".own-desk")).to_contain_text(linked)
    settle(page)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """An app of its own, for texts that are put into its folder: its address, and that folder."""
    folder = tmp_path_factory.mktemp("own") / "app"
    copy_app(folder)
    with served(folder) as address:
        yield address, folder / "content" / "texts"


def test_text_goes_from_the_form_to_the_shelf(page: Page, copy: tuple[str, Path]) -> None:
    address, folder = copy
    open_own(page, address)
    page.fill("#own-title", TITLE)
    page.fill("#own-text", TEXT)
    page.get_by_role("button", name="Read with the map").click()
    reads(page, "4 of 4")
    assert page.locator(".reader h1").inner_text() == TITLE
    quiet = "() => document.querySelector('.country.uzbekistan').classList.contains('quiet')"
    assert frame_of(page).evaluate(quiet) is False

    page.locator(MARK, has_text="Paris").click()
    page.get_by_role("button", name="Unlink").click()
    reads(page, "3 of 4")
    page.reload()
    reads(page, "3 of 4")

    page.locator(".own-save summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Markdown").click()
    download.value.save_as(folder / download.value.suggested_filename)
    page.goto(f"{address}/?text={download.value.suggested_filename.removesuffix('.md')}")
    expect(page.locator(".reader h1")).to_have_text(TITLE)
    expect(page.locator(MARK)).to_have_text(["Kazakhstan", "Uzbekistan", "Samarkand"])


def tab_to(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """Press a key until something has the keyboard."""
    for _ in range(MOST_TABS):
        page.keyboard.press(key)
        if wanted.count() and wanted.first.evaluate("made => made === document.activeElement"):
            return
    focused = page.evaluate("document.activeElement.outerHTML.slice(0, 80)")
    pytest.fail(f"the keyboard does not come to {wanted}, but to {focused}")


def test_keyboard_alone_goes_from_the_form_to_the_shelf(page: Page, copy: tuple[str, Path]) -> None:
    """No step is helped along: what is used is reached by Tab."""
    address, folder = copy
    open_own(page, address)
    tab_to(page, page.locator("#own-title"))
    page.keyboard.insert_text("By keys")
    tab_to(page, page.locator("#own-text"))
    page.keyboard.insert_text(TEXT)
    tab_to(page, page.get_by_role("button", name="Read with the map"))
    page.keyboard.press("Enter")
    reads(page, "4 of 4")

    tab_to(page, page.locator(MARK, has_text="Paris"))
    page.keyboard.press("e")
    expect(page.get_by_role("button", name="Accept")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.insert_text("France")
    page.keyboard.press("Enter")
    expect(page.locator(f'{MARK}[data-place="france"]')).to_be_focused()
    page.keyboard.press("Control+z")
    expect(page.locator(f'{MARK}[data-place="paris"]')).to_have_text("Paris")
    page.keyboard.press("l")
    page.keyboard.insert_text("replied")
    page.keyboard.press("Tab")
    page.keyboard.insert_text("France")
    page.keyboard.press("Enter")
    reads(page, "5 of 5")
    expect(page.locator(MARK, has_text="replied")).to_be_focused()

    page.reload()
    reads(page, "5 of 5")
    tab_to(page, page.locator(".own-save summary"))
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    download.value.save_as(folder / download.value.suggested_filename)
    page.reload()
    reads(page, "5 of 5")
    tab_to(page, page.locator(".reader .shelf summary"))
    page.keyboard.press("Enter")
    tab_to(page, page.locator(".reader .shelf a", has_text="By keys"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"text=by-keys"))
    expect(page.locator(MARK)).to_have_text(["Kazakhstan", "Uzbekistan", "Samarkand", "Paris", "replied"])


def test_correction_leaves_what_it_does_not_change(page: Page, address: str) -> None:
    """A long text must not be written anew for one link; the reader stays where they were."""
    open_own(page, address)
    page.fill("#own-text", "\n\n".join(["Kazakhstan trades with China.", *["Words of no place."] * 80, TEXT]))
    page.get_by_role("button", name="Read with the map").click()
    reads(page, "6 of 6")
    page.locator(MARK, has_text="Paris").click()
    kept = page.locator('[data-passage="p1"] .words').element_handle()
    stood = page.locator(MARK, has_text="Samarkand").bounding_box()

    page.get_by_role("button", name="Unlink").click()
    reads(page, "5 of 6")

    assert kept is not None
    assert kept.evaluate("made => made.isConnected")
    assert page.locator(MARK, has_text="Samarkand").bounding_box() == pytest.approx(stood, abs=2)
    expect(page.locator('[data-passage="p83"] .number')).to_be_focused()


def test_lost_connection_loses_nothing(page: Page, address: str) -> None:
    open_own(page, address)
    page.fill("#own-text", TEXT)
    page.route(re.compile("own/read"), lambda route: route.fulfill(status=502, body="gone"))
    page.get_by_role("button", name="Read with the map").click()
    expect(page.locator(".own-told")).to_contain_text("Nothing is lost")
    assert page.locator("#own-text").input_value() == TEXT

    page.unroute(re.compile("own/read"))
    page.get_by_role("button", name="Try again").click()
    reads(page, "4 of 4")


@pytest.mark.parametrize(("name", "told"), [("a.pdf", "can’t be read"), ("a.docx", "not a Word file")])
def test_file_that_cannot_be_read_leaves_what_was_written(
    page: Page, address: str, name: str, told: str
) -> None:
    open_own(page, address)
    page.fill("#own-text", TEXT)
    page.locator("#own-file").set_input_files({"name": name, "mimeType": "x/y", "buffer": b"%PDF"})

    expect(page.locator(".own-told")).to_contain_text(told)
    assert page.locator("#own-text").input_value() == TEXT
