"""The title of the page says what is selected, whatever Streamlit writes there."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.harness import open_reader, settle

SITE = "Kazakhstan and the Trans-Caspian route (Middle Corridor)"
STATES = {
    "": SITE,
    "?place=georgia": f"Georgia · {SITE}",
    "?place=russia,eu": f"Russia, European Union · {SITE}",
    "?passage=berlin": f"Passage 9 · {SITE}",
    "corridor": f"Corridor · {SITE}",
    "corridor?from=almaty&to=mersin": f"Almaty to Mersin · Corridor · {SITE}",
    "corridor?leg=alat-ganja": f"Alat – Ganja · Corridor · {SITE}",
    "timeline": f"Timeline · {SITE}",
    "coverage": f"Coverage · {SITE}",
    "own": f"Your text · {SITE}",
    "coverage?cell=azerbaijan.partners": f"Azerbaijan · Coverage · {SITE}",
    "?place=georgia&lang=ru": "Грузия · Казахстан и Транскаспийский маршрут (Срединный коридор)",
    "timeline?lang=kk": "Хронология · Қазақстан және Транскаспий бағыты (Орта дәліз)",
}


@pytest.mark.parametrize("state", STATES)
def test_each_state_has_a_title_of_its_own(page: Page, address: str, state: str) -> None:
    page.goto(f"{address}/{state}")

    expect(page).to_have_title(STATES[state])


def test_title_follows_the_selection_and_survives_a_rerun(page: Page, address: str) -> None:
    open_reader(page, address)
    page.locator('[data-passage="decree"] .words .mark').last.click()
    settle(page)
    selected = page.title()
    assert selected.endswith(f" · {SITE}")
    page.evaluate("document.title = 'Streamlit'")
    expect(page).to_have_title(selected)

    page.go_back()
    expect(page).to_have_title(SITE)
    page.go_forward()
    expect(page).to_have_title(selected)


def test_title_of_a_page_goes_with_it(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?place=georgia")
    page.locator(".stAppHeader").get_by_role("link", name="Timeline").click()
    expect(page.locator(".timeline ol li").first).to_be_visible()

    expect(page).to_have_title(f"Timeline · {SITE}")


def test_event_is_in_the_title_by_its_date(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline")
    date = page.locator(".timeline .date").first
    date.click()

    expect(page).to_have_title(f"{date.inner_text().split(' to ')[0]} · Timeline · {SITE}")


def test_icon_is_ours(page: Page, address: str) -> None:
    open_reader(page, address)

    icons = page.locator('link[rel~="icon"]').evaluate_all("(all) => all.map(({ href }) => href)")
    assert icons == [f"{address}/app/static/icon.svg"]


def test_unknown_address_leads_to_the_pages(page: Page, address: str) -> None:
    answer = page.request.get(f"{address}/nonsense?lang=kk")
    assert answer.status == 404
    page.set_content(answer.text().replace('href="/', f'href="{address}/'))
    page.get_by_role("link", name="Дәліз").click()

    expect(page).to_have_title("Дәліз · Қазақстан және Транскаспий бағыты (Орта дәліз)")
