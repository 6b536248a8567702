"""The memberships as they stand in the repository, against what the organisations and others say."""

import json
from pathlib import Path

import pandas as pd
import pytest

TABLE = Path(__file__).parent.parent / "geodata" / "tables" / "memberships.csv"
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


def first_day(date: str) -> str:
    """Complete a date of which only the year or the month is known: `1993-12` gives `1993-12-01`."""
    return date + "-01" * (2 - date.count("-")) if date else date


@pytest.fixture(scope="module")
def memberships() -> pd.DataFrame:
    table = pd.read_csv(TABLE, dtype=str, keep_default_na=False)
    starts = table["since"].map(first_day)
    ends = table["until"].map(first_day).replace("", END_OF_TIME)
    return table.assign(starts=starts, ends=ends)


def on(memberships: pd.DataFrame, date: str, whole: str, role: str = "member") -> set[str]:
    """Who stood in this role on this day; the day of `until` is the first day without it."""
    asked = memberships[(memberships["whole"] == whole) & (memberships["role"] == role)]
    return set(asked.loc[(asked["starts"] <= date) & (date < asked["ends"]), "member"])


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
    """The OSCE counts 57; Canada lies not in the table yet."""
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
