"""The library: every document and the record beside it, held against the gazetteer."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from content.matter import parse_matter
from content.notes import Note, Record, parse_record
from content.paragraphs import ID, read_text
from content.passages import Document, Passage, parse_document
from content.pieces import Citation, ContentError, Mark, Reference, words_of
from geodata.files import files_in
from geodata.gazetteer import Gazetteer, UnknownPlaceError
from geodata.tables import nearest

FOLDER = Path(__file__).parent / "texts"


@dataclass(frozen=True)
class Library:
    """All documents, the one that is read first before the others, and the records that answer them.

    Ids of passages and notes are unique within a document and its records; places have ids of their own.
    """

    documents: tuple[Document, ...]
    records: tuple[Record, ...] = ()

    def records_of(self, document: Document) -> tuple[Record, ...]:
        """Return the records that answer a document."""
        return tuple(record for record in self.records if record.answers == document.id)

    def notes(self, document: Document) -> tuple[Note, ...]:
        """Return the notes of all records that answer a document."""
        return tuple(note for record in self.records_of(document) for note in record.notes)


def load_library(gazetteer: Gazetteer, folder: Path = FOLDER) -> Library:
    """Load every text of the folder; one whose front matter says what it ``answers`` is a record.

    Raises
    ------
    ContentError
        If there is no text, a text is malformed or its name is no id, none or several of the documents are
        the first, an id stands twice in a text and its records, or a mark, a citation, a note or words that a
        note rates point at nothing.
    """
    try:
        files = files_in(folder, ".md")
    except OSError as error:
        raise ContentError(f"{folder.name}: the folder cannot be read: {error.strerror}") from error
    texts = [_parse(read_text(path), path.name) for path in files]
    documents = [text for text in texts if isinstance(text, Document)]
    if not documents:
        raise ContentError(f"{folder.name}: no text is here; add a Markdown file")
    _require_names(documents)
    records = tuple(text for text in texts if isinstance(text, Record))
    library = Library(_first_before_others(documents), records)
    for document in library.documents:
        _require_unique(parts_of(document, library))
    for problem in _problems(library, gazetteer):
        raise ContentError(problem)
    return library


def _parse(text: str, file: str) -> Document | Record:
    return parse_record(text, file) if "answers" in parse_matter(text, file) else parse_document(text, file)


def _require_names(documents: Iterable[Document]) -> None:
    """Refuse a file that no address can name, such as one that differs from another in capitals alone."""
    for document in documents:
        if not ID.fullmatch(document.id):
            right = "addresses name the text by it; rename the file in lower case, like my-text.md"
            raise ContentError(f"{document.file}:1: '{document.id}' is no name for a text: {right}")


def _first_before_others(documents: list[Document]) -> tuple[Document, ...]:
    firsts = [document.file for document in documents if document.first]
    if len(documents) == 1:
        return (replace(documents[0], first=True),)
    if len(firsts) != 1:
        found = f"stands in {' and '.join(firsts)}" if firsts else "stands in no document"
        wrong = f"'first: true' {found}; write it in the front matter of the one that is read first"
        raise ContentError(f"{(firsts or [documents[0].file])[-1]}:1: {wrong}")
    return tuple(sorted(documents, key=lambda document: not document.first))


def parts_of(document: Document, library: Library) -> Iterator[tuple[str, Passage | Note]]:
    """Yield every passage of a document and every note of its records, with its file."""
    yield from ((document.file, passage) for passage in document.passages)
    for record in library.records_of(document):
        yield from ((record.file, note) for note in record.notes)


def _require_unique(parts: Iterable[tuple[str, Passage | Note]]) -> None:
    seen: dict[str, str] = {}
    for file, part in parts:
        where = f"{file}:{part.line}"
        for each in (part.id, *(part.was if isinstance(part, Passage) else ())):
            if each in seen:
                raise ContentError(f"{where}: the id '{each}' stands in {seen[each]} already")
            seen[each] = where


def _problems(library: Library, gazetteer: Gazetteer) -> Iterator[str]:
    sources = gazetteer.sources.index
    for document in library.documents:
        if document.source and document.source not in sources:
            hint = nearest(document.source, sources)
            yield f"{document.file}:1: no source has the key '{document.source}'{hint}"
        yield from _lost_pieces(document, library, gazetteer)
    for record in library.records:
        yield from _lost_notes(record, library, gazetteer)


def _lost_pieces(document: Document, library: Library, gazetteer: Gazetteer) -> Iterator[str]:
    passages = [passage.id for passage in document.passages]
    for file, part in parts_of(document, library):
        for piece in part.pieces:
            if not isinstance(piece, str):
                yield from (f"{file}:{piece.line}: {wrong}" for wrong in _lost(piece, passages, gazetteer))


def _lost(
    piece: Mark | Citation | Reference, passages: Collection[str], gazetteer: Gazetteer
) -> Iterator[str]:
    """Say what a mark, a citation or a reference points at in vain; references stay within a text."""
    if isinstance(piece, Mark):
        yield from _unknown_place(piece.place, gazetteer)
    elif isinstance(piece, Citation) and piece.source not in gazetteer.sources.index:
        yield f"no source has the key '{piece.source}'{nearest(piece.source, gazetteer.sources.index)}"
    elif isinstance(piece, Reference) and piece.passage not in passages:
        yield f"no passage of this text has the id '{piece.passage}'{nearest(piece.passage, passages)}"


def _lost_notes(record: Record, library: Library, gazetteer: Gazetteer) -> Iterator[str]:
    texts = {document.id: document for document in library.documents}
    if record.answers not in texts:
        hint = nearest(record.answers, texts)
        yield f"{record.file}:1: it answers '{record.answers}', but no such text is here{hint}"
        return
    known = {passage.id: words_of(passage.pieces) for passage in texts[record.answers].passages}
    for note in record.notes:
        for about in note.about:
            if about not in known:
                yield f"{record.file}:{note.line}: no passage has the id '{about}'{nearest(about, known)}"
        yield from (f"{record.file}:{note.line}: {wrong}" for wrong in _lost_words(note, known))
        for problem in _unknown_place(note.of, gazetteer) if note.of else ():
            yield f"{record.file}:{note.line}: {problem}"


def _lost_words(note: Note, passages: Mapping[str, str]) -> Iterator[str]:
    """Say which words that a note rates stand in none of its passages."""
    read = [passages[about] for about in note.about if about in passages]
    for rated in note.rates:
        if read and not any(rated in words for words in read):
            where = " or ".join(f"'{about}'" for about in note.about)
            longest = max((_shared(rated, words) for words in read), key=len)
            hint = f"; of them stand there: '{longest}'" if longest else ""
            yield f"the words '{rated}' do not stand in {where}{hint}; copy them from there, without marks"


def _shared(words: str, text: str) -> str:
    """Return the longest beginning of some words that stands in a text, up to a whole word."""
    each = words.split()
    return next((begin for to in range(len(each), 0, -1) if (begin := " ".join(each[:to])) in text), "")


def _unknown_place(place_id: str, gazetteer: Gazetteer) -> Iterator[str]:
    try:
        gazetteer.place(place_id)
    except UnknownPlaceError as error:
        yield str(error)
