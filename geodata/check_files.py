"""Rules on the files of tables and shapes: each is described in the data package, and is what that says."""

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd

from geodata.files import files_in
from geodata.tables import NUMBER, GeodataError, nearest, read_columns, read_table

PACKAGE = "datapackage.json"
FOLDERS = ("tables", "shapes")
MOST_ON_THE_WIRE_KB = 900
Resource = dict[str, Any]  # as Frictionless Data has it


def undescribed(folder: Path) -> Iterator[str]:
    """Yield the files that are not described or have no source, and descriptions of none."""
    resources = {resource["path"]: resource for resource in _resources(folder)}
    paths = {f"{inside}/{path.name}" for inside in FOLDERS for path in files_in(folder / inside)}
    for path in sorted(paths - resources.keys()):
        yield f"{PACKAGE}: nothing describes {path}; add a resource with its columns, source and licence"
    for path, resource in resources.items():
        if path not in paths:
            yield f"{PACKAGE}: the file {path} is missing; take the resource '{resource['name']}' out"
        for needed in ("sources", "licenses") if resource["format"] == "geojson" else ("sources",):
            if not resource.get(needed):
                yield f"{PACKAGE}: the resource '{resource['name']}' has no {needed}; say where it comes from"


def _resources(folder: Path, kind: str = "") -> list[Resource]:
    """Return the resources of a format, or all; of a format those only whose file is there."""
    try:
        package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise GeodataError(f"{PACKAGE}: the description of the data cannot be read: {error}") from error
    resources: list[Resource] = package["resources"]
    return [
        each
        for each in resources
        if not kind or (each["format"] == kind and (folder / each["path"]).is_file())
    ]


def other_columns(folder: Path) -> Iterator[str]:
    """Yield the tables that have other columns than described."""
    for resource in _resources(folder, "csv"):
        path = folder / resource["path"]
        given, described = read_columns(path), [field["name"] for field in resource["schema"]["fields"]]
        if given != described:
            wrong = f"the columns are {','.join(given)}, but {PACKAGE} has {','.join(described)}"
            yield f"{path.name}:1: {wrong}; describe what is there"


def wrong_cells(folder: Path) -> Iterator[str]:
    """Yield the cells that are not as described: empty, no number, none of the choices, malformed."""
    for resource, table in _tables(folder):
        for field in resource["schema"]["fields"]:
            for where, cell in zip(table["where"], table[field["name"]], strict=True):
                for wrong in _wrong(cell, field):
                    yield f"{where}: the {field['name']} '{cell}' is {wrong}"


def _tables(folder: Path) -> Iterator[tuple[Resource, pd.DataFrame]]:
    for resource in _resources(folder, "csv"):
        path = folder / resource["path"]
        fields = {field["name"] for field in resource["schema"]["fields"]}
        if fields <= set(read_columns(path)):
            yield resource, read_table(path, read_columns(path))


def _wrong(cell: str, field: Resource) -> Iterator[str]:
    limits = field.get("constraints", {})
    if not cell:
        yield from ["empty; fill it"] if limits.get("required") else []
    elif field["type"] in {"number", "integer"} and not NUMBER.fullmatch(cell):
        yield "no number; write it like 51.17"
    elif cell not in limits.get("enum", [cell]):
        yield f"no choice; write one of: {', '.join(limits['enum'])}"
    elif not re.fullmatch(limits.get("pattern", ".*"), cell):
        yield "malformed; write it in lower case, with hyphens"


def lost_keys(folder: Path) -> Iterator[str]:
    """Yield the cells that name a row of another table which is not there."""
    tables = {resource["name"]: (resource, table) for resource, table in _tables(folder)}
    for name, (resource, table) in tables.items():
        for key in resource["schema"].get("foreignKeys", []):
            there = key["reference"]["resource"] or name
            known = set(tables[there][1][key["reference"]["fields"]]) if there in tables else set()
            for where, cell in zip(table["where"], table[key["fields"]], strict=True):
                if cell and cell not in known:
                    yield f"{where}: the {key['fields']} '{cell}' is not in {there}.csv{nearest(cell, known)}"


def other_shapes(folder: Path) -> Iterator[str]:
    """Yield the shapes of another geometry than described, or whose two ids differ.

    The browser reads the id of the feature, geopandas the property.
    """
    for resource in _resources(folder, "geojson"):
        path = folder / resource["path"]
        for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
            shape_id, kind = feature["properties"]["id"], feature["geometry"]["type"]
            if feature.get("id") != shape_id:
                yield f"{path.name}: '{shape_id}' has another id outside its properties; write the same"
            if kind not in resource["geometry"].split(", "):
                yield f"{path.name}: '{shape_id}' is a {kind}; {PACKAGE} has {resource['geometry']}"


def foreign_bytes(folder: Path) -> Iterator[str]:
    """Yield the tables with other line ends: they would hide a change of one line in that of all."""
    for resource in _resources(folder, "csv"):
        path = folder / resource["path"]
        content = path.read_bytes()
        if b"\r" in content or content.startswith(b"\xef\xbb\xbf") or not content.endswith(b"\n"):
            right = "save it as UTF-8 without a mark (BOM), lines ended by LF, the last one too"
            yield f"{path.name}:1: the file has line ends or a mark of another system; {right}"


def unnumbered(folder: Path) -> Iterator[str]:
    """Yield the points set by hand that are not numbered in order: lines are drawn in that order."""
    for _, table in _tables(folder):
        if "position" in table:
            for line, points in table.groupby(table.columns[0]):
                yield from _gaps(line, points)


def _gaps(line: str, points: pd.DataFrame) -> Iterator[str]:
    numbered = points[points["position"].str.isdecimal()]
    for before, point in pairwise(numbered.itertuples()):
        if int(point.position) != int(before.position) + 1:
            wrong = f"point {point.position} of '{line}' follows {before.position}"
            yield f"{point.where}: {wrong}; number them in order, without a gap"


def heavy(folder: Path) -> Iterator[str]:
    """Yield that the shapes are too large: they go over the wire at every first visit."""
    size_kb = sum(path.stat().st_size for path in (folder / "shapes").glob("*.geojson")) / 1000
    if size_kb > MOST_ON_THE_WIRE_KB:
        wrong = f"all files have {size_kb:.0f} KB, at most {MOST_ON_THE_WIRE_KB} are sent"
        yield f"shapes: {wrong}; draw lines with fewer points"


RULES = (undescribed, other_columns, wrong_cells, lost_keys, other_shapes, foreign_bytes, unnumbered, heavy)
