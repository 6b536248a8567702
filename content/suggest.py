"""Suggest: find the places that a text speaks of, in which manner, and why.

A text is read paragraph by paragraph, from first to last; what is found costs the same however long text
and paragraphs are. ``senses`` says what words mean, ``longer`` which names are part of others, ``peoples``
which are languages, ``manners`` whether they speak of a location or of somebody. The words that these rules
go by are in the tables of ``lexicon``; nothing else is loaded, and nothing is asked for elsewhere.

Paragraphs are parted by blank lines and numbered from 1. A heading is a paragraph like others, also one of
Markdown that begins with ``#``; where most of its words have capitals, capitals say nothing.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple, TypeVar

from content.abbreviations import explained, note_abbreviation
from content.lexicon import Lexicon, Sense
from content.manners import ACTOR, FIRM, PLACE, manner
from content.nearby import HYPHENS, QUOTES, Nearby
from content.said import LIKELY, Said
from content.senses import meaning
from content.spellings import folded
from geodata.words import to_say

PARAGRAPH = re.compile(r"\S(?:.*\S)?(?:[ \t\r]*\n[ \t\r]*\S(?:.*\S)?)*")
COMBINING = re.compile(r"[\u0300-\u036f]")
JOINED = {  # between names that stand in a row
    "and", "or", "nor", ",", ", and", ", or", "and the", "or the", ", the", ", and the", "&", "/", "(",
    *HYPHENS,
}  # fmt: skip
PAIRED = {"and", "or", "nor", "&", "and the", "or the", *HYPHENS}
ENDS = (".", "!", ";", ",")
HEADING = 0.6  # the share of words with a capital, of lines that end in no full stop
LONGEST_HEADING = 160  # letters

REASONS = {
    "name": to_say("its name"),
    "people": to_say("the name of its people"),
    "capital": to_say("its name"),
    "seat": to_say("the government, named by its seat"),
    "organ": to_say("one of its organs"),
    "person": to_say("who is in office there on the date of the text"),
    "surname": to_say("who is in office there on the date of the text"),
}
GOVERNMENT = to_say("those who govern from there")
DEFINED = to_say("an abbreviation that the text explains")


class Suggestion(NamedTuple):
    """Words that mean a place; start and end count code points within the paragraph.

    ``confidence`` is how often, by estimate, words so found mean this place: 0.95 where a name has one
    meaning or its neighbours decide, 0.85 where the rest of the text decides, 0.7 where nothing does.
    """

    passage: int
    start: int
    end: int
    words: str
    place: str
    manner: str
    reason: str
    confidence: float


class Unlinked(NamedTuple):
    """Words that were seen and lead nowhere, and why."""

    passage: int
    start: int
    end: int
    words: str
    reason: str


Link = tuple[int, int, Sense, float]  # start and end of words, what they mean, and how sure that is
Found = TypeVar("Found", Suggestion, Unlinked)


class Suggestions(NamedTuple):
    """What was found in a text, or in one paragraph of it."""

    marks: list[Suggestion]
    unlinked: list[Unlinked]


def suggest_marks(text: str, lexicon: Lexicon, on: date) -> Suggestions:
    """Find the places that a text speaks of; offices are those held ``on`` a day."""
    all_ = Suggestions([], [])
    for found in suggest_passages(text, lexicon, on):
        all_.marks.extend(found.marks)
        all_.unlinked.extend(found.unlinked)
    return all_


def suggest_passages(text: str, lexicon: Lexicon, on: date) -> Iterator[Suggestions]:
    """Find the same paragraph by paragraph, so that a long text takes no more memory than a short one."""
    said = Said(lexicon, on, text)
    for number, paragraph in enumerate(paragraphs(text), start=1):
        yield _read(number, paragraph, said)


def paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text: what stands between blank lines."""
    return (found.group() for found in PARAGRAPH.finditer(text))


def is_heading(paragraph: str) -> bool:
    """Tell whether capitals say nothing here: most words have one, and no full stop ends the line."""
    if len(paragraph) > LONGEST_HEADING or paragraph.rstrip(QUOTES).endswith(ENDS):
        return False
    words = [word for word in paragraph.split() if word[0].isalpha()]
    return len(words) > 1 and sum(word[0].isupper() for word in words) >= HEADING * len(words)


def _read(number: int, paragraph: str, said: Said) -> Suggestions:
    said.paragraph = text = folded(paragraph)
    if not text.isascii() and COMBINING.search(text):
        return _read_composed(number, paragraph, said)
    found = said.lexicon.find(text)
    if not found and not said.defined:
        return Suggestions([], [])
    said.is_heading, said.unlinked = is_heading(paragraph), (0, "")
    row, unlinked, entries = Row(), list[Unlinked](), said.lexicon.entries
    for which, start, end in found:
        if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
            continue
        near = Nearby(text, start, end)
        sense, sure, why = meaning(entries[which], start, near, said)
        if sense:
            how, strength = manner(sense, near, said)
            row.add((start, end, sense, sure), how, strength, text)
            note_link(text, start, end, sense, said)
        elif why:
            unlinked.append(Unlinked(number, start, end, paragraph[start:end], why))
            said.unlinked = (end, why)
    marks = row.marks(number, paragraph)
    if said.defined and (short := list(explained(text, said))):
        marks = sorted([*marks, *_explained(short, number, paragraph, said, marks)])
    return Suggestions(marks, unlinked)


def note_link(text: str, start: int, end: int, sense: Sense, said: Said) -> None:
    """Remember where words led, for the rules that read what comes after."""
    if text.startswith(" (", end):
        note_abbreviation(text, start, end, sense, said)
    said.linked = sense.place
    said.places.add(sense.place)


def _explained(
    short: Iterable[tuple[Sense, int, int]],
    number: int,
    paragraph: str,
    said: Said,
    marks: Iterable[Suggestion],
) -> Iterator[Suggestion]:
    """Yield the short forms that the text has explained and the lexicon does not have, beside the marks."""
    taken = {letter for mark in marks for letter in range(mark.start, mark.end)}
    for sense, start, end in short:
        if not taken.isdisjoint(range(start, end)):  # EU., of which EU is known
            continue
        taken.update(range(start, end))
        how, _ = manner(sense, Nearby(said.paragraph, start, end), said)
        yield Suggestion(number, start, end, paragraph[start:end], sense.place, how, DEFINED, LIKELY)


def _read_composed(number: int, paragraph: str, said: Said) -> Suggestions:
    """Read a paragraph without the marks that combine with letters, and count as it is written."""
    where = [place for place, letter in enumerate(paragraph) if not COMBINING.match(letter)] + [
        len(paragraph)
    ]
    found = _read(number, COMBINING.sub("", paragraph), said)

    def written(each: Found) -> Found:
        start, end = where[each.start], where[each.end]
        return each._replace(start=start, end=end, words=paragraph[start:end])

    return Suggestions([*map(written, found.marks)], [*map(written, found.unlinked)])


class Row:
    """Names that stand in a row (*Astana, Baku and Tbilisi agreed*) are spoken of in one manner.

    What a preposition says of the first, or a verb of the last, holds for all of them.
    """

    __slots__ = ("links", "manner", "manners", "open")

    def __init__(self) -> None:
        self.links: list[Link] = []
        self.manners: list[str] = []  # of the links, which what follows may change
        self.open = 0  # from which on no manner was said yet
        self.manner = ""  # that was said last in this row

    def add(self, link: Link, how: str, strength: int, text: str) -> None:
        """Add the next name of a paragraph, its manner, and what says that, as ``manner`` has it."""
        many, gap = len(self.links), ""
        if many:
            start, _, sense, _ = link
            _, end, last, _ = self.links[-1]
            gap = text[end:start].strip()
            if gap == "," and sense.place == last.within:  # Tbilisi, Georgia
                how, strength = PLACE, FIRM
            if gap not in JOINED or not is_like(sense, last):
                self.open, self.manner = many, ""
        if strength == FIRM or (strength and not (self.manner and gap in PAIRED)):
            for earlier in range(self.open, many):
                self.manners[earlier] = how
            self.open, self.manner = many + 1, how
        elif self.manner:
            how, self.open = self.manner, many + 1
        self.links.append(link)
        self.manners.append(how)

    def marks(self, number: int, paragraph: str) -> list[Suggestion]:
        """Return what is suggested."""
        marks = list[Suggestion]()
        for (start, end, sense, sure), how in zip(self.links, self.manners, strict=True):
            reason = GOVERNMENT if sense.kind == "capital" and how == ACTOR else REASONS[sense.kind]
            words = paragraph[start:end]
            marks.append(Suggestion(number, start, end, words, sense.place, how, reason, sure))
        return marks


def is_like(one: Sense, other: Sense) -> bool:
    """Tell whether two names are of one kind, so that they may stand in a row."""
    return one.group == other.group and (one.kind == "people") == (other.kind == "people")
