"""The shapes and the tables that they belong to, as they stand in the repository."""

import json
from itertools import pairwise
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from pyproj import Geod

GEODATA = Path(__file__).parent.parent / "geodata"
SHAPES = GEODATA / "shapes"
POINT_KINDS = ["city", "port", "station", "crossing"]
NEAR_DEGREES = 0.03  # some 3 km; coasts and borders are simplified by as much
LONG_CHORD_KM = 60
OFF_THE_LINE_KM = 10
ON_THE_WIRE_KB = 500


def read_shapes(name: str) -> gpd.GeoSeries:
    """Read one file of shapes by id."""
    return gpd.read_file(SHAPES / f"{name}.geojson").set_index("id").geometry


def read_table(name: str) -> pd.DataFrame:
    """Read one table by id, an empty cell as the empty string."""
    table = pd.read_csv(GEODATA / "tables" / name, dtype=str, keep_default_na=False)
    return table.set_index("id")


def chords_km(line: shapely.LineString) -> list[float]:
    """Return the length of each straight piece of a line."""
    x, y = line.xy
    return [km / 1000 for km in Geod(ellps="WGS84").line_lengths(x, y)]


def point_of(place: pd.Series) -> shapely.Point:
    """Return where a place has its symbol or label."""
    return shapely.Point(float(place.longitude), float(place.latitude))


@pytest.fixture(scope="module")
def countries() -> gpd.GeoSeries:
    return read_shapes("countries")


@pytest.fixture(scope="module")
def land(countries: gpd.GeoSeries) -> shapely.Geometry:
    return shapely.union_all([*countries, *read_shapes("backdrop")])


@pytest.fixture(scope="module")
def corridors() -> gpd.GeoSeries:
    return read_shapes("corridors")


@pytest.fixture(scope="module")
def places() -> pd.DataFrame:
    return read_table("places.csv")


@pytest.fixture(scope="module")
def legs() -> pd.DataFrame:
    return read_table("legs.csv")


@pytest.mark.parametrize(
    ("country", "longitude", "latitude", "what"),
    [
        ("ukraine", 34.10, 44.95, "Simferopol"),
        ("ukraine", 33.55, 44.60, "Sevastopol"),
        ("georgia", 41.05, 43.02, "Sukhumi"),
        ("georgia", 43.97, 42.23, "Tskhinvali"),
        ("azerbaijan", 46.75, 39.82, "Stepanakert, Khankendi"),
        ("azerbaijan", 45.41, 39.21, "Nakhchivan"),
        ("syria", 35.80, 33.00, "Golan"),
        ("cyprus", 33.36, 35.20, "the north of Nicosia"),
        ("kazakhstan", 63.32, 45.62, "Baikonur"),
        ("russia", 20.50, 54.70, "Kaliningrad"),
        ("russia", 186.0, 66.0, "Chukotka beyond 180°"),
        ("finland", 20.0, 60.25, "Åland"),
        ("china", 114.15, 22.42, "Hong Kong"),
    ],
)
def test_disputed_or_remote_place_lies_where_the_declared_view_puts_it(
    countries: gpd.GeoSeries, country: str, longitude: float, latitude: float, what: str
) -> None:
    """Borders are the loudest complaint about maps: the legend names a view, and the shapes must keep to it."""
    holders = countries.index[countries.contains(shapely.Point(longitude, latitude))]

    assert list(holders) == [country], what


@pytest.mark.parametrize(("longitude", "latitude"), [(20.9, 42.6), (121.0, 23.8), (35.25, 31.9)])
def test_land_on_which_no_view_is_taken_has_no_name(
    countries: gpd.GeoSeries, land: shapely.Geometry, longitude: float, latitude: float
) -> None:
    """Kosovo, Taiwan and Palestine are drawn as land and belong to no place of the map."""
    point = shapely.Point(longitude, latitude)

    assert land.contains(point)
    assert not countries.contains(point).any()


def test_middle_of_the_caspian_is_sea_and_no_country(land: shapely.Geometry) -> None:
    """The sea is a place of its own and can be chosen; a country that covered it would take the click."""
    middle = shapely.Point(50.5, 42.5)

    assert not land.contains(middle)
    assert read_shapes("seas")["caspian-sea"].contains(middle)


@pytest.mark.parametrize("sea", ["caspian-sea", "black-sea"])
def test_sea_meets_its_shores_without_gap_or_overlap(land: shapely.Geometry, sea: str) -> None:
    """A sliver between sea and land would show as a line along the coast."""
    water = read_shapes("seas")[sea]

    assert water.intersection(land).area == pytest.approx(0, abs=1e-9)
    assert shapely.coverage_is_valid([water, land])


@pytest.mark.parametrize(
    ("lake", "longitude", "latitude"), [("north-aral-sea", 60.7, 46.4), ("south-aral-sea", 58.5, 45.2)]
)
def test_aral_sea_lies_among_the_lakes(lake: str, longitude: float, latitude: float) -> None:
    """No country file cuts it out; without the lakes the map would show dry land."""
    assert read_shapes("lakes")[lake].contains(shapely.Point(longitude, latitude))


def test_countries_meet_without_gap_or_overlap(countries: gpd.GeoSeries) -> None:
    """Rounding can tear borders that simplification kept together."""
    assert countries.is_valid.all()
    assert shapely.coverage_is_valid([*countries, *read_shapes("backdrop")])


@pytest.mark.parametrize(
    "name", ["backdrop", "continents", "corridors", "countries", "disputed", "lakes", "seas"]
)
def test_shapes_are_valid_and_carry_their_id_twice(name: str) -> None:
    """The browser reads the id of the feature, geopandas the property."""
    features = json.loads((SHAPES / f"{name}.geojson").read_text(encoding="utf-8"))["features"]

    assert read_shapes(name).is_valid.all()
    assert [feature["id"] for feature in features] == [feature["properties"]["id"] for feature in features]


def test_every_country_on_the_map_has_an_outline(countries: gpd.GeoSeries, places: pd.DataFrame) -> None:
    """A country without one could be marked but never lit; an outline without a place could not be chosen."""
    drawn = places.index[(places["kind"] == "country") & (places["source"] == "natural-earth")]

    assert set(drawn) == set(countries.index)


def test_label_stands_inside_its_shape(countries: gpd.GeoSeries, places: pd.DataFrame) -> None:
    """A reader takes the land under a name for the land so named."""
    shapes = pd.concat([countries, read_shapes("seas"), read_shapes("continents")])
    outside = [name for name, shape in shapes.items() if not shape.contains(point_of(places.loc[name]))]

    assert outside == []


def test_town_lies_in_its_country(countries: gpd.GeoSeries, places: pd.DataFrame) -> None:
    """Links climb from the town to the country; a point elsewhere would belie them.

    The port of Shanghai lies on islets too small to be drawn.
    """
    towns = places[places["kind"].isin(POINT_KINDS) & places["within"].isin(countries.index)]
    astray = [
        town.Index
        for town in towns.itertuples()
        if countries[town.within].distance(point_of(town)) > NEAR_DEGREES
    ]

    assert astray == ["shanghai"]


def test_leg_begins_and_ends_at_its_places(
    corridors: gpd.GeoSeries, legs: pd.DataFrame, places: pd.DataFrame
) -> None:
    """So that the route is unbroken: where one leg ends the next begins, to the last digit."""
    assert set(corridors.index) == set(legs.index), "make them: python -m geodata.prepare, or with --by-hand"
    for leg in legs.itertuples():
        ends = [shapely.Point(corridors[leg.Index].coords[end]) for end in (0, -1)]
        assert ends == [point_of(places.loc[leg.start]), point_of(places.loc[leg.end])]


def test_rails_drawn_as_long_chords_are_declared_simplified(
    corridors: gpd.GeoSeries, legs: pd.DataFrame
) -> None:
    """A straight line across the steppe is no survey: whoever looks closely must be told."""
    surveyed = corridors[legs.index[(legs["mode"] == "rail") & (legs["drawn"] == "surveyed")]]
    chords = {leg: max(Geod(ellps="WGS84").line_lengths(*line.xy)) / 1000 for leg, line in surveyed.items()}

    assert {leg: km for leg, km in chords.items() if km > LONG_CHORD_KM} == {}


def test_rails_in_kazakhstan_are_led_from_station_to_station(
    corridors: gpd.GeoSeries, legs: pd.DataFrame, places: pd.DataFrame
) -> None:
    """So that the line passes where the towns are; a schematic one says that it need not."""
    home = places["within"] == "kazakhstan"
    rails = legs[(legs["mode"] == "rail") & (legs["status"] == "open") & (legs["drawn"] != "schematic")]
    rails = rails[rails["start"].map(home | (places.index == "aktau-port")) & rails["end"].map(home)]
    long_chords = {
        (name, round(km)) for name in rails.index for km in chords_km(corridors[name]) if km > LONG_CHORD_KM
    }

    assert long_chords == set()


def test_rails_keep_to_the_land(corridors: gpd.GeoSeries, legs: pd.DataFrame) -> None:
    """A chord between two stations can cut across a lake that the railway goes round."""
    rails = corridors[legs.index[legs["mode"] == "rail"]]
    wet = shapely.intersection(rails.array, shapely.union_all(read_shapes("lakes").array))

    assert list(rails.index[shapely.length(wet) > NEAR_DEGREES]) == []


def test_ships_keep_to_the_sea(corridors: gpd.GeoSeries, legs: pd.DataFrame, land: shapely.Geometry) -> None:
    """Only within 3 km of a port may a lane touch the land, for the coast is simplified there.

    The town of Türkmenbaşy lies 3.6 km from the simplified shore; the Suez Canal runs through land.
    """
    lanes = corridors[legs.index[legs["mode"] == "sea"]].drop("suez-port-said")
    near = [0.04 if name == "turkmenbashi-alat" else NEAR_DEGREES for name in lanes.index]
    by_the_ports = shapely.buffer(shapely.boundary(lanes.array), near)
    at_sea = shapely.difference(lanes.array, by_the_ports)

    assert list(lanes.index[shapely.intersects(at_sea, land)]) == []


def test_legs_have_a_length_with_its_source_or_say_why_not(legs: pd.DataFrame) -> None:
    """The drawn line is shorter than the railway, so its length must never stand in."""
    known = legs["length_km"] != ""

    assert (legs.loc[known, ["length_basis", "length_source"]] != "").all(axis=None)
    assert legs.loc[known, "length_basis"].isin(["published", "network", "at least"]).all()
    assert (legs.loc[~known, "note"] != "").all()


def test_published_and_network_lengths_are_no_shorter_than_the_straight_line(
    legs: pd.DataFrame, places: pd.DataFrame
) -> None:
    """A mistyped digit would show here. A town's point may lie some kilometres off the line."""
    for leg in legs[legs["length_km"] != ""].itertuples():
        ends = [point_of(places.loc[end]) for end in (leg.start, leg.end)]
        straight_km = Geod(ellps="WGS84").geometry_length(shapely.LineString(ends)) / 1000
        assert float(leg.length_km) >= straight_km - OFF_THE_LINE_KM, leg.Index


@pytest.mark.parametrize(("table", "line"), [("waypoints.csv", "leg"), ("points.csv", "line")])
def test_hand_set_points_are_numbered_in_order(table: str, line: str) -> None:
    """Lines are drawn in that order; a repeated number would leave it to chance."""
    points = pd.read_csv(GEODATA / "tables" / table)
    for _, group in points.groupby(line):
        assert all(after == before + 1 for before, after in pairwise(group["position"]))


def test_shapes_stay_light() -> None:
    """They go over the wire at the first visit on every first visit."""
    assert sum(path.stat().st_size for path in SHAPES.glob("*.geojson")) < ON_THE_WIRE_KB * 1000
