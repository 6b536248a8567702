"""The route of a picture: corridors leg by leg, disputed lines, and the towns."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import shapely

from geodata.map.picture.atlas import Geometries, Leg
from geodata.map.picture.looks import Looks
from geodata.map.picture.shown import Shown
from geodata.map.picture.svg import number, path, tag
from geodata.places import POINT_KINDS

TOLERANCE = 0.3  # pixels by which a line may be simpler than it is known
KINDS = ("station", "crossing", "city", "port")  # what lies on top comes last
NEAR_ZOOM = 5  # from which on towns are drawn that no passage mentions
SMALL_PART = 0.6  # of the size of others
RADII, RADIUS = {"station": 2.5, "crossing": 3.5}, 4.0
DIAMOND = 1.35  # so much wider than its radius
RING = 9.0


class Route:
    """The lines and the towns that lie in the view."""

    def __init__(self, looks: Looks) -> None:
        self.looks, self.shown = looks, looks.shown
        drawn = self.shown.corridors
        self.legs = [(leg, line) for leg, line in _legs_in_view(self.shown) if leg.corridor in drawn]
        self.towns = [place for kind in KINDS for place in self._towns(kind)]

    def draw_lines(self) -> str:
        """Return the legs; those in use lie over those that are not, the main corridor over all others."""
        drawn = []
        for corridor in reversed(self.shown.atlas.corridors):
            legs = [(leg, line) for leg, line in self.legs if leg.corridor == corridor]
            for is_used in (False, True):
                some = [(leg, line) for leg, line in legs if (leg.status == "open") == is_used]
                drawn += [self._line(leg, line, kind) for kind in ("casing", "leg") for leg, line in some]
        return tag("g", {"fill": "none", "stroke-linejoin": "round"}, *drawn) if drawn else ""

    def _line(self, leg: Leg, line: shapely.Geometry, kind: str) -> str:
        look = self.looks.leg(leg, kind)
        return tag("path", {"d": path(line), **look, **({"data-leg": leg.id} if kind == "leg" else {})})

    def draw_disputed(self) -> str:
        """Return the lines of control and the disputed boundaries."""
        lines = _in_view(self.shown.atlas.disputed, self.shown)
        drawn = [tag("path", {"d": path(line)}) for line in lines if not line.is_empty]
        if not drawn or not self.shown.light.has_disputed:
            return ""
        self.looks.keys.add("disputed")
        return tag("g", self.looks.style.of(".disputed"), *drawn)

    def draw_towns(self) -> str:
        """Return a symbol for each town, and rings round those that are selected, or ends of a journey."""
        drawn = [self._symbol(place) for place in sorted(self.towns, key=self._height)]
        look = self.looks.style.of(".ring")
        for place in (*self.shown.light.chosen, *self.ends):
            if place in self.towns:
                x, y = self.at(place)
                drawn.append(tag("circle", {"cx": x, "cy": y, "r": RING, **look}))
        return "".join(drawn)

    def _height(self, place: str) -> int:
        """Return what lies over what: what is selected over what is highlighted, that over all others."""
        light = self.shown.light
        if place in light.chosen:
            return 3
        return 2 if light.is_named(place) else int(place in light.places)

    @property
    def ends(self) -> list[str]:
        """The places where some of the lit legs end that go on with none of them."""
        legs = [leg for leg in self.shown.atlas.legs if leg.id in self.shown.light.legs]
        stops = Counter(stop for leg in legs for stop in (leg.start, leg.end))
        return [stop for stop, times in stops.items() if times == 1]

    def at(self, place: str) -> tuple[float, float]:
        """Return where a place lies, in pixels."""
        return self.shown.view.at(*self.shown.atlas.spot(place))

    def radius(self, place: str) -> float:
        """Return how large the symbol of a town is."""
        grown = min(max((self.shown.view.zoom - 1) / 4, 0.45), 1.2)
        part = SMALL_PART if self.looks.is_far(place) else 1
        return part * grown * RADII.get(self.shown.atlas.kinds[place], RADIUS)

    def _towns(self, kind: str) -> Iterator[str]:
        atlas, corridors = self.shown.atlas, self.shown.corridors
        for place, drawn in atlas.drawn.items():
            is_kind = atlas.kinds[place] == kind and kind in POINT_KINDS
            if is_kind and drawn["only_with"] in ("", *corridors) and self._is_wanted(place):
                yield place

    def _is_wanted(self, place: str) -> bool:
        if not self.shown.view.sees(*self.at(place)):
            return False
        is_known = not self.looks.is_far(place) or place not in self.shown.atlas.quiet
        return is_known or place in self.shown.light.all or self.shown.view.zoom >= NEAR_ZOOM

    def _symbol(self, place: str) -> str:
        (x, y), radius = self.at(place), self.radius(place)
        look = {**self.looks.town(place), "data-place": place}
        match self.shown.atlas.kinds[place]:
            case "port":
                box = {"x": x - radius, "y": y - radius, "width": 2 * radius, "height": 2 * radius}
                return tag("rect", {**box, **look})
            case "crossing":
                return tag("path", {"d": diamond(x, y, radius), **look})
        return tag("circle", {"cx": x, "cy": y, "r": radius, **look})


def diamond(x: float, y: float, radius: float) -> str:
    """Return the path of the symbol of a crossing."""
    wide = DIAMOND * radius
    w = number(wide)
    return f"M{number(x)} {number(y - wide)}l{w} {w}-{w} {w}-{w}-{w}z"


def _in_view(lines: Geometries, shown: Shown) -> Geometries:
    simple = shapely.simplify(shown.view.place(lines), TOLERANCE)
    cut: Geometries = shapely.clip_by_rect(simple, *shown.view.box)
    return cut


def _legs_in_view(shown: Shown) -> Iterator[tuple[Leg, shapely.Geometry]]:
    """Yield each leg with its line in pixels; ships' lines in pieces, so that their dots fall together."""
    legs = shown.atlas.legs
    ships = [leg.line for leg in legs if leg.mode == "sea"]
    times = (
        Counter(map(tuple, np.concatenate([np.unique(line.coords, axis=0) for line in ships])))
        if ships
        else {}
    )
    shared = {point for point, count in times.items() if count > 1}
    for leg in legs:
        pieces = _pieces(leg.line, shared) if leg.mode == "sea" else [leg.line]
        placed = shown.view.place(np.array(pieces, dtype=object))
        simple = placed if leg.mode == "sea" else shapely.simplify(placed, TOLERANCE)
        cut = shapely.clip_by_rect(simple, *shown.view.box)
        parts = [part for part in shapely.get_parts(shapely.get_parts(cut)) if not part.is_empty]
        if parts:
            yield leg, shapely.multilinestrings(parts)


def _pieces(line: shapely.LineString, shared: set[tuple[float, ...]]) -> list[shapely.LineString]:
    """Return a line in pieces between the points that it shares with others, each from west to east."""
    points = [tuple(point) for point in line.coords]
    joints = [at for at in range(1, len(points) - 1) if points[at] in shared]
    ends = [0, *joints, len(points) - 1]
    pieces = [points[start : end + 1] for start, end in pairwise(ends)]
    return [shapely.LineString(each if each[0][0] <= each[-1][0] else each[::-1]) for each in pieces]
