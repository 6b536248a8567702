"""A text as Markdown: it is read again as it was, and what it says is never markup."""

from dataclasses import replace
from datetime import date
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.library import Library
from content.marked import paragraph
from content.passages import Document, Passage, Section
from content.pieces import Citation, Mark, Piece, Reference
from tests.holding import read_again, without_lines

UNSEEN = "\0\x0b\x1c\x1d\x1e\x1f\x85\ufffe\uffff"  # Markdown drops or replaces these at some place
SIGNS = st.one_of(
    st.sampled_from(
        [*list("[]()!\\`*_<>&#;{}\"'-+=~.:1 \n\t|"), ". A", "](", "![", "&amp;", "&#35;", "1. ", "{#x}"]
    ),
    st.characters(exclude_categories=["Cs"], exclude_characters=UNSEEN),
)
WORDS = st.lists(SIGNS, min_size=1, max_size=12).map("".join)
LINKED = WORDS.filter(lambda words: bool(words.strip()))
IDS = st.text(ascii_lowercase, min_size=1, max_size=8)
MARKS = st.builds(
    Mark, LINKED, IDS, st.sampled_from(["place", "actor"]), st.one_of(st.just(""), WORDS), st.just(0)
)
LINKS = st.one_of(
    MARKS, st.builds(Citation, LINKED, IDS, st.just(0)), st.builds(Reference, LINKED, IDS, st.just(0))
)


@st.composite
def paragraphs(draw: st.DrawFn) -> tuple[Piece, ...]:
    """Links with words between them, before and after: two texts never stand side by side."""
    pieces: list[Piece] = []
    for _ in range(draw(st.integers(1, 4))):
        pieces += [*draw(st.lists(WORDS, max_size=1)), draw(LINKS)]
    return (*pieces, *draw(st.lists(WORDS, max_size=1)))


def document_of(*paragraphs: tuple[Piece, ...], title: str = "A title") -> Document:
    passages = [Passage(f"passage-{at}", at, pieces, 0) for at, pieces in enumerate(paragraphs, start=1)]
    section = Section("a-heading", "A heading", tuple(passages))
    return Document("own.md", title, date(2024, 1, 1), "en", "", "2024-01-01", (section,))


@given(st.lists(paragraphs(), min_size=1, max_size=3), WORDS.filter(lambda title: bool(title.strip())))
def test_any_text_is_read_again_as_it_was(paragraphs: list[tuple[Piece, ...]], title: str) -> None:
    """An author takes a text home and lays it into the folder: each mark points at the same words."""
    document = document_of(*paragraphs, title=title)

    assert read_again(document) == document


@given(WORDS.filter(lambda words: bool(words.strip())))
def test_words_without_a_mark_are_read_again_as_they_were(words: str) -> None:
    """A paragraph may begin and end with what Markdown takes for a list, a heading or code."""
    assert read_again(document_of((words,))) == document_of((words,))


@pytest.mark.parametrize(
    "words",
    [
        "# no heading", "- no list", "1. no list", "12) no list", "> no quotation", "    no code", "```", "~~~",
        "***", "---", "===", "{#no-head}", "[words](place:aktau)", "![picture](x)", "[1][2]", "[a]: b",
        "<script>alert(1)</script>", "<https://example.org>", "&lt;b&gt; & so on", "ends in a backslash \\",
        "two\nlines", " edges ", "\u00a0edges\u3000", "*one* _two_ `three`", "First. Second! Third? [Fourth]. A",
    ],
)  # fmt: skip
def test_what_looks_like_markup_stays_text(words: str) -> None:
    """Alone, before a mark, after one, and as the words and the reason of one."""
    mark = Mark("Aktau", "aktau", "place", words, 0)
    document = document_of((words,), (words, mark, words), (replace(mark, words=words),))

    assert read_again(document) == document


@pytest.mark.parametrize("title", ["-", "--", "---", "?", ":", "a: b", "no", "2024-01-01", "# x", "'", "[x"])
def test_title_that_looks_like_yaml_stays_text(title: str) -> None:
    document = document_of(("Words.",), title=title)

    assert read_again(document) == document


def test_texts_of_the_shelf_are_read_again_as_they_are(library: Library) -> None:
    for document in library.documents:
        assert read_again(document) == without_lines(document)


def test_each_sentence_has_a_line() -> None:
    """So that a diff shows the sentence; a mark may begin one."""
    mark = Mark("Aktau", "aktau", "place", "", 0)

    assert paragraph(("One sentence. Two. ", mark, ".")) == "One sentence.\nTwo.\n[Aktau](place:aktau)."
