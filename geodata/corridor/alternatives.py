"""Alternative routes (view): lengths and transit times of the corridors side by side, with sources."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from geodata.corridor import charts
from geodata.corridor.sent import Piece
from geodata.corridor.tables import english, figures_table, show_table, table, value
from geodata.figures import is_later, when_in_words
from geodata.gazetteer import Gazetteer
from geodata.legs import MAIN_CORRIDOR
from geodata.page.mount import Sent
from geodata.words import say, to_say

CORRIDORS = (MAIN_CORRIDOR, "northern-corridor", "suez-route")
WHOLE = ("length", "transit time", "transit time relative to the Northern corridor")  # end to end: comparable
PARTS = ("length of a section", "transit time of a section", "added transit time")
COLUMNS = {  # the small table: a heading, and who says it
    to_say("Length"): ("length",),
    to_say("Transit time: officials, carriers"): ("officials", "carrier"),
    to_say("Transit time: forwarders, handbooks"): ("forwarder", "handbook"),
    to_say("Measured, relative to the Northern corridor"): ("measured",),
}


@dataclass(frozen=True)
class Alternatives:
    """What is shown of the corridors beside each other: two tables, and a chart of their times."""

    table: Sent
    times: Sent
    every: Sent


def gather_alternatives(gazetteer: Gazetteer, on: date) -> Alternatives:
    """Gather lengths and transit times of the corridors, each with its source."""
    figures = gazetteer.figures
    rows = figures[figures["place"].isin(CORRIDORS) & figures["measure"].isin(WHOLE + PARTS)]
    rows = rows.assign(later=is_later(rows, on))
    small = compared(rows[rows["measure"].isin(WHOLE)], gazetteer)
    return Alternatives(
        table=table(
            to_say("Length and transit time, end to end"),
            [to_say("Corridor"), *COLUMNS],
            [[[corridor], *cells.values()] for corridor, cells in small.items()],
        ),
        times=charts.times_chart(
            (
                (gazetteer.name(str(corridor)), times)
                for corridor, times in rows[rows["measure"] == "transit time"].groupby("place", sort=False)
            ),
            gazetteer,
        ),
        every=figures_table(to_say("All lengths and times"), rows, gazetteer, on),
    )


def show_alternatives(alternatives: Alternatives) -> None:
    """Write the small table, the charts of transit times, and all figures as a table."""
    st.markdown(say("Reported and measured values are shown side by side, not averaged."))
    show_table(alternatives.table, "compared")
    charts.show_charts(alternatives.times, "times-chart")
    every = say("All lengths and times")
    st.caption(say("Times for single sections: under “{title}”.", title=every))
    with st.expander(every):
        show_table(alternatives.every, "times")


def compared(rows: pd.DataFrame, gazetteer: Gazetteer) -> dict[str, dict[str, list[Piece]]]:
    """Return a small table: for each corridor by its name, beside each other what each kind of source has."""
    says = rows["scope"].str.partition(":")[0].where(rows["measure"] != "length", "length")
    return {
        gazetteer.name(corridor): {
            title: _said(rows[(rows["place"] == corridor) & says.isin(who)]) for title, who in COLUMNS.items()
        }
        for corridor in CORRIDORS
    }


def _said(rows: pd.DataFrame) -> list[Piece]:
    said = [piece for _, row in rows.iterrows() for piece in ("; ", *_figure(row))]
    return said[1:] or [say("no data")]


def _figure(row: pd.Series) -> list[Piece]:
    scope = say(row.scope).partition(": ")[2] or say(row.scope)
    note = [". ", english(row["note"])] if row["scope"].startswith("measured") else []
    return [*value(row), f" ({scope}, {when_in_words(row)})", *note]
