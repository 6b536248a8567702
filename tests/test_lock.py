"""The lock: every package that is installed, with its version and the sums of its files."""

import ast
import re
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.licences import locked

ROOT = Path(__file__).parent.parent
APP, TESTS = ROOT / "requirements.txt", ROOT / "tests" / "requirements.txt"
SUM = re.compile(r"--hash=sha256:[0-9a-f]{64}\b")
BUILD = ROOT / "geodata" / "prepare"


def named(file: Path) -> set[str]:
    """The packages that a file names, as the lock writes them."""
    lines = (line.partition("#")[0].strip() for line in file.read_text("utf-8").splitlines())
    return {plain(line) for line in lines if line and not line.startswith("-r")}


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize(("file", "lock"), [("app.in", APP), ("tests.in", TESTS)])
def test_lock_has_what_is_named(file: str, lock: Path) -> None:
    """Written by: bash .ci/lock."""
    assert named(ROOT / ".ci" / file) <= {each.name for each in locked(lock)}


@pytest.mark.parametrize("lock", [APP, TESTS])
def test_every_package_has_one_version_and_a_sum(lock: Path) -> None:
    """A single line without a sum, and pip would refuse all of them."""
    entries = re.split(r"\n(?=\S)", lock.read_text("utf-8"))

    assert [each for each in entries if not each.startswith("#") and not SUM.search(each)] == []
    assert len(locked(lock)) > len(named(ROOT / ".ci" / "app.in"))


@pytest.mark.parametrize(
    "file",
    [each for each in ROOT.rglob("requirements.txt") if each not in {APP, TESTS}],
    ids=lambda file: file.parent.name,
)
def test_no_other_requirements_include_a_lock(file: Path) -> None:
    """One package with a sum, and pip asks for the sums of all."""
    assert "-r " not in file.read_text("utf-8")


def test_app_is_tested_with_the_versions_that_it_is_run_with() -> None:
    assert set(locked(APP)) <= set(locked(TESTS))


def test_whatever_the_app_imports_is_locked() -> None:
    """A package that only the tests install is missing where the app is deployed."""
    names, known = {each.name for each in locked(APP)}, packages_distributions()
    outside = {each: {plain(name) for name in known[each]} for each in imported() if each in known}

    assert {each: name for each, name in outside.items() if not name & names} == {}


def imported() -> set[str]:
    """The packages that the app imports while it runs."""
    files = [ROOT / "app.py", *(ROOT / "geodata").rglob("*.py"), *(ROOT / "content").rglob("*.py")]
    return {name for file in files if BUILD not in file.parents for name in _imported(file)}


def _imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name.partition(".")[0] for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module).partition(".")[0]
