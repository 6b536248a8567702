"""The legend of a picture: what is in view, in the words of the map's own legend."""

from geodata.map.picture.letters import width_of
from geodata.map.picture.looks import ACTOR, HATCHED, LIT
from geodata.map.picture.route import diamond
from geodata.map.picture.shown import Shown
from geodata.map.picture.style import Letters, Look, Style
from geodata.map.picture.svg import tag
from geodata.map.picture.written import line_of
from geodata.words import say, to_say

WORDS = {  # what matters most first, as in legend.js
    "selected": to_say("selected"),
    "rail": to_say("railway"),
    "sea": to_say("sea route"),
    "member": to_say("member"),
    "associate": to_say("observer, partner or associate"),
    "location": to_say("location (named)"),
    "actor": to_say("actor (named)"),
    "implied": to_say("implied"),
    "other": to_say("other corridor (for comparison)"),
    "port": to_say("port"),
    "crossing": to_say("break of gauge"),
    "suspended": to_say("suspended"),
    "building": to_say("under construction"),
    "planned": to_say("planned"),
    "border": to_say("border station, same gauge"),
    "station": to_say("junction or station"),
    "city": to_say("city"),
    "disputed": to_say("line of control or disputed boundary"),
}
OF_MEMBERS = ("member", "associate")
LINES = {  # the rules by which a line in the legend is drawn
    "selected": [".leg[data-on]"], "rail": [], "sea": [".leg.by-sea"], "other": [".leg.other"],
    "suspended": [".leg.suspended"], "building": [".leg.under-construction"], "planned": [".leg.planned"],
}  # fmt: skip
TOWNS = {
    "port": [], "crossing": [".town.changes-gauge"], "border": [".town.crossing"], "station": [],
    "city": [".town.city"],
}  # fmt: skip
AREAS = {
    "location": [f'[data-lit="named"]{LIT}'], "actor": [f'[data-lit="named"]{LIT}', ACTOR],
    "implied": [f'[data-lit="implied"]{LIT}'], "member": [], "associate": [],
}  # fmt: skip
KEY, GAP, BETWEEN = 24.0, 6.0, 18.0  # pixels: a key, from it to its words, from these to the next key
HEIGHT, LINE = 11.0, 20.0  # of a key, of a line
RADII = {"station": 3.5, "crossing": 4.0, "border": 4.0}


def rows(keys: set[str], shown: Shown) -> list[tuple[str, str]]:
    """Return what is to be explained, with its words."""
    whole = shown.light.members
    hatched = f": {shown.name(whole)}, {shown.atlas.on}" if whole else ""
    return [
        (key, say(words) + (hatched if key in OF_MEMBERS else ""))
        for key, words in WORDS.items()
        if key in keys
    ]


def draw_legend(
    explained: list[tuple[str, str]], style: Style, letters: Letters, width: float
) -> tuple[str, float]:
    """Return the legend in lines of this width, from the point 0, 0; and how high it is."""
    x, y, drawn = 0.0, 0.0, []
    for key, words in explained:
        wide = KEY + GAP + width_of(words, letters)
        if x and x + wide > width:
            x, y = 0.0, y + LINE
        middle = y + LINE / 2
        drawn.append(tag("g", {"transform": f"translate({x:.1f} {middle:.1f})"}, _key(key, style)))
        drawn.append(line_of(words, letters, x + KEY + GAP, middle))
        x += wide + BETWEEN
    return "".join(drawn), y + LINE if explained else 0


def _key(key: str, style: Style) -> str:
    """Return a key, the middle of its left edge at the point 0, 0."""
    if key in AREAS:
        box = {"x": 0.5, "y": -HEIGHT / 2, "width": KEY - 1, "height": HEIGHT}
        return tag("rect", {**box, **_area(key, style)})
    if key in TOWNS:
        return _town(key, style.of(".town", *TOWNS[key]))
    look = style.of(".disputed") if key == "disputed" else style.of(".casing, .leg", ".leg", *LINES[key])
    return tag("path", {"d": f"M1 0h{KEY - 2:.0f}", **look})


def _area(key: str, style: Style) -> Look:
    look = style.of(".country", *AREAS[key], outline="2.4")
    fill = f"url(#{HATCHED}{key})" if key in OF_MEMBERS else look["fill"].replace("url(#", f"url(#{HATCHED}")
    return {**look, "fill": fill}


def _town(key: str, look: Look) -> str:
    x, radius = KEY / 2, RADII.get(key, 4.5)
    if key == "port":
        return tag("rect", {"x": x - radius, "y": -radius, "width": 2 * radius, "height": 2 * radius, **look})
    if key in ("crossing", "border"):
        return tag("path", {"d": diamond(x, 0, radius), **look})
    return tag("circle", {"cx": x, "cy": 0.0, "r": radius, **look})
