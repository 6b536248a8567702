"""The page without a browser: what it sends, and what it shows when an author has made a mistake."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from content.library import Library, load_library
from content.links import link_document
from content.passages import ContentError
from content.reader import reader_data
from content.state import Latest
from geodata.gazetteer import Gazetteer, load_gazetteer
from tests.conftest import add_text
from tests.test_shelf import OTHER

APP = str(Path(__file__).parent.parent / "app.py")


def test_page_is_shown_without_trouble() -> None:
    page = AppTest.from_file(APP, default_timeout=30).run()

    assert not page.exception
    assert not page.error


def test_mistake_of_an_author_is_one_clear_message(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """File, line and remedy stand on the page, as text, and in the log; nothing half-loaded is shown."""
    message = "outlook.md:41: no place has the id '<b>central-asai</b>'; did you mean 'central-asia'?"

    def mistaken(*_: object) -> None:
        raise ContentError(message)

    monkeypatch.setattr("content.state.LATEST", Latest())
    monkeypatch.setattr("content.state.load_library", mistaken)
    page = AppTest.from_file(APP, default_timeout=30).run()

    assert not page.exception
    assert [code.value for code in page.code] == [message]
    assert len(page.error) == 1
    assert message in caplog.messages


def test_panel_is_sent_texts_not_html(tiny: Path) -> None:
    """What a text holds reaches the browser as it is, to be written as text there."""
    gazetteer = load_gazetteer(tiny)
    library = load_library(gazetteer, tiny / "texts")
    links = link_document(library.documents[0], gazetteer)
    data = reader_data(library.documents[0], (), links, gazetteer)

    assert data["sections"][0]["passages"][0]["pieces"][1] == {
        "words": "the port", "place": "aktau-port", "manner": "place", "reason": "",
    }  # fmt: skip
    reason = "named here as a location: “the port”"
    assert {
        "passage": "port", "place": "aktau-port", "strength": "named", "reason": reason, "manners": ["place"],
        "through": [],
    } in data["links"]  # fmt: skip


def test_reader_is_sent_of_places_only_what_no_other_view_shows(tiny: Path) -> None:
    """Names, kinds and counts are sent once for all views; a second copy would hide a mistake in the first."""
    gazetteer = load_gazetteer(tiny)
    library = load_library(gazetteer, tiny / "texts")
    document = library.documents[0]
    data = reader_data(document, (), link_document(document, gazetteer), gazetteer)

    assert "places" not in data
    assert set(data["about"]) == set(gazetteer.places.index)
    assert {key for about in data["about"].values() for key in about}.isdisjoint({"name", "kind", "named"})
    assert data["cited"]["file"] == "text"


def test_card_of_the_route_has_the_name_that_people_look_for(library: Library, gazetteer: Gazetteer) -> None:
    data = reader_data(library.documents[0], (), (), gazetteer)

    assert data["about"]["titr"]["called"] == "TITR, “Middle Corridor”"
    assert {id_ for id_, about in data["about"].items() if about["called"]} == {"titr"}


@pytest.mark.parametrize(("asked", "spoken"), [("ru", "ru"), ("kk-KZ", "kk"), ("xx", "en")])
def test_page_address_and_next_run_speak_one_language(asked: str, spoken: str) -> None:
    """What is asked for and not spoken here is as if it were not asked for; all three say the same then."""
    page = AppTest.from_file(APP, default_timeout=30)
    page.query_params["lang"] = asked
    page.run()

    assert page.query_params["lang"] == spoken
    assert page.session_state["lang"] == spoken


@pytest.fixture
def two_texts(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An app whose shelf has two texts."""
    add_text(tiny, "other.md", OTHER)
    monkeypatch.setattr("content.state.LATEST", Latest())
    monkeypatch.setattr("content.state.load_gazetteer", lambda: load_gazetteer(tiny))
    monkeypatch.setattr(
        "content.state.load_library", lambda gazetteer: load_library(gazetteer, tiny / "texts")
    )
    return tiny


def opened_by(query: dict[str, str]) -> AppTest:
    page = AppTest.from_file(APP, default_timeout=30)
    for name, value in query.items():
        page.query_params[name] = value
    return page.run()


@pytest.mark.parametrize(
    ("query", "text"),
    [({"text": "other"}, "other"), ({"Text": "Other "}, "other"), ({}, "text"), ({"text": "nothing"}, "text")],
)  # fmt: skip
def test_page_opens_the_text_that_is_asked_for(two_texts: Path, query: dict[str, str], text: str) -> None:
    """Whatever stands in the address, there is a page, and the next one shows the same text."""
    del two_texts
    page = opened_by(query)

    assert not page.exception
    assert not page.error
    assert page.session_state["text"] == text


def test_next_page_shows_the_text_of_the_one_before(two_texts: Path) -> None:
    """Streamlit's navigation leaves the address behind."""
    del two_texts
    page = opened_by({"text": "other"})
    del page.query_params["text"]
    page.run()

    assert page.session_state["text"] == "other"
