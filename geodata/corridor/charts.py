"""Charts of figures (view): bars of years and of days as part of the page, with their sources below."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from geodata.corridor.sent import ChartSource, TimeBar, TimesChart, TimesGroup, YearBar, YearsChart
from geodata.figures import source_date, value_in_words, when_in_words
from geodata.gazetteer import Gazetteer
from geodata.page.mount import Sent, gathered, mount
from geodata.words import ENGLISH, count, say, to_say

HERE = Path(__file__).parent
SAYS = {  # who tells a time, as its scope begins
    "officials": to_say("officials"),
    "carrier": to_say("carriers"),
    "forwarder": to_say("forwarders"),
    "handbook": to_say("handbooks"),
}


@dataclass(frozen=True)
class Scale:
    """What charts of volumes beside each other share, to be compared.

    ``top`` is in ``unit``; ``day`` are the words at the line of the text's date.
    """

    years: list[str]
    unit: str
    top: float
    day: str


def show_charts(sent: Sent, key: str) -> None:
    """Write charts to the page; ``key`` tells them from the others."""
    mount("charts", sent, HERE / "charts.css", key=key)


def years_charts(charts: Iterable[YearsChart]) -> Sent:
    """Gather charts of years that stand beside each other."""
    return gathered(HERE / "years_chart.js", {"charts": list(charts)})


def years_chart(
    title: str, figures: pd.DataFrame, on: date, scale: Scale, gazetteer: Gazetteer
) -> YearsChart:
    """Return bars year by year, and where among them the text's date lies.

    ``figures``: columns ``as_of`` (years), ``value`` (in the unit of the scale), ``scope``, ``source``
    and ``later`` (whether it is later than the text).
    """
    by_year = {row["as_of"]: row for _, row in figures.iterrows()}
    into = (on - date(on.year, 1, 1)).days / 366
    return {
        "title": title,
        "subtitle": scale.unit,
        "day": scale.day,
        "day_at": (scale.years.index(str(on.year)) + into) / len(scale.years),
        "known": say("up to the text’s date"),
        "later": say("after the text’s date"),
        "bars": [_year(year, by_year.get(year), scale) for year in scale.years],
        "foot": say("Sources:"),
        "sources": _sources(figures, gazetteer),
    }


def _year(year: str, figure: pd.Series | None, scale: Scale) -> YearBar:
    if figure is None:
        return {"year": year, "value": say("no data"), "exact": "", "part": 0, "later": False, "scope": ""}
    value = figure["value"]
    return {
        "year": year,
        "value": count(float(f"{value:.3g}")),
        "exact": f"{count(value)} {scale.unit}",
        "part": float(value) / scale.top,
        "later": bool(figure["later"]),
        "scope": say(figure.scope),
    }


def times_chart(groups: Iterable[tuple[str, pd.DataFrame]], gazetteer: Gazetteer) -> Sent:
    """Gather the transit times of each corridor, one row each, all on one axis.

    ``figures`` of a group: columns ``scope`` (begins with who says it), ``value``, ``value_to``, ``kind``,
    ``as_of``, ``source``, and ``later``.
    """
    titled = list(groups)
    every = pd.concat([rows for _, rows in titled])
    content: TimesChart = {
        "title": say("Transit time by corridor"),
        "subtitle": say("Days, as reported. Endpoints differ, so bars are not directly comparable."),
        "key": {says: say(words) for says, words in SAYS.items()},
        "outlined": say("target or forecast"),
        "later": say("after the text’s date"),
        "unit": say("days"),
        "longest": float(every[["value", "value_to"]].max(axis=None)),
        "groups": [_group(title, rows) for title, rows in titled],
        "foot": say("Sources:"),
        "sources": _sources(every, gazetteer),
    }
    return gathered(HERE / "times_chart.js", content)


def _group(title: str, rows: pd.DataFrame) -> TimesGroup:
    return {"title": title, "bars": [_time(row) for _, row in rows.iterrows()]}


def _time(figure: pd.Series) -> TimeBar:
    to = figure["value"] if pd.isna(figure["value_to"]) else figure["value_to"]
    return {
        "label": say(figure.scope),
        "when": when_in_words(figure),
        "value": value_in_words(figure),
        "says": figure["scope"].partition(":")[0],
        "start": float(figure["value"]),
        "to": float(to),
        "is_fact": figure["kind"] == "reported",
        "later": bool(figure["later"]),
    }


def _sources(figures: pd.DataFrame, gazetteer: Gazetteer) -> list[ChartSource]:
    rows = gazetteer.sources.loc[figures["source"].unique()]
    return [
        {"text": row["publisher"], "lang": ENGLISH, "href": row["address"], "date": source_date(row)}
        for _, row in rows.iterrows()
    ]
