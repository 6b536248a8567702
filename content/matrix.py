"""The shape of the argument (view): headings and places as a matrix, pairs and silences under it."""

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import streamlit as st

from content.links import Link
from content.passages import Document, Section
from content.shape import (
    HOME,
    Row,
    expected_states,
    links_of,
    matrix_of,
    pairs_of,
    passages_of_home_alone,
    silences_of,
)
from geodata.gazetteer import Gazetteer
from geodata.words import say, script, words_for

HERE = Path(__file__).parent


def show_shape(document: Document, links: Iterable[Link], gazetteer: Gazetteer) -> None:
    """Write the matrix, the pairs and the silences to the page; what is opened needs no rerun."""
    component = st.components.v2.component(
        "argument_shape",
        html='<div class="shape"></div>',
        css=(HERE / "matrix.css").read_text(encoding="utf-8"),
        js=script(HERE / "matrix.js"),
        isolate_styles=False,  # wide as the page, and its address (?cell=…) is that of the page
    )
    component(key="shape", data=shape_data(document, tuple(links), gazetteer))


def shape_data(document: Document, links: tuple[Link, ...], gazetteer: Gazetteer) -> dict[str, Any]:
    """Gather what ``matrix.js`` needs. All of it is text or numbers, never HTML."""
    groups = matrix_of(document, links, gazetteer)
    silences = silences_of(document, links, gazetteer)
    places = {row.place for rows in groups.values() for row in rows} | {each.place for each in silences}
    return {
        "speech": words_for("matrix.js"),
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
