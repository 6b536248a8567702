"""Framing: a picture shows where the map opens, or what is lit, as the map would bring it into view."""

import math
from collections.abc import Iterable, Iterator, Mapping

import numpy as np
import numpy.typing as npt
import shapely

from geodata.map.picture.atlas import Atlas
from geodata.map.picture.shown import Light
from geodata.map.picture.view import View, fitted, together
from geodata.map.sent import Edges
from geodata.places import POINT_KINDS

ROOM = 20  # pixels round what is fitted
PLACE, LEG = 6.0, 10.0  # the nearest zoom that each is worth
SLACK = 1  # steps of zoom by which a place may be smaller than it might be: on the map it is 2
NEAR, MUCH = 12, 0.75  # degrees from one part of a country to the next; of what is drawn of it
VAST = 60  # degrees: what is wider is shown as far as the text is about
KM_ROUND = 40075.017  # the world
REACH_KM = {
    "ocean": 8000, "sea": 2000, "strait": 250, "lake": 250, "river": 900, "range": 1500, "desert": 1000,
    "peninsula": 1000, "area": 1500, "province": 700,
}  # fmt: skip
Bounds = npt.NDArray[np.float64]  # west, south, east, north, a row each


def view_for(atlas: Atlas, light: Light, width: float, height: float) -> View:
    """Return the view of this size in which the map would show what is lit."""
    home = fitted(atlas.home, width, height, ROOM)
    if light.legs:
        wanted = together(_edges(leg) for leg in _lines(atlas, light.legs))
        return fitted(wanted, width, height, ROOM, LEG) if wanted else home
    wanted = wanted_edges(atlas, light)
    if wanted is None:
        return home
    near = fitted(wanted, width, height, ROOM, PLACE)
    least = near.zoom - SLACK
    if wanted["north"] == wanted["south"]:  # a point
        least = PLACE if light.chosen else home.zoom
    return home if home.zoom >= least and _sees(home, wanted) else near


def wanted_edges(atlas: Atlas, light: Light) -> Edges | None:
    """Return the edges of what is selected, else of what is named, as far as the map follows who reads on."""
    named = [place for place in light.places if light.is_named(place)]
    edges = (edges_of(atlas, place) for place in light.chosen or named)
    return together(_brought(each, atlas.reading, is_chosen=bool(light.chosen)) for each in edges if each)


def edges_of(atlas: Atlas, place: str) -> Edges | None:
    """Return the edges of what is shown when a place is; nothing where it has no shape."""
    places = atlas.gazetteer.places
    if place in atlas.corridors:
        legs = [leg.id for leg in atlas.legs if leg.corridor == place]
        return together(_edges(line) for line in _lines(atlas, legs))
    members = [each for each in atlas.wholes.get(place, ()) if each in places.index]
    shapes = [places.geometry[each] for each in (members if places.geometry[place] is None else [place])]
    bounds = [_bounds(shape) for shape in shapes if shape is not None and shape.geom_type != "Point"]
    if bounds:
        return together(_as_edges(each) for each in main_parts(np.vstack(bounds)))
    return _round_point(atlas, place)


def main_parts(parts: Bounds) -> Bounds:
    """Return the largest part of a country with what lies near it; all parts if the others are much of it."""
    ground = (parts[:, 2] - parts[:, 0]) * (parts[:, 3] - parts[:, 1])
    is_main = np.arange(len(parts)) == int(ground.argmax())
    while True:
        west, south = parts[is_main, :2].min(axis=0) - NEAR
        east, north = parts[is_main, 2:].max(axis=0) + NEAR
        is_across = (parts[:, 0] < east) & (parts[:, 2] > west)
        more = is_across & (parts[:, 1] < north) & (parts[:, 3] > south) & ~is_main
        if not more.any():
            break
        is_main |= more
    return parts if ground[is_main].sum() < MUCH * ground.sum() else parts[is_main]


def _round_point(atlas: Atlas, place: str) -> Edges | None:
    if place not in atlas.drawn:
        return None
    longitude, latitude = atlas.spot(place)
    kind = atlas.kinds[place]
    down = 0.0 if kind in POINT_KINDS else 180 * REACH_KM.get(kind, 0) / KM_ROUND
    across = down / math.cos(math.radians(latitude))
    return {
        "west": longitude - across,
        "south": latitude - down,
        "east": longitude + across,
        "north": latitude + down,
    }


def _bounds(shape: shapely.Geometry) -> Bounds:
    bounds: Bounds = shapely.bounds(shapely.get_parts(shape))
    return bounds


def _as_edges(bounds: Iterable[float]) -> Edges:
    west, south, east, north = (float(edge) for edge in bounds)
    return {"west": west, "south": south, "east": east, "north": north}


def _edges(shape: shapely.Geometry) -> Edges:
    return _as_edges(shapely.bounds(shape))


def _lines(atlas: Atlas, legs: Iterable[str]) -> Iterator[shapely.Geometry]:
    lines: Mapping[str, shapely.Geometry] = atlas.gazetteer.legs.geometry
    return (lines[leg] for leg in legs)


def _brought(edges: Edges, reading: Edges, *, is_chosen: bool) -> Edges:
    """Return edges cut to where the map follows who reads on; of what is selected only what is vast."""
    middle = (reading["west"] + reading["east"]) / 2
    turn = 360 * round((middle - (edges["west"] + edges["east"]) / 2) / 360)
    west, east = edges["west"] + turn, edges["east"] + turn
    turned: Edges = {**edges, "west": west, "east": east}
    is_across = west < reading["east"] and reading["west"] < east
    is_there = is_across and edges["south"] < reading["north"] and reading["south"] < edges["north"]
    if is_chosen and (not is_there or east - west < VAST):
        return turned
    return {
        "west": min(max(west, reading["west"]), reading["east"]),
        "south": min(max(edges["south"], reading["south"]), reading["north"]),
        "east": min(max(east, reading["west"]), reading["east"]),
        "north": min(max(edges["north"], reading["south"]), reading["north"]),
    }


def _sees(view: View, edges: Edges) -> bool:
    corners = (view.at(edges["west"], edges["north"]), view.at(edges["east"], edges["south"]))
    return all(view.sees(*corner) for corner in corners)
