"""Volumes and alternatives (view): charts and tables of figures, each with who says so and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from geodata.corridor import charts
from geodata.figures import hindsight, in_pieces, kind_in_words, when_in_words
from geodata.gazetteer import Gazetteer
from geodata.legs import MAIN
from geodata.page.mount import Sent, gathered, mount
from geodata.words import ENGLISH, later, say

HERE = Path(__file__).parent
TABLE = HERE / "table.js"
ALTERNATIVES = (MAIN, "northern-corridor", "suez-route")
WHOLE = ("length", "transit time", "transit time against the Northern corridor")  # end to end: comparable
PARTS = ("length of a part", "transit time of a part", "added transit time")
COLUMNS = {  # the small table: a heading, and who says it
    later("Length"): ("length",),
    later("Days, as officials and carriers say"): ("officials", "carrier"),
    later("Days, by forwarders and handbooks"): ("forwarder", "handbook"),
    later("Measured, against the Northern corridor"): ("measured",),
}
MINISTRY, PORTS = "Ministry of Transport", "through the (?:sea )?ports"
SERIES = {  # what is drawn year by year, and under which heading; scopes are never mixed
    later("Cargo on the whole route: Ministry of Transport of Kazakhstan"): ("cargo", MINISTRY),
    later("Cargo through the ports: officials (2023), association (2024)"): ("cargo", PORTS),
    later("Containers: association, and the ministry (2025)"): ("containers", ""),
}
UNITS = {"cargo": later("million t"), "containers": later("thousand TEU")}
COLUMNS_OF_ALL = (
    later("About"), later("Measure"), later("What is counted, and by whom"), later("Value"), later("As of"),
    later("Kind"), later("Source"), later("Certainty"), later("Note"),
)  # fmt: skip
Piece = str | dict[str, str]  # words in the reader's language; English ones as ``text``, ``lang``, ``href``


@dataclass(frozen=True)
class Volumes:
    """What is shown of volumes: a chart (Vega-Lite) under its heading for each scope, and two tables."""

    charts: tuple[tuple[str, dict[str, Any]], ...]
    growth: Sent
    every: Sent


def gather_volumes(gazetteer: Gazetteer, on: date, ink: str) -> Volumes:
    """Gather the volumes by year, each scope for itself, and both growth figures of 2023.

    ``ink`` is the colour of words in charts.
    """
    figures = gazetteer.figures[gazetteer.figures["place"] == MAIN]
    volumes = {title: yearly(figures, *which) for title, which in SERIES.items()}
    tops = {
        measure: max(volumes[title]["value"].max() for title in SERIES if SERIES[title][0] == measure)
        for measure in UNITS
    }
    drawn = []
    for title, rows in volumes.items():
        measure = SERIES[title][0]
        dated, unit = rows.assign(later=hindsight(rows, on)), UNITS[measure]
        drawn.append((say(title), charts.volumes(dated, on, say(unit), tops[measure], ink)))
    growth = figures[(figures["measure"] == "growth of cargo") & (figures["as_of"] == "2023")]
    every = figures[figures["measure"].isin(["cargo", "containers", "growth of cargo"])]
    return Volumes(
        charts=tuple((title, _specification(chart, title)) for title, chart in drawn),
        growth=_figures_table(
            later("Growth from 2022 to 2023, as each source has it"), growth, gazetteer, on
        ),
        every=_figures_table(later("All volumes"), every, gazetteer, on),
    )


def show_volumes(volumes: Volumes) -> None:
    """Write the charts of volumes beside each other, and the tables under them."""
    for column, (title, chart) in zip(st.columns(len(volumes.charts)), volumes.charts, strict=True):
        column.markdown(f"**{title}**")
        column.vega_lite_chart(chart, width="stretch")
    st.caption(
        say(
            "Blue: of years before the text, though partly published later. Grey: hindsight. "
            "The two scopes of cargo share one scale."
        )
    )
    _show_table(volumes.growth, "growth")
    with st.expander(say("All volumes as a table")):
        _show_table(volumes.every, "volumes")


def yearly(figures: pd.DataFrame, measure: str, scope: str) -> pd.DataFrame:
    """Return the yearly figures of a measure and scope; cargo in million t, containers in thousand TEU."""
    of_a_year = figures["as_of"].str.fullmatch(r"\d{4}") & figures["kind"].isin(["fact", "computed"])
    unit = figures["unit"].isin(["thousand t", "million t", "thousand TEU"])
    rows = figures[of_a_year & unit & (figures["measure"] == measure) & figures["scope"].str.contains(scope)]
    rows = rows[~rows["scope"].str.contains("test train")]
    return rows.assign(value=rows["value"].where(rows["unit"] != "thousand t", rows["value"] / 1000))


@dataclass(frozen=True)
class Alternatives:
    """What is shown of the corridors beside each other: two tables, and a chart of days for each corridor."""

    table: Sent
    charts: tuple[tuple[str, dict[str, Any]], ...]
    every: Sent


def gather_alternatives(gazetteer: Gazetteer, on: date, ink: str) -> Alternatives:
    """Gather lengths and transit times of the corridors, each with who says so."""
    figures = gazetteer.figures
    rows = figures[figures["place"].isin(ALTERNATIVES) & figures["measure"].isin(WHOLE + PARTS)]
    rows = rows.assign(later=hindsight(rows, on))
    table = compared(rows[rows["measure"].isin(WHOLE)], gazetteer)
    times = rows[rows["measure"] == "transit time"]
    longest = float(times[["value", "value_to"]].max(axis=None))
    drawn = [
        (
            say("{corridor}: days, by who says so", corridor=gazetteer.name(str(corridor))),
            charts.times(those, longest, ink),
        )
        for corridor, those in times.groupby("place", sort=False)
    ]
    return Alternatives(
        table=_table(
            later("Lengths and times, end to end"),
            [later("Corridor"), *table.columns],
            table.reset_index().to_numpy().tolist(),
        ),
        charts=tuple((title, _specification(chart, title)) for title, chart in drawn),
        every=_figures_table(later("All lengths and times"), rows, gazetteer, on),
    )


def show_alternatives(alternatives: Alternatives) -> None:
    """Write the small table, the charts of days, and all figures as a table."""
    st.markdown(
        say(
            "Nothing is averaged: what officials and carriers say of the route stands beside what was "
            "measured."
        )
    )
    _show_table(alternatives.table, "compared")
    for title, chart in alternatives.charts:
        st.markdown(f"**{title}**")
        st.vega_lite_chart(chart, width="stretch")
    st.caption(
        say(
            "Blue: officials. Brown: carriers. Violet: forwarders. Grey: handbooks. Hollow: aim or forecast. "
            "Pale: hindsight. Ends and stretches differ, so bars cannot simply be set against each other; "
            "times of parts of a way are in the table."
        )
    )
    with st.expander(say("All lengths and times as a table")):
        _show_table(alternatives.every, "times")


def _specification(chart: alt.LayerChart, title: str) -> dict[str, Any]:
    """Write a chart down, its data with it."""
    with alt.data_transformers.enable(consolidate_datasets=False):
        written: dict[str, Any] = chart.properties(description=title).to_dict()
    return written


def compared(rows: pd.DataFrame, gazetteer: Gazetteer) -> pd.DataFrame:
    """Return a small table: a corridor to a row, and beside each other what each kind of source has.

    Each cell is a list of pieces of text.
    """
    says = rows["scope"].str.partition(":")[0].where(rows["measure"] != "length", "length")
    cells = {
        title: [_said(rows[(rows["place"] == corridor) & says.isin(who)]) for corridor in ALTERNATIVES]
        for title, who in COLUMNS.items()
    }
    return pd.DataFrame(cells, index=[gazetteer.name(corridor) for corridor in ALTERNATIVES])


def _said(rows: pd.DataFrame) -> list[Piece]:
    said = [piece for _, row in rows.iterrows() for piece in ("; ", *_figure(row))]
    return said[1:] or [say("none held here")]


def _figure(row: pd.Series) -> list[Piece]:
    scope = row["scope"].partition(": ")[2] or row["scope"]
    note = [". ", _english(row["note"])] if row["scope"].startswith("measured") else []
    return [*_value(row), " (", _english(scope), f", {when_in_words(row)})", *note]


def _value(row: pd.Series) -> list[Piece]:
    before, value, after = in_pieces(row)
    return [before, value, after]


def _english(text: str, **more: str) -> Piece:
    return {"text": text, "lang": ENGLISH, **more} if text else ""


def _figures_table(title: str, figures: pd.DataFrame, gazetteer: Gazetteer, on: date) -> Sent:
    """Gather figures as a table, each with its source, date and certainty; the title is said here."""
    rows = figures.assign(later=hindsight(figures, on))
    return _table(title, COLUMNS_OF_ALL, [_row(row, gazetteer) for _, row in rows.iterrows()])


def _row(figure: pd.Series, gazetteer: Gazetteer) -> list[list[Piece]]:
    source = gazetteer.sources.loc[figure["source"]]
    certainty = source["certainty"]
    kind = [kind_in_words(figure), *([say("hindsight")] if figure["later"] else [])]
    return [
        [gazetteer.name(figure["place"])],
        [_english(figure["measure"])],
        [_english(figure["scope"])],
        _value(figure),
        [figure["as_of"]],
        [", ".join(kind)],
        [_english(source["publisher"], href=source["address"])],
        [say(certainty)],
        [_english(figure["note"])],
    ]


def _table(title: str, columns: Iterable[str], rows: list[list[Any]]) -> Sent:
    headings = {column: say(column) for column in columns}
    return gathered(TABLE, {"caption": say(title), "headings": headings, "rows": rows})


def _show_table(sent: Sent, key: str) -> None:
    mount("figures", sent, HERE / "table.css", key=key)
