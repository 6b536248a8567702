"""Edition files: ``python -m content edition`` writes a text with its map as one file."""

import argparse
from datetime import date
from pathlib import Path

from content.edition import Made, Subject, edition, home_of, parts_of
from content.library import Library
from content.links import link_document
from content.passages import Document
from geodata.gazetteer import Gazetteer
from geodata.words import ENGLISH, LANGUAGES, speak


class EditionError(Exception):
    """An edition cannot be written; the message says why."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what ``edition`` understands."""
    parser.add_argument("text", help="a file of content/texts, without its ending: outlook")
    parser.add_argument("--out", type=Path, required=True, help="the file to write: outlook.html")
    parser.add_argument("--language", choices=LANGUAGES, default=ENGLISH, help="of the interface")
    parser.add_argument("--address", default="", help="of the app, for citations: https://example.org/")


def write_edition(
    document: Document, library: Library, gazetteer: Gazetteer, options: argparse.Namespace, on: date
) -> None:
    """Write the edition of a text, or raise an ``EditionError``."""
    home = home_of(options.address, document)
    if options.address and not home:
        raise EditionError(
            f"others cannot reach '{options.address}'; write the app's address as https://example.org/"
        )
    speak(options.language)
    links = link_document(document, gazetteer)
    parts = parts_of(Subject(document, library.notes(document), links, gazetteer))
    try:
        options.out.write_bytes(edition(parts, Made(on, home)).content)
    except OSError as error:
        raise EditionError(f"{options.out} cannot be written: {error.strerror}") from error
