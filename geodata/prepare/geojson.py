"""Writing GeoJSON, one feature a line, so that a diff shows which leg or country has changed."""

import json
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry


def rounded(shape: BaseGeometry, decimals: int) -> dict[str, Any]:
    """Return the GeoJSON geometry with coordinates rounded."""
    geometry: dict[str, Any] = json.loads(
        shapely.to_geojson(shapely.transform(shape, lambda c: np.round(c, decimals) + 0.0))
    )
    return geometry


def collection(shapes: gpd.GeoSeries, decimals: int = 2, names: pd.Series | None = None) -> str:
    """Write shapes as compact GeoJSON; the feature's id is that of the place."""
    features = [
        {
            "type": "Feature",
            "id": key,
            "properties": {"id": key} if names is None else {"id": key, "name": names[key]},
            "geometry": rounded(shape, decimals),
        }
        for key, shape in shapes.sort_index().items()
    ]
    file = {"type": "FeatureCollection", "features": features}
    text = json.dumps(file, ensure_ascii=False, separators=(",", ":"))
    return text.replace(".0,", ",").replace(".0]", "]") + "\n"
