"""The frame of the app: page set-up, navigation, and one function per page that composes views."""

import gc
import logging
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from content.library import Library, load_library
from content.links import Link, link_passages, mentions, passages_by_place
from content.matrix import show_shape
from content.panel import show_panel
from content.passages import ContentError
from content.timeline import show_timeline
from geodata.comparison import show_alternatives, show_volumes
from geodata.corridor import show_legs
from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.map import base_map, show_map
from geodata.tables import GeodataError
from geodata.words import LANGUAGES, preferred, say, speak, spoken

HERE = Path(__file__).parent
DATA_FOLDERS = ("geodata/tables", "geodata/shapes", "content/texts")


def main() -> None:
    """Set up the page and run the one that the address asks for."""
    settle_language()
    st.set_page_config(say("Kazakhstan and the Trans-Caspian route"), layout="wide")
    pages = [
        st.Page(reader_page, title=say("Reader"), default=True),
        st.Page(corridor_page, title=say("Corridor"), url_path="corridor"),
        st.Page(timeline_page, title=say("Timeline"), url_path="timeline"),
        st.Page(shape_page, title=say("Shape"), url_path="shape"),
    ]
    page = st.navigation(pages, position="hidden" if st.context.is_embedded else "top")
    show_languages()
    page.run()


def settle_language() -> None:
    """Speak the language that the address asks for, else the one asked for before, else the browser's."""
    asked = st.query_params.get("lang") or st.session_state.get("lang")
    if asked:
        st.session_state["lang"] = st.query_params["lang"] = preferred(asked)
    speak(preferred(asked, st.context.locale))


def show_languages() -> None:
    """Offer the languages of the interface; scripts of the page add the rest of the address to the links."""
    links = " ".join(
        f'<a href="?lang={key}" target="_self" lang="{key}" hreflang="{key}" aria-label="{name}"'
        f"{' aria-current=true' if key == spoken() else ''}>{name[:3]}</a>"
        for key, name in LANGUAGES.items()
    )
    st.html(HERE / "geodata" / "page.css")
    label = say("Language")
    if not st.context.is_embedded:
        st.html(f'<nav class="languages" aria-label="{label}">{links}</nav>')


def reader_page() -> None:
    """Show the analysis beside the map, each linked to the other."""
    if (loaded := loaded_or_mistake()) is None:
        return
    gazetteer, library, links = loaded
    document = library.documents[0]
    with st.container(key="reader"):
        text, beside = st.columns([0.45, 0.55])
    with text:
        show_panel(document, library.notes(document), links, gazetteer)
    with beside, st.container(key="reader-map"):
        show_map(base_map(gazetteer, document.date, mentions(links)))


def corridor_page() -> None:
    """Show the corridor leg by leg beside the map, then its volumes and the alternatives."""
    if (loaded := loaded_or_mistake()) is None:
        return
    gazetteer, library, links = loaded
    document = library.documents[0]
    st.title(say("The corridor, leg by leg"))
    table, beside = st.columns([0.52, 0.48])
    with table:
        show_legs(gazetteer, passages_by_place(document, links), st.query_params.get("leg", ""))
    with beside, st.container(key="corridor-map"):
        show_map(base_map(gazetteer, document.date, mentions(links)))
    st.header(say("What goes by it"), anchor="volumes")
    show_volumes(gazetteer, document.date)
    st.header(say("The alternatives"), anchor="alternatives")
    show_alternatives(gazetteer, document.date)


def timeline_page() -> None:
    """Show the events of the record beside the map."""
    if (loaded := loaded_or_mistake()) is None:
        return
    gazetteer, library, links = loaded
    document = library.documents[0]
    st.title(say("What happened when"))
    events, beside = st.columns([0.45, 0.55])
    with events:
        show_timeline(document, library.notes(document), gazetteer, st.query_params.get("event", ""))
    with beside, st.container(key="timeline-map"):
        show_map(base_map(gazetteer, document.date, mentions(links)))


def shape_page() -> None:
    """Show which heading speaks of which place, what is named with what, and what never is."""
    if (loaded := loaded_or_mistake()) is None:
        return
    gazetteer, library, links = loaded
    show_shape(library.documents[0], links, gazetteer)


def loaded_or_mistake() -> tuple[Gazetteer, Library, tuple[Link, ...]] | None:
    """Return everything, or nothing after showing the author's mistake that stands in the way."""
    try:
        gazetteer, library = load_reader(state_of_files())
        return gazetteer, library, linked(library, gazetteer, spoken())
    except (ContentError, GeodataError) as error:
        show_mistake(error)
        return None


@st.cache_resource(max_entries=1, show_spinner=False)
def load_reader(files: tuple[tuple[str, int], ...]) -> tuple[Gazetteer, Library]:  # noqa: ARG001
    """Load everything once, and again when the files are no longer the same."""
    linked.clear()
    gazetteer = load_gazetteer()
    library = load_library(gazetteer)
    gc.collect()
    gc.freeze()  # Streamlit collects after each run; it need not look at what stays for good
    return gazetteer, library


@st.cache_resource(max_entries=len(LANGUAGES), show_spinner=False)
def linked(_library: Library, _gazetteer: Gazetteer, language: str) -> tuple[Link, ...]:  # noqa: ARG001
    """Link passages and places once for each language, in which the reasons are given."""
    return link_passages(_library, _gazetteer)


def state_of_files() -> tuple[tuple[str, int], ...]:
    """Return the name of each text, table and shape, and when it was last changed (nanoseconds)."""
    paths = sorted(path for folder in DATA_FOLDERS for path in (HERE / folder).iterdir())
    return tuple((path.name, path.stat().st_mtime_ns) for path in paths)


def show_mistake(error: Exception) -> None:
    """Show and log an author's mistake, as text."""
    logging.getLogger(__name__).error("%s", error)
    st.error(say("A text or a table has a mistake, so the page cannot be shown. Mend it and reload:"))
    st.code(str(error), language=None, wrap_lines=True)


if __name__ == "__main__":
    main()
else:
    # `streamlit run` first imports this file and serves the app that it finds here: Streamlit, compressed.
    # Alone it sends its scripts as they are, more than twice the bytes. Then the script runs, as __main__.
    app = st.App(__file__, middleware=[Middleware(GZipMiddleware)])
