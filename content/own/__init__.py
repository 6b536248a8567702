"""Your text (view): any text of the reader's own, beside the map, its places found and corrected."""

from collections.abc import Iterable
from pathlib import Path

from content.downloads import EDITION, EDITION_TITLE
from content.exports import FORMATS
from content.own.answering import lexicon_of
from content.own.limits import MOST_BYTES, MOST_WORDS
from content.own.sent import OwnContent
from content.state import State
from geodata.page.mount import Sent, gathered, mount
from geodata.page.sent import places_data, speech_for
from geodata.words import say

HERE = Path(__file__).parent
SCRIPT = HERE / "own.js"
STYLES = (HERE.parent / "reader" / "reader.css", HERE / "own.css")


def gather_own(state: State) -> Sent:
    """Gather what the page needs before there is a text; the lexicon is there when one comes."""
    lexicon_of(state)
    titles = {**{form: each.title for form, each in FORMATS.items()}, EDITION: EDITION_TITLE}
    content: OwnContent = {
        "speech": speech_for(SCRIPT),
        "formats": [{"id": form, "title": say(title)} for form, title in titles.items()],
        "most_words": MOST_WORDS,
        "most_bytes": MOST_BYTES,
    }
    return gathered(SCRIPT, {"places": places_data(state.gazetteer, {})}, {"shelf": state.shelf, **content})


def show_own(sent: Sent, ahead: Iterable[str]) -> None:
    """Write the page. A text is read without a rerun."""
    mount("own", sent, STYLES, ahead)
