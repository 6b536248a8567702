"""The content of the corridor page: its legs in travel order, and the places along them."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import cast

import pandas as pd
import shapely

from geodata.corridor.sent import Leg, LegInWords, LegsContent, PassageLink, PlaceAlong
from geodata.corridor.times import times_data
from geodata.gazetteer import Gazetteer
from geodata.legs import BY, DRAWN, MAIN_CORRIDOR, MODES, STATUSES, by_way_of, gauge_in_words
from geodata.page.sent import Source, Strength, source_data, speech_for
from geodata.places import POINT_KINDS
from geodata.words import date_in_words, say, to_say

SCRIPT = Path(__file__).parent / "corridor.js"
CODES = (  # of countries along the corridor: where a name has no room, its catalogue has a short one
    to_say("AZE"), to_say("BGR"), to_say("CHN"), to_say("GEO"), to_say("KAZ"), to_say("ROU"), to_say("TKM"),
    to_say("TUR"), to_say("UKR"),
)  # fmt: skip
Passages = Mapping[str, Sequence[tuple[str, int, str]]]  # of a place: id, number, and how it is lit


def legs_data(gazetteer: Gazetteer, passages: Passages, on: date) -> LegsContent:
    """Gather what ``corridor.js`` needs of its own; ``passages`` are those that mention each place, ``on`` is
    the date of the text.
    """
    legs = gazetteer.legs[gazetteer.legs["corridor"] == MAIN_CORRIDOR]
    stops = gazetteer.stops(MAIN_CORRIDOR)
    along = {MAIN_CORRIDOR, *stops} | {whole.id for stop in stops for whole in gazetteer.containing(stop)}
    return {
        "speech": speech_for(SCRIPT),
        "corridor": MAIN_CORRIDOR,
        "legs": [_leg(str(leg_id), row, gazetteer) for leg_id, row in legs.iterrows()],
        "along": {
            place_id: _place(place_id, gazetteer, passages.get(place_id, ())) for place_id in sorted(along)
        },
        "times": times_data(gazetteer, on),
    }


def _place(place_id: str, gazetteer: Gazetteer, passages: Sequence[tuple[str, int, str]]) -> PlaceAlong:
    links: list[PassageLink] = [
        {"passage": passage, "number": number, "strength": cast("Strength", lit)}
        for passage, number, lit in passages
    ]
    code = gazetteer.places.loc[place_id, "code"]
    return {
        "country": _country(gazetteer, place_id),
        "short": say(code) if code else "",
        "passages": links,
    }


def _leg(leg_id: str, leg: pd.Series, gazetteer: Gazetteer) -> Leg:
    return {
        "id": leg_id,
        "start": leg["start"],
        "end": leg["end"],
        "mode": leg["mode"],
        "gauge_mm": leg["gauge_mm"],
        "status": leg["status"],
        "as_of": date_in_words(leg["as_of"]),
        "since": date_in_words(leg["since"]),
        "note": leg["note"],
        "via": _towns_named(by_way_of(leg["note"]), gazetteer),
        "km": None if pd.isna(leg["length_km"]) else leg["length_km"],
        "length_basis": leg["length_basis"],
        "border_at": _border_at(leg, gazetteer),
        "source": _source(gazetteer, leg["source"]),
        "length_source": _source(gazetteer, leg["length_source"]) if leg["length_source"] else None,
        "words": _in_words(leg),
    }


def _towns_named(names: list[str], gazetteer: Gazetteer) -> list[str]:
    towns = gazetteer.places[gazetteer.places["kind"].isin(POINT_KINDS)]
    return [str(town) for name in names for town in towns.index[towns["name"] == name]]


def _in_words(leg: pd.Series) -> LegInWords:
    mode, status, drawn = leg["mode"], leg["status"], leg["drawn"]
    return {
        "by": say(BY[mode]),
        "mode": say(MODES[mode]),
        "gauge": gauge_in_words(leg),
        "status": say(STATUSES[status]),
        "drawn": say(DRAWN[drawn]),
    }


def _source(gazetteer: Gazetteer, key: str) -> Source:
    return source_data(gazetteer.sources.loc[key])


def _country(gazetteer: Gazetteer, place_id: str) -> str:
    around = (place.id for place in gazetteer.containing(place_id) if place.kind == "country")
    return next(around, "")


def _border_at(leg: pd.Series, gazetteer: Gazetteer) -> float | None:
    """Return which part of a leg lies in the country of its start; ``None`` at sea and within a country."""
    start, end = (_country(gazetteer, leg[stop]) for stop in ("start", "end"))
    if leg["mode"] == "sea" or start == end:
        return None
    inside = shapely.intersection(leg["geometry"], gazetteer.places.geometry[start])
    return float(inside.length / leg["geometry"].length)
