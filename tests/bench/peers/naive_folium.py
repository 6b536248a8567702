"""As tutorials have it: the map is made anew with other styles, and the script runs again when it was clicked."""

import folium
import streamlit as st
from streamlit_folium import st_folium

from tests.bench.peers.shared import (
    CENTRE,
    HEIGHT,
    ZOOM,
    LocalMap,
    select,
    shapes,
    show_text,
    style,
)

st.set_page_config(layout="wide")
text, beside = st.columns(2)
with beside:
    drawn = LocalMap(location=CENTRE, zoom_start=ZOOM, tiles=None)
    folium.GeoJson(shapes(), style_function=lambda feature: style(feature["id"])).add_to(drawn)
    answer = st_folium(drawn, key="map", height=HEIGHT, use_container_width=True)
clicked = (answer.get("last_active_drawing") or {}).get("id", "")
if clicked and clicked != st.session_state.get("clicked"):
    st.session_state["clicked"] = clicked
    select(clicked)
    st.rerun()
with text:
    show_text()
