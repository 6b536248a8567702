"""What a picture shows: places in its light, in a view, with words around it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from geodata.map.picture.atlas import Atlas
from geodata.map.picture.view import View
from geodata.page.sent import Strength

MANY = 40  # so many members, or places that are implied, are shown faintly


@dataclass(frozen=True)
class Light:
    """What is highlighted, as ``reader:light`` says it, and what else is shown or hidden.

    ``members`` is the organisation whose members are hatched; ``corridors`` are drawn besides the main one.
    """

    places: Mapping[str, Strength] = field(default_factory=dict)
    manners: Mapping[str, str] = field(default_factory=dict)  # "place", "actor" or both
    chosen: tuple[str, ...] = ()
    legs: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()  # whose names are written before all others
    members: str = ""
    corridors: tuple[str, ...] = ()
    has_disputed: bool = True

    @property
    def all(self) -> tuple[str, ...]:
        """All places that are highlighted or selected."""
        return tuple(dict.fromkeys((*self.places, *self.chosen)))

    @property
    def is_faint(self) -> bool:
        """Whether so much is implied that it is shown faintly."""
        return sum(strength == "implied" for strength in self.places.values()) > MANY

    def is_named(self, place: str) -> bool:
        """Whether a place is highlighted as named."""
        return self.places.get(place) == "named"


@dataclass(frozen=True)
class Shown:
    """A view of the atlas in some light, its names in one language."""

    atlas: Atlas
    light: Light
    view: View
    language: str

    def name(self, place: str) -> str:
        """Return what a place is called on the map."""
        return self.atlas.name(place, self.language)

    @property
    def corridors(self) -> set[str]:
        """The corridors that are drawn: the main one, those asked for, those to which what is lit belongs."""
        known, drawn = self.atlas.corridors, self.atlas.drawn
        only_with = {drawn[place]["only_with"] for place in self.light.all if place in drawn}
        of_legs = {leg.corridor for leg in self.atlas.legs if leg.id in self.light.legs}
        return {known[0], *self.light.corridors, *of_legs, *only_with, *self.light.all} & set(known)
