"""The text panel (view): a Streamlit component that shows a document and links it to the map."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from content.links import Link, offers
from content.notes import Note
from content.passages import Document, Passage
from content.sent import cited_by, note_data, piece_data, sources_data
from geodata.figures import hindsight, in_pieces, kind_in_words
from geodata.gazetteer import Gazetteer
from geodata.memberships import ROLES, members_on
from geodata.page.join import modules
from geodata.page.mount import Sent, gathered, mount
from geodata.page.sent import Place
from geodata.places import KINDS
from geodata.words import say, words_for, written

HERE = Path(__file__).parent
SCRIPT = HERE / "reader.js"


def gather_reader(
    document: Document,
    notes: Iterable[Note],
    links: Iterable[Link],
    gazetteer: Gazetteer,
    places: dict[str, Place],
) -> Sent:
    """Gather the document and the notes of its record, once for all readers of a language."""
    return gathered(SCRIPT, {"places": places}, reader_data(document, tuple(notes), tuple(links), gazetteer))


def show_reader(sent: Sent, ahead: Iterable[str]) -> None:
    """Write the text to the page. Choices, and the address, need no rerun."""
    mount("reader", sent, HERE / "reader.css", ahead)


def reader_data(
    document: Document, notes: tuple[Note, ...], links: tuple[Link, ...], gazetteer: Gazetteer
) -> dict[str, Any]:
    """Gather what the scripts need: texts, notes, figures, places, links. All of it is text, never HTML."""
    source = gazetteer.sources.loc[document.source]
    passages = {passage.id for passage in document.passages}
    links = tuple(link for link in links if link.passage in passages)
    about = say(
        "Retells “{title}” ({publisher}) in other words; the argument is its author's. "
        "Memberships are those of {date}.",
        title=source["title"],
        publisher=source["publisher"],
        date=written(document.date),
    )
    return {
        "speech": words_for(modules(SCRIPT)),
        "title": document.title,
        "language": document.language,
        "about": about,
        "address": source["address"],
        "cited": {
            "title": document.title,
            "date": document.date.isoformat(),
            "version": document.version,
            "retells": source["title"],
            "publisher": source["publisher"],
        },
        "sections": [
            {"title": part.title, "passages": [_passage(each) for each in part.passages]}
            for part in document.sections
        ],
        "aliases": _aliases(document, gazetteer),
        "notes": [note_data(note, document) for note in notes],
        "sources": sources_data(
            [*cited_by(document.passages), *cited_by(notes), *gazetteer.figures["source"]], gazetteer
        ),
        "figures": _figures(gazetteer, document),
        "places": _places(document, links, gazetteer),
        "links": [
            [link.passage, link.place, link.lit, link.reason, link.manners, link.through] for link in links
        ],
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "id": passage.id,
        "paragraph": passage.paragraph,
        "pieces": [piece_data(piece) for piece in passage.pieces],
    }


def _aliases(document: Document, gazetteer: Gazetteer) -> dict[str, dict[str, str]]:
    """Return the new ids of places and of passages that had another before; the two may have the same."""
    passages = {old: passage.id for passage in document.passages for old in passage.was}
    return {"places": dict(gazetteer.aliases), "passages": passages}


def _figures(gazetteer: Gazetteer, document: Document) -> dict[str, list[dict[str, Any]]]:
    """Return the figures of each place; ``when`` is of when it is, what kind, and whether it is hindsight."""
    later = hindsight(gazetteer.figures, document.date)
    by_place: dict[str, list[dict[str, Any]]] = {}
    for figure_id, row in gazetteer.figures.iterrows():
        when = (row["as_of"], kind_in_words(row), say("hindsight") if later[figure_id] else "")
        by_place.setdefault(row["place"], []).append(
            {
                "measure": row["measure"],
                "scope": row["scope"],
                "value": in_pieces(row),
                "when": ", ".join(filter(None, when)),
                "source": row["source"],
                "note": row["note"],
            }
        )
    return by_place


def _places(document: Document, links: tuple[Link, ...], gazetteer: Gazetteer) -> dict[str, dict[str, Any]]:
    offered = offers(gazetteer, links)
    belonging = members_on(gazetteer.memberships, document.date)
    belongs = {
        member: [[row.whole, _role(row.role)] for row in rows.itertuples()]
        for member, rows in belonging.groupby("member")
    }
    return {
        place_id: {
            "name": gazetteer.name(place_id),
            "english": row["name"],
            "kind": say(KINDS[row["kind"]]),
            "note": row["note"],
            "offer": offered.get(place_id, ""),
            "km": gazetteer.from_route_km.get(place_id),
            "borders": gazetteer.borders.get(place_id, []),
            "belongs": belongs.get(place_id, []),
        }
        for place_id, row in gazetteer.places.iterrows()
    }


def _role(role: str) -> str:
    """Return how a state belongs, in words; nothing where it is a member or lies there."""
    words = ROLES[role]
    return say(words) if words else ""
