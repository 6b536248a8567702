"""The places of a text as GeoJSON: where each lies, how often the text mentions it, and in which passages."""

import json
from collections.abc import Sequence
from typing import Any

import pandas as pd

from content.links import Link
from content.passages import Document
from geodata.attribution import ATTRIBUTION, BORDERS
from geodata.gazetteer import Gazetteer
from geodata.words import say

PLACES = "urn:uuid:09c4d355-5fa7-4da5-b319-16ce64235373"  # this gazetteer, wherever it is served
Point = dict[str, Any]
Reached = dict[str, str | int]  # a passage that mentions a place, how strongly, and why


def place_uri(place_id: str) -> str:
    """Return what a place is called outside of this project; it never changes, as its id does not."""
    return f"{PLACES}#{place_id}"


def geonames_id(place: pd.Series) -> str:
    """Return the number of a place in GeoNames, or nothing where its point is from elsewhere."""
    return str(place["ref"]) if place["source"] == "geonames" else ""


def point(place: pd.Series) -> Point | None:
    """Return where the town, or the label, of a place stands, or nothing for what has no place of its own."""
    longitude, latitude = place["longitude"], place["latitude"]
    if pd.isna(longitude):
        return None
    round_the_world = longitude - 360 * (longitude > 180)  # shapes run on beyond 180, RFC 7946 ends there
    return {"type": "Point", "coordinates": [round(float(round_the_world), 6), float(latitude)]}


def attribution() -> str:
    """Return whose data the places are made with, and whose view of borders they take."""
    return f"{say(ATTRIBUTION)}. {say(BORDERS)}"


def geojson(document: Document, links: Sequence[Link], gazetteer: Gazetteer) -> str:
    """Write every place that a text mentions, named or implied, as a feature with a point (RFC 7946).

    Coordinates are degrees, WGS84, longitude first. An organisation, a corridor and some regions have no
    point: their geometry is null.
    """
    numbers = {passage.id: passage.paragraph for passage in document.passages}
    by_place: dict[str, list[Reached]] = {}
    for link in links:
        reached: Reached = {"id": link.passage, "number": numbers[link.passage]}
        by_place.setdefault(link.place, []).append({**reached, "strength": link.lit, "reason": link.reason})
    collection = {
        "type": "FeatureCollection",
        "title": document.title,
        "date": document.date.isoformat(),
        "attribution": attribution(),
        "features": [_feature(place, reached, gazetteer) for place, reached in by_place.items()],
    }
    return json.dumps(collection, ensure_ascii=False)


def _feature(place_id: str, passages: list[Reached], gazetteer: Gazetteer) -> dict[str, Any]:
    row = gazetteer.places.loc[place_id]
    return {
        "type": "Feature",
        "id": place_id,
        "geometry": point(row),
        "properties": {
            "id": place_id,
            "name": gazetteer.name(place_id),
            "kind": row["kind"],
            "code": row["code"],
            "named": sum(each["strength"] == "named" for each in passages),
            "implied": sum(each["strength"] == "implied" for each in passages),
            "passages": passages,
        },
    }
