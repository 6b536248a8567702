"""The gold texts: marks, traps and halves agree with each other and with the gazetteer."""

import csv
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.bench.gold_texts import GOLD, HALVES, read_half

PLACES = Path(__file__).parent.parent / "geodata" / "tables" / "places.csv"

read = cache(read_half)


@pytest.mark.parametrize("half", HALVES)
def test_a_trap_leads_where_the_mark_does(half: str) -> None:
    """Marks and traps are two lists of one opinion."""
    for text in read(half):
        assert text.traps, text.name
        for trap in text.traps:
            marked = [(each.start, each.end, each.place) for each in text.mentions if each.overlaps(trap)]

            assert marked == ([(trap.start, trap.end, trap.place)] if trap.place else []), (text.name, trap)


@pytest.mark.parametrize("half", HALVES)
def test_each_row_of_traps_belongs_to_a_text(half: str) -> None:
    """A row with a name that is misspelt would be no trap."""
    rows = (GOLD / half / "traps.csv").read_text(encoding="utf-8").splitlines()[1:]

    assert len(rows) == sum(len(text.traps) for text in read(half))


def test_both_halves_are_alike() -> None:
    """What is learned on one can then be measured on the other."""
    alike = [Counter((text.style, text.area) for text in read(half)) for half in HALVES]
    kinds = [{trap.kind for text in read(half) for trap in text.traps} for half in HALVES]

    assert Counter(style for style, _ in alike[0].elements()) == Counter(
        style for style, _ in alike[1].elements()
    )
    assert Counter(area for _, area in alike[0].elements()) == Counter(
        area for _, area in alike[1].elements()
    )
    assert kinds[0] == kinds[1]


def test_marks_lead_to_places_of_the_gazetteer() -> None:
    with PLACES.open(encoding="utf-8", newline="") as lines:
        places = {row["id"] for row in csv.DictReader(lines)}

    assert {each.place for half in HALVES for text in read(half) for each in text.mentions} <= places
