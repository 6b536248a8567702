"""The licences of all that is shipped: ``python3 -m tests.licences`` writes ``.github/LICENCES.md``.

Packages say theirs themselves (``License-Expression``, else what stands in older fields); what lies in the
repository has a file beside it, or a line in ``geodata/datapackage.json``.
"""

import json
import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
PAGE = ROOT / ".github" / "LICENCES.md"
PIN = re.compile(r"^(?P<name>[a-z0-9][a-z0-9.-]*)==(?P<version>\S+)", re.MULTILINE)
ROW = re.compile(r"^\| (?P<name>[a-z0-9.-]+) \| (?P<licence>.+) \|$", re.MULTILINE)
LONGEST = 60  # letters: what is longer is a licence's text, not its name
UNSAID = {"streamlit-folium": "MIT License (LICENSE in its repository; the package does not say)"}
SHIPPED = (
    ("Leaflet 1.9.4, unchanged", "BSD-2-Clause", "static/leaflet/LICENSE.txt"),
    ("Source Sans, fewer letters, as Reader Sans", "OFL-1.1", "static/fonts/OFL.txt"),
    ("Material Symbols, fewer icons", "Apache-2.0", "static/fonts/APACHE-2.0.txt"),
)
HEAD = """\
# Licences

Written by `python3 -m tests.licences`. For the code of this project no licence is granted; please ask.

## In the repository

| what | licence | its text |
|---|---|---|
"""
DATA = """
## Data

| file in `geodata/` | licence |
|---|---|
"""
PACKAGES = """
Tables that are not listed state facts, each row with its source, or are this project's own.

## Packages

What `requirements.txt` installs, with the licence that each package names.

| package | licence |
|---|---|
"""


class Locked(NamedTuple):
    """A package and its version."""

    name: str
    version: str


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")


def locked(lock: Path) -> list[Locked]:
    """Return the packages that a lock installs, on whatever system."""
    return [Locked(each["name"], each["version"]) for each in PIN.finditer(lock.read_text(encoding="utf-8"))]


def page() -> str:
    """Return the page as it should be. A package that this system does not have keeps the licence it had there."""
    shipped = "".join(f"| {what} | {licence} | [{text}](../{text}) |\n" for what, licence, text in SHIPPED)
    names = dict.fromkeys(each.name for each in locked(ROOT / "requirements.txt"))
    packages = "".join(f"| {name} | {licence_of(name)} |\n" for name in names)
    return f"{HEAD}{shipped}{DATA}{''.join(_data())}{PACKAGES}{packages}"


def _data() -> Iterator[str]:
    package = json.loads((ROOT / "geodata" / "datapackage.json").read_text(encoding="utf-8"))
    for file in package["resources"]:
        licences = ", ".join(f"[{each['title']}]({each['path']})" for each in file.get("licenses", []))
        if licences:
            yield f"| {file['path']} | {licences} |\n"


def licence_of(name: str) -> str:
    """Return the licence that a package names, or the one written down where it is not installed."""
    try:
        said = metadata(name)
    except PackageNotFoundError:
        written: dict[str, str] = dict(ROW.findall(PAGE.read_text(encoding="utf-8")))
        return written.get(name, "not installed here")
    fields: list[str] = [*said.get_all("License-Expression", []), *said.get_all("License", [])]
    fields += _classified(said.get_all("Classifier", []))
    names = [field for field in fields if field and len(field) < LONGEST]
    return names[0] if names else UNSAID.get(name, "does not say")


def _classified(classifiers: list[str]) -> Iterator[str]:
    for each in classifiers:
        if each.startswith("License :: "):
            yield each.rpartition(" :: ")[2]


if __name__ == "__main__":
    main()
