"""Reading: a text of one's own becomes a document with its places linked, as those of the shelf are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from content.lexicon import Lexicon
from content.links import ImpliedBy, Link, link_document
from content.new import named
from content.own.decisions import UNLINKED, Decided, decided
from content.own.limits import require_length, require_paragraphs
from content.own.paragraphs import Part, cleaned, is_english, language_of, parts_of
from content.own.sent import Asked, Decision, Opened
from content.passages import Document, Mark, Passage, Piece, Section
from content.pieces import Manner
from content.suggest import REASONS, Suggestions, suggest_marks
from geodata.gazetteer import Gazetteer
from geodata.words import say, to_say

PLAIN = REASONS["name"]  # a reason that needs no saying in the text
IN_HEADING = to_say("in a heading")
WITHOUT_TITLE = to_say("Untitled text")


@dataclass(frozen=True)
class Left:
    """Words that were seen and are not linked; in a heading the number of the passage is 0."""

    passage: int
    start: int
    words: str
    reason: str


@dataclass(frozen=True)
class Read:
    """A text, read: the document, its links, and what was found and left out."""

    document: Document
    links: tuple[Link, ...]
    found: tuple[Decided, ...]
    left_out: tuple[Left, ...]
    words: int
    is_english: bool


def read_text(
    asked: Asked, on: date, gazetteer: Gazetteer, lexicon: Lexicon, implied_by: ImpliedBy | None = None
) -> Read:
    """Read a text as of a day, or raise an ``OwnTextError``."""
    text = cleaned(asked["text"])
    words = require_length(text)
    parts = parts_of(text)
    require_paragraphs(len(parts))
    passages = [part.words for part in parts if not part.is_heading]
    marks, left = _suggested(parts, lexicon, on)
    places = gazetteer.places.index
    all_ = decided(passages, marks.marks, asked["decisions"], places)
    found = tuple(each for each in all_ if each.place)
    document = _document(asked["title"], on, parts, found)
    return Read(
        document=document,
        links=link_document(document, gazetteer, implied_by),
        found=found,
        left_out=tuple(_left_out(marks, left, all_)),
        words=words,
        is_english=is_english(text),
    )


def only_marked(opened: Opened, lexicon: Lexicon) -> list[Decision]:
    """Return what gives a text that was marked before the links that it has, and no others.

    What else would be suggested is unlinked first: it is listed, and can be linked again.
    """
    parts, marked = parts_of(opened["text"]), opened["decisions"]
    suggested, _ = _suggested(parts, lexicon, date.fromisoformat(opened["date"]))
    others: list[Decision] = [
        {
            "passage": each.passage, "start": each.start, "words": each.words, "place": "",
            "manner": each.manner, "everywhere": False,
        }
        for each in suggested.marks
    ]  # fmt: skip
    return [*others, *marked]


def _suggested(parts: Sequence[Part], lexicon: Lexicon, on: date) -> tuple[Suggestions, list[Left]]:
    """Find what to link, and count passages without the headings; what is named in these cannot be linked."""
    suggested = suggest_marks("\n\n".join(part.words for part in parts), lexicon, on)
    numbers, number = [0], 0
    for part in parts:
        number += not part.is_heading
        numbers.append(0 if part.is_heading else number)
    marks = [each._replace(passage=numbers[each.passage]) for each in suggested.marks]
    unlinked = [each._replace(passage=numbers[each.passage]) for each in suggested.unlinked]
    left = [Left(0, each.start, each.words, IN_HEADING) for each in marks if not each.passage]
    return Suggestions([each for each in marks if each.passage], unlinked), left


def _left_out(suggested: Suggestions, left: Iterable[Left], all_: Iterable[Decided]) -> Iterator[Left]:
    """Yield what is not linked, in reading order; of what was linked since, nothing is said."""
    linked: dict[int, list[Decided]] = {}
    for each in all_:
        linked.setdefault(each.passage, []).append(each)
    seen = [Left(each.passage, each.start, each.words, each.reason) for each in suggested.unlinked]
    free = [each for each in seen if not any(_is_at(each, mark) for mark in linked.get(each.passage, []))]
    gone = [
        Left(each.passage, each.start, each.words, UNLINKED)
        for marks in linked.values()
        for each in marks
        if not each.place
    ]
    yield from left
    yield from sorted([*free, *gone], key=lambda each: (each.passage, each.start))


def _is_at(left: Left, mark: Decided) -> bool:
    return left.start < mark.end and mark.start < left.start + len(left.words)


def _document(title: str, on: date, parts: Sequence[Part], found: Sequence[Decided]) -> Document:
    title = " ".join(cleaned(title).split()) or say(WITHOUT_TITLE)
    language = language_of(" ".join(part.words for part in parts[:50]))
    sections = tuple(_sections(parts, found))
    return Document(f"{named(title)}.md", title, on, language, "", on.isoformat(), sections)


def _sections(parts: Sequence[Part], found: Sequence[Decided]) -> Iterator[Section]:
    marks: dict[int, list[Decided]] = {}
    for each in found:
        marks.setdefault(each.passage, []).append(each)
    headings: list[tuple[str, list[Passage]]] = []
    number = 0
    for part in parts:
        if part.is_heading:
            headings.append((part.words, []))
            continue
        number += 1
        headings = headings or [(say("Text"), [])]
        pieces = tuple(_pieces(part.words, marks.get(number, [])))
        headings[-1][1].append(Passage(f"p{number}", number, pieces, 0))
    for place, (heading, passages) in enumerate(headings, start=1):
        yield Section(f"s{place}", heading, tuple(passages))


def _pieces(words: str, marks: Iterable[Decided]) -> Iterator[Piece]:
    at = 0
    for mark in marks:
        if words[at : mark.start]:
            yield words[at : mark.start]
        reason = "" if mark.reason == PLAIN else mark.reason
        yield Mark(mark.words, mark.place, cast("Manner", mark.manner), reason, 0)
        at = mark.end
    if words[at:]:
        yield words[at:]
