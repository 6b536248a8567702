"""Writing GeoJSON, one feature a line, so that a diff shows which leg or country has changed."""

import json
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry


def collection(shapes: gpd.GeoSeries, decimals: int = 2, names: pd.Series | None = None) -> str:
    """Write shapes as GeoJSON, one feature a line in the order of their ids."""
    features = [
        feature({"id": key} if names is None else {"id": key, "name": names[key]}, shape, decimals)
        for key, shape in shapes.sort_index().items()
    ]
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(features) + "\n]}\n"


def feature(properties: dict[str, str], shape: BaseGeometry, decimals: int) -> str:
    """Write one feature, compactly; its id is that of the place."""
    geometry = compact(rounded(shape, decimals)).replace(".0,", ",").replace(".0]", "]")
    head = compact({"type": "Feature", "id": properties["id"], "properties": properties})
    return f'{head[:-1]},"geometry":{geometry}}}'


def rounded(shape: BaseGeometry, decimals: int) -> dict[str, Any]:
    """Return the GeoJSON geometry with coordinates rounded."""
    geometry: dict[str, Any] = json.loads(
        shapely.to_geojson(shapely.transform(shape, lambda c: np.round(c, decimals) + 0.0))
    )
    return geometry


def compact(value: dict[str, Any]) -> str:
    """Write JSON without spaces, in letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
