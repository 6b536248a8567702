"""Linked data: what the text is and which places it is about, for programs that read pages (schema.org)."""

from typing import Any

from content.edition.subject import Subject
from content.located import geonames_id, place_uri, point
from geodata.page.sent import source_data
from geodata.places import LAND_KINDS
from geodata.words import long_date, say

MOST_ABOUT = 30  # places that are named most often; the rest are in the text
TYPES = {"organisation": "Organization", "country": "Country"}


def linked_data(subject: Subject, description: str) -> dict[str, Any]:
    """Return the head of the text for JSON-LD: an ``Article``, what it retells, the places it is about, and
    what it cites.
    """
    document = subject.document
    return {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": document.title,
        "description": description,
        "inLanguage": document.language,
        "datePublished": document.date.isoformat(),
        **({"dateModified": document.version} if document.version else {}),
        "isAccessibleForFree": True,
        **(
            {"creditText": say("{date} (date assumed)", date=long_date(document.date))}
            if document.is_date_assumed
            else {}
        ),
        **({"author": {"@type": "Person", "name": document.author}} if document.author else {}),
        **({"isBasedOn": _work(document.source, subject)} if document.source else {}),
        "about": [_place(place, subject) for place in _most_named(subject)],
        "citation": [_work(key, subject) for key in subject.cited if key != document.source],
    }


def _most_named(subject: Subject) -> list[str]:
    named = {place: sum(link.lit == "named" for link in links) for place, links in subject.reached.items()}
    return sorted((place for place in named if named[place]), key=lambda place: -named[place])[:MOST_ABOUT]


def _place(place_id: str, subject: Subject) -> dict[str, Any]:
    row = subject.gazetteer.places.loc[place_id]
    names = subject.places[place_id]["names"]
    number, where = geonames_id(row), point(row)
    code = row["code"] if row["kind"] in LAND_KINDS else ""
    said = {
        "@type": TYPES.get(row["kind"], "Place"),
        "@id": place_uri(place_id),
        "name": subject.gazetteer.name(place_id),
        "alternateName": sorted({*names.values()} - {subject.gazetteer.name(place_id)}),
        "sameAs": f"https://sws.geonames.org/{number}/" if number else "",
        "identifier": {"@type": "PropertyValue", "propertyID": "ISO 3166-1", "value": code} if code else "",
        "geo": _point(where["coordinates"]) if where and row["kind"] != "organisation" else "",
    }
    return {key: value for key, value in said.items() if value}


def _point(coordinates: list[float]) -> dict[str, Any]:
    longitude, latitude = coordinates
    return {"@type": "GeoCoordinates", "longitude": longitude, "latitude": latitude}


def _work(key: str, subject: Subject) -> dict[str, Any]:
    row = subject.gazetteer.sources.loc[key]
    source = source_data(row)
    said = {
        "@type": "CreativeWork",
        "name": source["title"],
        "publisher": {"@type": "Organization", "name": source["publisher"]},
        "datePublished": row["date"],
        "url": source["address"] if source["address"].startswith("http") else "",
    }
    return {field: value for field, value in said.items() if value}
