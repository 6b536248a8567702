"""The corridor (view): its legs as a timetable beside the map, its volumes, and the alternatives."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import shapely
import streamlit as st

from geodata import charts
from geodata.figures import hindsight, in_words
from geodata.gazetteer import Gazetteer
from geodata.legs import gauge_breaks
from geodata.places import KINDS

HERE = Path(__file__).parent
MAIN = "titr"
ALTERNATIVES = (MAIN, "northern-corridor", "suez-route")
WHOLE = ("length", "transit time", "transit time against the Northern corridor")  # end to end: comparable
PARTS = ("length of a part", "transit time of a part", "added transit time")
COLUMNS = {  # the small table: a heading, and who says it
    "Length": ("length",),
    "Days, as officials and carriers say": ("officials", "carrier"),
    "Days, by forwarders and handbooks": ("forwarder", "handbook"),
    "Measured": ("measured",),
}
SERIES = {  # what is drawn year by year, and under which heading; scopes are never mixed
    "Cargo on the whole route: Ministry of Transport of Kazakhstan": ("cargo", "Ministry of Transport"),
    "Cargo through the ports: officials (2023), association (2024)": ("cargo", "through the (?:sea )?ports"),
    "Containers: association, and the ministry (2025)": ("containers", ""),
}
UNITS = {"cargo": "million t", "containers": "thousand TEU"}
Passages = Mapping[str, Sequence[tuple[str, int, str]]]


def show_legs(gazetteer: Gazetteer, passages: Passages, leg: str) -> None:
    """Write the legs to the page, with one chosen; later choices need no rerun.

    ``passages`` gives for each place the id and number of each passage that speaks of it, and ``named`` or
    ``implied``.
    """
    component = st.components.v2.component(
        "corridor_legs",
        html='<div class="corridor"></div>',
        css=(HERE / "corridor.css").read_text(encoding="utf-8"),
        js=(HERE / "corridor.js").read_text(encoding="utf-8"),
        isolate_styles=False,  # the page's promises (data-leg, data-lit) must be found from outside
    )
    component(key="legs", data=legs_data(gazetteer, passages, leg))


def legs_data(gazetteer: Gazetteer, passages: Passages, leg: str) -> dict[str, Any]:
    """Gather what ``corridor.js`` needs. All of it is text or numbers, never HTML."""
    legs = gazetteer.legs[gazetteer.legs["corridor"] == MAIN]
    stops = gazetteer.stops(MAIN)
    breaks = gauge_breaks(legs)
    places = {MAIN, *stops} | {whole.id for stop in stops for whole in gazetteer.containing(stop)}
    return {
        "corridor": MAIN,
        "chosen": leg if leg in legs.index else "",
        "legs": [_leg(leg_id, row, gazetteer) for leg_id, row in legs.iterrows()],
        "places": {
            place_id: {
                "name": gazetteer.place(place_id).name,
                "kind": KINDS[gazetteer.place(place_id).kind],
                "country": _country(gazetteer, place_id),
                "changes": place_id in breaks,
                "passages": passages.get(place_id, ()),
            }
            for place_id in sorted(places)
        },
    }


def _leg(leg_id: Any, leg: pd.Series, gazetteer: Gazetteer) -> dict[str, Any]:  # noqa: ANN401 (an index)
    columns = ("start", "end", "mode", "status", "as_of", "since", "drawn", "note", "length_basis")
    return {column: leg[column] for column in columns} | {
        "id": leg_id,
        "gauge": leg["gauge_mm"].replace("/", " and "),
        "km": None if pd.isna(leg["length_km"]) else leg["length_km"],
        "source": _source(gazetteer, leg["source"]),
        "length_source": _source(gazetteer, leg["length_source"]),
        "border_at": _border_at(leg, gazetteer),
    }


def _source(gazetteer: Gazetteer, key: str) -> dict[str, str] | None:
    if not key:
        return None
    source = gazetteer.sources.loc[key]
    return {column: source[column] for column in ("title", "publisher", "date", "address", "certainty")}


def _country(gazetteer: Gazetteer, place_id: str) -> str:
    around = [place.id for place in gazetteer.containing(place_id) if place.kind == "country"]
    return around[0] if around else ""


def _border_at(leg: pd.Series, gazetteer: Gazetteer) -> float | None:
    """Return which part of a leg lies in the country of its start; ``None`` at sea and within a country."""
    start, end = (_country(gazetteer, leg[stop]) for stop in ("start", "end"))
    if leg["mode"] == "sea" or start == end:
        return None
    inside = shapely.intersection(leg["geometry"], gazetteer.places.geometry[start])
    return float(inside.length / leg["geometry"].length)


def show_volumes(gazetteer: Gazetteer, on: date) -> None:
    """Write the volumes by year, each scope for itself, and both growth figures of 2023."""
    figures = gazetteer.figures[gazetteer.figures["place"] == MAIN]
    volumes = {title: yearly(figures, *which) for title, which in SERIES.items()}
    tops = {
        measure: max(volumes[title]["value"].max() for title in SERIES if SERIES[title][0] == measure)
        for measure in UNITS
    }
    for column, (title, rows) in zip(st.columns(len(volumes)), volumes.items(), strict=True):
        measure = SERIES[title][0]
        later = rows.assign(later=hindsight(rows, on))
        chart = charts.volumes(later, on, UNITS[measure], tops[measure], _ink())
        column.markdown(f"**{title}**")
        column.altair_chart(chart, width="stretch")
    growth = figures[(figures["measure"] == "growth of cargo") & (figures["as_of"] == "2023")]
    st.markdown("**Growth from 2022 to 2023, as two sources have it**")
    show_figures(growth, gazetteer, on)
    with st.expander("All volumes as a table"):
        show_figures(
            figures[figures["measure"].isin(["cargo", "containers", "growth of cargo"])], gazetteer, on
        )


def yearly(figures: pd.DataFrame, measure: str, scope: str) -> pd.DataFrame:
    """Return the yearly figures of a measure and scope; cargo in million t, containers in thousand TEU."""
    yearly = figures["as_of"].str.fullmatch(r"\d{4}") & figures["kind"].isin(["fact", "computed"])
    unit = figures["unit"].isin(["thousand t", "million t", "thousand TEU"])
    rows = figures[yearly & unit & (figures["measure"] == measure) & figures["scope"].str.contains(scope)]
    rows = rows[~rows["scope"].str.contains("test train")]
    return rows.assign(value=rows["value"].where(rows["unit"] != "thousand t", rows["value"] / 1000))


def show_alternatives(gazetteer: Gazetteer, on: date) -> None:
    """Write lengths and transit times of the corridors beside each other, each with who says so."""
    figures = gazetteer.figures
    rows = figures[figures["place"].isin(ALTERNATIVES) & figures["measure"].isin(WHOLE + PARTS)]
    rows = rows.assign(later=hindsight(rows, on))
    st.markdown(
        "Nothing is averaged: what officials and carriers say of the route stands beside what was measured."
    )
    st.table(compared(rows[rows["measure"].isin(WHOLE)], gazetteer))
    times = rows[rows["measure"].str.startswith("transit time") & (rows["unit"] == "days")]
    longest = float(times[["value", "value_to"]].max(axis=None))
    for corridor, those in times.groupby("place", sort=False):
        st.markdown(f"**{gazetteer.place(str(corridor)).name}: days, by who says so**")
        st.altair_chart(charts.times(those, longest, _ink()), width="stretch")
    with st.expander("All lengths and times as a table"):
        show_figures(rows, gazetteer, on)


def compared(rows: pd.DataFrame, gazetteer: Gazetteer) -> pd.DataFrame:
    """Return a small table: a corridor to a row, and beside each other what each kind of source has."""
    says = rows["scope"].str.partition(":")[0].where(rows["measure"] != "length", "length")
    cells = {
        title: [_said(rows[(rows["place"] == corridor) & says.isin(who)]) for corridor in ALTERNATIVES]
        for title, who in COLUMNS.items()
    }
    return pd.DataFrame(cells, index=[gazetteer.place(corridor).name for corridor in ALTERNATIVES])


def _said(rows: pd.DataFrame) -> str:
    said = [
        f"{in_words(row)} ({row['scope'].partition(': ')[2] or row['scope']}, {row['as_of']}"
        f"{'' if row['kind'] == 'fact' else ', ' + row['kind']}{', hindsight' if row['later'] else ''})"
        for _, row in rows.iterrows()
    ]
    return _plain("; ".join(said)) or "nothing found"


def show_figures(figures: pd.DataFrame, gazetteer: Gazetteer, on: date) -> None:
    """Write figures as a table, each with its source, date and certainty."""
    sources = gazetteer.sources.loc[figures["source"]].reset_index()
    rows = figures.assign(later=hindsight(figures, on)).reset_index()
    table = pd.DataFrame(
        {
            "Measure": rows["measure"],
            "What is counted, and by whom": rows["scope"],
            "Value": [in_words(row) for _, row in rows.iterrows()],
            "As of": rows["as_of"],
            "Kind": [_kind(row) for _, row in rows.iterrows()],
            "Certainty": sources["certainty"],
            "Note": rows["note"],
        }
    ).map(_plain)
    names = gazetteer.places["name"].reindex(rows["place"])
    table.insert(
        5, "Source", [f"[{_plain(row['publisher'])}]({row['address']})" for _, row in sources.iterrows()]
    )
    st.table(table.set_index(pd.Index(names, name="About")))


def _kind(figure: pd.Series) -> str:
    target = f" for {figure['target']}" if figure["target"] else ""
    return f"{figure['kind']}{target}{', hindsight' if figure['later'] else ''}"


def _ink() -> str:
    """Return the colour of words in charts: they do not take that of the page."""
    return "#e8e6e1" if st.context.theme.type == "dark" else "#1f2328"


def _plain(text: str) -> str:
    """Escape what a table would read as Markdown."""
    return "".join(f"\\{letter}" if letter in "\\`*_{}[]<>#$~|:" else letter for letter in text)
