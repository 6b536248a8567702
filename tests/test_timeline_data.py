"""What the timeline is sent: the dated notes in their order, each with the passages that it bears on."""

from dataclasses import replace
from pathlib import Path

import pytest

from content.library import load_library
from content.timeline import timeline_data
from content.timeline.sent import TimelineContent
from geodata.gazetteer import load_gazetteer

RECORD = """\
---
title: Days
date: 2024-06-01
language: en
source: atlas
answers: text
---

## Days {#days}

{#later-day date=2024-01-01}
On the day of the text, in [Georgia](place:georgia) ([An atlas](source:atlas)).

{#earlier-day about="line port" date=2009-10-03 until=2009-10-05}
In [Aktau](place:aktau) the [Turkic states](actor:turkic "as a group") met ([An atlas](source:atlas)).

{#no-day about="port"}
A note without a day ([An atlas](source:atlas)).
"""


@pytest.fixture
def sent(tiny: Path) -> TimelineContent:
    (tiny / "texts/days.md").write_text(RECORD, encoding="utf-8")
    gazetteer = load_gazetteer(tiny)
    library = load_library(gazetteer, tiny / "texts")
    document = library.documents[0]
    return timeline_data(document, library.notes(document), gazetteer)


def test_notes_with_a_day_are_events_the_earliest_first(sent: TimelineContent) -> None:
    assert [event["id"] for event in sent["events"]] == ["earlier-day", "later-day"]
    assert (sent["events"][0]["date"], sent["events"][0]["until"]) == ("3 October 2009", "5 October 2009")


def test_what_happened_on_the_day_of_the_text_is_later(sent: TimelineContent) -> None:
    """A text of that day could not know how the day ended."""
    assert [event["later"] for event in sent["events"]] == [False, True]


def test_day_of_the_text_is_said_to_be_assumed_where_it_is(tiny: Path) -> None:
    """What stands on either side of the line depends on it."""
    gazetteer = load_gazetteer(tiny)
    document = load_library(gazetteer, tiny / "texts").documents[0]
    vague = replace(document, is_date_assumed=True)

    assert timeline_data(document, (), gazetteer)["day"] == "1 January 2024: date of the text"
    assert "assumed" in timeline_data(vague, (), gazetteer)["day"]


def test_passages_of_an_event_come_in_the_order_of_the_text(sent: TimelineContent) -> None:
    assert sent["events"][0]["passages"] == [
        {"passage": "port", "number": 1},
        {"passage": "line", "number": 3},
    ]
    assert sent["events"][1]["passages"] == []


def test_event_is_sent_its_places_and_its_words(sent: TimelineContent) -> None:
    event = sent["events"][0]

    assert event["places"] == ["aktau", "turkic"]
    assert {"words": "An atlas", "source": "atlas"} in event["pieces"]
    assert {
        "words": "Turkic states", "place": "turkic", "manner": "actor", "reason": "as a group",
    } in event["pieces"]  # fmt: skip
    assert sent["sources"]["atlas"]["title"] == "An atlas"


def test_names_come_from_the_places_that_all_views_share(sent: TimelineContent) -> None:
    """What is sent later would overwrite the places with others of its own."""
    assert not {"places", "names"} & sent.keys()
