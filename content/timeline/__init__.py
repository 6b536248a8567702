"""The timeline (view): the dated notes of the record, before and after the text, linked to the map."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from content.notes import Note
from content.passages import Document
from content.sent import cited_by, note_data, sources_data
from geodata.gazetteer import Gazetteer
from geodata.page.join import modules
from geodata.page.mount import Sent, gathered, mount
from geodata.page.sent import Place
from geodata.words import words_for, written

HERE = Path(__file__).parent
SCRIPT = HERE / "timeline.js"


def gather_timeline(
    document: Document, notes: Iterable[Note], gazetteer: Gazetteer, places: dict[str, Place]
) -> Sent:
    """Gather the events, once for all readers of a language."""
    return gathered(SCRIPT, {"places": places}, timeline_data(document, tuple(notes), gazetteer))


def show_timeline(sent: Sent, ahead: Iterable[str]) -> None:
    """Write the events to the page; choices need no rerun."""
    mount("timeline", sent, HERE / "timeline.css", ahead)


def timeline_data(document: Document, notes: tuple[Note, ...], gazetteer: Gazetteer) -> dict[str, Any]:
    """Gather what ``timeline.js`` needs: the notes that have a date, the earliest first."""
    events = sorted((note for note in notes if note.date), key=lambda note: note.date)
    numbers = {passage.id: passage.paragraph for passage in document.passages}
    return {
        "speech": words_for(modules(SCRIPT)),
        "day": written(document.date),
        "events": [
            note_data(note, document)
            | {"passages": sorted(((each, numbers[each]) for each in note.about), key=lambda about: about[1])}
            for note in events
        ],
        "sources": sources_data(cited_by(events), gazetteer),
        "names": {place: gazetteer.name(place) for note in events for place in note.places},
    }
