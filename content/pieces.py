"""Pieces: what a paragraph is made of, words and marks that point at places, sources and passages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from markdown_it.token import Token

Manner = Literal["place", "actor"]
SCHEMES: dict[str, Manner] = {"place": "place", "actor": "actor"}


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


def words_of(pieces: Iterable[Piece]) -> str:
    """Return what a reader reads of a paragraph."""
    return "".join(piece if isinstance(piece, str) else piece.words for piece in pieces)


def pieces_of(inline: Token, file: str, line: int) -> Iterator[Piece]:
    """Yield text, marks, citations and references of a paragraph that begins on this line.

    Emphasis is dropped: what is said, not how it is set, is linked.
    """
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
    if not words.strip():
        raise ContentError(f"{file}:{line}: a mark has no words; write [words]({scheme}:{target})")
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
