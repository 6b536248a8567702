"""What many tests share: the real gazetteer, library and links, and a tiny gazetteer of their own."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from content.cues import CUES
from content.library import Library, load_library
from content.links import Link, link_document
from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.words import speak

PLACES = """\
id,name,kind,code,within,longitude,latitude,implies,note,source,ref,weight
kazakhstan,Kazakhstan,country,KAZ,,5,5,,,atlas,,
georgia,Georgia,country,GEO,,15,5,,,atlas,,
uzbekistan,Uzbekistan,country,UZB,,25,5,,,atlas,,
aktau,Aktau,city,,kazakhstan,2,5,,,atlas,,
aktau-port,Port of Aktau,port,,aktau,2,4,,,atlas,,
border,Border,crossing,,kazakhstan,9,5,,,atlas,,
poti,Poti,port,,georgia,12,5,,,atlas,,
turkic,Turkic States,organisation,,,,,members,,atlas,,
middle,Middle Asia,region,,,,,members,,atlas,,
route,Long Route,route,,,,,,,atlas,,
sea,Inland Sea,sea,,,35,5,,,atlas,,
old-world,Old World,region,,,5,5,,,atlas,,
steppe,Steppe Region,province,,kazakhstan,4,8,,,atlas,,
"""
MEMBERSHIPS = """\
member,whole,role,since,until,source
kazakhstan,turkic,member,2009-10-03,,atlas
uzbekistan,turkic,member,2019,,atlas
georgia,turkic,observer,1993-12,2009-08-18,atlas
kazakhstan,middle,part,,,atlas
uzbekistan,middle,part,,,atlas
"""
WAYPOINTS = "leg,position,longitude,latitude,note\n"
LEGS = """\
id,corridor,begins,start,end,mode,gauge_mm,status,as_of,since,source,length_km,length_basis,length_source,drawn,note
border-aktau-port,route,yes,border,aktau-port,rail,1520,open,2024,,atlas,100,published,atlas,simplified,
aktau-port-poti,route,,aktau-port,poti,sea,,open,2024,,atlas,200,network,atlas,schematic,
"""
FIGURES = """\
id,place,measure,scope,as_of,target,sense,value,value_to,unit,kind,source,note,start,end
route-cargo-2023,route,cargo,all,2023,,,2764,,thousand t,reported,atlas,,,
route-time-2027,route,transit time,officials: end to end,2024-03,2027,about,14,18,days,target,atlas,,,
"""
NAMES = """\
place,kk,ru,zh,tr,also,source
aktau,Ақтау,Актау,阿克套,Aktau,Shevchenko,atlas
"""
ALIASES = """\
alias,place
batumi,poti
"""
DISPUTED = """\
id,name,claimants,others,drawn,as_of,source,note
ridge,The ridge,georgia uzbekistan,,traced,2024,atlas,
"""
SOURCES = """\
key,title,publisher,date,read,address,grade
atlas,An atlas,A publisher,2020,,https://example.org,A
"""
LEXICON = """\
place,kind,words,source
kazakhstan,people,Kazakh,atlas
"""
PEOPLE = """\
person,surname,also,place,office,from,until,source
Aigul Serik,Serik,,kazakhstan,president,2019-03-20,,atlas
"""
HOMONYMS = """\
words,usual,other,for,against
Georgia,georgia,a state of the United States,Poti,Atlanta
"""
TEXT = """\
---
title: A text
date: 2024-01-01
language: en
source: atlas
---

## A heading {#heading}

{#port paragraph=1}
Ships leave from [the port](place:aktau-port).

{#group paragraph=2}
The [Turkic states](actor:turkic "as a group") met in [Middle Asia](place:middle).

{#line paragraph=3}
The [route](place:route) is long.
"""

settings.register_profile("suite", max_examples=60, deadline=None, database=None, derandomize=True)
settings.register_profile("long", max_examples=5_000, deadline=None)
settings.load_profile("suite")


def square(west: float) -> dict[str, Any]:
    """A square of ten degrees, from the given western edge."""
    ring = [[west, 0], [west + 10, 0], [west + 10, 10], [west, 10], [west, 0]]
    return {"type": "Polygon", "coordinates": [ring]}


def write_shapes(path: Path, shapes: dict[str, dict[str, Any]]) -> None:
    features = [
        {"type": "Feature", "id": key, "properties": {"id": key}, "geometry": geometry}
        for key, geometry in shapes.items()
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """Leave no other language behind for the next test."""
    yield
    speak("en")


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A folder with a gazetteer of three countries, two towns, a group, a region and a route."""
    tables, shapes = tmp_path / "tables", tmp_path / "shapes"
    tables.mkdir()
    shapes.mkdir()
    for name, text in (
        ("places", PLACES), ("memberships", MEMBERSHIPS), ("legs", LEGS), ("sources", SOURCES),
        ("figures", FIGURES), ("names", NAMES), ("disputed", DISPUTED),
        ("aliases", ALIASES), ("waypoints", WAYPOINTS), ("lexicon", LEXICON), ("people", PEOPLE),
        ("homonyms", HOMONYMS), ("cues", "cue,words,note\n" + "".join(f"{cue},x,what it says\n" for cue in sorted(CUES))),
    ):  # fmt: skip
        (tables / f"{name}.csv").write_text(text, encoding="utf-8")
    write_shapes(
        shapes / "countries.geojson",
        {"kazakhstan": square(0), "georgia": square(10), "uzbekistan": square(20)},
    )
    line = {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}
    write_shapes(shapes / "corridors.geojson", {"border-aktau-port": line, "aktau-port-poti": line})
    write_shapes(shapes / "disputed.geojson", {"ridge": line})
    for name in ("backdrop", "lakes"):
        write_shapes(shapes / f"{name}.geojson", {name: square(50)})
    write_shapes(shapes / "seas.geojson", {"sea": square(30)})
    write_shapes(shapes / "continents.geojson", {"old-world": square(0)})
    write_shapes(shapes / "provinces.geojson", {"steppe": square(0)})
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "text.md").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.fixture(scope="session")
def library(gazetteer: Gazetteer) -> Library:
    return load_library(gazetteer)


@pytest.fixture(scope="session")
def links(library: Library, gazetteer: Gazetteer) -> tuple[Link, ...]:
    """The links of the first document."""
    return link_document(library.documents[0], gazetteer)


def add_text(tiny: Path, file: str, text: str) -> None:
    """Add a second text, beside which the one that is there is read first."""
    change(tiny / "texts" / "text.md", "language: en", "language: en\nfirst: true")
    (tiny / "texts" / file).write_text(text, encoding="utf-8")


def change(path: Path, old: str, new: str) -> None:
    """Replace words of a file that must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def add_leg(tiny: Path, start: str, end: str) -> None:
    """Add a leg to the route, without saying that anything begins there, and a line for it."""
    leg = f"{start}-{end},route,,{start},{end},rail,1520,open,2024,,atlas,1000,published,atlas,simplified,\n"
    with (tiny / "tables/legs.csv").open("a", encoding="utf-8") as file:
        file.write(leg)
    shapes = tiny / "shapes/corridors.geojson"
    lines = {
        each["id"]: each["geometry"] for each in json.loads(shapes.read_text(encoding="utf-8"))["features"]
    }
    line = {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}
    write_shapes(shapes, {**lines, f"{start}-{end}": line})
