"""The legs: led along the railway network, or drawn by hand."""

from collections.abc import Iterator
from itertools import pairwise

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geodata.prepare.geojson import collection
from geodata.prepare.railways import Network, Point, anchor, close_gaps, read_network, route, way_km
from geodata.prepare.sources import SHAPES, TABLES, data_file
from geodata.waypoints import DECIMALS, by_hand, lines_by_hand, read_waypoints, stops

DRAWN_DEGREES = 0.005  # about 500 m
CORRIDORS = SHAPES / "corridors.geojson"


def corridors() -> str:
    """Make the file of corridors: the legs that are led along the railways, and those drawn by hand."""
    return _file(gpd.GeoSeries({leg: line for leg, line, _ in led_legs()}, crs="EPSG:4326"))


def corridors_by_hand() -> str:
    """Make the file anew where it is drawn by hand; what is led along the railways stays as the file has it.

    For this the packages of the app are enough.
    """
    legs, waypoints, _ = tables()
    led = legs.index[~by_hand(legs, waypoints)]
    lines = gpd.read_file(CORRIDORS).set_index("id").geometry
    return _file(lines[lines.index.isin(led)])


def _file(led: gpd.GeoSeries) -> str:
    return collection(pd.concat([led, lines_by_hand(*tables())]), DECIMALS)


def tables() -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Read the legs, their waypoints and the places."""
    places = pd.read_csv(TABLES / "places.csv", index_col="id")
    legs = pd.read_csv(TABLES / "legs.csv", index_col="id")
    return legs, read_waypoints(TABLES / "waypoints.csv", legs, places), places


def led_legs() -> Iterator[tuple[str, shapely.LineString, float]]:
    """Lead legs through the network; yield the id, the line, and the length in the network in km."""
    network = read_network(data_file("scgraph_data", "world_railways.py"))
    close_gaps(network)
    paths = led_stops()
    nodes = {point: anchor(network, point) for path in paths.values() for point in path}
    for leg, path in paths.items():
        ways = [route(network, nodes[one], nodes[other]) for one, other in pairwise(path)]
        yield leg, line(network, ways), sum(way_km(network, way) for way in ways)


def led_stops() -> dict[str, list[Point]]:
    """Return the stops of each leg that is led along the railways, in the order of the table."""
    legs, waypoints, places = tables()
    led = legs.index[~by_hand(legs, waypoints)]
    return {leg: [(x, y) for x, y in stops(leg, legs, waypoints, places).tolist()] for leg in led}


def line(network: Network, ways: list[list[int]]) -> shapely.LineString:
    """Return the line along ways, simplified and rounded between the stops.

    The stops, where one way meets the next, stay: they are known, what lies between is the network's.
    """
    drawn: list[Point] = []
    for way in ways:
        points = [network.nodes[node] for node in way]
        bends = np.round(shapely.get_coordinates(shapely.LineString(points).simplify(DRAWN_DEGREES)), 3)
        drawn += [points[0], *map(tuple, bends[1:-1].tolist())]
    return shapely.LineString([*drawn, network.nodes[ways[-1][-1]]])
