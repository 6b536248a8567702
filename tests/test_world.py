"""The whole world as it is drawn: capitals and disputed points lie where the declared view puts them."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely

from geodata.gazetteer import Gazetteer
from geodata.map.home import text_view, views
from geodata.page.sent import places_data
from geodata.places import LAND_KINDS

SHAPES = Path(__file__).parent.parent / "geodata" / "shapes"
COAST_DEGREES = 0.15  # far from the corridor coasts are as coarse as this
SLIVER = 0.08  # of a circle's: how round a small part must be at least, by area and perimeter
SMALL = 0.5  # square degrees; larger parts may have fjords
CAPITALS = """
kazakhstan 71.43 51.13|uzbekistan 69.28 41.31|russia 37.62 55.75|china 116.40 39.91|japan 139.69 35.69
india 77.21 28.61|iran 51.39 35.69|turkiye 32.86 39.93|egypt 31.24 30.04|sudan 32.53 15.50
south-sudan 31.58 4.85|ethiopia 38.75 9.02|kenya 36.82 -1.29|tanzania 35.74 -6.16|uganda 32.58 0.35
rwanda 30.06 -1.95|burundi 29.92 -3.43|dr-congo 15.32 -4.34|congo 15.26 -4.26|angola 13.23 -8.84
zambia 28.29 -15.42|zimbabwe 31.05 -17.83|botswana 25.91 -24.65|namibia 17.08 -22.56|south-africa 28.19 -25.75
lesotho 27.48333 -29.31667|eswatini 31.13 -26.32|mozambique 32.58 -25.97|madagascar 47.52 -18.91|nigeria 7.49 9.06
niger 2.11 13.51|mali -8.00 12.65|burkina-faso -1.53 12.37|ghana -0.19 5.56|senegal -17.44 14.69
morocco -6.84 34.02|algeria 3.06 36.75|tunisia 10.17 36.81|libya 13.19 32.89|chad 15.04 12.11
united-states -77.04 38.90|canada -75.70 45.42|mexico -99.13 19.43|guatemala -90.53 14.61|costa-rica -84.08 9.93
cuba -82.38 23.13|colombia -74.08 4.61|venezuela -66.88 10.49|guyana -58.16 6.80|ecuador -78.52 -0.23
peru -77.03 -12.04|bolivia -68.15 -16.50|brazil -47.93 -15.78|paraguay -57.65 -25.29|uruguay -56.17 -34.90
argentina -58.38 -34.61|chile -70.65 -33.46|australia 149.13 -35.28|new-zealand 174.78 -41.29
papua-new-guinea 147.18 -9.44|indonesia 106.85 -6.21|philippines 120.98 14.60|iceland -21.94 64.15|greenland -51.72 64.18
"""
DISPUTED = """
western-sahara -13.20 27.15 Laayoune|western-sahara -13.50 24.00 inland|egypt 36.00 22.60 Halaib Triangle
kenya 35.30 4.90 Ilemi Triangle|- 28.40 9.70 Abyei|somalia 44.06 9.56 Hargeisa|guyana -60.00 5.50 Essequibo
belize -88.77 17.25 Belmopan|falkland-islands -58.60 -51.80 East Falkland|south-georgia -36.60 -54.35 South Georgia
gibraltar -5.35 36.13 Gibraltar|russia 145.90 44.10 Kunashir|russia 147.50 45.00 Iturup|taiwan 121.00 23.80 Taiwan
kosovo 20.90 42.60 Kosovo|palestine 35.25 31.90 Ramallah|palestine 34.35 31.40 Gaza|india 74.80 34.08 Srinagar
pakistan 74.31 35.92 Gilgit|china 79.50 35.00 Aksai Chin|india 93.62 27.10 Itanagar|ukraine 34.10 44.95 Simferopol
syria 35.80 33.00 Golan|cyprus 33.36 35.20 north of Nicosia|- 33.70 21.87 Bir Tawil|algeria -8.10 27.70 Tindouf
hong-kong 114.15 22.42 Hong Kong|cuba -75.15 20.05 Guantánamo
"""


def rows(table: str) -> list[tuple[str, float, float, str]]:
    """Return place, longitude, latitude and what lies there."""
    cells = (cell.split(maxsplit=3) for line in table.strip().splitlines() for cell in line.split("|"))
    return [(place, float(x), float(y), (rest or [place])[0]) for place, x, y, *rest in cells]


@pytest.fixture(scope="module")
def countries() -> gpd.GeoSeries:
    return gpd.read_file(SHAPES / "countries.geojson").set_index("id").geometry


@pytest.mark.parametrize(("country", "longitude", "latitude", "_"), rows(CAPITALS))
def test_capital_lies_in_its_country(
    countries: gpd.GeoSeries, country: str, longitude: float, latitude: float, _: str
) -> None:
    """By the sea the coast may be coarse; in another country none may lie."""
    point = shapely.Point(longitude, latitude)

    assert set(countries.index[countries.contains(point)]) <= {country}
    assert countries[country].distance(point) < COAST_DEGREES


@pytest.mark.parametrize(("holder", "longitude", "latitude", "what"), rows(DISPUTED))
def test_disputed_point_lies_where_the_readme_says(
    countries: gpd.GeoSeries, holder: str, longitude: float, latitude: float, what: str
) -> None:
    """What no side is given (``-``) belongs to no place."""
    point = shapely.Point(longitude, latitude)

    assert "".join(countries.index[countries.contains(point)]) == holder.removeprefix("-"), what


def test_shapes_of_the_world_meet_without_gap_overlap_or_sliver(countries: gpd.GeoSeries) -> None:
    """A part as thin as a thread is a slip of the simplification."""
    parts = countries.explode()
    areas, lengths = shapely.area(parts.to_numpy()), shapely.length(parts.to_numpy())
    is_thread = (areas < SMALL) & (4 * np.pi * areas / lengths**2 < SLIVER)
    land = [*countries, *gpd.read_file(SHAPES / "backdrop.geojson").geometry]

    assert list(parts.index[is_thread]) == []
    assert shapely.coverage_is_valid(land)


def test_no_country_is_cut_where_the_shapes_end(countries: gpd.GeoSeries) -> None:
    """They end in the Bering Strait: Russia, Fiji and Kiribati run on beyond 180°, Alaska begins there."""
    bounds = countries.bounds

    assert (bounds.minx > -170).all()
    assert (bounds.maxx < 191.5).all()
    assert bounds.loc["fiji", "maxx"] - bounds.loc["fiji", "minx"] < 10
    assert countries["russia"].contains(shapely.Point(186, 66))


def test_every_state_has_a_code_an_outline_and_a_label_inside_it(
    gazetteer: Gazetteer, countries: gpd.GeoSeries
) -> None:
    """A name on another's land is the worst mistake of a map of states."""
    lands = gazetteer.places[gazetteer.places["kind"].isin(LAND_KINDS)]
    labels = shapely.points(lands["longitude"], lands["latitude"])

    assert lands["code"].str.fullmatch("[A-Z]{3}").all()
    assert not lands["code"].duplicated().any()
    assert list(lands.index[~shapely.contains(countries[lands.index].to_numpy(), labels)]) == []


def test_members_of_the_united_nations_are_countries(gazetteer: Gazetteer) -> None:
    """All 193, and the Holy See; whatever else has an outline is called a territory."""
    kinds = gazetteer.places["kind"]

    assert (kinds == "country").sum() == 193 + 1


def test_map_of_another_text_opens_where_that_text_is(gazetteer: Gazetteer) -> None:
    """Across 180°, too: the narrow way round."""
    places = places_data(gazetteer, {"fiji": (3, 0), "japan": (2, 0), "kiribati": (2, 0), "tonga": (1, 0)})
    home, reading = views(gazetteer, places)

    assert 100 < home["west"] < 140
    assert 180 < home["east"] < 230
    assert reading["west"] < home["west"]
    assert reading["east"] > home["east"]


def test_text_that_names_the_route_opens_on_it(gazetteer: Gazetteer) -> None:
    places = places_data(gazetteer, {"titr": (1, 0), "fiji": (9, 0)})

    assert views(gazetteer, places)[0]["east"] < 120


def test_one_mention_far_away_does_not_make_the_map_small() -> None:
    """The view is that of most mentions."""
    home = text_view(np.array([10.0, 12.0, 150.0]), np.array([50.0, 51.0, -30.0]), np.array([12, 12, 1]))

    assert home["east"] < 30
