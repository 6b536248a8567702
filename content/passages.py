"""Passages: the text, read from Markdown, with the marks that point at places."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

Manner = Literal["place", "actor"]
SCHEMES: dict[str, Manner] = {"place": "place", "actor": "actor"}
FRONT_MATTER = ("title", "date", "language", "source")
DOCUMENT_MATTER = (*FRONT_MATTER, "version")
PASSAGE_HEAD = (
    "a passage needs a line above it with its id, in lower case, and the number of the paragraph that it "
    "retells: {#an-id paragraph=3}"
)
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
HEADING = re.compile(rf"(?P<title>.*\S)\s+\{{#(?P<id>{ID.pattern})\}}")


class ContentError(ValueError):
    """A mistake in a text: says the file, the line, what is wrong and what would be right."""


@dataclass(frozen=True)
class Mark:
    """Words of a passage that point at a place, and how they speak of it.

    ``manner`` is ``place`` for a location (in Geneva) and ``actor`` for a state, an organisation or its
    leader acting (its chancellor). ``reason`` says why the words mean the place where that is not plain.
    """

    words: str
    place: str
    manner: Manner
    reason: str
    line: int


@dataclass(frozen=True)
class Citation:
    """Words that name a source, by its key in ``sources.csv``."""

    words: str
    source: str
    line: int


@dataclass(frozen=True)
class Reference:
    """Words that point at another passage, by its id."""

    words: str
    passage: str
    line: int


Piece = str | Mark | Citation | Reference


@dataclass(frozen=True)
class Paragraph:
    """A paragraph as it stands in a file: its id, what else is written above it, and its pieces."""

    id: str
    attributes: Mapping[str, str]
    pieces: tuple[Piece, ...]
    where: str  # file:line
    line: int


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
    """A text of one date. ``source`` is the key of what it retells, ``version`` names this state of it."""

    file: str
    title: str
    date: date
    language: str
    source: str
    version: str
    sections: tuple[Section, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All passages, in reading order."""
        return tuple(passage for section in self.sections for passage in section.passages)


def read_text(path: Path) -> str:
    """Read a file in UTF-8, or raise a ``ContentError``."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError(f"{path.name}: the file is not in UTF-8; save it as UTF-8") from error


def read_document(path: Path) -> Document:
    """Read a document from a file; errors as ``parse_document``."""
    return parse_document(read_text(path), path.name)


def parse_document(text: str, file: str) -> Document:
    """Parse a document: front matter, ``##`` headings, and one passage per paragraph.

    Raises
    ------
    ContentError
        If the front matter lacks a field, an id is missing, malformed or repeated, a paragraph stands before
        the first heading, or a link is no mark.
    """
    matter, sections = parse_paragraphs(text, file, PASSAGE_HEAD)
    passages = (
        Section(section_id, title, tuple(map(_passage, paragraphs)))
        for section_id, title, paragraphs in sections
    )
    return Document(
        file=file, sections=tuple(passages), **{field: matter[field] for field in DOCUMENT_MATTER}
    )


def parse_paragraphs(
    text: str, file: str, head: str
) -> tuple[dict[str, Any], list[tuple[str, str, list[Paragraph]]]]:
    """Parse what every text is made of: front matter, and sections (id, title, paragraphs).

    ``head`` says what must stand above a paragraph, for whoever forgets it.
    """
    tokens = _markdown().parse(text)
    if not tokens or tokens[0].type != "front_matter":
        raise ContentError(f"{file}:1: the file must begin with front matter between two lines of ---")
    return _front_matter(tokens[0], file), list(_sections(tokens[1:], file, head))


def _passage(paragraph: Paragraph) -> Passage:
    number = paragraph.attributes.get("paragraph", "")
    if not number.isdecimal():
        raise ContentError(f"{paragraph.where}: {PASSAGE_HEAD}")
    was = tuple(paragraph.attributes.get("was", "").split())
    return Passage(paragraph.id, int(number), paragraph.pieces, paragraph.line, was)


def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).use(front_matter_plugin).use(attrs_block_plugin)


def _front_matter(token: Token, file: str) -> dict[str, Any]:
    try:
        matter = yaml.safe_load(token.content)
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a date such as 2024-13-01
        raise ContentError(f"{file}:1: the front matter is not valid YAML: {error}") from error
    for field in FRONT_MATTER:
        if not isinstance(matter, dict) or not matter.get(field):
            raise ContentError(f"{file}:1: the front matter needs a line '{field}: …'")
    if type(matter["date"]) is not date:  # a datetime is a date, too
        raise ContentError(f"{file}:1: the date '{matter['date']}' is no date; write it as 2024-01-31")
    matter = {"version": matter["date"]} | matter
    return {field: value if field == "date" else str(value) for field, value in matter.items()}


def _sections(tokens: list[Token], file: str, head: str) -> Iterator[tuple[str, str, list[Paragraph]]]:
    seen: dict[str, int] = {}
    blocks = list(_blocks(tokens, file))
    starts = [number for number, (opening, _) in enumerate(blocks) if opening.type == "heading_open"]
    if blocks and starts[:1] != [0]:
        raise ContentError(
            f"{_where(file, blocks[0][0])}: a passage needs a heading above it: ## Title {{#id}}"
        )
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        section_id, title = _heading(*blocks[start], file)
        _require_new(section_id, _where(file, blocks[start][0]), seen)
        yield section_id, title, list(_paragraphs(blocks[start + 1 : end], file, head, seen))


def _blocks(tokens: list[Token], file: str) -> Iterator[tuple[Token, Token]]:
    for opening, inline in pairwise(tokens):
        if opening.nesting >= 0 and opening.level == 0:
            if opening.type not in ("heading_open", "paragraph_open"):
                raise ContentError(f"{_where(file, opening)}: only headings and paragraphs can stand here")
            yield opening, inline


def _heading(opening: Token, inline: Token, file: str) -> tuple[str, str]:
    match = HEADING.fullmatch(inline.content)
    if opening.tag != "h2" or not match:
        raise ContentError(f"{_where(file, opening)}: a heading is written ## Title {{#id}}")
    return match["id"], match["title"]


def _paragraphs(
    blocks: list[tuple[Token, Token]], file: str, head: str, seen: dict[str, int]
) -> Iterator[Paragraph]:
    for opening, inline in blocks:
        where = _where(file, opening)
        attributes = {str(name): str(value) for name, value in opening.attrs.items()}
        paragraph_id = attributes.pop("id", "")
        if not ID.fullmatch(paragraph_id):
            raise ContentError(f"{where}: {head}")
        for each in (paragraph_id, *attributes.get("was", "").split()):
            _require_new(each, where, seen)
        line = _line(opening)
        yield Paragraph(paragraph_id, attributes, tuple(_pieces(inline, file, line)), where, line)


def _require_new(new_id: str, where: str, seen: dict[str, int]) -> None:
    if new_id in seen:
        raise ContentError(
            f"{where}: the id '{new_id}' stands in line {seen[new_id]} already; ids are unique"
        )
    seen[new_id] = int(where.rpartition(":")[2])


def _pieces(inline: Token, file: str, line: int) -> Iterator[Piece]:
    """Yield text, marks and citations. Emphasis is dropped: what is said, not how it is set, is linked."""
    opening: Token | None = None
    words = ""
    for token in inline.children or []:
        if token.type == "link_open":
            if words:
                yield words
            opening, words = token, ""
        elif token.type == "link_close" and opening:
            yield _linked(opening, words, file, line)
            opening, words = None, ""
        else:
            words += _text(token, f"{file}:{line}")
            line += token.type in ("softbreak", "hardbreak")
    if words:
        yield words


def _text(token: Token, where: str) -> str:
    if token.type == "image":
        raise ContentError(f"{where}: a passage is text; leave the picture out")
    if "](" in token.content or "][" in token.content:
        raise ContentError(
            f'{where}: a mark is written [words](place:an-id) or [words](actor:an-id "reason")'
        )
    return " " if token.type in ("softbreak", "hardbreak") else token.content


def _linked(opening: Token, words: str, file: str, line: int) -> Mark | Citation | Reference:
    scheme, _, target = str(opening.attrs["href"]).partition(":")
    if scheme == "source":
        return Citation(words, target, line)
    if scheme == "passage":
        return Reference(words, target, line)
    if scheme not in SCHEMES:
        raise ContentError(
            f"{file}:{line}: the mark '{words}' begins with '{scheme}:'; write place:, actor:, source: or "
            "passage:"
        )
    return Mark(words, target, SCHEMES[scheme], str(opening.attrs.get("title", "")), line)


def _line(opening: Token) -> int:
    return opening.map[0] + 1 if opening.map else 0


def _where(file: str, opening: Token) -> str:
    return f"{file}:{_line(opening)}"
