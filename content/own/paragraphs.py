"""The paragraphs of a text that someone pasted: where they part, and which of them are headings."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from content.suggest import paragraphs

HEADING = re.compile(r"#{1,6}[ \t]+(?P<title>.*?)[ \t#]*")
LONG_LINE = 100  # letters: text that has such lines, and no blank ones, has a paragraph in each
PLAIN_HEADING = re.compile(  # ends as no sentence does, and is no byline and no date
    r"(?!By |\d{1,2} \w+ \d{4}$)(?=.{2,80}$)[^\W_].*[^\s.,;:!\u2026\"'\u201d\u2019\xbb]"
)
STOPS = (".", "!", "?", "\u2026")
BEHIND_STOPS = "\"'\u201d\u2019\xbb)]0123456789"  # closing quotes and brackets, numbers of notes
UNSEEN = re.compile(  # what controls, turns the direction of writing, parts words unseen, or is nothing
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
    "\ud800-\udfff\ue000-\uf8ff\ufff0-\ufffc\uffff]"
)
LINE = re.compile("\r\n?|\x85|\u2028")
PARAGRAPH_END = re.compile("[\x0b\x0c\u2029]")
ENGLISH = {"the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "with", "as", "by", "at"}
LEAST_ENGLISH = 0.12  # of the words of an English text are such
FEWEST_WORDS = 20  # from which on one can tell
KAZAKH = set("әғқңөұүһі")


class Part(NamedTuple):
    """A paragraph as it is read, or a heading."""

    words: str
    is_heading: bool


def parts_of(text: str) -> list[Part]:
    """Return the paragraphs and headings of a text, each in one line, without what none can see.

    Signs that turn the direction of writing are left out: they could show words in another order than they
    have. Letters that are written from the right, and marks that combine with letters, stay.
    A heading begins with ``#``, or is a short line without a full stop above a long paragraph.
    """
    parts = [part for part in map(_part, _paragraphs(cleaned(text))) if part.words]
    if all(part.is_heading for part in parts):  # there is nothing for them to stand above
        return [part._replace(is_heading=False) for part in parts]
    plain = [_is_plain_heading(part, below) for part, below in pairwise([*parts, Part("", is_heading=False)])]
    return [
        part._replace(is_heading=part.is_heading or found) for part, found in zip(parts, plain, strict=True)
    ]


def _is_plain_heading(part: Part, below: Part) -> bool:
    is_text = len(below.words) > LONG_LINE and below.words.rstrip(BEHIND_STOPS).endswith(STOPS)
    may_be = is_text and not below.is_heading and not part.words[:1].islower()
    return may_be and bool(PLAIN_HEADING.fullmatch(part.words))


def cleaned(text: str) -> str:
    """Return a text without what none can see, its lines ended by one sign."""
    return UNSEEN.sub("", PARAGRAPH_END.sub("\n\n", LINE.sub("\n", text)))


def _paragraphs(text: str) -> Iterator[str]:
    lines = text.split("\n")
    if all(map(str.strip, lines[1:-1])) and any(len(line) > LONG_LINE for line in lines):  # none is blank
        yield from lines
        return
    for paragraph in paragraphs(text):
        first, _, rest = paragraph.partition("\n")
        if HEADING.fullmatch(first.strip()) and rest:  # Markdown needs no blank line below a heading
            yield from (first, rest)
        else:
            yield paragraph


def _part(paragraph: str) -> Part:
    words = " ".join(paragraph.split())
    heading = HEADING.fullmatch(words)
    return Part(heading["title"], is_heading=True) if heading else Part(words, is_heading=False)


def language_of(text: str) -> str:
    """Return the language that a text seems to be in: Kazakh or Russian by its letters, else English."""
    letters = text[:20_000].lower()
    cyrillic = sum("\u0400" <= each <= "\u04ff" for each in letters)
    if cyrillic * 2 < sum(each.isalpha() for each in letters):
        return "en"
    return "kk" if sum(each in KAZAKH for each in letters) > cyrillic / 20 else "ru"


def is_english(text: str) -> bool:
    """Tell whether a text seems to be English: enough of its words are those that every English text has."""
    words = re.findall(r"[^\W\d_]+", text[:20_000].lower())
    if len(words) < FEWEST_WORDS:
        return language_of(text) == "en"
    return sum(word in ENGLISH for word in words) >= LEAST_ENGLISH * len(words)
