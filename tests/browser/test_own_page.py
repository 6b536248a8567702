"""A text of one's own, from the first letter to the shelf: with the mouse, and with the keyboard alone."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.harness import frame_of, map_frame, served, settle
from tests.hostile import copy_app

TITLE = "A <b>title</b> of {{ 1 + 1 }}"
TEXT = "Kazakhstan and Uzbekistan met in Samarkand.\n\n<img src=x onerror=alert(1)> Then Paris replied."
MARK = ".reader .words .mark"


def open_own(page: Page, address: str) -> None:
    page.goto(f"{address}/own")
    page.locator("#own-text").wait_for()
    map_frame(page).locator(".leaflet-container[data-ready]").wait_for(state="attached")


def reads(page: Page, linked: str) -> None:
    """Wait until the desk says how much is linked."""
    expect(page.locator(".own-desk")).to_contain_text(linked)
    settle(page)


def test_text_goes_from_the_form_to_the_shelf(page: Page, tmp_path: Path) -> None:
    copy = tmp_path / "app"
    copy_app(copy)
    with served(copy) as address:
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
        download.value.save_as(copy / "content" / "texts" / download.value.suggested_filename)
        page.goto(f"{address}/?text={download.value.suggested_filename.removesuffix('.md')}")
        expect(page.locator(".reader h1")).to_have_text(TITLE)
        expect(page.locator(MARK)).to_have_text(["Kazakhstan", "Uzbekistan", "Samarkand"])


def test_keyboard_alone_reads_corrects_and_takes_home(page: Page, address: str) -> None:
    open_own(page, address)
    page.locator("#own-title").focus()
    page.keyboard.insert_text(TITLE)
    page.locator("#own-text").focus()
    page.keyboard.insert_text(TEXT)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    reads(page, "4 of 4")

    page.locator(MARK, has_text="Paris").focus()
    page.keyboard.press("e")
    expect(page.get_by_role("button", name="Accept")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.insert_text("France")
    page.keyboard.press("Enter")
    expect(page.locator(f'{MARK}[data-place="france"]')).to_have_text("Paris")
    page.keyboard.press("Control+z")
    expect(page.locator(f'{MARK}[data-place="paris"]')).to_have_text("Paris")

    page.keyboard.press("l")
    page.keyboard.insert_text("replied")
    page.keyboard.press("Tab")
    page.keyboard.insert_text("France")
    page.keyboard.press("Enter")
    reads(page, "5 of 5")
    page.locator(".own-save summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert "[replied](place:france)" in Path(download.value.path()).read_text(encoding="utf-8")


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
