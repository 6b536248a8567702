"""Transit times that sources report for the route, and the stretch that each is for."""

from datetime import date

import pandas as pd

from geodata.corridor.sent import TransitTime
from geodata.figures import is_later, value_in_words, when_in_words
from geodata.gazetteer import Gazetteer
from geodata.legs import MAIN_CORRIDOR
from geodata.page.sent import source_data
from geodata.words import say

MEASURES = ("transit time", "transit time of a section")


def times_data(gazetteer: Gazetteer, on: date) -> list[TransitTime]:
    """Gather the times that are reported for the route or a part of it, the latest first."""
    figures = gazetteer.figures
    reported = (figures["place"] == MAIN_CORRIDOR) & (figures["kind"] == "reported")
    rows = figures[reported & figures["measure"].isin(MEASURES)]
    rows = rows.assign(later=is_later(rows, on)).sort_values("as_of", ascending=False, kind="stable")
    return [_time(row, gazetteer) for _, row in rows.iterrows()]


def _time(figure: pd.Series, gazetteer: Gazetteer) -> TransitTime:
    return {
        "value": value_in_words(figure),
        "scope": say(figure.scope),
        "when": when_in_words(figure),
        "source": source_data(gazetteer.sources.loc[figure["source"]]),
        "starts": _stops(figure["start"], gazetteer),
        "ends": _stops(figure["end"], gazetteer),
    }


def _stops(place_id: str, gazetteer: Gazetteer) -> list[str]:
    """Return the stops of the route that are a place or lie in it."""
    if not place_id:
        return []
    stops = gazetteer.stops(MAIN_CORRIDOR)
    return [stop for stop in stops if place_id in {stop, *(whole.id for whole in gazetteer.containing(stop))}]
