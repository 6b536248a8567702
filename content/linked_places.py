"""The places of a text in Linked Places format: for gazetteers, with names in every language and identifiers.

The format: https://github.com/LinkedPasts/linked-places-format, 1.3.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from babel.core import get_global

from content.links import Link, mentions
from content.located import attribution, geonames_id, place_uri, point
from content.passages import Document
from geodata.gazetteer import Gazetteer
from geodata.names import ENGLISH
from geodata.places import LAND_KINDS

CONTEXT = (
    "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld"
)
# By kind of place: its class in GeoNames, and its type in the Art & Architecture Thesaurus, if it has one.
TYPES = {
    "country": ("A", "300387506", "countries"),
    "territory": ("A", "300261086", "political administrative bodies"),
    "province": ("A", "300000774", "provinces"),
    "city": ("P", "300008347", "inhabited places"),
    "port": ("P", "300120599", "ports (settlements)"),
    "station": ("S", "", ""),
    "crossing": ("S", "", ""),
    "sea": ("H", "300008694", "seas"),
    "ocean": ("H", "300008687", "oceans"),
    "strait": ("H", "", ""),
    "lake": ("H", "300008680", "lakes"),
    "river": ("H", "300008707", "rivers"),
    "range": ("T", "300386831", "mountain ranges"),
    "desert": ("L", "300008916", "deserts"),
    "peninsula": ("T", "300008804", "peninsulas"),
    "area": ("L", "300182722", "regions (geographic)"),
    "region": ("L", "300182722", "regions (geographic)"),
    "route": ("R", "300265366", "trade routes"),
}


def linked_places(document: Document, links: Sequence[Link], gazetteer: Gazetteer) -> str:
    """Write every place that a text mentions; organisations are no places to a gazetteer, and left out."""
    kinds = gazetteer.places["kind"]
    collection = {
        "@context": CONTEXT,
        "type": "FeatureCollection",
        "attribution": attribution(),
        "features": [
            _feature(place, document, gazetteer) for place in mentions(tuple(links)) if kinds[place] in TYPES
        ],
    }
    return json.dumps(collection, ensure_ascii=False)


def _feature(place_id: str, document: Document, gazetteer: Gazetteer) -> dict[str, Any]:
    row = gazetteer.places.loc[place_id]
    group, *_ = TYPES[row["kind"]]
    codes = {"ccodes": [code]} if (code := _country_code(place_id, gazetteer)) else {}
    day = document.date.isoformat()
    number = geonames_id(row)
    return {
        "@id": place_uri(place_id),
        "type": "Feature",
        "properties": {"title": gazetteer.name(place_id), **codes, "fclasses": [group]},
        "when": {"timespans": [{"start": {"in": day}, "end": {"in": day}}], "label": document.title},
        "names": list(_names(place_id, gazetteer)),
        "types": list(_types(row["kind"])),
        "geometry": point(row),
        "links": [{"type": "closeMatch", "identifier": f"gn:{number}"}] if number else [],
        "relations": list(_relations(row["within"], gazetteer)),
    }


def _country_code(place_id: str, gazetteer: Gazetteer) -> str:
    """Return the code of the country in which a place lies, in two letters, or nothing."""
    around = gazetteer.places.loc[[place_id, *(whole.id for whole in gazetteer.containing(place_id))]]
    codes = around.loc[around["kind"].isin(LAND_KINDS), "code"]
    return str(get_global("territory_aliases").get(codes.iloc[0], [""])[0]) if len(codes) else ""


def _names(place_id: str, gazetteer: Gazetteer) -> Iterator[dict[str, Any]]:
    """Yield the names of a place, one for each language that has its own; the format wants one cited."""
    row = gazetteer.names.loc[place_id]
    for language in gazetteer.languages:
        if language not in row["lacks"].split():
            source = gazetteer.places.loc[place_id, "source"] if language == ENGLISH else row["source"]
            yield {"toponym": row[language], "lang": language, "citations": [_citation(source, gazetteer)]}


def _citation(key: str, gazetteer: Gazetteer) -> dict[str, str]:
    source = gazetteer.sources.loc[key]
    is_on_the_web = source["address"].startswith("https:")
    return {"label": source["title"], **({"@id": source["address"]} if is_on_the_web else {})}


def _types(kind: str) -> Iterator[dict[str, Any]]:
    _, number, label = TYPES[kind]
    if number:
        ours = [{"label": kind, "lang": ENGLISH}]
        yield {"identifier": f"aat:{number}", "label": label, "sourceLabels": ours}


def _relations(within: str, gazetteer: Gazetteer) -> Iterator[dict[str, str]]:
    if within:
        label = gazetteer.name(within)
        yield {"relationType": "gvp:broaderPartitive", "relationTo": place_uri(within), "label": label}
