"""An address where there is no page is answered as such, in the reader's language."""

import pytest

from content.about import SITE
from geodata.words import LANGUAGES, say, speak
from tests.test_shell import browser


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["/nonsense", "/corridor/more", "/a/b/c", "/reader"])
def test_unknown_address_offers_the_pages(path: str, language: str) -> None:
    answered = browser().get(path, params={"lang": language})
    speak(language)
    said = [say("This page does not exist"), *map(say, SITE.pages.values())]
    speak("en")

    assert answered.status_code == 404
    assert f'<html lang="{language}"' in answered.text
    for words in said:
        assert words in answered.text
    for page in SITE.pages:
        assert f'href="/{page}?lang={language}"' in answered.text
    assert "<script" not in answered.text


def test_links_of_an_unknown_address_keep_the_base_path() -> None:
    answered = browser("/base").get("/base/nonsense")

    assert answered.status_code == 404
    assert 'href="/base/corridor?lang=en"' in answered.text
    assert 'url("/base/app/static/fonts/letters.woff2")' in answered.text
    assert browser("/base").get("/base/app/static/fonts/letters.woff2").status_code == 200
    assert browser("/base").get("/base").status_code == 200
    assert browser("/base").get("/base/timeline").status_code == 200


def test_unknown_address_is_never_written_into_the_page() -> None:
    assert "evil" not in browser().get("/<b>evil</b>?lang=<i>evil").text
