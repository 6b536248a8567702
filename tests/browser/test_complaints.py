"""What readers of other maps and texts complain of, tried here: tests/README.md tells where it was read."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from content.library import Library
from tests.browser.harness import (
    frame_of,
    open_reader,
    overlap,
    settle,
    settle_map,
    wait_until,
    wait_until_arrived,
)

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
LOW = {"viewport": {"width": 320, "height": 256}}  # 1280 by 1024 at 400 %
TWICE = """(made) => { for (const detail of [1, 2]) made.dispatchEvent(
  new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail })); }"""


def parametrize_page(*options: dict[str, Any]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("page", options, indirect=True)


# ---- a double click -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "shown", "in_map", "in_text"),
    [
        (
            "place=azerbaijan",
            ".card h2",
            [
                '[data-place="caspian-sea"]',
                '[data-place="azerbaijan"]',
                ".backdrop",
                ".label.kazakhstan",
                ".chip",
            ],
            [".passage .words", ".mark", ".number"],
        ),
        (
            "passage=berlin",
            '[data-passage="berlin"][data-lit]',
            ["path.leg"],
            ['[data-passage="berlin"] .number'],
        ),
        ("place=russia,eu", ".card .chosen", [], [".mark", '.mark[data-place="eu"]']),
    ],
)
def test_double_click_never_changes_what_is_chosen(
    page: Page, address: str, query: str, shown: str, in_map: list[str], in_text: list[str]
) -> None:
    """Who clicks twice zooms the map or marks a word; what is shown, and the address, are as they were before."""
    open_reader(page, f"{address}/?{query}")
    card = page.locator(shown).first.inner_text()
    targets = [(frame_of(page), each) for each in in_map] + [(page.main_frame, each) for each in in_text]
    for frame, selector in targets:
        frame.locator(selector).first.evaluate(TWICE)
        settle(page)

        assert page.url == f"{address}/?{query}", selector
        assert page.locator(shown).first.inner_text() == card, selector


def test_double_click_on_the_map_zooms_and_the_text_stays(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?place=azerbaijan")
    settle_map(page)
    frame = frame_of(page)
    zoom = frame.evaluate("map.getZoom()")
    at = page.locator(".text").evaluate("(made) => made.scrollTop")
    sea = frame.evaluate(
        "(() => { const { x, y } = map.latLngToContainerPoint([41.9, 50.6]); return { x, y }; })()"
    )
    page.frame_locator("iframe").locator(".leaflet-container").dblclick(position=sea)
    frame.wait_for_function("(zoom) => map.getZoom() > zoom", arg=zoom)
    settle(page)

    assert page.url == f"{address}/?place=azerbaijan"
    assert abs(page.locator(".text").evaluate("(made) => made.scrollTop") - at) <= 1


def test_step_after_a_double_click_can_be_undone_by_one_step_back(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?place=iran")
    page.locator('[data-passage="berlin"] .number').click()
    settle(page)
    page.locator('[data-passage="berlin"] .number').evaluate(TWICE)
    settle(page)
    page.locator('[data-passage="geneva"] .number').click()
    settle(page)
    page.go_back()

    page.wait_for_url(f"{address}/?passage=berlin")


@pytest.mark.parametrize(
    ("path", "single", "double", "held"),
    [
        ("corridor", "table [data-leg='aktau-baku'] button, .part[data-leg]", ".part >> nth=2", "leg"),
        ("timeline", ".date >> nth=3", ".date >> nth=7", "event"),
        ("timeline", ".date >> nth=3", ".mark >> nth=7", "event"),
        ("coverage", ".cell >> nth=1", ".cell >> nth=4", "cell"),
    ],
)
def test_double_click_changes_nothing_on_other_pages(
    page: Page, address: str, path: str, single: str, double: str, held: str
) -> None:
    page.goto(f"{address}/{path}")
    page.locator(single).first.click()
    page.wait_for_url(f"**{held}=*")
    chosen = page.url
    page.locator(double).first.evaluate(TWICE)

    assert page.url == chosen


# ---- a window that is turned, narrow or low ---------------------------------------------------------------------------


@parametrize_page(PHONE)
def test_turned_window_goes_on_where_it_was_read(page: Page, address: str) -> None:
    open_reader(page, address)
    sixth = page.locator("[data-passage]").nth(5)
    sixth.evaluate("(made) => made.closest('.stMain').scrollTo(0, made.getBoundingClientRect().top)")
    page.locator(".reader[data-position]:not([data-position=''])").wait_for()
    read = page.locator(".reader").get_attribute("data-position")
    for width, height in ((844, 390), (390, 844), (1200, 800), (320, 256)):
        page.set_viewport_size({"width": width, "height": height})
        wait_until(page, "(width) => innerWidth === width", width)
        page.evaluate("() => new Promise((seen) => requestAnimationFrame(() => setTimeout(seen, 150)))")

        assert page.locator(".reader").get_attribute("data-position") == read
        if width > 640:
            assert page.locator(".stMain").evaluate("(made) => made.scrollTop") == 0
        expect(page.locator(f'[data-passage="{read}"]')).to_be_in_viewport()


@parametrize_page(LOW)
def test_text_and_map_can_both_be_used_at_400_percent(page: Page, address: str) -> None:
    """A card and a sheet that stay in view leave nothing of a low window."""
    open_reader(page, f"{address}/?place=azerbaijan")
    handle = page.locator(".handle").bounding_box()
    assert handle
    free = page.evaluate(
        """(bottom) => [40, 60, 80, 100, 120, 140, 160, 180, bottom - 2].filter((y) =>
          document.elementFromPoint(150, y)?.closest('.passage, .text')).length""",
        handle["y"],
    )
    assert free == 9
    page.get_by_role("button", name="Map", exact=True).click()
    settle_map(page)
    size = frame_of(page).evaluate("map.getSize()")
    assert size["x"] == 320
    assert size["y"] >= 130
    page.get_by_role("button", name="Close map").click()
    expect(page.locator(".reader")).not_to_have_attribute("data-sheet", "up")


STICKY = """() => [...document.querySelectorAll('.stColumn, .card')]
  .filter((made) => getComputedStyle(made).position === 'sticky').length"""


@parametrize_page(LOW)
def test_no_page_scrolls_sideways_at_400_percent(page: Page, address: str) -> None:
    """Nor does anything stay in view that would leave nothing for the rest."""
    for path in ("?place=azerbaijan", "corridor", "timeline", "coverage"):
        page.goto(f"{address}/{path}")
        page.locator("[data-passage], [data-leg], [data-event], [data-cell]").first.wait_for()

        assert page.locator(".stMain").evaluate("(made) => made.scrollWidth") == 320, path
        assert page.evaluate(STICKY) == 0, path


SMALL_FIELDS = """() => [...document.querySelectorAll('input:not([type=checkbox]), select, textarea')]
  .filter((made) => parseFloat(getComputedStyle(made).fontSize) < 16).map((made) => made.outerHTML)"""


@parametrize_page(PHONE)
def test_fields_on_a_phone_are_so_large_that_it_does_not_zoom_in(page: Page, address: str) -> None:
    open_reader(page, address)
    assert [each.evaluate(SMALL_FIELDS) for each in page.frames] == [[], []]
    page.goto(f"{address}/corridor")
    page.locator(".corridor .stop input").first.wait_for()
    assert page.evaluate(SMALL_FIELDS) == []


# ---- a map that does not come ---------------------------------------------------------------------------------------


def test_list_of_places_is_offered_where_leaflet_does_not_arrive(browser: Browser, address: str) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.route("**/leaflet.js", lambda route: route.abort())
    page.goto(address)
    wait_until_arrived(page)
    word = page.get_by_role("alert")
    expect(word).to_contain_text("did not load")
    word.get_by_role("button", name="All places as a list").click()

    expect(page.locator('[data-indexed="azerbaijan"]')).to_be_in_viewport()
    page.close()


def test_map_that_comes_late_takes_the_word_back(browser: Browser, address: str) -> None:
    page = browser.new_page(reduced_motion="reduce")
    held: list[Route] = []
    is_told = False

    def refuse_ahead(route: Route) -> None:
        is_of_the_map = "streamlit_folium" in route.request.frame.url
        if not is_of_the_map:
            route.abort()
        elif is_told:
            route.continue_()
        else:
            held.append(route)

    page.route("**/leaflet.js", refuse_ahead)
    page.goto(address)
    expect(page.get_by_role("alert")).to_be_visible()
    is_told = True
    for route in held:
        route.continue_()

    expect(page.get_by_role("alert")).to_be_hidden()
    page.close()


# ---- what is chosen, said -------------------------------------------------------------------------------------------


def test_what_is_chosen_is_said_wherever_it_can_be_touched(page: Page, address: str) -> None:
    """Also in what is written later: the list of places, a town that comes with its corridor."""
    open_reader(page, f"{address}/?place=germany")
    frame = frame_of(page)
    mark = page.locator('[data-passage="berlin"] .mark[data-place="germany"]').first
    expect(mark).to_have_attribute("aria-current", "true")
    expect(frame.get_by_role("button", name="Germany", pressed=True)).to_have_count(1)
    expect(frame.get_by_role("button", name="Kazakhstan", exact=True, pressed=False)).to_have_count(1)
    page.keyboard.press("i")
    expect(page.get_by_role("button", name="Germany", exact=True, pressed=True)).to_have_count(1)

    frame.locator('.chip[data-chip="eu"]').click()
    settle(page)
    expect(frame.locator('.chip[data-chip="eu"]')).to_have_attribute("aria-pressed", "true")
    expect(frame.get_by_role("button", name="Germany", pressed=True)).to_have_count(0)
    expect(mark).not_to_have_attribute("aria-current", "true")
    page.locator('[data-passage="berlin"] .number').click()
    settle(page)
    expect(page.locator('[aria-current="true"].number')).to_have_count(1)
    page.locator('[data-passage="berlin"] .places .chip[data-place="germany"]').click()
    page.locator('[data-passage="berlin"] .number').click()
    expect(page.locator('.places .chip[data-place="germany"]')).to_have_attribute("aria-pressed", "false")


def test_what_is_chosen_is_said_on_other_pages(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline")
    mark = page.locator(".timeline .mark").first
    mark.click()
    expect(mark).to_have_attribute("aria-pressed", "true")
    page.goto(f"{address}/corridor")
    part = page.locator(".corridor .part").nth(2)
    part.click()
    expect(part).to_have_attribute("aria-pressed", "true")


# ---- addresses ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "understood"),
    [
        ("Place=caspian_sea,European%20Union/", "place=caspian-sea,eu"),
        ("place=Әзірбайжан", "place=azerbaijan"),
        ("passage=Berlin", "passage=berlin"),
    ],
)
def test_address_is_understood_where_its_meaning_is_plain(
    page: Page, address: str, asked: str, understood: str
) -> None:
    page.goto(f"{address}/?{asked}")
    wait_until_arrived(page)

    page.wait_for_url(f"{address}/?{understood}")
    expect(page.locator(".notice")).to_have_count(0)


def test_names_are_understood_on_other_pages(page: Page, address: str) -> None:
    page.goto(f"{address}/corridor?from=Almaty&to=MERSIN")
    page.wait_for_url(f"{address}/corridor?from=almaty&to=mersin")
    page.goto(f"{address}/coverage?cell=Azerbaijan.Partners")
    page.wait_for_url(f"{address}/coverage?cell=azerbaijan.partners")


@pytest.mark.parametrize("page", [{"permissions": ["clipboard-read", "clipboard-write"]}], indirect=True)
def test_nothing_that_follows_readers_is_copied(page: Page, address: str) -> None:
    followed = "fbclid=abc&utm_source=news&gclid=1&_ga=2&anything=else"
    open_reader(page, f"{address}/?{followed}&place=iran&only=named")
    page.locator(".card").get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}/?place=iran&only=named"

    page.locator(".card .cite summary").click()
    expect(page.locator(".card .citation")).to_have_count(3)
    shared = page.locator(".card .citation p").all_inner_texts()
    shared += page.locator(".reader a:not(.skip)").evaluate_all("(all) => all.map((made) => made.href)")
    assert [each for each in shared if "fbclid" in each or "utm_" in each or "anything" in each] == []


# ---- contrast themes, and paper ---------------------------------------------------------------------------------------


LOOKS = """(selectors) => selectors.map((selector) => {
  const made = document.querySelector(selector);
  const { borderLeft, outline, backgroundColor, color, fill, stroke, strokeWidth, textDecorationLine } = getComputedStyle(made);
  return JSON.stringify([borderLeft, outline, backgroundColor, color, fill, stroke, strokeWidth, textDecorationLine]);
})"""
CONTRASTS = [{"forced_colors": "active", "color_scheme": scheme} for scheme in ("light", "dark")]


OF_MARKS = [
    '.mark[data-manner="place"]:not([data-lit])',
    '.mark[data-manner="actor"]:not([data-lit])',
    '.mark[data-manner="place"][data-lit]',
    '.mark[data-manner="actor"][data-lit]',
]
OF_TEXT = ['.passage[data-lit="named"]', '.passage[data-lit="implied"]', ".passage:not([data-lit])"]
OF_MAP = [
    'path[data-place="russia"]',
    "path.sea",
    'path[data-place="geneva"]',
    "path.leg.main",
    'path.country[data-lit="named"][data-manner="actor"]',
    "path.country[data-chosen]",
]
KEYS = """() => [...document.querySelectorAll('.legend li:not([hidden]) .key')].map((made) => {
  const style = getComputedStyle(made);
  return ['backgroundColor', 'backgroundImage', 'borderTop', 'borderLeft', 'borderRadius', 'transform', 'width', 'height']
    .map((name) => style[name]).join(); })"""


@pytest.mark.parametrize("page", CONTRASTS, indirect=True, ids=["light", "dark"])
def test_all_can_be_told_apart_in_a_contrast_theme(page: Page, address: str) -> None:
    """Such a theme keeps neither backgrounds nor shadows."""
    open_reader(page, f"{address}/?place=geneva,iran,germany")
    frame = frame_of(page)
    for looks in (
        page.evaluate(LOOKS, OF_MARKS),
        page.evaluate(LOOKS, OF_TEXT),
        frame.evaluate(LOOKS, OF_MAP),
    ):
        assert len(set(looks)) == len(looks), looks
    keys = frame.evaluate(KEYS)
    assert len(keys) > 5
    assert len(set(keys)) == len(keys), keys
    none = [key for key in keys if key.startswith("rgba(0, 0, 0, 0),none,0px")]
    assert none == []


@pytest.mark.parametrize("page", CONTRASTS, indirect=True, ids=["light", "dark"])
def test_land_and_water_have_the_colours_of_the_contrast_theme(page: Page, address: str) -> None:
    open_reader(page, address)
    frame = frame_of(page)
    canvas = frame.evaluate("getComputedStyle(document.querySelector('.tool')).backgroundColor")

    assert frame.evaluate("getComputedStyle(document.querySelector('path[data-place=iran]')).fill") == canvas
    water = "getComputedStyle(document.querySelector('%s')).%s"
    sea = frame.evaluate(water % ("path.sea", "fill"))
    assert sea == frame.evaluate(water % (".leaflet-container", "backgroundColor"))
    assert sea != canvas


INK = """() => [...document.querySelectorAll('.stApp *')]
  .filter((made) => made.checkVisibility() && [...made.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .map((made) => [made.tagName, getComputedStyle(made)[made instanceof SVGElement ? 'fill' : 'color']])
  .filter(([, colour]) => colour.match(/[0-9.]+/g).slice(0, 3).reduce((all, part) => all + Number(part), 0) > 330)"""
GROUND = """() => [...document.querySelectorAll('.stApp, .stApp *:not(.charts .bar, .charts .sign)')].filter((made) => made.checkVisibility())
  .map((made) => [made.className, getComputedStyle(made).backgroundColor])
  .filter(([, colour]) => /^rgb\\(/.test(colour) && colour.match(/[0-9]+/g).reduce((all, part) => all + Number(part), 0) < 330)"""


PRINTED = ("?passage=berlin", "corridor?leg=aktau-baku", "timeline", "coverage?cell=azerbaijan.partners")


@parametrize_page({"color_scheme": "dark"})
def test_every_page_prints_in_ink_on_paper(page: Page, address: str) -> None:
    """Charts as well, whose colours are drawn in when they are made."""
    for path in PRINTED:
        page.emulate_media(media="screen")
        page.goto(f"{address}/{path}")
        page.locator("[data-passage], [data-leg], [data-event], [data-cell]").first.wait_for()
        if path.startswith("corridor"):
            page.locator(".charts .amount").first.wait_for()
        page.emulate_media(media="print")

        assert page.evaluate(INK) == [], path
        assert page.evaluate(GROUND) == [], path
        assert page.locator(".stApp").evaluate("(made) => getComputedStyle(made).colorScheme") == "light"


# ---- ten more, each from a tracker of its own: tests/README.md ------------------------------------------------------


BEHIND = """() => [...document.querySelectorAll('[data-passage="berlin"] .words .mark')].reverse().flatMap((made) => {
  made.focus();
  const { left, top, right, bottom } = made.getClientRects()[0];
  const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return made.contains(seen) ? [] : [made.textContent];
})"""


@parametrize_page(PHONE)
def test_what_has_the_keyboard_is_never_behind_card_or_sheet(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?place=germany")
    settle(page)

    assert page.evaluate(BEHIND) == []


def test_keyboard_comes_out_of_the_map_at_both_ends(page: Page, address: str) -> None:
    open_reader(page, address)
    for key in ("Tab", "Shift+Tab"):
        page.keyboard.press("m")
        wait_until(page, "document.activeElement.tagName === 'IFRAME'")
        for _ in range(40):
            page.keyboard.press(key)
            if page.evaluate("document.activeElement.tagName") != "IFRAME":
                break
        assert page.evaluate("document.activeElement.tagName") != "IFRAME", key
        page.locator(".reader .number").first.focus()


def test_escape_closes_a_tooltip_that_the_pointer_has_opened(page: Page, address: str) -> None:
    """Wherever the keyboard is, the pointer stays where it is (WCAG 1.4.13)."""
    open_reader(page, address)
    frame = frame_of(page)
    frame.locator('path[data-place="kazakhstan"]').hover()
    expect(frame.locator(".leaflet-tooltip")).to_be_visible()
    page.keyboard.press("Escape")

    expect(frame.locator(".leaflet-tooltip")).to_have_count(0)


COPIED = """() => { const [first, , , last] = document.querySelectorAll('.passage .words');
  getSelection().setBaseAndExtent(first, 0, last, last.childNodes.length);
  return getSelection().toString(); }"""


def test_copied_text_holds_no_words_of_the_interface(page: Page, address: str, library: Library) -> None:
    """Neither numbers of passages nor what folds their notes."""
    open_reader(page, f"{address}/?place=russia")
    paragraphs = [line for line in page.evaluate(COPIED).splitlines() if line.strip()]
    headings = [section.title for section in library.documents[0].sections]

    assert len([line for line in paragraphs if line not in headings]) == 4


READING_IS_HELD = """() => history.state?.reading?.passage === document.querySelector('.reader').dataset.position
  && document.querySelector('.text').scrollTop > 2000"""


def test_who_comes_back_reads_on_where_he_was(page: Page, address: str) -> None:
    """By Back, by Forward and after a reload; on pages that scroll as a whole, too."""
    open_reader(page, f"{address}/?place=china")
    page.locator(".text").evaluate("(made) => made.scrollTo(0, 2500)")
    wait_until(page, READING_IS_HELD)
    position = page.locator(".reader").get_attribute("data-position")
    at = page.locator(".text").evaluate("(made) => made.scrollTop")
    page.reload()
    wait_until_arrived(page)
    expect(page.locator(f'.reader[data-position="{position}"]')).to_be_visible()

    page.get_by_role("link", name="Timeline", exact=True).click()
    page.locator("[data-event]").first.wait_for()
    page.locator(".stMain").evaluate("(made) => made.scrollTo(0, 1200)")
    wait_until(page, "history.state?.scrolled")
    page.go_back()
    wait_until_arrived(page)
    expect(page.locator(f'.reader[data-position="{position}"]')).to_be_visible()
    wait_until(page, "(at) => Math.abs(document.querySelector('.text').scrollTop - at) < innerHeight / 4", at)
    page.go_forward()
    page.locator("[data-event]").first.wait_for()
    wait_until(page, "document.querySelector('.stMain').scrollTop === 1200")


def test_every_page_has_a_title_of_its_own(page: Page, address: str) -> None:
    titles = []
    for path, view in (
        ("", "reader"),
        ("corridor", "corridor"),
        ("timeline", "timeline"),
        ("coverage", "coverage"),
    ):
        page.goto(f"{address}/{path}")
        page.locator(f".{view} h1, .stHeading h1").first.wait_for()
        titles.append(page.title())

    assert len(set(titles)) == 4, titles


LONG = "(made) => made.append('W'.repeat(150))"


@parametrize_page(PHONE)
def test_long_word_never_widens_a_page(page: Page, address: str) -> None:
    for path, words in (
        ("?place=iran", [".card h2", ".words", ".text h2"]),
        ("corridor?leg=beyneu-mangystau", [".corridor td", ".corridor .detail p"]),
        ("timeline", [".timeline li p"]),
        ("coverage", [".coverage th a", ".coverage p"]),
    ):
        page.goto(f"{address}/{path}")
        for each in words:
            page.locator(each).first.evaluate(LONG)

        assert page.locator(".stMain").evaluate("(made) => made.scrollWidth") == 390, path


def test_mark_opens_in_a_tab_of_its_own(page: Page, address: str) -> None:
    """As any link: with the middle button, and with Shift; Ctrl compares, as the keys say."""
    open_reader(page, address)
    mark = page.locator('[data-passage="berlin"] .words .mark[data-place="germany"]').first
    for how in ({"button": "middle"}, {"modifiers": ["Shift"]}):
        with page.context.expect_page() as opened:
            mark.click(**how)
        opened.value.wait_for_url(f"{address}/?place=germany")
        opened.value.close()
    assert page.url == f"{address}/"


SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
WORDS_OF_TICKS = "(all) => all.map((made) => made.getBoundingClientRect().toJSON())"


@parametrize_page(PHONE)
def test_words_never_run_into_each_other_with_more_space(page: Page, address: str) -> None:
    """Who spaces letters and lines to read them (WCAG 1.4.12) reads all of them."""
    page.goto(f"{address}/corridor")
    page.locator(".corridor .tick").first.wait_for()
    page.add_style_tag(content=SPACED)
    page.evaluate("() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))")
    words = page.locator(".corridor .tick > span").evaluate_all(WORDS_OF_TICKS)

    assert [(a, b) for a in words for b in words if a is not b and overlap(a, b)] == []


def test_letters_are_as_large_as_the_browser_has_them(page: Page, address: str) -> None:
    """Who has asked for 24 pixels in the browser gets them, on the map as well."""
    open_reader(page, address)
    rule = "getComputedStyle(document.querySelector('%s')).fontSize"
    before = frame_of(page).evaluate(rule % ".label.kazakhstan")
    sheets = "[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule.selectorText === ':root')"
    assert page.evaluate(f"{sheets}.some(({{ style }}) => style.fontSize === '100%')")
    frame_of(page).evaluate("document.documentElement.style.fontSize = '150%'")
    after = frame_of(page).evaluate(rule % ".label.kazakhstan")

    assert float(after.removesuffix("px")) == pytest.approx(1.5 * float(before.removesuffix("px")))
