"""Reading the tables: rows that know the line they stand on, and errors that say it."""

import csv
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path

import pandas as pd

NUMBER = re.compile(r"-?\d+(\.\d+)?")


class GeodataError(ValueError):
    """A mistake in the tables or shapes: says where, what is wrong and what would be right."""


@dataclass(frozen=True)
class Where:
    """A line of a file, as an author finds it."""

    file: Path
    line: int

    def __str__(self) -> str:
        return f"{self.file.name}:{self.line}"


def nearest(wanted: str, known: Iterable[str]) -> str:
    """Say which known id the wanted one may have meant: a clause to end an error with, or nothing."""
    close = get_close_matches(wanted, list(known), n=1, cutoff=0.5)
    return f"; did you mean '{close[0]}'?" if close else ""


def read_table(path: Path, columns: Collection[str]) -> pd.DataFrame:
    """Read a table of texts.

    Returns
    -------
    DataFrame
        The given columns as text, empty where nothing is given, and ``where``: the line of each row.

    Raises
    ------
    GeodataError
        If the file is missing, not in UTF-8, has other columns, or a row has too many cells.
    """
    rows = list(_rows(path))
    if not rows or rows[0][1] != list(columns):
        raise GeodataError(f"{path.name}:1: the columns must be {','.join(columns)}")
    for where, cells in rows[1:]:
        if len(cells) != len(columns):
            raise GeodataError(
                f"{where}: {len(cells)} cells where {len(columns)} are needed ({','.join(columns)}); "
                "put a text that has a comma in double quotes"
            )
    table = pd.DataFrame([cells for _, cells in rows[1:]], columns=list(columns), dtype=str)
    return table.assign(where=[where for where, _ in rows[1:]])


def _rows(path: Path) -> Iterator[tuple[Where, list[str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file)
            for cells in reader:
                yield Where(path, reader.line_num), cells
    except FileNotFoundError as error:
        raise GeodataError(f"{path.name}: the file is missing") from error
    except UnicodeDecodeError as error:
        raise GeodataError(f"{path.name}: the file is not in UTF-8; save it as UTF-8") from error


def require_unique(table: pd.DataFrame, key: str) -> None:
    """Refuse a table in which a key is empty or stands twice."""
    require_filled(table, key)
    for row in table[table.duplicated(key)].itertuples():
        raise GeodataError(f"{row.where}: the {key} '{getattr(row, key)}' stands in the table already")


def require_filled(table: pd.DataFrame, *columns: str) -> None:
    """Refuse a table in which a cell of these columns is empty."""
    for column in columns:
        for row in table[table[column] == ""].itertuples():
            raise GeodataError(f"{row.where}: the {column} is empty")


def require_known(table: pd.DataFrame, column: str, known: Collection[str], what: str) -> None:
    """Refuse a table in which a cell of the column, unless empty, names nothing that is known."""
    for where, cell in _filled(table, column):
        if cell not in known:
            raise GeodataError(f"{where}: no {what} has the id '{cell}'{nearest(cell, known)}")


def numbers(table: pd.DataFrame, column: str) -> pd.Series:
    """Read a column as numbers, missing where empty; refuse what is no number."""
    for where, cell in _filled(table, column):
        if not NUMBER.fullmatch(cell):
            raise GeodataError(f"{where}: the {column} '{cell}' is not a number; write it like 51.17")
    return pd.to_numeric(table[column].replace("", None))


def parse_date(text: str, where: Where) -> date | None:
    """Read a date given to the day, the month or the year; the first day stands for a month or year."""
    if not text:
        return None
    try:
        return date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) in (4, 7) else text)
    except ValueError as error:
        raise GeodataError(
            f"{where}: '{text}' is no date; write it as 2009, 2009-10 or 2009-10-03"
        ) from error


def require_dates(table: pd.DataFrame, *columns: str) -> None:
    """Refuse a table in which a cell of these columns, unless empty, is no date."""
    for column in columns:
        for where, cell in _filled(table, column):
            parse_date(cell, where)


def _filled(table: pd.DataFrame, column: str) -> Iterator[tuple[Where, str]]:
    return ((where, cell) for where, cell in zip(table["where"], table[column], strict=True) if cell)
