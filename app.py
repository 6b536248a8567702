"""The frame of the app: page set-up, navigation, and one function per page that composes views."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from html import escape
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from streamlit.navigation.page import StreamlitPage as Page

from content import downloads, gathered, picture_answering
from content.about import SITE, opened_by, site_with
from content.coverage import show_coverage
from content.own import answering as own_answering
from content.own import show_own
from content.reader import show_reader
from content.state import LATEST, State
from content.timeline import show_timeline
from geodata.corridor import show_legs
from geodata.corridor.alternatives import show_alternatives
from geodata.corridor.volumes import show_volumes
from geodata.map import ahead, show_map
from geodata.page import moved, served
from geodata.page.address import asked
from geodata.page.compressed import CompressedOnce
from geodata.page.doors import Doors
from geodata.page.fonts import LighterFonts
from geodata.page.headers import SafetyHeaders, frame_ancestors
from geodata.page.memory import GivesBack, trim_of_library
from geodata.page.mount import Sent
from geodata.page.shell import Shell
from geodata.page.site import Site
from geodata.words import LANGUAGES, preferred, say, speak, spoken

HERE = Path(__file__).parent


def main() -> None:
    """Set up the page and run the one that the address asks for."""
    settle_language()
    state = opened_state()
    shows = {
        "": reader_page,
        "corridor": corridor_page,
        "timeline": timeline_page,
        "coverage": coverage_page,
        "own": own_page,
    }
    pages = [
        st.Page(shown(shows[path], state), title=say(title), url_path=path, default=not path)
        for path, title in SITE.pages.items()
    ]
    page = st.navigation(pages, position="hidden" if st.context.is_embedded else "top")
    st.set_page_config((site_with(state.document) if state else SITE).title(page.url_path), layout="wide")
    show_languages()
    if not st.context.is_embedded:
        show_pages(pages)
    page.run()


def settle_language() -> None:
    """Speak the language that the address asks for, else the one asked for before, else the browser's."""
    asked = st.query_params.get("lang"), st.session_state.get("lang")
    language = preferred(*asked, st.context.locale)
    if any(asked):
        st.session_state["lang"] = st.query_params["lang"] = language
    speak(language)


def opened_state() -> State | None:
    """Return the last good state with a text open: that of the address, else the one asked for before."""
    try:
        state = LATEST.state()
    except Exception:  # noqa: BLE001 (whatever it is, it is the author's to fix, and shown to them)
        return None
    queries = ((name, value) for name in st.query_params for value in st.query_params.get_all(name))
    state = state.opened(asked(queries, "text") or st.session_state.get("text", ""))
    st.session_state["text"] = state.document.id
    return state


def show_languages() -> None:
    """Offer the languages of the interface; scripts of the page add the rest of the address to the links."""
    links = " ".join(
        f'<a href="?lang={key}" target="_self" lang="{key}" hreflang="{key}" aria-label="{name}"'
        f"{' aria-current=true' if key == spoken() else ''}>{name[:3]}</a>"
        for key, name in LANGUAGES.items()
    )
    if not served.is_answering():  # else the shell has it
        st.html(HERE / "geodata" / "page" / "page.css")
    label = escape(say("Language"))
    if not st.context.is_embedded:
        with st.container(key="languages"):
            st.html(f'<nav class="languages" aria-label="{label}">{links}</nav>')


def show_pages(pages: list[Page]) -> None:
    """Offer the pages in a bar at the foot of a phone; where there is room, the header has them."""
    with st.container(key="pages", horizontal=True, gap=None):
        for page in pages:
            st.page_link(page, label=page.title if page.url_path else say("Text"))


def shown(page: Callable[[State], None], state: State | None) -> Callable[[], None]:
    """Return a page that shows the last good state, or the author's mistake if there is none."""

    @wraps(page)
    def show() -> None:
        if state is None:
            show_mistake()
            return
        if LATEST.mistake:
            st.caption(
                say("A content or data file is being edited. This page shows the last working version.")
            )
        page(state)

    return show


def show_mistake() -> None:
    """Show the author's mistake that stands in the way."""
    st.error(say("This page can’t be shown: a content or data file has an error. Fix it and reload:"))
    st.code(str(LATEST.mistake), language=None, wrap_lines=True)


def reader_page(state: State) -> None:
    """Show the analysis beside the map, each linked to the other."""
    show_text_beside(gathered.map_of(state), show_reader, gathered.reader_of(state))


def corridor_page(state: State) -> None:
    """Show the corridor leg by leg beside the map, then its traffic and alternative routes."""
    drawn = gathered.map_of(state)
    show_head(
        say("Corridor"),
        say("Trans-Caspian International Transport Route (TITR, “Middle Corridor”), leg by leg"),
    )
    with st.container(key="beside"):
        table, beside = st.columns([0.52, 0.48])
    with table:
        show_legs(gathered.legs_of(state), ahead=ahead(drawn))
    with beside, st.container(key="corridor-map"):
        show_map(drawn)
    st.header(say("Traffic"), anchor="volumes")
    show_volumes(gathered.volumes_of(state))
    st.header(say("Alternative routes"), anchor="alternatives")
    show_alternatives(gathered.times_of(state))


def timeline_page(state: State) -> None:
    """Show the events of the record beside the map."""
    drawn = gathered.map_of(state)
    show_head(say("Timeline"), say("What happened before and after the text was written, with sources."))
    with st.container(key="beside"):
        events, beside = st.columns([0.45, 0.55])
    with events:
        show_timeline(gathered.timeline_of(state), ahead=ahead(drawn))
    with beside, st.container(key="timeline-map"):
        show_map(drawn)


def coverage_page(state: State) -> None:
    """Show which sections mention which places, what is mentioned together, and what never is."""
    show_coverage(gathered.coverage_of(state))


def own_page(state: State) -> None:
    """Show a text of the reader's own beside the map. It is read without a rerun, and not kept here."""
    show_text_beside(gathered.own_map_of(state), show_own, gathered.own_of(state))


def show_text_beside(drawn: Sent, show: Callable[..., None], sent: Sent) -> None:
    """Show a text beside the map; each has its own scrolling."""
    with st.container(key="reader"):
        text, beside = st.columns([0.45, 0.55])
    with text:
        show(sent, ahead=ahead(drawn))
    with beside, st.container(key="reader-map"):
        show_map(drawn)


def show_head(title: str, sentence: str) -> None:
    """Say what a page is called and what it shows; the room for both is there before they are."""
    with st.container(key="head"):
        st.title(title)
        st.caption(sentence)


def site_of(query: list[tuple[str, str]]) -> Site:
    """Return the site as it is with what an address opens, before any page runs."""
    try:
        state = LATEST.state().opened(asked(query, "text"))
        return replace(site_with(state.document), selected=opened_by(query, state.document, state.gazetteer))
    except Exception:  # noqa: BLE001 (the page says what is wrong)
        return SITE


if __name__ == "__main__":
    main()
else:
    # `streamlit run` first imports this file and serves the app that it finds here: Streamlit behind what
    # refuses, adds headers, and compresses. Then the script runs, as __main__.
    app = st.App(
        __file__,
        routes=[
            *served.routes(gathered.makings),
            *moved.routes(),
            *downloads.routes(),
            *picture_answering.routes(),
            *own_answering.routes(),
        ],
        middleware=[
            Middleware(SafetyHeaders, frame_ancestors()),
            Middleware(Doors, own_answering.PATHS),
            *(Middleware(each) for each in (LighterFonts, CompressedOnce)),
            Middleware(GivesBack, trim_of_library()),
            Middleware(Shell, SITE, site_of, st.get_option("server.baseUrlPath")),
        ],
    )
