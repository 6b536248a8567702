"""What the card of a place says that it belongs to."""

from pathlib import Path

from content.library import load_library
from content.reader.content import reader_data
from content.reader.sent import Belonging
from geodata.gazetteer import load_gazetteer
from tests.conftest import change

MEMBERS = "tables/memberships.csv"


def belongings(tiny: Path, place: str) -> list[Belonging]:
    gazetteer = load_gazetteer(tiny)
    document = load_library(gazetteer, tiny / "texts").documents[0]
    return reader_data(document, (), (), gazetteer)["about"][place]["belongs"]


def test_state_is_a_member_and_lies_in_a_region(tiny: Path) -> None:
    """Nobody is a part of an organisation, and nobody a member of a region."""
    assert belongings(tiny, "kazakhstan") == [
        {"whole": "turkic", "relation": "member", "role": ""},
        {"whole": "middle", "relation": "part", "role": ""},
    ]


def test_observer_is_said_to_be_one(tiny: Path) -> None:
    change(tiny / MEMBERS, "uzbekistan,turkic,member", "uzbekistan,turkic,observer")

    assert belongings(tiny, "uzbekistan")[0] == {"whole": "turkic", "relation": "member", "role": "observer"}


def test_shore_and_seat_are_relations_of_their_own(tiny: Path) -> None:
    """A state is not part of a sea, and no town a member of an organisation."""
    change(
        tiny / MEMBERS,
        "kazakhstan,middle",
        "aktau,turkic,seat,,,atlas\nkazakhstan,sea,shore,,,atlas\nkazakhstan,middle",
    )

    assert belongings(tiny, "aktau") == [{"whole": "turkic", "relation": "seat", "role": ""}]
    assert {"whole": "sea", "relation": "shore", "role": ""} in belongings(tiny, "kazakhstan")


def test_whole_that_implies_nothing_still_stands_on_the_cards_of_its_members(tiny: Path) -> None:
    change(tiny / "tables/places.csv", "organisation,,,,,members", "organisation,,,,,nothing")

    assert "turkic" in {belonging["whole"] for belonging in belongings(tiny, "kazakhstan")}
