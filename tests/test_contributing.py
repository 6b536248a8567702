"""The how-tos of CONTRIBUTING do what they say: each is followed, to the letter, on a copy of the project."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")
HOW_TOS = dict(part.split("\n", 1) for part in TEXT.partition("\n## Ideas")[0].split("\n### … ")[1:])
STEP = re.compile(
    r"^(?P<verb>Add to|Write) `(?P<file>[^`]+)`:\n\n```\w+\n(?P<text>.*?)^```", re.MULTILINE | re.DOTALL
)
COMMAND = re.compile(r"^```bash\npython3 (?P<words>.+)\n```", re.MULTILINE)
PARTS = ("app.py", "content", "geodata", "README.md", ".github")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of what an author works in."""
    left_out = shutil.ignore_patterns("__pycache__")
    for part in PARTS:
        source, target = ROOT / part, tmp_path / part
        shutil.copytree(source, target, ignore=left_out) if source.is_dir() else shutil.copy(source, target)
    return tmp_path


def run(folder: Path, *words: str) -> str:
    """Run Python in a folder; return what it prints, if it ends well."""
    done = subprocess.run(
        [sys.executable, *words], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def follow(how_to: str, folder: Path) -> None:
    """Do what a how-to says."""
    for step in STEP.finditer(how_to):
        path = folder / step["file"]
        if step["verb"] == "Add to":
            with path.open("a", encoding="utf-8") as file:
                file.write(step["text"])
        else:
            path.write_text(step["text"], encoding="utf-8")
    for command in COMMAND.finditer(how_to):
        run(folder, *command["words"].split())


@pytest.mark.parametrize("name", [name for name in HOW_TOS if "language" not in name])
def test_how_to_leads_to_a_project_in_order(name: str, copy: Path) -> None:
    """Who follows it to the letter has nothing to mend."""
    assert STEP.search(HOW_TOS[name])
    follow(HOW_TOS[name], copy)

    assert "all in order" in run(copy, "-m", "content", "check")


def test_new_language_is_spoken_and_what_it_lacks_is_said(copy: Path) -> None:
    """The steps of the last how-to, which end with translating."""
    words = copy / "geodata" / "words" / "__init__.py"
    text = words.read_text(encoding="utf-8")
    words.write_text(text.replace('"ru": "Русский"}', '"ru": "Русский", "de": "Deutsch"}'), encoding="utf-8")
    speak = "from geodata.words import say, speak; speak('de'); print(say('Legend'))"
    check = [sys.executable, "-m", "content", "check"]
    before = subprocess.run(
        check, cwd=copy, capture_output=True, text=True, encoding="utf-8", check=False
    ).stdout
    run(copy, "-m", "geodata.words.catalogues")
    after = subprocess.run(
        check, cwd=copy, capture_output=True, text=True, encoding="utf-8", check=False
    ).stdout

    assert run(copy, "-c", speak) == "Legend\n"
    assert "words/de.po: the catalogue is missing" in before
    assert re.search(r"words/de\.po: \d+ messages are not translated", after)
    assert "names.csv:1: the interface speaks 'de'" in after
