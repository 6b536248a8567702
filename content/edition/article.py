"""The article: the text, its notes and its places as plain HTML, for paper and for readers without scripts.

Everything that is linked has an address within the file: ``#passage-berlin``, ``#place-aktau``,
``#note-trade``, ``#source-wb2023``.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from content.edition.markup import Markup, joined, outside, tag
from content.edition.subject import Subject
from content.links import Link
from content.notes import Note
from content.passages import Passage
from content.pieces import Citation, Mark, Piece
from content.sent import note_data
from geodata.words import ENGLISH, say, spoken

Facts = dict[str, Any]  # what the reader is sent


def article(subject: Subject, shown: Facts, picture: Markup) -> Markup:
    """Return title and text, the picture of the map, the notes, and an index of the places."""
    parts = (
        _head(subject, shown),
        tag("figure", picture, class_="picture") if picture else "",
        *(_section(title, passages, subject) for title, passages in _sections(subject)),
        _record(subject),
        _index(subject),
    )
    return joined(parts)


def _head(subject: Subject, shown: Facts) -> Markup:
    document = subject.document
    original = [outside(shown["address"], say("Read the original"))] if shown["address"] else []
    facts = joined([*shown["facts"], *original], " · ")
    return tag(
        "header",
        tag("h1", document.title, lang=document.language),
        tag("p", shown["lead"], class_="lead"),
        tag("p", facts, class_="about"),
        tag("p", shown["origin"], class_="about"),
    )


def _sections(subject: Subject) -> Iterator[tuple[str, tuple[Passage, ...]]]:
    yield from ((section.title, section.passages) for section in subject.document.sections)


def _section(title: str, passages: Iterable[Passage], subject: Subject) -> Markup:
    heading = tag("h2", title) if title else ""
    return tag(
        "section",
        heading,
        *(_passage(passage, subject) for passage in passages),
        lang=subject.document.language,
        class_="passages",
    )


def _passage(passage: Passage, subject: Subject) -> Markup:
    name = f"passage-{passage.id}"
    number = tag("a", str(passage.paragraph), href=f"#{name}", class_="number")
    about = [note for note in subject.notes if passage.id in note.about]
    about.sort(key=lambda note: (not note.verdict, subject.note_numbers[note.id]))
    notes = [_note_link(note, subject) for note in about]
    checked = (
        [" ", tag("small", say("Notes:"), " ", joined(notes, ", "), class_="on", lang=spoken())]
        if notes
        else []
    )
    return tag("p", number, " ", written(passage.pieces, subject), *checked, id=name)


def _note_link(note: Note, subject: Subject) -> Markup:
    link = tag("a", str(subject.note_numbers[note.id]), href=f"#{name_of(note)}")
    return joined([link, f" ({say(note.verdict)})"]) if note.verdict else link


def name_of(note: Note) -> str:
    """Return what a note is called within the file: one with a date stands in the timeline."""
    return f"{'event' if note.date else 'note'}-{note.id}"


def written(pieces: Iterable[Piece], subject: Subject) -> Markup:
    """Write words, marks, citations and references, each as a link within the file."""
    return joined(_piece(piece, subject) for piece in pieces)


def _piece(piece: Piece, subject: Subject) -> str:
    if isinstance(piece, str):
        return piece
    if isinstance(piece, Mark):
        return place_link(piece.place, piece.words, subject)
    if isinstance(piece, Citation):
        number = tag("sup", str(subject.cited[piece.source]))
        return tag("a", piece.words, number, href=f"#source-{piece.source}", class_="cited")
    return tag("a", piece.words, href=f"#passage-{piece.passage}")


def place_link(place: str, words: str, subject: Subject) -> str:
    """Return words that lead to a place in the index, which has those that the text mentions."""
    return tag("a", words, href=f"#place-{place}", class_="mark") if place in subject.reached else words


def _record(subject: Subject) -> Markup:
    undated = [note for note in subject.notes if not note.date]
    if not undated:
        return Markup("")
    sections = groupby(undated, key=lambda note: note.section)
    parts = [
        joined([tag("h3", title), *(note_line(note, subject) for note in notes)]) for title, notes in sections
    ]
    heading = tag("h2", say("Fact-check and background notes"), lang=spoken())
    return tag("section", heading, *parts, class_="record", lang=ENGLISH)


def note_line(note: Note, subject: Subject) -> Markup:
    """Return a note: verdict or day, what it says, and the passages that it answers."""
    shown = note_data(note, subject.document)
    until = (
        say("{date} to {until}", date=shown["date"], until=shown["until"]) if note.until else shown["date"]
    )
    later = [say("after the text’s date")] if shown["later"] else []
    before = [*([say(note.verdict)] if note.verdict else []), ", ".join(filter(None, [until, *later]))]
    number = tag("b", f"{subject.note_numbers[note.id]}.")
    head = [" ", tag("b", ": ".join(filter(None, before)))] if any(before) else []
    answered = [passage_link(passage, subject) for passage in note.about]
    on = (
        [" ", tag("small", say("On passage:"), " ", joined(answered, ", "), class_="on", lang=spoken())]
        if answered
        else []
    )
    return tag("p", number, *head, " ", written(note.pieces, subject), *on, id=name_of(note), class_="note")


def passage_link(passage: str, subject: Subject, **attributes: str) -> Markup:
    """Return the number of a passage as a link to it."""
    return tag("a", str(subject.numbers[passage]), href=f"#passage-{passage}", **attributes)


def _index(subject: Subject) -> Markup:
    name = subject.gazetteer.name
    rows = [_entry(place, name(place), links, subject) for place, links in subject.reached.items()]
    heading = tag("h2", say("Places in the text"))
    told = tag(
        "p",
        say("Numbers are those of the passages; in italics where the place is only implied."),
        class_="about",
    )
    return (
        tag("section", heading, told, tag("ul", *sorted(rows, key=_title)), class_="index")
        if rows
        else Markup("")
    )


def _title(row: Markup) -> str:
    return row.partition("<b>")[2]


def _entry(place: str, name: str, links: Iterable[Link], subject: Subject) -> Markup:
    numbers = [
        tag("em", passage_link(link.passage, subject, title=link.reason))
        if link.lit == "implied"
        else passage_link(link.passage, subject)
        for link in links
    ]
    return tag("li", tag("b", name), " ", joined(numbers, ", "), id=f"place-{place}")
