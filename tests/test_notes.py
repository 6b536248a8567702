"""Notes of the record: what the Markdown means, what is refused, and what stands in the repository."""

import re
from pathlib import Path

import pytest

from content.library import FOLDER, Library, load_library
from content.notes import VERDICTS, parse_record
from content.passages import Citation, ContentError, Mark, Reference
from geodata.gazetteer import Gazetteer, load_gazetteer
from tests.conftest import change

RECORD = """\
---
title: Notes
date: 2026-01-01
language: en
source: atlas
answers: text
---

## On ships {#on-ships}

{#ships about="port line" rates="leave from the port | is long" verdict="stated goal"}
Ships of [Georgia](actor:georgia "its navy") wait ([the atlas](source:atlas)); see [the line](passage:line).

{#opened date=2009-10-03 until=2010}
[Aktau](place:aktau) opened.

{#on-uzbekistan of=uzbekistan}
Nothing was found.
"""


def load(tiny: Path, record: str) -> Library:
    (tiny / "texts" / "record.md").write_text(record, encoding="utf-8")
    return load_library(load_gazetteer(tiny), tiny / "texts")


def test_note_tells_what_it_answers_how_it_stands_and_who_says_so(tiny: Path) -> None:
    library = load(tiny, RECORD)
    ships, opened, on_uzbekistan = library.notes(library.documents[0])

    assert (ships.about, ships.verdict) == (("port", "line"), "stated goal")
    assert ships.rates == ("leave from the port", "is long")
    assert ships.pieces[1:6:2] == (
        Mark("Georgia", "georgia", "actor", "its navy", 12),
        Citation("the atlas", "atlas", 12),
        Reference("the line", "line", 12),
    )
    assert (opened.date, opened.until, opened.places) == ("2009-10-03", "2010", ("aktau",))
    assert on_uzbekistan.places == ("uzbekistan",)


def test_record_is_no_text_to_be_read(tiny: Path) -> None:
    """The page shows texts; the record stands beside them."""
    library = load(tiny, RECORD)

    assert [document.file for document in library.documents] == ["text.md"]
    assert "ships" not in [passage.id for passage in library.documents[0].passages]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('about="port line"', 'about="prot"', r"^record\.md:12: no passage has the id 'prot'; did you mean 'port'"),
        ('verdict="stated goal"', "verdict=true", r"^record\.md:12: 'true' is no verdict; write one of: supported, stated goal, sources disagree, overstated"),
        ('verdict="stated goal"', "verdikt=supported", r"^record\.md:12: a note has no 'verdikt'; did you mean 'verdict'"),
        ("source:atlas)", "source:atlsa)", r"^record\.md:12: no source has the key 'atlsa'; did you mean 'atlas'"),
        ("passage:line", "passage:lime", r"^record\.md:12: no passage of this text has the id 'lime'; did you mean 'line'"),
        ("2009-10-03", "2009-13", r"^record\.md:15: '2009-13' is no date"),
        ("of=uzbekistan", "of=uzbekstan", r"^record\.md:18: no place has the id 'uzbekstan'; did you mean 'uzbekistan'"),
        ("{#on-uzbekistan of=uzbekistan}", "{#on-uzbekistan}", r"^record\.md:18: a note needs a line above it"),
        ("answers: text", "answers: texte", r"^record\.md:1: it answers 'texte', but no such text is here; did you mean 'text'"),
        ('verdict="stated goal"', "verdict=stated goal", r'^record\.md:11: the line above .* put a value with a space in double quotes: verdict="stated goal"$'),
        ('about="port line"', "about=port line", r'^record\.md:11: the line above .* put a value with a space in double quotes: about="port line"$'),
        ("until=2010", "until=2008", r"^record\.md:15: it ends \(2008\) before it begins \(2009-10-03\); check both dates$"),
        ("date=2009-10-03 until=2010", "of=aktau until=2010", r"^record\.md:15: it has until=2010 but no date; write date=… before it$"),
        ("date=2009-10-03", "date=20091003", r"^record\.md:15: '20091003' is no date"),
        ("answers: text", "anwers: text", r"^record\.md:6: the front matter of a document has no 'anwers'; did you mean 'answers'\?$"),
        ("answers: text", "answers: text\nfirst: true", r"^record\.md:7: the front matter of a record has no 'first'$"),
        ("answers: text", "answers:", r"^record\.md:6: the front matter needs a line 'answers: …'$"),
        ("is long", "is short", r"^record\.md:12: the words 'is short' do not stand in 'port' or 'line'; of them stand there: 'is'; copy them from there, without marks$"),
        ("is long", "was short", r"^record\.md:12: the words 'was short' do not stand in 'port' or 'line'; copy them from there, without marks$"),
        (' verdict="stated goal"', "", r"^record\.md:12: it has rates=… but no claim to rate; write about=… and verdict=… besides, or take it out$"),
        ("{#ships ", "{#port ", r"^text\.md:\d+: the id 'port'|the id 'port' stands in"),
    ],
)  # fmt: skip
def test_mistake_in_a_note_is_named_with_its_line(tiny: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(ContentError, match=message):
        load(tiny, RECORD.replace(old, new))


def test_record_must_say_what_it_answers() -> None:
    with pytest.raises(ContentError, match=r"^record\.md:1: the front matter needs a line 'answers: …'$"):
        parse_record(RECORD.replace("answers: text\n", ""), "record.md")


def test_record_needs_to_say_only_what_is_used() -> None:
    """Whose its notes are stands in their citations; its day is that of each note."""
    text = RECORD.replace("date: 2026-01-01\nlanguage: en\nsource: atlas\n", "")

    assert parse_record(text, "record.md").title == "Notes"


@pytest.mark.parametrize("until", ["2009", "2009-10", "2009-10-03", "2010"])
def test_end_may_be_known_less_well_than_the_beginning(until: str) -> None:
    """A year is not before a day in it."""
    notes = parse_record(RECORD.replace("until=2010", f"until={until}"), "record.md").notes

    assert notes[1].until == until


def test_record_is_told_by_what_it_says_not_by_a_line_that_looks_so(tiny: Path) -> None:
    """A title may speak of answers; what counts is the key."""
    change(tiny / "texts" / "text.md", "title: A text", 'title: "What is asked\n\n  answers: many"')
    library = load_library(load_gazetteer(tiny), tiny / "texts")

    assert [document.file for document in library.documents] == ["text.md"]


def test_every_state_that_is_never_named_has_a_note(library: Library) -> None:
    """What the analysis never names is where a reader of the map begins."""
    told = {note.of for note in library.notes(library.documents[0])}

    assert told >= {
        "azerbaijan", "georgia", "turkiye", "uzbekistan", "kyrgyzstan", "turkmenistan", "tajikistan", "armenia",
        "iran", "romania", "bulgaria",
    }  # fmt: skip


def test_all_verdicts_are_used(library: Library) -> None:
    """A record that only agrees, or only objects, would be no record."""
    assert {note.verdict for note in library.notes(library.documents[0])} >= set(VERDICTS)


def test_what_is_said_to_be_later_has_a_source_of_later(library: Library, gazetteer: Gazetteer) -> None:
    """No report can tell of a time after its own."""
    text = (FOLDER / "record.md").read_text(encoding="utf-8")
    later = re.findall("^After the text’s date: .*", text, flags=re.MULTILINE)
    dates = [
        {gazetteer.sources.at[key, "date"] for key in re.findall(r"source:([\w-]+)", line)} for line in later
    ]

    assert later
    assert [
        line for line, of in zip(later, dates, strict=True) if max(of) < str(library.documents[0].date)
    ] == []
