"""Volumes and alternatives (view): charts and tables of figures, each with who says so and when."""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from geodata import charts
from geodata.figures import hindsight, in_words
from geodata.gazetteer import Gazetteer
from geodata.legs import MAIN

HERE = Path(__file__).parent
ALTERNATIVES = (MAIN, "northern-corridor", "suez-route")
WHOLE = ("length", "transit time", "transit time against the Northern corridor")  # end to end: comparable
PARTS = ("length of a part", "transit time of a part", "added transit time")
COLUMNS = {  # the small table: a heading, and who says it
    "Length": ("length",),
    "Days, as officials and carriers say": ("officials", "carrier"),
    "Days, by forwarders and handbooks": ("forwarder", "handbook"),
    "Measured, against the Northern corridor": ("measured",),
}
SERIES = {  # what is drawn year by year, and under which heading; scopes are never mixed
    "Cargo on the whole route: Ministry of Transport of Kazakhstan": ("cargo", "Ministry of Transport"),
    "Cargo through the ports: officials (2023), association (2024)": ("cargo", "through the (?:sea )?ports"),
    "Containers: association, and the ministry (2025)": ("containers", ""),
}
UNITS = {"cargo": "million t", "containers": "thousand TEU"}


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
    st.caption(
        "Blue: of years before the text, though partly published later. Grey: hindsight. "
        "The two scopes of cargo share one scale."
    )
    growth = figures[(figures["measure"] == "growth of cargo") & (figures["as_of"] == "2023")]
    show_figures("Growth from 2022 to 2023, as two sources have it", growth, gazetteer, on)
    with st.expander("All volumes as a table"):
        every = figures[figures["measure"].isin(["cargo", "containers", "growth of cargo"])]
        show_figures("All volumes", every, gazetteer, on)


def yearly(figures: pd.DataFrame, measure: str, scope: str) -> pd.DataFrame:
    """Return the yearly figures of a measure and scope; cargo in million t, containers in thousand TEU."""
    of_a_year = figures["as_of"].str.fullmatch(r"\d{4}") & figures["kind"].isin(["fact", "computed"])
    unit = figures["unit"].isin(["thousand t", "million t", "thousand TEU"])
    rows = figures[of_a_year & unit & (figures["measure"] == measure) & figures["scope"].str.contains(scope)]
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
    table = compared(rows[rows["measure"].isin(WHOLE)], gazetteer)
    _show_table(
        "Lengths and times, end to end", ["Corridor", *table.columns], table.reset_index().to_numpy().tolist()
    )
    times = rows[rows["measure"] == "transit time"]
    longest = float(times[["value", "value_to"]].max(axis=None))
    for corridor, those in times.groupby("place", sort=False):
        st.markdown(f"**{gazetteer.place(str(corridor)).name}: days, by who says so**")
        st.altair_chart(charts.times(those, longest, _ink()), width="stretch")
    st.caption(
        "Blue: officials. Brown: carriers. Violet: forwarders. Grey: handbooks. Hollow: aim or forecast. "
        "Pale: hindsight. Ends and stretches differ, so bars cannot simply be set against each other; "
        "times of parts of a way are in the table."
    )
    with st.expander("All lengths and times as a table"):
        show_figures("All lengths and times", rows, gazetteer, on)


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
        f"{'. ' + row['note'] if row['scope'].startswith('measured') else ''}"
        for _, row in rows.iterrows()
    ]
    return "; ".join(said) or "none held here"


def show_figures(title: str, figures: pd.DataFrame, gazetteer: Gazetteer, on: date) -> None:
    """Write figures as a table, each with its source, date and certainty."""
    rows = figures.assign(later=hindsight(figures, on))
    names, sources = gazetteer.places["name"], gazetteer.sources
    _show_table(
        title,
        [
            "About",
            "Measure",
            "What is counted, and by whom",
            "Value",
            "As of",
            "Kind",
            "Source",
            "Certainty",
            "Note",
        ],
        [
            [
                names[row["place"]],
                row["measure"],
                row["scope"],
                in_words(row),
                row["as_of"],
                _kind(row),
                list(sources.loc[row["source"], ["publisher", "address"]]),
                sources.loc[row["source"], "certainty"],
                row["note"],
            ]
            for _, row in rows.iterrows()
        ],
    )


def _show_table(title: str, columns: list[str], rows: list[list[Any]]) -> None:
    component = st.components.v2.component(
        "figures_table",
        html='<table class="figures"></table>',
        css=(HERE / "table.css").read_text(encoding="utf-8"),
        js=(HERE / "table.js").read_text(encoding="utf-8"),
        isolate_styles=False,
    )
    component(key=title, data={"caption": title, "columns": columns, "rows": rows})


def _kind(figure: pd.Series) -> str:
    target = f" for {figure['target']}" if figure["target"] else ""
    return f"{figure['kind']}{target}{', hindsight' if figure['later'] else ''}"


def _ink() -> str:
    """Return the colour of words in charts: they do not take that of the page."""
    return "#e8e6e1" if st.context.theme.type == "dark" else "#1f2328"
