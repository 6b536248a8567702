"""Pictures of the map: SVG with real text, drawn by the rules of the map itself."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import shapely

from content.library import Library
from content.links import Link, mentions
from content.pictures import Selected, light_on, words_around
from geodata.gazetteer import Gazetteer
from geodata.map import picture
from geodata.map.picture import (
    Words,
    draw,
    draw_of_height,
    framing,
    ground,
    legend,
    named,
    names,
    placing,
    route,
    shown,
    spots,
    view,
)
from geodata.map.picture.atlas import Atlas, gather_atlas
from geodata.map.picture.framing import view_for
from geodata.map.picture.ground import Ground
from geodata.map.picture.looks import Looks
from geodata.map.picture.names import Names
from geodata.map.picture.route import Route
from geodata.map.picture.shown import Light, Shown
from geodata.map.picture.style import THEMES, read_style
from geodata.map.picture.view import fitted
from geodata.page.sent import places_data
from geodata.words import speak
from tests.hostile import HOSTILE

MAP = Path(picture.__file__).parent.parent
SVG = "{http://www.w3.org/2000/svg}"
COLOUR = re.compile("#[0-9a-f]{6}")
LARGEST = 300_000  # bytes
SLIDE, PAPER = (1280, 560), (800, 430)  # pixels of the map
SELECTIONS = {
    "nothing": Selected(),
    "a country": Selected(("azerbaijan",)),
    "a port": Selected(("aktau",)),
    "an organisation": Selected(("un",)),
    "a passage": Selected(passage="hub"),
}
WORDS = Words("A title", ("A line above",), ("https://example.org/?place=azerbaijan",))


@pytest.fixture(scope="module")
def atlas(gazetteer: Gazetteer, links: tuple[Link, ...]) -> Atlas:
    return gather_atlas(gazetteer, date(2024, 1, 1), places_data(gazetteer, mentions(links)))


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    speak("en")


@pytest.fixture(scope="module")
def plain(atlas: Atlas) -> str:
    """The picture of the view in which the map opens."""
    return draw(shown_of(atlas, Light()), WORDS)


def shown_of(atlas: Atlas, light: Light, size: tuple[int, int] = SLIDE, language: str = "en") -> Shown:
    return Shown(atlas, light, view_for(atlas, light, *size), language)


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 (made here)


def texts(svg: str) -> list[str]:
    return [text.text or "" for text in parsed(svg).iter(f"{SVG}text")]


def looks_of(svg: str, place: str) -> list[dict[str, str]]:
    """The attributes of all that shows a place, with those of the group that it stands in."""
    root = parsed(svg)
    parents = {child: parent for parent in root.iter() for child in parent}
    found = [each for each in root.iter() if each.get("data-place") == place and each.tag != f"{SVG}text"]
    return [{**parents[each].attrib, **each.attrib} for each in found]


@pytest.mark.parametrize(
    ("selected", "language", "size"),
    [
        *((selected, "en", SLIDE) for selected in SELECTIONS.values()),
        (Selected(passage="hub"), "kk", PAPER),
        (Selected(), "zh", PAPER),
    ],
)
def test_names_cover_neither_each_other_nor_the_edge(
    atlas: Atlas, links: tuple[Link, ...], selected: Selected, language: str, size: tuple[int, int]
) -> None:
    looks = Looks(shown_of(atlas, light_on(links, selected), size, language), read_style(atlas.css, "light"))
    made = Names(Ground(looks), Route(looks))
    boxes = list(made.placed.values())

    assert len(boxes) > 20
    assert all(one.is_apart(other) for one, other in combinations(boxes, 2))
    assert all(box.is_inside(*size) for box in boxes)
    assert not any(
        box.covers(made.around[each].symbols, made.around[each].near).any()
        for each, box in made.placed.items()
    )


@pytest.mark.parametrize("theme", THEMES)
def test_colours_are_those_of_the_map(atlas: Atlas, links: tuple[Link, ...], theme: str) -> None:
    """They are read from its style sheet: a colour that is changed there changes in pictures, too."""
    light = replace(light_on(links, SELECTIONS["a passage"]), members="un")
    drawn = draw(shown_of(atlas, light), WORDS, theme)
    changed = replace(atlas, css=atlas.css.replace("--water: #d3e1e8", "--water: #123456"))

    assert set(COLOUR.findall(drawn)) <= set(read_style(atlas.css, theme).colours.values())
    assert "#123456" in draw(shown_of(changed, Light()), WORDS)


@pytest.mark.parametrize("selected", SELECTIONS.values(), ids=SELECTIONS)
def test_picture_is_one_small_file_that_needs_no_other(
    atlas: Atlas, links: tuple[Link, ...], selected: Selected
) -> None:
    drawn = draw(shown_of(atlas, light_on(links, selected)), WORDS)
    root = parsed(drawn)
    ids = [each.attrib["id"] for each in root.iter() if "id" in each.attrib]

    assert len(drawn.encode()) < LARGEST
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"(?:url\(|href=\")#([^)\"]+)", drawn)) <= set(ids)
    assert not re.search(r"(?:href|src|url\()=?\"?(?:https?:|//)", drawn)
    assert {each.tag for each in root.iter()}.isdisjoint(
        {f"{SVG}script", f"{SVG}foreignObject", f"{SVG}image"}
    )


def test_without_the_font_it_is_smaller(atlas: Atlas, plain: str) -> None:
    small = draw(shown_of(atlas, Light()), WORDS, has_font=False)

    assert len(plain) - len(small) > 80_000
    assert "sans-serif" in small


@pytest.mark.parametrize("west", [-40, 150])
def test_nothing_is_drawn_outside(atlas: Atlas, west: int) -> None:
    """Wherever round the world the view lies: its ends would be drawn across the whole picture."""
    seen = fitted({"west": west, "south": -50, "east": west + 200, "north": 70}, 900, 500)
    drawn = draw(Shown(atlas, Light(), seen, "en"), WORDS, has_font=False)
    points = [end for each in parsed(drawn).iter(f"{SVG}path") for end in ends_of(each.attrib["d"])]

    assert len(points) > 1000
    assert all(-8 < x < 908 and -8 < y < 508 for x, y in points)  # a key of the legend is the highest


def ends_of(path: str) -> Iterator[tuple[float, float]]:
    """The points of a path of relative lines."""
    for first, steps in re.findall(r"M([^lh]+)l([^zM]*)", path):
        x, y = 0.0, 0.0
        for right, down in [*pairs(first), *pairs(steps)]:
            x, y = x + right, y + down
            yield x, y


def pairs(numbers: str) -> list[tuple[float, float]]:
    found = [float(each) for each in re.findall(r"-?(?:\d+(?:\.\d)?|\.\d)", numbers)]
    return list(zip(found[::2], found[1::2], strict=True))


@pytest.mark.parametrize("text", [HOSTILE, "a\x00b\x1b \u202eevil <b>&amp;\"' ]]>"])
def test_text_stays_text(atlas: Atlas, text: str) -> None:
    words = Words(text, (text,), (f"https://example.org/{text}",))
    drawn = draw(shown_of(atlas, Light()), words, has_font=False)
    plain = "".join(letter for letter in text if letter.isprintable() or letter == "\u202e")

    assert [each.text for each in parsed(drawn).iter(f"{SVG}title")] == [plain]
    assert f"{SVG}script" not in {each.tag for each in parsed(drawn).iter()}
    assert " ".join(plain.split()) in " ".join(texts(drawn))


def test_route_is_drawn_by_mode_and_status(atlas: Atlas) -> None:
    """Rail is solid, sea dotted, what is planned dashed, what is suspended grey."""
    style = read_style(atlas.css, "light")
    looks = Looks(shown_of(atlas, Light()), style)
    main = [leg for leg in atlas.legs if leg.corridor == atlas.corridors[0]]
    drawn = {(leg.mode, leg.status): looks.leg(leg, "leg") for leg in main}

    assert drawn["rail", "open"]["stroke-dasharray"] == "none"
    assert drawn["rail", "open"]["stroke"] == drawn["sea", "open"]["stroke"] == style.colours["route"]
    assert (drawn["sea", "open"]["stroke-linecap"], drawn["sea", "open"]["stroke-dasharray"]) == (
        "round",
        "0.1 6",
    )
    assert {look["stroke-dasharray"] for (_, status), look in drawn.items() if status == "planned"} == {"3 4"}
    assert {look["stroke"] for (_, status), look in drawn.items() if status == "suspended"} == {
        style.colours["stopped"]
    }


def test_light_is_told_by_fill_outline_and_hatching(atlas: Atlas, plain: str) -> None:
    light = Light(
        {"georgia": "named", "russia": "named", "azerbaijan": "implied"},
        {"georgia": "place", "russia": "actor"},
        ("azerbaijan",),
    )
    drawn = draw(shown_of(atlas, light), WORDS)
    colours = read_style(atlas.css, "light").colours

    assert looks_of(drawn, "georgia")[0]["fill"] == colours["lit-fill"]
    assert looks_of(drawn, "russia")[0]["stroke"] == colours["lit"]
    assert looks_of(drawn, "azerbaijan")[0]["fill"] == "url(#picture-hatch)"
    assert looks_of(drawn, "azerbaijan")[0]["stroke-width"] == "3"
    assert {"location (named)", "actor (named)", "implied"} <= set(texts(drawn))
    assert "implied" not in texts(plain)


def test_region_has_one_outline_and_an_organisation_those_of_its_members(atlas: Atlas) -> None:
    """A line along the Urals would part Eurasia in two; borders within the European Union are borders."""
    drawn = parsed(draw(shown_of(atlas, Light({"eurasia": "named", "eu": "named"})), WORDS))
    groups = {each.get("data-place"): each for each in drawn.iter(f"{SVG}g")}

    assert [each.tag for each in groups["eurasia"]] == [f"{SVG}path"]
    assert {each.tag for each in groups["eu"]} == {f"{SVG}use"}


def test_water_that_is_implied_stays_water(atlas: Atlas) -> None:
    drawn = draw(shown_of(atlas, Light({"caspian-sea": "implied", "georgia": "implied"})), WORDS)
    grounds = {
        each.get("id"): each[0].get("fill") for each in parsed(drawn).iter() if each.tag.endswith("pattern")
    }
    colours = read_style(atlas.css, "light").colours

    assert looks_of(drawn, "caspian-sea")[0]["fill"] == "url(#picture-ripple)"
    assert (grounds["picture-ripple"], grounds["picture-hatch"]) == (colours["water"], colours["land"])


def test_members_are_hatched_with_the_day(atlas: Atlas) -> None:
    drawn = draw(shown_of(atlas, Light(members="ots")), WORDS)

    assert looks_of(drawn, "kazakhstan")[0]["fill"] == "url(#picture-member)"
    assert looks_of(drawn, "turkmenistan")[0]["fill"] == "url(#picture-associate)"
    assert any(text.startswith("member: ") and "1 January 2024" in text for text in texts(drawn))


def test_legend_has_only_what_is_in_view(atlas: Atlas, plain: str) -> None:
    near = fitted({"west": 5, "south": 45, "east": 8, "north": 47}, 800, 500)
    drawn = draw(Shown(atlas, Light(), near, "en"), WORDS)

    assert "railway" in texts(plain)
    assert "railway" not in texts(drawn)
    assert "port" not in texts(drawn)


def test_disputed_lines_can_be_left_out(atlas: Atlas, plain: str) -> None:
    said = "line of control or disputed boundary"

    assert said in texts(plain)
    assert said not in texts(draw(shown_of(atlas, Light(has_disputed=False)), WORDS))


def test_whose_data_and_borders_are_shown_is_said(plain: str) -> None:
    said = " ".join(texts(plain))

    for words in (
        "Natural Earth",
        "OpenStreetMap",
        "point-of-view edition",
        "https://example.org/?place=azerbaijan",
    ):
        assert words in said


def test_height_is_that_which_is_asked_for(atlas: Atlas) -> None:
    root = parsed(draw_of_height(shown_of(atlas, Light()), WORDS, 720))

    assert (root.get("width"), root.get("height")) == ("1280", "720")


def test_what_is_selected_is_brought_near(atlas: Atlas, links: tuple[Link, ...]) -> None:
    home = view_for(atlas, Light(), *SLIDE)

    assert view_for(atlas, light_on(links, Selected(("azerbaijan",))), *SLIDE).zoom > home.zoom
    assert view_for(atlas, light_on(links, Selected(("aktau",))), *SLIDE).zoom == framing.PLACE
    assert view_for(atlas, light_on(links, Selected(("un",))), *SLIDE).zoom < home.zoom


def test_light_follows_what_is_selected(links: tuple[Link, ...]) -> None:
    """As the reader tells the map: the strongest link of each place, in all its manners."""
    light = light_on(links, Selected(passage="hub"))

    assert light.places["kazakhstan"] == light.places["titr"] == "named"
    assert light.places["azerbaijan"] == "implied"
    assert (light.manners["kazakhstan"], light.manners["eurasia"]) == ("actor", "place")
    assert light_on(links, Selected(("azerbaijan",))).places == {"azerbaijan": "implied"}
    assert light_on(links, Selected()).places == {}


def test_words_say_what_is_selected(library: Library, links: tuple[Link, ...], gazetteer: Gazetteer) -> None:
    document = library.documents[0]
    country = words_around(document, links, Selected(("azerbaijan",)), gazetteer, "https://example.org/")
    passage = words_around(document, links, Selected(passage="hub"), gazetteer)
    legs = tuple(gazetteer.legs.index[gazetteer.legs["start"] == "tbilisi"][:1])
    journey = words_around(document, links, Selected(legs=legs), gazetteer)
    speak("ru")
    own = words_around(None, (), Selected(), gazetteer)

    assert (country.title, country.above[0]) == ("Azerbaijan", "Not named; implied in 4 passages.")
    assert document.title in country.above[1]
    assert country.below == ("https://example.org/",)
    assert passage.above[0].startswith("Passage 16: 4 places named")
    assert journey.title.startswith("Tbilisi")
    assert (own.title, own.above) == ("Ваш текст", ())


CONSTANTS: dict[str, dict[str, float]] = {  # of the scripts, which have the same rules
    "labels.js": {"FIT": named.FIT, "TIGHT": named.TIGHT},
    "crowd.js": {"GAP": names.GAP, "SLACK": names.SLACK, "KEPT_OFF": names.KEPT_OFF, "WIDE": names.WIDE},
    "kinds_named.js": {
        "OF_NATURE": named.OF_NATURE, "QUIET_ZOOM": named.QUIET_ZOOM, "SOONER": named.SOONER,
        "FAR_FROM_ZOOM": named.FAR_FROM_ZOOM, **named.FROM_ZOOM,
    },
    "placing.js": {
        "ROOM": placing.ROOM, "EDGE_ROOM": placing.EDGE_ROOM, "CROWD": placing.CROWD, "LINE": placing.LINE,
        "OFF_LINE": placing.OFF_LINE, "CLOSER": placing.CLOSER,
    },
    "points.js": {"STEP": names.STEP, "SAME": names.SAME},
    "spots.js": {"FAR": spots.FAR, "ABROAD": spots.ABROAD, "ENOUGH": named.ENOUGH},
    "symbols.js": {"DIAMOND": route.DIAMOND, "RADIUS": route.RADIUS, **route.RADII},
    "towns.js": {"NEAR_ZOOM": route.NEAR_ZOOM, "SMALL_PART": route.SMALL_PART},
    "rings.js": {"RING": route.RING},
    "specks.js": {"VISIBLE": ground.VISIBLE, "DOT": ground.DOT},
    "wholes.js": {"MANY": shown.MANY},
    "edges.js": {"NEAR": framing.NEAR, "MUCH": framing.MUCH},
    "framing.js": {"PADDING": framing.ROOM, "FARTHEST": view.FARTHEST, "VAST": framing.VAST},
    "features.js": {"DISC": ground.DISC, **framing.REACH_KM},
}  # fmt: skip


@pytest.mark.parametrize("script", CONSTANTS)
def test_rules_are_those_of_the_map(script: str) -> None:
    """What is named, how far apart, how large: two maps of one view must not differ."""
    text = (MAP / script).read_text(encoding="utf-8")
    found = dict(re.findall(r"\b(\w+)(?: =|:) (-?[\d.]+)[;, }]", text))

    assert {name: float(found[name]) for name in CONSTANTS[script]} == CONSTANTS[script]


def test_legend_has_the_words_of_the_map() -> None:
    text = " ".join((MAP / "legend.js").read_text(encoding="utf-8").split())
    rows = dict(re.findall(r'key: "(\w+)", words: say\("([^"]+)"\)', text))

    assert list(rows.items()) == list(legend.WORDS.items())


def test_hatchings_are_those_of_the_map() -> None:
    text = (MAP / "hatching.js").read_text(encoding="utf-8")
    found = re.findall(
        r'pattern\("(\w+)", \{ side: (\d+), length: (\d+), turned: (-?\d+), className: "([\w-]+)", on: "(\w+)" \}',
        text,
    )

    assert {
        name: (int(a), int(b), int(c), f".{rule}", f".{on}") for name, a, b, c, rule, on in found
    } == picture.PATTERNS


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("size", [SLIDE, PAPER])
def test_country_is_named_on_its_own_land(atlas: Atlas, language: str, size: tuple[int, int]) -> None:
    """Georgia was written on Russia, Azerbaijan on Iran: they have hardly room for their names."""
    looks = Looks(shown_of(atlas, Light(), size, language), read_style(atlas.css, "light"))
    land = Ground(looks)
    boxes = {each: box for each, box in Names(land, Route(looks)).placed.items() if each.is_tight}

    assert boxes
    for each, box in boxes.items():
        area = land.area(each.place)
        assert area
        middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
        assert shapely.contains_xy(area, *middle), each.words


def test_selected_town_is_drawn_over_its_port(atlas: Atlas) -> None:
    """Aktau was a sliver under the square of the Port of Aktau."""
    light = Light(places={"aktau": "named"}, chosen=("aktau",))
    drawn = Route(Looks(shown_of(atlas, light), read_style(atlas.css, "light"))).draw_towns()
    plain = Route(Looks(shown_of(atlas, Light()), read_style(atlas.css, "light"))).draw_towns()

    assert drawn.index('data-place="aktau-port"') < drawn.index('data-place="aktau"')
    assert plain.index('data-place="aktau-port"') > plain.index('data-place="aktau"')
