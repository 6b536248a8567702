"""The corridor (view): its legs as a timetable with a line diagram, beside the map and speaking with it."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from geodata.corridor.content import SCRIPT, Passages, legs_data
from geodata.gazetteer import Gazetteer
from geodata.page.mount import Sent, gathered, mount
from geodata.page.sent import Place, Shelf

STYLE = Path(__file__).parent / "corridor.css"


def gather_legs(
    gazetteer: Gazetteer, passages: Passages, places: dict[str, Place], on: date, shelf: Shelf
) -> Sent:
    """Gather the legs, once for all readers of a language.

    ``passages`` gives for each place the id and number of each passage that mentions it, and ``named`` or
    ``implied``; ``on`` is the date of the text that is open on the ``shelf``.
    """
    return gathered(SCRIPT, {"places": places}, {"shelf": shelf, **legs_data(gazetteer, passages, on)})


def show_legs(sent: Sent, ahead: Iterable[str]) -> None:
    """Write the legs to the page; choices need no rerun."""
    mount("corridor", sent, STYLE, ahead)
