"""``python -m content``: look at the texts from the command line.

``check`` loads everything, stops at what cannot be shown, and lists what else is to be mended: what it
accepts passes the tests. ``marks outlook`` prints every mark of a text as a table. ``export outlook --format
geojson`` writes a text, its links or its places for others, ``picture outlook --place azerbaijan --out
map.svg`` its map, ``edition outlook --out outlook.html`` text and map as one file. ``new "A title"`` writes a
text to begin with.
``suggest FILE`` finds the places that any English text speaks of, and says why; ``-`` reads what is piped in.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from content.check import findings
from content.edition_file import EditionError, write_edition
from content.edition_file import add_options as add_edition_options
from content.exports import FORMATS, export
from content.lexicon import load_lexicon
from content.library import FOLDER, Library, load_library
from content.links import link_document
from content.new import write_text
from content.offers import Offers
from content.passages import ContentError, Document
from content.picture_file import PictureError, add_options, write_picture
from content.suggest import suggest_passages
from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.tables import GeodataError, nearest

HEADINGS = ("passage", "words", "place", "manner", "reason")


def main() -> int:
    """Run the command line; exit status 1 where an author has something to mend."""
    options = commands_of_this().parse_args()
    if options.command == "new":
        return begin_text(options.title)
    if options.command == "suggest":
        return print_suggestions(options.file, options.date or today(), as_json=options.json)
    try:
        gazetteer = load_gazetteer()
        library = load_library(gazetteer)
        load_lexicon(gazetteer)
    except (ContentError, GeodataError) as error:
        print(error, file=sys.stderr)
        return 1
    if options.command == "export":
        return export_text(library, gazetteer, options)
    if options.command in ("picture", "edition"):
        return write_shown(library, gazetteer, options)
    return check(library, gazetteer) if options.command == "check" else print_marks(library, options.text)


def commands_of_this() -> argparse.ArgumentParser:
    """Return what the command line understands."""
    parser = argparse.ArgumentParser(prog="python -m content", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="load all texts and tables, and list what is to be mended")
    marks = commands.add_parser("marks", help="print every mark of a text as a table")
    marks.add_argument("text", help="a file of content/texts, without its ending: outlook")
    out = commands.add_parser("export", help="write a text, its links or its places in another format")
    out.add_argument("text", help="a file of content/texts, without its ending: outlook")
    out.add_argument("--format", choices=FORMATS, required=True)
    out.add_argument("--out", type=Path, help="the file to write; standard output where it is left out")
    add_options(commands.add_parser("picture", help="draw the map of a text, for a slide or a paper"))
    add_edition_options(commands.add_parser("edition", help="write a text with its map as one file"))
    new = commands.add_parser("new", help="write a text to begin with")
    new.add_argument("title")
    suggest = commands.add_parser("suggest", help="find the places that a text speaks of")
    suggest.add_argument(
        "file", help="in UTF-8, its paragraphs parted by blank lines; - for what is piped in"
    )
    suggest.add_argument("--json", action="store_true", help="print one JSON object a line")
    suggest.add_argument("--date", type=date.fromisoformat, help="of the text: 2024-01-31; else today")
    return parser


def check(library: Library, gazetteer: Gazetteer) -> int:
    """Print what is to be mended, and what was found."""
    by_text = [link_document(document, gazetteer) for document in library.documents]
    offers = Offers(gazetteer)
    for links in by_text:
        offers.of(links)
    wrong = list(findings(library, gazetteer))
    for finding in wrong:
        print(finding)
    texts = [f"{len(library.documents)} texts"] if len(library.documents) > 1 else []
    passages = sum(len(document.passages) for document in library.documents)
    notes = sum(len(record.notes) for record in library.records)
    links_found = sum(map(len, by_text))
    found = [f"{passages} passages", f"{notes} notes", f"{len(gazetteer.places)} places"]
    counts = ", ".join([*texts, *found, f"{links_found} links"])
    print(f"{counts}: {f'{len(wrong)} to mend' if wrong else 'all in order'}")
    return 1 if wrong else 0


def begin_text(title: str) -> int:
    """Write a text to begin with, and say what comes next."""
    try:
        path = write_text(title, FOLDER, today())
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{path} is there to begin with: write into it, then run python -m content check.")
    print(f"It is on the shelf at the next visit: ?text={path.stem}")
    return 0


def print_marks(library: Library, text: str) -> int:
    """Print every mark of a text, one to a line, in columns."""
    document = text_called(text, library)
    if document:
        print_columns([HEADINGS, *marks_table(document)])
    return 0 if document else 1


def text_called(text: str, library: Library) -> Document | None:
    """Return a text by its name, or say that there is none."""
    documents = {document.id: document for document in library.documents}
    if text not in documents:
        print(f"no text is called '{text}'{nearest(text, documents)}", file=sys.stderr)
    return documents.get(text)


def export_text(library: Library, gazetteer: Gazetteer, options: argparse.Namespace) -> int:
    """Write a text in a format, to a file or to standard output."""
    document = text_called(options.text, library)
    if not document:
        return 1
    exported = export(document, link_document(document, gazetteer), gazetteer, options.format)
    if options.out is None:
        sys.stdout.buffer.write(exported.content)
        return 0
    try:
        options.out.write_bytes(exported.content)
    except OSError as error:
        print(f"{options.out} cannot be written: {error.strerror}", file=sys.stderr)
        return 1
    return 0


def write_shown(library: Library, gazetteer: Gazetteer, options: argparse.Namespace) -> int:
    """Write the map of a text, or the text with its map as one file."""
    document = text_called(options.text, library)
    if not document:
        return 1
    try:
        if options.command == "picture":
            write_picture(document, gazetteer, options)
        else:
            write_edition(document, library, gazetteer, options, today())
    except (PictureError, EditionError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def marks_table(document: Document) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield every mark of a document: passage, words, place, manner, reason."""
    for passage in document.passages:
        for mark in passage.marks:
            yield passage.id, mark.words, mark.place, mark.manner, mark.reason


def print_suggestions(file: str, on: date, *, as_json: bool) -> int:
    """Print the places that a text speaks of, and in columns also what was seen and not linked."""
    try:
        text = read_text(file)
        lexicon = load_lexicon(load_gazetteer())
    except (OSError, UnicodeDecodeError, GeodataError) as error:
        print(unread(file, error), file=sys.stderr)
        return 1
    for found in suggest_passages(text, lexicon, on):
        for mark in found.marks if as_json else ():
            print(json.dumps({LETTERS.get(name, name): value for name, value in mark._asdict().items()}))
        for line in () if as_json else sorted((*found.marks, *found.unlinked)):
            print(*line, sep="\t")
    return 0


LETTERS = {"words": "text"}  # what is called otherwise in JSON


def read_text(file: str) -> str:
    """Read a text in UTF-8 from a file, or what is piped in."""
    return (sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()).decode("utf-8-sig")


def unread(file: str, error: Exception) -> str:
    """Say in one line why a text cannot be read, and how to mend it."""
    if isinstance(error, UnicodeDecodeError):
        return f"{file}: the text is not in UTF-8 (byte {error.start + 1}); save it as UTF-8"
    if isinstance(error, OSError):
        return f"{file}: the file cannot be read: {error.strerror}"
    return str(error)


def today() -> date:
    """Return the day that it is."""
    return datetime.now(UTC).date()


def print_columns(rows: Iterable[tuple[str, ...]]) -> None:
    """Print rows in columns as wide as their longest cell."""
    table = list(rows)
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


if __name__ == "__main__":
    sys.exit(main())
