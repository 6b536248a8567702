"""What the scripts of an edition are sent; ``sent.js`` says the same."""

from typing import TypedDict


class EditionContent(TypedDict):
    """All that is shown: ``text`` as the reader is sent it, ``map`` as the map is, ``places`` as both are.

    ``options`` are those of the Leaflet map.
    """

    text: dict[str, object]
    map: dict[str, object]
    places: dict[str, object]
    options: dict[str, object]


class MadeContent(TypedDict):
    """The title of the page, what citations call the file, the address of the app, if that is known."""

    title: str
    name: str
    home: str
