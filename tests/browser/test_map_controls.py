"""The map in a real browser: names in five languages, search, layers, and a legend of what is in view."""

import re

import pytest
from playwright.sync_api import Frame, Page, expect

from tests.browser.harness import frame_of, open_reader, overlap

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
    frame.get_by_role("button", name="Find a place").click()
    frame.get_by_role("combobox", name="Find a place").fill(words)

    assert place in frame.locator("[data-found]").evaluate_all(
        "(made) => made.map((each) => each.dataset.found)"
    )
    frame.locator(f'[data-found="{place}"]').click()
    expect(page).to_have_url(re.compile(rf"place={place}\b"))


def test_search_works_by_keyboard_and_says_when_nothing_is_found(page: Page, frame: Frame) -> None:
    """All that the mouse can do, the keyboard can."""
    frame.get_by_role("button", name="Find a place").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("qqq")
    expect(frame.locator(".found")).to_contain_text("No place has this name")
    page.keyboard.press("Escape")
    page.keyboard.type("azerb")
    expect(frame.get_by_role("option", selected=True)).to_have_text("Azerbaijan")
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile("place=azerbaijan"))
    expect(frame.get_by_role("button", name="Find a place")).to_be_focused()


@pytest.mark.parametrize(
    ("language", "name"),
    [("kk", "Қазақстан"), ("ru", "Казахстан"), ("zh", "哈萨克斯坦"), ("tr", "Kazakistan")],
)
def test_names_can_be_read_in_another_language(frame: Frame, language: str, name: str) -> None:
    frame.get_by_role("button", name="Layers and names").click()
    frame.get_by_label("Names in").select_option(language)

    expect(frame.locator(".label.kazakhstan")).to_have_text(name)
    expect(frame.locator('path[data-place="kazakhstan"]')).to_have_attribute("aria-label", name)
    expect(frame.locator(".leaflet-map-pane")).to_have_attribute("lang", language)


@pytest.mark.parametrize("language", ["en", "kk", "ru", "zh", "tr"])
def test_names_never_run_into_each_other(frame: Frame, language: str) -> None:
    """At every zoom from a continent to a port; a name that has no room is left out."""
    frame.get_by_role("button", name="Layers and names").click()
    frame.get_by_label("Names in").select_option(language)
    for zoom in range(3, 9):
        frame.evaluate(f"void map.setView([42.4, 48.5], {zoom}, {{ animate: false }})")
        labels = frame.evaluate(LABELS)

        assert len(labels) > 2  # at the nearest zoom two countries and a sea are in view
        assert [
            (a["text"], b["text"]) for a in labels for b in labels if a is not b and overlap(a, b)
        ] == [], zoom


@pytest.mark.parametrize(
    ("at", "zoom", "seen"),
    [
        ("[43.6, 51]", 6, {"Kazakhstan", "Caspian Sea", "Uzbekistan", "Turkmenistan", "Azerbaijan"}),
        ("[41.5, 44.5]", 6.5, {"Georgia", "Armenia", "Azerbaijan", "Türkiye", "Black Sea"}),
    ],
)
def test_country_is_named_in_the_part_that_is_seen(
    frame: Frame, at: str, zoom: float, seen: set[str]
) -> None:
    """Near Aktau, a reader should not have to know which country this is."""
    frame.evaluate(f"void map.setView({at}, {zoom}, {{ animate: false }})")
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
    """From far off Alat's name would stand at Baku's disc, and be taken for its own."""
    wrong = """() => {
      const at = (id) => {
        const box = document.querySelector(`path.town[data-place="${id}"]`)?.getBoundingClientRect();
        return box && { id, x: box.left + box.width / 2, y: box.top + box.height / 2 };
      };
      const towns = [...document.querySelectorAll('path.town')].map((path) => at(path.dataset.place));
      const far = ({ x, y }, { left, right, top, bottom }) =>
        Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
      return [...document.querySelectorAll('.label:not(.hidden)')].flatMap((label) => {
        const own = at(label.classList[2]);
        const box = label.getBoundingClientRect();
        return own ? towns.filter((town) => town.id !== own.id && far(town, box) < far(own, box) - 3).map(({ id }) => [label.textContent, id]) : [];
      });
    }"""
    for zoom in (3, 3.5, 4, 5, 6):
        frame.evaluate(f"void map.setView([42.4, 48.5], {zoom}, {{ animate: false }})")

        assert frame.evaluate(wrong) == [], zoom


def test_layers_can_be_shown_and_hidden(frame: Frame) -> None:
    """The alternatives come and go with the stops that are theirs alone; the places of the text stay."""
    frame.get_by_role("button", name="Layers and names").click()
    northern = frame.get_by_role("checkbox", name="Northern corridor")
    northern.check()
    expect(frame.locator('path[data-place="northern-corridor"]')).not_to_have_count(0)
    expect(frame.locator('path[data-place="brest"]')).to_have_count(1)

    northern.uncheck()
    expect(frame.locator('path[data-place="northern-corridor"]')).to_have_count(0)
    expect(frame.locator('path[data-place="brest"]')).to_have_count(0)
    expect(frame.locator('path[data-place="minsk"]')).to_have_count(1)

    frame.get_by_role("checkbox", name="Trans-Caspian International Transport Route").uncheck()
    expect(frame.locator("path.leg")).to_have_count(0)
    expect(frame.locator(".disputed").first).to_be_visible()
    frame.get_by_role("checkbox", name="Disputed lines").uncheck()
    expect(frame.locator(".disputed").first).to_be_hidden()


def test_members_are_hatched_by_their_role(frame: Frame) -> None:
    """Hungary observes the Organization of Turkic States and is no member of it."""
    frame.get_by_role("button", name="Layers and names").click()
    frame.get_by_label("Members of").select_option("ots")

    expect(frame.locator('path[data-place="azerbaijan"]')).to_have_attribute("data-member", "member")
    expect(frame.locator('path[data-place="hungary"]')).to_have_attribute("data-member", "observer")
    expect(frame.locator('path[data-place="russia"]')).not_to_have_attribute("data-member", re.compile(".*"))
    expect(
        frame.locator(".legend li", has_text="member: Organization of Turkic States, 1 January 2024")
    ).to_be_visible()
    frame.get_by_label("Members of").select_option("")
    expect(frame.locator("path[data-member]")).to_have_count(0)


def test_legend_lists_only_what_is_in_view(frame: Frame) -> None:
    """A key to what is not there makes a reader look for it."""
    frame.wait_for_function(f"({LEGEND})().includes('port')")
    frame.evaluate("void map.setView([56, 60], 6, { animate: false })")
    frame.wait_for_function(f"!({LEGEND})().includes('port')")
    assert "the route by rail" not in frame.evaluate(LEGEND)

    frame.evaluate("void map.setView([42, 50.5], 6, { animate: false })")
    frame.wait_for_function(f"({LEGEND})().includes('the route by sea')")
    assert "planned" not in frame.evaluate(LEGEND)


def test_tooltip_tells_name_kind_and_passages(page: Page, frame: Frame) -> None:
    frame.evaluate("void map.setView([39.6, 62], 6, { animate: false })")
    page.mouse.move(900, 500)
    frame.locator('path[data-place="turkmenistan"]').hover(position=None, force=True)

    tip = frame.locator(".leaflet-tooltip")
    expect(tip).to_contain_text("country; passages that name it: 0, that imply it:")


def test_disputed_lines_are_told_in_words(frame: Frame) -> None:
    """Who cannot hover reads in the legend which lines are disputed, and by whom."""
    frame.locator("summary", has_text="Borders").click()

    expect(frame.locator(".claims")).to_contain_text(
        "Line of actual control, Ladakh to Uttarakhand: China, India"
    )
