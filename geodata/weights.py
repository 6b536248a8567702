"""Weights: how early a place is named on the map, from 1 (first) to 3 (where there is room)."""

import pandas as pd

from geodata.gazetteer import Gazetteer
from geodata.legs import MAIN_CORRIDOR, gauge_breaks

FIRST, ON_THE_ROUTE, OFF_THE_ROUTE = 1, 2, 3


def weights(gazetteer: Gazetteer) -> dict[str, int]:
    """Weigh every place: as the table says, else by what the legs of the main corridor make of it.

    Ends, ports and breaks of gauge of its open legs weigh 1, as do the countries and seas that these cross;
    other stops weigh 2. What only planned or suspended legs reach weighs one more. The rest weighs 3.
    """
    open_stops = _stops(gazetteer, only_open=True)
    others = {stop: weight + 1 for stop, weight in _stops(gazetteer, only_open=False).items()}
    seas = dict.fromkeys(gazetteer.seas(MAIN_CORRIDOR), FIRST)
    given = gazetteer.places["weight"]
    by_hand: dict[str, int] = given[given != ""].astype(int).to_dict()
    derived = _with_countries(gazetteer, others) | _with_countries(gazetteer, open_stops) | seas
    return dict.fromkeys(gazetteer.places.index, OFF_THE_ROUTE) | derived | by_hand


def _stops(gazetteer: Gazetteer, *, only_open: bool) -> dict[str, int]:
    legs: pd.DataFrame = gazetteer.legs[gazetteer.legs["corridor"] == MAIN_CORRIDOR]
    breaks = gauge_breaks(legs)
    kinds = gazetteer.places["kind"]
    return {
        stop: ON_THE_ROUTE if goes_on and stop not in breaks and kinds[stop] != "port" else FIRST
        for stop, goes_on in gazetteer.stops(MAIN_CORRIDOR, only_open=only_open).items()
    }


def _with_countries(gazetteer: Gazetteer, stops: dict[str, int]) -> dict[str, int]:
    """Add the countries in which stops lie; each weighs as the first of its stops."""
    weighed = dict(stops)
    for stop, weight in stops.items():
        for whole in gazetteer.containing(stop):
            if whole.kind == "country":
                weighed[whole.id] = min(weight, weighed.get(whole.id, OFF_THE_ROUTE))
    return weighed
