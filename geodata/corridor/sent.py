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
    """A leg: ``border_at`` is the part of it in the country of its start, where it crosses into another.

    ``via`` are the towns that it goes by, as far as the note names them.
    """

    id: str
    start: str
    end: str
    mode: Mode
    gauge_mm: str
    status: Status
    as_of: str
    since: str
    note: str
    via: list[str]
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


class TransitTime(TypedDict):
    """A transit time that a source reports, and the stops between which it holds, where the source says."""

    value: str
    scope: str
    when: str
    source: Source
    starts: list[str]
    ends: list[str]


class LegsContent(TypedDict):
    """What ``corridor.js`` is sent of its own: the legs in travel order, the places along them, the times."""

    speech: Speech
    corridor: str
    legs: list[Leg]
    along: dict[str, PlaceAlong]
    times: list[TransitTime]


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


class ChartSource(TypedDict):
    """A source under a chart: whose it is, and of when."""

    text: str
    lang: str
    href: str
    date: str


class YearBar(TypedDict):
    """A year of a chart: ``part`` is how high it is of the highest, 0 where there is no figure."""

    year: str
    value: str
    exact: str
    part: float
    later: bool
    scope: str


class YearsChart(TypedDict):
    """Bars by year; ``day_at`` is where the text's date lies: 0 at the first year, 1 after the last."""

    title: str
    subtitle: str
    day: str
    day_at: float
    known: str
    later: str
    bars: list[YearBar]
    foot: str
    sources: list[ChartSource]


class YearsContent(TypedDict):
    """What ``years_chart.js`` is sent."""

    charts: list[YearsChart]


class TimeBar(TypedDict):
    """A transit time in days, from ``start`` to ``to``; ``says`` is a key of the chart's key."""

    label: str
    when: str
    value: str
    says: str
    start: float
    to: float
    is_fact: bool
    later: bool


class TimesGroup(TypedDict):
    """The times of a corridor."""

    title: str
    bars: list[TimeBar]


class TimesChart(TypedDict):
    """What ``times_chart.js`` is sent: the times of all corridors, on an axis as long as the longest."""

    title: str
    subtitle: str
    key: dict[str, str]
    outlined: str
    later: str
    unit: str
    longest: float
    groups: list[TimesGroup]
    foot: str
    sources: list[ChartSource]
