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
from content.said import Meant, Said
from content.senses import meaning
from geodata.words import to_say

PARAGRAPH = re.compile(r"\S(?:.*\S)?(?:[ \t\r]*\n[ \t\r]*\S(?:.*\S)?)*")
SPACES = str.maketrans(dict.fromkeys("\n\r\t\u00a0\u2009\u202f", " "))
JOINED = {"and", "or", ",", ", and", ", or", "–", "-", "&", "and the", ", the", ", and the", "nor", "—", "or the", "/"}
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
        said.paragraph = paragraph.translate(SPACES)
        said.is_heading = is_heading(paragraph)
        said.unlinked = (0, "")
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
    found = Suggestions([], [])
    last: tuple[int, Sense, str] | None = None
    for which, start, end in said.lexicon.find(said.paragraph):
        if not _is_whole(said.paragraph, start, end):
            continue
        near = Nearby(said.paragraph, start, end)
        words = said.lexicon.words[which]
        meant = meaning(words, said.lexicon.senses[which], start, near, said)
        if meant.sense:
            mark = _mark(number, (start, end), paragraph[start:end], meant, near, said, last)
            last = (end, meant.sense, mark.manner)
            found.marks.append(mark)
            said.unlinked = (0, "")
        elif meant.why:
            found.unlinked.append(Unlinked(number, start, end, paragraph[start:end], meant.why))
            said.unlinked = (end, meant.why)
    return found


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() and start) and not text[end : end + 1].isalnum()


def _mark(
    number: int, span: tuple[int, int], words: str, meant: Meant, near: Nearby, said: Said,
    last: tuple[int, Sense, str] | None,
) -> Suggestion:  # fmt: skip
    sense = meant.sense
    assert sense
    before = ""
    if last and said.paragraph[last[0] : span[0]].strip() in JOINED and sense.group == last[1].group:
        before = last[2]
    how = manner(sense, near, said, before)
    reason = GOVERNMENT if sense.kind == "capital" and how == "actor" else REASONS[sense.kind]
    return Suggestion(number, *span, words, sense.place, how, reason, meant.sure)
