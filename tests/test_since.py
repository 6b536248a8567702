"""The second text: every figure has its source, every sentence can be read once, and the first stays first."""

import re
from statistics import mean

import pytest

from content.library import FOLDER, Library
from content.links import link_document
from content.passages import Citation, Document
from geodata.gazetteer import Gazetteer

CITATIONS = re.compile(r" ?\((?:\[[^\]]*\]\(source:[^)]*\)(?:; )?)+\)")
MARK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
MEAN_WORDS, MOST_WORDS = 25, 40  # of a sentence


@pytest.fixture
def since(library: Library) -> Document:
    return next(document for document in library.documents if document.file == "since.md")


def sentences() -> list[tuple[str, bool]]:
    """The sentences, one a line, without what they cite, and whether they cite something."""
    lines = (FOLDER / "since.md").read_text(encoding="utf-8").split("\n---\n", 1)[1].splitlines()
    return [
        (MARK.sub(r"\1", CITATIONS.sub("", line)), "](source:" in line)
        for line in lines
        if line and not line.startswith(("#", "{#"))
    ]


def test_text_stands_after_the_first_and_retells_nothing(library: Library, since: Document) -> None:
    assert library.documents[0].file != since.file
    assert (since.source, since.is_date_assumed) == ("", False)


def test_every_sentence_with_a_figure_cites_a_source() -> None:
    """A reader can look up each number where it was read; the first sentence says what the text covers."""
    bare = [words for words, is_cited in sentences() if re.search(r"\d", words) and not is_cited]

    assert [words for words in bare if not words.startswith("This text says what sources report")] == []


def test_every_source_that_it_cites_was_read(since: Document, gazetteer: Gazetteer) -> None:
    read = gazetteer.sources["read"]
    cited = {piece.source for each in since.passages for piece in each.pieces if isinstance(piece, Citation)}

    assert sorted(key for key in cited if not read[key]) == []


def test_sentences_can_be_read_once() -> None:
    lengths = {words: len(words.split()) for words, _ in sentences()}

    assert mean(lengths.values()) <= MEAN_WORDS
    assert [words for words, length in lengths.items() if length > MOST_WORDS] == []


def test_its_places_are_linked(since: Document, gazetteer: Gazetteer) -> None:
    """As those of the first text are."""
    named = {link.place for link in link_document(since, gazetteer) if link.way == "named"}

    assert {"titr", "kuryk", "alat", "anaklia", "armenia", "mointy", "kyrgyzstan", "eu"} <= named
