"""Editions: one file that holds all, fetches nothing, and runs no other scripts than its own."""

import base64
import gzip
import json
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from content.edition import Made, Parts, Subject, edition, home_of, parts_of
from content.edition.markup import Markup, block, data, joined, outside, tag
from content.library import Library
from content.links import Link, link_document
from content.passages import parse_document
from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.page.headers import sum_of
from geodata.words import speak
from tests.conftest import TEXT
from tests.hostile import HOSTILE

MOST_BYTES = 1_500_000
MADE = Made(date(2026, 11, 28), "https://app.example/")
RUN = {"", "module", "text/javascript"}  # types of scripts that a browser runs


class Elements(HTMLParser):
    """The elements of a page: names, attributes, and of scripts, styles and titles what stands in them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.all: list[tuple[str, dict[str, str]]] = []
        self.held: list[tuple[str, dict[str, str], str]] = []
        self.words = ""
        self._open = ""
        self.feed(page)

    def handle_starttag(self, name: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((name, {key: value or "" for key, value in attrs}))
        self._open = name if name in ("script", "style") else ""

    def handle_data(self, text: str) -> None:
        if self._open:
            self.held.append((*self.all[-1], text))
        else:
            self.words += text

    def handle_endtag(self, name: str) -> None:
        del name
        self._open = ""

    def held_by(self, element_id: str) -> str:
        return next(text for _, given, text in self.held if given.get("id") == element_id)

    @property
    def ids(self) -> list[str]:
        return [given["id"] for _, given in self.all if "id" in given]

    @property
    def run(self) -> list[str]:
        return [text for name, given, text in self.held if name == "script" and given.get("type", "") in RUN]


def subject_of(tiny: Path, text: str = TEXT) -> Subject:
    gazetteer = load_gazetteer(tiny)
    document = parse_document(text, "text.md")
    return Subject(document, (), link_document(document, gazetteer), gazetteer)


def page_of(parts: Parts, made: Made = MADE) -> Elements:
    return Elements(edition(parts, made).content.decode())


@pytest.fixture(scope="module")
def parts(library: Library, gazetteer: Gazetteer, links: tuple[Link, ...]) -> Parts:
    document = library.documents[0]
    return parts_of(Subject(document, library.notes(document), links, gazetteer))


@pytest.fixture(scope="module")
def whole(parts: Parts) -> Elements:
    return page_of(parts)


def test_file_is_small_enough_to_be_mailed(parts: Parts) -> None:
    made = edition(parts, MADE)

    assert len(made.content) <= MOST_BYTES
    assert (made.name, made.media_type) == ("outlook.html", "text/html")


def test_file_fetches_nothing(whole: Elements) -> None:
    """Links lead out when they are followed; nothing else names an address."""
    fetching = [
        (name, value)
        for name, given in whole.all
        for key, value in given.items()
        if key in ("src", "srcset", "data", "poster", "xlink:href") or (key == "href" and name != "a")
    ]

    assert all(value.startswith(("data:", "#")) for _, value in fetching), fetching
    styles = "".join(text for name, _, text in whole.held if name == "style")
    assert all(address.startswith(("data:", "#")) for address in re.findall(r"url\(['\"]?([^'\")]+)", styles))
    assert "@import" not in styles


def policy_of(page: Elements) -> dict[str, list[str]]:
    policy = next(given["content"] for _, given in page.all if given.get("http-equiv"))
    return {name: rest for name, *rest in (part.split() for part in policy.split(";"))}


def test_policy_knows_the_scripts_of_the_file_by_their_sums_and_no_other(whole: Elements) -> None:
    policy = policy_of(whole)
    of_frame = [whole.held_by(name) for name in ("leaflet", "map-script")]

    assert policy["default-src"] == ["'none'"]
    assert sorted(policy["script-src"]) == sorted(map(sum_of, [*whole.run, *of_frame]))
    assert not [key for _, given in whole.all for key in given if key.startswith("on")]


def test_every_link_within_the_file_leads_somewhere(whole: Elements, library: Library) -> None:
    """Without scripts, too, a mark leads to its place, that to its passages, a citation to its source."""
    ids = whole.ids
    links = {given["href"] for name, given in whole.all if name == "a" and given["href"].startswith("#")}

    assert len(set(ids)) == len(ids)
    assert {f"passage-{passage.id}" for passage in library.documents[0].passages} <= set(ids)
    assert {link for link in links if link[1:] not in ids} == {"#text"} - {f"#{each}" for each in ids}
    assert {"#corridor", "#timeline", "#sources", "#about", "#place-kazakhstan"} <= links


def test_scripts_are_sent_what_the_app_sends_them(whole: Elements, parts: Parts) -> None:
    sent = json.loads(gzip.decompress(base64.b64decode(whole.held_by("content"))))

    assert sent["text"]["title"] == parts.subject.document.title
    assert {"areas", "legs", "css"} <= sent["map"].keys()
    assert sent["options"]["maxZoom"] > sent["options"]["minZoom"]


def test_file_says_when_and_from_what_it_was_made(whole: Elements) -> None:
    about = whole.words[whole.words.rindex("About this file") :]

    assert "Made on 28 November 2026 from the version of" in about
    assert "https://app.example/" in about
    assert "It loads nothing from a network." in about


def linked(page: Elements) -> dict[str, Any]:
    found = next(text for _, given, text in page.held if given.get("type") == "application/ld+json")
    said: dict[str, Any] = json.loads(found)
    return said


def test_linked_data_says_what_the_text_is_about(whole: Elements) -> None:
    said = linked(whole)
    about = {place["name"]: place for place in said["about"]}

    assert (said["@type"], said["datePublished"], said["url"]) == ("Article", "2024-01-01", MADE.home)
    assert said["creditText"] == "1 January 2024 (date assumed)"
    assert about["Kazakhstan"]["identifier"]["value"] == "KAZ"
    assert about["Geneva"]["sameAs"].startswith("https://sws.geonames.org/")
    assert about["Geneva"]["geo"] == pytest.approx(
        {"@type": "GeoCoordinates", "longitude": 6.15, "latitude": 46.2}, abs=0.1
    )
    assert said["isBasedOn"]["publisher"]["name"] == "The Times of Central Asia"
    assert len(said["citation"]) > 100


def test_text_from_outside_stays_text(tiny: Path) -> None:
    """Title, heading, words, marks, reasons: none adds an element, or ends the script that holds it."""
    plain = page_of(parts_of(subject_of(tiny)))
    bad = HOSTILE.replace("{", "(").replace("}", ")").replace("[", "(")
    text = TEXT.replace("title: A text", f"title: {json.dumps(f'A text {bad}')}")
    text = text.replace("## A heading", f"## A heading {bad}").replace("Ships", f"Ships {bad}")
    text = text.replace("[the port]", f"[the port {bad}]")
    text = text.replace('"as a group"', f"'as a group \"> {bad}'".replace("\\", ""))
    page = page_of(parts_of(subject_of(tiny, text)))

    assert page.words.count("</script><script>window.pwned=1</script>") >= 4
    assert [name for name, _ in page.all] == [name for name, _ in plain.all]
    assert bad in linked(page)["headline"]
    assert sorted(policy_of(page)["script-src"]) == sorted(policy_of(plain)["script-src"])


def test_hostile_address_is_no_address(library: Library) -> None:
    first, second = library.documents[:2]

    assert home_of("https://app.example/base/", first) == "https://app.example/base/"
    assert home_of("https://app.example/", second) == f"https://app.example/?text={second.id}"
    for wrong in (
        "", "http://localhost:8501/", "http://127.0.0.1/", "javascript:alert(1)", 'https://a"><b>/',
        "https://a.example/?x", "https://a.example/\n", "http://[::1]:8501/",
    ):  # fmt: skip
        assert home_of(wrong, first) == ""


def test_own_text_is_cited_nowhere_and_named_by_its_title(tiny: Path) -> None:
    subject = subject_of(tiny)
    own = Subject(subject.document, (), subject.links, subject.gazetteer, own=True)
    page = page_of(parts_of(own), Made(MADE.day))
    sent = json.loads(gzip.decompress(base64.b64decode(page.held_by("content"))))

    assert sent["text"]["cited"]["file"] == ""
    assert json.loads(page.held_by("made")) == {
        "title": "A text", "home": "", "name": "single-file edition of 28 November 2026",
    }  # fmt: skip
    assert "timeline" not in page.ids


def test_text_without_the_corridor_has_no_table_of_it(tiny: Path) -> None:
    """Nor is its map called after it."""
    text = TEXT[: TEXT.index("{#line")]
    page = page_of(parts_of(subject_of(tiny, text)))

    assert "corridor" not in page.ids
    assert "Middle Corridor from China" not in page.words


def test_file_speaks_the_language_of_the_reader(tiny: Path) -> None:
    speak("ru")
    try:
        made = edition(parts_of(subject_of(tiny)), MADE)
    finally:
        speak("en")
    page = Elements(made.content.decode())

    assert made.name == "text.ru.html"
    assert dict(page.all)["html"]["lang"] == "ru"
    assert "Об этом файле" in page.words


def test_files_of_one_state_are_the_same(tiny: Path) -> None:
    """Whoever archives it can compare."""
    one, other = (edition(parts_of(subject_of(tiny)), MADE).content for _ in range(2))

    assert one == other


def test_markup_escapes_what_is_not_markup() -> None:
    assert tag("p", "1 < 2", tag("b", "&"), class_='a"b') == '<p class="a&quot;b">1 &lt; 2<b>&amp;</b></p>'
    assert joined(["<", Markup("<br>")], " & ") == "&lt; &amp; <br>"
    assert outside("javascript:alert(1)", "words") == "<span>words</span>"


@pytest.mark.parametrize("text", ["</script>", "</SCRIPT >", "<!-- <script>", "a\r\nb"])
def test_block_that_would_end_early_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="cannot stand in a page"):
        block("module", text)


def test_data_means_the_same_in_a_page() -> None:
    text = json.dumps({"a": "</script><!--&\u2028"}, ensure_ascii=False)

    assert json.loads(data(text)) == json.loads(text)
    assert block("application/json", data(text)).count("</script>") == 1
