"""How the house is built, in both languages: which module may know which."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from geodata.page.join import IMPORT

ROOT = Path(__file__).parent.parent
FOLDERS = ("geodata", "content")
KEPT_FLAT = {"geodata", "content", "geodata.words", "geodata.page", "geodata.prepare", "geodata.map.picture"}
COMPOSED = "content.edition"  # puts views together in a file, as the app does on a page
SHOWN_BY = {"content.reader": "content.own"}  # a text of one's own is shown by the reader itself
WITH_STREAMLIT = {"app", "geodata.page.doors", "geodata.page.mount"}  # besides the views


def name_of(path: Path) -> str:
    """``geodata.map`` for geodata/map/__init__.py."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = {name_of(path): path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")}
MODULES |= {"app": ROOT / "app.py"}
PACKAGES = {name for name, path in MODULES.items() if path.name == "__init__.py"}
# Whatever has a folder of its own, but for what all pages are made with.
VIEWS = PACKAGES - KEPT_FLAT - {COMPOSED}
BUILD_TIME = {name for name in MODULES if name.startswith("geodata.prepare")} | {"geodata.words.catalogues"}
COMPOSING = {"app", "content.gathered"}
SCRIPTS = {path: path.parent for folder in FOLDERS for path in (ROOT / folder).rglob("*.js")}


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


def is_in(module: str, folders: set[str]) -> bool:
    return any(module == folder or module.startswith(f"{folder}.") for folder in folders)


@pytest.mark.parametrize("module", [name for name in MODULES if name.startswith("geodata")])
def test_places_do_not_know_the_text(module: str) -> None:
    """Imports run one way, app → content → geodata: a gazetteer serves any text."""
    assert packages(module).isdisjoint({"content", "app"})


@pytest.mark.parametrize("module", MODULES)
def test_only_what_composes_pages_and_a_view_itself_import_a_view(module: str) -> None:
    """What is shown can change without touching what is known, or another view."""
    if module not in COMPOSING and not is_in(module, {COMPOSED}):
        others = {view for view in VIEWS if not is_in(module, {view, SHOWN_BY.get(view, view)})}
        assert others.isdisjoint(imported(module))


@pytest.mark.parametrize("module", MODULES)
def test_only_views_speak_to_streamlit_and_folium(module: str) -> None:
    """Reading and linking can be used, and tested, without a page."""
    if not is_in(module, VIEWS | WITH_STREAMLIT | BUILD_TIME):
        assert packages(module).isdisjoint({"streamlit", "folium", "streamlit_folium", "branca", "altair"})
    if not is_in(module, {"geodata.map"}):
        assert packages(module).isdisjoint({"folium", "streamlit_folium", "branca"})


@pytest.mark.parametrize("module", sorted(set(MODULES) - BUILD_TIME))
def test_nothing_at_run_time_imports_the_build(module: str) -> None:
    """The packages that the shapes are made from are large, and not installed where the app runs."""
    assert not [name for name in imported(module) if is_in(name, BUILD_TIME)]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_script_imports_from_its_own_view_or_from_what_all_share(script: Path) -> None:
    """A view never reaches into another: they speak by events. What all share knows no view."""
    shared = {ROOT / "geodata" / "page", ROOT / "geodata" / "words"}
    allowed = shared if script.parent in shared else shared | {script.parent}
    if script.parent == MODULES[COMPOSED].parent:
        allowed |= {MODULES["content.reader"].parent, MODULES["geodata.map"].parent}
    allowed |= {MODULES[view].parent for view, by in SHOWN_BY.items() if script.parent == MODULES[by].parent}
    for match in IMPORT.finditer(script.read_text(encoding="utf-8")):
        assert (script.parent / match["file"]).resolve().parent in allowed, match["file"]


@pytest.mark.parametrize("view", sorted(VIEWS))
def test_every_view_has_one_folder_with_all_that_is_its_own(view: str) -> None:
    """Its Python, its scripts and its style change together; no other folder holds a script or a style."""
    folder = MODULES[view].parent

    assert list(folder.glob("*.js"))
    assert list(folder.glob("*.css"))


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_is_known_stands_beside_no_script(folder: str) -> None:
    assert not [path for path in (ROOT / folder).iterdir() if path.suffix in {".js", ".css", ".po"}]


@pytest.mark.parametrize("folder", ["geodata/tables", "geodata/shapes", "content/texts"])
def test_data_folders_hold_no_code(folder: str) -> None:
    """Someone who edits data meets data only."""
    assert not list((ROOT / folder).glob("**/*.py"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_script_writes_text_never_html(script: Path) -> None:
    """Text from outside is text. What HTML the page needs, it makes element by element."""
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write\b|\beval\(|new Function",
        script.read_text("utf-8"),
    )


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


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_script_scrolls_this_page_alone(script: Path) -> None:
    """What the browser scrolls by itself, it scrolls in every page around as well: another site's article jumps."""
    assert not re.search(r"scrollIntoView\(|\.focus\(\)", script.read_text("utf-8"))
