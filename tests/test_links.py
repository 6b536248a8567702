"""Links: each says why it is there, and the strongest reason wins."""

from pathlib import Path

import pytest

from content.library import load_library
from content.links import Link, link_document
from content.offers import Offers
from geodata.gazetteer import load_gazetteer
from geodata.words import speak
from tests.conftest import TEXT, add_leg, add_text, change, square, write_shapes


def linked(tiny: Path) -> dict[tuple[str, str], Link]:
    gazetteer = load_gazetteer(tiny)
    links = link_document(load_library(gazetteer, tiny / "texts").documents[0], gazetteer)
    return {(link.passage, link.place): link for link in links}


def test_country_is_linked_through_its_port(tiny: Path) -> None:
    """A passage on the port of Aktau also concerns the town and Kazakhstan, and the link says through what."""
    links = linked(tiny)

    assert links["port", "aktau-port"].way == "named"
    assert links["port", "kazakhstan"].way == "part"
    assert links["port", "kazakhstan"].reason == "implied: contains Port of Aktau"
    assert links["port", "aktau"].lit == "implied"


def test_actor_is_not_where_its_seat_stands(tiny: Path) -> None:
    """Brussels acting is the European Union; Belgium has nothing to do with it."""
    change(tiny / "texts/text.md", "place:aktau-port", "actor:aktau-port")

    assert ("port", "kazakhstan") not in linked(tiny)


def test_member_is_linked_through_its_organisation(tiny: Path) -> None:
    change(tiny / "texts/text.md", "[Middle Asia](place:middle)", "Middle Asia")

    assert linked(tiny)["group", "kazakhstan"].reason == "implied: member of the Turkic States since 2009"


def test_region_is_nearer_than_an_organisation(tiny: Path) -> None:
    """A passage on Central Asia reaches its states through Central Asia, whoever else is named with it."""
    assert linked(tiny)["group", "kazakhstan"].way == "region"
    assert linked(tiny)["group", "kazakhstan"].reason == "implied: part of Middle Asia"


def test_whole_that_takes_in_most_of_the_world_implies_none_of_its_members(tiny: Path) -> None:
    """Else every state would be implied wherever the United Nations are named. The table says which they are."""
    change(tiny / "tables/places.csv", "organisation,,,,,members", "organisation,,,,,nothing")
    change(tiny / "texts/text.md", "[Middle Asia](place:middle)", "Middle Asia")
    links = linked(tiny)

    assert [place for passage, place in links if passage == "group"] == ["turkic"]


def test_organisation_is_not_where_its_seat_stands(tiny: Path) -> None:
    """What it does concerns its members, not the town that it meets in."""
    change(
        tiny / "tables/memberships.csv", "kazakhstan,turkic", "poti,turkic,seat,,,atlas\nkazakhstan,turkic"
    )

    assert ("group", "poti") not in linked(tiny)


def test_membership_is_taken_on_the_date_of_the_document(tiny: Path) -> None:
    """Georgia left in 2009; a text of 2005 speaks of it, a text of 2024 does not."""
    assert ("group", "georgia") not in linked(tiny)

    change(tiny / "texts/text.md", "2024-01-01", "2005-01-01")
    reason = linked(tiny)["group", "georgia"].reason

    assert reason == "implied: observer of the Turkic States since 1993 (not a member)"


def test_country_is_linked_through_the_route_that_crosses_it(tiny: Path) -> None:
    links = linked(tiny)

    assert links["line", "georgia"].reason == "implied: on the Long Route"
    assert links["line", "poti"].reason == "implied: terminus of the Long Route"
    assert links["line", "aktau-port"].reason == "implied: on the Long Route"
    assert ("line", "uzbekistan") not in links


def test_sea_is_linked_through_the_route_that_crosses_it(tiny: Path) -> None:
    """Which seas follows from the lines of its sea legs; a railway crosses none."""
    assert ("line", "sea") not in linked(tiny)

    write_shapes(tiny / "shapes/seas.geojson", {"sea": square(0)})

    assert linked(tiny)["line", "sea"].reason == "implied: crossed by the Long Route"

    change(tiny / "tables/legs.csv", "poti,sea,", "poti,rail,")

    assert ("line", "sea") not in linked(tiny)


def test_leg_that_is_not_open_links_nothing(tiny: Path) -> None:
    """A line that is planned or suspended carries the route nowhere."""
    change(tiny / "tables/legs.csv", "poti,sea,,open", "poti,sea,,planned")
    links = linked(tiny)

    assert ("line", "poti") not in links
    assert links["line", "aktau-port"].reason == "implied: terminus of the Long Route"


def test_strongest_way_wins(tiny: Path) -> None:
    """Kazakhstan is implied by the port, the group, the region and the route; what the text names is named."""
    change(tiny / "texts/text.md", "The [route]", "[Astana](actor:kazakhstan) says: the [route]")
    links = linked(tiny)

    assert links["line", "kazakhstan"].way == "named"
    assert links["line", "kazakhstan"].reason == "named here as an actor: “Astana”"
    assert links["group", "uzbekistan"].way == "region"


def test_manners_and_reasons_of_all_marks_are_kept(tiny: Path) -> None:
    """A place can be a location and an actor in one passage."""
    change(
        tiny / "texts/text.md", "Ships leave", '[It](actor:aktau-port "its harbour master") says: ships leave'
    )
    link = linked(tiny)["port", "aktau-port"]

    assert link.manners == ("actor", "place")
    assert link.reason == "named here as an actor: “It” (its harbour master); as a location: “the port”"


def test_reason_is_said_in_the_language_of_the_reader(tiny: Path) -> None:
    """Quotation marks, too; the words of the text stay as they are."""
    change(tiny / "texts/text.md", "as a group", "its heads of state")
    speak("ru")
    links = linked(tiny)
    speak("en")

    assert "«Turkic states» (главы государств региона)" in links["group", "turkic"].reason
    assert links["group", "kazakhstan"].reason.startswith("подразумевается: ")


def test_place_without_passage_offers_what_it_lies_in(tiny: Path) -> None:
    """No dead ends: a reader who touches a silent place is shown where to go on."""
    change(tiny / "tables/places.csv", "turkic,", "atyrau,Atyrau,city,,kazakhstan,1,9,,,atlas,,\nturkic,")
    gazetteer = load_gazetteer(tiny)
    links = link_document(load_library(gazetteer, tiny / "texts").documents[0], gazetteer)

    assert Offers(gazetteer).of(links)["atyrau"] == "kazakhstan"


@pytest.mark.parametrize(
    ("place", "way"),
    [
        ("azerbaijan", "membership"), ("georgia", "route"), ("uzbekistan", "region"), ("kyrgyzstan", "region"),
        ("turkmenistan", "region"), ("tajikistan", "region"), ("turkiye", "membership"), ("iran", "region"),
    ],
)  # fmt: skip
def test_states_never_named_lead_to_passages_and_say_through_what(
    links: tuple[Link, ...], place: str, way: str
) -> None:
    """The analysis is silent on them; the reader is told that they are implied."""
    found = [link for link in links if link.place == place]

    assert way in {link.way for link in found}
    assert all(link.lit == "implied" and link.reason.startswith("implied: ") for link in found)


@pytest.mark.parametrize("place", ["china", "russia", "ukraine", "germany", "france", "united-states"])
def test_states_of_the_analysis_are_named(links: tuple[Link, ...], place: str) -> None:
    assert "named" in {link.lit for link in links if link.place == place}


def test_secretary_general_is_not_his_country(links: tuple[Link, ...]) -> None:
    """António Guterres speaks for the United Nations, which imply no state: Portugal is not in that passage."""
    assert ("berlin", "portugal") not in {(link.passage, link.place) for link in links}


@pytest.mark.parametrize("whole", ["un", "osce", "eurasia", "europe", "asia"])
def test_no_place_is_implied_through_most_of_the_world(links: tuple[Link, ...], whole: str) -> None:
    assert [link for link in links if whole in link.through] == []
    assert [link for link in links if link.place == whole]


@pytest.mark.parametrize("passage", ["geneva", "berlin"])
def test_neighbours_are_reached_through_central_asia(links: tuple[Link, ...], passage: str) -> None:
    """Both passages name the United Nations, too; Central Asia is nearer."""
    through = {link.place: link.through for link in links if link.passage == passage}

    for state in ("kyrgyzstan", "tajikistan", "turkmenistan", "uzbekistan"):
        assert through[state] == ("central-asia",)


@pytest.mark.parametrize("sea", ["caspian-sea", "black-sea"])
def test_seas_lead_to_the_passages_on_the_route(links: tuple[Link, ...], sea: str) -> None:
    """The route is named for the Caspian."""
    on_the_route = {link.passage for link in links if link.place == "titr"}

    assert on_the_route <= {link.passage for link in links if link.place == sea}


def test_country_where_the_route_goes_on_is_passed_though_it_ends_there_too(tiny: Path) -> None:
    """The route leads through Georgia to a second port of it, and begins at the border of Kazakhstan to go on."""
    change(tiny / "tables/places.csv", "turkic,", "batumi,Batumi,port,,georgia,11,5,,,atlas,,\nturkic,")
    change(tiny / "tables/aliases.csv", "batumi,", "batum,")
    add_leg(tiny, "poti", "batumi")
    links = linked(tiny)

    assert links["line", "batumi"].reason == "implied: terminus of the Long Route"
    assert links["line", "georgia"].reason == "implied: on the Long Route"
    assert links["line", "kazakhstan"].reason == "implied: on the Long Route"


def test_nearest_place_is_offered_by_distance_on_the_ground(tiny: Path) -> None:
    """At 60° north a degree east is half as far as one north: two of them are nearer than one and a half."""
    change(tiny / "tables/places.csv", "sea,,,35,5", "sea,,,35,60")
    change(tiny / "tables/places.csv", "georgia,12,5", "georgia,37,60")
    change(tiny / "tables/places.csv", "kazakhstan,9,5", "kazakhstan,35,61.5")

    assert offered(tiny)["sea"] == "poti"


def test_silent_country_is_offered_a_country(tiny: Path) -> None:
    """From Japan one goes on to China, though a railway station may be nearer."""
    change(tiny / "texts/text.md", "[route](place:route)", "[port](place:poti)")
    change(tiny / "texts/text.md", "[Middle Asia](place:middle)", "Middle Asia")
    change(
        tiny / "tables/places.csv",
        "georgia,Georgia,country",
        "far,Far,country,,,13,5,,,atlas,,\ngeorgia,Georgia,country",
    )

    assert offered(tiny)["far"] == "georgia"


def test_organisation_without_passage_offers_a_member(tiny: Path) -> None:
    """It stands at no point of the map, so that nothing is near it."""
    change(tiny / "texts/text.md", '[Turkic states](actor:turkic "as a group")', "Turkic states")

    assert offered(tiny)["turkic"] == "kazakhstan"


def offered(tiny: Path) -> dict[str, str]:
    gazetteer = load_gazetteer(tiny)
    document = load_library(gazetteer, tiny / "texts").documents[0]
    return Offers(gazetteer).of(link_document(document, gazetteer))


def test_links_of_one_document_are_those_of_its_passages(tiny: Path) -> None:
    """Each text is linked for itself: another may have passages of the same id."""
    text = (
        TEXT.partition("## A heading")[0] + "## Two {#two}\n\n{#port paragraph=1}\nIn [Poti](place:poti).\n"
    )
    add_text(tiny, "other.md", text)
    gazetteer = load_gazetteer(tiny)
    library = load_library(gazetteer, tiny / "texts")
    first, other = (link_document(document, gazetteer) for document in library.documents)

    assert {link.passage for link in other} == {"port"}
    assert "poti" not in {link.place for link in first if link.passage == "port"}
    assert "aktau-port" not in {link.place for link in other}
