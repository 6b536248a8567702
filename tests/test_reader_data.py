"""What the reader is sent of a document: whose text it retells, and of when it is."""

from dataclasses import replace
from pathlib import Path

import pytest

from content.library import Library, load_library
from content.passages import Document
from content.reader.content import reader_data
from content.reader.sent import ReaderContent
from geodata.gazetteer import Gazetteer, load_gazetteer


@pytest.fixture
def known(tiny: Path) -> Gazetteer:
    return load_gazetteer(tiny)


@pytest.fixture
def document(tiny: Path, known: Gazetteer) -> Document:
    return load_library(known, tiny / "texts").documents[0]


def sent(document: Document, known: Gazetteer) -> ReaderContent:
    return reader_data(document, (), (), known)


def test_leg_stands_on_the_cards_of_its_ends_and_of_what_it_crosses(
    library: Library, gazetteer: Gazetteer
) -> None:
    """And on that of its corridor."""
    legs = sent(library.documents[0], gazetteer)["legs"]

    assert all({"titr", leg["start"], leg["end"]} <= set(leg["places"]) for leg in legs)
    by_sea = [leg for leg in legs if gazetteer.legs.at[leg["id"], "mode"] == "sea"]
    assert by_sea
    assert all({"caspian-sea", "black-sea"} & set(leg["places"]) for leg in by_sea)


def test_head_says_that_the_source_is_unsigned_or_by_whom_it_is(document: Document, known: Gazetteer) -> None:
    """Views without an author are still somebody's: the page says whether that is known."""
    signed = sent(replace(document, author="A. Writer"), known)["origin"]

    assert "(A publisher, unsigned)" in sent(document, known)["origin"]
    assert "by A. Writer (A publisher)" in signed
    assert "unsigned" not in signed


def test_head_says_that_the_date_is_assumed_only_where_it_is(document: Document, known: Gazetteer) -> None:
    vague = replace(document, is_date_assumed=True)

    assert sent(document, known)["origin"].endswith("Memberships as of 1 January 2024.")
    assert "1 January 2024, the date assumed for the text" in sent(vague, known)["origin"]


def test_citations_are_sent_the_same(document: Document, known: Gazetteer) -> None:
    cited = sent(replace(document, is_date_assumed=True, author="A. Writer"), known)["cited"]

    assert (cited["assumed"], cited["author"]) == (True, "A. Writer")


def test_text_that_retells_nothing_says_who_wrote_it_and_leads_to_no_original(
    document: Document, known: Gazetteer
) -> None:
    own = sent(replace(document, source=""), known)
    signed = sent(replace(document, source="", author="A. Writer"), known)

    assert own["origin"] == "Written by this project. Memberships as of 1 January 2024."
    assert (own["address"], own["cited"]["retells"], own["cited"]["publisher"]) == ("", "", "")
    assert signed["origin"].startswith("Written by A. Writer. ")
