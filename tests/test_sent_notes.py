"""What scripts are sent of notes."""

import pytest

from content.notes import parse_record
from content.passages import parse_document
from content.sent import note_data
from tests.conftest import TEXT
from tests.test_notes import RECORD


@pytest.mark.parametrize(
    ("day", "later"),
    [("2023-12-31", False), ("2024-01-01", True), ("2024-01-02", True), ("2023", False), ("2024", True)],
)
def test_note_of_the_day_of_the_text_is_later_than_the_text(day: str, later: bool) -> None:
    """A text that bears the date of a day was written before what that day brought."""
    note = parse_record(RECORD.replace("date=2009-10-03 until=2010", f"date={day}"), "record.md").notes[1]

    assert note_data(note, parse_document(TEXT, "text.md"))["later"] is later


def test_note_without_a_date_is_not_later() -> None:
    note = parse_record(RECORD, "record.md").notes[0]

    assert note_data(note, parse_document(TEXT, "text.md"))["later"] is False


def test_days_of_a_note_are_sent_in_words() -> None:
    """On the card of a place they stood as in the file: 2009-10-03."""
    note = parse_record(
        RECORD.replace("date=2009-10-03 until=2010", "date=2009-10-03 until=2009-11"), "record.md"
    ).notes[1]

    sent = note_data(note, parse_document(TEXT, "text.md"))

    assert (sent["date"], sent["until"]) == ("3 October 2009", "November 2009")
