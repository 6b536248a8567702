"""Files: the text in a file that someone opens, as plain text with an empty line between paragraphs."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

from charset_normalizer import from_bytes

from content.own.limits import MOST_BYTES, OwnTextError, too_large
from content.own.markdown import decisions_of, document_in, text_of, words_in
from content.own.sent import Opened
from geodata.words import say

UNPACKED_BYTES = 50_000_000  # of what a file of Word may hold
MOST_SIGNS = 100_000  # of Markdown
MACROS = ("vbaproject.bin", "vbadata.xml")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADING_STYLE = re.compile(r"(heading|title|berschrift|заголов)", re.IGNORECASE)
BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol",
    "p", "pre", "section", "table", "td", "th", "tr", "ul",
}  # fmt: skip
HEADINGS = {f"h{level}" for level in range(1, 7)}
UNREAD = {
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "math",
    "nav",
    "footer",
    "form",
    "iframe",
    "object",
}
SIGNS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def open_file(name: str, body: bytes) -> Opened:
    """Return title and text of a file, by its ending, or raise an ``OwnTextError``."""
    ending = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    if ending == ".docm":
        raise _with_macros()
    if ending not in READERS:
        raise OwnTextError(
            say("This type of file can’t be read. Open a .txt, .md, .docx or .html file, or paste the text."),
            415,
        )
    if len(body) > MOST_BYTES:
        raise too_large()
    read = READERS[ending](body)
    if not read["text"].strip():
        raise OwnTextError(say("There is no text in this file."))
    return read


def plain(body: bytes) -> Opened:
    """Return the text of a plain file, in whatever encoding it is."""
    return opened(decoded(body))


def opened(text: str, title: str = "") -> Opened:
    """Return what a file holds that has no links."""
    return {"title": title, "date": "", "text": text, "decisions": []}


def markdown(body: bytes) -> Opened:
    """Return the words of Markdown; of a document that was marked here also its links.

    What has more signs than anybody writes is left as it stands: each costs 50 µs, and a file of nothing else
    minutes.
    """
    text = decoded(body).removeprefix("\ufeff")
    if sum(map(text.count, "[*_")) > MOST_SIGNS:
        return opened(text)
    document = document_in(text)
    if document is None:
        return opened(words_in(text))
    return {
        "title": document.title,
        "date": document.date.isoformat(),
        "text": text_of(document),
        "decisions": decisions_of(document),
    }


def decoded(body: bytes) -> str:
    """Return bytes as text: UTF-8, else what they look like."""
    for sign, encoding in SIGNS:
        if body.startswith(sign):
            return body.decode(encoding, errors="replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    best = from_bytes(body[:200_000]).best()
    if best is None or b"\x00" in body[:1000]:
        raise OwnTextError(say("This file is not text. Save it as UTF-8 text, and open that file."))
    return body.decode(best.encoding, errors="replace")


def word(body: bytes) -> Opened:
    """Return the text of a file of Word: its paragraphs, headings as such; what was deleted stays away."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            _require_safe(packed)
            document = packed.read("word/document.xml")
    except OwnTextError:
        raise
    except Exception as error:  # a damaged file breaks the library in many ways
        raise _no_word() from error
    if b"<!DOCTYPE" in document[:2000] or b"<!ENTITY" in document:
        raise _no_word()
    try:
        root = ET.fromstring(document)  # noqa: S314 (it declares no entities)
        paragraphs = [_paragraph_of_word(each) for each in root.iter(f"{W}p")]
    except (ET.ParseError, ValueError, RecursionError) as error:
        raise _no_word() from error
    return opened("\n\n".join(filter(None, paragraphs)))


def _require_safe(packed: zipfile.ZipFile) -> None:
    """Refuse macros, and what unpacks to more than any text: by what the file says, before it is unpacked."""
    files = packed.infolist()
    if any(PurePosixPath(each.filename).name.lower() in MACROS for each in files):
        raise _with_macros()
    if sum(each.file_size for each in files) > UNPACKED_BYTES:
        raise OwnTextError(say("This file is too large once unpacked, so it was not opened."), 413)


def _with_macros() -> OwnTextError:
    return OwnTextError(say("This file has macros. Save it as .docx without them, and open that file."), 415)


def _no_word() -> OwnTextError:
    return OwnTextError(say("This is not a Word file (.docx), or it is damaged."))


def _paragraph_of_word(paragraph: ET.Element) -> str:
    words = "".join(_words_of_word(paragraph)).strip()
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    is_heading = style is not None and HEADING_STYLE.search(style.get(f"{W}val", ""))
    return f"## {' '.join(words.split())}" if is_heading and words else words


def _words_of_word(node: ET.Element) -> Iterator[str]:
    for each in node:
        if each.tag == f"{W}t":
            yield each.text or ""
        elif each.tag in {f"{W}tab", f"{W}br", f"{W}cr"}:
            yield " "
        elif each.tag == f"{W}noBreakHyphen":
            yield "-"
        elif each.tag not in {f"{W}p", f"{W}del", f"{W}pPr", f"{W}rPr", f"{W}txbxContent"}:
            yield from _words_of_word(each)


class Page(HTMLParser):
    """The words of a page of the web, block by block; scripts, styles and menus are left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = [""]
        self.title = ""
        self._unread: list[str] = []
        self._is_title = False

    def parse_marked_section(self, i: int, report: int = 1) -> int:  # noqa: ARG002 (as the parser calls it)
        """Leave out ``<![if …]>``, as browsers do: all up to the next ``>``. Some Pythons stop there."""
        return self.rawdata.find(">", i) + 1 or -1

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        """Begin a block, or leave out what follows."""
        if tag in UNREAD:
            self._unread.append(tag)
        self._is_title = tag == "title"
        if tag in BLOCKS:
            self.blocks.append("## " if tag in HEADINGS else "")

    def handle_endtag(self, tag: str) -> None:
        """End a block, or what is left out."""
        if tag in self._unread:
            del self._unread[self._unread.index(tag) :]
        self._is_title = False
        if tag in BLOCKS:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        """Take words."""
        if self._is_title:
            self.title += data
        elif not self._unread:
            self.blocks[-1] += data


def page_of_web(body: bytes) -> Opened:
    """Return title and text of a page of the web.

    What follows the last ``>`` has no tag. The parser would look for one from each ``<`` to the end: an hour
    for a megabyte of them.
    """
    page = Page()
    tags, end, words = decoded(body).rpartition(">")
    page.feed(tags + end)
    page.close()
    page.handle_data(unescape(words))
    blocks = (" ".join(block.split()) for block in page.blocks)
    text = "\n\n".join(block for block in blocks if block.strip("# "))
    return opened(text, " ".join(page.title.split()))


READERS: dict[str, Callable[[bytes], Opened]] = {
    ".txt": plain,
    ".md": markdown,
    ".markdown": markdown,
    ".docx": word,
    ".html": page_of_web,
    ".htm": page_of_web,
}
