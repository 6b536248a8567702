"""The map (view): folium draws the frame, ``map.js`` draws what is in it and speaks with the page."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import folium
import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from branca.element import MacroElement
from jinja2 import Template
from shapely.geometry import mapping

from geodata.gazetteer import Gazetteer
from geodata.legs import gauge_breaks, in_words
from geodata.memberships import members_on
from geodata.names import LANGUAGES
from geodata.page.join import modules
from geodata.page.mount import Sent, gathered
from geodata.page.sent import Place
from geodata.places import KINDS, POINT_KINDS, read_shapes
from geodata.words import later, say, words_for, written

HERE = Path(__file__).parent
LEAFLET = HERE.parent.parent / "static" / "leaflet"
HOME = ((34.5, 24.0), (55.5, 88.0))  # south-west and north-east (latitude, longitude): the route and its ends
EDGES = ((-15.0, -40.0), (84.0, 195.0))  # as far as the map can be moved; Russia reaches 190° E
SCRIPT = HERE / "map.js"
# The frame of st_folium stands two steps below the page.
ARRIVE = """((map, addresses) => {
  const step = (address) => (address.startsWith("data:") ? address : `../../${address}`);
  const at = (address) => new URL(step(address), location.href).href;
  const [script, ...contents] = addresses.map(at);
  const fetched = contents.map((content) => fetch(content).then((answer) => answer.json()));
  Promise.all([import(script), ...fetched])
    .then(([view, ...parts]) => view.default(map, Object.assign({}, ...parts)))
    .catch((error) => {
      console.warn(error);
      window.parent.dispatchEvent(new window.parent.CustomEvent("reader:missed"));
    });
})"""
WHOLE_ROLES = ("member", "participant", "part")  # observers and associates are no part of the shape
ATTRIBUTION = later(
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
    """Fetches ``map.js`` and what it draws, then runs it with the map.

    Its text holds addresses only: branca and st_folium take what a macro yields for a template again.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "{{ this.arrive }}({{ this._parent.get_name() }}, {{ this.addresses }});"
        "{% endmacro %}"
    )

    def __init__(self, sent: Sent) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "MapScript"
        self.arrive = ARRIVE
        self.addresses = json.dumps(sent.addresses)


def gather_map(gazetteer: Gazetteer, on: date, places: dict[str, Place]) -> Sent:
    """Gather what the map draws, once for all readers of a language; organisations as on a day.

    ``places`` say how often each is named and implied.
    """
    mentions = {
        key: (place["named"], place["implied"])
        for key, place in places.items()
        if place["named"] + place["implied"]
    }
    return gathered(SCRIPT, {"places": places}, map_data(gazetteer, on, mentions))


def base_map(sent: Sent) -> folium.Map:
    """Return a new map. Call this afresh on each run: st_folium changes the map that it is given."""
    (south, west), (north, east) = EDGES
    base = LocalMap(
        tiles=None, zoom_control=False, attribution_control=True, max_bounds=True,
        min_lat=south, max_lat=north, min_lon=west, max_lon=east, min_zoom=2, max_zoom=9,
        zoom_snap=0.5, location=None,
    )  # fmt: skip
    MapScript(sent).add_to(base)
    return base


def map_data(gazetteer: Gazetteer, on: date, mentions: Mapping[str, tuple[int, int]]) -> dict[str, Any]:
    """Gather what ``map.js`` draws."""
    places, shapes = gazetteer.places, gazetteer.folder / "shapes"
    areas = places[~places["kind"].isin(POINT_KINDS)]
    belonging = members_on(gazetteer.memberships, on)
    belonging = belonging[belonging["role"] != "seat"]
    parts = belonging[belonging["role"].isin(WHOLE_ROLES)]
    return {
        "css": (LEAFLET / "leaflet.css").read_text(encoding="utf-8") + (HERE / "map.css").read_text("utf-8"),
        "speech": words_for(modules(SCRIPT)),
        "attribution": say(ATTRIBUTION),
        "home": HOME,
        "languages": LANGUAGES,
        "places": _places(gazetteer, mentions),
        "wholes": {whole: list(those["member"]) for whole, those in parts.groupby("whole")},
        "roles": {
            whole: dict(those[["member", "role"]].to_numpy())
            for whole, those in belonging.groupby("whole")
            if places.loc[whole, "kind"] == "organisation"
        },
        "on": written(on),
        "backdrop": outlines(read_shapes(shapes / "backdrop.geojson")),
        "areas": outlines(areas.dropna(subset="geometry")),
        "lakes": outlines(read_shapes(shapes / "lakes.geojson")),
        "corridors": list(gazetteer.legs["corridor"].unique()),
        "legs": [_leg(leg_id, leg) for leg_id, leg in gazetteer.legs.iterrows()],
        "disputed": [
            {key: row[key] for key in ("name", "claimants", "note")} | {"shape": mapping(row["geometry"])}
            for _, row in gazetteer.disputed.iterrows()
        ],
    }


def _places(gazetteer: Gazetteer, mentions: Mapping[str, tuple[int, int]]) -> list[dict[str, Any]]:
    breaks, only = gauge_breaks(gazetteer.legs), _stops_of_others(gazetteer)
    return [
        {
            "id": place_id,
            "names": _names(gazetteer.names.loc[place_id]),
            "also": [spelling for spelling in gazetteer.names.loc[place_id, "also"].split(" | ") if spelling],
            "type": place["kind"],
            "kind": _kind(place["kind"], place_id in breaks),
            "changes": place_id in breaks,
            "only": "" if place_id in mentions else only.get(place_id, ""),
            "passages": mentions.get(place_id, (0, 0)),
            "point": None if pd.isna(place["longitude"]) else [place["latitude"], place["longitude"]],
            "drawn": place["geometry"] is not None and place["longitude"] > EDGES[0][1],
        }
        for place_id, place in _largest_first(gazetteer.places).iterrows()
    ]


def _kind(kind: str, changes_gauge: bool) -> str:
    words = say(KINDS[kind])
    return say("{kind}, where the gauge changes", kind=words) if changes_gauge else words


def _names(names: pd.Series) -> dict[str, str]:
    """Return the names that differ from the English one, and that."""
    return {key: names[key] for key in LANGUAGES if key == "en" or names[key] != names["en"]}


def _stops_of_others(gazetteer: Gazetteer) -> dict[str, str]:
    """Return the stops that the main corridor, the first of the table, does not have, and whose they are."""
    main, *others = gazetteer.legs["corridor"].unique()
    stops = {stop: corridor for corridor in others for stop in gazetteer.stops(corridor)}
    return {stop: stops[stop] for stop in stops.keys() - gazetteer.stops(main).keys()}


def _largest_first(places: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Order places by the area that they cover, so that the largest are named first."""
    return places.iloc[(-shapely.area(places.geometry.to_numpy())).argsort(kind="stable")]


def _leg(leg_id: Any, leg: pd.Series) -> dict[str, Any]:  # noqa: ANN401 (an index holds anything)
    line = [[latitude, longitude] for longitude, latitude in leg["geometry"].coords]
    shown = {key: leg[key] for key in ("corridor", "mode", "status", "start", "end")}
    return shown | {"id": leg_id, "line": line, "about": in_words(leg)}


def outlines(shapes: gpd.GeoDataFrame) -> dict[str, list[list[list[int]]]]:
    """Return the polygons of each area by id, each a list of rings, in half the bytes of GeoJSON.

    A ring is longitude and latitude in turn, in hundredths of a degree (as the shapes have them): those of
    its beginning, then the step from each point to the next.
    """
    return {
        str(shape_id): [[_steps(ring) for ring in (part.exterior, *part.interiors)] for part in parts]
        for shape_id, parts in shapes.geometry.map(shapely.get_parts).items()
    }


def _steps(ring: shapely.LinearRing) -> list[int]:
    hundredths = np.rint(shapely.get_coordinates(ring) * 100).astype(int)
    steps: list[int] = np.diff(hundredths, axis=0, prepend=[[0, 0]]).ravel().tolist()
    return steps


def show_map(sent: Sent) -> None:
    """Write the map to the page. It sends nothing back: choices on it are answered in the browser."""
    # Imported here, since it registers with the server when imported: that must be running by then.
    from streamlit_folium import st_folium  # noqa: PLC0415

    st_folium(base_map(sent), key="map", returned_objects=[], use_container_width=True)
