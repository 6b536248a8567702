"""Passages: the text, read from Markdown, with the marks that point at places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count

from content.matter import Matter, day, parse_matter, require_keys
from content.paragraphs import Paragraph, Sections, parse_sections, require_attributes
from content.pieces import Citation, ContentError, Mark, Piece, Reference
from geodata.tables import nearest

__all__ = [
    "Citation",
    "ContentError",
    "Document",
    "Mark",
    "Passage",
    "Piece",
    "Reference",
    "Section",
    "parse_document",
]

NEEDED = ("title", "date", "language")
ALLOWED = (*NEEDED, "source", "dated", "author", "version", "first", "introduction")
ATTRIBUTES = ("paragraph", "was")
OWN_HEAD = "a passage needs a line above it with its id, in lower case: {#an-id}"
RETOLD_HEAD = (
    "a passage needs a line above it with its id, in lower case, and the number of the paragraph that it "
    "retells: {#an-id paragraph=3}"
)
RETELLS_NOTHING = (
    "'paragraph' counts the paragraphs of a text that is retold; name that text in the front matter "
    "(source: a-key), or leave paragraph out"
)
NUMBER = re.compile("[1-9][0-9]*")


@dataclass(frozen=True)
class Passage:
    """A paragraph of a text: the smallest piece that can be opened, cited and linked."""

    id: str
    paragraph: int  # of the text that is retold, or of this one where it retells none; counted from 1
    pieces: tuple[Piece, ...]
    line: int
    was: tuple[str, ...] = ()  # ids that it had before; addresses with them still open it

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks, in reading order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Mark))


@dataclass(frozen=True)
class Section:
    """A heading and the passages under it."""

    id: str
    title: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Document:
    """A text of one date. ``source`` is the key of what it retells, ``version`` names this state of it.

    A text that retells nothing has no source. ``is_date_assumed`` is true where the publisher of the source
    gives no date; ``author`` is who signed the source, or the text itself; empty where nobody did.
    """

    file: str
    title: str
    date: date
    language: str
    source: str
    version: str
    sections: tuple[Section, ...]
    first: bool = False  # of several, the one that is read first
    is_date_assumed: bool = False
    author: str = ""
    introduction: str = ""  # the id of the heading that stands above its introduction, if it has one

    @property
    def id(self) -> str:
        """What addresses call it: the name of its file without the ending."""
        return self.file.removesuffix(".md")

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All passages, in reading order."""
        return tuple(passage for section in self.sections for passage in section.passages)

    @property
    def aliases(self) -> dict[str, str]:
        """The ids that passages had before, with those that they have now. Places have theirs."""
        return {old: passage.id for passage in self.passages for old in passage.was}


def parse_document(text: str, file: str) -> Document:
    """Parse a document: front matter, ``##`` headings, and one passage per paragraph.

    Raises
    ------
    ContentError
        If the front matter lacks a key, has another, or names an introduction that is no heading; or as
        ``parse_sections``.
    """
    matter = parse_matter(text, file)
    require_keys(matter, "document", NEEDED, ALLOWED)
    retells = bool(matter.get("source"))
    sections = parse_sections(text, file, RETOLD_HEAD if retells else OWN_HEAD)
    _require_introduction(matter, [key for key, _, _ in sections])
    return Document(
        file=file,
        title=matter.get("title"),
        date=day(matter, "date"),
        language=matter.get("language"),
        source=matter.get("source"),
        version=matter.get("version", matter.get("date")),
        sections=tuple(_sections(sections, retells=retells)),
        first=matter.get("first") == "true",
        is_date_assumed=matter.get("dated") == "assumed",
        author=matter.get("author"),
        introduction=matter.get("introduction"),
    )


def _require_introduction(matter: Matter, headings: list[str]) -> None:
    asked = matter.get("introduction", *headings[:1])
    if asked not in headings:
        wrong = f"no heading has the id '{asked}', which the introduction names"
        raise ContentError(f"{matter.where('introduction')}: {wrong}{nearest(asked, headings)}")


def _sections(sections: Sections, *, retells: bool) -> Iterator[Section]:
    place = count(1)
    for key, title, paragraphs in sections:
        passages = (
            _passage(each, _retold(each) if retells else _own(each, next(place))) for each in paragraphs
        )
        yield Section(key, title, tuple(passages))


def _passage(paragraph: Paragraph, number: int) -> Passage:
    require_attributes(paragraph, ATTRIBUTES, "passage")
    was = tuple(paragraph.attributes.get("was", "").split())
    return Passage(paragraph.id, number, paragraph.pieces, paragraph.line, was)


def _retold(paragraph: Paragraph) -> int:
    number = paragraph.attributes.get("paragraph", "")
    if not NUMBER.fullmatch(number):
        raise ContentError(f"{paragraph.where}: {RETOLD_HEAD}")
    return int(number)


def _own(paragraph: Paragraph, place: int) -> int:
    if "paragraph" in paragraph.attributes:
        raise ContentError(f"{paragraph.where}: {RETELLS_NOTHING}")
    return place
