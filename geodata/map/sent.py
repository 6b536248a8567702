"""What the map is sent; ``sent.js`` beside this file says the same, and a test compares them."""

from typing import Literal, TypedDict

from geodata.page.sent import Speech

Outline = list[list[str]]
Mode = Literal["rail", "sea", "road"]
Status = Literal["open", "suspended", "under construction", "planned"]


class Edges(TypedDict):
    """The edges of a part of the map, in degrees."""

    west: float
    south: float
    east: float
    north: float


class Drawn(TypedDict):
    """Where a place is drawn; ``only_with`` is the corridor that alone brings it to the map, mostly none.

    ``weight`` is how early it is named: from 1, on the route, to 3; 4 has a town that is drawn only near, or
    while it is lit. ``country`` is where a town lies.
    """

    longitude: float
    latitude: float
    only_with: str
    weight: int
    country: str


class Leg(TypedDict):
    """A leg of a corridor, and what its tooltip says.

    Its line is an encoded polyline in thousandths of a degree.
    """

    id: str
    corridor: str
    mode: Mode
    status: Status
    start: str
    end: str
    line: str
    about: str


class DisputedLine(TypedDict):
    """A line of control or a disputed one, in parts that are written as a leg's line, and who claims what."""

    name: str
    claimants: str
    note: str
    lines: list[str]


class MapContent(TypedDict):
    """All that the map draws, besides the places that every view is sent.

    ``subject`` is the country that the map is about: it is named and reached first. ``drawn`` has the largest
    first. ``wholes`` are the members of what has its shape from them, ``roles`` what each member of an
    organisation is in it, both on the day ``on``. The map opens in ``home_view`` and follows who reads on as
    far as ``reading``. An outline has polygons, and these have rings: encoded polylines in hundredths of a
    degree. ``saving`` are addresses: of what saves a picture, and of its words; none where no server draws
    one.
    """

    css: str
    speech: Speech
    attribution: str
    home_view: Edges
    reading: Edges
    languages: dict[str, str]
    subject: str
    drawn: dict[str, Drawn]
    wholes: dict[str, list[str]]
    roles: dict[str, dict[str, str]]
    on: str
    backdrop: dict[str, Outline]
    areas: dict[str, Outline]
    lakes: dict[str, Outline]
    corridors: list[str]
    legs: list[Leg]
    disputed: list[DisputedLine]
    saving: list[str]
