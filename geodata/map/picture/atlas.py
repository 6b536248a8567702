"""The atlas: what all pictures of a text are made from, gathered once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import shapely

from geodata.gazetteer import Gazetteer
from geodata.legs import gauge_breaks
from geodata.map.content import drawn_places
from geodata.map.home import views
from geodata.map.picture.style import SHEET
from geodata.map.picture.view import mercator
from geodata.map.sent import Drawn, Edges
from geodata.page.sent import Place, belonging_data
from geodata.places import HOME_COUNTRY, LAND_KINDS, POINT_KINDS

Geometries = npt.NDArray[np.object_]


@dataclass(frozen=True)
class Parts:
    """The single parts of some shapes in Web Mercator, and of which shape each is."""

    ids: npt.NDArray[np.object_]
    shapes: Geometries


@dataclass(frozen=True)
class Leg:
    """A leg of a corridor, its line in Web Mercator."""

    id: str
    corridor: str
    mode: str
    status: str
    start: str
    end: str
    line: shapely.LineString


@dataclass(frozen=True)
class Atlas:
    """All that is drawn, in the order in which it is; ``wholes`` and ``roles`` hold on the day ``on``.

    ``quiet`` are the places that no passage mentions. The map opens in ``home``, and follows who reads on as
    far as ``reading``.
    """

    gazetteer: Gazetteer
    css: str
    kinds: Mapping[str, str]
    drawn: Mapping[str, Drawn]
    quiet: frozenset[str]
    breaks: frozenset[str]
    wholes: Mapping[str, list[str]]
    roles: Mapping[str, dict[str, str]]
    on: str
    home: Edges
    reading: Edges
    land: Parts
    water: Parts
    wide: Parts
    legs: tuple[Leg, ...]
    disputed: Geometries

    @property
    def subject(self) -> str:
        """The country that the map is about."""
        return HOME_COUNTRY

    @property
    def corridors(self) -> list[str]:
        """The corridors, the main one first."""
        return list(dict.fromkeys(leg.corridor for leg in self.legs))

    def spot(self, place: str) -> tuple[float, float]:
        """Return the longitude and latitude where a place is drawn, or its name stands."""
        return self.drawn[place]["longitude"], self.drawn[place]["latitude"]

    def name(self, place: str, language: str) -> str:
        """Return what a place is called in a language."""
        return str(self.gazetteer.names.loc[place, language])


def gather_atlas(gazetteer: Gazetteer, on: date, places: Mapping[str, Place]) -> Atlas:
    """Gather what pictures are made from; ``places`` say how often the text names and implies each."""
    home, reading = views(gazetteer, places)
    shown = gazetteer.places[~gazetteer.places["kind"].isin(POINT_KINDS)]
    areas = shown[shown.geom_type.isin(("Polygon", "MultiPolygon"))]
    land, water = areas["kind"].isin(LAND_KINDS), areas["kind"].isin(("sea", "lake"))
    lakes = gazetteer.lakes[~gazetteer.lakes.index.isin(areas.index)]
    return Atlas(
        gazetteer=gazetteer,
        css=SHEET.read_text(encoding="utf-8"),
        kinds=gazetteer.places["kind"].to_dict(),
        drawn=drawn_places(gazetteer, places),
        quiet=frozenset(key for key, place in places.items() if not place["named"] + place["implied"]),
        breaks=frozenset(gauge_breaks(gazetteer.legs)),
        **belonging_data(gazetteer, on),
        home=home,
        reading=reading,
        land=_parts(gazetteer.backdrop, areas[land]),
        water=_parts(areas[water], lakes),
        wide=_parts(areas[~land & ~water]),
        legs=_legs(gazetteer),
        disputed=_projected(shapely.get_parts(gazetteer.disputed.geometry.to_numpy())),
    )


def _parts(*frames: gpd.GeoDataFrame) -> Parts:
    ids = np.concatenate([frame.index.to_numpy() for frame in frames])
    shapes = np.concatenate([frame.geometry.to_numpy() for frame in frames])
    parts, at = shapely.get_parts(shapes, return_index=True)
    return Parts(ids[at], _projected(parts))


def _projected(shapes: Geometries) -> Geometries:
    projected: Geometries = shapely.transform(shapes, mercator)
    return projected


def _legs(gazetteer: Gazetteer) -> tuple[Leg, ...]:
    lines = _projected(gazetteer.legs.geometry.to_numpy())
    return tuple(
        Leg(str(leg.Index), leg.corridor, leg.mode, leg.status, leg.start, leg.end, line)
        for leg, line in zip(gazetteer.legs.itertuples(), lines, strict=True)
    )
