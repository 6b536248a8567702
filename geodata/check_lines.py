"""Rules on the legs and the lines that are drawn for them."""

from collections.abc import Iterator
from math import floor

import pandas as pd
import shapely
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from geodata.gazetteer import Gazetteer
from geodata.legs import by_way_of
from geodata.places import HOME_COUNTRY, LAND_KINDS, read_shapes
from geodata.waypoints import POINT, read_waypoints

NEAR_DEGREES = 0.03  # some 3 km; coasts and borders are simplified by as much
NEAR_PORTS_DEGREES = 0.04  # the town of Türkmenbaşy lies 3.6 km from the simplified shore
LONG_CHORD_KM = 60
OFF_THE_LINE_KM = 10  # a city's point, its middle, may lie some kilometres off the line
BY_THE_WAY_KM = 15  # a leg that leads through a town may miss its middle by so much
CANAL = "canal"  # in the note of a lane that runs through land
EARTH = Geod(ellps="WGS84")
MAKE = "make the shapes anew: python -m geodata.prepare, or with --by-hand"
LEAD = "lead it from station to station by points in waypoints.csv"


def detached(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the legs whose line does not run from place to place, to the last digit, and stray lines."""
    made, legs = read_shapes(gazetteer.folder / "shapes" / "corridors.geojson").geometry, gazetteer.legs
    for leg_id, leg in legs[legs.index.isin(made.index)].iterrows():
        course = shapely.get_coordinates(made[leg_id])
        for stop, point in ((leg["start"], course[0]), (leg["end"], course[-1])):
            if tuple(point) != tuple(gazetteer.places.loc[stop, ["longitude", "latitude"]]):
                yield f"{leg['where']}: the line of '{leg_id}' does not reach '{stop}'; {MAKE}"
    for leg_id in legs.index.difference(made.index):
        yield f"{legs.loc[leg_id, 'where']}: '{leg_id}' has no line in corridors.geojson; {MAKE}"
    for stray in made.index.difference(legs.index):
        yield f"corridors.geojson: the line '{stray}' belongs to no leg; {MAKE}"


def unmeasured(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the legs whose length lacks its basis or source, and those that have none and do not say why."""
    for leg_id, leg in gazetteer.legs.iterrows():
        if pd.isna(leg["length_km"]) and not leg["note"]:
            yield f"{leg['where']}: the leg '{leg_id}' has no length; say in its note why"
        elif pd.notna(leg["length_km"]) and not (leg["length_basis"] and leg["length_source"]):
            right = "fill length_basis and length_source"
            yield f"{leg['where']}: nothing tells where the length of '{leg_id}' comes from; {right}"


def too_short(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the legs that would be shorter than the straight line: a mistyped digit or a misplaced stop.

    Lower bounds may be rounded down.
    """
    for leg_id, leg in gazetteer.legs[gazetteer.legs["length_km"].notna()].iterrows():
        ends = gazetteer.places.loc[[leg["start"], leg["end"]]]
        straight_km = EARTH.line_length(ends["longitude"], ends["latitude"]) / 1000
        off_the_line_km = OFF_THE_LINE_KM * sum(ends["kind"] == "city")
        if leg["length_km"] < floor(straight_km - off_the_line_km):
            wrong = f"the leg '{leg_id}' has {leg['length_km']:g} km, the straight line {straight_km:.0f}"
            yield f"{leg['where']}: {wrong}; check length_km and the places"


def coarse(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the rails drawn as long chords that are declared surveyed, or that lie in the home country.

    A straight line across the steppe is no survey: whoever looks closely must be told. At home it would miss
    the towns, unless it is declared schematic.
    """
    rails = gazetteer.legs[gazetteer.legs["mode"] == "rail"]
    for leg_id, leg in rails.iterrows():
        longest_km = max(EARTH.line_lengths(*shapely.get_coordinates(leg["geometry"]).T)) / 1000
        if longest_km > LONG_CHORD_KM and (leg["drawn"] == "surveyed" or _is_at_home(leg, gazetteer)):
            wrong = f"the line of '{leg_id}' has a straight piece of {longest_km:.0f} km"
            right = f"write simplified under drawn, or {LEAD}" if leg["drawn"] == "surveyed" else LEAD
            yield f"{leg['where']}: {wrong}; {right}"


def _is_at_home(leg: pd.Series, gazetteer: Gazetteer) -> bool:
    around = [{each.id for each in gazetteer.containing(leg[end])} for end in ("start", "end")]
    in_use = leg["status"] == "open" and leg["drawn"] != "schematic"
    return in_use and all(HOME_COUNTRY in wholes for wholes in around)


def wet(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the rails that run through a lake: a chord can cut across one that the railway goes round."""
    lakes = shapely.union_all(gazetteer.lakes.geometry.to_numpy())
    for leg_id, leg in gazetteer.legs[gazetteer.legs["mode"] == "rail"].iterrows():
        if shapely.length(shapely.intersection(leg["geometry"], lakes)) > NEAR_DEGREES:
            yield f"{leg['where']}: the line of '{leg_id}' runs through a lake; {LEAD}"


def aground(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the lanes that run over land, but by their ports and in canals."""
    countries = gazetteer.places.geometry[gazetteer.places["kind"].isin(LAND_KINDS)].dropna()
    land = shapely.union_all([*countries, *gazetteer.backdrop.geometry])
    for leg_id, leg in gazetteer.legs[gazetteer.legs["mode"] == "sea"].iterrows():
        by_the_ports = shapely.buffer(shapely.boundary(leg["geometry"]), NEAR_PORTS_DEGREES)
        at_sea = shapely.difference(leg["geometry"], by_the_ports)
        if CANAL not in leg["note"].lower() and shapely.intersects(at_sea, land):
            right = "lead it by points in waypoints.csv, or name the canal in its note"
            yield f"{leg['where']}: the line of '{leg_id}' runs over land; {right}"


def elsewhere(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the legs whose line misses what their note says they go by, or does not say where that is."""
    table = gazetteer.folder / "tables" / "waypoints.csv"
    waypoints = read_waypoints(table, gazetteer.legs, gazetteer.places)
    for leg_id, leg in gazetteer.legs.iterrows():
        through = waypoints[waypoints["leg"] == leg_id]
        for name in by_way_of(leg["note"]):
            points = through.loc[through["note"].str.contains(name, regex=False), POINT].to_numpy()
            if not len(points):
                right = f"lead it there by a point in waypoints.csv whose note ends in {name}"
                yield f"{leg['where']}: nothing leads '{leg_id}' by way of {name}; {right}"
            elif (missed_km := away_km(leg["geometry"], shapely.MultiPoint(points))) > BY_THE_WAY_KM:
                yield f"{leg['where']}: the line of '{leg_id}' passes {name} at {missed_km:.0f} km; {MAKE}"


def away_km(one: BaseGeometry, other: BaseGeometry) -> float:
    """Return how far two shapes lie apart on the ground, in km."""
    return float(EARTH.geometry_length(shapely.shortest_line(one, other))) / 1000


RULES = (detached, unmeasured, too_short, coarse, wet, aground, elsewhere)
