"""The state: texts, tables, shapes and words as the files have them, loaded again when one changes."""

import gc
import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, RLock
from typing import Any, TypeVar

from content.library import Library, load_library
from content.links import Link, link_document, mentions
from content.notes import Note
from content.passages import Document
from geodata import words
from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.page.sent import Place, places_data

ROOT = Path(__file__).parent.parent
FOLDERS = ("geodata", "content")
ENDINGS = (".csv", ".geojson", ".md", ".po", ".js", ".css")  # what is shown
T = TypeVar("T")
Files = tuple[tuple[str, int, int, int], ...]


@dataclass(frozen=True)
class State:
    """All that is shown, as some files had it, and what has been made of it in each language."""

    gazetteer: Gazetteer
    library: Library
    _made: dict[tuple[str, str], Any] = field(default_factory=dict, compare=False)
    _lock: RLock = field(default_factory=RLock, compare=False)

    def once(self, what: str, make: Callable[["State"], T]) -> T:
        """Return what is made of the state, made once for each language and kept as long as the state."""
        key = what, words.spoken()
        with self._lock:
            if key not in self._made:
                self._made[key] = make(self)
            made: T = self._made[key]
        return made

    @property
    def document(self) -> Document:
        """The document that is shown."""
        return self.library.documents[0]

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
        except Exception as error:  # noqa: BLE001 - whatever it is, readers keep what they have
            self.mistake = error
            logging.getLogger(__name__).error("%s", error)  # noqa: TRY400 (the message says where to mend)
        gc.collect()
        gc.freeze()  # Streamlit collects after each run; it need not look at what stays for good


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
