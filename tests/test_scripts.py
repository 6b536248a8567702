"""The checks that every script passes, and its tests; none of them needs a Node or a browser of its own."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import playwright
import pytest

from geodata.page.join import joined

ROOT = Path(__file__).parent.parent
NODE = Path(playwright.__file__).parent / "driver" / ("node.exe" if sys.platform == "win32" else "node")
TYPES = ROOT / ".types_cache"
TYPE_PACKAGES = ("typescript@5.9.3", "@types/leaflet@1.9.22")
FOLDERS = ("geodata", "content", "tests/scripts")
ENTRIES = [
    path
    for folder in ("geodata", "content")
    for path in sorted((ROOT / folder).rglob("*.js"))
    if "export default" in path.read_text(encoding="utf-8")
]


def tool(name: str) -> str:
    """A command that a package of tests/requirements.txt has installed beside this Python."""
    return str(Path(sysconfig.get_path("scripts")) / name)


def passed(*command: str | Path) -> None:
    done = subprocess.run(
        list(map(str, command)), cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_every_script_is_formatted() -> None:
    """Written by: biome format --config-path=.biome.json --write ."""
    passed(tool("biome"), "format", "--config-path=.biome.json", *FOLDERS)


def test_every_script_passes_the_linter() -> None:
    """Nothing unused or undefined, no import of what is not exported, no circle, no function over 40 lines."""
    passed(tool("oxlint"), "--config=.oxlintrc.json", "--deny-warnings", *FOLDERS)


def test_every_unit_test_of_scripts_passes() -> None:
    """Run alone by: node --test tests/scripts/*.test.js."""
    passed(NODE, "--test", *sorted((ROOT / "tests" / "scripts").glob("*.test.js")))


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda path: path.stem)
def test_joined_script_is_one_that_runs(entry: Path, tmp_path: Path) -> None:
    """What is sent is the text of several modules, one after the other."""
    text = tmp_path / "joined.mjs"
    text.write_text(joined(entry), encoding="utf-8")

    passed(NODE, "--check", text)


def test_types_hold() -> None:
    """A misspelt field of what is sent is found before a reader does."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed here: types of the scripts are not checked")
    TYPES.mkdir(exist_ok=True)
    install = [npm, "install", "--prefix", str(TYPES), "--no-audit", "--no-fund", *TYPE_PACKAGES]
    if subprocess.run(install, capture_output=True, check=False).returncode:
        pytest.skip("npm cannot reach its registry: types of the scripts are not checked")
    roots = TYPES / "node_modules" / "@types"
    command = TYPES / "node_modules" / ".bin" / ("tsc.cmd" if os.name == "nt" else "tsc")
    passed(command, "-p", ".tsconfig.json", "--typeRoots", roots)
