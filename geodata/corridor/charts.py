"""Charts of figures (view): drawn by Altair, in colours that hold on light and dark ground."""

import textwrap
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

import altair as alt
import pandas as pd

from geodata.figures import as_of_in_words, value_in_words, when_in_words
from geodata.words import count, number_symbols, say

KNOWN, LATER = "#2f74b5", "#8b9198"
DAY = "#b06a00"
SAYS = alt.Scale(
    domain=["officials", "carrier", "forwarder", "handbook"],
    range=["#2f74b5", "#b06a00", "#9a5bb0", "#8b9198"],
)
ROW_PX = 48
LINE = 64  # letters that fit beside each other on a phone
TOLD = [  # columns of a chart of times
    "row", "scope", "says", "start", "to", "value", "label", "later", "as_of", "kind", "is_fact", "note",
    "aloud",
]  # fmt: skip
THIN = 0.3  # a single number of days is drawn as a thin bar, so many days wide


@dataclass(frozen=True)
class Scale:
    """What charts of volumes beside each other share, to be compared.

    ``top`` is in ``unit``; ``day`` are the words at the line of the text's date.
    """

    years: list[str]
    unit: str
    top: float
    day: str


def volumes(figures: pd.DataFrame, on: date, scale: Scale, ink: str) -> alt.LayerChart:
    """Return bars year by year, what came after the day greyed, and the day itself as a line.

    ``figures``: columns ``as_of`` (years), ``value`` (in the unit of the scale), ``later`` (whether it is
    later than the text). ``ink`` is the colour of words on the page.
    """
    unit, heights = scale.unit, alt.Scale(domain=[0, scale.top * 1.12])
    known, later = say("up to the text's date"), say("after the text's date")
    when = figures["later"].map({True: later, False: known})
    colours = alt.Scale(domain=[known, later], range=[KNOWN, LATER])
    label, exact = figures["value"].map(_short), figures["value"].map(count)
    rows = figures.assign(label=label, exact=exact, when=when, scope=figures["scope"].map(say))
    rows["aloud"] = rows["as_of"] + ": " + rows["label"] + f" {unit}, " + when
    base = alt.Chart(rows[["as_of", "value", "label", "exact", "when", "scope", "note", "aloud"]])
    axis = alt.Axis(labelAngle=0, aria=False)
    year = alt.X("as_of:O", title=None, scale=alt.Scale(domain=scale.years), axis=axis)
    height = alt.Y("value:Q", title=unit, scale=heights, axis=alt.Axis(aria=False))
    bars = base.mark_bar().encode(
        year,
        height,
        color=alt.Color("when:N", scale=colours, legend=None),
        description="aloud",
        tooltip=_told(as_of=say("Year"), exact=unit, when=say("Period")),
    )
    labels = base.mark_text(dy=-7, fontSize=11, color=ink, aria=False).encode(year, height, text="label")
    day = alt.Chart(pd.DataFrame({"as_of": [str(on.year)], "says": [scale.day]}))
    edge = alt.X("as_of:O", bandPosition=on.timetuple().tm_yday / 366)
    rule = day.mark_rule(strokeDash=[4, 3], color=DAY, strokeWidth=1.5, aria=False).encode(edge)
    says = day.mark_text(align="right", dx=-4, baseline="top", fontSize=10, color=ink, aria=False).encode(
        edge, alt.Y(value=0), text="says"
    )
    return _legible(alt.layer(bars, labels, rule, says).properties(height=230), ink)


def times(figures: pd.DataFrame, longest: float, ink: str) -> alt.LayerChart:
    """Return each transit time as a bar or a point in days, under the words of who says so.

    ``figures``: columns ``scope`` (begins with who says it), ``value``, ``value_to``, ``kind``, ``as_of``,
    ``later`` (whether it is later than the text). A target or a forecast is drawn as an outline.
    """
    rows = _rows_of_times(figures)
    base = alt.Chart(rows[TOLD])
    order, axis = alt.Y("row:O", axis=None), alt.Axis(aria=False)
    days = alt.Scale(domain=[0, longest + 8])
    bars = base.mark_bar(height=9, yOffset=16, strokeWidth=1.5).encode(
        alt.X("start:Q", title=say("Transit time (days)"), scale=days, axis=axis),
        alt.X2("to:Q"),
        order,
        fill=alt.Fill("says:N", scale=SAYS, legend=None),
        stroke=alt.Stroke("says:N", scale=SAYS, legend=None),
        fillOpacity=alt.when("datum.is_fact").then(alt.value(1)).otherwise(alt.value(0)),
        description="aloud",
        opacity=alt.when("datum.later").then(alt.value(0.6)).otherwise(alt.value(1)),
        tooltip=_told(as_of=say("As of"), kind=say("Type")),
    )
    words = base.mark_text(
        align="left", baseline="bottom", dy=-5, fontSize=11, lineBreak="\n", color=ink, aria=False
    ).encode(alt.X(datum=0), order, text="label")
    values = base.mark_text(align="left", dx=5, dy=16, fontSize=11, color=ink, aria=False).encode(
        alt.X("to:Q"), order, text="value"
    )
    layers = alt.layer(bars, words, values).properties(height=ROW_PX * len(rows) + 56)
    return _legible(layers, ink)


def _rows_of_times(figures: pd.DataFrame) -> pd.DataFrame:
    scope = figures["scope"].map(say)
    said = scope + " (" + figures.apply(when_in_words, axis=1) + ")"
    value = figures.apply(value_in_words, axis=1)
    return figures.assign(
        row=range(len(figures)),  # two figures may be told in the same words
        says=figures["scope"].str.partition(":")[0],
        scope=scope,
        as_of=figures.apply(as_of_in_words, axis=1),
        label=said.map(lambda words: textwrap.fill(words, LINE)),
        is_fact=figures["kind"] == "reported",
        kind=figures["kind"].map(say),
        start=figures["value"].where(figures["value_to"].notna(), figures["value"] - THIN / 2),
        to=figures["value_to"].fillna(figures["value"] + THIN / 2),
        value=value,
        aloud=value + ": " + said,
    )


def _told(**titles: str) -> list[alt.Tooltip]:
    """Return the lines of a tooltip: columns by their titles, then what every figure has."""
    all_of = {**titles, "scope": say("Scope and reporting body"), "note": say("Note")}
    return [alt.Tooltip(column, title=title) for column, title in all_of.items()]


def written(chart: alt.LayerChart, title: str) -> dict[str, Any]:
    """Write a chart down as it is sent, its data with it.

    Data at the top of a chart Streamlit makes an Arrow table of, anew at each visit; in a layer it stays.
    """
    with alt.data_transformers.enable(consolidate_datasets=False):
        specification: dict[str, Any] = chart.properties(description=title).to_dict()
    data = specification.pop("data", None)
    if data:
        specification["layer"] = [{"data": data, "layer": specification["layer"]}]
    return specification


def _short(value: float) -> str:
    return count(float(f"{value:.3g}"))


def _legible(chart: alt.LayerChart | alt.FacetChart, ink: str) -> alt.LayerChart:
    signs = number_symbols()
    numbers = alt.NumberLocale(
        decimal=signs["decimal"],
        thousands=signs["group"],
        minus=signs["minusSign"],
        grouping=[3],
        currency=["", ""],
    )
    made = chart.configure(locale=alt.Locale(number=numbers))
    return cast("alt.LayerChart", made.configure_axis(labelColor=ink, titleColor=ink))
