"""The library, and how little it takes to add to it."""

from pathlib import Path

import pytest

from content.library import load_library
from content.passages import ContentError
from geodata.gazetteer import load_gazetteer
from geodata.tables import GeodataError
from tests.conftest import TEXT, add_text, change

TOWN = "atyrau,Atyrau,city,,kazakhstan,1,9,,,atlas,,\n"
PASSAGE = "\n{#oil paragraph=4}\nOil leaves from [Atyrau](place:atyrau).\n"


def add(tiny: Path, town: str, passage: str) -> None:
    """Add a line to the table of places, and a passage to the text, as an author does."""
    for file, line in (("tables/places.csv", town), ("texts/text.md", passage)):
        with (tiny / file).open("a", encoding="utf-8") as opened:
            opened.write(line)


def test_new_town_and_its_passage_are_one_line_each(tiny: Path) -> None:
    """What an author does most often is what is easiest."""
    add(tiny, TOWN, PASSAGE)

    assert load_library(load_gazetteer(tiny), tiny / "texts").passages["oil"].marks[0].place == "atyrau"


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


def test_passage_ids_are_unique_across_documents(tiny: Path) -> None:
    """An address names a passage, not a document."""
    add_text(tiny, "zweiter.md", TEXT)

    with pytest.raises(ContentError, match=r"^zweiter\.md:11: the id 'port' stands in text\.md:12 already$"):
        load_library(load_gazetteer(tiny), tiny / "texts")


@pytest.mark.parametrize(("was", "line"), [("port", 12), ("quay", 12)])
def test_former_id_is_given_to_no_other_passage(tiny: Path, was: str, line: int) -> None:
    """An address with it would open one of the two, by chance."""
    change(tiny / "texts/text.md", "{#port ", "{#port was=quay ")
    add_text(tiny, "zweiter.md", another(f"{{#elsewhere was={was} paragraph=1}}"))

    with pytest.raises(
        ContentError, match=rf"^zweiter\.md:11: the id '{was}' stands in text\.md:{line} already$"
    ):
        load_library(load_gazetteer(tiny), tiny / "texts")


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
