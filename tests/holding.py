"""What must hold of any input: the parser, the suggester, the files that are opened, the exports.

Each function takes whatever there is and raises an ``AssertionError`` where something does not hold. Tests with
made-up inputs (``test_any_input.py``) and the fuzzer (``bench/fuzz.py``) ask the same.
"""

import csv
import io
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any, cast

from content.annotated import plain_text, spans
from content.exports import COLUMNS, FORMATS, export
from content.lexicon import Lexicon, load_lexicon
from content.marked import marked
from content.own.files import open_file
from content.own.limits import OwnTextError
from content.own.reading import Read, read_text
from content.passages import Document, Passage, parse_document
from content.pieces import ContentError
from content.suggest import paragraphs, suggest_marks
from geodata.gazetteer import Gazetteer, load_gazetteer

DAY = date(2024, 1, 1)
WHERE = re.compile(r"\Aown\.md(:\d+)?: \S")
ID = re.compile(r"[a-z0-9_-]+")
SENTENCE = re.compile(r"\.\Z")
MATTER = (
    "---\ntitle: A title\ndate: 2024-01-01\nlanguage: en\n---\n\n## A heading {#a-heading}\n\n{#a-passage}\n"
)


@cache
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@cache
def lexicon() -> Lexicon:
    return load_lexicon(gazetteer())


def told(error: Exception, form: re.Pattern[str]) -> None:
    """What cannot be read says so."""
    assert form.search(str(error)), error


def parser_holds(text: str) -> None:
    """A text is refused with a place and a reason, or is read again from what is written of it."""
    try:
        document = parse_document(text, "own.md")
    except ContentError as error:
        return told(error, WHERE)
    targets = [
        vars(piece) for part in document.passages for piece in part.pieces if not isinstance(piece, str)
    ]
    if not all(
        ID.fullmatch(each.get("place") or each.get("source") or each.get("passage") or "") for each in targets
    ):
        return None  # no place, source or passage is called so: the text is refused when it is loaded
    assert read_again(document) == without_lines(document)
    return None


def read_again(document: Document) -> Document:
    return without_lines(parse_document(marked(document), document.file))


def without_lines(document: Document) -> Document:
    sections = [
        replace(each, passages=tuple(map(_without_line, each.passages))) for each in document.sections
    ]
    return replace(document, sections=tuple(sections))


def _without_line(passage: Passage) -> Passage:
    pieces = [piece if isinstance(piece, str) else replace(piece, line=0) for piece in passage.pieces]
    return replace(passage, pieces=tuple(pieces), line=0)


def suggester_holds(text: str) -> None:
    """What is suggested stands where it says, in order, and overlaps nothing."""
    found, parts = suggest_marks(text, lexicon(), DAY), list(paragraphs(text))
    for each in found.marks + cast("list[Any]", found.unlinked):
        assert each.words, each
        assert parts[each.passage - 1][each.start : each.end] == each.words, each
    for one, other in pairwise(found.marks):
        assert (one.passage, one.end) <= (other.passage, other.start), (one, other)
    for mark in found.marks:
        assert mark.place in gazetteer().places.index, mark
        assert mark.manner in {"place", "actor"}, mark


def own_text_holds(text: str, decisions: Sequence[dict[str, Any]] = ()) -> None:
    """A text of one's own is refused in a sentence, or read, and taken home in every format."""
    asked: Any = {"title": text[:20], "date": DAY.isoformat(), "text": text, "decisions": list(decisions)}
    try:
        read = read_text(asked, DAY, gazetteer(), lexicon())
    except OwnTextError as error:
        return told(error, SENTENCE)
    assert words_of_passages(read_again(read.document)) == words_of_passages(read.document)
    return exports_hold(read)


def words_of_passages(document: Document) -> list[list[Any]]:
    """What is read of each passage, link by link; a link's own reason is part of it."""
    return [
        [each if isinstance(each, str) else (each.words, vars(each) | {"line": 0}) for each in part.pieces]
        for part in document.passages
    ]


def exports_hold(read: Read) -> None:
    """Every format can be read by what reads it, and says of each link where it stands."""
    document = read.document
    files = {form: export(document, read.links, gazetteer(), form).content.decode() for form in FORMATS}
    rows = list(csv.reader(io.StringIO(files["csv"].removeprefix("\ufeff"))))
    assert [len(row) for row in rows] == [len(COLUMNS)] * (1 + len(read.links))
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    for form in ("geojson", "annotations", "places"):
        json.loads(files[form])
    text = plain_text(document)
    assert files["text"] == text
    for span in spans(document):
        assert text[span.start : span.end] == span.mark.words


def as_json(value: object) -> bytes:
    return json.dumps(value).encode()


def file_holds(name: str, body: bytes) -> None:
    """A file is refused in a sentence, or gives a text that is read."""
    try:
        opened = open_file(name, body)
    except OwnTextError as error:
        return told(error, SENTENCE)
    assert opened["text"].strip()
    assert all(each["words"] in opened["text"] for each in opened["decisions"])
    return None
