"""The data package: every file is described, and is what its description says."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

GEODATA = Path(__file__).parent.parent / "geodata"
PACKAGE = json.loads((GEODATA / "datapackage.json").read_text(encoding="utf-8"))
RESOURCES = {resource["name"]: resource for resource in PACKAGE["resources"]}
TABLES = [resource for resource in RESOURCES.values() if resource["format"] == "csv"]
SHAPES = [resource for resource in RESOURCES.values() if resource["format"] == "geojson"]


def rows(table: dict[str, Any]) -> list[dict[str, str]]:
    with (GEODATA / table["path"]).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def named(resource: dict[str, Any]) -> str:
    return str(resource["name"])


def test_every_file_is_described() -> None:
    """No data without its source."""
    files = {
        path.relative_to(GEODATA).as_posix()
        for folder in ("tables", "shapes")
        for path in (GEODATA / folder).iterdir()
    }

    assert {resource["path"] for resource in RESOURCES.values()} == files
    assert all(resource["sources"] for resource in RESOURCES.values())


@pytest.mark.parametrize("table", TABLES, ids=named)
def test_table_has_the_columns_described(table: dict[str, Any]) -> None:
    assert list(rows(table)[0]) == [field["name"] for field in table["schema"]["fields"]]


@pytest.mark.parametrize("table", TABLES, ids=named)
def test_every_cell_keeps_to_its_description(table: dict[str, Any]) -> None:
    """Required cells are filled, numbers are numbers, choices are among the choices."""
    wrong = [
        (number, field["name"], row[field["name"]])
        for field in table["schema"]["fields"]
        for number, row in enumerate(rows(table), start=2)
        if not is_allowed(row[field["name"]], field)
    ]

    assert wrong == []


def is_allowed(cell: str, field: dict[str, Any]) -> bool:
    limits = field.get("constraints", {})
    if cell == "":
        return not limits.get("required", False)
    number = re.fullmatch(r"-?\d+(\.\d+)?", cell) is not None
    return (
        (number or field["type"] not in ("number", "integer"))
        and cell in limits.get("enum", [cell])
        and re.fullmatch(limits.get("pattern", ".*"), cell) is not None
    )


@pytest.mark.parametrize("table", TABLES, ids=named)
def test_every_key_leads_somewhere(table: dict[str, Any]) -> None:
    """A cited source exists; a member is a place."""
    lost = [
        (key["fields"], row[key["fields"]])
        for key in table["schema"].get("foreignKeys", [])
        for row in rows(table)
        if row[key["fields"]] and row[key["fields"]] not in targets(table, key["reference"])
    ]

    assert lost == []


def targets(table: dict[str, Any], reference: dict[str, str]) -> set[str]:
    there = RESOURCES[reference["resource"]] if reference["resource"] else table
    return {row[reference["fields"]] for row in rows(there)}


@pytest.mark.parametrize("shape", SHAPES, ids=named)
def test_shapes_have_ids_and_the_geometry_described(shape: dict[str, Any]) -> None:
    features = json.loads((GEODATA / shape["path"]).read_text(encoding="utf-8"))["features"]

    assert {feature["geometry"]["type"] for feature in features} <= set(shape["geometry"].split(", "))
    assert all(feature["properties"]["id"] for feature in features)
    assert shape["licenses"]
