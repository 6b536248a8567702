"""The text itself: complete, in order, and marked."""

import re
from statistics import mean

import pytest

from content.library import Library
from content.passages import Document, Passage

PARAGRAPHS = 20  # of the analysis that it retells
MEAN_WORDS, MOST_WORDS = 25, 45  # of a sentence


@pytest.fixture
def outlook(library: Library) -> Document:
    return next(document for document in library.documents if document.file == "outlook.md")


def test_every_paragraph_is_retold_and_in_order(outlook: Document) -> None:
    """Nothing of the analysis is missing; a paragraph may become two passages."""
    retold = [passage.paragraph for passage in outlook.passages]

    assert retold == sorted(retold)
    assert set(retold) == set(range(1, PARAGRAPHS + 1))


def test_sentences_can_be_read_once(outlook: Document) -> None:
    """A sentence ends at a full stop or a question mark, not at a colon."""
    lengths = {each: len(each.split()) for passage in outlook.passages for each in sentences_of(passage)}

    assert mean(lengths.values()) <= MEAN_WORDS
    assert [each for each, words in lengths.items() if words > MOST_WORDS] == []


def test_day_and_author_that_the_publisher_does_not_give_are_not_made_up(outlook: Document) -> None:
    assert outlook.is_date_assumed
    assert not outlook.author


@pytest.mark.parametrize(
    ("passage", "words", "place", "manner"),
    [
        ("berlin", "Joe Biden", "united-states", "actor"),
        ("berlin", "Vladimir Putin", "russia", "actor"),
        ("berlin", "Xi Jinping", "china", "actor"),
        ("berlin", "Emmanuel Macron", "france", "actor"),
        ("berlin", "Olaf Scholz", "germany", "actor"),
        ("geneva", "Geneva", "geneva", "place"),
        ("position", "Caspian Sea", "caspian-sea", "place"),
        ("route", "Trans-Caspian International Trade Route", "titr", "place"),
        ("sanctions", "Ukraine", "ukraine", "actor"),
        ("route", "TITR", "titr", "place"),
        ("organisations", "CIS", "cis", "actor"),
        ("organisations", "OTS", "ots", "actor"),
        ("decree", "OSCE", "osce", "actor"),
    ],
)
def test_words_point_at_the_place_that_is_meant(
    library: Library, passage: str, words: str, place: str, manner: str
) -> None:
    """Leaders act for their states; a location is where something is."""
    passages = {each.id: each for each in library.documents[0].passages}

    assert (words, place, manner) in marks_of(passages[passage])


def sentences_of(passage: Passage) -> list[str]:
    words = "".join(piece if isinstance(piece, str) else piece.words for piece in passage.pieces)
    return re.split(r"(?<=[.?!])\s+(?=\S)", words.strip())


def marks_of(passage: Passage) -> set[tuple[str, str, str]]:
    return {(mark.words, mark.place, mark.manner) for mark in passage.marks}
