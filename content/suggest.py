"""Suggest: find the places that a text speaks of, in which manner, and why.

A text is read paragraph by paragraph from first to last: what is found costs the same however long text and
paragraphs are. ``senses`` says what words mean, ``longer`` which names are part of others, ``manners`` whether
a location or somebody is meant; the words that they go by are in the tables of ``lexicon``. Nothing is loaded
or asked for beside these.

Paragraphs are parted by blank lines and numbered from 1. Headings are read like all else, with the rules for
lines in which every word has a capital; a line of Markdown that begins with ``#`` is a paragraph like others.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from content.lexicon import Lexicon, Sense
from content.manners import manner
from content.nearby import Nearby
from content.said import Said
from content.senses import meaning
from content.spellings import folded
from geodata.words import to_say

PARAGRAPH = re.compile(r"\S(?:.*\S)?(?:[ \t\r]*\n[ \t\r]*\S(?:.*\S)?)*")
COMBINING = re.compile(r"[\u0300-\u036f]")
JOINED = {"and", "or", ",", ", and", ", or", "–", "-", "&", "and the", ", the", ", and the", "nor", "—", "or the", "/", "("}
HEADING = 0.6  # the share of words with a capital, of lines that end in no full stop
LONGEST_HEADING = 160  # letters

REASONS = {
    "name": to_say("its name"),
    "people": to_say("the name of its people"),
    "capital": to_say("its name"),
    "seat": to_say("the government, named by its seat"),
    "organ": to_say("one of its organs"),
    "person": to_say("who holds an office of it on the date of the text"),
    "surname": to_say("who holds an office of it on the date of the text"),
}
GOVERNMENT = to_say("the government, named by its capital")
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
    if len(paragraph) > LONGEST_HEADING or paragraph.rstrip("\"”’'")[-1:] in {".", "!", ";", ","}:
        return False
    words = [word for word in paragraph.split() if word[0].isalpha()]
    return len(words) > 1 and sum(word[0].isupper() for word in words) >= HEADING * len(words)


def _read(number: int, paragraph: str, said: Said) -> Suggestions:
    if COMBINING.search(paragraph):
        return _read_composed(number, paragraph, said)
    found, chain = Suggestions([], []), Chain()
    said.paragraph, said.is_heading, said.unlinked = folded(paragraph), is_heading(paragraph), (0, "")
    for which, start, end in said.lexicon.find(said.paragraph):
        if said.paragraph[start - 1 : start].isalnum() or said.paragraph[end : end + 1].isalnum():
            continue
        near = Nearby(said.paragraph, start, end)
        written = paragraph[start:end]
        meant = meaning(said.lexicon.words[which], said.lexicon.senses[which], start, near, said)
        if meant.sense:
            how, is_said = manner(meant.sense, near, said)
            mark = Suggestion(number, start, end, written, meant.sense.place, how, "", meant.sure)
            chain.add(mark, meant.sense, said.paragraph, is_said=is_said)
            said.unlinked = (0, "")
        elif meant.why:
            found.unlinked.append(Unlinked(number, start, end, written, meant.why))
            said.unlinked = (end, meant.why)
    found.marks.extend(chain.marks())
    return found


def _read_composed(number: int, paragraph: str, said: Said) -> Suggestions:
    """Read a paragraph without the marks that combine with letters, and count as it is written."""
    where = [place for place, letter in enumerate(paragraph) if not COMBINING.match(letter)] + [len(paragraph)]
    found = _read(number, COMBINING.sub("", paragraph), said)
    marks, unlinked = (
        [
            each._replace(start=where[each.start], end=where[each.end], words=paragraph[where[each.start] : where[each.end]])
            for each in those
        ]
        for those in found
    )
    return Suggestions(marks, unlinked)


class Chain:
    """Names that stand in a row (*Astana, Baku and Tbilisi agreed*) are spoken of in one manner.

    What a preposition says of the first, or a verb of the last, holds for all of them.
    """

    def __init__(self) -> None:
        self.found: list[tuple[Suggestion, Sense]] = []
        self.open = 0  # from which on no manner was said yet
        self.manner = ""  # that was said last in this row

    def add(self, mark: Suggestion, sense: Sense, text: str, *, is_said: bool) -> None:
        """Add the next name of a paragraph; ``is_said`` where its manner is not just the usual one."""
        if not self._continues(mark, sense, text):
            self.open, self.manner = len(self.found), ""
        if is_said:
            for which in range(self.open, len(self.found)):
                earlier, its = self.found[which]
                self.found[which] = (earlier._replace(manner=mark.manner), its)
            self.open, self.manner = len(self.found) + 1, mark.manner
        elif self.manner:
            mark, self.open = mark._replace(manner=self.manner), len(self.found) + 1
        self.found.append((mark, sense))

    def _continues(self, mark: Suggestion, sense: Sense, text: str) -> bool:
        if not self.found:
            return False
        last, its = self.found[-1]
        is_alike = (sense.group, sense.kind == "people") == (its.group, its.kind == "people")
        return is_alike and text[last.end : mark.start].strip() in JOINED

    def marks(self) -> Iterator[Suggestion]:
        """Yield the names, each with its manner and the reason for its place."""
        for mark, sense in self.found:
            is_government = sense.kind == "capital" and mark.manner == "actor"
            yield mark._replace(reason=GOVERNMENT if is_government else REASONS[sense.kind])
