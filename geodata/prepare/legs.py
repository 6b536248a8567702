"""The legs: led along the railway network, or drawn by hand."""

import math
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import shapely

from geodata.prepare.railways import Point, anchor, close_gaps, read_network, route, way_km
from geodata.prepare.sources import TABLES

DRAWN_DEGREES = 0.005  # about 500 m


def drawn(stretches: list[list[Point]]) -> shapely.LineString:
    """Return the line through the points of each stretch, simplified and rounded between the stops.

    The stops, where one stretch meets the next, stay: they are known, what lies between is the network's.
    """
    line: list[Point] = []
    for points in stretches:
        way = np.round(shapely.get_coordinates(shapely.LineString(points).simplify(DRAWN_DEGREES)), 3)
        line += [points[0], *map(tuple, way[1:-1].tolist())]
    return shapely.LineString([*line, stretches[-1][-1]])


def stops() -> dict[str, list[Point]]:
    """Return for each leg, in travel order, its start, its hand-set points and its end."""
    places = pd.read_csv(TABLES / "places.csv", index_col="id")[["longitude", "latitude"]]
    waypoints = (
        pd.read_csv(TABLES / "waypoints.csv")
        .sort_values("position")
        .groupby("line")[["longitude", "latitude"]]
    )
    found = {}
    for leg in pd.read_csv(TABLES / "legs.csv").itertuples():
        between = waypoints.get_group(leg.id) if leg.id in waypoints.groups else places.iloc[:0]
        found[leg.id] = [
            tuple(point)
            for point in pd.concat([places.loc[[leg.start]], between, places.loc[[leg.end]]]).to_numpy()
        ]
    return found


def routes(source: Path) -> Iterator[tuple[str, shapely.LineString, float]]:
    """Lead every leg through its stops; yield its id, its line, and its length in the network in km.

    A leg at sea, or drawn by hand for want of rails in the network, runs straight from stop to stop.
    """
    network = read_network(source)
    close_gaps(network)
    legs = pd.read_csv(TABLES / "legs.csv", index_col="id")
    by_rail = (legs["mode"] == "rail") & (legs["drawn"] != "schematic")
    points = stops()
    nodes = {point: anchor(network, point) for leg in legs.index[by_rail] for point in points[leg]}
    for leg, path in points.items():
        if not by_rail[leg]:
            yield leg, shapely.LineString(path), math.nan
            continue
        ways = [route(network, nodes[one], nodes[other]) for one, other in pairwise(path)]
        line = drawn([[network.nodes[node] for node in way] for way in ways])
        yield leg, line, sum(way_km(network, way) for way in ways)
