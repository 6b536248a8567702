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

from tests.bench.proxy import nginx
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
KEPT_MS = 1000
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


FULL_BYTES = 40_000_000
FULL = f"""folder=$1; shift
mount -t tmpfs -o size={FULL_BYTES} none "$folder" && cp -r . "$folder" || exit 1
cat /dev/zero > "$folder/full" 2>/dev/null
cd "$folder" && export HOME="$folder" TMPDIR="$folder" && exec "$@"
"""
OWN = {"title": "", "date": "2024-01-01", "text": "Kazakhstan", "decisions": []}
PREFIXES = ("/one", "/two")
BESIDE = """
map $http_upgrade $connection_upgrade {{ default upgrade; "" ""; }}
server {{
    listen 127.0.0.1:{here};
    proxy_http_version 1.1; proxy_set_header Host $http_host;
    proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $connection_upgrade;
    location /one {{ proxy_pass http://127.0.0.1:{one}; }}
    location /two {{ proxy_pass http://127.0.0.1:{two}; }}
}}
"""


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


def full_disk(page: Page) -> None:
    """Serve from a disk without a free byte, which is the home and the place for temporary files, too."""
    if not shutil.which("unshare"):
        raise NotHereError("this machine lets nobody have a disk of one's own")
    with tempfile.TemporaryDirectory() as copy, tempfile.TemporaryDirectory() as full:
        before = ("unshare", "--mount", "--map-root-user", "sh", "-c", FULL, "sh", full)
        app = copy_app(Path(copy))
        probe = [*before, "sh", "-c", "! echo x > more"]
        if subprocess.run(probe, cwd=app, capture_output=True, check=False).returncode:
            raise NotHereError("this machine lets nobody have a disk of one's own")
        with server(app, before=before) as (address, _):
            expect_pages(page, address)
            answer = page.request.post(f"{address}/own/read", data=OWN)
            opened = page.request.post(
                f"{address}/own/open?name=a.txt", data=b"word " * 900_000,
                headers={"content-type": "application/octet-stream"},
            )  # fmt: skip
            if not (answer.ok and opened.ok):
                raise AssertionError(f"own texts are answered with {answer.status} and {opened.status}")


def two_apps(page: Page) -> None:
    """Serve two apps under two paths of one origin; what a reader keeps in one is not in the other."""
    here, one, two = (free_port() for _ in range(3))
    try:
        proxy = nginx(BESIDE.format(here=here, one=one, two=two))
        with proxy, server(base=PREFIXES[0], port=one), server(base=PREFIXES[1], port=two):
            first, second = (f"http://127.0.0.1:{here}{prefix}" for prefix in PREFIXES)
            other = page.context.new_page()
            page.goto(f"{first}/own")
            page.locator("#own-text").fill("kept in the first")
            page.wait_for_timeout(KEPT_MS)
            other.goto(f"{second}/own")
            expect(other.locator("#own-text")).to_have_value("")
            other.locator("#own-text").fill("kept in the second")
            other.wait_for_timeout(KEPT_MS)
            page.reload()
            expect(page.locator("#own-text")).to_have_value("kept in the first")
            for each, address in ((page, first), (other, second)):
                open_reader(each, f"{address}/?place=azerbaijan")
                each.get_by_role("link", name="Corridor", exact=True).first.click()
                each.locator("[data-leg]").first.wait_for()
            open_reader(page, first)  # without a slash at its end
            expect_pages(page, second)
    except FileNotFoundError as error:
        raise NotHereError(str(error)) from error


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
    "full-disk": ("the disk is full, that of the home, too", full_disk),
    "two-apps": ("two apps stand under two paths of one origin", two_apps),
    "no-home": ("there is no home directory", partial(surroundings, changed=NO_HOME)),
    "locale": ("LC_ALL=C, and Python reads and writes ASCII", partial(surroundings, changed=C_LOCALE)),
    "base": ("the pages stand under /base/path", base_path),
    "3.12": ("Python 3.12", partial(other_python, version="3.12")),
    "3.13": ("Python 3.13", partial(other_python, version="3.13")),
    "3.14": ("Python 3.14", partial(other_python, version="3.14")),
}

if __name__ == "__main__":
    main()
