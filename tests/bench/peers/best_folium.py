"""As the examples of streamlit-folium have it: the map stays, what is lit is a feature group that is added.

A fragment reruns alone, only the shape that was clicked is returned, and a callback takes it before anything is drawn.
"""

import folium
import streamlit as st
from streamlit_folium import st_folium

from tests.bench.peers.shared import (
    CENTRE,
    HEIGHT,
    ZOOM,
    LocalMap,
    select,
    selected,
    shapes,
    show_text,
    style,
)


def take() -> None:
    clicked = (st.session_state["map"].get("last_active_drawing") or {}).get("id", "")
    if clicked:
        select(clicked)


def lit() -> folium.FeatureGroup:
    group = folium.FeatureGroup()
    features = [feature for feature in shapes()["features"] if feature["id"] == selected()]
    if features:
        collection = {"type": "FeatureCollection", "features": features}
        folium.GeoJson(collection, style_function=lambda feature: style(feature["id"])).add_to(group)
    return group


@st.fragment
def show() -> None:
    text, beside = st.columns(2)
    with beside:
        drawn = LocalMap(location=CENTRE, zoom_start=ZOOM, tiles=None)
        plain = {"fillColor": "#e8e2d4", "color": "#777", "weight": 1, "fillOpacity": 0.9}
        folium.GeoJson(shapes(), style_function=lambda f: {**plain, "className": f"place-{f['id']}"}).add_to(
            drawn
        )
        st_folium(
            drawn, key="map", height=HEIGHT, use_container_width=True, feature_group_to_add=lit(),
            returned_objects=["last_active_drawing"], on_change=take,
        )  # fmt: skip
    with text:
        show_text()


st.set_page_config(layout="wide")
show()
