"""Paragraphs: what every text is made of, read from Markdown, each with its id and its pieces."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from content.pieces import ContentError, Piece, pieces_of
from geodata.tables import nearest

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
HEADING = re.compile(rf"(?P<title>.*\S)\s+\{{#(?P<id>{ID.pattern})\}}")
HEAD = re.compile(r" {0,3}\{#[^{}]*\}\s*")  # the line above a paragraph
SPACED = re.compile(r"(?P<name>\w+)=(?P<value>[^\s\"=}]+(\s+[^\s\"=}]+)+)(?=\s+\w+=|\s*\})")
MOST_MB = 2
CODE = {
    "code_block": "text behind a tab or four spaces is code in Markdown; remove them",
    "fence": "text between lines of ``` is code in Markdown; remove these lines",
}
BLOCKS = "only headings and paragraphs can stand here"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph as it stands in a file: its id, what else is written above it, and its pieces."""

    id: str
    attributes: Mapping[str, str]
    pieces: tuple[Piece, ...]
    where: str  # file:line
    line: int


Sections = list[tuple[str, str, list[Paragraph]]]  # id, title, paragraphs


def read_text(path: Path) -> str:
    """Read a file in UTF-8, or raise a ``ContentError``."""
    try:
        if path.stat().st_size > MOST_MB * 1_000_000:
            raise ContentError(f"{path.name}:1: a text has at most {MOST_MB} MB; split it")
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError(f"{path.name}: the file is not in UTF-8; save it as UTF-8") from error
    except OSError as error:
        raise ContentError(f"{path.name}: the file cannot be read: {error.strerror}") from error


def parse_sections(text: str, file: str, head: str) -> Sections:
    """Parse what stands under the front matter.

    ``head`` says what must stand above a paragraph, for whoever forgets it.

    Raises
    ------
    ContentError
        If an id is missing, malformed or repeated, a paragraph stands before the first heading, something is
        no paragraph, or a link is no mark.
    """
    _require_paragraphs_below(text, file)
    found: dict[str, Any] = {}
    tokens = _markdown().parse(text, found)
    for reference in found.get("references", {}).values():
        where = f"{file}:{reference['map'][0] + 1}"
        raise ContentError(
            f"{where}: a line that begins with [words]: would not be shown; write it otherwise"
        )
    return list(_sections(tokens[1:], file, head))


def require_attributes(paragraph: Paragraph, known: Collection[str], what: str) -> None:
    """Refuse a paragraph above which something is written that is not known."""
    for name in paragraph.attributes.keys() - set(known):
        raise ContentError(f"{paragraph.where}: a {what} has no '{name}'{nearest(name, known)}")


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).use(front_matter_plugin).use(attrs_block_plugin)
    # what is escaped stays apart from what stands beside it, and is never taken for a mark gone wrong
    return markdown.disable("text_join")


def _require_paragraphs_below(text: str, file: str) -> None:
    """Refuse a head above nothing, which Markdown would drop, and one above another, which it would join."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    for (number, line), (_, below) in pairwise([*lines, (0, "#")]):
        if HEAD.fullmatch(line) and (HEAD.fullmatch(below) or below.startswith("#")):
            raise ContentError(f"{file}:{number}: no paragraph follows; write it in the next line")


def _sections(tokens: list[Token], file: str, head: str) -> Iterator[tuple[str, str, list[Paragraph]]]:
    seen: dict[str, int] = {}
    blocks = list(_blocks(tokens, file))
    starts = [number for number, (opening, _) in enumerate(blocks) if opening.type == "heading_open"]
    if starts[:1] != [0]:
        where = _where(file, blocks[0][0]) if blocks else file
        raise ContentError(f"{where}: a passage needs a heading above it: ## Title {{#id}}")
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        section_id, title = _heading(*blocks[start], file)
        _require_new(section_id, _where(file, blocks[start][0]), seen)
        yield section_id, title, list(_paragraphs(blocks[start + 1 : end], file, head, seen))


def _blocks(tokens: list[Token], file: str) -> Iterator[tuple[Token, Token]]:
    for number, opening in enumerate(tokens):
        if opening.nesting >= 0 and opening.level == 0:
            if opening.type not in ("heading_open", "paragraph_open"):
                raise ContentError(f"{_where(file, opening)}: {CODE.get(opening.type, BLOCKS)}")
            yield opening, tokens[number + 1]


def _heading(opening: Token, inline: Token, file: str) -> tuple[str, str]:
    match = HEADING.fullmatch(inline.content)
    if opening.tag != "h2" or not match:
        raise ContentError(f"{_where(file, opening)}: a heading is written ## Title {{#id}}")
    return match["id"], " ".join(match["title"].split())


def _paragraphs(
    blocks: list[tuple[Token, Token]], file: str, head: str, seen: dict[str, int]
) -> Iterator[Paragraph]:
    for opening, inline in blocks:
        where = _where(file, opening)
        attributes = {str(name): str(value) for name, value in opening.attrs.items()}
        paragraph_id = attributes.pop("id", "")
        if not ID.fullmatch(paragraph_id):
            raise ContentError(f"{where}: {_unread(inline.content) or head}")
        for each in (paragraph_id, *attributes.get("was", "").split()):
            _require_new(each, where, seen)
        line = _line(opening)
        yield Paragraph(paragraph_id, attributes, tuple(pieces_of(inline, file, line)), where, line)


def _unread(words: str) -> str:
    """Say why a line that looks like a head is none, or nothing where there is no such line."""
    if not words.startswith("{#"):
        return ""
    spaced = SPACED.search(words.partition("\n")[0])
    right = f': {spaced["name"]}="{spaced["value"]}"' if spaced else ""
    return f"the line above the paragraph cannot be read; put a value with a space in double quotes{right}"


def _require_new(new_id: str, where: str, seen: dict[str, int]) -> None:
    if not ID.fullmatch(new_id):
        raise ContentError(f"{where}: the id '{new_id}' is malformed; write it in lower case, like an-id")
    if new_id in seen:
        raise ContentError(
            f"{where}: the id '{new_id}' stands in line {seen[new_id]} already; ids are unique"
        )
    seen[new_id] = int(where.rpartition(":")[2])


def _line(opening: Token) -> int:
    return opening.map[0] + 1 if opening.map else 0


def _where(file: str, opening: Token) -> str:
    return f"{file}:{_line(opening)}"
