"""Weights: which places the map names first."""

from pathlib import Path

from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.legs import MAIN_CORRIDOR
from geodata.weights import FIRST, OFF_THE_ROUTE, ON_THE_ROUTE, weights
from tests.conftest import change


def test_ends_ports_and_breaks_of_gauge_are_named_before_other_stops(gazetteer: Gazetteer) -> None:
    """They are what a reader asks for; the alphabet put a port that is planned before those in use."""
    weighed = weights(gazetteer)

    assert {weighed[stop] for stop in ("xian", "poti", "alat", "dostyk", "kapikule")} == {FIRST}
    assert {weighed[stop] for stop in ("ganja", "kyzylzhar", "kars")} == {ON_THE_ROUTE}
    assert {weighed[place] for place in ("moscow", "yemen", "suez")} == {OFF_THE_ROUTE}


def test_what_is_planned_or_suspended_is_named_after_what_is_open(gazetteer: Gazetteer) -> None:
    """Anaklia has no port yet, and no ship sails to Odesa."""
    weighed = weights(gazetteer)
    later = gazetteer.stops(MAIN_CORRIDOR).keys() - gazetteer.stops(MAIN_CORRIDOR, only_open=True).keys()

    assert later
    assert all(weighed[stop] > FIRST for stop in later)


def test_countries_and_seas_of_the_route_go_first(gazetteer: Gazetteer) -> None:
    weighed = weights(gazetteer)

    assert {weighed[place] for place in ("georgia", "azerbaijan", "caspian-sea", "black-sea")} == {FIRST}


def test_weight_in_the_table_goes_before_what_follows_from_the_legs(tiny: Path) -> None:
    """What the legs cannot tell, that a town is a capital, is written down."""
    change(tiny / "tables" / "places.csv", "kazakhstan,2,5,,,atlas,,", "kazakhstan,2,5,,,atlas,,2")

    assert weights(load_gazetteer(tiny))["aktau"] == ON_THE_ROUTE
