"""Traffic (view): volumes on the corridor year by year, as charts and tables with their sources."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from geodata.corridor import charts
from geodata.corridor.sent import YearsChart
from geodata.corridor.tables import figures_table, show_table
from geodata.figures import is_later
from geodata.gazetteer import Gazetteer
from geodata.legs import MAIN_CORRIDOR
from geodata.page.mount import Sent
from geodata.words import say, to_say


@dataclass(frozen=True)
class Series:
    """Figures that are drawn year by year: a measure, and the words by which their scopes are known.

    The table has a scope in free text. A scope that is worded anew must be found again, or its figures are
    drawn nowhere: a test holds that every series has figures.
    """

    title: str
    measure: str
    scope_words: str  # a regular expression


SERIES = (  # scopes are never mixed
    Series(
        to_say("Cargo on the whole route: Ministry of Transport of Kazakhstan"),
        "cargo",
        "Ministry of Transport",
    ),
    Series(
        to_say("Cargo through the ports: officials (2023), association (2024)"),
        "cargo",
        "through the (?:sea )?ports",
    ),
    Series(to_say("Containers: association; ministry (2025)"), "containers", ""),
)
LEFT_OUT = "test train"  # scopes with these words are part of no series
UNITS = {"cargo": to_say("million t"), "containers": to_say("thousand TEU")}


@dataclass(frozen=True)
class Volumes:
    """What is shown of volumes: a chart for each scope, and two tables."""

    charts: Sent
    growth: Sent
    every: Sent


def gather_volumes(gazetteer: Gazetteer, on: date, *, is_assumed: bool = False) -> Volumes:
    """Gather the volumes by year, each scope for itself, and both growth figures of 2023.

    ``is_assumed`` says that the text's own date is not known.
    """
    day = say("text’s date (assumed)") if is_assumed else say("text’s date")
    figures = gazetteer.figures[gazetteer.figures["place"] == MAIN_CORRIDOR]
    growth = figures[(figures["measure"] == "cargo growth") & (figures["as_of"] == "2023")]
    every = figures[figures["measure"].isin(["cargo", "containers", "cargo growth"])]
    return Volumes(
        charts=charts.years_charts(_charts(figures, on, day, gazetteer)),
        growth=figures_table(to_say("Growth from 2022 to 2023, by source"), growth, gazetteer, on),
        every=figures_table(to_say("All traffic volumes"), every, gazetteer, on),
    )


def show_volumes(volumes: Volumes) -> None:
    """Write the charts of volumes beside each other, and the tables under them."""
    charts.show_charts(volumes.charts, "years")
    show_table(volumes.growth, "growth")
    with st.expander(say("All traffic volumes")):
        show_table(volumes.every, "volumes")


def yearly(figures: pd.DataFrame, series: Series) -> pd.DataFrame:
    """Return the figures of a series by year; cargo in million t, containers in thousand TEU."""
    of_a_year = figures["as_of"].str.fullmatch(r"\d{4}") & figures["kind"].isin(["reported", "computed"])
    unit = figures["unit"].isin(["thousand t", "million t", "thousand TEU"])
    scope = figures["scope"].str.contains(series.scope_words) & ~figures["scope"].str.contains(LEFT_OUT)
    rows = figures[of_a_year & unit & scope & (figures["measure"] == series.measure)]
    return rows.assign(value=rows["value"].where(rows["unit"] != "thousand t", rows["value"] / 1000))


def years(drawn: Iterable[pd.DataFrame], on: date) -> list[str]:
    """Return every year from the first figure to the last, and that of the text."""
    all_of = {on.year, *(int(year) for rows in drawn for year in rows["as_of"])}
    return [str(year) for year in range(min(all_of), max(all_of) + 1)]


def _charts(figures: pd.DataFrame, on: date, day: str, gazetteer: Gazetteer) -> Iterator[YearsChart]:
    drawn = {series: yearly(figures, series) for series in SERIES}
    along = years(drawn.values(), on)
    for series, rows in drawn.items():
        top = max(each["value"].max() for other, each in drawn.items() if other.measure == series.measure)
        scale = charts.Scale(along, say(UNITS[series.measure]), top, day)
        dated = rows.assign(later=is_later(rows, on))
        yield charts.years_chart(say(series.title), dated, on, scale, gazetteer)
