"""Measure peers: ``python -m tests.bench.peers``. The same text, shapes and task in five ways, in one browser.

A mention is clicked in the text, and a country lit on the map; a country is clicked on the map, and a passage lit in
the text. Prints, from the click's own time stamp until the frame after the first in which the change stands, median and
95th percentile; bytes over the wire, runs of the script and frames without a map, from rounds of their own.
Needs ``tests/bench/peers/requirements.txt``. All files come from this machine; the browser reaches no other.
"""

import argparse
import os

from playwright.sync_api import sync_playwright

from tests.bench.peers.measured import PEERS, compared, measured, reported
from tests.browser.harness import launched

WEBGL = ("--use-angle=swiftshader", "--enable-unsafe-swiftshader")  # pydeck draws by it


def main() -> None:
    """Measure every peer, and print a line for each and how they compare."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("peers", nargs="*", choices=[[], *PEERS], help=", ".join(PEERS))
    parser.add_argument("--rounds", type=int, default=50, help="clicks in each direction")
    given = parser.parse_args()
    print(f"load of the machine before: {os.getloadavg()[0]:.1f}")
    with sync_playwright() as playwright:
        browser = launched(playwright, WEBGL)
        found = {}
        for name in given.peers or PEERS:
            found[name] = measured(browser, name, given.rounds)
            reported(name, found[name])
        browser.close()
    compared(found)


if __name__ == "__main__":
    main()
