"""How each thing looks in its light, by the map's style sheet; and what the legend must explain."""

from geodata.map.content import FAR
from geodata.map.picture.atlas import Leg
from geodata.map.picture.shown import MANY, Shown
from geodata.map.picture.style import Look, Style
from geodata.places import LAND_KINDS

LIT = ":is(.country, .sea, .lake, .province)"
ACTOR = '[data-lit="named"][data-manner="actor"].country'
BOTH = '[data-lit="named"][data-manner~="actor"][data-manner~="place"].country'
REGION = '.region[data-lit="named"], .region[data-chosen]'
MEMBERS = ("member", "participant")
NEAR, NEARER = 4, 5  # zooms from which actors have a strong outline, and provinces a line
WATER = '[data-lit="implied"]:is(.sea, .lake)'
HATCHED = "picture-"  # what the names of the patterns begin with


class Looks:
    """Looks by place and leg; ``keys`` are the rows of the legend for all that was asked for."""

    def __init__(self, shown: Shown, style: Style) -> None:
        self.shown, self.style = shown, style
        self.keys: set[str] = set()

    def land(self, place: str) -> Look:
        """Return the look of a country or a territory, or of land without a name."""
        atlas, light = self.shown.atlas, self.shown.light
        if place not in atlas.kinds:
            return self.style.of(".backdrop")
        quiet = [".country.quiet"] if place in atlas.quiet else []
        rules = [".country", *quiet, *([".country.subject"] if place == atlas.subject else [])]
        role = atlas.roles.get(light.members, {}).get(place)
        if role is None or place in light.places:
            return self._lit(place, rules)
        kind = "member" if role in MEMBERS else "associate"
        self.keys.add(kind)
        return {**self._lit(place, rules), "fill": f"url(#{HATCHED}{kind})"}

    def water(self, place: str) -> Look:
        """Return the look of a sea or a lake."""
        return self._lit(place, [".sea" if self.shown.atlas.kinds.get(place) == "sea" else ".lake"], WATER)

    def wide(self, place: str) -> Look | None:
        """Return the look of a province or a region; nothing while it is not shown."""
        is_lit, is_near = place in self.shown.light.all, self.shown.view.zoom >= NEARER
        if self.shown.atlas.kinds[place] != "province":
            return self._region(place) if is_lit else None
        if is_lit:
            return self._lit(place, [".province", ".province:is([data-lit], [data-chosen])"])
        return self.style.of(".province", inner="1") if is_near else None

    def whole(self, place: str) -> Look:
        """Return the look of what takes its shape from its members."""
        manner = self.shown.light.manners.get(place, "")
        self._note(manner)
        vast = [".whole.vast"] if len(self.shown.atlas.wholes[place]) > MANY else []
        filled = ['.whole[data-manner~="place"]'] if "place" in manner else []
        return self.style.of(
            ".whole", *vast, *filled, *(['.whole[data-manner="place"]'] if manner == "place" else [])
        )

    def feature(self, place: str) -> Look:
        """Return the look of a lit piece of nature that has no outline."""
        is_implied = self.shown.light.places.get(place) == "implied"
        implied = ['.feature[data-lit="implied"]'] if is_implied else []
        self._note("implied" if is_implied else "place")
        return self.style.of(".feature", ".feature:is([data-lit], [data-chosen])", *implied)

    def town(self, place: str) -> Look:
        """Return the look of a town, a port, a station or a crossing."""
        kind, light = self.shown.atlas.kinds[place], self.shown.light
        changes = kind != "city" and place in self.shown.atlas.breaks
        is_far = self.is_far(place)
        self.keys.update(filter(None, [_key_of_town(kind, changes=changes)]))
        rules = [".town", *([f".town.{kind}"] if f".town.{kind}" in self.style.rules else [])]
        rules += [".town.far"] if is_far else []
        rules += [".town.changes-gauge"] if place in self.shown.atlas.breaks and not is_far else []
        strength, manner = light.places.get(place), light.manners.get(place, "")
        if strength:
            self._note(manner if strength == "named" else "implied")
            rules.append(f'.town[data-lit="{strength}"]')
        if strength == "named" and manner == "actor":
            rules.append('.town[data-lit="named"][data-manner="actor"]')
        return self.style.of(*rules, *([".town[data-chosen]"] if place in light.chosen else []))

    def is_far(self, place: str) -> bool:
        """Say whether a town is drawn only near, or while it is lit."""
        return self.shown.atlas.drawn[place]["weight"] >= FAR

    def leg(self, leg: Leg, kind: str) -> Look:
        """Return the look of a leg (``leg``) or of what lies under it (``casing``)."""
        is_main = leg.corridor == self.shown.atlas.corridors[0]
        classes = [f"by-{leg.mode}", leg.status.replace(" ", "-"), *([] if is_main else ["other"])]
        rules = [f".{kind}.{name}" for name in classes]
        rules += [f".{kind}.other.by-sea"] if leg.mode == "sea" and not is_main else []
        if kind == "leg":
            rules += self._light_on(leg)
        known = [rule for rule in rules if rule in self.style.rules]
        return self.style.of(".casing, .leg", f".{kind}", *known)

    def _light_on(self, leg: Leg) -> list[str]:
        light = self.shown.light
        is_lit, is_on = leg.corridor in light.all, leg.id in light.legs
        self.keys.update(_keys_of_leg(leg, is_main=leg.corridor == self.shown.atlas.corridors[0]))
        if is_on:
            self.keys.add("selected")
        rules = (
            [".leg[data-lit]", *([".leg.by-sea[data-lit]"] if leg.mode == "sea" else [])] if is_lit else []
        )
        dimmed = [".on-a-way .leg:not([data-on])"] if light.legs and not is_on else []
        return [*rules, *dimmed, *([".leg[data-on]"] if is_on else [])]

    def _lit(self, place: str, rules: list[str], *if_implied: str) -> Look:
        """Return the look of an area by its own rules and its light."""
        light = self.shown.light
        manner, is_land = light.manners.get(place, ""), self.shown.atlas.kinds.get(place) in LAND_KINDS
        match light.places.get(place):
            case "named":
                self._note(manner)
                rules = [*rules, f'[data-lit="named"]{LIT}', *_manner_rules(manner if is_land else "")]
            case "implied":
                self._note("implied")
                faint = ['.faint [data-lit="implied"].country'] if light.is_faint and is_land else []
                rules = [*rules, f'[data-lit="implied"]{LIT}', *faint, *if_implied]
        rules = [*rules, *([f"[data-chosen]{LIT}"] if place in light.chosen else [])]
        look = self.style.of(*rules, outline="3.2" if self.shown.view.zoom >= NEAR else "2")
        return {name: value.replace("url(#", f"url(#{HATCHED}") for name, value in look.items()}

    def _region(self, place: str) -> Look:
        is_named = self.shown.light.is_named(place) or place in self.shown.light.chosen
        self._note("place" if is_named else "implied")
        return self.style.of(REGION if is_named else '.region[data-lit="implied"]')

    def _note(self, manner: str) -> None:
        self.keys.update("location" if each == "place" else each for each in manner.split())


def _manner_rules(manner: str) -> list[str]:
    return [] if "actor" not in manner else [ACTOR] if manner == "actor" else [BOTH]


def _key_of_town(kind: str, *, changes: bool) -> str:
    if kind == "crossing":
        return "crossing" if changes else "border"
    return kind


def _keys_of_leg(leg: Leg, *, is_main: bool) -> list[str]:
    by_status = {"suspended": "suspended", "under construction": "building", "planned": "planned"}
    if leg.status in by_status:
        return [by_status[leg.status], *([] if is_main else ["other"])]
    return [leg.mode] if is_main else ["other"]
