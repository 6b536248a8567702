"""Word: the text of a .docx file, its paragraphs and headings; what was deleted stays away.

The file may be made to harm: it is unpacked piece by piece, up to a limit whatever it says of itself, and no
tree is made of it. What declares a type of document could define entities, and is refused.
"""

import io
import re
import zipfile
import zlib
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

from content.own.limits import OwnTextError
from geodata.words import say

DOCUMENT = "word/document.xml"
UNPACKED_BYTES = 50_000_000
PIECE_BYTES = 65_536
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # others unpack as much as they like at once
MACROS = ("vbaproject.bin", "vbadata.xml")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADING_STYLE = re.compile(r"(heading|title|berschrift|заголов)", re.IGNORECASE)
SPACES = {f"{W}{name}" for name in ("tab", "br", "cr")}
SKIPPED = {f"{W}{name}" for name in ("del", "pPr", "rPr")}
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    RuntimeError,
    NotImplementedError,
    EOFError,
    OSError,
    ET.ParseError,
)


def text_of_word(body: bytes) -> str:
    """Return the text of a file of Word, or raise an ``OwnTextError``."""
    words = Words()
    parser = ET.XMLParser(target=words)  # noqa: S314 (no tree is made, and a type of document is refused)
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            _require_safe(packed)
            _feed(parser, packed)
        parser.close()
    except (*DAMAGED, ValueError) as error:
        if isinstance(error, OwnTextError):
            raise
        raise _no_word() from error
    return "\n\n".join(filter(None, words.paragraphs()))


def _feed(parser: ET.XMLParser, packed: zipfile.ZipFile) -> None:
    size = 0
    with packed.open(DOCUMENT) as document:
        while piece := document.read(PIECE_BYTES):
            size += len(piece)
            if size > UNPACKED_BYTES:
                raise _too_much()
            parser.feed(piece)


def _require_safe(packed: zipfile.ZipFile) -> None:
    """Refuse macros, and what unpacks to more than any text."""
    files = packed.infolist()
    if any(PurePosixPath(each.filename).name.lower() in MACROS for each in files):
        raise with_macros()
    if sum(each.file_size for each in files) > UNPACKED_BYTES:
        raise _too_much()
    if packed.getinfo(DOCUMENT).compress_type not in METHODS:
        raise _no_word()


def _too_much() -> OwnTextError:
    return OwnTextError(say("This file is too large once unpacked, so it was not opened."), 413)


def with_macros() -> OwnTextError:
    """Say that a file has macros."""
    return OwnTextError(say("This file has macros. Save it as .docx without them, and open that file."), 415)


def _no_word() -> OwnTextError:
    return OwnTextError(say("This is not a Word file (.docx), or it is damaged."))


class Words:
    """Hears a document of Word and keeps the words of its paragraphs, in the order in which they begin."""

    def __init__(self) -> None:
        self._found: list[list[str]] = []  # of each paragraph its style, then its words
        self._open: list[list[str]] = []
        self._skipping = 0  # elements that are open, from the outermost that is skipped on
        self._is_text = False

    def doctype(self, *_: str | None) -> None:
        """Refuse what could define entities."""
        raise _no_word()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""
        if tag == f"{W}p":
            self._open.append([""])
            if self._skipping == 0:
                self._found.append(self._open[-1])
        elif tag == f"{W}pStyle" and self._open and not self._open[-1][0]:
            self._open[-1][0] = attributes.get(f"{W}val", "")
        elif self._open and not self._skipping:
            self._open[-1] += [" "] if tag in SPACES else ["-"] if tag == f"{W}noBreakHyphen" else []
        if self._skipping or tag in SKIPPED:
            self._skipping += 1
        self._is_text = tag == f"{W}t"

    def data(self, words: str) -> None:
        """Take words."""
        if self._is_text and self._open and not self._skipping:
            self._open[-1].append(words)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        self._is_text = False
        self._skipping -= self._skipping > 0
        if tag == f"{W}p":
            ended = self._open.pop()
            if len(ended) == 1 and self._found and self._found[-1] is ended:
                self._found.pop()  # millions of empty ones fit into a small file

    def paragraphs(self) -> list[str]:
        """Return the paragraphs, headings as such."""
        return [_paragraph(style, "".join(words).strip()) for style, *words in self._found]


def _paragraph(style: str, words: str) -> str:
    return f"## {' '.join(words.split())}" if words and HEADING_STYLE.search(style) else words
