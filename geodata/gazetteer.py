"""The gazetteer: the one door to places, names, memberships, legs, figures and disputed lines."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely

from geodata.disputed import read_disputed
from geodata.figures import read_figures, read_sources
from geodata.legs import read_legs
from geodata.memberships import members_on, read_memberships
from geodata.names import ENGLISH, languages_of, read_aliases, read_names
from geodata.neighbours import borders, from_route_km
from geodata.places import LAKES, Place, read_places, read_shapes
from geodata.tables import GeodataError, nearest
from geodata.words import spoken

FOLDER = Path(__file__).parent
TOUCHED_DEGREES = 0.5  # a ship that comes so far into a sea only calls at its shore


class UnknownPlaceError(GeodataError):
    """No place has this id; carries the clause that names the nearest one."""

    def __init__(self, place_id: str, hint: str) -> None:
        super().__init__(f"no place has the id '{place_id}'{hint}")


@dataclass(frozen=True)
class Gazetteer:
    """Everything known of places. Answers: what is this place; what does it lie in; who belongs to it on a
    day; which legs make this corridor; what is known of it in figures; what it is called; what else is drawn.
    """

    places: gpd.GeoDataFrame
    names: pd.DataFrame
    memberships: pd.DataFrame
    legs: gpd.GeoDataFrame
    figures: pd.DataFrame
    disputed: gpd.GeoDataFrame
    backdrop: gpd.GeoDataFrame  # land without a name
    lakes: gpd.GeoDataFrame  # some of them are places
    sources: pd.DataFrame
    aliases: Mapping[str, str]  # ids by which places may be asked for besides their own
    borders: Mapping[str, list[str]]
    from_route_km: Mapping[str, int]
    folder: Path = FOLDER

    def __contains__(self, place_id: str) -> bool:
        return place_id in self.places.index

    def place(self, place_id: str) -> Place:
        """Return the place with this id, or raise ``UnknownPlaceError`` naming the nearest."""
        if place_id not in self:
            raise UnknownPlaceError(place_id, nearest(place_id, self.places.index))
        row = self.places.loc[place_id]
        return Place(place_id, row["name"], row["kind"], row["within"], row["implies"], row["note"])

    def name(self, place_id: str) -> str:
        """Return what the place is called in the language of the interface, or in English."""
        language = spoken() if spoken() in self.names else ENGLISH
        return str(self.names.loc[place_id, language])

    @property
    def languages(self) -> dict[str, str]:
        """The languages in which places are named, English first, each as it calls itself."""
        return languages_of(self.names)

    def containing(self, place_id: str) -> Iterator[Place]:
        """Yield what the place lies in, the nearest first: for a port its town, then the country."""
        within = self.place(place_id).within
        while within:
            yield self.place(within)
            within = self.place(within).within

    def members(self, whole: str, on: date) -> pd.DataFrame:
        """Return the memberships of a whole that held on a day; columns as ``read_memberships``."""
        return members_on(self.memberships[self.memberships["whole"] == whole], on)

    def stops(self, corridor: str, *, only_open: bool = False) -> dict[str, bool]:
        """Return the ends of the legs of a corridor, in travel order, and whether it goes on from there."""
        legs = self.legs[self.legs["corridor"] == corridor]
        legs = legs[legs["status"] == "open"] if only_open else legs
        middle = set(legs["start"]) & set(legs["end"])
        return {stop: stop in middle for stop in legs[["start", "end"]].to_numpy().ravel()}

    def seas(self, corridor: str) -> list[str]:
        """Return the seas that the open legs of a corridor cross."""
        legs = self.legs
        return self.crossed(legs[(legs["corridor"] == corridor) & (legs["status"] == "open")])

    def crossed(self, legs: gpd.GeoDataFrame) -> list[str]:
        """Return the seas that some legs cross by ship, as both are drawn."""
        seas = self.places[self.places["kind"] == "sea"].geometry
        lines = legs[legs["mode"] == "sea"].union_all()
        crossed = shapely.intersection(seas.to_numpy(), lines)
        return list(seas.index[shapely.length(crossed) > TOUCHED_DEGREES])


def load_gazetteer(folder: Path = FOLDER) -> Gazetteer:
    """Load all tables and shapes, or raise a ``GeodataError`` that says which line to mend."""
    tables, shapes = folder / "tables", folder / "shapes"
    sources = read_sources(tables / "sources.csv")
    places = read_places(tables / "places.csv", shapes, sources.index)
    legs = read_legs(tables / "legs.csv", shapes, places, sources.index)
    return Gazetteer(
        places=places,
        names=read_names(tables / "names.csv", places, sources.index),
        memberships=read_memberships(tables / "memberships.csv", places.index, sources.index),
        legs=legs,
        figures=read_figures(tables / "figures.csv", places.index, sources.index),
        disputed=read_disputed(tables / "disputed.csv", shapes, places.index, sources.index),
        backdrop=read_shapes(shapes / "backdrop.geojson"),
        lakes=read_shapes(shapes / LAKES),
        sources=sources,
        aliases=read_aliases(tables / "aliases.csv", places.index),
        borders=borders(places),
        from_route_km=from_route_km(places, legs),
        folder=folder,
    )
