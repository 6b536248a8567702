"""The library: every document and the record beside it, held against the gazetteer."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from content.notes import Note, Record, parse_record
from content.passages import (
    Citation,
    ContentError,
    Document,
    Mark,
    Passage,
    Reference,
    parse_document,
    read_text,
)
from geodata.gazetteer import Gazetteer, UnknownPlaceError
from geodata.tables import nearest

FOLDER = Path(__file__).parent / "texts"


@dataclass(frozen=True)
class Library:
    """All documents, by file name, and the records that answer them. Ids are unique in the whole library."""

    documents: tuple[Document, ...]
    records: tuple[Record, ...] = ()

    @property
    def passages(self) -> dict[str, Passage]:
        """Every passage by its id, in reading order."""
        return {passage.id: passage for document in self.documents for passage in document.passages}

    def notes(self, document: Document) -> tuple[Note, ...]:
        """Return the notes of all records that answer a document."""
        stem = document.file.removesuffix(".md")
        return tuple(note for record in self.records if record.answers == stem for note in record.notes)


def load_library(gazetteer: Gazetteer, folder: Path = FOLDER) -> Library:
    """Load every text of the folder; one whose front matter says what it ``answers`` is a record.

    Raises
    ------
    ContentError
        If there is no text, a text is malformed, an id stands in two of them, or a mark, a citation or a note
        points at nothing.
    """
    documents: list[Document] = []
    records: list[Record] = []
    for path in sorted(folder.glob("*.md")):
        text = read_text(path)
        if "\nanswers:" in text.partition("\n---")[0]:
            records.append(parse_record(text, path.name))
        else:
            documents.append(parse_document(text, path.name))
    if not documents:
        raise ContentError(f"{folder.name}: no text is here; add a Markdown file")
    library = Library(tuple(documents), tuple(records))
    _require_unique(library)
    for problem in _problems(library, gazetteer):
        raise ContentError(problem)
    return library


def _parts(library: Library) -> Iterator[tuple[str, Passage | Note]]:
    for document in library.documents:
        yield from ((document.file, passage) for passage in document.passages)
    for record in library.records:
        yield from ((record.file, note) for note in record.notes)


def _require_unique(library: Library) -> None:
    seen: dict[str, str] = {}
    for file, part in _parts(library):
        where = f"{file}:{part.line}"
        if part.id in seen:
            raise ContentError(f"{where}: the id '{part.id}' stands in {seen[part.id]} already")
        seen[part.id] = where


def _problems(library: Library, gazetteer: Gazetteer) -> Iterator[str]:
    sources = gazetteer.sources.index
    for document in library.documents:
        if document.source not in sources:
            hint = nearest(document.source, sources)
            yield f"{document.file}:1: no source has the key '{document.source}'{hint}"
    for file, part in _parts(library):
        for piece in part.pieces:
            if not isinstance(piece, str):
                yield from (f"{file}:{piece.line}: {wrong}" for wrong in _lost(piece, library, gazetteer))
    for record in library.records:
        yield from _lost_notes(record, library, gazetteer)


def _lost(piece: Mark | Citation | Reference, library: Library, gazetteer: Gazetteer) -> Iterator[str]:
    """Say what a mark, a citation or a reference points at in vain."""
    if isinstance(piece, Mark):
        yield from _unknown_place(piece.place, gazetteer)
    elif isinstance(piece, Citation) and piece.source not in gazetteer.sources.index:
        yield f"no source has the key '{piece.source}'{nearest(piece.source, gazetteer.sources.index)}"
    elif isinstance(piece, Reference) and piece.passage not in library.passages:
        yield f"no passage has the id '{piece.passage}'{nearest(piece.passage, library.passages)}"


def _lost_notes(record: Record, library: Library, gazetteer: Gazetteer) -> Iterator[str]:
    stems = {document.file.removesuffix(".md"): document for document in library.documents}
    if record.answers not in stems:
        hint = nearest(record.answers, stems)
        yield f"{record.file}:1: it answers '{record.answers}', but no such text is here{hint}"
        return
    known = {passage.id for passage in stems[record.answers].passages}
    for note in record.notes:
        for about in note.about:
            if about not in known:
                yield f"{record.file}:{note.line}: no passage has the id '{about}'{nearest(about, known)}"
        for problem in _unknown_place(note.of, gazetteer) if note.of else ():
            yield f"{record.file}:{note.line}: {problem}"


def _unknown_place(place_id: str, gazetteer: Gazetteer) -> Iterator[str]:
    try:
        gazetteer.place(place_id)
    except UnknownPlaceError as error:
        yield str(error)
