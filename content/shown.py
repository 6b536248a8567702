"""What scripts are sent of passages and notes: text and ids, never HTML."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from content.notes import Note
from content.passages import Citation, Document, Mark, Piece
from geodata.figures import source_date
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
    """Return sources by key: address, whose, how sure, and in words what, whose, when, how sure."""
    rows = gazetteer.sources.loc[list(dict.fromkeys(cited))]
    return {
        str(key): {
            "address": row["address"],
            "publisher": row["publisher"],
            "certainty": say(row["certainty"]),
            "says": _source_in_words(row),
        }
        for key, row in rows.iterrows()
    }


def cited_by(notes: Iterable[Note]) -> list[str]:
    """Return the keys of the sources that notes cite."""
    return [citation.source for note in notes for citation in note.citations]


def _source_in_words(source: pd.Series) -> str:
    certainty = source["certainty"]
    return ", ".join((source["title"], source["publisher"], source_date(source), say(certainty)))


def piece_data(piece: Piece) -> str | dict[str, str]:
    """Return plain text as it is, a mark, a citation or a reference with what it points at."""
    if isinstance(piece, str):
        return piece
    if isinstance(piece, Mark):
        return {"words": piece.words, "place": piece.place, "manner": piece.manner, "reason": piece.reason}
    target = {"source": piece.source} if isinstance(piece, Citation) else {"passage": piece.passage}
    return {"words": piece.words, **target}
