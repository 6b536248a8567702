"""What scripts are sent that several views share; each view has its own in its ``sent.py``.

For every ``TypedDict`` here the ``sent.js`` beside this file has a ``@typedef`` of the same name and fields;
a test compares them. All of it is text, numbers and ids, never HTML.
"""

from collections.abc import Mapping
from typing import Literal, TypedDict

from geodata.gazetteer import Gazetteer
from geodata.legs import gauge_breaks
from geodata.places import PLACE_KINDS
from geodata.words import say

Strength = Literal["named", "implied"]
Kind = Literal[
    "country", "city", "port", "station", "crossing", "sea", "region", "organisation", "route",
]  # fmt: skip


class Speech(TypedDict):
    """A language, and what its catalogue has for the messages of the scripts; forms where it counts."""

    language: str
    words: dict[str, str | list[str]]


class Source(TypedDict):
    """A source in words: ``date`` says when it was read where it shows none."""

    title: str
    publisher: str
    date: str
    certainty: str
    address: str


class Place(TypedDict):
    """A place: its names (``en`` and those that differ from it), what it is, how often it is spoken of."""

    names: dict[str, str]
    also: list[str]
    type: Kind
    kind: str
    code: str
    changes_gauge: bool
    named: int
    implied: int


def places_data(gazetteer: Gazetteer, mentions: Mapping[str, tuple[int, int]]) -> dict[str, Place]:
    """Gather every place by its id, for all views of a text.

    ``mentions`` says of each place how many passages name it and how many only imply it.
    """
    breaks = gauge_breaks(gazetteer.legs)
    return {
        place_id: _place(place_id, gazetteer, place_id in breaks, mentions.get(place_id, (0, 0)))
        for place_id in map(str, gazetteer.places.index)
    }


def _place(place_id: str, gazetteer: Gazetteer, changes_gauge: bool, mentions: tuple[int, int]) -> Place:
    place, names = gazetteer.places.loc[place_id], gazetteer.names.loc[place_id]
    named, implied = mentions
    return {
        "names": {key: names[key] for key in gazetteer.languages if key == "en" or names[key] != names["en"]},
        "also": [spelling for spelling in names["also"].split(" | ") if spelling],
        "type": place["kind"],
        "kind": say(PLACE_KINDS[place["kind"]]),
        "code": place["code"],
        "changes_gauge": changes_gauge,
        "named": named,
        "implied": implied,
    }
