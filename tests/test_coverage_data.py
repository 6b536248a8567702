"""What the page on coverage is sent: every link once, with its number and its reason, and no name a second time."""

from pathlib import Path

import pytest

from content.coverage import coverage_data
from content.coverage.sent import CoverageContent
from content.library import load_library
from content.links import link_document
from geodata.gazetteer import load_gazetteer
from tests.conftest import change


@pytest.fixture
def sent(tiny: Path) -> CoverageContent:
    gazetteer = load_gazetteer(tiny)
    library = load_library(gazetteer, tiny / "texts")
    document = library.documents[0]
    return coverage_data(document, link_document(document, gazetteer), gazetteer)


def test_every_passage_of_a_cell_has_its_number_and_its_reason(sent: CoverageContent) -> None:
    """A cell that is opened shows both beside each other."""
    shown = [
        (row["place"], passage)
        for group in sent["groups"]
        for row in group["rows"]
        for cell in row["cells"].values()
        for passage in cell["named"] + cell["implied"]
    ]

    assert ("aktau-port", "port") in shown
    assert all(sent["reasons"][place][passage] for place, passage in shown)
    assert {passage for _, passage in shown} <= sent["numbers"].keys()


def test_totals_of_a_row_are_those_of_its_cells(sent: CoverageContent) -> None:
    for row in (row for group in sent["groups"] for row in group["rows"]):
        cells = row["cells"].values()
        assert row["named"] == sum(len(cell["named"]) for cell in cells)
        assert row["implied"] == sum(len(cell["implied"]) for cell in cells)


def test_headings_hold_every_passage_once(sent: CoverageContent) -> None:
    passages = [passage for heading in sent["headings"] for passage in heading["passages"]]

    assert passages == list(sent["numbers"])


def test_introduction_is_told_from_the_sections(tiny: Path, sent: CoverageContent) -> None:
    """What stands before the first heading of an original is no section of it."""
    change(tiny / "texts/text.md", "language: en", "language: en\nintroduction: heading")
    change(tiny / "texts/text.md", "{#line", "## Another {#another}\n\n{#line")
    gazetteer = load_gazetteer(tiny)
    document = load_library(gazetteer, tiny / "texts").documents[0]

    assert [heading["opens"] for heading in sent["headings"]] == [False]
    assert [heading["opens"] for heading in coverage_data(document, (), gazetteer)["headings"]] == [
        True,
        False,
    ]


def test_names_come_from_the_places_that_all_views_share(sent: CoverageContent) -> None:
    """What is sent later would overwrite the places with others of its own."""
    assert not {"places", "names"} & sent.keys()


def test_nothing_is_expected_of_a_text_on_other_parts_of_the_world(tiny: Path) -> None:
    """Who writes on the ocean leaves no neighbour of Kazakhstan out."""
    text = tiny / "texts/text.md"
    head, _, _ = text.read_text(encoding="utf-8").partition("## A heading")
    text.write_text(
        f"{head}## A heading {{#far}}\n\n{{#far-away paragraph=1}}\nIn [Poti](place:poti).\n", "utf-8"
    )
    gazetteer = load_gazetteer(tiny)
    document = load_library(gazetteer, tiny / "texts").documents[0]
    sent = coverage_data(document, link_document(document, gazetteer), gazetteer)

    assert (sent["expected"], sent["left_out"], sent["home_only"]) == ([], [], [])
