"""Several texts in a real browser: each has its own counts, and from each leads a way to the others."""

import re

import pytest
from playwright.sync_api import Page, expect

from content.library import Library
from content.links import link_document, mentions
from geodata.gazetteer import Gazetteer
from tests.browser.harness import frame_of, map_frame, open_reader, settle
from tests.browser.test_reader import TEXTS

# What the map says of each place under the pointer, as the tooltip has it.
TOLD_BY_MAP = """() => {
  const told = {};
  map.eachLayer((layer) => {
    const place = layer.getElement?.()?.dataset?.place;
    const write = place && layer.getTooltip?.()?.getContent();
    if (write && !layer.getElement().dataset.leg) told[place] = write(layer).textContent;
  });
  return told;
}"""
# What the card says of each place when it is selected.
TOLD_BY_CARD = """async (places) => {
  const told = {};
  for (const place of places) {
    dispatchEvent(new CustomEvent("reader:choose", { detail: { place } }));
    while (document.querySelector(".reader").dataset.settled !== "true") await new Promise(requestAnimationFrame);
    told[place] = document.querySelector(".card .counts").textContent;
  }
  return told;
}"""
OTHER = TEXTS[-1] if TEXTS[0] == "outlook" else TEXTS[0]


def numbers(words: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", words)]


@pytest.mark.parametrize("text", TEXTS)
def test_map_and_panel_count_the_same_mentions(
    page: Page, address: str, library: Library, gazetteer: Gazetteer, text: str
) -> None:
    """How many passages of the open text name a place, and how many only imply it: of some do both."""
    document = next(each for each in library.documents if each.id == text)
    counted = mentions(link_document(document, gazetteer))
    open_reader(page, f"{address}/?text={text}")
    on_map = frame_of(page).evaluate(TOLD_BY_MAP)
    both = [place for place in on_map if all(counted.get(place, (0,)))]
    on_card = page.evaluate(TOLD_BY_CARD, both)

    assert both
    assert len(on_map) > len(counted) / 2
    for place, words in on_map.items():
        expected = [number for number in counted.get(place, ()) if number]
        assert numbers(words.removeprefix(gazetteer.place(place).name)) == expected, place
        assert place not in on_card or numbers(on_card[place]) == expected, place


@pytest.mark.parametrize("text", TEXTS)
def test_every_mention_lights_its_place(page: Page, address: str, library: Library, text: str) -> None:
    """In each passage the first mark: the words, and what they mean on the map."""
    document = next(each for each in library.documents if each.id == text)
    open_reader(page, f"{address}/?text={text}")
    chosen = "() => [...document.querySelectorAll('[data-chosen]')].map((made) => made.dataset.place ?? made.dataset.chip)"
    before = ""

    for passage in document.passages:
        made = page.locator(f'[data-passage="{passage.id}"]')
        place = next((mark.place for mark in passage.marks if mark.place != before), "")
        if place:
            made.locator(f'.words [data-place="{place}"]').first.click()
            settle(page)
            assert made.get_attribute("data-lit") == "named"
            assert place in frame_of(page).evaluate(chosen)
            before = place


def test_other_text_is_opened_by_keyboard_and_goes_along_to_every_page(
    page: Page, address: str, library: Library
) -> None:
    """The navigation of Streamlit keeps no address: which text is open is kept all the same."""
    other = next(each for each in library.documents if each.id == OTHER)
    open_reader(page, f"{address}/?lang=en")
    page.locator(".shelf summary").focus()
    page.keyboard.press("Enter")
    page.locator(".shelf a", has_text=other.title).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".reader h1")).to_have_text(other.title)
    expect(page.locator('.shelf [aria-current="page"]')).to_have_text(other.title)
    assert page.url == f"{address}/?lang=en&text={OTHER}"

    page.get_by_role("link", name="Coverage").first.click()
    expect(page.locator(".coverage header")).to_contain_text(other.title)
    assert f"text={OTHER}" in page.url
    expect(page).to_have_title(re.compile(f"^Coverage · {re.escape(other.title)} · "))
    page.locator(".coverage a.place").first.click()
    expect(page.locator(".reader h1")).to_have_text(other.title)
    assert f"text={OTHER}" in page.url


def test_card_and_search_lead_into_another_text(
    page: Page, address: str, library: Library, gazetteer: Gazetteer
) -> None:
    """A place, or words, of which the open text knows nothing."""
    other = next(each for each in library.documents if each.id == OTHER)
    counted = mentions(link_document(other, gazetteer))
    named, implied = counted["georgia"]
    open_reader(page, f"{address}/?place=georgia")
    elsewhere = page.locator(".elsewhere li", has_text=other.title)
    assert numbers((elsewhere.text_content() or "").removeprefix(other.title)) == [
        number for number in (named, implied) if number
    ]

    elsewhere.locator("a").click()
    expect(page.locator(".reader h1")).to_have_text(other.title)
    expect(page.locator(".card h2")).to_contain_text("Georgia")
    open_reader(page, address)
    passage = other.passages[-1]
    words = next(piece for piece in passage.pieces if isinstance(piece, str) and len(piece) > 20).strip()
    page.locator(".find input").fill(words[:30])
    page.locator(".found [role=option]").first.click()
    expect(page.locator(f'[data-passage="{passage.id}"]')).to_have_attribute("data-lit", "named")
    assert page.url == f"{address}/?text={OTHER}&passage={passage.id}"


@pytest.mark.parametrize("path", ["", "corridor", "timeline", "coverage"])
def test_text_that_is_not_here_is_said_on_every_page(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}?text=nothing&lang=en")

    expect(page.locator(".notice", has_text="“nothing” in the link is not a text here")).to_be_visible()
    assert "text=" not in page.url


@pytest.mark.parametrize(
    "page", [{"viewport": {"width": 390, "height": 844}, "has_touch": True}], indirect=True
)
def test_shelf_can_be_touched_on_a_phone(page: Page, address: str) -> None:
    open_reader(page, address)
    page.locator(".shelf summary").tap()
    boxes = [made.bounding_box() for made in page.locator(".shelf a").all()]

    assert all(box and box["height"] >= 44 and box["x"] + box["width"] <= 390 for box in boxes)
    page.locator(".shelf a").last.tap()
    expect(map_frame(page).locator(".leaflet-container[data-ready]")).to_be_attached()
    assert page.url == f"{address}/?text={OTHER}"


def test_open_text_is_downloaded_from_its_foot(page: Page, address: str) -> None:
    """In the language of the interface, and the page stays where it is."""
    page.goto(f"{address}/?text={OTHER}&lang=ru")
    with page.expect_download() as started:
        page.locator(".downloads a", has_text="GeoJSON").click()

    assert started.value.suggested_filename == f"{OTHER}.ru.geojson"
    assert page.url == f"{address}/?text={OTHER}&lang=ru"
