"""The two hand-edited tables of memberships and sources, as they stand in the repository."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

TABLES = Path(__file__).parent.parent / "geodata" / "tables"
ROLES = {"member", "associate", "observer", "participant", "part", "shore", "seat"}
ISO_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
END_OF_TIME = "9999-12-31"

# Who belonged to what when the analysis was written, by hand from the organisations' own lists.
TURN_OF_2024 = {
    ("ots", "member"): {"azerbaijan", "kazakhstan", "kyrgyzstan", "turkiye", "uzbekistan"},
    ("ots", "observer"): {"hungary", "turkmenistan"},
    ("cis", "member"): {
        "armenia", "azerbaijan", "belarus", "kazakhstan", "kyrgyzstan",
        "moldova", "russia", "tajikistan", "uzbekistan",
    },
    ("cis", "associate"): {"turkmenistan"},
    ("eaeu", "member"): {"armenia", "belarus", "kazakhstan", "kyrgyzstan", "russia"},
    ("eaeu", "observer"): {"moldova", "uzbekistan"},
    ("sco", "member"): {
        "china", "india", "iran", "kazakhstan", "kyrgyzstan",
        "pakistan", "russia", "tajikistan", "uzbekistan",
    },
    ("sco", "observer"): {"afghanistan", "belarus", "mongolia"},
}  # fmt: skip


def read_table(name: str) -> pd.DataFrame:
    """Read one table as text, an empty cell as the empty string."""
    return pd.read_csv(TABLES / name, dtype=str, keep_default_na=False)


def first_day(date: str) -> str:
    """Complete a date of which only the year or the month is known: `1993-12` gives `1993-12-01`."""
    return date + "-01" * (2 - date.count("-")) if date else date


@pytest.fixture(scope="module")
def memberships() -> pd.DataFrame:
    table = read_table("memberships.csv")
    starts = table["since"].map(first_day)
    ends = table["until"].map(first_day).replace("", END_OF_TIME)
    return table.assign(starts=starts, ends=ends)


@pytest.fixture(scope="module")
def sources() -> pd.DataFrame:
    return read_table("sources.csv")


def on(memberships: pd.DataFrame, date: str, whole: str, role: str = "member") -> set[str]:
    """Who stood in this role on this day; the day of `until` is the first day without it."""
    asked = memberships[(memberships["whole"] == whole) & (memberships["role"] == role)]
    return set(asked.loc[(asked["starts"] <= date) & (date < asked["ends"]), "member"])


def overlaps(memberships: pd.DataFrame, same: list[str]) -> list[object]:
    """Name the groups of rows, alike in these columns, of which two share a day."""
    return [
        key
        for key, rows in memberships.groupby(same)
        for earlier, later in pairwise(rows.sort_values("starts").itertuples())
        if str(later.starts) < str(earlier.ends)
    ]


def test_every_membership_has_a_known_source(memberships: pd.DataFrame, sources: pd.DataFrame) -> None:
    """A membership that cannot be looked up is an assertion, not a fact."""
    assert set(memberships["source"]) <= set(sources["key"])


def test_every_role_is_one_the_reader_is_told_about(memberships: pd.DataFrame) -> None:
    """A misspelt role would silently drop a country from the map."""
    assert set(memberships["role"]) <= ROLES


@pytest.mark.parametrize("column", ["since", "until"])
def test_dates_are_written_as_precisely_as_they_are_known(memberships: pd.DataFrame, column: str) -> None:
    """A year alone, or a year and month, is honest; any other form would sort wrongly."""
    dates = memberships.loc[memberships[column] != "", column]

    assert [date for date in dates if not ISO_DATE.fullmatch(date)] == []
    pd.to_datetime(dates.map(first_day), format="%Y-%m-%d")  # fails on a day that the calendar lacks


def test_membership_ends_after_it_began(memberships: pd.DataFrame) -> None:
    """Two dates in the wrong columns would make a member vanish from every day."""
    backwards = memberships[memberships["ends"] <= memberships["starts"]]

    assert backwards["member"].to_list() == []


def test_only_geography_has_no_beginning(memberships: pd.DataFrame) -> None:
    """States join organisations on a day; shores, regions and seats are asked about without one."""
    undated = memberships[memberships["since"] == ""]

    assert set(undated["role"]) <= {"part", "shore", "seat"}


def test_no_one_stands_twice_in_the_same_role(memberships: pd.DataFrame) -> None:
    """Two overlapping rows would count a country twice and contradict each other once one is mended."""
    assert overlaps(memberships, ["member", "whole", "role"]) == []


def test_observer_stops_observing_on_becoming_a_member(memberships: pd.DataFrame) -> None:
    """Nobody is both on the same day, so a link can always say which of the two it rests on."""
    assert overlaps(memberships, ["member", "whole"]) == []


@pytest.mark.parametrize(("whole", "role"), TURN_OF_2024)
def test_organisation_has_its_members_of_the_turn_of_2024(
    memberships: pd.DataFrame, whole: str, role: str
) -> None:
    """The analysis speaks as of 1 January 2024; its organisations light up these countries and no others."""
    assert on(memberships, "2024-01-01", whole, role) == TURN_OF_2024[whole, role]


def test_european_union_has_twenty_seven_members(memberships: pd.DataFrame) -> None:
    """The Union itself counts 27 after the United Kingdom left."""
    assert len(on(memberships, "2024-01-01", "eu")) == 27


def test_osce_has_its_participating_states_but_canada(memberships: pd.DataFrame) -> None:
    """The OSCE counts 57; Canada lies off the map and is left out on purpose."""
    states = on(memberships, "2024-01-01", "osce", "participant")

    assert len(states) == 57 - 1
    assert "canada" not in states


def test_osce_states_but_the_holy_see_are_in_the_united_nations(memberships: pd.DataFrame) -> None:
    """A country missing from one of the two long lists shows up against the other."""
    states = on(memberships, "2024-01-01", "osce", "participant")

    assert states - on(memberships, "2024-01-01", "un") == {"holy-see"}


@pytest.mark.parametrize(
    ("member", "whole", "date", "belongs"),
    [
        ("belarus", "sco", "2024-01-01", False),
        ("belarus", "sco", "2024-07-05", True),
        ("iran", "sco", "2023-07-03", False),
        ("iran", "sco", "2023-07-04", True),
        ("united-kingdom", "eu", "2019-06-01", True),
        ("united-kingdom", "eu", "2020-01-31", True),
        ("united-kingdom", "eu", "2020-02-01", False),
        ("united-kingdom", "eu", "2024-01-01", False),
        ("georgia", "cis", "2005-01-01", True),
        ("georgia", "cis", "2009-08-18", False),
        ("uzbekistan", "ots", "2019-01-01", False),
        ("kazakhstan", "un", "1992-03-01", False),
        ("kazakhstan", "un", "1992-03-02", True),
    ],
)
def test_membership_depends_on_the_day(
    memberships: pd.DataFrame, member: str, whole: str, date: str, belongs: bool
) -> None:
    """A text is read with the memberships of its own date, not with those of today."""
    assert (member in on(memberships, date, whole)) is belongs


def test_memberships_stand_in_order(memberships: pd.DataFrame) -> None:
    """A fixed order makes a change of one row a change of one line."""
    in_order = memberships.sort_values(["whole", "since", "member"], kind="stable")

    assert memberships.index.to_list() == in_order.index.to_list()


def test_source_keys_are_unique_and_in_order(sources: pd.DataFrame) -> None:
    """Passages cite a source by its key, so the key must lead to one row."""
    keys = sources["key"].to_list()

    assert keys == sorted(set(keys))


@pytest.mark.parametrize("column", ["key", "title", "publisher", "address", "grade"])
def test_every_source_says_what_and_whose_it_is(sources: pd.DataFrame, column: str) -> None:
    """A reader who doubts a figure must be able to find it."""
    assert sources.loc[sources[column].str.strip() == "", "key"].to_list() == []


def test_every_source_is_graded(sources: pd.DataFrame) -> None:
    """A official, B reported, C secondary, X computed: the reader is shown which."""
    assert set(sources["grade"]) <= {"A", "B", "C", "X"}


def test_every_source_has_an_iso_date_of_its_own_or_of_the_day_it_was_read(sources: pd.DataFrame) -> None:
    """Two sources that disagree are ordered by their dates; a page that shows none says when it was read."""
    dates = sources["date"].where(sources["date"] != "", sources["read"])

    assert sources.loc[(sources["date"] != "") & (sources["read"] != ""), "key"].to_list() == []
    assert [date for date in dates if not ISO_DATE.fullmatch(date)] == []


@pytest.mark.parametrize("name", ["memberships.csv", "sources.csv"])
def test_table_is_plain_utf8_with_unix_line_ends(name: str) -> None:
    """An editor that changes the line ends would hide a one-line change in a whole-file one."""
    content = (TABLES / name).read_bytes()

    assert b"\r" not in content
    assert content.endswith(b"\n")
    assert not content.startswith(b"\xef\xbb\xbf")
    content.decode("utf-8")


# What other sources than those of the table say, at three dates; each names where it can be read.
SECOND_SOURCE = json.loads((Path(__file__).parent / "second_source.json").read_text(encoding="utf-8"))
# Where they differ from the table, and why it is left as it is.
KNOWN_DIFFERENCES = {
    # counts as members the associate since 2005, and Ukraine, which took part without ratifying the Charter
    ("cis", "member", "2010-01-01"): {"turkmenistan", "ukraine"},
    # observers whose beginning no source dates, so that they have no row
    ("cica", "observer", "2016-01-01"): {"malaysia", "philippines", "ukraine"},
    ("cica", "observer", "2024-01-01"): {"laos", "malaysia", "philippines", "ukraine"},
}


@pytest.mark.parametrize(
    "listed", SECOND_SOURCE, ids=lambda listed: f"{listed['whole']} {listed['role']} {listed['on']}"
)
def test_memberships_agree_with_a_second_source(memberships: pd.DataFrame, listed: dict[str, str]) -> None:
    """A date that one source has wrong shows up against another; where they differ, the reason is known."""
    key = (listed["whole"], listed["role"], listed["on"])

    differing = set(listed["members"].split()) ^ on(
        memberships, listed["on"], listed["whole"], listed["role"]
    )

    assert differing == KNOWN_DIFFERENCES.get(key, set())


def test_second_source_tells_of_every_organisation_at_three_dates() -> None:
    """Else the check above could pass by asking nothing."""
    asked = {(listed["whole"], listed["on"]) for listed in SECOND_SOURCE if listed["role"] != "observer"}
    by_whole = {whole: {on for asked_whole, on in asked if asked_whole == whole} for whole, _ in asked}

    assert {whole for whole, dates in by_whole.items() if len(dates) == 3} >= {
        "eu", "ots", "cis", "eaeu", "sco", "cica", "carec",
    }  # fmt: skip
