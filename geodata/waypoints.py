"""Waypoints: the points through which legs lead, and the lines that are drawn by hand."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely
from pyproj import Geod

from geodata.tables import GeodataError, numbers, read_table, require_filled, require_known

COLUMNS = ["leg", "position", "longitude", "latitude", "note"]
POINT = ["longitude", "latitude"]
LIMITS = {"longitude": 180, "latitude": 90}
ORDER = "longitude comes first, then latitude"
STRAY_KM = 500  # a leg keeps this near to its ends, or as near as they are to each other: the longest do
DECIMALS = 5  # about a metre; corridors.geojson has no more, and a leg is to be the same line in both
GLOBE = Geod(ellps="WGS84")


def read_waypoints(table: Path, legs: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """Read the points through which legs lead, in order along each.

    Returns
    -------
    DataFrame
        One row per point; the columns of ``waypoints.csv``; degrees.

    Raises
    ------
    GeodataError
        If a leg is unknown, a coordinate is no number or beyond the globe, a point lies far from the leg, or
        two of a leg have the same position.
    """
    waypoints = read_table(table, COLUMNS)
    require_filled(waypoints, "leg", "position", *POINT)
    require_known(waypoints, "leg", legs.index, "leg")
    for column in ("position", *POINT):
        waypoints[column] = numbers(waypoints, column)
    _require_order(waypoints)
    _require_on_globe(waypoints)
    _require_near(waypoints, legs, places)
    return waypoints.sort_values(["leg", "position"])


def by_hand(legs: pd.DataFrame, waypoints: pd.DataFrame) -> pd.Series:
    """Tell which legs are drawn by hand; the rest is led through the railway network, by ``geodata.prepare``.

    All legs without rails are, the schematic ones, and the simplified ones that have waypoints, unless their
    length is that of the network: it was measured along it.
    """
    return (legs["mode"] != "rail") | (legs["drawn"] == "schematic") | _through_points(legs, waypoints)


def lines_by_hand(legs: pd.DataFrame, waypoints: pd.DataFrame, places: pd.DataFrame) -> gpd.GeoSeries:
    """Draw those legs that are drawn by hand straight from stop to stop; by id, EPSG:4326, degrees."""
    drawn = legs.index[by_hand(legs, waypoints)]
    lines = [shapely.LineString(stops(leg, legs, waypoints, places).round(DECIMALS)) for leg in drawn]
    return gpd.GeoSeries(lines, drawn, crs="EPSG:4326")


def stops(
    leg: str, legs: pd.DataFrame, waypoints: pd.DataFrame, places: pd.DataFrame
) -> npt.NDArray[np.float64]:
    """Return where a leg starts, its waypoints and where it ends: rows of longitude and latitude."""
    between = waypoints.loc[waypoints["leg"] == leg, POINT]
    start, end = (places.loc[[legs.loc[leg, side]], POINT] for side in ("start", "end"))
    return np.vstack([start, between, end]).astype(float)


def require_lines(legs: pd.DataFrame, made: pd.Index, waypoints: pd.DataFrame, places: pd.DataFrame) -> None:
    """Refuse a leg that has neither been led along the railways nor says how it is drawn by hand."""
    led = (legs["mode"] == "rail") & legs.index.isin(made)
    drawn = (legs["drawn"] == "schematic") | _through_points(legs, waypoints)
    for leg_id, leg in legs[~led & ~drawn].iterrows():
        middle = places.loc[[leg["start"], leg["end"]], POINT].mean().round(2)
        row = f"{leg_id},1,{middle['longitude']},{middle['latitude']},"
        raise GeodataError(f"{leg['where']}: the leg '{leg_id}' has no {_remedy(leg, row)}")


def _remedy(leg: pd.Series, row: str) -> str:
    points = f"give its points in waypoints.csv, in rows like '{row}'"
    railways = "; or lead it along the railways: python -m geodata.prepare" if leg["mode"] == "rail" else ""
    if leg["drawn"] == "surveyed":
        return f"surveyed line; write simplified or schematic under drawn, and {points}{railways}"
    return f"line; {points}; or write schematic under drawn, for a straight line{railways}"


def _through_points(legs: pd.DataFrame, waypoints: pd.DataFrame) -> pd.Series:
    is_measured = legs["length_basis"] == "network"
    return (legs["drawn"] == "simplified") & ~is_measured & legs.index.isin(waypoints["leg"])


def _require_order(waypoints: pd.DataFrame) -> None:
    for row in waypoints[waypoints.duplicated(["leg", "position"])].itertuples():
        raise GeodataError(
            f"{row.where}: the leg '{row.leg}' has a point at position {row.position:g} already; "
            "number its points 1, 2, 3 from start to end"
        )


def _require_on_globe(waypoints: pd.DataFrame) -> None:
    for column, limit in LIMITS.items():
        for row in waypoints[waypoints[column].abs() > limit].itertuples():
            raise GeodataError(
                f"{row.where}: the {column} {getattr(row, column):g} lies beyond {limit}; {ORDER}"
            )


def _require_near(waypoints: pd.DataFrame, legs: pd.DataFrame, places: pd.DataFrame) -> None:
    start, end = (places.loc[legs.loc[waypoints["leg"], side], POINT] for side in ("start", "end"))
    away_km = np.minimum(_apart_km(waypoints, start), _apart_km(waypoints, end))
    stray = away_km > np.maximum(_apart_km(start, end), STRAY_KM)
    for row, km in zip(waypoints[stray].itertuples(), away_km[stray], strict=True):
        raise GeodataError(
            f"{row.where}: the point {row.longitude:g},{row.latitude:g} lies {km:.0f} km from the nearer end "
            f"of the leg '{row.leg}'; {ORDER}"
        )


def _apart_km(ones: pd.DataFrame, others: pd.DataFrame) -> npt.NDArray[np.float64]:
    points = (frame[column].to_numpy(float) for frame in (ones, others) for column in POINT)
    return np.asarray(GLOBE.inv(*points)[2]) / 1000
