"""Names: what a place is called in each language, and how else a reader may spell it."""

from collections.abc import Collection
from pathlib import Path

import pandas as pd

from geodata.tables import read_table, require_known, require_unique

COLUMNS = ["place", "kk", "ru", "zh", "tr", "also", "source"]
LANGUAGES = {"en": "English", "kk": "Қазақша", "ru": "Русский", "zh": "中文", "tr": "Türkçe"}


def read_names(table: Path, places: pd.DataFrame, sources: Collection[str]) -> pd.DataFrame:
    """Read the names of places.

    Returns
    -------
    DataFrame
        One row per place, indexed by ``place``, in the order of ``places``; a column for each of
        ``LANGUAGES`` (English where the language has none), ``also`` (other spellings, split by " | ") and
        ``source``.

    Raises
    ------
    GeodataError
        If a place or a source is unknown, or a place stands twice.
    """
    names = read_table(table, COLUMNS)
    require_unique(names, "place")
    require_known(names, "place", places.index, "place")
    require_known(names, "source", sources, "source")
    names = names.set_index("place").reindex(places.index).fillna("")
    for language in ("kk", "ru", "zh", "tr"):
        names[language] = names[language].where(names[language] != "", places["name"])
    return names.assign(en=places["name"])
