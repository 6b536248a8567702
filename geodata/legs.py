"""Legs: the corridors leg by leg, in travel order."""

from collections.abc import Collection
from pathlib import Path

import geopandas as gpd
import pandas as pd

from geodata.places import read_shapes
from geodata.tables import GeodataError, numbers, read_table, require_filled, require_known, require_unique

COLUMNS = [
    "id", "corridor", "start", "end", "mode", "gauge_mm", "status", "since",
    "length_km", "length_basis", "length_source", "drawn", "note",
]  # fmt: skip
MODES = ("rail", "sea")
DRAWN = ("surveyed", "simplified", "schematic")


def read_legs(table: Path, shapes: Path, places: pd.DataFrame, sources: Collection[str]) -> gpd.GeoDataFrame:
    """Read the legs of every corridor, with the line that is drawn for each.

    Returns
    -------
    GeoDataFrame
        One row per leg in travel order, indexed by ``id``; the columns of ``legs.csv``; ``length_km`` is a
        published or network length, never that of the drawn line; EPSG:4326, degrees.

    Raises
    ------
    GeodataError
        If an end, a mode or a source is unknown, a leg has no line, or starts where no earlier leg ended.
    """
    legs = read_table(table, COLUMNS)
    require_unique(legs, "id")
    for column in ("corridor", "start", "end"):
        require_known(legs, column, places.index, "place")
    require_filled(legs, "corridor", "start", "end", "mode", "drawn")
    require_known(legs, "mode", MODES, "mode")
    require_known(legs, "drawn", DRAWN, "way of drawing")
    require_known(legs, "length_source", sources, "source")
    legs["length_km"] = numbers(legs, "length_km")
    _require_joined(legs, set(places.index[places["kind"] == "crossing"]))
    return _with_lines(legs.set_index("id"), shapes)


def _require_joined(legs: pd.DataFrame, crossings: set[str]) -> None:
    for corridor, chain in legs.groupby("corridor"):
        reached = set(crossings)
        for leg in chain.itertuples():
            if leg.start not in reached:
                raise GeodataError(
                    f"{leg.where}: the leg '{leg.id}' starts at '{leg.start}', where no earlier leg of "
                    f"'{corridor}' ends; a corridor begins at a crossing and goes on in travel order"
                )
            reached.add(leg.end)


def _with_lines(legs: pd.DataFrame, shapes: Path) -> gpd.GeoDataFrame:
    lines = read_shapes(shapes / "corridors.geojson")
    for leg in legs[~legs.index.isin(lines.index)].itertuples():
        raise GeodataError(
            f"{leg.where}: the leg '{leg.Index}' has no line; make it: python -m geodata.prepare"
        )
    return gpd.GeoDataFrame(legs, geometry=lines.geometry.reindex(legs.index))
