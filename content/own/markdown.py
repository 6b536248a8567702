"""Markdown that someone opens: one of ours keeps its links, any other gives its words."""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from content.own.sent import Decision
from content.passages import Document, Mark, parse_document
from content.pieces import ContentError, words_of

OF_OURS = "---"


def document_in(text: str) -> Document | None:
    """Return the document that a text is, where it is one that was marked here."""
    if not text.startswith(OF_OURS):
        return None
    try:
        return parse_document(text, "text.md")
    except (ContentError, RecursionError):
        return None


def text_of(document: Document) -> str:
    """Write a document as it is pasted: headings, and paragraphs with an empty line between them."""
    return "\n\n".join(
        part
        for section in document.sections
        for part in (f"## {section.title}", *(words_of(passage.pieces) for passage in section.passages))
    )


def decisions_of(document: Document) -> list[Decision]:
    """Return the marks of a document as decisions of its author."""
    return [
        decision
        for number, passage in enumerate(document.passages, start=1)
        for decision in _decisions(number, passage.pieces)
    ]


def _decisions(number: int, pieces: tuple[object, ...]) -> Iterator[Decision]:
    start = 0
    for piece in pieces:
        words = piece if isinstance(piece, str) else getattr(piece, "words", "")
        if isinstance(piece, Mark):
            yield {
                "passage": number, "start": start, "words": words, "place": piece.place,
                "manner": piece.manner, "everywhere": False,
            }  # fmt: skip
        start += len(words)


def words_in(text: str) -> str:
    """Return the words of any Markdown, block by block, headings as such."""
    return "\n\n".join(_blocks(MarkdownIt("commonmark").parse(text)))


def _blocks(tokens: list[Token]) -> Iterator[str]:
    heading = ""
    for token in tokens:
        if token.type == "heading_open":
            heading = "## "
        elif token.type == "inline":
            yield heading + "".join(map(_words, token.children or []))
            heading = ""
        elif token.type in {"fence", "code_block"}:
            yield token.content.strip()


def _words(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return " "
    return token.content if token.type in {"text", "code_inline"} else ""
