"""Neighbours: which countries border each other as drawn, and how far places lie from the route."""

import geopandas as gpd
import shapely

from geodata.legs import MAIN_CORRIDOR
from geodata.places import LAND_KINDS, POINT_KINDS

# Distances round the middle of the route are true to a few per cent in this projection.
EQUIDISTANT = "+proj=aeqd +lat_0=43 +lon_0=55 +units=km"
ROUNDED_KM = 10


def borders(places: gpd.GeoDataFrame) -> dict[str, list[str]]:
    """Return for each country those with which its outline shares a line, in the order of ``places``."""
    countries = places[places["kind"].isin(LAND_KINDS) & places.geometry.notna()].geometry
    ones, others = countries.sindex.query(countries, predicate="touches")
    shared = shapely.length(shapely.intersection(countries.array[ones], countries.array[others])) > 0
    found: dict[str, list[str]] = {}
    for one, other in sorted(zip(ones[shared], others[shared], strict=True)):
        found.setdefault(str(countries.index[one]), []).append(str(countries.index[other]))
    return found


def from_route_km(places: gpd.GeoDataFrame, legs: gpd.GeoDataFrame) -> dict[str, int]:
    """Return how far each drawn place lies from the main route, in km, to the nearest ten; 0 on it.

    What has an outline lies on it only if the route enters or a stop is in it: Greece, 2 km off, is about ten
    away; Romania, whose drawn coast ends before the quay of Constanța, is on it.
    Nothing where no leg of it is given.
    """
    main = legs[legs["corridor"] == MAIN_CORRIDOR]
    route = main.geometry.to_crs(EQUIDISTANT).union_all()
    named = places.geom_type.eq("Point") & ~places["kind"].isin(POINT_KINDS)  # has no shape to measure from
    drawn = places[places.geometry.notna() & ~named].geometry.to_crs(EQUIDISTANT)
    exact = drawn.distance(route)
    away = (exact / ROUNDED_KM).round() * ROUNDED_KM
    has_stops = drawn.index.isin(places.loc[[*main["start"], *main["end"]], "within"])
    beside = (exact > 0) & (away == 0) & ~drawn.geom_type.eq("Point") & ~has_stops
    away = away.mask(beside, ROUNDED_KM)
    return {str(place_id): int(km) for place_id, km in away.dropna().items()}
