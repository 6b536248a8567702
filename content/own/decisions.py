"""Decisions: what the author of a text has settled goes before what was suggested.

Whoever sends them, each costs as much as the words that it is about: what stands at a place is looked up, and
so are the places where words stand.
"""

import re
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from content.own.limits import OwnTextError
from content.own.sent import Decision, How
from content.suggest import Suggestion
from geodata.words import say, to_say

UNLINKED = to_say("unlinked by you")
WORD = re.compile(r"\w+|\W")
MOST_SPOTS = 2_000_000  # at which words of decisions may be looked for
Spot = tuple[int, int]  # the number of a passage, and where in it


@dataclass(frozen=True)
class Decided:
    """Words of a passage that are linked to a place; no place where the author has unlinked them."""

    passage: int
    start: int
    words: str
    place: str
    manner: str
    reason: str = ""
    sure: float = 1.0
    how: How = "added"

    @property
    def end(self) -> int:
        """Where the words end, in code points within the passage."""
        return self.start + len(self.words)


class Row:
    """What is linked in a passage: no letter twice, the later before the earlier."""

    def __init__(self, passage: str) -> None:
        self._marks: list[Decided | None] = [None]
        self._over = array("l", bytes(array("l").itemsize * len(passage)))  # which mark is over each letter

    def put(self, mark: Decided) -> None:
        """Put a mark in place of those that are over its words."""
        for number in set(self._over[mark.start : mark.end]) - {0}:
            if former := self._marks[number]:
                self._cover(former, 0)
            self._marks[number] = None
        self._cover(mark, len(self._marks))
        self._marks.append(mark)

    def _cover(self, mark: Decided, number: int) -> None:
        self._over[mark.start : mark.end] = array("l", [number]) * len(mark.words)

    def same_words(self, meant: Decided) -> Decided | None:
        """Return the mark that is over just these words."""
        mark = self._marks[self._over[meant.start]]
        return mark if mark and (mark.start, mark.words) == (meant.start, meant.words) else None

    def marks(self) -> Iterator[Decided]:
        """Yield what is linked in the end."""
        return filter(None, self._marks)


class Spots:
    """Where words stand in a text."""

    def __init__(self, passages: Sequence[str]) -> None:
        self._passages = passages
        self._looked = 0

    @cached_property
    def _by_word(self) -> dict[str, list[Spot]]:
        """Every word of the text, and every sign, with where it stands."""
        spots: dict[str, list[Spot]] = {}
        for number, passage in enumerate(self._passages, start=1):
            for found in WORD.finditer(passage):
                spots.setdefault(found[0], []).append((number, found.start()))
        return spots

    def of(self, words: str) -> Iterator[Spot]:
        """Yield where words stand whole, or raise an ``OwnTextError`` where too many are looked for."""
        first = WORD.match(words)
        found = self._by_word.get(first[0], []) if first else []
        self._looked += len(found)
        if self._looked > MOST_SPOTS:
            raise _too_many()
        for number, start in found:
            passage, end = self._passages[number - 1], start + len(words)
            is_whole = not (_is_letter(passage, start - 1) or _is_letter(passage, end))
            if is_whole and passage.startswith(words, start):
                yield number, start


def _is_letter(passage: str, at: int) -> bool:
    return passage[at : at + 1].isalnum() or passage[at : at + 1] == "_"


def _too_many() -> OwnTextError:
    return OwnTextError(say("The corrections are about too many words. Split the text, and open a part."))


def decided(
    passages: Sequence[str],
    suggested: Iterable[Suggestion],
    decisions: Iterable[Decision],
    known: Collection[str],
) -> list[Decided]:
    """Return what is linked in the end, in reading order, and what the author has unlinked.

    A decision whose words do not stand where it says, or whose place is not ``known``, is left alone: the
    text has been changed since.
    """
    rows: dict[int, Row] = {}

    def row(number: int) -> Row:
        if number not in rows:
            rows[number] = Row(passages[number - 1])
        return rows[number]

    spots = Spots(passages)
    for each in suggested:
        row(each.passage).put(_suggested(each))
    for decision in decisions:
        if decision["place"] and decision["place"] not in known:
            continue
        for meant in _meant(decision, passages, spots):
            row(meant.passage).put(_new(meant, row(meant.passage).same_words(meant)))
    return sorted(
        (mark for each in rows.values() for mark in each.marks()), key=lambda each: (each.passage, each.start)
    )


def _suggested(mark: Suggestion) -> Decided:
    return Decided(
        mark.passage,
        mark.start,
        mark.words,
        mark.place,
        mark.manner,
        mark.reason,
        mark.confidence,
        "suggested",
    )


def _new(meant: Decided, before: Decided | None) -> Decided:
    """Keep the reason of what was found where the author only agrees, and say what has been done."""
    if before is None or not before.place:
        return meant
    if before.place == meant.place:
        is_same = before.manner == meant.manner
        return replace(before, manner=meant.manner, sure=1.0, how="accepted" if is_same else "changed")
    return replace(meant, how="changed")


def _meant(decision: Decision, passages: Sequence[str], spots: Spots) -> Iterator[Decided]:
    """Yield the words of which something was decided, wherever it holds."""
    words = decision["words"]
    if not words.strip():
        return
    manner = "actor" if decision["manner"] == "actor" else "place"
    if decision["everywhere"]:
        for number, at in spots.of(words):
            yield Decided(number, at, words, decision["place"], manner)
        return
    number, start = decision["passage"], decision["start"]
    if 0 < number <= len(passages) and start >= 0 and passages[number - 1].startswith(words, start):
        yield Decided(number, start, words, decision["place"], manner)
