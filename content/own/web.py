"""Web: the words of a page of the web, block by block; scripts, styles and menus are left out.

A page may be made to harm: each letter of it is looked at once or twice, however its tags are nested, or not
closed. What is not closed goes on to the end, as in a browser.
"""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol",
    "p", "pre", "section", "table", "td", "th", "tr", "ul",
}  # fmt: skip
HEADINGS = {f"h{level}" for level in range(1, 7)}
RAW = {"script", "style", "title", "textarea"}  # in which a sign for a tag is none
UNREAD = {
    "script", "style", "noscript", "template", "svg", "math", "nav", "footer", "form", "iframe", "object"
}  # fmt: skip
TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/>]*+)(?:[^>"']|"[^"]*+"|'[^']*+')*+>""")
SIGN = re.compile(r"<(?=[a-zA-Z/!?])")  # any other is a letter of the text
TAG_BEGINS = re.compile(r"</?[a-zA-Z]")


class Piece(NamedTuple):
    """Words, or a tag by its name."""

    words: str = ""
    tag: str = ""
    is_end: bool = False


def pieces_of(page: str) -> Iterator[Piece]:
    """Yield words and tags in their order."""
    at = 0
    while sign := SIGN.search(page, at):
        yield Piece(page[at : sign.start()])
        tag = TAG.match(page, sign.start())
        at = tag.end() if tag else _passed(page, sign.start())
        if tag:
            yield Piece(tag=tag[2].lower(), is_end=bool(tag[1]))
            if tag[2].lower() in RAW and not tag[1]:
                begun, at = at, _end_of(tag[2], page, at)
                yield Piece(page[begun:at])
    yield Piece(page[at:])


def _end_of(name: str, page: str, at: int) -> int:
    found = re.compile(f"</{name}", re.IGNORECASE).search(page, at)
    return found.start() if found else len(page)


def _passed(page: str, sign: int) -> int:
    """Return where a comment ends, a declaration, or a tag that is not closed."""
    if TAG_BEGINS.match(page, sign):
        return len(page)
    ending = "-->" if page.startswith("<!--", sign) else ">"
    end = page.find(ending, sign + 2)
    return end + len(ending) if end >= 0 else len(page)


class Unread:
    """The tags that are open and not read: the end of one ends those that are open in it."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._often: Counter[str] = Counter()

    def __bool__(self) -> bool:
        return bool(self._open)

    def take(self, piece: Piece) -> None:
        """Take a tag."""
        if not piece.is_end and piece.tag in UNREAD:
            self._open.append(piece.tag)
            self._often[piece.tag] += 1
        elif self._often[piece.tag]:
            while (last := self._open.pop()) != piece.tag:
                self._often[last] -= 1
            self._often[piece.tag] -= 1


def page_of_web(page: str) -> tuple[str, str]:
    """Return title and text of a page."""
    blocks: list[list[str]] = [[]]
    title: list[str] = []
    unread, is_title = Unread(), False
    for piece in pieces_of(page):
        if piece.tag:
            unread.take(piece)
            is_title = piece.tag == "title" and not piece.is_end
            if piece.tag in BLOCKS:
                blocks.append(["## "] if piece.tag in HEADINGS and not piece.is_end else [])
        elif is_title:
            title.append(piece.words)
        elif not unread:
            blocks[-1].append(piece.words)
    read = (" ".join(unescape("".join(block)).split()) for block in blocks)
    text = "\n\n".join(block for block in read if block.strip("# "))
    return " ".join(unescape("".join(title)).split()), text
