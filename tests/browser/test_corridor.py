"""The corridor page in a real browser: timetable, line diagram and map, each linked to the others."""

import re

import pytest
from playwright.sync_api import Frame, Locator, Page, Route, expect

from tests.browser.harness import frame_of, map_frame, overlap

LONGEST_MS = 60_000  # for a page to be there, on a machine that does much else
BROKEN_WORDS = """(table) => {
  const broken = [];
  const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    for (const { 0: word, index } of text.data.matchAll(/[^\\s\u00ad\u2013\u2014\\/-]+/g)) {
      const range = document.createRange();
      range.setStart(text, index + Number(text.data[index - 1] === '\u00ad')); // on which side its hyphen is drawn
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word);
    }
  return broken;
}"""
LIT_LEG = "path.leg[data-on]"  # at first the whole route is lit: then both views are there, and linked


@pytest.fixture
def frame(page: Page, address: str) -> Frame:
    page.goto(f"{address}/?")
    page.get_by_test_id("stTopNav").get_by_role("link", name="Corridor").click(timeout=LONGEST_MS)
    page.locator("tr[data-leg]").first.wait_for(timeout=LONGEST_MS)
    expect(page.locator("iframe")).to_have_count(1, timeout=LONGEST_MS)
    wait_until_linked(page)
    return frame_of(page)


def open_corridor(page: Page, address: str) -> None:
    """Open an address of the page and wait until both views are there and linked."""
    page.goto(address)
    wait_until_linked(page)


def wait_until_linked(page: Page) -> None:
    map_frame(page).locator(LIT_LEG).first.wait_for(state="attached", timeout=LONGEST_MS)


def touch_leg_on_map(page: Page, frame: Frame, leg: str) -> None:
    point = frame.evaluate(
        """(leg) => {
          const path = document.querySelector(`path.leg[data-leg="${leg}"]`);
          const { x, y } = path.getPointAtLength(path.getTotalLength() / 5); // farther on the lanes run close
          const { a, d, e, f } = path.getScreenCTM();
          return [a * x + e, d * y + f];
        }""",
        leg,
    )
    corner = page.locator("iframe").bounding_box()
    assert corner
    page.mouse.click(corner["x"] + point[0], corner["y"] + point[1])


def pick(page: Page, field: str, stop: str) -> None:
    """Type the name of a stop and take the first that is found."""
    page.get_by_role("combobox", name=field).fill(stop)
    page.keyboard.press("Enter")


def option(page: Page, name: str) -> Locator:
    return page.get_by_role("radio", name=re.compile(f"^{re.escape(name)}", re.IGNORECASE))


def test_leg_chosen_in_the_table_lights_on_the_map_and_tells_its_source(page: Page, frame: Frame) -> None:
    """A timetable that says where each line is, and where each number is from."""
    page.get_by_role("button", name="Beyneu – Mangystau", exact=True).click()

    leg = frame.locator('path[data-leg="beyneu-mangystau"]')
    expect(leg).to_have_attribute("data-on", "")
    expect(leg).to_be_in_viewport()
    expect(page.locator(".detail")).to_contain_text("404 km (published)")
    expect(page.locator(".detail")).to_contain_text("secondary source")
    expect(page).to_have_url(re.compile("leg=beyneu-mangystau"))

    page.keyboard.press("Escape")
    expect(page.locator(".detail")).to_have_count(0)


def test_leg_chosen_on_the_map_opens_its_row_and_a_second_touch_closes_it(page: Page, frame: Frame) -> None:
    """As the hint says: again to close it."""
    frame.evaluate("map.setView([42, 50.3], 7, { animate: false })")  # the leg is in view: the map stays
    touch_leg_on_map(page, frame, "aktau-port-alat")
    row = page.locator('tr[data-leg="aktau-port-alat"]')
    expect(row).to_have_attribute("data-lit", "")
    expect(page.locator(".detail")).to_be_in_viewport()

    touch_leg_on_map(page, frame, "aktau-port-alat")
    expect(page.locator(".detail")).to_have_count(0)
    expect(row).not_to_have_attribute("data-lit", "")
    expect(frame.locator('path[data-leg="xian-urumqi"]')).to_have_attribute("data-on", "")


@pytest.mark.parametrize("where", ["table", "diagram"])
@pytest.mark.usefixtures("frame")
def test_second_touch_closes_a_leg(page: Page, where: str) -> None:
    kind = {"table": "tr button", "diagram": ".part"}[where]
    leg = page.locator(f'.corridor {kind}:is([data-leg="ganja-tbilisi"], [data-leg="ganja-tbilisi"] *)')
    leg.click()
    expect(page.locator(".detail")).to_have_count(1)

    leg.click()
    expect(page.locator(".detail")).to_have_count(0)


def test_escape_closes_a_leg_on_the_map_too(page: Page, frame: Frame) -> None:
    page.get_by_role("button", name="Beyneu – Mangystau", exact=True).click()
    expect(page.locator(".detail")).to_have_count(1)
    frame.locator('path[data-place="kazakhstan"]').focus()
    page.keyboard.press("Escape")

    expect(page.locator(".detail")).to_have_count(0)


@pytest.mark.parametrize("detail", ["{ leg: 'nowhere' }", "{ passage: 'berlin' }", "{ leg: 7 }"])
@pytest.mark.usefixtures("frame")
def test_choice_that_this_page_cannot_show_leaves_it_as_it_is(page: Page, detail: str) -> None:
    page.get_by_role("button", name="Beyneu – Mangystau", exact=True).click()
    page.evaluate(f"dispatchEvent(new CustomEvent('reader:choose', {{ detail: {detail} }}))")

    expect(page.locator(".detail")).to_have_count(1)


@pytest.mark.usefixtures("frame")
def test_leg_leads_to_its_passages(page: Page) -> None:
    """From the line on the map to what the analysis says of it."""
    page.get_by_role("button", name="Beyneu – Mangystau", exact=True).click()
    page.get_by_label("Passage 16: Beyneu implied").click()

    expect(page).to_have_url(re.compile(r"/\?passage="))
    expect(page.locator('[data-passage][data-lit="named"] .number')).to_have_text("16")


@pytest.mark.usefixtures("frame")
def test_leg_tells_of_its_country_in_one_line(page: Page) -> None:
    """Twenty passages on Kazakhstan, under each of its legs, would say nothing of any of them."""
    page.get_by_role("button", name="Beyneu – Mangystau", exact=True).click()

    expect(page.locator(".detail .chip").filter(has_text=re.compile("^1$"))).to_have_count(0)
    expect(page.locator(".detail").get_by_role("link", name="Kazakhstan: 20 passages")).to_have_attribute(
        "href", "./?place=kazakhstan"
    )


def test_journey_can_be_changed_and_read_by_keyboard(page: Page, frame: Frame) -> None:
    """By Altynkol instead of Dostyk, to Türkiye instead of the Black Sea."""
    pick(page, "To", "Kapıkule")
    page.get_by_role("button", name=re.compile("^All .* route options")).click()
    option(page, "Rail via Altynkol; ship from Port of Aktau; rail via Akhalkalaki").check()
    expect(page.locator("tbody tr").filter(has_text="Akhalkalaki – Kars")).to_have_count(1)
    journey = page.locator(".corridor tbody tr:not(.parts ~ tr):not(.parts)")
    expect(journey.first).to_contain_text("Xi’an")
    expect(journey.last).to_contain_text("Kapıkule")

    page.get_by_role("button", name="Altynkol – Zhetygen", exact=True).focus()
    page.keyboard.press("Enter")
    expect(frame.locator('path[data-leg="altynkol-zhetygen"]')).to_have_attribute("data-on", "")
    expect(page.get_by_role("button", name="Altynkol – Zhetygen", exact=True)).to_be_focused()


def test_address_of_a_leg_opens_it(page: Page, address: str) -> None:
    open_corridor(page, f"{address}/corridor?leg=akhalkalaki-kars")

    expect(page.locator('tr[data-leg="akhalkalaki-kars"]')).to_have_attribute("data-lit", "")
    expect(map_frame(page).locator(LIT_LEG)).to_have_attribute("data-leg", "akhalkalaki-kars")


@pytest.mark.parametrize("late", ["map", "timetable"])
def test_leg_lights_on_both_whichever_of_them_arrives_last(page: Page, address: str, late: str) -> None:
    """On a slow machine either may: nothing that the other said meanwhile is lost."""
    held: list[Route] = []
    is_held_up = True

    def pass_or_hold(route: Route) -> None:
        is_late = is_of_map(route) == (late == "map")
        held.append(route) if is_held_up and is_late else route.continue_()

    page.route("**/sent/*", pass_or_hold)
    page.goto(f"{address}/corridor?leg=akhalkalaki-kars")
    row = page.locator('tr[data-leg="akhalkalaki-kars"][data-lit]')
    line = map_frame(page).locator("path.leg").first
    {"map": row, "timetable": line}[late].wait_for(state="attached", timeout=LONGEST_MS)
    is_held_up = False
    for route in held:
        route.continue_()

    row.wait_for(timeout=LONGEST_MS)
    wait_until_linked(page)
    expect(map_frame(page).locator(LIT_LEG)).to_have_attribute("data-leg", "akhalkalaki-kars")


@pytest.mark.parametrize("size", [(1366, 768), (390, 844)])
@pytest.mark.parametrize("view", ["corridor", "timeline"])
def test_nothing_moves_when_map_and_column_arrive(
    page: Page, address: str, view: str, size: tuple[int, int]
) -> None:
    """Whoever has begun to read must not lose the line."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    held: list[Route] = []
    is_held_up = True
    page.route("**/sent/*", lambda route: held.append(route) if is_held_up else route.continue_())
    page.goto(f"{address}/{view}")
    map_frame(page).locator(".leaflet-container").wait_for(state="attached", timeout=LONGEST_MS)
    boxes = (
        "() => [...document.querySelectorAll('.stColumn, h1')].map((made) => made.getBoundingClientRect().y)"
    )
    before = page.evaluate(boxes)
    slot = page.locator("iframe").bounding_box()
    is_held_up = False
    for route in held:
        route.continue_()
    map_frame(page).locator("[data-ready]").wait_for(state="attached", timeout=LONGEST_MS)
    page.locator(f".{view} p:visible").first.wait_for(timeout=LONGEST_MS)

    assert page.evaluate(boxes) == before
    assert page.locator("iframe").bounding_box() == slot


def is_of_map(route: Route) -> bool:
    return "streamlit_folium" in route.request.frame.url


def test_new_journey_lights_whole_and_has_an_address(page: Page, address: str) -> None:
    """A leg chosen before would keep the new route dark; the address leads back to it."""
    open_corridor(page, f"{address}/corridor?leg=poti-constanta")
    line = map_frame(page).locator('path[data-leg="poti-constanta"]')
    expect(line).to_have_attribute("data-on", "")
    pick(page, "From", "almaty")
    pick(page, "To", "Мерсин")

    expect(map_frame(page).locator('path[data-leg="kayseri-mersin"]')).to_have_attribute("data-on", "")
    expect(line).not_to_have_attribute("data-on", "")
    expect(page).to_have_url(f"{address}/corridor?from=almaty&to=mersin")
    open_corridor(page, page.url)
    expect(page.get_by_role("combobox", name="To")).to_have_value("Mersin")
    expect(page.locator(".corridor tbody tr").first).to_contain_text("Almaty")


def test_address_holds_which_of_several_routes(page: Page, address: str) -> None:
    open_corridor(page, f"{address}/corridor?by=altynkol,kuryk,batumi")
    by = page.get_by_role("group", name="Route options").get_by_role("radio")
    expect(option(page, "Rail via Altynkol; ship from Kuryk; ship from Batumi")).to_be_checked()

    open_corridor(page, f"{address}/corridor?from=dostyk&to=odesa")  # here two routes differ by a line alone
    expect(by).to_have_count(4)
    for at in range(4):
        by.nth(at).check()
        open_corridor(page, page.url)
        expect(by.nth(at)).to_be_checked()


@pytest.mark.parametrize(
    ("query", "asked"),
    [("from=atlantis", "atlantis"), ("to=atlantis", "atlantis"), ("from=poti&to=xian", "xian")],
)
def test_route_that_there_is_not_is_said(page: Page, address: str, query: str, asked: str) -> None:
    """A mistyped address should not look like an answer."""
    open_corridor(page, f"{address}/corridor?{query}")

    expect(page.locator(".corridor .notice")).to_contain_text(f"“{asked}”")
    expect(page.locator("tr[data-leg]").first).to_be_visible()


def test_words_of_the_line_diagram_never_run_into_each_other(page: Page, address: str) -> None:
    """Not on a phone either, where a dozen ticks share its width."""
    page.set_viewport_size({"width": 390, "height": 844})
    for query in ("", "?from=almaty&to=mersin", "?from=dostyk&to=kapikule&lang=kk"):
        open_corridor(page, f"{address}/corridor{query}")
        boxes = page.locator(".corridor .tick > span").evaluate_all(
            "(made) => made.map((each) => each.getBoundingClientRect().toJSON())"
        )

        assert [(a, b) for a in boxes for b in boxes if a is not b and overlap(a, b)] == [], query
        leaders = page.locator(".corridor .tick").evaluate_all(
            "(made) => made.map((each) => ({ ...each.getBoundingClientRect().toJSON(), width: 1 }))"
        )
        crossed = [
            (at, to)
            for at, box in enumerate(boxes)
            for to, line in enumerate(leaders)
            if at != to
            and line["bottom"] > box["top"] + 2
            and box["left"] + 1 < line["left"] < box["right"] - 1
        ]
        assert crossed == [], query


@pytest.mark.parametrize("language", ["en", "kk", "ru"])
def test_timetable_breaks_no_word_on_a_phone(page: Page, address: str, language: str) -> None:
    """The columns were so narrow that single letters went to the next line."""
    page.set_viewport_size({"width": 390, "height": 844})
    open_corridor(page, f"{address}/corridor?lang={language}")

    assert page.locator(".corridor tr[data-leg]").count() > 10
    assert page.locator(".corridor table").first.evaluate(BROKEN_WORDS) == []


def test_every_end_is_offered_that_can_be_reached(page: Page, address: str) -> None:
    """By sea to Istanbul, and on by rail."""
    open_corridor(page, f"{address}/corridor?from=poti&to=kapikule")

    expect(page.get_by_role("combobox", name="To")).to_have_value("Kapıkule")
    expect(page.locator(".corridor .notice")).to_have_count(0)


def test_journey_is_answered_in_two_steps(page: Page, address: str) -> None:
    """How far, by how many ships, and how long: with the sources, and that none times just this."""
    open_corridor(page, f"{address}/corridor")
    pick(page, "From", "Almaty")
    pick(page, "To", "Istanbul")
    answer = page.locator(".answer")

    expect(answer).to_contain_text("Almaty → Istanbul: 5,383 km, 16 legs, 2 by ship, no break of gauge")
    expect(answer).to_contain_text("No source gives a transit time for this stretch. Nearest:")
    expect(answer).to_contain_text("12 days – carrier: railways of Kazakhstan, average, section not stated")
    expect(answer.locator("li a").first).to_have_attribute("href", re.compile("^https://"))


def test_time_of_just_this_stretch_is_told_alone(page: Page, address: str) -> None:
    open_corridor(page, f"{address}/corridor?from=xian&to=constanta")

    expect(page.locator(".answer li")).to_have_count(1)
    expect(page.locator(".answer li")).to_contain_text("31–34 days")


@pytest.mark.parametrize("typed", ["Стамбул", "istan", "İstanbul"])
@pytest.mark.usefixtures("frame")
def test_stop_is_found_by_typing_in_any_language(page: Page, typed: str) -> None:
    field = page.get_by_role("combobox", name="To")
    field.fill(typed)
    page.keyboard.press("Enter")

    expect(field).to_have_value("Istanbul")
    expect(page).to_have_url(re.compile("to=istanbul"))


@pytest.mark.usefixtures("frame")
def test_towns_are_offered_first_and_nonsense_is_said(page: Page) -> None:
    field = page.get_by_role("combobox", name="From")
    field.click()
    kinds = page.get_by_role("option").locator("small").all_inner_texts()
    towns = ["city" in kind for kind in kinds]
    assert towns == sorted(towns, reverse=True)

    field.fill("Atlantis")
    expect(page.locator(".stop .none")).to_have_text("No stop of the route has this name.")
    page.keyboard.press("Tab")
    expect(field).to_have_value("Xi’an")


@pytest.mark.parametrize("size", [(1366, 768), (390, 844)])
def test_map_names_the_ends_and_ports_of_a_journey(page: Page, address: str, size: tuple[int, int]) -> None:
    """Whoever asks for a way looks for its ends."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    open_corridor(page, f"{address}/corridor?from=almaty&to=istanbul")
    named = map_frame(page).locator(".label:not(.hidden)")

    for name in ("Almaty", "Istanbul", "Port of Aktau", "Alat", "Poti"):
        expect(named.get_by_text(name, exact=True)).to_be_visible()


@pytest.mark.parametrize("where", ["tr", ".part", "map"])
def test_strip_row_and_line_show_the_leg_that_the_pointer_is_on(page: Page, frame: Frame, where: str) -> None:
    leg = "urumqi-alashankou"
    shown = page.locator(f'.corridor [data-leg="{leg}"][data-preview]')
    line = frame.locator(f'path.leg[data-leg="{leg}"]')
    if where == "map":
        frame.locator(f'path.leg[data-leg="{leg}"]').evaluate(
            "(made) => parent.dispatchEvent(new parent.CustomEvent('reader:preview',"
            " { detail: { place: 'titr', leg: made.dataset.leg } }))"
        )
    else:
        page.locator(f'.corridor {where}[data-leg="{leg}"]').hover()

    expect(shown).to_have_count(2)
    expect(line).to_have_attribute("data-preview", "")
    if where != "map":
        page.get_by_role("heading", level=1).hover()
        expect(shown).to_have_count(0)
        expect(line).not_to_have_attribute("data-preview", "")


def test_focus_shows_a_leg_as_the_pointer_does(page: Page, frame: Frame) -> None:
    page.get_by_role("button", name="Beyneu – Mangystau", exact=True).focus()

    expect(page.locator('.part[data-leg="beyneu-mangystau"]')).to_have_attribute("data-preview", "")
    expect(frame.locator('path.leg[data-leg="beyneu-mangystau"]')).to_have_attribute("data-preview", "")


@pytest.mark.usefixtures("frame")
def test_strip_and_heads_of_the_table_stay_in_view_over_their_columns(page: Page) -> None:
    page.get_by_role("button", name="Batumi – Varna", exact=True).scroll_into_view_if_needed()
    page.locator('tr[data-leg="alat-ganja"]').evaluate("(row) => row.scrollIntoView({ block: 'center' })")
    head = page.locator(".corridor thead th")
    row = page.locator('tr[data-leg="alat-ganja"] td')

    expect(page.locator(".strip")).to_be_in_viewport(ratio=1)
    expect(head.first).to_be_in_viewport(ratio=1)
    aligned = "(cell) => getComputedStyle(cell).textAlign"
    assert [each.evaluate(aligned) for each in head.all()] == [each.evaluate(aligned) for each in row.all()]


def test_leg_that_there_is_not_is_said(page: Page, address: str) -> None:
    open_corridor(page, f"{address}/corridor?leg=nonsense")

    expect(page.locator(".corridor .notice")).to_have_text("No leg matches “nonsense” in the link.")


def test_event_that_there_is_not_is_said(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline?event=nonsense")

    expect(page.locator(".timeline .notice")).to_have_text(
        "No event matches “nonsense” in the link.", timeout=LONGEST_MS
    )


@pytest.mark.usefixtures("frame")
def test_charts_are_labelled_beside_their_bars(page: Page) -> None:
    """A label over the plot covers what it tells of."""
    row = page.locator(".charts li.row").first
    label, plot = row.locator(".label").bounding_box(), row.locator(".plot").bounding_box()

    assert label
    assert plot
    assert label["x"] + label["width"] <= plot["x"]
    expect(page.locator(".charts figcaption a").first).to_have_attribute("href", re.compile("^https://"))


@pytest.mark.usefixtures("frame")
def test_both_scopes_of_2024_and_both_growth_figures_are_shown(page: Page) -> None:
    """Two sources that disagree are shown as two, and never averaged."""
    page.get_by_text("All traffic volumes").first.click()
    table = page.get_by_role("table").filter(has_text="4,484 thousand t")

    expect(table.filter(has_text="3.3 million t")).to_have_count(1)
    growth = page.get_by_role("table").filter(has_text="86 %")
    expect(growth.first).to_contain_text("65 %")
    expect(page.get_by_role("table").filter(has_text="31–34 days").first).to_contain_text("3×")


@pytest.mark.parametrize(
    "page", [{"viewport": {"width": 390, "height": 844}, "has_touch": True}], indirect=True
)
def test_corridor_fits_a_phone(page: Page, frame_on_phone: Frame) -> None:
    """Nothing is wider than the screen, and the map stands above the table."""
    assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= 390
    place = page.locator("iframe").bounding_box()
    table = page.locator(".corridor table").bounding_box()
    assert place
    assert table
    assert place["y"] < table["y"]
    expect(frame_on_phone.locator("path.leg").first).to_be_attached()


@pytest.fixture
def frame_on_phone(page: Page, address: str) -> Frame:
    open_corridor(page, f"{address}/corridor")
    return frame_of(page)
