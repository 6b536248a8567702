"""The marks of a text as annotations of its plain text (W3C Web Annotation Data Model)."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from content.located import geonames_id, place_uri
from content.passages import Document
from content.pieces import Mark, Piece, words_of
from geodata.gazetteer import Gazetteer
from geodata.words import say, spoken

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # characters before and after a mark, by which it is found again where the text has changed
BETWEEN = "\n\n"


@dataclass(frozen=True)
class Span:
    """A mark and where it stands in the plain text, in characters (code points) from 0."""

    mark: Mark
    start: int
    end: int


def plain_text(document: Document) -> str:
    """Write what one reads of a document: title, headings and paragraphs, with an empty line between them."""
    return BETWEEN.join(words for words, _ in _parts(document)) + "\n"


def spans(document: Document) -> Iterator[Span]:
    """Yield every mark of a document with where it stands in its plain text."""
    part = 0
    for words, pieces in _parts(document):
        at = part
        for piece in pieces:
            length = len(words_of([piece]))
            if isinstance(piece, Mark):
                yield Span(piece, at, at + length)
            at += length
        part += len(words) + len(BETWEEN)


def _parts(document: Document) -> Iterator[tuple[str, Sequence[Piece]]]:
    yield document.title, ()
    for section in document.sections:
        yield section.title, ()
        yield from ((words_of(passage.pieces), passage.pieces) for passage in section.passages)


def text_uri(document: Document) -> str:
    """Return what the plain text is called: it follows from its words, so that another text has another."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, plain_text(document))}"


def annotations(document: Document, gazetteer: Gazetteer) -> str:
    """Write every mark as an annotation: words and position of the mark, place, manner, and the reason."""
    text, source = plain_text(document), text_uri(document)
    items = [
        {
            "id": f"{source}#mark-{number}",
            "type": "Annotation",
            "motivation": "identifying",
            "body": list(_bodies(span.mark, gazetteer)),
            "target": {"type": "SpecificResource", "source": source, "selector": _selectors(span, text)},
        }
        for number, span in enumerate(spans(document), start=1)
    ]
    page = {"id": f"{source}#page-1", "type": "AnnotationPage", "startIndex": 0, "items": items}
    collection = {
        "@context": CONTEXT,
        "id": f"{source}#marks",
        "type": "AnnotationCollection",
        "label": document.title,
        "total": len(items),
        "first": page,
    }
    return json.dumps(collection, ensure_ascii=False)


def _selectors(span: Span, text: str) -> list[dict[str, Any]]:
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[span.start : span.end],
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
    return [quote, {"type": "TextPositionSelector", "start": span.start, "end": span.end}]


def _bodies(mark: Mark, gazetteer: Gazetteer) -> Iterator[dict[str, str]]:
    """Yield the place by its identifier, that of GeoNames if it has one, and by name; manner; reason."""
    number = geonames_id(gazetteer.places.loc[mark.place])
    place = f"https://sws.geonames.org/{number}/" if number else place_uri(mark.place)
    yield {"type": "SpecificResource", "purpose": "identifying", "source": place}
    yield _said("tagging", gazetteer.name(mark.place))
    yield {"type": "TextualBody", "purpose": "classifying", "value": mark.manner}
    if mark.reason:
        yield _said("describing", say(mark.reason))


def _said(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "language": spoken()}
