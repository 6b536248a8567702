"""Reading the tables: rows that know the line they stand on, and errors that say it."""

import csv
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TextIO

import pandas as pd

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
ID = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")
UNTIDY = re.compile(r"^\s|\s$|[\t\n\r\v\f]")  # at the ends of a cell, or anywhere in it
MOST_ROWS = 20_000
COMMAS = "put a text that has a comma in double quotes"
QUOTES = "check its double quotes: one more at the end of the text, and two for each inside it"


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


def read_table(path: Path, columns: Sequence[str]) -> pd.DataFrame:
    """Read a table of texts; rows without any content are skipped.

    Returns
    -------
    DataFrame
        The given columns as text, empty where nothing is given, and ``where``: the line of each row.

    Raises
    ------
    GeodataError
        If the file is missing or too long, not in UTF-8, has other columns, a row has too many cells, or a
        cell has a tab, a line break or a space at its ends.
    """
    rows = list(_rows(path))
    _require_columns(rows, path, columns)
    for where, cells in rows[1:]:
        _require_cells(where, cells, columns)
    table = pd.DataFrame([cells for _, cells in rows[1:]], columns=list(columns), dtype=str)
    return table.assign(where=[where for where, _ in rows[1:]])


def read_columns(path: Path) -> list[str]:
    """Read the names of the columns of a table; errors as ``read_table``."""
    return next((cells for _, cells in _rows(path)), [])


def _rows(path: Path) -> Iterator[tuple[Where, list[str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from _filled_rows(path, file)
    except FileNotFoundError as error:
        raise GeodataError(f"{path.name}: the file is missing") from error
    except UnicodeDecodeError as error:
        raise GeodataError(f"{path.name}: the file is not in UTF-8; save it as UTF-8") from error
    except OSError as error:
        raise GeodataError(f"{path.name}: the file cannot be read: {error.strerror}") from error


def _filled_rows(path: Path, file: TextIO) -> Iterator[tuple[Where, list[str]]]:
    rows = csv.reader(file, strict=True)
    line = 1  # on which a row begins: one with an open quote would be reported where the file ends
    count = 0
    try:
        for cells in rows:
            if any(cell.strip() for cell in cells):
                count += 1
                yield Where(path, line), cells
            if count > MOST_ROWS:
                raise GeodataError(f"{path.name}:{line}: a table has at most {MOST_ROWS} rows; split it")
            line = rows.line_num + 1
    except csv.Error as error:
        raise GeodataError(f"{path.name}:{line}: this row does not end; {QUOTES}") from error


def _require_columns(rows: list[tuple[Where, list[str]]], path: Path, columns: Sequence[str]) -> None:
    given = rows[0][1] if rows else []
    for separator, name in ((";", "semicolons"), ("\t", "tabs")):
        if separator in "".join(given):
            raise GeodataError(f"{path.name}:1: the cells are parted by {name}; save the table with commas")
    if given != list(columns):
        raise GeodataError(f"{path.name}:1: the columns must be {','.join(columns)}")


def _require_cells(where: Where, cells: Sequence[str], columns: Sequence[str]) -> None:
    if len(cells) != len(columns):
        needed = f"{len(cells)} cells where {len(columns)} are needed ({','.join(columns)})"
        raise GeodataError(f"{where}: {needed}; {COMMAS}")
    for column, cell in zip(columns, cells, strict=True):
        if UNTIDY.search(cell):
            tidy = " ".join(cell.split())
            wrong = f"the {column} {cell!r} has a tab, a line break or a space at its ends"
            raise GeodataError(f"{where}: {wrong}; write '{tidy}'")


def require_unique(table: pd.DataFrame, key: str) -> None:
    """Refuse a table in which a key is empty, malformed or stands twice."""
    require_filled(table, key)
    for where, cell in _filled(table, key):
        if not ID.fullmatch(cell):
            raise GeodataError(f"{where}: the {key} '{cell}' is malformed; write it like '{_as_id(cell)}'")
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
        if not DATE.fullmatch(text):  # fromisoformat takes 20150728 and 2015-W31, too
            raise ValueError(text)
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


def _as_id(text: str) -> str:
    return "-".join(re.findall("[a-z0-9]+", text.lower())) or "an-id"
