"""Legs: the corridors leg by leg, in travel order."""

import re
from collections.abc import Collection
from pathlib import Path

import geopandas as gpd
import pandas as pd

from geodata.places import POINT_KINDS, read_shapes
from geodata.tables import (
    GeodataError,
    numbers,
    read_table,
    require_dates,
    require_filled,
    require_known,
    require_unique,
)
from geodata.waypoints import lines_by_hand, read_waypoints, require_lines
from geodata.words import count, date_in_words, say, to_say

COLUMNS = [
    "id", "corridor", "begins", "start", "end", "mode", "gauge_mm", "status", "as_of", "since", "source",
    "length_km", "length_basis", "length_source", "drawn", "note",
]  # fmt: skip
BY_WAY_OF = re.compile(r"By way of ([^.;]*?)(?:, which|[.;]|$)")
NAMES = re.compile(r"\b[A-ZÀ-Ž][\w-]+")
MAIN_CORRIDOR = "titr"  # the corridor that all this is about
# What readers are told for the words of the table.
MODES = {"rail": to_say("rail"), "sea": to_say("sea"), "road": to_say("road")}
BY = {"rail": to_say("by rail"), "sea": to_say("by sea"), "road": to_say("by road")}
STATUSES = {
    "open": to_say("in operation"),
    "suspended": to_say("suspended"),
    "under construction": to_say("under construction"),
    "planned": to_say("planned"),
}
DRAWN = {
    "surveyed": to_say("follows the OpenStreetMap track"),
    "simplified": to_say("simplified"),
    "schematic": to_say("schematic"),
}
CHOICES = {
    "begins": ("yes",),
    "mode": MODES,
    "gauge_mm": ("1435", "1520", "1435/1520"),
    "status": STATUSES,
    "length_basis": ("published", "network", "at least"),
    "drawn": DRAWN,
}
LENGTHS = {
    "at least": to_say("at least {length} km"),
    "network": to_say("about {length} km"),
    "published": to_say("{length} km"),
    "": to_say("{length} km"),
}


def by_way_of(note: str) -> list[str]:
    """Return the names of what a leg goes by, as its note says: *By way of Erzurum and Sivas*."""
    return NAMES.findall(" ".join(BY_WAY_OF.findall(note)))


def read_legs(table: Path, shapes: Path, places: pd.DataFrame, sources: Collection[str]) -> gpd.GeoDataFrame:
    """Read the legs of every corridor, with the line that is drawn for each.

    Lines led along the railways are read from ``corridors.geojson``; those drawn by hand run through the
    points of ``waypoints.csv``, which stands beside the table.

    Returns
    -------
    GeoDataFrame
        One row per leg in travel order, indexed by ``id``; the columns of ``legs.csv``; ``length_km`` is a
        published or network length or a lower bound, never that of the drawn line; EPSG:4326, degrees.

    Raises
    ------
    GeodataError
        If an end, a mode, a status or a source is unknown, a date is none, a leg has no line and no points to
        draw one, or starts where no earlier leg ended.
    """
    legs = read_table(table, COLUMNS)
    require_unique(legs, "id")
    require_known(legs, "corridor", places.index, "place")
    stops = places.index[places["kind"].isin(POINT_KINDS)]
    for column in ("start", "end"):
        require_known(legs, column, stops, "town, port or station")
    require_filled(legs, "corridor", "start", "end", "mode", "status", "as_of", "source", "drawn")
    for column, choices in CHOICES.items():
        require_known(legs, column, choices, column)
    for column in ("source", "length_source"):
        require_known(legs, column, sources, "source")
    require_dates(legs, "as_of", "since")
    legs["length_km"] = numbers(legs, "length_km")
    _require_joined(legs)
    legs = legs.set_index("id")
    return _with_lines(legs, shapes, read_waypoints(table.parent / "waypoints.csv", legs, places), places)


def gauge_breaks(legs: pd.DataFrame) -> set[str]:
    """Return the places at which the gauge changes: where tracks of two gauges meet."""
    gauges: dict[str, set[str]] = {}
    for leg in legs.itertuples():
        for stop in (leg.start, leg.end):
            gauges.setdefault(stop, set()).update(filter(None, leg.gauge_mm.split("/")))
    return {stop for stop, met in gauges.items() if len(met) > 1}


def leg_in_words(leg: pd.Series) -> str:
    """Say how one travels a leg, how far, and its status: one line, as a reader reads it."""
    by, status, date = BY[leg["mode"]], STATUSES[leg["status"]], date_in_words(leg["as_of"])
    gauge = say("{gauge} mm", gauge=gauge_in_words(leg)) if leg["gauge_mm"] else ""
    how = ", ".join(filter(None, (say(by), gauge, length_in_words(leg))))
    return say("{how}; {status} (as of {date})", how=how, status=say(status), date=date)


def gauge_in_words(leg: pd.Series) -> str:
    """Return the gauge of a leg in mm, or both where it has two."""
    return str(leg["gauge_mm"]).replace("/", " / ")


def length_in_words(leg: pd.Series) -> str:
    """Return the length of a leg, or of what is known of it."""
    if pd.isna(leg["length_km"]):
        return say("length not known")
    message = LENGTHS[leg["length_basis"]]
    return say(message, length=count(round(leg["length_km"])))


def _require_joined(legs: pd.DataFrame) -> None:
    for corridor, chain in legs.groupby("corridor"):
        reached: set[str] = set()
        for leg in chain.itertuples():
            if leg.start not in reached and not leg.begins:
                raise GeodataError(
                    f"{leg.where}: the leg '{leg.id}' starts at '{leg.start}', where no earlier leg of "
                    f"'{corridor}' starts or ends; if the corridor begins here, write yes under begins"
                )
            reached |= {leg.start, leg.end}


def _with_lines(
    legs: pd.DataFrame, shapes: Path, waypoints: pd.DataFrame, places: pd.DataFrame
) -> gpd.GeoDataFrame:
    made = read_shapes(shapes / "corridors.geojson").geometry
    require_lines(legs, made.index, waypoints, places)
    # what is drawn by hand is in the file, too, but a point that was moved should show at once
    drawn = lines_by_hand(legs, waypoints, places)
    lines = pd.concat([drawn, made.drop(drawn.index, errors="ignore")])
    return gpd.GeoDataFrame(legs, geometry=lines.reindex(legs.index))
