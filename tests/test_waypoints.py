"""Legs drawn by hand: through which points they run, and what is refused."""

from pathlib import Path

import pytest

from geodata.gazetteer import load_gazetteer
from geodata.tables import GeodataError
from tests.conftest import change


def add(table: Path, *rows: str) -> None:
    """Write rows at the end of a table."""
    with table.open("a", encoding="utf-8") as file:
        file.writelines(f"{row}\n" for row in rows)


def add_branch(tiny: Path, drawn: str, mode: str = "rail") -> None:
    """Add a leg of which corridors.geojson has no line."""
    add(tiny / "tables" / "legs.csv", f"branch,route,,border,poti,{mode},,open,2024,,atlas,,,,{drawn},")


@pytest.mark.parametrize(
    ("drawn", "mode"),
    [("simplified", "rail"), ("schematic", "rail"), ("simplified", "sea"), ("schematic", "road")],
)
def test_leg_is_drawn_by_hand_through_its_points(tiny: Path, drawn: str, mode: str) -> None:
    """In the order of their numbers, wherever their rows stand."""
    add_branch(tiny, drawn, mode)
    add(tiny / "tables" / "waypoints.csv", "branch,2,11,6,", "branch,10,11.5,5.25,", "branch,1,10,6,A yard")

    line = load_gazetteer(tiny).legs.geometry["branch"]

    assert list(line.coords) == [(9, 5), (10, 6), (11, 6), (11.5, 5.25), (12, 5)]


def test_schematic_leg_without_points_is_straight(tiny: Path) -> None:
    add_branch(tiny, "schematic")

    assert list(load_gazetteer(tiny).legs.geometry["branch"].coords) == [(9, 5), (12, 5)]


def test_leg_led_along_the_railways_keeps_the_line_of_the_file(tiny: Path) -> None:
    """Its points lead it through the network, which the app does not have."""
    change(tiny / "tables" / "legs.csv", "atlas,simplified", "atlas,surveyed")
    add(tiny / "tables" / "waypoints.csv", "border-aktau-port,1,5,5,")

    assert list(load_gazetteer(tiny).legs.geometry["border-aktau-port"].coords) == [(0, 0), (1, 1)]


def test_simplified_leg_that_was_measured_along_the_network_is_led_along_it(tiny: Path) -> None:
    """Its length is that of the network by way of its points: a line by hand would be another."""
    change(tiny / "tables" / "legs.csv", "100,published", "100,network")
    add(tiny / "tables" / "waypoints.csv", "border-aktau-port,1,5,5,")

    assert list(load_gazetteer(tiny).legs.geometry["border-aktau-port"].coords) == [(0, 0), (1, 1)]


def test_leg_without_line_or_points_is_refused_with_a_row_to_copy(tiny: Path) -> None:
    add_branch(tiny, "simplified")

    with pytest.raises(
        GeodataError, match=r"legs\.csv:4: .*'branch' has no line; .* waypoints\.csv.* 'branch,1,10\.5,5\.0,'"
    ):
        load_gazetteer(tiny)


@pytest.mark.parametrize("mode", ["rail", "sea"])
def test_leg_drawn_by_hand_is_no_survey(tiny: Path, mode: str) -> None:
    """What was clicked on a map must not pass for what was measured."""
    add_branch(tiny, "surveyed", mode)
    add(tiny / "tables" / "waypoints.csv", "branch,1,10,6,")

    with pytest.raises(
        GeodataError, match=r"legs\.csv:4: .* no surveyed line; write simplified or schematic"
    ):
        load_gazetteer(tiny)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("aktau-port-pot,1,7,5,", r"waypoints\.csv:2: no leg has the id 'aktau-port-pot'; did you mean 'aktau-port-poti'"),
        ("aktau-port-poti,1,7.x,5,", r"waypoints\.csv:2: the longitude '7\.x' is not a number"),
        ("aktau-port-poti,1,7,,", r"waypoints\.csv:2: the latitude is empty"),
        ("aktau-port-poti,1,5,97,", r"waypoints\.csv:2: the latitude 97 lies beyond 90; longitude comes first"),
        ("aktau-port-poti,1,197,5,", r"waypoints\.csv:2: the longitude 197 lies beyond 180"),
        ("aktau-port-poti,1,5,27,", r"waypoints\.csv:2: the point 5,27 lies \d+ km .* 'aktau-port-poti'; longitude comes first"),
        ("aktau-port-poti,1,7,5,\naktau-port-poti,1,8,5,", r"waypoints\.csv:3: .* a point at position 1 already"),
    ],
)  # fmt: skip
def test_mistake_in_a_waypoint_is_named_with_its_line(tiny: Path, row: str, message: str) -> None:
    """Latitude before longitude is the commonest."""
    add(tiny / "tables" / "waypoints.csv", row)

    with pytest.raises(GeodataError, match=message):
        load_gazetteer(tiny)
