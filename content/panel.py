"""The text panel (view): a Streamlit component that shows a document and links it to the map."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import streamlit as st

from content.links import Link, offers
from content.notes import Note
from content.passages import Document, Passage
from content.selection import Selection
from content.shown import note_data, piece_data, sources_data
from geodata.figures import hindsight, in_words
from geodata.gazetteer import Gazetteer
from geodata.places import KINDS

HERE = Path(__file__).parent


def show_panel(
    document: Document,
    notes: Iterable[Note],
    links: Iterable[Link],
    gazetteer: Gazetteer,
    selection: Selection,
) -> None:
    """Write the document and the record's notes to the page, with the selection made.

    Later choices need no rerun.
    """
    component = st.components.v2.component(
        "reader_panel",
        html='<div class="reader"></div>',
        css=(HERE / "panel.css").read_text(encoding="utf-8"),
        js=(HERE / "panel.js").read_text(encoding="utf-8"),
        isolate_styles=False,  # the page's promises (data-passage, data-lit …) must be found from outside
    )
    component(key="panel", data=panel_data(document, tuple(notes), tuple(links), gazetteer, selection))


def panel_data(
    document: Document,
    notes: tuple[Note, ...],
    links: tuple[Link, ...],
    gazetteer: Gazetteer,
    selection: Selection,
) -> dict[str, Any]:
    """Gather what ``panel.js`` needs: texts, notes, figures, names of places, links, the selection.

    All of it is text, never HTML.
    """
    source = gazetteer.sources.loc[document.source]
    passages = {passage.id for passage in document.passages}
    links = tuple(link for link in links if link.passage in passages)
    return {
        "title": document.title,
        "language": document.language,
        "about": f"Retells “{source['title']}” ({source['publisher']}) in other words; the argument is its "
        f"author's. Memberships are those of {document.date.day} {document.date:%B %Y}.",
        "address": source["address"],
        "sections": [
            {"title": part.title, "passages": [_passage(each) for each in part.passages]}
            for part in document.sections
        ],
        "notes": [note_data(note, document) for note in notes],
        "sources": sources_data(notes, gazetteer),
        "figures": _figures(gazetteer, document),
        "places": _places(gazetteer, links),
        "links": [[link.passage, link.place, link.lit, link.reason, link.manners] for link in links],
        "selection": {"place": selection.place, "passage": selection.passage},
        "notice": selection.notice,
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "id": passage.id,
        "paragraph": passage.paragraph,
        "pieces": [piece_data(piece) for piece in passage.pieces],
    }


def _figures(gazetteer: Gazetteer, document: Document) -> dict[str, list[list[Any]]]:
    """Return the figures of each place: measure, scope, value, when and what kind, source, note."""
    later = hindsight(gazetteer.figures, document.date)
    by_place: dict[str, list[list[Any]]] = {}
    for figure_id, row in gazetteer.figures.iterrows():
        source = gazetteer.sources.loc[row["source"]]
        kind = row["kind"] + (f" for {row['target']}" if row["target"] else "")
        when = ", ".join(filter(None, (row["as_of"], kind, "hindsight" if later[figure_id] else "")))
        by_place.setdefault(row["place"], []).append(
            [
                row["measure"],
                row["scope"],
                in_words(row),
                when,
                source["publisher"],
                source["address"],
                source["certainty"],
                row["note"],
            ]
        )
    return by_place


def _places(gazetteer: Gazetteer, links: tuple[Link, ...]) -> dict[str, dict[str, str]]:
    offered = offers(gazetteer, links)
    return {
        place_id: {
            "name": row["name"],
            "kind": KINDS[row["kind"]],
            "note": row["note"],
            "offer": offered.get(place_id, ""),
        }
        for place_id, row in gazetteer.places.iterrows()
    }
