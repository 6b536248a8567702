"""Figures: numbers about places and corridors, and the sources of everything."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

import pandas as pd

from geodata.tables import (
    GeodataError,
    numbers,
    parse_date,
    read_table,
    require_dates,
    require_filled,
    require_known,
    require_unique,
)
from geodata.units import COUNTED, UNITS, quantity
from geodata.words import date_in_words, say, to_say

COLUMNS = [
    "id", "place", "measure", "scope", "as_of", "target", "sense", "value", "value_to", "unit", "kind",
    "source", "note", "start", "end",
]  # fmt: skip
FIGURE_KINDS = (to_say("reported"), to_say("computed"), to_say("target"), to_say("forecast"))
SENSES = {
    "about": to_say("about {value}"),
    "nearly": to_say("nearly {value}"),
    "above": to_say("more than {value}"),
    "at least": to_say("at least {value}"),
    "up to": to_say("up to {value}"),
}
VALUE = "\N{OBJECT REPLACEMENT CHARACTER}"
SOURCE_COLUMNS = ["key", "title", "publisher", "date", "read", "address", "grade"]
# How far a source can be trusted; what rests on it is as certain as that.
CERTAINTY = {
    "A": to_say("official or primary source"),
    "B": to_say("press report"),
    "C": to_say("secondary source"),
    "X": to_say("computed by this project"),
}
OWN = "X"


def read_sources(table: Path) -> pd.DataFrame:
    """Read the sources of all tables.

    Returns
    -------
    DataFrame
        Indexed by ``key``; columns ``title, publisher, date`` (text, empty where the source shows none),
        ``read`` (the day on which this project read it, empty where none is noted), ``address, grade``, and
        ``certainty``: the grade in words.

    Raises
    ------
    GeodataError
        If a key repeats, a title, publisher or address is missing, an address is none of the web, a source
        has neither date nor day of reading, or a grade is unknown.
    """
    sources = read_table(table, SOURCE_COLUMNS)
    require_unique(sources, "key")
    require_filled(sources, "title", "publisher", "address", "grade")
    require_known(sources, "grade", CERTAINTY, "grade")
    require_dates(sources, "date", "read")
    _require_addresses(sources)
    for source in sources[(sources["date"] == "") & (sources["read"] == "")].itertuples():
        message = f"the source '{source.key}' has no date; if it shows none, fill 'read'"
        raise GeodataError(f"{source.where}: {message}")
    return sources.set_index("key").assign(certainty=lambda rows: rows["grade"].map(CERTAINTY))


def _require_addresses(sources: pd.DataFrame) -> None:
    for source in sources[~sources["address"].str.match("https?://")].itertuples():
        if source.grade != OWN:  # what this project decided stands in one of its own files
            wrong = f"the address '{source.address}' is none that can be opened"
            raise GeodataError(f"{source.where}: {wrong}; write it with https:// before it")


def read_figures(table: Path, places: Collection[str], sources: Collection[str]) -> pd.DataFrame:
    """Read every figure. Sources that disagree are rows of their own, never averaged.

    Returns
    -------
    DataFrame
        Indexed by ``id``; the columns of ``figures.csv``: ``value`` and, for a range, ``value_to`` are
        numbers in ``unit``; ``as_of`` says when: the time a report is about,
        or when a target or forecast was made; empty where what is told holds at no time in particular, or
        the source gives none; ``start`` and ``end`` are the ends of the stretch that a transit time is for.

    Raises
    ------
    GeodataError
        If a place, source, kind or sense is unknown, a value is no number, or a date is none.
    """
    figures = read_table(table, COLUMNS)
    require_unique(figures, "id")
    require_filled(figures, "place", "measure", "scope", "value", "unit", "kind", "source")
    for column in ("place", "start", "end"):
        require_known(figures, column, places, "place")
    require_known(figures, "source", sources, "source")
    require_known(figures, "kind", FIGURE_KINDS, "kind")
    require_known(figures, "sense", SENSES, "sense")
    require_known(figures, "unit", UNITS.keys() | COUNTED.keys(), "unit")
    require_dates(figures, "as_of", "target")
    for column in ("value", "value_to"):
        figures[column] = numbers(figures, column)
    return figures.set_index("id")


def source_date(source: pd.Series) -> str:
    """Return in words of when a source is, and on which day this project read it, if it did."""
    day, date_of = date_in_words(source["read"]), date_in_words(source["date"])
    if not date_of:
        return say("undated; accessed {day}", day=day)
    return say("{date}; accessed {day}", date=date_of, day=day) if day else date_of


def value_in_words(figure: pd.Series) -> str:
    """Return the value as one reads it: ``about 38 billion USD``, or a range."""
    return "".join(in_pieces(figure))


def in_pieces(figure: pd.Series) -> tuple[str, str, str]:
    """Return the value as one reads it in three pieces: number and unit between said words."""
    values = [value for value in (figure["value"], figure["value_to"]) if pd.notna(value)]
    message = SENSES.get(figure["sense"], "{value}")
    before, _, after = say(message, value=VALUE).partition(VALUE)
    return before, quantity(values, figure["unit"]), after


def kind_in_words(figure: pd.Series) -> str:
    """Return the kind of a figure, and the time that a target or a forecast is for."""
    kind, target = figure["kind"], figure["target"]
    return say("{kind} for {date}", kind=say(kind), date=date_in_words(target)) if target else say(kind)


def as_of_in_words(figure: pd.Series) -> str:
    """Return of when a figure is: ``September 2023``, or that its source gives no date; of a sum, nothing."""
    return date_in_words(figure["as_of"]) or ("" if figure["kind"] == "computed" else say("undated"))


def when_in_words(figure: pd.Series) -> str:
    """Return the date of a figure, its kind unless reported, and whether it is later than the text."""
    kind = figure["kind"]
    said = (
        as_of_in_words(figure),
        "" if kind == "reported" else say(kind),
        say("after the text’s date") if figure["later"] else "",
    )
    return ", ".join(filter(None, said))


def is_later(figures: pd.DataFrame, on: date) -> pd.Series:
    """Say of each figure whether it is of a later time than a text of this date; when it was printed, and
    what has no date, does not count.
    """
    begins = [parse_date(*cell) for cell in zip(figures["as_of"], figures["where"], strict=True)]
    return pd.Series([begin is not None and begin >= on for begin in begins], index=figures.index, dtype=bool)
