"""The ground of a picture: land, water, borders, and what is lit of them."""

from collections.abc import Iterator, Mapping

import shapely

from geodata.map.picture.atlas import Parts
from geodata.map.picture.looks import HATCHED, Looks
from geodata.map.picture.style import Look
from geodata.map.picture.svg import path, tag
from geodata.map.picture.view import View
from geodata.places import NAMED_KINDS

TOLERANCE = 0.4  # pixels by which an outline may be simpler than it is known
LEAST = 0.5  # square pixels: smaller islands are left out
DOT, VISIBLE = 3.0, 7.0  # pixels: a country less wide than VISIBLE is a dot
DISC = 24.0  # pixels: what has a name and no outline
Seen = Mapping[str, shapely.Geometry]


def seen(parts: Parts, view: View) -> Seen:
    """Return what of some shapes lies in a view, in pixels, no finer than can be seen."""
    placed = view.place(parts.shapes)
    west, north, east, south = view.box
    bounds = shapely.bounds(placed)
    near = (bounds[:, 0] < east) & (bounds[:, 2] > west) & (bounds[:, 1] < south) & (bounds[:, 3] > north)
    simple = shapely.coverage_simplify(placed[near], TOLERANCE)
    cut = shapely.clip_by_rect(simple, west, north, east, south)
    found: dict[str, list[shapely.Geometry]] = {}
    for place, part in zip(parts.ids[near], cut, strict=True):
        found.setdefault(place, []).extend(each for each in shapely.get_parts(part) if not each.is_empty)
    return {place: _together(_large(its_parts)) for place, its_parts in found.items() if its_parts}


def _large(parts: list[shapely.Geometry]) -> list[shapely.Geometry]:
    return [part for part in parts if part.area >= LEAST] or [max(parts, key=lambda part: part.area)]


def _together(areas: list[shapely.Geometry]) -> shapely.Geometry:
    return shapely.multipolygons([part for area in areas for part in shapely.get_parts(area)])


class Ground:
    """What of land and water lies in the view."""

    def __init__(self, looks: Looks) -> None:
        self.looks, self.shown = looks, looks.shown
        atlas, view = self.shown.atlas, self.shown.view
        self.land, self.water, self.wide = (
            seen(each, view) for each in (atlas.land, atlas.water, atlas.wide)
        )
        self.areas = {**self.wide, **self.water, **self.land}
        self.members = {whole: self._members(whole) for whole in self.shown.light.all}
        self.outlined = {member for members in self.members.values() for member in members}

    def area(self, place: str) -> shapely.Geometry | None:
        """Return the area of a place in the view."""
        return self.areas.get(place)

    def draw(self) -> str:
        """Return land, what lies over several countries, and water, each over the one before."""
        lit, chosen = self.shown.light.all, self.shown.light.chosen
        land = sorted(self.land, key=lambda place: (place in lit, place in chosen))
        water = sorted(self.water, key=lambda place: place in lit)
        return "".join(
            [
                self._grouped((self.land[place], self.looks.land(place), place) for place in land),
                *self._specks(),
                self._grouped(self._wide()),
                *self._wholes(),
                *self._discs(),
                self._grouped((self.water[place], self.looks.water(place), place) for place in water),
            ]
        )

    def _wide(self) -> Iterator[tuple[shapely.Geometry, Look, str]]:
        for place, area in self.wide.items():
            if look := self.looks.wide(place):
                yield area, look, place

    def _wholes(self) -> Iterator[str]:
        """Yield each whole that takes its shape from its members, in its look."""
        for whole, members in self.members.items():
            if members:
                outlines = self._outlines(whole, members)
                yield tag("g", {**self.looks.whole(whole), "data-place": whole}, *outlines)

    def _outlines(self, whole: str, members: list[str]) -> list[str]:
        """Return the one outline of a region; of an organisation those of its members, once more."""
        if self.shown.atlas.kinds[whole] == "region":
            return [tag("path", {"d": path(shapely.union_all([self.areas[member] for member in members]))})]
        return [tag("use", {"href": f"#{HATCHED}{member}"}) for member in members]

    def _members(self, whole: str) -> list[str]:
        members = () if whole in self.shown.atlas.drawn else self.shown.atlas.wholes.get(whole, ())
        return [each for each in members if each in self.areas]

    def _specks(self) -> Iterator[str]:
        for place, area in self.land.items():
            west, _, east, _ = shapely.bounds(area)
            if place in self.shown.atlas.drawn and east - west < VISIBLE:
                yield self._dot(place, DOT, self.looks.land(place))

    def _discs(self) -> Iterator[str]:
        atlas, view = self.shown.atlas, self.shown.view
        for place in self.shown.light.all:
            is_natural = atlas.kinds.get(place) in NAMED_KINDS and place in atlas.drawn
            if is_natural and place not in self.areas and view.sees(*view.at(*atlas.spot(place))):
                yield self._dot(place, DISC, self.looks.feature(place))

    def _dot(self, place: str, radius: float, look: Look) -> str:
        x, y = self.shown.view.at(*self.shown.atlas.spot(place))
        return tag("circle", {"cx": x, "cy": y, "r": radius, **look, "data-place": place})

    def _grouped(self, areas: Iterator[tuple[shapely.Geometry, Look, str]]) -> str:
        """Return areas, in one group those that follow each other and look alike."""
        groups: list[tuple[Look, list[str]]] = []
        for area, look, place in areas:
            if not groups or groups[-1][0] != look:
                groups.append((look, []))
            groups[-1][1].append(tag("path", {**self._name(place), "d": path(area)}))
        return "".join(tag("g", look, *drawn) for look, drawn in groups)

    def _name(self, place: str) -> dict[str, str]:
        """Return what a path is called: by the page, and by the wholes that it is a member of."""
        return {"data-place": place, **({"id": f"{HATCHED}{place}"} if place in self.outlined else {})}
