"""Pydeck by ``on_select``: the shapes fetched by address, without a base map, in a fragment."""

import pydeck
import streamlit as st

from tests.bench.peers.shared import CENTRE, HEIGHT, ZOOM, select, selected, show_text

FILL = "id === '{place}' ? [217, 72, 15] : [232, 226, 212]"


def take() -> None:
    found = st.session_state["map"]["selection"]["objects"].get("shapes")
    if found:
        select(found[0]["id"])


def deck() -> pydeck.Deck:
    layer = pydeck.Layer(
        "GeoJsonLayer", "app/static/shapes.geojson", id="shapes", pickable=True,
        get_fill_color=FILL.format(place=selected()), update_triggers={"getFillColor": [selected()]},
        get_line_color=[119, 119, 119], line_width_min_pixels=1,
    )  # fmt: skip
    # the zoom of deck.gl counts from tiles of 512 pixels, that of Leaflet from 256
    view = pydeck.ViewState(latitude=CENTRE[0], longitude=CENTRE[1], zoom=ZOOM - 1)
    return pydeck.Deck(layers=[layer], initial_view_state=view, map_provider=None)


@st.fragment
def show() -> None:
    text, beside = st.columns(2)
    with beside:
        st.pydeck_chart(deck(), key="map", height=HEIGHT, on_select=take, selection_mode="single-object")
    with text:
        show_text()


st.set_page_config(layout="wide")
show()
