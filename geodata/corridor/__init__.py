"""The corridor (view): its legs as a timetable with a strip, beside the map and speaking with it."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import shapely

from geodata.figures import source_data
from geodata.gazetteer import Gazetteer
from geodata.legs import BY, MAIN, gauge_breaks, gauge_in_words
from geodata.page.join import modules
from geodata.page.mount import Sent, gathered, mount
from geodata.page.sent import Place
from geodata.places import KINDS
from geodata.words import say, words_for

HERE = Path(__file__).parent
SCRIPT = HERE / "corridor.js"
Passages = Mapping[str, Sequence[tuple[str, int, str]]]


def gather_legs(gazetteer: Gazetteer, passages: Passages, places: dict[str, Place]) -> Sent:
    """Gather the legs, once for all readers of a language.

    ``passages`` gives for each place the id and number of each passage that speaks of it, and ``named`` or
    ``implied``.
    """
    return gathered(SCRIPT, {"places": places}, legs_data(gazetteer, passages))


def show_legs(sent: Sent, ahead: Iterable[str]) -> None:
    """Write the legs to the page; choices need no rerun."""
    mount("corridor", sent, HERE / "corridor.css", ahead)


def legs_data(gazetteer: Gazetteer, passages: Passages) -> dict[str, Any]:
    """Gather what ``corridor.js`` needs. All of it is text or numbers, never HTML."""
    legs = gazetteer.legs[gazetteer.legs["corridor"] == MAIN]
    stops = gazetteer.stops(MAIN)
    breaks = gauge_breaks(legs)
    places = {MAIN, *stops} | {whole.id for stop in stops for whole in gazetteer.containing(stop)}
    return {
        "speech": words_for(modules(SCRIPT)),
        "corridor": MAIN,
        "legs": [_leg(leg_id, row, gazetteer) for leg_id, row in legs.iterrows()],
        "places": {
            place_id: {
                "name": gazetteer.name(place_id),
                "kind": gazetteer.place(place_id).kind,
                "says": say(KINDS[gazetteer.place(place_id).kind]),
                "code": gazetteer.places.loc[place_id, "code"],
                "country": _country(gazetteer, place_id),
                "changes": place_id in breaks,
                "passages": passages.get(place_id, ()),
            }
            for place_id in sorted(places)
        },
    }


def _leg(leg_id: Any, leg: pd.Series, gazetteer: Gazetteer) -> dict[str, Any]:  # noqa: ANN401 (an index)
    columns = ("start", "end", "mode", "gauge_mm", "status", "as_of", "since", "note", "length_basis")
    return {column: leg[column] for column in columns} | {
        "id": leg_id,
        "says": _says(leg),
        "km": None if pd.isna(leg["length_km"]) else leg["length_km"],
        "source": _source(gazetteer, leg["source"]),
        "length_source": _source(gazetteer, leg["length_source"]),
        "border_at": _border_at(leg, gazetteer),
    }


def _says(leg: pd.Series) -> dict[str, str]:
    """Return what a leg is, and how one goes by it, in the reader's words."""
    by = BY[leg["mode"]]
    words = {column: say(leg[column]) for column in ("mode", "status", "drawn")}
    return words | {"by": say(by), "gauge": gauge_in_words(leg)}


def _source(gazetteer: Gazetteer, key: str) -> dict[str, str] | None:
    return source_data(gazetteer.sources.loc[key]) if key else None


def _country(gazetteer: Gazetteer, place_id: str) -> str:
    around = [place.id for place in gazetteer.containing(place_id) if place.kind == "country"]
    return around[0] if around else ""


def _border_at(leg: pd.Series, gazetteer: Gazetteer) -> float | None:
    """Return which part of a leg lies in the country of its start; ``None`` at sea and within a country."""
    start, end = (_country(gazetteer, leg[stop]) for stop in ("start", "end"))
    if leg["mode"] == "sea" or start == end:
        return None
    inside = shapely.intersection(leg["geometry"], gazetteer.places.geometry[start])
    return float(inside.length / leg["geometry"].length)
