"""Offers: for a place that no passage speaks of, one that has passages."""

import math
from collections.abc import Iterable, Iterator

import numpy as np

from content.links import Link
from geodata.gazetteer import Gazetteer
from geodata.places import POINT_KINDS

Spots = tuple[list[str], "np.ndarray[tuple[int, ...], np.dtype[np.float64]]"]  # ids, longitudes and latitudes


class Offers:
    """What can be offered: what a place lies in, else a member of it, else the nearest of its kind."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        places = gazetteer.places
        self._kinds: dict[str, str] = places["kind"].to_dict()
        self._within: dict[str, str] = places["within"].to_dict()
        points = places[["longitude", "latitude"]].to_numpy(dtype=float)
        self._points = dict(zip(self._kinds, points, strict=True))
        self._members = gazetteer.memberships.groupby("whole")["member"].agg(set).to_dict()

    def of(self, links: Iterable[Link]) -> dict[str, str]:
        """Return for each place that is in none of the links which of those that are to offer instead."""
        linked = dict.fromkeys(link.place for link in links)
        known: dict[str, Spots] = {}
        return {place: self._offer(place, linked, known) for place in self._kinds if place not in linked}

    def _offer(self, place: str, linked: dict[str, None], known: dict[str, Spots]) -> str:
        members = self._members.get(place, set())
        near = (*self._wholes(place), *(each for each in linked if each in members))
        return next((each for each in near if each in linked), "") or self._nearest(place, linked, known)

    def _wholes(self, place: str) -> Iterator[str]:
        while place := self._within[place]:
            yield place

    def _nearest(self, place: str, linked: dict[str, None], known: dict[str, Spots]) -> str:
        """Return the nearest of its kind, else the nearest of any; nothing where no place has passages."""
        kind = _kind(self._kinds[place])
        if kind not in known:
            known[kind] = self._alike(kind, linked)
        ids, points = known[kind]
        longitude, latitude = self._points[place]
        if math.isnan(longitude) or np.isnan(points).all():
            return ids[0] if ids else ""
        east = (points[:, 0] - longitude) * math.cos(math.radians(latitude))
        return ids[int(np.nanargmin(east**2 + (points[:, 1] - latitude) ** 2))]

    def _alike(self, kind: str, linked: dict[str, None]) -> Spots:
        ids = [each for each in linked if _kind(self._kinds[each]) == kind] or list(linked)
        return ids, np.array([self._points[each] for each in ids]).reshape(-1, 2)


def _kind(kind: str) -> str:
    return "point" if kind in POINT_KINDS else kind
