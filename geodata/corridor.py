"""The corridor (view): its legs as a timetable with a strip, beside the map and speaking with it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import shapely
import streamlit as st

from geodata.figures import source_data
from geodata.gazetteer import Gazetteer
from geodata.legs import BY, MAIN, gauge_breaks, gauge_in_words
from geodata.places import KINDS
from geodata.words import say, script, words_for

HERE = Path(__file__).parent
Passages = Mapping[str, Sequence[tuple[str, int, str]]]


def show_legs(gazetteer: Gazetteer, passages: Passages, leg: str) -> None:
    """Write the legs to the page, with one chosen; later choices need no rerun.

    ``passages`` gives for each place the id and number of each passage that speaks of it, and ``named`` or
    ``implied``.
    """
    component = st.components.v2.component(
        "corridor_legs",
        html='<div class="corridor"></div>',
        css=(HERE / "corridor.css").read_text(encoding="utf-8"),
        js=script(HERE / "corridor.js"),
        isolate_styles=False,  # the page's promises (data-leg, data-lit) must be found from outside
    )
    component(key="legs", data=legs_data(gazetteer, passages, leg))


def legs_data(gazetteer: Gazetteer, passages: Passages, leg: str) -> dict[str, Any]:
    """Gather what ``corridor.js`` needs. All of it is text or numbers, never HTML."""
    legs = gazetteer.legs[gazetteer.legs["corridor"] == MAIN]
    stops = gazetteer.stops(MAIN)
    breaks = gauge_breaks(legs)
    places = {MAIN, *stops} | {whole.id for stop in stops for whole in gazetteer.containing(stop)}
    return {
        "speech": words_for("corridor.js"),
        "corridor": MAIN,
        "chosen": leg if leg in legs.index else "",
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
