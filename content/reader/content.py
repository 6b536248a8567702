"""The content of the reader: a document and the notes of its record, as its scripts are sent them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast, get_args

import pandas as pd

from content import about
from content.links import Link
from content.notes import Note
from content.offers import Offers
from content.passages import Document, Passage
from content.pieces import words_of
from content.reader import sent
from content.sent import Manner, cited_by, note_data, piece_data, sources_data
from geodata.figures import as_of_in_words, in_pieces, is_later, kind_in_words
from geodata.gazetteer import Gazetteer
from geodata.legs import MAIN_CORRIDOR, leg_in_words
from geodata.memberships import ROLES, members_on
from geodata.page.sent import Source, speech_for
from geodata.words import long_date, say

SCRIPT = Path(__file__).parent / "reader.js"


@dataclass(frozen=True)
class Lasting:
    """What is sent with every text of a day, in the language that is spoken."""

    figures: dict[str, list[sent.Figure]]
    legs: list[sent.Leg]
    about: dict[str, sent.AboutPlace]  # without offers
    sources: dict[str, Source]  # of the figures
    offers: Offers


def lasting_data(on: date, gazetteer: Gazetteer) -> Lasting:
    """Gather what is known of places, legs and figures, memberships and all as of a day."""
    return Lasting(
        figures=_figures(gazetteer, on),
        legs=_legs(gazetteer),
        about=_about(on, gazetteer),
        sources=sources_data(gazetteer.figures["source"], gazetteer),
        offers=Offers(gazetteer),
    )


def reader_data(
    document: Document,
    notes: tuple[Note, ...],
    links: tuple[Link, ...],
    gazetteer: Gazetteer,
    elsewhere: Iterable[sent.Elsewhere] = (),
) -> sent.ReaderContent:
    """Gather texts, notes, figures and links of one document, and what others mention.

    All of it is text, never HTML.
    """
    data = text_data(document, notes, links, gazetteer, lasting_data(document.date, gazetteer))
    return {**data, "elsewhere": list(elsewhere)}


def text_data(
    document: Document,
    notes: tuple[Note, ...],
    links: tuple[Link, ...],
    gazetteer: Gazetteer,
    lasting: Lasting,
) -> sent.ReaderContent:
    """Gather the same of a text beside which there are no others, with what is known as of its day."""
    checked = [*cited_by(document.passages), *cited_by(notes)]
    cited = [*checked, *gazetteer.figures["source"]]
    offered = lasting.offers.of(links)
    return {
        "speech": speech_for(SCRIPT),
        "title": document.title,
        "language": document.language,
        "lead": say(about.site_with(document).lead),
        "facts": about.facts(document, cited if checked else (), gazetteer),
        "origin": _origin(document, gazetteer),
        "address": gazetteer.sources.loc[document.source, "address"] if document.source else "",
        "cited": _cited(document, gazetteer),
        "sections": [
            {"title": part.title, "passages": [_passage(each) for each in part.passages]}
            for part in document.sections
        ],
        "aliases": _aliases(document, gazetteer),
        "notes": [note_data(note, document) for note in sorted(notes, key=_by_day)],
        "sources": sources_data(checked, gazetteer) | lasting.sources,
        "figures": lasting.figures,
        "legs": lasting.legs,
        "about": {
            place: {**about, "offer": offered.get(place, "")} for place, about in lasting.about.items()
        },
        "links": [_link(link) for link in links],
        "elsewhere": [],
        "downloads": [],
        "edition": "",
    }


def words_data(document: Document) -> sent.WordsOfText:
    """Gather the words of a document, for those who search while another is open."""
    passages = document.passages
    return {
        "passages": [
            {"id": each.id, "number": each.paragraph, "words": words_of(each.pieces)} for each in passages
        ]
    }


def _by_day(note: Note) -> tuple[bool, str]:
    """Put dated notes in order of their days, before the others, which keep theirs."""
    return not note.date, note.date


def _origin(document: Document, gazetteer: Gazetteer) -> str:
    written = _retold(document, gazetteer) if document.source else _written(document)
    return f"{written} {_dated(document)}"


def _written(document: Document) -> str:
    if document.author:
        return say("Written by {author}.", author=document.author)
    return say("Written by this project.")


def _retold(document: Document, gazetteer: Gazetteer) -> str:
    source = gazetteer.sources.loc[document.source]
    title, publisher = source["title"], source["publisher"]
    if not document.author:
        return say(
            "A paraphrase of “{title}” ({publisher}, unsigned). The views are the author’s.",
            title=title,
            publisher=publisher,
        )
    return say(
        "A paraphrase of “{title}” by {author} ({publisher}). The views are the author’s.",
        title=title,
        author=document.author,
        publisher=publisher,
    )


def _dated(document: Document) -> str:
    day = long_date(document.date)
    if not document.is_date_assumed:
        return say("Memberships as of {date}.", date=day)
    return say("Memberships as of {date}, the date assumed for the text: the publisher gives none.", date=day)


def _cited(document: Document, gazetteer: Gazetteer) -> sent.Cited:
    source = gazetteer.sources.loc[document.source] if document.source else {"title": "", "publisher": ""}
    return {
        "file": document.file.removesuffix(".md"),
        "title": document.title,
        "date": document.date.isoformat(),
        "assumed": document.is_date_assumed,
        "version": document.version,
        "retells": source["title"],
        "author": document.author,
        "publisher": source["publisher"],
    }


def _passage(passage: Passage) -> sent.Passage:
    return {
        "id": passage.id,
        "paragraph": passage.paragraph,
        "pieces": [piece_data(piece) for piece in passage.pieces],
    }


def _aliases(document: Document, gazetteer: Gazetteer) -> sent.Aliases:
    passages = {old: passage.id for passage in document.passages for old in passage.was}
    return {"places": dict(gazetteer.aliases), "passages": passages}


def _link(link: Link) -> sent.Link:
    return {
        "passage": link.passage,
        "place": link.place,
        "strength": "named" if link.way == "named" else "implied",
        "reason": link.reason,
        "manners": [cast("Manner", manner) for manner in link.manners],
        "through": list(link.through),
    }


def _figures(gazetteer: Gazetteer, on: date) -> dict[str, list[sent.Figure]]:
    later = is_later(gazetteer.figures, on)
    by_place: dict[str, list[sent.Figure]] = {}
    for figure_id, row in gazetteer.figures.iterrows():
        by_place.setdefault(row["place"], []).append(_figure(row, later=later[figure_id]))
    return by_place


def _figure(row: pd.Series, *, later: bool) -> sent.Figure:
    before, value, after = in_pieces(row)
    when = (as_of_in_words(row), kind_in_words(row), say("after the text’s date") if later else "")
    return {
        "measure": say(row.measure),
        "scope": say(row.scope),
        "value": {"before": before, "value": value, "after": after},
        "when": ", ".join(filter(None, when)),
        "source": row["source"],
        "note": row["note"],
    }


def _legs(gazetteer: Gazetteer) -> list[sent.Leg]:
    legs = gazetteer.legs[gazetteer.legs["corridor"] == MAIN_CORRIDOR]
    return [
        _leg(str(leg_id), row, [*_places_of(row, gazetteer), *gazetteer.crossed(legs.loc[[leg_id]])])
        for leg_id, row in legs.iterrows()
    ]


def _leg(leg_id: str, leg: pd.Series, places: list[str]) -> sent.Leg:
    return {
        "id": leg_id,
        "start": leg["start"],
        "end": leg["end"],
        "words": leg_in_words(leg),
        "places": list(dict.fromkeys(places)),
    }


def _places_of(leg: pd.Series, gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the corridor, the ends of a leg, and what these lie in."""
    yield leg["corridor"]
    for end in (leg["start"], leg["end"]):
        yield end
        yield from (whole.id for whole in gazetteer.containing(end))


def _about(on: date, gazetteer: Gazetteer) -> dict[str, sent.AboutPlace]:
    belongs: dict[str, list[sent.Belonging]] = {}
    for row in members_on(gazetteer.memberships, on).itertuples():
        belongs.setdefault(row.member, []).append(_belonging(row.whole, row.role))
    return {
        str(place_id): {
            "called": say("TITR, “Middle Corridor”") if place_id == MAIN_CORRIDOR else "",
            "note": row["note"],
            "offer": "",
            "km": gazetteer.from_route_km.get(place_id),
            "borders": gazetteer.borders.get(place_id, []),
            "belongs": belongs.get(place_id, []),
        }
        for place_id, row in gazetteer.places.iterrows()
    }


def _belonging(whole: str, role: str) -> sent.Belonging:
    relation = role if role in get_args(sent.Relation) else "member"
    words = say(ROLES[role]) if ROLES[role] else ""
    return {"whole": whole, "relation": cast("sent.Relation", relation), "role": words}
