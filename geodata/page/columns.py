"""Columns: many records of one shape are sent as a list for each of their fields, in fewer bytes.

``columns.js`` beside this file makes records of them again.
"""

from collections.abc import Mapping, Sequence
from typing import Any

FEWEST = 30  # records for which it is worth while


def packed(content: Mapping[str, Any]) -> dict[str, Any]:
    """Return a content whose many records by id are columns: ``ids`` and, by field, ``columns``.

    A field that holds one text for each of some languages is columns in turn, with null where there is none.
    """
    return {name: _columns(part) if _is_many(part) else part for name, part in content.items()}


def _is_many(part: object) -> bool:
    if not isinstance(part, Mapping) or len(part) < FEWEST:
        return False
    shapes = {tuple(record) if isinstance(record, Mapping) else None for record in part.values()}
    return len(shapes) == 1 and shapes != {None}


def _columns(records: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    fields = next(iter(records.values()))
    columns = {field: _column([record[field] for record in records.values()]) for field in fields}
    return {"ids": list(records), "columns": columns}


def _column(values: Sequence[Any]) -> Any:  # noqa: ANN401 (of any type that JSON has)
    if not all(isinstance(value, Mapping) for value in values):
        return values
    keys = dict.fromkeys(key for value in values for key in value)
    return {"columns": {key: [value.get(key) for value in values] for key in keys}}
