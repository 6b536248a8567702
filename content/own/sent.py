"""What the page of the reader's own text sends, and is sent.

``sent.js`` says the same; what the reader itself is sent stands in its own ``sent.py``.
"""

from typing import Literal, TypedDict

from content.reader.sent import ReaderContent
from geodata.page.sent import Belonging, Speech

How = Literal["suggested", "accepted", "changed", "added"]


class Decision(TypedDict):
    """What the author decided of some words: which place they mean, in which manner. No place unlinks.

    ``passage`` counts from 1, ``start`` code points within the passage. With ``everywhere`` the same holds
    wherever the text has these words.
    """

    passage: int
    start: int
    words: str
    place: str
    manner: str
    everywhere: bool


class Asked(TypedDict):
    """A text to be read with the map, and what its author has decided so far, in that order."""

    title: str
    date: str
    text: str
    decisions: list[Decision]


class Opened(TypedDict):
    """What a file holds: its title and date, where it has them, its text, and the links that it has."""

    title: str
    date: str
    text: str
    decisions: list[Decision]


class FoundMark(TypedDict):
    """Words that are linked, and why; ``sure`` is how often words so found mean this place, of 1."""

    passage: int
    start: int
    end: int
    words: str
    place: str
    manner: str
    reason: str
    sure: float
    how: How


class LeftOut(TypedDict):
    """Words that were seen and are not linked, and why. No passage (0) means that they stand in a heading."""

    passage: int
    start: int
    words: str
    reason: str


class ReadText(TypedDict):
    """A text, read: what the reader shows, how often each place is named and implied, who belonged to what on
    its day, and what was found.
    """

    reader: ReaderContent
    mentions: dict[str, list[int]]
    belonging: Belonging
    found: list[FoundMark]
    left_out: list[LeftOut]
    words: int
    notices: list[str]


class TakeHome(TypedDict):
    """A format in which the text can be saved: its id and its title."""

    id: str
    title: str


class OwnContent(TypedDict):
    """What the page is sent before there is a text."""

    speech: Speech
    formats: list[TakeHome]
    most_words: int
    most_bytes: int
