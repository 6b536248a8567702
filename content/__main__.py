"""``python -m content``: look at the texts from the command line.

``check`` loads everything, stops at what cannot be shown, and lists what else is to be mended: what it
accepts passes the tests. ``marks outlook`` prints every mark of a text as a table. ``new "A title"`` writes a
text to begin with.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from content.check import findings
from content.library import FOLDER, Library, load_library
from content.links import link_document, offers
from content.new import write_text
from content.passages import ContentError, Document
from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.tables import GeodataError, nearest

HEADINGS = ("passage", "words", "place", "manner", "reason")


def main() -> int:
    """Run the command line; exit status 1 where an author has something to mend."""
    parser = argparse.ArgumentParser(prog="python -m content", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="load all texts and tables, and list what is to be mended")
    marks = commands.add_parser("marks", help="print every mark of a text as a table")
    marks.add_argument("text", help="a file of content/texts, without its ending: outlook")
    new = commands.add_parser("new", help="write a text to begin with")
    new.add_argument("title")
    options = parser.parse_args()
    if options.command == "new":
        return begin_text(options.title)
    try:
        gazetteer = load_gazetteer()
        library = load_library(gazetteer)
    except (ContentError, GeodataError) as error:
        print(error, file=sys.stderr)
        return 1
    return check(library, gazetteer) if options.command == "check" else print_marks(library, options.text)


def check(library: Library, gazetteer: Gazetteer) -> int:
    """Print what is to be mended, and what was found."""
    by_text = [link_document(document, gazetteer) for document in library.documents]
    for links in by_text:
        offers(gazetteer, links)
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
        path = write_text(title, FOLDER, datetime.now(tz=UTC).date())
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{path} is there to begin with: write into it, then run python -m content check.")
    print(f"It is on the shelf at the next visit: ?text={path.stem}")
    return 0


def print_marks(library: Library, text: str) -> int:
    """Print every mark of a text, one to a line, in columns."""
    documents = {document.id: document for document in library.documents}
    if text not in documents:
        print(f"no text is called '{text}'{nearest(text, documents)}", file=sys.stderr)
        return 1
    print_columns([HEADINGS, *marks_table(documents[text])])
    return 0


def marks_table(document: Document) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield every mark of a document: passage, words, place, manner, reason."""
    for passage in document.passages:
        for mark in passage.marks:
            yield passage.id, mark.words, mark.place, mark.manner, mark.reason


def print_columns(rows: Iterable[tuple[str, ...]]) -> None:
    """Print rows in columns as wide as their longest cell."""
    table = list(rows)
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


if __name__ == "__main__":
    sys.exit(main())
