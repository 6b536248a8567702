"""The plane on which shapes are simplified: finest round the Caspian, coarser with distance."""

from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

EARTH_RADIUS_M = 6_378_137
AUTHALIC_RADIUS_M = 6_371_007  # of the sphere with the area of the Earth
CENTRE = (58.0, 42.5)  # longitude, latitude: here the shapes keep most detail
FALL_M = 4_000_000  # at this distance from the centre detail is halved

Coordinates = npt.NDArray[np.float64]
Geometries = npt.NDArray[Any]


def to_plane(degrees: Coordinates) -> Coordinates:
    """Project to Web Mercator metres, drawn together towards the centre.

    One tolerance then leaves less detail far away, and neighbours still share their borders.
    """
    metres = to_mercator(degrees) - to_mercator(np.array([CENTRE]))
    distance = np.maximum(np.hypot(*metres.T), 1)[:, None]
    return np.asarray(metres / distance * FALL_M * np.log1p(distance / FALL_M))


def from_plane(plane: Coordinates) -> Coordinates:
    """Undo `to_plane`."""
    distance = np.maximum(np.hypot(*plane.T), 1)[:, None]
    metres = plane / distance * FALL_M * np.expm1(distance / FALL_M) + to_mercator(np.array([CENTRE]))
    latitude = 2 * np.arctan(np.exp(metres[:, 1] / EARTH_RADIUS_M)) - np.pi / 2
    return np.asarray(np.degrees(np.column_stack([metres[:, 0] / EARTH_RADIUS_M, latitude])))


def to_mercator(degrees: Coordinates) -> Coordinates:
    """Project to Web Mercator metres; pyproj would fold what lies beyond 180."""
    longitude, latitude = np.radians(degrees).T
    return np.asarray(EARTH_RADIUS_M * np.column_stack([longitude, np.log(np.tan(np.pi / 4 + latitude / 2))]))


def area_km2(shapes: Geometries) -> npt.NDArray[np.float64]:
    """Measure on an equal-area projection of the sphere; pyproj would fold what lies beyond 180."""
    return np.asarray(shapely.area(shapely.transform(shapes, to_equal_area))) / 1e6


def to_equal_area(degrees: Coordinates) -> Coordinates:
    """Project to metres on a cylinder round the sphere, which keeps areas."""
    longitude, latitude = np.radians(degrees).T
    return np.asarray(AUTHALIC_RADIUS_M * np.column_stack([longitude, np.sin(latitude)]))


def simplified(shapes: Geometries, tolerance_m: float) -> Geometries:
    """Simplify shapes that share borders in one go, so that they still share them."""
    plane = shapely.coverage_simplify(shapely.transform(shapes, to_plane), tolerance_m)
    return np.asarray(shapely.make_valid(shapely.transform(plane, from_plane)))
