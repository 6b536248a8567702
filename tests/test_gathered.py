"""What each page is sent, gathered once."""

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from content import gathered
from content.library import load_library
from content.state import LATEST, State
from geodata.gazetteer import load_gazetteer
from geodata.words import LANGUAGES, spoken


def test_all_that_pages_are_sent_can_be_made_without_a_visit(
    monkeypatch: pytest.MonkeyPatch, tiny: Path
) -> None:
    """Each view of each text in each language, or a reader who changes servers would miss some of it."""
    gazetteer = load_gazetteer(tiny)
    state = State(gazetteer, load_library(gazetteer, tiny / "texts"))
    made: list[tuple[str, str]] = []
    monkeypatch.setattr(LATEST, "state", lambda: state)
    monkeypatch.setattr(
        gathered, "ALL", [lambda of: made.append((of.document.id, spoken())) for _ in range(2)]
    )
    for make in gathered.makings():
        make()

    assert made == [("text", language) for language in LANGUAGES for _ in range(2)]


def test_where_no_state_has_loaded_nothing_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> State:
        raise ValueError

    monkeypatch.setattr(LATEST, "state", fails)

    assert list(gathered.makings()) == []


def test_map_of_an_own_text_is_that_of_today(monkeypatch: pytest.MonkeyPatch, tiny: Path) -> None:
    """Also where the server has been running since yesterday."""
    gazetteer = load_gazetteer(tiny)
    state = State(gazetteer, load_library(gazetteer, tiny / "texts"))
    monkeypatch.setattr(gathered, "gather_map", lambda _, day, __: day)
    for day in (datetime(2026, 11, 28, tzinfo=UTC), datetime(2026, 11, 29, tzinfo=UTC)):
        monkeypatch.setattr(gathered, "datetime", SimpleNamespace(now=lambda _, day=day: day))

        assert gathered.own_map_of(state) == day.date()
