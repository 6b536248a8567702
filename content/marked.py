"""A text as Markdown: written so that it is read again as it was, mark by mark, whatever words it has."""

import re
from collections.abc import Iterator, Sequence

import yaml

from content.passages import Document, Passage
from content.pieces import Citation, Mark, Piece, Reference

MARKUP = re.compile(r"[\\`*_\[\]<]|&(?=[#a-zA-Z])")  # what Markdown takes for markup wherever it stands
OPENING = re.compile(r"\A(\d{0,9}(?=[.)])|(?=[#+\-=>~{]))(.)")  # what begins no paragraph in Markdown
IN_QUOTES = re.compile(r'[\\"]|&(?=[#a-zA-Z])')
BREAKING = re.compile(r"[\t\n\f\r]")
SPACE = re.compile(r"[^\S\x0b\x1c-\x1f\x85]")  # those that have a number in Markdown
SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-Z])")
LAST_SENTENCE = re.compile(r"(?<=[.!?]) $")
PLAIN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def marked(document: Document) -> str:
    """Write a document as Markdown with front matter; ``parse_document`` reads the same from it."""
    return "\n".join([f"---\n{_matter(document)}---\n", *_parts(document)])


def _matter(document: Document) -> str:
    day = document.date.isoformat()
    said = {
        "title": document.title,
        "date": day,
        "dated": "assumed" if document.is_date_assumed else "",
        "author": document.author,
        "language": document.language,
        "version": document.version if document.version != day else "",
        "source": document.source,
        "first": "true" if document.first else "",
        "introduction": document.introduction,
    }
    return "".join(_line(key, value) for key, value in said.items() if value)


def _line(key: str, value: str) -> str:
    if PLAIN.fullmatch(value):  # every value is text to our reader, so a day needs no quotes
        return f"{key}: {value}\n"
    return yaml.safe_dump({key: value}, allow_unicode=True, width=float("inf"))


def _parts(document: Document) -> Iterator[str]:
    for section in document.sections:
        yield f"## {' '.join(section.title.split())} {{#{section.id}}}\n"
        for passage in section.passages:
            yield f"{_head(passage, is_retold=bool(document.source))}\n{paragraph(passage.pieces)}\n"


def _head(passage: Passage, *, is_retold: bool) -> str:
    number = f" paragraph={passage.paragraph}" if is_retold else ""
    was = f' was="{" ".join(passage.was)}"' if passage.was else ""
    return f"{{#{passage.id}{number}{was}}}"


def paragraph(pieces: Sequence[Piece]) -> str:
    """Write the pieces of a paragraph, each sentence in a line of its own."""
    *before, last = [_text(piece) if isinstance(piece, str) else _linked(piece) for piece in pieces]
    line = _edged("".join([*map(_before_a_link, before), last]))
    return OPENING.sub(r"\1\\\2", line)


def _text(words: str) -> str:
    return SENTENCE.sub("\n", _escaped(words, MARKUP))


def _before_a_link(line: str) -> str:
    """End a line where a sentence ends, and let no link become a picture."""
    line = LAST_SENTENCE.sub("\n", line)
    return f"{line[:-1]}\\!" if line.endswith("!") else line


def _linked(piece: Mark | Citation | Reference) -> str:
    words = _escaped(piece.words, MARKUP)
    if isinstance(piece, Reference):
        return f"[{words}](passage:{piece.passage})"
    if isinstance(piece, Citation):
        return f"[{words}](source:{piece.source})"
    reason = f' "{_escaped(piece.reason, IN_QUOTES)}"' if piece.reason else ""
    return f"[{words}]({piece.manner}:{piece.place}{reason})"


def _escaped(words: str, signs: re.Pattern[str]) -> str:
    return BREAKING.sub(_by_number, signs.sub(r"\\\g<0>", words))


def _edged(line: str) -> str:
    """Keep the spaces at both ends, which Markdown drops, by writing them as numbers."""
    inner = line.strip()
    before, _, after = line.partition(inner) if inner else (line, "", "")
    return "".join([SPACE.sub(_by_number, before), inner, SPACE.sub(_by_number, after)])


def _by_number(sign: re.Match[str]) -> str:
    return f"&#{ord(sign[0])};"
