"""Links: which passage speaks of which place, and through what."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from content.passages import Document, Mark, Passage
from geodata.gazetteer import Gazetteer
from geodata.memberships import SEATS
from geodata.places import Place
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
ImpliedBy = Callable[[str, str], Implied]  # what a marked place implies, by the manner of the mark


def implied_on(gazetteer: Gazetteer, on: date) -> ImpliedBy:
    """Return what tells which places a mark implies on a day: each is looked up once, in one language."""

    @cache
    def implied_by(place: str, manner: str) -> Implied:
        return tuple(_implied(place, manner, gazetteer, on))

    return implied_by


def link_document(
    document: Document, gazetteer: Gazetteer, implied_by: ImpliedBy | None = None
) -> tuple[Link, ...]:
    """Link every passage of a document to every place that it names or implies.

    Memberships are taken as they stood on the date of the document, unless ``implied_by`` is known already.
    Links come in reading order, within a passage by strength, then in the order of the marks.
    """
    implied_by = implied_by or implied_on(gazetteer, document.date)
    return tuple(link for passage in document.passages for link in _links_of(passage, implied_by))


def _links_of(passage: Passage, implied_by: ImpliedBy) -> list[Link]:
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


def _found(passage: Passage, implied_by: ImpliedBy) -> Iterator[Link]:
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
