"""The interface in Kazakh and Russian: nothing of it stays English; the text, which is English, says that it is."""

import re

import pytest
from playwright.sync_api import Page, expect

from geodata.gazetteer import Gazetteer
from geodata.words import speak
from tests.browser.harness import frame_of, map_frame, open_reader, wait_until_arrived
from tests.test_words import OLD

PAGES = [
    "?place=azerbaijan", "?passage=sanctions", "?place=russia,eu", "corridor?leg=beyneu-mangystau", "timeline",
    "coverage?cell=azerbaijan.partners",
]  # fmt: skip
IN_ENGLISH = {"kk": "ағылшын тілінде", "ru": "на английском языке"}
# What is Latin on a page in another script, or a number as English writes it: outside what is marked as English, and but for Streamlit's own controls.
LATIN = """(unnamed) => {
  const own = '[lang=en], [lang=tr], script, style, noscript, kbd, [data-testid=stIconMaterial], .languages';
  const streamlits = ['Skip to main content', 'App pages', 'Link to heading'];
  const found = [];
  const look = (element, text) => {
    const bare = text.replace(/\\u00a0/g, ' ').replace(/[“«][^”»]*[”»]( \\([^)]*\\))?/g, '')
      .replace(/\\(The Times of Central Asia\\)|Natural Earth|OpenStreetMap|GeoNames|ODbL|CC BY 4\\.0|Leaflet|AsstrA|Port Economics|Sovereign Limits|WorldAtlas|Chicago|APA|BibTeX|Markdown|CSV|HTML|GeoJSON|Web Annotation|W3C|Linked Places|COVID-19|TEU|Ctrl|Enter/g, '');
    if (unnamed.some((name) => bare.includes(name))) return;
    if (/[A-Za-z]{2,}|\\b[1-9]\\d{0,2},\\d{3}\\b(?!\\s*(млн|млрд))/.test(bare) && !element.closest(own) && !streamlits.includes(text.trim())) found.push(text.trim().slice(0, 150));
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) look(walker.currentNode.parentElement, walker.currentNode.textContent);
  for (const name of ['aria-label', 'title', 'placeholder'])
    for (const element of document.querySelectorAll(`[${name}]`)) look(element, element.getAttribute(name));
  return [...new Set(found)];
}"""


def open_page(page: Page, address: str, path: str, language: str) -> None:
    page.goto(f"{address}/{path}{'&' if '?' in path else '?'}lang={language}")
    page.locator("[data-passage], [data-leg], [data-event], [data-cell]").first.wait_for()
    if not path.startswith("coverage"):
        map_frame(page).locator("path.leg").first.wait_for(state="attached")
    if path.startswith("?"):
        wait_until_arrived(page)


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("path", PAGES)
def test_no_label_stays_english(
    page: Page, address: str, path: str, language: str, gazetteer: Gazetteer
) -> None:
    speak(language)
    unnamed = [row["name"] for id_, row in gazetteer.places.iterrows() if gazetteer.name(id_) == row["name"]]
    speak("en")
    open_page(page, address, path, language)
    if path.startswith("?"):
        assert page.locator("header .about", has_text=IN_ENGLISH[language]).is_visible()
        page.keyboard.press("i")
        page.keyboard.press("?")
        page.locator("[data-indexed]").first.wait_for()

    assert page.evaluate("document.documentElement.lang") == language
    assert [words for frame in page.frames for words in frame.evaluate(LATIN, unnamed)] == []


# What the interface says in English: all that is not marked as text, notes or data.
LABELS = """() => {
  const texts = '[lang]:not(html), .claims, script, style, noscript, [data-testid=stIconMaterial]';
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(texts)) found.push(walker.currentNode.textContent);
  for (const name of ['aria-label', 'placeholder'])
    for (const element of document.querySelectorAll(`[${name}]`)) found.push(element.getAttribute(name));
  return [...new Set(found)];
}"""


@pytest.mark.parametrize("path", PAGES)
def test_no_label_of_a_page_has_a_word_of_the_old_vocabulary(page: Page, address: str, path: str) -> None:
    open_page(page, address, path, "en")
    if path.startswith("?"):
        page.keyboard.press("i")
        page.keyboard.press("?")
        page.locator("[data-indexed]").first.wait_for()
    labels = [words for frame in page.frames for words in frame.evaluate(LABELS)]

    assert "Legend" in labels or path.startswith("coverage")
    assert [label for label in labels if OLD.search(label)] == []


def test_browser_s_language_is_spoken(page: Page, address: str) -> None:
    """Who has set the browser to Kazakh is not asked."""
    page.set_extra_http_headers({"Accept-Language": "kk-KZ,kk;q=0.9,en;q=0.5"})
    page.add_init_script("Object.defineProperty(navigator, 'language', { get: () => 'kk-KZ' })")
    open_reader(page, address)

    expect(page.locator(".bar")).to_contain_text("Карта мәтінге ілеседі")


def test_language_is_changed_and_the_reading_kept(page: Page, address: str) -> None:
    open_reader(page, f"{address}/?place=russia,eu")
    page.get_by_role("link", name="Русский").click()
    page.wait_for_url(re.compile("lang=ru"))
    open_reader(page, page.url)

    expect(page).to_have_url(re.compile("place=russia(,|%2C)eu"))
    expect(page.locator(".chosen .chip").first).to_contain_text("Россия")
    assert frame_of(page).evaluate("document.documentElement.lang") == "ru"
    page.get_by_test_id("stTopNav").get_by_role("link", name="Коридор").click()
    expect(page.get_by_role("columnheader", name="Участок")).to_be_visible()


def test_text_and_map_say_which_language_they_are_in(page: Page, address: str) -> None:
    """A screen reader must not read English words by the rules of Russian."""
    open_reader(page, f"{address}/?lang=ru&names=tr")

    expect(page.locator(".words").first).to_have_attribute("lang", "en")
    expect(map_frame(page).locator(".leaflet-map-pane")).to_have_attribute("lang", "tr")
