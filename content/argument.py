"""Coverage: which sections mention which places, which are mentioned together, and which never are."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from content.links import Link
from content.passages import Document
from geodata.gazetteer import Gazetteer
from geodata.legs import MAIN_CORRIDOR
from geodata.places import HOME_COUNTRY, NATURAL_KINDS, POINT_KINDS
from geodata.words import say, to_say

SEA = "caspian-sea"
GROUPS = {  # the kinds of places, in the order of the matrix
    to_say("Countries"): ("country",),
    to_say("Cities, ports and stations"): POINT_KINDS,
    to_say("Seas and regions"): (*NATURAL_KINDS, "province", "region"),
    to_say("Organisations"): ("organisation",),
    to_say("Routes"): ("route",),
}


@dataclass(frozen=True)
class Cell:
    """The passages under one heading that name a place, and those that only imply it, in reading order."""

    named: tuple[str, ...]
    implied: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """A place, and its cells by the id of the heading; headings that are silent on it have none."""

    place: str
    cells: dict[str, Cell]

    @property
    def named(self) -> int:
        """The number of passages that name the place."""
        return sum(len(cell.named) for cell in self.cells.values())

    @property
    def implied(self) -> int:
        """The number of passages that only imply the place."""
        return sum(len(cell.implied) for cell in self.cells.values())


@dataclass(frozen=True)
class Pair:
    """Two places, the one that is named more often first, and the passages that name both."""

    places: tuple[str, str]
    passages: tuple[str, ...]


@dataclass(frozen=True)
class NeverNamed:
    """A state that no passage names: why one would expect it, and the passages that imply it."""

    place: str
    expected: tuple[str, ...]
    implied: tuple[str, ...]


def matrix_of(document: Document, links: Iterable[Link], gazetteer: Gazetteer) -> dict[str, tuple[Row, ...]]:
    """Set places against headings: for each group of places its rows.

    A group without a place is left out. Within a group the places that most passages name come first, then
    those that most imply; each link of the document stands in exactly one cell.
    """
    rows = [Row(place_id, _cells(document, those)) for place_id, those in _by_place(links).items()]
    rows.sort(key=lambda row: (-row.named, -row.implied))
    kind = gazetteer.places["kind"].to_dict()
    groups = {
        title: tuple(row for row in rows if kind[row.place] in kinds) for title, kinds in GROUPS.items()
    }
    return {title: those for title, those in groups.items() if those}


def _by_place(links: Iterable[Link]) -> dict[str, list[Link]]:
    by_place: dict[str, list[Link]] = {}
    for link in links:
        by_place.setdefault(link.place, []).append(link)
    return by_place


def _cells(document: Document, links: list[Link]) -> dict[str, Cell]:
    cells = {}
    for section in document.sections:
        under = {passage.id for passage in section.passages}
        here = [link for link in links if link.passage in under]
        if here:
            cells[section.id] = Cell(_lit(here, "named"), _lit(here, "implied"))
    return cells


def _lit(links: Iterable[Link], lit: str) -> tuple[str, ...]:
    return tuple(link.passage for link in links if link.lit == lit)


def pairs_of(document: Document, links: Iterable[Link], gazetteer: Gazetteer) -> tuple[Pair, ...]:
    """Return the places that are named in the same passage, the most frequent pair first.

    A place and what it lies in are no pair: who names Astana has Kazakhstan in mind already.
    """
    together: dict[tuple[str, str], list[str]] = {}
    named = _named(document, links)
    often = Counter(place_id for those in named.values() for place_id in those)
    for passage, those in named.items():
        for pair in combinations(sorted(those, key=lambda place_id: (-often[place_id], place_id)), 2):
            if not _lies_in_the_other(pair, gazetteer):
                together.setdefault(pair, []).append(passage)
    pairs = [Pair(pair, tuple(passages)) for pair, passages in together.items()]
    return tuple(sorted(pairs, key=lambda pair: -len(pair.passages)))


def _lies_in_the_other(pair: tuple[str, str], gazetteer: Gazetteer) -> bool:
    around = [{whole.id for whole in gazetteer.containing(place_id)} for place_id in pair]
    return pair[1] in around[0] or pair[0] in around[1]


def _named(document: Document, links: Iterable[Link]) -> dict[str, list[str]]:
    """Return for each passage of the document the places that it names."""
    named: dict[str, list[str]] = {passage.id: [] for passage in document.passages}
    for link in links:
        if link.lit == "named":
            named[link.passage].append(link.place)
    return named


def never_named(document: Document, links: Iterable[Link], gazetteer: Gazetteer) -> tuple[NeverNamed, ...]:
    """Return the states of the corridor and the neighbours that no passage names, the most implied first."""
    by_place = _by_place(links)
    found = [
        NeverNamed(place_id, why, _lit(by_place.get(place_id, ()), "implied"))
        for place_id, why in expected_states(document, gazetteer).items()
        if not _lit(by_place.get(place_id, ()), "named")
    ]
    return tuple(sorted(found, key=lambda state: -len(state.implied)))


def is_about_home(links: Iterable[Link]) -> bool:
    """Say whether a text mentions Kazakhstan or the route: of any other, no states are expected."""
    return any(link.place in (HOME_COUNTRY, MAIN_CORRIDOR) for link in links)


def expected_states(document: Document, gazetteer: Gazetteer) -> dict[str, tuple[str, ...]]:
    """Return the states that a text on Kazakhstan and its route might name, each with why."""
    reasons = {
        say("on the corridor"): _on_the_corridor(gazetteer),
        say("bordering {place}", place=gazetteer.name(HOME_COUNTRY)): set(
            gazetteer.borders.get(HOME_COUNTRY, ())
        ),
        say("on the Caspian Sea"): set(_on_the_sea(document, gazetteer)),
    }
    states = sorted(set().union(*reasons.values()) - {HOME_COUNTRY})
    return {state: tuple(why for why, those in reasons.items() if state in those) for state in states}


def _on_the_corridor(gazetteer: Gazetteer) -> set[str]:
    around = {whole for stop in gazetteer.stops(MAIN_CORRIDOR) for whole in gazetteer.containing(stop)}
    return {place.id for place in around if place.kind == "country"}


def _on_the_sea(document: Document, gazetteer: Gazetteer) -> Iterator[str]:
    members = gazetteer.members(SEA, document.date)
    yield from members.loc[members["role"] == "shore", "member"]


def passages_of_home_alone(
    document: Document, links: Iterable[Link], gazetteer: Gazetteer
) -> tuple[str, ...]:
    """Return the passages that name nothing but Kazakhstan and places in it, or no place at all."""
    return tuple(
        passage
        for passage, places in _named(document, links).items()
        if all(_is_at_home(place_id, gazetteer) for place_id in places)
    )


def _is_at_home(place_id: str, gazetteer: Gazetteer) -> bool:
    return HOME_COUNTRY in (place_id, *(whole.id for whole in gazetteer.containing(place_id)))
