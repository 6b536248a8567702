"""Try whether the app stands where it may fall: ``python3 -m tests.standing``.

Prints a line for each trial and ends with 1 where one fails; names of trials as arguments try these alone.
The other versions of Python are tried where they are installed, with the packages of the app in a folder of
their own, which takes minutes.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.harness import (
    ROOT,
    frame_of,
    free_port,
    launched,
    map_frame,
    open_reader,
    server,
    settle,
)  # fmt: skip
from tests.conftest import change
from tests.hostile import copy_app

PAGES = {
    "": "[data-passage]",
    "corridor": "[data-leg]",
    "timeline": "[data-event]",
    "coverage": "[data-cell]",
}
WITHOUT_MAP = {"coverage"}
LIMIT_MS = 30_000
MISTAKES = {
    "geodata/tables/legs.csv": ("titr,", "no-such-corridor,"),
    "content/texts/outlook.md": ("](place:", "](place:no-such-place-"),
    "geodata/shapes/countries.geojson": ('"type"', '"tyqe'),
}
QUIET_LINE = "A content or data file is being edited. This page shows the last working version."
READ_ONLY = """for place in $(cut -d" " -f2 /proc/mounts | grep -vE "^/(proc|sys|dev)"); do
  mount -o remount,ro,bind "$place" || exit 1
done
exec "$@\""""


class NotHereError(Exception):
    """The trial cannot be made on this machine; the message says what is missing."""


def main() -> None:
    """Make the trials asked for, or all, and print what became of each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("trials", nargs="*", choices=[[], *TRIALS], help=", ".join(TRIALS))
    names = parser.parse_args().trials or list(TRIALS)
    with sync_playwright() as playwright:
        browser = launched(playwright)
        held = [told(name, browser) for name in names]
        browser.close()
    sys.exit(not all(held))


def told(name: str, browser: Browser) -> bool:
    """Make a trial and print a line; say whether the app stood."""
    words, trial = TRIALS[name]
    begun, context = time.monotonic(), browser.new_context()
    page = context.new_page()
    page.set_default_timeout(LIMIT_MS)
    try:
        trial(page)
    except NotHereError as error:
        outcome, stood = f"not here: {error}", True
    except Exception as error:  # noqa: BLE001 (whatever it is, the app did not stand)
        outcome, stood = f"FELL: {error}", False
    else:
        outcome, stood = "stands", True
    context.close()
    print(f"{words:<68}{time.monotonic() - begun:5.1f} s  {outcome}", flush=True)
    return stood


def restart(page: Page) -> None:
    """Kill the server under a reader who has a place selected, select another meanwhile, and start it again."""
    port = free_port()
    with server(port=port) as (address, process):
        open_reader(page, f"{address}/?place=azerbaijan")
        frame_of(page).evaluate("window.tag = 'the same map'")
        process.kill()
    page.locator('[data-test-connection-state]:not([data-test-connection-state="CONNECTED"])').wait_for()
    with server(port=port):
        page.locator('[data-test-connection-state="CONNECTED"]').wait_for()
        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(page.locator('[data-passage="route"]')).to_have_attribute("data-lit", "implied")
        expect(map_frame(page).locator('path[data-place="azerbaijan"]')).to_have_attribute("data-chosen", "")
        page.locator('[data-passage="geneva"] .words [data-place="geneva"]').click()
        settle(page)
        page.wait_for_url("**/?place=geneva")
        if frame_of(page).evaluate("window.tag") != "the same map":
            raise AssertionError("the map was drawn anew")


def mistakes(page: Page) -> None:
    """Break and mend a table, a text and a shape under a reader; others come meanwhile."""
    with tempfile.TemporaryDirectory() as folder, server(copy_app(Path(folder))) as (address, _):
        open_reader(page, address)
        for file, (right, wrong) in MISTAKES.items():
            change(Path(folder) / file, right, wrong)
            select_and_go_back(page)
            expect_pages(page.context.new_page(), address, quiet_lines=1)
            change(Path(folder) / file, wrong, right)
            select_and_go_back(page)
            expect_pages(page.context.new_page(), address)


def select_and_go_back(page: Page) -> None:
    """Take a step in the history, which runs the page anew."""
    page.locator('[data-passage="berlin"] .number').click()
    settle(page)
    page.go_back()
    expect(page.locator("[data-passage][data-lit]")).to_have_count(0)
    expect(page.locator('[data-passage="berlin"]')).to_be_visible()


def expect_pages(page: Page, address: str, quiet_lines: int = 0) -> None:
    """Expect that all pages are there, each with its map, with the line that tells of a mistake or without."""
    trouble: list[str] = []
    page.set_default_timeout(LIMIT_MS)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    for path, first in PAGES.items():
        page.goto(f"{address}/{path}")
        page.locator(first).first.wait_for()
        if path not in WITHOUT_MAP:
            map_frame(page).locator(".leaflet-container[data-ready]").wait_for(state="attached")
        expect(page.get_by_text(QUIET_LINE)).to_have_count(quiet_lines)
    page.close()
    if trouble:
        raise AssertionError(trouble[0])


def read_only(page: Page) -> None:
    """Serve from a disk on which nothing can be written, as in a container."""
    before = ("unshare", "--mount", "--map-root-user", "sh", "-c", READ_ONLY, "sh")
    if (
        not shutil.which("unshare")
        or subprocess.run([*before, "true"], capture_output=True, check=False).returncode
    ):
        raise NotHereError("this machine lets nobody make a disk read-only for one process")
    written = subprocess.run([*before, "touch", str(ROOT / "written")], capture_output=True, check=False)
    if not written.returncode:
        raise AssertionError("the disk can be written")
    with server(before=before) as (address, _):
        expect_pages(page, address)


def surroundings(page: Page, changed: dict[str, str]) -> None:
    """Serve with other variables of the environment."""
    with server(env=os.environ | changed) as (address, _):
        expect_pages(page, address)


def base_path(page: Page) -> None:
    with server(base="/base/path") as (address, _):
        expect_pages(page, address)


def other_python(page: Page, version: str) -> None:
    """Serve by another version of Python, with the packages that the app asks for."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([found(version), "-m", "venv", folder], check=True)
        python = str(Path(folder) / "bin" / "python")
        wanted = ["-qq", "--disable-pip-version-check", "-r", str(ROOT / "requirements.txt")]
        subprocess.run([python, "-m", "pip", "install", *wanted], check=True)
        with server(python=python) as (address, _):
            expect_pages(page, address)


def found(version: str) -> str:
    """Return a Python of a version: one on the path that runs, or one that pyenv has."""
    kept = sorted((Path.home() / ".pyenv" / "versions").glob(f"{version}.*/bin/python"))
    for python in (shutil.which(f"python{version}"), *map(str, kept)):
        if python and not subprocess.run([python, "-V"], capture_output=True, check=False).returncode:
            return python
    raise NotHereError(f"Python {version} is not installed")


NO_HOME = {"HOME": os.devnull, "USERPROFILE": os.devnull}  # no folder is there, and none can be made
C_LOCALE = {"LC_ALL": "C", "LANG": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
TRIALS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "restart": ("the server is killed and started again under a reader", restart),
    "mistakes": ("a table, a text and a shape are broken and mended under readers", mistakes),
    "read-only": ("nothing can be written to the disk", read_only),
    "no-home": ("there is no home directory", partial(surroundings, changed=NO_HOME)),
    "locale": ("LC_ALL=C, and Python reads and writes ASCII", partial(surroundings, changed=C_LOCALE)),
    "base": ("the pages stand under /base/path", base_path),
    "3.12": ("Python 3.12", partial(other_python, version="3.12")),
    "3.13": ("Python 3.13", partial(other_python, version="3.13")),
    "3.14": ("Python 3.14", partial(other_python, version="3.14")),
}

if __name__ == "__main__":
    main()
