"""The timeline (view): the dated notes of the record, before and after the text, linked to the map."""

from collections.abc import Iterable
from pathlib import Path

from content.notes import Note
from content.passages import Document
from content.sent import cited_by, note_data, sources_data
from content.state import State
from content.timeline.sent import Answered, TimelineContent, TimelineEvent
from geodata.gazetteer import Gazetteer
from geodata.page.mount import Sent, gathered, mount
from geodata.page.sent import speech_for
from geodata.words import long_date, say

HERE = Path(__file__).parent
SCRIPT = HERE / "timeline.js"


def gather_timeline(state: State) -> Sent:
    """Gather the events, once for all readers of a language."""
    data = timeline_data(state.document, state.notes, state.gazetteer)
    return gathered(SCRIPT, {"places": state.places}, {"shelf": state.shelf, **data})


def show_timeline(sent: Sent, ahead: Iterable[str]) -> None:
    """Write the events to the page; choices need no rerun."""
    mount("timeline", sent, HERE / "timeline.css", ahead)


def timeline_data(document: Document, notes: tuple[Note, ...], gazetteer: Gazetteer) -> TimelineContent:
    """Gather what ``timeline.js`` needs: the notes that have a date, the earliest first."""
    events = sorted((note for note in notes if note.date), key=lambda note: note.date)
    return {
        "speech": speech_for(SCRIPT),
        "day": _day(document),
        "events": [_event(note, document) for note in events],
        "sources": sources_data(cited_by(events), gazetteer),
    }


def _day(document: Document) -> str:
    day = long_date(document.date)
    if document.is_date_assumed:
        return say("{day}: date assumed for the text (the publisher gives none)", day=day)
    return say("{day}: date of the text", day=day)


def _event(note: Note, document: Document) -> TimelineEvent:
    shown = note_data(note, document)
    numbers = {passage.id: passage.paragraph for passage in document.passages}
    answered = [Answered(passage=passage, number=numbers[passage]) for passage in note.about]
    return {
        "id": shown["id"],
        "date": shown["date"],
        "until": shown["until"],
        "later": shown["later"],
        "places": list(shown["places"]),
        "pieces": shown["pieces"],
        "passages": sorted(answered, key=lambda each: each["number"]),
    }
