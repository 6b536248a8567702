"""The command line of authors: ``python -m content check``."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import change

ROOT = Path(__file__).parent.parent


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project, to make mistakes in."""
    for folder in ("content", "geodata"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def check(project: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "content", "check"], cwd=project, capture_output=True, text=True, check=False
    )


def test_project_is_in_order(project: Path) -> None:
    done = check(project)

    assert done.returncode == 0, done.stderr
    assert "all in order" in done.stdout


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("content/texts/outlook.md", "place:central-asia", "place:central-asai", "did you mean 'central-asia'?"),
        ("geodata/tables/places.csv", "\nalmaty,Almaty,city,", "\nalmaty,Almaty,town,", "no kind has the id 'town'"),
    ],
)  # fmt: skip
def test_mistake_is_one_line_and_exit_status_1(
    project: Path, file: str, old: str, new: str, message: str
) -> None:
    """Fit for a hook or a workflow."""
    change(project / file, old, new)
    done = check(project)

    assert done.returncode == 1
    assert message in done.stderr
    assert done.stderr.count("\n") == 1
