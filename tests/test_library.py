"""The library, and how little it takes to add to it."""

from pathlib import Path

import pytest

from content.library import load_library
from content.passages import ContentError
from geodata.gazetteer import load_gazetteer
from geodata.tables import GeodataError
from tests.conftest import TEXT, add_text, change

TOWN = "atyrau,Atyrau,city,,kazakhstan,1,9,,,atlas,,\n"
RECORD = """\
---
title: What is known
answers: {text}
---

## A heading {{#known}}

{{#{id} of=georgia}}
On [Georgia](place:georgia).
"""
PASSAGE = "\n{#oil paragraph=4}\nOil leaves from [Atyrau](place:atyrau).\n"


def add(tiny: Path, town: str, passage: str) -> None:
    """Add a line to the table of places, and a passage to the text, as an author does."""
    for file, line in (("tables/places.csv", town), ("texts/text.md", passage)):
        with (tiny / file).open("a", encoding="utf-8") as opened:
            opened.write(line)


def test_new_town_and_its_passage_are_one_line_each(tiny: Path) -> None:
    """What an author does most often is what is easiest."""
    add(tiny, TOWN, PASSAGE)

    document = load_library(load_gazetteer(tiny), tiny / "texts").documents[0]

    assert document.passages[-1].id == "oil"
    assert document.passages[-1].marks[0].place == "atyrau"


def test_mistyped_mark_gets_the_nearest_id(tiny: Path) -> None:
    add(tiny, TOWN, PASSAGE.replace("place:atyrau", "place:atirau"))

    with pytest.raises(
        ContentError, match=r"^text\.md:20: no place has the id 'atirau'; did you mean 'atyrau'\?$"
    ):
        load_library(load_gazetteer(tiny), tiny / "texts")


def test_mistyped_country_of_a_town_gets_the_nearest_id(tiny: Path) -> None:
    add(tiny, TOWN.replace("kazakhstan", "kazahstan"), PASSAGE)

    with pytest.raises(
        GeodataError, match=r"^places\.csv:15: no place has the id 'kazahstan'; did you mean 'kaz"
    ):
        load_gazetteer(tiny)


def test_unknown_source_of_a_text_gets_the_nearest_key(tiny: Path) -> None:
    change(tiny / "texts/text.md", "source: atlas", "source: atlass")

    with pytest.raises(
        ContentError, match=r"^text\.md:1: no source has the key 'atlass'; did you mean 'atlas'"
    ):
        load_library(load_gazetteer(tiny), tiny / "texts")


def test_two_texts_may_have_passages_of_one_id(tiny: Path) -> None:
    """An address names a text and a passage in it: who writes a text need not know all others."""
    add_text(tiny, "zweiter.md", TEXT)
    first, other = load_library(load_gazetteer(tiny), tiny / "texts").documents

    assert [passage.id for passage in first.passages] == [passage.id for passage in other.passages]


def test_reference_stays_within_its_text(tiny: Path) -> None:
    add_text(tiny, "zweiter.md", another("{#elsewhere paragraph=1}"))
    change(tiny / "texts/zweiter.md", "[Georgia](place:georgia)", "[Georgia](passage:port)")

    with pytest.raises(ContentError, match=r"^zweiter\.md:11: no passage of this text has the id 'port'$"):
        load_library(load_gazetteer(tiny), tiny / "texts")


def test_text_and_its_record_share_their_ids_with_no_other(tiny: Path) -> None:
    """Each text has a record of its own: two notes of one id never meet, a note and its passage do."""
    add_text(tiny, "zweiter.md", another("{#elsewhere paragraph=1}"))
    (tiny / "texts/record.md").write_text(RECORD.format(text="text", id="ships"), encoding="utf-8")
    (tiny / "texts/record-two.md").write_text(RECORD.format(text="zweiter", id="ships"), encoding="utf-8")
    library = load_library(load_gazetteer(tiny), tiny / "texts")

    assert [[note.id for note in library.notes(document)] for document in library.documents] == [
        ["ships"],
        ["ships"],
    ]

    change(tiny / "texts/record-two.md", "{#ships", "{#elsewhere")
    taken = r"^record-two\.md:9: the id 'elsewhere' stands in zweiter\.md:11 already$"
    with pytest.raises(ContentError, match=taken):
        load_library(load_gazetteer(tiny), tiny / "texts")


@pytest.mark.parametrize("name", ["Text.md", "my text.md", "маршрут.md", "-.md"])
def test_name_of_a_file_is_an_id(tiny: Path, name: str) -> None:
    """Addresses have it; and two names that differ in capitals alone would be one file on other machines."""
    add_text(tiny, name, another("{#elsewhere paragraph=1}"))

    with pytest.raises(ContentError, match=rf"^{name}:1: '.+' is no name for a text: .+ like my-text\.md$"):
        load_library(load_gazetteer(tiny), tiny / "texts")


@pytest.mark.parametrize("was", ["port", "quay"])
def test_former_id_is_given_to_no_other_passage_of_the_text(tiny: Path, was: str) -> None:
    """An address with it would open one of the two, by chance."""
    change(tiny / "texts/text.md", "{#port ", "{#port was=quay ")
    change(tiny / "texts/text.md", "{#line ", f"{{#line was={was} ")

    with pytest.raises(ContentError, match=rf"^text\.md:17: the id '{was}' stands in line 11 already"):
        load_library(load_gazetteer(tiny), tiny / "texts")


def test_text_that_stands_alone_is_the_first(tiny: Path) -> None:
    """Its author need not say so before there is a second."""
    assert load_library(load_gazetteer(tiny), tiny / "texts").documents[0].first


def another(head: str) -> str:
    """A second text with one passage, its head in line 10."""
    return (
        TEXT.partition("## A heading")[0]
        + f"## Another {{#another}}\n\n{head}\nIn [Georgia](place:georgia).\n"
    )


def test_document_that_says_so_is_read_first(tiny: Path) -> None:
    """Not the one whose name comes first: a new file must not replace the analysis."""
    add_text(tiny, "alpha.md", another("{#elsewhere paragraph=1}"))
    library = load_library(load_gazetteer(tiny), tiny / "texts")

    assert [document.file for document in library.documents] == ["text.md", "alpha.md"]


def test_one_of_several_documents_must_be_the_first(tiny: Path) -> None:
    add_text(tiny, "alpha.md", another("{#elsewhere paragraph=1}"))
    change(tiny / "texts/text.md", "first: true\n", "")

    with pytest.raises(
        ContentError, match=r"^alpha\.md:1: 'first: true' stands in no document; write it in the"
    ):
        load_library(load_gazetteer(tiny), tiny / "texts")


def test_only_one_of_several_documents_can_be_the_first(tiny: Path) -> None:
    text = another("{#elsewhere paragraph=1}").replace("language: en", "language: en\nfirst: true")
    add_text(tiny, "alpha.md", text)

    with pytest.raises(
        ContentError, match=r"^text\.md:1: 'first: true' stands in alpha\.md and text\.md; write it"
    ):
        load_library(load_gazetteer(tiny), tiny / "texts")


def test_what_editors_leave_in_the_folder_is_no_text(tiny: Path) -> None:
    """A lock file, a copy, a folder, a link to nothing: none of them stops the page."""
    (tiny / "texts/.#text.md").symlink_to("somebody@somewhere.1234")
    (tiny / "texts/gone.md").symlink_to("nothing.md")
    (tiny / "texts/folder.md").mkdir()
    (tiny / "texts/text.md~").write_text("old", encoding="utf-8")

    assert [each.file for each in load_library(load_gazetteer(tiny), tiny / "texts").documents] == ["text.md"]


def test_missing_folder_is_named(tiny: Path) -> None:
    with pytest.raises(ContentError, match=r"^none: the folder cannot be read: No such file or directory$"):
        load_library(load_gazetteer(tiny), tiny / "none")


def test_empty_folder_is_refused(tiny: Path) -> None:
    (tiny / "texts/text.md").unlink()

    with pytest.raises(ContentError, match="no text is here"):
        load_library(load_gazetteer(tiny), tiny / "texts")
