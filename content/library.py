"""The library: every document, with its marks held against the gazetteer."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from content.passages import ContentError, Document, Passage, read_document
from geodata.gazetteer import Gazetteer, UnknownPlaceError
from geodata.tables import nearest

FOLDER = Path(__file__).parent / "texts"


@dataclass(frozen=True)
class Library:
    """All documents, by file name. Ids of passages are unique in the whole library."""

    documents: tuple[Document, ...]

    @property
    def passages(self) -> dict[str, Passage]:
        """Every passage by its id, in reading order."""
        return {passage.id: passage for document in self.documents for passage in document.passages}


def load_library(gazetteer: Gazetteer, folder: Path = FOLDER) -> Library:
    """Load every text of the folder.

    Raises
    ------
    ContentError
        If there is no text, a text is malformed, an id stands in two of them, or a mark points at nothing.
    """
    documents = tuple(read_document(path) for path in sorted(folder.glob("*.md")))
    if not documents:
        raise ContentError(f"{folder.name}: no text is here; add a Markdown file")
    _require_unique(documents)
    for problem in _problems(documents, gazetteer):
        raise ContentError(problem)
    return Library(documents)


def _require_unique(documents: tuple[Document, ...]) -> None:
    seen: dict[str, str] = {}
    for document in documents:
        for passage in document.passages:
            where = f"{document.file}:{passage.line}"
            if passage.id in seen:
                raise ContentError(f"{where}: the id '{passage.id}' stands in {seen[passage.id]} already")
            seen[passage.id] = where


def _problems(documents: tuple[Document, ...], gazetteer: Gazetteer) -> Iterator[str]:
    for document in documents:
        if document.source not in gazetteer.sources.index:
            hint = nearest(document.source, gazetteer.sources.index)
            yield f"{document.file}:1: no source has the key '{document.source}'{hint}"
        for passage in document.passages:
            for mark in passage.marks:
                try:
                    gazetteer.place(mark.place)
                except UnknownPlaceError as error:
                    yield f"{document.file}:{mark.line}: {error}"
