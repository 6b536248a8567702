"""Disputed lines: lines of control and borders that one side does not accept, with the claimants."""

from collections.abc import Collection
from pathlib import Path

import geopandas as gpd

from geodata.places import read_shapes
from geodata.tables import (
    GeodataError,
    read_table,
    require_dates,
    require_filled,
    require_known,
    require_unique,
)

COLUMNS = ["id", "name", "claimants", "others", "drawn", "as_of", "source", "note"]
DRAWN = ("picked", "traced")


def read_disputed(
    table: Path, shapes: Path, places: Collection[str], sources: Collection[str]
) -> gpd.GeoDataFrame:
    """Read the disputed lines.

    Returns
    -------
    GeoDataFrame
        One row per line, indexed by ``id``; the columns of ``disputed.csv``; EPSG:4326, degrees.
        ``claimants`` are ids of places, parted by spaces; ``others`` are in words, for they are no places.

    Raises
    ------
    GeodataError
        If a claimant or a source is unknown, a date is none, or a line has no shape.
    """
    rows = read_table(table, COLUMNS)
    require_unique(rows, "id")
    require_filled(rows, "name", "claimants", "as_of", "source")
    require_known(rows, "drawn", DRAWN, "way of drawing")
    require_known(rows, "source", sources, "source")
    each = rows.assign(claimants=rows["claimants"].str.split()).explode("claimants")
    require_known(each, "claimants", places, "place")
    require_dates(rows, "as_of")
    lines = read_shapes(shapes / "disputed.geojson")
    for row in rows[~rows["id"].isin(lines.index)].itertuples():
        raise GeodataError(
            f"{row.where}: the line '{row.id}' has no shape; make it: python -m geodata.prepare"
        )
    rows = rows.set_index("id")
    return gpd.GeoDataFrame(rows, geometry=lines.geometry.reindex(rows.index))
