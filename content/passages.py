"""Passages: the text, read from Markdown, with the marks that point at places."""

import re
from dataclasses import dataclass
from datetime import date

from content.matter import Matter, day, parse_matter, require_keys
from content.paragraphs import Paragraph, parse_sections, require_attributes
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

NEEDED = ("title", "date", "language", "source")
ALLOWED = (*NEEDED, "dated", "author", "version", "first", "introduction")
ATTRIBUTES = ("paragraph", "was")
PASSAGE_HEAD = (
    "a passage needs a line above it with its id, in lower case, and the number of the paragraph that it "
    "retells: {#an-id paragraph=3}"
)
NUMBER = re.compile("[1-9][0-9]*")


@dataclass(frozen=True)
class Passage:
    """A paragraph of a text: the smallest piece that can be opened, cited and linked."""

    id: str
    paragraph: int  # of the text that is retold, counted from 1
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

    ``is_date_assumed`` is true where the publisher of the source gives no date; ``author`` is who signed the
    source, empty where nobody did.
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
    sections = parse_sections(text, file, PASSAGE_HEAD)
    _require_introduction(matter, [key for key, _, _ in sections])
    return Document(
        file=file,
        title=matter.get("title"),
        date=day(matter, "date"),
        language=matter.get("language"),
        source=matter.get("source"),
        version=matter.get("version", matter.get("date")),
        sections=tuple(Section(key, title, tuple(map(_passage, those))) for key, title, those in sections),
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


def _passage(paragraph: Paragraph) -> Passage:
    require_attributes(paragraph, ATTRIBUTES, "passage")
    number = paragraph.attributes.get("paragraph", "")
    if not NUMBER.fullmatch(number):
        raise ContentError(f"{paragraph.where}: {PASSAGE_HEAD}")
    was = tuple(paragraph.attributes.get("was", "").split())
    return Passage(paragraph.id, int(number), paragraph.pieces, paragraph.line, was)
