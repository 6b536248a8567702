"""What scripts are sent of passages and notes: text and ids, never HTML.

``reader/sent.js`` says the same of the types, beside those of the reader itself; a test compares them.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal, TypedDict, cast

from content import notes, passages
from geodata.gazetteer import Gazetteer
from geodata.page.sent import Source, source_data
from geodata.tables import Where, parse_date
from geodata.words import date_in_words, say

Manner = Literal["place", "actor"]
Verdict = Literal["", "supported", "stated goal", "sources disagree", "overstated"]


class Mark(TypedDict):
    """Words that point at a place, as a location or as an actor, and why where that is not plain."""

    words: str
    place: str
    manner: Manner
    reason: str


class Citation(TypedDict):
    """Words that name a source, by its key."""

    words: str
    source: str


class Reference(TypedDict):
    """Words that point at another passage."""

    words: str
    passage: str


Piece = str | Mark | Citation | Reference


class Download(TypedDict):
    """A format in which a text can be taken home, and the address, from the page, at which it is."""

    title: str
    address: str


class Note(TypedDict):
    """A note under the heading ``section`` of the record.

    ``rates`` are the words that it rates; ``date`` and ``until`` are in words; ``later`` says that its day is
    after the document's.
    """

    id: str
    section: str
    about: list[str]
    rates: list[str]
    places: list[str]
    verdict: Verdict
    date: str
    until: str
    later: bool
    pieces: list[Piece]


def note_data(note: notes.Note, document: passages.Document) -> Note:
    """Gather what a note needs to be shown."""
    began = parse_date(note.date, Where(Path(document.file), note.line))
    return {
        "id": note.id,
        "section": note.section,
        "about": list(note.about),
        "rates": list(note.rates),
        "places": list(note.places),
        "verdict": cast("Verdict", note.verdict),
        "date": date_in_words(note.date),
        "until": date_in_words(note.until),
        "later": began is not None and began >= document.date,
        "pieces": [piece_data(piece) for piece in note.pieces],
    }


def sources_data(cited: Iterable[str], gazetteer: Gazetteer) -> dict[str, Source]:
    """Return sources by key."""
    rows = gazetteer.sources.loc[list(dict.fromkeys(cited))]
    return {str(key): source_data(row) for key, row in rows.iterrows()}


def cited_by(texts: Iterable[notes.Note | passages.Passage]) -> list[str]:
    """Return the keys of the sources that passages or notes cite."""
    pieces = (piece for text in texts for piece in text.pieces)
    return [piece.source for piece in pieces if isinstance(piece, passages.Citation)]


def piece_data(piece: passages.Piece) -> Piece:
    """Return plain text as it is, a mark, a citation or a reference with what it points at."""
    match piece:
        case passages.Mark(words, place, manner, reason):
            said = say(reason) if reason else ""
            return {"words": words, "place": place, "manner": manner, "reason": said}
        case passages.Citation(words, source):
            return {"words": words, "source": source}
        case passages.Reference(words, passage):
            return {"words": words, "passage": passage}
        case _:
            return piece
