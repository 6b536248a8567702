"""The shapes as they stand in the repository: what the map claims, and that nothing gapes or overlaps."""

from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely

GEODATA = Path(__file__).parent.parent / "geodata"
SHAPES = GEODATA / "shapes"


def read_shapes(name: str) -> gpd.GeoSeries:
    """Read one file of shapes by id."""
    return gpd.read_file(SHAPES / f"{name}.geojson").set_index("id").geometry


@pytest.fixture(scope="module")
def countries() -> gpd.GeoSeries:
    return read_shapes("countries")


@pytest.fixture(scope="module")
def land(countries: gpd.GeoSeries) -> shapely.Geometry:
    return shapely.union_all([*countries, *read_shapes("backdrop")])


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
        ("hong-kong", 114.15, 22.42, "Hong Kong"),
        ("kazakhstan", 80.385, 44.223, "Khorgos, the village"),
        ("china", 80.416, 44.203, "Horgos, the town"),
        ("china", 82.570, 45.170, "Alashankou"),
    ],
)
def test_disputed_or_remote_place_lies_where_the_declared_view_puts_it(
    countries: gpd.GeoSeries, country: str, longitude: float, latitude: float, what: str
) -> None:
    """Borders are the loudest complaint about maps: the legend names a view, and the shapes must keep to it."""
    holders = countries.index[countries.contains(shapely.Point(longitude, latitude))]

    assert list(holders) == [country], what


@pytest.mark.parametrize(
    ("territory", "longitude", "latitude"),
    [
        ("kosovo", 20.9, 42.6),
        ("taiwan", 121.0, 23.8),
        ("palestine", 35.25, 31.9),
        ("western-sahara", -13, 24.5),
    ],
)
def test_land_on_which_no_view_is_taken_is_apart(
    countries: gpd.GeoSeries, territory: str, longitude: float, latitude: float
) -> None:
    """They belong to no country of the map, and are called no country."""
    places = pd.read_csv(GEODATA / "tables" / "places.csv", index_col="id")

    assert list(countries.index[countries.contains(shapely.Point(longitude, latitude))]) == [territory]
    assert places.loc[territory, "kind"] == "territory"
    assert pd.isna(places.loc[territory, "within"])


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
    ("lake", "longitude", "latitude"), [("aral-sea", 60.7, 46.4), ("aral-sea", 58.5, 45.2)]
)
def test_aral_sea_lies_among_the_lakes(lake: str, longitude: float, latitude: float) -> None:
    """No country file cuts it out; without the lakes the map would show dry land."""
    assert read_shapes("lakes")[lake].contains(shapely.Point(longitude, latitude))


def test_countries_meet_without_gap_or_overlap(countries: gpd.GeoSeries) -> None:
    """Rounding can tear borders that simplification kept together."""
    assert countries.is_valid.all()
    assert shapely.coverage_is_valid([*countries, *read_shapes("backdrop")])


def test_continents_meet_without_gap_or_overlap() -> None:
    """Eurasia is drawn without the border between them, which goes where both have the same points."""
    assert shapely.coverage_is_valid(list(read_shapes("continents")))
