"""What is asked of a picture in an address, whoever wrote it: read, held to limits, and to what is known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from content.about import PAGES
from content.links import Link
from content.passages import Document
from content.pictures import Selected, light_on
from content.state import State
from geodata.map.picture.atlas import Atlas
from geodata.map.picture.framing import view_for
from geodata.map.picture.shown import Light
from geodata.map.picture.style import THEMES
from geodata.map.picture.view import View, fitted, height_for
from geodata.map.sent import Edges
from geodata.page.sent import Strength
from geodata.words import ENGLISH, say, spoken

LONGEST = 6000  # letters of an address
WIDTHS, HEIGHTS = (320, 2000), (200, 2000)  # pixels of a map
POLE, FARTHEST, MOST_ACROSS = 89.0, 3600, 720  # degrees: the map goes round and round
SIZE = (1280, 640)  # where none is asked for
LISTS = (
    "named",
    "actors",
    "implied",
)  # of places; where an address has none, light follows from what is selected
OWN = "own"  # the page of a text of the reader's own, of which the server keeps nothing
KEPT = ("text", "place", "passage", "leg", "event", "from", "to", "by", "only")
SHOWN = 40  # letters of what is not known


class AskedError(Exception):
    """A picture cannot be drawn as it is asked for; the message is for whoever asked."""


@dataclass(frozen=True)
class Asked:
    """A picture as it is asked for: what is selected and lit, the view, the theme, the language of names.

    ``address`` is that of the view, and empty for a text of the reader's own (``is_own``), which no address
    opens; ``mentioned`` are the places of such a text.
    """

    selected: Selected
    light: Light
    view: View
    theme: str
    names: str
    address: str
    is_own: bool
    mentioned: tuple[str, ...]


Query = Mapping[str, str]


def is_own(query: Query) -> bool:
    """Say whether the map stands beside a text of the reader's own."""
    return query.get("page") == OWN


def asked_in(query: Query, state: State, atlas: Atlas, home: str) -> Asked:
    """Return what an address asks for, or raise an ``AskedError``."""
    if sum(len(name) + len(value) for name, value in query.items()) > LONGEST:
        raise AskedError(say("The link to the picture is too long."))
    selected = _selected(query, state.document, atlas)
    light = _light(query, state.links, selected, atlas)
    return Asked(
        selected,
        light,
        _view(query, atlas, light),
        _one_of(query.get("theme", "light"), THEMES),
        _one_of(query.get("names", spoken()), atlas.gazetteer.languages),
        "" if is_own(query) else _address(query, home),
        is_own(query),
        _all_of(_ids(query.get("mentioned", "")), atlas.kinds),
    )


def _address(query: Query, home: str) -> str:
    page, names = _one_of(query.get("page", ""), PAGES), query.get("names", spoken())
    spoken_here = {
        "lang": spoken() if spoken() != ENGLISH else "",
        "names": names if names != spoken() else "",
    }
    kept = {name: query.get(name, "") for name in KEPT} | spoken_here
    said = urlencode({name: value for name, value in kept.items() if value}, safe=",")
    return f"{home}{page}{said and '?'}{said}"


def _selected(query: Query, document: Document, atlas: Atlas) -> Selected:
    passage = "" if is_own(query) else query.get("passage", "")
    passage = document.aliases.get(passage, passage)
    places = [atlas.gazetteer.aliases.get(place, place) for place in _ids(query.get("place", ""))]
    _all_of([passage] if passage else [], [each.id for each in document.passages])
    legs = _all_of(_ids(query.get("legs", "")), [leg.id for leg in atlas.legs])
    return Selected(_all_of([] if passage else places, atlas.kinds), passage, legs)


def _light(query: Query, links: Iterable[Link], selected: Selected, atlas: Atlas) -> Light:
    """Return what is lit: what the address lists, else what follows from what is selected."""
    light = _listed(query, selected, atlas) if query.keys() & set(LISTS) else light_on(tuple(links), selected)
    return replace(
        light,
        legs=selected.legs,
        stops=_all_of(_ids(query.get("stops", "")), atlas.kinds),
        corridors=_all_of(_ids(query.get("corridors", "")), atlas.corridors),
        members=_one_of(query.get("members", ""), ("", *atlas.roles)),
        has_disputed=query.get("disputed") != "no",
    )


def _listed(query: Query, selected: Selected, atlas: Atlas) -> Light:
    lists = (_all_of(_ids(query.get(name, "")), atlas.kinds) for name in LISTS)
    named, actors, implied = lists
    places: dict[str, Strength] = dict.fromkeys(implied, "implied")
    places.update(dict.fromkeys((*named, *actors), "named"))
    return Light(
        places, {place: _manner(place, named, actors) for place in (*named, *actors)}, selected.places
    )


def _manner(place: str, named: Iterable[str], actors: Iterable[str]) -> str:
    return " ".join(kind for kind, those in (("place", named), ("actor", actors)) if place in those)


def _view(query: Query, atlas: Atlas, light: Light) -> View:
    if "bounds" not in query:
        return view_for(atlas, light, *SIZE)
    try:
        west, south, east, north = (float(edge) for edge in query["bounds"].split(","))
        width = int(query.get("width", SIZE[0]))
    except ValueError as error:
        raise AskedError(_unknown(query["bounds"])) from error
    edges: Edges = {"west": west, "south": south, "east": east, "north": north}
    is_on_map = -POLE < south < north < POLE and abs(west) <= FARTHEST and west < east <= west + MOST_ACROSS
    height = height_for(edges, width) if is_on_map else 0
    if not _is_in(width, WIDTHS) or not _is_in(height, HEIGHTS):  # whatever is no number is in no limits
        raise AskedError(_unknown(query["bounds"]))
    return fitted(edges, width, height)


def _is_in(value: float, limits: tuple[int, int]) -> bool:
    return limits[0] <= value <= limits[1]


def _ids(text: str) -> list[str]:
    return list(dict.fromkeys(filter(None, text.split(","))))


def _all_of(ids: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    return tuple(_one_of(each, known) for each in ids)


def _one_of(asked: str, known: Iterable[str]) -> str:
    if asked not in known:
        raise AskedError(_unknown(asked))
    return asked


def _unknown(asked: str) -> str:
    shown = asked if len(asked) <= SHOWN else f"{asked[:SHOWN]}…"
    return say("“{asked}” in the link to the picture is not known.", asked=shown)
