"""The corridor page in a real browser: timetable, strip and map, each linked to the others."""

import re

import pytest
from playwright.sync_api import Frame, Page, expect

from tests.browser.harness import frame_of, map_frame, overlap


@pytest.fixture
def frame(page: Page, address: str) -> Frame:
    open_corridor(page, f"{address}/?")
    page.get_by_role("link", name="Corridor", exact=True).click()
    page.locator("tr[data-leg]").first.wait_for()
    map_frame(page).locator("path.leg").first.wait_for(state="attached")
    page.wait_for_function("document.querySelectorAll('iframe').length === 1")
    return frame_of(page)


def open_corridor(page: Page, address: str) -> None:
    page.goto(address)
    map_frame(page).locator("path.leg").first.wait_for(state="attached")


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


def test_leg_chosen_on_the_map_opens_its_row(page: Page, frame: Frame) -> None:
    point = frame.evaluate(
        """() => {
          map.setView([43, 50.9], 8, { animate: false });
          const path = document.querySelector('path.leg[data-leg="aktau-port-alat"]');
          const { x, y } = path.getPointAtLength(path.getTotalLength() / 5); // farther on the lanes run close
          const { a, d, e, f } = path.getScreenCTM();
          return [a * x + e, d * y + f];
        }"""
    )
    corner = page.locator("iframe").bounding_box()
    assert corner
    page.mouse.click(corner["x"] + point[0], corner["y"] + point[1])

    expect(page.locator('tr[data-leg="aktau-port-alat"]')).to_have_attribute("data-lit", "")
    expect(page.locator(".detail")).to_be_in_viewport()


@pytest.mark.usefixtures("frame")
def test_leg_leads_to_its_passages(page: Page) -> None:
    """From the line on the map to what the analysis says of it."""
    page.get_by_role("button", name="Beyneu – Mangystau", exact=True).click()
    page.get_by_label("Passage 16: Trans-Caspian International Transport Route named").click()

    expect(page).to_have_url(re.compile(r"/\?passage="))
    expect(page.locator('[data-passage][data-lit="named"] .number')).to_have_text("16")


def test_journey_can_be_changed_and_read_by_keyboard(page: Page, frame: Frame) -> None:
    """By Altynkol instead of Dostyk, to Türkiye instead of the Black Sea."""
    page.get_by_label("To", exact=True).select_option("kapikule")
    page.get_by_label("By", exact=True).select_option(label="Altynkol, Port of Aktau, Akhalkalaki")
    expect(page.locator("tbody tr").filter(has_text="Akhalkalaki – Kars")).to_have_count(1)
    journey = page.locator(".corridor tbody tr:not(.parts ~ tr):not(.parts)")
    expect(journey.first).to_contain_text("Xi’an")
    expect(journey.last).to_contain_text("Kapıkule")

    page.get_by_role("button", name="Altynkol – Zhetygen", exact=True).focus()
    page.keyboard.press("Enter")
    expect(frame.locator('path[data-leg="altynkol-zhetygen"]')).to_have_attribute("data-on", "")
    expect(page.get_by_role("button", name="Altynkol – Zhetygen", exact=True)).to_be_focused()


def test_address_of_a_leg_opens_it(page: Page, address: str) -> None:
    page.goto(f"{address}/corridor?leg=akhalkalaki-kars")

    expect(page.locator('tr[data-leg="akhalkalaki-kars"]')).to_have_attribute("data-lit", "")
    expect(map_frame(page).locator('path[data-leg="akhalkalaki-kars"]')).to_have_attribute("data-on", "")


def test_new_journey_lights_whole_and_has_an_address(page: Page, address: str) -> None:
    """A leg chosen before would keep the new way dark; the address leads back to it."""
    page.goto(f"{address}/corridor?leg=poti-constanta")
    line = map_frame(page).locator('path[data-leg="poti-constanta"]')
    expect(line).to_have_attribute("data-on", "")
    page.get_by_label("From", exact=True).select_option("almaty")
    page.get_by_label("To", exact=True).select_option("mersin")

    expect(map_frame(page).locator('path[data-leg="kayseri-mersin"]')).to_have_attribute("data-on", "")
    expect(line).not_to_have_attribute("data-on", "")
    expect(page).to_have_url(f"{address}/corridor?from=almaty&to=mersin")
    page.reload()
    expect(page.get_by_label("To", exact=True)).to_have_value("mersin")
    expect(page.locator(".corridor tbody tr").first).to_contain_text("Almaty")


def test_address_holds_which_of_several_ways(page: Page, address: str) -> None:
    page.goto(f"{address}/corridor?by=altynkol,kuryk,batumi")
    by = page.get_by_label("By", exact=True)
    expect(by.locator("option:checked")).to_have_text("Altynkol, Kuryk, Batumi")

    page.goto(f"{address}/corridor?from=dostyk&to=odesa")  # here two ways differ by a line alone
    expect(by.locator("option")).to_have_count(4)
    labels = by.locator("option").all_inner_texts()
    for at, label in enumerate(labels):
        by.select_option(index=at)
        page.goto(page.url)
        expect(by.locator("option:checked")).to_have_text(label)


@pytest.mark.parametrize(
    ("query", "asked"),
    [("from=atlantis", "atlantis"), ("to=atlantis", "atlantis"), ("from=poti&to=xian", "xian")],
)
def test_way_that_there_is_not_is_said(page: Page, address: str, query: str, asked: str) -> None:
    """A mistyped address should not look like an answer."""
    page.goto(f"{address}/corridor?{query}")

    expect(page.locator(".corridor .notice")).to_contain_text(f"“{asked}”")
    expect(page.locator("tr[data-leg]").first).to_be_visible()


def test_words_of_the_strip_never_run_into_each_other(page: Page, address: str) -> None:
    """Not on a phone either, where a dozen ticks share its width."""
    page.set_viewport_size({"width": 390, "height": 844})
    for query in ("", "?from=almaty&to=mersin", "?from=dostyk&to=kapikule&lang=kk"):
        page.goto(f"{address}/corridor{query}")
        page.locator(".corridor .tick > span").nth(2).wait_for()
        boxes = page.locator(".corridor .tick > span").evaluate_all(
            "(made) => made.map((each) => each.getBoundingClientRect().toJSON())"
        )

        assert [(a, b) for a in boxes for b in boxes if a is not b and overlap(a, b)] == [], query


def test_every_end_is_offered_that_can_be_reached(page: Page, address: str) -> None:
    """By sea to Istanbul, and on by rail."""
    page.goto(f"{address}/corridor?from=poti&to=kapikule")

    expect(page.get_by_label("To", exact=True)).to_have_value("kapikule")
    expect(page.locator(".corridor .notice")).to_have_count(0)


@pytest.mark.usefixtures("frame")
def test_both_scopes_of_2024_and_both_growth_figures_are_shown(page: Page) -> None:
    """Two sources that disagree are shown as two, and never averaged."""
    page.get_by_text("All volumes as a table").click()
    table = page.get_by_role("table").filter(has_text="4,484 thousand t")

    expect(table.filter(has_text="3.3 million t")).to_have_count(1)
    growth = page.get_by_role("table").filter(has_text="86 %")
    expect(growth.first).to_contain_text("65 %")
    expect(page.get_by_role("table").filter(has_text="31–34 days").first).to_contain_text("3 times")


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
    page.locator("tr[data-leg]").first.wait_for()
    return frame_of(page)
