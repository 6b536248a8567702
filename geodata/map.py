"""The map (view): folium draws the frame, ``map.js`` draws what is in it and speaks with the page."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import folium
import geopandas as gpd
import pandas as pd
import shapely
from branca.element import MacroElement
from jinja2 import Template

from geodata.gazetteer import Gazetteer
from geodata.places import POINT_KINDS, read_shapes

HERE = Path(__file__).parent
LEAFLET = HERE.parent / "static" / "leaflet"
HOME = ((34.5, 24.0), (55.5, 88.0))  # south-west and north-east (latitude, longitude): the route and its ends
EDGES = ((-15.0, -40.0), (84.0, 195.0))  # as far as the map can be moved; Russia reaches 190° E
WHOLE_ROLES = ("member", "participant", "part")  # observers and associates are no part of the shape
ATTRIBUTION = (
    "Made with Natural Earth · rail © OpenStreetMap contributors (ODbL) · towns GeoNames (CC BY 4.0) · "
    "not for navigation"
)


class LocalMap(folium.Map):
    """A folium map that asks no other host for its scripts and styles.

    Leaflet comes from Streamlit's static serving; the address is relative to the frame of st_folium, so that
    it holds under a base path too. Its style sheet is written by ``MapScript``: a linked one would come late.
    """

    default_js = [("leaflet", "../../app/static/leaflet/leaflet.js")]  # noqa: RUF012 (as folium has it)
    default_css = []  # noqa: RUF012


class MapScript(MacroElement):
    """Runs ``map.js`` with the map and what it draws."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "({{ this.draw }})({{ this._parent.get_name() }}, {{ this.content | tojson }}, "
        "{writeLabels: {{ this.labels }}, furnish: {{ this.furniture }}});"
        "{% endmacro %}"
    )

    def __init__(self, content: dict[str, Any]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "MapScript"
        self.draw, self.labels, self.furniture = map(_function, ("map", "map_labels", "map_furniture"))
        self.content = content


def _function(name: str) -> str:
    """Return the function that a script consists of, to be called or handed on."""
    return (HERE / f"{name}.js").read_text(encoding="utf-8").strip().removesuffix(";")


def base_map(gazetteer: Gazetteer, on: date) -> folium.Map:
    """Return a new map of all places, with organisations as they stood on a day.

    Call it afresh on each run: st_folium changes the map that it is given.
    """
    (south, west), (north, east) = EDGES
    base = LocalMap(
        tiles=None, zoom_control=False, attribution_control=True, max_bounds=True,
        min_lat=south, max_lat=north, min_lon=west, max_lon=east, min_zoom=2, max_zoom=9,
        zoom_snap=0.5, location=None,
    )  # fmt: skip
    MapScript(_content(gazetteer, on)).add_to(base)
    return base


def _content(gazetteer: Gazetteer, on: date) -> dict[str, Any]:
    shapes = gazetteer.folder / "shapes"
    areas = gazetteer.places[~gazetteer.places["kind"].isin(POINT_KINDS)]
    return {
        "css": (LEAFLET / "leaflet.css").read_text(encoding="utf-8") + (HERE / "map.css").read_text("utf-8"),
        "attribution": ATTRIBUTION,
        "home": HOME,
        "places": [_spoken(place) for place in _largest_first(gazetteer.places).itertuples()],
        "wholes": {place_id: _members(gazetteer, place_id, on) for place_id in areas.index},
        "backdrop": _features(read_shapes(shapes / "backdrop.geojson")),
        "areas": _features(areas.dropna(subset="geometry")),
        "lakes": _features(read_shapes(shapes / "lakes.geojson")),
        "legs": [_leg(leg) for leg in gazetteer.legs.itertuples()],
    }


def _largest_first(places: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Order places by the area that they cover, so that the largest are named first."""
    return places.iloc[(-shapely.area(places.geometry.to_numpy())).argsort(kind="stable")]


def _spoken(place: Any) -> dict[str, Any]:  # noqa: ANN401 (a row of a frame)
    return {
        "id": place.Index,
        "name": place.name,
        "kind": place.kind,
        "point": None if pd.isna(place.longitude) else [place.latitude, place.longitude],
        "drawn": place.geometry is not None and place.longitude > EDGES[0][1],
    }


def _members(gazetteer: Gazetteer, whole: str, on: date) -> list[str]:
    members = gazetteer.members(whole, on)
    return list(members.loc[members["role"].isin(WHOLE_ROLES), "member"])


def _leg(leg: Any) -> dict[str, Any]:  # noqa: ANN401 (a row of a frame)
    line = [[latitude, longitude] for longitude, latitude in leg.geometry.coords]
    return {"corridor": leg.corridor, "mode": leg.mode, "line": line}


def _features(shapes: gpd.GeoDataFrame) -> dict[str, Any]:
    features: dict[str, Any] = json.loads(shapes[["geometry"]].to_json())
    return features


def show_map(base: folium.Map) -> None:
    """Write the map to the page. It sends nothing back: choices on it are answered in the browser."""
    # Imported here, since it registers with the server when imported: that must be running by then.
    from streamlit_folium import st_folium  # noqa: PLC0415

    st_folium(base, key="map", returned_objects=[], use_container_width=True)
