"""What all peers share: the text with its mentions, the shapes, and what is selected.

Run from a folder that holds ``told.json`` (passages, and which of them each place leads to) and ``shapes.geojson``.
"""

import json
from pathlib import Path
from typing import Any

import folium
import streamlit as st

LIT, PLAIN = "#d9480f", "#e8e2d4"
CENTRE, ZOOM = (47.0, 55.0), 3
HEIGHT = 700


class LocalMap(folium.Map):
    """A folium map with Leaflet from this server, without tiles."""

    default_js = [("leaflet", "../../app/static/leaflet/leaflet.js")]  # noqa: RUF012 (as folium has it)
    default_css = [("leaflet", "../../app/static/leaflet/leaflet.css")]  # noqa: RUF012


@st.cache_resource
def told() -> dict[str, Any]:
    return dict(json.loads(Path("told.json").read_text(encoding="utf-8")))


@st.cache_resource
def shapes() -> dict[str, Any]:
    return dict(json.loads(Path("shapes.geojson").read_text(encoding="utf-8")))


def selected() -> str:
    return str(st.session_state.get("selected", ""))


def select(place: str) -> None:
    st.session_state["selected"] = place


def style(place: str) -> dict[str, Any]:
    """How a country is drawn; the class tells the benchmark which it is."""
    fill = LIT if place == selected() else PLAIN
    return {
        "fillColor": fill,
        "color": "#777",
        "weight": 1,
        "fillOpacity": 0.9,
        "className": f"place-{place}",
    }


def show_text() -> None:
    """Write each passage, in colour where it is about what is selected, with a button for each mention under it."""
    st.button("Clear", key="clear", on_click=select, args=[""])
    lit = told()["passages_of"].get(selected(), [])
    with st.container(height=HEIGHT):
        for passage in told()["passages"]:
            with st.container(key=f"passage-{passage['id']}"):
                words = passage["words"]
                st.markdown(f":orange-background[{words}]" if passage["id"] in lit else words)
                with st.container(horizontal=True):
                    for place, name in passage["mentions"].items():
                        st.button(name, key=f"{passage['id']}-to-{place}-", on_click=select, args=[place])
