"""The frame of the app: page set-up, navigation, and one function per page that composes views."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import streamlit as st
from starlette.middleware import Middleware

from content.coverage import gather_coverage, show_coverage
from content.links import mentions, passages_by_place
from content.reader import gather_reader, show_reader
from content.state import Files, Latest, State
from content.timeline import gather_timeline, show_timeline
from geodata.corridor import gather_legs, show_legs
from geodata.corridor.alternatives import gather_alternatives, show_alternatives
from geodata.corridor.volumes import gather_volumes, show_volumes
from geodata.map import gather_map, show_map
from geodata.page import served
from geodata.page.compressed import CompressedOnce
from geodata.page.fonts import LighterFonts
from geodata.page.mount import Sent
from geodata.page.sent import Place, places_data
from geodata.words import LANGUAGES, preferred, say, speak, spoken

HERE = Path(__file__).parent
T = TypeVar("T")


def main() -> None:
    """Set up the page and run the one that the address asks for."""
    settle_language()
    st.set_page_config(say("Kazakhstan and the Trans-Caspian route"), layout="wide")
    pages = [
        st.Page(reader_page, title=say("Reader"), default=True),
        st.Page(corridor_page, title=say("Corridor"), url_path="corridor"),
        st.Page(timeline_page, title=say("Timeline"), url_path="timeline"),
        st.Page(coverage_page, title=say("Shape"), url_path="shape"),
    ]
    page = st.navigation(pages, position="hidden" if st.context.is_embedded else "top")
    show_languages()
    page.run()


def settle_language() -> None:
    """Speak the language that the address asks for, else the one asked for before, else the browser's."""
    asked = st.query_params.get("lang"), st.session_state.get("lang")
    language = preferred(*asked, st.context.locale)
    if any(asked):
        st.session_state["lang"] = st.query_params["lang"] = language
    speak(language)


def show_languages() -> None:
    """Offer the languages of the interface; scripts of the page add the rest of the address to the links."""
    links = " ".join(
        f'<a href="?lang={key}" target="_self" lang="{key}" hreflang="{key}" aria-label="{name}"'
        f"{' aria-current=true' if key == spoken() else ''}>{name[:3]}</a>"
        for key, name in LANGUAGES.items()
    )
    st.html(HERE / "geodata" / "page" / "page.css")
    label = say("Language")
    if not st.context.is_embedded:
        st.html(f'<nav class="languages" aria-label="{label}">{links}</nav>')


def reader_page() -> None:
    """Show the analysis beside the map, each linked to the other."""
    if (state := state_or_mistake()) is None:
        return
    document = state.library.documents[0]
    with st.container(key="reader"):
        text, beside = st.columns([0.45, 0.55])
    drawn = map_of(state)
    with text:
        notes = state.library.notes(document)
        sent = once(
            "reader",
            state,
            lambda: gather_reader(document, notes, state.links, state.gazetteer, places_of(state)),
        )
        show_reader(sent, ahead=drawn.addresses)
    with beside, st.container(key="reader-map"):
        show_map(drawn)


def corridor_page() -> None:
    """Show the corridor leg by leg beside the map, then its volumes and the alternatives."""
    if (state := state_or_mistake()) is None:
        return
    document, gazetteer, drawn, ink = (
        state.library.documents[0],
        state.gazetteer,
        map_of(state),
        ink_of_charts(),
    )
    st.title(say("The corridor, leg by leg"))
    table, beside = st.columns([0.52, 0.48])
    with table:
        passages = passages_by_place(document, state.links)
        show_legs(
            once("legs", state, lambda: gather_legs(gazetteer, passages, places_of(state))),
            ahead=drawn.addresses,
        )
    with beside, st.container(key="corridor-map"):
        show_map(drawn)
    st.header(say("What goes by it"), anchor="volumes")
    show_volumes(once(f"volumes {ink}", state, lambda: gather_volumes(gazetteer, document.date, ink)))
    st.header(say("The alternatives"), anchor="alternatives")
    show_alternatives(once(f"times {ink}", state, lambda: gather_alternatives(gazetteer, document.date, ink)))


def timeline_page() -> None:
    """Show the events of the record beside the map."""
    if (state := state_or_mistake()) is None:
        return
    document, drawn = state.library.documents[0], map_of(state)
    notes = state.library.notes(document)
    st.title(say("What happened when"))
    events, beside = st.columns([0.45, 0.55])
    with events:
        sent = once(
            "timeline", state, lambda: gather_timeline(document, notes, state.gazetteer, places_of(state))
        )
        show_timeline(sent, ahead=drawn.addresses)
    with beside, st.container(key="timeline-map"):
        show_map(drawn)


def coverage_page() -> None:
    """Show which heading speaks of which place, what is named with what, and what never is."""
    if (state := state_or_mistake()) is None:
        return
    document = state.library.documents[0]
    show_coverage(
        once(
            "coverage",
            state,
            lambda: gather_coverage(document, state.links, state.gazetteer, places_of(state)),
        )
    )


def map_of(state: State) -> Sent:
    """Return the map of the analysis, which every page with a map shows."""
    day = state.library.documents[0].date
    return once("map", state, lambda: gather_map(state.gazetteer, day, places_of(state)))


def places_of(state: State) -> dict[str, Place]:
    """Return all places with how often the analysis speaks of them, as every view is sent them."""
    return once("places", state, lambda: places_data(state.gazetteer, mentions(state.links)))


def once(view: str, state: State, gather: Callable[[], T]) -> T:
    """Return what a view is sent, gathered once for a state of the files and a language."""
    return _gathered(view, state.files, spoken(), gather)


@st.cache_resource(max_entries=60, show_spinner=False)
def _gathered(view: str, files: Files, language: str, _gather: Callable[[], T]) -> T:  # noqa: ARG001
    return _gather()


@st.cache_resource(show_spinner=False)
def latest() -> Latest:
    """Return the one that keeps the state, for all readers."""
    return Latest()


def state_or_mistake() -> State | None:
    """Return the last good state, or nothing after showing the author's mistake that stands in the way."""
    try:
        state = latest().state()
    except Exception as error:  # noqa: BLE001 (whatever it is, it is the author's to mend)
        st.error(say("A text or a table has a mistake, so the page cannot be shown. Mend it and reload:"))
        st.code(str(error), language=None, wrap_lines=True)
        return None
    if latest().mistake:
        st.caption(say("A text or table is being changed; this page shows it as it was before."))
    return state


def ink_of_charts() -> str:
    """Return the colour of words in charts: they do not take that of the page."""
    return "#e8e6e1" if st.context.theme.type == "dark" else "#1f2328"


if __name__ == "__main__":
    main()
else:
    # `streamlit run` first imports this file and serves the app that it finds here: Streamlit, compressed.
    # Alone it sends its scripts as they are, more than twice the bytes. Then the script runs, as __main__.
    app = st.App(
        __file__, routes=served.routes(), middleware=[Middleware(LighterFonts), Middleware(CompressedOnce)]
    )
