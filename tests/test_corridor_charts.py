"""Charts of the corridor page write numbers and words as the reader's language does."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd
import pytest

from geodata.corridor import charts
from geodata.words import speak

ON = date(2024, 1, 1)


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    speak("en")


@pytest.fixture
def figures() -> pd.DataFrame:
    common = {"scope": "ministry: all", "note": "", "kind": "reported", "sense": "", "unit": "days"}
    return pd.DataFrame(
        [
            {**common, "as_of": "2023", "value": 1234.5, "value_to": float("nan"), "later": False},
            {**common, "as_of": "2024-04", "value": 0.75, "value_to": 2.5, "later": True},
        ]
    )


def rows_of(part: object) -> Iterator[dict[str, Any]]:
    """Yield the figures that a chart holds, wherever in its layers."""
    if isinstance(part, list):
        for each in part:
            yield from rows_of(each)
    elif isinstance(part, dict):
        yield from [part] if "aloud" in part else rows_of(list(part.values()))


def volumes(figures: pd.DataFrame) -> dict[str, Any]:
    scale = charts.Scale(["2023", "2024"], "t", 1234.5, "text's date")
    return charts.written(charts.volumes(figures, ON, scale, "#000000"), "Cargo")


@pytest.mark.parametrize(
    ("language", "short", "exact", "decimal"),
    [("en", "1,230", "1,234.5", "."), ("ru", "1 230", "1 234,5", ","), ("kk", "1 230", "1 234,5", ",")],
)
def test_bar_axis_and_tooltip_write_numbers_alike(
    figures: pd.DataFrame, language: str, short: str, exact: str, decimal: str
) -> None:
    """A table beside the chart has 2,76 in Russian: the chart may not have 2.76."""
    speak(language)
    chart = volumes(figures)
    row = next(row for row in rows_of(chart) if row["as_of"] == "2023")

    assert [" ".join(row[name].split()) for name in ("label", "exact")] == [short, exact]
    assert chart["config"]["locale"]["number"]["decimal"] == decimal


def test_tooltip_says_on_which_side_of_the_text_a_year_is(figures: pd.DataFrame) -> None:
    when = {row["as_of"]: row["when"] for row in rows_of(volumes(figures))}

    assert when == {"2023": "up to the text's date", "2024-04": "after the text's date"}


def test_time_is_dated_in_words(figures: pd.DataFrame) -> None:
    chart = charts.written(charts.times(figures, 10, "#000000"), "Times")

    assert {row["as_of"] for row in rows_of(chart)} == {"2023", "April 2024"}


def test_figures_told_in_the_same_words_have_a_row_each(figures: pd.DataFrame) -> None:
    """One source may name two times for one stretch on one day: one over the other, neither could be read."""
    alike = figures.assign(as_of="2023", later=False)
    rows = list(rows_of(charts.written(charts.times(alike, 10, "#000000"), "Times")))

    assert len({row["label"] for row in rows}) == 1
    assert len({row["row"] for row in rows}) == len(alike)
