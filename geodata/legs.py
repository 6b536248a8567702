"""Legs: the corridors leg by leg, in travel order."""

from collections.abc import Collection
from pathlib import Path

import geopandas as gpd
import pandas as pd

from geodata.places import read_shapes
from geodata.tables import (
    GeodataError,
    numbers,
    read_table,
    require_dates,
    require_filled,
    require_known,
    require_unique,
)

COLUMNS = [
    "id", "corridor", "begins", "start", "end", "mode", "gauge_mm", "status", "as_of", "since", "source",
    "length_km", "length_basis", "length_source", "drawn", "note",
]  # fmt: skip
MAIN = "titr"  # the corridor that all this is about
CHOICES = {
    "begins": ("yes",),
    "mode": ("rail", "sea", "road"),
    "gauge_mm": ("1435", "1520", "1435/1520"),
    "status": ("open", "suspended", "under construction", "planned"),
    "length_basis": ("published", "network", "at least"),
    "drawn": ("surveyed", "simplified", "schematic"),
}


def read_legs(table: Path, shapes: Path, places: pd.DataFrame, sources: Collection[str]) -> gpd.GeoDataFrame:
    """Read the legs of every corridor, with the line that is drawn for each.

    Returns
    -------
    GeoDataFrame
        One row per leg in travel order, indexed by ``id``; the columns of ``legs.csv``; ``length_km`` is a
        published or network length or a lower bound, never that of the drawn line; EPSG:4326, degrees.

    Raises
    ------
    GeodataError
        If an end, a mode, a status or a source is unknown, a date is none, a leg has no line, or starts where
        no earlier leg ended.
    """
    legs = read_table(table, COLUMNS)
    require_unique(legs, "id")
    for column in ("corridor", "start", "end"):
        require_known(legs, column, places.index, "place")
    require_filled(legs, "corridor", "start", "end", "mode", "status", "as_of", "source", "drawn")
    for column, choices in CHOICES.items():
        require_known(legs, column, choices, column)
    for column in ("source", "length_source"):
        require_known(legs, column, sources, "source")
    require_dates(legs, "as_of", "since")
    legs["length_km"] = numbers(legs, "length_km")
    _require_joined(legs)
    return _with_lines(legs.set_index("id"), shapes)


def gauge_breaks(legs: pd.DataFrame) -> set[str]:
    """Return the places at which the gauge changes: where tracks of two gauges meet."""
    gauges: dict[str, set[str]] = {}
    for leg in legs.itertuples():
        for stop in (leg.start, leg.end):
            gauges.setdefault(stop, set()).update(filter(None, leg.gauge_mm.split("/")))
    return {stop for stop, met in gauges.items() if len(met) > 1}


def in_words(leg: pd.Series) -> str:
    """Say how one travels a leg, how far, and in what state it is: one line, as a reader reads it."""
    gauge = f", {leg['gauge_mm'].replace('/', ' and ')} mm" if leg["gauge_mm"] else ""
    basis = {"at least": "at least ", "published": "", "network": "about ", "": ""}[leg["length_basis"]]
    length = f", {basis}{leg['length_km']:,.0f} km" if pd.notna(leg["length_km"]) else ", length not known"
    return f"by {leg['mode']}{gauge}{length}; {leg['status']}, as of {leg['as_of']}"


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


def _with_lines(legs: pd.DataFrame, shapes: Path) -> gpd.GeoDataFrame:
    lines = read_shapes(shapes / "corridors.geojson")
    for leg in legs[~legs.index.isin(lines.index)].itertuples():
        raise GeodataError(
            f"{leg.where}: the leg '{leg.Index}' has no line; make it: python -m geodata.prepare"
        )
    return gpd.GeoDataFrame(legs, geometry=lines.geometry.reindex(legs.index))
