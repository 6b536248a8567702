"""Make the shapes, and the names of countries, from pinned packages: ``python -m geodata.prepare``.

``--check`` says whether the files in the repository are what this makes. Needs the packages of
``geodata/prepare/requirements.txt``; ``--by-hand``, which writes the legs drawn by hand into the corridors,
only those of the app. The tables are made by hand, only read here.
"""

import argparse
import sys
from pathlib import Path

from geodata.prepare.legs import CORRIDORS, corridors, corridors_by_hand, led_legs
from geodata.prepare.names import names_table
from geodata.prepare.shapes import land_files
from geodata.prepare.sources import SHAPES, TABLES
from geodata.tables import GeodataError


def files() -> dict[Path, bytes]:
    """Make every file."""
    texts = dict(land_files()) | {"corridors": corridors()}
    shapes = {SHAPES / f"{name}.geojson": text.encode() for name, text in texts.items()}
    return shapes | {TABLES / "names.csv": names_table().encode()}


def check() -> int:
    """Say which files are not what would be written."""
    stale = [path.name for path, text in files().items() if not path.exists() or path.read_bytes() != text]
    if stale:
        print(f"stale: {', '.join(stale)}; make them: python -m geodata.prepare", file=sys.stderr)
    return 1 if stale else 0


def main() -> int:
    """Write the shapes, or do what the options say."""
    parser = argparse.ArgumentParser(prog="python -m geodata.prepare", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is stale")
    parser.add_argument(
        "--by-hand", action="store_true", help="write the legs that are drawn by hand, no more"
    )
    parser.add_argument("--lengths", action="store_true", help="print the length of each leg in the network")
    try:
        return run(parser.parse_args())
    except GeodataError as error:
        parser.exit(1, f"{error}\n")


def run(options: argparse.Namespace) -> int:
    """Do what the options say, and return the exit code."""
    if options.check:
        return check()
    if options.lengths:
        print("\n".join(f"{leg},{km:.1f}" for leg, _, km in led_legs()))
        return 0
    made = {CORRIDORS: corridors_by_hand().encode()} if options.by_hand else files()
    for path, text in made.items():
        path.write_bytes(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
