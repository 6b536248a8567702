"""Editions: a text with its map, its notes and its sources as one file that needs no network and no server.

The same scripts as in the app show text and map; what they are sent is in the file. All that can be read
stands there as plain HTML, too: it is printed, and shown where no scripts run.
"""

import re
from dataclasses import dataclass, replace

from content.edition.appendix import about_file, appendix, contents
from content.edition.article import article
from content.edition.linked_data import linked_data
from content.edition.markup import joined
from content.edition.packing import content, shown
from content.edition.page import Shown, page, read_scripts
from content.edition.picture import picture
from content.edition.subject import Made, Subject
from content.exports import Exported
from content.new import named
from content.passages import Document
from geodata.words import ENGLISH, spoken

__all__ = ["Made", "Parts", "Subject", "edition", "home_of", "parts_of"]


HOME = re.compile(r"https?://[\w.-]+(:\d+)?(/[\w./~-]*)?", re.ASCII)
NEAR = re.compile(r"https?://(localhost|127\.|0\.|\[)")


@dataclass(frozen=True)
class Parts:
    """What of a file does not change with the day on which it is made."""

    subject: Subject
    shown: Shown


def home_of(address: str, document: Document) -> str:
    """Return the address of the app with a text open, or nothing where others cannot reach it there."""
    if not HOME.fullmatch(address) or NEAR.match(address):
        return ""
    return address if document.first else f"{address}?text={document.id}"


def parts_of(subject: Subject) -> Parts:
    """Gather a text with all that is shown of it, in the language spoken."""
    text = shown(subject)
    after = appendix(subject)
    body = joined([contents(after), article(subject, text, picture(subject)), *after.values()])
    linked = linked_data(subject, text["lead"])
    return Parts(subject, Shown(text["lead"], linked, body, content(subject, text), read_scripts()))


def edition(parts: Parts, made: Made) -> Exported:
    """Return the file."""
    document, of_all = parts.subject.document, parts.shown
    body = joined([of_all.body, about_file(parts.subject, made)])
    written = page(document, made, replace(of_all, body=body))
    language = f".{spoken()}" if spoken() != ENGLISH else ""
    name = f"{named(document.id)}{language}.html"
    return Exported(name, "text/html", written.encode(errors="replace"))
