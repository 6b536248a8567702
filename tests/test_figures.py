"""Figures and sources: what is read, what is refused, and what stands in the repository."""

import json
from base64 import b64decode
from datetime import date
from pathlib import Path
from typing import Any, cast

import pandas as pd
import pytest

from geodata.corridor import alternatives, volumes
from geodata.corridor.sent import Piece
from geodata.figures import as_of_in_words, in_pieces, is_later, kind_in_words, source_date, value_in_words
from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.page.mount import Sent
from geodata.tables import GeodataError
from tests.conftest import change

TEXT_DAY = date(2024, 1, 1)


def test_figure_is_read_as_one_says_it(tiny: Path) -> None:
    figures = load_gazetteer(tiny).figures

    assert value_in_words(figures.loc["route-cargo-2023"]) == "2,764 thousand t"
    assert value_in_words(figures.loc["route-time-2027"]) == "about 14–18 days"


def test_value_is_told_apart_from_the_words_around_it(tiny: Path) -> None:
    """What is said of a number stands before or after it, as the language has it."""
    figures = load_gazetteer(tiny).figures

    assert in_pieces(figures.loc["route-time-2027"]) == ("about ", "14–18 days", "")
    assert kind_in_words(figures.loc["route-time-2027"]) == "target for 2027"


def test_figure_without_a_date_says_so_and_is_never_later(tiny: Path) -> None:
    """The length of a border read in 2026 is no news of 2026; a length that was computed needs no date."""
    change(tiny / "tables" / "figures.csv", "all,2023,", "all,,")
    figures = load_gazetteer(tiny).figures
    cargo = figures.loc["route-cargo-2023"]

    assert as_of_in_words(cargo) == "undated"
    assert as_of_in_words(cargo.replace("reported", "computed")) == ""
    assert not is_later(figures, TEXT_DAY)["route-cargo-2023"]


def test_source_says_when_it_is_of_and_when_it_was_read(tiny: Path) -> None:
    """A day of reading is not the source's own; what was never read shows none."""
    change(
        tiny / "tables" / "sources.csv",
        "A publisher,2020,,",
        "A publisher,2020,2026-11-24,",
    )
    source = load_gazetteer(tiny).sources.loc["atlas"]

    assert source_date(source) == "2020; accessed 24 November 2026"
    assert source_date(source.replace("2026-11-24", "")) == "2020"
    assert source_date(source.replace("2020", "")) == "undated; accessed 24 November 2026"


def test_what_is_of_later_is_later_than_the_text(tiny: Path) -> None:
    """A report on 2023 could be known at the turn of the year, though it was printed later; a target of March not."""
    later = is_later(load_gazetteer(tiny).figures, TEXT_DAY)

    assert later.to_dict() == {"route-cargo-2023": False, "route-time-2027": True}


@pytest.mark.parametrize(
    ("table", "old", "new", "message"),
    [
        ("figures", "cargo-2023,route,", "cargo-2023,raute,", r"figures\.csv:2: no place has the id 'raute'; did you mean 'route'"),
        ("figures", ",2764,", ",2'764,", r"figures\.csv:2: the value '2'764' is not a number"),
        ("figures", "reported,atlas", "reported,atlsa", r"figures\.csv:2: no source has the id 'atlsa'; did you mean 'atlas'"),
        ("figures", "reported,atlas", "reportd,atlas", r"figures\.csv:2: no kind has the id 'reportd'; did you mean 'reported'"),
        ("figures", "all,2023,", "all,last year,", r"figures\.csv:2: 'last year' is no date"),
        ("figures", ",14,18,days,", ",14,18,dais,", r"figures\.csv:3: no unit has the id 'dais'; did you mean 'days'"),
        ("sources", ".org,A", ".org,", r"sources\.csv:2: the grade is empty"),
        ("sources", "https://example.org", "", r"sources\.csv:2: the address is empty"),
        ("sources", ",2020,", ",soon,", r"sources\.csv:2: 'soon' is no date"),
        ("sources", ",2020,,", ",,soon,", r"sources\.csv:2: 'soon' is no date"),
        ("sources", ",2020,,", ",,,", r"sources\.csv:2: the source 'atlas' has no date; if it shows none, fill 'read'"),
        ("names", "aktau,Ақтау", "aktua,Ақтау", r"names\.csv:2: no place has the id 'aktua'; did you mean 'aktau'"),
        ("disputed", "traced,2024", "traced,2O24", r"disputed\.csv:2: '2O24' is no date"),
        ("memberships", "2009-10-03,,", "2009-10-03,2008,", r"memberships\.csv:2: .* leaves .* before it joins"),
    ],
)  # fmt: skip
def test_mistake_is_named_with_its_line(tiny: Path, table: str, old: str, new: str, message: str) -> None:
    change(tiny / "tables" / f"{table}.csv", old, new)

    with pytest.raises(GeodataError, match=message):
        load_gazetteer(tiny)


def test_sources_that_disagree_stand_beside_each_other(gazetteer: Gazetteer) -> None:
    """The two scopes of 2024, the two growth figures of 2023, the two counts of the trade with China."""
    figures = gazetteer.figures

    assert {4484, 3.3} <= set(
        figures.query("place == 'titr' and measure == 'cargo' and as_of == '2024'")["value"]
    )
    assert {86, 65} == set(figures.query("measure == 'cargo growth' and as_of == '2023'")["value"])
    china = figures.query("place == 'china' and measure == 'trade with Kazakhstan' and as_of == '2022'")
    assert {31.2, 24} == set(china["value"])


def test_charts_never_mix_scopes(gazetteer: Gazetteer) -> None:
    """One bar a year in each chart; both scopes of 2024 are drawn, and what came after the text is told apart."""
    figures = gazetteer.figures[gazetteer.figures["place"] == "titr"]
    drawn = {series: volumes.yearly(figures, series) for series in volumes.SERIES}

    assert all(rows["as_of"].is_unique for rows in drawn.values())
    cargo = [rows for series, rows in drawn.items() if series.measure == "cargo"]
    of_2024 = [float(rows.loc[rows["as_of"] == "2024", "value"].item()) for rows in cargo]
    assert sorted(of_2024) == [3.3, pytest.approx(4.484)]
    for rows in drawn.values():
        assert is_later(rows, TEXT_DAY).to_list() == (rows["as_of"] >= "2024").to_list()


@pytest.mark.parametrize("series", volumes.SERIES, ids=lambda series: series.title)
def test_every_series_has_figures(gazetteer: Gazetteer, series: volumes.Series) -> None:
    """They are found by words of their scope; who words one anew must see that its chart is empty."""
    figures = gazetteer.figures[gazetteer.figures["place"] == "titr"]

    assert len(volumes.yearly(figures, series)) > 1


def test_no_yearly_figure_of_a_drawn_measure_is_left_out(gazetteer: Gazetteer) -> None:
    """A scope that no series knows would be drawn nowhere, and nobody would say so."""
    figures = gazetteer.figures[gazetteer.figures["place"] == "titr"]
    figures = figures[~figures["scope"].str.contains(volumes.LEFT_OUT)]
    drawn = {id_ for series in volumes.SERIES for id_ in volumes.yearly(figures, series).index}
    whole = {volumes.Series("", series.measure, "") for series in volumes.SERIES}

    assert drawn == {id_ for series in whole for id_ in volumes.yearly(figures, series).index}


def test_years_of_the_charts_are_those_of_the_figures() -> None:
    """A figure of next year is drawn when it is there; the year of the text has its line even without one."""
    rows = pd.DataFrame({"as_of": ["2022", "2026"]})

    assert volumes.years([rows], date(2024, 1, 1)) == ["2022", "2023", "2024", "2025", "2026"]
    assert volumes.years([rows], date(2021, 1, 1))[0] == "2021"


@pytest.mark.parametrize("is_assumed", [False, True])
def test_chart_says_whether_the_date_of_the_text_is_assumed(gazetteer: Gazetteer, is_assumed: bool) -> None:
    """The line parts what the text could know from what it could not."""
    charts = sent_content(volumes.gather_volumes(gazetteer, TEXT_DAY, is_assumed=is_assumed).charts)["charts"]

    for chart in charts:
        assert chart["day"].startswith("text’s date")
        assert (chart["day"] == "text’s date (assumed)") is is_assumed


def test_chart_names_every_source_of_what_it_draws(gazetteer: Gazetteer) -> None:
    """Below it, with the date: a chart is looked at, and copied, without the table."""
    years = sent_content(volumes.gather_volumes(gazetteer, TEXT_DAY).charts)["charts"]
    times = sent_content(alternatives.gather_alternatives(gazetteer, TEXT_DAY).times)

    for chart in [*years, times]:
        assert chart["sources"]
        assert all(source["href"].startswith("https://") and source["date"] for source in chart["sources"])


def sent_content(sent: Sent) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(b64decode(sent.contents[0].rpartition(",")[2])))


def test_transit_times_are_shown_side_by_side(gazetteer: Gazetteer) -> None:
    """What officials say, what forwarders say and what was measured: three columns, nothing averaged."""
    rows = gazetteer.figures[gazetteer.figures["measure"].isin(alternatives.WHOLE)]
    table = alternatives.compared(rows.assign(later=False), gazetteer)
    said = {
        title: plain(cell) for title, cell in table["Trans-Caspian International Transport Route"].items()
    }

    assert "18–23 days" in said["Transit time: officials, carriers"]
    assert "10–15 days" in said["Transit time: officials, carriers"]
    assert "31–34 days" in said["Transit time: forwarders, handbooks"]
    assert "3×" in said["Measured, relative to the Northern corridor"]


def plain(pieces: list[Piece]) -> str:
    return "".join(piece if isinstance(piece, str) else piece["text"] for piece in pieces)
