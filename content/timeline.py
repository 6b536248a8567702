"""The timeline (view): the dated notes of the record, before and after the text, linked to the map."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import streamlit as st

from content.notes import Note
from content.passages import Document
from content.shown import cited_by, note_data, sources_data
from geodata.gazetteer import Gazetteer
from geodata.words import script, words_for, written

HERE = Path(__file__).parent


def show_timeline(document: Document, notes: Iterable[Note], gazetteer: Gazetteer, event: str) -> None:
    """Write the events to the page, with one chosen; later choices need no rerun."""
    component = st.components.v2.component(
        "timeline",
        html='<div class="timeline"></div>',
        css=(HERE / "timeline.css").read_text(encoding="utf-8"),
        js=script(HERE / "timeline.js"),
        isolate_styles=False,
    )
    component(key="timeline", data=timeline_data(document, tuple(notes), gazetteer, event))


def timeline_data(
    document: Document, notes: tuple[Note, ...], gazetteer: Gazetteer, event: str
) -> dict[str, Any]:
    """Gather what ``timeline.js`` needs: the notes that have a date, the earliest first."""
    events = sorted((note for note in notes if note.date), key=lambda note: note.date)
    numbers = {passage.id: passage.paragraph for passage in document.passages}
    return {
        "speech": words_for("timeline.js"),
        "day": written(document.date),
        "events": [
            note_data(note, document)
            | {"passages": sorted(((each, numbers[each]) for each in note.about), key=lambda about: about[1])}
            for note in events
        ],
        "sources": sources_data(cited_by(events), gazetteer),
        "names": {place: gazetteer.name(place) for note in events for place in note.places},
        "chosen": event if event in {note.id for note in events} else "",
    }
