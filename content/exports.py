"""Exports: a text, its links and its places in the formats in which others take them home."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from content.annotated import annotations, plain_text
from content.linked_places import linked_places
from content.links import Link
from content.located import geojson
from content.marked import marked
from content.new import named
from content.passages import Document, Passage
from geodata.gazetteer import Gazetteer
from geodata.words import ENGLISH, spoken, to_say

Links = Sequence[Link]
COLUMNS = ("passage", "number", "place", "name", "kind", "strength", "way", "manners", "reason", "words")
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # with which a cell begins that a spreadsheet would run
OF_ANNOTATIONS = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'


@dataclass(frozen=True)
class Exported:
    """A file for a reader: its name, its media type, and what it holds."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Format:
    """A format: what it is called, how its files end, their media type, and what writes them.

    ``has_names`` says whether names of places are in it, so that each language has its own file.
    """

    title: str
    ending: str
    media_type: str
    write: Callable[[Document, Links, Gazetteer], str]
    has_names: bool = True


def links_table(document: Document, links: Links, gazetteer: Gazetteer) -> str:
    """Write every link as a row of CSV (RFC 4180); it begins with the sign by which Excel knows UTF-8.

    ``words`` are those of the marks that make the link, with " | " between them. A cell that a spreadsheet
    would take for a formula begins with an apostrophe.
    """
    passages = {passage.id: passage for passage in document.passages}
    table = io.StringIO()
    rows = csv.writer(table)
    rows.writerow(COLUMNS)
    rows.writerows(map(_safe, _row(link, passages[link.passage], gazetteer)) for link in links)
    return f"\ufeff{table.getvalue()}"


def _row(link: Link, passage: Passage, gazetteer: Gazetteer) -> Iterator[str]:
    marked_places = {link.place} if link.lit == "named" else set(link.through)
    words = dict.fromkeys(mark.words for mark in passage.marks if mark.place in marked_places)
    yield from (passage.id, str(passage.paragraph), link.place, gazetteer.name(link.place))
    yield str(gazetteer.places.loc[link.place, "kind"])
    yield from (link.lit, link.way, " ".join(link.manners), link.reason, " | ".join(words))


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


FORMATS = {  # by their names in addresses and on the command line
    "marked": Format(
        "Markdown", "md", "text/markdown", lambda document, *_: marked(document), has_names=False
    ),
    "text": Format(
        to_say("Plain text"), "txt", "text/plain", lambda document, *_: plain_text(document), has_names=False
    ),
    "csv": Format("CSV", "csv", "text/csv", links_table),
    "geojson": Format("GeoJSON", "geojson", "application/geo+json", geojson),
    "annotations": Format(
        "Web Annotation",
        "annotations.jsonld",
        OF_ANNOTATIONS,
        lambda document, _, gazetteer: annotations(document, gazetteer),
    ),
    "places": Format("Linked Places", "places.jsonld", "application/ld+json", linked_places),
}


def export(document: Document, links: Links, gazetteer: Gazetteer, form: str) -> Exported:
    """Return a text in one of the ``FORMATS``, in the language spoken where names of places are in it.

    ``links`` are those of the document, as ``link_document`` finds them.
    """
    chosen = FORMATS[form]
    language = f".{spoken()}" if chosen.has_names and spoken() != ENGLISH else ""
    content = chosen.write(document, links, gazetteer).encode()
    return Exported(f"{named(document.id)}{language}.{chosen.ending}", chosen.media_type, content)
