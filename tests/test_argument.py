"""Coverage of the text: every link is counted once, and what is never named is said."""

from pathlib import Path

import pytest

from content.argument import (
    NeverNamed,
    Pair,
    Row,
    expected_states,
    matrix_of,
    never_named,
    pairs_of,
    passages_of_home_alone,
)
from content.library import Library, load_library
from content.links import Link, link_document
from content.passages import Document
from geodata.gazetteer import Gazetteer, load_gazetteer
from tests.conftest import change

Parts = tuple[Document, tuple[Link, ...], Gazetteer]


def parts_of(tiny: Path) -> Parts:
    gazetteer = load_gazetteer(tiny)
    library = load_library(gazetteer, tiny / "texts")
    return library.documents[0], link_document(library.documents[0], gazetteer), gazetteer


@pytest.fixture
def outlook(library: Library, links: tuple[Link, ...], gazetteer: Gazetteer) -> Parts:
    document = next(each for each in library.documents if each.file == "outlook.md")
    return document, links, gazetteer


def rows_of(parts: Parts) -> dict[str, Row]:
    return {row.place: row for rows in matrix_of(*parts).values() for row in rows}


def test_cell_tells_the_named_from_the_implied(tiny: Path) -> None:
    """A port is named, the country that it lies in only implied; both stand under the heading."""
    rows = rows_of(parts_of(tiny))

    assert rows["aktau-port"].cells["heading"].named == ("port",)
    assert rows["aktau-port"].cells["heading"].implied == ("line",)
    assert rows["kazakhstan"].cells["heading"].named == ()
    assert rows["kazakhstan"].cells["heading"].implied == ("port", "group", "line")


def test_heading_that_is_silent_on_a_place_has_no_cell(tiny: Path) -> None:
    change(tiny / "texts/text.md", "{#line", "## Another {#another}\n\n{#line")
    rows = rows_of(parts_of(tiny))

    assert list(rows["turkic"].cells) == ["heading"]
    assert list(rows["georgia"].cells) == ["another"]


def test_groups_follow_the_kinds_and_rows_the_numbers(tiny: Path) -> None:
    """Countries first, routes last; the places that are named stand before those that are not."""
    groups = matrix_of(*parts_of(tiny))

    assert list(groups) == [
        "Countries", "Cities, ports and stations", "Seas and regions", "Organisations", "Routes",
    ]  # fmt: skip
    assert [row.place for row in groups["Countries"]] == ["kazakhstan", "uzbekistan", "georgia"]
    assert groups["Cities, ports and stations"][0].place == "aktau-port"


def test_rows_that_are_never_named_follow_what_is_implied_most(tiny: Path) -> None:
    """Georgia comes last in the text, but twice."""
    add_passage(tiny, "again", "The [route](place:route) is open.")
    groups = matrix_of(*parts_of(tiny))

    assert [row.place for row in groups["Countries"]] == ["kazakhstan", "georgia", "uzbekistan"]


def test_states_never_named_follow_what_is_implied_most(tiny: Path) -> None:
    """Those first that the text needs most and never names."""
    change(
        tiny / "tables/places.csv",
        "sea,Inland",
        "caspian-sea,Caspian Sea,region,,,5,5,members,,atlas,,\nsea,Inland",
    )
    change(
        tiny / "tables/memberships.csv",
        "kazakhstan,middle",
        "uzbekistan,caspian-sea,shore,,,atlas\nkazakhstan,middle",
    )
    add_passage(tiny, "again", "In [Middle Asia](place:middle).")
    found = never_named(*parts_of(tiny))

    assert [each.place for each in found] == ["uzbekistan", "georgia"]


def add_passage(tiny: Path, passage: str, words: str) -> None:
    with (tiny / "texts/text.md").open("a", encoding="utf-8") as text:
        text.write(f"\n{{#{passage} paragraph=4}}\n{words}\n")


def test_group_without_a_place_is_left_out(tiny: Path) -> None:
    change(tiny / "texts/text.md", "[route](place:route)", "route")

    assert "Routes" not in matrix_of(*parts_of(tiny))


def test_places_named_in_one_passage_are_a_pair(tiny: Path) -> None:
    """What is only implied is spoken of with nothing."""
    assert pairs_of(*parts_of(tiny)) == (Pair(("middle", "turkic"), ("group",)),)


def test_place_is_no_pair_with_what_it_lies_in(tiny: Path) -> None:
    """Port, town and country: only the town of another country is company."""
    change(
        tiny / "texts/text.md",
        "Ships leave",
        "In [Aktau](place:aktau), [Kazakhstan](place:kazakhstan), ships for [Poti](place:poti) leave",
    )
    pairs = {frozenset(pair.places) for pair in pairs_of(*parts_of(tiny)) if pair.passages == ("port",)}

    assert pairs == {frozenset({"poti", other}) for other in ("aktau", "aktau-port", "kazakhstan")}


def test_most_frequent_pair_comes_first_and_the_more_frequent_place_in_it(tiny: Path) -> None:
    change(
        tiny / "texts/text.md",
        "Ships leave",
        "[Georgia](place:georgia) and [Uzbekistan](place:uzbekistan): ships leave",
    )
    change(
        tiny / "texts/text.md", "is long", "of [Uzbekistan](place:uzbekistan) and [Georgia](place:georgia)"
    )
    first, *others = pairs_of(*parts_of(tiny))

    assert first == Pair(("georgia", "uzbekistan"), ("port", "line"))
    assert ("georgia", "aktau-port") in {pair.places for pair in others}


def test_neighbour_that_is_never_named_is_told(tiny: Path) -> None:
    """Georgia's outline touches Kazakhstan's here, Uzbekistan's does not."""
    assert never_named(*parts_of(tiny)) == (NeverNamed("georgia", ("bordering Kazakhstan",), ("line",)),)

    change(tiny / "texts/text.md", "Ships leave", "Ships of [Georgia](actor:georgia) leave")

    assert never_named(*parts_of(tiny)) == ()


def test_passage_that_stays_at_home_names_no_other_place(tiny: Path) -> None:
    """A port of Kazakhstan is Kazakhstan; the route, which crosses it, is more. Who names nothing stays, too."""
    assert passages_of_home_alone(*parts_of(tiny)) == ("port",)

    change(tiny / "texts/text.md", "[route](place:route)", "route")

    assert passages_of_home_alone(*parts_of(tiny)) == ("port", "line")


def test_totals_are_the_links_of_the_document(library: Library, gazetteer: Gazetteer) -> None:
    """Nothing is lost and nothing counted twice, neither of the named nor of the implied."""
    for document in library.documents:
        own = link_document(document, gazetteer)
        rows = rows_of((document, own, gazetteer)).values()

        assert sum(row.named for row in rows) == sum(link.lit == "named" for link in own)
        assert sum(row.implied for row in rows) == sum(link.lit == "implied" for link in own)
        assert {row.place for row in rows} == {link.place for link in own}


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("azerbaijan", "on the corridor"), ("georgia", "on the corridor"), ("turkiye", "on the corridor"),
        ("uzbekistan", "bordering Kazakhstan"), ("kyrgyzstan", "bordering Kazakhstan"),
        ("turkmenistan", "on the Caspian Sea"), ("iran", "on the Caspian Sea"),
    ],
)  # fmt: skip
def test_states_of_the_corridor_and_neighbours_never_named_are_told(
    outlook: Parts, place: str, why: str
) -> None:
    """The analysis leaves out the states that its route needs; the page says which, and that they are implied."""
    state = next(each for each in never_named(*outlook) if each.place == place)

    assert why in state.expected
    assert state.implied


@pytest.mark.parametrize("place", ["china", "russia", "ukraine"])
def test_expected_states_that_are_named_are_not_told(outlook: Parts, place: str) -> None:
    document, _, gazetteer = outlook

    assert place in expected_states(document, gazetteer)
    assert place not in {each.place for each in never_named(*outlook)}


def test_kazakhstan_is_not_expected_beside_itself(outlook: Parts) -> None:
    document, _, gazetteer = outlook

    assert "kazakhstan" not in expected_states(document, gazetteer)


def test_passages_of_kazakhstan_alone_are_those_on_its_own_affairs(outlook: Parts) -> None:
    """Career and Strategy 2050 name nobody else; the route joins continents and Berlin is full of names."""
    alone = passages_of_home_alone(*outlook)

    assert {"career", "strategy-2050"} <= set(alone)
    assert {"route", "berlin", "hub"}.isdisjoint(alone)
