"""The reader in a real browser: both directions, by mouse and by keyboard, with no network."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page, Route, expect

from content.library import FOLDER, Library
from content.links import link_document
from geodata.gazetteer import Gazetteer
from tests.browser.harness import frame_of, map_frame, open_reader, raise_map, settle, settle_map

TEXTS = [path.stem for path in FOLDER.glob("*.md") if "\nanswers:" not in path.read_text(encoding="utf-8")]

# Bring a place of the map into view as a reader would by zooming, and give a point of it that a click would hit.
POINT_ON_PLACE = """async (id) => {
  const layers = [];
  map.eachLayer((layer) => layer.getElement?.()?.dataset?.place === id && layers.push(layer));
  const path = layers[0].getElement();
  const at = layers[0].getLatLng?.();
  if (at) map.setView(at, 9, { animate: false });
  else map.fitBounds(layers[0].getBounds(), { animate: false, maxZoom: 9 });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))); // names follow
  const box = path.getBoundingClientRect();
  if (at) return [box.x + box.width / 2, box.y + box.height / 2];
  const line = path.classList.contains("leg");
  const rightOne = (x, y) => {
    const hit = document.elementFromPoint(x, y);
    return line ? hit?.classList.contains("reach") && hit.closest(".leaflet-route-pane") : hit?.dataset.place === id || hit?.matches(`.label.${id}`);
  };
  if (line) {
    for (let along = 0.5; along < 1; along += 0.02) {
      const { x, y } = path.getPointAtLength(path.getTotalLength() * along);
      const { a, d, e, f } = path.getScreenCTM();
      if (rightOne(a * x + e, d * y + f)) return [a * x + e, d * y + f];
    }
  }
  const inside = (x, y, by) => [[-by, -by], [by, -by], [-by, by], [by, by]].every(([right, down]) => rightOne(x + right, y + down));
  for (let step = 16; step >= 1; step /= 2)
    for (let y = Math.max(box.top, 0); y < Math.min(box.bottom, innerHeight); y += step)
      for (let x = Math.max(box.left, 0); x < Math.min(box.right, innerWidth); x += step)
        if (rightOne(x, y) && inside(x, y, step / 8)) return [x, y];
  return null;
}"""

# Everything that is lit, on both sides: passages from the page, places from shapes and buttons of the map.
LIT_PASSAGES = (
    "() => Object.fromEntries([...document.querySelectorAll('[data-passage][data-lit]')]"
    ".map((made) => [made.dataset.passage, made.dataset.lit]))"
)
LIT_PLACES = (
    "() => Object.fromEntries([...document.querySelectorAll('[data-lit]')]"
    ".map((made) => [made.dataset.place ?? made.dataset.chip, made.dataset.lit]))"
)
WHYS = (
    "() => Object.fromEntries([...document.querySelectorAll('[data-passage]')].map((made) =>"
    " [made.dataset.passage, made.querySelector('.why')?.textContent.toLowerCase() ?? '']))"
)
NEVER_MENTIONED = ("fiji", "japan", "brazil", "nauru", "hong-kong")  # one of each size, and across 180°


def click_place(page: Page, place: str) -> None:
    """Choose a place on the map with the mouse: by its shape, its button, or where it has neither, by search."""
    settle_map(page)  # else the view may move on between the look at it and the click
    frame = frame_of(page)
    chip = frame.locator(f'[data-chip="{place}"]')
    if chip.count():
        chip.click()
        return
    if not frame.locator(f'path[data-place="{place}"]').count():
        find_place(frame, place)
        return
    point = frame.evaluate(POINT_ON_PLACE, place)
    assert point, f"nothing of {place} can be clicked"
    corner = page.locator("iframe").bounding_box()
    assert corner
    page.mouse.click(corner["x"] + point[0], corner["y"] + point[1])


def find_place(frame: Frame, place: str) -> None:
    """Look a place up by the first word of its name and take it from those found."""
    frame.get_by_role("button", name="Search places").click()
    frame.get_by_role("combobox", name="Search places").fill(place.partition("-")[0])
    frame.locator(f'[data-found="{place}"]').click()


@pytest.fixture
def sent(page: Page) -> list[Any]:
    """What the page sends to the server from the time that it is ready; the tests empty it by then."""
    frames: list[Any] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda sent: frames.append(sent)))
    return frames


@pytest.mark.parametrize("text", TEXTS)
def test_every_link_lights_both_sides_and_the_server_hears_nothing(
    page: Page, address: str, sent: list[Any], library: Library, gazetteer: Gazetteer, text: str
) -> None:
    """The product: for every link, choosing the place lights the passage and choosing the passage the place."""
    document = next(each for each in library.documents if each.id == text)
    links = link_document(document, gazetteer)
    open_reader(page, f"{address}/?text={text}")
    frame = frame_of(page)
    frame.evaluate("window.tag = 'still the same frame'")
    assert sent  # it was heard until now; from here on there must be silence
    sent.clear()

    mentioned = dict.fromkeys(link.place for link in links)
    for place in [*mentioned, *NEVER_MENTIONED] if document.first else mentioned:
        click_place(page, place)
        settle(page)
        expected = {link.passage: link for link in links if link.place == place}
        assert page.evaluate(LIT_PASSAGES) == {id_: link.lit for id_, link in expected.items()}, place
        whys = page.evaluate(WHYS)
        assert {id_: whys[id_] for id_ in expected} == {
            id_: each.reason.lower() for id_, each in expected.items()
        }
        expect(page.locator(".card h2")).to_contain_text(gazetteer.place(place).name)

    for passage in [each.id for each in document.passages]:
        page.locator(f'[data-passage="{passage}"] .number').click()
        settle(page)
        expected_places = {link.place: link.lit for link in links if link.passage == passage}
        assert frame.evaluate(LIT_PLACES) == expected_places, passage
        assert page.evaluate(LIT_PASSAGES) == {passage: "named"}
        reasons = page.locator(f'[data-passage="{passage}"] .places').text_content() or ""
        assert all(link.reason in reasons for link in links if link.passage == passage)

    assert frame.evaluate("window.tag") == "still the same frame"
    assert sent == []


def test_mention_lights_its_place_and_brings_it_into_view(page: Page, address: str) -> None:
    """A reader who touches a word sees where that is, and keeps the line that was being read."""
    open_reader(page, address)
    mark = page.locator('[data-passage="geneva"] .words [data-place="geneva"]')
    mark.scroll_into_view_if_needed()
    before = mark.bounding_box()
    mark.click()

    geneva = map_frame(page).locator('path[data-place="geneva"]')
    expect(geneva).to_have_attribute("data-lit", "named")
    expect(geneva).to_be_in_viewport()
    after = mark.bounding_box()
    assert before
    assert after
    assert abs(after["y"] - before["y"]) < 2

    page.keyboard.press("Escape")
    cleared = mark.bounding_box()
    assert cleared
    assert abs(cleared["y"] - before["y"]) < 2


def test_fresh_page_begins_at_its_title(page: Page, address: str) -> None:
    open_reader(page, address)
    title, card = page.locator(".reader h1").bounding_box(), page.locator(".card").bounding_box()

    assert title
    assert card
    assert title["y"] >= card["y"] + card["height"]


def test_first_passage_of_a_place_is_scrolled_to(page: Page, address: str) -> None:
    open_reader(page, address)
    click_place(page, "osce")

    expect(page.locator('[data-passage="decree"]')).to_be_in_viewport()


def test_light_event_tells_places_and_passages(page: Page, address: str) -> None:
    """What the page promises to tests, to assistive technology and to whoever embeds it."""
    open_reader(page, address)
    page.evaluate("addEventListener('reader:light', ({ detail }) => { window.heard = detail; })")
    page.evaluate("dispatchEvent(new CustomEvent('reader:choose', { detail: { place: 'iran' } }))")
    heard = page.evaluate("window.heard")

    assert heard["places"] == {"iran": "implied"}
    assert heard["passages"]["position"] == "implied"
    assert page.locator('.mark[data-place="kazakhstan"][data-manner="actor"]').count()


@pytest.mark.parametrize(
    ("query", "lit", "unlit"),
    [
        ("?place=azerbaijan", "route", "sanctions"),
        ("?passage=berlin", "berlin", "geneva"),
        ("?passage=berlin&place=azerbaijan", "berlin", "route"),
    ],
)
def test_address_is_honoured(page: Page, address: str, query: str, lit: str, unlit: str) -> None:
    """A link that someone sends opens what the sender saw."""
    open_reader(page, f"{address}/{query}")

    assert lit in page.evaluate(LIT_PASSAGES)
    assert unlit not in page.evaluate(LIT_PASSAGES)
    expect(page.locator("[data-lit]").first).to_be_in_viewport()


def test_address_follows_the_reading_and_survives_a_reload(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?embed_options=none")
    page.locator('[data-passage="sanctions"] .number').click()
    expect(page).to_have_url(f"{address}/?embed_options=none&passage=sanctions")

    open_reader(page, page.url)
    assert page.evaluate(LIT_PASSAGES) == {"sanctions": "named"}

    click_place(page, "kyrgyzstan")
    expect(page).to_have_url(re.compile(re.escape("&place=kyrgyzstan") + "$"))
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{address}/?embed_options=none")
    assert page.evaluate(LIT_PASSAGES) == {}


@pytest.mark.parametrize(
    "nonsense",
    ["atlantis", "constructor", "<img src=x onerror=alert(1)>", "x" * 10_000],
    ids=lambda text: text[:12],
)
def test_nonsense_in_the_address_gets_a_quiet_note(page: Page, address: str, nonsense: str) -> None:
    """Text from outside is text: shown, cut, never run; and the page stays whole."""
    page.on("dialog", lambda _: pytest.fail("a script from the address ran"))
    open_reader(page, f"{address}/?place={nonsense}")

    expect(page.locator(".notice")).to_contain_text(f"“{nonsense[:40]}")
    assert page.evaluate(LIT_PASSAGES) == {}
    assert page.locator(".reader img").count() == 0


def test_leg_on_the_map_chooses_its_route(page: Page, address: str) -> None:
    """The map reports a leg with its corridor; the text speaks of the corridor alone."""
    open_reader(page, address)
    choice = "{ place: 'titr', leg: 'aktau-baku', toggle: true }"
    page.evaluate(f"dispatchEvent(new CustomEvent('reader:choose', {{ detail: {choice} }}))")

    expect(page).to_have_url(f"{address}/?place=titr")
    assert "route" in page.evaluate(LIT_PASSAGES)


def test_map_and_text_are_worked_by_keyboard(page: Page, address: str) -> None:
    """All that the mouse can do, the keyboard can."""
    open_reader(page, address)
    page.locator('[data-passage="berlin"] .words [data-place="france"] >> nth=0').focus()
    page.keyboard.press("Enter")
    france = map_frame(page).locator('path[data-place="france"]')
    expect(france).to_have_attribute("data-lit", "named")

    map_frame(page).locator('[role="button"][tabindex="0"]').focus()
    page.keyboard.press("ArrowRight")
    chosen = frame_of(page).evaluate("document.activeElement.dataset.place")
    page.keyboard.press("Enter")
    expect(map_frame(page).locator(f'path[data-place="{chosen}"]')).to_have_attribute("data-chosen", "")
    expect(page).to_have_url(re.compile(re.escape(f"?place={chosen}") + "$"))

    page.keyboard.press("Escape")
    expect(page.locator(".card h2")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"/$"))


def test_place_without_passage_offers_another(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?place=moscow")

    expect(page.locator(".card")).to_contain_text("No passage mentions it")
    page.locator(".card .chip[data-place]").click()
    expect(page).to_have_url(re.compile(re.escape("?place=russia") + "$"))


def style(page: Page, selector: str, *names: str) -> list[str]:
    """The computed style of something on the map, as the reader sees it."""
    found = map_frame(page).locator(selector).first
    return list(
        found.evaluate("(made, names) => names.map((name) => getComputedStyle(made)[name])", list(names))
    )


def test_lit_route_stays_a_line(page: Page, address: str) -> None:
    """A filled line would paint wedges over the sea."""
    open_reader(page, f"{address}/?place=titr")

    assert style(page, "path.leg.by-sea[data-lit]", "fill") == ["none"]
    assert style(page, "path.leg.by-sea[data-lit]", "stroke") == style(
        page, "path.leg.by-rail[data-lit]", "stroke"
    )


def test_chosen_town_stands_out_even_where_no_passage_speaks_of_it(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?place=moscow")

    assert style(page, '[data-place="moscow"]', "stroke") != style(page, '[data-place="geneva"]', "stroke")


def test_arrow_goes_to_the_nearest_place_that_way(page: Page, address: str) -> None:
    """From Kazakhstan east, the next place is further east, as on any map."""
    open_reader(page, address)
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    frame = frame_of(page)
    assert frame.evaluate("document.activeElement.dataset.place") == "kazakhstan"

    before = frame.evaluate("document.activeElement.getBoundingClientRect().left")
    page.keyboard.press("ArrowRight")
    assert frame.evaluate("document.activeElement.getBoundingClientRect().left") > before


@pytest.mark.parametrize("detail", ["{ passage: 'gone' }", "{ place: 'gone' }", "{ passage: 7 }"])
def test_unknown_choice_changes_nothing(page: Page, address: str, detail: str) -> None:
    """Whoever embeds the page may be out of date; the reader keeps what was chosen."""
    open_reader(page, f"{address}/?place=iran")
    page.evaluate(f"dispatchEvent(new CustomEvent('reader:choose', {{ detail: {detail} }}))")

    expect(page).to_have_url(f"{address}/?place=iran")
    assert "position" in page.evaluate(LIT_PASSAGES)


VIEWS = [
    {"viewport": {"width": width, "height": height}, "color_scheme": scheme}
    for width, height in ((1400, 900), (1000, 700), (390, 844))
    for scheme in ("light", "dark")
]
OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll('.label:not(.hidden)')].map((made) => [made.textContent, made.getBoundingClientRect()]);
  return boxes.flatMap(([name, a], number) => boxes.slice(number + 1)
    .filter(([, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
    .map(([other]) => [name, other]));
}"""


@pytest.mark.parametrize(
    "page", VIEWS, indirect=True, ids=lambda view: f"{view['viewport']['width']}-{view['color_scheme']}"
)
def test_nothing_overlaps_or_runs_off_the_page(page: Page, address: str) -> None:
    """Labels can be read at every size and zoom, and no page scrolls sideways."""
    open_reader(page, address)
    raise_map(page)
    frame = frame_of(page)
    for zoom in (2, 3, 4, 5, 6, 7, 8):
        frame.evaluate("(zoom) => { map.setView([42, 50], zoom, { animate: false }); }", zoom)
        assert frame.locator(".label:not(.hidden)").count(), zoom
        assert frame.evaluate(OVERLAPS) == [], zoom

    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert (
        page.evaluate(
            "document.querySelector('.stMain').scrollWidth - document.querySelector('.stMain').clientWidth"
        )
        <= 0
    )


def test_map_follows_the_theme(browser: Browser, address: str) -> None:
    """A white map in a dark page blinds."""
    grounds = []
    for scheme in ("light", "dark"):
        page = browser.new_page(color_scheme=scheme)
        open_reader(page, address)
        grounds.append(
            map_frame(page)
            .locator(".leaflet-container")
            .evaluate("(made) => getComputedStyle(made).backgroundColor")
        )
        page.close()

    light, dark = (sum(json.loads(ground.replace("rgb(", "[").replace(")", "]"))) for ground in grounds)
    assert dark < light / 2


def test_map_that_does_not_arrive_is_told_and_the_text_can_be_read(page: Page, address: str) -> None:
    """Half a page that stays blank, without a word, looks as if there were nothing."""

    def refuse_the_map(route: Route) -> None:
        is_of_the_map = "streamlit_folium" in route.request.frame.url
        route.fulfill(body="half of i") if is_of_the_map else route.continue_()

    page.route("**/sent/*.json", refuse_the_map)
    page.goto(address)

    expect(page.get_by_role("alert")).to_contain_text("did not load")
    expect(page.locator("[data-passage] .words").first).to_be_visible()
