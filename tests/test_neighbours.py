"""Who borders whom as drawn, and how far places lie from the route: what the list of places says."""

from pathlib import Path

from geodata.gazetteer import Gazetteer, load_gazetteer
from tests.conftest import square, write_shapes


def test_countries_that_share_a_line_are_neighbours(tiny: Path) -> None:
    """A sea that touches a country is no neighbour, nor is a country two away."""
    found = load_gazetteer(tiny).borders

    assert found == {
        "kazakhstan": ["georgia"],
        "georgia": ["kazakhstan", "uzbekistan"],
        "uzbekistan": ["georgia"],
    }


def test_kazakhstan_borders_its_five_neighbours(gazetteer: Gazetteer) -> None:
    assert set(gazetteer.borders["kazakhstan"]) == {
        "russia", "china", "kyrgyzstan", "uzbekistan", "turkmenistan",
    }  # fmt: skip


def test_neighbours_are_mutual(gazetteer: Gazetteer) -> None:
    for country, others in gazetteer.borders.items():
        for other in others:
            assert country in gazetteer.borders[other], (country, other)


def test_stops_lie_on_the_route_and_others_away_from_it(gazetteer: Gazetteer) -> None:
    away = gazetteer.from_route_km

    assert away["aktau-port"] == away["azerbaijan"] == 0
    assert away["astana"] > 0
    assert away["moscow"] > away["astana"]
    assert "un" not in away


def test_country_beside_the_route_is_not_on_it(gazetteer: Gazetteer) -> None:
    """The railway from Istanbul to Bulgaria passes within 2 km of Greece and never enters it."""
    assert (gazetteer.from_route_km["greece"], gazetteer.from_route_km["romania"]) == (10, 0)


def test_countries_that_share_a_corner_only_are_no_neighbours(tiny: Path) -> None:
    """As Kazakhstan and Mongolia: between the two lie Russia and China."""
    corner = {"type": "Polygon", "coordinates": [[[20, 10], [30, 10], [30, 20], [20, 20], [20, 10]]]}
    shapes = {"kazakhstan": square(0), "georgia": square(10), "uzbekistan": corner}
    write_shapes(tiny / "shapes/countries.geojson", shapes)

    assert load_gazetteer(tiny).borders == {"kazakhstan": ["georgia"], "georgia": ["kazakhstan"]}
