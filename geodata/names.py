"""Names: what a place is called in each language, and how else a reader may spell it."""

from collections.abc import Collection
from functools import cache
from pathlib import Path

import pandas as pd
from babel import Locale

from geodata.tables import (
    GeodataError,
    read_columns,
    read_table,
    require_filled,
    require_known,
    require_unique,
)

ALIAS_COLUMNS = ["alias", "place"]
FIRST, LAST = ["place"], ["also", "source"]  # the columns round those of the languages
ENGLISH = "en"
# Languages as they call themselves; the file may have others, of which CLDR knows the names.
NAME_LANGUAGES = {"en": "English", "kk": "Қазақша", "ru": "Русский", "zh": "中文", "tr": "Türkçe"}


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
    """Read the names of places in every language of which the table has a column.

    Returns
    -------
    DataFrame
        One row per place, indexed by ``place``, in the order of ``places``; a column for each language and
        for English (which stands where the language has no name); ``lacks`` (the languages that have none,
        split by spaces), ``also`` (other spellings, split by " | "), ``source``, and ``where`` (its line).

    Raises
    ------
    GeodataError
        If a column is no language, a place or a source is unknown, or a place stands twice.
    """
    languages = _languages(table)
    names = read_table(table, [*FIRST, *languages, *LAST])
    require_unique(names, "place")
    require_known(names, "place", places.index, "place")
    require_known(names, "source", sources, "source")
    names = names.set_index("place").reindex(places.index).fillna("")
    lacks = [" ".join(language for language in languages if not row[language]) for _, row in names.iterrows()]
    for language in languages:
        names[language] = names[language].where(names[language] != "", places["name"])
    return names.assign(en=places["name"], lacks=lacks)


def languages_of(names: pd.DataFrame) -> dict[str, str]:
    """Return the languages in which places are named, English first, each as it calls itself."""
    offered = [column for column in names.columns if column in known_languages()]
    return {code: NAME_LANGUAGES.get(code) or _own_name(code) for code in dict.fromkeys([ENGLISH, *offered])}


def _languages(table: Path) -> list[str]:
    columns = read_columns(table)
    languages = columns[len(FIRST) : -len(LAST)]
    if columns != [*FIRST, *languages, *LAST]:
        raise GeodataError(f"{table.name}:1: the columns must be place, the codes of languages, also,source")
    for code in languages:
        if code not in known_languages() or code == ENGLISH or languages.count(code) > 1:
            wrong = f"the column '{code}' is no code of another language"
            raise GeodataError(f"{table.name}:1: {wrong}; write it in two letters, such as kk, each once")
    return languages


@cache
def known_languages() -> frozenset[str]:
    """Return the codes of languages, in two letters, that CLDR knows."""
    return frozenset(code for code in map(str, Locale(ENGLISH).languages) if len(code) == 2)


def _own_name(code: str) -> str:
    return (Locale(code).get_language_name(code) or code).capitalize()
