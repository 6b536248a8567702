"""Charts of the corridor page write numbers and words as the reader's language does."""

from collections.abc import Iterator
from datetime import date

import pandas as pd
import pytest

from geodata.corridor import charts
from geodata.corridor.sent import YearsChart
from geodata.gazetteer import Gazetteer
from geodata.words import speak

ON = date(2024, 1, 1)


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    speak("en")


@pytest.fixture
def figures(gazetteer: Gazetteer) -> pd.DataFrame:
    common = {
        "scope": "ministry: all", "note": "", "kind": "reported", "sense": "", "unit": "days",
        "source": gazetteer.sources.index[0],
    }  # fmt: skip
    return pd.DataFrame(
        [
            {**common, "as_of": "2022", "value": 1234.5, "value_to": float("nan"), "later": False},
            {**common, "as_of": "2024", "value": 0.75, "value_to": 2.5, "later": True},
        ]
    )


def years(figures: pd.DataFrame, gazetteer: Gazetteer) -> YearsChart:
    scale = charts.Scale(["2022", "2023", "2024"], "t", 1234.5, "text’s date")
    return charts.years_chart("Cargo", figures, ON, scale, gazetteer)


@pytest.mark.parametrize(
    ("language", "short", "exact"),
    [("en", "1,230", "1,234.5 t"), ("ru", "1 230", "1 234,5 t"), ("kk", "1 230", "1 234,5 t")],
)
def test_bar_and_its_exact_value_write_numbers_alike(
    figures: pd.DataFrame, gazetteer: Gazetteer, language: str, short: str, exact: str
) -> None:
    """A table beside the chart has 2,76 in Russian: the chart may not have 2.76."""
    speak(language)
    bar = years(figures, gazetteer)["bars"][0]

    assert [" ".join(words.split()) for words in (bar["value"], bar["exact"])] == [short, exact]


def test_year_without_a_figure_keeps_its_place(figures: pd.DataFrame, gazetteer: Gazetteer) -> None:
    """Else bars of two charts beside each other would not stand under the same years."""
    bars = years(figures, gazetteer)["bars"]

    assert [(bar["year"], bar["part"] > 0, bar["value"] != "no data") for bar in bars] == [
        ("2022", True, True), ("2023", False, False), ("2024", True, True),
    ]  # fmt: skip


def test_line_of_the_text_parts_what_it_could_know(figures: pd.DataFrame, gazetteer: Gazetteer) -> None:
    chart = years(figures, gazetteer)
    before = [bar["later"] for at, bar in enumerate(chart["bars"]) if at / 3 < chart["day_at"]]

    assert chart["day_at"] == pytest.approx(2 / 3)
    assert before == [False, False]


def test_highest_bar_reaches_the_top_of_the_scale(figures: pd.DataFrame, gazetteer: Gazetteer) -> None:
    assert max(bar["part"] for bar in years(figures, gazetteer)["bars"]) == 1
