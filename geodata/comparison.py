"""Volumes and alternatives (view): charts and tables of figures, each with who says so and when."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from geodata import charts
from geodata.figures import hindsight, in_pieces, kind_in_words, when_in_words
from geodata.gazetteer import Gazetteer
from geodata.legs import MAIN
from geodata.words import ENGLISH, later, say, script

HERE = Path(__file__).parent
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
        dated, unit = rows.assign(later=hindsight(rows, on)), UNITS[measure]
        chart = charts.volumes(dated, on, say(unit), tops[measure], _ink())
        column.markdown(f"**{say(title)}**")
        column.altair_chart(chart.properties(description=say(title)), width="stretch")
    st.caption(
        say(
            "Blue: of years before the text, though partly published later. Grey: hindsight. "
            "The two scopes of cargo share one scale."
        )
    )
    growth = figures[(figures["measure"] == "growth of cargo") & (figures["as_of"] == "2023")]
    show_figures(later("Growth from 2022 to 2023, as each source has it"), growth, gazetteer, on)
    with st.expander(say("All volumes as a table")):
        every = figures[figures["measure"].isin(["cargo", "containers", "growth of cargo"])]
        show_figures(later("All volumes"), every, gazetteer, on)


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
        say(
            "Nothing is averaged: what officials and carriers say of the route stands beside what was "
            "measured."
        )
    )
    table = compared(rows[rows["measure"].isin(WHOLE)], gazetteer)
    _show_table(
        later("Lengths and times, end to end"),
        [later("Corridor"), *table.columns],
        table.reset_index().to_numpy().tolist(),
    )
    times = rows[rows["measure"] == "transit time"]
    longest = float(times[["value", "value_to"]].max(axis=None))
    for corridor, those in times.groupby("place", sort=False):
        title = say("{corridor}: days, by who says so", corridor=gazetteer.name(str(corridor)))
        st.markdown(f"**{title}**")
        chart = charts.times(those, longest, _ink())
        st.altair_chart(chart.properties(description=title), width="stretch")
    st.caption(
        say(
            "Blue: officials. Brown: carriers. Violet: forwarders. Grey: handbooks. Hollow: aim or forecast. "
            "Pale: hindsight. Ends and stretches differ, so bars cannot simply be set against each other; "
            "times of parts of a way are in the table."
        )
    )
    with st.expander(say("All lengths and times as a table")):
        show_figures(later("All lengths and times"), rows, gazetteer, on)


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


def show_figures(title: str, figures: pd.DataFrame, gazetteer: Gazetteer, on: date) -> None:
    """Write figures as a table, each with its source, date and certainty; the title is said here."""
    rows = figures.assign(later=hindsight(figures, on))
    _show_table(title, COLUMNS_OF_ALL, [_row(row, gazetteer) for _, row in rows.iterrows()])


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


def _show_table(title: str, columns: Iterable[str], rows: list[list[Any]]) -> None:
    component = st.components.v2.component(
        "figures_table",
        html='<table class="figures"></table>',
        css=(HERE / "table.css").read_text(encoding="utf-8"),
        js=script(HERE / "table.js"),
        isolate_styles=False,
    )
    headings = {column: say(column) for column in columns}
    component(key=title, data={"caption": say(title), "headings": headings, "rows": rows})


def _ink() -> str:
    """Return the colour of words in charts: they do not take that of the page."""
    return "#e8e6e1" if st.context.theme.type == "dark" else "#1f2328"
