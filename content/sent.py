"""What scripts are sent of passages and notes: text and ids, never HTML."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from content.notes import Note
from content.passages import Citation, Document, Mark, Passage, Piece
from geodata.figures import source_data
from geodata.gazetteer import Gazetteer
from geodata.tables import Where, parse_date
from geodata.words import say


def note_data(note: Note, document: Document) -> dict[str, Any]:
    """Gather what a note needs to be shown; ``later`` where it tells of a day after the document."""
    began = parse_date(note.date, Where(Path(document.file), note.line))
    return {
        "id": note.id,
        "about": note.about,
        "places": note.places,
        "verdict": say(note.verdict) if note.verdict else "",
        "date": note.date,
        "until": note.until,
        "later": began is not None and began >= document.date,
        "pieces": [piece_data(piece) for piece in note.pieces],
    }


def sources_data(cited: Iterable[str], gazetteer: Gazetteer) -> dict[str, dict[str, str]]:
    """Return sources by key."""
    rows = gazetteer.sources.loc[list(dict.fromkeys(cited))]
    return {str(key): source_data(row) for key, row in rows.iterrows()}


def cited_by(texts: Iterable[Note | Passage]) -> list[str]:
    """Return the keys of the sources that passages or notes cite."""
    return [piece.source for text in texts for piece in text.pieces if isinstance(piece, Citation)]


def piece_data(piece: Piece) -> str | dict[str, str]:
    """Return plain text as it is, a mark, a citation or a reference with what it points at."""
    if isinstance(piece, str):
        return piece
    if isinstance(piece, Mark):
        return {"words": piece.words, "place": piece.place, "manner": piece.manner, "reason": piece.reason}
    target = {"source": piece.source} if isinstance(piece, Citation) else {"passage": piece.passage}
    return {"words": piece.words, **target}
