"""Reading in a real browser: following, stepping, comparing, finding, citing; each by mouse, touch or keyboard."""

import re
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from content.library import Library
from content.links import Link
from geodata.gazetteer import Gazetteer
from tests.browser.harness import frame_of, map_frame, open_reader, settle

WIDTH, HEIGHT = 390, 844
PHONE = {"viewport": {"width": WIDTH, "height": HEIGHT}, "has_touch": True, "is_mobile": True}
# Farther in than where the map would leave it: the map has come to where the text is.
# wherever round the world the map stands: a drag on a slow machine may fling it half round
BERLIN_IS_WELL_IN_VIEW = """() => {
  const turns = Math.round((map.getCenter().lng - 13.4) / 360);
  return map.getBounds().pad(-0.08).contains([52.5, 13.4 + 360 * turns]);
}"""
NOTE_JUMPS = """() => { const { setView } = map;
  map.setView = (at, zoom, options) => { window.animated = options.animate; return setView.call(map, at, zoom, options); }; }"""


def scroll_text(page: Page, by: int) -> None:
    """Turn the wheel over the text, as a reader does."""
    page.mouse.move(300, 600)
    page.mouse.wheel(0, by)


def passages_of(links: tuple[Link, ...], *places: str) -> set[str]:
    return {link.passage for link in links if link.place in places}


def position(page: Page) -> Locator:
    return page.locator(".card .position")


# ---- the reading position drives the map ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "animated"),
    [({"reduced_motion": "reduce"}, False), ({"reduced_motion": "no-preference"}, True)],
    indirect=["page"],
    ids=["jumps", "moves"],
)
def test_map_follows_the_reading(page: Page, address: str, animated: bool, links: tuple[Link, ...]) -> None:
    """The places of the passage being read light and come into view; who wants no motion sees a jump."""
    open_reader(page, address)
    frame_of(page).evaluate(NOTE_JUMPS)
    scroll_text(page, 2500)
    reading = page.locator("[data-passage][data-reading]")
    expect(reading).to_have_count(1)
    frame = frame_of(page)
    frame.wait_for_function("window.animated !== undefined")  # the text has come to rest

    passage = reading.get_attribute("data-passage")
    expected = {link.place for link in links if link.passage == passage}
    lit = frame.evaluate(
        "[...document.querySelectorAll('[data-lit]')].map((m) => m.dataset.place ?? m.dataset.chip)"
    )
    assert set(lit) == expected
    assert frame.evaluate("window.animated") is animated


def test_following_can_be_turned_off_for_good(page: Page, address: str) -> None:
    open_reader(page, address)
    page.get_by_label("Sync map with text").uncheck()
    scroll_text(page, 900)
    expect(page.locator('[data-passage="balancing"], [data-passage]').nth(3)).to_be_in_viewport()
    page.reload()
    open_reader(page, address)

    expect(page.get_by_label("Sync map with text")).not_to_be_checked()
    scroll_text(page, 900)
    page.locator('.reader[data-position]:not([data-position=""])').wait_for()
    assert page.locator("[data-reading]").count() == 0  # where the map follows, this is there at once
    assert map_frame(page).locator("[data-lit]").count() == 0


def test_moving_the_map_keeps_the_paragraph_and_one_key_brings_the_map_back(page: Page, address: str) -> None:
    """Who looks round on the map has not lost the place in the text."""
    open_reader(page, f"{address}/?passage=berlin")
    frame = frame_of(page)
    before = page.locator('[data-passage="berlin"]').bounding_box()
    back = page.locator(".back")
    expect(back).to_be_hidden()
    for by_key in (True, False):
        frame.wait_for_function(BERLIN_IS_WELL_IN_VIEW)
        page.mouse.move(1200, 500)
        page.mouse.down()
        page.mouse.move(750, 400, steps=5)
        page.mouse.up()
        expect(back).to_be_visible()
        expect(map_frame(page).locator('path[data-place="berlin"]')).not_to_be_in_viewport()
        assert page.locator('[data-passage="berlin"]').bounding_box() == before
        if by_key:
            page.keyboard.press("b")
        else:
            back.click()
        expect(back).to_be_hidden()
    frame.wait_for_function(BERLIN_IS_WELL_IN_VIEW)


def test_map_moved_just_after_a_choice_can_be_brought_back(page: Page, address: str) -> None:
    """What follows from a choice comes a little later; it must not undo what the reader has done meanwhile."""
    open_reader(page, address)
    page.evaluate(
        """() => {
          dispatchEvent(new CustomEvent('reader:choose', { detail: { passage: 'berlin' } }));
          dispatchEvent(new CustomEvent('reader:moved'));
        }"""
    )
    settle(page)

    expect(page.locator(".back")).to_be_visible()


# ---- all mentions of one place ------------------------------------------------------------------------------------


def test_mentions_are_walked_by_key_and_button(page: Page, address: str, links: tuple[Link, ...]) -> None:
    open_reader(page, f"{address}/?place=azerbaijan")
    all_of_them = len(passages_of(links, "azerbaijan"))
    expect(position(page)).to_have_text(f"1 of {all_of_them}")
    page.keyboard.press("n")
    expect(position(page)).to_have_text(f"2 of {all_of_them}")
    page.get_by_role("button", name="Next mention").click()
    expect(position(page)).to_have_text(f"3 of {all_of_them}")
    expect(page.locator(".passage:focus-within")).to_have_attribute("data-lit", "implied")
    page.keyboard.press("p")
    page.keyboard.press("p")
    page.keyboard.press("p")
    expect(position(page)).to_have_text(f"{all_of_them} of {all_of_them}")

    expect(page.locator(".strip i")).to_have_count(all_of_them)
    page.locator(".strip i").first.click()
    expect(position(page)).to_have_text(f"1 of {all_of_them}")
    page.keyboard.press("Escape")
    expect(page.locator(".strip i")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"/$"))


def test_only_named_can_be_asked_for(page: Page, address: str, links: tuple[Link, ...]) -> None:
    open_reader(page, f"{address}/?place=russia")
    page.get_by_label("Hide implied").check()

    named = {link.passage for link in links if link.place == "russia" and link.lit == "named"}
    expect(page.locator("[data-passage][data-lit]")).to_have_count(len(named))
    expect(page).to_have_url(re.compile("only=named"))
    expect(page.get_by_label("Hide implied")).to_be_focused()
    page.go_back()
    expect(page.get_by_label("Hide implied")).not_to_be_checked()
    every = {link.passage for link in links if link.place == "russia"}
    expect(page.locator("[data-passage][data-lit]")).to_have_count(len(every))


# ---- from either side ---------------------------------------------------------------------------------------------


def test_pointing_previews_and_a_second_touch_clears(page: Page, address: str) -> None:
    open_reader(page, address)
    mark = page.locator('[data-passage="geneva"] .words [data-place="geneva"]')
    mark.hover()
    expect(map_frame(page).locator('path[data-place="geneva"]')).to_have_attribute("data-preview", "")
    page.locator(".reader h1").hover()
    expect(map_frame(page).locator("path[data-preview]")).to_have_count(0)

    mark.focus()
    expect(map_frame(page).locator('path[data-place="geneva"]')).to_have_attribute("data-preview", "")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("place=geneva"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/$"))


def test_pointing_at_the_map_previews_the_passages(page: Page, address: str, links: tuple[Link, ...]) -> None:
    open_reader(page, address)
    frame_of(page).locator(".label.azerbaijan, .label.iran").first.wait_for()
    map_frame(page).locator('path[data-place="iran"]').hover(force=True)

    expect(page.locator("[data-passage][data-preview]")).to_have_count(len(passages_of(links, "iran")))


def test_several_places_are_compared_and_what_joins_them_comes_first(
    page: Page, address: str, links: tuple[Link, ...]
) -> None:
    open_reader(page, address)
    page.locator('.words .mark[data-place="russia"]').first.click()
    page.locator('.words .mark[data-place="china"]').first.click(modifiers=["Control"])
    expect(page).to_have_url(re.compile("place=russia,china"))
    settle(page)

    both = passages_of(links, "russia") & passages_of(links, "china")
    numbers = page.locator(".numbers .chip")
    expect(page.locator(".numbers .chip[data-all]")).to_have_count(len(both))
    assert numbers.nth(len(both) - 1).get_attribute("data-all") == ""
    expect(map_frame(page).locator("path.country[data-chosen]")).to_have_count(2)
    page.get_by_role("button", name="Remove Russia").click()
    expect(page).to_have_url(re.compile("place=china$"))


def test_comparing_works_from_the_map_and_without_modifier_keys(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?place=georgia")
    page.get_by_role("button", name="Compare with").click()
    expect(page.get_by_role("button", name="Compare with")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".card")).to_contain_text("Select a second place")
    frame_of(page).evaluate("void map.setView([40, 52], 5, { animate: false })")
    map_frame(page).locator(".label.azerbaijan").click()
    expect(page).to_have_url(re.compile("place=georgia,azerbaijan$"))

    frame_of(page).evaluate("void map.setView([40, 58], 5, { animate: false })")
    map_frame(page).locator(".label.turkmenistan").click(modifiers=["Control"])
    expect(page).to_have_url(re.compile("place=georgia,azerbaijan,turkmenistan$"))


# ---- search ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "found"),
    [("Әзірбайжан", "Azerbaijan"), ("turkiye", "Türkiye"), ("Грузия", "Georgia"), ("土耳其", "Türkiye")],
)
def test_place_is_found_by_any_of_its_names(page: Page, address: str, asked: str, found: str) -> None:
    open_reader(page, address)
    page.keyboard.press("/")
    page.keyboard.type(asked)

    option = page.locator('.found [aria-selected="true"]')
    expect(option).to_contain_text(found)
    expect(page.get_by_role("status")).to_contain_text(" found")
    page.keyboard.press("Enter")
    expect(page.locator(".card h2")).to_contain_text(found)


def test_words_are_found_marked_and_opened(page: Page, address: str) -> None:
    """The hits are marked in the text as one types; Esc takes the marks away again."""
    open_reader(page, address)
    page.keyboard.press("/")
    page.keyboard.type("black swans")
    expect(page.locator(".found mark")).to_have_text("black swans")
    assert page.evaluate("CSS.highlights.get('reader-found').size") == 1
    page.keyboard.press("Escape")
    assert page.evaluate("CSS.highlights.get('reader-found').size") == 0

    page.keyboard.type("sanctions")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("passage="))
    expect(page.locator(".passage:focus-within")).to_contain_text("sanctions")


def test_what_is_not_there_is_said(page: Page, address: str) -> None:
    open_reader(page, address)
    page.get_by_role("combobox", name="Search everything").fill("<img src=x onerror=alert(1)>")

    expect(page.locator(".found .none")).to_be_visible()
    assert page.locator(".found img").count() == 0


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ("Anto\N{COMBINING ACUTE ACCENT}nio", "António"),
        ("ANTONIO", "António"),
        ("country's", "country\N{RIGHT SINGLE QUOTATION MARK}s"),
        ("Trans\N{EN DASH}Caspian", "Trans-Caspian"),
    ],
)
def test_words_are_found_however_they_are_typed(page: Page, address: str, asked: str, there: str) -> None:
    """Quotes, dashes, accents and capitals are typed as they come; what is marked is what stands there."""
    open_reader(page, address)
    page.keyboard.press("/")
    page.keyboard.insert_text(asked)

    marked = page.evaluate("[...CSS.highlights.get('reader-found')].map((range) => range.toString())")
    assert set(marked) == {there}


def test_enter_that_confirms_a_composed_word_takes_nothing(page: Page, address: str) -> None:
    """An input method's own keys are not the page's."""
    open_reader(page, address)
    page.keyboard.press("/")
    page.keyboard.type("armenia")
    page.locator(".find input").evaluate(
        "(field) => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }))"
    )

    expect(page.locator(".found")).to_be_visible()
    expect(page.locator(".card h2")).to_have_count(0)


# ---- the list of places ---------------------------------------------------------------------------------------------


def test_index_lists_every_place_with_its_counts(
    page: Page, address: str, gazetteer: Gazetteer, links: tuple[Link, ...]
) -> None:
    open_reader(page, address)
    page.keyboard.press("i")
    expect(page.get_by_role("heading", name="All places")).to_be_focused()

    listed = page.locator("[data-indexed]").evaluate_all(
        "(rows) => Object.fromEntries(rows.map((row) => [row.dataset.indexed, row.textContent]))"
    )
    assert set(listed) == set(gazetteer.places.index)
    for place, words in listed.items():
        of_it = [link for link in links if link.place == place]
        named = sum(link.lit == "named" for link in of_it)
        assert (f"amed in {named} passage" in words) is bool(named), place
        assert ("No passage mentions it" in words) is (not of_it), place
    headings = page.locator(".index h3").all_text_contents()
    assert {"Countries", "Ports", "Seas"} <= set(headings)  # not: country, port, sea
    assert "Organization of Turkic States" in listed["uzbekistan"]
    assert "Central Asia" in listed["uzbekistan"]
    assert "Kazakhstan" in listed["uzbekistan"].partition("Neighbours")[2]


def test_index_chooses_as_the_map_does_and_the_way_back_leads_out_of_it(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?passage=berlin")
    before = page.locator('[data-passage="berlin"]').bounding_box()
    page.get_by_role("button", name="All places as a list (i)").click()
    page.locator('[data-indexed="armenia"] .chip').focus()
    page.keyboard.press("Enter")

    expect(map_frame(page).locator('path[data-place="armenia"]')).to_have_attribute("data-chosen", "")
    expect(page.locator('[data-indexed="armenia"] .chip')).to_be_focused()
    page.keyboard.press("Escape")
    page.locator(".back").click()
    after = page.locator('[data-passage="berlin"]').bounding_box()
    assert before
    assert after
    assert abs(before["y"] - after["y"]) < 200  # the card has become smaller
    expect(page.locator('[data-passage="berlin"]')).to_be_in_viewport()


def test_changes_are_announced(page: Page, address: str) -> None:
    open_reader(page, address)
    page.locator('.words .mark[data-place="france"]').first.click()
    expect(page.get_by_role("status")).to_contain_text("Named in")
    page.keyboard.press("Escape")
    expect(page.get_by_role("status")).to_have_text("Nothing selected.")


# ---- addresses and citations ------------------------------------------------------------------------------------------


def test_back_and_forward_walk_the_reading(page: Page, address: str) -> None:
    open_reader(page, address)
    frame_of(page).evaluate("window.tag = 'still the same map'")
    page.locator('[data-passage="berlin"] .number').click()
    page.locator('[data-passage="berlin"] .words .mark[data-place="france"]').first.click()
    expect(page).to_have_url(re.compile("place=france"))
    page.go_back()
    expect(page.locator("[data-passage][data-lit]")).to_have_count(1)
    page.go_back()
    expect(page.locator("[data-passage][data-lit]")).to_have_count(0)
    page.go_forward()
    expect(page.locator('[data-passage="berlin"]')).to_have_attribute("data-lit", "named")
    assert frame_of(page).evaluate("window.tag") == "still the same map"


def test_address_keeps_places_filter_and_names(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?names=ru&place=russia,eu&only=named")

    expect(page.locator(".chosen .chip")).to_have_count(2)
    expect(page.get_by_label("Hide implied")).to_be_checked()
    expect(map_frame(page).locator(".label.russia")).to_have_text("Россия")
    expect(page).to_have_url(re.compile("names=ru&place=russia,eu&only=named"))


def test_old_id_lives_on(page: Page, address: str, gazetteer: Gazetteer) -> None:
    old, new = next(iter(gazetteer.aliases.items()))
    open_reader(page, f"{address}/?place={old}")

    expect(page).to_have_url(re.compile(f"place={new}$"))
    expect(page.locator(".card .notice")).to_have_count(0)


def test_passage_is_cited_in_three_styles(page: Page, address: str, library: Library) -> None:
    """Whoever cites says which passage, of which text, in which version, and where to find it."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_reader(page, f"{address}/?embed=true&passage=sanctions")
    document = library.documents[0]
    version = date.fromisoformat(document.version)
    cited: dict[str, str] = {}
    page.locator('[data-passage="sanctions"] .cite summary').click()
    for row in page.locator('[data-passage="sanctions"] .citation').all():
        row.get_by_role("button", name="Copy citation").click()
        expect(row.get_by_role("button", name="Copied.")).to_be_visible()
        cited[row.locator("b").inner_text()] = page.evaluate("navigator.clipboard.readText()")

    assert set(cited) == {"Chicago", "APA", "BibTeX"}
    for text in cited.values():
        assert document.title in text
        assert "passage 6" in text
        assert f"{address}/?passage=sanctions" in text
        assert document.version in text or f"{version:%B} {version.day}, {version.year}" in text
    assert re.match(r"@misc\{outlook-sanctions,\n(  \w+ = .+\n)+\}", cited["BibTeX"])


def test_link_of_the_map_view_is_copied(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_reader(page, f"{address}/?place=russia,eu&only=named")
    page.locator(".card").get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status")).to_have_text("Copied.")

    assert page.evaluate("navigator.clipboard.readText()") == f"{address}/?place=russia,eu&only=named"


# ---- phone ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", [PHONE], indirect=True, ids=["phone"])
def test_map_rises_on_a_phone_and_does_not_hide_the_words(page: Page, address: str) -> None:
    open_reader(page, address)
    preview = page.locator("iframe").bounding_box()
    mark = page.locator('[data-passage="decree"] .words .mark').last
    mark.tap()

    expect(page.get_by_role("button", name="Close map")).to_be_visible()
    settle(page)
    touched, card, edge, sheet = (
        page.locator(each).bounding_box() for each in (".mark:focus", ".card", ".map-tools", "iframe")
    )
    assert touched
    assert card
    assert edge
    assert sheet
    assert preview
    assert sheet["height"] > preview["height"]
    assert sheet["y"] + sheet["height"] <= HEIGHT
    assert card["y"] + card["height"] <= touched["y"]
    assert touched["y"] + touched["height"] <= edge["y"]
    page.get_by_role("button", name="Close map").tap()
    expect(page.locator(".map-tools")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") == WIDTH


SMALL_TARGETS = """() => [...document.querySelectorAll('.reader :is(button, summary, input, a.number)')]
  .map((made) => made.closest('label') ?? made)
  .filter((made) => made.checkVisibility() && made.getBoundingClientRect().width)
  .filter((made) => { const { width, height } = made.getBoundingClientRect(); return width < 44 || height < 44; })
  .map((made) => made.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("page", [PHONE], indirect=True, ids=["phone"])
@pytest.mark.parametrize("query", ["", "?place=china", "?place=russia,eu", "?passage=sanctions"])
def test_targets_on_a_phone_are_large_enough(page: Page, address: str, query: str) -> None:
    open_reader(page, f"{address}/{query}")
    settle(page)

    assert page.evaluate(SMALL_TARGETS) == []


# ---- print, and the first visit -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", [{"color_scheme": "dark"}, PHONE], indirect=True, ids=["dark", "phone"])
def test_paper_has_all_passages_the_legend_and_a_light_map(
    page: Page, address: str, library: Library
) -> None:
    open_reader(page, f"{address}/?place=azerbaijan")
    page.emulate_media(media="print")
    for each in page.frames:
        each.evaluate("window.dispatchEvent(new Event('beforeprint'))")

    for passage in library.documents[0].passages:
        box = page.locator(f'[data-passage="{passage.id}"]').bounding_box()
        assert box, passage.id
    clipped = page.evaluate(
        "[...document.querySelectorAll('.stMain, .stApp, .reader .text')].filter((made) => getComputedStyle(made).overflowY !== 'visible').length"
    )
    assert clipped == 0
    expect(page.locator("iframe")).to_be_visible()
    expect(map_frame(page).locator(".legend li:not([hidden])").first).to_be_visible()
    assert frame_of(page).evaluate("document.documentElement.dataset.theme") == "light"
    for each in page.frames:
        each.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("document.documentElement.dataset.paper") is None


def test_hint_is_one_line_and_goes_with_the_first_touch_for_good(page: Page, address: str) -> None:
    """What arrives with an address is no touch: who was sent a link still wants to know how to begin."""
    open_reader(page, f"{address}/?place=georgia")
    hint = page.locator(".hint")
    expect(hint).to_be_visible()
    assert hint.evaluate("(made) => made.offsetHeight / parseFloat(getComputedStyle(made).lineHeight)") < 2
    page.locator('[data-passage="decree"] .words .mark').last.click()
    expect(hint).to_be_hidden()

    open_reader(page, address)
    expect(hint).to_be_hidden()


def test_hint_goes_even_where_the_browser_keeps_nothing(page: Page, address: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('none'); } })"
    )
    open_reader(page, address)
    expect(page.locator(".hint")).to_be_visible()
    page.locator('[data-passage="decree"] .words .mark').last.click()

    expect(page.locator(".hint")).to_be_hidden()


def test_settings_of_two_windows_do_not_undo_each_other(page: Page, address: str) -> None:
    """One turns the following off, the other takes the hint away; both hold."""
    other = page.context.new_page()
    for each in (page, other):
        open_reader(each, address)
    page.get_by_label("Sync map with text").uncheck()
    other.locator('[data-passage="decree"] .words .mark').last.click()
    expect(other.locator(".hint")).to_be_hidden()

    open_reader(page, address)
    expect(page.get_by_label("Sync map with text")).not_to_be_checked()
    expect(page.locator(".hint")).to_be_hidden()


# ---- where no frame is drawn ----------------------------------------------------------------------------------------------


def test_reader_is_whole_where_no_frame_is_drawn(page: Page, address: str) -> None:
    """Embedded below the fold, or opened in a window behind: nothing of the reader waits to be seen."""
    page.add_init_script("if (window === top) window.requestAnimationFrame = () => 0")
    open_reader(page, f"{address}/?passage=berlin")
    expect(page.locator(".card .counts")).to_contain_text("Passage")

    page.evaluate("dispatchEvent(new CustomEvent('reader:choose', { detail: { place: 'azerbaijan' } }))")
    settle(page)
    expect(page).to_have_url(re.compile("place=azerbaijan"))
    expect(position(page)).to_contain_text("1 of ")
    expect(page.locator(".back")).to_contain_text("Back to passage ")


def test_each_of_two_quick_choices_is_a_step_back(page: Page, address: str) -> None:
    """Choices that come faster than frames are shown once, but none of them is lost to Back."""
    open_reader(page, address)
    page.evaluate(
        """() => {
          for (const place of ['iran', 'china'])
            dispatchEvent(new CustomEvent('reader:choose', { detail: { place } }));
        }"""
    )
    expect(page).to_have_url(re.compile("place=china"))
    page.go_back()

    expect(page).to_have_url(re.compile("place=iran"))
    expect(page.locator(".card h2")).to_contain_text("Iran")


# ---- by keyboard alone ----------------------------------------------------------------------------------------------------


def test_five_tasks_by_keyboard_alone(page: Page, address: str) -> None:
    """Find Azerbaijan, read on from there, compare Russia and the EU, cite on sanctions, come back."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_reader(page, address)
    keys = page.keyboard

    keys.press("n")  # to the first passage, where the reader begins
    begun = focused_passage(page)
    keys.press("/")
    keys.type("azerb")
    keys.press("Enter")
    expect(position(page)).to_contain_text("1 of ")
    found = focused_passage(page)
    keys.press("n")
    assert focused_passage(page) != found

    keys.press("/")
    keys.type("russia")
    keys.press("Enter")
    keys.press("a")
    keys.press("/")
    keys.type("european union")
    keys.press("Enter")
    expect(page).to_have_url(re.compile("place=russia,eu$"))
    assert page.locator(f'[data-passage="{focused_passage(page)}"] .mark[data-lit]').count() >= 2

    keys.press("/")
    keys.type("sanctions")
    keys.press("Enter")
    expect(page).to_have_url(re.compile("passage=sanctions"))
    keys.press("q")
    tab_to(page, "Copy citation")
    keys.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Copied.")
    assert "passage 6" in page.evaluate("navigator.clipboard.readText()")

    keys.press("b")
    assert focused_passage(page) == begun

    keys.press("l")
    tab_to(page, "Рус")
    keys.press("Enter")
    expect(page).to_have_url(re.compile("lang=ru"))
    expect(page.locator("html")).to_have_attribute("lang", "ru")


def focused_passage(page: Page) -> str:
    settle(page)
    return str(page.evaluate("document.activeElement.closest('[data-passage]')?.dataset.passage"))


def tab_to(page: Page, words: str) -> None:
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == words:
            return
    pytest.fail(f"the tab key does not reach {words!r}")


def test_keys_can_be_listed_and_turned_off(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?place=azerbaijan")
    page.keyboard.press("?")
    expect(page.locator(".key-list dl")).to_be_visible()
    page.get_by_label("Single-key shortcuts on").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("n")

    expect(position(page)).to_contain_text("1 of ")


def test_single_keys_work_on_a_layout_of_another_script(page: Page, address: str) -> None:
    """The list of keys is in Russian and Kazakh, too; their layouts have no N."""
    open_reader(page, f"{address}/?place=azerbaijan")
    page.locator("body").evaluate(
        "(body) => body.dispatchEvent(new KeyboardEvent('keydown', { key: 'т', code: 'KeyN', bubbles: true }))"
    )

    expect(position(page)).to_contain_text("2 of ")


def test_single_keys_work_on_the_map_on_every_layout_and_never_while_composing(
    page: Page, address: str
) -> None:
    """A key that the map swallows, or passes on by its letter alone, works nowhere but on a Latin layout."""
    open_reader(page, f"{address}/?place=azerbaijan")
    press = "(key) => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...key }))"
    frame_of(page).evaluate(press, {"key": "т", "code": "KeyN", "isComposing": True})
    expect(position(page)).to_contain_text("1 of ")
    frame_of(page).evaluate(press, {"key": "т", "code": "KeyN"})

    expect(position(page)).to_contain_text("2 of ")


def test_map_is_never_moved_out_of_the_hand_of_the_reader(page: Page, address: str) -> None:
    """What is to be brought into view while the map is dragged would undo the drag, and nobody would hear of it."""
    open_reader(page, address)
    page.mouse.move(1200, 500)
    page.mouse.down()
    page.mouse.move(1000, 450, steps=3)
    page.evaluate("dispatchEvent(new CustomEvent('reader:choose', { detail: { passage: 'berlin' } }))")
    settle(page)
    page.mouse.move(750, 400, steps=3)
    page.mouse.up()

    expect(page.locator(".back")).to_be_visible()


def test_keys_work_in_the_map_too(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?place=azerbaijan")
    page.keyboard.press("m")
    assert page.evaluate("document.activeElement.tagName") == "IFRAME"
    page.keyboard.press("n")
    expect(position(page)).to_contain_text("2 of ")
    page.keyboard.press("m")
    page.keyboard.press("Escape")
    expect(page.locator("[data-passage][data-lit]")).to_have_count(0)


def test_reading_sends_nothing_to_the_server(page: Page, address: str) -> None:
    """Following, stepping, finding and comparing are all done in the browser."""
    sent: list[Any] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame)))
    open_reader(page, address)
    assert sent
    sent.clear()
    scroll_text(page, 1500)
    page.keyboard.press("/")
    page.keyboard.type("russia")
    page.keyboard.press("Enter")
    for key in ("n", "n", "b", "i", "b", "a", "Escape"):
        page.keyboard.press(key)
        settle(page)

    assert sent == []
