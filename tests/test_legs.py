"""The legs: what is read, what is refused, and that the real ones lead from China to every end in Europe."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.legs import gauge_breaks, leg_in_words
from geodata.tables import GeodataError
from tests.conftest import add_leg, change

PUBLISHED_KM = {  # what the legs between two places add up to by publication, and where that is said
    ("dostyk", "mointy"): 836,  # at_rail24
    ("altynkol", "zhetygen"): 293,  # uic-zhetygen
    ("beyneu", "mangystau"): 404,  # beyneu404
    ("tbilisi", "poti"): 310,  # jrtr24
    ("akhalkalaki", "kars"): 105,  # egtre
}


def test_gauge_breaks_where_two_gauges_meet() -> None:
    """There goods are lifted from train to train, or trains get other bogies."""
    legs = pd.DataFrame(
        [("a", "b", "1435"), ("b", "c", "1435/1520"), ("c", "d", "1520"), ("d", "e", ""), ("e", "f", "1435")],
        columns=["start", "end", "gauge_mm"],
    )

    assert gauge_breaks(legs) == {"b", "c"}


def test_leg_in_words_never_passes_a_lower_bound_off_as_a_length(tiny: Path) -> None:
    change(tiny / "tables" / "legs.csv", "100,published", "100,at least")
    leg = load_gazetteer(tiny).legs.loc["border-aktau-port"]

    assert leg_in_words(leg) == "by rail, 1520 mm, at least 100 km; in operation (as of 2024)"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("aktau-port-poti,route,,aktau-port", "aktau-port-poti,route,,aktau", r"legs\.csv:3: .* starts at 'aktau', where no"),
        ("sea,,open", "see,,open", r"legs\.csv:3: no mode has the id 'see'; did you mean 'sea'"),
        ("rail,1520,open", "rail,1520,opened", r"legs\.csv:2: no status has the id 'opened'; did you mean 'open'"),
        ("rail,1520,", "rail,1524,", r"legs\.csv:2: no gauge_mm has the id '1524'"),
        ("open,2024,,atlas,100", "open,2024-13,,atlas,100", r"legs\.csv:2: '2024-13' is no date"),
        ("open,2024,,atlas,100", "open,2024,,atals,100", r"legs\.csv:2: no source has the id 'atals'; did you mean 'atlas'"),
        ("open,2024,,atlas,200", "open,,,atlas,200", r"legs\.csv:3: the as_of is empty"),
    ],
)  # fmt: skip
def test_mistake_in_a_leg_is_named_with_its_line(tiny: Path, old: str, new: str, message: str) -> None:
    change(tiny / "tables" / "legs.csv", old, new)

    with pytest.raises(GeodataError, match=message):
        load_gazetteer(tiny)


def test_leg_ends_at_what_is_a_point(tiny: Path) -> None:
    """A line can be drawn to a port, not to a group of states."""
    change(tiny / "tables" / "legs.csv", "aktau-port,poti,sea", "aktau-port,turkic,sea")

    with pytest.raises(GeodataError, match=r"legs\.csv:3: no town, port or station has the id 'turkic'"):
        load_gazetteer(tiny)


def reached(legs: pd.DataFrame, start: str) -> set[str]:
    """Return all places to which the legs lead from here."""
    found = {start}
    for _ in range(len(legs)):
        found |= set(legs.loc[legs["start"].isin(found), "end"])
    return found


@pytest.mark.parametrize("start", ["xian", "urumqi", "dostyk", "altynkol"])
def test_route_is_unbroken_from_china_to_every_european_end(gazetteer: Gazetteer, start: str) -> None:
    """Only legs in use count; what is planned or suspended is told apart."""
    legs = gazetteer.legs[gazetteer.legs["corridor"] == "titr"]

    assert reached(legs[legs["status"] == "open"], start) >= {
        "constanta", "varna", "istanbul", "kapikule", "mersin",
    }  # fmt: skip
    assert reached(legs, start) >= {"odesa", "chornomorsk", "anaklia"}


def test_turkmen_branch_joins_the_route(gazetteer: Gazetteer) -> None:
    assert {"alat", "poti", "kapikule"} <= reached(gazetteer.legs, "turkmenbashi")


@pytest.mark.parametrize("ends", PUBLISHED_KM, ids=" to ".join)
def test_lengths_agree_with_what_is_published(gazetteer: Gazetteer, ends: tuple[str, str]) -> None:
    """Within five in a hundred; geodata/README.md explains what is compared."""
    legs = gazetteer.legs[(gazetteer.legs["mode"] == "rail") & (gazetteer.legs["status"] == "open")]
    lengths = sorted(sum(way) for way in ways(legs, *ends))

    assert lengths[0] == pytest.approx(PUBLISHED_KM[ends], rel=0.05)


def ways(legs: pd.DataFrame, start: str, end: str) -> Iterator[list[float]]:
    if start == end:
        yield []
    for leg in legs[legs["start"] == start].itertuples():
        for way in ways(legs, leg.end, end):
            yield [leg.length_km, *way]


def test_every_leg_has_source_date_and_certainty(gazetteer: Gazetteer) -> None:
    """A line on a political map is a claim like any other."""
    for _, leg in gazetteer.legs.iterrows():
        assert leg["as_of"]
        assert gazetteer.sources.loc[leg["source"], "certainty"]
        assert leg["drawn"]
        assert pd.isna(leg["length_km"]) or (leg["length_basis"] and leg["length_source"])


def test_breaks_of_gauge_are_those_of_the_corridors(gazetteer: Gazetteer) -> None:
    """At the Chinese border, on the way into Türkiye, and on the northern way into Poland."""
    assert gauge_breaks(gazetteer.legs) == {
        "alashankou", "dostyk", "horgos", "altynkol", "akhalkalaki", "brest", "malaszewicze",
    }  # fmt: skip


def test_corridor_may_part_where_it_began(tiny: Path) -> None:
    """Of two ways from one place the second needs no beginning of its own."""
    add_leg(tiny, "border", "poti")

    assert "border-poti" in load_gazetteer(tiny).legs.index
