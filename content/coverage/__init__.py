"""Coverage (view): sections and places as a matrix, pairs and states left out under it."""

from pathlib import Path

from content import argument
from content.coverage.sent import Cell, CoverageContent, Heading, LeftOut, Pair, Row
from content.links import Link
from content.passages import Document, Section
from content.state import State
from geodata.gazetteer import Gazetteer
from geodata.page.mount import Sent, gathered, mount
from geodata.page.sent import speech_for
from geodata.places import HOME_COUNTRY
from geodata.words import say

HERE = Path(__file__).parent
SCRIPT = HERE / "coverage.js"


def gather_coverage(state: State) -> Sent:
    """Gather the matrix, the pairs and the states left out, once for all readers of a language."""
    data = coverage_data(state.document, state.links, state.gazetteer)
    return gathered(SCRIPT, {"places": state.places}, {"shelf": state.shelf, **data})


def show_coverage(sent: Sent) -> None:
    """Write the matrix, the pairs and the states left out to the page; what is opened needs no rerun."""
    mount("coverage", sent, HERE / "coverage.css")


def coverage_data(document: Document, links: tuple[Link, ...], gazetteer: Gazetteer) -> CoverageContent:
    """Gather what ``coverage.js`` needs. All of it is text or numbers, never HTML."""
    groups = argument.matrix_of(document, links, gazetteer)
    of_home = (document, links, gazetteer) if argument.is_about_home(links) else None
    return {
        "speech": speech_for(SCRIPT),
        "title": document.title,
        "headings": [_heading(section, document) for section in document.sections],
        "numbers": {passage.id: passage.paragraph for passage in document.passages},
        "groups": [
            {"title": say(title), "rows": [_row(row) for row in rows]} for title, rows in groups.items()
        ],
        "reasons": _reasons(links),
        "pairs": [_pair(pair) for pair in argument.pairs_of(document, links, gazetteer)],
        "left_out": [_left_out(each) for each in argument.never_named(*of_home)] if of_home else [],
        "expected": list(argument.expected_states(document, gazetteer)) if of_home else [],
        "home_only": list(argument.passages_of_home_alone(*of_home)) if of_home else [],
        "home": HOME_COUNTRY,
    }


def _heading(section: Section, document: Document) -> Heading:
    return {
        "id": section.id,
        "title": section.title,
        "opens": section.id == document.introduction,
        "passages": [passage.id for passage in section.passages],
    }


def _row(row: argument.Row) -> Row:
    cells = {heading: _cell(cell) for heading, cell in row.cells.items()}
    return {"place": row.place, "cells": cells, "named": row.named, "implied": row.implied}


def _cell(cell: argument.Cell) -> Cell:
    return {"named": list(cell.named), "implied": list(cell.implied)}


def _pair(pair: argument.Pair) -> Pair:
    return {"places": list(pair.places), "passages": list(pair.passages)}


def _left_out(state: argument.NeverNamed) -> LeftOut:
    return {"place": state.place, "why": list(state.expected), "implied": list(state.implied)}


def _reasons(links: tuple[Link, ...]) -> dict[str, dict[str, str]]:
    reasons: dict[str, dict[str, str]] = {}
    for link in links:
        reasons.setdefault(link.place, {})[link.passage] = link.reason
    return reasons
