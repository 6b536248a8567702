"""Names: what a place is called in each language, and how else a reader may spell it."""

from collections.abc import Collection
from pathlib import Path

import pandas as pd

from geodata.tables import GeodataError, read_table, require_filled, require_known, require_unique

ALIAS_COLUMNS = ["alias", "place"]
COLUMNS = ["place", "kk", "ru", "zh", "tr", "also", "source"]
LANGUAGES = {"en": "English", "kk": "Қазақша", "ru": "Русский", "zh": "中文", "tr": "Türkçe"}


def read_aliases(table: Path, places: Collection[str]) -> dict[str, str]:
    """Read the ids by which places may be asked for besides their own, such as those that they had before.

    Raises
    ------
    GeodataError
        If an alias repeats or is the id of a place, or its place is unknown.
    """
    aliases = read_table(table, ALIAS_COLUMNS)
    require_unique(aliases, "alias")
    require_filled(aliases, "alias", "place")
    require_known(aliases, "place", places, "place")
    for row in aliases[aliases["alias"].isin(list(places))].itertuples():
        raise GeodataError(f"{row.where}: '{row.alias}' is the id of a place; an alias must be none")
    return dict(zip(aliases["alias"], aliases["place"], strict=True))


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
