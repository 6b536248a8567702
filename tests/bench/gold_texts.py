"""The gold texts: read from Markdown, with the marks and the traps that were set by hand."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from content.matter import FRONT, Matter, day, parse_matter

GOLD = Path(__file__).parent / "gold"
HALVES = ("open", "held")
MARK = re.compile(r"\[(?P<words>[^\[\]]+)\]\((?P<manner>place|actor):(?P<place>[a-z0-9-]+)\)")


class GoldError(ValueError):
    """A mistake in a gold text or in its traps: says where, and what is wrong."""


@dataclass(frozen=True, order=True)
class Mention:
    """Words of a passage that mention a place; start and end are counted in code points."""

    passage: int  # from 1
    start: int
    end: int
    place: str
    manner: str

    def overlaps(self, other: "Mention | Trap") -> bool:
        """Tell whether both have a letter in common."""
        return self.passage == other.passage and self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Trap:
    """Words that are easily linked wrongly. ``place`` is where they must lead; empty: nowhere."""

    passage: int
    start: int
    end: int
    place: str
    kind: str
    phrase: str


@dataclass(frozen=True)
class GoldText:
    """A text, its passages without their marks, and what was marked."""

    name: str
    date: date
    style: str
    area: str
    passages: tuple[str, ...]
    mentions: tuple[Mention, ...]
    traps: tuple[Trap, ...]

    @property
    def plain(self) -> str:
        """The text as an author would paste it."""
        return "\n\n".join(self.passages)


def read_half(half: str) -> list[GoldText]:
    """Read all texts of ``open`` or ``held``."""
    folder = GOLD / half
    with (folder / "traps.csv").open(encoding="utf-8", newline="") as lines:
        traps = list(csv.DictReader(lines))
    return [
        parse_gold(
            path.read_text(encoding="utf-8"), path.stem, [row for row in traps if row["text"] == path.stem]
        )
        for path in sorted(folder.glob("*.md"))
    ]


def parse_gold(text: str, name: str, traps: list[dict[str, str]]) -> GoldText:
    """Parse one gold text and its rows of ``traps.csv``."""
    matter = parse_matter(text, f"{name}.md")
    passages, mentions = _passages(text, matter)
    return GoldText(
        name=name,
        date=day(matter, "date"),
        style=matter.get("style"),
        area=matter.get("area"),
        passages=passages,
        mentions=mentions,
        traps=tuple(map(partial(_trap, passages), traps)),
    )


def _passages(text: str, matter: Matter) -> tuple[tuple[str, ...], tuple[Mention, ...]]:
    body = FRONT.sub("", text, count=1).strip()
    marked = re.split(r"\n\s*\n", body)
    mentions = [
        mention for number, words in enumerate(marked, start=1) for mention in _mentions(words, number)
    ]
    plain = tuple(MARK.sub(r"\g<words>", words) for words in marked)
    for number, words in enumerate(plain, start=1):
        if re.search(r"[\[\]\n]", words):
            raise GoldError(f"{matter.file}, passage {number}: a mark is malformed, or a line is broken")
    return plain, tuple(mentions)


def _mentions(marked: str, passage: int) -> Iterator[Mention]:
    dropped = 0  # letters of marks before this one, which the reader does not see
    for mark in MARK.finditer(marked):
        start = mark.start() - dropped
        yield Mention(passage, start, start + len(mark["words"]), mark["place"], mark["manner"])
        dropped += len(mark[0]) - len(mark["words"])


def _trap(passages: tuple[str, ...], row: dict[str, str]) -> Trap:
    passage, phrase, words = int(row["passage"]), row["phrase"], row["words"]
    if passages[passage - 1].count(phrase) != 1 or phrase.count(words) != 1:
        wrong = f"'{phrase}' must stand in the passage once, and '{words}' in it once"
        raise GoldError(f"traps.csv, {row['text']}, passage {passage}: {wrong}")
    start = passages[passage - 1].index(phrase) + phrase.index(words)
    return Trap(passage, start, start + len(words), row["place"], row["kind"], phrase)
