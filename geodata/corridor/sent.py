"""What the scripts of the corridor page are sent; ``sent.js`` beside this file says the same.

Names, kinds and codes of places are in what all views share (``geodata.page.sent``). All of it is text and
numbers, never HTML.
"""

from typing import Literal, NotRequired, TypedDict

from geodata.page.sent import Source, Speech, Strength

Mode = Literal["rail", "sea", "road"]
Status = Literal["open", "suspended", "under construction", "planned"]
LengthBasis = Literal["published", "network", "at least", ""]


class LegInWords(TypedDict):
    """What a leg is, in the reader's language; ``by`` is how one goes by it."""

    by: str
    mode: str
    gauge: str
    status: str
    drawn: str


class Leg(TypedDict):
    """A leg: ``border_at`` is the part of it in the country of its start, where it crosses into another."""

    id: str
    start: str
    end: str
    mode: Mode
    gauge_mm: str
    status: Status
    as_of: str
    since: str
    note: str
    km: float | None
    length_basis: LengthBasis
    border_at: float | None
    source: Source
    length_source: Source | None
    words: LegInWords


class PassageLink(TypedDict):
    """A passage that mentions a place, and how."""

    passage: str
    number: int
    strength: Strength


class PlaceAlong(TypedDict):
    """A stop, what it lies in, or the route itself: its country (empty at sea), a country's short name."""

    country: str
    short: str
    passages: list[PassageLink]


class LegsContent(TypedDict):
    """What ``corridor.js`` is sent of its own: the legs in travel order, and the places along them."""

    speech: Speech
    corridor: str
    legs: list[Leg]
    along: dict[str, PlaceAlong]


class OtherWords(TypedDict):
    """Words in a language of their own, and where they lead."""

    text: str
    lang: str
    href: NotRequired[str]


Piece = str | OtherWords  # plain text is in the reader's language


class TableContent(TypedDict):
    """What ``table.js`` is sent: headings by the name of their column, rows of cells of pieces."""

    caption: str
    headings: dict[str, str]
    rows: list[list[list[Piece]]]
