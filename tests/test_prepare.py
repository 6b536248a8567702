"""Making the shapes: what is written, and that it is what the app draws."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from geodata.gazetteer import load_gazetteer
from geodata.prepare import legs, sources
from geodata.prepare.geojson import collection
from geodata.prepare.land import mended

ROOT = Path(__file__).parent.parent
LINES = gpd.GeoSeries(
    {"b": shapely.LineString([(51.2, 43), (50.12345, 44)]), "a": shapely.LineString([(9, 5), (12, 5.5)])},
    crs="EPSG:4326",
)


def test_every_feature_stands_on_a_line_of_its_own() -> None:
    """So that a diff shows which leg has changed."""
    head, *features, foot = collection(LINES, decimals=5).splitlines()

    assert (head, foot) == ('{"type":"FeatureCollection","features":[', "]}")
    assert [json.loads(feature.rstrip(","))["id"] for feature in features] == ["a", "b"]


def test_what_was_written_is_read_back_the_same(tmp_path: Path) -> None:
    (tmp_path / "lines.geojson").write_text(collection(LINES, decimals=5), encoding="utf-8")

    back = gpd.read_file(tmp_path / "lines.geojson").set_index("id").geometry

    assert back.to_dict() == LINES.to_dict()


def test_leg_is_written_as_the_app_draws_it(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To the last digit; a leg led along the railways stays as it was."""
    points = tiny / "tables" / "waypoints.csv"
    points.write_text("leg,position,longitude,latitude,note\naktau-port-poti,1,7.1234567,4.9,\n", "utf-8")
    monkeypatch.setattr(legs, "TABLES", tiny / "tables")
    monkeypatch.setattr(legs, "CORRIDORS", tiny / "shapes" / "corridors.geojson")

    legs.CORRIDORS.write_text(legs.corridors_by_hand(), "utf-8")

    written = gpd.read_file(legs.CORRIDORS).set_index("id").geometry
    assert written.to_dict() == load_gazetteer(tiny).legs.geometry.to_dict()
    assert list(written["aktau-port-poti"].coords) == [(2, 4), (7.12346, 4.9), (12, 5)]
    assert list(written["border-aktau-port"].coords) == [(0, 0), (1, 1)]


def test_corridors_hold_what_is_drawn_by_hand() -> None:
    """Whoever takes the file elsewhere gets the lines that the app shows."""
    fresh = legs.corridors_by_hand() == legs.CORRIDORS.read_text(encoding="utf-8")

    assert fresh, "corridors.geojson is stale; python -m geodata.prepare --by-hand writes it"


def test_border_drawn_past_a_town_is_moved_by_an_area(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The neighbour loses what the country gets: nothing gapes, nothing overlaps, and the rest stays."""
    points = "line,position,longitude,latitude,note\nmend-east,1,1,0.2,\nmend-east,2,0.9,0.5,\nmend-east,3,1,0.8,\n"
    (tmp_path / "points.csv").write_text(points, encoding="utf-8")
    monkeypatch.setattr(sources, "TABLES", tmp_path)
    drawn = gpd.GeoSeries(
        {"east": shapely.box(1, 0, 2, 1), "west": shapely.box(0, 0, 1, 1), "far": shapely.box(3, 0, 4, 1)}
    )

    moved = mended(drawn)

    town = shapely.Point(0.95, 0.5)
    assert [name for name in moved.index if moved[name].contains(town)] == ["east"]
    assert shapely.coverage_is_valid(list(moved))
    assert moved.area.sum() == pytest.approx(3)
    assert moved["far"] == drawn["far"]


def imported(path: Path) -> Iterator[str]:
    """Yield what a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_app_never_imports_what_makes_the_shapes() -> None:
    """The packages that it takes are large, and not installed where the app runs."""
    files = [ROOT / "app.py", *(ROOT / "geodata").rglob("*.py"), *(ROOT / "content").rglob("*.py")]
    runs = [path for path in files if path.parent.name != "prepare"]

    assert [path for path in runs if any(name.startswith("geodata.prepare") for name in imported(path))] == []
