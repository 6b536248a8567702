"""Text never becomes a template: folium, branca and st_folium run templates, and no word of a file reaches them."""

import base64
import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from streamlit_folium import generate_leaflet_string

from content.coverage import gather_coverage
from content.library import load_library
from content.links import passages_by_place
from content.reader import gather_reader
from content.state import State
from content.timeline import gather_timeline
from geodata import words
from geodata.corridor import gather_legs
from geodata.corridor.alternatives import gather_alternatives
from geodata.corridor.volumes import gather_volumes
from geodata.gazetteer import load_gazetteer
from geodata.map import base_map, gather_map
from geodata.page import served
from geodata.page.mount import Sent
from tests import hostile
from tests.hostile import HOSTILE, PRODUCT

SEQUENCES = ("{{", "}}", "{%", "%}", "{#", "#}", "${", "</script>")
Views = dict[str, tuple[Sent, ...]]


@dataclass(frozen=True)
class House:
    """The folders from which the app is served, and a language whose catalogue is in them."""

    folder: Path
    language: str = "ru"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> House:
    """The real tables, texts and messages, each with a text that looks like a template after it."""
    folder = hostile.copy_app(tmp_path_factory.mktemp("house"))
    for table, columns in hostile.COLUMNS.items():
        hostile.fill_table(folder / "geodata/tables" / f"{table}.csv", columns)
    for text in (folder / "content/texts").glob("*.md"):
        hostile.fill_text(text)
    hostile.fill_catalogue(folder / "geodata/words/ru.po", "ru")
    return House(folder)


@pytest.fixture(scope="module", params=[True, False], ids=["with a server", "without one"])
def is_answering(request: pytest.FixtureRequest) -> bool:
    """Whether a server answers for what is sent; where none does, addresses hold it themselves."""
    return bool(request.param)


@pytest.fixture(scope="module")
def views(filled: House, is_answering: bool) -> Iterator[Views]:
    """What every view is sent."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(served, "_is_answering", is_answering)
        patch.setattr(words, "FOLDER", filled.folder / "geodata/words")
        words.forget()
        yield views_of(filled)
        words.speak("en")
    words.forget()


def views_of(house: House) -> Views:
    """What ``app.py`` gathers for each of its views."""
    words.speak(house.language)
    gazetteer = load_gazetteer(house.folder / "geodata")
    state = State(gazetteer, load_library(gazetteer, house.folder / "content/texts"))
    passages, day = passages_by_place(state.document, state.links), state.document.date
    volumes = gather_volumes(gazetteer, day)
    alternatives = gather_alternatives(gazetteer, day)
    return {
        "reader": (gather_reader(state),),
        "corridor": (gather_legs(gazetteer, passages, state.places, day, state.shelf),),
        "volumes": (volumes.charts, volumes.growth, volumes.every),
        "alternatives": tuple(each for each in vars(alternatives).values() if isinstance(each, Sent)),
        "timeline": (gather_timeline(state),),
        "coverage": (gather_coverage(state),),
        "map": (gather_map(gazetteer, day, state.places),),
    }


def content_at(address: str) -> object:
    """What a browser finds at an address."""
    if address.startswith("data:"):
        return json.loads(base64.b64decode(address.partition(",")[2]))
    return json.loads(gzip.decompress(served._kept[address.removeprefix("sent/")]))


def texts_in(content: object) -> Iterator[str]:
    """Yield every text of what a script is sent, however deep."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        for key, value in content.items():
            yield from texts_in(key)
            yield from texts_in(value)
    elif isinstance(content, list):
        for each in content:
            yield from texts_in(each)


def test_every_view_is_sent_the_texts_as_the_files_have_them(views: Views) -> None:
    """Nothing runs on the way, and nothing is taken away."""
    for view, all_sent in views.items():
        assert all_sent, view
        addresses = [address for sent in all_sent for address in sent.contents]
        texts = [text for address in addresses for text in texts_in(content_at(address))]
        assert [text for text in texts if HOSTILE in text], view
        assert not [text for text in texts if PRODUCT in text], view


def test_page_is_sent_addresses_alone(views: Views, is_answering: bool) -> None:
    """What is in the page itself, or in a message of it, may be taken for a template; an address cannot."""
    shape = r"sent/[0-9a-f]+\.js(on)?" if is_answering else r"data:[a-z/]+;base64,[A-Za-z0-9+/]*=*"
    addresses = [address for all_sent in views.values() for sent in all_sent for address in sent.addresses]

    assert addresses
    assert [address for address in addresses if not re.fullmatch(shape, address)] == []


def test_page_of_the_map_is_that_of_harmless_texts(views: Views) -> None:
    """Branca renders what a macro yields once more, and st_folium what that yields: both see no text at all."""
    (sent,) = views["map"]
    harmless = Sent("sent/0.js", ("sent/0.json",))
    for rendered in (as_page, as_st_folium):
        page, other = rendered(sent), rendered(harmless)

        assert PRODUCT not in page
        assert "pwned" not in page
        assert [page.count(each) for each in SEQUENCES] == [other.count(each) for each in SEQUENCES]


def as_page(sent: Sent) -> str:
    return str(base_map(sent).get_root().render())


def as_st_folium(sent: Sent) -> str:
    """The script as st_folium sends it, after it has rendered the map as it does."""
    drawn = base_map(sent)
    drawn.render()  # type: ignore[no-untyped-call]
    drawn.get_root().render()
    return str(generate_leaflet_string(drawn))


@pytest.mark.parametrize(
    "message", ["{{99990000+1}}", "100 {% of it", "{name.__class__}", "{name!r:>9}", "{0} {} }{", "{name"]
)
def test_catalogue_is_no_template_either(
    monkeypatch: pytest.MonkeyPatch, message: str, tmp_path: Path
) -> None:
    """A value stands where its name stands, in Python as in the scripts; what else has braces is text."""
    hostile.fill_catalogue(tmp_path / "ru.po", "ru", lambda said: f"{said} {message}")
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    words.forget()
    words.speak("ru")
    told = words.say("bordering {place}", place="{name} {place}")
    words.speak("en")
    words.forget()

    assert told == f"bordering {{name}} {{place}} {message}"
