"""The head of each page is there before any script runs."""

import gzip
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from content.about import SITE, opened_by
from content.library import Library
from geodata.gazetteer import Gazetteer
from geodata.page.address import asked
from geodata.page.shell import ICON, PICTURE, Shell
from geodata.page.site import Site
from geodata.words import LANGUAGES, say, speak

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
STATIC = Path(__file__).parent.parent / "static"
ETAG = {"etag": '"1"'}


async def answer(request: Request) -> Response:
    """Answer as Streamlit does: its page at every address but those of its files."""
    if "if-none-match" in request.headers:
        return Response(status_code=304)
    if request.url.path.endswith("health"):
        return PlainTextResponse("ok")
    page = INDEX.read_text(encoding="utf-8")
    if "gzip" in request.headers.get("accept-encoding", ""):
        packed = {"content-encoding": "gzip", **ETAG}
        return Response(gzip.compress(page.encode()), headers=packed, media_type="text/html")
    return HTMLResponse(page, headers=ETAG)


def browser(base: str = "") -> TestClient:
    app = Starlette(routes=[Route("/{path:path}", answer)])
    return TestClient(Shell(app, SITE, with_text, base), base_url="https://example.org")


def with_text(query: list[tuple[str, str]]) -> Site:
    """The site with a text open, as its address asks for it."""
    text = asked(query, "text")
    return replace(
        SITE, text=text and f"Title of {text}", lead="Another lead", selected=asked(query, "place")
    )


def metas(page: str) -> dict[str, str]:
    found = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', page)
    return {name: unescape(content) for name, content in found}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", SITE.pages)
def test_page_says_what_it_is_to_whoever_is_sent_a_link(path: str, language: str) -> None:
    page = browser().get(f"/{path}?lang={language}").text
    speak(language)
    title, lead = SITE.title(path), say(SITE.lead)
    speak("en")
    said = metas(page)

    assert f'<html lang="{language}"' in page
    assert re.findall(r"<title>(.*)</title>", page) == [title]
    assert said["og:title"] == title
    assert said["description"] == said["og:description"] == lead
    assert said["og:image"] == f"https://example.org/{PICTURE}"
    assert "Streamlit</title>" not in page
    assert "favicon.png" not in page
    assert ICON in page
    assert '<div id="root">' in page


def test_language_is_that_of_the_browser_where_the_address_asks_for_none() -> None:
    page = browser().get("/", headers={"accept-language": "ru-RU,ru;q=0.9,en;q=0.8"}).text

    assert '<html lang="ru"' in page


@pytest.mark.parametrize("forwarded", ["https", "https,http"])
def test_picture_has_a_whole_address_behind_a_proxy_and_a_base_path(forwarded: str) -> None:
    """Sites that show a link ask for its picture from elsewhere: they need host and scheme."""
    headers = {"x-forwarded-proto": forwarded, "host": "maps.example"}
    page = browser("some/base").get("/some/base/corridor", headers=headers).text

    assert metas(page)["og:image"] == f"https://maps.example/some/base/{PICTURE}"


def test_page_is_sent_whole_though_a_browser_has_one_of_before() -> None:
    answered = browser().get("/", headers={"if-none-match": '"1"', "accept-encoding": "gzip"})

    assert answered.status_code == 200
    assert answered.headers["content-encoding"] == "gzip"
    assert answered.headers["cache-control"] == "no-cache"
    assert "etag" not in answered.headers
    assert "og:title" in answered.text


@pytest.mark.parametrize("path", ["/_stcore/health", "/corridor/_stcore/health"])
def test_what_is_no_page_goes_through_as_it_is(path: str) -> None:
    assert browser().get(path).text == "ok"


def test_what_a_visitor_types_stays_text() -> None:
    page = browser().get("/", headers={"host": '"><script>alert(1)</script>'}).text

    assert "<script>alert(1)" not in page


def test_picture_has_the_size_that_sites_show() -> None:
    head = (STATIC / "preview.png").read_bytes()[:24]

    assert head[1:4] == b"PNG"
    assert (int.from_bytes(head[16:20]), int.from_bytes(head[20:24])) == (1200, 630)
    assert (STATIC / "icon.svg").read_text(encoding="utf-8").startswith("<svg")


def test_link_to_another_text_shows_its_title() -> None:
    """Whoever is sent it need not guess which text is meant; the name is read in any case."""
    page = browser().get("/timeline?lang=en&Text=since").text
    said = metas(page)

    assert said["og:title"] == f"Timeline · Title of since · {SITE.name}"
    assert said["description"] == "Another lead"


def test_title_names_what_the_address_opens() -> None:
    """Whoever is sent the link to a place reads its name; text from an address stays text."""
    page = browser().get("/timeline?place=<b>Georgia").text

    assert metas(page)["og:title"].startswith("<b>Georgia · Timeline · ")
    assert "<b>" not in page.partition("<body")[0]


@pytest.mark.parametrize(
    ("query", "language", "said"),
    [
        ("place=azerbaijan", "en", "Azerbaijan"),
        ("place=%20Georgia,nowhere,russia", "ru", "Грузия, Россия"),
        ("passage=hub&place=georgia", "en", "Passage 16"),
        ("place=nowhere", "en", ""),
        ("passage=<script>", "en", ""),
    ],
)
def test_what_an_address_opens_is_said_in_words(
    query: str, language: str, said: str, library: Library, gazetteer: Gazetteer
) -> None:
    speak(language)
    selected = opened_by(parse_qsl(query), library.documents[0], gazetteer)
    speak("en")

    assert selected == said
