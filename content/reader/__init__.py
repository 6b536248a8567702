"""The reader (view): a Streamlit component that shows a document and links it to the map."""

from collections.abc import Iterable
from pathlib import Path

from content.downloads import downloads, edition_address
from content.links import mentions
from content.reader.content import SCRIPT, reader_data, words_data
from content.reader.sent import Elsewhere
from content.state import State
from geodata.page.mount import Sent, gathered, mount, written

__all__ = ["gather_reader", "reader_data", "show_reader"]

STYLE = Path(__file__).parent / "reader.css"


def gather_reader(state: State) -> Sent:
    """Gather the document and the notes of its record, once for all readers of a language."""
    elsewhere = [_elsewhere(other) for other in state.others]
    data = reader_data(state.document, state.notes, state.links, state.gazetteer, elsewhere)
    data["downloads"] = downloads(state.document)
    data["edition"] = edition_address(state.document)
    return gathered(SCRIPT, {"places": state.places}, {"shelf": state.shelf, **data})


def _elsewhere(state: State) -> Elsewhere:
    words = state.once("words", lambda of: written(words_data(of.document)))
    counts = {place: list(numbers) for place, numbers in mentions(state.links).items()}
    return {"text": state.document.id, "mentions": counts, "words": words}


def show_reader(sent: Sent, ahead: Iterable[str]) -> None:
    """Write the text to the page. Choices, and the address, need no rerun."""
    mount("reader", sent, STYLE, ahead)
