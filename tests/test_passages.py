"""Passages: what the Markdown means, and what is refused with its line."""

from datetime import date
from pathlib import Path

import pytest

from content.passages import ContentError, Mark, parse_document, read_document
from tests.conftest import TEXT


def body(text: str) -> str:
    """A document with the given words as its one passage, in line 11."""
    return TEXT.partition("## A heading")[0] + "## A heading {#heading}\n\n{#one paragraph=1}\n" + text


def test_document_has_date_sections_and_passages() -> None:
    document = parse_document(TEXT, "text.md")

    assert (document.title, document.date, document.source) == ("A text", date(2024, 1, 1), "atlas")
    assert [section.title for section in document.sections] == ["A heading"]
    assert [(passage.id, passage.paragraph) for passage in document.passages] == [
        ("port", 1), ("group", 2), ("line", 3),
    ]  # fmt: skip


def test_mark_keeps_words_place_manner_reason_and_line() -> None:
    """The mark moves with its words, so that no edit of the text can misplace it."""
    passage = parse_document(body('First line\nof [Bonn](actor:germany "its seat").'), "text.md").passages[0]

    assert passage.pieces == ("First line of ", Mark("Bonn", "germany", "actor", "its seat", 12), ".")


def test_passage_keeps_the_ids_that_it_had() -> None:
    """An address that somebody has cited must not die."""
    document = parse_document(TEXT.replace("{#port ", '{#port was="harbour quay" '), "text.md")

    assert document.passages[0].was == ("harbour", "quay")


def test_id_that_a_passage_had_is_not_given_again() -> None:
    with pytest.raises(ContentError, match=r"^text\.md:\d+: the id 'group' stands in line"):
        parse_document(TEXT.replace("{#line ", "{#line was=group "), "text.md")


def test_version_is_the_date_unless_another_is_given() -> None:
    changed = TEXT.replace("language: en", "language: en\nversion: 2024-05-06")

    assert parse_document(TEXT, "text.md").version == "2024-01-01"
    assert parse_document(changed, "text.md").version == "2024-05-06"


def test_html_is_text() -> None:
    """Nothing that an author pastes can run."""
    words = "<script>alert(1)</script> & <b>bold</b>"

    assert parse_document(body(words), "text.md").passages[0].pieces == (words,)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("no front matter", r"^text\.md:1: the file must begin with front matter"),
        (TEXT.replace("title: A text\n", ""), r"^text\.md:1: the front matter needs a line 'title: …'$"),
        (TEXT.replace("2024-01-01", "January"), r"^text\.md:1: the date 'January' is no date"),
        (TEXT.replace("2024-01-01", "2024-13-01"), r"^text\.md:1: the front matter is not valid YAML: month"),
        (TEXT.replace("2024-01-01", "2024-01-01 10:00:00"), r"^text\.md:1: the date '2024-01-01 10:00:00' is no date"),
        (body("In [Bonn][place:bonn]."), r"^text\.md:11: a mark is written \[words\]\(place:an-id\)"),
        (TEXT.replace("title: A", "title: [A"), r"^text\.md:1: the front matter is not valid YAML"),
        (TEXT.replace("{#heading}", ""), r"^text\.md:8: a heading is written ## Title \{#id\}$"),
        (TEXT.replace("## A heading {#heading}\n", ""), r"^text\.md:10: a passage needs a heading above it"),
        (TEXT.replace("{#port paragraph=1}\n", ""), r"^text\.md:10: a passage needs a line above it with its id"),
        (TEXT.replace("#port paragraph=1", "#Port paragraph=1"), r"^text\.md:11: a passage needs a line above it"),
        (TEXT.replace("#port paragraph=1", "#port"), r"^text\.md:11: a passage needs a line above it with its id"),
        (TEXT.replace("#group", "#port"), r"^text\.md:14: the id 'port' stands in line 11 already"),
        (TEXT.replace("#group", "#heading"), r"^text\.md:14: the id 'heading' stands in line 8 already"),
        (body("- a list"), r"^text\.md:\d+: only headings and paragraphs can stand here$"),
        (body("A ![picture](a.png)."), r"^text\.md:11: a passage is text; leave the picture out$"),
        (body("A [link](https://example.org)."), r"^text\.md:11: the mark 'link' begins with 'https:'; write place:"),
        (body("One\n[Bonn](place:bonn on rhine)"), r"^text\.md:12: a mark is written \[words\]\(place:an-id\)"),
    ],
)  # fmt: skip
def test_mistake_in_a_text_is_named_with_file_line_and_remedy(text: str, message: str) -> None:
    with pytest.raises(ContentError, match=message):
        parse_document(text, "text.md")


def test_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "text.md"
    path.write_bytes(TEXT.replace("A text", "Türkiye").encode("latin-1"))

    with pytest.raises(ContentError, match=r"^text\.md: the file is not in UTF-8; save it as UTF-8$"):
        read_document(path)
