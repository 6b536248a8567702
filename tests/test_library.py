"""The library, and how little it takes to add to it."""

from pathlib import Path

import pytest

from content.library import load_library
from content.passages import ContentError
from geodata.gazetteer import load_gazetteer
from geodata.tables import GeodataError
from tests.conftest import change

TOWN = "atyrau,Atyrau,city,,kazakhstan,1,9,,atlas,\n"
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
        GeodataError, match=r"^places\.csv:14: no place has the id 'kazahstan'; did you mean 'kaz"
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
    text = (tiny / "texts/text.md").read_text(encoding="utf-8")
    (tiny / "texts/zweiter.md").write_text(text, encoding="utf-8")

    with pytest.raises(ContentError, match=r"^zweiter\.md:11: the id 'port' stands in text\.md:11 already$"):
        load_library(load_gazetteer(tiny), tiny / "texts")


def test_empty_folder_is_refused(tiny: Path) -> None:
    (tiny / "texts/text.md").unlink()

    with pytest.raises(ContentError, match="no text is here"):
        load_library(load_gazetteer(tiny), tiny / "texts")
