"""Notes of the record: what the Markdown means, what is refused, and what stands in the repository."""

from pathlib import Path

import pytest

from content.library import Library, load_library
from content.links import Link
from content.notes import VERDICTS, parse_record
from content.passages import Citation, ContentError, Mark, Reference
from content.review import findings, marks_table, placeless, unmarked
from geodata.gazetteer import Gazetteer, load_gazetteer

RECORD = """\
---
title: Notes
date: 2026-01-01
language: en
source: atlas
answers: text
---

## On ships {#on-ships}

{#ships about="port line" verdict="an aim"}
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

    assert (ships.about, ships.verdict) == (("port", "line"), "an aim")
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
    assert "ships" not in library.passages


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('about="port line"', 'about="prot"', r"^record\.md:12: no passage has the id 'prot'; did you mean 'port'"),
        ('verdict="an aim"', "verdict=true", r"^record\.md:12: 'true' is no verdict; write one of: holds, an aim, contested, overstated"),
        ('verdict="an aim"', "verdikt=holds", r"^record\.md:12: a note has no 'verdikt'; did you mean 'verdict'"),
        ("source:atlas)", "source:atlsa)", r"^record\.md:12: no source has the key 'atlsa'; did you mean 'atlas'"),
        ("passage:line", "passage:lime", r"^record\.md:12: no passage has the id 'lime'; did you mean 'line'"),
        ("2009-10-03", "2009-13", r"^record\.md:15: '2009-13' is no date"),
        ("of=uzbekistan", "of=uzbekstan", r"^record\.md:18: no place has the id 'uzbekstan'; did you mean 'uzbekistan'"),
        ("{#on-uzbekistan of=uzbekistan}", "{#on-uzbekistan}", r"^record\.md:18: a note needs a line above it"),
        ("answers: text", "answers: texte", r"^record\.md:1: it answers 'texte', but no such text is here; did you mean 'text'"),
        ("{#ships ", "{#port ", r"^text\.md:\d+: the id 'port'|the id 'port' stands in"),
    ],
)  # fmt: skip
def test_mistake_in_a_note_is_named_with_its_line(tiny: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(ContentError, match=message):
        load(tiny, RECORD.replace(old, new))


def test_record_must_say_what_it_answers() -> None:
    with pytest.raises(ContentError, match=r"needs a line 'answers: …'"):
        parse_record(RECORD.replace("answers: text\n", ""), "record.md")


def test_unmarked_names_and_passages_without_place_are_found(tiny: Path) -> None:
    """For the author to look at: neither is a mistake that stops the page."""
    with (tiny / "texts" / "text.md").open("a", encoding="utf-8") as text:
        text.write("\n{#more paragraph=4}\nNear Aktau nothing is marked.\n")
    document = load_library(load_gazetteer(tiny), tiny / "texts").documents[0]

    assert list(unmarked(document, load_gazetteer(tiny))) == [
        "text.md:20: 'Aktau' is not marked; is it the place 'aktau'?"
    ]
    assert list(placeless(document)) == ["text.md:20: the passage 'more' marks no place"]
    assert ("port", "the port", "aktau-port", "place", "") in set(marks_table(document))


def test_every_passage_has_a_note(library: Library) -> None:
    """A reader can check each claim, or is told that there is none to check."""
    document = library.documents[0]
    answered = {about for note in library.notes(document) for about in note.about}

    assert {passage.id for passage in document.passages} - answered == set()


def test_every_fact_of_the_record_is_cited(library: Library) -> None:
    """A note without a source states no number and judges no claim."""
    for note in library.notes(library.documents[0]):
        if not note.citations:
            words = "".join(piece if isinstance(piece, str) else piece.words for piece in note.pieces)
            assert not note.verdict, note.id
            assert not any(letter.isdigit() for letter in words), note.id


def test_every_state_that_is_never_named_has_a_note(library: Library) -> None:
    """The silences of the analysis are where a reader of the map begins."""
    told = {note.of for note in library.notes(library.documents[0])}

    assert told >= {
        "azerbaijan", "georgia", "turkiye", "uzbekistan", "kyrgyzstan", "turkmenistan", "tajikistan", "armenia",
        "iran", "romania", "bulgaria",
    }  # fmt: skip


def test_all_verdicts_are_used(library: Library) -> None:
    """A record that only agrees, or only objects, would be no record."""
    assert {note.verdict for note in library.notes(library.documents[0])} >= set(VERDICTS)


def test_cited_sources_are_complete(library: Library, gazetteer: Gazetteer) -> None:
    cited = {citation.source for note in library.notes(library.documents[0]) for citation in note.citations}
    rows = gazetteer.sources.loc[sorted(cited)]

    assert (rows[["title", "publisher", "address", "certainty"]] != "").all(axis=None)


def test_no_source_stands_uncited(library: Library, gazetteer: Gazetteer) -> None:
    """What nothing rests on would only look like care."""
    rests = [table["source"] for table in (gazetteer.figures, gazetteer.memberships, gazetteer.legs)]
    rests += [table["source"] for table in (gazetteer.places, gazetteer.names, gazetteer.disputed)]
    cited = set().union(*rests, gazetteer.legs["length_source"], {library.documents[0].source})
    cited |= {citation.source for note in library.notes(library.documents[0]) for citation in note.citations}

    assert sorted(set(gazetteer.sources.index) - cited) == []


def test_check_has_nothing_to_say(library: Library, links: tuple[Link, ...], gazetteer: Gazetteer) -> None:
    """Every name of a place in the text is marked, and every place of the map leads to a passage or a note."""
    assert list(findings(library, links, gazetteer)) == []
