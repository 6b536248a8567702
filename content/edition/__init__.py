"""Editions: a text with its map, its notes and its sources as one file that needs no network and no server.

The same scripts as in the app show text and map; what they are sent is in the file. All that can be read
stands there as plain HTML, too: it is printed, and shown where no scripts run.
"""

from dataclasses import dataclass

from content.edition.appendix import about_file, appendix
from content.edition.article import article
from content.edition.linked_data import linked_data
from content.edition.markup import Markup, joined
from content.edition.packing import content, shown
from content.edition.page import page
from content.edition.picture import picture
from content.edition.subject import Made, Subject
from content.exports import Exported
from content.new import named
from geodata.words import ENGLISH, spoken, to_say

__all__ = ["FORM", "TITLE", "Made", "Parts", "Subject", "edition", "parts_of"]

FORM = "html"  # as addresses end
TITLE = to_say("Save as one file")


@dataclass(frozen=True)
class Parts:
    """What of a file does not change with the day on which it is made; ``lead`` says in a sentence what it is."""

    subject: Subject
    lead: str
    content: str
    body: Markup


def parts_of(subject: Subject) -> Parts:
    """Gather a text with all that is shown of it, in the language spoken."""
    text = shown(subject)
    body = joined([article(subject, text, picture(subject)), appendix(subject)])
    return Parts(subject, text["lead"], content(subject, text), body)


def edition(parts: Parts, made: Made) -> Exported:
    """Return the file."""
    document = parts.subject.document
    body = joined([parts.body, about_file(parts.subject, made)])
    linked = linked_data(parts.subject, made, parts.lead)
    written = page(document, made, parts.lead, linked=linked, body=body, content=parts.content)
    language = f".{spoken()}" if spoken() != ENGLISH else ""
    name = f"{named(document.id)}{language}.html"
    return Exported(name, "text/html", written.encode(errors="replace"))
