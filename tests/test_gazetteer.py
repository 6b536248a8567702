"""The gazetteer: questions that it answers, and mistakes that it names."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from geodata.gazetteer import UnknownPlaceError, load_gazetteer
from geodata.tables import GeodataError
from tests.conftest import change, square, write_shapes


def test_port_lies_in_its_town_and_country(tiny: Path) -> None:
    """So that a passage on the port concerns both."""
    assert [place.id for place in load_gazetteer(tiny).containing("aktau-port")] == ["aktau", "kazakhstan"]


@pytest.mark.parametrize(
    ("day", "members"),
    [
        (date(2000, 1, 1), {"georgia"}),
        (date(2009, 8, 17), {"georgia"}),
        (date(2009, 8, 18), set()),
        (date(2009, 10, 3), {"kazakhstan"}),
        (date(2024, 1, 1), {"kazakhstan", "uzbekistan"}),
    ],
)
def test_members_are_those_of_the_day(tiny: Path, day: date, members: set[str]) -> None:
    """The first day counts, the last does not: on it the member had left."""
    assert set(load_gazetteer(tiny).members("turkic", day)["member"]) == members


def test_stops_come_in_travel_order(tiny: Path) -> None:
    stops = load_gazetteer(tiny).stops("route")

    assert list(stops) == ["border", "aktau-port", "poti"]
    assert [stop for stop, goes_on in stops.items() if goes_on] == ["aktau-port"]


def test_places_have_the_geometry_of_their_kind(tiny: Path) -> None:
    """Outlines for countries, points for towns, none for what borrows its shape from others."""
    geometry = load_gazetteer(tiny).places.geometry

    assert geometry["kazakhstan"].geom_type == "Polygon"
    assert (geometry["aktau"].x, geometry["aktau"].y) == (2, 5)
    assert geometry["turkic"] is None


def test_unknown_place_names_the_nearest(tiny: Path) -> None:
    with pytest.raises(UnknownPlaceError, match="no place has the id 'gorgia'; did you mean 'georgia'"):
        load_gazetteer(tiny).place("gorgia")


@pytest.mark.parametrize(
    ("table", "old", "new", "message"),
    [
        ("places", "georgia,Georgia", "kazakhstan,Georgia", r"places\.csv:3: the id 'kazakhstan' stands in"),
        ("places", "poti,Poti,port", "poti,Poti,harbour", r"places\.csv:8: no kind has the id 'harbour'"),
        ("places", "port,,aktau,", "port,,aktua,", r"places\.csv:6: no place has the id 'aktua'; did you mean 'aktau'"),
        ("places", "Aktau,city,,kazakhstan", "Aktau,city,,aktau-port", r"places\.csv:5: 'aktau' lies, step by step, in itself"),
        ("places", "Poti,port", "Poti,", r"places\.csv:8: the kind is empty"),
        ("places", "georgia,12,5", "georgia,inf,5", r"places\.csv:8: the longitude 'inf' is not a number"),
        ("memberships", ",turkic,observer", ",turkic,", r"memberships\.csv:4: the role is empty"),
        ("places", "georgia,12,5", "georgia,12E,5", r"places\.csv:8: the longitude '12E' is not a number"),
        ("places", "georgia,12,5", "georgia,,5", r"places\.csv:8: the port 'poti' needs a longitude and a latitude"),
        ("places", "uzbekistan,Uzbekistan", "uzbek,Uzbekistan", r"no place has the id 'uzbekistan'; did you mean 'uzbek'"),
        ("memberships", "uzbekistan,turkic", "uzbekstan,turkic", r"memberships\.csv:3: no place has the id 'uzbekstan'; did"),
        ("memberships", ",turkic,observer", ",turkic,watcher", r"memberships\.csv:4: no role has the id 'watcher'"),
        ("memberships", "2009-08-18", "1993-11", r"memberships\.csv:4: 'georgia' leaves 'turkic' before it joins"),
        ("memberships", "2009-08-18", "1993-12", r"memberships\.csv:4: 'georgia' leaves 'turkic' before it joins"),
        ("memberships", ",member,2019,,atlas", ",member,2019,,atlsa", r"memberships\.csv:3: no source has the id 'atlsa'; did"),
        ("legs", "aktau-port,poti,sea", "aktau,poti,sea", r"legs\.csv:3: the leg 'aktau-port-poti' starts at 'aktau', where no"),
        ("legs", "poti,sea", "poti,air", r"legs\.csv:3: no mode has the id 'air'"),
        ("legs", "border-aktau-port,route", "border-aktau,route", r"legs\.csv:2: the leg 'border-aktau' has no line"),
        ("sources", "atlas,An", ",An", r"sources\.csv:2: the key is empty"),
        ("sources", "https://example", "example", r"sources\.csv:2: the address 'example\.org' is none that can be opened; write it with https://"),
        ("places", "poti,Poti,port", "Poti,Poti,port", r"places\.csv:8: the id 'Poti' is malformed; write it like 'poti'"),
        ("aliases", "batumi,", "Ba tumi,", r"aliases\.csv:2: the alias 'Ba tumi' is malformed; write it like 'ba-tumi'"),
    ],
)  # fmt: skip
def test_mistake_in_a_table_is_named_with_file_line_and_remedy(
    tiny: Path, table: str, old: str, new: str, message: str
) -> None:
    """An author who mistypes is told where, and what would be right."""
    change(tiny / "tables" / f"{table}.csv", old, new)

    with pytest.raises(GeodataError, match=message):
        load_gazetteer(tiny)


def test_shape_file_without_ids_is_refused(tiny: Path) -> None:
    write_shapes(tiny / "shapes" / "countries.geojson", {})

    with pytest.raises(GeodataError, match=r"^countries\.geojson: no shapes with ids here"):
        load_gazetteer(tiny)


@pytest.mark.parametrize(
    "name", ["countries", "seas", "continents", "corridors", "disputed", "lakes", "backdrop"]
)
def test_missing_shapes_are_named_when_loading(tiny: Path, name: str) -> None:
    """Not when the map is drawn, where no author's message would be shown."""
    (tiny / "shapes" / f"{name}.geojson").unlink()

    with pytest.raises(
        GeodataError, match=rf"^{name}\.geojson: the file is missing; make the shapes anew: python"
    ):
        load_gazetteer(tiny)


def test_broken_shapes_are_refused_in_one_line(tiny: Path) -> None:
    (tiny / "shapes" / "lakes.geojson").write_text(
        '{"type": "FeatureCollection", "features": [', encoding="utf-8"
    )

    with pytest.raises(
        GeodataError, match=r"^lakes\.geojson: the shapes cannot be read: [^\n]*; make the shapes anew"
    ):
        load_gazetteer(tiny)


@pytest.mark.parametrize(
    ("geometry", "message"),
    [
        (None, "'lake' has no geometry"),
        ({"type": "Polygon", "coordinates": []}, "'lake' has no geometry"),
        ({"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]}, r"the shape of 'lake' is not valid \(Self-inter"),
    ],
)  # fmt: skip
def test_shape_that_cannot_be_drawn_is_refused(tiny: Path, geometry: dict[str, Any], message: str) -> None:
    """A bow tie has no inside: asking what lies in it, or what touches it, fails."""
    write_shapes(tiny / "shapes" / "lakes.geojson", {"lake": geometry})

    with pytest.raises(GeodataError, match=rf"^lakes\.geojson: {message}.*; make the shapes anew"):
        load_gazetteer(tiny)


def test_shape_that_stands_twice_is_refused(tiny: Path) -> None:
    """Two outlines of one id would make two rows of one place."""
    lakes = tiny / "shapes" / "lakes.geojson"
    write_shapes(lakes, {"lake": square(0), "pond": square(20)})
    change(lakes, "pond", "lake")

    with pytest.raises(GeodataError, match=r"^lakes\.geojson: the id 'lake' is missing or stands twice"):
        load_gazetteer(tiny)


def test_lakes_and_backdrop_are_at_hand(tiny: Path) -> None:
    """A view opens no files."""
    gazetteer = load_gazetteer(tiny)

    assert list(gazetteer.lakes.index) == ["lakes"]
    assert list(gazetteer.backdrop.index) == ["backdrop"]
