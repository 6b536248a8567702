"""What the shapes are made from: files of installed packages, and the tables set by hand."""

from importlib.util import find_spec
from pathlib import Path

import pandas as pd
import shapely

GEODATA = Path(__file__).parent.parent
SHAPES = GEODATA / "shapes"
TABLES = GEODATA / "tables"
REQUIREMENTS = "geodata/prepare/requirements.txt"


def data_file(package: str, path: str) -> Path:
    """Find a file of an installed package without importing it, for it would want its own dependencies."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed; pip install -r {REQUIREMENTS}")
    return Path(spec.origin).parent / path


def hand_set() -> pd.DataFrame:
    """Read the points that were set by hand for what are no legs, in order."""
    return pd.read_csv(TABLES / "points.csv").sort_values(["line", "position"])


def hand_drawn(name: str) -> shapely.LineString:
    """Return the line that the points of this name draw."""
    points = hand_set()
    points = points[points["line"] == name]
    return shapely.LineString(points[["longitude", "latitude"]].to_numpy())
