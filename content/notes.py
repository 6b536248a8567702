"""Notes: the record beside a text. Each answers passages, or tells of a place or a day, with sources."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from content.matter import parse_matter, require_keys
from content.paragraphs import Paragraph, parse_sections, require_attributes
from content.pieces import ContentError, Mark, Piece
from geodata.tables import GeodataError, Where, nearest, parse_date

VERDICTS = ("supported", "stated goal", "sources disagree", "overstated")
NEEDED = ("title", "answers")
ALLOWED = (*NEEDED, "date", "language", "source", "version")
ATTRIBUTES = ("about", "rates", "of", "verdict", "date", "until")
BETWEEN_WORDS = "|"
HEAD = (
    "a note needs a line above it with its id and what it answers: "
    '{#an-id about="passage-id" verdict=supported}, {#an-id of=place-id} or {#an-id date=2023-09-28}'
)


@dataclass(frozen=True)
class Note:
    """A short text of the record, under the heading ``section``.

    ``about`` are the passages that it answers, ``rates`` the words of them that it judges, ``of`` the place
    that it tells of, ``verdict`` how the claim stands (one of ``VERDICTS``, or empty), ``date`` and ``until``
    when it happened (as written).
    """

    id: str
    section: str
    about: tuple[str, ...]
    rates: tuple[str, ...]
    of: str
    verdict: str
    date: str
    until: str
    pieces: tuple[Piece, ...]
    line: int

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks, in reading order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Mark))

    @property
    def places(self) -> tuple[str, ...]:
        """The places that the note tells of or marks, each once."""
        return tuple(dict.fromkeys(filter(None, (self.of, *(mark.place for mark in self.marks)))))


@dataclass(frozen=True)
class Record:
    """A file of notes that answer one document."""

    file: str
    title: str
    answers: str  # the file of the document, without its ending
    sections: tuple[tuple[str, tuple[Note, ...]], ...]  # title and notes

    @property
    def notes(self) -> tuple[Note, ...]:
        """All notes, in order."""
        return tuple(note for _, notes in self.sections for note in notes)


def parse_record(text: str, file: str) -> Record:
    """Parse a record: front matter with ``answers``, ``##`` headings, and one note per paragraph.

    Raises
    ------
    ContentError
        If a note has no id, answers nothing, has a verdict that is none of the four, words without a verdict,
        or a date that is none; if the front matter lacks a key or has another; or as ``parse_sections``.
    """
    matter = parse_matter(text, file)
    require_keys(matter, "record", NEEDED, ALLOWED)
    sections = parse_sections(text, file, HEAD)
    notes = tuple((title, tuple(_note(each, title, file) for each in those)) for _, title, those in sections)
    return Record(file, matter.get("title"), matter.get("answers"), notes)


def _note(paragraph: Paragraph, section: str, file: str) -> Note:
    require_attributes(paragraph, ATTRIBUTES, "note")
    for problem in _problems(paragraph, file):
        raise ContentError(f"{paragraph.where}: {problem}")
    given = {name: paragraph.attributes.get(name, "") for name in ATTRIBUTES}
    about = tuple(given.pop("about").split())
    rates = tuple(filter(None, map(str.strip, given.pop("rates").split(BETWEEN_WORDS))))
    return Note(paragraph.id, section, about, rates, pieces=paragraph.pieces, line=paragraph.line, **given)


def _problems(paragraph: Paragraph, file: str) -> Iterator[str]:
    given = paragraph.attributes
    if not given.keys() & {"about", "of", "date"}:
        yield HEAD
    if given.get("verdict", VERDICTS[0]) not in VERDICTS:
        hint = nearest(given["verdict"], VERDICTS)
        yield f"'{given['verdict']}' is no verdict{hint}; write one of: {', '.join(VERDICTS)}"
    if "rates" in given and not {"about", "verdict"} <= given.keys():
        yield "it has rates=… but no claim to rate; write about=… and verdict=… besides, or take it out"
    for name in ("date", "until"):
        try:
            parse_date(given.get(name, ""), Where(Path(file), paragraph.line))
        except GeodataError as error:
            yield str(error).partition(": ")[2]
    yield from _wrong_end(given.get("date", ""), given.get("until", ""))


def _wrong_end(begins: str, ends: str) -> Iterator[str]:
    known = min(len(begins), len(ends))  # 2010 may be later than 2010-05: compare what both tell
    if ends and not begins:
        yield f"it has until={ends} but no date; write date=… before it"
    elif ends[:known] < begins[:known]:
        yield f"it ends ({ends}) before it begins ({begins}); check both dates"
