"""Seas, straits, ranges, rivers, and the regions of Kazakhstan: where they lie and how they are told."""

from datetime import date
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from content.library import load_library
from content.links import link_document
from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.map.content import map_data
from geodata.page.sent import places_data
from geodata.places import NATURAL_KINDS, POINT_KINDS
from tests.conftest import change

DAY = date(2024, 1, 1)
NEAR_DEGREES = 1.3
CANALS = ("suez-canal", "panama-canal", "volga-don-canal")
WATERS = ("sea", "ocean", "strait")
LANDS = ("range", "desert", "peninsula", "area", "river")


@pytest.fixture(scope="module")
def land(gazetteer: Gazetteer) -> shapely.Geometry:
    return shapely.union_all([*countries(gazetteer), *gazetteer.backdrop.geometry])


def countries(gazetteer: Gazetteer) -> gpd.GeoSeries:
    places = gazetteer.places
    return places.geometry[(places["kind"] == "country") & places.geometry.notna()]


def label(gazetteer: Gazetteer, place: str) -> shapely.Point:
    return shapely.Point(gazetteer.places.loc[place, ["longitude", "latitude"]])


@pytest.mark.parametrize(
    ("strait", "shores"),
    [
        ("strait-of-hormuz", "iran oman"), ("bab-el-mandeb", "yemen"),
        ("strait-of-malacca", "malaysia indonesia"), ("bosporus", "turkiye"), ("dardanelles", "turkiye"),
        ("kerch-strait", "ukraine russia"), ("taiwan-strait", "china"), ("strait-of-gibraltar", "spain"),
        ("english-channel", "united-kingdom france"), ("bering-strait", "russia"),
    ],
)  # fmt: skip
def test_strait_lies_between_its_shores(gazetteer: Gazetteer, strait: str, shores: str) -> None:
    away = countries(gazetteer).loc[shores.split()].map(label(gazetteer, strait).distance)

    assert away.max() < NEAR_DEGREES


@pytest.mark.parametrize(("kinds", "is_on_land"), [(WATERS, False), (LANDS, True)])
def test_name_stands_on_the_land_or_the_water_that_it_names(
    gazetteer: Gazetteer, land: shapely.Geometry, kinds: tuple[str, ...], is_on_land: bool
) -> None:
    """Swapped or mistyped coordinates show here. Straits are narrower than borders are drawn."""
    places = gazetteer.places[gazetteer.places["kind"].isin(kinds)].drop(list(CANALS), errors="ignore")
    points = shapely.points(places["longitude"], places["latitude"])
    slack = shapely.buffer(land, 0.05 if is_on_land else -0.1)
    places = places[shapely.within(points, slack) != is_on_land]
    inside_the_window = places[places["longitude"].between(-25, 191.5)]

    assert list(inside_the_window.index) == []


@pytest.mark.parametrize(
    ("feature", "country"),
    [
        ("volga", "russia"), ("ural", "kazakhstan"), ("syr-darya", "kazakhstan"), ("ili", "kazakhstan"),
        ("kura", "azerbaijan"), ("issyk-kul", "kyrgyzstan"), ("lake-balkhash", "kazakhstan"),
        ("pamirs", "tajikistan"), ("kyzylkum", "uzbekistan"), ("taklamakan", "china"), ("crimea", "ukraine"),
        ("north-caucasus", "russia"), ("fergana-valley", "uzbekistan"), ("nakhchivan", "azerbaijan"),
        ("karakalpakstan", "uzbekistan"),
    ],
)  # fmt: skip
def test_feature_is_named_in_the_right_country(gazetteer: Gazetteer, feature: str, country: str) -> None:
    assert countries(gazetteer)[country].contains(label(gazetteer, feature))


def test_regions_of_kazakhstan_fill_it_without_overlap(gazetteer: Gazetteer) -> None:
    """Seventeen since 2022; only Almaty, Astana and Shymkent, and what was cut off, belong to none."""
    places = gazetteer.places
    regions = places[(places["kind"] == "province") & (places["within"] == "kazakhstan")]
    country = places.geometry["kazakhstan"]

    assert len(regions) == 17
    assert shapely.coverage_is_valid(regions.geometry.to_numpy())
    assert shapely.difference(regions.geometry.union_all(), country).area < 0.01
    assert shapely.difference(country, regions.geometry.union_all()).area < 0.5
    assert regions["code"].is_unique
    assert regions["code"].str.match("KZ-[0-9]{2}").all()


@pytest.mark.parametrize(
    ("town", "region"),
    [
        ("aktau", "mangystau-region"), ("zhezkazgan", "ulytau-region"), ("petropavl", "north-kazakhstan"),
        ("altynkol", "jetisu-region"), ("dostyk", "jetisu-region"), ("aktogay", "abai-region"),
        ("shu", "zhambyl-region"), ("mointy", "karaganda-region"), ("shalkar", "aktobe-region"),
        ("saksaulskaya", "kyzylorda-region"), ("zhetygen", "almaty-region"), ("beyneu", "mangystau-region"),
    ],
)  # fmt: skip
def test_town_lies_in_its_region(gazetteer: Gazetteer, town: str, region: str) -> None:
    assert gazetteer.places.geometry[region].contains(label(gazetteer, town))


@pytest.mark.parametrize("city", ["almaty", "astana", "shymkent"])
def test_city_of_republican_significance_lies_in_no_region(gazetteer: Gazetteer, city: str) -> None:
    places = gazetteer.places
    regions = places[places["kind"] == "province"].geometry.dropna()
    outlined = regions[regions.geom_type != "Point"]

    assert not outlined.contains(label(gazetteer, city)).any()


def test_seas_and_lakes_that_the_land_encloses_have_outlines(gazetteer: Gazetteer) -> None:
    places = gazetteer.places
    outlined = ["caspian-sea", "sea-of-azov", "sea-of-marmara", "aral-sea", "issyk-kul", "lake-balkhash"]

    assert not places.loc[outlined].geom_type.eq("Point").any()
    assert not set(outlined) & set(map_data(gazetteer, DAY, places_data(gazetteer, {}))["lakes"])


def test_what_has_a_name_alone_is_drawn_by_its_point_and_measured_from_no_route(gazetteer: Gazetteer) -> None:
    """The middle of an ocean says nothing of how far the ocean lies from the route."""
    sent = map_data(gazetteer, DAY, places_data(gazetteer, {}))

    assert "sahara" in sent["drawn"]
    assert "sahara" not in sent["areas"]
    assert "sahara" not in gazetteer.from_route_km
    assert "caspian-sea" in gazetteer.from_route_km


def test_ship_that_calls_at_the_edge_of_a_sea_does_not_cross_it(gazetteer: Gazetteer) -> None:
    """Ships to Istanbul end at the Bosporus, where the Sea of Marmara begins."""
    assert gazetteer.seas("titr") == ["caspian-sea", "black-sea"]


@pytest.mark.parametrize(("manner", "is_implied"), [("place", True), ("actor", False)])
def test_region_of_a_country_implies_it_where_it_is_a_location(
    tiny: Path, manner: str, is_implied: bool
) -> None:
    change(tiny / "texts" / "text.md", "[the port](place:aktau-port)", f"[the steppe]({manner}:steppe)")
    gazetteer = load_gazetteer(tiny)
    document = load_library(gazetteer, tiny / "texts").documents[0]
    links = link_document(document, gazetteer)

    parts = {link.place for link in links if link.passage == "port" and link.way == "part"}
    assert parts == ({"kazakhstan"} if is_implied else set())


def test_every_place_of_nature_has_a_name_in_all_languages(gazetteer: Gazetteer) -> None:
    natural = gazetteer.places["kind"].isin(NATURAL_KINDS)

    assert not set(NATURAL_KINDS) & set(POINT_KINDS)
    assert (gazetteer.names.loc[natural, "lacks"] == "").all()
