"""The reader (view): a Streamlit component that shows a document and links it to the map."""

from collections.abc import Iterable
from pathlib import Path

from content.reader.content import SCRIPT, reader_data
from content.state import State
from geodata.page.mount import Sent, gathered, mount

__all__ = ["gather_reader", "reader_data", "show_reader"]

STYLE = Path(__file__).parent / "reader.css"


def gather_reader(state: State) -> Sent:
    """Gather the document and the notes of its record, once for all readers of a language."""
    return gathered(
        SCRIPT,
        {"places": state.places},
        reader_data(state.document, state.notes, state.links, state.gazetteer),
    )


def show_reader(sent: Sent, ahead: Iterable[str]) -> None:
    """Write the text to the page. Choices, and the address, need no rerun."""
    mount("reader", sent, STYLE, ahead)
