"""What looks like a template or a script in a table, a text or a catalogue is seen on the page as it is written."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.harness import frame_of, look_at, map_frame, open_reader, served
from tests.conftest import change
from tests.hostile import HOSTILE, PRODUCT, copy_app, fill_catalogue, hostile

PLACE = "turkmenistan"


@pytest.fixture(scope="module")
def hostile_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app with such words as the name of a place, of a disputed line, in a text and in each translation."""
    folder = copy_app(tmp_path_factory.mktemp("app"))
    fill(folder / "geodata/tables/places.csv", "turkmenistan,Turkmenistan")
    fill(folder / "geodata/tables/disputed.csv", "India claims the land north of it.")
    fill_catalogue(folder / "geodata/words/ru.po", "ru")
    fill(folder / "content/texts/outlook.md", "## Introduction")
    fill(
        folder / "content/texts/outlook.md", "including those of prime minister and deputy foreign minister."
    )
    with served(folder) as address:
        yield address


def fill(file: Path, words: str) -> None:
    change(file, words, hostile(words))


def expect_as_written(made: Locator) -> None:
    expect(made).to_contain_text(HOSTILE)


def require_unharmed(page: Page) -> None:
    """Nothing ran: neither a script, here or in the frame of the map, nor a template."""
    assert [frame.evaluate("'pwned' in window") for frame in page.frames] == [False] * len(page.frames)
    assert [frame.url for frame in page.frames if PRODUCT in frame.content()] == []


def test_text_and_card_show_it(page: Page, hostile_address: str) -> None:
    open_reader(page, f"{hostile_address}/?place={PLACE}")

    expect_as_written(page.locator('[data-passage="career"] .words'))
    expect_as_written(page.get_by_role("heading", name="Introduction"))
    expect_as_written(page.locator(".card h2"))
    require_unharmed(page)


def test_map_shows_it_in_tooltip_and_legend(page: Page, hostile_address: str) -> None:
    open_reader(page, hostile_address)
    frame = frame_of(page)
    look_at(frame, [39.6, 60], 6)
    page.mouse.move(900, 500)
    frame.locator(f'path[data-place="{PLACE}"]').hover(force=True)
    expect_as_written(frame.locator(".leaflet-tooltip").last)
    frame.get_by_role("button", name="All symbols").click()
    frame.locator("summary", has_text="Borders").click()
    expect_as_written(frame.locator(".claims"))

    require_unharmed(page)


@pytest.mark.parametrize("path", ["", "corridor", "timeline", "coverage"])
def test_translation_shows_it(page: Page, hostile_address: str, path: str) -> None:
    """Messages are said by Python and by scripts, in the page and in the map."""
    page.goto(f"{hostile_address}/{path}?lang=ru")
    shown = page.locator("[data-passage], [data-leg], [data-event], [data-cell]").first
    shown.wait_for()

    expect_as_written(page.get_by_role("heading", level=1).or_(page.locator(".bar")).first)
    if path != "coverage":
        expect_as_written(map_frame(page).locator(".legend > summary"))
    require_unharmed(page)


def test_coverage_shows_it(page: Page, hostile_address: str) -> None:
    """In the heading of a column, the name of a row, what a cell is called, and a sentence on a state left out."""
    page.goto(f"{hostile_address}/coverage?cell={PLACE}")

    expect_as_written(page.get_by_role("columnheader", name=re.compile("Introduction")))
    expect_as_written(page.locator("tr.detail h2"))
    expect(page.locator(f'[data-cell^="{PLACE}."]').first).to_have_accessible_name(
        re.compile(re.escape(HOSTILE))
    )
    expect_as_written(page.locator(".left-out li", has_text="Turkmenistan"))
    require_unharmed(page)


def test_edition_shows_it(page: Page, hostile_address: str, tmp_path: Path) -> None:
    """Text, map, article and linked data of the file that is downloaded, in a language whose words are hostile."""
    file = tmp_path / "outlook.html"
    file.write_bytes(page.request.get(f"{hostile_address}/export/outlook.html?lang=ru").body())
    open_reader(page, f"{file.as_uri()}?place={PLACE}")

    expect_as_written(page.locator('[data-passage="career"] .words'))
    expect_as_written(page.locator("#passage-career"))
    expect_as_written(page.locator("#about"))
    expect_as_written(map_frame(page).locator(".legend > summary"))
    require_unharmed(page)
