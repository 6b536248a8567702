"""Passages: the text, read from Markdown, with the marks that point at places."""

import re
from collections.abc import Iterator
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
class Passage:
    """A paragraph: the smallest piece of text that can be opened, cited and linked."""

    id: str
    paragraph: int  # of the text that is retold, counted from 1
    pieces: tuple[str | Mark, ...]
    line: int

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
    """A text of one date. ``source`` is the key of what it retells."""

    file: str
    title: str
    date: date
    language: str
    source: str
    sections: tuple[Section, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All passages, in reading order."""
        return tuple(passage for section in self.sections for passage in section.passages)


def read_document(path: Path) -> Document:
    """Read a document from a file in UTF-8; errors as ``parse_document``."""
    try:
        return parse_document(path.read_text(encoding="utf-8-sig"), path.name)
    except UnicodeDecodeError as error:
        raise ContentError(f"{path.name}: the file is not in UTF-8; save it as UTF-8") from error


def parse_document(text: str, file: str) -> Document:
    """Parse a document: front matter, ``##`` headings, and one passage per paragraph.

    Raises
    ------
    ContentError
        If the front matter lacks a field, an id is missing, malformed or repeated, a paragraph stands before
        the first heading, or a link is no mark.
    """
    tokens = _markdown().parse(text)
    if not tokens or tokens[0].type != "front_matter":
        raise ContentError(f"{file}:1: the file must begin with front matter between two lines of ---")
    matter = _front_matter(tokens[0], file)
    return Document(file=file, sections=tuple(_sections(tokens[1:], file)), **matter)


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
    return {field: matter[field] if field == "date" else str(matter[field]) for field in FRONT_MATTER}


def _sections(tokens: list[Token], file: str) -> Iterator[Section]:
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
        yield Section(section_id, title, tuple(_passages(blocks[start + 1 : end], file, seen)))


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


def _passages(blocks: list[tuple[Token, Token]], file: str, seen: dict[str, int]) -> Iterator[Passage]:
    for opening, inline in blocks:
        where = _where(file, opening)
        passage_id, paragraph = opening.attrs.get("id"), str(opening.attrs.get("paragraph", ""))
        if not passage_id or not ID.fullmatch(str(passage_id)) or not paragraph.isdecimal():
            raise ContentError(
                f"{where}: a passage needs a line above it with its id, in lower case, and the number of the "
                "paragraph that it retells: {#an-id paragraph=3}"
            )
        _require_new(str(passage_id), where, seen)
        line = _line(opening)
        yield Passage(str(passage_id), int(paragraph), tuple(_pieces(inline, file, line)), line)


def _require_new(new_id: str, where: str, seen: dict[str, int]) -> None:
    if new_id in seen:
        raise ContentError(
            f"{where}: the id '{new_id}' stands in line {seen[new_id]} already; ids are unique"
        )
    seen[new_id] = int(where.rpartition(":")[2])


def _pieces(inline: Token, file: str, line: int) -> Iterator[str | Mark]:
    """Yield plain text and marks. Emphasis is dropped: what is said, not how it is set, is linked."""
    opening: Token | None = None
    words = ""
    for token in inline.children or []:
        if token.type == "link_open":
            if words:
                yield words
            opening, words = token, ""
        elif token.type == "link_close" and opening:
            yield _mark(opening, words, file, line)
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


def _mark(opening: Token, words: str, file: str, line: int) -> Mark:
    scheme, _, place = str(opening.attrs["href"]).partition(":")
    if scheme not in SCHEMES:
        raise ContentError(
            f"{file}:{line}: the mark '{words}' begins with '{scheme}:'; write place: or actor:"
        )
    return Mark(words, place, SCHEMES[scheme], str(opening.attrs.get("title", "")), line)


def _line(opening: Token) -> int:
    return opening.map[0] + 1 if opening.map else 0


def _where(file: str, opening: Token) -> str:
    return f"{file}:{_line(opening)}"
