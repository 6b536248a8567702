"""The shape of the argument (view): headings and places as a matrix, pairs and silences under it."""

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from content.argument import (
    HOME,
    Row,
    expected_states,
    links_of,
    matrix_of,
    pairs_of,
    passages_of_home_alone,
    silences_of,
)
from content.links import Link
from content.passages import Document, Section
from geodata.gazetteer import Gazetteer
from geodata.page.join import modules
from geodata.page.mount import Sent, gathered, mount
from geodata.page.sent import Place
from geodata.words import say, words_for

HERE = Path(__file__).parent
SCRIPT = HERE / "coverage.js"


def gather_coverage(
    document: Document, links: Iterable[Link], gazetteer: Gazetteer, places: dict[str, Place]
) -> Sent:
    """Gather the matrix, the pairs and the silences, once for all readers of a language."""
    return gathered(SCRIPT, {"places": places}, coverage_data(document, tuple(links), gazetteer))


def show_coverage(sent: Sent) -> None:
    """Write the matrix, the pairs and the silences to the page; what is opened needs no rerun."""
    mount("coverage", sent, HERE / "coverage.css")


def coverage_data(document: Document, links: tuple[Link, ...], gazetteer: Gazetteer) -> dict[str, Any]:
    """Gather what ``coverage.js`` needs. All of it is text or numbers, never HTML."""
    groups = matrix_of(document, links, gazetteer)
    silences = silences_of(document, links, gazetteer)
    places = {row.place for rows in groups.values() for row in rows} | {each.place for each in silences}
    return {
        "speech": words_for(modules(SCRIPT)),
        "title": document.title,
        "sections": [_section(section) for section in document.sections],
        "numbers": {passage.id: passage.paragraph for passage in document.passages},
        "names": {place_id: gazetteer.name(place_id) for place_id in sorted({HOME, *places})},
        "groups": [
            {"title": say(title), "rows": [_row(row) for row in rows]} for title, rows in groups.items()
        ],
        "reasons": _reasons(links_of(document, links)),
        "pairs": [asdict(pair) for pair in pairs_of(document, links, gazetteer)],
        "silences": [asdict(silence) for silence in silences],
        "expected": list(expected_states(document, gazetteer)),
        "alone": passages_of_home_alone(document, links, gazetteer),
        "home": HOME,
    }


def _row(row: Row) -> dict[str, Any]:
    return {**asdict(row), "named": row.named, "implied": row.implied}


def _section(section: Section) -> dict[str, Any]:
    return {
        "id": section.id,
        "title": section.title,
        "passages": [passage.id for passage in section.passages],
    }


def _reasons(links: tuple[Link, ...]) -> dict[str, dict[str, str]]:
    reasons: dict[str, dict[str, str]] = {}
    for link in links:
        reasons.setdefault(link.place, {})[link.passage] = link.reason
    return reasons
