"""Decisions: what the author of a text has settled goes before what was suggested."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from content.own.sent import Decision, How
from content.suggest import Suggestion
from geodata.words import to_say

UNLINKED = to_say("unlinked by you")


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

    def is_over(self, other: "Decided") -> bool:
        """Tell whether both have a letter in common."""
        return self.start < other.end and other.start < self.end


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
    by_passage: dict[int, list[Decided]] = {}
    for each in suggested:
        by_passage.setdefault(each.passage, []).append(_suggested(each))
    for decision in decisions:
        if decision["place"] and decision["place"] not in known:
            continue
        for meant in _meant(decision, passages):
            marks = by_passage.setdefault(meant.passage, [])
            by_passage[meant.passage] = [
                *(mark for mark in marks if not mark.is_over(meant)),
                _new(meant, marks),
            ]
    return sorted(
        (mark for marks in by_passage.values() for mark in marks), key=lambda each: (each.passage, each.start)
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


def _new(meant: Decided, marks: Iterable[Decided]) -> Decided:
    """Keep the reason of what was found where the author only agrees, and say what has been done."""
    before = next((mark for mark in marks if (mark.start, mark.words) == (meant.start, meant.words)), None)
    if before is None or not before.place:
        return meant
    if before.place == meant.place:
        is_same = before.manner == meant.manner
        return replace(before, manner=meant.manner, sure=1.0, how="accepted" if is_same else "changed")
    return replace(meant, how="changed")


def _meant(decision: Decision, passages: Sequence[str]) -> Iterator[Decided]:
    """Yield the words of which something was decided, wherever it holds."""
    words = decision["words"]
    if not words.strip():
        return
    manner = "actor" if decision["manner"] == "actor" else "place"
    if decision["everywhere"]:
        whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        for number, passage in enumerate(passages, start=1):
            for found in whole.finditer(passage):
                yield Decided(number, found.start(), words, decision["place"], manner)
        return
    number, start = decision["passage"], decision["start"]
    if 0 < number <= len(passages) and start >= 0 and passages[number - 1].startswith(words, start):
        yield Decided(number, start, words, decision["place"], manner)
