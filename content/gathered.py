"""Gathered: what each page is sent, made once for all readers of a text and a language."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from itertools import product

from content.coverage import gather_coverage
from content.links import passages_by_place
from content.own import gather_own
from content.reader import gather_reader
from content.state import LATEST, State
from content.timeline import gather_timeline
from geodata.corridor import gather_legs
from geodata.corridor.alternatives import Alternatives, gather_alternatives
from geodata.corridor.volumes import Volumes, gather_volumes
from geodata.map import gather_map
from geodata.page.mount import Sent
from geodata.page.sent import places_data
from geodata.words import LANGUAGES, speak


def map_of(state: State) -> Sent:
    """Return the map, which every page with one shows."""
    return state.once("map", lambda of: gather_map(of.gazetteer, of.document.date, of.places))


def own_map_of(state: State) -> Sent:
    """Return the map before it is known what a text mentions, as of today."""
    today = datetime.now(UTC).date()
    return state.once(
        f"own map {today}", lambda of: gather_map(of.gazetteer, today, places_data(of.gazetteer, {}))
    )


def reader_of(state: State) -> Sent:
    """Return the text and what is known of it."""
    return state.once("reader", gather_reader)


def legs_of(state: State) -> Sent:
    """Return the legs with the passages that mention their places."""
    return state.once("legs", _gather_legs)


def _gather_legs(state: State) -> Sent:
    passages = passages_by_place(state.document, state.links)
    return gather_legs(state.gazetteer, passages, state.places, state.document.date, state.shelf)


def volumes_of(state: State) -> Volumes:
    """Return the traffic of the corridor."""
    day, is_assumed = state.document.date, state.document.is_date_assumed
    return state.once("volumes", lambda of: gather_volumes(of.gazetteer, day, is_assumed=is_assumed))


def times_of(state: State) -> Alternatives:
    """Return the alternative routes."""
    return state.once("times", lambda of: gather_alternatives(of.gazetteer, of.document.date))


def timeline_of(state: State) -> Sent:
    """Return the events of the record."""
    return state.once("timeline", gather_timeline)


def coverage_of(state: State) -> Sent:
    """Return which sections mention which places."""
    return state.once("coverage", gather_coverage)


def own_of(state: State) -> Sent:
    """Return what the page needs before there is a text of the reader's own."""
    return state.once("own", gather_own)


ALL: tuple[Callable[[State], object], ...] = (
    reader_of, map_of, legs_of, volumes_of, times_of, timeline_of, coverage_of, own_of, own_map_of
)  # fmt: skip


def makings() -> Iterator[Callable[[], object]]:
    """Yield what makes all that pages may be sent, part by part; nothing where no state has loaded."""
    try:
        state = LATEST.state()
    except Exception:  # noqa: BLE001 (the page says what is wrong)
        return
    for language, document, gather in product(LANGUAGES, state.library.documents, ALL):
        yield partial(_make, language, state.opened(document.id), gather)


def _make(language: str, state: State, gather: Callable[[State], object]) -> None:
    speak(language)
    gather(state)
