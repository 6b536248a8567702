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
    ("eaeu", "observer"): {"cuba", "moldova", "uzbekistan"},
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


# How many an organisation counts itself, on a day; the African Union also counts the Sahrawi Republic.
COUNTED = [
    ("un", "member", "2011-07-14", 193),
    ("un", "member", "2006-06-28", 192),
    ("osce", "participant", "2012-11-21", 57),
    ("cica", "member", "2022-10-13", 28),
    ("eu", "member", "2020-01-31", 28),
    ("eu", "member", "2020-02-01", 27),
    ("nato", "member", "1949-04-04", 12),
    ("nato", "member", "2023-04-04", 31),
    ("nato", "member", "2024-03-07", 32),
    ("asean", "member", "1999-04-30", 10),
    ("asean", "member", "2025-10-26", 11),
    ("african-union", "member", "2016-12-31", 54 - 1),
    ("african-union", "member", "2017-01-31", 55 - 1),
    ("arab-league", "member", "1993-11-20", 22),
    ("gcc", "member", "1981-05-25", 6),
    ("g7", "member", "1976-01-01", 7),
    ("g7", "member", "2013-01-01", 8),
    ("g7", "member", "2014-04-01", 7),
    ("g20", "member", "2023-09-08", 20),
    ("g20", "member", "2023-09-09", 21),
    ("brics", "member", "2023-12-31", 5),
    ("brics", "member", "2024-01-01", 9),
    ("brics", "member", "2025-01-06", 10),
    ("brics", "partner", "2025-06-15", 10),
    ("opec", "member", "2018-12-31", 15),
    ("opec", "member", "2023-12-31", 13),
    ("opec", "member", "2024-01-01", 12),
    ("opec", "member", "2026-05-01", 11),
    ("opec-plus", "member", "2022-12-10", 23),
    ("oic", "member", "2001-12-31", 57),
    ("wto", "member", "2003-04-04", 146),
    ("wto", "member", "2015-04-26", 161),
    ("wto", "member", "2015-11-30", 162),
    ("wto", "member", "2024-08-30", 166),
]


@pytest.mark.parametrize(("whole", "role", "date", "number"), COUNTED)
def test_organisation_has_as_many_as_it_counts(
    memberships: pd.DataFrame, whole: str, role: str, date: str, number: int
) -> None:
    """One who is forgotten, or never left, shows up in the number."""
    assert len(on(memberships, date, whole, role)) == number


FOUNDED = {
    "african-union": "1963-05-25", "arab-league": "1945-03-22", "asean": "1967-08-08", "brics": "2009",
    "cis": "1991-12-08", "g20": "1999", "g7": "1975", "gcc": "1981-05-25", "nato": "1949-04-04", "oic": "1969",
    "opec": "1960-09", "opec-plus": "2016-12-10", "osce": "1975-08-01", "un": "1945-10-24", "wto": "1995-01-01",
}  # fmt: skip


@pytest.mark.parametrize("whole", FOUNDED)
def test_nobody_belonged_to_an_organisation_before_it_was_founded(
    memberships: pd.DataFrame, whole: str
) -> None:
    """A year alone may be that of the founding."""
    since = memberships.loc[(memberships["whole"] == whole) & (memberships["since"] != ""), "since"]

    assert (since >= FOUNDED[whole][:4]).all()
    assert (since[since.str.len() == 10] >= FOUNDED[whole]).all()


# States of which the tables have no capital, and why.
WITHOUT_CAPITAL = {
    "holy-see": "the state is the town", "monaco": "the state is the town",
    "san-marino": "the state is little more than the town", "singapore": "the state is the town",
    "israel": "the status of Jerusalem is disputed; its row says that the government sits there",
}  # fmt: skip


def test_every_state_has_one_capital_within_it(memberships: pd.DataFrame) -> None:
    """The suggester takes a capital for its state: a town of another state would mislead it."""
    places = pd.read_csv(TABLE.with_name("places.csv"), dtype=str, keep_default_na=False).set_index("id")
    held = memberships[(memberships["role"] == "capital") & (memberships["ends"] == END_OF_TIME)]

    states = places.index[places["kind"] == "country"]
    assert sorted(held["whole"]) == sorted(states.difference(list(WITHOUT_CAPITAL)))
    assert list(places.loc[held["member"], "within"]) == list(held["whole"])


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
