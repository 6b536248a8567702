"""The subject of an edition: a text, and all that the file says of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from content.links import Link, mentions
from content.notes import Note
from content.passages import Document
from content.sent import cited_by
from geodata.gazetteer import Gazetteer
from geodata.page.sent import Place, places_data


@dataclass(frozen=True)
class Subject:
    """A text with its notes and links. One of the reader's own is ``own``: no address leads to it."""

    document: Document
    notes: tuple[Note, ...]
    links: tuple[Link, ...]
    gazetteer: Gazetteer
    own: bool = False

    @cached_property
    def places(self) -> dict[str, Place]:
        """All places, with how often the text speaks of each."""
        return places_data(self.gazetteer, mentions(self.links))

    @cached_property
    def reached(self) -> dict[str, list[Link]]:
        """The links by place, in the order of the text."""
        by_place: dict[str, list[Link]] = {}
        for link in self.links:
            by_place.setdefault(link.place, []).append(link)
        return by_place

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each passage."""
        return {passage.id: passage.paragraph for passage in self.document.passages}

    @cached_property
    def cited(self) -> dict[str, int]:
        """The number of each source that text, notes or legs cite, in the order in which they do."""
        return {key: number for number, key in enumerate(dict.fromkeys(self._keys()), start=1)}

    @property
    def events(self) -> list[Note]:
        """The notes that have a date, the earliest first."""
        return sorted((note for note in self.notes if note.date), key=lambda note: note.date)

    @cached_property
    def note_numbers(self) -> dict[str, int]:
        """The number of each note as they stand: those without a date, then the timeline."""
        undated = [note for note in self.notes if not note.date]
        return {note.id: number for number, note in enumerate([*undated, *self.events], start=1)}

    def _keys(self) -> Iterator[str]:
        if self.document.source:
            yield self.document.source
        yield from cited_by(self.document.passages)
        yield from cited_by(self.notes)


@dataclass(frozen=True)
class Made:
    """When a file is made, and the address of the app that makes it, if others can reach it there."""

    day: date
    home: str = ""
