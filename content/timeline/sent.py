"""What the scripts of the timeline are sent; ``sent.js`` says the same."""

from typing import TypedDict

from content.sent import Piece
from geodata.page.sent import Source, Speech


class Answered(TypedDict):
    """A passage that an event bears on, and its number in the text."""

    passage: str
    number: int


class TimelineEvent(TypedDict):
    """A dated note; ``until`` is empty where it took one day; ``later``: after the text's date."""

    id: str
    date: str
    until: str
    later: bool
    places: list[str]
    pieces: list[Piece]
    passages: list[Answered]


class TimelineContent(TypedDict):
    """The events, the earliest first; the day of the text, in words; the sources that they cite, by key."""

    speech: Speech
    day: str
    events: list[TimelineEvent]
    sources: dict[str, Source]
