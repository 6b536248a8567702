"""What the map draws: the places of the gazetteer as ``map.js`` is sent them."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from geodata.attribution import ATTRIBUTION
from geodata.gazetteer import Gazetteer
from geodata.legs import leg_in_words
from geodata.map.encoded import encoded
from geodata.map.home import views
from geodata.map.sent import DisputedLine, Drawn, Edges, Leg, MapContent, Outline
from geodata.page import served
from geodata.page.join import joined
from geodata.page.sent import Place, belonging_data, speech_for
from geodata.page.served import serve
from geodata.places import HOME_COUNTRY, LAND_KINDS, POINT_KINDS
from geodata.weights import weights
from geodata.words import TABLES, say

HERE = Path(__file__).parent
SCRIPT, SAVING = HERE / "map.js", HERE / "saving.js"
STYLES = (HERE.parent.parent / "static" / "leaflet" / "leaflet.css", HERE / "map.css")
REACH: Edges = {
    "west": -3600.0,
    "south": -62.0,
    "east": 3600.0,
    "north": 85.0,
}
OPTIONS: dict[str, Any] = {  # of the Leaflet map, as folium writes them
    "max_bounds": [[REACH["south"], REACH["west"]], [REACH["north"], REACH["east"]]],
    "max_bounds_viscosity": 1,
    "zoom_control": False,
    "zoom_snap": 0.1,
    "min_zoom": 2,
    "max_zoom": 10,
}
FAR = 4  # the weight of towns that are drawn only near, or where they are selected
DECIMALS = 3  # of a degree: some 100 m, a pixel at the nearest zoom
DECIMALS_OF_SHAPES = 2  # as the files have them


def map_data(gazetteer: Gazetteer, on: date, places: Mapping[str, Place]) -> MapContent:
    """Gather what ``map.js`` draws; organisations as on a day.

    ``places`` say how often each is named and implied: the rest of them is sent apart, for all views.
    """
    areas = gazetteer.places[~gazetteer.places["kind"].isin(POINT_KINDS)]
    home, reading = views(gazetteer, places)
    return {
        "css": "".join(style.read_text(encoding="utf-8") for style in STYLES),
        "speech": speech_for(SCRIPT),
        "attribution": say(ATTRIBUTION),
        "home_view": home,
        "reading": reading,
        "languages": gazetteer.languages,
        "subject": HOME_COUNTRY,
        "drawn": drawn_places(gazetteer, places),
        **belonging_data(gazetteer, on),
        "backdrop": outlines(gazetteer.backdrop),
        "areas": outlines(areas[areas.geom_type.isin(("Polygon", "MultiPolygon"))]),
        "lakes": outlines(gazetteer.lakes[~gazetteer.lakes.index.isin(areas.index)]),
        "corridors": list(gazetteer.legs["corridor"].unique()),
        "legs": [_leg(str(leg_id), leg) for leg_id, leg in gazetteer.legs.iterrows()],
        "disputed": [_disputed(row, gazetteer) for _, row in gazetteer.disputed.iterrows()],
        "saving": saving(),
    }


def saving() -> list[str]:
    """Return the addresses of what saves a picture, which is fetched when a reader asks for it."""
    if not served.is_answering():
        return []
    speech = json.dumps(speech_for(SAVING), ensure_ascii=False, separators=(",", ":"))
    return [serve(joined(SAVING), "js"), serve(speech, "json")]


def drawn_places(gazetteer: Gazetteer, places: Mapping[str, Place]) -> dict[str, Drawn]:
    """Return the places that are on the map: of those of one weight, the largest is named first."""
    only, weight = _stops_of_others(gazetteer), weights(gazetteer) | _far(gazetteer, places)
    return {
        str(place_id): {
            "longitude": round(place["longitude"], DECIMALS),
            "latitude": round(place["latitude"], DECIMALS),
            "only_with": "" if _is_spoken_of(places.get(str(place_id))) else only.get(str(place_id), ""),
            "weight": weight[str(place_id)],
            "country": _country(gazetteer, str(place_id)),
        }
        for place_id, place in _largest_first(gazetteer.places).iterrows()
        if place["geometry"] is not None
    }


def _far(gazetteer: Gazetteer, places: Mapping[str, Place]) -> dict[str, int]:
    """Return the towns of which no passage speaks, and at which no leg ends."""
    towns = gazetteer.places[gazetteer.places["kind"].isin(POINT_KINDS) & (gazetteer.places["weight"] == "")]
    silent = [str(town) for town in towns.index if not _is_spoken_of(places.get(str(town)))]
    return dict.fromkeys(set(silent) - set(gazetteer.legs[["start", "end"]].to_numpy().ravel()), FAR)


def _country(gazetteer: Gazetteer, place_id: str) -> str:
    return next((whole.id for whole in gazetteer.containing(place_id) if whole.kind in LAND_KINDS), "")


def _is_spoken_of(place: Place | None) -> bool:
    return place is not None and place["named"] + place["implied"] > 0


def _stops_of_others(gazetteer: Gazetteer) -> dict[str, str]:
    """Return the stops that the main corridor, the first of the table, does not have, and whose they are."""
    main, *others = gazetteer.legs["corridor"].unique()
    stops = {stop: corridor for corridor in others for stop in gazetteer.stops(corridor)}
    return {stop: stops[stop] for stop in stops.keys() - gazetteer.stops(main).keys()}


def _largest_first(places: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return places.iloc[(-shapely.area(places.geometry.to_numpy())).argsort(kind="stable")]


def _leg(leg_id: str, leg: pd.Series) -> Leg:
    return {
        "id": leg_id,
        "corridor": leg["corridor"],
        "mode": leg["mode"],
        "status": leg["status"],
        "start": leg["start"],
        "end": leg["end"],
        "line": _line(leg["geometry"]),
        "about": leg_in_words(leg),
    }


def _disputed(row: pd.Series, gazetteer: Gazetteer) -> DisputedLine:
    # An empty cell is not said: the message "" is the head of a catalogue.
    name, others, note = (cell and say(cell) for cell in row[list(TABLES["disputed"])])
    claimants = [gazetteer.name(place) for place in row["claimants"].split()]
    return {
        "name": name,
        "claimants": ", ".join(filter(None, [*claimants, others])),
        "note": note,
        "lines": [_line(part) for part in shapely.get_parts(row["geometry"])],
    }


def _line(geometry: Any) -> str:  # noqa: ANN401 (shapely has no types)
    return encoded(shapely.get_coordinates(geometry), DECIMALS)


def outlines(shapes: gpd.GeoDataFrame) -> dict[str, Outline]:
    """Return the polygons of each area by id, each a list of rings, in a third of the bytes of GeoJSON."""
    return {
        str(shape_id): [[_ring(ring) for ring in (part.exterior, *part.interiors)] for part in parts]
        for shape_id, parts in shapes.geometry.map(shapely.get_parts).items()
    }


def _ring(ring: shapely.LinearRing) -> str:
    return encoded(shapely.get_coordinates(ring), DECIMALS_OF_SHAPES)
