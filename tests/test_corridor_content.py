"""What the corridor page is sent."""

import re
from collections.abc import Sequence
from datetime import date

import pytest

from geodata.corridor.content import legs_data
from geodata.corridor.sent import LegsContent
from geodata.gazetteer import Gazetteer
from geodata.page.sent import places_data
from geodata.words import speak

TEXT_DAY = date(2024, 1, 20)
PASSAGES: dict[str, Sequence[tuple[str, int, str]]] = {
    "aktau-port": [("berlin", 7, "named"), ("ports", 9, "implied")]
}


@pytest.fixture(scope="module")
def content(gazetteer: Gazetteer) -> LegsContent:
    return legs_data(gazetteer, PASSAGES, TEXT_DAY)


def test_every_place_of_a_leg_is_along_the_corridor(content: LegsContent) -> None:
    """Both ends and their countries have their passages; what they are called is sent once, for all views."""
    stops = {stop for leg in content["legs"] for stop in (leg["start"], leg["end"])}
    countries = {content["along"][stop]["country"] for stop in stops}

    assert stops | countries | {content["corridor"]} <= set(content["along"])


def test_every_place_along_the_corridor_is_among_those_that_all_views_share(
    gazetteer: Gazetteer, content: LegsContent
) -> None:
    assert "places" not in content
    assert set(content["along"]) <= set(places_data(gazetteer, {}))


def test_passages_of_a_place_are_sent_with_what_they_are(content: LegsContent) -> None:
    assert content["along"]["aktau-port"] == {
        "country": "kazakhstan",
        "short": "",
        "passages": [
            {"passage": "berlin", "number": 7, "strength": "named"},
            {"passage": "ports", "number": 9, "strength": "implied"},
        ],
    }
    assert content["along"]["poti"]["passages"] == []


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_country_has_a_short_name_in_the_language(gazetteer: Gazetteer, language: str) -> None:
    """Where a band of the line diagram is narrow, its name must not turn Latin."""
    speak(language)
    along = legs_data(gazetteer, {}, TEXT_DAY)["along"]
    speak("en")
    short = {
        place["country"]: along[place["country"]]["short"] for place in along.values() if place["country"]
    }

    assert short
    assert {country: name for country, name in short.items() if not name or re.search("[A-Za-z]", name)} == {}


def test_leg_says_its_dates_in_words(content: LegsContent) -> None:
    leg = next(leg for leg in content["legs"] if leg["id"] == "beyneu-mangystau")

    assert leg["as_of"] == "April 2024"


def test_towns_that_a_leg_goes_by_can_be_named_on_the_map(content: LegsContent) -> None:
    via = {leg["id"]: leg["via"] for leg in content["legs"]}

    assert via["xian-urumqi"] == ["lanzhou"]
    assert via["beyneu-mangystau"] == []


def test_border_parts_a_leg_where_it_leaves_the_country_of_its_start(content: LegsContent) -> None:
    """From Ganja most of the way to Tbilisi is Azerbaijan; from Akhalkalaki most of that to Kars is Türkiye."""
    parts = {leg["id"]: leg["border_at"] for leg in content["legs"]}

    assert parts["ganja-tbilisi"] is not None
    assert 0.6 < parts["ganja-tbilisi"] < 0.9
    assert parts["akhalkalaki-kars"] is not None
    assert 0.2 < parts["akhalkalaki-kars"] < 0.45


def test_no_border_is_told_at_sea_or_within_a_country(content: LegsContent) -> None:
    parts = {leg["id"]: leg["border_at"] for leg in content["legs"]}

    assert parts["aktau-port-alat"] is None
    assert parts["beyneu-mangystau"] is None


def test_length_that_was_not_found_is_none_not_a_number(content: LegsContent) -> None:
    """JSON has no word for NaN."""
    lengths = [leg["km"] for leg in content["legs"]]

    assert all(km is None or km > 0 for km in lengths)


def test_length_has_a_source_where_it_was_published(content: LegsContent) -> None:
    for leg in content["legs"]:
        if leg["length_basis"] == "published":
            assert leg["length_source"] is not None, leg["id"]


def test_time_says_between_which_stops_it_holds(content: LegsContent) -> None:
    """Where a source names a country, every stop in it may be meant; where it names nothing, none is."""
    times = {time["scope"]: time for time in content["times"]}
    ports = times["carrier: railways of Azerbaijan, China → Georgian ports, block trains"]
    whole = times["carrier: railways of Kazakhstan, average, section not stated"]

    assert {"xian", "alashankou"} <= set(ports["starts"])
    assert {"poti", "batumi"} <= set(ports["ends"])
    assert (whole["starts"], whole["ends"]) == ([], [])
    assert whole["value"] == "12 days"
