"""The map as it is composed: what is selected lies clear of what stands on the map, and names keep apart."""

import re
from typing import Any

import pytest
from playwright.sync_api import Frame, Page, expect

from geodata.gazetteer import Gazetteer
from geodata.places import NAMED_KINDS
from tests.browser.harness import frame_of, look_at, map_frame, open_reader, overlap, raise_map
from tests.browser.test_map_controls import LABELS

WIDE = {"viewport": {"width": 1366, "height": 768}}
WIDEST = {"viewport": {"width": 1920, "height": 1080}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
REQUIRED = {"Almaty", "Tbilisi", "Poti", "Batumi", "Baku", "Alat", "Georgia", "Azerbaijan"}

# Lights one thing after the other, as the page would, and tells which of them do not lie clear. What is larger than the
# map is shown in part; shapes count as far as the map brings them into view.
UNCLEAR = """async (lights) => {
  const container = document.querySelector('.leaflet-container');
  const boxOf = (made) => made.getBoundingClientRect();
  const clear = () => new Promise((done) => {
    const look = () => container.dataset.unfinished ? setTimeout(look) : done();
    look();
  });
  const together = (boxes) => ({
    left: Math.min(...boxes.map(({ left }) => left)), right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  });
  const asFarAsRead = ({ left, right, top, bottom }) => {
    const turn = 360 * Math.round((map.getCenter().lng - 56.5) / 360);
    const [a, b] = [[-12, 66], [125, 22]].map(([lng, lat]) => map.latLngToContainerPoint([lat, lng + turn]));
    return { left: Math.max(left, a.x), right: Math.min(right, b.x), top: Math.max(top, a.y), bottom: Math.min(bottom, b.y) };
  };
  const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const wrong = [];
  for (const { id, kind, light } of lights) {
    parent.dispatchEvent(new parent.CustomEvent('reader:light', { detail: { ...light, frame: true } }));
    await clear();
    const selector = kind === 'leg' ? `path[data-on]` : `path[data-place="${id}"]`;
    const boxes = [...container.querySelectorAll(selector)].map(boxOf);
    if (!boxes.length) continue;
    const cut = asFarAsRead(together(boxes));
    const isAll = kind !== 'area' || cut.left > cut.right || cut.top > cut.bottom;
    const whole = isAll ? together(boxes) : cut;
    const { x: width, y: height } = map.getSize();
    const furniture = [...container.querySelectorAll('.leaflet-control')].map(boxOf).filter((box) => box.width);
    const isIn = whole.left >= 0 && whole.right <= width && whole.top >= 0 && whole.bottom <= height;
    const isWide = map.getZoom() <= (width < 600 ? 2.05 : 3.05); // from afar, what does not fit is centred
    if (isWide && !isIn) continue;
    if (!isIn || furniture.some((box) => overlap(whole, box))) wrong.push([id, map.getZoom()]);
    if (kind === 'town' && !container.querySelector('.ring')) wrong.push([id, 'no ring']);
    if (kind === 'town' && map.getZoom() < 6) wrong.push([id, 'far off']);
    const named = container.querySelector(`.label.${id}:not(.hidden)`);
    if (kind === 'town' && (!named || getComputedStyle(named).fontWeight !== '700')) wrong.push([id, 'no bold name']);
  }
  return wrong;
}"""
LIE_IN_VIEW = """(ids) => ids.map((id) => {
  const box = document.querySelector(`path.country[data-place="${id}"]`).getBoundingClientRect();
  return box.width > 0 && box.right > 0 && box.left < map.getSize().x;
})"""
TOWNS = ("city", "port", "station", "crossing")


def lights(gazetteer: Gazetteer) -> list[dict[str, Any]]:
    """What is to be lit: every country and stop, each tenth of the other towns, and every leg of the main corridor."""
    places = gazetteer.places[gazetteer.places.geometry.notna()]
    places = places[~(places["kind"].isin(NAMED_KINDS) & (places.geometry.geom_type == "Point"))]
    stops = {*gazetteer.legs["start"], *gazetteer.legs["end"]}
    far = [place for place in places.index if places.at[place, "kind"] in TOWNS and place not in stops]
    places = places.drop(index=[town for at, town in enumerate(far) if at % 10])
    chosen = [
        {
            "id": place_id,
            "kind": "town" if place["kind"] in TOWNS else "area",
            "light": {"places": {}, "chosen": [place_id]},
        }
        for place_id, place in places.iterrows()
        if place["longitude"] > -25
    ]
    legs = gazetteer.legs[gazetteer.legs["corridor"] == "titr"]
    return chosen + [{"id": leg, "kind": "leg", "light": {"legs": [leg]}} for leg in legs.index]


@pytest.fixture
def frame(page: Page, address: str) -> Frame:
    open_reader(page, address)
    raise_map(page)
    return frame_of(page)


@pytest.mark.parametrize("page", [WIDE, PHONE], indirect=True, ids=["1366", "390"])
def test_whatever_is_selected_lies_clear_of_what_stands_on_the_map(
    frame: Frame, gazetteer: Gazetteer
) -> None:
    """Berlin lay under the legend; towns are ringed and named even where no passage mentions them."""
    frame.evaluate("void map.getSize()")

    assert frame.evaluate(UNCLEAR, lights(gazetteer)) == []


@pytest.mark.parametrize("page", [WIDE, WIDEST], indirect=True, ids=["1366", "1920"])
def test_first_map_names_ports_and_countries_of_the_route(frame: Frame) -> None:
    """They were hidden by names that come first in the alphabet, and by far-off countries."""
    frame.wait_for_function(f"({LABELS})().length > 10")
    named = {label["text"] for label in frame.evaluate(LABELS)}

    assert named >= REQUIRED
    assert frame.evaluate("map.getBounds().contains([[34.25, 26.36], [48.84, 108.92]])")


@pytest.mark.parametrize("zoom", range(3, 9))
def test_no_name_stands_on_another_name_or_symbol(frame: Frame, zoom: int) -> None:
    """At the Caspian Sea, in the Caucasus and at the border of China, where stops stand close together."""
    # the grey dots of far towns lie under names: they are no obstacle
    symbols = """() => [...document.querySelectorAll('path.town:not(.far)')].map((path) => path.getBoundingClientRect())
      .map(({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2])"""
    for at in ([41.5, 48], [42, 42.5], [44.6, 81]):
        look_at(frame, at, zoom)
        labels = frame.evaluate(LABELS)
        points = frame.evaluate(symbols)

        assert labels
        assert [(a["text"], b["text"]) for a in labels for b in labels if a is not b and overlap(a, b)] == []
        assert [a["text"] for a in labels for x, y in points if covers(a, x, y)] == []


def covers(label: dict[str, float], x: float, y: float) -> bool:
    return label["left"] < x < label["right"] and label["top"] < y < label["bottom"]


@pytest.mark.parametrize("page", [WIDE], indirect=True)
@pytest.mark.parametrize(("leg", "ends"), [("alashankou-dostyk", "Dostyk"), ("horgos-altynkol", "Altynkol")])
def test_short_leg_can_be_seen(page: Page, address: str, leg: str, ends: str) -> None:
    """Where the gauge changes, two stations stand a few kilometres apart."""
    page.goto(f"{address}/corridor?leg={leg}")
    line = map_frame(page).locator(f'path[data-leg="{leg}"][data-on]')
    line.wait_for(state="attached")
    frame = frame_of(page)
    frame.wait_for_function("() => map.getZoom() > 8")
    box = line.bounding_box()

    assert box
    assert max(box["width"], box["height"]) > 50
    expect(map_frame(page).locator(".legend li:visible").first).to_have_text("selected")
    expect(map_frame(page).locator(".ring")).to_have_count(2)
    expect(map_frame(page).locator(f'.label[data-chosen]:not(.hidden):text("{ends}")')).to_be_visible()


def test_map_goes_round_the_world_without_an_edge(frame: Frame) -> None:
    """Africa ended in a ruler line; now the Pacific has Asia on one side and America on the other."""
    look_at(frame, [20, 60], 0)
    frame.evaluate("void map.panTo([10, 200], { animate: false })")

    assert frame.evaluate("map.getZoom() >= Math.log2(map.getSize().x / 256)")
    assert frame.evaluate(LIE_IN_VIEW, ["japan", "fiji", "united-states", "mexico"]) == [True] * 4
    assert frame.evaluate(LIE_IN_VIEW, ["ukraine", "egypt"]) == [False] * 2


@pytest.mark.parametrize("page", [WIDE], indirect=True)
def test_legend_is_small_until_all_is_asked_for(frame: Frame) -> None:
    """It covered a ninth of the map, and what was opened in it could not be closed there."""
    legend = frame.locator(".legend")
    shown = legend.locator(":scope > ul > li:visible")
    expect(shown).to_have_count(5)
    box = legend.bounding_box()
    assert box
    assert box["width"] <= 172
    assert box["height"] <= 136
    frame.get_by_role("button", name="All symbols").click()
    assert shown.count() > 5
    attribution = frame.locator(".leaflet-control-attribution").bounding_box()
    opened = legend.bounding_box()
    assert attribution
    assert opened
    assert opened["x"] + opened["width"] <= attribution["x"]  # whose work this is stays readable
    borders = frame.locator(".legend summary", has_text="Borders")
    borders.click()
    expect(frame.locator(".legend .claims")).to_be_visible()
    borders.click()
    expect(frame.locator(".legend .claims")).to_be_hidden()
    frame.get_by_role("button", name="Fewer symbols").click()

    expect(shown).to_have_count(5)


def test_map_is_set_in_the_font_of_the_page(frame: Frame) -> None:
    """Two typefaces side by side look like two pages."""
    frame.wait_for_function(
        """() => [...document.fonts].some((font) => font.family.includes('Source Sans') && font.status === 'loaded')"""
    )


def test_tooltip_leaves_in_sight_what_it_explains(page: Page, frame: Frame) -> None:
    """It is opaque, narrow, and stands above the pointer, not on the line that goes on beside it."""
    look_at(frame, [46.9, 66], 6)
    at = frame.evaluate(
        """() => { const { x, y } = map.latLngToContainerPoint([47.53638, 64.3451]);
          const { left, top } = frameElement.getBoundingClientRect(); return [left + x, top + y]; }"""
    )
    page.mouse.move(at[0] - 3, at[1])
    page.mouse.move(*at)
    tip = frame.locator(".leaflet-tooltip")
    tip.wait_for()
    box = tip.bounding_box()

    assert box
    assert box["width"] <= 240
    assert box["y"] + box["height"] <= at[1] - 8
    assert tip.evaluate("(made) => getComputedStyle(made).opacity") == "1"


@pytest.mark.parametrize("page", [WIDEST], indirect=True)
def test_small_country_is_framed_large(page: Page, address: str) -> None:
    """Georgia was 77 pixels wide on a large screen."""
    page.goto(f"{address}/?place=georgia")
    map_frame(page).locator('path.country[data-place="georgia"][data-chosen]').wait_for(state="attached")

    frame_of(page).wait_for_function(
        """() => document.querySelector('path.country[data-place="georgia"]').getBoundingClientRect().width >= 200"""
    )


@pytest.mark.parametrize("page", [PHONE], indirect=True)
def test_heading_of_a_passage_fits_beside_the_buttons(page: Page, address: str) -> None:
    """A long one ends in an ellipsis: the map would be framed round it else."""
    page.goto(f"{address}/?passage=berlin")
    raise_map(page)
    heading = map_frame(page).locator(".map-title")
    expect(heading).to_have_text(re.compile("^Passage 9 · "))
    box = heading.bounding_box()

    assert box
    assert box["height"] < 25
    assert box["width"] <= 320
