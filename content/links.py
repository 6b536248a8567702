"""Links: which passage speaks of which place, and through what."""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from content.library import Library
from content.passages import Document, Mark, Passage
from geodata.gazetteer import Gazetteer
from geodata.places import POINT_KINDS, Place
from geodata.words import say, to_say

# How a passage reaches a place, the strongest way first.
WAYS = ("named", "part", "membership", "route", "region")
# In words, with {place} for what the text marks; each whole, for languages order words differently.
MANNERS = {
    "place": to_say("named here as a location: {words}"),
    "actor": to_say("named here as an actor: {words}"),
    "place actor": to_say("named here as a location: {words}; as an actor: {others}"),
    "actor place": to_say("named here as an actor: {words}; as a location: {others}"),
}
GEOGRAPHY = {
    "part": to_say("through {place}, to which it belongs"),
    "shore": to_say("through the {place}, on which it lies"),
}
MEMBERSHIP = {
    "seat": to_say("through the {place}, which has a seat in it"),
    "member": to_say("through the {place}: a member"),
    "associate": to_say("through the {place}: an associate, not a member"),
    "observer": to_say("through the {place}: an observer, not a member"),
    "participant": to_say("through the {place}: a participating state"),
}
MEMBERSHIP_SINCE = {
    "seat": to_say("through the {place}, which has a seat in it since {year}"),
    "member": to_say("through the {place}: a member since {year}"),
    "associate": to_say("through the {place}: an associate, not a member, since {year}"),
    "observer": to_say("through the {place}: an observer, not a member, since {year}"),
    "participant": to_say("through the {place}: a participating state since {year}"),
}


@dataclass(frozen=True)
class Link:
    """A passage and a place, with the strongest way from one to the other and the reason in words."""

    passage: str
    place: str
    way: str
    reason: str
    manners: tuple[str, ...] = ()  # of the marks, where the place is named
    through: tuple[str, ...] = ()  # the places named, where it is implied

    @property
    def lit(self) -> str:
        """``named`` where the text says the place, ``implied`` where it follows from what the text says."""
        return "named" if self.way == "named" else "implied"


def link_passages(library: Library, gazetteer: Gazetteer) -> tuple[Link, ...]:
    """Link every passage to every place that it names or implies.

    Memberships are taken as they stood on the date of the document. Links come in reading order, within a
    passage by strength, then in the order of the marks.
    """
    return tuple(link for document in library.documents for link in link_document(document, gazetteer))


def link_document(document: Document, gazetteer: Gazetteer) -> tuple[Link, ...]:
    """Link the passages of one document, as ``link_passages`` does those of all."""
    return tuple(
        link for passage in document.passages for link in _links_of(passage, gazetteer, document.date)
    )


def _links_of(passage: Passage, gazetteer: Gazetteer, on: date) -> list[Link]:
    found = sorted(_found(passage, gazetteer, on), key=lambda link: WAYS.index(link.way))
    strongest: dict[str, list[Link]] = {}
    for link in found:
        ways = strongest.setdefault(link.place, [])
        if not ways or ways[0].way == link.way:
            ways.append(link)
    return [_merged(links) for links in strongest.values()]


def _merged(links: list[Link]) -> Link:
    reasons = dict.fromkeys(link.reason for link in links)
    through = dict.fromkeys(place_id for link in links for place_id in link.through)
    return replace(links[0], reason="; ".join(reasons), through=tuple(through))


def _found(passage: Passage, gazetteer: Gazetteer, on: date) -> Iterator[Link]:
    for place_id in dict.fromkeys(mark.place for mark in passage.marks):
        yield _named([mark for mark in passage.marks if mark.place == place_id], passage)
    for mark in passage.marks:
        for place_id, way, reason in _implied(mark, gazetteer, on):
            yield Link(passage.id, place_id, way, reason, through=(mark.place,))


def _named(marks: list[Mark], passage: Passage) -> Link:
    by_manner: dict[str, dict[str, None]] = {}
    for mark in marks:
        words = f"“{mark.words}”" + (f" ({mark.reason})" if mark.reason else "")
        by_manner.setdefault(mark.manner, {})[words] = None
    words, *others = (", ".join(said) for said in by_manner.values())
    named_as = MANNERS[" ".join(by_manner)]
    reason = say(named_as, words=words, others="".join(others))
    return Link(passage.id, marks[0].place, "named", reason, tuple(by_manner))


def _implied(mark: Mark, gazetteer: Gazetteer, on: date) -> Iterator[tuple[str, str, str]]:
    place = gazetteer.place(mark.place)
    if place.kind == "route":
        yield from _along(place, gazetteer)
    elif place.kind in POINT_KINDS and mark.manner == "place":  # an actor is not where its seat stands
        for whole in gazetteer.containing(place.id):
            reason = say("through {place}, which lies in it", place=gazetteer.name(place.id))
            yield whole.id, "part", reason
    else:
        yield from _belonging(place, gazetteer, on)


def _along(route: Place, gazetteer: Gazetteer) -> Iterator[tuple[str, str, str]]:
    through: dict[str, bool] = {}  # whether the route goes on beyond the place
    for stop, goes_on in gazetteer.stops(route.id).items():
        for place_id in (stop, *(whole.id for whole in gazetteer.containing(stop))):
            through[place_id] = through.get(place_id, False) or goes_on
    name = gazetteer.name(route.id)
    passes = say("through the {place}, which passes through it", place=name)
    ends = say("through the {place}, which begins or ends in it", place=name)
    for place_id, goes_on in through.items():
        yield place_id, "route", passes if goes_on else ends


def _belonging(whole: Place, gazetteer: Gazetteer, on: date) -> Iterator[tuple[str, str, str]]:
    name = gazetteer.name(whole.id)
    for row in gazetteer.members(whole.id, on).itertuples():
        if row.role in GEOGRAPHY:
            yield row.member, "region", say(GEOGRAPHY[row.role], place=name)
        elif row.since:
            reason = say(MEMBERSHIP_SINCE[row.role], place=name, year=row.since.year)
            yield row.member, "membership", reason
        else:
            yield row.member, "membership", say(MEMBERSHIP[row.role], place=name)


def mentions(links: tuple[Link, ...]) -> dict[str, tuple[int, int]]:
    """Count for each place, in the links of one document, the passages that name and that only imply it."""
    named = Counter(link.place for link in links if link.lit == "named")
    implied = Counter(link.place for link in links if link.lit == "implied")
    return {place_id: (named[place_id], implied[place_id]) for place_id in named | implied}


def passages_by_place(document: Document, links: tuple[Link, ...]) -> dict[str, list[tuple[str, int, str]]]:
    """Return for each place the passages that speak of it, in order: id, number, and how it is lit."""
    numbers = {passage.id: passage.paragraph for passage in document.passages}
    found: dict[str, list[tuple[str, int, str]]] = {}
    for link in links:
        if link.passage in numbers:
            found.setdefault(link.place, []).append((link.passage, numbers[link.passage], link.lit))
    return found


def offers(gazetteer: Gazetteer, links: tuple[Link, ...]) -> dict[str, str]:
    """Return for each place that no passage speaks of the one to offer instead.

    That is what it lies in, else a member of it, else the nearest on the map, of those that have passages.
    """
    linked = dict.fromkeys(link.place for link in links)
    silent = gazetteer.places.index.difference(list(linked))
    return {place_id: _offer(place_id, gazetteer, list(linked)) for place_id in silent}


def _offer(place_id: str, gazetteer: Gazetteer, linked: list[str]) -> str:
    members = gazetteer.memberships.loc[gazetteer.memberships["whole"] == place_id, "member"]
    around = [place.id for place in gazetteer.containing(place_id)]
    for near in [*around, *(known for known in linked if known in set(members))]:
        if near in linked:
            return near
    return _nearest(gazetteer.places.loc[place_id], gazetteer.places.loc[linked])


def _nearest(place: pd.Series, others: pd.DataFrame) -> str:
    if others.empty or pd.isna(place["longitude"]):
        return str(others.index[0]) if len(others) else ""
    east = (others["longitude"] - place["longitude"]) * math.cos(math.radians(place["latitude"]))
    return str((east**2 + (others["latitude"] - place["latitude"]) ** 2).idxmin())
