"""Memberships: who belongs to what, as what, from when until when."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

import pandas as pd

from geodata.tables import GeodataError, parse_date, read_table, require_filled, require_known
from geodata.words import to_say

COLUMNS = ["member", "whole", "role", "since", "until", "source"]
ROLES = {  # how a place can belong, and what is said of it beside the name of the whole
    "member": "",
    "associate": to_say("associate"),
    "observer": to_say("observer"),
    "partner": to_say("partner"),
    "participant": to_say("participating state"),
    "seat": "",
    "capital": "",
    "government": "",
    "part": "",
    "shore": "",
}
SEATS = ("seat", "capital", "government")  # who acts is not where its seat stands


def read_memberships(table: Path, places: Collection[str], sources: Collection[str]) -> pd.DataFrame:
    """Read every membership, past and present.

    Returns
    -------
    DataFrame
        The columns of ``memberships.csv``; ``since`` and ``until`` are dates, or ``None`` where open.
        The roles ``part`` (a country of a region) and ``shore`` (a country on a sea) are geography; a town
        is the ``seat`` of an organisation, the ``capital`` of a state, or the seat of its ``government``
        where that is another.

    Raises
    ------
    GeodataError
        If a member, whole, role or source is unknown, a date is none, or an end comes before its beginning.
    """
    memberships = read_table(table, COLUMNS)
    for column in ("member", "whole"):
        require_known(memberships, column, places, "place")
    require_filled(memberships, "member", "whole", "role", "source")
    require_known(memberships, "role", ROLES, "role")
    require_known(memberships, "source", sources, "source")
    for column in ("since", "until"):
        dates = [parse_date(*cell) for cell in zip(memberships[column], memberships["where"], strict=True)]
        memberships[column] = pd.Series(dates, index=memberships.index, dtype=object)
    _require_order(memberships)
    return memberships


def members_on(memberships: pd.DataFrame, on: date) -> pd.DataFrame:
    """Return the memberships that held on a day: begun by then, and not ended."""
    begun = memberships["since"].map(lambda since: since is None or since <= on)
    going = memberships["until"].map(lambda until: until is None or on < until)
    return memberships[begun & going]


def _require_order(memberships: pd.DataFrame) -> None:
    for row in memberships.itertuples():
        if row.since and row.until and row.until <= row.since:
            raise GeodataError(
                f"{row.where}: '{row.member}' leaves '{row.whole}' before it joins; check both dates"
            )
