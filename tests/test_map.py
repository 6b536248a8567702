"""The map as it is sent: complete in itself, the same each time, and safe."""

import re
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import shapely

from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.map import base_map, outlines
from tests.conftest import change

DAY = date(2024, 1, 1)


def script(gazetteer: Gazetteer) -> str:
    """The page of the map without the random names that folium gives."""
    return re.sub(r"_[0-9a-f]{32}", "", base_map(gazetteer, DAY, {"kazakhstan": (1, 2)}).get_root().render())


def test_map_asks_no_other_host(gazetteer: Gazetteer) -> None:
    """It draws in a train, behind a firewall, and when a CDN has gone."""
    addresses = re.findall(r"""(?:src|href)=["']([^"']+)""", script(gazetteer))

    assert [address for address in addresses if "//" in address] == []


def test_map_is_the_same_each_time(gazetteer: Gazetteer) -> None:
    """st_folium draws anew whatever has changed; a map that differs at each run would flash."""
    assert script(gazetteer) == script(gazetteer)


@pytest.mark.parametrize("name", ["<img src=x onerror=alert(1)>", "</script><script>alert(1)"])
def test_name_of_a_place_cannot_become_code(tiny: Path, name: str) -> None:
    """The frame of the map has the origin of the page: a script in it could do anything."""
    change(tiny / "tables" / "places.csv", "georgia,Georgia", f"georgia,{name}")
    sent = script(load_gazetteer(tiny))

    assert not re.search(r"<img|<script>alert", sent)


def test_organisation_is_drawn_as_its_members_of_the_day(gazetteer: Gazetteer) -> None:
    """The United Kingdom is not in the European Union of 2024, and observers are no part of a shape."""
    sent = script(gazetteer)
    members = dict(re.findall(r'"(eu|ots)": \[([^\]]*)\]', sent))

    assert '"germany"' in members["eu"]
    assert '"united-kingdom"' not in members["eu"]
    assert '"hungary"' not in members["ots"]


def test_outline_walks_the_shape(tiny: Path) -> None:
    """Steps of hundredths of a degree lead along the ring that the file has."""
    ((ring,),) = outlines(load_gazetteer(tiny).places.loc[["georgia"]])["georgia"]
    walked = np.cumsum(np.reshape(ring, (-1, 2)), axis=0) / 100

    assert walked.tolist() == [[10, 0], [20, 0], [20, 10], [10, 10], [10, 0]]


def test_shapes_have_hundredths_of_a_degree(gazetteer: Gazetteer) -> None:
    """Else what is sent would not be what the files hold."""
    coordinates = shapely.get_coordinates(
        gazetteer.places.geometry[gazetteer.places.geom_type == "MultiPolygon"]
    )

    assert np.allclose(coordinates * 100, np.rint(coordinates * 100))
