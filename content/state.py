"""The state: texts, tables, shapes and words as the files have them, loaded again when one changes."""

import gc
import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock, RLock
from typing import Any, TypeVar

from content.library import Library, load_library
from content.links import Link, link_document, mentions
from content.notes import Note
from content.passages import Document
from geodata import words
from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.page import served
from geodata.page.sent import OnShelf, Place, Shelf, places_data
from geodata.words import long_date

ROOT = Path(__file__).parent.parent
FOLDERS = ("geodata", "content")
ENDINGS = (".csv", ".geojson", ".md", ".po", ".js", ".css")  # what is shown
T = TypeVar("T")
Files = tuple[tuple[str, int, int, int], ...]


@dataclass(frozen=True)
class State:
    """All that is shown, as some files had it, with one text open, and what has been made of it so far."""

    gazetteer: Gazetteer
    library: Library
    text: str = ""  # the id of the one that is open; the first where there is no such text
    _made: dict[tuple[str, str, str], Any] = field(default_factory=dict, compare=False)
    _lock: RLock = field(default_factory=RLock, compare=False)

    def once(self, what: str, make: Callable[["State"], T]) -> T:
        """Return what is made of the open text, made once for each language and kept as long as the state."""
        key = self.document.id, what, words.spoken()
        with self._lock:
            if key not in self._made:
                self._made[key] = make(self)
            made: T = self._made[key]
        return made

    def opened(self, asked: str) -> "State":
        """Return the same state with another text open: one that an address asks for, or the first."""
        return replace(self, text=asked.strip().lower())

    @property
    def others(self) -> tuple["State", ...]:
        """The state with each of the texts open that are not open now."""
        others = (document for document in self.library.documents if document is not self.document)
        return tuple(self.opened(document.id) for document in others)

    @property
    def document(self) -> Document:
        """The document that is open."""
        documents = self.library.documents
        return next((document for document in documents if document.id == self.text), documents[0])

    @property
    def shelf(self) -> Shelf:
        """All texts, and which of them is open, as every view is sent them."""
        return {"open": self.document.id, "texts": [_on_shelf(each) for each in self.library.documents]}

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes of the record that answers it."""
        return self.library.notes(self.document)

    @property
    def links(self) -> tuple[Link, ...]:
        """Its links, each with its reason in the language spoken."""
        return self.once("links", lambda state: link_document(state.document, state.gazetteer))

    @property
    def places(self) -> dict[str, Place]:
        """All places with how often it speaks of them, as every view is sent them."""
        return self.once("places", lambda state: places_data(state.gazetteer, mentions(state.links)))


def _on_shelf(document: Document) -> OnShelf:
    return {
        "id": document.id,
        "title": document.title,
        "language": document.language,
        "date": long_date(document.date),
        "passages": len(document.passages),
    }


class Latest:
    """The last state that loaded well. A mistake that someone makes later takes nothing from readers."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._seen: Files = ()
        self._good: State | None = None
        self.mistake: Exception | None = None  # of the files as they stand now

    def state(self) -> State:
        """Return the last good state; load it where the files are no longer those that were seen.

        Raises
        ------
        ContentError, GeodataError
            The author's mistake, if nothing has ever loaded well. It is kept until a file changes.
        """
        with self._lock:
            files = files_now()
            if files != self._seen:
                self._load(files)
        if self._good is None:
            raise self.mistake or RuntimeError("nothing was loaded")
        return self._good

    def _load(self, files: Files) -> None:
        self._seen, self.mistake = files, None
        words.forget()
        try:
            gazetteer = load_gazetteer()
            self._good = State(gazetteer, load_library(gazetteer))
            served.begin_anew()
        except Exception as error:  # noqa: BLE001 - whatever it is, readers keep what they have
            self.mistake = error
            logging.getLogger(__name__).error("%s", error)  # noqa: TRY400 (the message says where to mend)
        gc.collect()
        gc.freeze()  # Streamlit collects after each run; it need not look at what stays for good


LATEST = Latest()  # the one of this process, for all readers


def files_now() -> Files:
    """Return of each file that is shown its name, size, and when it last changed (two times, nanoseconds).

    The second time changes even where someone sets the first back.
    """
    found = (entry for folder in FOLDERS for entry in _files_in(ROOT / folder))
    return tuple(sorted(each for each in map(_look_of, found) if each))


def _look_of(entry: os.DirEntry[str]) -> tuple[str, int, int, int] | None:
    try:
        seen = entry.stat()
    except FileNotFoundError:  # an editor has just put another in its place: that is seen at the next visit
        return None
    return entry.path, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns


def _files_in(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    """Yield the regular files that are ours; an editor's lock or swap file begins with a dot."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith((".", "__")):
                continue
            if entry.is_dir():
                yield from _files_in(entry.path)
            elif entry.name.endswith(ENDINGS) and entry.is_file():
                yield entry
