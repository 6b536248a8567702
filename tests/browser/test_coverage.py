"""Coverage in a real browser: cells open by mouse, keyboard and address, and fit a phone."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.harness import open_reader

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
PARTNERS = "Closer ties, one-to-one and in groups"
CLEAR = 4.5


def open_coverage(page: Page, address: str, query: str = "") -> None:
    page.goto(f"{address}/coverage{query}")
    page.locator(".coverage table").wait_for()


def cell(page: Page, place: str, heading: str) -> Locator:
    return page.locator(f'.cell[data-cell="{place}.{heading}"]')


def test_cell_says_in_words_what_it_counts(page: Page, address: str) -> None:
    """Who cannot see that a number is filled or outlined hears it."""
    open_coverage(page, address)

    label = f"Azerbaijan, {PARTNERS}: implied in 1 passage"
    expect(page.get_by_role("button", name=label, exact=True)).to_be_visible()
    expect(page.get_by_role("columnheader", name=PARTNERS)).to_be_visible()
    expect(page.get_by_role("rowheader", name="Azerbaijan", exact=True)).to_be_visible()


def test_cell_opens_its_passages_with_the_reasons(page: Page, address: str) -> None:
    open_coverage(page, address)
    chosen = cell(page, "azerbaijan", "partners")
    chosen.click()

    detail = page.locator("tr.detail")
    expect(chosen).to_have_attribute("aria-expanded", "true")
    expect(detail.get_by_role("link", name="Passage 8: Azerbaijan implied")).to_be_visible()
    expect(detail).to_contain_text(
        "implied: member of the Commonwealth of Independent States since 1991; member of the Organization of Turkic States since 2009"
    )
    expect(page).to_have_url(re.compile(r"cell=azerbaijan\.partners"))

    chosen.click()
    expect(detail).to_have_count(0)
    expect(page).not_to_have_url(re.compile("cell="))


def test_passage_of_a_cell_opens_in_the_reader(page: Page, address: str) -> None:
    open_coverage(page, address, "?cell=russia.balance")
    page.locator("tr.detail").get_by_role("link", name="Passage 11: Russia named").click()

    expect(page).to_have_url(re.compile(r"/\?passage=balancing"))
    expect(page.locator('[data-passage][data-lit="named"] .number')).to_have_text("11")


def test_place_of_a_cell_opens_in_the_reader(page: Page, address: str) -> None:
    open_coverage(page, address, "?cell=azerbaijan.partners")
    link = page.locator("tr.detail").get_by_role("link", name="Azerbaijan in the text and on the map")

    expect(link).to_have_attribute("href", "./?place=azerbaijan")
    expect(link).to_have_attribute("target", "_self")


def test_place_in_the_reader_opens_in_the_matrix(page: Page, address: str) -> None:
    """From the map to the matrix: the cell of the first section that mentions it lies open."""
    open_reader(page, f"{address}/?place=azerbaijan")
    page.get_by_role("link", name="See by section").click()

    expect(page.locator('[data-cell^="azerbaijan."]').first).to_have_attribute("aria-expanded", "true")


def test_address_of_a_folded_cell_unfolds_it(page: Page, address: str) -> None:
    """Ports of the route are only implied and folded away, yet each of their cells can be sent to someone."""
    open_coverage(page, address, "?cell=alat.reform")

    expect(cell(page, "alat", "reform")).to_have_attribute("aria-expanded", "true")
    expect(page.locator("tr.detail")).to_be_in_viewport()


def test_unknown_cell_is_told_and_the_rest_shown(page: Page, address: str) -> None:
    """What a reader mistypes never breaks the page, and is written as text."""
    open_coverage(page, address, "?cell=%3Cb%3Eatlantis%22%5D.partners")

    expect(page.locator(".notice")).to_contain_text('“<b>atlantis"].partners”')
    expect(cell(page, "russia", "partners")).to_be_visible()


def test_keyboard_goes_from_cell_to_cell(page: Page, address: str) -> None:
    """One stop for Tab; arrows pass what is empty; Enter opens; Esc closes and gives the focus back."""
    open_coverage(page, address)
    expect(page.locator('.cell[tabindex="0"]')).to_have_count(1)
    cell(page, "kazakhstan", "reform").focus()
    page.keyboard.press("ArrowDown")  # nothing there bears on Russia, whose row is the next
    expect(cell(page, "china", "reform")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(cell(page, "china", "partners")).to_be_focused()
    expect(page.locator('.cell[tabindex="0"]')).to_have_count(1)

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("tr.detail a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("tr.detail")).to_have_count(0)
    expect(cell(page, "china", "partners")).to_be_focused()


def test_switch_leaves_what_is_named(page: Page, address: str) -> None:
    open_coverage(page, address, "?cell=azerbaijan.partners")
    page.get_by_role("switch", name="Hide implied").check()

    expect(cell(page, "azerbaijan", "partners")).to_be_hidden()
    expect(page.locator("tr.detail")).to_have_count(0)
    expect(cell(page, "russia", "partners")).to_be_visible()
    expect(page.locator("table .implied:visible")).to_have_count(0)

    cell(page, "china", "partners").focus()
    page.keyboard.press("ArrowRight")  # further on China is only implied
    expect(cell(page, "china", "partners")).to_be_focused()


def test_pair_opens_its_passages(page: Page, address: str) -> None:
    open_coverage(page, address)
    page.get_by_role("button", name="Russia and Ukraine: named together in 2 passages").click()

    detail = page.locator("#coverage-detail")
    expect(detail.get_by_role("link", name="Passage 6: Russia and Ukraine both named")).to_be_visible()
    expect(detail.get_by_role("link", name="Ukraine", exact=True)).to_have_attribute(
        "href", "./?place=ukraine"
    )
    page.keyboard.press("Escape")
    expect(detail).to_have_count(0)


def test_states_left_out_are_told_in_sentences(page: Page, address: str) -> None:
    open_coverage(page, address)

    line = page.locator(".left-out li").filter(has_text="Georgia")
    expect(line).to_contain_text("Georgia (on the corridor): never named; implied in 2 passages:")
    expect(line.get_by_role("link", name="Georgia", exact=True)).to_have_attribute("href", "./?place=georgia")


def test_old_address_opens_the_same_cell(page: Page, address: str) -> None:
    """The page was at /shape: links to it go on working."""
    page.goto(f"{address}/shape?cell=russia.balance&lang=en")

    expect(cell(page, "russia", "balance")).to_have_attribute("aria-expanded", "true")
    expect(page).to_have_url(re.compile(r"/coverage\?cell=russia\.balance&lang=en"))


@pytest.mark.parametrize("page", [PHONE], indirect=True)
def test_matrix_fits_a_phone(page: Page, address: str) -> None:
    """Headings are lines, nothing is wider than the screen, and a thumb can hit what it means."""
    open_coverage(page, address, "?cell=azerbaijan.partners")
    for details in page.locator(".coverage summary").all():
        details.click()
    small = page.locator(".coverage").evaluate(
        """(shape) => [...shape.querySelectorAll('button, a, label, summary')]
          .map((made) => [made.textContent, made.getBoundingClientRect()])
          .filter(([, { width, height }]) => height && (height < 43.5 || width < 43.5)).map(([words]) => words)"""
    )

    assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= 390
    assert small == []
    expect(cell(page, "azerbaijan", "partners")).to_contain_text(PARTNERS)
    expect(page.get_by_role("rowheader", name="Azerbaijan", exact=True)).to_be_visible()  # still a table


@pytest.mark.parametrize(
    "page", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True, ids=["light", "dark"]
)
def test_words_stand_out_from_their_ground(page: Page, address: str) -> None:
    open_coverage(page, address, "?cell=russia.partners")
    weak = page.locator(".coverage").evaluate(WEAK_WORDS, CLEAR)

    assert weak == []


WEAK_WORDS = """(shape, least) => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, below) => [0, 1, 2].map((at) => top[at] * top[3] + below[at] * (1 - top[3]));
  const ground = (made) => {
    if (!made) return [255, 255, 255];
    const own = rgba(getComputedStyle(made).backgroundColor);
    return own[3] === 1 ? own.slice(0, 3) : over(own, ground(made.parentElement));
  };
  const light = (colour) => colour.map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const contrast = (made) => {
    const below = ground(made);
    const [dark, bright] = [below, over(rgba(getComputedStyle(made).color), below)].map(light).sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const walker = document.createTreeWalker(shape, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const made = walker.currentNode.parentElement;
    if (made.getClientRects().length && contrast(made) < least) found.push([made.textContent, contrast(made)]);
  }
  return found;
}"""
