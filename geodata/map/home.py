"""Where the map opens: on the main corridor, or where the text is."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from geodata.gazetteer import Gazetteer
from geodata.legs import MAIN_CORRIDOR
from geodata.map.sent import Edges
from geodata.page.sent import Place
from geodata.places import LAND_KINDS, POINT_KINDS

CORRIDOR_READING: Edges = {"west": -12.0, "south": 22.0, "east": 125.0, "north": 66.0}
ROUND_DEGREES = 8.0  # round the places of a text
READING_DEGREES = 15.0  # farther, where the map still follows who reads on
FAR = 0.1  # of the mentions are left out at each edge: one of a far place should not make the map small

Numbers = npt.NDArray[np.float64]


def views(gazetteer: Gazetteer, places: Mapping[str, Place]) -> tuple[Edges, Edges]:
    """Return the view in which the map opens, and how far it follows who reads on.

    ``places`` say how often each is named. A text that names the main corridor, or nothing, opens on it.
    """
    named = {place_id: place["named"] for place_id, place in places.items() if place["named"]}
    drawn = gazetteer.places[gazetteer.places["kind"].isin((*LAND_KINDS, *POINT_KINDS, "sea"))]
    drawn = drawn.loc[[place_id for place_id in drawn.index if place_id in named]]
    if MAIN_CORRIDOR in named or drawn.empty:
        return _corridor(gazetteer), CORRIDOR_READING
    times = np.array([named[place_id] for place_id in drawn.index])
    home = text_view(drawn["longitude"].to_numpy(), drawn["latitude"].to_numpy(), times)
    return home, _wider(home, READING_DEGREES)


def _corridor(gazetteer: Gazetteer) -> Edges:
    """Return the edges of the main corridor, as far as it is open."""
    legs = gazetteer.legs
    legs = legs[(legs["corridor"] == MAIN_CORRIDOR) & (legs["status"] == "open")]
    west, south, east, north = (float(edge) for edge in legs.total_bounds)
    return {"west": west, "south": south, "east": east, "north": north}


def text_view(longitudes: Numbers, latitudes: Numbers, times: npt.NDArray[np.int_]) -> Edges:
    """Return the edges round most mentions, the narrow way round; each point counts so many times."""
    row = np.sort(longitudes % 360)
    gaps = np.diff(row, append=row[0] + 360)
    start = row[(int(gaps.argmax()) + 1) % len(row)]
    unrolled = start + (longitudes - start) % 360
    (west, east), (south, north) = _middle(unrolled, times), _middle(latitudes, times)
    return _wider({"west": west, "south": south, "east": east, "north": north}, ROUND_DEGREES)


def _middle(values: Numbers, times: npt.NDArray[np.int_]) -> tuple[float, float]:
    every = np.repeat(values, times)
    low, high = np.quantile(every, [FAR, 1 - FAR])
    return float(low), float(high)


def _wider(edges: Edges, by: float) -> Edges:
    return {
        "west": edges["west"] - by,
        "south": edges["south"] - by,
        "east": edges["east"] + by,
        "north": min(edges["north"] + by, 80.0),
    }
