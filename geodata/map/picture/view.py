"""The view of a picture: which part of the world it shows, and where on the sheet each degree lies."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from geodata.map.sent import Edges

Points = npt.NDArray[np.float64]
WORLD = 256  # pixels round the world at zoom 0
FARTHEST, NEAREST = 2.0, 10.0  # zooms of the map
NORTH, SOUTH = 85.0, -62.0  # as far as the map goes
ROOM = 4  # pixels round the view in which things are drawn, so that no cut is seen


def mercator(points: Points) -> Points:
    """Return longitudes and latitudes in Web Mercator: parts of the way round the world, south of its top."""
    latitudes = np.radians(np.clip(points[:, 1], -85.05, 85.05))
    south = 0.5 - np.log(np.tan(np.pi / 4 + latitudes / 2)) / (2 * np.pi)
    return np.column_stack([points[:, 0] / 360 + 0.5, south])


@dataclass(frozen=True)
class View:
    """A part of the world: its middle in Web Mercator, its zoom, and its size in pixels."""

    middle: tuple[float, float]
    zoom: float
    width: float
    height: float

    @property
    def scale(self) -> float:
        """How many pixels it is round the world."""
        return float(WORLD * 2**self.zoom)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """The view in pixels, with the room round it: west, north, east, south."""
        return -ROOM, -ROOM, self.width + ROOM, self.height + ROOM

    def place(self, geometries: npt.NDArray[np.object_]) -> npt.NDArray[np.object_]:
        """Return single parts, given in Web Mercator, in pixels, each where it lies nearest to the middle."""
        west, _, east, _ = shapely.bounds(geometries).T
        turns = np.round(self.middle[0] - (west + east) / 2)
        counts = shapely.get_num_coordinates(geometries)
        moved = shapely.get_coordinates(geometries)
        moved[:, 0] += np.repeat(turns, counts)
        placed: npt.NDArray[np.object_] = shapely.set_coordinates(geometries.copy(), self._in_pixels(moved))
        return placed

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return where a point lies, in pixels."""
        point = mercator(np.array([[longitude, latitude]]))
        point[:, 0] += np.round(self.middle[0] - point[:, 0])
        x, y = self._in_pixels(point)[0]
        return float(x), float(y)

    def sees(self, x: float, y: float) -> bool:
        """Say whether a point in pixels is in the view."""
        return 0 < x < self.width and 0 < y < self.height

    def _in_pixels(self, points: Points) -> Points:
        pixels: Points = (points - np.array(self.middle)) * self.scale + np.array(
            [self.width, self.height]
        ) / 2
        return pixels


def fitted(edges: Edges, width: float, height: float, room: float = 0, nearest: float = NEAREST) -> View:
    """Return the view of this size in which edges are as large as can be, with so much room round them."""
    corners = np.array([[edges["west"], edges["north"]], [edges["east"], edges["south"]]])
    (west, north), (east, south) = mercator(corners)
    across, down = max(east - west, 1e-9), max(south - north, 1e-9)
    zoom = math.log2(min((width - 2 * room) / across, (height - 2 * room) / down) / WORLD)
    farthest = max(FARTHEST, math.log2(width / WORLD))  # else the world would stand in it twice
    zoom = min(max(zoom, farthest), nearest, NEAREST)
    half = height / 2 / (WORLD * 2**zoom)
    top, bottom = mercator(np.array([[0, NORTH], [0, SOUTH]]))[:, 1]
    middle = min(max((north + south) / 2, top + half), bottom - half)
    return View((float(west + east) / 2, float(middle)), zoom, width, height)


def height_for(edges: Edges, width: float) -> float:
    """Return how high a view of edges is that has this width."""
    corners = np.array([[edges["west"], edges["north"]], [edges["east"], edges["south"]]])
    (west, north), (east, south) = mercator(corners)
    return float(width * (south - north) / (east - west))


def together(all_edges: Iterable[Edges]) -> Edges | None:
    """Return the edges of all of them together, the narrow way round; nothing where there are none."""
    rows = [(each["west"], each["south"], each["east"], each["north"]) for each in all_edges]
    if not rows:
        return None
    wests, souths, easts, norths = np.array(rows).T
    turns = -360 * np.floor(
        (wests - wests[:, None]) / 360
    )  # a row for each way: that which begins at its west
    west, east = (wests + turns).min(axis=1), (easts + turns).max(axis=1)
    narrow = int((east - west).argmin())
    return {
        "west": float(west[narrow]),
        "south": float(souths.min()),
        "east": float(east[narrow]),
        "north": float(norths.max()),
    }
