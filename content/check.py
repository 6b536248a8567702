"""What an author has to mend before the tests pass: every rule on texts and tables, one line for each breach.

Loaders refuse what cannot be shown; what can be shown but is poor, doubtful or not whole is found here.
"""

import re
from collections.abc import Iterator

from content.check_words import cited_for_words, word_findings
from content.library import Library, parts_of
from content.notes import Note
from content.passages import Document, Passage
from content.pieces import Citation, words_of
from geodata.check import lacking, table_findings
from geodata.gazetteer import Gazetteer

LEAST_LETTERS = 4  # shorter names, such as Shu, are parts of words
ABBREVIATION = re.compile("[A-Z]{2,}")  # short, but part of no word


def findings(library: Library, gazetteer: Gazetteer) -> Iterator[str]:
    """Yield one line for each thing to mend: file and line, what is wrong, and what would be right."""
    for document in library.documents:
        yield from unmarked(document, gazetteer)
        yield from placeless(document)
        yield from disordered(document)
        yield from unanswered(document, library)
        yield from wordless(document, library)
    yield from unsupported(library)
    yield from untranslated(library)
    yield from uncited(library, gazetteer)
    yield from word_findings(gazetteer)
    yield from table_findings(gazetteer)


def unmarked(document: Document, gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the names of places that stand in a passage without being marked."""
    names = _names(gazetteer)
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b")
    for passage in document.passages:
        for piece in passage.pieces:
            for found in pattern.findall(piece) if isinstance(piece, str) else ():
                where = f"{document.file}:{passage.line}"
                yield f"{where}: '{found}' is not marked; if the place is meant, write {_mark(found, names)}"


def _names(gazetteer: Gazetteer) -> dict[str, str]:
    """Return the ids of places by their names, and by their abbreviations in capitals."""
    names = {
        name: place_id for place_id, name in gazetteer.places["name"].items() if len(name) >= LEAST_LETTERS
    }
    also = gazetteer.names["also"].str.split(" | ", regex=False).explode()
    return {name: place_id for place_id, name in also.items() if ABBREVIATION.fullmatch(name)} | names


def _mark(words: str, names: dict[str, str]) -> str:
    return f"[{words}](place:{names[words]}) or [{words}](actor:{names[words]})"


def placeless(document: Document) -> Iterator[str]:
    """Yield the passages that mark no place: from them nothing leads to the map."""
    for passage in document.passages:
        if not passage.marks:
            where = f"{document.file}:{passage.line}"
            yield f"{where}: the passage '{passage.id}' marks no place; mark one: [words](place:an-id)"


def disordered(document: Document) -> Iterator[str]:
    """Yield the passages that retell no paragraph next to the one before; one may become two passages."""
    before = 0
    for passage in document.passages:
        if passage.paragraph not in {max(before, 1), before + 1}:
            wrong = f"the passage '{passage.id}' retells paragraph {passage.paragraph}"
            right = f"passages follow the order of the paragraphs, here {max(before, 1)} or {before + 1}"
            yield f"{document.file}:{passage.line}: {wrong}; {right}"
        before = passage.paragraph


def unanswered(document: Document, library: Library) -> Iterator[str]:
    """Yield the passages to which no note speaks, of a document that has a record."""
    notes = library.notes(document)
    answered = {about for note in notes for about in note.about}
    for passage in document.passages if notes else ():
        if passage.id not in answered:
            right = f'write a note with about="{passage.id}" in its record'
            yield f"{document.file}:{passage.line}: no note answers the passage '{passage.id}'; {right}"


def unsupported(library: Library) -> Iterator[str]:
    """Yield the notes that judge a claim or give a number, and cite no source."""
    for record in library.records:
        for note in record.notes:
            if not _cited(note) and (note.verdict or re.search(r"\d", words_of(note.pieces))):
                right = "end it with ([who says so](source:a-key))"
                yield f"{record.file}:{note.line}: the note '{note.id}' cites no source; {right}"


def _cited(text: Note | Passage) -> set[str]:
    return {piece.source for piece in text.pieces if isinstance(piece, Citation)}


def wordless(document: Document, library: Library) -> Iterator[str]:
    """Yield the notes that rate a claim of a passage and do not say which of its words."""
    words = {passage.id: words_of(passage.pieces) for passage in document.passages}
    for record in library.records_of(document):
        for note in record.notes:
            for passage in note.about if note.verdict else ():
                if not any(rated in words[passage] for rated in note.rates):
                    wrong = f"the note '{note.id}' rates a claim of '{passage}' and does not say which"
                    right = 'add rates="words of the passage"; between words of two passages stands |'
                    yield f"{record.file}:{note.line}: {wrong}; {right}"


def untranslated(library: Library) -> Iterator[str]:
    """Yield the reasons of marks that a catalogue does not have."""
    where: dict[str, str] = {}
    for document in library.documents:
        for file, part in parts_of(document, library):
            for mark in part.marks:
                where.setdefault(mark.reason, f"{file}:{mark.line}")
    yield from lacking("reason", where)


def uncited(library: Library, gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the sources on which nothing rests."""
    cited = {document.source for document in library.documents}.union(*_sources_of_tables(gazetteer))
    cited = cited.union(*(_cited(part) for document in library.documents for part in document.passages))
    cited = cited.union(*(_cited(note) for record in library.records for note in record.notes))
    for key, row in gazetteer.sources.iterrows():
        if key not in cited:
            right = f"cite it ([words](source:{key}), or a row of a table) or take the row out"
            yield f"{row['where']}: nothing rests on the source '{key}'; {right}"


def _sources_of_tables(gazetteer: Gazetteer) -> Iterator[set[str]]:
    for table in (gazetteer.places, gazetteer.names, gazetteer.memberships, gazetteer.legs):
        yield set(table["source"])
    yield from (set(table["source"]) for table in (gazetteer.figures, gazetteer.disputed))
    yield set(gazetteer.legs["length_source"])
    yield cited_for_words(gazetteer)
