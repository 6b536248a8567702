"""Make the shapes, and the names of countries, from pinned packages: ``python -m geodata.prepare``.

``--check`` says whether the files in the repository are what this makes. Needs the packages of
``geodata/prepare/requirements.txt``. The tables are made by hand, only read here.
"""

import argparse
import sys
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely

from geodata.prepare.geojson import collection
from geodata.prepare.legs import routes
from geodata.prepare.names import names_table
from geodata.prepare.shapes import land_files
from geodata.prepare.sources import SHAPES, TABLES, data_file


def led_legs() -> list[tuple[str, shapely.LineString, float]]:
    """Lead the legs through the railway network."""
    return list(routes(data_file("scgraph_data", "world_railways.py")))


def files() -> dict[Path, bytes]:
    """Make every file."""
    lines = gpd.GeoSeries({leg: line for leg, line, _ in led_legs()})
    texts = dict(land_files()) | {"corridors": collection(lines, decimals=5)}
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
    parser.add_argument("--lengths", action="store_true", help="print the length of each leg in the network")
    options = parser.parse_args()
    if options.check:
        return check()
    if options.lengths:
        print("\n".join(f"{leg},{km:.1f}" for leg, _, km in led_legs() if not np.isnan(km)))
        return 0
    for path, text in files().items():
        path.write_bytes(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
