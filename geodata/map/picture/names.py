"""Names on a picture, clear of each other and of symbols: what is selected and lit first, then by weight."""

from collections.abc import Iterator

import numpy as np
import shapely

from geodata.map.picture.ground import Ground
from geodata.map.picture.letters import BASELINE
from geodata.map.picture.named import FIT, ORDER, Named, named, width_on_sheet
from geodata.map.picture.placing import CLOSER, Around, Box, Numbers, Side, best_side, free_sides, pushed
from geodata.map.picture.route import RING, Route
from geodata.map.picture.spots import Spots
from geodata.map.picture.svg import tag
from geodata.map.picture.written import written
from geodata.places import LAND_KINDS

GAP = 4.0  # pixels between a symbol and its name
SLACK = 1.0  # pixels by which a name may stand nearer to another symbol: nobody sees it
KEPT_OFF = 2.0  # pixels from any symbol to the name of an area, but where there is hardly room for it
SAME = 4.0  # pixels within which points of two lines count as one
WIDE = 13.0  # pixels within which a name may be taken for that of another symbol
STEP = 8.0  # pixels between two points at which a line is looked at
HALO = 3.0  # pixels, half of them outside the letters


class Names:
    """The names of what is drawn, placed."""

    def __init__(self, ground: Ground, route: Route) -> None:
        self.ground, self.route, self.shown = ground, route, ground.shown
        self.ringed = (*self.shown.light.chosen, *route.ends)
        self.first = (*self.ringed, *self.shown.light.stops)
        self.spots = Spots(ground)
        self.all = sorted(self._wanted(), key=self._rank)
        self.symbols = [each for each in self.all_towns() if each.is_beside]
        self.lines = _points_along([line for _, line in route.legs])
        self.sides = {each: self._sides(each) for each in self.all}
        self.around = {each: self._around(each) for each in self.all}
        self.placed = self._place()

    def all_towns(self) -> list[Named]:
        """Return a name for each town that is drawn, whether it will be written or not."""
        return [self._named(place) for place in self.route.towns]

    def draw(self) -> str:
        """Return the names, over a soft ground of the colour of the land; of that, nothing is read out."""
        halo = {"fill": "none", "stroke": self.ground.looks.style.colours["halo"], "stroke-width": HALO}
        halo |= {"stroke-opacity": "0.85", "stroke-linejoin": "round", "aria-hidden": "true"}
        words = [self._written(each, box, is_halo=False) for each, box in self.placed.items()]
        soft = [self._written(each, box, is_halo=True) for each, box in self.placed.items()]
        return tag("g", halo, *soft) + tag("g", {"lang": self.shown.language}, *words) if words else ""

    def _written(self, each: Named, box: Box, *, is_halo: bool) -> str:
        about = {} if is_halo else {"fill": each.letters.colour, "data-place": each.place}
        return written(each.words, each.letters, (box.left, box.top + BASELINE * each.letters.size), **about)

    def _named(self, place: str) -> Named:
        return named(place, self.ground.area(place), place in self.first, self.ground.looks)

    def _wanted(self) -> Iterator[Named]:
        atlas, towns = self.shown.atlas, set(self.route.towns)
        places = [place for place in atlas.drawn if atlas.kinds[place] in ORDER]
        for place in sorted(places, key=lambda place: ORDER.index(atlas.kinds[place])):
            each = self._named(place)
            is_drawn = place in towns if each.is_beside else self._is_near(each)
            if is_drawn and self._is_wanted(each):
                yield each

    def _is_near(self, each: Named) -> bool:
        return self.ground.area(each.place) is not None or self.shown.view.sees(*each.home)

    def _is_wanted(self, each: Named) -> bool:
        if self.shown.light.is_named(each.place) or each.place in self.first:
            return True
        width = width_on_sheet(self.ground.area(each.place))
        is_large = each.kind not in LAND_KINDS or each.weight < 3 or width > FIT * each.size[0]
        return is_large and self.shown.view.zoom >= each.zoom_from

    def _rank(self, each: Named) -> int:
        if each.place in self.first:
            return -2
        if self.shown.light.is_named(each.place):
            return -1
        return 3 * each.weight + (1 if each.is_beside else 0 if each.is_tight else 2)

    def _sides(self, each: Named) -> list[Side]:
        return self.spots.beside(each, self._away(each)) if each.is_beside else self.spots.on(each)

    def _away(self, each: Named) -> float:
        return (RING if each.place in self.ringed else self.route.radius(each.place)) + GAP

    def _around(self, each: Named) -> Around:
        others = [symbol for symbol in self.symbols if symbol.place != each.place]
        apart = np.array([self._apart(each, symbol) for symbol in others]).reshape(-1, 3)
        at = np.array([symbol.home for symbol in others]).reshape(-1, 2)
        view = self.shown.view
        return Around(view.width, view.height, self.lines, at, *apart.T)

    def _apart(self, each: Named, symbol: Named) -> tuple[float, float, float]:
        """Return how far a name must keep from the symbol of another, within how much it stands as near to
        that as to its own, and how far it should keep.
        """
        if not each.is_beside:
            return 0 if each.is_tight else KEPT_OFF, KEPT_OFF, 0 if each.kind in LAND_KINDS else WIDE
        radius = self.route.radius(symbol.place)
        if symbol.is_far and not each.is_far:
            return -np.inf, radius, WIDE  # in nobody's way
        own = radius + GAP - SLACK
        if each.place in self.first:  # it must find a place
            return KEPT_OFF, own, WIDE
        return own, 0, WIDE if symbol.weight <= each.weight else 0  # a rival might be taken for what is named

    def _place(self) -> dict[Named, Box]:
        placed: dict[Named, Box] = {}

        def all_boxes(other: Named, taken: list[Box]) -> list[Box]:
            free = free_sides(self.sides[other], self._with(other, taken))
            is_kept = other.place in self.first and each.place not in self.first
            most = CLOSER if is_kept else np.inf  # else it would be taken for the name of a third
            return [box for box, cost in sorted(free, key=lambda side: side[1]) if cost < most]

        for each in self.all:
            box = best_side(self.sides[each], self._with(each, list(placed.values())))
            if box:
                placed[each] = box
            elif each.weight < 2:
                placed = pushed(each, placed, all_boxes)
        return placed

    def _with(self, each: Named, taken: list[Box]) -> Around:
        around = self.around[each]
        return Around(
            around.width,
            around.height,
            around.lines,
            around.symbols,
            around.near,
            around.closer,
            around.wide,
            taken,
        )


def _points_along(lines: list[shapely.Geometry]) -> Numbers:
    """Return points along lines, near enough to each other that none slips through a name."""
    if not lines:
        return np.empty((0, 2))
    points: Numbers = shapely.get_coordinates(shapely.segmentize(np.array(lines, dtype=object), STEP))
    _, once = np.unique(np.floor(points / SAME), axis=0, return_index=True)
    return points[once]
