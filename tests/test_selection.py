"""The selection: what an address asks for, and what of it cannot be used."""

import pytest

from content.selection import Selection

PLACES, PASSAGES = {"germany", "berlin"}, {"berlin", "route"}


@pytest.mark.parametrize(
    ("query", "selection"),
    [
        ({}, Selection()),
        ({"place": "germany"}, Selection(place="germany")),
        ({"passage": "route"}, Selection(passage="route")),
        ({"passage": "route", "place": "germany"}, Selection(passage="route")),
        ({"utm_source": "mail"}, Selection()),
    ],
)
def test_address_gives_the_selection(query: dict[str, str], selection: Selection) -> None:
    assert Selection.from_query(query, PLACES, PASSAGES) == selection


@pytest.mark.parametrize("wanted", ["atlantis", "<img src=x onerror=alert(1)>", "x" * 10_000, "ße\u202e\x00"])
def test_nonsense_is_dropped_with_a_short_notice(wanted: str) -> None:
    """A reader's address never breaks the page, however long or hostile."""
    selection = Selection.from_query({"place": wanted}, PLACES, PASSAGES)

    assert (selection.place, selection.passage) == ("", "")
    assert wanted[:40] in selection.notice
    assert len(selection.notice) < 200


def test_known_place_is_shown_where_the_passage_is_gone() -> None:
    """What can be used is used, and the rest is named."""
    selection = Selection.from_query({"passage": "gone", "place": "germany"}, PLACES, PASSAGES)

    assert selection.place == "germany"
    assert "“gone”" in selection.notice
