"""Links: which passage speaks of which place, and through what."""

import math
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import numpy as np
import pandas as pd

from content.passages import Document, Mark, Passage
from geodata.gazetteer import Gazetteer
from geodata.memberships import SEATS
from geodata.places import POINT_KINDS, Place
from geodata.words import say, to_say

# How a passage reaches a place, the nearest way first.
WAYS = ("named", "part", "route", "region", "membership")
MANNERS = {
    "place": to_say("named here as a location: {words}"),
    "actor": to_say("named here as an actor: {words}"),
    "place actor": to_say("named here as a location: {words}; as an actor: {others}"),
    "actor place": to_say("named here as an actor: {words}; as a location: {others}"),
}
# Why a place is implied, with {place} for what is marked; each whole, for languages order words differently.
GEOGRAPHY = {
    "part": to_say("part of {place}"),
    "shore": to_say("borders the {place}"),
}
MEMBERSHIP = {
    "member": to_say("member of the {place}"),
    "associate": to_say("associate of the {place} (not a member)"),
    "observer": to_say("observer of the {place} (not a member)"),
    "partner": to_say("partner of the {place} (not a member)"),
    "participant": to_say("participating state of the {place}"),
}
MEMBERSHIP_SINCE = {
    "member": to_say("member of the {place} since {year}"),
    "associate": to_say("associate of the {place} since {year} (not a member)"),
    "observer": to_say("observer of the {place} since {year} (not a member)"),
    "partner": to_say("partner of the {place} since {year} (not a member)"),
    "participant": to_say("participating state of the {place} since {year}"),
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


Implied = tuple[tuple[str, str, str], ...]  # place, way and reason of each


def link_document(document: Document, gazetteer: Gazetteer) -> tuple[Link, ...]:
    """Link every passage of a document to every place that it names or implies.

    Memberships are taken as they stood on the date of the document. Links come in reading order, within a
    passage by strength, then in the order of the marks.
    """

    @cache
    def implied_by(place: str, manner: str) -> Implied:  # the same place is marked again and again
        return tuple(_implied(place, manner, gazetteer, document.date))

    return tuple(link for passage in document.passages for link in _links_of(passage, implied_by))


def _links_of(passage: Passage, implied_by: Callable[[str, str], Implied]) -> list[Link]:
    found = sorted(_found(passage, implied_by), key=lambda link: WAYS.index(link.way))
    strongest: dict[str, list[Link]] = {}
    for link in found:
        ways = strongest.setdefault(link.place, [])
        if not ways or ways[0].way == link.way:
            ways.append(link)
    return [_merged(links) for links in strongest.values()]


def _merged(links: list[Link]) -> Link:
    reasons = "; ".join(dict.fromkeys(link.reason for link in links))
    through = dict.fromkeys(place_id for link in links for place_id in link.through)
    reason = reasons if links[0].way == "named" else say("implied: {reasons}", reasons=reasons)
    return replace(links[0], reason=reason, through=tuple(through))


def _found(passage: Passage, implied_by: Callable[[str, str], Implied]) -> Iterator[Link]:
    for place_id in dict.fromkeys(mark.place for mark in passage.marks):
        yield _named([mark for mark in passage.marks if mark.place == place_id], passage)
    for mark in passage.marks:
        for place_id, way, reason in implied_by(mark.place, mark.manner):
            yield Link(passage.id, place_id, way, reason, through=(mark.place,))


def _named(marks: list[Mark], passage: Passage) -> Link:
    by_manner: dict[str, dict[str, None]] = {}
    for mark in marks:
        by_manner.setdefault(mark.manner, {})[_quoted(mark)] = None
    words, *others = (", ".join(said) for said in by_manner.values())
    named_as = MANNERS[" ".join(by_manner)]
    reason = say(named_as, words=words, others="".join(others))
    return Link(passage.id, marks[0].place, "named", reason, tuple(by_manner))


def _quoted(mark: Mark) -> str:
    if not mark.reason:
        return say("“{words}”", words=mark.words)
    return say("“{words}” ({reason})", words=mark.words, reason=say(mark.reason))


def _implied(place_id: str, manner: str, gazetteer: Gazetteer, on: date) -> Iterator[tuple[str, str, str]]:
    place = gazetteer.place(place_id)
    if place.kind == "route":
        yield from _along(place, gazetteer)
    elif place.implies == "members":
        yield from _belonging(place, gazetteer, on)
    elif manner == "place":  # an actor is not where its seat stands
        for whole in gazetteer.containing(place.id):
            yield whole.id, "part", say("contains {place}", place=gazetteer.name(place.id))


def _along(route: Place, gazetteer: Gazetteer) -> Iterator[tuple[str, str, str]]:
    name = gazetteer.name(route.id)
    passed = say("on the {place}", place=name)
    for stop, goes_on in gazetteer.stops(route.id, only_open=True).items():
        yield stop, "route", passed if goes_on else say("terminus of the {place}", place=name)
        for whole in gazetteer.containing(stop):
            yield whole.id, "route", passed
    for sea in gazetteer.seas(route.id):
        yield sea, "route", say("crossed by the {place}", place=name)


def _belonging(whole: Place, gazetteer: Gazetteer, on: date) -> Iterator[tuple[str, str, str]]:
    name = gazetteer.name(whole.id)
    members = gazetteer.members(whole.id, on)
    for row in members[~members["role"].isin(SEATS)].itertuples():
        if row.role in GEOGRAPHY:
            yield row.member, "region", say(GEOGRAPHY[row.role], place=name)
        elif row.since:
            reason = say(MEMBERSHIP_SINCE[row.role], place=name, year=row.since.year)
            yield row.member, "membership", reason
        else:
            yield row.member, "membership", say(MEMBERSHIP[row.role], place=name)


def mentions(links: tuple[Link, ...]) -> dict[str, tuple[int, int]]:
    """Count for each place, in the links of a document, the passages that name and that only imply it."""
    named = Counter(link.place for link in links if link.lit == "named")
    implied = Counter(link.place for link in links if link.lit == "implied")
    return {place_id: (named[place_id], implied[place_id]) for place_id in named | implied}


def passages_by_place(document: Document, links: tuple[Link, ...]) -> dict[str, list[tuple[str, int, str]]]:
    """Return for each place the passages that speak of it, in order: id, number, and how it is lit."""
    numbers = {passage.id: passage.paragraph for passage in document.passages}
    found: dict[str, list[tuple[str, int, str]]] = {}
    for link in links:
        found.setdefault(link.place, []).append((link.passage, numbers[link.passage], link.lit))
    return found


def offers(gazetteer: Gazetteer, links: tuple[Link, ...]) -> dict[str, str]:
    """Return for each place that no passage speaks of the one to offer instead.

    That is what it lies in, else a member of it, else the nearest of its kind, of those that have passages.
    """
    linked = list(dict.fromkeys(link.place for link in links))
    silent = gazetteer.places.index.difference(linked)
    members = gazetteer.memberships.groupby("whole")["member"].agg(set).to_dict()
    around = Around(gazetteer, linked)
    return {place_id: _offer(place_id, members.get(place_id, set()), around) for place_id in silent}


class Around:
    """The places that have passages, and which of them is the nearest to another place."""

    def __init__(self, gazetteer: Gazetteer, linked: list[str]) -> None:
        self.linked = dict.fromkeys(linked)
        self._spots = gazetteer.places[["kind", "longitude", "latitude"]].to_dict("index")
        self._within: dict[str, str] = gazetteer.places["within"].to_dict()
        self._by_kind: dict[str, pd.DataFrame] = {}

    def wholes(self, place_id: str) -> Iterator[str]:
        """Yield what a place lies in, the nearest first."""
        while place_id := self._within[place_id]:
            yield place_id

    def nearest(self, place_id: str) -> str:
        """Return the nearest of its kind, else the nearest of any; nothing where no place has passages."""
        kind, longitude, latitude = self._spots[place_id].values()
        others = self._alike("point" if kind in POINT_KINDS else kind)
        if pd.isna(longitude) or others["longitude"].isna().all():
            return str(others.index[0]) if len(others) else ""
        east = (others["longitude"].to_numpy() - longitude) * math.cos(math.radians(latitude))
        return str(others.index[np.nanargmin(east**2 + (others["latitude"].to_numpy() - latitude) ** 2)])

    def _alike(self, kind: str) -> pd.DataFrame:
        if kind not in self._by_kind:
            spots = {each: self._spots[each] for each in self.linked}
            alike = {each: spot for each, spot in spots.items() if _is_of(kind, spot["kind"])} or spots
            columns = ["kind", "longitude", "latitude"]
            self._by_kind[kind] = pd.DataFrame.from_dict(alike, orient="index", columns=columns)
        return self._by_kind[kind]


def _is_of(kind: str, other: str) -> bool:
    return other in POINT_KINDS if kind == "point" else other == kind


def _offer(place_id: str, members: set[str], around: Around) -> str:
    near = (*around.wholes(place_id), *(each for each in around.linked if each in members))
    return next((each for each in near if each in around.linked), "") or around.nearest(place_id)
