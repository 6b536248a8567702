"""One name on a picture: what it names, where it belongs, how wide it is, whether it is wanted."""

from dataclasses import dataclass

import shapely

from geodata.map.content import FAR
from geodata.map.picture.letters import HEIGHT, width_of
from geodata.map.picture.looks import Looks
from geodata.map.picture.style import Letters
from geodata.places import LAND_KINDS, NATURAL_KINDS, POINT_KINDS

FROM_ZOOM = {
    "ocean": 2.0, "sea": 3.0, "country": 2.0, "territory": 2.0, "port": 3.0, "city": 3.0, "crossing": 4.5,
    "station": 5.0, "province": 5.0,
}  # fmt: skip
OF_NATURE, QUIET_ZOOM, FAR_FROM_ZOOM = 3.0, 4.75, 6.0
SOONER = 0.6  # zooms by which what weighs most is named sooner
NATURE = ("ocean", "strait", "lake", "range", "desert", "peninsula", "area", "river")
ORDER = ("country", "territory", "sea", "port", "city", "crossing", "station", *NATURE, "province")
FIT = 0.55  # a country at least this part as wide as its name is named
TIGHT = 2.6  # a country of the route that is less than so many names wide is named before its towns
SOME, ENOUGH = 6, 7  # parts of a name that must stand on its area: of one on the route, and of others
WATER = ".label:is(.sea, .ocean, .strait, .lake, .river)"
HILLS = ".label:is(.range, .desert, .peninsula, .area)"
ON_LIT = ".label.on-lit:is(.country, .province, .far, .station, .crossing)"
TOWN = ".label.city, .label.port, .label.station, .label.crossing"


@dataclass(frozen=True)
class Named:
    """A name; ``weight`` is how early it is written, 0 for the subject."""

    place: str
    words: str
    kind: str
    weight: int
    country: str
    home: tuple[float, float]
    letters: Letters
    size: tuple[float, float]
    is_tight: bool
    is_quiet: bool

    @property
    def is_beside(self) -> bool:
        """Whether it stands beside a symbol, not on an area."""
        return self.kind in POINT_KINDS

    @property
    def is_far(self) -> bool:
        """Whether it names a town that is drawn only near."""
        return self.weight >= FAR

    @property
    def least_on(self) -> int:
        """How many parts of it must stand on its area."""
        return 1 if self.is_tight else SOME if self.weight <= 1 else ENOUGH

    @property
    def zoom_from(self) -> float:
        """The zoom from which it is written."""
        if self.is_far:
            return FAR_FROM_ZOOM
        return (
            QUIET_ZOOM if self.is_quiet else FROM_ZOOM.get(self.kind, OF_NATURE) - SOONER * (self.weight <= 1)
        )


def named(place: str, area: shapely.Geometry | None, is_first: bool, looks: Looks) -> Named:
    """Return the name of a place, as it is written while it is selected (``is_first``) or not."""
    shown = looks.shown
    kind, drawn = shown.atlas.kinds[place], shown.atlas.drawn[place]
    is_quiet = kind in NATURAL_KINDS and drawn["weight"] > 2 and place in shown.atlas.quiet
    letters, words = letters_for(place, is_first, looks), shown.name(place)
    width = width_of(words, letters)
    weight = 0 if place == shown.atlas.subject else drawn["weight"]
    return Named(
        place, words, kind, weight, drawn["country"],
        home=shown.view.at(*shown.atlas.spot(place)),
        letters=letters,
        size=(width, HEIGHT * letters.size),
        is_tight=kind in LAND_KINDS and weight <= 1 and width_on_sheet(area) < TIGHT * width,
        is_quiet=is_quiet,
    )  # fmt: skip


def width_on_sheet(area: shapely.Geometry | None) -> float:
    """Return how wide an area is, in pixels."""
    if area is None:
        return 0
    west, _, east, _ = shapely.bounds(area)
    return float(east - west)


def stands_on_lit(place: str, looks: Looks) -> bool:
    """Say whether a name stands on lit land: that of a lit place, of a member of one, or of a town in one."""
    shown = looks.shown
    ground = {place, shown.atlas.drawn[place]["country"]}
    members = {member for lit in shown.light.all for member in shown.atlas.wholes.get(lit, ())}
    is_anywhere = any(shown.atlas.kinds.get(lit) == "region" for lit in shown.light.all)
    is_of_kind = shown.atlas.kinds[place] in {*LAND_KINDS, "province", "station", "crossing"}
    is_far = shown.atlas.drawn[place]["weight"] >= FAR
    is_lit = is_anywhere or not ground.isdisjoint(members | set(shown.light.all))
    return (is_of_kind or is_far) and is_lit


def letters_for(place: str, is_first: bool, looks: Looks) -> Letters:
    """Return how the name of a place is written."""
    shown = looks.shown
    kind, weight = shown.atlas.kinds[place], shown.atlas.drawn[place]["weight"]
    is_aside = weight > 2 and place != shown.atlas.subject
    rules = [".label"]
    if kind in LAND_KINDS:
        rules.append(".label.country")
        rules += [".label.subject"] if place == shown.atlas.subject else []
        rules += [".label.country.aside"] if is_aside else []
    elif kind in ("sea", "ocean", "strait", "lake", "river"):
        rules += [WATER, *([".label.aside:is(.sea, .ocean, .strait, .lake, .river)"] if is_aside else [])]
    elif kind == "province":
        rules.append(".label.province")
    elif kind in POINT_KINDS:
        small = [".label.station, .label.crossing"] if kind in ("station", "crossing") else []
        rules += [TOWN, *([".label.far"] if weight >= FAR else []), *small]
    else:
        rules.append(HILLS)
    rules += [ON_LIT] if stands_on_lit(place, looks) else []
    return looks.style.letters(*rules, *([".label[data-chosen]"] if is_first else []))
