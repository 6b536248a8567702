"""What scripts are sent that several views share; each view has its own in its ``sent.py``.

For every ``TypedDict`` here the ``sent.js`` beside this file has a ``@typedef`` of the same name and fields;
a test compares them. All of it is text, numbers and ids, never HTML.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Literal, TypedDict

import pandas as pd

from geodata.figures import source_date
from geodata.gazetteer import Gazetteer
from geodata.legs import gauge_breaks
from geodata.memberships import SEATS, members_on
from geodata.page.join import modules
from geodata.places import PLACE_KINDS
from geodata.words import ENGLISH, ROOT, catalogue, long_date, number_symbols, say, spoken

WHOLE_ROLES = ("member", "participant", "part")  # observers and associates are no part of the shape
Strength = Literal["named", "implied"]
Kind = Literal[
    "country", "territory", "city", "port", "station", "crossing", "sea", "ocean", "strait", "lake",
    "river", "range", "desert", "peninsula", "area", "province", "region", "organisation", "route",
]  # fmt: skip


class Speech(TypedDict):
    """A language, what its catalogue has for the messages of the scripts, and the symbols in its numbers.

    A message that counts has a list of forms.
    """

    language: str
    words: dict[str, str | list[str]]
    symbols: dict[str, str]


class Source(TypedDict):
    """A source: ``date`` says when it was read where it shows none."""

    title: str
    publisher: str
    date: str
    certainty: str
    address: str


class Place(TypedDict):
    """A place: its names (``en`` and those that differ from it), what it is, how often it is mentioned."""

    names: dict[str, str]
    also: list[str]
    type: Kind
    kind: str
    code: str
    changes_gauge: bool
    named: int
    implied: int


class OnShelf(TypedDict):
    """A text: what addresses call it, its title and language, its day in words, how many passages it has."""

    id: str
    title: str
    language: str
    date: str
    passages: int


class Shelf(TypedDict):
    """All texts, the first before the others, and the id of the one that is open."""

    open: str
    texts: list[OnShelf]


class Belonging(TypedDict):
    """Who belongs to what on a day: ``wholes`` are the members of what has its shape from them, ``roles``
    what each member of an organisation is in it, ``on`` is the day in words.
    """

    wholes: dict[str, list[str]]
    roles: dict[str, dict[str, str]]
    on: str


def speech_for(script: Path) -> Speech:
    """Return what a view's script, and all that it imports, needs to speak the language.

    A message with a number has a list of forms. English needs none: its messages are the keys.
    """
    files = {file.relative_to(ROOT).as_posix() for file in modules(script)}
    said = () if spoken() == ENGLISH else catalogue(spoken())
    own = (message for message in said if any(file in files for file, _ in message.locations))
    words = {_key(message.id): _forms(message.string) for message in own}
    return {"language": spoken(), "words": words, "symbols": number_symbols()}


def _key(message: str | Iterable[str]) -> str:
    return message if isinstance(message, str) else next(iter(message))


def _forms(said: str | Iterable[str] | None) -> str | list[str]:
    return said if isinstance(said, str) else list(said or ())


def belonging_data(gazetteer: Gazetteer, on: date) -> Belonging:
    """Gather who belongs to what on a day."""
    belonging = members_on(gazetteer.memberships, on)
    belonging = belonging[~belonging["role"].isin(SEATS)]
    parts = belonging[belonging["role"].isin(WHOLE_ROLES)]
    kinds = gazetteer.places["kind"]
    return {
        "wholes": {str(whole): list(those["member"]) for whole, those in parts.groupby("whole")},
        "roles": {
            str(whole): dict(those[["member", "role"]].to_numpy())
            for whole, those in belonging.groupby("whole")
            if kinds[whole] == "organisation"
        },
        "on": long_date(on),
    }


def source_data(source: pd.Series) -> Source:
    """Return what scripts are sent of a source: what, whose, when, how sure, and the address."""
    certainty = source["certainty"]
    return {
        "title": source["title"],
        "publisher": source["publisher"],
        "date": source_date(source),
        "certainty": say(certainty),
        "address": source["address"],
    }


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
    kind = PLACE_KINDS[place["kind"]]
    return {
        "names": {key: names[key] for key in gazetteer.languages if key == "en" or names[key] != names["en"]},
        "also": [spelling for spelling in names["also"].split(" | ") if spelling],
        "type": place["kind"],
        "kind": say(kind),
        "code": place["code"],
        "changes_gauge": changes_gauge,
        "named": named,
        "implied": implied,
    }
