"""Places: everything on the map that has an id, a name and, mostly, a shape."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely
from pyogrio.errors import DataLayerError, DataSourceError

from geodata.tables import (
    GeodataError,
    nearest,
    numbers,
    read_table,
    require_filled,
    require_known,
    require_unique,
)
from geodata.words import to_say

COLUMNS = [
    "id", "name", "kind", "code", "within", "longitude", "latitude", "implies", "note", "source", "ref",
    "weight",
]  # fmt: skip
PLACE_KINDS = {  # what a place can be, and how a reader is told
    "country": to_say("country"),
    "territory": to_say("country or territory"),
    "city": to_say("city"),
    "port": to_say("port"),
    "station": to_say("railway station"),
    "crossing": to_say("border or break-of-gauge station"),
    "sea": to_say("kind of place|sea"),
    "ocean": to_say("ocean"),
    "strait": to_say("strait or canal"),
    "lake": to_say("lake"),
    "river": to_say("river"),
    "range": to_say("mountains"),
    "desert": to_say("desert"),
    "peninsula": to_say("peninsula"),
    "area": to_say("area without a set border"),
    "province": to_say("region of a country"),
    "region": to_say("region"),
    "organisation": to_say("organisation"),
    "route": to_say("corridor"),
}
WEIGHTS = ("1", "2", "3")  # how early a place is named on the map; empty where it follows from the legs
IMPLIES = ("members", "nothing")  # what a whole says of those that belong to it
LAND_KINDS = ("country", "territory")  # what has an outline on land: states, and what Natural Earth has apart
POINT_KINDS = ("city", "port", "station", "crossing")
NATURAL_KINDS = ("sea", "ocean", "strait", "lake", "river", "range", "desert", "peninsula", "area")
NAMED_KINDS = (*NATURAL_KINDS, "province")  # of these a name alone is drawn where there is no outline
SHAPE_FILES = ("countries.geojson", "seas.geojson", "continents.geojson", "provinces.geojson")
LAKES = "lakes.geojson"  # some of these are places
HOME_COUNTRY = "kazakhstan"  # the country whose neighbours, corridors and record all this is about
WINDOW = (-168.6, -60.0, 191.4, 84.0)  # west, south, east, north: as far as shapes are drawn, once round
MAKE = "make the shapes anew: python -m geodata.prepare"


@dataclass(frozen=True)
class Place:
    """One place, spoken of by name."""

    id: str
    name: str
    kind: str
    within: str
    implies: str  # of a whole, one of IMPLIES
    note: str


def read_places(table: Path, shapes: Path, sources: Collection[str]) -> gpd.GeoDataFrame:
    """Read every place, with its outline where it has one of its own.

    Returns
    -------
    GeoDataFrame
        One row per place, indexed by ``id``; the columns of ``places.csv`` without ``id``, ``where`` (its
        line) and ``geometry``; EPSG:4326, degrees. ``longitude, latitude`` is where the label or symbol
        stands. Geometry is a polygon for countries, continents, the regions of Kazakhstan, some seas and
        lakes, a point for towns and for what has a name alone, and missing for what takes its shape from
        others: organisations, regions of countries, the route, and countries outside the map.

    Raises
    ------
    GeodataError
        If an id repeats, a kind, a source or a choice is unknown, a coordinate is no number, a place lies in
        an unknown one, or a shape belongs to no place.
    """
    places = read_table(table, COLUMNS)
    require_unique(places, "id")
    require_filled(places, "name", "kind", "source")
    require_known(places, "kind", PLACE_KINDS, "kind")
    require_known(places, "implies", IMPLIES, "choice")
    require_known(places, "weight", WEIGHTS, "weight")
    require_known(places, "source", sources, "source")
    require_known(places, "within", set(places["id"]), "place")
    _require_no_circle(places)
    for column in ("longitude", "latitude"):
        places[column] = numbers(places, column)
    places["longitude"] += 360 * (places["longitude"] < WINDOW[0])  # as the shapes run on beyond 180
    return _with_geometry(places.set_index("id"), shapes)


def read_shapes(path: Path) -> gpd.GeoDataFrame:
    """Read a file of shapes, indexed by ``id``; EPSG:4326, degrees.

    Raises
    ------
    GeodataError
        If the file is missing or no GeoJSON, an id is missing or repeated, or a shape is empty or crosses
        itself.
    """
    shapes = _read_features(path)
    if "id" not in shapes or shapes.empty:
        raise GeodataError(f"{path.name}: no shapes with ids here; {MAKE}")
    for problem in _wrong_shapes(shapes):
        raise GeodataError(f"{path.name}: {problem}; {MAKE}")
    return shapes.set_index("id")


def _read_features(path: Path) -> gpd.GeoDataFrame:
    if not path.is_file():
        raise GeodataError(f"{path.name}: the file is missing; {MAKE}")
    try:
        return gpd.read_file(path)
    except (DataSourceError, DataLayerError, shapely.GEOSException, OSError, ValueError) as error:
        raise GeodataError(f"{path.name}: the shapes cannot be read: {_line(error)}; {MAKE}") from error


def _line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0].rstrip(".;")


def _wrong_shapes(shapes: gpd.GeoDataFrame) -> Iterator[str]:
    for shape_id in shapes.loc[shapes["id"].duplicated() | shapes["id"].isna(), "id"]:
        yield f"the id '{shape_id}' is missing or stands twice"
    geometry = shapes.geometry
    for shape_id in shapes.loc[geometry.isna() | geometry.is_empty, "id"]:
        yield f"'{shape_id}' has no geometry"
    for _, shape in shapes[~geometry.is_valid].iterrows():
        why = shapely.is_valid_reason(shape["geometry"])
        yield f"the shape of '{shape['id']}' is not valid ({why})"


def _require_no_circle(places: pd.DataFrame) -> None:
    within = dict(zip(places["id"], places["within"], strict=True))
    for row in places.itertuples():
        around, seen = row.within, {row.id}
        while around:
            if around in seen:
                raise GeodataError(f"{row.where}: '{row.id}' lies, step by step, in itself; check its within")
            seen.add(around)
            around = within[around]


def _with_geometry(places: pd.DataFrame, shapes: Path) -> gpd.GeoDataFrame:
    outlines = pd.concat([read_shapes(shapes / name) for name in SHAPE_FILES])
    for stray in outlines.index.difference(places.index):
        raise GeodataError(f"{shapes.name}: no place has the id '{stray}'{nearest(stray, places.index)}")
    lakes = read_shapes(shapes / LAKES)
    outlines = pd.concat([outlines, lakes[lakes.index.isin(places.index)]])
    named = places["kind"].isin(NAMED_KINDS) & ~places.index.isin(outlines.index)
    points = places[named | places["kind"].isin(POINT_KINDS)]
    _require_points(points)
    spots = gpd.GeoSeries.from_xy(points["longitude"], points["latitude"], crs=outlines.crs)
    geometry = pd.concat([outlines.geometry, spots]).reindex(places.index)
    return gpd.GeoDataFrame(places, geometry=gpd.GeoSeries(geometry, crs=outlines.crs))


def _require_points(points: pd.DataFrame) -> None:
    for place in points[points["longitude"].isna() | points["latitude"].isna()].itertuples():
        raise GeodataError(
            f"{place.where}: the {place.kind} '{place.Index}' needs a longitude and a latitude"
        )
