"""The data package: every file is described, and what is not as described is found."""

import json
from pathlib import Path
from typing import Any

import pytest

from geodata import check_files as files
from geodata.tables import GeodataError
from tests.conftest import change, square, write_shapes

PORTS = "id,kind,depth_m,town\nport-a,sea,7.5,town-b\nport-c,river,,town-b\n"
TOWNS = "key\ntown-b\n"
WAYPOINTS = "line,position\nridge,1\nridge,2\nlake,1\n"
PACKAGE: dict[str, Any] = {
    "resources": [
        {
            "name": "ports", "path": "tables/ports.csv", "format": "csv", "sources": ["an atlas"],
            "schema": {
                "fields": [
                    {"name": "id", "type": "string", "constraints": {"required": True, "pattern": "[a-z-]+"}},
                    {"name": "kind", "type": "string", "constraints": {"enum": ["sea", "river"]}},
                    {"name": "depth_m", "type": "number"},
                    {"name": "town", "type": "string"},
                ],
                "foreignKeys": [{"fields": "town", "reference": {"resource": "towns", "fields": "key"}}],
            },
        },
        {
            "name": "towns", "path": "tables/towns.csv", "format": "csv", "sources": ["an atlas"],
            "schema": {"fields": [{"name": "key", "type": "string"}]},
        },
        {
            "name": "waypoints", "path": "tables/waypoints.csv", "format": "csv", "sources": ["an atlas"],
            "schema": {"fields": [{"name": "line", "type": "string"}, {"name": "position", "type": "integer"}]},
        },
        {
            "name": "lakes", "path": "shapes/lakes.geojson", "format": "geojson", "geometry": "Polygon, MultiPolygon",
            "sources": ["an atlas"], "licenses": ["public domain"],
        },
    ]
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three tables and a file of shapes, as their description says."""
    for inside in ("tables", "shapes"):
        (tmp_path / inside).mkdir()
    for name, text in (("ports", PORTS), ("towns", TOWNS), ("waypoints", WAYPOINTS)):
        (tmp_path / "tables" / f"{name}.csv").write_text(text, encoding="utf-8")
    write_shapes(tmp_path / "shapes" / "lakes.geojson", {"lake": square(0)})
    (tmp_path / "datapackage.json").write_text(json.dumps(PACKAGE, indent=1), encoding="utf-8")
    return tmp_path


def found(folder: Path) -> list[str]:
    return [finding for rule in files.RULES for finding in rule(folder)]


def test_files_that_are_as_described_are_no_finding(folder: Path) -> None:
    """Nor is what an editor leaves beside them."""
    (folder / "tables" / ".#ports.csv").symlink_to("somebody@somewhere.1234")
    (folder / "tables" / ".ports.csv.swp").write_text("", encoding="utf-8")

    assert found(folder) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "finding"),
    [
        ("tables/ports.csv", "port-a,", ",", "ports.csv:2: the id '' is empty; fill it"),
        ("tables/ports.csv", "port-c", "Port", "ports.csv:3: the id 'Port' is malformed; write it in lower case, with hyphens"),
        ("tables/ports.csv", ",sea,", ",see,", "ports.csv:2: the kind 'see' is no choice; write one of: sea, river"),
        ("tables/ports.csv", "7.5", "deep", "ports.csv:2: the depth_m 'deep' is no number; write it like 51.17"),
        ("tables/ports.csv", "7.5,town-b", "7.5,town-d", "ports.csv:2: the town 'town-d' is not in towns.csv; did you mean 'town-b'?"),
        ("tables/ports.csv", "depth_m,", "depth,", "ports.csv:1: the columns are id,kind,depth,town, but datapackage.json has id,kind,depth_m,town; describe what is there"),
        ("tables/waypoints.csv", "ridge,2", "ridge,3", "waypoints.csv:3: point 3 of 'ridge' follows 1; number them in order, without a gap"),
        ("tables/towns.csv", "town-b\n", "town-b", "towns.csv:1: the file has line ends or a mark of another system; save it as UTF-8 without a mark (BOM), lines ended by LF, the last one too"),
        ("shapes/lakes.geojson", '"id": "lake", "properties"', '"id": "pond", "properties"', "lakes.geojson: 'lake' has another id outside its properties; write the same"),
        ("datapackage.json", '"Polygon, MultiPolygon"', '"MultiPolygon"', "lakes.geojson: 'lake' is a Polygon; datapackage.json has MultiPolygon"),
        ("datapackage.json", "shapes/lakes.geojson", "shapes/seas.geojson", "datapackage.json: nothing describes shapes/lakes.geojson; add a resource with its columns, source and licence"),
        ("datapackage.json", "shapes/lakes.geojson", "shapes/seas.geojson", "datapackage.json: the file shapes/seas.geojson is missing; take the resource 'lakes' out"),
        ("datapackage.json", '"licenses"', '"license"', "datapackage.json: the resource 'lakes' has no licenses; say where it comes from"),
    ],
)  # fmt: skip
def test_file_that_is_not_as_described_is_found(
    folder: Path, file: str, old: str, new: str, finding: str
) -> None:
    """No data without its source, and none that means something else than it says."""
    change(folder / file, old, new)

    assert finding in found(folder)


def test_file_of_another_system_is_found(folder: Path) -> None:
    """It can be read; but a change of one row would be one of every line."""
    (folder / "tables/towns.csv").write_bytes(b"\xef\xbb\xbfkey\r\ntown-b\r\n")

    assert [finding.partition(";")[0] for finding in found(folder)] == [
        "towns.csv:1: the file has line ends or a mark of another system"
    ]


def test_shapes_that_are_too_heavy_are_found(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They go over the wire at every first visit."""
    monkeypatch.setattr(files, "MOST_ON_THE_WIRE_KB", 0.1)

    assert found(folder) == [
        "shapes: all files have 0 KB, at most 0.1 are sent; draw lines with fewer points"
    ]


def test_description_that_cannot_be_read_is_named(folder: Path) -> None:
    change(folder / "datapackage.json", '"resources": [', '"resources": ')

    with pytest.raises(
        GeodataError, match=r"^datapackage\.json: the description of the data cannot be read: "
    ):
        found(folder)
