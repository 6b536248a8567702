"""How the house is built: which module may know which, and the checks that every file passes."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
VIEWS = {
    "geodata.map",
    "geodata.corridor",
    "geodata.corridor.figure_tables",
    "content.reader",
    "content.coverage",
    "content.timeline",
}  # the one list of views
BUILD_TIME = {"geodata.prepare", "geodata.railways", "geodata.words.catalogues"}
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts): path
    for folder in ("geodata", "content")
    for path in (ROOT / folder).glob("*.py")
} | {"app": ROOT / "app.py"}


def imported(module: str) -> Iterator[str]:
    """Yield the full names of all that a module imports, wherever in the file."""
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module} imports relatively"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def packages(module: str) -> set[str]:
    return {name.partition(".")[0] for name in imported(module)}


@pytest.mark.parametrize("module", [name for name in MODULES if name.startswith("geodata")])
def test_places_do_not_know_the_text(module: str) -> None:
    """Imports run one way, app → content → geodata: a gazetteer serves any text."""
    assert packages(module).isdisjoint({"content", "app"})


@pytest.mark.parametrize("module", MODULES)
def test_only_the_app_imports_views(module: str) -> None:
    """What is shown can change without touching what is known."""
    if module != "app":
        assert VIEWS.isdisjoint(imported(module))


@pytest.mark.parametrize("module", MODULES)
def test_only_views_speak_to_streamlit_and_folium(module: str) -> None:
    """Reading and linking can be used, and tested, without a page."""
    if module not in VIEWS | {"app"}:
        assert packages(module).isdisjoint({"streamlit", "folium", "streamlit_folium"})
    if module != "geodata.map":
        assert packages(module).isdisjoint({"folium", "streamlit_folium"})


@pytest.mark.parametrize("module", sorted(set(MODULES) - BUILD_TIME))
def test_nothing_at_run_time_imports_the_build(module: str) -> None:
    """The packages that the shapes are made from are large, and not installed where the app runs."""
    assert BUILD_TIME.isdisjoint(imported(module))


@pytest.mark.parametrize("folder", ["geodata/tables", "geodata/shapes", "content/texts"])
def test_data_folders_hold_no_code(folder: str) -> None:
    """Someone who edits data meets data only."""
    assert not list((ROOT / folder).glob("**/*.py"))


@pytest.mark.parametrize(
    "command",
    [["ruff", "format", "--check", "."], ["ruff", "check", "."], ["mypy"]],
    ids=["format", "lint", "types"],
)
def test_every_file_passes(command: list[str]) -> None:
    """Formatting, lint and types are tests: one command says whether a change is good."""
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
