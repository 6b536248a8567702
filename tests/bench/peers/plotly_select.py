"""Plotly by ``on_select``: the shapes fetched by address, without a base map, in a fragment."""

import plotly.graph_objects as go
import streamlit as st

from tests.bench.peers.shared import CENTRE, HEIGHT, LIT, PLAIN, select, selected, shapes, show_text


def take() -> None:
    points = st.session_state["map"]["selection"]["points"]
    if points:
        select(points[0]["location"])


def figure() -> go.Figure:
    places = [feature["id"] for feature in shapes()["features"]]
    drawn = go.Choropleth(
        geojson="app/static/shapes.geojson", locations=places, featureidkey="id", locationmode="geojson-id",
        z=[int(place == selected()) for place in places], zmin=0, zmax=1, showscale=False,
        colorscale=[[0, PLAIN], [1, LIT]], marker_line_color="#777",
        selected_marker_opacity=1, unselected_marker_opacity=1,
    )  # fmt: skip
    made = go.Figure(drawn)
    made.update_geos(visible=False, projection_type="mercator", projection_scale=3)
    made.update_geos(center={"lat": CENTRE[0], "lon": CENTRE[1]}, projection_rotation={"lon": CENTRE[1]})
    return made.update_layout(
        height=HEIGHT, margin={"l": 0, "r": 0, "t": 0, "b": 0}, clickmode="event+select"
    )


@st.fragment
def show() -> None:
    text, beside = st.columns(2)
    with beside:
        config = {"topojsonURL": "app/static/"}  # plotly asks for the world even where none of it is drawn
        st.plotly_chart(figure(), key="map", on_select=take, selection_mode="points", config=config)
    with text:
        show_text()


st.set_page_config(layout="wide")
show()
