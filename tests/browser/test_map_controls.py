"""The map in a real browser: names in five languages, search, layers, and a legend of what is in view."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Frame, Page, Route, expect

from tests.browser.harness import frame_of, look_at, map_frame, open_reader, overlap

LABELS = """() => [...document.querySelectorAll('.label')].filter((label) => !label.classList.contains('hidden'))
  .map((label) => [label.textContent, label.getBoundingClientRect()])
  .map(([text, { left, right, top, bottom }]) => ({ text, left, right, top, bottom }))"""
LEGEND = (
    "() => [...document.querySelectorAll('.legend > ul > li:not([hidden])')].map((row) => row.textContent)"
)


@pytest.fixture
def frame(page: Page, address: str) -> Frame:
    open_reader(page, address)
    return frame_of(page)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("aktau", "aktau"),
        ("Ақтау", "aktau"),
        ("актау", "aktau"),
        ("阿克套", "aktau"),
        ("Shevchenko", "aktau"),
        ("zhezqazghan", "zhezkazgan"),
        ("жезказган", "zhezkazgan"),
        ("Druzhba", "dostyk"),
        ("xian", "xian"),
        ("constanta", "constanta"),
        ("malaszewicze", "malaszewicze"),
        ("Түркия", "turkiye"),
        ("Turkiye", "turkiye"),
        ("Middle Corridor", "titr"),
        ("GEORGIA", "georgia"),
    ],
)
def test_search_finds_a_place_by_any_of_its_names(page: Page, frame: Frame, words: str, place: str) -> None:
    """A reader types what the keyboard has: another script, an older name, no diacritics, capitals."""
    frame.get_by_role("button", name="Search places").click()
    frame.get_by_role("combobox", name="Search places").fill(words)

    assert place in frame.locator("[data-found]").evaluate_all(
        "(made) => made.map((each) => each.dataset.found)"
    )
    frame.locator(f'[data-found="{place}"]').click()
    expect(page).to_have_url(re.compile(rf"place={place}\b"))


def test_search_works_by_keyboard_and_says_when_nothing_is_found(page: Page, frame: Frame) -> None:
    """All that the mouse can do, the keyboard can."""
    frame.get_by_role("button", name="Search places").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("qqq")
    expect(frame.locator(".found")).to_contain_text("No matching place")
    page.keyboard.press("Escape")
    page.keyboard.type("azerb")
    expect(frame.get_by_role("option", selected=True)).to_have_text("Azerbaijan")
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile("place=azerbaijan"))
    expect(frame.get_by_role("button", name="Search places")).to_be_focused()


@pytest.mark.parametrize(
    ("language", "name"),
    [("kk", "Қазақстан"), ("ru", "Казахстан"), ("zh", "哈萨克斯坦"), ("tr", "Kazakistan")],
)
def test_names_can_be_read_in_another_language(frame: Frame, language: str, name: str) -> None:
    frame.get_by_role("button", name="Layers and labels").click()
    frame.get_by_label("Label language").select_option(language)

    expect(frame.locator(".label.kazakhstan")).to_have_text(name)
    expect(frame.locator('path[data-place="kazakhstan"]')).to_have_attribute("aria-label", name)
    expect(frame.locator(".leaflet-map-pane")).to_have_attribute("lang", language)


@pytest.mark.parametrize("language", ["en", "kk", "ru", "zh", "tr"])
def test_names_never_run_into_each_other(frame: Frame, language: str) -> None:
    """At every zoom from a continent to a port; a name that has no room is left out."""
    frame.get_by_role("button", name="Layers and labels").click()
    frame.get_by_label("Label language").select_option(language)
    for zoom in range(3, 9):
        look_at(frame, [42.4, 48.5], zoom)
        labels = frame.evaluate(LABELS)

        assert len(labels) > 2  # at the nearest zoom two countries and a sea are in view
        assert [
            (a["text"], b["text"]) for a in labels for b in labels if a is not b and overlap(a, b)
        ] == [], zoom


@pytest.mark.parametrize(
    ("at", "zoom", "seen"),
    [
        ([43.6, 51], 6, {"Kazakhstan", "Caspian Sea", "Uzbekistan", "Turkmenistan", "Azerbaijan"}),
        ([41.5, 44.5], 6.5, {"Georgia", "Armenia", "Azerbaijan", "Türkiye", "Black Sea"}),
    ],
)
def test_country_is_named_in_the_part_that_is_seen(
    frame: Frame, at: list[float], zoom: float, seen: set[str]
) -> None:
    """Near Aktau, a reader should not have to know which country this is."""
    look_at(frame, at, zoom)
    width, height = frame.evaluate("[innerWidth, map.getSize().y]")
    labels = {label["text"]: label for label in frame.evaluate(LABELS)}
    legend = frame.locator(".legend").evaluate("(made) => made.getBoundingClientRect().toJSON()")

    assert seen <= labels.keys()
    assert [name for name in seen if overlap(labels[name], legend)] == []
    for name in seen:
        assert labels[name]["left"] >= 0, name
        assert labels[name]["right"] <= width, name
        assert labels[name]["top"] >= 0, name
        assert labels[name]["bottom"] <= height, name


def test_no_name_stands_beside_another_symbol(frame: Frame) -> None:
    """From far off Alat's name would stand at Baku's disc, and be taken for its own.

    The small dots of towns that no passage mentions are in nobody's way.
    """
    wrong = """() => {
      const at = (id) => {
        const box = document.querySelector(`path.town[data-place="${id}"]`)?.getBoundingClientRect();
        return box && { id, x: box.left + box.width / 2, y: box.top + box.height / 2 };
      };
      const towns = [...document.querySelectorAll('path.town:not(.far)')].map((path) => at(path.dataset.place));
      const far = ({ x, y }, { left, right, top, bottom }) =>
        Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
      return [...document.querySelectorAll('.label:not(.hidden)')].flatMap((label) => {
        const own = at(label.classList[2]);
        const box = label.getBoundingClientRect();
        return own ? towns.filter((town) => town.id !== own.id && far(town, box) < far(own, box) - 3).map(({ id }) => [label.textContent, id]) : [];
      });
    }"""
    for zoom in (3, 3.5, 4, 5, 6):
        look_at(frame, [42.4, 48.5], zoom)

        assert frame.evaluate(wrong) == [], zoom


def test_layers_can_be_shown_and_hidden(frame: Frame) -> None:
    """The alternatives come and go with the stops that are theirs alone; the places of the text stay."""
    frame.get_by_role("button", name="Layers and labels").click()
    northern = frame.get_by_role("checkbox", name="Northern corridor")
    northern.check()
    expect(frame.locator('path[data-place="northern-corridor"]')).not_to_have_count(0)
    expect(frame.locator('path[data-place="brest"]')).to_have_count(1)

    northern.uncheck()
    expect(frame.locator('path[data-place="northern-corridor"]')).to_have_count(0)
    expect(frame.locator('path[data-place="brest"]')).to_have_count(0)
    expect(frame.locator('path[data-place="astana"]')).to_have_count(1)

    frame.get_by_role("checkbox", name="Trans-Caspian International Transport Route").uncheck()
    expect(frame.locator("path.leg")).to_have_count(0)
    expect(frame.locator(".disputed").first).to_be_visible()
    frame.get_by_role("checkbox", name="Disputed boundaries").uncheck()
    expect(frame.locator(".disputed").first).to_be_hidden()


CORRIDOR = 'path[data-place="northern-corridor"]'


def choose(page: Page, place: str) -> None:
    page.evaluate("(place) => dispatchEvent(new CustomEvent('reader:choose', { detail: { place } }))", place)


def test_corridor_that_was_lit_goes_with_the_light(page: Page, frame: Frame) -> None:
    """Its box is not ticked: what stays on the map must be what the boxes say."""
    choose(page, "northern-corridor")
    expect(frame.locator(CORRIDOR)).not_to_have_count(0)
    expect(frame.locator('path[data-place="brest"]')).to_have_count(1)

    choose(page, "")
    expect(frame.locator(CORRIDOR)).to_have_count(0)
    expect(frame.locator('path[data-place="brest"]')).to_have_count(0)
    expect(frame.locator("path.reach.leaflet-interactive")).not_to_have_count(0)


def test_corridor_whose_box_is_ticked_outlives_the_light(page: Page, frame: Frame) -> None:
    """A touch does not take away what was asked for."""
    frame.get_by_role("button", name="Layers and labels").click()
    frame.get_by_role("checkbox", name="Northern corridor").check()
    choose(page, "northern-corridor")
    expect(frame.locator(f"{CORRIDOR}[data-chosen]")).not_to_have_count(0)
    choose(page, "")

    expect(frame.locator(f"{CORRIDOR}[data-chosen]")).to_have_count(0)
    expect(frame.locator(CORRIDOR)).not_to_have_count(0)


def test_map_keeps_one_tab_stop_when_the_one_it_had_goes(page: Page, frame: Frame) -> None:
    """Else the tab key would pass the map by."""
    choose(page, "northern-corridor")
    expect(frame.locator(f"{CORRIDOR}[data-chosen]")).not_to_have_count(0)
    page.evaluate("dispatchEvent(new CustomEvent('reader:enter'))")
    expect(frame.locator(f"{CORRIDOR}:focus")).to_have_count(1)
    page.keyboard.press("Escape")

    expect(frame.locator(CORRIDOR)).to_have_count(0)
    expect(frame.locator('[role="button"][tabindex="0"]')).to_have_count(1)
    expect(frame.locator('path[data-place="kazakhstan"]')).to_be_focused()


def test_symbols_that_come_with_the_light_are_as_small_as_the_others(page: Page, frame: Frame) -> None:
    """A light that leaves the view alone changes no zoom, which would size them."""
    light = "dispatchEvent(new CustomEvent('reader:light', { detail: { places: { brest: 'named' } } }))"
    page.evaluate(light)
    brest = frame.locator('path[data-place="brest"]')
    expect(brest).to_have_count(1)

    width = "(made) => made.getBBox().width"
    largest = frame.evaluate(
        "Math.max(...[...document.querySelectorAll('.town.port')].map((made) => made.getBBox().width))"
    )
    assert brest.evaluate(width) < 1.4 * largest


def test_no_way_of_zooming_leaves_the_limits(frame: Frame) -> None:
    """Beyond them there is nothing to see: neither more of the world nor more of a port."""
    for wanted, zoom in ((14, 10), (0, frame.evaluate("map.getMinZoom()"))):
        frame.evaluate("(zoom) => { map.setZoom(zoom, { animate: false }); }", wanted)
        assert frame.evaluate("map.getZoom()") == zoom

    frame.evaluate("void map.fitBounds([[43, 51], [43.001, 51.001]], { animate: false })")
    assert frame.evaluate("map.getZoom()") == 10
    frame.get_by_role("button", name="Zoom in").click()
    assert frame.evaluate("map.getZoom()") == 10


HIDE_MAP = """if (window === top) addEventListener('DOMContentLoaded', () => {
  const style = document.createElement('style');
  style.id = 'hides-the-map';
  style.textContent = '.st-key-reader-map { display: none !important; }';
  document.head.append(style);
});"""
SEES_THE_ROUTE = "() => map.getBounds().contains([[34.3, 26.4], [48.8, 108.9]]) && map.getZoom() >= 3"


def test_map_that_has_no_size_at_first_is_fitted_when_it_has_one(page: Page, address: str) -> None:
    """In a background tab, or below the fold of another site, it begins without."""
    page.add_init_script(HIDE_MAP)
    open_reader(page, address)
    frame = frame_of(page)
    assert frame.evaluate("map.getSize().x") == 0
    page.evaluate("document.getElementById('hides-the-map').remove()")

    frame.wait_for_function(SEES_THE_ROUTE)
    expect(frame.locator(".label.kazakhstan")).to_be_visible()
    frame.wait_for_function(f"({LABELS})().length > 10")
    labels = frame.evaluate(LABELS)
    assert [(a["text"], b["text"]) for a in labels for b in labels if a is not b and overlap(a, b)] == []
    assert frame.evaluate(SEES_THE_ROUTE)


def test_view_that_comes_after_the_map_is_told_that_it_is_there(page: Page, address: str) -> None:
    """Whichever of the two a slow line brings last, they find each other."""
    late: list[Route] = []

    def hold(route: Route) -> None:
        if route.request.resource_type == "script" and route.request.frame == page.main_frame:
            late.append(route)
        else:
            route.continue_()

    page.route("**/sent/*.js", hold)
    page.goto(f"{address}/?place=iran")
    map_frame(page).locator(".leaflet-container[data-ready]").wait_for(state="attached")
    assert late
    assert page.locator("[data-passage]").count() == 0
    for route in late:
        route.continue_()

    expect(page.locator('[data-passage="position"]')).to_have_attribute("data-lit", "implied")
    expect(map_frame(page).locator('path[data-place="iran"]')).to_have_attribute("data-chosen", "")
    page.keyboard.press("/")
    page.keyboard.type("aktau")
    expect(page.locator("#reader-found")).to_contain_text("Aktau")


def test_town_that_no_passage_mentions_comes_near_or_when_it_is_selected(frame: Frame) -> None:
    """Hundreds of them would hide the places of the text; a reader who looks for one must see it."""
    town, name = frame.locator('path[data-place="nairobi"]'), frame.locator(".label.nairobi:not(.hidden)")
    expect(town).to_have_count(0)

    look_at(frame, [-1, 37], 6)
    expect(town).to_have_count(1)
    expect(name).to_have_text("Nairobi")
    look_at(frame, [-1, 37], 4)
    expect(town).to_have_count(0)
    expect(name).to_have_count(0)

    frame.evaluate(
        "void window.parent.dispatchEvent(new CustomEvent('reader:choose', { detail: { place: 'nairobi' } }))"
    )
    expect(town).to_have_attribute("data-chosen", "")
    expect(name).to_have_text("Nairobi")


def test_members_are_hatched_by_their_role(frame: Frame) -> None:
    """Hungary observes the Organization of Turkic States and is no member of it."""
    frame.get_by_role("button", name="Layers and labels").click()
    frame.get_by_label("Highlight members of").select_option("ots")

    expect(frame.locator('path[data-place="azerbaijan"]')).to_have_attribute("data-member", "member")
    expect(frame.locator('path[data-place="hungary"]')).to_have_attribute("data-member", "observer")
    expect(frame.locator('path[data-place="russia"]')).not_to_have_attribute("data-member", re.compile(".*"))
    expect(
        frame.locator(".legend li", has_text="member: Organization of Turkic States, 1 January 2024")
    ).to_be_visible()
    frame.get_by_label("Highlight members of").select_option("")
    expect(frame.locator("path[data-member]")).to_have_count(0)


def test_legend_lists_only_what_is_in_view(frame: Frame) -> None:
    """A key to what is not there makes a reader look for it."""
    frame.wait_for_function(f"({LEGEND})().includes('port')")
    look_at(frame, [56, 60], 6)
    frame.wait_for_function(f"!({LEGEND})().includes('port')")
    assert "railway" not in frame.evaluate(LEGEND)

    look_at(frame, [42, 50.5], 6)
    frame.wait_for_function(f"({LEGEND})().includes('sea route')")
    assert "planned" not in frame.evaluate(LEGEND)


def test_tooltip_tells_name_kind_and_passages(page: Page, frame: Frame) -> None:
    look_at(frame, [39.6, 62], 6)
    page.mouse.move(900, 500)
    frame.locator('path[data-place="turkmenistan"]').hover(position=None, force=True)

    tip = frame.locator(".leaflet-tooltip")
    expect(tip).to_contain_text("country; passages implying it:")
    expect(tip).not_to_contain_text("0")


def test_disputed_lines_are_told_in_words(frame: Frame) -> None:
    """Who cannot hover reads in the legend which lines are disputed, and by whom."""
    frame.get_by_role("button", name="All symbols").click()
    frame.locator("summary", has_text="Borders").click()

    expect(frame.locator(".claims")).to_contain_text(
        "Line of actual control, Ladakh to Uttarakhand: China, India"
    )


def test_picture_of_the_map_is_saved_as_svg_and_png(page: Page, address: str, tmp_path: Path) -> None:
    """As it is seen: what is selected is lit, in the same view. The keyboard comes to the buttons."""
    open_reader(page, f"{address}/?place=azerbaijan")
    frame = frame_of(page)
    frame.get_by_role("button", name="Save picture").focus()
    page.keyboard.press("Enter")
    expect(frame.get_by_role("button", name="SVG (for print and editing)")).to_be_focused()
    saved = {}
    for form in ("SVG", "PNG"):
        with page.expect_download() as download:
            frame.get_by_role("button", name=re.compile(form)).press("Enter")
        assert download.value.suggested_filename == f"outlook-azerbaijan.{form.lower()}"
        download.value.save_as(tmp_path / form)
        saved[form] = (tmp_path / form).read_bytes()
    root = ET.fromstring(saved["SVG"])  # noqa: S314 (made here)
    width, height = int(root.attrib["width"]), float(root.attrib["height"])

    assert width == frame.locator(".leaflet-container").evaluate("(map) => map.clientWidth")
    assert b'fill="url(#picture-hatch)"' in saved["SVG"]
    assert int.from_bytes(saved["PNG"][16:20]) == 2 * width
    assert int.from_bytes(saved["PNG"][20:24]) == pytest.approx(2 * height, abs=2)
