"""Homonyms: words that mean something else as well, and the words near them that decide.

The rows of ``homonyms.csv``: what words usually mean, and which words near them speak for the place or
against it. All of these are looked for at once.
"""

import re
from collections.abc import Iterator

import pandas as pd
from ahocorasick_rs import AhoCorasick

SPLIT = " | "
NEAR = 120  # letters; in so short a text what stands before a comma speaks, too


class Homonym:
    """A word with several meanings. Answers: what it usually means, and what a text says of it."""

    __slots__ = ("_finder", "_many_for", "_spoken", "usual")

    def __init__(self, usual: str, speaks_for: list[str], speaks_against: list[str]) -> None:
        self.usual = usual  # the id of a place, or nothing
        self._spoken, self._many_for = [*speaks_for, *speaks_against], len(speaks_for)
        self._finder = AhoCorasick(self._spoken) if self._spoken else None

    def weight(self, text: str, words: str) -> int:
        """Count the different words of a text that speak for the place, less those that speak against it.

        What stands right before the words (*Atlanta, Georgia*) speaks of these alone, not of others.
        """
        if not self._finder:
            return 0
        if len(text) > NEAR and f", {words}" in text:
            text = re.sub(rf"\w+, {re.escape(words)}", "", text)
        found = self._finder.find_matches_as_indexes(text, overlapping=True)
        spoken = {which for which, start, end in found if _is_whole(text, start, end)} if found else ()
        return sum(1 if which < self._many_for else -1 for which in spoken if self._spoken[which] != words)


def homonyms_of(table: pd.DataFrame) -> Iterator[tuple[str, Homonym]]:
    """Yield the words of each row and what decides what they mean."""
    for row in table.rename(columns={"for": "speaks_for"}).itertuples():
        yield row.words, Homonym(row.usual, _words(row.speaks_for), _words(row.against))


def _words(cell: str) -> list[str]:
    return cell.split(SPLIT) if cell else []


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether words stand alone, and are not part of a longer word."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or after.isalnum() or before == "_" or after == "_")
