"""The shelf: several texts, each read for itself, and what each says of the others."""

import base64
import json
from collections import OrderedDict, deque
from pathlib import Path
from typing import Any

import pytest

from content.about import SITE, site_with
from content.coverage import coverage_data
from content.library import load_library
from content.reader import gather_reader, reader_data
from content.state import State
from content.timeline import gather_timeline, timeline_data
from geodata.gazetteer import load_gazetteer
from geodata.map import gather_map
from geodata.page import served
from geodata.page.mount import Sent
from geodata.words import speak
from tests.conftest import add_text

FRONT = """\
---
title: The other text
date: 1995-06-01
language: en
source: atlas
---

## A heading {#heading}
"""
OTHER = f"""{FRONT}
{{#port paragraph=1}}
In [Georgia](place:georgia) the [Turkic states](actor:turkic) met.
"""
RECORD = """\
---
title: What is known
answers: other
---

## A heading {#known}

{#meeting date=1994-02-01 about=port}
They met in [Uzbekistan](place:uzbekistan).
"""


def open_shelf(tiny: Path) -> State:
    gazetteer = load_gazetteer(tiny)
    return State(gazetteer, load_library(gazetteer, tiny / "texts"))


@pytest.fixture
def shelf(tiny: Path) -> State:
    """Two texts, whose passages have an id in common; the first is open, the other has a record."""
    add_text(tiny, "other.md", OTHER)
    (tiny / "texts/record.md").write_text(RECORD, encoding="utf-8")
    return open_shelf(tiny)


def content_at(address: str) -> Any:
    return json.loads(base64.b64decode(address.partition(",")[2]))


def content_of(sent: Sent) -> dict[str, Any]:
    """What the scripts of a view are given."""
    return {key: value for address in sent.contents for key, value in content_at(address).items()}


@pytest.mark.parametrize("asked", ["other", " Other ", "OTHER"])
def test_text_that_the_address_asks_for_is_open(shelf: State, asked: str) -> None:
    """All that is shown follows: title, day, links, counts, notes."""
    state = shelf.opened(asked)

    assert state.document.title == "The other text"
    assert [note.id for note in state.notes] == ["meeting"]
    assert {(link.passage, link.place) for link in state.links if link.lit == "named"} == {
        ("port", "georgia"),
        ("port", "turkic"),
    }
    assert (state.places["georgia"]["named"], state.places["aktau-port"]["named"]) == (1, 0)
    assert state.shelf["open"] == "other"


@pytest.mark.parametrize("asked", ["", "otter", "text", "other.md", "\0", "../other"])
def test_address_without_a_text_or_with_an_unknown_one_means_the_first(shelf: State, asked: str) -> None:
    state = shelf.opened("other").opened(asked)

    assert state.document.id == "text"
    assert state.notes == ()
    assert (state.places["georgia"]["named"], state.places["aktau-port"]["named"]) == (0, 1)


def test_memberships_are_those_of_the_day_of_the_open_text(shelf: State) -> None:
    """In 1995 Georgia was an observer and Kazakhstan no member yet; in 2024 it is the other way round."""
    through_turkic = {
        state.document.id: {link.place for link in state.links if link.way == "membership"}
        for state in (shelf, shelf.opened("other"))
    }

    assert through_turkic["text"] == {"kazakhstan", "uzbekistan"} - {
        link.place for link in shelf.links if link.way == "region"
    }
    assert "kazakhstan" not in through_turkic["other"]


def test_every_view_is_sent_the_shelf_and_which_text_is_open(shelf: State) -> None:
    texts = content_of(gather_timeline(shelf))["shelf"]["texts"]

    assert [(each["id"], each["date"], each["passages"]) for each in texts] == [
        ("text", "1 January 2024", 3),
        ("other", "1 June 1995", 1),
    ]
    assert content_of(gather_reader(shelf.opened("other")))["shelf"]["open"] == "other"


def test_reader_is_sent_how_often_other_texts_mention_a_place_and_where_their_words_are(shelf: State) -> None:
    """Counts come with the first message; words, which are many, when someone searches."""
    (elsewhere,) = content_of(gather_reader(shelf))["elsewhere"]
    words = content_at(elsewhere["words"])["passages"]

    assert (elsewhere["text"], elsewhere["mentions"]["georgia"]) == ("other", [1, 0])
    assert "aktau-port" not in elsewhere["mentions"]
    assert words == [{"id": "port", "number": 1, "words": "In Georgia the Turkic states met."}]


def test_text_alone_on_the_shelf_is_sent_nothing_of_others(tiny: Path) -> None:
    assert content_of(gather_reader(open_shelf(tiny)))["elsewhere"] == []


def test_outlines_of_the_map_are_sent_once_for_all_texts(shelf: State) -> None:
    """They are most of what a page is sent; who reads on in another text has them."""
    maps = [
        gather_map(state.gazetteer, state.document.date, state.places)
        for state in (shelf, shelf.opened("other"))
    ]
    shared = set.intersection(*(set(sent.contents) for sent in maps))

    assert [set(content_at(address)) for address in shared if "areas" in content_at(address)]
    assert content_of(maps[0])["on"] != content_of(maps[1])["on"]


def test_what_is_made_of_a_text_is_made_once_for_each_language(shelf: State) -> None:
    """A visit costs no gathering, whichever text it opens; what is made of one is not shown of another."""
    made: list[str] = []

    def make(state: State) -> str:
        made.append(state.document.id)
        return state.document.title

    for _ in range(2):
        assert shelf.once("title", make) == "A text"
        assert shelf.opened("other").once("title", make) == "The other text"
    speak("ru")
    shelf.once("title", make)
    speak("en")

    assert made == ["text", "other", "text"]


def test_text_without_a_record_says_only_when_it_is(tiny: Path) -> None:
    """Nobody has checked it: to count the sources of figures would look as if someone had."""
    add_text(tiny, "other.md", OTHER)
    state = open_shelf(tiny).opened("other")
    reader = reader_data(state.document, state.notes, state.links, state.gazetteer)
    timeline = timeline_data(state.document, state.notes, state.gazetteer)

    assert reader["facts"] == ["1 June 1995"]
    assert reader["lead"] == "A text beside a map of the places that it mentions."
    assert timeline["events"] == []
    assert coverage_data(state.document, state.links, state.gazetteer)["numbers"] == {"port": 1}


def test_text_of_five_hundred_passages_is_shown(tiny: Path) -> None:
    """What a place implies is looked up once, not at each of its marks."""
    words = "The [Turkic states](actor:turkic) met in [Middle Asia](place:middle)."
    passages = [f"\n{{#p-{number} paragraph={number}}}\n{words}\n" for number in range(1, 501)]
    add_text(tiny, "other.md", FRONT + "".join(passages))
    state = open_shelf(tiny).opened("other")

    assert state.places["turkic"]["named"] == 500
    assert len(content_of(gather_reader(state))["sections"][0]["passages"]) == 500


def test_what_is_current_is_never_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shelf of many texts is more than what is kept of former states, and all of it has been given out."""
    monkeypatch.setattr(served, "_is_answering", True)
    monkeypatch.setattr(served, "MOST_KEPT", 2)
    monkeypatch.setattr(served, "_kept", OrderedDict())
    monkeypatch.setattr(served, "_served", deque([set()], maxlen=2))
    given: list[str] = []
    for state in ("former", "last", "now"):
        served.begin_anew()
        given += [served.serve(f'"{state} {number}"', "json") for number in range(5)]

    assert [f"sent/{name}" for name in served._kept] == given[3:]


def test_title_of_a_page_has_that_of_the_text_unless_it_is_the_first(shelf: State) -> None:
    other = site_with(shelf.opened("other").document)

    assert site_with(shelf.document) is SITE
    assert other.title("timeline") == f"Timeline · The other text · {SITE.name}"
    assert other.title("") == f"The other text · {SITE.name}"
