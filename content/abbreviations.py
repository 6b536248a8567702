"""Abbreviations: the short forms that a text explains, *the Eurasian Economic Union (EEU)*.

An explained short form leads where the words before it do. One that the lexicon knows, but that the text
explains by other words (*the Supreme Court of Ohio (SCO)*), leads nowhere.
"""

import re
from collections.abc import Iterator

from content.lexicon import Sense
from content.nearby import Nearby
from content.said import Said

EXPLAINED = re.compile(r" \(([A-Z][A-Za-z&.-]{0,8}[A-Z.])\)")
INITIALS = re.compile(r"\b[A-Z]")


def note_abbreviation(text: str, start: int, end: int, sense: Sense, said: Said) -> None:
    """Remember the short form that stands in brackets behind a name, if it begins as the name does."""
    found = EXPLAINED.match(text, end)
    if (
        found
        and found[1][0] == text[start].upper()
        and found[1] not in said.defined
        and " " in text[start:end]
    ):
        said.defined[found[1]] = sense


def explains_otherwise(words: str, sense: Sense, near: Nearby, said: Said) -> bool:
    """Tell whether a known short form stands in brackets behind words for something else, and remember it."""
    if near.touches_before != "(" or near.touches_after != ")" or said.linked == sense.place:
        return False
    before = near.before[-4:]
    small = {word.lower() for word in before}
    name = said.lexicon.names.get(sense.place, "").lower().split()
    initials = "".join(INITIALS.findall(" ".join(before)))
    if not initials.endswith(words) or not small.isdisjoint(set(name) - {"of", "the", "and", "for"}):
        return False
    said.defined[words] = None
    return True


def explained(text: str, said: Said) -> Iterator[tuple[Sense, int, int]]:
    """Yield where a paragraph has short forms that were explained and are not in the lexicon."""
    for short, sense in said.defined.items():
        if sense and short not in said.known and short in text:
            for found in re.finditer(rf"(?<!\w){re.escape(short)}(?!\w)", text):
                yield sense, found.start(), found.end()
