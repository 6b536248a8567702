"""Packing: what the scripts are sent, compressed and written in letters, as it stands in the file."""

import base64
import gzip
import json
from typing import Any

from content.edition.subject import Subject
from content.reader.content import reader_data
from geodata.map.content import OPTIONS, map_data
from geodata.page.columns import packed
from geodata.page.join import ROOT
from geodata.page.sent import OnShelf, Shelf, speech_for
from geodata.words import long_date, say

SCRIPT = ROOT / "content" / "edition" / "edition.js"


def shown(subject: Subject) -> dict[str, Any]:
    """Gather what the reader is sent. No address leads others to a text of one's own."""
    document = subject.document
    data: dict[str, Any] = {**reader_data(document, subject.notes, subject.links, subject.gazetteer)}
    data["speech"] = speech_for(SCRIPT)
    if subject.own:
        on = long_date(document.date)
        data["origin"] = say("Memberships as of {date}.", date=on)
        data["cited"] = {**data["cited"], "file": ""}
    return {**data, "shelf": _shelf(subject)}


def _shelf(subject: Subject) -> Shelf:
    document = subject.document
    alone: OnShelf = {
        "id": document.id,
        "title": document.title,
        "language": document.language,
        "date": long_date(document.date),
        "passages": len(document.passages),
    }
    return {"open": document.id, "texts": [alone]}


def content(subject: Subject, text: dict[str, Any]) -> str:
    """Return text and map as the scripts read them."""
    drawn = map_data(subject.gazetteer, subject.document.date, subject.places)
    drawn["saving"] = []  # a picture is drawn by the server
    sent = {
        "text": packed(text),
        "map": packed(drawn),
        "places": packed({"places": subject.places})["places"],
        "options": {_camel(name): value for name, value in OPTIONS.items()},
    }
    body = json.dumps(sent, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")
    return base64.b64encode(gzip.compress(body, compresslevel=9, mtime=0)).decode()


def _camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(map(str.capitalize, others))
