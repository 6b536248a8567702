"""Passages: what the Markdown means, and what is refused with its line."""

import re
from datetime import date
from pathlib import Path

import pytest

from content.paragraphs import MOST_MB, read_text
from content.passages import ContentError, Mark, parse_document
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


OWN = re.sub(r" paragraph=\d", "", TEXT.replace("source: atlas\n", ""))  # it retells nothing


def test_passages_of_a_text_that_retells_nothing_are_numbered_as_they_stand() -> None:
    """Its author counts no paragraphs, and a heading between two passages does not begin anew."""
    document = parse_document(OWN.replace("{#line}", "## More {#more}\n\n{#line}"), "text.md")

    assert document.source == ""
    assert [passage.paragraph for passage in document.passages] == [1, 2, 3]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (OWN.replace("{#group}", "{#group paragraph=2}"), r"^text\.md:13: 'paragraph' counts the paragraphs of a text that is retold; name that text"),
        (OWN.replace("{#group}\n", ""), r"^text\.md:12: a passage needs a line above it with its id, in lower case: \{#an-id\}$"),
        (TEXT.replace("{#group paragraph=2}", "{#group}"), r"that it retells: \{#an-id paragraph=3\}$"),
    ],
)  # fmt: skip
def test_only_a_text_that_retells_another_counts_its_paragraphs(text: str, message: str) -> None:
    with pytest.raises(ContentError, match=message):
        parse_document(text, "text.md")


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


def test_document_says_whether_its_date_is_assumed_and_who_signed_it() -> None:
    """A publisher may give neither; a text of which both are known says nothing of the kind."""
    vague = parse_document(TEXT.replace("language: en", "language: en\ndated: assumed"), "text.md")
    signed = parse_document(TEXT.replace("language: en", "language: en\nauthor: A. Writer"), "text.md")

    assert (vague.is_date_assumed, vague.author) == (True, "")
    assert (signed.is_date_assumed, signed.author) == (False, "A. Writer")


def test_passage_may_have_had_the_id_of_a_place() -> None:
    """Passages and places have ids of their own: an address says which of the two it asks for."""
    document = parse_document(TEXT.replace("{#port ", "{#port was=kazakhstan "), "text.md")

    assert document.aliases == {"kazakhstan": "port"}


def test_value_that_yaml_would_take_for_something_else_stays_text() -> None:
    """The code of Norwegian is no; a title may be a year."""
    document = parse_document(
        TEXT.replace("language: en", "language: no").replace("A text", "2024"), "text.md"
    )

    assert (document.language, document.title) == ("no", "2024")


def test_html_is_text() -> None:
    """Nothing that an author pastes can run."""
    words = "<script>alert(1)</script> & <b>bold</b>"

    assert parse_document(body(words), "text.md").passages[0].pieces == (words,)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("no front matter", r"^text\.md:1: the file must begin with front matter"),
        (TEXT.replace("title: A text\n", ""), r"^text\.md:1: the front matter needs a line 'title: …'$"),
        (TEXT.replace("2024-01-01", "January"), r"^text\.md:3: the date 'January' is no date; write it as 2024-01-31$"),
        (TEXT.replace("2024-01-01", "2024-13-01"), r"^text\.md:3: the date '2024-13-01' is no date"),
        (TEXT.replace("2024-01-01", "20240101"), r"^text\.md:3: the date '20240101' is no date"),
        (TEXT.replace("2024-01-01", "2024-01-01 10:00:00"), r"^text\.md:3: the date '2024-01-01 10:00:00' is no date"),
        (body("In [Bonn][place:bonn]."), r"^text\.md:11: a mark is written \[words\]\(place:an-id\)"),
        (TEXT.replace("title: A", "title: [A"), r"^text\.md:\d: the front matter is not valid YAML: [^\n]*; put a text with a colon or a bracket in double quotes$"),
        (TEXT.replace("title: A", "title: A: B"), r"^text\.md:2: the front matter is not valid YAML: mapping values are not allowed here; put"),
        (TEXT.replace("title: A text", "title: [a, b]"), r"^text\.md:2: the front matter has texts only, one in a line: title: …$"),
        (TEXT.replace("title: A", "title: B\ntitle: A"), r"^text\.md:3: 'title' stands in line 2 already$"),
        (TEXT.replace("title:", "titel:"), r"^text\.md:2: the front matter of a document has no 'titel'; did you mean 'title'\?$"),
        (TEXT.replace("language: en", "language: english"), r"^text\.md:4: 'english' is no language; write its code in two letters, such as en$"),
        (TEXT.replace("language: en", "language: en\ndated: perhaps"), r"^text\.md:5: 'perhaps' is no way to date a text; write dated: assumed, or take the line out$"),
        (TEXT.replace("language: en", "language: en\nversion: yesterday"), r"^text\.md:5: the version 'yesterday' is no date; write it as 2024-01-31$"),
        (TEXT.replace("language: en", "language: en\nfirst: maybe"), r"^text\.md:5: 'maybe' is neither true nor false; write first: true$"),
        (TEXT.replace("language: en", "language: en\nintroduction: headline"), r"^text\.md:5: no heading has the id 'headline', which the introduction names; did you mean 'heading'\?$"),
        (TEXT.replace("{#port ", "{#port wass=old "), r"^text\.md:11: a passage has no 'wass'; did you mean 'was'\?$"),
        (TEXT.replace("{#port ", "{#port was=Old "), r"^text\.md:11: the id 'Old' is malformed; write it in lower case, like an-id$"),
        (TEXT.replace("{#port ", '{#port was="old old" '), r"^text\.md:11: the id 'old' stands in line 11 already"),
        (TEXT.replace("paragraph=1}\n", "paragraph=1}\n\t"), r"^text\.md:11: text behind a tab or four spaces is code in Markdown; remove them$"),
        (TEXT + "\n    The last line.\n", r"^text\.md:19: text behind a tab or four spaces is code in Markdown; remove them$"),
        (TEXT + "\n```\nThe last line.\n```\n", r"^text\.md:19: text between lines of ``` is code in Markdown; remove these lines$"),
        (TEXT + "\n[words]: place:aktau\n", r"^text\.md:19: a line that begins with \[words\]: would not be shown; write it otherwise$"),
        (TEXT + "\n{#last paragraph=4}\n", r"^text\.md:19: no paragraph follows; write it in the next line$"),
        (TEXT.replace("{#port ", "{#lost paragraph=1}\n\n{#port "), r"^text\.md:10: no paragraph follows; write it in the next line$"),
        (body("In [](place:bonn)."), r"^text\.md:11: a mark has no words; write \[words\]\(place:bonn\)$"),
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
        read_text(path)


def test_text_that_is_too_long_is_refused(tmp_path: Path) -> None:
    """A file by mistake a hundred times as long would stop the page for all."""
    path = tmp_path / "text.md"
    path.write_bytes(b"a" * (MOST_MB * 1_000_000 + 1))

    with pytest.raises(ContentError, match=r"^text\.md:1: a text has at most 2 MB; split it$"):
        read_text(path)


def test_text_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "text.md").mkdir()

    with pytest.raises(ContentError, match=r"^text\.md: the file cannot be read: Is a directory$"):
        read_text(tmp_path / "text.md")
