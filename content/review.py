"""What is poor in the texts, though it can be shown: for an author to look at."""

import re
from collections.abc import Iterable, Iterator

from content.library import Library
from content.links import Link
from content.passages import Document
from geodata.gazetteer import Gazetteer

LEAST_LETTERS = 4  # shorter names, such as Shu, are parts of words


def findings(library: Library, links: Iterable[Link], gazetteer: Gazetteer) -> Iterator[str]:
    """Yield one line for each name that is not marked, passage without a place, and place never reached."""
    for document in library.documents:
        yield from unmarked(document, gazetteer)
        yield from placeless(document)
    yield from unreached(library, links, gazetteer)


def unmarked(document: Document, gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the names of places that stand in a passage without being marked."""
    names = {
        name: place_id for place_id, name in gazetteer.places["name"].items() if len(name) >= LEAST_LETTERS
    }
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b")
    for passage in document.passages:
        for piece in passage.pieces:
            for found in pattern.findall(piece) if isinstance(piece, str) else ():
                where = f"{document.file}:{passage.line}"
                yield f"{where}: '{found}' is not marked; is it the place '{names[found]}'?"


def placeless(document: Document) -> Iterator[str]:
    """Yield the passages that mark no place."""
    for passage in document.passages:
        if not passage.marks:
            yield f"{document.file}:{passage.line}: the passage '{passage.id}' marks no place"


def unreached(library: Library, links: Iterable[Link], gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the places to which neither a passage nor a note leads."""
    reached = {link.place for link in links}
    reached |= {place for record in library.records for note in record.notes for place in note.places}
    for place_id in gazetteer.places.index.difference(sorted(reached)):
        yield f"places.csv: no passage and no note leads to '{place_id}'"


def marks_table(document: Document) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield every mark of a document: passage, words, place, manner, reason."""
    for passage in document.passages:
        for mark in passage.marks:
            yield passage.id, mark.words, mark.place, mark.manner, mark.reason
