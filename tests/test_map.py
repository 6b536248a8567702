"""The map as it is sent: complete in itself, the same each time, and safe."""

import re
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import shapely

from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.map import base_map, gather_map
from geodata.map.content import FAR, map_data, outlines
from geodata.map.encoded import encoded
from geodata.page.mount import Sent
from geodata.page.sent import places_data
from geodata.tables import GeodataError
from geodata.words import speak
from tests.conftest import change

DAY = date(2024, 1, 1)


def sent(gazetteer: Gazetteer) -> Sent:
    return gather_map(gazetteer, DAY, places_data(gazetteer, {"kazakhstan": (1, 2)}))


def script(gazetteer: Gazetteer) -> str:
    """The page of the map without the random names that folium gives."""
    return re.sub(r"_[0-9a-f]{32}", "", base_map(sent(gazetteer)).get_root().render())


def test_map_asks_no_other_host(gazetteer: Gazetteer) -> None:
    """It draws in a train, behind a firewall, and when a CDN has gone."""
    addresses = re.findall(r"""(?:src|href)=["']([^"']+)""", script(gazetteer))

    assert [address for address in addresses if "//" in address] == []


def test_map_is_the_same_each_time(gazetteer: Gazetteer) -> None:
    """st_folium draws anew whatever has changed; a map that differs at each run would flash."""
    assert script(gazetteer) == script(gazetteer)


def test_map_is_sent_addresses_alone(tiny: Path) -> None:
    """Branca and st_folium take what the map is sent for a template: no word of a table may be in it."""
    before = script(load_gazetteer(tiny))
    change(tiny / "tables" / "places.csv", "georgia,Georgia", "georgia,{{ 7 * 7 }}")
    after = script(load_gazetteer(tiny))

    hidden = re.compile(r"data:[a-z/]+;base64,[A-Za-z0-9+/=]+")
    assert hidden.sub("", after) == hidden.sub("", before)


def test_limits_of_zoom_hold_for_the_map_itself(gazetteer: Gazetteer) -> None:
    """Folium gives them to tiles, and this map has none: a wheel would go on to the empty sky."""
    page = script(gazetteer)

    assert '"minZoom": 2,' in page
    assert '"maxZoom": 10,' in page


def test_what_every_view_is_sent_of_a_place_is_not_sent_again(gazetteer: Gazetteer) -> None:
    """Names, kinds and counts come once, with the places; the map adds where they are."""
    sent_to_map = map_data(gazetteer, DAY, places_data(gazetteer, {}))

    assert "places" not in sent_to_map
    assert set(sent_to_map["drawn"]["aktau"]) == {"longitude", "latitude", "only_with", "weight", "country"}


def test_stop_of_another_corridor_comes_with_it_unless_the_text_speaks_of_it(gazetteer: Gazetteer) -> None:
    """The map shows the places of the text; the rest would hide them."""
    silent = map_data(gazetteer, DAY, places_data(gazetteer, {}))["drawn"]
    spoken = map_data(gazetteer, DAY, places_data(gazetteer, {"brest": (0, 1)}))["drawn"]

    assert silent["brest"]["only_with"] == "northern-corridor"
    assert spoken["brest"]["only_with"] == ""
    assert silent["aktau"]["only_with"] == ""


def test_town_that_no_passage_mentions_and_no_leg_reaches_is_drawn_only_near(gazetteer: Gazetteer) -> None:
    """Hundreds of towns would fill the map; those of the text and of the corridors are always there."""
    silent = map_data(gazetteer, DAY, places_data(gazetteer, {}))["drawn"]
    spoken = map_data(gazetteer, DAY, places_data(gazetteer, {"nairobi": (0, 1)}))["drawn"]

    assert silent["nairobi"]["weight"] == FAR
    assert spoken["nairobi"]["weight"] < FAR
    assert {silent[place]["weight"] for place in ("aktau", "suez", "kenya")} <= {1, 2, 3}


def test_organisation_is_drawn_as_its_members_of_the_day(gazetteer: Gazetteer) -> None:
    """The United Kingdom is not in the European Union of 2024, and observers are no part of a shape."""
    wholes = map_data(gazetteer, DAY, places_data(gazetteer, {}))["wholes"]

    assert "germany" in wholes["eu"]
    assert "united-kingdom" not in wholes["eu"]
    assert "hungary" not in wholes["ots"]


def test_encoded_line_is_as_the_algorithm_has_it() -> None:
    """The example of its authors: developers.google.com/maps/documentation/utilities/polylinealgorithm."""
    points = np.array([[-120.2, 38.5], [-120.95, 40.7], [-126.453, 43.252]])

    assert encoded(points, 5) == "_p~iF~ps|U_ulLnnqC_mqNvxq`@"


def test_outline_has_the_points_of_the_shape(tiny: Path) -> None:
    """Each ring is an encoded polyline in hundredths of a degree."""
    ((ring,),) = outlines(load_gazetteer(tiny).places.loc[["georgia"]])["georgia"]

    assert ring == encoded(np.array([[10, 0], [20, 0], [20, 10], [10, 10], [10, 0]]), 2)


def test_shapes_have_hundredths_of_a_degree(gazetteer: Gazetteer) -> None:
    """Else what is sent would not be what the files hold."""
    coordinates = shapely.get_coordinates(
        gazetteer.places.geometry[gazetteer.places.geom_type == "MultiPolygon"]
    )

    assert np.allclose(coordinates * 100, np.rint(coordinates * 100))


def test_disputed_line_is_told_in_the_language_spoken(gazetteer: Gazetteer) -> None:
    """Who claims what is the most sensitive sentence on the map; claimants that are no places have words."""
    speak("ru")
    lines = {line["name"]: line for line in map_data(gazetteer, date(2024, 1, 1), {})["disputed"]}
    speak("en")

    line = lines["Линия разграничения с Абхазией"]
    assert line["claimants"] == "Грузия, власти Абхазии"
    assert line["note"] == "С 2008 года признаётся государством Россией и немногими другими странами."


def test_claimant_is_a_known_place(tiny: Path) -> None:
    change(tiny / "tables/disputed.csv", "georgia uzbekistan", "georgia uzbekistn")

    with pytest.raises(
        GeodataError, match=r"^disputed\.csv:2: no place has the id 'uzbekistn'; did you mean 'uzb"
    ):
        load_gazetteer(tiny)
