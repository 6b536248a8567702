"""Files: the text in a file that someone opens, as plain text with an empty line between paragraphs."""

from collections.abc import Callable
from pathlib import PurePosixPath

from charset_normalizer import from_bytes

from content.own.limits import MOST_BYTES, MOST_MARKDOWN_BYTES, OwnTextError, require_words, too_large
from content.own.markdown import decisions_of, document_in, text_of, words_in
from content.own.sent import Opened
from content.own.web import page_of_web
from content.own.word import text_of_word, with_macros
from geodata.words import say

MOST_SIGNS = 100_000  # of Markdown
SIGNS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def open_file(name: str, body: bytes) -> Opened:
    """Return title and text of a file, by its ending, or raise an ``OwnTextError``."""
    ending = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    if ending == ".docm":
        raise with_macros()
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
    if len(body) > MOST_MARKDOWN_BYTES:
        raise too_large(MOST_MARKDOWN_BYTES)
    text = decoded(body).removeprefix("\ufeff")
    require_words(len(text.split()) // 2)  # half of them may be markup
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
    """Return the text of a file of Word."""
    return opened(text_of_word(body))


def web(body: bytes) -> Opened:
    """Return title and text of a page of the web."""
    title, text = page_of_web(decoded(body))
    return opened(text, title)


READERS: dict[str, Callable[[bytes], Opened]] = {
    ".txt": plain,
    ".md": markdown,
    ".markdown": markdown,
    ".docx": word,
    ".html": web,
    ".htm": web,
}
