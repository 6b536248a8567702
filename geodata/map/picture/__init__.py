"""Pictures of the map: SVG with real text, for a slide or a paper.

``draw`` takes a view of the atlas in some light and words to stand around it, and returns one SVG that needs
nothing else. Projection, colours, symbols and words are those of the map: what things look like is read from
its style sheet.
"""

from dataclasses import dataclass, replace

from geodata.attribution import ATTRIBUTION, BORDERS
from geodata.map.picture.ground import Ground
from geodata.map.picture.legend import draw_legend, rows
from geodata.map.picture.letters import FAMILIES, font_face, in_lines
from geodata.map.picture.looks import HATCHED, Looks
from geodata.map.picture.names import Names
from geodata.map.picture.route import Route
from geodata.map.picture.shown import Shown
from geodata.map.picture.style import Letters, Style, read_style
from geodata.map.picture.svg import number, tag, text
from geodata.map.picture.written import line_of
from geodata.words import say, spoken

MARGIN = 16.0  # pixels left and right of the words
LINE = 1.35  # how high a line is, against the size of its letters
TITLE, LEAD, KEYS, FOOT = 20.0, 13.0, 12.0, 10.5  # sizes of letters
PATTERNS = {  # of a hatching: how far apart lines are, how long their pieces, and on what; hatching.js
    "hatch": (6, 6, 45, ".hatch", ".ground"),
    "ripple": (6, 6, 45, ".hatch", ".waters"),
    "member": (5, 5, -45, ".member-line", ".ground"),
    "associate": (9, 5, -45, ".member-line", ".ground"),
}


@dataclass(frozen=True)
class Words:
    """What stands around the map: a title and lines above, lines below it."""

    title: str
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Band:
    """What stands above or below the map: how high it is."""

    drawn: str
    height: float


def draw(shown: Shown, words: Words, theme: str = "light", *, has_font: bool = True) -> str:
    """Return a picture whose map has the size of the view.

    With the font in it, it is 90 kB larger, and looks the same everywhere.
    """
    style = read_style(shown.atlas.css, theme)
    looks = Looks(shown, style)
    drawn = _map(looks)
    above = _above(words, style, shown.view.width)
    below = _below(words, looks)
    return _sheet(shown, words, style, (above, _Band(drawn, shown.view.height), below), has_font=has_font)


def draw_of_height(
    shown: Shown, words: Words, height: float, theme: str = "light", *, has_font: bool = True
) -> str:
    """Return a picture that is so high as a whole; its map has the rest of the height."""
    style = read_style(shown.atlas.css, theme)
    looks = Looks(shown, style)
    _map(looks)
    rest = height - _above(words, style, shown.view.width).height - _below(words, looks).height
    lower = replace(shown, view=replace(shown.view, height=max(rest, height / 2)))
    return draw(lower, words, theme, has_font=has_font)


def _map(looks: Looks) -> str:
    ground, route = Ground(looks), Route(looks)
    layers = [ground.draw(), route.draw_disputed(), route.draw_lines(), route.draw_towns()]
    return "".join([*layers, Names(ground, route).draw()])


def _letters(style: Style, size: float, colour: str, weight: int = 400) -> Letters:
    return Letters(size, weight, 0, is_slanted=False, colour=style.colours[colour], opacity="1")


def _paragraph(words: str, letters: Letters, y: float, width: float) -> _Band:
    lines = in_lines(words, letters, width)
    high = LINE * letters.size
    drawn = [line_of(line, letters, MARGIN, y + (at + 0.5) * high) for at, line in enumerate(lines)]
    return _Band("".join(drawn), high * len(lines))


def _stacked(paragraphs: list[tuple[str, Letters]], top: float, width: float) -> _Band:
    drawn, y = "", top
    for words, letters in paragraphs:
        made = _paragraph(words, letters, y, width - 2 * MARGIN)
        drawn, y = drawn + made.drawn, y + made.height
    return _Band(drawn, y)


def _above(words: Words, style: Style, width: float) -> _Band:
    title, lead = _letters(style, TITLE, "ink", 700), _letters(style, LEAD, "quiet")
    made = _stacked([(words.title, title), *((line, lead) for line in words.above)], 10, width)
    return _Band(made.drawn, made.height + 10)


def _below(words: Words, looks: Looks) -> _Band:
    style, width = looks.style, looks.shown.view.width
    keys, small = _letters(style, KEYS, "ink"), _letters(style, FOOT, "quiet")
    explained, high = draw_legend(rows(looks.keys, looks.shown), style, keys, width - 2 * MARGIN)
    legend = tag("g", {"transform": f"translate({MARGIN:.0f} 8)"}, explained) if explained else ""
    lines = [*words.below, f"{say(ATTRIBUTION)}. {say(BORDERS)}"]
    made = _stacked([(line, small) for line in lines], high + 14, width)
    return _Band(legend + made.drawn, made.height + 10)


def _sheet(
    shown: Shown, words: Words, style: Style, bands: tuple[_Band, _Band, _Band], *, has_font: bool
) -> str:
    above, drawn, below = bands
    width, height = shown.view.width, sum(band.height for band in bands)
    colours = style.colours
    box = {"width": width, "height": drawn.height}
    clip = tag("clipPath", {"id": f"{HATCHED}view"}, tag("rect", box))
    face = [tag("style", {}, font_face())] if has_font else []
    the_map = [tag("rect", {**box, "fill": colours["water"]}), drawn.drawn]
    frame = {
        "x": -1,
        "y": 0,
        "width": width + 2,
        "height": drawn.height,
        "fill": "none",
        "stroke": colours["panel-line"],
    }
    about = {"xmlns": "http://www.w3.org/2000/svg", "width": number(width), "height": number(height)}
    about |= {"viewBox": f"0 0 {number(width)} {number(height)}", "role": "img", "font-family": FAMILIES}
    about |= {"text-rendering": "geometricPrecision"}  # letters stand where they were measured
    return tag(
        "svg",
        {**about, "lang": spoken(), "stroke-linejoin": "round"},
        tag("title", {}, text(words.title)),
        tag("defs", {}, *face, clip, *(_pattern(name, style, shown) for name in PATTERNS)),
        tag("rect", {"width": width, "height": height, "fill": colours["panel"]}),
        above.drawn,
        tag(
            "g",
            {"transform": f"translate(0 {number(above.height)})"},
            tag("g", {"clip-path": f"url(#{HATCHED}view)"}, *the_map),
            tag("rect", frame),
        ),
        tag("g", {"transform": f"translate(0 {number(above.height + drawn.height)})"}, below.drawn),
    )


def _pattern(name: str, style: Style, shown: Shown) -> str:
    side, length, turned, rule, on = PATTERNS[name]
    faint = [".faint .hatch"] if rule == ".hatch" and shown.light.is_faint else []
    tile = {"width": side, "height": side}
    laid = {"patternUnits": "userSpaceOnUse", "patternTransform": f"rotate({turned})"}
    ground, line = style.of(on), style.of(rule, *faint)
    drawn = [tag("rect", {**tile, **ground}), tag("line", {"y2": length, **line})]
    return tag("pattern", {"id": f"{HATCHED}{name}", **tile, **laid}, *drawn)
